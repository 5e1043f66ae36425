/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kgr-inside-document.h"

#include "kgr-public-document-private.h"

struct _KgrInsideDocument
{
  gatomicrefcount    ref_count;
  KgrPublicDocument *blocks;
};

G_DEFINE_BOXED_TYPE (KgrInsideDocument, kgr_inside_document,
                     kgr_inside_document_ref, kgr_inside_document_unref)

static KgrInsideDocument *
wrap (KgrPublicDocument *blocks)
{
  KgrInsideDocument *self = g_new0 (KgrInsideDocument, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->blocks = blocks;

  return self;
}

/**
 * kgr_inside_document_new:
 * @lang: language of the paper, a BCP 47 tag ("ja")
 *
 * Makes an empty paper for inside. The first block has to be its title.
 *
 * Returns: (transfer full): a new document
 */
KgrInsideDocument *
kgr_inside_document_new (const char *lang)
{
  KgrPublicDocument *blocks = kgr_public_document_new (lang);

  g_return_val_if_fail (blocks != NULL, NULL);

  kgr_public_document_set_inside (blocks);

  return wrap (blocks);
}

/**
 * kgr_inside_document_ref:
 * @self: a document
 *
 * Takes a reference. Any thread, once the document is filled.
 *
 * Returns: (transfer full): @self
 */
KgrInsideDocument *
kgr_inside_document_ref (KgrInsideDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * kgr_inside_document_unref:
 * @self: (transfer full): a document
 *
 * Gives a reference back; the last one frees the document.
 */
void
kgr_inside_document_unref (KgrInsideDocument *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  kgr_public_document_unref (self->blocks);
  g_free (self);
}

/**
 * kgr_inside_document_get_blocks:
 * @self: a document
 *
 * Returns: (transfer none): its blocks
 */
KgrPublicDocument *
kgr_inside_document_get_blocks (KgrInsideDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->blocks;
}

/**
 * kgr_inside_document_to_bytes:
 * @self: a document
 *
 * Returns: (transfer full): "KGRINS1\n" and the paper, in its one canonical form
 */
GBytes *
kgr_inside_document_to_bytes (KgrInsideDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return kgr_public_document_to_bytes (self->blocks);
}

/**
 * kgr_inside_document_new_from_bytes:
 * @bytes: what should be a paper for inside, at most 64 MiB
 * @error: return location for an error
 *
 * Reads a paper back. Everything but the exact bytes of kgr_inside_document_to_bytes(), public
 * papers among it, is %G_IO_ERROR_INVALID_DATA.
 *
 * Returns: (transfer full): the document, or %NULL with @error set
 */
KgrInsideDocument *
kgr_inside_document_new_from_bytes (GBytes  *bytes,
                                    GError **error)
{
  KgrPublicDocument *blocks;

  g_return_val_if_fail (bytes != NULL, NULL);

  blocks = kgr_public_document_read_inside (bytes, error);

  return blocks != NULL ? wrap (blocks) : NULL;
}
