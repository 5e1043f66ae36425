/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Approved versions: immutable, sealed, each with the record as it was and its public projection.
 * */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "council/kgr-council-repo-private.h"
#include "kgr-cell.h"
#include "kgr-error.h"
#include "kgr-json.h"
#include "meeting/kgr-meeting-json.h"
#include "meeting/kgr-meeting-repo-private.h"
#include "record/kgr-version-repo-private.h"

static const char insert_version[] =
  "INSERT INTO version (meeting_id, number, state, row_key, revision, cell)"
  " VALUES (:meeting_id, :number, 1, :row_key, :revision, :cell)";
static const char insert_part[] =
  "INSERT INTO version_part (version_id, kind, row_key, revision, cell)"
  " VALUES (:version_id, :kind, :row_key, :revision, :cell)";
static const char insert_event[] =
  "INSERT INTO version_event (version_id, kind, row_key, revision, cell)"
  " VALUES (:version_id, :kind, :row_key, :revision, :cell)";
static const char update_withdrawn[] = "UPDATE version SET state = 2 WHERE id = :id";

enum
{
  PART_RECORD = 1,
  PART_PUBLIC,
};

/* The council's own form and wording of the mark, or the usual ones. */
static KgrPublicDocument *
project (KgrStore          *store,
         KgrMeeting        *meeting,
         KgrSpeakerPolicy   speakers,
         GError           **error)
{
  g_autoptr(KgrCouncil) council = kgr_council_repo_load_of_body (store, meeting->body_id, error);
  g_autoptr(KgrBody) body = NULL;
  KgrEdition edition = { speakers, KGR_MARK_DEFAULT };

  if (council == NULL || (body = kgr_body_repo_load (store, meeting->body_id, error)) == NULL)
    return NULL;
  edition.form = &council->form;
  edition.openness = kgr_body_get_openness (body);
  if (council->mark != NULL)
    edition.mark = council->mark;

  return kgr_projection_new_minutes (meeting, &edition);
}

/**
 * kgr_version_repo_preview:
 * @store: an unlocked store
 * @meeting_id: a meeting's id
 * @speakers: how speakers are named
 * @error: return location for an error
 *
 * What approving now would publish. Its digest is what kgr_version_repo_approve() is given.
 * Database thread.
 *
 * Fails with %KGR_ERROR_NOT_FOUND, %KGR_ERROR_CORRUPT where any cell of the meeting, or the
 * council's settings, do not open.
 *
 * Returns: (transfer full): the projection of the record as it stands
 */
KgrPublicDocument *
kgr_version_repo_preview (KgrStore          *store,
                          gint64             meeting_id,
                          KgrSpeakerPolicy   speakers,
                          GError           **error)
{
  g_autoptr(KgrMeeting) meeting = kgr_meeting_repo_load (store, meeting_id, NULL, error);

  return meeting != NULL ? project (store, meeting, speakers, error) : NULL;
}

typedef struct
{
  KgrStore         *store;
  gint64            meeting_id;
  const char       *approved_by;
  KgrSpeakerPolicy  speakers;
  const char       *seen_digest;
  int               number;
} Approval;

static gboolean
check_may_approve (KgrMeeting  *meeting,
                   GError     **error)
{
  if (meeting->status == KGR_MEETING_APPROVED || meeting->status == KGR_MEETING_PUBLISHED)
    g_set_error_literal (error, KGR_ERROR, KGR_ERROR_APPROVED,
                         _("These minutes are approved already. Make a corrected version to "
                            "change them."));
  else if (meeting->status == KGR_MEETING_CANCELLED)
    g_set_error_literal (error, KGR_ERROR, KGR_ERROR_INVALID,
                         _("This meeting was called off; there is nothing to approve."));
  else if (meeting->units->len == 0)
    g_set_error_literal (error, KGR_ERROR, KGR_ERROR_INVALID,
                         _("There is no record yet. Write or import the minutes first."));
  else
    return TRUE;

  return FALSE;
}

