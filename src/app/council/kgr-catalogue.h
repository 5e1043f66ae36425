/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "council/kgr-body-item.h"
#include "council/kgr-meeting-item.h"
#include "kgr-session.h"
#include "meeting/kgr-deadline.h"

G_BEGIN_DECLS

/**
 * KgrCatalogue:
 *
 * What the lists of a session are made from: all bodies and all meetings, opened into memory. Reads
 * itself anew when the session says that meetings have changed. Goes with the session's pages.
 *
 * Signals:
 * - "changed": read, for the first time or anew. At first only the newest meetings are there, so
 *   that nobody waits for old ones; once all are, it is loaded
 * - "failed" (char *message): could not be read; what was read before stays
 */
#define KGR_TYPE_CATALOGUE (kgr_catalogue_get_type ())
G_DECLARE_FINAL_TYPE (KgrCatalogue, kgr_catalogue, KGR, CATALOGUE, GObject)

KgrCatalogue *kgr_catalogue_new          (KgrSession   *session) G_GNUC_WARN_UNUSED_RESULT;
void          kgr_catalogue_reload       (KgrCatalogue *self);
gboolean      kgr_catalogue_is_loaded    (KgrCatalogue *self);
/* Of KgrBodyItem, in tree order, those that have ended after all others; changes in place. */
GListModel   *kgr_catalogue_get_bodies   (KgrCatalogue *self);
gboolean      kgr_catalogue_has_councils (KgrCatalogue *self);
/* (transfer none) (nullable) */
KgrBodyItem  *kgr_catalogue_find_body    (KgrCatalogue *self,
                                          gint64        body_id);
/* (element-type KgrMeetingItem): newest first, without a date last; valid until "changed". */
GPtrArray    *kgr_catalogue_get_meetings (KgrCatalogue *self);
/* (transfer none) (nullable): valid until "changed" */
KgrMeetingItem *kgr_catalogue_find_meeting (KgrCatalogue *self,
                                            gint64        meeting_id);
/* (element-type KgrDeadline): what is to be done, the most overdue first, as of the day it was
 * read; valid until "changed". */
GArray       *kgr_catalogue_get_deadlines (KgrCatalogue *self);
guint         kgr_catalogue_count_overdue (KgrCatalogue *self);
/* (transfer none) (nullable): when the last backup was made */
GDateTime    *kgr_catalogue_get_backup   (KgrCatalogue *self);

G_END_DECLS
