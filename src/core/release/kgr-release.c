/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "release/kgr-release.h"

#include "kgr-error.h"
#include "kgr-paths.h"
#include "release/kgr-release-private.h"

/* Minutes of a whole day take far less than a second; this is for a machine that has stopped. */
#define TIMEOUT_MS (120 * 1000)

typedef struct
{
  KgrFormat   format;
  const char *code;
  GPtrArray  *(*expect) (KgrPublicDocument *document);
  const char *inside_code; /* NULL: papers for inside are not written so */
  GPtrArray  *(*expect_inside) (KgrPublicDocument *blocks);
} Format;

static const Format formats[] = {
  { KGR_FORMAT_TEXT, "txt", kgr_release_expect_text, "inside-txt",
    kgr_release_expect_inside_text },
  { KGR_FORMAT_HTML, "html", kgr_release_expect_html, "inside-html",
    kgr_release_expect_inside_html },
  { KGR_FORMAT_CSV, "csv", kgr_release_expect_csv, NULL, NULL },
};

static const Format *
find_format (KgrFormat format)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (formats[i].format == format)
      return &formats[i];

  return NULL;
}

/**
 * kgr_format_from_code:
 * @code: (nullable): "txt", "html" or "csv"
 *
 * Returns: the format, 0 if there is none of that code
 */
KgrFormat
kgr_format_from_code (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_strcmp0 (formats[i].code, code) == 0)
      return formats[i].format;

  return 0;
}

/**
 * kgr_format_to_code:
 * @format: a format
 *
 * Returns: (nullable): "txt", "html" or "csv", %NULL for a number that is no format
 */
const char *
kgr_format_to_code (KgrFormat format)
{
  const Format *found = find_format (format);

  return found != NULL ? found->code : NULL;
}

static gboolean
is_paper (KgrPublicDocument *document)
{
  return kgr_public_document_get_n_blocks (document) > 0 &&
         kgr_public_document_get_block (document, 0)->kind == KGR_BLOCK_TITLE;
}

static gboolean
has_grid (KgrPublicDocument *document)
{
  for (guint i = 0; i < kgr_public_document_get_n_blocks (document); i++)
    if (kgr_public_document_get_block (document, i)->kind == KGR_BLOCK_COLUMNS)
      return TRUE;

  return FALSE;
}

/* The file, once it was read back and holds what it should and nothing else; else NULL. */
static GBytes *
make_file (const KgrReleaseHelpers *helpers,
           KgrPublicDocument       *document,
           const Format            *format,
           GCancellable            *cancellable,
           GError                 **error)
{
  gboolean inside = kgr_public_document_is_inside (document);
  g_auto (KgrFd) file = kgr_release_publish (helpers, inside ? format->inside_code : format->code,
                                             document, cancellable, error);
  g_autoptr (GBytes) findings = NULL;
  g_autoptr (GPtrArray) expected = NULL;

  if (file < 0)
    return NULL;
  findings = kgr_release_extract (helpers, format->format, file, cancellable, error);
  if (findings == NULL)
    return NULL;

  expected = inside ? format->expect_inside (document) : format->expect (document);
  if (!kgr_release_compare (findings, expected, document, error))
    return NULL;

  return kgr_memory_read (file, error);
}

static gboolean
refuse (GError     **error,
        const char  *sentence)
{
  g_set_error_literal (error, KGR_ERROR, KGR_ERROR_INVALID, sentence);

  return FALSE;
}

static gboolean
write_checked (const KgrReleaseHelpers *helpers,
               KgrPublicDocument       *document,
               const Format            *format,
               const char              *path,
               GCancellable            *cancellable,
               GError                 **error)
{
  g_autoptr (GBytes) file = NULL;

  if (!is_paper (document))
    return refuse (error, _("There is nothing to publish yet: the paper has no title."));

  if (format->format == KGR_FORMAT_CSV && !has_grid (document))
    return refuse (error, _("This paper has no table that a spreadsheet could show. Choose"
                            " another kind of file."));

  file = make_file (helpers, document, format, cancellable, error);

  return file != NULL && kgr_release_put (file, path, cancellable, error);
}

/**
 * kgr_release_write_with:
 * @helpers: who publishes and who reads back
 * @document: what is published
 * @format: as which file
 * @path: where it goes
 * @cancellable: (nullable): to give up
 * @error: return location for an error
 *
 * kgr_release_write() with the helpers named.
 *
 * Returns: %TRUE when the file stands at @path
 */
