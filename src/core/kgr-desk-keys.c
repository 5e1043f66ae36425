/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The ways in: creating, unlocking, new passphrases, a new master key. Argon2 takes its time on a
 * thread of its own; only what is quick goes to the database thread. */

#include "config.h"

#include "kgr-desk-private.h"
#include "vault/kgr-vault.h"

/* Opening: in a thread, then the store is handed to the worker. */

typedef struct
{
  char     *slot_name;
  char     *secret;
  gboolean  is_recovery_key;
  KgrStore *store;
  char     *recovery_key;
  char     *holder;
} Opening;

static void
opening_free (Opening *self)
{
  g_free (self->slot_name);
  kgr_wipe_string (self->secret);
  kgr_wipe_string (self->recovery_key);
  kgr_wipe_string (self->holder);
  kgr_store_close (self->store);
  g_free (self);
}

static GTask *
new_opening (KgrDesk             *self,
             const char          *slot_name,
             const char          *secret,
             gboolean             is_recovery_key,
             GAsyncReadyCallback  callback,
             gpointer             user_data,
             gpointer             tag)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);
  Opening *opening = g_new0 (Opening, 1);

  opening->slot_name = g_strdup (slot_name);
  opening->secret = g_strdup (secret);
  opening->is_recovery_key = is_recovery_key;
  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, opening, (GDestroyNotify) opening_free);

  return task;
}

static void
create_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      data,
                  GCancellable *cancellable)
{
  KgrDesk *self = source;
  Opening *opening = data;
  GError *error = NULL;

  opening->store = kgr_store_create (self->path, opening->slot_name, opening->secret,
                                     &opening->recovery_key, &error);
  if (opening->store != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
unlock_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      data,
                  GCancellable *cancellable)
{
  KgrDesk *self = source;
  Opening *opening = data;
  GError *error = NULL;

  opening->store = kgr_store_open (self->path, KGR_STORE_WRITE_IF_POSSIBLE, &error);
  if (opening->store == NULL ||
      !(opening->is_recovery_key
        ? kgr_store_unlock_recovery (opening->store, opening->secret, &error)
        : kgr_store_unlock (opening->store, opening->secret, &error)))
    {
      g_task_return_error (task, error);
      return;
    }
  opening->holder = kgr_store_dup_holder (opening->store);
  g_task_return_boolean (task, TRUE);
}

static gpointer
do_nothing (KgrStore      *store,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  return GINT_TO_POINTER (TRUE);
}

static void
drained_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;

  /* Mostly refused because the desk is locked. That it came back is enough: nothing before it is
   * left, and a store that was being closed is closed. */
  kgr_desk_run_finish (KGR_DESK (source), result, NULL);
  g_task_run_in_thread (task, g_task_get_source_tag (task) == kgr_desk_create_async
                                ? create_in_thread : unlock_in_thread);
}

/* Opens once the database thread has done what it was given: until then the file may be our own. */
static void
start_opening (KgrDesk *self,
               GTask   *task)
{
  kgr_desk_run_async (self, do_nothing, NULL, NULL, NULL, NULL, drained_cb, g_object_ref (task));
}

/* The store is open: from here on only the worker touches it. */
static void
take_store (KgrDesk *self,
            Opening *opening)
{
  self->store = g_steal_pointer (&opening->store);
  self->unlocked = TRUE;
  self->read_only = kgr_store_is_read_only (self->store);
  g_clear_pointer (&self->holder, kgr_wipe_string);
  self->holder = g_steal_pointer (&opening->holder);
  g_clear_pointer (&self->slot_name, kgr_wipe_string);
  self->slot_name = g_strdup (kgr_store_get_slot_name (self->store));
}

void
kgr_desk_create_async (KgrDesk             *self,
                       const char          *slot_name,
                       const char          *passphrase,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_autoptr(GTask) task = new_opening (self, slot_name, passphrase, FALSE, callback, user_data,
                                       kgr_desk_create_async);

  g_return_if_fail (!self->unlocked);
  start_opening (self, task);
}

char *
kgr_desk_create_finish (KgrDesk       *self,
                        GAsyncResult  *result,
                        GError       **error)
{
  Opening *opening = g_task_get_task_data (G_TASK (result));

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;
  take_store (self, opening);

  return g_steal_pointer (&opening->recovery_key);
}

void
kgr_desk_unlock_async (KgrDesk             *self,
                       const char          *secret,
                       gboolean             is_recovery_key,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_autoptr(GTask) task = new_opening (self, NULL, secret, is_recovery_key, callback, user_data,
                                       kgr_desk_unlock_async);

  g_return_if_fail (!self->unlocked);
  start_opening (self, task);
}

gboolean
kgr_desk_unlock_finish (KgrDesk       *self,
                        GAsyncResult  *result,
                        GError       **error)
{
  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;
  take_store (self, g_task_get_task_data (G_TASK (result)));

  return TRUE;
}

/* New keys: hashed beside the worker, stored on it. */

typedef struct
{
  char          *name;       /* of the slot; NULL for a new master key */
  char          *passphrase;
  KgrSlotSecret *secret;
} Keying;

static void
keying_free (Keying *self)
{
  g_free (self->name);
  kgr_wipe_string (self->passphrase);
  kgr_slot_secret_free (self->secret);
  g_free (self);
}

static gpointer
store_key (KgrStore      *store,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  Keying *keying = data;
  char *recovery_key = NULL;

  if (keying->name != NULL)
    return kgr_store_add_slot (store, keying->name, keying->secret, NULL, error) ? g_strdup ("")
                                                                                 : NULL;

  return kgr_store_rekey (store, keying->secret, &recovery_key, error) ? recovery_key : NULL;
}

static void
derive_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      data,
                  GCancellable *cancellable)
{
  Keying *keying = data;
  GError *error = NULL;

  keying->secret = kgr_store_derive_secret (keying->passphrase, &error);
  if (keying->secret == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void
derived_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  GTask *task = user_data;
  GError *error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      kgr_desk_push (KGR_DESK (source), task, store_key, g_task_get_task_data (task), NULL,
                (GDestroyNotify) kgr_wipe_string);
      return;
    }
  g_task_return_error (task, error);
  g_object_unref (task);
}

static void
start_keying (KgrDesk             *self,
              const char          *name,
              const char          *passphrase,
              GAsyncReadyCallback  callback,
              gpointer             user_data,
              gpointer             tag)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);
  g_autoptr(GTask) hashing = g_task_new (self, NULL, derived_cb, task);
  Keying *keying = g_new0 (Keying, 1);

  keying->name = g_strdup (name);
  keying->passphrase = g_strdup (passphrase);
  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, keying, (GDestroyNotify) keying_free);
  g_task_set_task_data (hashing, keying, NULL);
  g_task_run_in_thread (hashing, derive_in_thread);
}

void
kgr_desk_add_slot_async (KgrDesk             *self,
                         const char          *name,
                         const char          *passphrase,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_return_if_fail (name != NULL);

  start_keying (self, name, passphrase, callback, user_data, kgr_desk_add_slot_async);
}

gboolean
kgr_desk_add_slot_finish (KgrDesk       *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_autofree char *nothing = g_task_propagate_pointer (G_TASK (result), error);

  return nothing != NULL;
}

void
kgr_desk_rekey_async (KgrDesk             *self,
                      const char          *passphrase,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  start_keying (self, NULL, passphrase, callback, user_data, kgr_desk_rekey_async);
}

char *
kgr_desk_rekey_finish (KgrDesk       *self,
                       GAsyncResult  *result,
                       GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
