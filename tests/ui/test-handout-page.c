/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* 書類: looked at, issued to a file, noted; what is for inside only where passages are shown. */

#include "config.h"

#include <string.h>

#include "handout/kgr-handout-page.h"
#include "kgr-test-room.h"
#include "kgr-test-shell.h"

static KgrHandoutPage *
open_page (KgrTestRoom *room)
{
  KgrMeetingPage *meeting = kgr_test_room_open (room);

  gtk_widget_activate_action (GTK_WIDGET (meeting), "meeting.papers", NULL);
  kgr_test_settle ();

  return KGR_HANDOUT_PAGE (kgr_shell_find_type (room->window, KGR_TYPE_HANDOUT_PAGE));
}

static char *
dup_shown (KgrHandoutPage *page)
{
  GtkTextBuffer *buffer =
    gtk_text_view_get_buffer (GTK_TEXT_VIEW (kgr_test_find (GTK_WIDGET (page), "view")));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

static gpointer
count_issued (KgrStore      *store,
              gpointer       data,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autoptr(GPtrArray) list = kgr_handout_repo_list_issued (store, *(gint64 *) data, 0, 0, error);

  return list != NULL ? GUINT_TO_POINTER (list->len + 1) : NULL;
}

static void
test_issue (void)
{
  g_autoptr(KgrTestRoom) room = kgr_test_room_new (NULL, 0);
  KgrHandoutPage *page = open_page (room);
  g_autofree char *path = g_build_filename (room->folder, "notice.html", NULL);
  g_autoptr(KgrMeeting) meeting = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *contents = NULL;
  g_autofree char *nameless = kgr_shell_list_nameless (page);

  g_assert_cmpstr (nameless, ==, "");
  kgr_test_wait_until (kgr_handout_page_is_shown (page));
  shown = dup_shown (page);
  g_assert_nonnull (strstr (shown, "の開催について（通知）"));
  g_assert_null (strstr (shown, KGR_TEST_SECRET_TITLE));
  g_assert_true (gtk_widget_get_sensitive (kgr_test_find (GTK_WIDGET (page), "issue")));
  gtk_editable_set_text (GTK_EDITABLE (kgr_test_find (GTK_WIDGET (page), "by")), "");
  g_assert_false (gtk_widget_get_sensitive (kgr_test_find (GTK_WIDGET (page), "issue")));
  gtk_editable_set_text (GTK_EDITABLE (kgr_test_find (GTK_WIDGET (page), "by")), "相原");

  kgr_handout_page_issue (page, path);
  g_assert_true (kgr_handout_page_is_busy (page));
  kgr_test_wait_until (!kgr_handout_page_is_busy (page));
  kgr_test_wait_until (kgr_test_says (GTK_WIDGET (page), "相原"));
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_nonnull (strstr (contents, "（通知）"));
  g_assert_cmpuint (GPOINTER_TO_UINT (kgr_test_room_run (room, count_issued, &room->meeting_id)),
                    ==, 2);
  meeting = kgr_test_room_load (room);
  g_assert_nonnull (meeting->notice_at);
  kgr_shell_shoot (room->window, "papers");
}

static void
test_inside (void)
{
  g_autoptr(KgrTestRoom) room = kgr_test_room_new (NULL, 0);
  KgrHandoutPage *page = open_page (room);
  GtkWidget *banner = kgr_test_find (GTK_WIDGET (page), "banner");
  g_autofree char *hidden = NULL;
  g_autofree char *shown = NULL;

  kgr_session_set_shown (room->session, FALSE);
  kgr_handout_page_choose (page, KGR_HANDOUT_RUN_SHEET);
  kgr_test_wait_until (gtk_widget_get_visible (banner));
  hidden = dup_shown (page);
  g_assert_cmpstr (hidden, ==, "");
  g_assert_false (kgr_handout_page_is_shown (page));
  g_assert_false (gtk_widget_get_sensitive (kgr_test_find (GTK_WIDGET (page), "issue")));

  kgr_session_set_shown (room->session, TRUE);
  kgr_test_wait_until (kgr_handout_page_is_shown (page));
  shown = dup_shown (page);
  g_assert_nonnull (strstr (shown, "進行表"));
  g_assert_nonnull (strstr (shown, KGR_TEST_SECRET_TITLE));
  kgr_shell_shoot (room->window, "papers-inside");

  kgr_handout_page_choose (page, KGR_HANDOUT_AGENDA);
  kgr_test_wait_until (!gtk_widget_get_visible (banner));
}

static void
test_for_reading_only (void)
{
  g_autoptr(KgrTestRoom) room = kgr_test_room_new (NULL, KGR_SESSION_READ_ONLY);
  KgrHandoutPage *page = open_page (room);

  kgr_test_wait_until (kgr_handout_page_is_shown (page));
  g_assert_false (gtk_widget_get_sensitive (kgr_test_find (GTK_WIDGET (page), "issue")));
}

int
main (int    argc,
      char **argv)
{
  kgr_shell_init (&argc, &argv);

  g_test_add_func ("/handout-page/issue", test_issue);
  g_test_add_func ("/handout-page/inside", test_inside);
  g_test_add_func ("/handout-page/read-only", test_for_reading_only);

  return g_test_run ();
}
