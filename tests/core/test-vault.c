/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "kgr-error.h"
#include "vault/kgr-slot-key.h"

static const guint8 vault_id[KGR_VAULT_ID_SIZE] = "0123456789abcde";
static const guint8 row_key[KGR_ROW_KEY_SIZE] = "row-key-of-test";

static void
test_round_trip (void)
{
  static const gsize sizes[] = { 0, 1, 254, 255, 256, 257, 100000 };
  g_autoptr(KgrVault) vault = kgr_vault_new (vault_id);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *text = g_malloc (sizes[i] + 1);
      g_autofree char *opened = NULL;
      g_autoptr(GBytes) cell = NULL;
      g_autoptr(GError) error = NULL;
      gsize size = 0;

      memset (text, 'x', sizes[i]);
      cell = kgr_vault_seal (vault, KGR_CELL_UNIT, row_key, 7, text, sizes[i]);
      opened = kgr_vault_open (vault, KGR_CELL_UNIT, row_key, 7, g_bytes_get_data (cell, NULL),
                               g_bytes_get_size (cell), &size, &error);
      g_assert_no_error (error);
      g_assert_cmpmem (opened, size, text, sizes[i]);
      g_assert_cmpint (opened[size], ==, '\0');
    }
}

/* A thief must not tell a word from a sentence: lengths come in steps of 256 bytes. */
static void
test_length_in_steps (void)
{
  g_autoptr(KgrVault) vault = kgr_vault_new (vault_id);
  g_autoptr(GBytes) shorter = kgr_vault_seal (vault, KGR_CELL_UNIT, row_key, 1, "a", 1);
  g_autoptr(GBytes) longer = kgr_vault_seal (vault, KGR_CELL_UNIT, row_key, 1,
                                             "a sentence, not only a word of it", 33);

  g_assert_cmpuint (g_bytes_get_size (shorter), ==, g_bytes_get_size (longer));
}

