/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Who can speak, by which number, under which label. */

#include "config.h"

#include "council/kgr-council-repo.h"
#include "meeting/kgr-seating.h"

#define OPENING "2026-10-22T18:30:00"

static KgrAttendance *
add (KgrMeeting          *meeting,
     const char          *name,
     const char          *role,
     KgrAttendanceStatus  status)
{
  KgrAttendance *line = kgr_meeting_add_attendance (meeting);

  line->id = meeting->attendance->len;
  line->name = g_strdup (name);
  line->role = g_strdup (role);
  line->status = status;

  return line;
}

/* "1 森下副会長, 0 事務局, - 千賀委員 …" */
static char *
dup_list (KgrMeeting *meeting,
          GPtrArray  *people,
          const char *now)
{
  g_autoptr(GPtrArray) speakers = kgr_seating_list (meeting, people, now);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < speakers->len; i++)
    {
      const KgrSeating *speaker = speakers->pdata[i];
      g_autofree char *remark = kgr_seating_dup_remark (speaker);

      g_string_append (list, i > 0 ? ", " : "");
      if (speaker->number == KGR_SEATING_NO_NUMBER)
        g_string_append (list, "-");
      else
        g_string_append_printf (list, "%d", speaker->number);
      g_string_append_printf (list, " %s%s%s", speaker->label, *remark != '\0' ? " " : "", remark);
    }

  return g_string_free (list, FALSE);
}

static void
assert_list (KgrMeeting *meeting,
             const char *now,
             const char *expected)
{
  g_autofree char *list = dup_list (meeting, NULL, now);

  g_assert_cmpstr (list, ==, expected);
}

static void
test_in_order (void)
{
  g_autoptr(KgrMeeting) meeting = kgr_meeting_new ();
  KgrAttendance *line;

  add (meeting, "森下", "副会長", KGR_ATTENDANCE_PRESENT);
  line = add (meeting, "千賀", "委員", KGR_ATTENDANCE_ABSENT);
  line->opinion = g_strdup ("賛成です。");
  add (meeting, "遠山", "委員", KGR_ATTENDANCE_PRESENT | KGR_ATTENDANCE_ONLINE);
  add (meeting, "真鍋", "委員", KGR_ATTENDANCE_ABSENT);
  line = add (meeting, "百瀬", "委員", KGR_ATTENDANCE_REPRESENTED);
  line->substitute = g_strdup ("沢渡 浩二");
  line->substitute_id = 40;
  add (meeting, "まだ記していない", "委員", 0);
  line = add (meeting, "山田 太郎", NULL, KGR_ATTENDANCE_PRESENT);
  line->kind = KGR_ATTENDEE_GUEST;
  line = add (meeting, "介助 花子", NULL, KGR_ATTENDANCE_PRESENT);
  line->kind = KGR_ATTENDEE_SUPPORT;
  line = add (meeting, "佐藤", "主査", KGR_ATTENDANCE_PRESENT);
  line->kind = KGR_ATTENDEE_SECRETARIAT;

  assert_list (meeting, NULL,
               "1 森下副会長, 2 遠山委員 Online, 3 沢渡氏 Represented, 4 まだ記していない委員, 5 山田 太郎氏, "
               "0 事務局, "
               "- 千賀委員 Written opinion, - 真鍋委員 Not here, - 事務局");
}

/* Nine on the keys, the others by number. */
static void
test_more_than_nine (void)
{
  g_autoptr(KgrMeeting) meeting = kgr_meeting_new ();
  g_autoptr(GPtrArray) speakers = NULL;

  for (int i = 0; i < 12; i++)
    add (meeting, "甲", "委員", i == 4 ? KGR_ATTENDANCE_ABSENT : KGR_ATTENDANCE_PRESENT);
  speakers = kgr_seating_list (meeting, NULL, NULL);
  for (guint i = 0; i < 11; i++)
    g_assert_cmpint (((KgrSeating *) speakers->pdata[i])->number, ==, i + 1);
  g_assert_cmpint (((KgrSeating *) speakers->pdata[11])->number, ==, KGR_SEATING_SECRETARIAT);
  g_assert_cmpint (((KgrSeating *) speakers->pdata[12])->number, ==, KGR_SEATING_NO_NUMBER);
}

static void
test_numbers_never_move (void)
{
  g_autoptr(KgrMeeting) meeting = kgr_meeting_new ();
  KgrAttendance *first = add (meeting, "久住", "委員", 0);
  KgrAttendance *second = add (meeting, "早乙女", "委員", KGR_ATTENDANCE_PRESENT);
  GPtrArray *late = kgr_presences_new ();

  kgr_presences_add (late, "2026-10-22T18:45:00", NULL, FALSE, FALSE);
  kgr_attendance_take_presences (first, late);
  add (meeting, "三枝", "委員", KGR_ATTENDANCE_PRESENT);

  g_assert_true (kgr_seating_give_numbers (meeting->attendance, OPENING));
  g_assert_false (kgr_seating_give_numbers (meeting->attendance, OPENING));
  assert_list (meeting, OPENING, "1 早乙女委員, 2 三枝委員, 0 事務局, - 久住委員 Not here");
  assert_list (meeting, "2026-10-22T18:45:00", "1 早乙女委員, 2 三枝委員, 3 久住委員, 0 事務局");
  /* Who was taken for present by mistake keeps the number. */
  kgr_attendance_toggle (second, KGR_ATTENDANCE_ABSENT, NULL);
  kgr_seating_give_numbers (meeting->attendance, "2026-10-22T18:45:00");
  assert_list (meeting, "2026-10-22T18:45:00",
               "1 早乙女委員 Not here, 2 三枝委員, 3 久住委員, 0 事務局");
  /* A line that is gone leaves its number to the next. */
  g_ptr_array_remove (meeting->attendance, second);
  add (meeting, "瀬尾", "委員", KGR_ATTENDANCE_PRESENT);
  assert_list (meeting, NULL, "1 瀬尾委員, 2 三枝委員, 3 久住委員, 0 事務局");
}

