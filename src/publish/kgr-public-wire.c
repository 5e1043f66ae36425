/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The byte form of a public paper: it goes to the publisher, into a version's sealed cell, and its
 * digest is what a reviewer has seen. One document has one form: a magic, then a GVariant in
 * normal form whose types are strings and single bytes, so that it is the same everywhere. */

#include "config.h"

#include "kgr-public-document.h"

#include "kgr-public-document-private.h"

#define MAGIC        "KGRPUB1\n"
#define INSIDE_MAGIC "KGRINS1\n" /* of what may not be published */
#define MAGIC_SIZE   (sizeof MAGIC - 1)
#define BODY_TYPE    "(sa(yysas))" /* language; kind, level, text and lines of each block */
#define MAX_SIZE     (64 * 1024 * 1024)

static gboolean
refuse (GError     **error,
        const char  *why)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "not a public paper: %s", why);

  return FALSE;
}

static GVariant *
block_to_variant (const KgrBlock *block)
{
  static const char * const none[] = { NULL };

  return g_variant_new ("(yys^as)", (guchar) block->kind, (guchar) block->level, block->text,
                        block->lines != NULL ? (const char * const *) block->lines : none);
}

static gboolean
is_in_grid (KgrPublicDocument *self)
{
  KgrBlockKind last = kgr_public_document_get_block (
    self, kgr_public_document_get_n_blocks (self) - 1)->kind;

  return last == KGR_BLOCK_COLUMNS || last == KGR_BLOCK_CELL;
}

/* A block of a kind or level that does not exist would be dropped by the adder: it is refused here
 * by name. */
static gboolean
add_block (KgrPublicDocument *self,
           GVariant          *variant,
           GError           **error)
{
  guchar kind;
  guchar level;
  const char *text;
  g_autofree const char **lines = NULL;

  g_variant_get (variant, "(yy&s^a&s)", &kind, &level, &text, &lines);
  if ((kind == KGR_BLOCK_TITLE) != (kgr_public_document_get_n_blocks (self) == 0))
    return refuse (error, "its title is not its first block");
  if (kind == KGR_BLOCK_HEADING ? level != 2 && level != 3 : kind != KGR_BLOCK_CELL && level != 0)
    return refuse (error, "a block has a level that does not exist");

  switch ((KgrBlockKind) kind)
    {
    case KGR_BLOCK_TITLE:
      kgr_public_document_add_title (self, text);
      break;
    case KGR_BLOCK_HEADING:
      kgr_public_document_add_heading (self, level, text);
      break;
    case KGR_BLOCK_ROW:
      kgr_public_document_add_row (self, text, lines);
      break;
    case KGR_BLOCK_SPEAKER:
      kgr_public_document_add_speaker (self, text);
      break;
    case KGR_BLOCK_PARAGRAPH:
      kgr_public_document_add_paragraph (self, text);
      break;
    case KGR_BLOCK_GAP:
      kgr_public_document_add_gap (self, text);
      break;
    case KGR_BLOCK_COLUMNS:
      if (lines[0] == NULL || g_strv_length ((char **) lines) > KGR_MAX_COLUMNS)
        return refuse (error, "a grid has no columns, or too many");
      kgr_public_document_add_columns (self, lines);
      break;
    case KGR_BLOCK_CELL:
      if (!is_in_grid (self))
        return refuse (error, "a cell stands in no grid");
      kgr_public_document_add_cell (self, lines);
      break;
    default:
      return refuse (error, "a block is of a kind that does not exist");
    }

  return TRUE;
}

static GVariant *
read_body (GBytes      *bytes,
           const char  *magic,
           GError     **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autoptr (GBytes) body = NULL;
  g_autoptr (GVariant) variant = NULL;

  if (size > MAX_SIZE)
    refuse (error, "it is too large");
  else if (size < MAGIC_SIZE || memcmp (data, magic, MAGIC_SIZE) != 0)
    refuse (error, "it does not begin like one");
  else
    {
      body = g_bytes_new_from_bytes (bytes, MAGIC_SIZE, size - MAGIC_SIZE);
      variant = g_variant_new_from_bytes (G_VARIANT_TYPE (BODY_TYPE), body, FALSE);
      g_variant_ref_sink (variant);
      if (g_variant_is_normal_form (variant))
        return g_steal_pointer (&variant);
      refuse (error, "it is damaged");
    }

  return NULL;
}

