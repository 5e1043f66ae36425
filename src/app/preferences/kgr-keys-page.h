/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "kgr-session.h"

G_BEGIN_DECLS

/* The ways into the open file: whose passphrases, the recovery key, and all keys anew. */
#define KGR_TYPE_KEYS_PAGE (kgr_keys_page_get_type ())
G_DECLARE_FINAL_TYPE (KgrKeysPage, kgr_keys_page, KGR, KEYS_PAGE, AdwPreferencesPage)

GtkWidget *kgr_keys_page_new (KgrSession *session) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
