/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* kill -9 while a record is written and saved: every save that was acknowledged is there, and what
 * is there is whole. */

#include "config.h"

#include <string.h>

#include "kgr-test-doc.h"
#include "kgr-test-process.h"
#include "kgr-test-store.h"
#include "meeting/kgr-meeting-repo.h"
#include "record/kgr-record-changes.h"
#include "record/kgr-record-repo.h"

#define FIRST_CHAR 0x20000

typedef struct
{
  KgrTestStore *test;
  gint64        meeting_id;
  int           ends[2];
} Victim;

static KgrRecordDoc *
open_doc (KgrStore *store,
          gint64    meeting_id)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KgrMeeting) meeting = kgr_meeting_repo_load (store, meeting_id, NULL, &error);

  g_assert_no_error (error);
  return kgr_record_doc_new (meeting);
}

/* Writes one character after another, each saved and then acknowledged; every fifth begins a
 * statement, every seventh goes with the statement it begins. */
static void
write_and_die (gpointer data)
{
  static const KgrSpeaker speaker = { 0, "会長" };
  Victim *victim = data;
  g_autoptr(KgrStore) store = kgr_store_open (victim->test->path, KGR_STORE_WRITE, NULL);
  g_autoptr(KgrRecordDoc) doc = NULL;

  g_assert_true (kgr_store_unlock_recovery (store, victim->test->recovery_key, NULL));
  doc = open_doc (store, victim->meeting_id);
  for (guint i = 0; i < 2000; i++)
    {
      KgrTextPos last = { kgr_record_doc_get_n_units (doc) - 1, KGR_LAYER_TEXT, 0, 0 };
      KgrRecordChanges *changes;
      char word[8] = "";

      if (i % 5 == 0)
        g_assert_true (kgr_record_doc_add_statement (doc, last, &speaker, NULL));
      if (i % 7 == 0)
        g_assert_true (kgr_record_doc_move (doc, kgr_record_doc_get_n_units (doc) - 1, 1, 0));
      last.unit = kgr_record_doc_get_n_units (doc) - 1;
      g_unichar_to_utf8 (FIRST_CHAR + i, word);
      g_assert_true (kgr_record_doc_insert (doc, last, word, 0));
      changes = kgr_record_doc_take_changes (doc);
      g_assert_true (kgr_record_repo_save (store, changes, NULL));
      kgr_record_doc_saved (doc, changes);
      g_assert_cmpint (write (victim->ends[1], "s", 1), ==, 1);
    }
}

/* How many characters stand in the record; they have to be the first ones. */
static guint
count_whole (KgrTestStore *test,
             gint64        meeting_id)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) findings = NULL;
  g_autoptr(KgrStore) store = kgr_store_open (test->path, KGR_STORE_WRITE, &error);
  g_autoptr(KgrRecordDoc) doc = NULL;
  g_autofree char *record = NULL;
  guint n = 0;

  g_assert_no_error (error);
  g_assert_true (kgr_store_unlock_recovery (store, test->recovery_key, &error));
  g_assert_true (kgr_store_check (store, &findings, &error));
  g_assert_cmpuint (findings->len, ==, 0);
  doc = open_doc (store, meeting_id);
  g_assert_true (kgr_record_doc_check (doc, NULL));
  record = kgr_test_doc_render (doc);
  while (g_utf8_strchr (record, -1, FIRST_CHAR + n) != NULL)
    n++;
  for (guint i = n; i < 2000; i++)
    g_assert_null (g_utf8_strchr (record, -1, FIRST_CHAR + i));
  return n;
}

static void
test_killed (KgrTestStore  *test,
             gconstpointer  data)
{
  const char *asked = g_getenv ("KGR_FULL");
  guint n_kills = asked != NULL && asked[0] != '\0' ? 200 : 12;
  guint n_written = 0;

  for (guint i = 0; i < n_kills; i++)
    {
      g_autoptr(KgrMeeting) meeting = kgr_meeting_new ();
      g_autoptr(GError) error = NULL;
      Victim victim = { test, 0, { -1, -1 } };
      guint n_acknowledged = 0;
      guint n_there;
      char word;
      pid_t child;

      if (test->store == NULL)
        {
          kgr_test_store_reopen (test, KGR_STORE_WRITE);
          g_assert_true (kgr_store_unlock_recovery (test->store, test->recovery_key, &error));
        }
      meeting->council = g_strdup ("協議会");
      meeting->body = g_strdup ("部会");
      kgr_test_record_add (meeting, "○委員\nあ\n");
      g_assert_true (kgr_meeting_repo_add (test->store, meeting, 0, &victim.meeting_id, &error));
      g_clear_pointer (&test->store, kgr_store_close);

      g_assert_cmpint (pipe (victim.ends), ==, 0);
      child = kgr_test_fork (write_and_die, &victim);
      close (victim.ends[1]);
      g_assert_cmpint (read (victim.ends[0], &word, 1), ==, 1);
      n_acknowledged++;
      g_usleep (g_test_rand_int_range (0, 60000));
      kill (child, SIGKILL);
      kgr_test_wait (child);
      while (read (victim.ends[0], &word, 1) == 1)
        n_acknowledged++;
      close (victim.ends[0]);

      n_there = count_whole (test, victim.meeting_id);
      g_assert_cmpuint (n_there, >=, n_acknowledged);
      g_assert_cmpuint (n_there, <=, n_acknowledged + 1);
      n_written += n_there;
    }
  g_test_message ("%u killed, %u saves acknowledged and there", n_kills, n_written);
  g_assert_cmpuint (n_written, >=, n_kills);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/record-killed", KgrTestStore, NULL, kgr_test_store_set_up, test_killed,
              kgr_test_store_tear_down);

  return g_test_run ();
}
