/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * KgrStore:
 *
 * A database file, opened, and its vault, locked or unlocked. Not thread safe: lives on one thread
 * (the database thread of a #KgrDesk, or the main thread of the command line). The repositories
 * take it.
 */
typedef struct _KgrStore KgrStore;
typedef struct _KgrDb    KgrDb;
typedef struct _KgrVault KgrVault;

/* A hashed passphrase for a new slot: kgr_store_derive_secret(). */
typedef struct _KgrSlotSecret KgrSlotSecret;

/**
 * KgrStoreAccess:
 * @KGR_STORE_READ: reading only
 * @KGR_STORE_WRITE: fail with %KGR_ERROR_BUSY or %KGR_ERROR_READ_ONLY where writing is not possible
 * @KGR_STORE_WRITE_IF_POSSIBLE: for writing, else for reading (kgr_store_is_read_only() tells)
 */
typedef enum
{
  KGR_STORE_READ,
  KGR_STORE_WRITE,
  KGR_STORE_WRITE_IF_POSSIBLE,
} KgrStoreAccess;

KgrStore   *kgr_store_open               (const char     *path,
                                          KgrStoreAccess  access,
                                          GError        **error) G_GNUC_WARN_UNUSED_RESULT;
/* Makes @path (it must not exist) with one passphrase slot called @slot_name. The recovery key
 * (transfer full, 64 characters in groups; wipe it) is handed out here and never again. The store
 * is unlocked. */
KgrStore   *kgr_store_create             (const char     *path,
                                          const char     *slot_name,
                                          const char     *passphrase,
                                          char          **recovery_key,
                                          GError        **error) G_GNUC_WARN_UNUSED_RESULT;
void        kgr_store_close              (KgrStore *self);

gboolean    kgr_store_is_read_only       (KgrStore *self);
gboolean    kgr_store_is_unlocked        (KgrStore *self);
const char *kgr_store_get_path           (KgrStore *self);
/* Tries slot by slot, the last used first; 0.3–1 s a slot. */
gboolean    kgr_store_unlock             (KgrStore    *self,
                                          const char  *passphrase,
                                          GError     **error);
gboolean    kgr_store_unlock_recovery    (KgrStore    *self,
                                          const char  *recovery_key,
                                          GError     **error);
void        kgr_store_lock               (KgrStore *self);
/* The name of the slot this store was unlocked with; NULL for the recovery key or while locked. */
const char *kgr_store_get_slot_name      (KgrStore *self);
/* kgr-store-self.c: which person of the roster works with this key; 0 = not said. */
gboolean    kgr_store_get_own_person     (KgrStore    *self,
                                          gint64      *person_id,
                                          GError     **error);
gboolean    kgr_store_set_own_person     (KgrStore    *self,
                                          gint64       person_id,
                                          GError     **error);
/* Who holds the file for writing, by slot name, after unlocking; NULL if nobody else does or
 * unknown. */
char       *kgr_store_dup_holder         (KgrStore *self) G_GNUC_WARN_UNUSED_RESULT;

/* A passphrase may be set if it is ASCII, without control characters, and has 12 characters or
 * more. */
gboolean    kgr_passphrase_check         (const char *passphrase,
                                          GError    **error);
/* Six random words of a short list, joined by "-": what 新しく始める offers. */
char       *kgr_passphrase_suggest       (void) G_GNUC_WARN_UNUSED_RESULT;

typedef struct
{
  gint64   id;
  gboolean recovery;   /* the recovery key's slot: no name */
  char    *name;       /* NULL where it did not open */
} KgrSlot;

void        kgr_slot_free                (KgrSlot *self);
GPtrArray  *kgr_store_list_slots         (KgrStore    *self,
                                          GError     **error) G_GNUC_WARN_UNUSED_RESULT;
KgrSlotSecret *kgr_store_derive_secret   (const char  *passphrase,
                                          GError     **error) G_GNUC_WARN_UNUSED_RESULT;
void        kgr_slot_secret_free         (KgrSlotSecret *self);
gboolean    kgr_store_add_slot           (KgrStore             *self,
                                          const char           *name,
                                          const KgrSlotSecret  *secret,
                                          gint64               *id,
                                          GError              **error);
gboolean    kgr_store_rename_slot        (KgrStore    *self,
                                          gint64       id,
                                          const char  *name,
                                          GError     **error);
/* The last two ways in, and the recovery key's slot, cannot be removed. */
gboolean    kgr_store_remove_slot        (KgrStore    *self,
                                          gint64       id,
                                          GError     **error);
/* A new master key: everything is sealed again in one transaction; leaves one slot with
 * @passphrase and a new recovery key. Copies and backups made before still open with the old
 * keys. */
gboolean    kgr_store_rekey              (KgrStore             *self,
                                          const KgrSlotSecret  *secret,
                                          char                **recovery_key,
                                          GError              **error);
/* Looks at everything. @findings (element-type utf8, transfer full): one sentence for each
 * trouble, with its place; empty when all is well. FALSE only where looking itself was not
 * possible. */
gboolean    kgr_store_check              (KgrStore     *self,
                                          GPtrArray   **findings,
                                          GError      **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrStore, kgr_store_close)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrSlot, kgr_slot_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrSlotSecret, kgr_slot_secret_free)

G_END_DECLS
