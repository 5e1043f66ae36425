/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "council/kgr-body-item.h"

G_BEGIN_DECLS

/* A body in the left pane, set in as deep as it stands in the tree. */
#define KGR_TYPE_BODY_ROW (kgr_body_row_get_type ())
G_DECLARE_FINAL_TYPE (KgrBodyRow, kgr_body_row, KGR, BODY_ROW, GtkListBoxRow)

GtkWidget   *kgr_body_row_new      (KgrBodyItem *item) G_GNUC_WARN_UNUSED_RESULT;
KgrBodyItem *kgr_body_row_get_item (KgrBodyRow  *self);

G_END_DECLS
