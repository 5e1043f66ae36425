/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Meetings in the database: storing one whole, and the list of all. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "council/kgr-council-repo.h"
#include "kgr-cell.h"
#include "kgr-error.h"
#include "kgr-json.h"
#include "meeting/kgr-agenda-entry.h"
#include "meeting/kgr-attendance-private.h"
#include "meeting/kgr-meeting-repo-private.h"
#include "record/kgr-projection-private.h"

#define DATE_LENGTH (sizeof "2021-10-28" - 1)

static const char insert_meeting[] =
  "INSERT INTO meeting"
  " (id, body_id, fiscal_year, number, held_on, status, record_method, row_key, revision, cell)"
  " VALUES (:id, :body_id, :fiscal_year, :number, :held_on, :status, :record_method, :row_key, :revision, :cell)";
static const char insert_attendance[] =
  "INSERT INTO attendance (id, meeting_id, position, person_id, row_key, revision, cell)"
  " VALUES (:id, :meeting_id, :position, :person_id, :row_key, :revision, :cell)";
static const char insert_agenda[] =
  "INSERT INTO agenda_item (id, meeting_id, parent_id, position, kind, closed, row_key, revision, cell)"
  " VALUES (:id, :meeting_id, :parent_id, :position, :kind, :closed, :row_key, :revision, :cell)";
static const char insert_paper[] =
  "INSERT INTO paper (id, meeting_id, position, row_key, revision, cell)"
  " VALUES (:id, :meeting_id, :position, :row_key, :revision, :cell)";
static const char insert_unit[] =
  "INSERT INTO unit"
  " (id, meeting_id, position, kind, statement_kind, agenda_id, person_id, row_key, revision, cell)"
  " VALUES (:id, :meeting_id, :position, :kind, :statement_kind, :agenda_id, :person_id, :row_key, :revision,"
  "         :cell)";

#define SUMMARY_COLUMNS \
  "SELECT id, body_id, fiscal_year, number, held_on, status," \
  "       coalesce ((SELECT max (number) FROM version WHERE meeting_id = meeting.id), 0)," \
  "       coalesce ((SELECT max (number) FROM version WHERE meeting_id = meeting.id AND state = 1), 0)," \
  "       row_key, revision, cell FROM meeting"
#define SUMMARY_ORDER " ORDER BY held_on IS NULL, held_on DESC, id DESC"
static const char select_all[] = SUMMARY_COLUMNS SUMMARY_ORDER;
static const char select_newest[] = SUMMARY_COLUMNS SUMMARY_ORDER " LIMIT :limit";
static const char select_of_body[] = SUMMARY_COLUMNS " WHERE body_id = :body_id" SUMMARY_ORDER;

typedef struct
{
  KgrStore   *store;
  KgrMeeting *meeting;
  gint64      body_id;
  gint64      id;
  gboolean    keeps_ids;  /* every row gets the id it has in the meeting */
  GHashTable *agenda_ids; /* the meeting's own agenda id → row id */
} Addition;

void
kgr_meeting_summary_free (KgrMeetingSummary *self)
{
  g_free (self->held_on);
  g_free (self->starts_at);
  g_free (self->ends_at);
  g_free (self->notice_at);
  g_free (self->circulated_at);
  g_free (self->title);
  g_free (self->subject);
  g_free (self);
}

/* A closed item is listed by its public wording only, and what stands below it not at all: lists
 * stand on screens that others see. */
char *
kgr_meeting_dup_subject (KgrMeeting *meeting)
{
  g_autoptr(GString) subject = g_string_new (NULL);

  for (guint i = 0; i < meeting->agenda->len; i++)
    {
      const KgrAgendaItem *item = meeting->agenda->pdata[i];
      const KgrAgendaItem *closed = kgr_projection_find_closed (meeting, item);
      const char *title = closed != NULL ? item->public_title : item->title;

      if (item->kind != KGR_AGENDA_ITEM || (closed != NULL && closed != item) || title == NULL ||
          title[0] == '\0')
        continue;
      if (subject->len > 0)
        g_string_append (subject, "、");
      g_string_append (subject, title);
    }

  return g_string_free (g_steal_pointer (&subject), FALSE);
}

