/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Agendas changed at random, taken back to the beginning, and changed again. */

#include "config.h"

#include "kgr-test-agenda.h"

#define N_RUNS  12
#define N_STEPS 25

static KgrTestStep
random_step (GRand      *rand,
             KgrMeeting *meeting)
{
  static const char *const words[] = { "相談", "人材", "予算", "磯崎さんの事例", "防災" };
  KgrTestStep step = { .act = g_rand_int_range (rand, 0, N_ACTS),
                       .words = words[g_rand_int_range (rand, 0, 5)] };
  GPtrArray *items = meeting->agenda, *papers = meeting->papers;

  if (items->len > 0 && (step.act != ADD_ITEM || g_rand_int_range (rand, 0, 4) > 0))
    {
      step.id = kgr_test_item_id (meeting, g_rand_int_range (rand, 0, items->len));
      step.other = kgr_test_item_id (meeting, g_rand_int_range (rand, 0, items->len));
    }
  if (papers->len > 0 && (step.act == MOVE_PAPER || step.act == REMOVE_PAPER))
    step.other = ((KgrPaper *) papers->pdata[g_rand_int_range (rand, 0, papers->len)])->id;

  return step;
}

/* Words stay in the order they were spoken in, and under their items. */
static char *
dup_spoken (KgrMeeting *meeting)
{
  GString *spoken = g_string_new (NULL);
  gint64 under = 0;

  for (guint i = 0; i < meeting->units->len; i++)
    {
      const KgrUnitFields *fields = kgr_unit_get (meeting->units->pdata[i]);

      if (fields->kind == KGR_UNIT_ITEM)
        under = fields->agenda_id;
      else
        g_string_append_printf (spoken, "%" G_GINT64_FORMAT " under %" G_GINT64_FORMAT "\n",
                                fields->id, under);
    }

  return g_string_free (spoken, FALSE);
}

static gboolean
has_place (KgrMeeting *meeting,
           gint64      id)
{
  for (guint i = 0; i < meeting->units->len; i++)
    if (kgr_unit_get (meeting->units->pdata[i])->agenda_id == id)
      return TRUE;

  return FALSE;
}

static void
assert_places (KgrMeeting *meeting,
               const char *spoken)
{
  g_autofree char *now = dup_spoken (meeting);

  g_assert_cmpstr (now, ==, spoken);
  for (guint i = 0; i < meeting->agenda->len && meeting->units->len > 0; i++)
    if (((KgrAgendaItem *) meeting->agenda->pdata[i])->kind == KGR_AGENDA_ITEM)
      g_assert_true (has_place (meeting, kgr_test_item_id (meeting, i)));
}

static void
assert_is (KgrTestStore *test,
           gint64        id,
           const char   *expected)
{
  g_autofree char *now = kgr_test_dup_all (test, id);

  g_assert_cmpstr (now, ==, expected);
}

/* All the way back and forth again: after each turn the meeting is what it was there. */
static void
turn_all (KgrTestStore *test,
          gint64        id,
          GPtrArray    *changes,
          GPtrArray    *states)
{
  g_autoptr(GError) error = NULL;

  for (guint i = changes->len; i > 0; i--)
    {
      g_assert_true (kgr_agenda_repo_take_back (test->store, changes->pdata[i - 1], &error));
      g_assert_no_error (error);
      assert_is (test, id, states->pdata[i - 1]);
    }
  for (guint i = 0; i < changes->len; i++)
    {
      g_assert_true (kgr_agenda_repo_repeat (test->store, changes->pdata[i], &error));
      g_assert_no_error (error);
      assert_is (test, id, states->pdata[i + 1]);
    }
}

static void
run_random (KgrTestStore *test,
            GRand        *rand,
            gint64        id)
{
  g_autoptr(GPtrArray) changes =
    g_ptr_array_new_with_free_func ((GDestroyNotify) kgr_agenda_change_free);
  g_autoptr(GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(KgrMeeting) first = kgr_test_load (test, id);
  g_autofree char *spoken = dup_spoken (first);

  g_ptr_array_add (states, kgr_test_dup_all (test, id));
  for (int i = 0; i < N_STEPS; i++)
    {
      g_autoptr(KgrMeeting) before = kgr_test_load (test, id);
      g_autoptr(KgrMeeting) meeting = NULL;
      g_autoptr(GError) error = NULL;
      KgrAgendaChange *made = NULL;
      KgrTestStep step = random_step (rand, before);

      if (!kgr_agenda_repo_change (test->store, id, kgr_test_step_run, &step, &made, &error))
        {
          g_assert_true (error->domain == KGR_ERROR);
          assert_is (test, id, states->pdata[states->len - 1]);
          continue;
        }
      g_ptr_array_add (changes, made);
      g_ptr_array_add (states, kgr_test_dup_all (test, id));
      meeting = kgr_test_load (test, id);
      assert_places (meeting, spoken);
      g_assert_cmpuint (meeting->agenda->len, ==, kgr_agenda_change_get_after (made)->items->len);
    }
  turn_all (test, id, changes, states);
}

static void
test_random_changes_are_taken_back (KgrTestStore  *test,
                                    gconstpointer  data)
{
  for (guint32 seed = 1; seed <= N_RUNS; seed++)
    {
      g_autoptr(GRand) rand = g_rand_new_with_seed (seed);
      gint64 id = kgr_test_meeting (test, seed % 3 == 0 ? KGR_MEETING_DRAFT : KGR_MEETING_PLANNED,
                               "2021-10-28T18:30:00", seed % 2 == 0);

      g_test_message ("seed %u", seed);
      run_random (test, rand, id);
    }
  kgr_test_assert_sound (test);
}

#define ADD(path, func) \
  g_test_add (path, KgrTestStore, NULL, kgr_test_store_set_up, func, kgr_test_store_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/agenda-random/random-changes-are-taken-back", test_random_changes_are_taken_back);

  return g_test_run ();
}
