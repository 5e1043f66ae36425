/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vault/kgr-vault.h"

G_BEGIN_DECLS

struct _KgrVault
{
  guint8  id[KGR_VAULT_ID_SIZE];
  guint8 *master; /* sodium_malloc, read-only once it is filled */
};

/* An empty vault whose master key the caller fills; kgr_vault_settle() makes it read-only. */
KgrVault *kgr_vault_new_empty (const guint8 id[KGR_VAULT_ID_SIZE]) G_GNUC_WARN_UNUSED_RESULT;
void      kgr_vault_settle    (KgrVault *self);

G_END_DECLS
