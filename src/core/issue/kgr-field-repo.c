/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is written of each field of the support base in a fiscal year, beside its issues. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "council/kgr-council-repo.h"
#include "issue/kgr-field-repo.h"
#include "issue/kgr-issue-move.h"
#include "kgr-cell.h"
#include "kgr-error.h"
#include "kgr-json.h"
#include "text/kgr-fold.h"

static const char select_year[] =
  "SELECT id, row_key, revision, cell FROM field_text"
  " WHERE council_id = :council_id AND fiscal_year = :fiscal_year ORDER BY id";
static const char insert_text[] =
  "INSERT INTO field_text (council_id, fiscal_year, row_key, revision, cell)"
  " VALUES (:council_id, :fiscal_year, :row_key, :revision, :cell)";

const char * const kgr_field_names[KGR_N_FIELDS + 1] = {
  "相談", "緊急時の受け入れ・対応", "体験の機会・場", "専門的人材の確保・養成", "地域の体制づくり", NULL,
};

static const struct
{
  const char *name;
  gsize       offset;
} columns[] = {
  { "field", G_STRUCT_OFFSET (KgrFieldText, field) },
  { "national", G_STRUCT_OFFSET (KgrFieldText, national) },
  { "base", G_STRUCT_OFFSET (KgrFieldText, base) },
  { "operation", G_STRUCT_OFFSET (KgrFieldText, operation) },
  { "issues", G_STRUCT_OFFSET (KgrFieldText, issues) },
  { "remarks", G_STRUCT_OFFSET (KgrFieldText, remarks) },
};

#define COLUMN(text, i) G_STRUCT_MEMBER (char *, text, columns[i].offset)

/**
 * kgr_field_text_copy:
 * @self: a row of the table
 *
 * Returns: (transfer full): the same in its own memory
 */
KgrFieldText *
kgr_field_text_copy (const KgrFieldText *self)
{
  KgrFieldText *copy = g_new0 (KgrFieldText, 1);

  copy->id = self->id;
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    COLUMN (copy, i) = g_strdup (G_STRUCT_MEMBER (const char *, self, columns[i].offset));

  return copy;
}

/**
 * kgr_field_text_free:
 * @self: (transfer full) (nullable): a row of the table
 *
 * Frees it with its texts.
 */
void
kgr_field_text_free (KgrFieldText *self)
{
  for (guint i = 0; self != NULL && i < G_N_ELEMENTS (columns); i++)
    g_free (COLUMN (self, i));
  g_free (self);
}

static gboolean
find_council (KgrStore  *store,
              gint64    *council_id,
              GError   **error)
{
  g_autoptr(GPtrArray) councils = kgr_council_repo_list (store, error);
  gboolean found = FALSE;

  if (councils == NULL)
    return FALSE;
  if (*council_id == 0 && councils->len == 1)
    *council_id = ((KgrCouncil *) councils->pdata[0])->id;
  for (guint i = 0; i < councils->len; i++)
    found |= ((KgrCouncil *) councils->pdata[i])->id == *council_id;
  if (found)
    return TRUE;
  if (*council_id == 0 && councils->len > 1)
    return kgr_issue_refuse (error, KGR_ERROR_CONFLICT,
                             _("There are several councils. Say which one is meant."));

  return kgr_issue_refuse (error, KGR_ERROR_NOT_FOUND,
                           _("There is no council with this number."));
}