static gboolean
insert_head (Approval    *approval,
             const char  *digest,
             gint64      *id,
             GError     **error)
{
  g_autoptr(KgrStmt) insert = kgr_db_prepare (approval->store->db, insert_version, error);
  g_autoptr(JsonObject) object = json_object_new ();
  g_autofree char *now = kgr_meeting_dup_now ();

  if (insert == NULL)
    return FALSE;
  json_object_set_int_member (object, "v", 1);
  kgr_json_set_string (object, "by", approval->approved_by);
  kgr_json_set_string (object, "at", now);
  kgr_json_set_string (object, "digest", digest);
  kgr_json_set_string (object, "speakers", kgr_speaker_policy_to_code (approval->speakers));
  kgr_stmt_bind_int (insert, ":meeting_id", approval->meeting_id);
  kgr_stmt_bind_int (insert, ":number", approval->number);

  return kgr_cell_insert (approval->store, insert, KGR_CELL_VERSION, object, id, error);
}

static gboolean
insert_one_part (KgrStore       *store,
                 gint64          version_id,
                 int             kind,
                 gconstpointer   data,
                 gsize           size,
                 GError        **error)
{
  g_autoptr(KgrStmt) insert = kgr_db_prepare (store->db, insert_part, error);

  if (insert == NULL)
    return FALSE;
  kgr_stmt_bind_int (insert, ":version_id", version_id);
  kgr_stmt_bind_int (insert, ":kind", kind);

  return kgr_cell_insert_data (store, insert,
                               kind == PART_RECORD ? KGR_CELL_VERSION_RECORD
                                                   : KGR_CELL_VERSION_PUBLIC,
                               data, size, NULL, error);
}

static gboolean
insert_parts (Approval           *approval,
              gint64              version_id,
              KgrMeeting         *meeting,
              KgrPublicDocument  *document,
              GError            **error)
{
  g_autoptr(JsonNode) archive = kgr_meeting_to_archive (meeting);
  g_autoptr(GBytes) bytes = kgr_public_document_to_bytes (document);
  gsize record_size = 0, public_size;
  char *record = kgr_json_print_object (json_node_get_object (archive), &record_size);
  gconstpointer public_data = g_bytes_get_data (bytes, &public_size);
  gboolean good;

  good = insert_one_part (approval->store, version_id, PART_RECORD, record, record_size, error) &&
         insert_one_part (approval->store, version_id, PART_PUBLIC, public_data, public_size,
                          error);
  kgr_wipe_string (record);

  return good;
}

static gboolean
approve (KgrDb     *db,
         gpointer   data,
         GError   **error)
{
  Approval *approval = data;
  g_autoptr(KgrMeeting) meeting = kgr_meeting_repo_read (approval->store, approval->meeting_id,
                                                         NULL, error);
  g_autoptr(KgrPublicDocument) document = NULL;
  g_autofree char *digest = NULL;
  g_autofree char *layout = NULL;
  gint64 version_id = 0;

  if (meeting == NULL || !check_may_approve (meeting, error))
    return FALSE;
  document = project (approval->store, meeting, approval->speakers, error);
  if (document == NULL)
    return FALSE;
  digest = kgr_public_document_dup_digest (document);
  if (approval->seen_digest != NULL && g_strcmp0 (digest, approval->seen_digest) != 0)
    {
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_CONFLICT,
                           _("The minutes have changed since they were looked at. Look at them "
                              "again, then approve."));
      return FALSE;
    }
  layout = kgr_meeting_repo_dup_layout (approval->store, meeting->id, error);
  if (layout == NULL)
    return FALSE;
  approval->number = meeting->last_version + 1;
  meeting->status = KGR_MEETING_APPROVED;

  return insert_head (approval, digest, &version_id, error) &&
         kgr_meeting_repo_follow_layout (approval->store, meeting->id, layout, error) &&
         insert_parts (approval, version_id, meeting, document, error) &&
         kgr_meeting_repo_set_status (approval->store, meeting->id, KGR_MEETING_APPROVED, error);
}

