/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is kept of the attendance beside its lines: how many people watched, written opinions that
 * go into the record, and who was told of the duty of secrecy. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "council/kgr-secrecy-repo.h"
#include "kgr-cell.h"
#include "kgr-error.h"
#include "kgr-json.h"
#include "meeting/kgr-attendance-private.h"
#include "meeting/kgr-attendance-repo.h"
#include "meeting/kgr-closed-room.h"
#include "meeting/kgr-meeting-repo-private.h"
#include "record/kgr-speaker-name.h"

static const char insert_unit[] =
  "INSERT INTO unit (meeting_id, position, kind, statement_kind, agenda_id, person_id, row_key, revision,"
  "                  cell)"
  " SELECT :meeting_id, coalesce (max (position), 0) + :step, :kind, :statement_kind, NULL, :person_id,"
  " :row_key, :revision, :cell FROM unit WHERE meeting_id = :meeting_id";
static const char delete_unit[] = "DELETE FROM unit WHERE id = :id AND meeting_id = :meeting_id";

static gboolean
check_open (KgrMeetingStatus   status,
            GError           **error)
{
  if (kgr_meeting_status_is_open (status))
    return TRUE;
  g_set_error_literal (error, KGR_ERROR, KGR_ERROR_APPROVED,
                       _("These minutes are approved. Make a corrected version to change them."));

  return FALSE;
}

typedef struct
{
  KgrStore       *store;
  gint64          meeting_id;
  gint64          id;
  gboolean        take_back;
  KgrMeeting     *meeting;
  KgrAttendance  *line;
} Reading;

/* It is what the member says, who is not there to say it. */
static KgrUnit *
make_unit (Reading *reading)
{
  g_autofree char *who = kgr_speaker_name_dup (reading->meeting->attendance, reading->line);
  g_autoptr(GPtrArray) paras = kgr_paras_new_from_text (reading->line->opinion);
  KgrUnitFields fields = {
    .kind = KGR_UNIT_STATEMENT,
    .statement_kind = KGR_STATEMENT_SPEECH,
    .person_id = reading->line->person_id,
    .speaker = who,
    .read_out = TRUE,
    .paras = { paras },
  };

  return kgr_unit_new (&fields);
}

static gboolean
add_unit (Reading  *reading,
          GError  **error)
{
  g_autoptr(KgrStmt) stmt = kgr_db_prepare (reading->store->db, insert_unit, error);
  g_autoptr(KgrUnit) unit = make_unit (reading);
  const KgrUnitFields *fields = kgr_unit_get (unit);
  char *cell;
  gboolean good;

  if (stmt == NULL)
    return FALSE;
  kgr_stmt_bind_int (stmt, ":meeting_id", reading->meeting_id);
  kgr_stmt_bind_int (stmt, ":step", KGR_UNIT_STEP);
  kgr_stmt_bind_int (stmt, ":kind", fields->kind);
  kgr_stmt_bind_int (stmt, ":statement_kind", fields->statement_kind);
  kgr_stmt_bind_id (stmt, ":person_id", fields->person_id);
  cell = kgr_unit_to_cell (unit);
  good = kgr_cell_insert_data (reading->store, stmt, KGR_CELL_UNIT, cell, strlen (cell),
                               &reading->line->opinion_unit, error);
  kgr_wipe_string (cell);

  return good;
}

/* The statement as it was put there, or NULL: what somebody has worked on since is not deleted. */
static KgrUnit *
find_untouched (Reading *reading)
{
  g_autoptr(KgrUnit) made = make_unit (reading);
  g_autofree char *text = kgr_unit_dup_text (made, KGR_LAYER_TEXT);

  for (guint i = 0; i < reading->meeting->units->len; i++)
    {
      KgrUnit *unit = reading->meeting->units->pdata[i];
      g_autofree char *now = kgr_unit_dup_text (unit, KGR_LAYER_TEXT);

      if (kgr_unit_get (unit)->id == reading->line->opinion_unit && g_str_equal (now, text) &&
          kgr_unit_get_n_paras (unit, KGR_LAYER_SUMMARY) == 0)
        return unit;
    }

  return NULL;
}

