/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "record/kgr-record-facts.h"

G_BEGIN_DECLS

/* One item of an agenda, with what was said under it. */
#define KGR_TYPE_OUTLINE_ROW (kgr_outline_row_get_type ())
G_DECLARE_FINAL_TYPE (KgrOutlineRow, kgr_outline_row, KGR, OUTLINE_ROW, GtkListBoxRow)

GtkWidget *kgr_outline_row_new       (KgrMeeting         *meeting,
                                      KgrAgendaItem      *item,
                                      gboolean            shown) G_GNUC_WARN_UNUSED_RESULT;
/* NULL: nothing was. */
void       kgr_outline_row_set_facts (KgrOutlineRow      *self,
                                      const KgrItemFacts *facts);

G_END_DECLS
