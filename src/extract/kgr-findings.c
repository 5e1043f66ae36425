/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kgr-findings.h"

#define MAGIC "KGRFND1\n"

struct _KgrFindings
{
  GVariantBuilder builder;
};

/**
 * kgr_findings_new:
 *
 * Returns: (transfer full): a list in which nothing was found yet
 */
KgrFindings *
kgr_findings_new (void)
{
  KgrFindings *self = g_new0 (KgrFindings, 1);

  g_variant_builder_init (&self->builder, G_VARIANT_TYPE ("a(yss)"));

  return self;
}

/**
 * kgr_findings_free:
 * @self: (transfer full): a list
 *
 * Frees a list.
 */
void
kgr_findings_free (KgrFindings *self)
{
  g_variant_builder_clear (&self->builder);
  g_free (self);
}

/**
 * kgr_findings_add:
 * @self: a list
 * @kind: what was found
 * @name: (nullable): its name, UTF-8
 * @value: (nullable): its value, UTF-8
 *
 * Adds what was found next.
 */
void
kgr_findings_add (KgrFindings *self,
                  KgrFinding   kind,
                  const char  *name,
                  const char  *value)
{
  g_return_if_fail (self != NULL);

  g_variant_builder_add (&self->builder, "(yss)", (guchar) kind,
                         name != NULL ? name : "", value != NULL ? value : "");
}

/**
 * kgr_findings_add_odd:
 * @self: a list
 * @code: what it is ("comment"): a word of the program's, never of the file
 *
 * Adds something that no file of ours has.
 */
void
kgr_findings_add_odd (KgrFindings *self,
                      const char  *code)
{
  kgr_findings_add (self, KGR_FOUND_ODD, code, NULL);
}

/**
 * kgr_findings_to_bytes:
 * @self: a list; it is empty afterwards
 *
 * Returns: (transfer full): the list as it goes over the wire
 */
GBytes *
kgr_findings_to_bytes (KgrFindings *self)
{
  g_autoptr (GVariant) list = NULL;
  g_autoptr (GByteArray) wire = g_byte_array_new ();

  g_return_val_if_fail (self != NULL, NULL);

  list = g_variant_ref_sink (g_variant_builder_end (&self->builder));
  g_variant_builder_init (&self->builder, G_VARIANT_TYPE ("a(yss)"));

  g_byte_array_append (wire, (const guint8 *) MAGIC, sizeof MAGIC - 1);
  g_byte_array_append (wire, g_variant_get_data (list), g_variant_get_size (list));

  return g_byte_array_free_to_bytes (g_steal_pointer (&wire));
}
