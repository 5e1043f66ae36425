/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Changing what an issue says after it was raised, with a log of what it said before. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "issue/kgr-issue-move.h"
#include "kgr-cell.h"
#include "kgr-error.h"
#include "kgr-json.h"

static const char update_plain[] =
  "UPDATE issue SET kind = :kind, due = :due, owner_body_id = :owner_body_id,"
  "                 owner_person_id = :owner_person_id WHERE id = :id";

typedef struct
{
  KgrStore       *store;
  gint64          id;
  const KgrIssue *wanted;
  KgrIssueFields  fields;
  const char     *today;
  KgrIssue       *before;
} Edit;

/* The sealed texts; of the rest what is changed is in columns. */
static const struct
{
  KgrIssueFields field;
  gsize          offset;
  gboolean       is_line;
} texts[] = {
  { KGR_ISSUE_FIELD_TITLE, G_STRUCT_OFFSET (KgrIssue, title), TRUE },
  { KGR_ISSUE_FIELD_DETAIL, G_STRUCT_OFFSET (KgrIssue, detail), FALSE },
  { KGR_ISSUE_FIELD_PUBLIC, G_STRUCT_OFFSET (KgrIssue, public_wording), FALSE },
  { KGR_ISSUE_FIELD_OWNER, G_STRUCT_OFFSET (KgrIssue, owner), TRUE },
  { KGR_ISSUE_FIELD_FIELD, G_STRUCT_OFFSET (KgrIssue, field), TRUE },
};

static const char *
get_text (const KgrIssue *issue,
          guint           i)
{
  return G_STRUCT_MEMBER (const char *, issue, texts[i].offset);
}

/* A member as the log keeps it: texts and codes as they are, a flag as "yes". */
static const char *
get_logged (JsonObject     *object,
            const KgrIssue *plain,
            KgrIssueFields  field)
{
  if (field == KGR_ISSUE_FIELD_DUE)
    return plain->due;
  if (field == KGR_ISSUE_FIELD_KIND)
    return kgr_issue_kind_to_code (plain->kind);
  if (field == KGR_ISSUE_FIELD_CONFIDENTIAL)
    return kgr_json_get_boolean (object, "confidential") ? "yes" : NULL;

  return kgr_json_get_string (object, kgr_issue_field_to_code (field));
}

static void
remember (Edit       *self,
          JsonObject *object,
          KgrIssue   *plain)
{
  KgrIssue *before = kgr_issue_new ();

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    G_STRUCT_MEMBER (char *, before, texts[i].offset) =
      kgr_json_dup_string (object, kgr_issue_field_to_code (texts[i].field));
  before->kind = plain->kind;
  before->due = g_strdup (plain->due);
  before->owner_body_id = plain->owner_body_id;
  before->owner_person_id = plain->owner_person_id;
  before->level = kgr_issue_level_from_code (kgr_json_get_string (object, "level"));
  before->scope = kgr_issue_scope_from_code (kgr_json_get_string (object, "scope"));
  before->horizon = kgr_issue_horizon_from_code (kgr_json_get_string (object, "horizon"));
  before->confidential = kgr_json_get_boolean (object, "confidential");
  self->before = before;
}

static void
set_code (JsonObject *object,
          const char *name,
          const char *code)
{
  json_object_remove_member (object, name);
  kgr_json_set_string (object, name, code);
}

static void
apply_to_cell (Edit       *self,
               JsonObject *object)
{
  const KgrIssue *wanted = self->wanted;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if ((self->fields & texts[i].field) != 0)
      {
        const char *name = kgr_issue_field_to_code (texts[i].field);

        json_object_remove_member (object, name);
        kgr_issue_set_cell_text (object, name, get_text (wanted, i), texts[i].is_line);
      }
  if ((self->fields & KGR_ISSUE_FIELD_LEVEL) != 0)
    set_code (object, "level", kgr_issue_level_to_code (wanted->level));
  if ((self->fields & KGR_ISSUE_FIELD_SCOPE) != 0)
    set_code (object, "scope", kgr_issue_scope_to_code (wanted->scope));
  if ((self->fields & KGR_ISSUE_FIELD_HORIZON) != 0)
    set_code (object, "horizon", kgr_issue_horizon_to_code (wanted->horizon));
  if ((self->fields & KGR_ISSUE_FIELD_CONFIDENTIAL) != 0)
    {
      json_object_remove_member (object, "confidential");
      if (wanted->confidential)
        json_object_set_boolean_member (object, "confidential", TRUE);
    }
}

