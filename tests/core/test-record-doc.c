/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The document of a record: typing, deleting, steps, undo. */

#include "config.h"

#include "kgr-test-doc.h"

#define SECOND G_TIME_SPAN_SECOND

typedef struct
{
  const char *title;
  const char *before;
  KgrTextPos  from;
  KgrTextPos  to;
  const char *text;   /* typed, after deleting; NULL = only deleted */
  const char *after;  /* NULL = refused */
} Case;



static void
run_cases (const Case *cases,
           guint       n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    {
      const Case *one = &cases[i];
      g_autoptr(KgrRecordDoc) doc = kgr_test_doc_new (one->before);
      gboolean done = TRUE;

      g_test_message ("%s", one->title);
      kgr_record_doc_set_cursor (doc, one->from, one->to);
      if (!kgr_text_pos_equal (one->from, one->to))
        done = kgr_record_doc_delete (doc, one->from, one->to, SECOND);
      if (done && one->text != NULL)
        done = kgr_record_doc_insert (doc, kgr_text_pos_equal (one->from, one->to)
                                           ? one->from : kgr_record_doc_get_cursor (doc),
                                      one->text, SECOND);
      g_assert_cmpint (done, ==, one->after != NULL);
      g_assert_cmpint (kgr_record_doc_get_refusal (doc) != KGR_REFUSED_NOT, ==, !done);
      kgr_test_doc_assert (doc, one->after != NULL ? one->after : one->before);

      /* One step, and back again. */
      g_assert_cmpint (kgr_record_doc_undo (doc), ==, done);
      kgr_test_doc_assert (doc, one->before);
      g_assert_false (kgr_record_doc_can_undo (doc));
      g_assert_cmpint (kgr_record_doc_redo (doc), ==, done);
      kgr_test_doc_assert (doc, one->after != NULL ? one->after : one->before);
    }
}

