/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrRecordLayout: the way between a place on the screen and a place in the record. */

#include "config.h"

#include "record/kgr-record-layout-private.h"

KgrMeeting *
kgr_record_layout_get_meeting (KgrRecordLayout *self)
{
  return self->meeting;
}

gboolean
kgr_record_layout_is_shown (KgrRecordLayout *self)
{
  return self->shown;
}

const char *
kgr_record_layout_get_text (KgrRecordLayout *self)
{
  return self->text->str;
}

guint
kgr_record_layout_get_n_lines (KgrRecordLayout *self)
{
  return self->lines->len;
}

const KgrRecordLine *
kgr_record_layout_get_line (KgrRecordLayout *self,
                            guint            index)
{
  g_return_val_if_fail (index < self->lines->len, NULL);

  return &g_array_index (self->lines, KgrRecordLine, index);
}

const KgrRecordRun *
kgr_record_layout_get_run (KgrRecordLayout *self,
                           guint            index)
{
  g_return_val_if_fail (index < self->runs->len, NULL);

  return &g_array_index (self->runs, KgrRecordRun, index);
}

gboolean
kgr_record_line_is_sealed (const KgrRecordLine *line)
{
  return line->kind == KGR_LINE_SEALED || line->by_item || line->n_runs > 0;
}

/* The line, or NULL outside the record: a buffer has one empty line where a record has none. */
const KgrRecordLine *
kgr_record_layout_line_at (KgrRecordLayout *self,
                           int              line)
{
  if (line < 0 || (guint) line >= self->lines->len)
    return NULL;

  return &g_array_index (self->lines, KgrRecordLine, line);
}

static int
column_to_text (KgrRecordLayout     *self,
                const KgrRecordLine *line,
                int                  column,
                KgrEdge              edge)
{
  int shift = 0;

  for (guint i = 0; i < line->n_runs; i++)
    {
      const KgrRecordRun *run = &g_array_index (self->runs, KgrRecordRun, line->first_run + i);
      int end = run->shown_start + run->shown_length;

      if (column <= run->shown_start)
        break;
      if (column < end && !self->shown)
        return edge == KGR_EDGE_START ? run->text_start : run->text_start + run->text_length;
      if (column < end)
        break;
      shift = run->text_start + run->text_length - end;
    }

  return column + shift;
}

gboolean
kgr_record_layout_to_text (KgrRecordLayout *self,
                           KgrShownPos      shown,
                           KgrEdge          edge,
                           KgrTextPos      *text)
{
  const KgrRecordLine *line = kgr_record_layout_line_at (self, shown.line);

  if (line == NULL || line->unit == KGR_NO_UNIT)
    return FALSE;

  text->unit = line->unit;
  text->layer = line->layer;
  text->para = line->para;
  text->column = 0;
  if (line->kind == KGR_LINE_PARA)
    text->column = column_to_text (self, line, MIN (shown.column, line->n_chars), edge);

  return TRUE;
}

static int
column_to_shown (KgrRecordLayout     *self,
                 const KgrRecordLine *line,
                 int                  column)
{
  int shift = 0;

  for (guint i = 0; i < line->n_runs; i++)
    {
      const KgrRecordRun *run = &g_array_index (self->runs, KgrRecordRun, line->first_run + i);

      if (column < run->text_start)
        break;
      if (column < run->text_start + run->text_length)
        return self->shown ? column + shift : run->shown_start;
      shift = run->shown_start + run->shown_length - run->text_start - run->text_length;
    }

  return MIN (column + shift, line->n_chars);
}

KgrShownPos
kgr_record_layout_to_shown (KgrRecordLayout *self,
                            KgrTextPos       text)
{
  KgrShownPos shown = { 0, 0 };

  if (text.unit >= self->unit_lines->len)
    return shown;

  shown.line = (int) g_array_index (self->unit_lines, guint, text.unit);
  for (guint i = shown.line; i < self->lines->len; i++)
    {
      const KgrRecordLine *line = &g_array_index (self->lines, KgrRecordLine, i);

      if (line->unit != text.unit)
        break;
      if (line->kind == KGR_LINE_PARA && line->layer == text.layer && line->para == text.para)
        {
          shown.line = (int) i;
          shown.column = column_to_shown (self, line, text.column);
          break;
        }
    }

  return shown;
}

