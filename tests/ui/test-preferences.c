/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "gate/kgr-recovery-page.h"
#include "kgr-compat.h"
#include "kgr-test-shell.h"
#include "preferences/kgr-key-dialog.h"
#include "preferences/kgr-key-row.h"
#include "preferences/kgr-preferences.h"

#define OTHER_PASSPHRASE "another-horse-battery"

/* The preferences of a window with an open file of its own. */
typedef struct
{
  char       *folder;
  char       *path;
  KgrDesk    *desk;
  KgrSession *session;
  KgrWindow  *window;
  GtkWindow  *preferences;
} Fixture;

static void
set_up (Fixture *fixture)
{
  GSettings *settings = kgr_application_get_settings (kgr_shell_get_application ());

  fixture->folder = kgr_shell_new_folder ();
  fixture->path = g_build_filename (fixture->folder, "council.kaigiroku", NULL);
  kgr_shell_make_file (fixture->path, 1);
  fixture->desk = kgr_shell_unlock (fixture->path);
  fixture->session = kgr_session_new (fixture->desk, 0);
  fixture->window = kgr_shell_new_window (0, 0);
  kgr_window_begin (fixture->window, fixture->session);
  fixture->preferences = kgr_preferences_present (GTK_WINDOW (fixture->window), settings,
                                                  fixture->session);
  kgr_shell_wait_until (kgr_shell_says (fixture->preferences, "相原"));
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

static gpointer
find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        return window;
    }

  return NULL;
}

static KgrKeyDialog *
find_dialog (void)
{
  return find_window (KGR_TYPE_KEY_DIALOG);
}

/* Answers the question that stands on the screen. */
static void
answer (const char *response)
{
  GtkWindow *question;

  kgr_shell_wait_until (find_window (g_type_from_name ("AdwMessageDialog")) != NULL);
  question = find_window (g_type_from_name ("AdwMessageDialog"));
  g_signal_emit_by_name (question, "response", response);
  gtk_window_destroy (question);
}

static void
type (gpointer    root,
      const char *id,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (kgr_shell_find (root, id)), text);
}

static void
click (GtkWidget *button)
{
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

static GtkWidget *
find_row (Fixture    *fixture,
          const char *name)
{
  GtkWidget *row = gtk_widget_get_first_child (kgr_shell_find (fixture->preferences, "list"));

  while (row != NULL && g_strcmp0 (kgr_key_row_get_name (KGR_KEY_ROW (row)), name) != 0)
    row = gtk_widget_get_next_sibling (row);

  return row;
}

static void
add_key (Fixture    *fixture,
         const char *name)
{
  KgrKeyDialog *dialog;
  g_autofree char *nameless = NULL;

  click (kgr_shell_find (fixture->preferences, "add"));
  dialog = find_dialog ();
  g_assert_nonnull (dialog);
  nameless = kgr_shell_list_nameless (dialog);
  g_assert_cmpstr (nameless, ==, "");
  type (dialog, "name", name);
  g_assert_false (gtk_widget_is_sensitive (kgr_shell_find (dialog, "done")));
  type (dialog, "first", OTHER_PASSPHRASE);
  type (dialog, "again", OTHER_PASSPHRASE);
  kgr_shell_shoot (dialog, "20-add-key");
  click (kgr_shell_find (dialog, "done"));
  kgr_shell_wait_until (find_dialog () == NULL);
}

static void
test_keys_are_added_renamed_and_removed (void)
{
  Fixture fixture = { 0 };
  KgrKeyDialog *dialog;
  GtkWidget *notice;

  set_up (&fixture);
  add_key (&fixture, "真鍋");
  kgr_shell_wait_until (find_row (&fixture, "真鍋") != NULL);
  g_assert_nonnull (find_row (&fixture, "相原"));

  click (kgr_shell_find (find_row (&fixture, "真鍋"), "rename"));
  dialog = find_dialog ();
  type (dialog, "name", "久住");
  click (kgr_shell_find (dialog, "done"));
  kgr_shell_wait_until (find_row (&fixture, "久住") != NULL);
  g_assert_null (find_row (&fixture, "真鍋"));

  click (kgr_shell_find (find_row (&fixture, "久住"), "remove"));
  answer ("cancel");
  kgr_shell_settle ();
  g_assert_nonnull (find_row (&fixture, "久住"));
  click (kgr_shell_find (find_row (&fixture, "久住"), "remove"));
  answer ("confirm");
  kgr_shell_wait_until (find_row (&fixture, "久住") == NULL);

  /* The last passphrase stays, and why is said. */
  click (kgr_shell_find (find_row (&fixture, "相原"), "remove"));
  answer ("confirm");
  notice = kgr_shell_find (fixture.preferences, "notice");
  kgr_shell_wait_until (gtk_widget_get_visible (kgr_shell_find (notice, "revealer")));
  g_assert_nonnull (find_row (&fixture, "相原"));
  tear_down (&fixture);
}

static void
test_all_keys_new (void)
{
  Fixture fixture = { 0 };
  KgrKeyDialog *dialog;

  set_up (&fixture);
  click (kgr_shell_find (fixture.preferences, "rekey"));
  dialog = find_dialog ();
  g_assert_nonnull (dialog);
  type (dialog, "first", OTHER_PASSPHRASE);
  type (dialog, "again", OTHER_PASSPHRASE);
  click (kgr_shell_find (dialog, "done"));
  kgr_shell_wait_until (gtk_widget_get_mapped (
    kgr_shell_find_type (dialog, KGR_TYPE_RECOVERY_PAGE)));
  g_assert_cmpint (strlen (gtk_label_get_text (GTK_LABEL (kgr_shell_find (dialog, "key_label")))),
                   >=, 64);
  gtk_window_destroy (GTK_WINDOW (dialog));
  kgr_shell_lock (fixture.desk);
  g_assert_false (kgr_desk_is_unlocked (fixture.desk));
  tear_down (&fixture);
}

static void
test_settings_are_bound (void)
{
  GSettings *settings = kgr_application_get_settings (kgr_shell_get_application ());
  GtkWindow *preferences;
  KgrWindow *window = kgr_shell_new_window (0, 0);
  GtkWidget *about;

  preferences = kgr_preferences_present (GTK_WINDOW (window), settings, NULL);
  g_settings_set_int (settings, "idle-lock-minutes", 25);
  g_assert_cmpfloat (gtk_spin_button_get_value (
    GTK_SPIN_BUTTON (kgr_shell_find (preferences, "idle_button"))), ==, 25);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (kgr_shell_find (preferences, "size_button")), 20);
  g_assert_cmpint (g_settings_get_int (settings, "record-font-size"), ==, 20);
  g_settings_reset (settings, "idle-lock-minutes");
  g_settings_reset (settings, "record-font-size");

  about = GTK_WIDGET (kgr_compat_present_about (GTK_WINDOW (window)));
  g_assert_true (kgr_shell_says (about, KGR_VERSION));
  gtk_window_destroy (GTK_WINDOW (about));
  gtk_window_destroy (preferences);
  kgr_shell_close_window (window);
}

int
main (int    argc,
      char **argv)
{
  kgr_shell_init (&argc, &argv);
  g_test_add_func ("/preferences/keys", test_keys_are_added_renamed_and_removed);
  g_test_add_func ("/preferences/all-new", test_all_keys_new);
  g_test_add_func ("/preferences/settings", test_settings_are_bound);
  return g_test_run ();
}
