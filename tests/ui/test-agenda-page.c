/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* 次第, as it is worked on by keys alone. */

#include "config.h"

#include "council/kgr-council-repo.h"
#include "kgr-deed.h"
#include "kgr-test-room.h"
#include "kgr-test-shell.h"
#include "meeting/kgr-agenda-deed.h"
#include "meeting/kgr-agenda-row.h"
#include "roster/kgr-person-entry.h"

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

static gboolean
press_in (GListModel *shortcuts,
          GtkWidget  *items,
          const char *key)
{
  g_autoptr (GtkShortcutTrigger) wanted = gtk_shortcut_trigger_parse_string (key);

  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);

      if (gtk_shortcut_trigger_equal (gtk_shortcut_get_trigger (shortcut), wanted))
        return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut),
                                             GTK_SHORTCUT_ACTION_EXCLUSIVE, items,
                                             gtk_shortcut_get_arguments (shortcut));
    }

  return FALSE;
}

/* A key of the list, for the line that has the focus. */
static gboolean
press (GtkWidget  *items,
       const char *key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (items);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_SHORTCUT_CONTROLLER (controller)
          && press_in (G_LIST_MODEL (controller), items, key))
        return TRUE;
    }

  return FALSE;
}

/* In, out, down, away and back. */
static void
test_keys_move (void)
{
  GtkWidget *items = NULL;
  g_autoptr (KgrTestRoom) room = open_agenda (KGR_MEETING_PLANNED, &items);
  gint64 id = kgr_agenda_row_get_id (get_row (items, 2));

  kgr_test_settle ();
  gtk_widget_grab_focus (GTK_WIDGET (get_row (items, 3)));
  g_assert_true (press (items, "<Control>bracketright"));
  kgr_test_wait_until (is_stored (room, "１ 開会 / ２ 議題 / （１） 相談機能について / ア "
                                        KGR_TEST_SECRET_TITLE " / ３ 閉会"));
  kgr_test_settle ();
  gtk_widget_grab_focus (GTK_WIDGET (get_row (items, 3)));
  g_assert_true (press (items, "<Control>bracketleft"));
  kgr_test_wait_until (is_stored (room, FIRST));
  kgr_test_settle ();
  gtk_widget_grab_focus (GTK_WIDGET (get_row (items, 2)));
  g_assert_true (press (items, "<Alt>Down"));
  kgr_test_wait_until (kgr_agenda_row_get_id (get_row (items, 3)) == id);
  g_assert_true (is_stored (room, "１ 開会 / ２ 議題 / （１） " KGR_TEST_SECRET_TITLE
                                  " / （２） 相談機能について / ３ 閉会"));
  gtk_widget_grab_focus (GTK_WIDGET (get_row (items, 0)));
  g_assert_true (press (items, "Delete"));
  kgr_test_wait_until (count_rows (items) == 4);
  gtk_widget_activate_action (GTK_WIDGET (room->window), "win.undo", NULL);
  kgr_test_wait_until (count_rows (items) == 5);
}

/* What a hand with a mouse does: @from is let go on the lower half of @to. */
static void
drag (GtkWidget *items,
      int        from,
      int        to)
{
  GtkWidget *target = GTK_WIDGET (get_row (items, to));
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (target);
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, KGR_TYPE_AGENDA_ROW);
  g_value_set_object (&value, get_row (items, from));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean taken = FALSE;

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 1.0,
                               (double) gtk_widget_get_height (target), &taken);
    }
}

static void
test_drag (void)
{
  GtkWidget *items = NULL;
  g_autoptr (KgrTestRoom) room = open_agenda (KGR_MEETING_PLANNED, &items);

  kgr_test_settle ();
  drag (items, 2, 3);
  kgr_test_wait_until (is_stored (room, "１ 開会 / ２ 議題 / （１） " KGR_TEST_SECRET_TITLE
                                        " / （２） 相談機能について / ３ 閉会"));
  gtk_widget_activate_action (GTK_WIDGET (room->window), "win.undo", NULL);
  kgr_test_wait_until (is_stored (room, FIRST));
}

static gpointer
add_speaker (KgrStore      *store,
             gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  KgrPerson person = { .name = (char *) "真鍋 直", .reading = (char *) "まなべ なお" };

  return GINT_TO_POINTER (kgr_person_repo_add (store, &person, data, error));
}

static KgrPaper *
get_paper (KgrMeeting *meeting,
           const char *title)
{
  for (guint i = 0; i < meeting->papers->len; i++)
    if (g_strcmp0 (((KgrPaper *) meeting->papers->pdata[i])->title, title) == 0)
      return meeting->papers->pdata[i];

  return NULL;
}

static gboolean
has_paper (KgrTestRoom *room,
           const char  *title)
{
  g_autoptr (KgrMeeting) meeting = kgr_test_room_load (room);

  return get_paper (meeting, title) != NULL;
}

/* The popover of an item: a paper is added, renamed, handed out and counted; who speaks to the item
 * is one of the roster. */
