/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "db/kgr-db.h"
#include "kgr-store.h"
#include "vault/kgr-slot-key.h"
#include "vault/kgr-vault.h"

G_BEGIN_DECLS

struct _KgrStore
{
  char     *path;
  char     *lock_path;
  int       lock_fd;     /* -1 while the store only reads */
  KgrDb    *db;
  KgrVault *vault;       /* NULL while locked */
  guint8    vault_id[KGR_VAULT_ID_SIZE];
  gint64    slot_id;     /* of the slot it was unlocked with */
  char     *slot_name;   /* NULL for the recovery key */
};

/* kgr-store.c. Sets KGR_ERROR_LOCKED or KGR_ERROR_READ_ONLY where the store cannot do it. */
gboolean kgr_store_can_read   (KgrStore    *self,
                               GError     **error);
gboolean kgr_store_can_write  (KgrStore    *self,
                               GError     **error);
/* One write transaction, once the store can write. */
gboolean kgr_store_write      (KgrStore    *self,
                               KgrDbFunc    func,
                               gpointer     data,
                               GError     **error);
/* Takes over @vault and what the slot is called. */
void     kgr_store_set_unlocked (KgrStore  *self,
                                 KgrVault  *vault,
                                 gint64     slot_id,
                                 char      *slot_name);

/* kgr-store-slots.c */
gboolean kgr_store_insert_slot (KgrStore            *self,
                                const char          *name,
                                const KgrSlotSecret *secret,
                                gint64              *id,
                                GError             **error);

/* kgr-store-holder.c */
gboolean kgr_store_note_holder (KgrStore   *self,
                                GError    **error);

G_END_DECLS
