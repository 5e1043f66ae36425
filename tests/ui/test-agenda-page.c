/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* 次第, as it is worked on by keys alone. */

#include "config.h"

#include "kgr-deed.h"
#include "kgr-test-room.h"
#include "kgr-test-shell.h"
#include "meeting/kgr-agenda-deed.h"
#include "meeting/kgr-agenda-row.h"

static KgrTestRoom *
open_agenda (KgrMeetingStatus   status,
             GtkWidget        **items)
{
  g_autoptr (KgrMeeting) meeting = kgr_test_minutes_new ();
  KgrTestRoom *room;
  KgrMeetingPage *page;

  meeting->status = status;
  if (status == KGR_MEETING_PLANNED)
    g_ptr_array_set_size (meeting->units, 0);
  room = kgr_test_room_new (meeting, 0);
  page = kgr_test_room_open (room);
  gtk_widget_activate_action (GTK_WIDGET (page), "meeting.view", "s", "agenda");
  *items = kgr_test_find (kgr_test_find (GTK_WIDGET (page), "agenda"), "items");

  return room;
}

static KgrAgendaRow *
get_row (GtkWidget *items,
         int        index)
{
  return KGR_AGENDA_ROW (gtk_list_box_get_row_at_index (GTK_LIST_BOX (items), index));
}

static guint
count_rows (GtkWidget *items)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (GTK_LIST_BOX (items), n) != NULL)
    n++;

  return n;
}

static GtkWidget *
get_text (KgrAgendaRow *row)
{
  return kgr_test_find (GTK_WIDGET (row), "text");
}

static void
type_line (GtkWidget  *items,
           int         index,
           const char *words)
{
  GtkWidget *text = get_text (get_row (items, index));

  gtk_editable_set_text (GTK_EDITABLE (text), words);
  g_signal_emit_by_name (text, "activate");
}

/* "１ 開会 / ２ 議題 / …" as it is stored. */
static char *
dup_stored (KgrTestRoom *room)
{
  g_autoptr (KgrMeeting) meeting = kgr_test_room_load (room);
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < meeting->agenda->len; i++)
    {
      const KgrAgendaItem *item = meeting->agenda->pdata[i];

      g_string_append_printf (lines, "%s%s %s", i > 0 ? " / " : "", item->number, item->title);
    }

  return g_string_free (lines, FALSE);
}

static gboolean
is_stored (KgrTestRoom *room,
           const char  *expected)
{
  g_autofree char *lines = dup_stored (room);

  return g_strcmp0 (lines, expected) == 0;
}

#define REST  " / ２ 議題 / （１） 相談機能について / （２） " KGR_TEST_SECRET_TITLE " / ３ 閉会"
#define FIRST "１ 開会" REST

/* Its keys work at once: it has the focus as soon as it is come to. */
static void
test_takes_the_focus (void)
{
  GtkWidget *items = NULL;
  g_autoptr (KgrTestRoom) room = open_agenda (KGR_MEETING_PLANNED, &items);

  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (get_row (items, 0))) ||
                 gtk_widget_has_focus (get_text (get_row (items, 0))));
}

static void
test_enter_adds_the_next (void)
{
  GtkWidget *items = NULL;
  g_autoptr (KgrTestRoom) room = open_agenda (KGR_MEETING_PLANNED, &items);
  GtkWidget *window = GTK_WIDGET (room->window);
  GtkWidget *draft;

  g_assert_cmpuint (count_rows (items), ==, 5);
  g_signal_emit_by_name (get_text (get_row (items, 2)), "activate");
  g_assert_cmpuint (count_rows (items), ==, 6);
  draft = GTK_WIDGET (get_row (items, 3));
  g_assert_cmpint (kgr_agenda_row_get_id (KGR_AGENDA_ROW (draft)), ==, 0);

  /* Two in a row, without waiting for the disk: nothing is lost, in the order of typing. */
  type_line (items, 3, "人材について");
  type_line (items, 3, "予算について");
  kgr_test_wait_until (is_stored (room, "１ 開会 / ２ 議題 / （１） 相談機能について / （２） 人材について"
                                        " / （３） 予算について / （４） " KGR_TEST_SECRET_TITLE
                                        " / ３ 閉会"));
  kgr_test_wait_until (count_rows (items) == 8);
  /* The line in which is typed is the same one still, behind what was added. */
  g_assert_true (GTK_WIDGET (get_row (items, 5)) == draft);

  gtk_widget_activate_action (window, "win.undo", NULL);
  kgr_test_wait_until (count_rows (items) == 7);
  gtk_widget_activate_action (window, "win.undo", NULL);
  kgr_test_wait_until (is_stored (room, FIRST));
  gtk_widget_activate_action (window, "win.redo", NULL);
  kgr_test_wait_until (is_stored (room, "１ 開会 / ２ 議題 / （１） 相談機能について / （２） 人材について"
                                        " / （３） " KGR_TEST_SECRET_TITLE " / ３ 閉会"));
}

