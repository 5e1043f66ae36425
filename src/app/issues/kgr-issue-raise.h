/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "kgr-session.h"

G_BEGIN_DECLS

/**
 * kgr_issue_raise_popup:
 * @anchor: (type GtkWidget): what the popover points to; it is its parent while it is open
 * @at: (nullable): what of @anchor is meant; %NULL = all of it
 * @session: the session
 * @body_id: the body whose meeting it is
 * @meeting_id: the meeting
 * @unit_id: the stored statement it comes from; 0 = none
 * @words: (nullable): what was selected; looked at only where @confidential is %FALSE
 * @confidential: whether a selected word is confidential, or in a closed item
 * @stored: (nullable): told with @anchor when it is stored, or could not be
 *
 * Makes a 宿題 of a passage: asks for nothing but its title, in a popover and not a dialog, with the
 * words that were selected in it. Confidential words are never put there: the title is asked for,
 * and the issue is confidential. Enter raises it, Escape gives up. No toast follows, which would
 * cover the text: @stored says in its place that it is done.
 */
void kgr_issue_raise_popup (GtkWidget          *anchor,
                            const GdkRectangle *at,
                            KgrSession         *session,
                            gint64              body_id,
                            gint64              meeting_id,
                            gint64              unit_id,
                            const char         *words,
                            gboolean            confidential,
                            KgrDeedFunc         stored);

G_END_DECLS
