/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Key slots, as in LUKS: each wraps the same master key under another secret. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

#include "kgr-error.h"
#include "vault/kgr-slot-key.h"
#include "vault/kgr-vault-private.h"

#define OPS          3
#define MEM_MIN_KIB  (64 * 1024)
#define MEM_MAX_KIB  (256 * 1024)
#define TARGET_US    (G_USEC_PER_SEC / 2)

/* What a file may ask for: more would let a planted file freeze the program, less is no
 * protection. */
#define OPS_LIMIT     10
#define MEM_LIMIT_KIB (1024 * 1024)

#define RECOVERY_SIZE 32
#define NONCE_SIZE    crypto_aead_xchacha20poly1305_ietf_NPUBBYTES

struct _KgrSlotSecret
{
  KgrSlotKind  kind;
  guint32      ops;
  guint32      mem_kib;
  guint8       salt[KGR_SLOT_SALT_SIZE];
  guint8      *key; /* sodium_malloc */
};

typedef struct
{
  guint8 bytes[8 + KGR_VAULT_ID_SIZE + KGR_SLOT_SALT_SIZE + 4 + 4 + 4];
} Binding;

G_STATIC_ASSERT (KGR_SLOT_SALT_SIZE == crypto_pwhash_SALTBYTES);
G_STATIC_ASSERT (KGR_SLOT_WRAPPED_SIZE ==
                 NONCE_SIZE + KGR_MASTER_SIZE + crypto_aead_xchacha20poly1305_ietf_ABYTES);

static Binding
bind (const KgrSlotKey *self,
      const guint8      vault_id[KGR_VAULT_ID_SIZE])
{
  Binding binding;
  guint32 numbers[] = {
    GUINT32_TO_LE ((guint32) self->kind), GUINT32_TO_LE (self->ops), GUINT32_TO_LE (self->mem_kib),
  };
  guint8 *p = binding.bytes;

  p = (guint8 *) memcpy (p, "kgr-slot", 8) + 8;
  p = (guint8 *) memcpy (p, vault_id, KGR_VAULT_ID_SIZE) + KGR_VAULT_ID_SIZE;
  p = (guint8 *) memcpy (p, self->salt, KGR_SLOT_SALT_SIZE) + KGR_SLOT_SALT_SIZE;
  memcpy (p, numbers, sizeof numbers);

  return binding;
}

/* Digits may come with spaces, hyphens and line ends, in either case, and full width from an input
 * method. */
static gboolean
parse_recovery_key (const char *typed,
                    guint8      bytes[RECOVERY_SIZE])
{
  g_autofree char *plain = g_utf8_normalize (typed, -1, G_NORMALIZE_NFKC);
  const char *end = NULL;
  gsize length = 0;
  gboolean good;

  good = plain != NULL &&
         sodium_hex2bin (bytes, RECOVERY_SIZE, plain, strlen (plain), " -\n\r\t", &length, &end) ==
           0 &&
         length == RECOVERY_SIZE && *end == '\0';
  if (plain != NULL)
    kgr_wipe (plain, strlen (plain));

  return good;
}

static gboolean
derive_from_recovery_key (const KgrSlotKey  *self,
                          const char        *typed,
                          guint8            *key,
                          GError           **error)
{
  guint8 *bytes = sodium_malloc (RECOVERY_SIZE);
  gboolean good = bytes != NULL && parse_recovery_key (typed, bytes);

  /* 256 random bits need no slow hash, only a key of their own for each slot. */
  if (good)
    crypto_generichash (key, KGR_MASTER_SIZE, self->salt, sizeof self->salt, bytes, RECOVERY_SIZE);
  else
    g_set_error_literal (error, KGR_ERROR, KGR_ERROR_WRONG_KEY,
                         _("This is not a recovery key. It has 64 characters, 0–9 and A–F, in "
                           "groups of four."));
  sodium_free (bytes);

  return good;
}

static gboolean
derive (const KgrSlotKey  *self,
        const char        *secret,
        guint8            *key,
        GError           **error)
{
  if (self->kind == KGR_SLOT_RECOVERY)
    return derive_from_recovery_key (self, secret, key, error);

  if (crypto_pwhash (key, KGR_MASTER_SIZE, secret, strlen (secret), self->salt,
                     self->ops, (gsize) self->mem_kib * 1024, crypto_pwhash_ALG_ARGON2ID13) == 0)
    return TRUE;

  g_set_error (error, KGR_ERROR, KGR_ERROR_IO,
               _("There is not enough free memory to check the passphrase (%u MiB). Close other "
                 "programs and try again."),
               self->mem_kib / 1024);
  return FALSE;
}

/**
 * kgr_slot_key_calibrate:
 *
 * Measures Argon2id on this computer, once in a run of the program, and chooses the memory for new
 * slots: about half a second, 64–256 MiB (design.md § The vault). Any thread but the main one.
 *
 * Returns: memory in KiB
 */
guint32
kgr_slot_key_calibrate (void)
{
  static gsize chosen = 0;

  if (g_once_init_enter (&chosen))
    {
      guint8 salt[KGR_SLOT_SALT_SIZE] = { 0 };
      guint8 key[KGR_MASTER_SIZE];
      gint64 start = g_get_monotonic_time ();
      gint64 taken;
      guint32 mem_kib = MEM_MIN_KIB;
      gboolean measured = crypto_pwhash (key, sizeof key, "calibration", 11, salt, OPS,
                                         (gsize) MEM_MIN_KIB * 1024,
                                         crypto_pwhash_ALG_ARGON2ID13) == 0;

      /* Where not even the least memory is to be had, failing is quick and says nothing of the
       * computer. */
      taken = measured ? MAX (g_get_monotonic_time () - start, 1) : TARGET_US;
      while (mem_kib < MEM_MAX_KIB && taken * 2 <= TARGET_US)
        {
          mem_kib *= 2;
          taken *= 2;
        }
      g_once_init_leave (&chosen, mem_kib);
    }

  return (guint32) chosen;
}

