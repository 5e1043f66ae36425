/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-store.h"

G_BEGIN_DECLS

/**
 * KgrDesk:
 *
 * The one asynchronous door to the core, for a program with a main loop. Owns the database thread
 * and the store on it. All functions are called on the main thread and return at once; callbacks
 * come on the main thread. Work queued first runs first.
 */
#define KGR_TYPE_DESK (kgr_desk_get_type ())
G_DECLARE_FINAL_TYPE (KgrDesk, kgr_desk, KGR, DESK, GObject)

/**
 * KgrDeskFunc:
 * @store: the unlocked store; do not keep it
 * @data: what was given
 * @cancellable: (nullable): the caller's; reads look at it, writes do not
 * @error: return location for an error
 *
 * Runs on the database thread.
 *
 * Returns: (transfer full) (nullable): the result, %NULL with @error set; a function without a
 * result returns GINT_TO_POINTER (TRUE)
 */
typedef gpointer (*KgrDeskFunc) (KgrStore     *store,
                                 gpointer      data,
                                 GCancellable *cancellable,
                                 GError      **error);

KgrDesk    *kgr_desk_new             (const char *path) G_GNUC_WARN_UNUSED_RESULT;
const char *kgr_desk_get_path        (KgrDesk *self);

/* Create, or open and unlock (for writing if possible). Argon2 runs on a thread of its own.
 * Strings are copied into memory that is wiped. create_finish gives the recovery key (transfer
 * full): show it, wipe it. */
void        kgr_desk_create_async    (KgrDesk             *self,
                                      const char          *slot_name,
                                      const char          *passphrase,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data);
char       *kgr_desk_create_finish   (KgrDesk             *self,
                                      GAsyncResult        *result,
                                      GError             **error) G_GNUC_WARN_UNUSED_RESULT;
void        kgr_desk_unlock_async    (KgrDesk             *self,
                                      const char          *secret,
                                      gboolean             is_recovery_key,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data);
gboolean    kgr_desk_unlock_finish   (KgrDesk             *self,
                                      GAsyncResult        *result,
                                      GError             **error);
/* Waits for what is queued, wipes the key and closes the file; the desk can be unlocked again. */
void        kgr_desk_lock_async      (KgrDesk             *self,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data);
gboolean    kgr_desk_lock_finish     (KgrDesk             *self,
                                      GAsyncResult        *result,
                                      GError             **error);

gboolean    kgr_desk_is_unlocked     (KgrDesk *self);
gboolean    kgr_desk_is_read_only    (KgrDesk *self);
/* Only where the desk is read-only: who writes; NULL if unknown. */
const char *kgr_desk_get_holder      (KgrDesk *self);
const char *kgr_desk_get_slot_name   (KgrDesk *self);

void        kgr_desk_run_async       (KgrDesk             *self,
                                      KgrDeskFunc          func,
                                      gpointer             data,
                                      GDestroyNotify       data_free,
                                      GDestroyNotify       result_free,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data);
gpointer    kgr_desk_run_finish      (KgrDesk             *self,
                                      GAsyncResult        *result,
                                      GError             **error);

/* A new slot; a new master key. The passphrase is hashed on a thread of its own, so that nothing
 * queued on the database thread waits for it. rekey_finish gives the new recovery key (transfer
 * full). */
void        kgr_desk_add_slot_async  (KgrDesk             *self,
                                      const char          *name,
                                      const char          *passphrase,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data);
gboolean    kgr_desk_add_slot_finish (KgrDesk             *self,
                                      GAsyncResult        *result,
                                      GError             **error);
void        kgr_desk_rekey_async     (KgrDesk             *self,
                                      const char          *passphrase,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data);
char       *kgr_desk_rekey_finish    (KgrDesk             *self,
                                      GAsyncResult        *result,
                                      GError             **error) G_GNUC_WARN_UNUSED_RESULT;

/* kgr_backup_rotate() on a thread of its own; a cancelled or failed one leaves nothing. */
void        kgr_desk_backup_async    (KgrDesk             *self,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data);
gboolean    kgr_desk_backup_finish   (KgrDesk             *self,
                                      GAsyncResult        *result,
                                      GError             **error);

G_END_DECLS
