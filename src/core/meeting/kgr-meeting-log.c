/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The log of a meeting: what was done with it, when and by whom. It stands in the sealed head and
 * only ever grows, but for what is undone at once. */

#include "config.h"

#include "kgr-cell.h"
#include "kgr-error.h"
#include "kgr-json.h"
#include "meeting/kgr-meeting-repo-private.h"

#define LOG "log" /* the head's member */

char *
kgr_meeting_dup_now (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%S%:z");
}

static JsonObject *
step_to_json (const KgrMeetingStep *step)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "kind", kgr_step_kind_to_code (step->kind));
  json_object_set_string_member (object, "at", step->at);
  json_object_set_string_member (object, "by", step->by);
  json_object_set_string_member (object, "was", step->was);
  json_object_set_string_member (object, "note", step->note);

  return object;
}

JsonArray *
kgr_meeting_log_to_json (KgrMeeting *meeting)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < meeting->log->len; i++)
    json_array_add_object_element (array, step_to_json (meeting->log->pdata[i]));

  return array;
}

void
kgr_meeting_log_from_json (KgrMeeting *meeting,
                           JsonArray  *array)
{
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      JsonObject *object = JSON_NODE_HOLDS_OBJECT (element) ? json_node_get_object (element) : NULL;
      KgrMeetingStep *step;

      if (object == NULL)
        continue;
      step = kgr_meeting_add_step (meeting);
      step->kind = kgr_step_kind_from_code (kgr_json_get_string (object, "kind"));
      step->at = kgr_json_dup_string (object, "at");
      step->by = kgr_json_dup_string (object, "by");
      step->was = kgr_json_dup_string (object, "was");
      step->note = kgr_json_dup_string (object, "note");
    }
}

/* The log that stands there cannot be changed: a longer one takes its place. */
void
kgr_meeting_head_add_step (JsonObject           *head,
                           const KgrMeetingStep *step)
{
  JsonArray *old = kgr_json_get_array (head, LOG);
  JsonArray *log = json_array_new ();

  for (guint i = 0; old != NULL && i < json_array_get_length (old); i++)
    json_array_add_element (log, json_node_copy (json_array_get_element (old, i)));
  json_array_add_object_element (log, step_to_json (step));
  json_object_set_array_member (head, LOG, log);
}

char *
kgr_meeting_head_dup_last (JsonObject  *head,
                           KgrStepKind  kind)
{
  JsonArray *log = kgr_json_get_array (head, LOG);

  for (guint i = log != NULL ? json_array_get_length (log) : 0; i > 0; i--)
    {
      JsonNode *element = json_array_get_element (log, i - 1);
      JsonObject *object = JSON_NODE_HOLDS_OBJECT (element) ? json_node_get_object (element) : NULL;

      if (object != NULL && kgr_step_kind_from_code (kgr_json_get_string (object, "kind")) == kind)
        return kgr_json_dup_string (object, "at");
    }

  return NULL;
}

/**
 * kgr_meeting_repo_log:
 * @store: a store that can write
 * @id: a meeting's id
 * @kind: what was done
 * @was: (nullable): starts_at before a postponement
 * @note: (nullable): as it was typed
 * @error: return location for an error
 *
 * Adds an entry, done now by whoever opened @store, to the log in the sealed head. A head that does
 * not open gets none: damage is not made good by writing on. Inside the caller's write transaction.
 *
 * Returns: %TRUE unless the database failed
 */
gboolean
kgr_meeting_repo_log (KgrStore     *store,
                      gint64        id,
                      KgrStepKind   kind,
                      const char   *was,
                      const char   *note,
                      GError      **error)
{
  g_autofree char *now = kgr_meeting_dup_now ();
  g_autoptr(JsonObject) head = NULL;
  g_autoptr(JsonObject) changed = NULL;
  KgrMeetingStep step = { kind, now, (char *) kgr_store_get_slot_name (store), (char *) was,
                          (char *) note };
  GError *local = NULL;

  head = kgr_cell_load (store, KGR_CELL_MEETING, id, &local);
  if (head == NULL && g_error_matches (local, KGR_ERROR, KGR_ERROR_CORRUPT))
    {
      g_error_free (local);
      return TRUE;
    }
  if (head == NULL)
    {
      g_propagate_error (error, local);
      return FALSE;
    }
  changed = kgr_json_copy_object (head);
  kgr_meeting_head_add_step (changed, &step);

  return kgr_cell_update (store, KGR_CELL_MEETING, id, changed, error);
}
