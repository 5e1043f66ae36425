/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import/kgr-import-body.h"
#include "import/kgr-import-head.h"
#include "import/kgr-import-items.h"
#include "text/kgr-fold.h"

#define MAX_HEADING_CHARS 30
/* No line that names an agenda item is longer, so that the others need not be folded. */
#define MAX_PLACE_BYTES 480

static guint
find_first_speaker (KgrImportText *text,
                    guint          from)
{
  while (from < text->lines->len && kgr_import_text_line (text, from)->kind != KGR_LINE_SPEAKER)
    from++;

  return from;
}

/* "２ 資料の確認": a bare number, the one that is due, and a short title. */
static gboolean
read_heading (const KgrImportLine *line,
              int                  due,
              KgrSlice            *number,
              KgrSlice            *title)
{
  int value;

  if (kgr_char_digit (kgr_slice_first (line->slice)) < 0 ||
      !kgr_import_split_number (line->slice, number, title) || title->length == 0 ||
      kgr_slice_read_number (*number, &value) == 0 || value != due)
    return FALSE;

  return !kgr_char_is_sentence_end (kgr_slice_last (*title)) &&
         g_utf8_strlen (title->text, title->length) <= MAX_HEADING_CHARS;
}

static int
next_heading (KgrMeeting *meeting)
{
  int due = 1;

  for (guint i = 0; i < meeting->agenda->len; i++)
    {
      KgrAgendaItem *item = g_ptr_array_index (meeting->agenda, i);

      if (item->kind == KGR_AGENDA_HEADING)
        due++;
    }

  return due;
}

/**
 * kgr_import_read_headings:
 * @meeting: a meeting; its agenda and observers are set
 * @text: the lines, those of speakers marked; what is read is marked as of the head
 * @from: first line of the body
 *
 * Reads what stands between the form's fields and the first speaker: headings numbered 1, 2, 3 …
 * and how many listened. Everything else there is left as text.
 */
void
kgr_import_read_headings (KgrMeeting    *meeting,
                          KgrImportText *text,
                          guint          from)
{
  guint to = find_first_speaker (text, from);

  for (guint i = from; i < to; i++)
    {
      KgrImportLine *line = kgr_import_text_line (text, i);
      KgrSlice number, title;
      int observers;

      if (read_heading (line, next_heading (meeting), &number, &title))
        {
          kgr_import_add_agenda (meeting, KGR_AGENDA_HEADING, number, title);
          line->kind = KGR_LINE_HEAD;
        }
      else if (meeting->observers < 0 && line->width < 32 &&
               g_str_has_prefix (line->slice.text, "傍聴") &&
               kgr_import_read_observers (line->slice, &observers))
        {
          meeting->observers = observers;
          line->kind = KGR_LINE_HEAD;
        }
    }
}

static GHashTable *
fold_agenda (KgrMeeting *meeting)
{
  GHashTable *table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < meeting->agenda->len; i++)
    {
      KgrAgendaItem *item = g_ptr_array_index (meeting->agenda, i);
      g_autofree char *words = g_strconcat (item->number != NULL ? item->number : "", item->title,
                                            NULL);

      if (item->number != NULL)
        g_hash_table_insert (table, kgr_fold_label (words), GUINT_TO_POINTER (i + 1));
    }

  return table;
}

/* Marks line @index, or it and the next, if they are number and title of an agenda item. */
static void
mark_place (KgrImportText *text,
            guint          index,
            GHashTable    *agenda)
{
  KgrImportLine *line = kgr_import_text_line (text, index);
  g_autoptr (GString) words = NULL;
  KgrSlice number, title;

  if (line->kind != KGR_LINE_TEXT || line->slice.length > MAX_PLACE_BYTES ||
      !kgr_import_split_number (line->slice, &number, &title))
    return;

  words = g_string_new_len (line->slice.text, line->slice.length);
  for (guint n_lines = 1; n_lines <= 2 && index + n_lines <= text->lines->len; n_lines++)
    {
      g_autofree char *folded = kgr_fold_label (words->str);
      guint place = GPOINTER_TO_UINT (g_hash_table_lookup (agenda, folded));

      if (place > 0)
        {
          line[0].kind = KGR_LINE_PLACE;
          line[0].place = place - 1;
          line[n_lines - 1].kind = KGR_LINE_PLACE;
          return;
        }
      if (index + n_lines == text->lines->len || line[n_lines].kind != KGR_LINE_TEXT ||
          line[n_lines].slice.length > MAX_PLACE_BYTES)
        return;
      g_string_append_len (words, line[n_lines].slice.text, line[n_lines].slice.length);
    }
}