static void
test_details (void)
{
  GtkWidget *items = NULL;
  g_autoptr (KgrTestRoom) room = open_agenda (KGR_MEETING_PLANNED, &items);
  GtkWidget *row = GTK_WIDGET (get_row (items, 2));
  g_autoptr (KgrMeeting) meeting = NULL;
  g_autoptr (KgrMeeting) before = NULL;
  KgrPersonEntry *presenter;
  GtkWidget *line;
  KgrPaper *paper;
  gint64 known = 0;

  kgr_test_room_run (room, add_speaker, &known);
  kgr_session_meetings_changed (room->session, room->meeting_id);
  before = kgr_test_room_load (room);
  kgr_test_settle ();
  g_signal_emit_by_name (row, "details");
  gtk_editable_set_text (GTK_EDITABLE (kgr_test_find (row, "new_paper")), "新しい様式");
  g_signal_emit_by_name (kgr_test_find (row, "new_paper"), "activate");
  kgr_test_wait_until (has_paper (room, "新しい様式"));
  kgr_test_settle ();

  g_signal_emit_by_name (row, "details");
  presenter = KGR_PERSON_ENTRY (kgr_test_find (row, "presenter"));
  gtk_editable_set_text (GTK_EDITABLE (kgr_person_entry_get_entry (presenter)), "まなべ");
  g_signal_emit_by_name (kgr_person_entry_get_entry (presenter), "activate");
  g_assert_cmpint (kgr_person_entry_get_id (presenter), ==, known);
  line = gtk_widget_get_last_child (kgr_test_find (row, "papers"));
  gtk_editable_set_text (GTK_EDITABLE (kgr_test_find (line, "title")), "届け出の様式");
  g_signal_emit_by_name (kgr_test_find (line, "title"), "activate");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (gtk_widget_get_last_child (
    kgr_test_find (line, "handlings"))), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (kgr_test_find (line, "copies")), "１２");
  gtk_editable_set_text (GTK_EDITABLE (kgr_test_find (line, "collected")), "11");
  g_signal_emit_by_name (kgr_test_find (line, "collected"), "activate");
  g_signal_emit_by_name (kgr_person_entry_get_entry (presenter), "activate");
  kgr_test_wait_until (has_paper (room, "届け出の様式"));
  kgr_test_settle ();
  meeting = kgr_test_room_load (room);
  paper = get_paper (meeting, "届け出の様式");
  g_assert_cmpint (paper->handling, ==, KGR_HANDLING_SENT | KGR_HANDLING_COLLECTED);
  g_assert_cmpint (paper->copies, ==, 12);
  g_assert_cmpint (paper->collected, ==, 11);
  g_assert_cmpint (((KgrAgendaItem *) meeting->agenda->pdata[2])->presenter_id, ==, known);
  g_assert_cmpstr (((KgrAgendaItem *) meeting->agenda->pdata[2])->presenter, ==, "真鍋 直");
}

/* A meeting without an agenda is offered the body's. */
static void
test_standing_agenda (void)
{
  g_autoptr (KgrMeeting) minutes = kgr_test_minutes_new ();
  g_autoptr (KgrTestRoom) room = NULL;
  KgrMeetingPage *page;
  GtkWidget *agenda;

  minutes->status = KGR_MEETING_PLANNED;
  g_ptr_array_set_size (minutes->units, 0);
  g_ptr_array_set_size (minutes->agenda, 0);
  g_ptr_array_set_size (minutes->papers, 0);
  room = kgr_test_room_new (minutes, 0);
  page = kgr_test_room_open (room);
  gtk_widget_activate_action (GTK_WIDGET (page), "meeting.view", "s", "agenda");
  agenda = kgr_test_find (GTK_WIDGET (page), "agenda");
  kgr_test_wait_until (gtk_widget_get_mapped (kgr_test_find (agenda, "standing_button")));
  g_signal_emit_by_name (kgr_test_find (agenda, "standing_button"), "clicked");
  kgr_test_wait_until (is_stored (room, "１ 開会 / ２ 資料の確認 / ３ 議題 / ４ 閉会"));
  kgr_test_wait_until (count_rows (kgr_test_find (agenda, "items")) == 4);
  gtk_widget_activate_action (GTK_WIDGET (room->window), "win.undo", NULL);
  kgr_test_wait_until (gtk_widget_get_mapped (kgr_test_find (agenda, "standing_button")));
}

/* Under 議題 come its items, the first as the next; behind another heading comes a heading. */
static void
test_items_below_the_heading (void)
{
  g_autoptr (KgrMeeting) minutes = kgr_test_minutes_new ();
  g_autoptr (KgrTestRoom) room = NULL;
  KgrMeetingPage *page;
  GtkWidget *items;

  minutes->status = KGR_MEETING_PLANNED;
  g_ptr_array_set_size (minutes->units, 0);
  g_ptr_array_set_size (minutes->papers, 0);
  g_ptr_array_remove_range (minutes->agenda, 2, 2);
  room = kgr_test_room_new (minutes, 0);
  page = kgr_test_room_open (room);
  gtk_widget_activate_action (GTK_WIDGET (page), "meeting.view", "s", "agenda");
  items = kgr_test_find (kgr_test_find (GTK_WIDGET (page), "agenda"), "items");
  kgr_test_wait_until (count_rows (items) == 3);
  g_signal_emit_by_name (get_text (get_row (items, 1)), "activate");
  type_line (items, 2, "人材について");
  type_line (items, 2, "予算について");
  kgr_test_wait_until (is_stored (room, "１ 開会 / ２ 議題 / （１） 人材について / （２） 予算について"
                                        " / ３ 閉会"));
  kgr_test_wait_until (count_rows (items) == 6);
  g_signal_emit_by_name (get_text (get_row (items, 0)), "activate");
  type_line (items, 1, "委員の紹介");
  kgr_test_wait_until (is_stored (room, "１ 開会 / ２ 委員の紹介 / ３ 議題 / （１） 人材について"
                                        " / （２） 予算について / ４ 閉会"));
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
  g_test_add_func ("/agenda-page/keys-move", test_keys_move);
  g_test_add_func ("/agenda-page/drag", test_drag);
  g_test_add_func ("/agenda-page/details", test_details);
  g_test_add_func ("/agenda-page/standing-agenda", test_standing_agenda);
  g_test_add_func ("/agenda-page/items-below-the-heading", test_items_below_the_heading);
  g_test_add_func ("/agenda-page/approved-minutes-stand", test_approved_minutes_stand);

  return g_test_run ();
}
