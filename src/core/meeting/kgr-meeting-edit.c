/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Changes of a stored record: units and closed items. What conceals marks every version before
 * it. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kgr-cell.h"
#include "kgr-error.h"
#include "kgr-json.h"
#include "meeting/kgr-agenda-entry.h"
#include "meeting/kgr-meeting-repo-private.h"

static const char select_status[] = "SELECT status FROM meeting WHERE id = :id";
static const char update_status[] = "UPDATE meeting SET status = :status WHERE id = :id";
static const char update_unit[] =
  "UPDATE unit SET kind = :kind, statement_kind = :statement_kind, agenda_id = :agenda_id,"
  " person_id = :person_id WHERE id = :id AND meeting_id = :meeting_id";
static const char select_unit_there[] =
  "SELECT 1 FROM unit WHERE id = :id AND meeting_id = :meeting_id";
static const char update_closed[] =
  "UPDATE agenda_item SET closed = :closed WHERE id = :id AND meeting_id = :meeting_id";
static const char mark_versions[] =
  "UPDATE version SET concealed_since = 1 WHERE meeting_id = :id AND concealed_since = 0";

gboolean
kgr_meeting_status_is_open (KgrMeetingStatus status)
{
  return status == KGR_MEETING_PLANNED || status == KGR_MEETING_IN_SESSION ||
         status == KGR_MEETING_DRAFT || status == KGR_MEETING_CIRCULATED;
}

/* What the log says of a state that a version brought. */
static KgrStepKind
step_of (KgrMeetingStatus status)
{
  switch (status)
    {
    case KGR_MEETING_APPROVED:
      return KGR_STEP_APPROVED;
    case KGR_MEETING_PUBLISHED:
      return KGR_STEP_PUBLISHED;
    case KGR_MEETING_WITHDRAWN:
      return KGR_STEP_WITHDRAWN;
    default:
      return KGR_STEP_CORRECTED;
    }
}

gboolean
kgr_meeting_repo_set_status (KgrStore          *store,
                             gint64             id,
                             KgrMeetingStatus   status,
                             GError           **error)
{
  g_autofree char *layout = kgr_meeting_repo_dup_layout (store, id, error);
  g_autoptr(KgrStmt) stmt = NULL;

  if (layout == NULL || (stmt = kgr_db_prepare (store->db, update_status, error)) == NULL)
    return FALSE;
  kgr_stmt_bind_int (stmt, ":id", id);
  kgr_stmt_bind_int (stmt, ":status", status);

  return kgr_stmt_run (stmt, error) && kgr_meeting_repo_follow_layout (store, id, layout, error) &&
         kgr_meeting_repo_log (store, id, step_of (status), NULL, NULL, error);
}

gboolean
kgr_meeting_repo_mark_versions (KgrStore  *store,
                                gint64     meeting_id,
                                GError   **error)
{
  g_autofree char *layout = kgr_meeting_repo_dup_layout (store, meeting_id, error);
  g_autoptr(KgrStmt) stmt = NULL;

  if (layout == NULL || (stmt = kgr_db_prepare (store->db, mark_versions, error)) == NULL)
    return FALSE;
  kgr_stmt_bind_int (stmt, ":id", meeting_id);

  return kgr_stmt_run (stmt, error) &&
         kgr_meeting_repo_follow_layout (store, meeting_id, layout, error);
}

gboolean
kgr_meeting_repo_read_status (KgrStore          *store,
                              gint64             meeting_id,
                              KgrMeetingStatus  *status,
                              GError           **error)
{
  g_autoptr(KgrStmt) stmt = kgr_db_prepare (store->db, select_status, error);
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return FALSE;
  kgr_stmt_bind_int (stmt, ":id", meeting_id);
  if (!kgr_stmt_step (stmt, &has_row, error))
    return FALSE;
  if (has_row)
    *status = (KgrMeetingStatus) kgr_stmt_get_int (stmt, 0);
  else
    g_set_error_literal (error, KGR_ERROR, KGR_ERROR_NOT_FOUND,
                         _("There is no meeting with this number. List the meetings to see them."));

  return has_row;
}