int
kgr_record_layout_find_heading (KgrRecordLayout *self,
                                gint64           agenda_id)
{
  for (guint i = 0; i < self->lines->len; i++)
    if (g_array_index (self->lines, KgrRecordLine, i).agenda_id == agenda_id)
      return (int) i;

  return -1;
}

gint64
kgr_record_layout_find_agenda (KgrRecordLayout *self,
                               int              line)
{
  for (int i = MIN (line, (int) self->lines->len - 1); i >= 0; i--)
    if (g_array_index (self->lines, KgrRecordLine, i).agenda_id != 0)
      return g_array_index (self->lines, KgrRecordLine, i).agenda_id;

  return 0;
}

const char *
kgr_record_layout_find_reason (KgrRecordLayout *self,
                               KgrShownPos      shown)
{
  const KgrRecordLine *line = kgr_record_layout_line_at (self, shown.line);

  if (line == NULL)
    return NULL;
  if (line->by_item || line->kind == KGR_LINE_SEALED)
    return line->reason;

  for (guint i = 0; i < line->n_runs; i++)
    {
      const KgrRecordRun *run = &g_array_index (self->runs, KgrRecordRun, line->first_run + i);

      if (shown.column >= run->shown_start && shown.column < run->shown_start + run->shown_length)
        return run->reason != NULL ? run->reason : "";
    }

  return NULL;
}

gboolean
kgr_record_layout_is_closed (KgrRecordLayout *self,
                             int              line)
{
  const KgrRecordLine *found = kgr_record_layout_line_at (self, line);

  return found != NULL && found->by_item;
}

/* How many characters of kgr_unit_dup_text() stand before a paragraph. */
static int
para_offset (KgrUnit  *unit,
             KgrLayer  layer,
             guint     para)
{
  int offset = 0;

  for (guint i = 0; i < para; i++)
    offset += kgr_para_get_n_chars (kgr_unit_get_para (unit, layer, i)) + 1;

  return offset;
}

static void
add_piece (GArray              *pieces,
           const KgrRecordLine *line,
           int                  offset,
           int                  start,
           int                  end,
           gboolean             sealed)
{
  KgrRecordPiece piece = {
    .unit = line->unit,
    .layer = line->layer,
    .start = offset + start,
    .length = end - start,
    .sealed = sealed,
    .by_item = line->by_item,
  };

  if (end > start)
    g_array_append_val (pieces, piece);
}

/* Cuts a stretch of one paragraph where it changes between public and confidential. */
static void
add_line_pieces (KgrRecordLayout     *self,
                 GArray              *pieces,
                 const KgrRecordLine *line,
                 int                  from,
                 int                  to)
{
  KgrUnit *unit = g_ptr_array_index (self->meeting->units, line->unit);
  int offset = para_offset (unit, line->layer, line->para);
  int start = column_to_text (self, line, from, KGR_EDGE_START);
  int end = column_to_text (self, line, to, KGR_EDGE_END);

  for (guint i = 0; !line->by_item && i < line->n_runs && start < end; i++)
    {
      const KgrRecordRun *run = &g_array_index (self->runs, KgrRecordRun, line->first_run + i);
      int run_end = run->text_start + run->text_length;

      if (run_end <= start)
        continue;
      if (run->text_start >= end)
        break;
      add_piece (pieces, line, offset, start, run->text_start, FALSE);
      add_piece (pieces, line, offset, MAX (start, run->text_start), MIN (end, run_end), TRUE);
      start = run_end;
    }
  add_piece (pieces, line, offset, start, end, line->by_item);
}

GArray *
kgr_record_layout_get_pieces (KgrRecordLayout *self,
                              KgrShownPos      from,
                              KgrShownPos      to)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (KgrRecordPiece));

  for (int i = from.line; i <= to.line; i++)
    {
      const KgrRecordLine *line = kgr_record_layout_line_at (self, i);

      if (line == NULL)
        break;
      if (line->kind == KGR_LINE_SEALED)
        {
          /* How much it stands for is not told; that there is something is enough to refuse. */
          KgrRecordPiece piece = { .unit = line->unit, .sealed = TRUE, .by_item = line->by_item };

          g_array_append_val (pieces, piece);
        }
      else if (line->kind == KGR_LINE_PARA)
        {
          add_line_pieces (self, pieces, line,
                           i == from.line ? MIN (from.column, line->n_chars) : 0,
                           i == to.line ? MIN (to.column, line->n_chars) : line->n_chars);
        }
    }

  return pieces;
}
