/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "council/kgr-body-page.h"
#include "council/kgr-meeting-list.h"
#include "desk/kgr-desk-page.h"
#include "kgr-lock-watch.h"
#include "kgr-notice.h"
#include "kgr-test-shell.h"
#include "meeting/kgr-meeting-page.h"
#include "preferences/kgr-preferences.h"

/* A window with an open file of its own. */
typedef struct
{
  char       *folder;
  char       *path;
  KgrDesk    *desk;
  KgrSession *session;
  KgrWindow  *window;
} Fixture;

static void
set_up_sized (Fixture *fixture,
              guint    n_meetings,
              int      width,
              int      height)
{
  fixture->folder = kgr_shell_new_folder ();
  fixture->path = g_build_filename (fixture->folder, "council.kaigiroku", NULL);
  kgr_shell_make_file (fixture->path, n_meetings);
  fixture->desk = kgr_shell_unlock (fixture->path);
  fixture->session = kgr_session_new (fixture->desk, 0);
  fixture->window = kgr_shell_new_window (width, height);
  kgr_window_begin (fixture->window, fixture->session);
  kgr_shell_wait_until (kgr_shell_says (fixture->window, "こども部会"));
}

static void
set_up (Fixture *fixture,
        guint    n_meetings)
{
  set_up_sized (fixture, n_meetings, 0, 0);
}

static void
tear_down (Fixture *fixture)
{
  kgr_shell_close_window (fixture->window);
  g_clear_object (&fixture->session);
  g_assert_finalize_object (fixture->desk);
  kgr_shell_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
open_body (Fixture *fixture,
           gint64   body_id)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.open-body", "x", body_id);
  g_assert_true (KGR_IS_BODY_PAGE (kgr_window_get_page (fixture->window)));
}

static void
assert_all_named (gpointer widget)
{
  g_autofree char *nameless = kgr_shell_list_nameless (widget);

  g_assert_cmpstr (nameless, ==, "");
}

static void
test_hidden_until_it_is_shown (void)
{
  Fixture fixture = { 0 };
  GtkWidget *line;
  GtkWidget *eye;

  set_up (&fixture, 6);
  line = kgr_shell_find (fixture.window, "line");
  eye = kgr_shell_find (fixture.window, "eye");
  g_assert_false (kgr_session_get_shown (fixture.session));
  g_assert_false (gtk_widget_get_visible (line));
  g_assert_false (gtk_widget_has_css_class (eye, "shown"));

  gtk_widget_activate_action (GTK_WIDGET (fixture.window), "win.show-confidential", NULL);
  g_assert_true (kgr_session_get_shown (fixture.session));
  g_assert_true (gtk_widget_get_visible (line));
  g_assert_true (gtk_widget_has_css_class (eye, "shown"));
  kgr_shell_shoot (fixture.window, "10-desk-shown");

  gtk_widget_activate_action (GTK_WIDGET (fixture.window), "win.show-confidential", NULL);
  g_assert_false (kgr_session_get_shown (fixture.session));
  g_assert_false (gtk_widget_get_visible (line));
  tear_down (&fixture);
}

static guint
count_marks (GtkWidget *widget)
{
  guint n = GTK_IS_LIST_BOX_ROW (widget) &&
            gtk_list_box_row_is_selected (GTK_LIST_BOX_ROW (widget));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_marks (child);

  return n;
}

/* In the left pane one row is marked, the one of the page, wherever the keys have gone. */
static void
test_one_mark (void)
{
  Fixture fixture = { 0 };
  GtkWidget *bodies;
  GtkWidget *side;
  GtkListBoxRow *other;

  set_up (&fixture, 6);
  open_body (&fixture, 1);
  bodies = kgr_shell_find (kgr_shell_find (fixture.window, "bodies"), "bodies");
  side = gtk_widget_get_parent (bodies);
  g_assert_cmpuint (count_marks (side), ==, 1);
  other = gtk_list_box_get_row_at_index (GTK_LIST_BOX (bodies), 2);
  gtk_list_box_select_row (GTK_LIST_BOX (bodies), other);
  g_assert_false (gtk_list_box_row_is_selected (other));
  other = gtk_list_box_get_row_at_index (
    GTK_LIST_BOX (kgr_shell_find (fixture.window, "together")), 1);
  gtk_list_box_select_row (GTK_LIST_BOX (kgr_shell_find (fixture.window, "together")), other);
  g_assert_cmpuint (count_marks (side), ==, 1);
  gtk_widget_activate_action (GTK_WIDGET (fixture.window), "win.roster", NULL);
  g_assert_true (gtk_list_box_row_is_selected (other));
  g_assert_cmpuint (count_marks (side), ==, 1);
  tear_down (&fixture);
}

