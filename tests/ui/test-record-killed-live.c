/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* kill -9 while minutes are taken in the window. At most the last second is missing; everything
 * else is there, whole and in order. */

#include "config.h"

#include <gio/gunixinputstream.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#include "kgr-test-dictation.h"
#include "record/kgr-record-changes.h"
#include "record/kgr-record-fragment.h"
#include "record/kgr-record-repo.h"

#define N_KILLS 200
#define N_SLICE 6
#define N_STATEMENTS 60
#define PACE_MS 12
#define LONGEST_LIFE_MS 2200
#define MOST_MISSING G_USEC_PER_SEC
#define TALKING_FD 3

/* What the hands tell after each step. */
typedef struct
{
  gint64  at;      /* monotonic */
  guint32 n_steps;
  guint32 spare;
} Beat;

typedef struct
{
  char       *folder;
  char       *first;  /* the file before anything was said */
  char       *path;
  char       *recovery_key;
  gint64      meeting_id;
  GPtrArray  *speech;
  GPtrArray  *steps;
  const char *reason;
  guint       n_killed;
  guint       n_steps;     /* that were taken down in all */
  guint       n_cut;       /* kills after which something was missing */
  gint64      most_missing; /* the oldest step that was missing, as long before the kill */
} Scene;

/* The process that is killed. */
static int
take_minutes (char **arguments)
{
  g_autoptr (GPtrArray) speech = kgr_test_speech_new (N_STATEMENTS, atoi (arguments[3]));
  g_autoptr (GPtrArray) steps = kgr_test_speech_new_steps (speech, atoi (arguments[3]));
  KgrTestRoom *room = kgr_test_room_enter (arguments[0], arguments[1], atoi (arguments[2]));
  Desk desk = sit_down_in (room);
  Hands hands = { &desk };

  for (guint i = 0; i < steps->len; i++)
    {
      gint64 next = g_get_monotonic_time () + PACE_MS * G_TIME_SPAN_MILLISECOND;
      Beat beat = { 0, i + 1, 0 };

      take_down (&hands, steps->pdata[i]);
      beat.at = g_get_monotonic_time ();
      g_assert_cmpint (write (TALKING_FD, &beat, sizeof beat), ==, sizeof beat);
      while (g_get_monotonic_time () < next)
        if (!g_main_context_iteration (NULL, FALSE))
          g_usleep (500);
    }
  /* Nobody is to come so far. */
  _exit (1);
}

static void
copy_file (const char *from,
           const char *to)
{
  static const char * const rests[] = { "", "-wal", "-shm" };
  g_autoptr (GFile) source = g_file_new_for_path (from);
  g_autoptr (GFile) target = g_file_new_for_path (to);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rests); i++)
    {
      g_autofree char *rest = g_strconcat (to, rests[i], NULL);

      g_unlink (rest);
    }
  g_file_copy (source, target, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static KgrStore *
open_store (Scene      *scene,
            const char *path)
{
  g_autoptr (GError) error = NULL;
  KgrStore *store = kgr_store_open (path, KGR_STORE_WRITE, &error);

  g_assert_no_error (error);
  g_assert_true (kgr_store_unlock_recovery (store, scene->recovery_key, &error));
  g_assert_no_error (error);

  return store;
}

static void
scene_set_up (Scene         *scene,
              gconstpointer  data)
{
  g_autoptr (KgrMeeting) meeting = kgr_test_speech_new_meeting ();
  g_autoptr (GError) error = NULL;
  g_autoptr (KgrStore) store = NULL;

  scene->folder = g_dir_make_tmp ("kgr-killed-XXXXXX", &error);
  g_assert_no_error (error);
  scene->first = g_build_filename (scene->folder, "first.kaigiroku", NULL);
  scene->path = g_build_filename (scene->folder, "minutes.kaigiroku", NULL);
  store = kgr_store_create (scene->first, "aihara", KGR_TEST_ROOM_PASSPHRASE,
                            &scene->recovery_key, &error);
  g_assert_no_error (error);
  g_assert_true (kgr_meeting_repo_add (store, meeting, 0, &scene->meeting_id, &error));
  g_assert_nonnull (register_people (store, &scene->meeting_id, NULL, &error));
  scene->reason = kgr_council_get_reasons (NULL)[0];
}

static void
scene_tear_down (Scene         *scene,
                 gconstpointer  data)
{
  kgr_test_room_remove_folder (scene->folder);
  g_free (scene->folder);
  g_free (scene->first);
  g_free (scene->path);
  g_free (scene->recovery_key);
}

static GSubprocess *
start (Scene         *scene,
       guint32        seed,
       GInputStream **beats)
{
  g_autoptr (GSubprocessLauncher) launcher
    = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE);
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, scene->meeting_id);
  g_autofree char *number = g_strdup_printf ("%u", seed);
  g_autoptr (GError) error = NULL;
  GSubprocess *process;
  int ends[2];

  g_assert_cmpint (pipe (ends), ==, 0);
  g_subprocess_launcher_take_fd (launcher, ends[1], TALKING_FD);
  process = g_subprocess_launcher_spawn (launcher, &error, "/proc/self/exe", "--take-minutes",
                                         scene->path, scene->recovery_key, id, number, NULL);
  g_assert_no_error (error);
  *beats = g_unix_input_stream_new (ends[0], TRUE);

  return process;
}

/* FALSE where nobody speaks any more. */
static gboolean
read_beat (GInputStream *beats,
           Beat         *beat)
{
  gsize n_read = 0;

  return g_input_stream_read_all (beats, beat, sizeof *beat, &n_read, NULL, NULL)
         && n_read == sizeof *beat;
}

