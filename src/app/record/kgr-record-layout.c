/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrRecordLayout: from the units of a record to the lines of a screen. The rule for what is hidden
 * follows the public edition: a hidden screen never says more than the paper that leaves the
 * office. */

#include "config.h"

#include <string.h>

#include "meeting/kgr-meeting-words.h"
#include "record/kgr-record-layout-private.h"
#include "record/kgr-speaker-label.h"

#define SPEAKER_MARK "○"

/* Where the builder stands: the agenda item whose part of the record is being laid out. */
typedef struct
{
  KgrRecordLayout  *layout;
  KgrSpeakerLabels *speakers;
  KgrRecordMethod   method;
  gboolean          closed;
  const char       *ground;
} Builder;

static KgrLayer
get_layer (KgrUnit         *unit,
           KgrRecordMethod  method)
{
  if (kgr_unit_get (unit)->kind == KGR_UNIT_ITEM)
    return KGR_LAYER_SUMMARY;
  if (method == KGR_METHOD_STATEMENT_SUMMARY && kgr_unit_get_n_paras (unit, KGR_LAYER_SUMMARY) > 0)
    return KGR_LAYER_SUMMARY;
  return KGR_LAYER_TEXT;
}

/* White space between two passages is no public text: what is left would be a speaker with no
 * words. */
