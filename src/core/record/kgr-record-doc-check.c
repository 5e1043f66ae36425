/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What always holds of a document. */

#include "config.h"

#include <string.h>

#include "kgr-record-doc-private.h"
#include "kgr-record-text.h"
#include "kgr-unit-private.h"

static gboolean
fail (char       **why,
      const char  *what,
      guint        index)
{
  if (why != NULL)
    *why = g_strdup_printf ("unit %u: %s", index, what);
  return FALSE;
}

static const char *
find_fault_of_para (KgrPara *para)
{
  const char *text = kgr_para_get_text (para);
  guint n_spans;
  const KgrSpan *spans = kgr_para_get_spans (para, &n_spans);
  int n_chars = kgr_para_get_n_chars (para);
  int end = 0;

  if (!kgr_record_text_is_line (text) || g_utf8_strlen (text, -1) != n_chars)
    return "a paragraph that is no line";
  for (guint i = 0; i < n_spans; i++)
    {
      if (spans[i].length <= 0 || spans[i].start < end ||
          spans[i].start + spans[i].length > n_chars)
        return "a passage outside the text, empty or over another";
      if (i > 0 && spans[i].start == end && strcmp (spans[i].reason, spans[i - 1].reason) == 0)
        return "two passages that are one";
      end = spans[i].start + spans[i].length;
    }
  return NULL;
}

static const char *
find_fault_of_unit (KgrUnit *unit)
{
  const KgrUnitFields *fields = kgr_unit_get (unit);

  if (fields->id == 0)
    return "no id";
  if (fields->kind == KGR_UNIT_ITEM && kgr_unit_get_n_paras (unit, KGR_LAYER_TEXT) > 0)
    return "the place of an item with words";
  if ((fields->kind == KGR_UNIT_ITEM) != (fields->agenda_id != 0))
    return "an item without its place, or a place without an item";
  for (guint layer = 0; layer < KGR_N_LAYERS; layer++)
    for (guint i = 0; i < kgr_unit_get_n_paras (unit, layer); i++)
      {
        const char *fault = find_fault_of_para (kgr_unit_get_para (unit, layer, i));

        if (fault != NULL)
          return fault;
      }
  return NULL;
}

static gboolean
check_steps (GPtrArray  *steps,
             char      **why)
{
  for (guint i = 0; i < steps->len; i++)
    if (((const KgrDocStep *) steps->pdata[i])->splices->len == 0)
      {
        if (why != NULL)
          *why = g_strdup ("a step that changed nothing");
        return FALSE;
      }
  return TRUE;
}

/**
 * kgr_record_doc_check:
 * @self: a document, not in a step
 * @why: (out) (optional) (transfer full): what does not hold
 *
 * Checks all that holds of a document between two steps: every unit has an id of its own and is
 * found by it; texts are lines; passages are in order, disjoint and inside their text; what differs
 * from what is stored is known to be dirty; no step is empty; the caret is in the record. For
 * tests.
 *
 * Returns: %TRUE if all of it holds
 */
gboolean
kgr_record_doc_check (KgrRecordDoc  *self,
                      char         **why)
{
  g_return_val_if_fail (KGR_IS_RECORD_DOC (self) && self->depth == 0, FALSE);

  if (g_hash_table_size (self->live) != self->units->len)
    return fail (why, "ids that are not those of the units", 0);
  for (guint i = 0; i < self->units->len; i++)
    {
      KgrUnit *unit = self->units->pdata[i];
      const gint64 *id = &kgr_unit_get (unit)->id;
      const char *fault = find_fault_of_unit (unit);

      if (fault != NULL)
        return fail (why, fault, i);
      if (g_hash_table_lookup (self->live, id) != unit)
        return fail (why, "not found by its id, or an id twice", i);
      if (*id < self->last_id)
        return fail (why, "an id that was never given", i);
      if (!self->saving && g_hash_table_lookup (self->saved, id) != unit &&
          !g_hash_table_contains (self->dirty, id))
        return fail (why, "changed and not dirty", i);
    }
  if (!check_steps (self->undo, why) || !check_steps (self->redo, why))
    return FALSE;
  if (self->units->len > 0 && !kgr_record_doc_is_place (self, self->caret.cursor))
    return fail (why, "the caret is nowhere", self->caret.cursor.unit);
  return TRUE;
}
