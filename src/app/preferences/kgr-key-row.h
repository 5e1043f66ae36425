/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "kgr-store.h"

G_BEGIN_DECLS

/* One key slot. Signals "rename-requested", "remove-requested". */
#define KGR_TYPE_KEY_ROW (kgr_key_row_get_type ())
G_DECLARE_FINAL_TYPE (KgrKeyRow, kgr_key_row, KGR, KEY_ROW, AdwActionRow)

/* @in_use: the passphrase this file was opened with; @editable: not the recovery key, and not a
 * file for reading only */
GtkWidget  *kgr_key_row_new      (const KgrSlot *slot,
                                  gboolean       in_use,
                                  gboolean       editable) G_GNUC_WARN_UNUSED_RESULT;
gint64      kgr_key_row_get_id   (KgrKeyRow     *self);
const char *kgr_key_row_get_name (KgrKeyRow     *self);

G_END_DECLS