static void
apply_to_plain (Edit     *self,
                KgrIssue *plain)
{
  if ((self->fields & KGR_ISSUE_FIELD_KIND) != 0)
    plain->kind = self->wanted->kind;
  if ((self->fields & KGR_ISSUE_FIELD_DUE) != 0)
    {
      g_free (plain->due);
      plain->due = g_strdup (self->wanted->due);
    }
  if ((self->fields & KGR_ISSUE_FIELD_OWNER) != 0)
    {
      plain->owner_body_id = self->wanted->owner_body_id;
      plain->owner_person_id = self->wanted->owner_person_id;
    }
}

/* The entry of this day and person, which is the last one or a new one. */
static JsonObject *
get_entry (Edit      *self,
           JsonArray *log)
{
  guint n = json_array_get_length (log);
  JsonNode *node = n > 0 ? json_array_get_element (log, n - 1) : NULL;
  JsonObject *entry = node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node)
                                                                    : NULL;

  if (entry != NULL && g_strcmp0 (kgr_json_get_string (entry, "on"), self->today) == 0 &&
      g_strcmp0 (kgr_json_get_string (entry, "by"), self->store->slot_name) == 0)
    return entry;
  entry = json_object_new ();
  kgr_json_set_string (entry, "on", self->today);
  kgr_json_set_string (entry, "by", self->store->slot_name);
  json_object_set_object_member (entry, "was", json_object_new ());
  json_array_add_object_element (log, entry);

  return entry;
}

/* What was changed several times on a day by one person is one change, and none where it is in the
 * end as it was: taking back leaves no trace of that day. */
static void
log_change (Edit           *self,
            JsonArray      *log,
            KgrIssueFields  field,
            const char     *was,
            const char     *is)
{
  const char *name = kgr_issue_field_to_code (field);
  JsonObject *entry = get_entry (self, log);
  JsonObject *earlier = json_object_has_member (entry, "was")
                        ? json_object_get_object_member (entry, "was") : NULL;

  if (earlier == NULL)
    return;
  if (!json_object_has_member (earlier, name))
    json_object_set_string_member (earlier, name, was);
  else if (g_strcmp0 (kgr_json_get_string (earlier, name), is) == 0)
    json_object_remove_member (earlier, name);
  if (json_object_get_size (earlier) == 0)
    json_array_remove_element (log, json_array_get_length (log) - 1);
}

/* NULL is logged too, so the strings are copied before the cell is changed. */
static void
change (Edit       *self,
        JsonObject *object,
        KgrIssue   *plain)
{
  JsonArray *log = kgr_json_get_array (object, "changes");
  g_autoptr(GPtrArray) were = g_ptr_array_new_with_free_func (g_free);
  guint n = 0;

  for (KgrIssueFields field = 1; field <= KGR_ISSUE_FIELD_CONFIDENTIAL; field <<= 1)
    g_ptr_array_add (were, g_strdup (get_logged (object, plain, field)));
  apply_to_cell (self, object);
  apply_to_plain (self, plain);
  if (log == NULL)
    {
      log = json_array_new ();
      json_object_set_array_member (object, "changes", log);
    }
  for (KgrIssueFields field = 1; field <= KGR_ISSUE_FIELD_CONFIDENTIAL; field <<= 1, n++)
    {
      const char *is = get_logged (object, plain, field);

      if (g_strcmp0 (were->pdata[n], is) != 0)
        log_change (self, log, field, were->pdata[n], is);
    }
}