static void
test_who_it_is (void)
{
  g_autoptr(KgrMeeting) meeting = kgr_meeting_new ();
  g_autoptr(GPtrArray) people = g_ptr_array_new ();
  g_autoptr(GPtrArray) speakers = NULL;
  KgrPerson person = { .id = 7, .name = "百瀬 綾", .reading = "ももせ あや" };
  KgrPerson other = { .id = 40, .name = "沢渡 浩二", .reading = "さわたり こうじ" };
  KgrAttendance *line = add (meeting, "百瀬 綾", "委員", 0);
  GPtrArray *presences = kgr_presences_new ();
  const KgrSeating *speaker;

  g_ptr_array_add (people, &person);
  g_ptr_array_add (people, &other);
  line->person_id = 7;
  line->substitute = g_strdup ("沢渡 浩二");
  line->substitute_affiliation = g_strdup ("特別支援学校");
  line->substitute_id = 40;
  line->number = 8;
  kgr_presences_add (presences, NULL, "2026-10-22T19:00:00", FALSE, FALSE);
  kgr_presences_add (presences, "2026-10-22T19:00:00", NULL, FALSE, TRUE);
  kgr_attendance_take_presences (line, presences);

  speakers = kgr_seating_list (meeting, people, "2026-10-22T18:59:00");
  speaker = speakers->pdata[0];
  g_assert_cmpint (speaker->person_id, ==, 7);
  g_assert_cmpstr (speaker->reading, ==, "ももせ あや");
  g_assert_cmpstr (speaker->label, ==, "百瀬委員");
  g_assert_null (speaker->stands_for);
  g_ptr_array_unref (speakers);

  speakers = kgr_seating_list (meeting, people, "2026-10-22T19:00:00");
  speaker = speakers->pdata[0];
  g_assert_cmpint (speaker->number, ==, 8);
  g_assert_cmpint (speaker->person_id, ==, 40);
  g_assert_cmpstr (speaker->reading, ==, "さわたり こうじ");
  g_assert_cmpstr (speaker->label, ==, "沢渡氏");
  g_assert_cmpstr (speaker->stands_for, ==, "百瀬委員");
  g_assert_cmpstr (speaker->affiliation, ==, "特別支援学校");
}

static void
test_labels (void)
{
  static const struct
  {
    const char      *name;
    const char      *role;
    const char      *public_name;
    const char      *substitute;
    KgrAttendeeKind  kind;
    const char      *label;
  } cases[] = {
    { "長沢 進", "副会長", NULL, NULL, KGR_ATTENDEE_MEMBER, "長沢副会長" },
    { "長沢 進", "副会長", "当事者委員", NULL, KGR_ATTENDEE_MEMBER, "当事者委員" },
    { "佐藤", "事務局", NULL, NULL, KGR_ATTENDEE_MEMBER, "事務局" },
    { "事務局", NULL, NULL, NULL, KGR_ATTENDEE_MEMBER, "事務局" },
    { "佐藤", "主査", NULL, NULL, KGR_ATTENDEE_SECRETARIAT, "事務局" },
    { "山田", NULL, NULL, NULL, KGR_ATTENDEE_GUEST, "山田氏" },
    { "山田", "所長", NULL, NULL, KGR_ATTENDEE_GUEST, "山田所長" },
    { NULL, NULL, NULL, NULL, KGR_ATTENDEE_MEMBER, "発言者" },
    { "百瀬", "委員", NULL, "沢渡 浩二", KGR_ATTENDEE_MEMBER, "沢渡氏" },
    { "百瀬", "委員", NULL, "沢渡　浩二", KGR_ATTENDEE_MEMBER, "沢渡氏" },
    { "百瀬", "委員", NULL, "沢渡氏", KGR_ATTENDEE_MEMBER, "沢渡氏" },
    { "百瀬", "委員", NULL, "", KGR_ATTENDEE_MEMBER, "百瀬委員（代理）" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(KgrMeeting) meeting = kgr_meeting_new ();
      g_autoptr(GPtrArray) speakers = NULL;
      KgrAttendance *line = add (meeting, cases[i].name, cases[i].role, KGR_ATTENDANCE_PRESENT);
      gboolean staff;

      line->kind = cases[i].kind;
      line->public_name = g_strdup (cases[i].public_name);
      line->substitute = g_strdup (cases[i].substitute);
      if (cases[i].substitute != NULL)
        line->status = KGR_ATTENDANCE_REPRESENTED;
      speakers = kgr_seating_list (meeting, NULL, NULL);
      staff = g_str_equal (cases[i].label, "事務局");
      g_assert_cmpstr (((KgrSeating *) speakers->pdata[staff ? 1 : 0])->label, ==, cases[i].label);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/seating/in-order", test_in_order);
  g_test_add_func ("/seating/more-than-nine", test_more_than_nine);
  g_test_add_func ("/seating/numbers-never-move", test_numbers_never_move);
  g_test_add_func ("/seating/who-it-is", test_who_it_is);
  g_test_add_func ("/seating/labels", test_labels);
  return g_test_run ();
}
