/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* paper issue, preview, list: papers other than minutes that are made from what is stored. */

#include "config.h"

#include <glib/gi18n.h>

#include "council/kgr-council-repo.h"
#include "handout/kgr-handout-repo.h"
#include "kgr-cli-input.h"
#include "kgr-cli-output.h"
#include "kgr-cli.h"
#include "kgr-error.h"

static gboolean
misuse (GError     **error,
        const char  *sentence)
{
  g_set_error_literal (error, KGR_CLI_ERROR, KGR_CLI_ERROR_USAGE, sentence);

  return FALSE;
}

static gboolean
read_kind (KgrCli         *self,
           KgrHandoutKind *kind,
           GError        **error)
{
  *kind = kgr_handout_kind_from_code (self->arguments[0]);

  return *kind != 0 ||
         misuse (error, _("KIND is one of notice, agenda, roster, standing, report, fields,"
                          " run-sheet, attendance-book."));
}

/* What the options name; 0 where they name nothing. */
static gboolean
read_scope (KgrCli             *self,
            KgrStore           *store,
            KgrHandoutRequest  *request,
            GError            **error)
{
  g_autoptr(KgrBody) body = NULL;

  request->fiscal_year = self->year;
  if (self->meeting != NULL)
    {
      request->meeting_id = kgr_cli_get_id (self->meeting, "--meeting", error);
      if (request->meeting_id == 0)
        return FALSE;
    }
  if (self->body == NULL)
    return TRUE;
  body = kgr_body_repo_find (store, self->body, error);
  if (body == NULL)
    return FALSE;
  request->body_id = body->id;

  return TRUE;
}

static char *
dup_today (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

static void
add_scope (JsonObject *object,
           gint64      meeting_id,
           gint64      body_id,
           int         fiscal_year)
{
  const struct { const char *name; gint64 value; } members[] = {
    { "meeting", meeting_id }, { "body", body_id }, { "fiscal_year", fiscal_year },
  };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (members[i].value != 0)
      json_object_set_int_member (object, members[i].name, members[i].value);
    else
      json_object_set_null_member (object, members[i].name);
}

static JsonObject *
handout_to_json (KgrHandout              *handout,
                 const KgrHandoutRequest *request)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "kind", kgr_handout_kind_to_code (handout->kind));
  json_object_set_boolean_member (object, "inside", handout->inside != NULL);
  add_scope (object, request->meeting_id, request->body_id, request->fiscal_year);
  json_object_set_string_member (object, "digest", handout->digest);
  json_object_set_int_member (object, "withheld", handout->n_withheld);

  return object;
}

static JsonArray *
lines_to_json (char **lines)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; lines[i] != NULL; i++)
    json_array_add_string_element (array, lines[i]);

  return array;
}

static JsonArray *
blocks_to_json (KgrPublicDocument *document)
{
  static const char * const kinds[] = {
    "", "title", "heading", "row", "speaker", "paragraph", "gap", "columns", "cell",
  };
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < kgr_public_document_get_n_blocks (document); i++)
    {
      const KgrBlock *block = kgr_public_document_get_block (document, i);
      JsonObject *object = json_object_new ();

      json_object_set_string_member (object, "kind", kinds[block->kind]);
      json_object_set_string_member (object, "text", block->text);
      if (block->lines != NULL)
        json_object_set_array_member (object, "lines", lines_to_json (block->lines));
      json_array_add_object_element (array, object);
    }

  return array;
}

static void
print_blocks (KgrPublicDocument *document)
{
  for (guint i = 0; i < kgr_public_document_get_n_blocks (document); i++)
    {
      const KgrBlock *block = kgr_public_document_get_block (document, i);
      g_autofree char *lines = block->lines != NULL ? g_strjoinv ("　", block->lines) : NULL;

      if (block->kind == KGR_BLOCK_CELL || block->kind == KGR_BLOCK_COLUMNS)
        kgr_cli_print ("%s%s", block->level > 1 ? "　" : "\n", lines);
      else
        kgr_cli_print ("\n%s%s%s", block->text, lines != NULL ? "　" : "",
                       lines != NULL ? lines : "");
    }
  kgr_cli_print ("\n");
}

gboolean
kgr_cli_paper_preview (KgrCli  *self,
                       GError **error)
{
  g_autofree char *today = dup_today ();
  KgrHandoutRequest request = { .on = self->on != NULL ? self->on : today };
  g_autoptr(KgrStore) store = NULL;
  g_autoptr(KgrHandout) handout = NULL;
  JsonObject *object;

  if (!read_kind (self, &request.kind, error))
    return FALSE;
  store = kgr_cli_open (self, KGR_STORE_READ, error);
  if (store == NULL || !read_scope (self, store, &request, error))
    return FALSE;
  handout = kgr_handout_repo_make (store, &request, error);
  if (handout == NULL)
    return FALSE;
  if (!self->json)
    {
      if (handout->inside != NULL)
        kgr_cli_print ("%s\n", KGR_INSIDE_BANNER);
      print_blocks (kgr_handout_get_blocks (handout));
      return TRUE;
    }
  object = handout_to_json (handout, &request);
  json_object_set_array_member (object, "blocks",
                                blocks_to_json (kgr_handout_get_blocks (handout)));
  kgr_cli_answer (TRUE, object, "");

  return TRUE;
}

