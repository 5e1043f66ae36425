/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Sealing and opening cells: XChaCha20-Poly1305, a random nonce, texts padded to 256-byte steps,
 * bound to vault, kind, row and revision, so that no cell opens in another place. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

#include "kgr-error.h"
#include "vault/kgr-vault-private.h"

#define FORMAT     1
#define NONCE_SIZE crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
#define TAG_SIZE   crypto_aead_xchacha20poly1305_ietf_ABYTES
#define STEP       256

/* A cell: format | nonce | sealed (text padded by ISO/IEC 7816-4 to a multiple of STEP) | tag */
#define HEAD_SIZE  (1 + NONCE_SIZE)

typedef struct
{
  guint8 bytes[1 + KGR_VAULT_ID_SIZE + 4 + KGR_ROW_KEY_SIZE + 8];
} Binding;

G_STATIC_ASSERT (KGR_MASTER_SIZE == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

/**
 * kgr_vault_init_library:
 * @error: return location for an error
 *
 * Makes libsodium ready. Called before anything else of the vault; harmless when called again.
 *
 * Returns: %FALSE where the machine gives no randomness
 */
gboolean
kgr_vault_init_library (GError **error)
{
  if (sodium_init () >= 0)
    return TRUE;

  g_set_error_literal (error, KGR_ERROR, KGR_ERROR_IO,
                       _("This computer gives no random numbers, so nothing can be sealed. "
                         "Restart it."));
  return FALSE;
}

KgrVault *
kgr_vault_new_empty (const guint8 id[KGR_VAULT_ID_SIZE])
{
  KgrVault *self = g_new0 (KgrVault, 1);

  memcpy (self->id, id, KGR_VAULT_ID_SIZE);
  self->master = sodium_malloc (KGR_MASTER_SIZE);
  if (self->master == NULL)
    g_error ("No locked memory for a key of %d bytes", KGR_MASTER_SIZE);

  return self;
}

void
kgr_vault_settle (KgrVault *self)
{
  sodium_mprotect_readonly (self->master);
}

/**
 * kgr_vault_new:
 * @id: the random id of the database
 *
 * A vault with a new random master key.
 *
 * Returns: (transfer full): the vault
 */
KgrVault *
kgr_vault_new (const guint8 id[KGR_VAULT_ID_SIZE])
{
  KgrVault *self = kgr_vault_new_empty (id);

  randombytes_buf (self->master, KGR_MASTER_SIZE);
  kgr_vault_settle (self);

  return self;
}

void
kgr_vault_free (KgrVault *self)
{
  if (self == NULL)
    return;
  sodium_free (self->master); /* wipes */
  g_free (self);
}

const guint8 *
kgr_vault_get_id (KgrVault *self)
{
  return self->id;
}

static Binding
bind (KgrVault     *self,
      KgrCellKind   kind,
      const guint8  row_key[KGR_ROW_KEY_SIZE],
      gint64        revision)
{
  Binding binding;
  guint8 *p = binding.bytes;
  guint32 kind_le = GUINT32_TO_LE ((guint32) kind);
  guint64 revision_le = GUINT64_TO_LE ((guint64) revision);

  *p++ = FORMAT;
  p = (guint8 *) memcpy (p, self->id, KGR_VAULT_ID_SIZE) + KGR_VAULT_ID_SIZE;
  p = (guint8 *) memcpy (p, &kind_le, sizeof kind_le) + sizeof kind_le;
  p = (guint8 *) memcpy (p, row_key, KGR_ROW_KEY_SIZE) + KGR_ROW_KEY_SIZE;
  memcpy (p, &revision_le, sizeof revision_le);

  return binding;
}

/**
 * kgr_vault_seal:
 * @self: a vault
 * @kind: what is sealed
 * @row_key: the random bytes of its row
 * @revision: the row's revision (>= 1); a row never uses one twice
 * @data: what is sealed
 * @size: its bytes
 *
 * Seals one cell. Its length tells the length of @data only in steps of 256 bytes.
 *
 * Returns: (transfer full): the cell
 */
GBytes *
kgr_vault_seal (KgrVault      *self,
                KgrCellKind    kind,
                const guint8   row_key[KGR_ROW_KEY_SIZE],
                gint64         revision,
                gconstpointer  data,
                gsize          size)
{
  Binding binding = bind (self, kind, row_key, revision);
  gsize padded = (size / STEP + 1) * STEP;
  gsize cell_size = HEAD_SIZE + padded + TAG_SIZE;
  guint8 *cell = g_malloc (cell_size);
  guint8 *text = cell + HEAD_SIZE;

  cell[0] = FORMAT;
  randombytes_buf (cell + 1, NONCE_SIZE);
  memcpy (text, data, size);
  if (sodium_pad (&padded, text, size, STEP, padded) != 0)
    g_assert_not_reached ();
  crypto_aead_xchacha20poly1305_ietf_encrypt (text, NULL, text, padded,
                                              binding.bytes, sizeof binding.bytes,
                                              NULL, cell + 1, self->master);

  return g_bytes_new_take (cell, cell_size);
}

static char *
refuse (GError **error)
{
  g_set_error_literal (error, KGR_ERROR, KGR_ERROR_CORRUPT,
                       _("A sealed text does not open: it was changed, or put in from another "
                         "place."));
  return NULL;
}

/**
 * kgr_vault_open:
 * @self: a vault
 * @kind: what is opened
 * @row_key: the random bytes of its row
 * @revision: the row's revision
 * @cell: a cell
 * @cell_size: its bytes
 * @size: (out) (optional): the bytes of what was sealed
 * @error: return location for an error
 *
 * Opens one cell. Fails with %KGR_ERROR_CORRUPT for every cell that was not sealed for exactly this
 * vault, kind, row and revision.
 *
 * Returns: (transfer full): what was sealed, with a NUL after it; free with g_free(), or wipe it
 */
char *
kgr_vault_open (KgrVault       *self,
                KgrCellKind     kind,
                const guint8    row_key[KGR_ROW_KEY_SIZE],
                gint64          revision,
                gconstpointer   cell,
                gsize           cell_size,
                gsize          *size,
                GError        **error)
{
  Binding binding = bind (self, kind, row_key, revision);
  const guint8 *bytes = cell;
  gsize padded, length;
  guint8 *text;

  if (cell == NULL || cell_size < HEAD_SIZE + STEP + TAG_SIZE || bytes[0] != FORMAT)
    return refuse (error);

  padded = cell_size - HEAD_SIZE - TAG_SIZE;
  text = g_malloc (padded + 1);
  if (crypto_aead_xchacha20poly1305_ietf_decrypt (text, NULL, NULL, bytes + HEAD_SIZE,
                                                  padded + TAG_SIZE, binding.bytes,
                                                  sizeof binding.bytes, bytes + 1,
                                                  self->master) != 0 ||
      sodium_unpad (&length, text, padded, STEP) != 0)
    {
      g_free (text);
      return refuse (error);
    }
  text[length] = '\0';
  if (size != NULL)
    *size = length;

  return (char *) text;
}

/**
 * kgr_keyed_digest:
 * @key: a secret of one's own, not the master key
 * @data: what is digested
 * @size: its bytes
 * @digest: (out): BLAKE2b of @data under @key
 *
 * What nobody can foretell who has not @key, even one who chooses @data. Any thread.
 */
void
kgr_keyed_digest (const guint8   key[KGR_DIGEST_SIZE],
                  gconstpointer  data,
                  gsize          size,
                  guint8         digest[KGR_DIGEST_SIZE])
{
  crypto_generichash (digest, KGR_DIGEST_SIZE, data, size, key, KGR_DIGEST_SIZE);
}

void
kgr_random_bytes (gpointer data,
                  gsize    size)
{
  randombytes_buf (data, size);
}

guint32
kgr_random_below (guint32 bound)
{
  return randombytes_uniform (bound);
}

void
kgr_wipe (gpointer data,
          gsize    size)
{
  sodium_memzero (data, size);
}

void
kgr_wipe_string (char *string)
{
  if (string != NULL)
    sodium_memzero (string, strlen (string));
  g_free (string);
}
