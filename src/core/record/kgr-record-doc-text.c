/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Typing into a document. What is typed is confidential wherever that could have been meant: at the
 * end of a passage, in the place of a passage, in a new paragraph after one. Opening is a decision
 * of its own. */

#include "config.h"

#include <string.h>

#include "kgr-record-doc-private.h"
#include "kgr-record-text.h"
#include "kgr-unit-private.h"

/* A key that comes later begins a new step. */
#define PAUSE (1500 * G_TIME_SPAN_MILLISECOND)
/* GTK replaces a selection by two actions, one right after the other. */
#define AT_ONCE (200 * G_TIME_SPAN_MILLISECOND)
/* Undo takes back a sentence at most. */
#define SENTENCE_END "。"

void
kgr_record_doc_forget_heir (KgrRecordDoc *self)
{
  g_clear_pointer (&self->heir_reason, g_free);
}

static const char *
find_reason (KgrRecordDoc *self,
             KgrTextPos    pos,
             gboolean     *inside)
{
  KgrUnit *unit = self->units->pdata[pos.unit];
  KgrPara *para;

  *inside = FALSE;
  if (pos.para >= kgr_unit_get_n_paras (unit, pos.layer))
    return NULL;
  para = kgr_unit_get_para (unit, pos.layer, pos.para);
  if (kgr_para_get_n_chars (para) == 0 && pos.para > 0)
    {
      para = kgr_unit_get_para (unit, pos.layer, pos.para - 1);
      return kgr_para_find_reason (para, kgr_para_get_n_chars (para), inside);
    }
  return kgr_para_find_reason (para, pos.column, inside);
}

/**
 * kgr_record_doc_find_typing_reason:
 * @self: a document
 * @pos: a place in a text
 *
 * Why what is typed at a place would be a confidential passage. It grows at its right edge, not at
 * its left; «from here on» seals everywhere, and «open again» opens at the edge, never inside.
 *
 * Returns: (transfer none) (nullable): the reason, "" for none given; %NULL where it would be
 *   public
 */
const char *
kgr_record_doc_find_typing_reason (KgrRecordDoc *self,
                                   KgrTextPos    pos)
{
  gboolean inside = FALSE;
  const char *reason;

  g_return_val_if_fail (KGR_IS_RECORD_DOC (self), NULL);

  if (kgr_text_pos_is_label (pos) || !kgr_record_doc_is_place (self, pos))
    return self->typing == KGR_TYPING_SEALED ? self->typing_reason : NULL;
  reason = find_reason (self, pos, &inside);
  if (reason != NULL && (inside || self->typing != KGR_TYPING_OPEN))
    return reason;
  if (self->typing == KGR_TYPING_SEALED)
    return self->typing_reason;
  if (self->typing == KGR_TYPING_AS_AROUND && self->heir_reason != NULL &&
      kgr_text_pos_equal (pos, self->heir_pos))
    return self->heir_reason;
  return NULL;
}

/* The caret may stand on a label: what is typed there goes to the words below it. */
static KgrTextPos
text_place (KgrRecordDoc *self,
            KgrTextPos    pos)
{
  if (kgr_text_pos_is_label (pos))
    {
      pos.layer = kgr_record_doc_get_layer (self, pos.unit);
      pos.para = 0;
      pos.column = 0;
    }
  return pos;
}

/* An empty record has no unit yet to type into. */
static void
ensure_unit (KgrRecordDoc *self)
{
  KgrUnitFields fields = { .kind = KGR_UNIT_NOTE, .statement_kind = KGR_STATEMENT_NOTE };
  GPtrArray *units;

  if (self->units->len > 0)
    return;
  fields.id = kgr_record_doc_next_id (self);
  units = kgr_units_new ();
  g_ptr_array_add (units, kgr_unit_new (&fields));
  kgr_record_doc_splice (self, 0, 0, units);
}

