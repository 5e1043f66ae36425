/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* council show, council set, body show, body set, body remove, composition. */

#include "config.h"

#include <glib/gi18n.h>

#include "council/kgr-composition.h"
#include "kgr-cli-input.h"
#include "kgr-cli-output.h"
#include "kgr-cli-roster.h"
#include "kgr-error.h"

gboolean
kgr_cli_council_show (KgrCli  *self,
                      GError **error)
{
  g_autoptr(KgrStore) store = kgr_cli_open (self, KGR_STORE_READ, error);
  g_autoptr(GPtrArray) councils = store != NULL ? kgr_council_repo_list (store, error) : NULL;
  JsonArray *array = json_array_new ();

  for (guint i = 0; councils != NULL && i < councils->len; i++)
    {
      const KgrCouncil *council = councils->pdata[i];

      if (self->json)
        json_array_add_object_element (array, kgr_cli_fields_to_json (&kgr_council_fields, council,
                                                                      council->id));
      else
        kgr_cli_print ("%" G_GINT64_FORMAT "  %s\n", council->id,
                       council->name != NULL ? council->name : "—");
    }
  if (councils != NULL && self->json)
    kgr_cli_answer_list (array);
  else
    json_array_unref (array);

  return councils != NULL;
}

gboolean
kgr_cli_council_set (KgrCli  *self,
                     GError **error)
{
  gint64 id = kgr_cli_get_id (self->arguments[0], "COUNCIL", error);
  g_autoptr(KgrStore) store = id != 0 ? kgr_cli_open (self, KGR_STORE_WRITE, error) : NULL;
  g_autoptr(KgrCouncil) council = store != NULL ? kgr_council_repo_load (store, id, error) : NULL;

  return council != NULL &&
         kgr_cli_apply_from (self, &kgr_council_fields, council, error) &&
         kgr_council_repo_update (store, council, error) &&
         kgr_cli_answer_id (self, id, _("The settings of the council are stored."));
}

static JsonObject *
body_to_json (const KgrBody *body)
{
  JsonObject *object = kgr_cli_fields_to_json (&kgr_body_fields, body, body->id);

  json_object_set_int_member (object, "council_id", body->council_id);
  if (body->parent_id != 0)
    json_object_set_int_member (object, "parent", body->parent_id);

  return object;
}

gboolean
kgr_cli_body_show (KgrCli  *self,
                   GError **error)
{
  g_autoptr(KgrStore) store = kgr_cli_open (self, KGR_STORE_READ, error);
  g_autoptr(KgrBody) body = NULL;
  g_autoptr(JsonNode) node = json_node_new (JSON_NODE_OBJECT);

  if (store == NULL || (body = kgr_body_repo_find (store, self->arguments[0], error)) == NULL)
    return FALSE;
  json_node_take_object (node, body_to_json (body));
  kgr_cli_print_json (node);

  return TRUE;
}

/* Another name is told apart from other settings, so that the old one is kept. */
gboolean
kgr_cli_body_set (KgrCli  *self,
                  GError **error)
{
  g_autoptr(KgrStore) store = kgr_cli_open (self, KGR_STORE_WRITE, error);
  g_autoptr(KgrBody) body = NULL;
  g_autofree char *before = NULL;
  g_autofree char *name = NULL;

  if (store == NULL || (body = kgr_body_repo_find (store, self->arguments[0], error)) == NULL)
    return FALSE;
  before = g_strdup (body->name);
  if (!kgr_cli_apply_from (self, &kgr_body_fields, body, error))
    return FALSE;
  name = kgr_fields_dup_line (body->name);
  g_free (body->name);
  body->name = g_strdup (before);
  kgr_body_set_name (body, name);

  return kgr_body_repo_update (store, body, error) &&
         kgr_cli_answer_id (self, body->id, _("The settings of the body are stored."));
}

