/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* slot list, add, rename, remove. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "kgr-cli-input.h"
#include "kgr-cli-output.h"
#include "kgr-cli.h"
#include "kgr-error.h"

static void
print_slots (GPtrArray *slots)
{
  const char *const headers[] = { _("Id"), _("Kind"), _("Name"), NULL };
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 0; i < slots->len; i++)
    {
      const KgrSlot *slot = slots->pdata[i];
      char **row = g_new0 (char *, 4);

      row[0] = g_strdup_printf ("%" G_GINT64_FORMAT, slot->id);
      row[1] = g_strdup (slot->recovery ? _("Recovery key") : _("Passphrase"));
      row[2] = g_strdup (slot->name != NULL ? slot->name : "—");
      g_ptr_array_add (rows, row);
    }
  kgr_cli_print_table (headers, rows);
}

static JsonArray *
slots_to_json (GPtrArray *slots)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < slots->len; i++)
    {
      const KgrSlot *slot = slots->pdata[i];
      JsonObject *object = json_object_new ();

      json_object_set_int_member (object, "id", slot->id);
      json_object_set_string_member (object, "kind", slot->recovery ? "recovery" : "passphrase");
      json_object_set_string_member (object, "name", slot->name);
      json_array_add_object_element (array, object);
    }

  return array;
}

/* Everything that does open has been printed; what does not is named. */
static gboolean
check_names (GPtrArray  *slots,
             GError    **error)
{
  for (guint i = 0; i < slots->len; i++)
    {
      const KgrSlot *slot = slots->pdata[i];
      g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, slot->id);

      if (slot->recovery || slot->name != NULL)
        continue;
      g_set_error (error, KGR_ERROR, KGR_ERROR_CORRUPT,
                   _("The name of slot %s does not open."), id);
      return FALSE;
    }

  return TRUE;
}

gboolean
kgr_cli_slot_list (KgrCli  *self,
                   GError **error)
{
  g_autoptr(KgrStore) store = kgr_cli_open (self, KGR_STORE_READ, error);
  g_autoptr(GPtrArray) slots = store != NULL ? kgr_store_list_slots (store, error) : NULL;

  if (slots == NULL)
    return FALSE;
  if (self->json)
    kgr_cli_answer_list (slots_to_json (slots));
  else
    print_slots (slots);

  return check_names (slots, error);
}

static void
answer_slot (KgrCli     *self,
             gint64      id,
             const char *sentence)
{
  JsonObject *object = json_object_new ();

  json_object_set_int_member (object, "id", id);
  kgr_cli_answer (self->json, object, sentence);
}

gboolean
kgr_cli_slot_add (KgrCli  *self,
                  GError **error)
{
  g_autofree char *name = kgr_cli_dup_name (self->arguments[0], "NAME", error);
  g_autoptr(KgrStore) store = name != NULL ? kgr_cli_open (self, KGR_STORE_WRITE, error) : NULL;
  g_autoptr(KgrSlotSecret) secret = NULL;
  gint64 id = 0;

  if (store == NULL)
    return FALSE;
  secret = kgr_cli_read_new_passphrase (self->new_passphrase_file, error);
  if (secret == NULL || !kgr_store_add_slot (store, name, secret, &id, error))
    return FALSE;
  answer_slot (self, id, _("The passphrase opens the database from now on."));

  return TRUE;
}

/* A slot by its id, or by a name that only one slot has; 0 with the error set. */
static gint64
find_slot (KgrStore    *store,
           const char  *reference,
           GError     **error)
{
  g_autoptr(GPtrArray) slots = kgr_store_list_slots (store, error);
  gint64 number = g_ascii_strtoll (reference, NULL, 10);
  gint64 found = 0;
  guint n_found = 0;

  if (slots == NULL)
    return 0;
  for (guint i = 0; i < slots->len; i++)
    {
      const KgrSlot *slot = slots->pdata[i];

      if (slot->id == number && strspn (reference, "0123456789") == strlen (reference))
        return slot->id;
      if (g_strcmp0 (slot->name, reference) == 0)
        {
          found = slot->id;
          n_found++;
        }
    }
  if (n_found == 1)
    return found;

  if (n_found > 1)
    g_set_error_literal (error, KGR_ERROR, KGR_ERROR_CONFLICT,
                         _("Several slots have this name: give the id that “slot list” shows."));
  else
    g_set_error_literal (error, KGR_ERROR, KGR_ERROR_NOT_FOUND,
                         _("There is no such slot: “slot list” shows them."));

  return 0;
}

gboolean
kgr_cli_slot_rename (KgrCli  *self,
                     GError **error)
{
  g_autofree char *name = kgr_cli_dup_name (self->arguments[1], "NAME", error);
  g_autoptr(KgrStore) store = name != NULL ? kgr_cli_open (self, KGR_STORE_WRITE, error) : NULL;
  gint64 id = store != NULL ? find_slot (store, self->arguments[0], error) : 0;

  if (id == 0 || !kgr_store_rename_slot (store, id, name, error))
    return FALSE;
  answer_slot (self, id, _("The slot has its new name."));

  return TRUE;
}

gboolean
kgr_cli_slot_remove (KgrCli  *self,
                     GError **error)
{
  g_autoptr(KgrStore) store = kgr_cli_open (self, KGR_STORE_WRITE, error);
  gint64 id = store != NULL ? find_slot (store, self->arguments[0], error) : 0;

  if (id == 0 || !kgr_store_remove_slot (store, id, error))
    return FALSE;
  answer_slot (self, id, _("This passphrase opens the database no more. It still opens copies and"
                           " backups made before; rekey changes the key itself."));

  return TRUE;
}
