/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Issuing (発行): a paper becomes a file, and who did it when is kept. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "handout/kgr-handout-repo.h"
#include "kgr-cell.h"
#include "kgr-error.h"
#include "kgr-json.h"
#include "meeting/kgr-meeting-repo-private.h"

static const char insert_handout[] =
  "INSERT INTO handout (meeting_id, body_id, fiscal_year, row_key, revision, cell)"
  " VALUES (:meeting_id, :body_id, :fiscal_year, :row_key, :revision, :cell)";
static const char select_handouts[] =
  "SELECT id, row_key, revision, cell, coalesce (meeting_id, 0), coalesce (body_id, 0),"
  " coalesce (fiscal_year, 0) FROM handout"
  " WHERE (:meeting_id = 0 OR meeting_id = :meeting_id) AND (:body_id = 0 OR body_id = :body_id)"
  " AND (:fiscal_year = 0 OR fiscal_year = :fiscal_year) ORDER BY id";

/**
 * kgr_handout_free:
 * @self: (transfer full) (nullable): a paper
 *
 * Frees it.
 */
void
kgr_handout_free (KgrHandout *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->document, kgr_public_document_unref);
  g_clear_pointer (&self->inside, kgr_inside_document_unref);
  g_free (self->digest);
  g_free (self);
}

/**
 * kgr_handout_get_blocks:
 * @self: a paper
 *
 * Returns: (transfer none): what it is made of
 */
KgrPublicDocument *
kgr_handout_get_blocks (KgrHandout *self)
{
  return self->inside != NULL ? kgr_inside_document_get_blocks (self->inside) : self->document;
}

/**
 * kgr_issued_handout_free:
 * @self: (transfer full) (nullable): a paper that was issued
 *
 * Frees it.
 */
void
kgr_issued_handout_free (KgrIssuedHandout *self)
{
  if (self == NULL)
    return;
  g_free (self->at);
  g_free (self->by);
  g_free (self->digest);
  g_free (self);
}

/**
 * kgr_handout_write:
 * @self: a paper
 * @format: as which file; one that its kind has
 * @path: where it goes
 * @cancellable: (nullable): to give up
 * @error: return location for an error
 *
 * Writes the paper through the gate: kgr_release_write(), for inside kgr_release_write_inside().
 * Not on the database thread: it waits for two processes.
 *
 * Returns: %TRUE when the file stands at @path
 */
gboolean
kgr_handout_write (KgrHandout    *self,
                   KgrFormat      format,
                   const char    *path,
                   GCancellable  *cancellable,
                   GError       **error)
{
  if (!kgr_handout_kind_has_format (self->kind, format))
    {
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_INVALID,
                           _("This paper is not written as such a file. Choose another kind of"
                             " file."));
      return FALSE;
    }

  if (self->inside != NULL)
    return kgr_release_write_inside (self->inside, format, path, cancellable, error);

  return kgr_release_write (self->document, format, path, cancellable, error);
}

typedef struct
{
  KgrStore                *store;
  const KgrHandoutRequest *request;
  KgrFormat                format;
  const char              *digest;
  const char              *by;
} Issuing;

static JsonObject *
to_json (const Issuing *self)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *at = g_date_time_format (now, "%Y-%m-%dT%H:%M:%S%:z");
  JsonObject *object = json_object_new ();

  json_object_set_int_member (object, "v", 1);
  json_object_set_string_member (object, "kind", kgr_handout_kind_to_code (self->request->kind));
  json_object_set_string_member (object, "format", kgr_format_to_code (self->format));
  json_object_set_string_member (object, "at", at);
  json_object_set_string_member (object, "by", self->by);
  json_object_set_string_member (object, "digest", self->digest);

  return object;
}

/* The first notice counts: from then on people know the papers by their labels. */
static gboolean
note_notice (const Issuing  *self,
             GError        **error)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *at = g_date_time_format (now, "%Y-%m-%dT%H:%M:%S");
  g_autoptr(KgrMeeting) meeting = kgr_meeting_repo_read (self->store, self->request->meeting_id,
                                                         NULL, error);

  if (meeting == NULL)
    return FALSE;
  if (meeting->notice_at != NULL)
    return TRUE;
  meeting->notice_at = g_steal_pointer (&at);

  return kgr_meeting_repo_update_head (self->store, meeting, meeting->id, error);
}