/* After locking nothing that held text is left, not even out of sight. */
static void
test_locking_destroys_everything (void)
{
  Fixture fixture = { 0 };
  gpointer page;
  gpointer main;
  gpointer model;

  set_up (&fixture, 6);
  open_body (&fixture, 2);
  page = kgr_window_get_page (fixture.window);
  model = gtk_list_view_get_model (GTK_LIST_VIEW (kgr_shell_find (page, "view")));
  main = gtk_widget_get_ancestor (page, g_type_from_name ("KgrMain"));
  g_object_add_weak_pointer (page, &page);
  g_object_add_weak_pointer (main, &main);
  g_object_add_weak_pointer (model, &model);

  gtk_widget_activate_action (GTK_WIDGET (fixture.window), "win.lock", NULL);
  kgr_shell_wait_until (page == NULL && main == NULL && model == NULL);
  g_assert_true (kgr_session_is_ended (fixture.session));
  g_assert_false (kgr_shell_says (fixture.window, "こども部会"));
  kgr_shell_wait_until (!kgr_desk_is_unlocked (fixture.desk));
  kgr_shell_settle ();
  tear_down (&fixture);
}

static void
count_cb (int *count)
{
  (*count)++;
}

static void
test_idle_time_locks (void)
{
  KgrWindow *window = kgr_shell_new_window (0, 0);
  KgrLockWatch *watch = kgr_lock_watch_new (GTK_WIDGET (window));
  gint64 now = g_get_monotonic_time ();
  gint64 minute = 60 * G_USEC_PER_SEC;
  int n_locks = 0;

  g_signal_connect_swapped (watch, "lock", G_CALLBACK (count_cb), &n_locks);
  kgr_lock_watch_look (watch, now + 9 * minute);
  g_assert_cmpint (n_locks, ==, 0);
  kgr_lock_watch_look (watch, now + 11 * minute);
  g_assert_cmpint (n_locks, ==, 1);

  g_object_set (watch, "idle-minutes", 0, NULL);
  kgr_lock_watch_look (watch, now + 1000 * minute);
  g_assert_cmpint (n_locks, ==, 1);

  g_object_run_dispose (G_OBJECT (watch));
  kgr_shell_settle ();
  g_assert_finalize_object (watch);
  kgr_shell_close_window (window);
}

static void
owned_cb (GDBusConnection *bus,
          const char      *name,
          gpointer         user_data)
{
  *(gboolean *) user_data = TRUE;
}

/* A screen saver of our own on the test's bus. */
static void
test_screen_lock_locks (void)
{
  Fixture fixture = { 0 };
  g_autoptr(GError) error = NULL;
  g_autofree char *address = g_dbus_address_get_for_bus_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_autoptr(GDBusConnection) bus = NULL;
  gboolean owned = FALSE;
  guint name;

  g_assert_no_error (error);
  bus = g_dbus_connection_new_for_address_sync (address,
                                                G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                                G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                                NULL, NULL, &error);
  g_assert_no_error (error);
  name = g_bus_own_name_on_connection (bus, "org.gnome.ScreenSaver", G_BUS_NAME_OWNER_FLAGS_NONE,
                                       owned_cb, NULL, &owned, NULL);
  kgr_shell_wait_until (owned);
  set_up (&fixture, 2);
  kgr_shell_settle ();

  g_dbus_connection_emit_signal (bus, NULL, "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver",
                                 "ActiveChanged", g_variant_new ("(b)", FALSE), &error);
  g_assert_no_error (error);
  kgr_shell_settle ();
  g_assert_nonnull (kgr_window_get_session (fixture.window));
  g_dbus_connection_emit_signal (bus, NULL, "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver",
                                 "ActiveChanged", g_variant_new ("(b)", TRUE), &error);
  g_assert_no_error (error);
  kgr_shell_wait_until (kgr_window_get_session (fixture.window) == NULL);

  kgr_shell_settle ();
  g_bus_unown_name (name);
  tear_down (&fixture);
}