static gboolean
assert_there (KgrStore  *store,
              gint64     meeting_id,
              gint64     unit_id,
              GError   **error)
{
  g_autoptr(KgrStmt) stmt = kgr_db_prepare (store->db, select_unit_there, error);
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return FALSE;
  kgr_stmt_bind_int (stmt, ":id", unit_id);
  kgr_stmt_bind_int (stmt, ":meeting_id", meeting_id);
  if (!kgr_stmt_step (stmt, &has_row, error))
    return FALSE;
  if (!has_row)
    g_set_error_literal (error, KGR_ERROR, KGR_ERROR_NOT_FOUND,
                         _("This statement is not in the record any more. Open the record again."));

  return has_row;
}

static gboolean
write_unit (KgrStore  *store,
            gint64     meeting_id,
            KgrUnit   *unit,
            GError   **error)
{
  const KgrUnitFields *fields = kgr_unit_get (unit);
  g_autoptr(KgrStmt) stmt = kgr_db_prepare (store->db, update_unit, error);
  char *cell;
  gboolean good;

  if (stmt == NULL || !assert_there (store, meeting_id, fields->id, error))
    return FALSE;
  kgr_stmt_bind_int (stmt, ":id", fields->id);
  kgr_stmt_bind_int (stmt, ":meeting_id", meeting_id);
  kgr_stmt_bind_int (stmt, ":kind", fields->kind);
  kgr_stmt_bind_int (stmt, ":statement_kind", fields->statement_kind);
  kgr_stmt_bind_id (stmt, ":agenda_id", fields->agenda_id);
  kgr_stmt_bind_id (stmt, ":person_id", fields->person_id);
  if (!kgr_stmt_run (stmt, error))
    return FALSE;

  cell = kgr_unit_to_cell (unit);
  good = kgr_cell_update_data (store, KGR_CELL_UNIT, fields->id, cell, strlen (cell), error);
  kgr_wipe_string (cell);

  return good;
}

gboolean
kgr_meeting_repo_write_units (KgrStore   *store,
                              gint64      meeting_id,
                              GPtrArray  *units,
                              GError    **error)
{
  g_autofree char *layout = kgr_meeting_repo_dup_layout (store, meeting_id, error);

  if (layout == NULL)
    return FALSE;
  for (guint i = 0; i < units->len; i++)
    if (!write_unit (store, meeting_id, units->pdata[i], error))
      return FALSE;

  return kgr_meeting_repo_follow_layout (store, meeting_id, layout, error);
}

typedef struct
{
  KgrStore  *store;
  gint64     meeting_id;
  GPtrArray *units;
  gboolean   concealed;
} Saving;

static gboolean
save_units (KgrDb     *db,
            gpointer   data,
            GError   **error)
{
  Saving *saving = data;
  KgrMeetingStatus status;

  if (!kgr_meeting_repo_read_status (saving->store, saving->meeting_id, &status, error))
    return FALSE;
  if (!kgr_meeting_status_is_open (status))
    {
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_APPROVED,
                           _("These minutes are approved. Make a corrected version to change "
                             "them."));
      return FALSE;
    }

  return kgr_meeting_repo_write_units (saving->store, saving->meeting_id, saving->units, error) &&
         (!saving->concealed ||
          kgr_meeting_repo_mark_versions (saving->store, saving->meeting_id, error));
}

/**
 * kgr_meeting_repo_save_units:
 * @store: a store that can write
 * @meeting_id: a meeting's id
 * @units: (element-type KgrUnit): changed units, with the ids they are stored under
 * @concealed: whether anything in them is confidential that was not before
 * @error: return location for an error
 *
 * Stores changed units of a record that is open, in one transaction. With @concealed no version
 * approved so far can be published any more. Database thread.
 *
 * Fails with %KGR_ERROR_APPROVED where the record is not open, %KGR_ERROR_NOT_FOUND,
 * %KGR_ERROR_CORRUPT where the place of a unit is damaged, and as every write does.
 *
 * Returns: %TRUE when all of it is on the disk
 */
gboolean
kgr_meeting_repo_save_units (KgrStore   *store,
                             gint64      meeting_id,
                             GPtrArray  *units,
                             gboolean    concealed,
                             GError    **error)
{
  Saving saving = { store, meeting_id, units, concealed };

  return kgr_store_write (store, save_units, &saving, error);
}