static void
test_typing (void)
{
  static const Case cases[] = {
    { "in a paragraph", "○会長\nあう\n", AT (TEXT (0, 0, 1)), "い", "○会長\nあいう\n" },
    { "at the end", "○会長\nあ\n", AT (TEXT (0, 0, 1)), "い。", "○会長\nあい。\n" },
    { "in an empty statement", "○会長\n", AT (TEXT (0, 0, 0)), "い", "○会長\nい\n" },
    { "on a label", "○会長\nあ\n", AT (LABEL (0, 2)), "い", "○会長\nいあ\n" },
    { "key points", "○会長\nあ\n", AT (POINTS (0, 0, 0)), "要点", "○会長\nあ\n=要点\n" },
    { "a summary of an item", "@1\n", AT (POINTS (0, 0, 0)), "要点", "@1\n=要点\n" },
    { "a heading has no words", "@1\n○会長\nあ\n", AT (TEXT (0, 0, 0)), "い", NULL },
    { "below a heading", "@1\n○会長\nあ\n", AT (LABEL (0, 1)), "\n", "@1\n・\n○会長\nあ\n" },
    { "a paragraph", "○会長\nあい\n", AT (TEXT (0, 0, 1)), "\n", "○会長\nあ\nい\n" },
    { "several lines", "○会長\nあい\n", AT (TEXT (0, 0, 1)), "1\r\n2\u2028\r3",
      "○会長\nあ1\n2\n\n3い\n" },
    { "an object", "○会長\nあい\n", AT (TEXT (0, 0, 1)), "\ufffc", NULL },
    { "a mark that joins", "○会長\nか\n", AT (TEXT (0, 0, 1)), "\u3099", "○会長\nが\n" },
    { "nothing", "○会長\nあ\n", AT (TEXT (0, 0, 1)), "", NULL },
    { "an empty record", "", AT (TEXT (0, 0, 0)), "あ", "・\nあ\n" },
  };

  run_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_typing_sealed (void)
{
  static const Case cases[] = {
    { "right edge", "○会長\nあ[い]う\n", AT (TEXT (0, 0, 2)), "x", "○会長\nあ[いx]う\n" },
    { "left edge", "○会長\nあ[い]う\n", AT (TEXT (0, 0, 1)), "x", "○会長\nあx[い]う\n" },
    { "inside", "○会長\nあ[いい]う\n", AT (TEXT (0, 0, 2)), "x", "○会長\nあ[いxい]う\n" },
    { "lines inside", "○会長\n[いい]\n", AT (TEXT (0, 0, 1)), "x\ny", "○会長\n[いx]\n[yい]\n" },
    { "end of a paragraph, then on", "○会長\nあ[い]\n\n", AT (TEXT (0, 1, 0)), "x",
      "○会長\nあ[い]\n[x]\n" },
    { "a passage replaced", "○会長\nあ[い]う\n", TEXT (0, 0, 1), TEXT (0, 0, 2), "x",
      "○会長\nあ[x]う\n" },
    { "with public words", "○会長\nあ[い]さん\n", TEXT (0, 0, 1), TEXT (0, 0, 4), "x",
      "○会長\nあ[x]\n" },
    { "a sound mark on it", "○会長\n[か]き\n", AT (TEXT (0, 0, 1)), "\u3099", "○会長\n[が]き\n" },
  };

  run_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_deleting (void)
{
  static const Case cases[] = {
    { "a character", "○会長\nあいう\n", TEXT (0, 0, 1), TEXT (0, 0, 2), NULL, "○会長\nあう\n" },
    { "backwards", "○会長\nあいう\n", TEXT (0, 0, 2), TEXT (0, 0, 1), NULL, "○会長\nあう\n" },
    { "before a mark", "○会長\nかx\u3099\n", TEXT (0, 0, 1), TEXT (0, 0, 2), NULL,
      "○会長\nが\n" },
    { "a paragraph's end", "○会長\nあ\nい\n", TEXT (0, 0, 1), TEXT (0, 1, 0), NULL,
      "○会長\nあい\n" },
    { "everything said", "○会長\nあ\nい\n", TEXT (0, 0, 0), TEXT (0, 1, 1), NULL, "○会長\n" },
    { "a part of a label", "○会長\nあ\n", LABEL (0, 0), LABEL (0, 1), NULL, NULL },
    { "a label and its line's end", "○会長\nあ\n", LABEL (0, 2), TEXT (0, 0, 0), NULL, NULL },
    { "a whole statement", "○会長\nあ\n○委員\nい\n", LABEL (0, 0), TEXT (0, 0, 1), NULL,
      "○委員\nい\n" },
    { "up to the next label", "○会長\nあ\n○委員\nい\n", LABEL (0, 0), LABEL (1, 0), NULL,
      "○委員\nい\n" },
    { "a label and a part", "○会長\nあい\n", LABEL (0, 0), TEXT (0, 0, 1), NULL, "○会長\nい\n" },
    { "across", "○会長\nあい\n○委員\nうえ\n", TEXT (0, 0, 1), TEXT (1, 0, 1), NULL,
      "○会長\nあ\n○委員\nえ\n" },
    { "across one", "○会長\nあい\n○事務局\nx\n○委員\nうえ\n", TEXT (0, 0, 1), TEXT (2, 0, 1), NULL,
      "○会長\nあ\n○委員\nえ\n" },
    { "across to the end", "○会長\nあい\n○委員\nうえ\n", TEXT (0, 0, 1), TEXT (1, 0, 2), NULL,
      "○会長\nあ\n" },
    { "the end of a line before a label", "○会長\nあ\n○委員\nい\n", TEXT (0, 0, 1), LABEL (1, 0),
      NULL, NULL },
    { "key points stay", "○会長\nあ\n○委員\nい\n=要\n○会長\nう\n", TEXT (0, 0, 0), TEXT (2, 0, 1),
      NULL, "○会長\n○委員\n=要\n" },
    { "an item stays", "○会長\nあ\n@1\n=要\n○委員\nいう\n", TEXT (0, 0, 0), TEXT (2, 0, 1), NULL,
      "○会長\n@1\n○委員\nう\n" },
    { "everything", "○会長\nあ\n・\nい\n", LABEL (0, 0), TEXT (1, 0, 1), NULL, "" },
    { "a note goes whole", "・\nあ\n○委員\nいう\n", TEXT (0, 0, 0), TEXT (1, 0, 1), NULL,
      "○委員\nう\n" },
    { "a part of a passage", "○会長\n[あい]う\n", TEXT (0, 0, 1), TEXT (0, 0, 3), NULL,
      "○会長\n[あ]\n" },
    { "between two passages", "○会長\n[あ]い[う]\n", TEXT (0, 0, 1), TEXT (0, 0, 2), NULL,
      "○会長\n[あう]\n" },
  };

  run_cases (cases, G_N_ELEMENTS (cases));
}

/* Steps: what one undo takes back. */
static guint
count_undo (KgrRecordDoc *doc)
{
  guint n = 0;

  while (kgr_record_doc_undo (doc))
    n++;
  return n;
}

static void
test_steps (void)
{
  static const struct
  {
    const char *title;
    const char *keys[6];  /* "" = the caret goes away and comes back */
    int         millis;   /* between two keys */
    guint       n_steps;
  } cases[] = {
    { "one word", { "あ", "い", "う" }, 100, 1 },
    { "two sentences", { "あ。", "い", "う。" }, 100, 2 },
    { "with a pause", { "あ", "い" }, 3000, 2 },
    { "another place", { "あ", "", "い" }, 100, 2 },
    { "Enter", { "あ", "\n", "い", "う" }, 100, 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(KgrRecordDoc) doc = kgr_test_doc_new ("○会長\nx\n");
      KgrTextPos start = TEXT (0, 0, 0);
      gint64 now = SECOND;

      g_test_message ("%s", cases[i].title);
      kgr_record_doc_set_cursor (doc, start, start);
      for (guint k = 0; k < G_N_ELEMENTS (cases[i].keys) && cases[i].keys[k] != NULL; k++)
        {
          KgrTextPos here = kgr_record_doc_get_cursor (doc);
          KgrTextPos away = TEXT (0, 0, here.column + 1);

          now += cases[i].millis * G_TIME_SPAN_MILLISECOND;
          kgr_record_doc_set_cursor (doc, cases[i].keys[k][0] != '\0' ? here : away, here);
          kgr_record_doc_set_cursor (doc, here, here);
          if (cases[i].keys[k][0] != '\0')
            g_assert_true (kgr_record_doc_insert (doc, here, cases[i].keys[k], now));
        }
      g_assert_cmpuint (count_undo (doc), ==, cases[i].n_steps);
      kgr_test_doc_assert (doc, "○会長\nx\n");
    }
}

static void
test_long_typing (void)
{
  g_autoptr(KgrRecordDoc) doc = kgr_test_doc_new ("○会長\n");

  for (int i = 0; i < 100; i++)
    g_assert_true (kgr_record_doc_insert (doc, (KgrTextPos) TEXT (0, 0, i), "あ", SECOND + i));
  g_assert_cmpuint (count_undo (doc), ==, 3);
}

static void
test_replacing_is_one_step (void)
{
  g_autoptr(KgrRecordDoc) doc = kgr_test_doc_new ("○会長\nあいう\n");
  KgrTextPos from = TEXT (0, 0, 0);
  KgrTextPos to = TEXT (0, 0, 2);

  kgr_record_doc_set_cursor (doc, to, from);
  g_assert_true (kgr_record_doc_delete (doc, from, to, SECOND));
  g_assert_true (kgr_record_doc_insert (doc, from, "x", SECOND + 10));
  kgr_test_doc_assert (doc, "○会長\nxう\n");
  g_assert_true (kgr_record_doc_undo (doc));
  kgr_test_doc_assert (doc, "○会長\nあいう\n");
  g_assert_true (kgr_text_pos_equal (kgr_record_doc_get_cursor (doc), to));
  g_assert_true (kgr_text_pos_equal (kgr_record_doc_get_bound (doc), from));
  g_assert_false (kgr_record_doc_undo (doc));
}

/* As a view does it: every key is an action of its own. */
static void
test_typing_in_actions (void)
{
  g_autoptr(KgrRecordDoc) doc = kgr_test_doc_new ("○会長\n");

  for (int i = 0; i < 3; i++)
    {
      kgr_record_doc_begin (doc);
      kgr_record_doc_set_cursor (doc, (KgrTextPos) TEXT (0, 0, i), (KgrTextPos) TEXT (0, 0, i));
      g_assert_true (kgr_record_doc_insert (doc, (KgrTextPos) TEXT (0, 0, i), "あ", SECOND));
      kgr_record_doc_end (doc);
    }
  kgr_test_doc_assert (doc, "○会長\nあああ\n");
  g_assert_cmpuint (count_undo (doc), ==, 1);
}

/* Where only the items are summed up, a selection over two of them holds no statement. */
static void
test_unseen_statements (void)
{
  g_autoptr(KgrRecordDoc) doc = kgr_test_doc_new ("@1\n=あい\n○会長\nう\n@2\n=えお\n");
  KgrTextPos from = POINTS (0, 0, 1);
  KgrTextPos to = POINTS (2, 0, 1);

  kgr_record_doc_set_method (doc, KGR_METHOD_ITEM_SUMMARY);
  g_assert_true (kgr_record_doc_mark (doc, from, to, "理由"));
  kgr_test_doc_assert (doc, "@1\n=あ[い]\n○会長\nう\n@2\n=[え]お\n");
  g_assert_true (kgr_record_doc_delete (doc, from, to, SECOND));
  kgr_test_doc_assert (doc, "@1\n=あ\n○会長\nう\n@2\n=お\n");
}

/* What an observer hears is enough to know the record. */
typedef struct
{
  GPtrArray *units;
  guint      n_steps;
} Mirror;

static void
mirror_splice_cb (KgrRecordDoc    *doc,
                  guint            pos,
                  KgrUnit * const *old_units,
                  guint            n_old,
                  KgrUnit * const *new_units,
                  guint            n_new,
                  gpointer         data)
{
  Mirror *mirror = data;

  for (guint i = 0; i < n_old; i++)
    g_assert_true (mirror->units->pdata[pos + i] == old_units[i]);
  if (n_old > 0)
    g_ptr_array_remove_range (mirror->units, pos, n_old);
  for (guint i = 0; i < n_new; i++)
    g_ptr_array_insert (mirror->units, (int) (pos + i), new_units[i]);
}

static void
mirror_step_cb (KgrRecordDoc *doc,
                gpointer      data)
{
  Mirror *mirror = data;

  mirror->n_steps++;
  g_assert_cmpuint (mirror->units->len, ==, kgr_record_doc_get_n_units (doc));
  for (guint i = 0; i < mirror->units->len; i++)
    g_assert_true (mirror->units->pdata[i] == kgr_record_doc_get_unit (doc, i));
}

static void
test_observer (void)
{
  static const KgrRecordObserver observer = { mirror_splice_cb, mirror_step_cb };
  g_autoptr(KgrRecordDoc) doc = kgr_test_doc_new ("○会長\nあい\n○事務局\nx\n○委員\nうえ\n");
  g_autoptr(GPtrArray) units = g_ptr_array_new ();
  Mirror mirror = { units, 0 };
  guint handle;

  for (guint i = 0; i < kgr_record_doc_get_n_units (doc); i++)
    g_ptr_array_add (units, kgr_record_doc_get_unit (doc, i));
  handle = kgr_record_doc_observe (doc, &observer, &mirror);

  kgr_record_doc_begin (doc);
  kgr_record_doc_delete (doc, (KgrTextPos) TEXT (0, 0, 1), (KgrTextPos) TEXT (2, 0, 1), SECOND);
  kgr_record_doc_insert (doc, kgr_record_doc_get_cursor (doc), "y", SECOND);
  g_assert_cmpuint (mirror.n_steps, ==, 0);
  kgr_record_doc_end (doc);
  g_assert_cmpuint (mirror.n_steps, ==, 1);
  g_assert_true (kgr_record_doc_undo (doc));
  g_assert_true (kgr_record_doc_redo (doc));
  g_assert_cmpuint (mirror.n_steps, ==, 3);

  kgr_record_doc_unobserve (doc, handle);
  g_assert_true (kgr_record_doc_undo (doc));
  g_assert_cmpuint (mirror.n_steps, ==, 3);
}

static void
test_snapshot (void)
{
  g_autoptr(KgrMeeting) meeting = kgr_meeting_new ();
  g_autoptr(KgrMeeting) snapshot = NULL;
  KgrRecordDoc *doc;

  meeting->title = g_strdup ("第４回");
  kgr_test_record_add (meeting, "○会長\nあ\n");
  doc = kgr_record_doc_new (meeting);
  kgr_record_doc_insert (doc, (KgrTextPos) TEXT (0, 0, 1), "い", SECOND);
  snapshot = kgr_record_doc_snapshot (doc);
  g_assert_finalize_object (doc);
  g_clear_pointer (&meeting, kgr_meeting_unref);

  g_assert_cmpstr (snapshot->title, ==, "第４回");
  g_assert_cmpuint (snapshot->units->len, ==, 1);
}

/* Key points begin as the words, with their passages, and come back by undo; what they become is
 * no matter of the words. */
static void
test_points (void)
{
  static const char record[] = "@1\n○会長\nあ[い]う\nえ\n○委員\nか\n=き\n○事務局\n\n・\nく\n";
  g_autoptr(KgrRecordDoc) doc = kgr_test_doc_new (record);
  KgrTextPos end;

  kgr_record_doc_set_method (doc, KGR_METHOD_STATEMENT_SUMMARY);
  g_assert_true (kgr_record_doc_begin_points (doc, 1));
  kgr_test_doc_assert (doc, "@1\n○会長\nあ[い]う\nえ\n=あ[い]う\n=え\n○委員\nか\n=き\n○事務局\n\n・\nく\n");
  end = kgr_record_doc_get_cursor (doc);
  g_assert_true (kgr_text_pos_equal (end, (KgrTextPos) POINTS (1, 1, 1)));
  g_assert_false (kgr_record_doc_begin_points (doc, 1));
  g_assert_true (kgr_record_doc_delete (doc, (KgrTextPos) POINTS (1, 0, 2), end, 0));
  g_assert_true (kgr_record_doc_insert (doc, (KgrTextPos) POINTS (1, 0, 0), "要", 0));
  kgr_test_doc_assert (doc, "@1\n○会長\nあ[い]う\nえ\n=要あ[い]\n○委員\nか\n=き\n○事務局\n\n・\nく\n");
  while (kgr_record_doc_can_undo (doc))
    g_assert_true (kgr_record_doc_undo (doc));
  kgr_test_doc_assert (doc, record);

  for (guint i = 0; i < kgr_record_doc_get_n_units (doc); i++)
    g_assert_cmpint (kgr_record_doc_begin_points (doc, i), ==, i == 1);
  g_assert_true (kgr_record_doc_check (doc, NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record-doc/typing", test_typing);
  g_test_add_func ("/record-doc/typing-sealed", test_typing_sealed);
  g_test_add_func ("/record-doc/deleting", test_deleting);
  g_test_add_func ("/record-doc/steps", test_steps);
  g_test_add_func ("/record-doc/long-typing", test_long_typing);
  g_test_add_func ("/record-doc/replacing-is-one-step", test_replacing_is_one_step);
  g_test_add_func ("/record-doc/typing-in-actions", test_typing_in_actions);
  g_test_add_func ("/record-doc/unseen-statements", test_unseen_statements);
  g_test_add_func ("/record-doc/observer", test_observer);
  g_test_add_func ("/record-doc/points", test_points);
  g_test_add_func ("/record-doc/snapshot", test_snapshot);

  return g_test_run ();
}
