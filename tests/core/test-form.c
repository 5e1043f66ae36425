/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "council/kgr-form.h"
#include "kgr-test-record.h"
#include "record/kgr-projection.h"

static void
add_item (KgrMeeting *meeting,
          const char *title,
          const char *ground)
{
  KgrAgendaItem *item = kgr_meeting_add_agenda (meeting);

  item->id = meeting->agenda->len;
  item->kind = KGR_AGENDA_ITEM;
  item->title = g_strdup (title);
  item->closed = ground != NULL;
  item->ground = g_strdup (ground);
}

static void
add_person (KgrMeeting          *meeting,
            const char          *name,
            const char          *role,
            KgrAttendanceStatus  status)
{
  KgrAttendance *one = kgr_meeting_add_attendance (meeting);

  one->name = g_strdup (name);
  one->role = g_strdup (role);
  one->status = status;
  one->kind = g_str_equal (role, "事務局") ? KGR_ATTENDEE_SECRETARIAT : KGR_ATTENDEE_MEMBER;
}

static KgrMeeting *
meeting_new (void)
{
  KgrMeeting *meeting = kgr_meeting_new ();

  meeting->title = g_strdup ("令和元年度 第１回 全体会");
  meeting->starts_at = g_strdup ("2019-05-09T18:30:00");
  meeting->ends_at = g_strdup ("2019-05-09T20:05:00");
  meeting->venue = g_strdup ("市役所３階");
  meeting->observers = 2;
  meeting->record_method = KGR_METHOD_VERBATIM;
  add_person (meeting, "長沢 潤", "会長", KGR_ATTENDANCE_PRESENT);
  add_person (meeting, "朝倉 望", "事務局", KGR_ATTENDANCE_PRESENT);
  add_person (meeting, "遠野 渚", "委員", KGR_ATTENDANCE_ABSENT);
  add_item (meeting, "計画について", NULL);

  return meeting;
}

static void
add_heading (KgrForm     *form,
             KgrFormPart  part,
             const char  *label,
             const char  *text)
{
  KgrFormHeading *heading = kgr_form_heading_new (part);

  heading->label = g_strdup (label);
  heading->text = g_strdup (text);
  if (form->headings == NULL)
    form->headings = kgr_fields_new_list (&kgr_form_heading_fields);
  g_ptr_array_add (form->headings, heading);
}

static void
clear_form (KgrForm *form)
{
  g_ptr_array_set_free_func (form->headings, (GDestroyNotify) kgr_form_heading_free);
  g_clear_pointer (&form->headings, g_ptr_array_unref);
}

static char *
render (KgrMeeting    *meeting,
        const KgrForm *form,
        KgrOpenness    openness)
{
  KgrEdition edition = { KGR_SPEAKERS_RECORDED, KGR_MARK_DEFAULT, form, openness };
  g_autoptr(KgrPublicDocument) document = kgr_projection_new_minutes (meeting, &edition);

  return kgr_test_paper_render (document, 0);
}

/* The order of a published municipal form, where nothing else is set. */
static void
test_usual_form (void)
{
  g_autoptr(KgrMeeting) meeting = meeting_new ();
  g_autofree char *paper = render (meeting, NULL, 0);
  KgrForm empty = { 0 };
  g_autofree char *same = render (meeting, &empty, KGR_OPENNESS_OPEN);

  g_assert_cmpstr (paper, ==,
                   "会議録\n"
                   "会議の名称: 令和元年度 第１回 全体会\n"
                   "開催日時: 令和元年５月９日（木曜日）午後６時30分から午後８時５分まで\n"
                   "開催場所: 市役所３階\n"
                   "出席者: 長沢会長\n"
                   "欠席者: 遠野委員\n"
                   "議題: 計画について\n"
                   "記録方法: ☑全文記録 □発言者の発言内容ごとの要点記録 □会議内容の要点記録\n"
                   "# 会議内容\n"
                   "傍聴２名\n");
  g_assert_cmpstr (same, ==, paper);
}