static gboolean
is_para_covered (KgrPara *para)
{
  guint n_spans;
  const KgrSpan *spans = kgr_para_get_spans (para, &n_spans);
  const char *p = kgr_para_get_text (para);
  guint next = 0;

  for (int i = 0; *p != '\0'; i++, p = g_utf8_next_char (p))
    {
      while (next < n_spans && i >= spans[next].start + spans[next].length)
        next++;
      if ((next >= n_spans || i < spans[next].start) && !g_unichar_isspace (g_utf8_get_char (p)))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_unit_covered (KgrUnit  *unit,
                 KgrLayer  layer)
{
  gboolean any = FALSE;

  for (guint i = 0; i < kgr_unit_get_n_paras (unit, layer); i++)
    {
      KgrPara *para = kgr_unit_get_para (unit, layer, i);
      guint n_spans;

      if (!is_para_covered (para))
        return FALSE;
      kgr_para_get_spans (para, &n_spans);
      any = any || n_spans > 0;
    }

  return any;
}

static KgrRecordLine *
add_line (KgrRecordLayout *self,
          KgrLineKind      kind,
          guint            unit)
{
  KgrRecordLine line = { .kind = kind, .unit = unit, .first_run = self->runs->len };

  if (self->lines->len > 0)
    g_string_append_c (self->text, '\n');
  g_array_append_val (self->lines, line);

  return &g_array_index (self->lines, KgrRecordLine, self->lines->len - 1);
}

static void
add_text (KgrRecordLayout *self,
          KgrRecordLine   *line,
          const char      *text,
          gssize           length)
{
  g_string_append_len (self->text, text, length);
  line->n_chars += g_utf8_strlen (text, length);
}

static void
add_sealed_line (Builder *builder,
                 guint    unit)
{
  KgrRecordLayout *self = builder->layout;
  KgrRecordLine *line;

  if (self->lines->len > 0)
    {
      line = &g_array_index (self->lines, KgrRecordLine, self->lines->len - 1);
      if (line->kind == KGR_LINE_SEALED)
        return;
    }

  line = add_line (self, KGR_LINE_SEALED, unit);
  line->by_item = builder->closed;
  line->reason = builder->closed ? builder->ground : "";
  add_text (self, line, KGR_HIDDEN_TOKEN, -1);
}

static void
add_heading (Builder       *builder,
             KgrAgendaItem *item,
             guint          unit)
{
  KgrRecordLayout *self = builder->layout;
  KgrRecordLine *line = add_line (self, KGR_LINE_HEADING, unit);
  const char *title = kgr_agenda_item_get_title (self->meeting, item, self->shown);

  line->agenda_id = item->id;
  line->by_item = kgr_agenda_item_find_closed (self->meeting, item) != NULL;
  line->reason = item->ground != NULL ? item->ground : "";
  if (item->number != NULL)
    {
      add_text (self, line, item->number, -1);
      add_text (self, line, "　", -1);
    }
  add_text (self, line, title != NULL ? title : "", -1);
}

static void
add_run (KgrRecordLayout *self,
         KgrRecordLine   *line,
         int              text_start,
         int              text_length,
         int              shown_length,
         const char      *reason)
{
  KgrRecordRun run = {
    .shown_start = line->n_chars,
    .shown_length = shown_length,
    .text_start = text_start,
    .text_length = text_length,
    .reason = reason,
  };

  g_array_append_val (self->runs, run);
  line->n_runs++;
}

/* The passage from @index on; while hidden, touching ones are one, else two reasons could be
 * counted. */
static KgrSpan
take_span (const KgrSpan *spans,
           guint          n_spans,
           gboolean       merge,
           guint         *index)
{
  KgrSpan span = spans[(*index)++];

  while (merge && *index < n_spans && spans[*index].start == span.start + span.length)
    span.length += spans[(*index)++].length;

  return span;
}

static void
add_para (Builder  *builder,
          guint     unit,
          KgrLayer  layer,
          guint     index,
          gboolean  note)
{
  KgrRecordLayout *self = builder->layout;
  KgrPara *para = kgr_unit_get_para (g_ptr_array_index (self->meeting->units, unit), layer, index);
  KgrRecordLine *line = add_line (self, KGR_LINE_PARA, unit);
  const char *p = kgr_para_get_text (para);
  guint n_spans;
  const KgrSpan *spans = kgr_para_get_spans (para, &n_spans);
  int column = 0;

  line->layer = layer;
  line->para = index;
  line->note = note;
  for (guint i = 0; i < n_spans;)
    {
      KgrSpan span = take_span (spans, n_spans, !self->shown, &i);
      const char *start = g_utf8_offset_to_pointer (p, span.start - column);
      const char *end = g_utf8_offset_to_pointer (start, span.length);

      add_text (self, line, p, start - p);
      add_run (self, line, span.start, span.length,
               self->shown ? span.length : KGR_HIDDEN_TOKEN_CHARS, span.reason);
      if (self->shown)
        add_text (self, line, start, end - start);
      else
        add_text (self, line, KGR_HIDDEN_TOKEN, -1);
      column = span.start + span.length;
      p = end;
    }
  add_text (self, line, p, strlen (p));
}

/* While hidden nobody is named who is not named in the minutes that leave the office. */
static char *
dup_speaker (Builder             *builder,
             const KgrUnitFields *fields)
{
  if (builder->layout->shown && fields->speaker != NULL)
    return g_strdup (fields->speaker);

  return kgr_speaker_labels_next (builder->speakers, fields);
}

static void
add_words (Builder *builder,
           guint    index)
{
  KgrRecordLayout *self = builder->layout;
  KgrUnit *unit = g_ptr_array_index (self->meeting->units, index);
  const KgrUnitFields *fields = kgr_unit_get (unit);
  KgrLayer layer = get_layer (unit, builder->method);
  gboolean by_item = builder->closed && !fields->opened;
  guint first = self->lines->len;

  if (!self->shown && (by_item || is_unit_covered (unit, layer)))
    {
      add_sealed_line (builder, index);
      return;
    }

  if (fields->kind == KGR_UNIT_STATEMENT)
    {
      g_autofree char *speaker = dup_speaker (builder, fields);
      KgrRecordLine *line = add_line (self, KGR_LINE_SPEAKER, index);

      add_text (self, line, SPEAKER_MARK, -1);
      add_text (self, line, speaker != NULL ? speaker : "", -1);
    }
  for (guint i = 0; i < kgr_unit_get_n_paras (unit, layer); i++)
    add_para (builder, index, layer, i, fields->kind == KGR_UNIT_NOTE);

  for (guint i = first; by_item && i < self->lines->len; i++)
    {
      KgrRecordLine *line = &g_array_index (self->lines, KgrRecordLine, i);

      line->by_item = TRUE;
      line->reason = builder->ground;
    }
}

/* What stands in the record before any item: the opening, the papers, "3 議題". */
static void
add_loose_headings (Builder  *builder,
                    gboolean  at_end)
{
  KgrMeeting *meeting = builder->layout->meeting;
  guint first = meeting->agenda->len;
  guint last = 0;

  for (guint i = 0; i < meeting->agenda->len; i++)
    {
      KgrAgendaItem *item = g_ptr_array_index (meeting->agenda, i);

      if (item->kind != KGR_AGENDA_ITEM)
        continue;
      first = MIN (first, i);
      last = i;
    }

  for (guint i = at_end ? last + 1 : 0; i < (at_end ? meeting->agenda->len : first); i++)
    {
      KgrAgendaItem *item = g_ptr_array_index (meeting->agenda, i);
      gboolean placed = FALSE;

      for (guint j = 0; !placed && j < meeting->units->len; j++)
        placed = kgr_unit_get (g_ptr_array_index (meeting->units, j))->agenda_id == item->id;
      if (!placed && !(at_end && first == meeting->agenda->len)
          && kgr_agenda_item_get_title (meeting, item, builder->layout->shown) != NULL)
        add_heading (builder, item, KGR_NO_UNIT);
    }
}

/* Whatever is in a closed item, and below it, a hidden screen shows one token, even for nothing. Of
 * an item that the agenda has lost nobody knows whether it was closed. */
static void
enter_item (Builder *builder,
            gint64   agenda_id,
            guint    index)
{
  KgrRecordLayout *self = builder->layout;
  KgrAgendaItem *item = kgr_meeting_find_agenda (self->meeting, agenda_id);
  KgrAgendaItem *closed = item != NULL ? kgr_agenda_item_find_closed (self->meeting, item) : NULL;

  builder->closed = item == NULL || closed != NULL;
  builder->ground = closed != NULL && closed->ground != NULL ? closed->ground : "";
  if (item != NULL && kgr_agenda_item_get_title (self->meeting, item, self->shown) != NULL)
    add_heading (builder, item, index);
  if (builder->closed && !self->shown)
    add_sealed_line (builder, index);
  else
    add_words (builder, index);
}

static void
add_unit (Builder *builder,
          guint    index)
{
  KgrRecordLayout *self = builder->layout;
  const KgrUnitFields *fields = kgr_unit_get (g_ptr_array_index (self->meeting->units, index));
  guint line = self->lines->len;

  if (fields->kind == KGR_UNIT_ITEM)
    enter_item (builder, fields->agenda_id, index);
  else
    add_words (builder, index);

  /* Swallowed by the token before it, or nothing to show at all. */
  if (line == self->lines->len && line > 0)
    line--;
  g_array_append_val (self->unit_lines, line);
}

KgrRecordLayout *
kgr_record_layout_new (KgrMeeting      *meeting,
                       KgrRecordMethod  method,
                       gboolean         shown)
{
  KgrRecordLayout *self;
  Builder builder = { .method = method, .ground = "" };

  g_return_val_if_fail (meeting != NULL, NULL);

  self = g_new0 (KgrRecordLayout, 1);
  self->meeting = kgr_meeting_ref (meeting);
  self->shown = shown;
  self->text = g_string_new (NULL);
  self->lines = g_array_new (FALSE, FALSE, sizeof (KgrRecordLine));
  self->runs = g_array_new (FALSE, FALSE, sizeof (KgrRecordRun));
  self->unit_lines = g_array_new (FALSE, FALSE, sizeof (guint));

  builder.layout = self;
  builder.speakers = kgr_speaker_labels_new (meeting->attendance, KGR_SPEAKERS_RECORDED);
  add_loose_headings (&builder, FALSE);
  for (guint i = 0; i < meeting->units->len; i++)
    add_unit (&builder, i);
  add_loose_headings (&builder, TRUE);
  kgr_speaker_labels_free (builder.speakers);

  return self;
}

void
kgr_record_layout_free (KgrRecordLayout *self)
{
  g_return_if_fail (self != NULL);

  /* Ordinary heap, but no reason to leave the words lying about. */
  memset (self->text->str, 0, self->text->allocated_len);
  g_string_free (self->text, TRUE);
  g_array_unref (self->lines);
  g_array_unref (self->runs);
  g_array_unref (self->unit_lines);
  kgr_meeting_unref (self->meeting);
  g_free (self);
}
