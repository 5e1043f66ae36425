/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "council/kgr-body.h"
#include "council/kgr-council.h"
#include "council/kgr-person.h"
#include "council/kgr-seat.h"
#include "kgr-store.h"

G_BEGIN_DECLS

/* Every list is (transfer full), its elements owned by it. Every update stores the whole structure
 * it is given, after bringing it into its normal form, under the same id: giving the old structure
 * takes the change back. What is removed leaves every list and can be restored; what refers to it
 * still stands. Each write is one transaction, or joins the caller's. Fails with
 * KGR_ERROR_NOT_FOUND, _INVALID, _READ_ONLY …; database thread. */

GPtrArray  *kgr_council_repo_list         (KgrStore         *store,
                                           GError          **error) G_GNUC_WARN_UNUSED_RESULT;
KgrCouncil *kgr_council_repo_load         (KgrStore         *store,
                                           gint64            id,
                                           GError          **error) G_GNUC_WARN_UNUSED_RESULT;
/* The council @body_id belongs to. KGR_ERROR_NOT_FOUND; _CORRUPT where it does not open. */
KgrCouncil *kgr_council_repo_load_of_body (KgrStore         *store,
                                           gint64            body_id,
                                           GError          **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean    kgr_council_repo_add          (KgrStore         *store,
                                           const KgrCouncil *council,
                                           gint64           *id,
                                           GError          **error);
gboolean    kgr_council_repo_update       (KgrStore         *store,
                                           const KgrCouncil *council,
                                           GError          **error);

/* In tree order: parents before their children, siblings in the order that was given to them, then
 * in the order they were made. Those that have ended are among them. */
GPtrArray  *kgr_body_repo_list            (KgrStore         *store,
                                           GError          **error) G_GNUC_WARN_UNUSED_RESULT;
/* Also one that was removed. KGR_ERROR_CORRUPT where it does not open. */
KgrBody    *kgr_body_repo_load            (KgrStore         *store,
                                           gint64            id,
                                           GError          **error) G_GNUC_WARN_UNUSED_RESULT;
/* @council_id 0: the only council, or a new one named as the body. */
gboolean    kgr_body_repo_add             (KgrStore         *store,
                                           const KgrBody    *body,
                                           gint64           *id,
                                           GError          **error);
/* Everything but council and parent, which kgr_body_repo_place() sets. */
gboolean    kgr_body_repo_update          (KgrStore         *store,
                                           const KgrBody    *body,
                                           GError          **error);
/* @reference: a body's id in decimal, or a name that only one body has. KGR_ERROR_NOT_FOUND,
 * _CONFLICT. */
KgrBody    *kgr_body_repo_find            (KgrStore         *store,
                                           const char       *reference,
                                           GError          **error) G_GNUC_WARN_UNUSED_RESULT;
/* The body that is or was called @body of the council called @council, made where there is none,
 * within the caller's transaction. */
gboolean    kgr_body_repo_find_or_add     (KgrStore         *store,
                                           const char       *council,
                                           const char       *body,
                                           gint64           *id,
                                           GError          **error);

/* Where a body stands: @index counts its siblings before it. */
gboolean    kgr_body_repo_get_place       (KgrStore         *store,
                                           gint64            id,
                                           gint64           *parent_id,
                                           guint            *index,
                                           GError          **error);
/* Puts a body with all that is below it under @parent_id (0: directly under its council), before
 * the sibling that is there at @index. KGR_ERROR_INVALID below itself or in another council. */
gboolean    kgr_body_repo_place           (KgrStore         *store,
                                           gint64            id,
                                           gint64            parent_id,
                                           guint             index,
                                           GError          **error);
/* Takes a body out of every list (or back). KGR_ERROR_CONFLICT where it has meetings, issues, or
 * bodies below it: such a body gets its last day instead. */
gboolean    kgr_body_repo_set_removed     (KgrStore         *store,
                                           gint64            id,
                                           gboolean          removed,
                                           GError          **error);

/* In the order they were entered. */
GPtrArray  *kgr_person_repo_list          (KgrStore         *store,
                                           GError          **error) G_GNUC_WARN_UNUSED_RESULT;
KgrPerson  *kgr_person_repo_load          (KgrStore         *store,
                                           gint64            id,
                                           GError          **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean    kgr_person_repo_add           (KgrStore         *store,
                                           const KgrPerson  *person,
                                           gint64           *id,
                                           GError          **error);
/* Everything but the ledger, which kgr_secrecy_repo_*() keep. */
gboolean    kgr_person_repo_update        (KgrStore         *store,
                                           const KgrPerson  *person,
                                           GError          **error);
gboolean    kgr_person_repo_set_removed   (KgrStore         *store,
                                           gint64            id,
                                           gboolean          removed,
                                           GError          **error);
/* @reference: an id in decimal, or a name or reading that only one person has. */
KgrPerson  *kgr_person_repo_find          (KgrStore         *store,
                                           const char       *reference,
                                           GError          **error) G_GNUC_WARN_UNUSED_RESULT;
/* Those whose names, reading or affiliation hold every word of @query. */
GPtrArray  *kgr_person_repo_search        (KgrStore         *store,
                                           const char       *query,
                                           GError          **error) G_GNUC_WARN_UNUSED_RESULT;
/* Those whose name, now or before, is @name when folded: perhaps the same person. */
GPtrArray  *kgr_person_repo_list_same     (KgrStore         *store,
                                           const char       *name,
                                           GError          **error) G_GNUC_WARN_UNUSED_RESULT;

/* Seats of people and bodies that are not removed, in the order of the roster. */
GPtrArray  *kgr_seat_repo_list            (KgrStore         *store,
                                           gint64            body_id,
                                           GError          **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray  *kgr_seat_repo_list_of_person  (KgrStore         *store,
                                           gint64            person_id,
                                           GError          **error) G_GNUC_WARN_UNUSED_RESULT;
/* Of every body. */
GPtrArray  *kgr_seat_repo_list_all        (KgrStore         *store,
                                           GError          **error) G_GNUC_WARN_UNUSED_RESULT;
/* Those of the body that are held on the ISO day @day: whom a meeting expects. */
GPtrArray  *kgr_seat_repo_list_on         (KgrStore         *store,
                                           gint64            body_id,
                                           const char       *day,
                                           GError          **error) G_GNUC_WARN_UNUSED_RESULT;
KgrSeat    *kgr_seat_repo_load            (KgrStore         *store,
                                           gint64            id,
                                           GError          **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean    kgr_seat_repo_add             (KgrStore         *store,
                                           const KgrSeat    *seat,
                                           gint64           *id,
                                           GError          **error);
/* Everything but body and person. */
gboolean    kgr_seat_repo_update          (KgrStore         *store,
                                           const KgrSeat    *seat,
                                           GError          **error);
gboolean    kgr_seat_repo_set_removed     (KgrStore         *store,
                                           gint64            id,
                                           gboolean          removed,
                                           GError          **error);
/* Puts a seat before the one that is at @index of its body's roster. */
gboolean    kgr_seat_repo_place           (KgrStore         *store,
                                           gint64            id,
                                           guint             index,
                                           GError          **error);

G_END_DECLS