static GPtrArray *
read_year (KgrStore  *store,
           gint64     council_id,
           int        fiscal_year,
           GError   **error)
{
  g_autoptr(GPtrArray) texts =
    g_ptr_array_new_with_free_func ((GDestroyNotify) kgr_field_text_free);
  g_autoptr(KgrStmt) stmt = kgr_db_prepare (store->db, select_year, error);
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return NULL;
  kgr_stmt_bind_int (stmt, ":council_id", council_id);
  kgr_stmt_bind_int (stmt, ":fiscal_year", fiscal_year);
  while (TRUE)
    {
      g_autoptr(JsonObject) object = NULL;
      KgrFieldText *text;

      if (!kgr_stmt_step (stmt, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&texts);
      object = kgr_cell_open (store, stmt, 1, KGR_CELL_FIELD_TEXT, error);
      if (object == NULL)
        return NULL;
      text = g_new0 (KgrFieldText, 1);
      text->id = kgr_stmt_get_int (stmt, 0);
      for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
        COLUMN (text, i) = kgr_json_dup_string (object, columns[i].name);
      g_ptr_array_add (texts, text);
    }
}

static KgrFieldText *
find_field (GPtrArray  *texts,
            const char *field)
{
  g_autofree char *wanted = kgr_fold_label (field);

  for (guint i = 0; i < texts->len; i++)
    {
      KgrFieldText *text = texts->pdata[i];
      g_autofree char *folded = kgr_fold_label (text->field != NULL ? text->field : "");

      if (g_str_equal (folded, wanted))
        return text;
    }

  return NULL;
}

/**
 * kgr_field_repo_list:
 * @store: an unlocked store
 * @council_id: a council; 0 = the only one
 * @fiscal_year: the western year of its April (> 0)
 * @error: return location for an error
 *
 * The table of a fiscal year. The five fields of the law are always in it, empty where nothing was
 * written. Fails with %KGR_ERROR_CONFLICT where several councils are meant, %KGR_ERROR_NOT_FOUND,
 * %KGR_ERROR_CORRUPT where a text does not open. Database thread.
 *
 * Returns: (transfer full) (element-type KgrFieldText): its rows
 */
GPtrArray *
kgr_field_repo_list (KgrStore  *store,
                     gint64     council_id,
                     int        fiscal_year,
                     GError   **error)
{
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) kgr_field_text_free);
  g_autoptr(GPtrArray) texts = NULL;
  int schema = 0;

  if (!kgr_store_can_read (store, error) || !find_council (store, &council_id, error) ||
      !kgr_db_read_schema (store->db, &schema, error))
    return NULL;
  texts = schema < KGR_FIELD_SCHEMA
          ? g_ptr_array_new () : read_year (store, council_id, fiscal_year, error);
  if (texts == NULL)
    return NULL;
  for (guint i = 0; i < KGR_N_FIELDS; i++)
    {
      KgrFieldText *written = find_field (texts, kgr_field_names[i]);
      KgrFieldText empty = { 0, (char *) kgr_field_names[i], NULL, NULL, NULL, NULL, NULL };

      g_ptr_array_add (rows, kgr_field_text_copy (written != NULL ? written : &empty));
      if (written != NULL)
        g_ptr_array_remove (texts, written);
    }
  for (guint i = 0; i < texts->len; i++)
    g_ptr_array_add (rows, kgr_field_text_copy (texts->pdata[i]));

  return g_steal_pointer (&rows);
}

typedef struct
{
  KgrStore            *store;
  gint64               council_id;
  int                  fiscal_year;
  const KgrFieldText  *text;
  KgrFieldText        *before;
} Setting;

static gboolean
set_text (KgrDb     *db,
          gpointer   data,
          GError   **error)
{
  Setting *self = data;
  g_autoptr(GPtrArray) texts = read_year (self->store, self->council_id, self->fiscal_year, error);
  g_autoptr(JsonObject) object = json_object_new ();
  g_autoptr(KgrStmt) insert = NULL;
  KgrFieldText *old;
  KgrFieldText empty = { 0, self->text->field, NULL, NULL, NULL, NULL, NULL };

  if (texts == NULL)
    return FALSE;
  old = find_field (texts, self->text->field);
  self->before = kgr_field_text_copy (old != NULL ? old : &empty);
  json_object_set_int_member (object, "v", 1);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    kgr_issue_set_cell_text (object, columns[i].name, COLUMN (self->text, i), i == 0);
  if (old != NULL)
    return kgr_cell_update (self->store, KGR_CELL_FIELD_TEXT, old->id, object, error);
  insert = kgr_db_prepare (self->store->db, insert_text, error);
  if (insert == NULL)
    return FALSE;
  kgr_stmt_bind_int (insert, ":council_id", self->council_id);
  kgr_stmt_bind_int (insert, ":fiscal_year", self->fiscal_year);

  return kgr_cell_insert (self->store, insert, KGR_CELL_FIELD_TEXT, object, NULL, error);
}

/**
 * kgr_field_repo_set:
 * @store: a store that can write
 * @council_id: a council; 0 = the only one
 * @fiscal_year: the western year of its April (> 0)
 * @text: the row: its field, found whatever its width and spaces, and all columns
 * @before: (out) (optional) (transfer full): the row as it was, to be given as @text to take it
 *   back
 * @error: return location for an error
 *
 * Writes a row of the table of a fiscal year; other years keep theirs. Fails with
 * %KGR_ERROR_INVALID for a field without a name or a year that is none, %KGR_ERROR_CONFLICT,
 * %KGR_ERROR_NOT_FOUND. Database thread.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
kgr_field_repo_set (KgrStore            *store,
                    gint64               council_id,
                    int                  fiscal_year,
                    const KgrFieldText  *text,
                    KgrFieldText       **before,
                    GError             **error)
{
  Setting self = { store, council_id, fiscal_year, text, NULL };
  gboolean good;

  if (fiscal_year < 1 || fiscal_year > 9999)
    return kgr_issue_refuse (error, KGR_ERROR_INVALID, _("A fiscal year is a year, as 2026."));
  if (!kgr_issue_needs_text (text->field, error) || !kgr_store_can_read (store, error) ||
      !find_council (store, &self.council_id, error))
    return FALSE;
  good = kgr_store_write (store, set_text, &self, error);
  if (good && before != NULL)
    *before = g_steal_pointer (&self.before);
  g_clear_pointer (&self.before, kgr_field_text_free);

  return good;
}
