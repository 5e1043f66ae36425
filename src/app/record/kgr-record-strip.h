/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  KGR_STRIP_NONE,     /* nothing to say */
  KGR_STRIP_WORD,     /* a sentence: why a command did nothing */
  KGR_STRIP_HIDDEN,   /* what is hidden cannot be written on; TRUE: show it */
  KGR_STRIP_APPROVED, /* approved minutes are corrected in a version of their own; TRUE: open it */
  KGR_STRIP_SCREEN,   /* another screen appeared; TRUE: put the window for the wall there */
  KGR_STRIP_SAVING,   /* the file does not take the words; TRUE: try again now */
} KgrStripKind;

/**
 * KgrRecordStrip:
 *
 * The line above the foot of a record that says what went wrong, in place of a dialog. Trouble with
 * saving stands until it is over, whatever else is said. Signal "answered" (gint KgrStripKind,
 * gboolean).
 */
#define KGR_TYPE_RECORD_STRIP (kgr_record_strip_get_type ())
G_DECLARE_FINAL_TYPE (KgrRecordStrip, kgr_record_strip, KGR, RECORD_STRIP, GtkWidget)

void         kgr_record_strip_say      (KgrRecordStrip *self,
                                        KgrStripKind    kind,
                                        const char     *title,
                                        const char     *text);
/* Takes away what is of this kind. */
void         kgr_record_strip_clear    (KgrRecordStrip *self,
                                        KgrStripKind    kind);
KgrStripKind kgr_record_strip_get_kind (KgrRecordStrip *self);

G_END_DECLS