static void
test_own_form (void)
{
  const char *methods[] = { "全文", "要点", NULL };
  g_autoptr(KgrMeeting) meeting = meeting_new ();
  KgrForm form = { .title = (char *) "会議要録", .content = (char *) "審議の内容",
                   .methods = (char **) methods, .digits = KGR_DIGITS_NARROW,
                   .is_first_year_one = TRUE };
  g_autofree char *paper = NULL;

  add_heading (&form, KGR_FORM_TIME, "日時", NULL);
  add_heading (&form, KGR_FORM_NAME, NULL, NULL);
  add_heading (&form, KGR_FORM_PRESENT, "出席委員", NULL);
  add_heading (&form, KGR_FORM_SECRETARIAT, NULL, NULL);
  add_heading (&form, KGR_FORM_OBSERVERS, NULL, NULL);
  add_heading (&form, KGR_FORM_OPENNESS, NULL, NULL);
  add_heading (&form, KGR_FORM_METHOD, NULL, NULL);
  add_heading (&form, KGR_FORM_CONTACT, NULL, "福祉課 １２－３４");
  paper = render (meeting, &form, 0);
  g_assert_cmpstr (paper, ==,
                   "会議要録\n"
                   "日時: 令和1年5月9日（木曜日）午後6時30分から午後8時5分まで\n"
                   "会議の名称: 令和元年度 第１回 全体会\n"
                   "出席委員: 長沢会長\n"
                   "事務局職員: 朝倉事務局\n"
                   "傍聴者数: 2名\n"
                   "公開・非公開の別とその理由: 公開\n"
                   "記録方法: ☑全文 □要点 □会議内容の要点記録\n"
                   "問い合わせ先: 福祉課 １２－３４\n"
                   "# 審議の内容\n");
  clear_form (&form);
}

static void
test_openness (void)
{
  static const struct { KgrOpenness usual; const char *first, *second, *printed; } cases[] = {
    { KGR_OPENNESS_OPEN, NULL, NULL, "公開" },
    { KGR_OPENNESS_CLOSED, NULL, NULL, "非公開" },
    { KGR_OPENNESS_OPEN, "条例第７条", NULL, "一部非公開（条例第７条）" },
    { KGR_OPENNESS_OPEN, "条例第７条", "個別事例", "非公開（条例第７条、個別事例）" },
    { KGR_OPENNESS_OPEN, "条例第７条", "条例第７条", "非公開（条例第７条）" },
    { KGR_OPENNESS_OPEN, "", NULL, "一部非公開" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(KgrMeeting) meeting = kgr_meeting_new ();
      KgrForm form = { 0 };
      g_autofree char *paper = NULL;
      g_autofree char *row = g_strdup_printf ("別: %s\n", cases[i].printed);

      meeting->observers = -1;
      add_item (meeting, "一", cases[i].first);
      add_item (meeting, "二", cases[i].second);
      add_heading (&form, KGR_FORM_OPENNESS, "別", NULL);
      paper = render (meeting, &form, cases[i].usual);
      g_assert_nonnull (strstr (paper, row));
      clear_form (&form);
    }
}

/* Only what the program writes: the rule of digits, and 元年. */
static void
test_notation (void)
{
  static const struct { KgrDigits digits; gboolean one; const char *from, *to; } cases[] = {
    { 0, FALSE, "令和元年12月1日６時30分", "令和元年12月１日６時30分" },
    { KGR_DIGITS_ONE_WIDE, TRUE, "令和元年", "令和１年" },
    { KGR_DIGITS_NARROW, FALSE, "平成３１年４月３０日", "平成31年4月30日" },
    { KGR_DIGITS_WIDE, TRUE, "令和元年12月1日", "令和１年１２月１日" },
    { KGR_DIGITS_WIDE, FALSE, "", "" },
    { KGR_DIGITS_WIDE, FALSE, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KgrForm form = { .digits = cases[i].digits, .is_first_year_one = cases[i].one };
      g_autofree char *written = kgr_form_dup_notation (&form, cases[i].from);

      g_assert_cmpstr (written, ==, cases[i].to);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/form/usual", test_usual_form);
  g_test_add_func ("/form/own", test_own_form);
  g_test_add_func ("/form/openness", test_openness);
  g_test_add_func ("/form/notation", test_notation);
  return g_test_run ();
}
