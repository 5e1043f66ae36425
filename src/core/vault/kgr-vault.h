/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define KGR_ROW_KEY_SIZE  16
#define KGR_VAULT_ID_SIZE 16
#define KGR_MASTER_SIZE   32
#define KGR_DIGEST_SIZE   32

/**
 * KgrCellKind:
 *
 * What a sealed cell is, part of what it is bound to: a constant of the code, never a name of the
 * database. A number is never given to another kind.
 */
typedef enum
{
  KGR_CELL_SLOT = 1,
  KGR_CELL_HOLDER,
  KGR_CELL_COUNCIL,
  KGR_CELL_BODY,
  KGR_CELL_PERSON,
  KGR_CELL_SEAT,
  KGR_CELL_MEETING,
  KGR_CELL_ATTENDANCE,
  KGR_CELL_AGENDA_ITEM,
  KGR_CELL_PAPER,
  KGR_CELL_UNIT,
  KGR_CELL_VERSION,
  KGR_CELL_VERSION_RECORD,
  KGR_CELL_VERSION_PUBLIC,
  KGR_CELL_VERSION_EVENT,
  KGR_CELL_ISSUE,
  KGR_CELL_ISSUE_STEP,
  KGR_CELL_ISSUE_VOID,
  KGR_CELL_FIELD_TEXT,
  KGR_CELL_UNIT_REVISION,
  KGR_CELL_HANDOUT,
  KGR_CELL_UNSAVED, /* in memory only */
} KgrCellKind;

/**
 * KgrVault:
 *
 * The master key in memory that is locked, guarded and wiped (sodium_malloc), with the id of its
 * database. Immutable: sealing and opening are safe on any thread while a reference is held.
 */
typedef struct _KgrVault KgrVault;

gboolean  kgr_vault_init_library (GError       **error);
KgrVault *kgr_vault_new          (const guint8   id[KGR_VAULT_ID_SIZE]) G_GNUC_WARN_UNUSED_RESULT;
void      kgr_vault_free         (KgrVault      *self);
const guint8 *kgr_vault_get_id   (KgrVault      *self);

GBytes   *kgr_vault_seal         (KgrVault      *self,
                                  KgrCellKind    kind,
                                  const guint8   row_key[KGR_ROW_KEY_SIZE],
                                  gint64         revision,
                                  gconstpointer  data,
                                  gsize          size) G_GNUC_WARN_UNUSED_RESULT;
char     *kgr_vault_open         (KgrVault      *self,
                                  KgrCellKind    kind,
                                  const guint8   row_key[KGR_ROW_KEY_SIZE],
                                  gint64         revision,
                                  gconstpointer  cell,
                                  gsize          cell_size,
                                  gsize         *size,
                                  GError       **error) G_GNUC_WARN_UNUSED_RESULT;

void      kgr_keyed_digest       (const guint8   key[KGR_DIGEST_SIZE],
                                  gconstpointer  data,
                                  gsize          size,
                                  guint8         digest[KGR_DIGEST_SIZE]);
void      kgr_random_bytes       (gpointer       data,
                                  gsize          size);
guint32   kgr_random_below       (guint32        bound);
/* Overwrites @size bytes so that no compiler leaves it out. */
void      kgr_wipe               (gpointer       data,
                                  gsize          size);
/* Wipes and frees a string; NULL is fine. For g_clear_pointer() and as GDestroyNotify. */
void      kgr_wipe_string        (char          *string);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrVault, kgr_vault_free)

G_END_DECLS