gboolean
kgr_release_write_with (const KgrReleaseHelpers *helpers,
                        KgrPublicDocument       *document,
                        KgrFormat                format,
                        const char              *path,
                        GCancellable            *cancellable,
                        GError                 **error)
{
  g_return_val_if_fail (helpers != NULL && document != NULL && path != NULL, FALSE);
  g_return_val_if_fail (find_format (format) != NULL, FALSE);

  if (kgr_public_document_is_inside (document))
    return refuse (error, _("This paper is for inside only. It cannot be published."));

  return write_checked (helpers, document, find_format (format), path, cancellable, error);
}

/**
 * kgr_release_write:
 * @document: what is published; it begins with its title
 * @format: as which file
 * @path: where it goes; its folder must exist
 * @cancellable: (nullable): to give up; nothing stays behind
 * @error: return location for an error
 *
 * The gate. Has the file written by kaigiroku-publish, a process with no key and no database, into
 * memory; has it read back by kaigiroku-extract; and puts it at @path (temporary file in the same
 * folder, fsync, rename, fsync of the folder) only if everything that was found in it is what the
 * document says, in the same order, and nothing else.
 *
 * Fails with %KGR_ERROR_WITHHELD where the file differs: the message names place and kind, never a
 * word. %KGR_ERROR_NO_SPACE, %KGR_ERROR_READ_ONLY, %KGR_ERROR_NOT_FOUND (no such folder),
 * %KGR_ERROR_INVALID (no ordinary file, no title) for the target; %KGR_ERROR_IO for it and where a
 * helper is missing, crashes or takes longer than two minutes; %G_IO_ERROR_CANCELLED. Whatever
 * fails, nothing new is in the folder and an older file at @path stays as it was. May run on any
 * thread but the database's and that of a main loop: it waits for two processes.
 *
 * Returns: %TRUE when the file stands at @path
 */
gboolean
kgr_release_write (KgrPublicDocument  *document,
                   KgrFormat           format,
                   const char         *path,
                   GCancellable       *cancellable,
                   GError            **error)
{
  g_autofree char *publish = kgr_paths_dup_helper ("kaigiroku-publish");
  g_autofree char *extract = kgr_paths_dup_helper ("kaigiroku-extract");
  KgrReleaseHelpers helpers = { publish, extract, TIMEOUT_MS };

  return kgr_release_write_with (&helpers, document, format, path, cancellable, error);
}

/**
 * kgr_release_write_inside_with:
 * @helpers: who writes and who reads back
 * @document: what is written
 * @format: as which file
 * @path: where it goes
 * @cancellable: (nullable): to give up
 * @error: return location for an error
 *
 * kgr_release_write_inside() with the helpers named.
 *
 * Returns: %TRUE when the file stands at @path
 */
gboolean
kgr_release_write_inside_with (const KgrReleaseHelpers *helpers,
                               KgrInsideDocument       *document,
                               KgrFormat                format,
                               const char              *path,
                               GCancellable            *cancellable,
                               GError                 **error)
{
  const Format *found = find_format (format);

  g_return_val_if_fail (helpers != NULL && document != NULL && path != NULL, FALSE);
  g_return_val_if_fail (found != NULL, FALSE);

  if (found->inside_code == NULL)
    return refuse (error, _("A paper for inside is not written as a table, which could not say"
                            " that it is one. Choose another kind of file."));

  return write_checked (helpers, kgr_inside_document_get_blocks (document), found, path,
                        cancellable, error);
}

/**
 * kgr_release_write_inside:
 * @document: what is written; it begins with its title
 * @format: as which file; not CSV
 * @path: where it goes; its folder must exist
 * @cancellable: (nullable): to give up; nothing stays behind
 * @error: return location for an error
 *
 * The gate for a paper for inside: as kgr_release_write(), and what says on it that it is not for
 * the public is part of what has to be found in the file.
 *
 * Returns: %TRUE when the file stands at @path
 */
gboolean
kgr_release_write_inside (KgrInsideDocument  *document,
                          KgrFormat           format,
                          const char         *path,
                          GCancellable       *cancellable,
                          GError            **error)
{
  g_autofree char *publish = kgr_paths_dup_helper ("kaigiroku-publish");
  g_autofree char *extract = kgr_paths_dup_helper ("kaigiroku-extract");
  KgrReleaseHelpers helpers = { publish, extract, TIMEOUT_MS };

  return kgr_release_write_inside_with (&helpers, document, format, path, cancellable, error);
}