/* After how many steps @stored stands so, from @from to @to; -1 for none of them. */
static int
find_moment (Scene      *scene,
             const char *stored,
             guint       from,
             guint       to)
{
  for (guint n = to + 1; n-- > from;)
    {
      g_autofree char *after = kgr_test_speech_dup_after (scene->steps, n, scene->reason);

      if (strcmp (after, stored) == 0)
        return (int) n;
    }

  return -1;
}

static char *
dup_stored_at (Scene      *scene,
               const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (KgrStore) store = open_store (scene, path);
  g_autoptr (KgrMeeting) meeting = NULL;

  g_assert_true (kgr_store_check (store, &findings, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (findings->len, ==, 0);
  meeting = kgr_meeting_repo_load (store, scene->meeting_id, NULL, &error);
  g_assert_no_error (error);

  return kgr_test_speech_dup_stored (meeting);
}

/* A copy of the file out of which one statement was taken is told from what was said. */
static void
check_planted (Scene *scene)
{
  g_autofree char *path = g_build_filename (scene->folder, "copy.kaigiroku", NULL);
  g_autofree char *stored = NULL;
  g_autoptr (GError) error = NULL;

  copy_file (scene->path, path);
  {
    g_autoptr (KgrStore) store = open_store (scene, path);
    g_autoptr (KgrMeeting) meeting = kgr_meeting_repo_load (store, scene->meeting_id, NULL, &error);
    g_autoptr (KgrRecordDoc) doc = kgr_record_doc_new (meeting);
    KgrRecordChanges *changes;

    g_assert_cmpuint (kgr_record_doc_get_n_units (doc), >=, 3);
    g_assert_true (kgr_record_doc_remove_unit (doc, 1));
    changes = kgr_record_doc_take_changes (doc);
    g_assert_nonnull (changes);
    g_assert_true (kgr_record_repo_save (store, changes, &error));
    kgr_record_doc_saved (doc, changes);
  }
  stored = dup_stored_at (scene, path);
  g_assert_cmpint (find_moment (scene, stored, 0, scene->steps->len), ==, -1);
}

/* How many steps it takes until the third unit is begun. */
static guint
count_first_steps (GPtrArray *steps)
{
  guint n_units = 0;
  guint n_steps = 0;

  while (n_units < 3)
    {
      KgrHandsKind kind = ((KgrHandsStep *) steps->pdata[n_steps++])->kind;

      n_units += kind == KGR_HANDS_ITEM || kind == KGR_HANDS_STATEMENT || kind == KGR_HANDS_NOTE;
    }

  return n_steps;
}

/* One life and its end, at a random moment after @n_steps. */
static void
kill_once (Scene   *scene,
           guint32  seed,
           guint    n_steps)
{
  g_autoptr (GInputStream) beats = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GArray) done = g_array_new (FALSE, TRUE, sizeof (Beat));
  g_autofree char *stored = NULL;
  guint n_due = 0;
  gint64 end;
  Beat beat;
  int moment;

  copy_file (scene->first, scene->path);
  process = start (scene, seed, &beats);
  while (done->len < n_steps)
    {
      g_assert_true (read_beat (beats, &beat));
      g_array_append_val (done, beat);
    }
  g_usleep ((gulong) g_test_rand_int_range (0, LONGEST_LIFE_MS) * 1000);
  end = g_get_monotonic_time ();
  g_subprocess_send_signal (process, SIGKILL);
  while (read_beat (beats, &beat))
    g_array_append_val (done, beat);
  g_assert_true (g_subprocess_wait (process, NULL, NULL));
  g_assert_true (g_subprocess_get_if_signaled (process));
  g_assert_cmpint (g_subprocess_get_term_sig (process), ==, SIGKILL);

  for (guint i = 0; i < done->len; i++)
    if (g_array_index (done, Beat, i).at <= end - MOST_MISSING)
      n_due = g_array_index (done, Beat, i).n_steps;
  stored = dup_stored_at (scene, scene->path);
  moment = find_moment (scene, stored, 0, MIN (done->len + 1, scene->steps->len));
  g_assert_cmpint (moment, >=, 0);
  if (moment < (int) done->len)
    {
      scene->most_missing = MAX (scene->most_missing,
                                 end - g_array_index (done, Beat, moment).at);
      scene->n_cut++;
    }
  g_assert_cmpint (moment, >=, (int) n_due);
  scene->n_killed++;
  scene->n_steps += done->len;
}

static void
test_killed (Scene         *scene,
             gconstpointer  data)
{
  const char *full = g_getenv ("KGR_FULL");
  guint n_kills = full != NULL && *full != '\0' ? N_KILLS : N_SLICE;

  for (guint i = 0; i < n_kills; i++)
    {
      scene->speech = kgr_test_speech_new (N_STATEMENTS, i + 1);
      scene->steps = kgr_test_speech_new_steps (scene->speech, i + 1);
      kill_once (scene, i + 1, i > 0 ? 1 : count_first_steps (scene->steps));
      if (i == 0)
        check_planted (scene);
      g_clear_pointer (&scene->steps, g_ptr_array_unref);
      g_clear_pointer (&scene->speech, g_ptr_array_unref);
    }
  g_test_message ("%u killed while they wrote, %u steps, after %u kills something was missing, at "
                  "most the last %" G_GINT64_FORMAT " ms", scene->n_killed, scene->n_steps,
                  scene->n_cut, scene->most_missing / 1000);
  g_assert_cmpuint (scene->n_cut, >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_ERROR);
  if (argc == 6 && g_str_equal (argv[1], "--take-minutes"))
    {
      gtk_init ();
      return take_minutes (argv + 2);
    }
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/record-killed-live", Scene, NULL, scene_set_up, test_killed, scene_tear_down);

  return g_test_run ();
}
