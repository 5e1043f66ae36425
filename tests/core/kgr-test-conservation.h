/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "import/kgr-import-chars.h"
#include "import/kgr-import.h"
#include "text/kgr-era.h"

/* Whether an import keeps every character of its source: counts each character that is not white
 * space, once for where it stands in the source and once against it for where it went.
 * Taken apart (NFD), because a mark at the beginning of a line joins the character before it. */

static void
count_chars (GHashTable *counts,
             const char *text,
             int         step)
{
  g_autofree char *normal = text != NULL ? g_utf8_normalize (text, -1, G_NORMALIZE_NFD) : NULL;

  for (const char *p = normal; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar ch = g_utf8_get_char (p);
      gpointer key = GUINT_TO_POINTER (kgr_char_is_circle (ch) ? 0x25cb : ch);
      int count = GPOINTER_TO_INT (g_hash_table_lookup (counts, key)) + step;

      if (kgr_char_is_white (ch) || ch == 0xfeff)
        continue;
      if (count != 0)
        g_hash_table_insert (counts, key, GINT_TO_POINTER (count));
      else
        g_hash_table_remove (counts, key);
    }
}

static void
count_head (GHashTable *counts,
            KgrMeeting *meeting)
{
  g_autofree char *when = kgr_era_format_meeting_time (meeting->starts_at, meeting->ends_at);

  count_chars (counts, meeting->title, -1);
  count_chars (counts, meeting->when_printed != NULL ? meeting->when_printed : when, -1);
  count_chars (counts, meeting->venue, -1);
  for (guint i = 0; i < meeting->attendance->len; i++)
    {
      KgrAttendance *person = g_ptr_array_index (meeting->attendance, i);

      count_chars (counts, person->printed != NULL ? person->printed : person->name, -1);
      count_chars (counts, person->printed != NULL ? NULL : person->role, -1);
    }
  for (guint i = 0; i < meeting->agenda->len; i++)
    {
      KgrAgendaItem *item = g_ptr_array_index (meeting->agenda, i);

      count_chars (counts, item->number, -1);
      count_chars (counts, item->title, -1);
    }
  for (guint i = 0; i < meeting->papers->len; i++)
    {
      KgrPaper *paper = g_ptr_array_index (meeting->papers, i);

      count_chars (counts, paper->label, -1);
      count_chars (counts, paper->title, -1);
    }
}

/* A heading may have been found at its place, or before the first speaker and there again: @twice
 * says which of those that have a place stand in the source twice, the first in bit 0. */
static guint
count_record (GHashTable *counts,
              KgrMeeting *meeting,
              guint       twice)
{
  guint n_headings = 0;

  for (guint i = 0; i < meeting->units->len; i++)
    {
      const KgrUnitFields *fields = kgr_unit_get (g_ptr_array_index (meeting->units, i));
      g_autofree char *text = kgr_unit_dup_text (g_ptr_array_index (meeting->units, i),
                                                 KGR_LAYER_TEXT);
      KgrAgendaItem *item = kgr_meeting_find_agenda (meeting, fields->agenda_id);

      count_chars (counts, text, -1);
      count_chars (counts, fields->speaker, -1);
      if (fields->kind == KGR_UNIT_STATEMENT)
        count_chars (counts, "○", -1);
      if (item != NULL && item->kind == KGR_AGENDA_HEADING && !(twice & (1 << n_headings++)))
        continue;
      if (item != NULL)
        {
          count_chars (counts, item->number, -1);
          count_chars (counts, item->title, -1);
        }
    }

  return n_headings;
}

static int
compare_chars (gconstpointer a,
               gconstpointer b)
{
  return GPOINTER_TO_INT (a) - GPOINTER_TO_INT (b);
}

static char *
describe_loss (const char *source,
               KgrImport  *import,
               const char *form_words,
               guint       twice,
               guint      *n_headings)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  g_autoptr (GList) keys = NULL;
  GString *loss = g_string_new (NULL);

  count_chars (counts, source, 1);
  count_chars (counts, form_words, -1);
  count_head (counts, import->meeting);
  *n_headings = count_record (counts, import->meeting, twice);
  for (guint i = 0; i < import->removed->len; i++)
    count_chars (counts, strchr (g_ptr_array_index (import->removed, i), ' '), -1);

  keys = g_list_sort (g_hash_table_get_keys (counts), compare_chars);
  for (GList *l = keys; l != NULL; l = l->next)
    {
      int count = GPOINTER_TO_INT (g_hash_table_lookup (counts, l->data));

      g_string_append_c (loss, count > 0 ? '-' : '+');
      g_string_append_unichar (loss, GPOINTER_TO_UINT (l->data));
    }

  return g_string_free (loss, loss->len == 0);
}

/* @form_words: the words of the form itself in @source (labels, boxes, commas between people),
 * which are no field's value. Returns what is lost ("-あ") and what is new ("+い"), or NULL where
 * nothing is. */
static char *
find_loss (const char *source,
           KgrImport  *import,
           const char *form_words)
{
  guint n_headings;
  char *least = describe_loss (source, import, form_words, 0, &n_headings);

  for (guint twice = 1; least != NULL && twice < 1u << MIN (n_headings, 8); twice++)
    {
      char *loss = describe_loss (source, import, form_words, twice, &n_headings);

      if (loss == NULL || strlen (loss) < strlen (least))
        {
          g_free (least);
          least = loss;
        }
      else
        g_free (loss);
    }

  return least;
}