/* The target is replaced: it must not be what everything is kept in. */
static gboolean
check_target (KgrCli  *self,
              GError **error)
{
  if (!kgr_cli_is_database (self, self->output))
    return TRUE;

  g_set_error_literal (error, KGR_ERROR, KGR_ERROR_INVALID,
                       _("--output names the database or a file of its own. Choose another name."));
  return FALSE;
}

static gboolean
check_seen (KgrCli            *self,
            const KgrHandout  *handout,
            GError           **error)
{
  if (self->seen == NULL || g_str_equal (self->seen, handout->digest))
    return TRUE;

  g_set_error_literal (error, KGR_ERROR, KGR_ERROR_CONFLICT,
                       _("The paper is another by now than the one that was looked at. Look at it"
                         " again."));
  return FALSE;
}

static gboolean
issue (KgrCli                   *self,
       KgrStore                 *store,
       const KgrHandoutRequest  *request,
       KgrFormat                 format,
       KgrHandout              **handout,
       GError                  **error)
{
  *handout = kgr_handout_repo_make (store, request, error);
  if (*handout == NULL || !check_seen (self, *handout, error) ||
      !kgr_handout_write (*handout, format, self->output, NULL, error))
    return FALSE;
  if (kgr_handout_repo_note_issued (store, request, format, (*handout)->digest, self->by, error))
    return TRUE;

  g_prefix_error (error, "%s ", _("The file was written, but that it was is not noted:"));
  return FALSE;
}

gboolean
kgr_cli_paper_issue (KgrCli  *self,
                     GError **error)
{
  g_autofree char *today = dup_today ();
  KgrHandoutRequest request = { .on = self->on != NULL ? self->on : today };
  KgrFormat format = kgr_format_from_code (self->format);
  g_autoptr(KgrStore) store = NULL;
  g_autoptr(KgrHandout) handout = NULL;
  g_autofree char *by = NULL;
  g_autofree char *name = g_filename_display_name (self->output);
  g_autofree char *sentence = NULL;
  JsonObject *object;

  if (!read_kind (self, &request.kind, error))
    return FALSE;
  if (format == 0)
    return misuse (error, _("--format takes txt, html or csv."));
  by = kgr_cli_dup_name (self->by, "--by", error);
  if (by == NULL)
    return FALSE;
  store = kgr_cli_open (self, KGR_STORE_WRITE, error);
  if (store == NULL || !check_target (self, error) ||
      !read_scope (self, store, &request, error) ||
      !issue (self, store, &request, format, &handout, error))
    return FALSE;

  object = handout_to_json (handout, &request);
  json_object_set_string_member (object, "format", kgr_format_to_code (format));
  json_object_set_string_member (object, "path", name);
  sentence = g_strdup_printf (_("The paper stands at “%s”."), name);
  kgr_cli_answer (self->json, object, sentence);

  return TRUE;
}

static JsonObject *
issued_to_json (const KgrIssuedHandout *issued)
{
  JsonObject *object = json_object_new ();

  json_object_set_int_member (object, "id", issued->id);
  json_object_set_string_member (object, "kind", kgr_handout_kind_to_code (issued->kind));
  json_object_set_boolean_member (object, "inside", kgr_handout_kind_is_inside (issued->kind));
  add_scope (object, issued->meeting_id, issued->body_id, issued->fiscal_year);
  json_object_set_string_member (object, "format", kgr_format_to_code (issued->format));
  json_object_set_string_member (object, "at", issued->at);
  json_object_set_string_member (object, "by", issued->by);
  json_object_set_string_member (object, "digest", issued->digest);

  return object;
}

static void
answer_list (KgrCli    *self,
             GPtrArray *list)
{
  const char *headers[] = { _("Paper"), _("File"), _("Issued"), _("By"), NULL };
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < list->len; i++)
    {
      const KgrIssuedHandout *issued = g_ptr_array_index (list, i);
      const char *label = kgr_handout_kind_to_label (issued->kind);
      const char *cells[] = { label != NULL ? label : "", kgr_format_to_code (issued->format),
                              issued->at, issued->by, NULL };

      json_array_add_object_element (array, issued_to_json (issued));
      g_ptr_array_add (rows, g_strdupv ((char **) cells));
    }
  if (self->json)
    kgr_cli_answer_list (array);
  else
    json_array_unref (array);
  if (!self->json)
    kgr_cli_print_table (headers, rows);
}

gboolean
kgr_cli_paper_list (KgrCli  *self,
                    GError **error)
{
  KgrHandoutRequest request = { 0 };
  g_autoptr(KgrStore) store = kgr_cli_open (self, KGR_STORE_READ, error);
  g_autoptr(GPtrArray) list = NULL;

  if (store == NULL || !read_scope (self, store, &request, error))
    return FALSE;
  list = kgr_handout_repo_list_issued (store, request.meeting_id, request.body_id,
                                       request.fiscal_year, error);
  if (list == NULL)
    return FALSE;
  answer_list (self, list);

  return TRUE;
}
