/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "record/kgr-record-layout.h"

G_BEGIN_DECLS

/* The sheet: the margin for the marks, forty characters of text, and a little room. */
#define KGR_SHEET_MARGIN 60
#define KGR_SHEET_TEXT   640
#define KGR_SHEET_END    8

typedef struct
{
  GdkRGBA seal;
  GdkRGBA wash;
  GdkRGBA dim;
} KgrRecordColors;

/* What is drawn on a record beside its letters, for what is in sight, so that it follows every
 * reflow. */
typedef struct _KgrRecordMarks KgrRecordMarks;

/* @view is borrowed, and has to outlive the marks. */
KgrRecordMarks        *kgr_record_marks_new         (GtkTextView     *view);
void                   kgr_record_marks_free        (KgrRecordMarks  *self);
/* Takes the colors and the font the view has now. */
void                   kgr_record_marks_restyle     (KgrRecordMarks  *self);
const KgrRecordColors *kgr_record_marks_get_colors  (KgrRecordMarks  *self);
void                   kgr_record_marks_draw_below  (KgrRecordMarks  *self,
                                                     KgrRecordLayout *layout,
                                                     GtkSnapshot     *snapshot);
void                   kgr_record_marks_draw_above  (KgrRecordMarks  *self,
                                                     KgrRecordLayout *layout,
                                                     GtkSnapshot     *snapshot);

G_END_DECLS
