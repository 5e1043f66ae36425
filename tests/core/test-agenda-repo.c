/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Agendas in the database: what is stored, what the record keeps, taking back. */

#include "config.h"

#include "kgr-test-agenda.h"

static void
assert_refused (KgrTestStore *test,
                gint64        id,
                KgrTestAct    act,
                gint64        item_id,
                KgrError      code)
{
  KgrTestStep step = { act, item_id, 0, "予算" };
  g_autofree char *before = kgr_test_dup_all (test, id);
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_false (kgr_agenda_repo_change (test->store, id, kgr_test_step_run, &step, NULL, &error));
  g_assert_error (error, KGR_ERROR, (int) code);
  after = kgr_test_dup_all (test, id);
  g_assert_cmpstr (before, ==, after);
}

static gboolean
fill_item (KgrAgenda  *agenda,
           gpointer    data,
           GError    **error)
{
  KgrAgendaItem *item = agenda->items->pdata[1];
  KgrPaper *paper = agenda->papers->pdata[0];

  item->matter = KGR_MATTER_REPORT;
  item->presenter = g_strdup ("森下副会長");
  item->presenter_id = 7;
  item->minutes = 25;
  item->notes = g_strdup ("磯崎さんの名は出さない。");
  item->closed = TRUE;
  item->ground = g_strdup ("個別事例");
  item->decider = g_strdup ("会長");
  item->decided_on = g_strdup ("2021-10-01");
  paper->handling = KGR_HANDLING_SENT | KGR_HANDLING_COLLECTED;
  paper->copies = 12;
  paper->collected = 11;

  return TRUE;
}

static void
test_everything_comes_back (KgrTestStore  *test,
                            gconstpointer  data)
{
  gint64 id = kgr_test_meeting (test, KGR_MEETING_PLANNED, "2021-10-28T18:30:00", TRUE);
  g_autoptr(KgrAgendaChange) made = NULL;
  g_autoptr(KgrMeeting) meeting = NULL;
  g_autoptr(GError) error = NULL;
  const KgrAgendaItem *item;

  g_assert_true (kgr_agenda_repo_change (test->store, id, fill_item, NULL, &made, &error));
  g_assert_no_error (error);
  meeting = kgr_test_load (test, id);
  item = meeting->agenda->pdata[1];
  g_assert_cmpstr (item->presenter, ==, "森下副会長");
  g_assert_cmpstr (item->decider, ==, "会長");
  for (guint i = 0; i < meeting->agenda->len; i++)
    g_assert_true (kgr_agenda_item_equal (meeting->agenda->pdata[i],
                                          kgr_agenda_change_get_after (made)->items->pdata[i]));
  g_assert_true (kgr_paper_equal (meeting->papers->pdata[0],
                                  kgr_agenda_change_get_after (made)->papers->pdata[0]));
  kgr_test_assert_sound (test);
}

static void
test_not_on_approved_minutes (KgrTestStore  *test,
                              gconstpointer  data)
{
  gint64 approved = kgr_test_meeting (test, KGR_MEETING_APPROVED, "2021-10-28T18:30:00", TRUE);
  gint64 cancelled = kgr_test_meeting (test, KGR_MEETING_CANCELLED, "2021-11-28T18:30:00", FALSE);

  assert_refused (test, approved, ADD_ITEM, 0, KGR_ERROR_APPROVED);
  assert_refused (test, cancelled, ADD_ITEM, 0, KGR_ERROR_INVALID);
}

/* A meeting without an agenda works. */
static void
test_from_nothing (KgrTestStore  *test,
                   gconstpointer  data)
{
  g_autoptr(KgrMeeting) meeting = kgr_meeting_new ();
  g_autoptr(KgrAgendaChange) made = NULL;
  g_autoptr(KgrMeeting) stored = NULL;
  gint64 id = 0;

  meeting->council = g_strdup ("協議会");
  meeting->body = g_strdup ("部会");
  meeting->title = g_strdup ("第１回");
  meeting->status = KGR_MEETING_PLANNED;
  g_assert_true (kgr_meeting_repo_add (test->store, meeting, 0, &id, NULL));
  made = kgr_test_change (test, id, ADD_ITEM, 0, 0, "相談");
  stored = kgr_test_load (test, id);
  g_assert_cmpuint (stored->agenda->len, ==, 1);
  g_assert_cmpstr (((KgrAgendaItem *) stored->agenda->pdata[0])->number, ==, "（１）");
  g_assert_true (kgr_agenda_repo_take_back (test->store, made, NULL));
  kgr_test_assert_sound (test);
}

