/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands in the clear of a meeting – its state, which rows it has, in which order, of which
 * kind, which of its versions stand – is bound to its sealed head, so that a row that is lost,
 * moved, changed or taken from elsewhere is told like a cell that does not open.
 *
 * The few rows beside the record are digested one after the other. The rows of the record are many,
 * and one comes with each statement: of them the head holds a sum (kgr-unit-sum.h) that follows one
 * row without reading the others. Heads sealed before there was the sum have the record among the
 * rows; they get it with the first change. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kgr-cell.h"
#include "kgr-error.h"
#include "kgr-json.h"
#include "meeting/kgr-meeting-layout-private.h"
#include "meeting/kgr-meeting-repo-private.h"

#define LAYOUT "layout" /* the head's member */

static const char *
sealed_layout (JsonObject *head)
{
  const char *layout = kgr_json_get_string (head, LAYOUT);

  return layout != NULL ? layout : "";
}

/* Opens the head; NULL in @head where it does not open, which is named when the meeting is read. */
static gboolean
load_head (KgrStore    *store,
           gint64       id,
           JsonObject **head,
           GError     **error)
{
  GError *local = NULL;

  *head = kgr_cell_load (store, KGR_CELL_MEETING, id, &local);
  if (*head != NULL || g_error_matches (local, KGR_ERROR, KGR_ERROR_CORRUPT) ||
      g_error_matches (local, KGR_ERROR, KGR_ERROR_NOT_FOUND))
    {
      g_clear_error (&local);
      return TRUE;
    }
  g_propagate_error (error, local);
  return FALSE;
}

/**
 * kgr_meeting_repo_dup_layout:
 * @store: a store that can read
 * @id: a meeting's id
 * @error: return location for an error
 *
 * A digest of everything in the clear that a meeting is put together by: its state, its rows, their
 * order, kinds, references and row keys; and one of its versions and their states. Reads every row;
 * under the key in the sealed head, so it can be compared with that head only. Inside the caller's
 * transaction.
 *
 * Returns: (transfer full): the hexadecimal digests
 */
char *
kgr_meeting_repo_dup_layout (KgrStore  *store,
                             gint64     id,
                             GError   **error)
{
  g_autoptr(JsonObject) head = NULL;

  if (!load_head (store, id, &head, error))
    return NULL;
  return kgr_layout_dup_like (store, id, head != NULL ? sealed_layout (head) : "", error);
}

/**
 * kgr_meeting_layout_compare:
 * @head: the sealed head of a meeting
 * @layout: what kgr_meeting_repo_dup_layout() gives
 * @id: the meeting's id
 * @places: (element-type utf8): where the places are added that are not as they were stored
 *
 * Names what is not as the sealed head says: "rows of meeting 3", "versions of meeting 3".
 */
void
kgr_meeting_layout_compare (JsonObject *head,
                            const char *layout,
                            gint64      id,
                            GPtrArray  *places)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  if (!kgr_layout_is_same_part (sealed_layout (head), layout, KGR_LAYOUT_ROWS) ||
      !kgr_layout_is_same_part (sealed_layout (head), layout, KGR_LAYOUT_UNITS))
    g_ptr_array_add (places, g_strdup_printf (_("rows of meeting %s"), number));
  if (!kgr_layout_is_same_part (sealed_layout (head), layout, KGR_LAYOUT_VERSIONS))
    g_ptr_array_add (places, g_strdup_printf (_("versions of meeting %s"), number));
}

/* %KGR_ERROR_CORRUPT unless the versions are those that the head was sealed with: which of them
 * stands decides what is published. */
gboolean
kgr_meeting_repo_check_versions (KgrStore  *store,
                                 gint64     id,
                                 GError   **error)
{
  g_autoptr(JsonObject) head = kgr_cell_load (store, KGR_CELL_MEETING, id, error);
  g_autofree char *layout = head != NULL ? kgr_meeting_repo_dup_layout (store, id, error) : NULL;

  if (layout == NULL)
    return FALSE;
  if (kgr_layout_is_same_part (sealed_layout (head), layout, KGR_LAYOUT_VERSIONS))
    return TRUE;

  g_set_error_literal (error, KGR_ERROR, KGR_ERROR_CORRUPT,
                       _("The versions of these minutes are not as they were stored. Open the "
                         "newest backup."));
  return FALSE;
}

static char *
dup_new_layout (KgrStore    *store,
                gint64       id,
                JsonObject  *stored,
                GError     **error)
{
  const char *sealed = sealed_layout (stored);

  return kgr_layout_has_sum (sealed) ? kgr_layout_dup_like (store, id, sealed, error)
                                     : kgr_layout_dup_fresh (store, id, error);
}

/* Seals the head of @meeting, which is stored under @id, with the layout it has now. The log is
 * that which is stored: a step may have been added since @meeting was read. */