/* @lines into the paragraphs @paras at @pos, which moves behind them. */
static void
put_lines (GPtrArray  *paras,
           char      **lines,
           const char *reason,
           KgrTextPos *pos)
{
  g_autoptr(KgrPara) para = kgr_para_ref (paras->pdata[pos->para]);
  guint n_lines = g_strv_length (lines);
  int start = pos->column;

  kgr_para_unref (paras->pdata[pos->para]);
  for (guint i = 0; i < n_lines; i++)
    {
      gboolean last = i + 1 == n_lines;
      int caret;
      KgrPara *line = kgr_para_splice (i == 0 ? para : NULL, i == 0 ? start : 0, lines[i], reason,
                                       last ? para : NULL, start, &caret);

      if (i == 0)
        paras->pdata[pos->para] = line;
      else
        g_ptr_array_insert (paras, (int) ++pos->para, line);
      pos->column = caret;
    }
}

static void
insert_text (KgrRecordDoc *self,
             KgrTextPos    pos,
             const char   *text)
{
  KgrUnit *unit = self->units->pdata[pos.unit];
  GPtrArray *paras = kgr_unit_dup_paras (unit, pos.layer);
  g_autofree char *reason = g_strdup (kgr_record_doc_find_typing_reason (self, pos));
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);

  put_lines (paras, lines, reason, &pos);
  kgr_record_doc_forget_heir (self);
  kgr_record_doc_replace (self, pos.unit, kgr_unit_with_layer (unit, pos.layer, paras));
  kgr_record_doc_place_caret (self, pos);
}

/**
 * kgr_record_doc_insert:
 * @self: a document
 * @pos: where; on a label it means the words below it
 * @text: valid UTF-8 of any kind; it is brought to NFC, and every line separator in it begins a
 *   paragraph
 * @now: microseconds of the monotonic clock; keys close to each other are undone together
 *
 * Inserts text, as typed: see kgr_record_doc_find_typing_reason() for when it is confidential. The
 * caret stands behind it.
 *
 * Returns: %FALSE where nothing was inserted
 */
gboolean
kgr_record_doc_insert (KgrRecordDoc *self,
                       KgrTextPos    pos,
                       const char   *text,
                       gint64        now)
{
  g_autofree char *normal = NULL;
  gboolean one_line;

  g_return_val_if_fail (KGR_IS_RECORD_DOC (self) && text != NULL, FALSE);
  g_return_val_if_fail (self->units->len == 0 || kgr_record_doc_is_place (self, pos), FALSE);

  normal = kgr_record_text_normalize (text);
  one_line = strchr (normal, '\n') == NULL;
  if (normal[0] == '\0')
    return kgr_record_doc_refuse (self, KGR_REFUSED_NOTHING);
  if (strcmp (normal, "\n") == 0)
    return kgr_record_doc_enter (self, pos);
  if (self->units->len > 0)
    {
      pos = text_place (self, pos);
      if (pos.layer == KGR_LAYER_TEXT &&
          kgr_unit_get (self->units->pdata[pos.unit])->kind == KGR_UNIT_ITEM)
        return kgr_record_doc_refuse (self, KGR_REFUSED_KIND);
    }

  if (one_line && !kgr_record_doc_resume (self, KGR_STEP_TYPING, pos, now, PAUSE))
    (void) kgr_record_doc_resume (self, KGR_STEP_CUTTING, pos, now, AT_ONCE);
  kgr_record_doc_begin (self);
  ensure_unit (self);
  insert_text (self, pos, normal);
  if (one_line)
    kgr_record_doc_set_step_kind (self, g_str_has_suffix (normal, SENTENCE_END) ? KGR_STEP_OTHER
                                        : KGR_STEP_TYPING, now);
  else
    kgr_record_doc_set_step_kind (self, KGR_STEP_OTHER, now);
  self->refusal = KGR_REFUSED_NOT;
  kgr_record_doc_end (self);
  return TRUE;
}

