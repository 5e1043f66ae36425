/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Versions out of the database: their list, the record as it was, the public text to publish. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "kgr-cell.h"
#include "kgr-error.h"
#include "kgr-json.h"
#include "meeting/kgr-meeting-json.h"
#include "meeting/kgr-meeting-repo-private.h"
#include "record/kgr-version-repo-private.h"

static const char select_versions[] =
  "SELECT id, number, state, concealed_since, row_key, revision, cell FROM version"
  " WHERE meeting_id = :meeting_id ORDER BY number";
static const char select_events[] =
  "SELECT kind, row_key, revision, cell FROM version_event WHERE version_id = :version_id ORDER "
  "BY id";
static const char select_id[] =
  "SELECT id FROM version WHERE meeting_id = :meeting_id AND number = :number";
static const char select_standing[] =
  "SELECT id, number FROM version WHERE meeting_id = :meeting_id AND state = 1 ORDER BY number "
  "DESC LIMIT 1";
static const char select_record[] =
  "SELECT version_part.row_key, version_part.revision, version_part.cell"
  " FROM version JOIN version_part ON version_part.version_id = version.id AND version_part.kind "
  "= 1"
  " WHERE version.meeting_id = :meeting_id AND version.number = :number";
static const char select_public[] =
  "SELECT version.number, version.concealed_since, version_part.row_key, version_part.revision,"
  "       version_part.cell, version.row_key, version.revision, version.cell"
  " FROM version LEFT JOIN version_part ON version_part.version_id = version.id AND version_part.kind "
  "= 2"
  " WHERE version.meeting_id = :meeting_id AND version.state = 1"
  " ORDER BY version.number DESC LIMIT 1";

void
kgr_version_free (KgrVersion *self)
{
  g_free (self->approved_by);
  g_free (self->approved_at);
  g_free (self->withdrawn_at);
  g_free (self->digest);
  g_ptr_array_unref (self->published);
  g_free (self);
}

gboolean
kgr_version_repo_find_id (KgrStore  *store,
                          gint64     meeting_id,
                          int        number,
                          gint64    *id,
                          GError   **error)
{
  g_autoptr(KgrStmt) stmt = kgr_db_prepare (store->db, select_id, error);
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return FALSE;
  kgr_stmt_bind_int (stmt, ":meeting_id", meeting_id);
  kgr_stmt_bind_int (stmt, ":number", number);
  if (!kgr_stmt_step (stmt, &has_row, error))
    return FALSE;
  if (has_row)
    *id = kgr_stmt_get_int (stmt, 0);
  else
    g_set_error_literal (error, KGR_ERROR, KGR_ERROR_NOT_FOUND,
                         _("There is no version with this number. List the versions to see them."));

  return has_row;
}

gboolean
kgr_version_repo_find_standing (KgrStore  *store,
                                gint64     meeting_id,
                                gint64    *id,
                                int       *number,
                                GError   **error)
{
  g_autoptr(KgrStmt) stmt = kgr_db_prepare (store->db, select_standing, error);
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return FALSE;
  kgr_stmt_bind_int (stmt, ":meeting_id", meeting_id);
  if (!kgr_stmt_step (stmt, &has_row, error))
    return FALSE;
  *id = has_row ? kgr_stmt_get_int (stmt, 0) : 0;
  *number = has_row ? (int) kgr_stmt_get_int (stmt, 1) : 0;

  return TRUE;
}