/* "名 …": for each unit the title of the item it is the place of, or "・". */
static char *
dup_record (KgrMeeting *meeting)
{
  GString *record = g_string_new (NULL);

  for (guint i = 0; i < meeting->units->len; i++)
    {
      const KgrUnitFields *fields = kgr_unit_get (meeting->units->pdata[i]);
      const KgrAgendaItem *item = kgr_meeting_find_agenda (meeting, fields->agenda_id);

      g_string_append (record, fields->kind == KGR_UNIT_ITEM ? item->title : "・");
    }

  return g_string_free (record, FALSE);
}

static void
assert_record (KgrTestStore *test,
               gint64        id,
               const char   *expected)
{
  g_autoptr(KgrMeeting) meeting = kgr_test_load (test, id);
  g_autofree char *record = dup_record (meeting);

  g_assert_cmpstr (record, ==, expected);
}

/* The record keeps the order in which was spoken; only empty places follow the agenda. */
static void
test_places_in_the_record (KgrTestStore  *test,
                           gconstpointer  data)
{
  gint64 id = kgr_test_meeting (test, KGR_MEETING_DRAFT, "2021-10-28T18:30:00", TRUE);
  g_autoptr(KgrMeeting) meeting = kgr_test_load (test, id);
  gint64 heading = kgr_test_item_id (meeting, 0), spoken = kgr_test_item_id (meeting, 1);
  gint64 new_id, second;
  g_autoptr(KgrAgendaChange) first = kgr_test_change (test, id, ADD_ITEM, heading, 0, "人材");
  g_autoptr(KgrAgendaChange) other = NULL;
  g_autoptr(KgrAgendaChange) moved = NULL;
  g_autoptr(KgrAgendaChange) removed = NULL;
  g_autoptr(GError) error = NULL;

  assert_record (test, id, "・相談機能について・・人材");
  new_id = kgr_agenda_change_get_id (first, -1);
  other = kgr_test_change (test, id, ADD_ITEM, heading, 0, "予算");
  second = kgr_agenda_change_get_id (other, -1);
  assert_record (test, id, "・相談機能について・・人材予算");
  moved = kgr_test_change (test, id, STEP_UP, second, 0, NULL);
  assert_record (test, id, "・相談機能について・・予算人材");
  kgr_agenda_change_free (kgr_test_change (test, id, STEP_UP, second, 0, NULL));
  assert_record (test, id, "・予算相談機能について・・人材");

  assert_refused (test, id, REMOVE, spoken, KGR_ERROR_CONFLICT);
  assert_refused (test, id, REMOVE, heading, KGR_ERROR_CONFLICT);
  removed = kgr_test_change (test, id, REMOVE, new_id, 0, NULL);
  assert_record (test, id, "・予算相談機能について・・");
  g_assert_true (kgr_agenda_repo_take_back (test->store, removed, &error));
  g_assert_no_error (error);
  assert_record (test, id, "・予算相談機能について・・人材");
  /* Not what is there by now. */
  g_assert_false (kgr_agenda_repo_take_back (test->store, first, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_CONFLICT);
  kgr_test_assert_sound (test);
}

static void
test_items_go_to_the_next_meeting (KgrTestStore  *test,
                                   gconstpointer  data)
{
  gint64 id = kgr_test_meeting (test, KGR_MEETING_PLANNED, "2021-10-28T18:30:00", FALSE);
  gint64 later = kgr_test_meeting (test, KGR_MEETING_PLANNED, "2022-01-20T18:30:00", FALSE);
  gint64 next = kgr_test_meeting (test, KGR_MEETING_PLANNED, "2021-12-02T18:30:00", FALSE);
  g_autofree char *here_before = kgr_test_dup_all (test, id);
  g_autofree char *there_before = kgr_test_dup_all (test, next);
  g_autofree char *here_after = NULL;
  g_autofree char *there_after = NULL;
  g_autoptr(KgrMeeting) meeting = kgr_test_load (test, id);
  g_autoptr(KgrMeeting) here = NULL;
  g_autoptr(KgrMeeting) there = NULL;
  g_autoptr(KgrAgendaChange) made = NULL;
  g_autoptr(GError) error = NULL;
  gint64 found = 0;

  g_assert_true (kgr_agenda_repo_find_next (test->store, id, &found, &error));
  g_assert_cmpint (found, ==, next);
  g_assert_true (kgr_agenda_repo_find_next (test->store, later, &found, &error));
  g_assert_cmpint (found, ==, 0);
  g_assert_true (kgr_agenda_repo_carry (test->store, id, kgr_test_item_id (meeting, 1), next,
                                        FALSE, &made, &error));
  g_assert_no_error (error);
  here = kgr_test_load (test, id);
  there = kgr_test_load (test, next);
  g_assert_cmpuint (here->agenda->len, ==, 1);
  g_assert_cmpuint (here->papers->len, ==, 0);
  g_assert_cmpuint (there->agenda->len, ==, 3);
  g_assert_cmpstr (((KgrAgendaItem *) there->agenda->pdata[2])->number, ==, "（２）");
  g_assert_cmpint (((KgrAgendaItem *) there->agenda->pdata[2])->parent_id, ==,
                   kgr_test_item_id (there, 0));
  g_assert_cmpstr (((KgrPaper *) there->papers->pdata[1])->label, ==, "資料２");
  g_assert_cmpint (((KgrPaper *) there->papers->pdata[1])->agenda_id, ==,
                   kgr_test_item_id (there, 2));

  g_assert_true (kgr_agenda_repo_take_back (test->store, made, &error));
  here_after = kgr_test_dup_all (test, id);
  there_after = kgr_test_dup_all (test, next);
  g_assert_cmpstr (here_before, ==, here_after);
  g_assert_cmpstr (there_before, ==, there_after);
  g_assert_true (kgr_agenda_repo_repeat (test->store, made, &error));
  g_assert_no_error (error);
  kgr_test_assert_sound (test);
}

static void
test_copied_from_the_last_meeting (KgrTestStore  *test,
                                   gconstpointer  data)
{
  gint64 last = kgr_test_meeting (test, KGR_MEETING_DRAFT, "2021-10-28T18:30:00", TRUE);
  gint64 id = kgr_test_meeting (test, KGR_MEETING_PLANNED, "2021-12-02T18:30:00", FALSE);
  g_autoptr(KgrMeeting) meeting = kgr_test_load (test, id);
  g_autoptr(KgrMeeting) after = NULL;
  g_autoptr(GError) error = NULL;
  gint64 found = 0;

  kgr_agenda_change_free (kgr_test_change (test, id, REMOVE,
                                           kgr_test_item_id (meeting, 0), 0, NULL));
  g_assert_true (kgr_agenda_repo_change (test->store, last, fill_item, NULL, NULL, &error));
  g_assert_true (kgr_agenda_repo_find_last (test->store, id, &found, &error));
  g_assert_cmpint (found, ==, last);
  g_assert_true (kgr_agenda_repo_copy (test->store, id, last, NULL, &error));
  g_assert_no_error (error);
  after = kgr_test_load (test, id);
  g_assert_cmpuint (after->agenda->len, ==, 2);
  g_assert_cmpuint (after->papers->len, ==, 0);
  g_assert_cmpstr (((KgrAgendaItem *) after->agenda->pdata[0])->number, ==, "１");
  g_assert_true (((KgrAgendaItem *) after->agenda->pdata[1])->closed);
  g_assert_null (((KgrAgendaItem *) after->agenda->pdata[1])->notes);
  g_assert_null (((KgrAgendaItem *) after->agenda->pdata[1])->decider);
}

static void
test_notice_fixes_labels (KgrTestStore  *test,
                          gconstpointer  data)
{
  gint64 id = kgr_test_meeting (test, KGR_MEETING_PLANNED, "2021-10-28T18:30:00", FALSE);
  g_autoptr(KgrMeeting) meeting = kgr_test_load (test, id);
  g_autoptr(KgrMeeting) after = NULL;
  gint64 item;

  kgr_agenda_change_free (kgr_test_change (test, id, ADD_ITEM,
                                           kgr_test_item_id (meeting, 0), 0, "人材"));
  kgr_meeting_unref (g_steal_pointer (&meeting));
  meeting = kgr_test_load (test, id);
  item = kgr_test_item_id (meeting, 2);
  kgr_agenda_change_free (kgr_test_change (test, id, ADD_PAPER, item, 0, "名簿"));
  g_assert_true (kgr_agenda_repo_set_notice (test->store, id, "2021-10-20T09:00:00", NULL));
  kgr_agenda_change_free (kgr_test_change (test, id, STEP_UP, item, 0, NULL));
  after = kgr_test_load (test, id);
  g_assert_cmpstr (after->notice_at, ==, "2021-10-20T09:00:00");
  g_assert_cmpint (kgr_test_item_id (after, 1), ==, item);
  g_assert_cmpint (((KgrPaper *) after->papers->pdata[1])->agenda_id, ==, item);
  g_assert_cmpstr (((KgrPaper *) after->papers->pdata[1])->label, ==, "資料２");
}

/* What is taken back must not show what was closed: an item, or what came below a closed one. */
static void
test_what_taking_back_opens (KgrTestStore  *test,
                             gconstpointer  data)
{
  static const struct { KgrTestAct act; int item; gboolean back; gboolean again; } cases[] = {
    { CLOSE, 1, TRUE, FALSE }, { OPEN, 1, FALSE, TRUE }, { CLOSE, 0, TRUE, FALSE },
    { RENAME, 2, FALSE, FALSE }, { INDENT, 2, TRUE, FALSE }, { OUTDENT, 2, FALSE, TRUE },
    { REMOVE, 2, FALSE, FALSE },
  };
  gint64 id = kgr_test_meeting (test, KGR_MEETING_PLANNED, "2021-10-28T18:30:00", FALSE);
  g_autoptr(KgrMeeting) meeting = kgr_test_load (test, id);
  gint64 ids[3] = { kgr_test_item_id (meeting, 0), kgr_test_item_id (meeting, 1) };
  g_autoptr(KgrAgendaChange) added = kgr_test_change (test, id, ADD_ITEM, ids[0], 0, "人材");

  ids[2] = kgr_agenda_change_get_id (added, -1);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(KgrAgendaChange) change = NULL;

      /* The item above is closed where something goes below it. */
      if (cases[i].act == INDENT)
        kgr_agenda_change_free (kgr_test_change (test, id, CLOSE, ids[1], 0, NULL));
      change = kgr_test_change (test, id, cases[i].act, ids[cases[i].item], 0, "別の題");
      g_test_message ("case %u", i);
      g_assert_cmpint (kgr_agenda_change_opens (change, TRUE), ==, cases[i].back);
      g_assert_cmpint (kgr_agenda_change_opens (change, FALSE), ==, cases[i].again);
      if (cases[i].act == CLOSE && cases[i].item == 0)
        kgr_agenda_change_free (kgr_test_change (test, id, OPEN, ids[0], 0, NULL));
    }
}

#define ADD(path, func) \
  g_test_add (path, KgrTestStore, NULL, kgr_test_store_set_up, func, kgr_test_store_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/agenda-repo/everything-comes-back", test_everything_comes_back);
  ADD ("/agenda-repo/not-on-approved-minutes", test_not_on_approved_minutes);
  ADD ("/agenda-repo/from-nothing", test_from_nothing);
  ADD ("/agenda-repo/places-in-the-record", test_places_in_the_record);
  ADD ("/agenda-repo/items-go-to-the-next-meeting", test_items_go_to_the_next_meeting);
  ADD ("/agenda-repo/copied-from-the-last-meeting", test_copied_from_the_last_meeting);
  ADD ("/agenda-repo/what-taking-back-opens", test_what_taking_back_opens);
  ADD ("/agenda-repo/notice-fixes-labels", test_notice_fixes_labels);

  return g_test_run ();
}
