/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrRecordBuffer: what the user does to the text becomes a command to the document. */

#include "config.h"

#include "record/kgr-record-buffer-private.h"

static gboolean
is_at_mark (KgrRecordBuffer   *self,
            GtkTextMark       *mark,
            const GtkTextIter *iter)
{
  GtkTextIter at;

  gtk_text_buffer_get_iter_at_mark (GTK_TEXT_BUFFER (self), &at, mark);

  return gtk_text_iter_equal (&at, iter);
}

static gboolean
is_at_caret (KgrRecordBuffer   *self,
             const GtkTextIter *iter)
{
  return is_at_mark (self, gtk_text_buffer_get_insert (GTK_TEXT_BUFFER (self)), iter);
}

/* The caret goes where the document has it; whoever asked for the edit goes on from there. */
static void
finish (KgrRecordBuffer *self,
        gboolean         follow,
        GtkTextIter     *iter)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  KgrShownPos shown = kgr_record_layout_to_shown (self->layout,
                                                  kgr_record_doc_get_cursor (self->doc));

  kgr_record_buffer_get_iter (self, shown, iter);
  if (follow && !(is_at_caret (self, iter)
                  && is_at_mark (self, gtk_text_buffer_get_selection_bound (buffer), iter)))
    gtk_text_buffer_place_cursor (buffer, iter);
}

static KgrRefusal
check_writable (KgrRecordBuffer *self)
{
  return self->doc == NULL || self->read_only ? KGR_REFUSED_READ_ONLY : KGR_REFUSED_NOT;
}

/* Words typed on a heading are a note below it; there may be an empty one. */
static gboolean
needs_note (KgrRecordBuffer     *self,
            const KgrRecordLine *line)
{
  return line->kind == KGR_LINE_HEADING
         && !kgr_record_layout_has_layer (self->layout, line->unit, KGR_LAYER_SUMMARY);
}

static gboolean
is_empty_note (KgrRecordBuffer *self,
               guint            unit)
{
  KgrUnit *found;

  if (unit >= kgr_record_doc_get_n_units (self->doc))
    return FALSE;
  found = kgr_record_doc_get_unit (self->doc, unit);

  return kgr_unit_get (found)->kind == KGR_UNIT_NOTE
         && kgr_unit_get (found)->statement_kind == KGR_STATEMENT_NOTE
         && kgr_unit_get_n_paras (found, KGR_LAYER_TEXT) == 0;
}

/* Whether what is typed there would be hidden as soon as it is typed, or is now. */
static gboolean
is_hidden_place (KgrRecordBuffer     *self,
                 KgrShownPos          shown,
                 const KgrRecordLine *line,
                 KgrTextPos           pos)
{
  if (kgr_record_layout_is_shown (self->layout))
    return FALSE;

  return line->by_item || kgr_record_layout_is_hidden (self->layout, shown, shown)
         || kgr_record_doc_find_typing_reason (self->doc, pos) != NULL;
}

/* A statement without key points shows its words; what is typed in the place of the last of them is
 * key points all the same. */
static void
go_to_points (KgrRecordBuffer *self,
              KgrShownPos      shown,
              KgrTextPos      *pos)
{
  KgrUnit *unit = kgr_record_doc_get_unit (self->doc, pos->unit);

  if (self->emptied_id != 0 && kgr_unit_get (unit)->id == self->emptied_id
      && shown.line == self->emptied_at.line && shown.column == self->emptied_at.column
      && kgr_unit_get_n_paras (unit, KGR_LAYER_SUMMARY) == 0)
    *pos = (KgrTextPos) { pos->unit, KGR_LAYER_SUMMARY, 0, 0 };
}

/* Where an insertion at @shown goes in the record. */
static KgrRefusal
find_place (KgrRecordBuffer *self,
            KgrShownPos      shown,
            KgrTextPos      *pos,
            gboolean        *below)
{
  KgrRefusal refusal = check_writable (self);
  KgrRecordLine line;

  *below = FALSE;
  *pos = (KgrTextPos) { 0, KGR_LAYER_TEXT, 0, 0 };
  if (refusal != KGR_REFUSED_NOT)
    return refusal;
  if (kgr_record_doc_get_n_units (self->doc) == 0)
    return kgr_record_layout_get_method (self->layout) == KGR_METHOD_ITEM_SUMMARY
           ? KGR_REFUSED_KIND : KGR_REFUSED_NOT;
  if (!kgr_record_layout_get_line (self->layout, shown.line, &line) || line.unit == KGR_NO_UNIT)
    return KGR_REFUSED_LABEL;

  kgr_record_layout_to_text (self->layout, shown, KGR_EDGE_END, pos);
  if (is_hidden_place (self, shown, &line, *pos))
    return KGR_REFUSED_HIDDEN;
  *below = needs_note (self, &line);
  if (!*below)
    go_to_points (self, shown, pos);

  return KGR_REFUSED_NOT;
}