/**
 * kgr_version_repo_approve:
 * @store: a store that can write
 * @meeting_id: a meeting's id
 * @approved_by: who approves, as they are to be named
 * @speakers: how speakers are named in the public edition
 * @seen_digest: (nullable): the digest of the projection that was looked at
 * @number: (out) (optional): the new version's number
 * @error: return location for an error
 *
 * Projects the record and stores it with its projection as the next version, in one transaction.
 * Stored
 * versions never change (design.md idea 2). Database thread.
 *
 * Fails with %KGR_ERROR_CONFLICT where what was looked at is not what would be approved,
 * %KGR_ERROR_APPROVED, %KGR_ERROR_INVALID, %KGR_ERROR_CORRUPT where a cell does not open.
 *
 * Returns: %TRUE when the version is on the disk
 */
gboolean
kgr_version_repo_approve (KgrStore          *store,
                          gint64             meeting_id,
                          const char        *approved_by,
                          KgrSpeakerPolicy   speakers,
                          const char        *seen_digest,
                          int               *number,
                          GError           **error)
{
  Approval approval = { store, meeting_id, approved_by, speakers, seen_digest, 0 };

  if (approved_by == NULL || *approved_by == '\0')
    {
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_INVALID, _("Say who approves the minutes."));
      return FALSE;
    }
  if (!kgr_store_write (store, approve, &approval, error))
    return FALSE;
  if (number != NULL)
    *number = approval.number;

  return TRUE;
}

typedef struct
{
  KgrStore *store;
  gint64    meeting_id;
  int       number;
} Change;

static gboolean
correct (KgrDb     *db,
         gpointer   data,
         GError   **error)
{
  Change *change = data;
  KgrMeetingStatus status;
  gint64 version_id = 0;

  if (!kgr_meeting_repo_read_status (change->store, change->meeting_id, &status, error) ||
      !kgr_version_repo_find_standing (change->store, change->meeting_id, &version_id,
                                       &change->number, error))
    return FALSE;
  if (kgr_meeting_status_is_open (status) || status == KGR_MEETING_CANCELLED)
    {
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_INVALID,
                           _("Only approved minutes are corrected. The record is open: change "
                              "it, then approve it."));
      return FALSE;
    }

  return kgr_meeting_repo_set_status (change->store, change->meeting_id, KGR_MEETING_DRAFT, error);
}

