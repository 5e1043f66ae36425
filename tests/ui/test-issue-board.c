/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Issues side by side by their state, by keys too. */

#include "config.h"

#include "issues/kgr-issue-page.h"
#include "issues/kgr-issues-page.h"
#include "kgr-test-carried.h"

static guint
count_rows (GtkWidget *page)
{
  GtkListView *view = GTK_LIST_VIEW (kgr_shell_find (page, "view"));

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (view)));
}

static GtkListView *
find_lane (GtkWidget *page,
           guint      index)
{
  GtkWidget *lane = gtk_widget_get_first_child (kgr_shell_find (page, "board"));

  while (index-- > 0)
    lane = gtk_widget_get_next_sibling (lane);

  return GTK_LIST_VIEW (kgr_shell_find (lane, "view"));
}

static guint
count_cards (GtkWidget *page,
             guint      index)
{
  return g_list_model_get_n_items (
    G_LIST_MODEL (gtk_list_view_get_model (find_lane (page, index))));
}

static gboolean
has_focus_in (KgrCarried     *fixture,
              GtkListView *view)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (view));
}

/* A step from one lane to the next, as the arrow keys do it. */
static void
press_arrow (GtkWidget *page,
             guint      keyval)
{
  GtkWidget *board = kgr_shell_find (page, "board");
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (board);
  g_autoptr(GListModel) shortcuts = NULL;

  for (guint i = 0; shortcuts == NULL; i++)
    {
      g_autoptr(GObject) controller = g_list_model_get_item (controllers, i);

      g_assert_nonnull (controller);
      if (GTK_IS_SHORTCUT_CONTROLLER (controller))
        shortcuts = g_object_ref (G_LIST_MODEL (controller));
    }
  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr(GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);
      GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

      if (gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == keyval)
        gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, board,
                                      gtk_shortcut_get_arguments (shortcut));
    }
}

static gpointer
close_plain (KgrStore      *store,
             gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  KgrCarried *fixture = data;

  return GINT_TO_POINTER (kgr_issue_repo_close (store, fixture->plain_id, KGR_ISSUE_DONE,
                                                "まとめた。", fixture->meetings[1], error));
}

/* The list can be gone into by keyboard, from its heading on. */
static void
test_list_takes_the_focus (void)
{
  KgrCarried fixture = { 0 };
  GtkWidget *page, *view;

  kgr_carried_set_up (&fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture.window), "win.issues", "x", (gint64) 0);
  page = GTK_WIDGET (kgr_window_get_page (fixture.window));
  kgr_shell_wait_until (count_rows (page) == 4);
  kgr_shell_settle ();
  view = kgr_shell_find (page, "view");
  g_assert_true (gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD));
  g_assert_true (has_focus_in (&fixture, GTK_LIST_VIEW (view)));
  kgr_carried_tear_down (&fixture);
}

/* Side by side by state: hidden words are hidden, the filters narrow it, the arrows go from lane to
 * lane, and coming back from an issue goes on where one was. */
static void
test_board (void)
{
  KgrCarried fixture = { 0 };
  GtkWidget *page;
  GtkEditable *words;

  kgr_carried_set_up (&fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture.window), "win.issues", "x", (gint64) 0);
  page = GTK_WIDGET (kgr_window_get_page (fixture.window));
  kgr_shell_wait_until (count_rows (page) == 4);
  gtk_widget_activate_action (page, "issues.view", "s", "state");
  g_assert_cmpuint (count_cards (page, 0), ==, 1);
  g_assert_cmpuint (count_cards (page, 1), ==, 1);
  g_assert_cmpuint (count_cards (page, 2) + count_cards (page, 3), ==, 0);
  kgr_shell_settle ();
  g_assert_true (kgr_shell_says (kgr_shell_find (page, "board"), "夜間の相談窓口の試行案"));
  g_assert_false (kgr_shell_says (fixture.window, "柿沼"));
  g_assert_false (gtk_widget_get_visible (kgr_shell_find (page, "state")));
  kgr_shell_shoot (fixture.window, "66-board");
  kgr_carried_show_confidential (&fixture);
  g_assert_true (kgr_shell_says (kgr_shell_find (page, "board"), KGR_CARRIED_SECRET));
  kgr_carried_show_confidential (&fixture);
  g_assert_false (kgr_shell_says (fixture.window, "柿沼"));

  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (find_lane (page, 0)), GTK_DIR_TAB_FORWARD));
  press_arrow (page, GDK_KEY_Left);
  g_assert_true (has_focus_in (&fixture, find_lane (page, 0)));
  press_arrow (page, GDK_KEY_Right);
  g_assert_true (has_focus_in (&fixture, find_lane (page, 1)));
  /* Where nothing is it does not stop. */
  press_arrow (page, GDK_KEY_Right);
  g_assert_true (has_focus_in (&fixture, find_lane (page, 1)));
  g_signal_emit_by_name (find_lane (page, 1), "activate", 0u);
  kgr_shell_wait_until (KGR_IS_ISSUE_PAGE (kgr_window_get_page (fixture.window)));
  gtk_widget_activate_action (GTK_WIDGET (fixture.window), "win.back", NULL);
  g_assert_true (GTK_WIDGET (kgr_window_get_page (fixture.window)) == page);
  g_assert_true (has_focus_in (&fixture, find_lane (page, 1)));

  words = GTK_EDITABLE (kgr_shell_find (page, "words"));
  gtk_editable_set_text (words, "夜間");
  kgr_shell_wait_until (count_cards (page, 1) == 0);
  g_assert_cmpuint (count_cards (page, 0), ==, 1);
  gtk_editable_set_text (words, "");
  /* What was closed in another fiscal year is not on it, but in the list. */
  g_assert_nonnull (kgr_carried_run (&fixture, close_plain, &fixture));
  kgr_session_meetings_changed (fixture.session, 0);
  kgr_shell_wait_until (count_cards (page, 0) == 0);
  g_assert_cmpuint (count_cards (page, 3), ==, 0);
  gtk_widget_activate_action (page, "issues.view", "s", "due");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (kgr_shell_find (page, "state")), KGR_ISSUE_DONE);
  kgr_shell_wait_until (count_rows (page) == 2);
  kgr_carried_tear_down (&fixture);
}

int
main (int    argc,
      char **argv)
{
  kgr_shell_init (&argc, &argv);
  g_test_add_func ("/issue-board/list-takes-the-focus", test_list_takes_the_focus);
  g_test_add_func ("/issue-board/board", test_board);

  return g_test_run ();
}