/* What follows a decision is no decision any more. */
static void
enter_after_decision (KgrRecordDoc *self,
                      KgrTextPos    pos)
{
  KgrUnit *unit = self->units->pdata[pos.unit];
  GPtrArray *front = kgr_unit_dup_paras (unit, pos.layer);
  GPtrArray *rest = kgr_paras_new (1);
  g_autoptr(KgrPara) para = kgr_para_ref (front->pdata[pos.para]);
  KgrUnitFields fields = {
    .id = kgr_record_doc_next_id (self),
    .kind = KGR_UNIT_NOTE,
    .statement_kind = KGR_STATEMENT_NOTE,
    .opened = kgr_unit_get (unit)->opened,
  };
  g_autoptr(KgrUnit) empty = kgr_unit_new (&fields);
  GPtrArray *units = kgr_units_new ();

  g_ptr_array_add (rest, kgr_para_splice (NULL, 0, "", NULL, para, pos.column, NULL));
  for (guint i = pos.para + 1; i < front->len; i++)
    g_ptr_array_add (rest, kgr_para_ref (front->pdata[i]));
  g_ptr_array_set_size (front, (int) pos.para);
  g_ptr_array_add (front, kgr_para_splice (para, pos.column, "", NULL, NULL, 0, NULL));
  g_ptr_array_add (units, kgr_unit_with_layer (unit, pos.layer, front));
  g_ptr_array_add (units, kgr_unit_with_layer (empty, pos.layer, rest));
  kgr_record_doc_splice (self, pos.unit, 1, units);
}

static void
enter_paragraph (KgrRecordDoc *self,
                 KgrTextPos   *pos)
{
  KgrUnit *unit = self->units->pdata[pos->unit];
  GPtrArray *paras = kgr_unit_dup_paras (unit, pos->layer);
  char *lines[] = { (char *) "", (char *) "", NULL };

  put_lines (paras, lines, NULL, pos);
  kgr_record_doc_replace (self, pos->unit, kgr_unit_with_layer (unit, pos->layer, paras));
}

/* Below a heading: room for words that nobody in particular said. */
static void
enter_below_item (KgrRecordDoc *self,
                  guint         index)
{
  KgrUnitFields fields = {
    .id = kgr_record_doc_next_id (self),
    .kind = KGR_UNIT_NOTE,
    .statement_kind = KGR_STATEMENT_NOTE,
  };
  GPtrArray *units = kgr_units_new ();

  g_ptr_array_add (units, kgr_unit_new (&fields));
  kgr_record_doc_splice (self, index + 1, 0, units);
}

/**
 * kgr_record_doc_enter:
 * @self: a document
 * @pos: where
 *
 * Begins a new paragraph of the same unit, or, after a decision and below a heading, a note. On a
 * speaker's label it goes before the first paragraph.
 *
 * Returns: %FALSE where there is no text
 */
gboolean
kgr_record_doc_enter (KgrRecordDoc *self,
                      KgrTextPos    pos)
{
  KgrTextPos next;
  const KgrUnitFields *fields;

  g_return_val_if_fail (KGR_IS_RECORD_DOC (self), FALSE);
  g_return_val_if_fail (self->units->len == 0 || kgr_record_doc_is_place (self, pos), FALSE);

  if (self->units->len == 0)
    return kgr_record_doc_refuse (self, KGR_REFUSED_NOTHING);

  fields = kgr_unit_get (self->units->pdata[pos.unit]);
  next = (KgrTextPos) { pos.unit + 1, KGR_LAYER_TEXT, 0, 0 };
  kgr_record_doc_begin (self);
  if (fields->kind == KGR_UNIT_ITEM && (kgr_text_pos_is_label (pos) || pos.layer == KGR_LAYER_TEXT))
    enter_below_item (self, pos.unit);
  else if (fields->statement_kind == KGR_STATEMENT_DECISION && pos.layer == KGR_LAYER_TEXT)
    enter_after_decision (self, pos);
  else
    {
      next = text_place (self, pos);
      enter_paragraph (self, &next);
    }
  kgr_record_doc_forget_heir (self);
  kgr_record_doc_place_caret (self, next);
  self->refusal = KGR_REFUSED_NOT;
  kgr_record_doc_set_step_kind (self, KGR_STEP_OTHER, 0);
  kgr_record_doc_end (self);
  return TRUE;
}
