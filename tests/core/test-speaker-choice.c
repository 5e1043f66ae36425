/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Finding who speaks from a few keys. */

#include "config.h"

#include "kgr-test-doc.h"
#include "record/kgr-speaker-choice.h"

static const KgrSpeakerCandidate people[] = {
  { 1, 11, "森下副会長", "森下 茂", "もりした しげる", "副会長" },
  { 2, 12, "真鍋委員", "真鍋　綾子", "まなべ あやこ", "委員" },
  { 3, 13, "早乙女委員", "早乙女 直", "さおとめ なお", "委員" },
  { 12, 14, "髙橋委員", "髙橋 福", "たかはし ふく", "委員" },
  { 0, 0, "事務局", NULL, NULL, "事務局" },
  { 4, 15, "福田委員", "福田 修", "ふくだ おさむ", "委員" },
};

static void
test_match (void)
{
  static const struct
  {
    const char *typed;
    const char *labels; /* best first */
  } cases[] = {
    { "2", "真鍋委員" },
    { "１２", "髙橋委員" },
    { "0", "事務局" },
    { "1", "森下副会長" },
    { "99", "" },
    { "ふく", "森下副会長 福田委員 髙橋委員" },
    { "フク", "森下副会長 福田委員 髙橋委員" },
    { "ふくだ", "福田委員" },
    { "副", "森下副会長" },
    { "まな", "真鍋委員" },
    { "まなべ", "真鍋委員" },
    { "綾", "真鍋委員" },
    { "あやこ", "真鍋委員" },
    { "高橋", "髙橋委員" },
    { "じむ", "事務局" },
    { "ｼﾞﾑ", "事務局" },
    { "田中", "" },
    { "さおとめ", "早乙女委員" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GArray) found = kgr_speaker_candidates_match (people, G_N_ELEMENTS (people),
                                                              cases[i].typed, NULL);
      g_autoptr(GString) labels = g_string_new (NULL);

      for (guint j = 0; j < found->len; j++)
        g_string_append_printf (labels, "%s%s", j > 0 ? " " : "",
                                people[g_array_index (found, guint, j)].label);
      g_test_message ("%s", cases[i].typed);
      g_assert_cmpstr (labels->str, ==, cases[i].labels);
    }
}

/* Who spoke last comes first among those who fit as well. */
static void
test_recent (void)
{
  g_autoptr(GArray) recent = g_array_new (FALSE, FALSE, sizeof (guint));
  const guint spoke[] = { 3, 1 };
  g_autoptr(GArray) found = NULL;
  g_autoptr(GArray) everybody = NULL;

  g_array_append_vals (recent, spoke, G_N_ELEMENTS (spoke));
  found = kgr_speaker_candidates_match (people, G_N_ELEMENTS (people), "委員", recent);
  g_assert_cmpuint (found->len, ==, 4);
  g_assert_cmpuint (g_array_index (found, guint, 0), ==, 3);
  g_assert_cmpuint (g_array_index (found, guint, 1), ==, 1);
  g_assert_cmpuint (g_array_index (found, guint, 2), ==, 2);

  everybody = kgr_speaker_candidates_match (people, G_N_ELEMENTS (people), "", recent);
  g_assert_cmpuint (everybody->len, ==, G_N_ELEMENTS (people));
  g_assert_cmpuint (g_array_index (everybody, guint, 0), ==, 3);
  g_assert_cmpuint (g_array_index (everybody, guint, 5), ==, 4);
}

static void
test_guest (void)
{
  static const struct
  {
    const char *typed;
    const char *label;
  } cases[] = {
    { "　消防署の田中氏 ", "消防署の田中氏" },
    { "12", NULL },
    { " 　", NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *label = kgr_speaker_guest_dup_label (cases[i].typed);

      g_assert_cmpstr (label, ==, cases[i].label);
    }
}

static void
test_other (void)
{
  g_autoptr(KgrRecordDoc) doc = kgr_test_doc_new ("@1\n○会長\nあ\n・\nx\n○委員\nい\n○委員\nう\n");
  KgrSpeaker other;

  g_assert_false (kgr_record_doc_other_speaker (doc, 1, &other));
  g_assert_true (kgr_record_doc_other_speaker (doc, 4, &other));
  g_assert_cmpstr (other.label, ==, "会長");
  g_assert_true (kgr_record_doc_add_statement (doc, (KgrTextPos) TEXT (4, 0, 0), &other, NULL));
  g_assert_true (kgr_record_doc_other_speaker (doc, 5, &other));
  g_assert_cmpstr (other.label, ==, "委員");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/speaker-choice/match", test_match);
  g_test_add_func ("/speaker-choice/recent", test_recent);
  g_test_add_func ("/speaker-choice/guest", test_guest);
  g_test_add_func ("/speaker-choice/other", test_other);

  return g_test_run ();
}
