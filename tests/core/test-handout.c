/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "handout/kgr-handout.h"
#include "kgr-test-record.h"

static const KgrEdition usual = { KGR_SPEAKERS_RECORDED, KGR_MARK_DEFAULT, NULL, 0 };

static void
add_entry (KgrMeeting    *meeting,
           KgrAgendaItem  entry)
{
  KgrAgendaItem *added = kgr_meeting_add_agenda (meeting);

  entry.number = g_strdup (entry.number);
  entry.title = g_strdup (entry.title);
  entry.public_title = g_strdup (entry.public_title);
  entry.ground = g_strdup (entry.ground);
  entry.presenter = g_strdup (entry.presenter);
  entry.notes = g_strdup (entry.notes);
  *added = entry;
}

static void
add_paper (KgrMeeting *meeting,
           const char *label,
           const char *title,
           gint64      agenda_id)
{
  KgrPaper *paper = kgr_meeting_add_paper (meeting);

  paper->label = g_strdup (label);
  paper->title = g_strdup (title);
  paper->agenda_id = agenda_id;
}

static void
add_person (KgrMeeting      *meeting,
            gint64           id,
            const char      *name,
            const char      *role,
            const char      *public_name,
            KgrAttendeeKind  kind)
{
  KgrAttendance *person = kgr_meeting_add_attendance (meeting);

  person->person_id = id;
  person->name = g_strdup (name);
  person->role = g_strdup (role);
  person->public_name = g_strdup (public_name);
  person->kind = kind;
}

/* A meeting with everything a notice may and may not say; what is in @hidden is of the latter. */
static KgrMeeting *
make_meeting (const char *hidden)
{
  KgrMeeting *meeting = kgr_meeting_new ();

  meeting->council = g_strdup ("汐見市障害者自立支援協議会");
  meeting->body = g_strdup ("拠点等整備部会");
  meeting->title = g_strdup ("令和８年度第２回拠点等整備部会");
  meeting->starts_at = g_strdup ("2026-10-22T18:30:00");
  meeting->ends_at = g_strdup ("2026-10-22T20:30:00");
  meeting->venue = g_strdup ("市役所第１会議室");
  meeting->form = KGR_FORM_BOTH;
  meeting->memo = g_strdup (hidden);
  add_person (meeting, 1, "長沢 誠", "副会長", NULL, KGR_ATTENDEE_MEMBER);
  add_person (meeting, 2, hidden, "委員", "Ａ委員", KGR_ATTENDEE_MEMBER);
  add_person (meeting, 3, hidden, "係長", NULL, KGR_ATTENDEE_SECRETARIAT);
  add_person (meeting, 4, hidden, "参考人", NULL, KGR_ATTENDEE_GUEST);
  ((KgrAttendance *) meeting->attendance->pdata[3])->closed_only = TRUE;
  add_entry (meeting, (KgrAgendaItem) { .id = 1, .kind = KGR_AGENDA_HEADING, .number = "１",
             .title = "開会", .presenter_id = 3 });
  add_entry (meeting, (KgrAgendaItem) { .id = 2, .kind = KGR_AGENDA_HEADING, .number = "２",
             .title = "議題" });
  add_entry (meeting, (KgrAgendaItem) { .id = 3, .kind = KGR_AGENDA_ITEM, .number = "（１）",
             .title = "相談機能について", .parent_id = 2, .presenter_id = 1, .minutes = 20,
             .notes = (char *) hidden });
  add_entry (meeting, (KgrAgendaItem) { .id = 4, .kind = KGR_AGENDA_ITEM, .number = "ア",
             .title = "体制", .parent_id = 3, .presenter_id = 2, .presenter = (char *) hidden });
  add_entry (meeting, (KgrAgendaItem) { .id = 5, .kind = KGR_AGENDA_ITEM, .number = "（２）",
             .title = (char *) hidden, .parent_id = 2, .closed = TRUE, .public_title = "個別の件",
             .ground = "条例第７条", .presenter_id = 4 });
  add_entry (meeting, (KgrAgendaItem) { .id = 6, .kind = KGR_AGENDA_ITEM, .number = "ア",
             .title = (char *) hidden, .parent_id = 5 });
  add_entry (meeting, (KgrAgendaItem) { .id = 7, .kind = KGR_AGENDA_ITEM, .number = "（３）",
             .title = "その他", .parent_id = 2, .presenter = (char *) hidden, .presenter_id = 4 });
  add_paper (meeting, "資料１", "相談件数", 3);
  add_paper (meeting, "資料２", hidden, 6);
  add_paper (meeting, NULL, hidden, 5);
  add_paper (meeting, NULL, "委員名簿", 0);
  kgr_test_record_add (meeting, "@3\n○会長\n");

  return meeting;
}

