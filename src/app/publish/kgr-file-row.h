/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "release/kgr-release.h"

G_BEGIN_DECLS

typedef enum
{
  KGR_FILE_IDLE,
  KGR_FILE_WRITING,
  KGR_FILE_DONE,
  KGR_FILE_STOPPED,
} KgrFileState;

/* One file that can be made: whether it is wanted, and how far it is. Signals "changed" (it was
 * chosen or dropped) and "stopped" (the person gives up). */
#define KGR_TYPE_FILE_ROW (kgr_file_row_get_type ())
G_DECLARE_FINAL_TYPE (KgrFileRow, kgr_file_row, KGR, FILE_ROW, GtkListBoxRow)

GtkWidget *kgr_file_row_new        (KgrFormat     format,
                                    const char   *title,
                                    const char   *subtitle) G_GNUC_WARN_UNUSED_RESULT;
KgrFormat  kgr_file_row_get_format (KgrFileRow   *self);
gboolean   kgr_file_row_is_chosen  (KgrFileRow   *self);
void       kgr_file_row_choose     (KgrFileRow   *self,
                                    gboolean      chosen);
/* @words: what the second line says now; NULL for what it says at rest. */
void       kgr_file_row_set_state  (KgrFileRow   *self,
                                    KgrFileState  state,
                                    const char   *words);
KgrFileState kgr_file_row_get_state (KgrFileRow  *self);

G_END_DECLS
