/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Random writing: whatever is done, in whatever order, text, tags and record agree afterwards, undo
 * to the start gives the units that were there, and redo to the end those that were made. A slice
 * of the seeds, or all of them where KGR_FULL is set; KGR_SEED names one. */

#include "config.h"

#include <string.h>

#include "kgr-test-room.h"
#include "kgr-test-text.h"

#define FULL_SEEDS 20
#define FULL_OPERATIONS 10000
#define SLICE_SEEDS 3
#define SLICE_OPERATIONS 700
/* A record is kept at about this size, so that everything stays near to everything. */
#define MANY_CHARS 3000

static const char * const words[] = {
  "あ", "い", "、", "。", "窓口", "次回までに", "ａ", "長男", "𠮷野家", "が", "か\343\202\231", "さん",
};
static const char * const pasted[] = {
  "一\r\n二", "三\r四", "\n", "五\342\200\251六", "七\n\n八", "\357\277\274", "\342\200\250", "九\013十",
};
static const KgrSpeaker speakers[] = { { 0, "会長" }, { 0, "真鍋委員" }, { 0, "事務局" } };

static KgrShownPos
random_place (KgrTestText *text,
              GRand       *random)
{
  GtkTextBuffer *buffer = kgr_test_text_buffer (text);
  KgrShownPos pos = { g_rand_int_range (random, 0, gtk_text_buffer_get_line_count (buffer)), 0 };
  GtkTextIter iter;
  int n_chars;

  gtk_text_buffer_get_iter_at_line (buffer, &iter, pos.line);
  n_chars = gtk_text_iter_get_chars_in_line (&iter);
  /* The edges of lines are where things happen. */
  switch (g_rand_int_range (random, 0, 4))
    {
    case 0:
      break;
    case 1:
      pos.column = MAX (n_chars - 1, 0);
      break;
    default:
      pos.column = n_chars > 1 ? g_rand_int_range (random, 0, n_chars) : 0;
      break;
    }

  return pos;
}

static void
place (KgrTestText *text,
       GRand       *random)
{
  GtkTextBuffer *buffer = kgr_test_text_buffer (text);
  KgrShownPos pos = random_place (text, random);
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_line_offset (buffer, &iter, pos.line, pos.column);
  gtk_text_buffer_place_cursor (buffer, &iter);
}

static void
select_some (KgrTestText *text,
             GRand       *random)
{
  GtkTextBuffer *buffer = kgr_test_text_buffer (text);
  KgrShownPos from = random_place (text, random);
  KgrShownPos to = random_place (text, random);
  GtkTextIter start;
  GtkTextIter end;

  /* Mostly near to each other. */
  if (g_rand_int_range (random, 0, 8) > 0)
    to.line = MIN (from.line + g_rand_int_range (random, 0, 5),
                   gtk_text_buffer_get_line_count (buffer) - 1);
  gtk_text_buffer_get_iter_at_line_offset (buffer, &start, from.line, from.column);
  gtk_text_buffer_get_iter_at_line (buffer, &end, to.line);
  to.column = MIN (to.column, MAX (gtk_text_iter_get_chars_in_line (&end) - 1, 0));
  gtk_text_buffer_get_iter_at_line_offset (buffer, &end, to.line, to.column);
  gtk_text_buffer_select_range (buffer, &start, &end);
}

static void
write_some (KgrTestText *text,
            GRand       *random)
{
  int n = g_rand_int_range (random, 1, 4);

  for (int i = 0; i < n; i++)
    kgr_test_text_commit (text, words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))]);
}

/* What an assistive technology does: anywhere, whatever the caret. */
static void
edit_elsewhere (KgrTestText *text,
                GRand       *random)
{
  GtkTextBuffer *buffer = kgr_test_text_buffer (text);
  KgrShownPos pos = random_place (text, random);
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_iter_at_line_offset (buffer, &start, pos.line, pos.column);
  end = start;
  if (g_rand_boolean (random))
    {
      gtk_text_buffer_insert (buffer, &start,
                              pasted[g_rand_int_range (random, 0, G_N_ELEMENTS (pasted))], -1);
      return;
    }
  gtk_text_iter_forward_chars (&end, g_rand_int_range (random, 1, 6));
  gtk_text_buffer_delete (buffer, &start, &end);
}

