/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The head of a stored meeting by itself: opened, changed, sealed again, without the record. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "kgr-cell.h"
#include "kgr-error.h"
#include "kgr-json.h"
#include "meeting/kgr-meeting-repo-private.h"

static const char select_head[] =
  "SELECT body_id, fiscal_year, number, held_on, status, record_method,"
  "       coalesce ((SELECT max (number) FROM version WHERE meeting_id = meeting.id), 0),"
  "       row_key, revision, cell FROM meeting WHERE id = :id";
static const char update_head[] =
  "UPDATE meeting SET fiscal_year = :fiscal_year, number = :number, held_on = :held_on, status = :status,"
  " record_method = :record_method WHERE id = :id";

void
kgr_meeting_head_free (KgrMeetingHead *self)
{
  g_free (self->held_on);
  g_clear_pointer (&self->texts, json_object_unref);
  g_free (self);
}

static KgrMeetingHead *
head_from_row (KgrStore  *store,
               KgrStmt   *stmt,
               gint64     id,
               GError   **error)
{
  g_autoptr(JsonObject) texts = kgr_cell_open (store, stmt, 7, KGR_CELL_MEETING, error);
  KgrMeetingHead *self;

  if (texts == NULL)
    return NULL;
  self = g_new0 (KgrMeetingHead, 1);
  self->id = id;
  self->body_id = kgr_stmt_get_int (stmt, 0);
  self->fiscal_year = (int) kgr_stmt_get_int (stmt, 1);
  self->number = (int) kgr_stmt_get_int (stmt, 2);
  self->held_on = g_strdup (kgr_stmt_get_text (stmt, 3));
  self->status = (KgrMeetingStatus) kgr_stmt_get_int (stmt, 4);
  self->record_method = (KgrRecordMethod) kgr_stmt_get_int (stmt, 5);
  self->last_version = (int) kgr_stmt_get_int (stmt, 6);
  self->texts = kgr_json_copy_object (texts);

  return self;
}

KgrMeetingHead *
kgr_meeting_head_load (KgrStore  *store,
                       gint64     id,
                       GError   **error)
{
  g_autoptr(KgrStmt) stmt = kgr_db_prepare (store->db, select_head, error);
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return NULL;
  kgr_stmt_bind_int (stmt, ":id", id);
  if (!kgr_stmt_step (stmt, &has_row, error))
    return NULL;
  if (has_row)
    return head_from_row (store, stmt, id, error);

  g_set_error_literal (error, KGR_ERROR, KGR_ERROR_NOT_FOUND,
                       _("There is no meeting with this number. List the meetings to see them."));
  return NULL;
}

static gboolean
update_row (KgrStore        *store,
            KgrMeetingHead  *head,
            GError         **error)
{
  g_autoptr(KgrStmt) stmt = kgr_db_prepare (store->db, update_head, error);

  if (stmt == NULL)
    return FALSE;
  kgr_stmt_bind_int (stmt, ":id", head->id);
  kgr_stmt_bind_int (stmt, ":fiscal_year", head->fiscal_year);
  kgr_stmt_bind_int (stmt, ":number", head->number);
  kgr_stmt_bind_text (stmt, ":held_on", head->held_on);
  kgr_stmt_bind_int (stmt, ":status", head->status);
  kgr_stmt_bind_int (stmt, ":record_method", head->record_method);

  return kgr_stmt_run (stmt, error);
}

gboolean
kgr_meeting_head_save (KgrStore        *store,
                       KgrMeetingHead  *head,
                       GError         **error)
{
  g_autofree char *layout = kgr_meeting_repo_dup_layout (store, head->id, error);

  return layout != NULL && update_row (store, head, error) &&
         kgr_cell_update (store, KGR_CELL_MEETING, head->id, head->texts, error) &&
         kgr_meeting_repo_follow_layout (store, head->id, layout, error);
}

gboolean
kgr_meeting_head_check_open (KgrMeetingHead  *head,
                             GError         **error)
{
  if (kgr_meeting_status_is_open (head->status))
    return TRUE;
  if (head->status == KGR_MEETING_CANCELLED)
    g_set_error_literal (error, KGR_ERROR, KGR_ERROR_INVALID,
                         _("This meeting was called off. Take that back to change it."));
  else
    g_set_error_literal (error, KGR_ERROR, KGR_ERROR_APPROVED,
                         _("These minutes are approved. Make a corrected version to change "
                           "them."));

  return FALSE;
}

/**
 * kgr_meeting_repo_keep_head:
 * @store: an unlocked store
 * @id: a meeting's id
 * @error: return location for an error
 *
 * Takes the head as it is now, for kgr_meeting_repo_put_head(). Database thread.
 *
 * Fails with %KGR_ERROR_NOT_FOUND, %KGR_ERROR_LOCKED, %KGR_ERROR_CORRUPT.
 *
 * Returns: (transfer full): the head
 */
KgrMeetingHead *
kgr_meeting_repo_keep_head (KgrStore  *store,
                            gint64     id,
                            GError   **error)
{
  return kgr_store_can_read (store, error) ? kgr_meeting_head_load (store, id, error) : NULL;
}

typedef struct
{
  KgrStore       *store;
  KgrMeetingHead *head;
} Putting;

/* What follows from the rows is as it is now, not as it was: only the words and the state of the
 * head come back. */
static void
take_derived (KgrMeetingHead *head,
              KgrMeetingHead *now)
{
  kgr_json_put_string (head->texts, "layout", kgr_json_get_string (now->texts, "layout"));
  kgr_json_put_string (head->texts, "subject", kgr_json_get_string (now->texts, "subject"));
}

static gboolean
put_head (KgrDb     *db,
          gpointer   data,
          GError   **error)
{
  Putting *putting = data;
  g_autoptr(KgrMeetingHead) now = kgr_meeting_head_load (putting->store, putting->head->id, error);

  if (now == NULL)
    return FALSE;
  if (now->last_version != putting->head->last_version ||
      (now->status != KGR_MEETING_CANCELLED && !kgr_meeting_status_is_open (now->status)))
    {
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_CONFLICT,
                           _("The minutes were approved meanwhile, so this cannot be taken back."));
      return FALSE;
    }
  take_derived (putting->head, now);

  return kgr_meeting_head_save (putting->store, putting->head, error);
}

/**
 * kgr_meeting_repo_put_head:
 * @store: a store that can write
 * @head: what kgr_meeting_repo_keep_head() took
 * @error: return location for an error
 *
 * Puts a head back as it was: title, time, place, state, log and all the rest of it. One
 * transaction; database thread.
 *
 * Fails with %KGR_ERROR_NOT_FOUND, with %KGR_ERROR_CONFLICT where a version was approved since, and
 * as every write does.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
kgr_meeting_repo_put_head (KgrStore        *store,
                           KgrMeetingHead  *head,
                           GError         **error)
{
  Putting putting = { store, head };

  return kgr_store_write (store, put_head, &putting, error);
}
