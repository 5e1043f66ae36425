/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Random lives of minutes against a small model of what may be published. Every step is tried, also
 * where it has to be refused; after every step
 *
 *  - what publish would hand over is the last version that was approved and not taken back, and it
 *    is held back where there is none or where something was made confidential after it;
 *  - its bytes have the digest that was approved;
 *  - its text has none of the words that were made confidential after it was approved.
 *
 * The same is done with a store that forgets to tell its versions, which has to be caught. */

#include "config.h"

#include <string.h>

#include "kgr-error.h"
#include "kgr-store-private.h"
#include "kgr-test-meeting.h"
#include "kgr-test-store.h"
#include "meeting/kgr-meeting-repo-private.h"
#include "record/kgr-version-repo.h"

#define FIXED_SEED   20261121
#define N_SEQUENCES  320
#define MAX_STEPS    14
#define MAX_VERSIONS (MAX_STEPS + 1)

/* Words that stand in the record of kgr_test_meeting_new() once or more. */
#define N_WORDS 5
static const char * const words[N_WORDS] = { "磯崎さん", "先月", "意見", "事例", "説明" };

typedef struct
{
  gboolean  stands;
  gboolean  concealed_since;
  char     *digest;
} Version;

typedef struct
{
  KgrStore *store;
  GRand    *rand;
  gint64    meeting;
  gboolean  open;
  int       n_versions;
  int       concealed_at[N_WORDS]; /* how many versions there were then; -1 for never */
  Version   versions[MAX_VERSIONS]; /* from 1 */
} Life;

static gboolean forgets;

static void
note_concealed (Life *life)
{
  for (int i = 1; i <= life->n_versions; i++)
    life->versions[i].concealed_since = TRUE;
  life->open = TRUE;
}

static KgrMeeting *
load (Life *life)
{
  g_autoptr(GError) error = NULL;
  KgrMeeting *meeting = kgr_meeting_repo_load (life->store, life->meeting, NULL, &error);

  g_assert_no_error (error);
  return meeting;
}

/* The planted fault: concealment is stored, but the versions before are told nothing, and the
 * sealed head follows as it does when the program itself writes. */
static void
forget (Life *life)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *layout = NULL;

  if (!forgets)
    return;
  layout = kgr_meeting_repo_dup_layout (life->store, life->meeting, &error);
  g_assert_no_error (error);
  kgr_db_exec (life->store->db, "UPDATE version SET concealed_since = 0", &error);
  g_assert_no_error (error);
  kgr_meeting_repo_follow_layout (life->store, life->meeting, layout, &error);
  g_assert_no_error (error);
}

static void
conceal (Life *life)
{
  int word = g_rand_int_range (life->rand, 0, N_WORDS);
  g_autoptr(KgrMeeting) before = load (life);
  g_autoptr(KgrMeeting) after = NULL;
  g_autoptr(GError) error = NULL;
  KgrConcealResult result;
  gboolean changed = FALSE;

  g_assert_true (kgr_meeting_repo_conceal (life->store, life->meeting, words[word], "r", &result,
                                          &error));
  g_assert_no_error (error);
  life->concealed_at[word] = life->n_versions;
  after = load (life);
  for (guint i = 0; i < after->units->len; i++)
    changed = changed || !kgr_unit_equal (before->units->pdata[i], after->units->pdata[i]);
  if (changed)
    note_concealed (life);
  forget (life);
}

static void
mark (Life *life)
{
  g_autoptr(KgrMeeting) before = load (life);
  guint index = g_rand_boolean (life->rand) ? 2 : 3;
  KgrUnit *unit = before->units->pdata[index];
  gboolean seal = g_rand_boolean (life->rand);
  int start = g_rand_int_range (life->rand, 0, 8);
  int length = g_rand_int_range (life->rand, 1, 8);
  g_autoptr(KgrUnit) expected = kgr_unit_mark (unit, KGR_LAYER_TEXT, start, length,
                                               seal ? "r" : NULL);
  g_autoptr(GError) error = NULL;

  g_assert_true (kgr_meeting_repo_mark (life->store, life->meeting, kgr_unit_get (unit)->id,
                                        KGR_LAYER_TEXT, start, length, seal ? "r" : NULL, &error));
  g_assert_no_error (error);
  if (!kgr_unit_equal (unit, expected))
    {
      if (seal)
        note_concealed (life);
      life->open = TRUE;
    }
  forget (life);
}

