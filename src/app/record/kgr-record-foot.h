/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * KgrRecordFoot:
 *
 * The line below a record: whether it is stored, who writes, how long it is; and, where what is
 * typed is not public, that it is not, and why. Signal "reason-chosen".
 */
#define KGR_TYPE_RECORD_FOOT (kgr_record_foot_get_type ())
G_DECLARE_FINAL_TYPE (KgrRecordFoot, kgr_record_foot, KGR, RECORD_FOOT, GtkWidget)

/* @trouble: the words are still only on the screen. */
void        kgr_record_foot_set_saved   (KgrRecordFoot *self,
                                         const char    *words,
                                         gboolean       trouble);
/* @name (nullable): the name of the key that opened the file. */
void        kgr_record_foot_set_writer  (KgrRecordFoot *self,
                                         const char    *name);
/* Characters that are seen: a count says nothing about what is hidden. */
void        kgr_record_foot_set_length  (KgrRecordFoot *self,
                                         guint          n_chars);
/* @sealing: what is typed now is not public. @selected: a reason may be chosen for what is
 * selected. @reason (nullable): why, where it may be said. */
void        kgr_record_foot_set_sealing (KgrRecordFoot *self,
                                         gboolean       sealing,
                                         gboolean       selected,
                                         const char    *reason);
/* The council's reasons to choose from. */
void        kgr_record_foot_set_reasons (KgrRecordFoot      *self,
                                         const char * const *reasons);
/* The reason for what is sealed next; never NULL. */
const char *kgr_record_foot_get_reason  (KgrRecordFoot *self);

G_END_DECLS
