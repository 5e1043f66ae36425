/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* field show, field set: the table of a support base, fiscal year by fiscal year. */

#include "config.h"

#include <glib/gi18n.h>

#include "issue/kgr-field-repo.h"
#include "kgr-cli-input.h"
#include "kgr-cli-output.h"
#include "kgr-cli.h"

static JsonObject *
row_to_json (const KgrFieldText *row)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "field", row->field);
  json_object_set_string_member (object, "national", row->national);
  json_object_set_string_member (object, "base", row->base);
  json_object_set_string_member (object, "operation", row->operation);
  json_object_set_string_member (object, "issues", row->issues);
  json_object_set_string_member (object, "remarks", row->remarks);

  return object;
}

static void
print_row (const KgrFieldText *row)
{
  kgr_cli_print ("%s\n", row->field);
  kgr_cli_print_fact (_("Function the state names"), row->national);
  kgr_cli_print_fact (_("Function of the base"), row->base);
  kgr_cli_print_fact (_("Operation"), row->operation);
  kgr_cli_print_fact (_("Issues"), row->issues);
  kgr_cli_print_fact (_("Remarks"), row->remarks);
}

static gboolean
check_year (KgrCli  *self,
            GError **error)
{
  if (self->year >= 1 && self->year <= 9999)
    return TRUE;
  g_set_error (error, KGR_CLI_ERROR, KGR_CLI_ERROR_USAGE, _("%s takes a fiscal year, as 2026."),
               "--year");

  return FALSE;
}

static gboolean
answer (KgrCli    *self,
        KgrStore  *store,
        GError   **error)
{
  g_autoptr(GPtrArray) rows = kgr_field_repo_list (store, 0, self->year, error);
  JsonArray *array;

  if (rows == NULL)
    return FALSE;
  array = json_array_new ();
  for (guint i = 0; i < rows->len; i++)
    {
      if (self->json)
        json_array_add_object_element (array, row_to_json (rows->pdata[i]));
      else
        print_row (rows->pdata[i]);
    }
  if (self->json)
    kgr_cli_answer_list (array);
  else
    json_array_unref (array);

  return TRUE;
}

gboolean
kgr_cli_field_show (KgrCli  *self,
                    GError **error)
{
  g_autoptr(KgrStore) store = check_year (self, error)
                              ? kgr_cli_open (self, KGR_STORE_READ, error) : NULL;

  return store != NULL && answer (self, store, error);
}

static KgrFieldText *
find_row (KgrStore    *store,
          int          year,
          const char  *field,
          GError     **error)
{
  g_autoptr(GPtrArray) rows = kgr_field_repo_list (store, 0, year, error);
  KgrFieldText *row;

  if (rows == NULL)
    return NULL;
  for (guint i = 0; i < rows->len; i++)
    if (g_strcmp0 (((KgrFieldText *) rows->pdata[i])->field, field) == 0)
      return kgr_field_text_copy (rows->pdata[i]);
  row = g_new0 (KgrFieldText, 1);
  row->field = g_strdup (field);

  return row;
}

/* A column whose file was not given stays as it is. */
static gboolean
read_column (const char  *path,
             char       **column,
             GError     **error)
{
  char *text;

  if (path == NULL)
    return TRUE;
  text = kgr_cli_read_text (path, error);
  if (text == NULL)
    return FALSE;
  kgr_cli_wipe_string (*column);
  *column = text;

  return TRUE;
}

gboolean
kgr_cli_field_set (KgrCli  *self,
                   GError **error)
{
  g_autofree char *field = kgr_cli_dup_name (self->arguments[0], "FIELD", error);
  g_autoptr(KgrFieldText) row = NULL;
  g_autoptr(KgrStore) store = NULL;

  if (field == NULL || !check_year (self, error) ||
      (store = kgr_cli_open (self, KGR_STORE_WRITE, error)) == NULL ||
      (row = find_row (store, self->year, field, error)) == NULL)
    return FALSE;

  return read_column (self->national_file, &row->national, error) &&
         read_column (self->base_file, &row->base, error) &&
         read_column (self->operation_file, &row->operation, error) &&
         read_column (self->issues_file, &row->issues, error) &&
         read_column (self->remarks_file, &row->remarks, error) &&
         kgr_field_repo_set (store, 0, self->year, row, NULL, error) &&
         answer (self, store, error);
}
