/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A whole meeting taken down in the window: what is stored is what was said, and how many keys that
 * took. KGR_FULL takes down five hundred statements; KGR_REPLAY names real minutes
 * (kgr_test_speech_read()) to be taken down instead. */

#include "config.h"

#include "council/kgr-council.h"
#include "kgr-test-dictation.h"

#define N_STATEMENTS 500
#define N_SLICE 60
#define SEED 20261124
#define MOST_ROUNDS 30

static int
compare_counts (gconstpointer a,
                gconstpointer b)
{
  return (int) *(const guint *) a - (int) *(const guint *) b;
}

/* The window does what it does meanwhile: paints, stores, counts. */
static void
let_run (void)
{
  for (guint i = 0; i < MOST_ROUNDS && g_main_context_iteration (NULL, FALSE); i++)
    continue;
}

/* (transfer full): for each statement the keys beside its words. */
static GArray *
dictate (Desk      *desk,
         GPtrArray *steps)
{
  Hands hands = { desk };
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_keys = 0;

  for (guint i = 0; i < steps->len; i++)
    {
      const KgrHandsStep *step = steps->pdata[i];

      n_keys += take_down (&hands, step);
      let_run ();
      /* A statement has its item's key, and those of the notes before it. */
      if (step->said->kind == KGR_SAID_STATEMENT
          && (i + 1 == steps->len || ((KgrHandsStep *) steps->pdata[i + 1])->said != step->said))
        {
          g_array_append_val (keys, n_keys);
          n_keys = 0;
        }
    }
  g_array_sort (keys, compare_counts);

  return keys;
}

/* As somebody else reads the file, who was not there when it was written. */
static KgrMeeting *
read_afresh (Desk *desk)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KgrStore) store = kgr_store_open (kgr_desk_get_path (desk->room->desk),
                                               KGR_STORE_READ, &error);
  KgrMeeting *meeting;

  g_assert_no_error (error);
  g_assert_true (kgr_store_unlock (store, KGR_TEST_ROOM_PASSPHRASE, &error));
  meeting = kgr_meeting_repo_load (store, desk->room->meeting_id, NULL, &error);
  g_assert_no_error (error);

  return meeting;
}

static void
check_times (KgrMeeting *meeting)
{
  const char *last = "";

  for (guint i = 0; i < meeting->units->len; i++)
    {
      const char *begun = kgr_unit_get (meeting->units->pdata[i])->begun;

      g_assert_nonnull (begun);
      g_assert_cmpstr (begun, >=, last);
      last = begun;
    }
}

static void
assert_same (const char *stored,
             const char *said)
{
  g_auto (GStrv) lines = g_strsplit (stored, "\n", -1);
  g_auto (GStrv) others = g_strsplit (said, "\n", -1);

  for (guint i = 0; lines[i] != NULL && others[i] != NULL; i++)
    g_assert_cmpstr (lines[i], ==, others[i]);
  g_assert_cmpuint (g_strv_length (lines), ==, g_strv_length (others));
}

/* The comparison tells another word, another speaker, another passage, another order. */
static void
check_planted (GPtrArray  *speech,
               const char *stored,
               const char *reason)
{
  KgrSaid *one = NULL;

  for (guint i = speech->len / 2; one == NULL; i++)
    if (((KgrSaid *) speech->pdata[i])->kind == KGR_SAID_STATEMENT)
      one = speech->pdata[i];
  for (int fault = 0; fault < 4; fault++)
    {
      KgrSaid was = *one;
      g_autofree char *words = g_strconcat (one->words, "、", NULL);
      g_autofree char *passage = g_strconcat (KGR_TEST_OPEN, one->words, KGR_TEST_SHUT, NULL);
      g_autofree char *altered = NULL;
      gpointer first = speech->pdata[speech->len - 1];

      if (fault == 0)
        one->words = words;
      else if (fault == 1)
        one->number = one->number != 2 ? 2 : 3;
      else if (fault == 2)
        one->words = passage;
      else
        {
          speech->pdata[speech->len - 1] = speech->pdata[1];
          speech->pdata[1] = first;
        }
      altered = kgr_test_speech_dup_said (speech, reason);
      g_assert_cmpstr (altered, !=, stored);
      *one = was;
      if (fault == 3)
        {
          speech->pdata[1] = speech->pdata[speech->len - 1];
          speech->pdata[speech->len - 1] = first;
        }
    }
}

static void
tell (GPtrArray  *speech,
      GArray     *keys,
      const char *said)
{
  guint n_keys = 0;

  for (guint i = 0; i < keys->len; i++)
    n_keys += g_array_index (keys, guint, i);
  g_test_message ("%u statements, %ld characters; keys beside the words: median %u, mean %.2f, "
                  "nine in ten at most %u, most %u", keys->len, g_utf8_strlen (said, -1),
                  g_array_index (keys, guint, keys->len / 2), (double) n_keys / keys->len,
                  g_array_index (keys, guint, keys->len * 9 / 10),
                  g_array_index (keys, guint, keys->len - 1));
}

static void
test_meeting (void)
{
  const char *full = g_getenv ("KGR_FULL");
  const char *real = g_getenv ("KGR_REPLAY");
  const char *reason = kgr_council_get_reasons (NULL)[0];
  g_autoptr (KgrMeeting) meeting = kgr_test_speech_new_meeting ();
  g_autoptr (GPtrArray) speech = real != NULL && *real != '\0'
    ? kgr_test_speech_read (real, meeting)
    : kgr_test_speech_new (full != NULL && *full != '\0' ? N_STATEMENTS : N_SLICE, SEED);
  g_autoptr (GPtrArray) steps = kgr_test_speech_new_steps (speech, SEED);
  g_autofree char *said = kgr_test_speech_dup_said (speech, reason);
  g_autofree char *after = kgr_test_speech_dup_after (steps, steps->len, reason);
  KgrTestRoom *room = kgr_test_room_new (meeting, 0);
  g_autoptr (KgrMeeting) written = NULL;
  g_autofree char *stored = NULL;
  g_autoptr (GArray) keys = NULL;

  /* The two ways to say what is expected agree. */
  assert_same (after, said);
  kgr_test_room_run (room, register_people, &room->meeting_id);
  {
    g_auto (Desk) desk = sit_down_in (room);

    keys = dictate (&desk, steps);
    wait_until_stored (&desk);
    written = read_afresh (&desk);
  }
  stored = kgr_test_speech_dup_stored (written);
  assert_same (stored, said);
  g_assert_cmpstr (stored, ==, said);
  check_times (written);
  check_planted (speech, stored, reason);
  tell (speech, keys, said);
  g_assert_cmpuint (g_array_index (keys, guint, keys->len / 2), <=, 2);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_ERROR);
  g_test_add_func ("/record-replay/meeting", test_meeting);

  return g_test_run ();
}
