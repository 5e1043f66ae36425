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
void kgr_record_marks_draw_below (GtkTextView           *view,
                                  KgrRecordLayout       *layout,
                                  const KgrRecordColors *colors,
                                  GtkSnapshot           *snapshot);
void kgr_record_marks_draw_above (GtkTextView           *view,
                                  KgrRecordLayout       *layout,
                                  const KgrRecordColors *colors,
                                  GtkSnapshot           *snapshot);

G_END_DECLS