static gboolean
store_plain (Edit      *self,
             KgrIssue  *plain,
             GError   **error)
{
  g_autoptr(KgrStmt) update = kgr_db_prepare (self->store->db, update_plain, error);

  if (update == NULL)
    return FALSE;
  kgr_stmt_bind_int (update, ":id", self->id);
  kgr_stmt_bind_int (update, ":kind", plain->kind);
  kgr_stmt_bind_text (update, ":due", plain->due);
  kgr_stmt_bind_id (update, ":owner_body_id", plain->owner_body_id);
  kgr_stmt_bind_id (update, ":owner_person_id", plain->owner_person_id);

  return kgr_stmt_run (update, error);
}

static gboolean
edit (KgrDb     *db,
      gpointer   data,
      GError   **error)
{
  Edit *self = data;
  g_autoptr(KgrIssue) plain = kgr_issue_read_plain (self->store, self->id, error);
  g_autoptr(JsonObject) object = NULL;

  if (plain == NULL)
    return FALSE;
  object = kgr_cell_load (self->store, KGR_CELL_ISSUE, self->id, error);
  if (object == NULL)
    return FALSE;
  remember (self, object, plain);
  change (self, object, plain);
  if (kgr_json_get_string (object, "title") == NULL)
    return kgr_issue_refuse (error, KGR_ERROR_INVALID, _("Give the issue a title."));

  return kgr_issue_check_due (plain->due, error) && store_plain (self, plain, error) &&
         kgr_cell_update (self->store, KGR_CELL_ISSUE, self->id, object, error);
}

/**
 * kgr_issue_repo_set:
 * @store: a store that can write
 * @id: an issue, open or closed
 * @wanted: what it is to say; only @fields of it are looked at
 * @fields: what is changed
 * @today: ISO date of the day this is done
 * @before: (out) (optional) (transfer full): what @fields were, to be given as @wanted to take it
 *   back
 * @error: return location for an error
 *
 * Changes what an issue says. Its history of steps is not touched. What it said before is kept
 * sealed with it, under @today and the name of the key slot: one entry a day and person, and none
 * where it says in the end what it said in the morning. Fails with %KGR_ERROR_INVALID for an empty
 * title or a due date that is no day, %KGR_ERROR_CORRUPT where its text does not open,
 * %KGR_ERROR_NOT_FOUND. Database thread.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
kgr_issue_repo_set (KgrStore        *store,
                    gint64           id,
                    const KgrIssue  *wanted,
                    KgrIssueFields   fields,
                    const char      *today,
                    KgrIssue       **before,
                    GError         **error)
{
  Edit self = { store, id, wanted, fields, today, NULL };
  gboolean good = kgr_store_write (store, edit, &self, error);

  if (good && before != NULL)
    *before = g_steal_pointer (&self.before);
  g_clear_pointer (&self.before, kgr_issue_unref);

  return good;
}

static void
read_entry (KgrIssue   *issue,
            JsonObject *entry)
{
  JsonObject *was = json_object_has_member (entry, "was")
                    ? json_object_get_object_member (entry, "was") : NULL;

  for (KgrIssueFields field = 1; was != NULL && field <= KGR_ISSUE_FIELD_CONFIDENTIAL; field <<= 1)
    {
      const char *name = kgr_issue_field_to_code (field);
      KgrIssueChange *change;

      if (!json_object_has_member (was, name))
        continue;
      change = kgr_issue_add_change (issue);
      change->on = kgr_json_dup_string (entry, "on");
      change->by = kgr_json_dup_string (entry, "by");
      change->field = field;
      change->was = kgr_json_dup_string (was, name);
    }
}

void
kgr_issue_read_changes (KgrIssue   *issue,
                        JsonObject *object)
{
  JsonArray *log = kgr_json_get_array (object, "changes");

  for (guint i = 0; log != NULL && i < json_array_get_length (log); i++)
    {
      JsonNode *node = json_array_get_element (log, i);

      if (JSON_NODE_HOLDS_OBJECT (node))
        read_entry (issue, json_node_get_object (node));
    }
}
