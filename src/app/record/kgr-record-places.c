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

KgrRecordMethod
kgr_record_layout_get_method (KgrRecordLayout *self)
{
  return self->method;
}

gboolean
kgr_record_layout_is_shown (KgrRecordLayout *self)
{
  return self->shown;
}

guint
kgr_record_layout_get_n_lines (KgrRecordLayout *self)
{
  return kgr_line_index_get_n_lines (self->index);
}

static KgrLayoutEntry *
get_entry (KgrRecordLayout *self,
           guint            index)
{
  return &g_array_index (self->entries, KgrLayoutEntry, index);
}

static void
fill_line (KgrRecordLayout *self,
           guint            entry,
           guint            index,
           KgrRecordLine   *line)
{
  *line = (KgrRecordLine) { .unit = KGR_NO_UNIT, .reason = "" };
  if (get_entry (self, entry)->unit != NULL)
    line->unit = entry - self->n_head;
  kgr_layout_entry_get_line (get_entry (self, entry), self, index, line);
}

gboolean
kgr_record_layout_get_line (KgrRecordLayout *self,
                            int              index,
                            KgrRecordLine   *line)
{
  guint entry;

  if (index < 0 || (guint) index >= kgr_record_layout_get_n_lines (self))
    return FALSE;

  entry = kgr_line_index_find (self->index, index);
  fill_line (self, entry, index - kgr_line_index_get_start (self->index, entry), line);

  return TRUE;
}

void
kgr_record_layout_append_lines (KgrRecordLayout *self,
                                guint            line,
                                guint            n,
                                GString         *text)
{
  guint entry = n > 0 ? kgr_line_index_find (self->index, line) : 0;
  guint index = n > 0 ? line - kgr_line_index_get_start (self->index, entry) : 0;

  for (guint i = 0; i < n; i++, index++)
    {
      KgrRecordLine one;

      while (index >= kgr_layout_entry_get_n_lines (get_entry (self, entry)))
        {
          entry++;
          index = 0;
        }
      fill_line (self, entry, index, &one);
      if (i > 0)
        g_string_append_c (text, '\n');
      kgr_record_line_append_text (&one, text);
    }
}

char *
kgr_record_layout_dup_text (KgrRecordLayout *self)
{
  GString *text = g_string_new (NULL);

  kgr_record_layout_append_lines (self, 0, kgr_record_layout_get_n_lines (self), text);

  return g_string_free (text, FALSE);
}

gboolean
kgr_record_layout_to_text (KgrRecordLayout *self,
                           KgrShownPos      shown,
                           KgrEdge          edge,
                           KgrTextPos      *text)
{
  KgrRecordLine line;

  if (!kgr_record_layout_get_line (self, shown.line, &line) || line.unit == KGR_NO_UNIT)
    return FALSE;

  *text = (KgrTextPos) { line.unit, line.layer, 0, 0 };
  if (line.kind == KGR_LINE_HEADING || line.kind == KGR_LINE_SPEAKER)
    {
      text->para = KGR_LABEL_PARA;
      text->column = MIN (shown.column, line.n_chars);
    }
  else if (line.kind == KGR_LINE_PARA)
    {
      text->para = line.para;
      text->column = kgr_record_line_to_text (&line, MIN (shown.column, line.n_chars),
                                              edge == KGR_EDGE_END);
    }

  return TRUE;
}

KgrShownPos
kgr_record_layout_to_shown (KgrRecordLayout *self,
                            KgrTextPos       text)
{
  KgrShownPos shown = { 0, 0 };
  KgrLayoutEntry *entry;
  KgrRecordLine line;
  guint n_lines;
  guint first;

  if (text.unit >= self->entries->len - self->n_head - self->n_tail)
    return shown;

  entry = get_entry (self, self->n_head + text.unit);
  n_lines = kgr_layout_entry_get_n_lines (entry);
  first = entry->label != NULL ? 1 : 0;
  shown.line = (int) kgr_line_index_get_start (self->index, self->n_head + text.unit);
  if (n_lines == 0)
    {
      /* Swallowed by the token before it, or nothing to show at all. */
      shown.line = MAX (shown.line - 1, 0);
      return shown;
    }

  if (!kgr_text_pos_is_label (text) && !entry->token)
    shown.line += (int) MIN (text.layer == entry->layer ? text.para + first : first, n_lines - 1);
  kgr_record_layout_get_line (self, shown.line, &line);
  if (line.kind == KGR_LINE_PARA && text.layer == line.layer && text.para == line.para)
    shown.column = kgr_record_line_to_shown (&line, text.column);
  else if (line.kind != KGR_LINE_PARA && kgr_text_pos_is_label (text))
    shown.column = MIN (text.column, line.n_chars);

  return shown;
}

gboolean
kgr_record_layout_has_layer (KgrRecordLayout *self,
                             guint            unit,
                             KgrLayer         layer)
{
  KgrLayoutEntry *entry;

  if (unit >= self->entries->len - self->n_head - self->n_tail)
    return FALSE;
  entry = get_entry (self, self->n_head + unit);

  return entry->token || (entry->layer == layer && entry->n_paras > 0);
}

/* While hidden the number would tell who it is that has another name in public. */
static gboolean
is_unnamed (KgrRecordLayout  *self,
            const KgrSeating *seating)
{
  GPtrArray *attendance = self->meeting->attendance;

  for (guint i = 0; i < attendance->len; i++)
    {
      const KgrAttendance *line = g_ptr_array_index (attendance, i);

      if (line->id == seating->attendance_id)
        return line->public_name != NULL && *line->public_name != '\0';
    }

  return FALSE;
}