/**
 * kgr_public_document_to_bytes:
 * @self: a document
 *
 * The canonical byte form of a paper: equal documents, and only they, have equal bytes.
 *
 * Returns: (transfer full): "KGRPUB1\n" and the paper
 */
GBytes *
kgr_public_document_to_bytes (KgrPublicDocument *self)
{
  g_auto (GVariantBuilder) blocks = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(yysas)"));
  g_autoptr (GVariant) body = NULL;
  g_autoptr (GByteArray) wire = g_byte_array_new ();
  const char *magic;

  g_return_val_if_fail (self != NULL, NULL);

  magic = kgr_public_document_is_inside (self) ? INSIDE_MAGIC : MAGIC;

  for (guint i = 0; i < kgr_public_document_get_n_blocks (self); i++)
    {
      const KgrBlock *block = kgr_public_document_get_block (self, i);

      g_variant_builder_add_value (&blocks, block_to_variant (block));
    }
  body = g_variant_new (BODY_TYPE, kgr_public_document_get_lang (self), &blocks);
  g_variant_ref_sink (body);

  g_byte_array_append (wire, (const guint8 *) magic, MAGIC_SIZE);
  g_byte_array_append (wire, g_variant_get_data (body), g_variant_get_size (body));

  return g_byte_array_free_to_bytes (g_steal_pointer (&wire));
}

static KgrPublicDocument *
read_document (GBytes    *bytes,
               gboolean   inside,
               GError   **error)
{
  g_autoptr (KgrPublicDocument) self = NULL;
  g_autoptr (GVariant) body = read_body (bytes, inside ? INSIDE_MAGIC : MAGIC, error);
  g_autoptr (GVariant) blocks = NULL;
  g_autoptr (GBytes) again = NULL;
  const char *lang;

  if (body == NULL)
    return NULL;

  g_variant_get (body, "(&s@a(yysas))", &lang, &blocks);
  if (!kgr_public_language_is_tag (lang))
    {
      refuse (error, "its language is none");
      return NULL;
    }

  self = kgr_public_document_new (lang);
  if (inside)
    kgr_public_document_set_inside (self);
  for (gsize i = 0; i < g_variant_n_children (blocks); i++)
    {
      g_autoptr (GVariant) block = g_variant_get_child_value (blocks, i);

      if (!add_block (self, block, error))
        return NULL;
    }

  again = kgr_public_document_to_bytes (self);
  if (kgr_public_document_get_n_blocks (self) == 0 || !g_bytes_equal (bytes, again))
    {
      refuse (error, "it is not in its canonical form");
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * kgr_public_document_new_from_bytes:
 * @bytes: what should be a public paper, at most 64 MiB
 * @error: return location for an error
 *
 * Reads a paper back. Only the exact bytes of kgr_public_document_to_bytes() of a paper that
 * begins with its title are one; everything else, papers for inside among it, is
 * %G_IO_ERROR_INVALID_DATA.
 *
 * Returns: (transfer full): the document, or %NULL with @error set
 */
KgrPublicDocument *
kgr_public_document_new_from_bytes (GBytes  *bytes,
                                    GError **error)
{
  g_return_val_if_fail (bytes != NULL, NULL);

  return read_document (bytes, FALSE, error);
}

KgrPublicDocument *
kgr_public_document_read_inside (GBytes  *bytes,
                                 GError **error)
{
  return read_document (bytes, TRUE, error);
}

/**
 * kgr_public_document_dup_digest:
 * @self: a document
 *
 * The digest by which a review, an approval and a version name what was looked at.
 *
 * Returns: (transfer full): SHA-256 of kgr_public_document_to_bytes(), 64 lower-case digits
 */
char *
kgr_public_document_dup_digest (KgrPublicDocument *self)
{
  g_autoptr (GBytes) bytes = kgr_public_document_to_bytes (self);

  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
}
