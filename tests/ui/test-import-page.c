/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "import/kgr-import-page.h"
#include "kgr-test-room.h"
#include "meeting/kgr-meeting-repo.h"

static const char minutes[] =
  "会議録\n"
  "会議の名称 令和８年度 第２回 汐見市障害者自立支援協議会 こども部会\n"
  "開 催 日 時 令和８年７月９日（木曜日）午後２時00分から午後４時00分まで\n"
  "開 催 場 所 田の浦庁舎２階 会議室１\n"
  "出 席 者 古賀部会長、岩田委員\n"
  "議 題 （１）放課後の過ごし方について\n"
  "会議資料の名称 資料１ 調べのまとめ\n"
  "記 録 方 法 ☑全文記録 □発言者の発言内容ごとの要点記録 □会議内容の要点記録\n"
  "会議内容\n"
  "傍聴０名\n"
  "１ 開会\n"
  "２ 議題\n"
  "○部会長\n"
  "資料１の説明に対し、意見はあるか。\n"
  "○委員\n"
  "送り迎えの負担が大きいと聞いている。\n"
  "１\n"
  "○事務局\n"
  "次回までに、人数を調べる。\n";

static KgrImportPage *
open_page (KgrTestRoom *room)
{
  gtk_widget_activate_action (GTK_WIDGET (room->window), "win.import", "x", (gint64) 0);
  g_assert_true (KGR_IS_IMPORT_PAGE (kgr_window_get_page (room->window)));

  return KGR_IMPORT_PAGE (kgr_window_get_page (room->window));
}

static GFile *
write_file (KgrTestRoom *room,
            const char  *text,
            gssize       length)
{
  g_autofree char *path = g_build_filename (room->folder, "minutes.txt", NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, length, &error);
  g_assert_no_error (error);

  return g_file_new_for_path (path);
}

static gboolean
stands_at (KgrImportPage *page,
           const char    *state)
{
  return strcmp (kgr_import_page_get_state (page), state) == 0;
}

static gpointer
count_meetings (KgrStore      *store,
                gpointer       data,
                GCancellable  *cancellable,
                GError       **error)
{
  g_autoptr (GPtrArray) list = kgr_meeting_repo_list (store, 0, NULL, error);

  return list != NULL ? GUINT_TO_POINTER (list->len) : NULL;
}

static guint
get_n_meetings (KgrTestRoom *room)
{
  return GPOINTER_TO_UINT (kgr_test_room_run (room, count_meetings, NULL));
}

static void
test_import (void)
{
  g_autoptr (KgrTestRoom) room = kgr_test_room_new (NULL, 0);
  KgrImportPage *page = open_page (room);
  g_autoptr (GFile) file = write_file (room, minutes, -1);
  g_autoptr (KgrMeeting) meeting = NULL;
  KgrMeetingPage *opened;
  GtkWidget *units;

  g_assert_true (stands_at (page, "choose"));
  kgr_import_page_read (page, file);
  g_assert_true (stands_at (page, "reading"));
  kgr_test_wait_until (stands_at (page, "preview"));
  g_assert_true (kgr_test_says (GTK_WIDGET (page), "田の浦庁舎２階 会議室１"));
  g_assert_true (kgr_test_says (GTK_WIDGET (page), "放課後の過ごし方について"));
  units = kgr_test_find (GTK_WIDGET (page), "units");
  kgr_test_wait_until (kgr_test_says (units, "○部会長"));
  g_assert_true (kgr_test_says (units, "送り迎えの負担が大きいと聞いている。"));

  /* Nothing is stored before it was looked at. */
  g_assert_cmpuint (get_n_meetings (room), ==, 1);
  gtk_widget_activate_action (GTK_WIDGET (page), "import.store", NULL);
  kgr_test_wait_until (KGR_IS_MEETING_PAGE (kgr_window_get_page (room->window)));
  g_assert_cmpuint (get_n_meetings (room), ==, 2);

  opened = KGR_MEETING_PAGE (kgr_window_get_page (room->window));
  kgr_test_wait_until (kgr_meeting_page_is_ready (opened));
  room->meeting_id = kgr_meeting_page_get_meeting_id (opened);
  meeting = kgr_test_room_load (room);
  g_assert_cmpstr (meeting->title, ==,
                   "令和８年度 第２回 汐見市障害者自立支援協議会 こども部会");
  g_assert_cmpint (meeting->status, ==, KGR_MEETING_DRAFT);
}

static void
test_not_text (void)
{
  static const char bytes[] = "\xff\xfe\x00\x01\x02binary\x00";
  g_autoptr (KgrTestRoom) room = kgr_test_room_new (NULL, 0);
  KgrImportPage *page = open_page (room);
  g_autoptr (GFile) file = write_file (room, bytes, sizeof bytes);
  GtkWidget *notice = kgr_test_find (GTK_WIDGET (page), "notice");
  gboolean revealed = FALSE;

  kgr_import_page_read (page, file);
  kgr_test_wait_until (stands_at (page, "choose"));
  g_object_get (notice, "revealed", &revealed, NULL);
  g_assert_true (revealed);
  g_assert_cmpuint (get_n_meetings (room), ==, 1);
}

static void
test_stop (void)
{
  g_autoptr (KgrTestRoom) room = kgr_test_room_new (NULL, 0);
  KgrImportPage *page = open_page (room);
  g_autoptr (GString) text = g_string_new (minutes);
  g_autoptr (GFile) file = NULL;

  for (guint i = 0; i < 60000; i++)
    g_string_append (text, "○委員\n長い会議の発言である。\n");
  file = write_file (room, text->str, (gssize) text->len);
  kgr_import_page_read (page, file);
  gtk_widget_activate_action (GTK_WIDGET (page), "import.stop", NULL);
  kgr_test_wait_until (stands_at (page, "choose"));
  g_assert_cmpuint (get_n_meetings (room), ==, 1);
}

static void
test_sample (void)
{
  g_autoptr (KgrTestRoom) room = kgr_test_room_new (NULL, KGR_SESSION_SAMPLE);
  KgrImportPage *page = open_page (room);
  g_autoptr (GFile) file = write_file (room, minutes, -1);

  g_assert_true (stands_at (page, "sample"));
  kgr_import_page_read (page, file);
  kgr_test_settle ();
  g_assert_true (stands_at (page, "sample"));
  kgr_import_page_store (page);
  g_assert_cmpuint (get_n_meetings (room), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL);

  g_test_add_func ("/import-page/import", test_import);
  g_test_add_func ("/import-page/not-text", test_not_text);
  g_test_add_func ("/import-page/stop", test_stop);
  g_test_add_func ("/import-page/sample", test_sample);

  return g_test_run ();
}