static void
assert_refused (KgrVault     *vault,
                KgrCellKind   kind,
                const guint8 *key,
                gint64        revision,
                GBytes       *cell)
{
  g_autoptr(GError) error = NULL;
  gsize size = 0;

  g_assert_null (kgr_vault_open (vault, kind, key, revision, g_bytes_get_data (cell, NULL),
                                 g_bytes_get_size (cell), &size, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_CORRUPT);
}

static void
test_opens_nowhere_else (void)
{
  static const guint8 other_id[KGR_VAULT_ID_SIZE] = "another-vault-i";
  static const guint8 other_key[KGR_ROW_KEY_SIZE] = "another-row-key";
  g_autoptr(KgrVault) vault = kgr_vault_new (vault_id);
  g_autoptr(KgrVault) stranger = kgr_vault_new (other_id);
  g_autoptr(GBytes) cell = kgr_vault_seal (vault, KGR_CELL_UNIT, row_key, 3, "secret", 6);

  assert_refused (vault, KGR_CELL_PAPER, row_key, 3, cell);
  assert_refused (vault, KGR_CELL_UNIT, other_key, 3, cell);
  assert_refused (vault, KGR_CELL_UNIT, row_key, 2, cell);
  assert_refused (stranger, KGR_CELL_UNIT, row_key, 3, cell);
}

static void
test_every_flipped_bit (void)
{
  g_autoptr(KgrVault) vault = kgr_vault_new (vault_id);
  g_autoptr(GBytes) cell = kgr_vault_seal (vault, KGR_CELL_UNIT, row_key, 1, "secret", 6);
  gsize size;
  const guint8 *bytes = g_bytes_get_data (cell, &size);

  for (gsize i = 0; i < size; i++)
    {
      g_autofree guint8 *copy = g_memdup2 (bytes, size);
      g_autoptr(GBytes) changed = NULL;

      copy[i] ^= 1 << (i % 8);
      changed = g_bytes_new (copy, size);
      assert_refused (vault, KGR_CELL_UNIT, row_key, 1, changed);
    }
  for (gsize i = 0; i < size; i += 17)
    {
      g_autoptr(GBytes) cut = g_bytes_new (bytes, i);

      assert_refused (vault, KGR_CELL_UNIT, row_key, 1, cut);
    }
}

static void
test_slot_wraps_the_same_key (void)
{
  g_autoptr(KgrVault) vault = kgr_vault_new (vault_id);
  g_autoptr(KgrVault) again = NULL;
  g_autoptr(GBytes) cell = kgr_vault_seal (vault, KGR_CELL_UNIT, row_key, 1, "secret", 6);
  g_autofree char *opened = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(KgrSlotSecret) secret = NULL;
  KgrSlotKey slot;

  secret = kgr_slot_secret_new (KGR_SLOT_PASSPHRASE, "twelve-or-more", 64 * 1024, &error);
  g_assert_no_error (error);
  kgr_slot_key_wrap (&slot, vault, secret);
  g_assert_null (kgr_slot_key_unwrap (&slot, vault_id, "twelve-or-mora", &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_WRONG_KEY);
  g_clear_error (&error);

  again = kgr_slot_key_unwrap (&slot, vault_id, "twelve-or-more", &error);
  g_assert_no_error (error);
  opened = kgr_vault_open (again, KGR_CELL_UNIT, row_key, 1, g_bytes_get_data (cell, NULL),
                           g_bytes_get_size (cell), NULL, &error);
  g_assert_cmpstr (opened, ==, "secret");
}

/* A planted file must not make the program take all memory or hash for an hour. */
static void
test_slot_bounds (void)
{
  static const struct { guint32 ops, mem_kib; } bad[] = {
    { 3, 1 }, { 3, G_MAXUINT32 }, { 0, 64 * 1024 }, { 1000, 64 * 1024 },
  };
  KgrSlotKey slot = { KGR_SLOT_PASSPHRASE };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr(GError) error = NULL;

      slot.ops = bad[i].ops;
      slot.mem_kib = bad[i].mem_kib;
      g_assert_null (kgr_slot_key_unwrap (&slot, vault_id, "twelve-or-more", &error));
      g_assert_error (error, KGR_ERROR, KGR_ERROR_CORRUPT);
    }
}

static void
test_recovery_key_as_typed (void)
{
  g_autoptr(KgrVault) vault = kgr_vault_new (vault_id);
  g_autofree char *key = kgr_recovery_key_new ();
  g_autofree char *small = g_ascii_strdown (key, -1);
  g_auto(GStrv) groups = g_strsplit (key, "-", -1);
  g_autofree char *spaced = g_strjoinv (" \n", groups);
  const char *typed[] = { key, small, spaced };
  g_autoptr(GError) error = NULL;
  g_autoptr(KgrSlotSecret) secret = kgr_slot_secret_new (KGR_SLOT_RECOVERY, key, 0, &error);
  KgrSlotKey slot;

  g_assert_cmpuint (g_strv_length (groups), ==, 16);
  kgr_slot_key_wrap (&slot, vault, secret);
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autoptr(KgrVault) again = kgr_slot_key_unwrap (&slot, vault_id, typed[i], &error);

      g_assert_no_error (error);
      g_assert_nonnull (again);
    }
  key[0] = key[0] == '0' ? '1' : '0';
  g_assert_null (kgr_slot_key_unwrap (&slot, vault_id, key, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_WRONG_KEY);
  g_clear_error (&error);
  g_assert_null (kgr_slot_key_unwrap (&slot, vault_id, "not a key", &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_WRONG_KEY);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  g_assert_true (kgr_vault_init_library (&error));
  g_test_add_func ("/vault/round-trip", test_round_trip);
  g_test_add_func ("/vault/length-in-steps", test_length_in_steps);
  g_test_add_func ("/vault/opens-nowhere-else", test_opens_nowhere_else);
  g_test_add_func ("/vault/every-flipped-bit", test_every_flipped_bit);
  g_test_add_func ("/slot/wraps", test_slot_wraps_the_same_key);
  g_test_add_func ("/slot/bounds", test_slot_bounds);
  g_test_add_func ("/slot/recovery-key", test_recovery_key_as_typed);
  return g_test_run ();
}
