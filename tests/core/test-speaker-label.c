/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kgr-test-record.h"
#include "record/kgr-projection.h"

/* 1 and 2 share a surname; 3 is the chair; 4 has a public name, and its real surname is 5's too. */
static void
add_people (KgrMeeting *meeting)
{
  static const KgrAttendance people[] = {
    { .person_id = 1, .name = "高橋 祥子", .role = "委員", .affiliation = "みなみ相談室" },
    { .person_id = 2, .name = "高橋 健", .role = "特別委員" },
    { .person_id = 3, .name = "長沢 一", .role = "会長", .affiliation = "大学" },
    { .person_id = 4, .name = "小川 二", .role = "委員", .affiliation = "当事者会",
      .public_name = "委員（当事者）" },
    { .person_id = 5, .name = "小川 三", .role = "委員" },
    { .person_id = 6, .name = "平岡" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      KgrAttendance *person = kgr_meeting_add_attendance (meeting);

      *person = people[i];
      person->name = g_strdup (people[i].name);
      person->role = g_strdup (people[i].role);
      person->affiliation = g_strdup (people[i].affiliation);
      person->public_name = g_strdup (people[i].public_name);
    }
}

/* The labels over @record, parted by spaces. */
static char *
labels_of (const char       *record,
           KgrSpeakerPolicy  policy)
{
  g_autoptr(KgrMeeting) meeting = kgr_meeting_new ();
  KgrEdition edition = { policy, "※" };
  g_autoptr(KgrPublicDocument) document = NULL;
  GString *labels = g_string_new (NULL);

  add_people (meeting);
  kgr_test_record_add (meeting, record);
  document = kgr_projection_new_minutes (meeting, &edition);
  for (guint i = 0; i < kgr_public_document_get_n_blocks (document); i++)
    {
      const KgrBlock *block = kgr_public_document_get_block (document, i);

      if (block->kind == KGR_BLOCK_SPEAKER)
        g_string_append_printf (labels, "%s%s", labels->len > 0 ? " " : "", block->text);
    }
  return g_string_free (labels, FALSE);
}

static void
test_policies (void)
{
  static const struct
  {
    const char *label;
    const char *printed[KGR_SPEAKERS_AFFILIATION]; /* by policy, in the order of KgrSpeakerPolicy */
  } cases[] = {
    /* Known people: recorded, role, name, anonymous, letters, affiliation. */
    { "高橋委員#1", { "高橋委員", "委員", "高橋（祥）委員", "発言者：委員", "Ａ委員", "みなみ相談室" } },
    { "#1", { "委員", "委員", "高橋（祥）委員", "発言者：委員", "Ａ委員", "みなみ相談室" } },
    { "#2", { "特別委員", "特別委員", "高橋（健）特別委員", "発言者：特別委員", "Ａ特別委員", "特別委員" } },
    { "会長#3", { "会長", "会長", "長沢会長", "会長", "会長", "大学" } },
    { "小川委員#4", { "委員（当事者）", "委員（当事者）", "委員（当事者）", "委員（当事者）", "委員（当事者）",
                      "委員（当事者）" } },
    { "小川委員#5", { "小川委員", "委員", "小川委員", "発言者：委員", "Ａ委員", "委員" } },
    { "平岡#6", { "平岡", "発言者", "平岡", "発言者", "発言者", "発言者" } },
    { "平岡委員#6", { "平岡委員", "委員", "平岡", "発言者：委員", "Ａ委員", "委員" } },
    { "#6", { "発言者", "発言者", "平岡", "発言者", "発言者", "発言者" } },
    /* Who is not known, and a person of whom the attendance knows nothing. */
    { "発言者：委員", { "発言者：委員", "委員", "発言者：委員", "発言者：委員", "委員", "委員" } },
    { "委員", { "委員", "委員", "委員", "発言者：委員", "委員", "委員" } },
    { "副会長", { "副会長", "副会長", "副会長", "副会長", "副会長", "副会長" } },
    { "事務局", { "事務局", "事務局", "事務局", "事務局", "事務局", "事務局" } },
    { "長沢副会長", { "長沢副会長", "副会長", "長沢副会長", "副会長", "副会長", "副会長" } },
    { "副根委員", { "副根委員", "委員", "副根委員", "発言者：委員", "Ａ委員", "委員" } },
    { "小川委員#99", { "小川委員", "委員", "小川委員", "発言者：委員", "Ａ委員", "委員" } },
    { "障害福祉課 波呂係長", { "障害福祉課 波呂係長", "係長", "障害福祉課 波呂係長", "係長", "係長", "係長" } },
    { "事務局（波呂）", { "事務局（波呂）", "事務局", "事務局（波呂）", "事務局", "事務局", "事務局" } },
    { "波呂（オブザーバー）", { "波呂（オブザーバー）", "オブザーバー", "波呂（オブザーバー）",
                                "発言者：オブザーバー", "Ａオブザーバー", "オブザーバー" } },
    { "委員 波呂", { "委員 波呂", "委員", "委員 波呂", "発言者：委員", "Ａ委員", "委員" } },
    { "会長谷川", { "会長谷川", "発言者", "会長谷川", "発言者", "発言者", "発言者" } },
    { "波呂", { "波呂", "発言者", "波呂", "発言者", "発言者", "発言者" } },
    { "", { "発言者", "発言者", "発言者", "発言者", "発言者", "発言者" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint p = KGR_SPEAKERS_RECORDED; p <= KGR_SPEAKERS_AFFILIATION; p++)
      {
        g_autofree char *record = g_strconcat ("○", cases[i].label, "\n甲\n", NULL);
        g_autofree char *labels = labels_of (record, p);

        g_test_message ("%s, %s", cases[i].label, kgr_speaker_policy_to_code (p));
        g_assert_cmpstr (labels, ==, cases[i].printed[p - 1]);
      }
}

static void
test_letters (void)
{
  static const struct
  {
    const char *what;
    const char *record;
    const char *labels;
  } cases[] = {
    { "in order of speech", "○#5\n甲\n○#1\n甲\n○#3\n甲\n○#5\n甲\n○#2\n甲\n", "Ａ委員 Ｂ委員 会長 Ａ委員 Ｃ特別委員" },
    { "one person, two labels", "○高橋委員#1\n甲\n○高橋さん#1\n甲\n", "Ａ委員 Ａ委員" },
    { "two people, one label", "○高橋委員#1\n甲\n○高橋委員#2\n甲\n", "Ａ委員 Ｂ特別委員" },
    { "labels that fold alike", "○小川 委員\n甲\n○平岡委員\n甲\n○小川委員\n甲\n", "Ａ委員 Ｂ委員 Ａ委員" },
    { "the confidential do not count", "○#5\n[あ]\n○#1\n甲\n○山田委員\n[い]\n○#5\n乙[う]\n", "Ａ委員 Ｂ委員" },
    { "a public name takes none", "○#4\n甲\n○#1\n甲\n", "委員（当事者） Ａ委員" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *labels = labels_of (cases[i].record, KGR_SPEAKERS_LETTERS);

      g_test_message ("%s", cases[i].what);
      g_assert_cmpstr (labels, ==, cases[i].labels);
    }
}

static void
test_letters_after_z (void)
{
  g_autoptr(GString) record = g_string_new (NULL);
  g_autofree char *labels = NULL;

  for (guint i = 0; i < 28; i++)
    g_string_append_printf (record, "○%c委員\n甲\n", 'a' + i);
  labels = labels_of (record->str, KGR_SPEAKERS_LETTERS);
  g_assert_true (g_str_has_prefix (labels, "Ａ委員 Ｂ委員 "));
  g_assert_true (g_str_has_suffix (labels, " Ｚ委員 ＡＡ委員 ＡＢ委員"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/speaker-label/policies", test_policies);
  g_test_add_func ("/speaker-label/letters", test_letters);
  g_test_add_func ("/speaker-label/letters-after-z", test_letters_after_z);
  return g_test_run ();
}