static gboolean
remove_unit (Reading  *reading,
             GError  **error)
{
  g_autoptr(KgrStmt) stmt = NULL;

  if (find_untouched (reading) == NULL)
    {
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_CONFLICT,
                           _("The statement in the record has been worked on since. Take it out "
                             "there."));
      return FALSE;
    }
  stmt = kgr_db_prepare (reading->store->db, delete_unit, error);
  if (stmt == NULL)
    return FALSE;
  kgr_stmt_bind_int (stmt, ":id", reading->line->opinion_unit);
  kgr_stmt_bind_int (stmt, ":meeting_id", reading->meeting_id);
  reading->line->opinion_unit = 0;

  return kgr_stmt_run (stmt, error);
}

static KgrAttendance *
find_opinion (Reading  *reading,
              GError  **error)
{
  GPtrArray *lines = reading->meeting->attendance;

  for (guint i = 0; i < lines->len; i++)
    {
      KgrAttendance *line = lines->pdata[i];

      if (line->id == reading->id && line->opinion != NULL && line->opinion[0] != '\0' &&
          (line->opinion_unit != 0) == reading->take_back)
        return line;
    }
  g_set_error_literal (error, KGR_ERROR, KGR_ERROR_NOT_FOUND,
                       _("There is no written opinion to be read out. Open the meeting again."));

  return NULL;
}

static gboolean
read_opinion (KgrDb     *db,
              gpointer   data,
              GError   **error)
{
  Reading *reading = data;
  g_autoptr(KgrMeeting) meeting = kgr_meeting_repo_read (reading->store, reading->meeting_id, NULL,
                                                         error);
  g_autofree char *layout = NULL;
  g_autoptr(JsonObject) cell = NULL;

  if (meeting == NULL)
    return FALSE;
  reading->meeting = meeting;
  if (!check_open (meeting->status, error))
    return FALSE;
  reading->line = find_opinion (reading, error);
  layout = reading->line != NULL
             ? kgr_meeting_repo_dup_layout (reading->store, reading->meeting_id, error) : NULL;
  if (layout == NULL ||
      !(reading->take_back ? remove_unit (reading, error) : add_unit (reading, error)))
    return FALSE;
  cell = kgr_attendance_to_cell (reading->line);

  return kgr_cell_update (reading->store, KGR_CELL_ATTENDANCE, reading->id, cell, error) &&
         kgr_meeting_repo_follow_layout (reading->store, reading->meeting_id, layout, error);
}

/**
 * kgr_attendance_repo_read_opinion:
 * @store: a store that can write
 * @meeting_id: a meeting's id
 * @id: a line with a written opinion
 * @take_back: takes out what a former call put in
 * @error: return location for an error
 *
 * Puts the written opinion of an absent member at the end of the record, as a statement that was
 * read out, and notes that with the line. One transaction; database thread.
 *
 * Fails with %KGR_ERROR_NOT_FOUND where there is no opinion or it is in the record (or, taking
 * back, is not), %KGR_ERROR_CONFLICT where the statement has been worked on since,
 * %KGR_ERROR_APPROVED, %KGR_ERROR_CORRUPT, and as every write does.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
kgr_attendance_repo_read_opinion (KgrStore  *store,
                                  gint64     meeting_id,
                                  gint64     id,
                                  gboolean   take_back,
                                  GError   **error)
{
  Reading reading = { store, meeting_id, id, take_back, NULL, NULL };

  return kgr_store_write (store, read_opinion, &reading, error);
}

typedef struct
{
  KgrStore   *store;
  GPtrArray  *untold;
  const char *on;
  const char *how;
  gboolean    take_back;
} Telling;

/* Who is no person of the file has the day on the line. */
static gboolean
tell_line (Telling          *telling,
           const KgrUntold  *untold,
           GError          **error)
{
  g_autoptr(JsonObject) cell = kgr_cell_load (telling->store, KGR_CELL_ATTENDANCE,
                                              untold->attendance_id, error);
  g_autoptr(JsonObject) changed = NULL;
  g_autoptr(KgrAttendance) line = kgr_attendance_new ();
  char **day = untold->is_substitute ? &line->substitute_told_on : &line->told_on;

  if (cell == NULL)
    return FALSE;
  kgr_attendance_from_cell (line, cell);
  g_free (*day);
  *day = telling->take_back ? g_strdup (untold->before) : g_strdup (telling->on);
  changed = kgr_attendance_to_cell (line);

  return kgr_cell_update (telling->store, KGR_CELL_ATTENDANCE, untold->attendance_id, changed,
                          error);
}