/**
 * kgr_slot_secret_new:
 * @kind: of which kind @secret is
 * @secret: a passphrase or a recovery key
 * @mem_kib: Argon2id memory in KiB; of no meaning for a recovery key
 * @error: return location for an error
 *
 * Hashes a secret for a new slot: about half a second for a passphrase, so any thread but the main
 * and the database's.
 *
 * Returns: (transfer full): what the slot is wrapped with
 */
KgrSlotSecret *
kgr_slot_secret_new (KgrSlotKind   kind,
                     const char   *secret,
                     guint32       mem_kib,
                     GError      **error)
{
  g_autoptr(KgrSlotSecret) self = g_new0 (KgrSlotSecret, 1);
  KgrSlotKey slot = { kind };

  slot.ops = self->ops = kind == KGR_SLOT_PASSPHRASE ? OPS : 0;
  slot.mem_kib = self->mem_kib = kind == KGR_SLOT_PASSPHRASE ? mem_kib : 0;
  self->kind = kind;
  self->key = sodium_malloc (KGR_MASTER_SIZE);
  randombytes_buf (self->salt, sizeof self->salt);
  memcpy (slot.salt, self->salt, sizeof slot.salt);

  return derive (&slot, secret, self->key, error) ? g_steal_pointer (&self) : NULL;
}

void
kgr_slot_secret_free (KgrSlotSecret *self)
{
  if (self == NULL)
    return;
  sodium_free (self->key);
  g_free (self);
}

/**
 * kgr_slot_key_wrap:
 * @self: (out caller-allocates): takes the slot
 * @vault: whose master key
 * @secret: the hashed secret
 *
 * Wraps the master key for one more way in.
 */
void
kgr_slot_key_wrap (KgrSlotKey          *self,
                   KgrVault            *vault,
                   const KgrSlotSecret *secret)
{
  Binding binding;

  memset (self, 0, sizeof *self);
  self->kind = secret->kind;
  self->ops = secret->ops;
  self->mem_kib = secret->mem_kib;
  memcpy (self->salt, secret->salt, sizeof self->salt);
  randombytes_buf (self->wrapped, NONCE_SIZE);
  binding = bind (self, vault->id);
  crypto_aead_xchacha20poly1305_ietf_encrypt (self->wrapped + NONCE_SIZE, NULL,
                                              vault->master, KGR_MASTER_SIZE,
                                              binding.bytes, sizeof binding.bytes,
                                              NULL, self->wrapped, secret->key);
}

static gboolean
check_bounds (const KgrSlotKey  *self,
              GError           **error)
{
  if (self->kind == KGR_SLOT_RECOVERY ||
      (self->ops >= 1 && self->ops <= OPS_LIMIT &&
       self->mem_kib >= MEM_MIN_KIB && self->mem_kib <= MEM_LIMIT_KIB))
    return TRUE;

  g_set_error_literal (error, KGR_ERROR, KGR_ERROR_CORRUPT,
                       _("A key slot of the file is damaged. Use another passphrase, the recovery "
                         "key or a backup."));
  return FALSE;
}

/**
 * kgr_slot_key_unwrap:
 * @self: a slot
 * @vault_id: the id of its database
 * @secret: a passphrase or a recovery key
 * @error: return location for an error
 *
 * Tries a secret on a slot. Fails with %KGR_ERROR_WRONG_KEY where it does not fit,
 * %KGR_ERROR_CORRUPT where the slot asks for a hash outside the bounds. Any thread but the main
 * one.
 *
 * Returns: (transfer full): the vault, open
 */
KgrVault *
kgr_slot_key_unwrap (const KgrSlotKey  *self,
                     const guint8       vault_id[KGR_VAULT_ID_SIZE],
                     const char        *secret,
                     GError           **error)
{
  g_autoptr(KgrVault) vault = NULL;
  Binding binding;
  guint8 *key;
  gboolean good;

  if (!check_bounds (self, error))
    return NULL;

  binding = bind (self, vault_id);
  vault = kgr_vault_new_empty (vault_id);
  key = sodium_malloc (KGR_MASTER_SIZE);
  good = derive (self, secret, key, error);
  if (good &&
      crypto_aead_xchacha20poly1305_ietf_decrypt (vault->master, NULL, NULL,
                                                  self->wrapped + NONCE_SIZE,
                                                  sizeof self->wrapped - NONCE_SIZE,
                                                  binding.bytes, sizeof binding.bytes,
                                                  self->wrapped, key) != 0)
    {
      good = FALSE;
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_WRONG_KEY,
                           _("The passphrase does not fit. Check capital and small letters."));
    }
  sodium_free (key);
  if (!good)
    return NULL;
  kgr_vault_settle (vault);

  return g_steal_pointer (&vault);
}

char *
kgr_recovery_key_new (void)
{
  guint8 bytes[RECOVERY_SIZE];
  GString *key = g_string_sized_new (RECOVERY_SIZE * 2 + RECOVERY_SIZE / 2);

  randombytes_buf (bytes, sizeof bytes);
  for (guint i = 0; i < sizeof bytes; i++)
    g_string_append_printf (key, "%s%02X", i > 0 && i % 2 == 0 ? "-" : "", bytes[i]);
  kgr_wipe (bytes, sizeof bytes);

  return g_string_free (key, FALSE);
}