static gboolean
note_issued (KgrDb     *db,
             gpointer   data,
             GError   **error)
{
  const Issuing *self = data;
  g_autoptr(JsonObject) object = to_json (self);
  g_autoptr(KgrStmt) insert = kgr_db_prepare (db, insert_handout, error);

  if (insert == NULL)
    return FALSE;
  kgr_stmt_bind_id (insert, ":meeting_id", self->request->meeting_id);
  kgr_stmt_bind_id (insert, ":body_id", self->request->body_id);
  kgr_stmt_bind_id (insert, ":fiscal_year", self->request->fiscal_year);

  return kgr_cell_insert (self->store, insert, KGR_CELL_HANDOUT, object, NULL, error) &&
         (self->request->kind != KGR_HANDOUT_NOTICE || note_notice (self, error));
}

/**
 * kgr_handout_repo_note_issued:
 * @store: a store that can write
 * @request: which paper it is
 * @format: as which file
 * @digest: of what was looked at and written
 * @by: who issued it
 * @error: return location for an error
 *
 * Keeps that a paper was issued. With a notice the labels of the meeting's papers stay as they are
 * from then on. One transaction; database thread. Fails with %KGR_ERROR_INVALID where nobody is
 * named.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
kgr_handout_repo_note_issued (KgrStore                 *store,
                              const KgrHandoutRequest  *request,
                              KgrFormat                 format,
                              const char               *digest,
                              const char               *by,
                              GError                  **error)
{
  Issuing self = { store, request, format, digest, by };

  if (by == NULL || *by == '\0')
    {
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_INVALID,
                           _("Say who issues the paper."));
      return FALSE;
    }

  return kgr_store_write (store, note_issued, &self, error);
}

static KgrIssuedHandout *
read_issued (KgrStmt    *stmt,
             JsonObject *object)
{
  KgrIssuedHandout *self = g_new0 (KgrIssuedHandout, 1);
  g_autofree char *kind = kgr_json_dup_string (object, "kind");
  g_autofree char *format = kgr_json_dup_string (object, "format");

  self->id = kgr_stmt_get_int (stmt, 0);
  self->meeting_id = kgr_stmt_get_int (stmt, 4);
  self->body_id = kgr_stmt_get_int (stmt, 5);
  self->fiscal_year = kgr_stmt_get_int (stmt, 6);
  self->kind = kgr_handout_kind_from_code (kind);
  self->format = kgr_format_from_code (format);
  self->at = kgr_json_dup_string (object, "at");
  self->by = kgr_json_dup_string (object, "by");
  self->digest = kgr_json_dup_string (object, "digest");

  return self;
}

static gboolean
read_all (KgrStore   *store,
          KgrStmt    *stmt,
          GPtrArray  *list,
          GError    **error)
{
  gboolean has_row = FALSE;

  while (kgr_stmt_step (stmt, &has_row, error))
    {
      g_autoptr(JsonObject) object = NULL;

      if (!has_row)
        return TRUE;
      object = kgr_cell_open (store, stmt, 1, KGR_CELL_HANDOUT, error);
      if (object == NULL)
        return FALSE;
      g_ptr_array_add (list, read_issued (stmt, object));
    }

  return FALSE;
}

/**
 * kgr_handout_repo_list_issued:
 * @store: an unlocked store
 * @meeting_id: of which meeting; 0 = whatever the meeting
 * @body_id: of which body; 0 = whatever the body
 * @fiscal_year: of which fiscal year; 0 = whatever the year
 * @error: return location for an error
 *
 * What was issued. A file of an earlier program that is only read has nothing. Database thread.
 *
 * Returns: (transfer full) (element-type KgrIssuedHandout): oldest first
 */
GPtrArray *
kgr_handout_repo_list_issued (KgrStore  *store,
                              gint64     meeting_id,
                              gint64     body_id,
                              int        fiscal_year,
                              GError   **error)
{
  g_autoptr(GPtrArray) list =
    g_ptr_array_new_with_free_func ((GDestroyNotify) kgr_issued_handout_free);
  g_autoptr(KgrStmt) stmt = NULL;
  int schema = 0;

  if (!kgr_store_can_read (store, error) || !kgr_db_read_schema (store->db, &schema, error))
    return NULL;
  if (schema < KGR_HANDOUT_SCHEMA)
    return g_steal_pointer (&list);
  stmt = kgr_db_prepare (store->db, select_handouts, error);
  if (stmt == NULL)
    return NULL;
  kgr_stmt_bind_int (stmt, ":meeting_id", meeting_id);
  kgr_stmt_bind_int (stmt, ":body_id", body_id);
  kgr_stmt_bind_int (stmt, ":fiscal_year", fiscal_year);

  return read_all (store, stmt, list, error) ? g_steal_pointer (&list) : NULL;
}
