/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "meeting/kgr-agenda-entry.h"

G_BEGIN_DECLS

/**
 * KgrPaperLine:
 *
 * One paper of an agenda item: its title, how it is handled, how many copies went out and came
 * back; each changed in place.
 *
 * Signals:
 * - "changed" (KgrPaper *paper): it is another now
 * - "removed": it is to go
 */
#define KGR_TYPE_PAPER_LINE (kgr_paper_line_get_type ())
G_DECLARE_FINAL_TYPE (KgrPaperLine, kgr_paper_line, KGR, PAPER_LINE, GtkBox)

GtkWidget      *kgr_paper_line_new       (const KgrPaper *paper) G_GNUC_WARN_UNUSED_RESULT;
/* Hands over what is being typed. */
void            kgr_paper_line_commit    (KgrPaperLine   *self);
/* As it is now. Borrowed. */
const KgrPaper *kgr_paper_line_get_paper (KgrPaperLine   *self);

G_END_DECLS