static void
test_rename_and_plan (void)
{
  GtkWidget *items = NULL;
  g_autoptr (KgrTestRoom) room = open_agenda (KGR_MEETING_PLANNED, &items);
  GtkWidget *minutes = kgr_test_find (GTK_WIDGET (get_row (items, 2)), "minutes_text");
  g_autoptr (KgrMeeting) meeting = NULL;

  type_line (items, 0, "開会のことば");
  kgr_test_wait_until (is_stored (room, "１ 開会のことば" REST));
  gtk_editable_set_text (GTK_EDITABLE (minutes), "４０");
  g_signal_emit_by_name (minutes, "activate");
  kgr_test_wait_until (kgr_test_says (GTK_WIDGET (room->window), "40"));
  meeting = kgr_test_room_load (room);
  g_assert_cmpint (((KgrAgendaItem *) meeting->agenda->pdata[2])->minutes, ==, 40);
  kgr_test_wait_until (kgr_test_says (GTK_WIDGET (room->window), "until 19:10"));
}

/* While hidden a closed item shows its public wording, and cannot be typed over. */
static void
test_hidden_titles (void)
{
  GtkWidget *items = NULL;
  g_autoptr (KgrTestRoom) room = open_agenda (KGR_MEETING_PLANNED, &items);
  GtkWidget *text = get_text (get_row (items, 3));
  GtkWidget *window = GTK_WIDGET (room->window);

  g_assert_false (kgr_test_says (window, KGR_TEST_SECRET_TITLE));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (text)), ==, "個別事例の検討");
  g_assert_false (gtk_editable_get_editable (GTK_EDITABLE (text)));

  kgr_session_set_shown (room->session, TRUE);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (text)), ==, KGR_TEST_SECRET_TITLE);
  g_assert_true (gtk_editable_get_editable (GTK_EDITABLE (text)));

  kgr_session_set_shown (room->session, FALSE);
  g_assert_false (kgr_test_says (window, KGR_TEST_SECRET_TITLE));
  kgr_shell_settle ();
  g_assert_true (is_stored (room, FIRST));
}

/* An item that was closed is not opened again by taking that back while it is hidden. */
static void
test_taking_back_opens_nothing (void)
{
  GtkWidget *items = NULL;
  g_autoptr (KgrTestRoom) room = open_agenda (KGR_MEETING_PLANNED, &items);
  GtkWidget *window = GTK_WIDGET (room->window);
  g_autoptr (KgrMeeting) meeting = kgr_test_room_load (room);
  g_autoptr (KgrAgendaItem) item = kgr_agenda_item_copy (meeting->agenda->pdata[2]);
  g_autofree char *title = g_strdup (item->title);

  g_assert_true (kgr_test_says (window, title));
  item->closed = TRUE;
  g_clear_pointer (&item->public_title, g_free);
  item->public_title = g_strdup ("ほかの議題");
  kgr_agenda_do_set (room->session, room->meeting_id, item);
  kgr_test_wait_until (!kgr_test_says (items, title));
  gtk_widget_activate_action (window, "win.undo", NULL);
  kgr_test_wait_until (kgr_test_says (window, "Show what is confidential first."));
  kgr_shell_settle ();
  g_assert_false (kgr_test_says (items, title));
  kgr_session_set_shown (room->session, TRUE);
  gtk_widget_activate_action (window, "win.undo", NULL);
  kgr_shell_settle ();
  kgr_session_set_shown (room->session, FALSE);
  kgr_test_wait_until (kgr_test_says (items, title));
}

static void
test_approved_minutes_stand (void)
{
  GtkWidget *items = NULL;
  g_autoptr (KgrTestRoom) room = open_agenda (KGR_MEETING_APPROVED, &items);

  g_assert_false (gtk_editable_get_editable (GTK_EDITABLE (get_text (get_row (items, 0)))));
  g_signal_emit_by_name (get_text (get_row (items, 0)), "activate");
  g_assert_cmpuint (count_rows (items), ==, 5);
}

int
main (int    argc,
      char **argv)
{
  kgr_shell_init (&argc, &argv);

  g_test_add_func ("/agenda-page/takes-the-focus", test_takes_the_focus);
  g_test_add_func ("/agenda-page/enter-adds-the-next", test_enter_adds_the_next);
  g_test_add_func ("/agenda-page/rename-and-plan", test_rename_and_plan);
  g_test_add_func ("/agenda-page/hidden-titles", test_hidden_titles);
  g_test_add_func ("/agenda-page/taking-back-opens-nothing", test_taking_back_opens_nothing);
  g_test_add_func ("/agenda-page/approved-minutes-stand", test_approved_minutes_stand);

  return g_test_run ();
}