static void
run_command (KgrTestText *text,
             GRand       *random)
{
  guint n_units = kgr_record_doc_get_n_units (text->doc);
  const KgrSpeaker *speaker = &speakers[g_rand_int_range (random, 0, G_N_ELEMENTS (speakers))];
  KgrTextPos from;
  KgrTextPos to;
  guint unit;

  if (n_units == 0)
    return;
  unit = g_rand_int_range (random, 0, n_units);
  switch (g_rand_int_range (random, 0, 9))
    {
    case 0:
      if (kgr_record_view_get_caret (text->view, &from))
        kgr_record_doc_split (text->doc, from, speaker, NULL);
      break;
    case 1:
      kgr_record_doc_join (text->doc, unit);
      break;
    case 2:
      kgr_record_doc_set_speaker (text->doc, unit, speaker);
      break;
    case 3:
      if (kgr_record_view_get_caret (text->view, &from))
        kgr_record_doc_add_statement (text->doc, from, speaker, NULL);
      break;
    case 4:
      if (kgr_record_view_get_caret (text->view, &from))
        kgr_record_doc_add_note (text->doc, from, NULL, NULL);
      break;
    case 5:
      kgr_record_doc_move (text->doc, unit, 1, g_rand_int_range (random, 0, n_units + 1));
      break;
    case 6:
      kgr_record_doc_set_opened (text->doc, unit, g_rand_boolean (random));
      break;
    case 7:
      kgr_record_doc_mark_unit (text->doc, unit, g_rand_boolean (random) ? "個別事例" : NULL);
      break;
    default:
      select_some (text, random);
      if (kgr_record_view_get_selection (text->view, &from, &to))
        kgr_record_doc_mark (text->doc, from, to,
                             g_rand_int_range (random, 0, 3) > 0 ? "個別事例" : NULL);
      break;
    }
}

static void
show_otherwise (KgrTestText *text,
                GRand       *random)
{
  if (g_rand_boolean (random))
    kgr_record_view_set_method (text->view, g_rand_int_range (random, KGR_METHOD_VERBATIM,
                                                              KGR_METHOD_ITEM_SUMMARY + 1));
  else
    kgr_record_view_set_shown (text->view, g_rand_boolean (random));
}

static void
operate (KgrTestText *text,
         GRand       *random)
{
  int what = g_rand_int_range (random, 0, 100);
  gboolean full = gtk_text_buffer_get_char_count (kgr_test_text_buffer (text)) > MANY_CHARS;

  if (what < 30)
    {
      if (what < 12)
        place (text, random);
      write_some (text, random);
    }
  else if (what < 50 || (full && what < 80))
    {
      if (full)
        select_some (text, random);
      else if (what < 40)
        place (text, random);
      kgr_test_text_erase (text, g_rand_boolean (random));
    }
  else if (what < 58)
    {
      select_some (text, random);
      write_some (text, random);
    }
  else if (what < 62)
    {
      select_some (text, random);
      kgr_test_text_erase (text, TRUE);
    }
  else if (what < 68)
    kgr_test_text_commit (text, "\n");
  else if (what < 74)
    edit_elsewhere (text, random);
  else if (what < 84)
    run_command (text, random);
  else if (what < 87)
    show_otherwise (text, random);
  else if (what < 88)
    kgr_record_doc_set_sealing (text->doc, g_rand_boolean (random) ? "公正な審議" : NULL);
  else if (what < 95)
    kgr_record_view_undo (text->view);
  else
    kgr_record_view_redo (text->view);
}

static GPtrArray *
note_units (KgrRecordDoc *doc)
{
  GPtrArray *units = g_ptr_array_new_with_free_func ((GDestroyNotify) kgr_unit_unref);

  for (guint i = 0; i < kgr_record_doc_get_n_units (doc); i++)
    g_ptr_array_add (units, kgr_unit_ref (kgr_record_doc_get_unit (doc, i)));

  return units;
}