JsonObject *
kgr_meeting_head_to_json (KgrMeeting *meeting)
{
  JsonObject *object = json_object_new ();
  g_autofree char *subject = kgr_meeting_dup_subject (meeting);

  json_object_set_int_member (object, "v", 1);
  kgr_json_set_string (object, "council", meeting->council);
  kgr_json_set_string (object, "body", meeting->body);
  kgr_json_set_string (object, "title", meeting->title);
  kgr_json_set_string (object, "starts_at", meeting->starts_at);
  kgr_json_set_string (object, "ends_at", meeting->ends_at);
  kgr_json_set_string (object, "when_printed", meeting->when_printed);
  kgr_json_set_string (object, "venue", meeting->venue);
  json_object_set_int_member (object, "observers", meeting->observers);
  kgr_json_set_string (object, "notice_at", meeting->notice_at);
  kgr_json_set_string (object, "subject", subject);
  kgr_json_set_string (object, "form", kgr_meeting_form_to_code (meeting->form));
  kgr_json_set_string (object, "cancellation", kgr_cancellation_to_code (meeting->cancellation));
  if (meeting->joint_body_id != 0)
    json_object_set_int_member (object, "joint_body_id", meeting->joint_body_id);
  kgr_json_set_string (object, "joint_body", meeting->joint_body);
  if (meeting->joint_number != 0)
    json_object_set_int_member (object, "joint_number", meeting->joint_number);
  kgr_json_set_string (object, "opened_at", meeting->opened_at);
  kgr_json_set_string (object, "closed_at", meeting->closed_at);
  kgr_json_set_string (object, "memo", meeting->memo);
  if (meeting->log->len > 0)
    json_object_set_array_member (object, "log", kgr_meeting_log_to_json (meeting));

  return object;
}

/* A new id, or where ids are kept that one. */
static void
bind_row_id (Addition *addition,
             KgrStmt  *insert,
             gint64    id)
{
  kgr_stmt_bind_id (insert, ":id", addition->keeps_ids ? id : 0);
}

static gboolean
add_head (Addition  *addition,
          GError   **error)
{
  KgrMeeting *meeting = addition->meeting;
  g_autoptr(KgrStmt) insert = kgr_db_prepare (addition->store->db, insert_meeting, error);
  g_autoptr(JsonObject) object = kgr_meeting_head_to_json (meeting);
  g_autofree char *held_on = meeting->starts_at != NULL
                               ? g_strndup (meeting->starts_at, DATE_LENGTH)
                               : NULL;

  if (insert == NULL)
    return FALSE;
  bind_row_id (addition, insert, meeting->id);
  kgr_stmt_bind_int (insert, ":body_id", addition->body_id);
  kgr_stmt_bind_int (insert, ":fiscal_year", meeting->fiscal_year);
  kgr_stmt_bind_int (insert, ":number", meeting->number);
  kgr_stmt_bind_text (insert, ":held_on", held_on);
  kgr_stmt_bind_int (insert, ":status", meeting->status);
  kgr_stmt_bind_int (insert, ":record_method", meeting->record_method);

  return kgr_cell_insert (addition->store, insert, KGR_CELL_MEETING, object, &addition->id, error);
}

