/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The right pane of a record: why a passage is closed, and the two commands. The commands are the
 * actions "record.mark" and "record.undo" of whoever holds the pane. */
#define KGR_TYPE_RECORD_TOOLS (kgr_record_tools_get_type ())
G_DECLARE_FINAL_TYPE (KgrRecordTools, kgr_record_tools, KGR, RECORD_TOOLS, GtkWidget)

/* Borrowed; what a new passage is given as its reason. */
const char *kgr_record_tools_get_reason  (KgrRecordTools *self);
/* @reason: that of the place under the caret, "" for none given, NULL where it is public. */
void        kgr_record_tools_set_place   (KgrRecordTools *self,
                                          const char     *reason);
/* Whether the command would open what is chosen. */
void        kgr_record_tools_set_opening (KgrRecordTools *self,
                                          gboolean        opening);

G_END_DECLS