/* The very units, not only such that look like them. */
static void
check_units (KgrRecordDoc *doc,
             GPtrArray    *units)
{
  g_assert_cmpuint (kgr_record_doc_get_n_units (doc), ==, units->len);
  for (guint i = 0; i < units->len; i++)
    g_assert_true (kgr_record_doc_get_unit (doc, i) == units->pdata[i]);
}

static void
check (KgrTestText *text,
       guint32      seed,
       guint        operation)
{
  g_autofree char *fault = kgr_test_text_find_fault (text);

  if (fault != NULL)
    g_error ("seed %u, operation %u: %.2000s", seed, operation, fault);
}

static void
run_seed (guint32 seed,
          guint   n_operations)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (KgrTestText) text = kgr_test_text_new (NULL);
  g_autoptr (GPtrArray) first = note_units (text->doc);
  g_autoptr (GPtrArray) last = NULL;

  for (guint i = 0; i < n_operations; i++)
    {
      operate (text, random);
      check (text, seed, i);
      if (i % 50 == 0)
        while (g_main_context_iteration (NULL, FALSE))
          ;
    }

  /* Not much of it was refused. */
  g_assert_cmpuint (text->n_changed, >, n_operations / 3);

  while (kgr_record_view_redo (text->view))
    ;
  last = note_units (text->doc);
  check (text, seed, n_operations);
  while (kgr_record_view_undo (text->view))
    ;
  check_units (text->doc, first);
  check (text, seed, n_operations);
  while (kgr_record_view_redo (text->view))
    ;
  check_units (text->doc, last);
  check (text, seed, n_operations);
}

static void
test_random (void)
{
  gboolean full = g_getenv ("KGR_FULL") != NULL;
  const char *one = g_getenv ("KGR_SEED");
  guint n_seeds = full ? FULL_SEEDS : SLICE_SEEDS;
  guint n_operations = full ? FULL_OPERATIONS : SLICE_OPERATIONS;

  if (one != NULL)
    {
      run_seed ((guint32) g_ascii_strtoull (one, NULL, 10), FULL_OPERATIONS);
      return;
    }
  for (guint32 seed = 1; seed <= n_seeds; seed++)
    run_seed (seed, n_operations);
}

/* The check itself: a letter or a tag that goes past the record is found, and so it is if it is the
 * last of the text. */
static void
test_planted (void)
{
  GtkTextBufferClass *parent = g_type_class_ref (GTK_TYPE_TEXT_BUFFER);
  g_autoptr (KgrTestText) text = kgr_test_text_new (NULL);
  GtkTextBuffer *buffer = kgr_test_text_buffer (text);
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), "passage");
  g_autofree char *text_fault = NULL;
  g_autofree char *tag_fault = NULL;
  GtkTextIter start;
  GtkTextIter end;

  kgr_test_text_check (text);
  kgr_test_text_select (text, KGR_TEST_SECRET_PASSAGE, KGR_TEST_SECRET_PASSAGE);
  gtk_text_buffer_get_selection_bounds (buffer, &start, &end);
  gtk_text_iter_backward_char (&end);
  gtk_text_iter_forward_to_tag_toggle (&start, tag);
  g_assert_true (gtk_text_iter_ends_tag (&start, tag));
  gtk_text_buffer_get_selection_bounds (buffer, &start, NULL);
  parent->remove_tag (buffer, tag, &start, &end);
  g_assert_false (gtk_text_iter_has_tag (&start, tag));
  tag_fault = kgr_test_text_find_fault (text);
  g_assert_nonnull (tag_fault);
  g_assert_true (g_str_has_prefix (tag_fault, "tags of line"));

  gtk_text_buffer_get_end_iter (buffer, &end);
  parent->insert_text (buffer, &end, "余", strlen ("余"));
  g_assert_true (kgr_test_text_says (text, "閉会余"));
  text_fault = kgr_test_text_find_fault (text);
  g_assert_nonnull (text_fault);
  g_assert_true (g_str_has_prefix (text_fault, "text:"));
  g_type_class_unref (parent);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING);

  g_test_add_func ("/record-view-random/planted", test_planted);
  g_test_add_func ("/record-view-random/agreement", test_random);

  return g_test_run ();
}