static void
assert_printed (KgrPublicDocument *document,
                const char        *expected)
{
  g_autofree char *printed = kgr_test_paper_render (document, 0);

  g_assert_cmpstr (printed, ==, expected);
}

static void
test_notice (void)
{
  g_autoptr(KgrMeeting) meeting = make_meeting ("ひみつ");
  g_autoptr(KgrPublicDocument) notice = kgr_handout_new_notice (meeting, &usual, "2026-10-05");

  assert_printed (notice,
    "令和８年度第２回拠点等整備部会の開催について（通知）\n"
    "令和８年10月５日\n"
    "汐見市障害者自立支援協議会　拠点等整備部会　委員　各位\n"
    "汐見市障害者自立支援協議会\n"
    "　標記の会議を、下記のとおり開催します。御出席くださいますようお願いいたします。\n"
    "# 記\n"
    "日時: 令和８年10月22日（木曜日）午後６時30分から午後８時30分まで\n"
    "場所: 市役所第１会議室（オンライン併用）\n"
    "議題: （１） 相談機能について | 　ア 体制 | （２） 個別の件（非公開　条例第７条） | （３） その他\n"
    "会議資料: 資料１ 相談件数 | 資料２（非公開） | 委員名簿\n"
    "以上\n");
}

static void
test_agenda (void)
{
  g_autoptr(KgrMeeting) meeting = make_meeting ("ひみつ");
  g_autoptr(KgrPublicDocument) agenda = kgr_handout_new_agenda (meeting, &usual);

  assert_printed (agenda,
    "令和８年度第２回拠点等整備部会　次第\n"
    "日時: 令和８年10月22日（木曜日）午後６時30分から午後８時30分まで\n"
    "場所: 市役所第１会議室（オンライン併用）\n"
    "# 次第\n"
    "１ 開会（事務局）\n"
    "２ 議題\n"
    "　（１） 相談機能について（長沢副会長）【資料１】\n"
    "　　ア 体制（Ａ委員）\n"
    "　（２） 個別の件（非公開　条例第７条）\n"
    "　（３） その他\n"
    "# 会議資料\n"
    "資料１ 相談件数\n"
    "資料２（非公開）\n"
    "委員名簿\n");
}

/* An agenda without items is not left out. */
static void
test_headings_alone (void)
{
  g_autoptr(KgrMeeting) meeting = kgr_meeting_new ();
  g_autoptr(KgrPublicDocument) notice = NULL;
  g_autofree char *printed = NULL;

  add_entry (meeting, (KgrAgendaItem) { .id = 1, .kind = KGR_AGENDA_HEADING, .number = "１",
             .title = "計画の見直し" });
  notice = kgr_handout_new_notice (meeting, &usual, "2026-10-05");
  printed = kgr_test_paper_render (notice, 0);
  g_assert_nonnull (strstr (printed, "議題: １ 計画の見直し\n"));
}

typedef struct
{
  KgrMeetingForm  form;
  const char     *venue;
  const char     *place;
} Place;