/* As a page with the record does it: whole units, which say less or more than before. */
static void
save_unit (Life *life)
{
  g_autoptr(KgrMeeting) before = load (life);
  g_autoptr(GPtrArray) units = g_ptr_array_new_with_free_func ((GDestroyNotify) kgr_unit_unref);
  KgrUnit *unit = before->units->pdata[3];
  gboolean seal = g_rand_boolean (life->rand);
  g_autoptr(GError) error = NULL;

  g_ptr_array_add (units, kgr_unit_mark (unit, KGR_LAYER_TEXT, 0, 20, seal ? "r" : NULL));
  if (!life->open)
    {
      g_assert_false (kgr_meeting_repo_save_units (life->store, life->meeting, units, seal,
                                                   &error));
      g_assert_error (error, KGR_ERROR, KGR_ERROR_APPROVED);
      return;
    }
  g_assert_true (kgr_meeting_repo_save_units (life->store, life->meeting, units, seal, &error));
  g_assert_no_error (error);
  if (seal)
    note_concealed (life);
  forget (life);
}

static void
close_item (Life *life)
{
  g_autoptr(KgrMeeting) before = load (life);
  const KgrAgendaItem *item = before->agenda->pdata[1];
  gboolean closed = g_rand_boolean (life->rand);
  g_autoptr(GError) error = NULL;

  g_assert_true (kgr_meeting_repo_close_item (life->store, life->meeting, item->id, closed,
                                              closed ? "条例" : NULL, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  if (closed)
    note_concealed (life);
  life->open = TRUE;
  forget (life);
}

static void
approve (Life *life)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KgrPublicDocument) seen = kgr_version_repo_preview (life->store, life->meeting,
                                                                KGR_SPEAKERS_RECORDED, &error);
  g_autofree char *digest = kgr_public_document_dup_digest (seen);
  Version *version = &life->versions[life->n_versions + 1];
  int number = 0;

  if (!life->open && life->versions[life->n_versions].stands)
    {
      g_assert_false (kgr_version_repo_approve (life->store, life->meeting, "x",
                                                KGR_SPEAKERS_RECORDED, digest, &number, &error));
      g_assert_error (error, KGR_ERROR, KGR_ERROR_APPROVED);
      return;
    }
  g_assert_true (kgr_version_repo_approve (life->store, life->meeting, "x", KGR_SPEAKERS_RECORDED,
                                           digest, &number, &error));
  g_assert_no_error (error);
  g_assert_cmpint (number, ==, ++life->n_versions);
  version->stands = TRUE;
  version->digest = g_steal_pointer (&digest);
  life->open = FALSE;
}

static void
correct (Life *life)
{
  g_autoptr(GError) error = NULL;

  if (!kgr_version_repo_correct (life->store, life->meeting, NULL, &error))
    {
      g_assert_error (error, KGR_ERROR, KGR_ERROR_INVALID);
      g_assert_true (life->open);
      return;
    }
  g_assert_false (life->open);
  life->open = TRUE;
}

/* The number of the last version that stands; 0 for none. */
static int
find_standing (Life *life)
{
  for (int i = life->n_versions; i > 0; i--)
    if (life->versions[i].stands)
      return i;

  return 0;
}

static void
withdraw (Life *life)
{
  g_autoptr(GError) error = NULL;
  int standing = find_standing (life);
  int number = 0;

  if (!kgr_version_repo_withdraw (life->store, life->meeting, &number, &error))
    {
      g_assert_error (error, KGR_ERROR, KGR_ERROR_NOT_FOUND);
      g_assert_cmpint (standing, ==, 0);
      return;
    }
  g_assert_cmpint (number, ==, standing);
  life->versions[standing].stands = FALSE;
}

