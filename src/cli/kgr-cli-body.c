/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* body add, body list. */

#include "config.h"

#include <glib/gi18n.h>

#include "council/kgr-council-repo.h"
#include "kgr-cli-input.h"
#include "kgr-cli-output.h"
#include "kgr-cli.h"
#include "kgr-error.h"

gboolean
kgr_cli_body_add (KgrCli  *self,
                  GError **error)
{
  g_autofree char *name = kgr_cli_dup_name (self->arguments[0], "NAME", error);
  g_autoptr(KgrStore) store = name != NULL ? kgr_cli_open (self, KGR_STORE_WRITE, error) : NULL;
  g_autoptr(KgrBody) parent = NULL;
  KgrBody body = { .name = name };
  JsonObject *object;

  if (store == NULL)
    return FALSE;
  if (self->parent != NULL)
    {
      parent = kgr_body_repo_find (store, self->parent, error);
      if (parent == NULL)
        return FALSE;
      body.council_id = parent->council_id;
      body.parent_id = parent->id;
    }
  if (!kgr_body_repo_add (store, &body, &body.id, error))
    return FALSE;

  object = json_object_new ();
  json_object_set_int_member (object, "id", body.id);
  kgr_cli_answer (self->json, object, _("The body stands in the list."));

  return TRUE;
}

static const char *
council_name (GPtrArray *councils,
              gint64     id)
{
  for (guint i = 0; i < councils->len; i++)
    {
      const KgrCouncil *council = councils->pdata[i];

      if (council->id == id)
        return council->name;
    }

  return NULL;
}

static JsonArray *
bodies_to_json (GPtrArray *bodies,
                GPtrArray *councils)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < bodies->len; i++)
    {
      const KgrBody *body = bodies->pdata[i];
      JsonObject *object = json_object_new ();

      json_object_set_int_member (object, "id", body->id);
      json_object_set_string_member (object, "council", council_name (councils, body->council_id));
      json_object_set_string_member (object, "name", body->name);
      if (body->parent_id != 0)
        json_object_set_int_member (object, "parent", body->parent_id);
      else
        json_object_set_null_member (object, "parent");
      json_array_add_object_element (array, object);
    }

  return array;
}

static void
print_bodies (GPtrArray *bodies,
              GPtrArray *councils)
{
  const char *const headers[] = { _("Id"), _("Under"), _("Council"), _("Body"), NULL };
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 0; i < bodies->len; i++)
    {
      const KgrBody *body = bodies->pdata[i];
      const char *council = council_name (councils, body->council_id);
      char **row = g_new0 (char *, 5);

      row[0] = g_strdup_printf ("%" G_GINT64_FORMAT, body->id);
      row[1] = g_strdup ("—");
      if (body->parent_id != 0)
        {
          g_free (row[1]);
          row[1] = g_strdup_printf ("%" G_GINT64_FORMAT, body->parent_id);
        }
      row[2] = g_strdup (council != NULL ? council : "—");
      row[3] = g_strdup (body->name != NULL ? body->name : "—");
      g_ptr_array_add (rows, row);
    }
  kgr_cli_print_table (headers, rows);
}

static gboolean
check_names (GPtrArray  *bodies,
             GError    **error)
{
  for (guint i = 0; i < bodies->len; i++)
    {
      const KgrBody *body = bodies->pdata[i];
      g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, body->id);

      if (body->name != NULL)
        continue;
      g_set_error (error, KGR_ERROR, KGR_ERROR_CORRUPT,
                   _("The name of body %s does not open."), id);
      return FALSE;
    }

  return TRUE;
}

gboolean
kgr_cli_body_list (KgrCli  *self,
                   GError **error)
{
  g_autoptr(KgrStore) store = kgr_cli_open (self, KGR_STORE_READ, error);
  g_autoptr(GPtrArray) bodies = store != NULL ? kgr_body_repo_list (store, error) : NULL;
  g_autoptr(GPtrArray) councils = bodies != NULL ? kgr_council_repo_list (store, error) : NULL;

  if (councils == NULL)
    return FALSE;
  if (self->json)
    kgr_cli_answer_list (bodies_to_json (bodies, councils));
  else
    print_bodies (bodies, councils);

  return check_names (bodies, error);
}
