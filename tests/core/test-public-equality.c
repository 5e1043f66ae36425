/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Publicly equal records give equal projections and byte-identical files.
 *
 * Pairs of meetings are made from one random skeleton of what is public, filled twice with
 * different hidden matter. With --planted the program expects to be linked with a projection that
 * has a leak, and to find it. */

#include "config.h"

#include <string.h>

#include "kgr-test-skeleton.h"
#include "kgr-writer.h"

#define N_PAIRS    2400
#define N_CHANGES  1200
#define N_PLANTED  480
#define FIXED_SEED 20260602

/* A meeting as it leaves the office: the projection on the wire, and each file. */
typedef struct
{
  GBytes *parts[3];
} Papers;

static const char *part_names[] = { "projection", "text", "page" };

static void
papers_clear (Papers *papers)
{
  for (guint i = 0; i < G_N_ELEMENTS (papers->parts); i++)
    g_clear_pointer (&papers->parts[i], g_bytes_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Papers, papers_clear)

static Papers
print_filled (KgrSkeleton *skeleton,
              GRand       *rand)
{
  g_autoptr(KgrMeeting) meeting = kgr_skeleton_fill (skeleton, rand);
  g_autoptr(KgrPublicDocument) document = kgr_projection_new_minutes (meeting, &skeleton->edition);
  Papers papers;

  papers.parts[0] = kgr_public_document_to_bytes (document);
  papers.parts[1] = kgr_writer_find ("txt")->write (document);
  papers.parts[2] = kgr_writer_find ("html")->write (document);
  return papers;
}

/* The name of the first part in which they differ, or NULL. */
static const char *
find_difference (const Papers *one,
                 const Papers *other)
{
  for (guint i = 0; i < G_N_ELEMENTS (one->parts); i++)
    if (!g_bytes_equal (one->parts[i], other->parts[i]))
      return part_names[i];

  return NULL;
}

/* Whether a hidden letter came out: hidden matter is all Cyrillic, and no public text has any. */
static const char *
find_hidden (const Papers *papers)
{
  for (guint i = 0; i < G_N_ELEMENTS (papers->parts); i++)
    {
      gsize size;
      const char *data = g_bytes_get_data (papers->parts[i], &size);

      for (const char *p = data; p != NULL && p < data + size;)
        {
          gunichar c = g_utf8_get_char_validated (p, data + size - p);
          gboolean valid = c != (gunichar) -1 && c != (gunichar) -2;

          if (valid && g_unichar_get_script (c) == G_UNICODE_SCRIPT_CYRILLIC)
            return part_names[i];
          p = valid && c != 0 ? g_utf8_next_char (p) : p + 1;
        }
    }
  return NULL;
}

typedef struct
{
  const char *differs; /* which part, or NULL */
  const char *hidden;  /* which part has a hidden letter, or NULL */
} Finding;

static Finding
check_pair (guint32 seed,
            guint   variant)
{
  g_autoptr(KgrSkeleton) skeleton = kgr_skeleton_new (seed + variant, variant);
  g_autoptr(GRand) rand = g_rand_new_with_seed (seed ^ (variant * 2654435761u));
  g_auto(Papers) one = print_filled (skeleton, rand);
  g_auto(Papers) other = print_filled (skeleton, rand);
  Finding finding = { find_difference (&one, &other), find_hidden (&one) };

  return finding;
}

static void
check_pairs (guint32 seed)
{
  for (guint i = 0; i < N_PAIRS; i++)
    {
      Finding finding = check_pair (seed, i);

      if (finding.differs != NULL || finding.hidden != NULL)
        g_test_message ("seed %u, pair %u", seed, i);
      g_assert_cmpstr (finding.differs, ==, NULL);
      g_assert_cmpstr (finding.hidden, ==, NULL);
    }
  g_test_message ("seed %u: %d pairs are byte-identical", seed, N_PAIRS);
}

static void
test_equal_pairs (void)
{
  check_pairs (FIXED_SEED);
}

/* Another seed at each run; a failure prints it. */
static void
test_equal_pairs_of_today (void)
{
  check_pairs ((guint32) g_get_real_time ());
}

static void
test_what_differs (void)
{
  g_autoptr(GHashTable) kinds = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < N_CHANGES; i++)
    {
      g_autoptr(KgrSkeleton) skeleton = kgr_skeleton_new (FIXED_SEED + i, i);
      g_autoptr(KgrSkeleton) changed = kgr_skeleton_new (FIXED_SEED + i, i);
      g_autoptr(GRand) rand = g_rand_new_with_seed (i);
      const char *what = kgr_skeleton_change (changed, rand);
      g_auto(Papers) one = print_filled (skeleton, rand);
      g_auto(Papers) other = print_filled (changed, rand);

      g_hash_table_add (kinds, (gpointer) what);
      if (g_bytes_equal (one.parts[0], other.parts[0]))
        g_test_message ("pair %u: %s makes no difference", i, what);
      for (guint p = 0; p < G_N_ELEMENTS (one.parts); p++)
        g_assert_false (g_bytes_equal (one.parts[p], other.parts[p]));
    }
  g_assert_cmpuint (g_hash_table_size (kinds), ==, 8);
}

/* Two fillings of one skeleton are not one and the same: else the pairs would show nothing. */
static void
test_fillings_differ (void)
{
  guint n_same = 0;
  guint n_gaps = 0;

  for (guint i = 0; i < 500; i++)
    {
      g_autoptr(KgrSkeleton) skeleton = kgr_skeleton_new (FIXED_SEED + i, i);
      g_autoptr(GRand) rand = g_rand_new_with_seed (i);
      g_autoptr(KgrMeeting) one = kgr_skeleton_fill (skeleton, rand);
      g_autoptr(KgrMeeting) other = kgr_skeleton_fill (skeleton, rand);
      gboolean same = one->units->len == other->units->len;

      for (guint u = 0; same && u < one->units->len; u++)
        same = kgr_unit_equal (g_ptr_array_index (one->units, u),
                               g_ptr_array_index (other->units, u));
      n_same += same && one->units->len > 0;
      for (guint p = 0; p < skeleton->pieces->len; p++)
        n_gaps += g_array_index (skeleton->pieces, KgrPiece, p).gap;
    }
  g_assert_cmpuint (n_same, ==, 0);
  g_assert_cmpuint (n_gaps, >, 1000);
}

static void
test_planted (void)
{
  guint n_differ = 0;
  guint n_hidden = 0;

  for (guint i = 0; i < N_PLANTED; i++)
    {
      Finding finding = check_pair (FIXED_SEED, i);

      n_differ += finding.differs != NULL;
      n_hidden += finding.hidden != NULL;
    }
  g_test_message ("caught: %u of %d pairs differ, %u show hidden words", n_differ, N_PLANTED,
                  n_hidden);
  g_assert_cmpuint (n_differ, >, 0);
}

int
main (int    argc,
      char **argv)
{
  gboolean planted = argc > 1 && strcmp (argv[1], "--planted") == 0;

  g_test_init (&argc, &argv, NULL);
  if (planted)
    g_test_add_func ("/public-equality/planted", test_planted);
  else
    {
      g_test_add_func ("/public-equality/fillings-differ", test_fillings_differ);
      g_test_add_func ("/public-equality/pairs", test_equal_pairs);
      g_test_add_func ("/public-equality/pairs-of-today", test_equal_pairs_of_today);
      g_test_add_func ("/public-equality/what-differs", test_what_differs);
    }
  return g_test_run ();
}
