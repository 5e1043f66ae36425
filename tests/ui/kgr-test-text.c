/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "kgr-test-room.h"
#include "kgr-test-text.h"

static const char * const tag_names[] = { "heading", "speaker", "passage", "token" };

static void
refused_cb (KgrTestText *self,
            int          why)
{
  self->refused = why;
  self->n_refused++;
}

static void
changed_cb (KgrTestText *self)
{
  self->n_changed++;
}

static GtkIMContext *
find_im (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      GtkIMContext *im = NULL;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        im = gtk_event_controller_key_get_im_context (GTK_EVENT_CONTROLLER_KEY (controller));
      if (im != NULL)
        return im;
    }

  return NULL;
}

KgrTestText *
kgr_test_text_new (KgrMeeting *meeting)
{
  g_autoptr (KgrMeeting) own = meeting != NULL ? kgr_meeting_ref (meeting)
                                               : kgr_test_minutes_new ();
  KgrTestText *self = g_new0 (KgrTestText, 1);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->doc = kgr_record_doc_new (own);
  self->view = KGR_RECORD_VIEW (kgr_record_view_new ());
  kgr_record_view_set_shown (self->view, TRUE);
  kgr_record_view_set_read_only (self->view, FALSE);
  kgr_record_view_set_doc (self->view, self->doc);
  g_signal_connect_swapped (self->view, "refused", G_CALLBACK (refused_cb), self);
  g_signal_connect_swapped (self->view, "changed", G_CALLBACK (changed_cb), self);
  self->im = find_im (GTK_WIDGET (self->view));
  g_assert_nonnull (self->im);

  self->window = g_object_ref_sink (gtk_window_new ());
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));
  gtk_window_set_child (GTK_WINDOW (self->window), scroller);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 760, 600);
  gtk_window_present (GTK_WINDOW (self->window));

  return self;
}

void
kgr_test_text_free (KgrTestText *self)
{
  g_signal_handlers_disconnect_by_data (self->view, self);
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_assert_finalize_object (self->window);
  g_assert_finalize_object (self->doc);
  g_free (self);
}

GtkTextBuffer *
kgr_test_text_buffer (KgrTestText *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
}

char *
kgr_test_text_dup (KgrTestText *self)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (kgr_test_text_buffer (self), &start, &end);

  return gtk_text_buffer_get_slice (kgr_test_text_buffer (self), &start, &end, TRUE);
}

gboolean
kgr_test_text_says (KgrTestText *self,
                    const char  *words)
{
  g_autofree char *text = kgr_test_text_dup (self);

  return strstr (text, words) != NULL;
}

/* Across lines too, which gtk_text_iter_forward_search() is slow at and particular about. */
static void
find_words (KgrTestText *self,
            const char  *words,
            int          after,
            int         *from,
            int         *to)
{
  g_autofree char *text = kgr_test_text_dup (self);
  const char *start = g_utf8_offset_to_pointer (text, after);
  const char *found = strstr (start, words);

  if (found == NULL)
    g_error ("not in the text: %s", words);
  *from = after + (int) g_utf8_pointer_to_offset (start, found);
  *to = *from + (int) g_utf8_strlen (words, -1);
}

void
kgr_test_text_go (KgrTestText *self,
                  const char  *words,
                  gboolean     behind)
{
  GtkTextIter iter;
  int from;
  int to;

  find_words (self, words, 0, &from, &to);
  gtk_text_buffer_get_iter_at_offset (kgr_test_text_buffer (self), &iter, behind ? to : from);
  gtk_text_buffer_place_cursor (kgr_test_text_buffer (self), &iter);
}

void
kgr_test_text_select (KgrTestText *self,
                      const char  *first,
                      const char  *last)
{
  GtkTextIter start;
  GtkTextIter end;
  int from;
  int to;
  int unused;

  find_words (self, first, 0, &from, &to);
  find_words (self, last, from, &unused, &to);
  gtk_text_buffer_get_iter_at_offset (kgr_test_text_buffer (self), &start, from);
  gtk_text_buffer_get_iter_at_offset (kgr_test_text_buffer (self), &end, to);
  gtk_text_buffer_select_range (kgr_test_text_buffer (self), &end, &start);
}

void
kgr_test_text_commit (KgrTestText *self,
                      const char  *words)
{
  g_signal_emit_by_name (self->im, "commit", words);
}

/* What sees the keys before the input method does. */
static GtkEventController *
find_keys (KgrTestText *self)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (self->view));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller)
          && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        return controller;
    }
  g_error ("nothing sees the keys");
}

static void
mark_set_cb (GtkTextBuffer     *buffer,
             const GtkTextIter *iter,
             GtkTextMark       *mark,
             guint             *n_moved)
{
  if (mark == gtk_text_buffer_get_insert (buffer)
      || mark == gtk_text_buffer_get_selection_bound (buffer))
    (*n_moved)++;
}