static void
test_places (void)
{
  static const Place places[] = {
    { 0, "市役所", "場所: 市役所" },
    { 0, NULL, NULL },
    { KGR_FORM_ROOM, "市役所", "場所: 市役所" },
    { KGR_FORM_ONLINE, NULL, "場所: オンライン" },
    { KGR_FORM_ONLINE, "Zoom", "場所: オンライン（Zoom）" },
    { KGR_FORM_BOTH, "市役所", "場所: 市役所（オンライン併用）" },
    { KGR_FORM_WRITTEN, "市役所", "場所: 書面開催" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr(KgrMeeting) meeting = kgr_meeting_new ();
      g_autoptr(KgrPublicDocument) notice = NULL;
      g_autofree char *printed = NULL;

      meeting->form = places[i].form;
      meeting->venue = g_strdup (places[i].venue);
      notice = kgr_handout_new_notice (meeting, &usual, "2026-10-05");
      printed = kgr_test_paper_render (notice, 0);
      if (places[i].place != NULL)
        g_assert_nonnull (strstr (printed, places[i].place));
      else
        g_assert_null (strstr (printed, "場所"));
      g_assert_true ((strstr (printed, "書面により") != NULL) == (places[i].form == KGR_FORM_WRITTEN));
    }
}

static void
test_notation (void)
{
  KgrForm form = { .digits = KGR_DIGITS_NARROW };
  KgrEdition edition = { KGR_SPEAKERS_RECORDED, "", &form, 0 };
  g_autoptr(KgrMeeting) meeting = make_meeting ("ひみつ");
  g_autoptr(KgrPublicDocument) notice = kgr_handout_new_notice (meeting, &edition, "2026-10-05");
  g_autofree char *printed = kgr_test_paper_render (notice, 0);

  g_assert_nonnull (strstr (printed, "\n令和8年10月5日\n"));
  g_assert_nonnull (strstr (printed, "日時: 令和8年10月22日"));
  /* What was typed stays as it was. */
  g_assert_nonnull (strstr (printed, "令和８年度第２回"));
}

/* What is not public makes no difference. */
static void
test_equal_meetings (void)
{
  g_autoptr(KgrMeeting) one = make_meeting ("ひみつ");
  g_autoptr(KgrMeeting) other = make_meeting ("別の　長い\n秘密");
  KgrPublicDocument *papers[] = {
    kgr_handout_new_notice (one, &usual, "2026-10-05"),
    kgr_handout_new_notice (other, &usual, "2026-10-05"),
    kgr_handout_new_agenda (one, &usual),
    kgr_handout_new_agenda (other, &usual),
  };

  for (guint i = 0; i < G_N_ELEMENTS (papers); i += 2)
    {
      g_autoptr(GBytes) first = kgr_public_document_to_bytes (papers[i]);
      g_autoptr(GBytes) second = kgr_public_document_to_bytes (papers[i + 1]);

      g_assert_true (g_bytes_equal (first, second));
    }
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    kgr_public_document_unref (papers[i]);
}

static KgrPublicDocument *
make_roster (const char *hidden,
             gboolean    lived)
{
  KgrPerson people[] = {
    { .id = 1, .name = (char *) "長沢 誠", .affiliation = (char *) "汐見市社会福祉協議会" },
    { .id = 2, .name = (char *) hidden, .public_name = (char *) "Ａ委員",
      .affiliation = (char *) hidden, .reading = (char *) hidden, .note = (char *) hidden },
    { .id = 3, .name = (char *) "堀 薫", .affiliation = (char *) "障害福祉課" },
    { .id = 4, .name = (char *) hidden, .affiliation = (char *) hidden },
  };
  KgrSeat seats[] = {
    { .person_id = 1, .role = (char *) "会長", .category = (char *) "相談支援事業者" },
    { .person_id = 2, .role = (char *) "委員", .category = (char *) "障害当事者",
      .lived_experience = lived },
    { .person_id = 3, .role = (char *) "係長", .kind = KGR_SEAT_SECRETARIAT },
    { .person_id = 4, .role = (char *) "手話通訳", .kind = KGR_SEAT_SUPPORT },
    { .person_id = 9, .role = (char *) hidden },
  };
  g_autoptr(GPtrArray) all_people = g_ptr_array_new ();
  g_autoptr(GPtrArray) all_seats = g_ptr_array_new ();
  KgrRoster roster = { "汐見市障害者自立支援協議会", "拠点等整備部会", "2026-04-01", all_seats, all_people };

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    g_ptr_array_add (all_people, &people[i]);
  for (guint i = 0; i < G_N_ELEMENTS (seats); i++)
    g_ptr_array_add (all_seats, &seats[i]);

  return kgr_handout_new_roster (&roster, NULL);
}

static void
test_roster (void)
{
  g_autoptr(KgrPublicDocument) roster = make_roster ("ひみつ", TRUE);
  g_autoptr(KgrPublicDocument) other = make_roster ("別の秘密", FALSE);
  g_autoptr(GBytes) first = kgr_public_document_to_bytes (roster);
  g_autoptr(GBytes) second = kgr_public_document_to_bytes (other);

  assert_printed (roster,
    "汐見市障害者自立支援協議会　拠点等整備部会　委員名簿\n"
    "令和８年４月１日現在\n"
    ": 氏名 | 所属 | 種別 | 役職\n"
    ": 長沢 誠\n: 汐見市社会福祉協議会\n: 相談支援事業者\n: 会長\n"
    ": Ａ委員\n: \n: 障害当事者\n: 委員\n"
    "# 事務局\n"
    ": 氏名 | 所属 | 役職\n"
    ": 堀 薫\n: 障害福祉課\n: 係長\n");
  g_assert_true (g_bytes_equal (first, second));
}

static void
test_run_sheet (void)
{
  g_autoptr(KgrMeeting) meeting = make_meeting ("議長への注意");
  g_autoptr(KgrInsideDocument) sheet = NULL;
  g_autofree char *printed = NULL;

  ((KgrAgendaItem *) meeting->agenda->pdata[0])->minutes = 10;
  ((KgrAgendaItem *) meeting->agenda->pdata[3])->minutes = 15;
  ((KgrAgendaItem *) meeting->agenda->pdata[6])->minutes = 5;
  sheet = kgr_handout_new_run_sheet (meeting, NULL);
  printed = kgr_test_paper_render (kgr_inside_document_get_blocks (sheet), 0);

  g_assert_nonnull (strstr (printed, ": 18:30～18:40\n: １ 開会\n: \n: 10\n"));
  g_assert_nonnull (strstr (printed, ": 18:40～19:00\n: ２ 議題\n: \n: 20\n"));
  g_assert_nonnull (strstr (printed, ": 18:40～18:55\n: 　（１） 相談機能について\n: \n: 15\n: 資料１ 相談件数"
                                     "\n: 議長への注意\n"));
  g_assert_nonnull (strstr (printed, ": 18:55\n: 　（２） 議長への注意（非公開）\n"));
  g_assert_nonnull (strstr (printed, "\n予定の合計　30分\n"));
}

static void
test_attendance_book (void)
{
  KgrTelling telling = { (char *) "2026-10-22", NULL };
  KgrPerson person = { .id = 1 };
  g_autoptr(KgrMeeting) meeting = make_meeting ("高橋 祥子");
  g_autoptr(GPtrArray) people = g_ptr_array_new ();
  g_autoptr(KgrBody) body = kgr_body_new ("全体会");
  g_autoptr(KgrInsideDocument) book = NULL;
  g_autofree char *printed = NULL;

  body->quorum = KGR_QUORUM_HALF;
  body->quorum_in_person = TRUE;
  person.tellings = g_ptr_array_new ();
  g_ptr_array_add (person.tellings, &telling);
  g_ptr_array_add (people, &person);
  ((KgrAttendance *) meeting->attendance->pdata[0])->number = 1;
  ((KgrAttendance *) meeting->attendance->pdata[1])->told_on = g_strdup ("2026-10-23");
  book = kgr_handout_new_attendance_book (meeting, people, body, NULL);
  printed = kgr_test_paper_render (kgr_inside_document_get_blocks (book), 0);

  g_assert_nonnull (strstr (printed, ": 1\n: 長沢 誠\n: \n: 副会長\n: □\n: 周知済\n"));
  g_assert_nonnull (strstr (printed, ": 　\n: 高橋 祥子\n: \n: 委員\n: □\n: 未周知\n"));
  g_assert_nonnull (strstr (printed, "\n守秘義務の周知が済んでいない人　3名\n"));
  g_assert_nonnull (strstr (printed, "定足数　２分の１以上（委員2名のうち1名、代理出席は数えない）\n"));
  g_ptr_array_unref (person.tellings);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/handout/notice", test_notice);
  g_test_add_func ("/handout/agenda", test_agenda);
  g_test_add_func ("/handout/headings-alone", test_headings_alone);
  g_test_add_func ("/handout/places", test_places);
  g_test_add_func ("/handout/notation", test_notation);
  g_test_add_func ("/handout/equal-meetings", test_equal_meetings);
  g_test_add_func ("/handout/roster", test_roster);
  g_test_add_func ("/handout/run-sheet", test_run_sheet);
  g_test_add_func ("/handout/attendance-book", test_attendance_book);

  return g_test_run ();
}