KgrRefusal
kgr_record_buffer_find_refusal (KgrRecordBuffer *self,
                                KgrShownPos      shown)
{
  KgrTextPos pos;
  gboolean below;

  g_return_val_if_fail (KGR_IS_RECORD_BUFFER (self), KGR_REFUSED_READ_ONLY);

  return find_place (self, shown, &pos, &below);
}

static gboolean
insert_below (KgrRecordBuffer *self,
              KgrTextPos       pos,
              const char      *text)
{
  KgrTextPos note = { pos.unit + 1, KGR_LAYER_TEXT, 0, 0 };
  gboolean done = TRUE;

  kgr_record_doc_begin (self->doc);
  if (!is_empty_note (self, note.unit))
    done = kgr_record_doc_enter (self->doc, pos);
  if (done && g_strcmp0 (text, "\n") != 0)
    done = kgr_record_doc_insert (self->doc, note, text, g_get_monotonic_time ());
  kgr_record_doc_end (self->doc);

  return done;
}

/* GTK deletes the selection first. What was to take the place of hidden words, which are still
 * there, does not go beside them. */
static gboolean
has_hidden_selection (KgrRecordBuffer *self)
{
  KgrShownPos from;
  KgrShownPos to;

  return kgr_record_buffer_get_selection (self, &from, &to)
         && kgr_record_layout_is_hidden (self->layout, from, to);
}

void
kgr_record_buffer_take_insert (KgrRecordBuffer *self,
                               GtkTextIter     *at,
                               const char      *text,
                               int              length)
{
  KgrShownPos shown = kgr_record_buffer_get_pos (self, at);
  gboolean follow = is_at_caret (self, at);
  g_autofree char *words = g_strndup (text, length);
  KgrTextPos pos;
  gboolean below;
  KgrRefusal refusal;
  gboolean done;

  if (length == 0)
    return;
  refusal = find_place (self, shown, &pos, &below);
  if (refusal == KGR_REFUSED_NOT && follow && has_hidden_selection (self))
    refusal = KGR_REFUSED_HIDDEN;
  if (refusal != KGR_REFUSED_NOT)
    {
      kgr_record_buffer_emit_refused (self, refusal);
      kgr_record_buffer_get_iter (self, shown, at);
      return;
    }

  self->emptied_id = 0;
  self->busy++;
  done = below ? insert_below (self, pos, words)
               : kgr_record_doc_insert (self->doc, pos, words, g_get_monotonic_time ());
  if (done)
    finish (self, follow, at);
  else
    kgr_record_buffer_get_iter (self, shown, at);
  self->busy--;
  if (!done)
    kgr_record_buffer_emit_refused (self, kgr_record_doc_get_refusal (self->doc));
}

gboolean
kgr_record_buffer_find_stretch (KgrRecordBuffer *self,
                                KgrShownPos      from,
                                KgrShownPos      to,
                                KgrTextPos      *first,
                                KgrTextPos      *last)
{
  while (!kgr_record_layout_to_text (self->layout, from, KGR_EDGE_START, first))
    {
      from.line++;
      from.column = 0;
      if (from.line > to.line)
        return FALSE;
    }
  while (!kgr_record_layout_to_text (self->layout, to, KGR_EDGE_END, last))
    {
      to.line--;
      to.column = G_MAXINT;
      if (to.line < from.line)
        return FALSE;
    }

  return TRUE;
}

/* The line feed between two units, or between who speaks and the words, is no character of either:
 * to take it away means to join. */
static gboolean
is_seam (KgrShownPos from,
         KgrShownPos to,
         KgrTextPos  first,
         KgrTextPos  last)
{
  return to.line == from.line + 1 && to.column == 0
         && (first.unit != last.unit
             || kgr_text_pos_is_label (first) != kgr_text_pos_is_label (last));
}