static gboolean
add_attendance (Addition  *addition,
                GError   **error)
{
  g_autoptr(KgrStmt) insert = kgr_db_prepare (addition->store->db, insert_attendance, error);
  GPtrArray *attendance = addition->meeting->attendance;

  for (guint i = 0; insert != NULL && i < attendance->len; i++)
    {
      const KgrAttendance *one = attendance->pdata[i];
      g_autoptr(JsonObject) object = kgr_attendance_to_cell (one);

      bind_row_id (addition, insert, one->id);
      kgr_stmt_bind_int (insert, ":meeting_id", addition->id);
      kgr_stmt_bind_int (insert, ":position", i + 1);
      kgr_stmt_bind_id (insert, ":person_id", one->person_id);
      if (!kgr_cell_insert (addition->store, insert, KGR_CELL_ATTENDANCE, object, NULL, error))
        return FALSE;
    }

  return insert != NULL;
}

/* Row id for an id of the meeting's own, 0 for none. */
static gint64
agenda_row (Addition *addition,
            gint64    own_id)
{
  gint64 *row = g_hash_table_lookup (addition->agenda_ids, &own_id);

  return row != NULL ? *row : 0;
}

static gboolean
add_agenda (Addition  *addition,
            GError   **error)
{
  g_autoptr(KgrStmt) insert = kgr_db_prepare (addition->store->db, insert_agenda, error);
  GPtrArray *agenda = addition->meeting->agenda;

  for (guint i = 0; insert != NULL && i < agenda->len; i++)
    {
      const KgrAgendaItem *item = agenda->pdata[i];
      g_autoptr(JsonObject) object = kgr_agenda_item_to_json (item);
      gint64 row = 0;

      bind_row_id (addition, insert, item->id);
      kgr_stmt_bind_int (insert, ":meeting_id", addition->id);
      kgr_stmt_bind_id (insert, ":parent_id", agenda_row (addition, item->parent_id));
      kgr_stmt_bind_int (insert, ":position", i + 1);
      kgr_stmt_bind_int (insert, ":kind", item->kind);
      kgr_stmt_bind_int (insert, ":closed", item->closed ? 1 : 0);
      if (!kgr_cell_insert (addition->store, insert, KGR_CELL_AGENDA_ITEM, object, &row, error))
        return FALSE;
      g_hash_table_insert (addition->agenda_ids, g_memdup2 (&item->id, sizeof item->id),
                           g_memdup2 (&row, sizeof row));
    }

  return insert != NULL;
}

static gboolean
add_papers (Addition  *addition,
            GError   **error)
{
  g_autoptr(KgrStmt) insert = kgr_db_prepare (addition->store->db, insert_paper, error);
  GPtrArray *papers = addition->meeting->papers;

  for (guint i = 0; insert != NULL && i < papers->len; i++)
    {
      const KgrPaper *paper = papers->pdata[i];
      g_autoptr(JsonObject) object = kgr_paper_to_json (paper, agenda_row (addition,
                                                                           paper->agenda_id));

      bind_row_id (addition, insert, paper->id);
      kgr_stmt_bind_int (insert, ":meeting_id", addition->id);
      kgr_stmt_bind_int (insert, ":position", i + 1);
      if (!kgr_cell_insert (addition->store, insert, KGR_CELL_PAPER, object, NULL, error))
        return FALSE;
    }

  return insert != NULL;
}

static gboolean
add_units (Addition  *addition,
           GError   **error)
{
  g_autoptr(KgrStmt) insert = kgr_db_prepare (addition->store->db, insert_unit, error);
  GPtrArray *units = addition->meeting->units;

  for (guint i = 0; insert != NULL && i < units->len; i++)
    {
      const KgrUnitFields *fields = kgr_unit_get (units->pdata[i]);
      char *cell = kgr_unit_to_cell (units->pdata[i]);
      gboolean good;

      bind_row_id (addition, insert, fields->id);
      kgr_stmt_bind_int (insert, ":meeting_id", addition->id);
      kgr_stmt_bind_int (insert, ":position", (gint64) (i + 1) * KGR_UNIT_STEP);
      kgr_stmt_bind_int (insert, ":kind", fields->kind);
      kgr_stmt_bind_int (insert, ":statement_kind", fields->statement_kind);
      kgr_stmt_bind_id (insert, ":agenda_id", agenda_row (addition, fields->agenda_id));
      kgr_stmt_bind_id (insert, ":person_id", fields->person_id);
      good = kgr_cell_insert_data (addition->store, insert, KGR_CELL_UNIT, cell, strlen (cell),
                                   NULL, error);
      kgr_wipe_string (cell);
      if (!good)
        return FALSE;
    }

  return insert != NULL;
}