gboolean
kgr_cli_body_remove (KgrCli  *self,
                     GError **error)
{
  g_autoptr(KgrStore) store = kgr_cli_open (self, KGR_STORE_WRITE, error);
  g_autoptr(KgrBody) body = NULL;

  if (store == NULL || (body = kgr_body_repo_find (store, self->arguments[0], error)) == NULL)
    return FALSE;

  return kgr_body_repo_set_removed (store, body->id, TRUE, error) &&
         kgr_cli_answer_id (self, body->id, _("The body is removed."));
}

static JsonObject *
count_to_json (const KgrMemberCount *count)
{
  JsonObject *object = json_object_new ();

  json_object_set_int_member (object, "members", count->members);
  json_object_set_int_member (object, "lived_experience", count->lived);

  return object;
}

static JsonObject *
composition_to_json (KgrComposition *table)
{
  JsonObject *object = json_object_new ();
  JsonArray *bodies = json_array_new ();

  json_object_set_string_member (object, "day", table->day);
  json_object_set_int_member (object, "fiscal_year", table->fiscal_year);
  for (guint column = 0; column < table->bodies->len; column++)
    {
      const KgrBody *body = table->bodies->pdata[column];
      JsonObject *one = count_to_json (&table->totals[column]);
      JsonObject *categories = json_object_new ();

      json_object_set_int_member (one, "id", body->id);
      json_object_set_string_member (one, "name", body->name);
      json_object_set_int_member (one, "meetings", table->meetings[column]);
      for (guint row = 0; row < table->categories->len; row++)
        json_object_set_object_member (categories, table->categories->pdata[row],
                                       count_to_json (kgr_composition_get (table, row, column)));
      json_object_set_object_member (one, "categories", categories);
      json_array_add_object_element (bodies, one);
    }
  json_object_set_array_member (object, "bodies", bodies);

  return object;
}

static char *
dup_count (const KgrMemberCount *count)
{
  return count->lived > 0 ? g_strdup_printf ("%u (%u)", count->members, count->lived)
                          : g_strdup_printf ("%u", count->members);
}

static void
print_composition (KgrComposition *table)
{
  g_autoptr(GPtrArray) headers = g_ptr_array_new ();
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  g_ptr_array_add (headers, (gpointer) _("Category"));
  for (guint i = 0; i < table->bodies->len; i++)
    {
      const char *name = ((KgrBody *) table->bodies->pdata[i])->name;

      g_ptr_array_add (headers, (gpointer) (name != NULL ? name : "—"));
    }
  g_ptr_array_add (headers, NULL);
  for (guint row = 0; row < table->categories->len + 2; row++)
    {
      char **cells = g_new0 (char *, table->bodies->len + 2);

      cells[0] = row < table->categories->len
                   ? kgr_cli_dup_or_dash (table->categories->pdata[row])
                   : g_strdup (row == table->categories->len ? _("Total") : _("Meetings held"));
      for (guint i = 0; i < table->bodies->len; i++)
        cells[i + 1] = row < table->categories->len
                         ? dup_count (kgr_composition_get (table, row, i))
                       : row == table->categories->len ? dup_count (&table->totals[i])
                                                       : kgr_cli_dup_number (table->meetings[i]);
      g_ptr_array_add (rows, cells);
    }
  kgr_cli_print_table ((const char * const *) headers->pdata, rows);
}

gboolean
kgr_cli_composition (KgrCli  *self,
                     GError **error)
{
  g_autofree char *day = kgr_cli_dup_day (self, error);
  g_autoptr(KgrStore) store = day != NULL ? kgr_cli_open (self, KGR_STORE_READ, error) : NULL;
  g_autoptr(GPtrArray) councils = store != NULL ? kgr_council_repo_list (store, error) : NULL;
  JsonArray *array = json_array_new ();
  gboolean good = councils != NULL;

  for (guint i = 0; good && i < councils->len; i++)
    {
      const KgrCouncil *council = councils->pdata[i];
      g_autoptr(KgrComposition) table = kgr_composition_repo_load (store, council->id, day, error);

      good = table != NULL;
      if (good && self->json)
        json_array_add_object_element (array, composition_to_json (table));
      else if (good)
        print_composition (table);
    }
  if (good && self->json)
    kgr_cli_answer_list (array);
  else
    json_array_unref (array);

  return good;
}
