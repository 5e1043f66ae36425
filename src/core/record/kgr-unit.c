/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "kgr-record-text.h"
#include "kgr-unit-private.h"

struct _KgrUnit
{
  gatomicrefcount ref_count;
  KgrUnitFields   fields; /* strings and arrays are this unit's own */
};

G_DEFINE_BOXED_TYPE (KgrUnit, kgr_unit, kgr_unit_ref, kgr_unit_unref)

GPtrArray *
kgr_paras_new (guint reserved)
{
  return g_ptr_array_new_full (reserved, (GDestroyNotify) kgr_para_unref);
}

static gpointer
copy_para (gconstpointer para,
           gpointer      user_data)
{
  return kgr_para_ref ((KgrPara *) para);
}

/* Layers without a paragraph are always NULL, so that equal units look equal. */
static GPtrArray *
copy_paras (GPtrArray *paras)
{
  GPtrArray *copy = NULL;

  if (paras == NULL || paras->len == 0)
    return NULL;

  copy = kgr_paras_new (paras->len);
  for (guint i = 0; i < paras->len; i++)
    g_ptr_array_add (copy, copy_para (g_ptr_array_index (paras, i), NULL));
  return copy;
}

KgrUnit *
kgr_unit_new_take (const KgrUnitFields *fields,
                   char                *speaker,
                   char                *begun)
{
  KgrUnit *self = g_new (KgrUnit, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->fields = *fields;
  self->fields.opened = !!fields->opened;
  self->fields.read_out = !!fields->read_out;
  self->fields.decision.counted = !!fields->decision.counted;
  self->fields.speaker = speaker;
  self->fields.begun = begun;
  return self;
}

static char *
normal_line (const char *text)
{
  return text != NULL ? kgr_record_text_normalize_line (text) : NULL;
}

/**
 * kgr_unit_new:
 * @fields: what it is made from
 *
 * Makes a unit. Strings are copied, as one line in NFC; paragraphs are shared.
 *
 * Returns: (transfer full): the unit
 */
KgrUnit *
kgr_unit_new (const KgrUnitFields *fields)
{
  KgrUnitFields own;

  g_return_val_if_fail (fields != NULL, NULL);

  own = *fields;
  for (guint i = 0; i < KGR_N_LAYERS; i++)
    own.paras[i] = copy_paras (fields->paras[i]);
  return kgr_unit_new_take (&own, normal_line (fields->speaker), normal_line (fields->begun));
}

KgrUnit *
kgr_unit_with_paras (KgrUnit   *self,
                     GPtrArray *paras[KGR_N_LAYERS])
{
  KgrUnitFields fields = self->fields;

  memcpy (fields.paras, paras, sizeof fields.paras);
  return kgr_unit_new_take (&fields, g_strdup (self->fields.speaker),
                            g_strdup (self->fields.begun));
}

/**
 * kgr_unit_with_id:
 * @self: a unit
 * @id: its row id, 0 before it is stored
 * @agenda_id: the agenda item an ITEM stands for, else 0
 *
 * The same unit under other ids, as storing gives them.
 *
 * Returns: (transfer full): the unit
 */
KgrUnit *
kgr_unit_with_id (KgrUnit *self,
                  gint64   id,
                  gint64   agenda_id)
{
  KgrUnitFields fields;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->fields.id == id && self->fields.agenda_id == agenda_id)
    return kgr_unit_ref (self);

  fields = self->fields;
  fields.id = id;
  fields.agenda_id = agenda_id;
  for (guint i = 0; i < KGR_N_LAYERS; i++)
    fields.paras[i] = copy_paras (self->fields.paras[i]);
  return kgr_unit_new_take (&fields, g_strdup (fields.speaker), g_strdup (fields.begun));
}

/**
 * kgr_unit_ref:
 * @self: a unit
 *
 * Takes a reference; on any thread.
 *
 * Returns: (transfer full): @self
 */