void
kgr_test_text_compose (KgrTestText *self,
                       guint        keyval,
                       const char  *words)
{
  GtkTextBuffer *buffer = kgr_test_text_buffer (self);
  gboolean taken = TRUE;
  guint n_moved = 0;

  g_signal_emit_by_name (find_keys (self), "key-pressed", keyval, 0, 0, &taken);
  g_assert_false (taken);
  g_signal_connect (buffer, "mark-set", G_CALLBACK (mark_set_cb), &n_moved);
  g_signal_emit_by_name (self->im, "preedit-start");
  g_signal_handlers_disconnect_by_func (buffer, mark_set_cb, &n_moved);
  g_assert_cmpuint (n_moved, ==, 0);
  kgr_test_text_commit (self, words);
}

void
kgr_test_text_erase (KgrTestText *self,
                     gboolean     back)
{
  if (back)
    g_signal_emit_by_name (self->view, "backspace");
  else
    g_signal_emit_by_name (self->view, "delete-from-cursor", GTK_DELETE_CHARS, 1);
}

/* For each character of a line which tag it should have: 0 for none, else 1 and more. */
static void
expect_tags (const KgrRecordLine *line,
             gboolean             shown,
             guint8              *tags)
{
  KgrRecordRun run = { 0 };
  guint next = 0;

  memset (tags, line->kind == KGR_LINE_HEADING ? 1 : line->kind == KGR_LINE_SPEAKER ? 2
                : line->kind == KGR_LINE_SEALED ? 4 : 0, line->n_chars);
  while (kgr_record_line_next_run (line, &next, &run))
    memset (tags + run.shown_start, shown ? 3 : 4, run.shown_length);
}

static gboolean
has_tags (GtkTextBuffer *buffer,
          int            line,
          const guint8  *tags,
          int            n_chars)
{
  GtkTextTag *all[G_N_ELEMENTS (tag_names)];
  GtkTextIter iter;
  int column = 0;

  for (guint i = 0; i < G_N_ELEMENTS (tag_names); i++)
    all[i] = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), tag_names[i]);
  gtk_text_buffer_get_iter_at_line (buffer, &iter, line);
  while (column < n_chars)
    {
      GtkTextIter next = iter;
      int end = n_chars;
      guint8 found = 0;

      for (guint i = 0; i < G_N_ELEMENTS (tag_names); i++)
        if (gtk_text_iter_has_tag (&iter, all[i]))
          found = found == 0 ? i + 1 : G_MAXUINT8;
      if (gtk_text_iter_forward_to_tag_toggle (&next, NULL)
          && gtk_text_iter_get_line (&next) == line)
        end = gtk_text_iter_get_line_offset (&next);
      for (; column < end; column++)
        if (tags[column] != found)
          return FALSE;
      iter = next;
    }

  return TRUE;
}

static gboolean
is_same_line (const KgrRecordLine *a,
              const KgrRecordLine *b)
{
  return a->kind == b->kind && a->unit == b->unit && a->agenda_id == b->agenda_id
         && a->layer == b->layer && a->para == b->para && a->note == b->note
         && a->by_item == b->by_item && g_strcmp0 (a->reason, b->reason) == 0
         && a->n_chars == b->n_chars && a->n_runs == b->n_runs;
}

char *
kgr_test_text_find_fault (KgrTestText *self)
{
  KgrRecordLayout *kept = kgr_record_view_get_layout (self->view);
  gboolean shown = kgr_record_layout_is_shown (kept);
  g_autoptr (KgrRecordLayout) fresh =
    kgr_record_layout_new_for_doc (self->doc, kgr_record_layout_get_method (kept), shown);
  g_autofree char *text = kgr_test_text_dup (self);
  g_autofree char *wanted = kgr_record_layout_dup_text (fresh);
  guint n_lines = kgr_record_layout_get_n_lines (fresh);

  if (strcmp (text, wanted) != 0)
    return g_strdup_printf ("text: «%s» instead of «%s»", text, wanted);
  if (kgr_record_layout_get_n_lines (kept) != n_lines)
    return g_strdup_printf ("%u lines instead of %u", kgr_record_layout_get_n_lines (kept),
                            n_lines);

  for (guint i = 0; i < n_lines; i++)
    {
      g_autofree guint8 *tags = NULL;
      KgrRecordLine line;
      KgrRecordLine other;

      g_assert_true (kgr_record_layout_get_line (fresh, (int) i, &line));
      g_assert_true (kgr_record_layout_get_line (kept, (int) i, &other));
      if (!is_same_line (&line, &other))
        return g_strdup_printf ("line %u is laid out in another way", i);
      tags = g_malloc (line.n_chars + 1);
      expect_tags (&line, shown, tags);
      if (!has_tags (kgr_test_text_buffer (self), (int) i, tags, line.n_chars))
        return g_strdup_printf ("tags of line %u", i);
    }

  return NULL;
}

void
kgr_test_text_check (KgrTestText *self)
{
  g_autofree char *fault = kgr_test_text_find_fault (self);

  g_assert_cmpstr (fault, ==, NULL);
}