static gboolean
add_meeting (Addition  *addition,
             GError   **error)
{
  if (addition->body_id == 0 &&
      !kgr_body_repo_find_or_add (addition->store, addition->meeting->council,
                                  addition->meeting->body, &addition->body_id, error))
    return FALSE;

  return add_head (addition, error) &&
         add_attendance (addition, error) &&
         add_agenda (addition, error) &&
         add_papers (addition, error) &&
         add_units (addition, error) &&
         kgr_meeting_repo_update_head (addition->store, addition->meeting, addition->id, error);
}

gboolean
kgr_meeting_repo_insert (KgrStore    *store,
                         KgrMeeting  *meeting,
                         gint64       body_id,
                         gboolean     keeps_ids,
                         gint64      *id,
                         GError     **error)
{
  g_autoptr(GHashTable) agenda_ids = g_hash_table_new_full (g_int64_hash, g_int64_equal,
                                                            g_free, g_free);
  Addition addition = { store, meeting, body_id, 0, keeps_ids, agenda_ids };

  if (!add_meeting (&addition, error))
    return FALSE;
  if (id != NULL)
    *id = addition.id;

  return TRUE;
}

typedef struct
{
  KgrStore   *store;
  KgrMeeting *meeting;
  gint64      body_id;
  gint64     *id;
} Insertion;

static gboolean
insert_one (KgrDb     *db,
            gpointer   data,
            GError   **error)
{
  Insertion *insertion = data;

  return kgr_meeting_repo_insert (insertion->store, insertion->meeting, insertion->body_id, FALSE,
                                  insertion->id, error);
}

/**
 * kgr_meeting_repo_add:
 * @store: a store that can write
 * @meeting: a meeting with ids of its own; what refers to an id refers to these
 * @body_id: the body that met, or 0
 * @id: (out) (optional): the stored meeting's id
 * @error: return location for an error
 *
 * Stores a meeting whole, in one transaction. Where @body_id is 0 the body is that called
 * `meeting->body` of the council called `meeting->council`, made where there is none.
 *
 * Fails with %KGR_ERROR_READ_ONLY, %KGR_ERROR_NO_SPACE …; then nothing is stored. Database thread.
 *
 * Returns: %TRUE when all of it is on the disk
 */
gboolean
kgr_meeting_repo_add (KgrStore    *store,
                      KgrMeeting  *meeting,
                      gint64       body_id,
                      gint64      *id,
                      GError     **error)
{
  Insertion insertion = { store, meeting, body_id, id };

  return kgr_store_write (store, insert_one, &insertion, error);
}

