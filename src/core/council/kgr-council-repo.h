/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-store.h"

G_BEGIN_DECLS

/* A council and its settings. */
typedef struct
{
  gint64  id;
  char   *name;
  char   *mark;   /* what stands in a gap; "" prints nothing; NULL = KGR_MARK_DEFAULT */
} KgrCouncil;

/* A body of a council; bodies form a tree. */
typedef struct
{
  gint64  id;
  gint64  council_id;
  gint64  parent_id;  /* 0 = stands directly under the council */
  char   *name;       /* NULL where it did not open */
} KgrBody;

typedef struct
{
  gint64  id;
  char   *name;
  char   *reading;     /* よみ; NULL = none */
  char   *public_name; /* 公表名; NULL = none */
  char   *affiliation; /* NULL = none */
} KgrPerson;

typedef struct
{
  gint64    id;
  gint64    body_id;
  gint64    person_id;
  char     *role;      /* 委員, 副会長 … */
  char     *category;  /* 種別; NULL = none */
  gboolean  lived_experience;
  char     *from;      /* ISO date; NULL = unknown */
  char     *until;     /* ISO date, last day; NULL = open */
} KgrSeat;

void       kgr_council_free (KgrCouncil *self);
void       kgr_body_free    (KgrBody *self);
void       kgr_person_free  (KgrPerson *self);
void       kgr_seat_free    (KgrSeat *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrCouncil, kgr_council_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrBody, kgr_body_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrPerson, kgr_person_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrSeat, kgr_seat_free)

/* Every list is (transfer full), its elements owned by it. */
GPtrArray *kgr_council_repo_list        (KgrStore *store, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   kgr_council_repo_add         (KgrStore *store,
                                         const KgrCouncil *council,
                                         gint64 *id,
                                         GError **error);
/* In tree order: parents before their children, siblings in the order they were made. */
GPtrArray *kgr_body_repo_list           (KgrStore *store, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* @council_id 0: the only council, or a new one named as the body. */
gboolean   kgr_body_repo_add            (KgrStore *store,
                                         const KgrBody *body,
                                         gint64 *id,
                                         GError **error);
/* @reference: a body's id in decimal, or a name that only one body has. KGR_ERROR_NOT_FOUND,
 * _CONFLICT. */
KgrBody   *kgr_body_repo_find           (KgrStore *store,
                                         const char *reference,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The body called @body of the council called @council, made where there is none, within the
 * caller's transaction. */
gboolean   kgr_body_repo_find_or_add    (KgrStore *store,
                                         const char *council,
                                         const char *body,
                                         gint64 *id,
                                         GError **error);

GPtrArray *kgr_person_repo_list         (KgrStore *store, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   kgr_person_repo_add          (KgrStore *store,
                                         const KgrPerson *person,
                                         gint64 *id,
                                         GError **error);
GPtrArray *kgr_seat_repo_list           (KgrStore *store,
                                         gint64 body_id,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   kgr_seat_repo_add            (KgrStore *store,
                                         const KgrSeat *seat,
                                         gint64 *id,
                                         GError **error);

G_END_DECLS