/* In the view of the items what was said between two of them is not selected with them. */
static gboolean
delete_seen (KgrRecordBuffer *self,
             KgrTextPos       first,
             KgrTextPos       last)
{
  gint64 now = g_get_monotonic_time ();
  gboolean done = FALSE;

  kgr_record_doc_begin (self->doc);
  for (guint i = first.unit; i <= last.unit; i++)
    {
      KgrLayer layer = kgr_record_doc_get_layer (self->doc, i);
      KgrUnit *unit = kgr_record_doc_get_unit (self->doc, i);
      guint n_paras = kgr_unit_get_n_paras (unit, layer);
      KgrTextPos from = { i, layer, 0, 0 };
      KgrTextPos to = from;

      if (n_paras == 0 || !kgr_record_layout_has_layer (self->layout, i, layer))
        continue;
      to.para = n_paras - 1;
      to.column = kgr_para_get_n_chars (kgr_unit_get_para (unit, layer, to.para));
      if (i == first.unit && !kgr_text_pos_is_label (first))
        from = first;
      if (i == last.unit)
        to = kgr_text_pos_is_label (last) ? from : last;
      if (!kgr_text_pos_equal (from, to))
        done = kgr_record_doc_delete (self->doc, from, to, now) || done;
    }
  if (done && !kgr_text_pos_is_label (first))
    kgr_record_doc_set_cursor (self->doc, first, first);
  kgr_record_doc_end (self->doc);

  return done;
}

static gboolean
delete_stretch (KgrRecordBuffer *self,
                KgrShownPos      from,
                KgrShownPos      to,
                KgrRefusal      *refusal)
{
  gboolean seen_only = kgr_record_layout_get_method (self->layout) == KGR_METHOD_ITEM_SUMMARY;
  KgrTextPos first;
  KgrTextPos last;
  gboolean done;

  *refusal = KGR_REFUSED_LABEL;
  if (!kgr_record_buffer_find_stretch (self, from, to, &first, &last))
    return FALSE;
  if (is_seam (from, to, first, last))
    done = !seen_only && kgr_record_doc_join (self->doc, last.unit);
  else if (seen_only && first.unit != last.unit)
    done = delete_seen (self, first, last);
  else
    done = kgr_record_doc_delete (self->doc, first, last, g_get_monotonic_time ());
  if (!done && !seen_only)
    *refusal = kgr_record_doc_get_refusal (self->doc);

  return done;
}

static gboolean
find_points (KgrRecordBuffer *self,
             KgrShownPos      shown,
             gint64          *id)
{
  KgrTextPos pos;

  if (!kgr_record_layout_to_text (self->layout, shown, KGR_EDGE_START, &pos)
      || pos.layer != KGR_LAYER_SUMMARY || pos.unit >= kgr_record_doc_get_n_units (self->doc))
    return FALSE;
  *id = kgr_unit_get (kgr_record_doc_get_unit (self->doc, pos.unit))->id;

  return kgr_unit_get (kgr_record_doc_get_unit (self->doc, pos.unit))->kind == KGR_UNIT_STATEMENT;
}

/* After key points of the statement @id were deleted. */
static void
note_emptied (KgrRecordBuffer *self,
              gint64           id)
{
  KgrTextPos pos = kgr_record_doc_get_cursor (self->doc);
  KgrUnit *unit;

  if (pos.unit >= kgr_record_doc_get_n_units (self->doc))
    return;
  unit = kgr_record_doc_get_unit (self->doc, pos.unit);
  if (kgr_unit_get (unit)->id != id || kgr_unit_get_n_paras (unit, KGR_LAYER_SUMMARY) > 0)
    return;
  self->emptied_id = id;
  self->emptied_at = kgr_record_buffer_get_caret (self);
}

void
kgr_record_buffer_take_delete (KgrRecordBuffer *self,
                               GtkTextIter     *start,
                               GtkTextIter     *end)
{
  KgrShownPos from;
  KgrShownPos to;
  KgrRefusal refusal = check_writable (self);
  gboolean follow;
  gboolean points;
  gboolean done = FALSE;
  gint64 id = 0;

  if (gtk_text_iter_equal (start, end))
    return;
  gtk_text_iter_order (start, end);
  follow = is_at_caret (self, start) || is_at_caret (self, end);
  from = kgr_record_buffer_get_pos (self, start);
  to = kgr_record_buffer_get_pos (self, end);

  if (refusal == KGR_REFUSED_NOT && kgr_record_layout_is_hidden (self->layout, from, to))
    refusal = KGR_REFUSED_HIDDEN;
  if (refusal == KGR_REFUSED_NOT)
    {
      self->emptied_id = 0;
      points = find_points (self, from, &id);
      self->busy++;
      done = delete_stretch (self, from, to, &refusal);
      if (done)
        finish (self, follow, start);
      self->busy--;
      if (done && points)
        note_emptied (self, id);
    }

  if (!done)
    {
      kgr_record_buffer_get_iter (self, from, start);
      kgr_record_buffer_emit_refused (self, refusal);
      kgr_record_buffer_get_iter (self, to, end);
      return;
    }
  *end = *start;
}
