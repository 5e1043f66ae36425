/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "kgr-desk.h"

G_BEGIN_DECLS

typedef enum
{
  KGR_KEY_ADD,
  KGR_KEY_RENAME,
  KGR_KEY_ALL_NEW,
} KgrKeyTask;

/* Asks for the name of a key, or a new passphrase, or both. Signals "named" (char *name) for a
 * rename; "changed" when keys were made, in the file already. */
#define KGR_TYPE_KEY_DIALOG (kgr_key_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KgrKeyDialog, kgr_key_dialog, KGR, KEY_DIALOG, AdwWindow)

GtkWidget *kgr_key_dialog_new      (GtkWindow    *parent,
                                    KgrDesk      *desk,
                                    KgrKeyTask    task) G_GNUC_WARN_UNUSED_RESULT;
void       kgr_key_dialog_set_name (KgrKeyDialog *self,
                                    const char   *name);

G_END_DECLS