gboolean
kgr_meeting_repo_update_head (KgrStore    *store,
                              KgrMeeting  *meeting,
                              gint64       id,
                              GError     **error)
{
  g_autoptr(JsonObject) object = kgr_meeting_head_to_json (meeting);
  g_autoptr(JsonObject) stored = kgr_cell_load (store, KGR_CELL_MEETING, id, error);
  g_autofree char *layout = stored != NULL ? dup_new_layout (store, id, stored, error) : NULL;
  JsonArray *log;

  if (layout == NULL)
    return FALSE;
  log = kgr_json_get_array (stored, "log");
  if (log != NULL)
    json_object_set_array_member (object, "log", json_array_ref (log));
  json_object_set_string_member (object, LAYOUT, layout);

  return kgr_cell_update (store, KGR_CELL_MEETING, id, object, error);
}

static gboolean
seal_layout (KgrStore    *store,
             gint64       id,
             JsonObject  *head,
             const char  *layout,
             GError     **error)
{
  g_autoptr(JsonObject) changed = kgr_json_copy_object (head);

  json_object_set_string_member (changed, LAYOUT, layout);
  return kgr_cell_update (store, KGR_CELL_MEETING, id, changed, error);
}

static gboolean
follow_layout (KgrStore    *store,
               gint64       id,
               JsonObject  *head,
               const char  *before,
               GError     **error)
{
  const char *sealed = sealed_layout (head);
  g_autofree char *now = NULL;
  g_autofree char *followed = NULL;

  /* A head from before the sum gets one, unless that would make damage good. */
  if (kgr_layout_is_old (sealed) && g_str_equal (sealed, before))
    followed = kgr_layout_dup_fresh (store, id, error);
  else if ((now = kgr_layout_dup_like (store, id, sealed, error)) != NULL)
    followed = kgr_layout_follow (sealed, before, now);
  if (followed == NULL)
    return FALSE;
  return g_str_equal (followed, sealed) || seal_layout (store, id, head, followed, error);
}

/**
 * kgr_meeting_repo_follow_layout:
 * @store: a store that can write
 * @id: a meeting's id
 * @before: what kgr_meeting_repo_dup_layout() gave before the change
 * @error: return location for an error
 *
 * After a change of rows or versions: seals the new layout into the head. A part that was another
 * in the head than @before, or a head that does not open, is left as it is: damage is not made good
 * by writing on. Inside the caller's write transaction.
 *
 * Returns: %TRUE unless the database failed
 */
gboolean
kgr_meeting_repo_follow_layout (KgrStore    *store,
                                gint64       id,
                                const char  *before,
                                GError     **error)
{
  g_autoptr(JsonObject) head = NULL;

  return load_head (store, id, &head, error) &&
         (head == NULL || follow_layout (store, id, head, before, error));
}

void
kgr_unit_rows_clear (KgrUnitRows *self)
{
  g_clear_pointer (&self->head, json_object_unref);
  g_clear_pointer (&self->before, g_free);
}

/**
 * kgr_unit_rows_begin:
 * @self: zeroed; kgr_unit_rows_clear() afterwards
 * @store: a store that can write
 * @meeting_id: a meeting's id
 * @error: return location for an error
 *
 * Before rows of a record are added, removed, moved or changed in the clear, and nothing else of
 * the meeting: then kgr_unit_rows_turn() for each before and after, and kgr_unit_rows_end(). That
 * costs the same however long the record is. A row that was not as it was stored stays so for the
 * sealed head. Inside the caller's write transaction.
 *
 * Returns: %TRUE unless the database failed
 */
gboolean
kgr_unit_rows_begin (KgrUnitRows  *self,
                     KgrStore     *store,
                     gint64        meeting_id,
                     GError      **error)
{
  self->store = store;
  self->meeting_id = meeting_id;
  if (!load_head (store, meeting_id, &self->head, error))
    return FALSE;
  if (self->head == NULL)
    return TRUE;
  if (!kgr_layout_has_sum (sealed_layout (self->head)))
    return (self->before = kgr_layout_dup_like (store, meeting_id, "", error)) != NULL;
  kgr_layout_get_sum (sealed_layout (self->head), &self->sum);
  return TRUE;
}

/* The row as it is at this moment, or none. */
gboolean
kgr_unit_rows_turn (KgrUnitRows  *self,
                    gint64        row_id,
                    GError      **error)
{
  return self->head == NULL || self->before != NULL ||
         kgr_unit_sum_turn (&self->sum, self->store, self->meeting_id, row_id, error);
}

gboolean
kgr_unit_rows_end (KgrUnitRows  *self,
                   GError      **error)
{
  g_autofree char *layout = NULL;

  if (self->head == NULL)
    return TRUE;
  if (self->before != NULL)
    return follow_layout (self->store, self->meeting_id, self->head, self->before, error);
  layout = kgr_layout_dup_with_sum (sealed_layout (self->head), &self->sum);
  return seal_layout (self->store, self->meeting_id, self->head, layout, error);
}