static guint
next_place (KgrImportText *text,
            guint          index)
{
  guint next = index + 1;

  while (next < text->lines->len && kgr_import_text_line (text, next)->kind == KGR_LINE_PLACE &&
         kgr_import_text_line (text, next)->place < 0)
    next++;

  return next;
}

static gboolean
is_list (KgrMeeting    *meeting,
         KgrImportText *text,
         guint          index,
         guint          next)
{
  const KgrAgendaItem *item, *other;

  if (next >= text->lines->len || kgr_import_text_line (text, next)->kind != KGR_LINE_PLACE)
    return FALSE;

  item = g_ptr_array_index (meeting->agenda, kgr_import_text_line (text, index)->place);
  other = g_ptr_array_index (meeting->agenda, kgr_import_text_line (text, next)->place);
  return item->kind == other->kind && other->parent_id != item->id;
}

static void
unmark (KgrImportText *text,
        guint          from,
        guint          to)
{
  for (guint i = from; i < to; i++)
    {
      kgr_import_text_line (text, i)->kind = KGR_LINE_TEXT;
      kgr_import_text_line (text, i)->place = -1;
    }
}

/* The chair reads the whole agenda out: several items one after the other are words, not places.
 * And an item has one place, the first. */
static void
unmark_lists (KgrMeeting    *meeting,
              KgrImportText *text,
              guint          from)
{
  g_autofree gboolean *seen = g_new0 (gboolean, meeting->agenda->len);
  gboolean in_list = FALSE;
  guint next;

  for (guint i = from; i < text->lines->len; i = next)
    {
      const KgrImportLine *line = kgr_import_text_line (text, i);
      gboolean goes_on;

      next = i + 1;
      if (line->kind != KGR_LINE_PLACE)
        continue;

      next = next_place (text, i);
      goes_on = is_list (meeting, text, i, next);
      if (in_list || goes_on || seen[line->place])
        unmark (text, i, next);
      else
        seen[line->place] = TRUE;
      in_list = goes_on;
    }
}

/* A heading that comes after the first speaker: the number that is due, a paragraph of its own, and
 * somebody speaks or the record ends after it. */
static gboolean
is_late_heading (KgrImportText *text,
                 guint          index,
                 int            due,
                 KgrSlice      *number,
                 KgrSlice      *title)
{
  const KgrImportLine *line = kgr_import_text_line (text, index);
  gboolean is_last = index + 1 == text->lines->len;

  return due > 1 && line->kind == KGR_LINE_TEXT && line[-1].kind == KGR_LINE_TEXT &&
         kgr_char_is_sentence_end (kgr_slice_last (line[-1].slice)) &&
         (is_last || line[1].kind == KGR_LINE_SPEAKER || line[1].kind == KGR_LINE_PLACE) &&
         read_heading (line, due, number, title);
}

/**
 * kgr_import_mark_places:
 * @meeting: a meeting with its agenda; headings found later are added to it
 * @text: the lines; places are marked
 * @from: first line of the body
 *
 * Marks the lines of the body that are an agenda entry's number and title, on one line or two:
 * there the record comes to that item.
 */
void
kgr_import_mark_places (KgrMeeting    *meeting,
                        KgrImportText *text,
                        guint          from)
{
  g_autoptr (GHashTable) agenda = fold_agenda (meeting);
  int due = next_heading (meeting);

  for (guint i = from; i < text->lines->len; i++)
    mark_place (text, i, agenda);
  unmark_lists (meeting, text, from);

  for (guint i = find_first_speaker (text, from) + 1; i < text->lines->len; i++)
    {
      KgrImportLine *line = kgr_import_text_line (text, i);
      KgrSlice number, title;

      if (!is_late_heading (text, i, due, &number, &title))
        continue;

      kgr_import_add_agenda (meeting, KGR_AGENDA_HEADING, number, title);
      line->kind = KGR_LINE_PLACE;
      line->place = meeting->agenda->len - 1;
      due++;
    }
}
