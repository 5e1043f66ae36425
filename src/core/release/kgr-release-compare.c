/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "kgr-error.h"
#include "release/kgr-release-private.h"

#define MAGIC "KGRFND1\n"

/* What the extractor calls odd. A message says these words only, never one of the extractor's. */
static const struct
{
  const char *code;
  const char *label;
} odds[] = {
  { "not-utf8", N_("characters that cannot be read") },
  { "byte-order-mark", N_("a byte order mark") },
  { "control-character", N_("a control character") },
  { "last-line", N_("an incomplete last line") },
  { "doctype", N_("another document type") },
  { "not-well-formed", N_("a damaged structure") },
  { "comment", N_("a comment") },
  { "cdata", N_("a raw section") },
  { "processing-instruction", N_("a processing instruction") },
  { "entity", N_("an entity") },
  { "depth", N_("elements nested too deep") },
  { "not-canonical", N_("bytes that do not show") },
};

static const char *
label_of_odd (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (odds); i++)
    if (strcmp (odds[i].code, code) == 0)
      return _(odds[i].label);

  return _("something unknown");
}

static const char *
label_of_kind (KgrBlockKind kind)
{
  switch (kind)
    {
    case KGR_BLOCK_TITLE:
      return _("title");
    case KGR_BLOCK_HEADING:
      return _("heading");
    case KGR_BLOCK_ROW:
      return _("row of the table");
    case KGR_BLOCK_SPEAKER:
      return _("speaker");
    case KGR_BLOCK_PARAGRAPH:
      return _("paragraph");
    case KGR_BLOCK_GAP:
      return _("mark of a gap");
    case KGR_BLOCK_COLUMNS:
      return _("columns of a table");
    case KGR_BLOCK_CELL:
      return _("cell of a table");
    default:
      return _("something unknown");
    }
}

static void
expected_free (gpointer data)
{
  KgrExpected *expected = data;

  g_free (expected->value);
  g_free (expected);
}

/**
 * kgr_expected_list_new:
 *
 * Returns: (transfer full) (element-type KgrExpected): an empty list
 */
GPtrArray *
kgr_expected_list_new (void)
{
  return g_ptr_array_new_with_free_func (expected_free);
}

/**
 * kgr_expected_list_add:
 * @list: (element-type KgrExpected): a list
 * @block: the block it comes from, -1 for what every file has
 * @kind: one of KGR_EXPECT_
 * @name: (nullable): a static string
 * @value: (nullable): its value
 *
 * Adds what has to be found next.
 */
void
kgr_expected_list_add (GPtrArray  *list,
                       int         block,
                       guchar      kind,
                       const char *name,
                       const char *value)
{
  KgrExpected *expected = g_new0 (KgrExpected, 1);

  expected->kind = kind;
  expected->name = name;
  expected->value = g_strdup (value != NULL ? value : "");
  expected->block = block;
  g_ptr_array_add (list, expected);
}

static gboolean
withhold_for_odd (const char  *code,
                  GError     **error)
{
  g_set_error (error, KGR_ERROR, KGR_ERROR_WITHHELD,
               _("The file was held back: it has %s in it, which does not belong there. Publish it"
                 " again; if that does not help, install the program again."),
               label_of_odd (code));

  return FALSE;
}

/* @block: where the file begins to differ; -1 for what stands around the blocks. */
static gboolean
withhold_at (KgrPublicDocument  *document,
             int                 block,
             GError            **error)
{
  if (block < 0)
    g_set_error_literal (error, KGR_ERROR, KGR_ERROR_WITHHELD,
                         _("The file was held back: its frame is not the one it should have."
                           " Publish it again; if that does not help, install the program again."));
  else
    g_set_error (error, KGR_ERROR, KGR_ERROR_WITHHELD,
                 _("The file was held back: block %d (%s) differs from what was approved. Publish"
                   " it again; if that does not help, install the program again."),
                 block + 1,
                 label_of_kind (kgr_public_document_get_block (document, block)->kind));

  return FALSE;
}

static gboolean
matches (const KgrExpected *expected,
         guchar             kind,
         const char        *name,
         const char        *value)
{
  g_autofree char *digest = NULL;

  if (kind != expected->kind)
    return FALSE;
  if (g_strcmp0 (expected->name, KGR_EXPECTED_DIGEST) != 0)
    return strcmp (name, expected->name != NULL ? expected->name : "") == 0 &&
           strcmp (value, expected->value) == 0;

  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, value, -1);

  return name[0] == '\0' && strcmp (digest, expected->value) == 0;
}

static GVariant *
read_findings (GBytes *findings)
{
  gsize size;
  const char *data = g_bytes_get_data (findings, &size);
  gsize head = strlen (MAGIC);
  g_autoptr (GBytes) body = NULL;
  g_autoptr (GVariant) list = NULL;

  if (size < head || memcmp (data, MAGIC, head) != 0)
    return NULL;
  body = g_bytes_new_from_bytes (findings, head, size - head);
  list = g_variant_new_from_bytes (G_VARIANT_TYPE ("a(yss)"), body, FALSE);
  g_variant_ref_sink (list);

  return g_variant_is_normal_form (list) ? g_steal_pointer (&list) : NULL;
}

/**
 * kgr_release_compare:
 * @findings: what the extractor said
 * @expected: (element-type KgrExpected): what has to be found, in order; not empty
 * @document: the paper, for the place in a message
 * @error: return location for an error
 *
 * Compares what is in a file with what should be in it, one by one. What is odd anywhere, what is
 * missing, added, changed or in another place gives %KGR_ERROR_WITHHELD.
 *
 * Returns: %TRUE if the file is exactly what it should be
 */
gboolean
kgr_release_compare (GBytes             *findings,
                     GPtrArray          *expected,
                     KgrPublicDocument  *document,
                     GError            **error)
{
  g_autoptr (GVariant) list = read_findings (findings);
  const KgrExpected *last = g_ptr_array_index (expected, expected->len - 1);
  const KgrExpected *wrong = NULL;
  GVariantIter iter;
  guint n_found = 0;
  guchar kind;
  const char *name;
  const char *value;

  if (list == NULL)
    {
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_WITHHELD,
                           _("The file was held back: it could not be read back. Publish it again;"
                             " if that does not help, install the program again."));
      return FALSE;
    }

  g_variant_iter_init (&iter, list);
  while (g_variant_iter_next (&iter, "(y&s&s)", &kind, &name, &value))
    {
      const KgrExpected *here = last;

      if (kind == KGR_EXPECT_ODD)
        return withhold_for_odd (name, error);
      if (n_found < expected->len)
        here = g_ptr_array_index (expected, n_found);
      if (wrong == NULL && (n_found >= expected->len || !matches (here, kind, name, value)))
        wrong = here;
      n_found++;
    }
  if (wrong == NULL && n_found < expected->len)
    wrong = g_ptr_array_index (expected, n_found);

  return wrong == NULL || withhold_at (document, wrong->block, error);
}