static gboolean
read_events (KgrStore    *store,
             gint64       version_id,
             KgrVersion  *version,
             GError     **error)
{
  g_autoptr(KgrStmt) stmt = kgr_db_prepare (store->db, select_events, error);
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return FALSE;
  kgr_stmt_bind_int (stmt, ":version_id", version_id);
  while (TRUE)
    {
      g_autoptr(JsonObject) object = NULL;
      const char *at, *format;

      if (!kgr_stmt_step (stmt, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      object = kgr_cell_open (store, stmt, 1, KGR_CELL_VERSION_EVENT, NULL);
      at = object != NULL ? kgr_json_get_string (object, "at") : NULL;
      format = object != NULL ? kgr_json_get_string (object, "format") : NULL;
      if (kgr_stmt_get_int (stmt, 0) == KGR_VERSION_EVENT_WITHDRAWN)
        {
          g_free (version->withdrawn_at);
          version->withdrawn_at = g_strdup (at != NULL ? at : "");
        }
      else if (at != NULL && format != NULL)
        g_ptr_array_add (version->published, g_strconcat (format, " ", at, NULL));
    }
}

static KgrVersion *
version_from_row (KgrStore  *store,
                  KgrStmt   *stmt,
                  GError   **error)
{
  g_autoptr(KgrVersion) version = g_new0 (KgrVersion, 1);
  g_autoptr(JsonObject) object = kgr_cell_open (store, stmt, 4, KGR_CELL_VERSION, NULL);

  version->published = g_ptr_array_new_with_free_func (g_free);
  version->number = (int) kgr_stmt_get_int (stmt, 1);
  version->state = (KgrVersionState) kgr_stmt_get_int (stmt, 2);
  version->concealed_since = kgr_stmt_get_int (stmt, 3) != 0;
  if (object != NULL)
    {
      version->approved_by = kgr_json_dup_string (object, "by");
      version->approved_at = kgr_json_dup_string (object, "at");
      version->digest = kgr_json_dup_string (object, "digest");
      version->speakers = kgr_speaker_policy_from_code (kgr_json_get_string (object, "speakers"));
    }

  return read_events (store, kgr_stmt_get_int (stmt, 0), version,
                      error) ? g_steal_pointer (&version) : NULL;
}

/**
 * kgr_version_repo_list:
 * @store: an unlocked store
 * @meeting_id: a meeting's id
 * @error: return location for an error
 *
 * What does not open of a version is %NULL. Database thread.
 *
 * Returns: (transfer full) (element-type KgrVersion): oldest first; none for a meeting that is not
 *   there
 */
GPtrArray *
kgr_version_repo_list (KgrStore  *store,
                       gint64     meeting_id,
                       GError   **error)
{
  g_autoptr(GPtrArray) versions =
    g_ptr_array_new_with_free_func ((GDestroyNotify) kgr_version_free);
  g_autoptr(KgrStmt) stmt = NULL;
  gboolean has_row = FALSE;

  if (!kgr_store_can_read (store, error) ||
      (stmt = kgr_db_prepare (store->db, select_versions, error)) == NULL)
    return NULL;
  kgr_stmt_bind_int (stmt, ":meeting_id", meeting_id);
  while (TRUE)
    {
      KgrVersion *version;

      if (!kgr_stmt_step (stmt, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&versions);
      version = version_from_row (store, stmt, error);
      if (version == NULL)
        return NULL;
      g_ptr_array_add (versions, version);
    }
}

/**
 * kgr_version_repo_load:
 * @store: an unlocked store
 * @meeting_id: a meeting's id
 * @number: a version's number (> 0)
 * @error: return location for an error
 *
 * The whole record as it was when the version was approved, names included. Database thread.
 *
 * Fails with %KGR_ERROR_NOT_FOUND, and with %KGR_ERROR_CORRUPT where the record is lost or does
 * not open.
 *
 * Returns: (transfer full): the meeting
 */
KgrMeeting *
kgr_version_repo_load (KgrStore  *store,
                       gint64     meeting_id,
                       int        number,
                       GError   **error)
{
  g_autoptr(KgrStmt) stmt = NULL;
  g_autoptr(JsonObject) object = NULL;
  g_autoptr(JsonNode) node = NULL;
  gboolean has_row = FALSE;
  gint64 id;

  if (!kgr_store_can_read (store, error) ||
      !kgr_version_repo_find_id (store, meeting_id, number, &id, error) ||
      (stmt = kgr_db_prepare (store->db, select_record, error)) == NULL)
    return NULL;
  kgr_stmt_bind_int (stmt, ":meeting_id", meeting_id);
  kgr_stmt_bind_int (stmt, ":number", number);
  if (!kgr_stmt_step (stmt, &has_row, error))
    return NULL;
  if (!has_row)
    {
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_CORRUPT,
                           _("The record of this version is missing. Open the newest backup."));
      return NULL;
    }
  object = kgr_cell_open (store, stmt, 0, KGR_CELL_VERSION_RECORD, error);
  if (object == NULL)
    {
      g_autofree char *place = kgr_cell_dup_place (KGR_CELL_VERSION_RECORD, id);

      g_prefix_error (error, "%s: ", place);
      return NULL;
    }
  node = json_node_new (JSON_NODE_OBJECT);
  json_node_set_object (node, object);

  return kgr_meeting_new_from_archive (node, error);
}

static gboolean
check_may_publish (KgrStmt   *stmt,
                   gboolean   has_row,
                   GError   **error)
{
  if (!has_row)
    g_set_error_literal (error, KGR_ERROR, KGR_ERROR_WITHHELD,
                         _("No approved version stands. Approve the minutes first."));
  else if (kgr_stmt_get_int (stmt, 1) != 0)
    g_set_error_literal (error, KGR_ERROR, KGR_ERROR_WITHHELD,
                         _("Something was made confidential after the approved version. Approve "
                            "the minutes again first."));
  else
    return TRUE;

  return FALSE;
}

/* What was reviewed is what goes out: the stored bytes must have the digest of the approval. */
static KgrPublicDocument *
open_public (KgrStore  *store,
             KgrStmt   *stmt,
             GError   **error)
{
  g_autoptr(JsonObject) head = kgr_cell_open (store, stmt, 5, KGR_CELL_VERSION, error);
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *digest = NULL;
  gsize size = 0;
  char *data;

  if (head == NULL ||
      (data = kgr_cell_open_data (store, stmt, 2, KGR_CELL_VERSION_PUBLIC, &size, error)) == NULL)
    return NULL;
  bytes = g_bytes_new_take (data, size);
  digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  if (g_strcmp0 (digest, kgr_json_get_string (head, "digest")) != 0)
    {
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_CORRUPT,
                           _("The public text of this version is not the one that was approved. "
                              "Open the newest backup."));
      return NULL;
    }

  return kgr_public_document_new_from_bytes (bytes, error);
}

/**
 * kgr_version_repo_get_public:
 * @store: an unlocked store
 * @meeting_id: a meeting's id
 * @number: (out) (optional): the version's number
 * @error: return location for an error
 *
 * The public text of the last version that was approved and not taken back; its bytes are compared
 * with the digest of the approval. Database thread.
 *
 * Fails with %KGR_ERROR_WITHHELD where no version stands, or where something was made confidential
 * after it; with %KGR_ERROR_NOT_FOUND for a meeting that is not there; with %KGR_ERROR_CORRUPT
 * where the text is lost, does not open, or is not the one that was approved.
 *
 * Returns: (transfer full): what may be published
 */
KgrPublicDocument *
kgr_version_repo_get_public (KgrStore  *store,
                             gint64     meeting_id,
                             int       *number,
                             GError   **error)
{
  g_autoptr(KgrStmt) stmt = NULL;
  KgrPublicDocument *document;
  KgrMeetingStatus status;
  gboolean has_row = FALSE;

  if (!kgr_store_can_read (store, error) ||
      !kgr_meeting_repo_read_status (store, meeting_id, &status, error) ||
      !kgr_meeting_repo_check_versions (store, meeting_id, error) ||
      (stmt = kgr_db_prepare (store->db, select_public, error)) == NULL)
    return NULL;
  kgr_stmt_bind_int (stmt, ":meeting_id", meeting_id);
  if (!kgr_stmt_step (stmt, &has_row, error) || !check_may_publish (stmt, has_row, error))
    return NULL;
  document = open_public (store, stmt, error);
  if (document != NULL && number != NULL)
    *number = (int) kgr_stmt_get_int (stmt, 0);

  return document;
}