char *
kgr_record_layout_dup_seat (KgrRecordLayout *self,
                            guint            unit)
{
  const KgrUnitFields *fields;
  const KgrSeating *seating;

  if (unit >= self->entries->len - self->n_head - self->n_tail)
    return NULL;
  fields = kgr_unit_get (get_entry (self, self->n_head + unit)->unit);
  seating = kgr_seat_index_find (self->seats, fields->person_id, fields->speaker);
  if (seating == NULL || (!self->shown && is_unnamed (self, seating)))
    return NULL;
  /* Printed in Japanese in every language. */
  if (seating->number == KGR_SEATING_SECRETARIAT)
    return g_strdup ("事");

  return seating->number > 0 ? g_strdup_printf ("%d", seating->number) : NULL;
}

int
kgr_record_layout_find_heading (KgrRecordLayout *self,
                                gint64           agenda_id)
{
  for (guint i = 0; i < self->entries->len; i++)
    if (get_entry (self, i)->label != NULL && get_entry (self, i)->agenda_id == agenda_id)
      return (int) kgr_line_index_get_start (self->index, i);

  return -1;
}

gint64
kgr_record_layout_find_agenda (KgrRecordLayout *self,
                               int              line)
{
  guint n_lines = kgr_record_layout_get_n_lines (self);
  int entry;

  if (line < 0 || n_lines == 0)
    return 0;

  entry = (int) kgr_line_index_find (self->index, MIN ((guint) line, n_lines - 1));
  for (; entry >= 0; entry--)
    if (get_entry (self, entry)->label != NULL && get_entry (self, entry)->agenda_id != 0)
      return get_entry (self, entry)->agenda_id;

  return 0;
}

const char *
kgr_record_layout_find_reason (KgrRecordLayout *self,
                               KgrShownPos      shown)
{
  KgrRecordRun run = { 0 };
  KgrRecordLine line;
  guint next = 0;

  if (!kgr_record_layout_get_line (self, shown.line, &line))
    return NULL;
  if (line.by_item || line.kind == KGR_LINE_SEALED)
    return line.reason;

  while (kgr_record_line_next_run (&line, &next, &run))
    if (shown.column >= run.shown_start && shown.column < run.shown_start + run.shown_length)
      return run.reason != NULL ? run.reason : "";

  return NULL;
}

gboolean
kgr_record_layout_is_closed (KgrRecordLayout *self,
                             int              line)
{
  KgrRecordLine found;

  return kgr_record_layout_get_line (self, line, &found) && found.by_item;
}

/* One place is inside a token that has characters on both sides of it; a stretch touches one as
 * soon as it has one of its characters. */
static gboolean
is_line_hidden (const KgrRecordLine *line,
                int                  from,
                int                  to)
{
  KgrRecordRun run = { 0 };
  guint next = 0;

  while (kgr_record_line_next_run (line, &next, &run))
    {
      int end = run.shown_start + run.shown_length;

      if (from == to ? from > run.shown_start && from < end
                     : from < end && to > run.shown_start)
        return TRUE;
    }

  return FALSE;
}

gboolean
kgr_record_layout_is_hidden (KgrRecordLayout *self,
                             KgrShownPos      from,
                             KgrShownPos      to)
{
  gboolean one = from.line == to.line && from.column == to.column;

  if (self->shown)
    return FALSE;

  for (int i = from.line; i <= to.line; i++)
    {
      KgrRecordLine line;
      int start;
      int end;

      if (!kgr_record_layout_get_line (self, i, &line))
        break;
      start = i == from.line ? MIN (from.column, line.n_chars) : 0;
      end = i == to.line ? MIN (to.column, line.n_chars) : line.n_chars;
      if (line.kind == KGR_LINE_SEALED || ((start < end || one)
                                           && is_line_hidden (&line, start, end)))
        return TRUE;
    }

  return FALSE;
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
  KgrUnit *unit = get_entry (self, self->n_head + line->unit)->unit;
  int offset = para_offset (unit, line->layer, line->para);
  int start = kgr_record_line_to_text (line, from, FALSE);
  int end = kgr_record_line_to_text (line, to, TRUE);
  KgrRecordRun run = { 0 };
  guint next = 0;

  while (!line->by_item && start < end && kgr_record_line_next_run (line, &next, &run))
    {
      int run_end = run.text_start + run.text_length;

      if (run_end <= start)
        continue;
      if (run.text_start >= end)
        break;
      add_piece (pieces, line, offset, start, run.text_start, FALSE);
      add_piece (pieces, line, offset, MAX (start, run.text_start), MIN (end, run_end), TRUE);
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
      KgrRecordLine line;

      if (!kgr_record_layout_get_line (self, i, &line))
        break;
      if (line.kind == KGR_LINE_SEALED)
        {
          /* How much it stands for is not told; that there is something is enough to refuse. */
          KgrRecordPiece piece = { .unit = line.unit, .sealed = TRUE, .by_item = line.by_item };

          g_array_append_val (pieces, piece);
        }
      else if (line.kind == KGR_LINE_PARA)
        {
          add_line_pieces (self, pieces, &line,
                           i == from.line ? MIN (from.column, line.n_chars) : 0,
                           i == to.line ? MIN (to.column, line.n_chars) : line.n_chars);
        }
    }

  return pieces;
}
