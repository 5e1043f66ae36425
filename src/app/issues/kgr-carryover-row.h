/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "issue/kgr-issue.h"

G_BEGIN_DECLS

/**
 * KgrCarryoverRow:
 *
 * One issue on a meeting, with a line to answer it. What is being typed stays when the issue is
 * shown anew.
 *
 * Signals:
 * - "answered" (char *text, guint state): Enter; @state: a KgrIssueState from now on
 */
#define KGR_TYPE_CARRYOVER_ROW (kgr_carryover_row_get_type ())
G_DECLARE_FINAL_TYPE (KgrCarryoverRow, kgr_carryover_row, KGR, CARRYOVER_ROW, GtkListBoxRow)

GtkWidget *kgr_carryover_row_new       (gint64           issue_id) G_GNUC_WARN_UNUSED_RESULT;
gint64     kgr_carryover_row_get_id    (KgrCarryoverRow *self);
/* @body (nullable): named before the facts. @answerable: with a line to write in, which is not
 * there for what is confidential and hidden. */
void       kgr_carryover_row_show      (KgrCarryoverRow *self,
                                        KgrIssue        *issue,
                                        const char      *body,
                                        const char      *today,
                                        gboolean         shown,
                                        gboolean         answerable);
/* Empties the line, once it is stored. */
void       kgr_carryover_row_clear     (KgrCarryoverRow *self);
gboolean   kgr_carryover_row_begin     (KgrCarryoverRow *self);

G_END_DECLS