/* Opens the next version where the record is approved. */
gboolean
kgr_meeting_repo_open_for_change (KgrStore    *store,
                                  KgrMeeting  *meeting,
                                  int         *next_version,
                                  GError     **error)
{
  *next_version = 0;
  if (kgr_meeting_status_is_open (meeting->status))
    return TRUE;
  if (meeting->status == KGR_MEETING_CANCELLED)
    {
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_INVALID,
                           _("This meeting was called off; it has no record to change."));
      return FALSE;
    }
  *next_version = meeting->last_version + 1;

  return kgr_meeting_repo_set_status (store, meeting->id, KGR_MEETING_DRAFT, error);
}

typedef struct
{
  KgrStore   *store;
  gint64      meeting_id;
  gint64      agenda_id;
  gboolean    closed;
  const char *ground;
  const char *decider;
  const char *decided_on;
  const char *public_title;
} Closing;

static gboolean
write_closed (Closing  *closing,
              GError  **error)
{
  g_autoptr(KgrStmt) stmt = kgr_db_prepare (closing->store->db, update_closed, error);

  if (stmt == NULL)
    return FALSE;
  kgr_stmt_bind_int (stmt, ":id", closing->agenda_id);
  kgr_stmt_bind_int (stmt, ":meeting_id", closing->meeting_id);
  kgr_stmt_bind_int (stmt, ":closed", closing->closed ? 1 : 0);

  return kgr_stmt_run (stmt, error);
}

static gboolean
close_item (KgrDb     *db,
            gpointer   data,
            GError   **error)
{
  Closing *closing = data;
  g_autoptr(KgrMeeting) meeting = kgr_meeting_repo_read (closing->store, closing->meeting_id, NULL,
                                                         error);
  KgrAgendaItem *item = meeting != NULL ? kgr_meeting_find_agenda (meeting, closing->agenda_id)
                                        : NULL;
  g_autoptr(JsonObject) object = NULL;
  int next_version;

  if (meeting == NULL)
    return FALSE;
  if (item == NULL)
    {
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_NOT_FOUND,
                           _("This agenda item is not there any more. Open the meeting again."));
      return FALSE;
    }
  item->closed = closing->closed;
  g_free (item->ground);
  item->ground = g_strdup (closing->ground);
  g_free (item->decider);
  item->decider = g_strdup (closing->decider);
  g_free (item->decided_on);
  item->decided_on = g_strdup (closing->decided_on);
  g_free (item->public_title);
  item->public_title = g_strdup (closing->public_title);
  object = kgr_agenda_item_to_json (item);

  return kgr_meeting_repo_open_for_change (closing->store, meeting, &next_version, error) &&
         write_closed (closing, error) &&
         kgr_cell_update (closing->store, KGR_CELL_AGENDA_ITEM, item->id, object, error) &&
         kgr_meeting_repo_update_head (closing->store, meeting, meeting->id, error) &&
         (!closing->closed || kgr_meeting_repo_mark_versions (closing->store, meeting->id, error));
}

/**
 * kgr_meeting_repo_close_item:
 * @store: a store that can write
 * @meeting_id: a meeting's id
 * @agenda_id: one of its agenda items
 * @closed: %TRUE to close it, %FALSE to open it
 * @ground: (nullable): of closing; it is printed
 * @decider: (nullable): who decided it
 * @decided_on: (nullable): when, an ISO date
 * @public_title: (nullable): printed instead of the title while it is closed
 * @error: return location for an error
 *
 * Closes or opens an agenda item, with all that stands below it. On an approved meeting the next
 * version is opened; closing keeps every version so far from being published. One transaction;
 * database thread.
 *
 * Fails with %KGR_ERROR_NOT_FOUND, %KGR_ERROR_INVALID for a meeting that was called off,
 * %KGR_ERROR_CORRUPT where a cell of the meeting does not open, and as every write does.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
kgr_meeting_repo_close_item (KgrStore    *store,
                             gint64       meeting_id,
                             gint64       agenda_id,
                             gboolean     closed,
                             const char  *ground,
                             const char  *decider,
                             const char  *decided_on,
                             const char  *public_title,
                             GError     **error)
{
  Closing closing = { store, meeting_id, agenda_id, closed,
                      ground, decider, decided_on, public_title };

  return kgr_store_write (store, close_item, &closing, error);
}