static void
publish (Life *life)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KgrPublicDocument) document = NULL;
  int number = 0;

  document = kgr_version_repo_get_public (life->store, life->meeting, &number, NULL);
  if (document == NULL)
    return;
  g_assert_true (kgr_version_repo_note_published (life->store, life->meeting, number, "txt",
                                                  &error));
  g_assert_no_error (error);
}

typedef void (*Step) (Life *life);

static const Step steps[] = {
  conceal, mark, mark, save_unit, close_item, approve, approve, approve, correct, correct, withdraw,
  publish,
};

static gboolean
has_word_of_later (Life              *life,
                   KgrPublicDocument *document,
                   int                number)
{
  g_autoptr(GBytes) bytes = kgr_public_document_to_bytes (document);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  for (int i = 0; i < N_WORDS; i++)
    if (life->concealed_at[i] >= number && memmem (data, size, words[i], strlen (words[i])) != NULL)
      return TRUE;

  return FALSE;
}

/* Whether what would be published is what may be. */
static gboolean
agrees (Life *life)
{
  int standing = find_standing (life);
  int expected = standing != 0 && !life->versions[standing].concealed_since ? standing : 0;
  g_autoptr(GError) error = NULL;
  g_autoptr(KgrPublicDocument) document = NULL;
  g_autofree char *digest = NULL;
  int number = 0;

  document = kgr_version_repo_get_public (life->store, life->meeting, &number, &error);
  if (document == NULL)
    {
      g_assert_error (error, KGR_ERROR, KGR_ERROR_WITHHELD);
      return expected == 0;
    }
  digest = kgr_public_document_dup_digest (document);

  return number == expected && strcmp (digest, life->versions[number].digest) == 0 &&
         !has_word_of_later (life, document, number);
}

/* FALSE at the first step after which something could be published that may not be. */
static gboolean
live (KgrStore *store,
      GRand    *rand)
{
  g_autoptr(KgrMeeting) meeting = kgr_test_meeting_new ();
  g_autoptr(GError) error = NULL;
  Life life = { store, rand, 0, TRUE, 0, { -1, -1, -1, -1, -1 } };
  int n_steps = g_rand_int_range (rand, 4, MAX_STEPS + 1);
  gboolean good = TRUE;

  g_assert_true (kgr_meeting_repo_add (store, meeting, 0, &life.meeting, &error));
  for (int i = 0; good && i < n_steps; i++)
    {
      steps[g_rand_int_range (rand, 0, G_N_ELEMENTS (steps))] (&life);
      good = agrees (&life);
    }
  for (int i = 1; i <= life.n_versions; i++)
    g_free (life.versions[i].digest);

  return good;
}

static guint
live_many (KgrStore *store,
           guint32   seed,
           guint     n)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (seed);
  guint n_bad = 0;

  for (guint i = 0; i < n; i++)
    n_bad += !live (store, rand);
  g_test_message ("seed %u: %u lives, %u that could leak", seed, n, n_bad);

  return n_bad;
}

static void
test_lives (KgrTestStore  *test,
            gconstpointer  data)
{
  forgets = FALSE;
  g_assert_cmpuint (live_many (test->store, FIXED_SEED, N_SEQUENCES / 2), ==, 0);
  g_assert_cmpuint (live_many (test->store, (guint32) g_get_real_time (), N_SEQUENCES / 2), ==, 0);
}

/* A store that forgets to tell its versions is caught, many times. */
static void
test_planted (KgrTestStore  *test,
              gconstpointer  data)
{
  forgets = TRUE;
  g_assert_cmpuint (live_many (test->store, FIXED_SEED, N_SEQUENCES / 4), >, 10);
}

int
main (int    argc,
      char **argv)
{
  if (g_access ("/dev/shm", W_OK) == 0)
    g_setenv ("TMPDIR", "/dev/shm", TRUE);
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) \
  g_test_add (path, KgrTestStore, NULL, kgr_test_store_set_up, func, kgr_test_store_tear_down)
  ADD ("/version-random/lives", test_lives);
  ADD ("/version-random/planted", test_planted);
#undef ADD
  return g_test_run ();
}
