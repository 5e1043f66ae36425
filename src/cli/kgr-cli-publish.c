/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* publish: the public edition of the standing version, through the gate. */

#include "config.h"

#include <glib/gi18n.h>

#include "kgr-cli-input.h"
#include "kgr-cli-output.h"
#include "kgr-cli.h"
#include "kgr-error.h"
#include "record/kgr-version-repo.h"
#include "release/kgr-release.h"

static KgrFormat
get_format (KgrCli  *self,
            GError **error)
{
  KgrFormat format = kgr_format_from_code (self->format);

  if (format == 0)
    g_set_error_literal (error, KGR_CLI_ERROR, KGR_CLI_ERROR_USAGE,
                         _("--format takes txt or html."));

  return format;
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
publish (KgrCli    *self,
         KgrStore  *store,
         gint64     id,
         KgrFormat  format,
         int       *number,
         GError   **error)
{
  g_autoptr(KgrPublicDocument) document = kgr_version_repo_get_public (store, id, number, error);

  if (document == NULL || !kgr_release_write (document, format, self->output, NULL, error))
    return FALSE;
  if (kgr_version_repo_note_published (store, id, *number, self->format, error))
    return TRUE;

  g_prefix_error (error, "%s ", _("The file was written, but that it was is not noted:"));
  return FALSE;
}

gboolean
kgr_cli_publish (KgrCli  *self,
                 GError **error)
{
  gint64 id = kgr_cli_get_id (self->arguments[0], "MEETING", error);
  KgrFormat format = id != 0 ? get_format (self, error) : 0;
  g_autoptr(KgrStore) store = format != 0 ? kgr_cli_open (self, KGR_STORE_WRITE, error) : NULL;
  g_autofree char *name = g_filename_display_name (self->output);
  g_autofree char *sentence = NULL;
  JsonObject *object;
  int number = 0;

  if (store == NULL || !check_target (self, error) ||
      !publish (self, store, id, format, &number, error))
    return FALSE;

  object = json_object_new ();
  json_object_set_int_member (object, "id", id);
  json_object_set_int_member (object, "version", number);
  json_object_set_string_member (object, "format", kgr_format_to_code (format));
  json_object_set_string_member (object, "path", name);
  sentence = g_strdup_printf (_("Version %d stands at “%s”."), number, name);
  kgr_cli_answer (self->json, object, sentence);

  return TRUE;
}
