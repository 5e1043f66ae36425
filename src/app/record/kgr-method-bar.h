/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "kgr-codes.h"

G_BEGIN_DECLS

/**
 * KgrMethodBar:
 *
 * 記録方法: the form's own three boxes, of which the one that is ticked is printed; and beside them
 * which of the three views of the record stands below. Signals "ticked" and "chosen"
 * (KgrRecordMethod as gint): somebody ticked another box, chose another view.
 */
#define KGR_TYPE_METHOD_BAR (kgr_method_bar_get_type ())
G_DECLARE_FINAL_TYPE (KgrMethodBar, kgr_method_bar, KGR, METHOD_BAR, GtkWidget)

/* @method 0: none is ticked. */
void kgr_method_bar_set_ticked   (KgrMethodBar    *self,
                                  KgrRecordMethod  method);
void kgr_method_bar_set_view     (KgrMethodBar    *self,
                                  KgrRecordMethod  method);
void kgr_method_bar_set_writable (KgrMethodBar    *self,
                                  gboolean         writable);

G_END_DECLS