KgrUnit *
kgr_unit_ref (KgrUnit *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * kgr_unit_unref:
 * @self: (transfer full): a unit
 *
 * Drops a reference; on any thread.
 */
void
kgr_unit_unref (KgrUnit *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  for (guint i = 0; i < KGR_N_LAYERS; i++)
    g_clear_pointer (&self->fields.paras[i], g_ptr_array_unref);
  g_free ((char *) self->fields.speaker);
  g_free ((char *) self->fields.begun);
  g_free (self);
}

/**
 * kgr_unit_get:
 * @self: a unit
 *
 * All of it, to be read.
 *
 * Returns: (transfer none): the fields, valid while @self lives
 */
const KgrUnitFields *
kgr_unit_get (KgrUnit *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->fields;
}

/**
 * kgr_unit_get_n_paras:
 * @self: a unit
 * @layer: which of its texts
 *
 * How many paragraphs a layer has.
 *
 * Returns: the number, 0 for a layer without text
 */
guint
kgr_unit_get_n_paras (KgrUnit *self,
                      KgrLayer layer)
{
  g_return_val_if_fail (self != NULL && layer < KGR_N_LAYERS, 0);

  return self->fields.paras[layer] != NULL ? self->fields.paras[layer]->len : 0;
}

/**
 * kgr_unit_get_para:
 * @self: a unit
 * @layer: which of its texts
 * @index: less than kgr_unit_get_n_paras()
 *
 * One paragraph.
 *
 * Returns: (transfer none): the paragraph
 */
KgrPara *
kgr_unit_get_para (KgrUnit *self,
                   KgrLayer layer,
                   guint    index)
{
  g_return_val_if_fail (index < kgr_unit_get_n_paras (self, layer), NULL);

  return g_ptr_array_index (self->fields.paras[layer], index);
}

/**
 * kgr_unit_dup_text:
 * @self: a unit
 * @layer: which of its texts
 *
 * The paragraphs of a layer, joined by one line feed each.
 *
 * Returns: (transfer full): the text; "" for none
 */
char *
kgr_unit_dup_text (KgrUnit *self,
                   KgrLayer layer)
{
  GString *text = NULL;

  g_return_val_if_fail (self != NULL && layer < KGR_N_LAYERS, NULL);

  text = g_string_new (NULL);
  for (guint i = 0; i < kgr_unit_get_n_paras (self, layer); i++)
    {
      if (i > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, kgr_para_get_text (kgr_unit_get_para (self, layer, i)));
    }
  return g_string_free (text, FALSE);
}

/**
 * kgr_unit_dup_spans:
 * @self: a unit
 * @layer: which of its texts
 *
 * Its confidential passages, in order, with `start` counted in characters of kgr_unit_dup_text().
 * A passage over several paragraphs is several entries. They are not merged across a line feed.
 *
 * Returns: (transfer full) (element-type KgrSpan): the passages, with reasons of their own
 */
GArray *
kgr_unit_dup_spans (KgrUnit *self,
                    KgrLayer layer)
{
  GArray *result = NULL;
  int offset = 0;

  g_return_val_if_fail (self != NULL && layer < KGR_N_LAYERS, NULL);

  result = kgr_spans_new ();
  for (guint i = 0; i < kgr_unit_get_n_paras (self, layer); i++)
    {
      KgrPara *para = kgr_unit_get_para (self, layer, i);
      guint n_spans;
      const KgrSpan *spans = kgr_para_get_spans (para, &n_spans);

      for (guint s = 0; s < n_spans; s++)
        kgr_spans_append (result, offset + spans[s].start,
                          offset + spans[s].start + spans[s].length, spans[s].reason);
      offset += kgr_para_get_n_chars (para) + 1;
    }
  return result;
}

/**
 * kgr_unit_equal:
 * @a: a unit
 * @b: a unit
 *
 * Compares everything, ids too.
 *
 * Returns: %TRUE if they are the same
 */
gboolean
kgr_unit_equal (KgrUnit *a,
                KgrUnit *b)
{
  const KgrUnitFields *one = kgr_unit_get (a);
  const KgrUnitFields *other = kgr_unit_get (b);

  if (one->id != other->id || one->kind != other->kind
      || one->statement_kind != other->statement_kind || one->agenda_id != other->agenda_id
      || one->person_id != other->person_id || one->opened != other->opened
      || one->read_out != other->read_out
      || !kgr_decision_equal (&one->decision, &other->decision)
      || g_strcmp0 (one->speaker, other->speaker) != 0
      || g_strcmp0 (one->begun, other->begun) != 0)
    return FALSE;

  for (guint layer = 0; layer < KGR_N_LAYERS; layer++)
    {
      if (kgr_unit_get_n_paras (a, layer) != kgr_unit_get_n_paras (b, layer))
        return FALSE;
      for (guint i = 0; i < kgr_unit_get_n_paras (a, layer); i++)
        if (!kgr_para_equal (kgr_unit_get_para (a, layer, i), kgr_unit_get_para (b, layer, i)))
          return FALSE;
    }
  return TRUE;
}

/**
 * kgr_paras_new_from_text:
 * @text: valid UTF-8
 *
 * Cuts a text into paragraphs at LF, CRLF, CR, VT, FF, NEL, U+2028 and U+2029. A text that ends
 * with a separator ends with an empty paragraph, so that kgr_unit_dup_text() gives it back.
 *
 * Returns: (transfer full) (element-type KgrPara): the paragraphs; none for ""
 */
GPtrArray *
kgr_paras_new_from_text (const char *text)
{
  g_autofree char *normal = NULL;
  GPtrArray *paras = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  normal = kgr_record_text_normalize (text);
  paras = kgr_paras_new (1);
  for (const char *p = normal; p != NULL && normal[0] != '\0';)
    {
      const char *end = strchr (p, '\n');
      gsize length = end != NULL ? (gsize) (end - p) : strlen (p);

      g_ptr_array_add (paras, kgr_para_new_take (g_strndup (p, length), NULL));
      p = end != NULL ? end + 1 : NULL;
    }
  return paras;
}