/**
 * kgr_version_repo_correct:
 * @store: a store that can write
 * @meeting_id: a meeting's id
 * @standing: (out) (optional): the number of the version that stands meanwhile, 0 for none
 * @error: return location for an error
 *
 * Opens the record for the next version; what was approved stands and can be published. One
 * transaction; database thread.
 *
 * Fails with %KGR_ERROR_NOT_FOUND, %KGR_ERROR_INVALID where the record is open already or the
 * meeting was called off, and as every write does.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
kgr_version_repo_correct (KgrStore  *store,
                          gint64     meeting_id,
                          int       *standing,
                          GError   **error)
{
  Change change = { store, meeting_id, 0 };

  if (!kgr_store_write (store, correct, &change, error))
    return FALSE;
  if (standing != NULL)
    *standing = change.number;

  return TRUE;
}

static gboolean
add_event (KgrStore    *store,
           gint64       version_id,
           int          kind,
           const char  *format,
           GError     **error)
{
  g_autoptr(KgrStmt) insert = kgr_db_prepare (store->db, insert_event, error);
  g_autoptr(JsonObject) object = json_object_new ();
  g_autofree char *now = kgr_meeting_dup_now ();

  if (insert == NULL)
    return FALSE;
  json_object_set_int_member (object, "v", 1);
  kgr_json_set_string (object, "at", now);
  kgr_json_set_string (object, "by", store->slot_name);
  kgr_json_set_string (object, "format", format);
  kgr_stmt_bind_int (insert, ":version_id", version_id);
  kgr_stmt_bind_int (insert, ":kind", kind);

  return kgr_cell_insert (store, insert, KGR_CELL_VERSION_EVENT, object, NULL, error);
}

static gboolean
set_withdrawn (KgrStore  *store,
               gint64     meeting_id,
               gint64     version_id,
               GError   **error)
{
  g_autofree char *layout = kgr_meeting_repo_dup_layout (store, meeting_id, error);
  g_autoptr(KgrStmt) update = NULL;

  if (layout == NULL || (update = kgr_db_prepare (store->db, update_withdrawn, error)) == NULL)
    return FALSE;
  kgr_stmt_bind_int (update, ":id", version_id);

  return kgr_stmt_run (update, error) &&
         kgr_meeting_repo_follow_layout (store, meeting_id, layout, error);
}

static gboolean
withdraw (KgrDb     *db,
          gpointer   data,
          GError   **error)
{
  Change *change = data;
  KgrMeetingStatus status;
  gint64 version_id = 0;

  if (!kgr_meeting_repo_read_status (change->store, change->meeting_id, &status, error) ||
      !kgr_version_repo_find_standing (change->store, change->meeting_id, &version_id,
                                       &change->number, error))
    return FALSE;
  if (version_id == 0)
    {
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_NOT_FOUND,
                           _("No approved version of these minutes stands, so there is none to "
                              "take back."));
      return FALSE;
    }

  return set_withdrawn (change->store, change->meeting_id, version_id, error) &&
         add_event (change->store, version_id, KGR_VERSION_EVENT_WITHDRAWN, NULL, error) &&
         (kgr_meeting_status_is_open (status) ||
          kgr_meeting_repo_set_status (change->store, change->meeting_id, KGR_MEETING_WITHDRAWN,
                                       error));
}

/**
 * kgr_version_repo_withdraw:
 * @store: a store that can write
 * @meeting_id: a meeting's id
 * @number: (out) (optional): which version was taken back
 * @error: return location for an error
 *
 * Takes the standing version back. Then the one before it stands, where there is one; it can be
 * published unless something was made confidential after it. One transaction; database thread.
 *
 * Fails with %KGR_ERROR_NOT_FOUND where none stands, and as every write does.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
kgr_version_repo_withdraw (KgrStore  *store,
                           gint64     meeting_id,
                           int       *number,
                           GError   **error)
{
  Change change = { store, meeting_id, 0 };

  if (!kgr_store_write (store, withdraw, &change, error))
    return FALSE;
  if (number != NULL)
    *number = change.number;

  return TRUE;
}

typedef struct
{
  KgrStore   *store;
  gint64      meeting_id;
  int         number;
  const char *format;
} Publication;

static gboolean
note_published (KgrDb     *db,
                gpointer   data,
                GError   **error)
{
  Publication *publication = data;
  KgrStore *store = publication->store;
  KgrMeetingStatus status;
  gint64 version_id = 0;

  return kgr_meeting_repo_read_status (store, publication->meeting_id, &status, error) &&
         kgr_version_repo_find_id (store, publication->meeting_id, publication->number,
                                   &version_id, error) &&
         add_event (store, version_id, KGR_VERSION_EVENT_PUBLISHED, publication->format, error) &&
         (status != KGR_MEETING_APPROVED ||
          kgr_meeting_repo_set_status (store, publication->meeting_id, KGR_MEETING_PUBLISHED,
                                       error));
}

/**
 * kgr_version_repo_note_published:
 * @store: a store that can write
 * @meeting_id: a meeting's id
 * @number: the version that was handed over
 * @format: "txt", "html"
 * @error: return location for an error
 *
 * Adds to the version's history that a file of it was handed over: when, by whose slot. An
 * approved meeting is then published. One transaction; database thread.
 *
 * Fails with %KGR_ERROR_NOT_FOUND, and as every write does.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
kgr_version_repo_note_published (KgrStore    *store,
                                 gint64       meeting_id,
                                 int          number,
                                 const char  *format,
                                 GError     **error)
{
  Publication publication = { store, meeting_id, number, format };

  return kgr_store_write (store, note_published, &publication, error);
}