static KgrMeetingSummary *
summary_from_row (KgrStore *store,
                  KgrStmt  *stmt)
{
  /* A title that does not open is NULL; opening the meeting names the place. */
  g_autoptr(JsonObject) object = kgr_cell_open (store, stmt, 8, KGR_CELL_MEETING, NULL);
  KgrMeetingSummary *summary = g_new0 (KgrMeetingSummary, 1);

  summary->id = kgr_stmt_get_int (stmt, 0);
  summary->body_id = kgr_stmt_get_int (stmt, 1);
  summary->fiscal_year = (int) kgr_stmt_get_int (stmt, 2);
  summary->number = (int) kgr_stmt_get_int (stmt, 3);
  summary->held_on = g_strdup (kgr_stmt_get_text (stmt, 4));
  summary->status = (KgrMeetingStatus) kgr_stmt_get_int (stmt, 5);
  summary->last_version = (int) kgr_stmt_get_int (stmt, 6);
  summary->standing_version = (int) kgr_stmt_get_int (stmt, 7);
  if (object != NULL)
    {
      summary->starts_at = kgr_json_dup_string (object, "starts_at");
      summary->ends_at = kgr_json_dup_string (object, "ends_at");
      summary->notice_at = kgr_json_dup_string (object, "notice_at");
      summary->circulated_at = kgr_meeting_head_dup_last (object, KGR_STEP_CIRCULATED);
      summary->title = kgr_json_dup_string (object, "title");
      summary->subject = kgr_json_dup_string (object, "subject");
      summary->form = kgr_meeting_form_from_code (kgr_json_get_string (object, "form"));
      summary->cancellation =
        kgr_cancellation_from_code (kgr_json_get_string (object, "cancellation"));
      summary->joint_body_id = kgr_json_get_int (object, "joint_body_id", 0);
      summary->joint_number = (int) kgr_json_get_int (object, "joint_number", 0);
    }
  if (summary->subject == NULL)
    summary->subject = g_strdup ("");

  return summary;
}

static GPtrArray *
read_summaries (KgrStore      *store,
                KgrStmt       *stmt,
                GCancellable  *cancellable,
                GError       **error)
{
  GDestroyNotify free_one = (GDestroyNotify) kgr_meeting_summary_free;
  g_autoptr(GPtrArray) summaries = g_ptr_array_new_with_free_func (free_one);
  gboolean has_row = FALSE;

  while (!g_cancellable_set_error_if_cancelled (cancellable, error))
    {
      if (!kgr_stmt_step (stmt, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&summaries);
      g_ptr_array_add (summaries, summary_from_row (store, stmt));
    }

  return NULL;
}

/**
 * kgr_meeting_repo_list:
 * @store: an unlocked store
 * @body_id: a body's id, 0 for all
 * @cancellable: (nullable): to give up
 * @error: return location for an error
 *
 * Opens the head of every meeting, and nothing else of it. One whose head does not open is listed
 * without a title. Database thread.
 *
 * Fails with %KGR_ERROR_LOCKED, %KGR_ERROR_CORRUPT, %G_IO_ERROR_CANCELLED.
 *
 * Returns: (transfer full) (element-type KgrMeetingSummary): newest first, those without a date
 *   last
 */
GPtrArray *
kgr_meeting_repo_list (KgrStore      *store,
                       gint64         body_id,
                       GCancellable  *cancellable,
                       GError       **error)
{
  const char *sql = body_id != 0 ? select_of_body : select_all;
  g_autoptr(KgrStmt) stmt = NULL;

  if (!kgr_store_can_read (store, error) || (stmt = kgr_db_prepare (store->db, sql, error)) == NULL)
    return NULL;
  if (body_id != 0)
    kgr_stmt_bind_int (stmt, ":body_id", body_id);

  return read_summaries (store, stmt, cancellable, error);
}

/**
 * kgr_meeting_repo_list_newest:
 * @store: an unlocked store
 * @limit: how many meetings at most (> 0)
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * The beginning of what kgr_meeting_repo_list() gives for every body, in a time that grows with
 * @limit and hardly with the number of meetings: opening the sealed heads is what takes long.
 * Database thread.
 *
 * Returns: (transfer full) (element-type KgrMeetingSummary): the newest meetings first
 */
GPtrArray *
kgr_meeting_repo_list_newest (KgrStore      *store,
                              guint          limit,
                              GCancellable  *cancellable,
                              GError       **error)
{
  g_autoptr(KgrStmt) stmt = NULL;

  if (!kgr_store_can_read (store, error) ||
      (stmt = kgr_db_prepare (store->db, select_newest, error)) == NULL)
    return NULL;
  kgr_stmt_bind_int (stmt, ":limit", limit);

  return read_summaries (store, stmt, cancellable, error);
}
