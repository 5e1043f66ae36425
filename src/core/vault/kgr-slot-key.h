/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-store.h"
#include "vault/kgr-vault.h"

G_BEGIN_DECLS

#define KGR_SLOT_SALT_SIZE    16
#define KGR_SLOT_WRAPPED_SIZE (24 + KGR_MASTER_SIZE + 16)

typedef enum
{
  KGR_SLOT_PASSPHRASE = 1,
  KGR_SLOT_RECOVERY,
} KgrSlotKind;

/**
 * KgrSlotKey:
 * @kind: a passphrase or the recovery key
 * @ops: Argon2id passes; 0 for the recovery key
 * @mem_kib: Argon2id memory in KiB; 0 for the recovery key
 * @salt: random
 * @wrapped: nonce, master key sealed under what the secret gives, tag
 *
 * What a key slot stores: the master key wrapped by one secret, with everything needed to try it.
 */
typedef struct
{
  KgrSlotKind kind;
  guint32     ops;
  guint32     mem_kib;
  guint8      salt[KGR_SLOT_SALT_SIZE];
  guint8      wrapped[KGR_SLOT_WRAPPED_SIZE];
} KgrSlotKey;

/* Argon2id memory that takes about half a second here, 64–256 MiB in powers of two; measured
 * once. */
guint32   kgr_slot_key_calibrate   (void);

/* What a secret gives after the slow hash, for one new slot: wrapping with it takes
 * microseconds. */
KgrSlotSecret *kgr_slot_secret_new (KgrSlotKind       kind,
                                    const char       *secret,
                                    guint32           mem_kib,
                                    GError          **error) G_GNUC_WARN_UNUSED_RESULT;

void      kgr_slot_key_wrap        (KgrSlotKey       *self,
                                    KgrVault         *vault,
                                    const KgrSlotSecret *secret);
KgrVault *kgr_slot_key_unwrap      (const KgrSlotKey *self,
                                    const guint8      vault_id[KGR_VAULT_ID_SIZE],
                                    const char       *secret,
                                    GError          **error) G_GNUC_WARN_UNUSED_RESULT;

/* 256 random bits as 64 hexadecimal digits in groups of four. Wipe it. */
char     *kgr_recovery_key_new     (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