static void
test_closing_makes_a_backup (void)
{
  Fixture fixture = { 0 };
  g_autofree char *backups = NULL;

  set_up (&fixture, 2);
  backups = g_strconcat (fixture.path, ".backups", NULL);
  g_assert_false (g_file_test (backups, G_FILE_TEST_EXISTS));
  kgr_shell_close_window (fixture.window);
  {
    g_autoptr(GDir) dir = NULL;
    g_autoptr(GError) error = NULL;

    dir = g_dir_open (backups, 0, &error);
    g_assert_no_error (error);
    g_assert_nonnull (g_dir_read_name (dir));
    g_assert_null (g_dir_read_name (dir));
  }
  g_clear_object (&fixture.session);
  g_assert_finalize_object (fixture.desk);
  kgr_shell_remove_folder (fixture.folder);
  g_free (fixture.folder);
  g_free (fixture.path);
}

static void
test_second_opener_reads_only (void)
{
  Fixture fixture = { 0 };
  KgrWindow *second;
  KgrDesk *desk;
  g_autoptr(KgrSession) session = NULL;
  GtkWidget *notice;

  set_up (&fixture, 2);
  desk = kgr_shell_unlock (fixture.path);
  g_assert_true (kgr_desk_is_read_only (desk));
  session = kgr_session_new (desk, KGR_SESSION_READ_ONLY);
  second = kgr_shell_new_window (0, 0);
  kgr_window_begin (second, session);
  kgr_shell_wait_until (kgr_shell_says (second, "こども部会"));

  notice = kgr_shell_find (second, "standing");
  g_assert_true (kgr_shell_says (notice, "相原"));
  kgr_shell_shoot (second, "11-read-only");
  gtk_widget_activate_action (GTK_WIDGET (second), "win.import", "x", (gint64) 0);
  g_assert_true (KGR_IS_DESK_PAGE (kgr_window_get_page (second)));

  kgr_shell_close_window (second);
  g_clear_object (&session);
  g_assert_finalize_object (desk);
  tear_down (&fixture);
}

static void
count_changes_cb (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  gpointer    user_data)
{
  *(guint *) user_data += removed + added;
}

static gpointer
add_one_meeting (KgrStore      *store,
                 gpointer       data,
                 GCancellable  *cancellable,
                 GError       **error)
{
  g_autoptr(KgrMeeting) meeting = kgr_meeting_new ();
  gint64 id = 0;

  meeting->title = g_strdup ("新しい会議");
  meeting->fiscal_year = 2026;
  meeting->number = 9;
  meeting->starts_at = g_strdup ("2027-01-20T10:00:00");
  meeting->status = KGR_MEETING_PLANNED;

  return GINT_TO_POINTER (kgr_meeting_repo_add (store, meeting, 2, &id, error));
}

/* A new meeting moves only its own rows: selection and scrolling stay. */
static void
test_list_changes_by_the_least (void)
{
  Fixture fixture = { 0 };
  GListModel *list;
  GtkWidget *view;
  guint n_changed = 0;
  guint n;

  set_up (&fixture, 600);
  open_body (&fixture, 2);
  view = kgr_shell_find (kgr_window_get_page (fixture.window), "view");
  list = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (view)));
  /* The newest stand at once, the rest a moment later. */
  kgr_shell_wait_until (g_list_model_get_n_items (list) > 600);
  n = g_list_model_get_n_items (list);
  kgr_shell_shoot (fixture.window, "12-body");
  g_signal_connect (list, "items-changed", G_CALLBACK (count_changes_cb), &n_changed);

  kgr_session_meetings_changed (fixture.session, 0);
  kgr_shell_settle ();
  g_assert_cmpuint (n_changed, ==, 0);

  kgr_desk_run_async (fixture.desk, add_one_meeting, NULL, NULL, NULL, NULL, NULL, NULL);
  kgr_session_meetings_changed (fixture.session, 0);
  kgr_shell_wait_until (g_list_model_get_n_items (list) == n + 1);
  g_assert_cmpuint (n_changed, <=, 4);
  tear_down (&fixture);
}