static gboolean
tell (KgrDb     *db,
      gpointer   data,
      GError   **error)
{
  Telling *telling = data;

  for (guint i = 0; i < telling->untold->len; i++)
    {
      const KgrUntold *one = telling->untold->pdata[i];
      gboolean good;

      if (one->person_id == 0)
        good = tell_line (telling, one, error);
      else if (telling->take_back)
        good = kgr_secrecy_repo_untell (telling->store, one->person_id, telling->on, telling->how,
                                        error);
      else
        good = kgr_secrecy_repo_tell (telling->store, one->person_id, telling->on, telling->how,
                                      error);
      if (!good)
        return FALSE;
    }

  return TRUE;
}

/**
 * kgr_closed_room_tell:
 * @store: a store that can write
 * @untold: (element-type KgrUntold): who was told
 * @on: ISO date
 * @how: (nullable): in which way, one line; kept in the ledger only
 * @take_back: takes the record of it back
 * @error: return location for an error
 *
 * Records that all of them were told of the duty of secrecy: in the ledger, or with the line of who
 * is no person of the file. That is no part of the minutes, so it can be done at any time. One
 * transaction; database thread.
 *
 * Fails with %KGR_ERROR_NOT_FOUND, %KGR_ERROR_INVALID for what is no date, %KGR_ERROR_CORRUPT, and
 * as every write does.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
kgr_closed_room_tell (KgrStore    *store,
                      GPtrArray   *untold,
                      const char  *on,
                      const char  *how,
                      gboolean     take_back,
                      GError     **error)
{
  Telling telling = { store, untold, on, how, take_back };

  return kgr_store_write (store, tell, &telling, error);
}

/* Opened objects are not changed. */
static JsonObject *
copy_object (JsonObject *object)
{
  g_autoptr(GList) names = json_object_get_members (object);
  JsonObject *copy = json_object_new ();

  for (GList *l = names; l != NULL; l = l->next)
    json_object_set_member (copy, l->data,
                            json_node_copy (json_object_get_member (object, l->data)));

  return copy;
}

typedef struct
{
  KgrStore *store;
  gint64    meeting_id;
  int       observers;
  int       was;
} Counting;

static gboolean
set_observers (KgrDb     *db,
               gpointer   data,
               GError   **error)
{
  Counting *counting = data;
  g_autoptr(JsonObject) head = NULL;
  g_autoptr(JsonObject) changed = NULL;
  KgrMeetingStatus status;

  if (!kgr_meeting_repo_read_status (counting->store, counting->meeting_id, &status, error) ||
      !check_open (status, error))
    return FALSE;
  head = kgr_cell_load (counting->store, KGR_CELL_MEETING, counting->meeting_id, error);
  if (head == NULL)
    return FALSE;
  changed = copy_object (head);
  counting->was = (int) kgr_json_get_int (head, "observers", -1);
  json_object_set_int_member (changed, "observers", counting->observers);

  return kgr_cell_update (counting->store, KGR_CELL_MEETING, counting->meeting_id, changed, error);
}

/**
 * kgr_attendance_repo_set_observers:
 * @store: a store that can write
 * @meeting_id: a meeting's id
 * @observers: how many people watched (傍聴者数); -1 = not recorded
 * @was: (out) (optional): what was recorded
 * @error: return location for an error
 *
 * Fails as kgr_attendance_repo_save() does.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
kgr_attendance_repo_set_observers (KgrStore  *store,
                                   gint64     meeting_id,
                                   int        observers,
                                   int       *was,
                                   GError   **error)
{
  Counting counting = { store, meeting_id, MAX (observers, -1), -1 };

  if (!kgr_store_write (store, set_observers, &counting, error))
    return FALSE;
  if (was != NULL)
    *was = counting.was;

  return TRUE;
}