static void
test_five_thousand_meetings_in_time (void)
{
  g_autoptr(GPtrArray) meetings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(KgrMeetingList) list = kgr_meeting_list_new ();
  gint64 begun;

  for (int i = 0; i < 5000; i++)
    {
      KgrMeetingSummary *summary = g_new0 (KgrMeetingSummary, 1);

      summary->id = i + 1;
      summary->body_id = 1 + i % 2;
      summary->fiscal_year = 2026 - i / 12;
      g_ptr_array_add (meetings, kgr_meeting_item_new (summary));
    }
  begun = g_get_monotonic_time ();
  kgr_meeting_list_update (list, meetings, 1);
  kgr_meeting_list_update (list, meetings, 1);
  g_test_message ("two updates: %" G_GINT64_FORMAT " us", g_get_monotonic_time () - begun);
  g_assert_cmpuint (kgr_meeting_list_get_n_meetings (list), ==, 2500);
  g_assert_cmpint (g_get_monotonic_time () - begun, <, 160 * 1000);
}

static void
test_meeting_page_comes_and_goes (void)
{
  Fixture fixture = { 0 };

  set_up_sized (&fixture, 30, 1024, 600);
  kgr_shell_shoot (fixture.window, "18-desk-1024");
  open_body (&fixture, 2);
  gtk_widget_activate_action (GTK_WIDGET (fixture.window), "win.open-meeting", "x", (gint64) 1);
  g_assert_true (KGR_IS_MEETING_PAGE (kgr_window_get_page (fixture.window)));
  kgr_shell_settle ();
  assert_all_named (fixture.window);

  g_assert_true (kgr_page_get_narrow (kgr_window_get_page (fixture.window)));
  kgr_shell_shoot (fixture.window, "13-meeting-1024");
  gtk_widget_activate_action (GTK_WIDGET (fixture.window), "win.back", NULL);
  g_assert_true (KGR_IS_BODY_PAGE (kgr_window_get_page (fixture.window)));
  g_assert_false (kgr_page_get_narrow (kgr_window_get_page (fixture.window)));
  kgr_shell_shoot (fixture.window, "14-body-1024");
  tear_down (&fixture);
}

static void
test_everything_has_a_name (void)
{
  Fixture fixture = { 0 };
  GtkWindow *preferences;

  set_up (&fixture, 6);
  assert_all_named (fixture.window);
  open_body (&fixture, 2);
  assert_all_named (fixture.window);
  open_body (&fixture, 1);
  assert_all_named (fixture.window);
  kgr_shell_shoot (fixture.window, "15-body-empty");
  gtk_widget_activate_action (GTK_WIDGET (fixture.window), "win.desk", NULL);
  g_assert_true (KGR_IS_DESK_PAGE (kgr_window_get_page (fixture.window)));
  kgr_shell_shoot (fixture.window, "16-desk");

  g_assert_nonnull (
    gtk_application_window_get_help_overlay (GTK_APPLICATION_WINDOW (fixture.window)));
  preferences =
    kgr_preferences_present (GTK_WINDOW (fixture.window),
                             kgr_application_get_settings (kgr_shell_get_application ()),
                             fixture.session);
  kgr_shell_wait_until (kgr_shell_says (preferences, "相原"));
  assert_all_named (preferences);
  kgr_shell_shoot (preferences, "17-preferences");

  /* Locking takes every window with it that holds text. */
  g_object_add_weak_pointer (G_OBJECT (preferences), (gpointer *) &preferences);
  gtk_widget_activate_action (GTK_WIDGET (fixture.window), "win.lock", NULL);
  kgr_shell_wait_until (preferences == NULL);
  assert_all_named (fixture.window);
  kgr_shell_settle ();
  tear_down (&fixture);
}

int
main (int    argc,
      char **argv)
{
  kgr_shell_init (&argc, &argv);
  g_test_add_func ("/window/hidden", test_hidden_until_it_is_shown);
  g_test_add_func ("/window/one-mark", test_one_mark);
  g_test_add_func ("/window/lock", test_locking_destroys_everything);
  g_test_add_func ("/window/idle", test_idle_time_locks);
  g_test_add_func ("/window/screen-lock", test_screen_lock_locks);
  g_test_add_func ("/window/backup", test_closing_makes_a_backup);
  g_test_add_func ("/window/second", test_second_opener_reads_only);
  g_test_add_func ("/window/least", test_list_changes_by_the_least);
  g_test_add_func ("/window/many", test_five_thousand_meetings_in_time);
  g_test_add_func ("/window/meeting", test_meeting_page_comes_and_goes);
  g_test_add_func ("/window/names", test_everything_has_a_name);
  return g_test_run ();
}
