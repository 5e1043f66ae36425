/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "gate/kgr-create-page.h"
#include "gate/kgr-gate.h"
#include "gate/kgr-recovery-page.h"
#include "gate/kgr-sample-copy.h"
#include "gate/kgr-unlock-page.h"
#include "gate/kgr-welcome-page.h"
#include "kgr-platform.h"
#include "kgr-test-shell.h"

static void
type (gpointer    root,
      const char *id,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (kgr_shell_find (root, id)), text);
}

static void
click (gpointer    root,
       const char *id)
{
  GtkWidget *button = kgr_shell_find (root, id);

  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

static gboolean
is_shown (gpointer    root,
          const char *id)
{
  return gtk_widget_get_visible (kgr_shell_find (root, id));
}

/* The group that the field asks for, as it stands on the page. */
static char *
read_group (GtkWidget  *page,
            const char *id)
{
  g_autofree char *title =
    g_strdup (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (kgr_shell_find (page, id))));
  g_autofree char *digits = g_utf8_normalize (title, -1, G_NORMALIZE_NFKC);
  const char *number = digits + strcspn (digits, "0123456789");
  g_auto(GStrv) words =
    g_regex_split_simple ("\\s+",
                          gtk_label_get_text (GTK_LABEL (kgr_shell_find (page, "key_label"))),
                          0, 0);
  int group = atoi (number);

  g_assert_cmpint (group, >=, 1);
  g_assert_cmpint (g_strv_length (words), ==, 16);

  return g_strdup (words[group - 1]);
}

static void
fill_create_page (GtkWidget  *page,
                  const char *path)
{
  kgr_create_page_set_path (KGR_CREATE_PAGE (page), path);
  type (page, "name", "相原");
  type (page, "first", KGR_TEST_PASSPHRASE);
  g_assert_false (gtk_widget_is_sensitive (kgr_shell_find (page, "create")));
  type (page, "again", "correct-horse-batterx");
  g_assert_true (is_shown (page, "mismatch"));
  type (page, "again", KGR_TEST_PASSPHRASE);
  g_assert_false (is_shown (page, "mismatch"));
}

static void
type_back (KgrWindow *window,
           GtkWidget *page)
{
  g_autofree char *first = read_group (page, "first");
  g_autofree char *second = read_group (page, "second");

  gtk_check_button_set_active (GTK_CHECK_BUTTON (kgr_shell_find (page, "kept")), TRUE);
  type (page, "first", first);
  type (page, "second", "ZZZZ");
  click (page, "confirm");
  g_assert_true (is_shown (page, "message"));
  g_assert_null (kgr_window_get_session (window));

  type (page, "second", second);
  click (page, "confirm");
  g_assert_false (kgr_shell_says (page, first));
}

static void
unlock (KgrWindow  *window,
        const char *passphrase)
{
  GtkWidget *page = kgr_shell_find_type (window, KGR_TYPE_UNLOCK_PAGE);

  type (page, "passphrase", passphrase);
  kgr_shell_wait_until (gtk_widget_is_sensitive (kgr_shell_find (page, "passphrase")));
  click (page, "open");
  kgr_shell_wait_until (gtk_widget_is_sensitive (kgr_shell_find (page, "passphrase")));
}

/* The keys work at once, without a first Tab. */
static gboolean
has_focus_in_page (KgrWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  return focus != NULL &&
         gtk_widget_is_ancestor (focus, GTK_WIDGET (kgr_window_get_page (window)));
}

/* From nothing to an open file, locked and opened again. */
static void
test_create_lock_and_unlock (void)
{
  g_autofree char *folder = kgr_shell_new_folder ();
  g_autofree char *path = g_build_filename (folder, "council.kaigiroku", NULL);
  KgrWindow *window = kgr_shell_new_window (0, 0);
  GtkWidget *gate = GTK_WIDGET (kgr_window_get_gate (window));
  GtkWidget *create = kgr_shell_find_type (gate, KGR_TYPE_CREATE_PAGE);
  GtkWidget *recovery;

  kgr_shell_shoot (window, "01-first");
  gtk_widget_activate_action (gate, "gate.create", NULL);
  fill_create_page (create, path);
  kgr_shell_shoot (window, "02-create");
  click (create, "create");
  recovery = kgr_shell_find_type (gate, KGR_TYPE_RECOVERY_PAGE);
  kgr_shell_wait_until (gtk_widget_get_mapped (recovery));
  kgr_shell_shoot (window, "03-recovery");
  type_back (window, recovery);
  g_assert_nonnull (kgr_window_get_session (window));
  kgr_shell_settle ();
  kgr_shell_shoot (window, "04-desk-empty");

  gtk_widget_activate_action (GTK_WIDGET (window), "win.lock", NULL);
  g_assert_null (kgr_window_get_session (window));
  g_assert_null (kgr_window_get_page (window));
  unlock (window, "correct-horse-batter");
  g_assert_null (kgr_window_get_session (window));
  kgr_shell_shoot (window, "05-unlock-wrong");
  unlock (window, KGR_TEST_PASSPHRASE);
  g_assert_nonnull (kgr_window_get_session (window));
  g_assert_false (kgr_session_get_shown (kgr_window_get_session (window)));
  kgr_shell_wait_until (has_focus_in_page (window));

  kgr_shell_close_window (window);
  kgr_shell_remove_folder (folder);
}

static void
test_passphrase_has_to_be_good (void)
{
  static const char *bad[] = { "", "short", "elevenchars", "あいことばあいことばあい" };
  KgrWindow *window = kgr_shell_new_window (0, 0);
  GtkWidget *gate = GTK_WIDGET (kgr_window_get_gate (window));
  GtkWidget *page;

  gtk_widget_activate_action (gate, "gate.create", NULL);
  page = kgr_shell_find_type (gate, KGR_TYPE_CREATE_PAGE);
  kgr_create_page_set_path (KGR_CREATE_PAGE (page), "council.kaigiroku");
  type (page, "name", "相原");
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      type (page, "first", bad[i]);
      type (page, "again", bad[i]);
      g_assert_false (gtk_widget_is_sensitive (kgr_shell_find (page, "create")));
    }

  click (page, "suggest");
  g_assert_cmpint (strlen (gtk_editable_get_text (GTK_EDITABLE (kgr_shell_find (page, "first")))),
                   >=, 12);
  kgr_shell_close_window (window);
}

/* The sealed names must not stand before unlocking: the file's name only. */
static void
test_unlock_page_says_the_file_name_only (void)
{
  g_autofree char *folder = kgr_shell_new_folder ();
  g_autofree char *path = g_build_filename (folder, "council.kaigiroku", NULL);
  KgrWindow *window = kgr_shell_new_window (0, 0);

  kgr_shell_make_file (path, 3);
  kgr_gate_open_file (kgr_window_get_gate (window), path);
  g_assert_true (kgr_shell_says (window, "council.kaigiroku"));
  g_assert_false (kgr_shell_says (window, folder));
  g_assert_false (kgr_shell_says (window, "相原"));
  kgr_shell_shoot (window, "06-unlock");

  kgr_shell_close_window (window);
  kgr_shell_remove_folder (folder);
}

static void
test_what_is_no_file_of_ours (void)
{
  g_autofree char *folder = kgr_shell_new_folder ();
  g_autofree char *path = g_build_filename (folder, "letter.kaigiroku", NULL);
  g_autoptr(GError) error = NULL;
  KgrWindow *window = kgr_shell_new_window (0, 0);

  g_file_set_contents (path, "a letter", -1, &error);
  g_assert_no_error (error);
  kgr_gate_open_file (kgr_window_get_gate (window), path);
  unlock (window, KGR_TEST_PASSPHRASE);
  g_assert_true (is_shown (kgr_shell_find_type (window, KGR_TYPE_UNLOCK_PAGE), "message"));
  g_assert_null (kgr_window_get_session (window));

  kgr_shell_close_window (window);
  kgr_shell_remove_folder (folder);
}

static void
test_last_file_is_offered_or_missed (void)
{
  g_autofree char *folder = kgr_shell_new_folder ();
  g_autofree char *path = g_build_filename (folder, "council.kaigiroku", NULL);
  KgrWindow *window = kgr_shell_new_window (0, 0);
  KgrGate *gate = kgr_window_get_gate (window);
  GtkWidget *welcome = kgr_shell_find_type (gate, KGR_TYPE_WELCOME_PAGE);

  kgr_gate_open_last (gate, path);
  kgr_shell_wait_until (is_shown (welcome, "message"));
  g_assert_null (kgr_gate_get_path (gate));
  kgr_shell_make_file (path, 0);
  kgr_gate_open_last (gate, path);
  kgr_shell_wait_until (kgr_gate_get_path (gate) != NULL);
  g_assert_cmpstr (kgr_gate_get_path (gate), ==, path);

  kgr_shell_close_window (window);
  kgr_shell_remove_folder (folder);
}

/* Everything of the sample goes with it: nobody knows its passphrase. */
static void
test_sample_is_thrown_away (void)
{
  KgrWindow *window = kgr_shell_new_window (0, 0);
  KgrGate *gate = kgr_window_get_gate (window);
  g_autofree char *path = NULL;
  g_autofree char *folder = NULL;
  GStatBuf status = { 0 };

  gtk_widget_activate_action (GTK_WIDGET (gate), "gate.sample", NULL);
  kgr_shell_wait_until (kgr_window_get_session (window) != NULL);
  g_assert_true (kgr_session_is_sample (kgr_window_get_session (window)));
  path = g_strdup (kgr_window_get_path (window));
  folder = g_path_get_dirname (path);
  g_assert_no_errno (g_stat (folder, &status));
  g_assert_cmpint (status.st_mode & 0777, ==, 0700);
  kgr_shell_settle ();
  kgr_shell_shoot (window, "07-sample");

  gtk_widget_activate_action (GTK_WIDGET (window), "win.lock", NULL);
  kgr_shell_wait_until (!g_file_test (folder, G_FILE_TEST_EXISTS));
  g_assert_null (kgr_gate_get_path (gate));

  kgr_gate_open_sample (gate);
  kgr_shell_wait_until (kgr_window_get_session (window) != NULL);
  g_free (path);
  g_free (folder);
  path = g_strdup (kgr_window_get_path (window));
  folder = g_path_get_dirname (path);
  kgr_shell_close_window (window);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

/* As a program that was killed leaves it, or while it lives. */
static char *
make_sample_folder (const char *lock)
{
  char *folder = g_dir_make_tmp ("kaigiroku-sample-XXXXXX", NULL);
  const char *names[] = { "sample.kaigiroku", lock };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *file = g_build_filename (folder, names[i], NULL);

      g_assert_true (g_file_set_contents (file, "x", 1, NULL));
    }

  return folder;
}

/* A sample that was killed goes with the next; of the living nothing is touched, be it open (its
 * store's lock) or still being made (its own). */
static void
test_dead_samples_are_removed (void)
{
  static const char * const locks[] = { "alive.lock", "sample.kaigiroku.lock" };
  g_autofree char *dead = make_sample_folder (locks[0]);
  g_autofree char *empty = g_dir_make_tmp ("kaigiroku-sample-XXXXXX", NULL);
  g_autofree char *link = g_strconcat (g_get_tmp_dir (), "/kaigiroku-sample-link", NULL);
  g_autofree char *private = g_dir_make_tmp ("kgr-test-XXXXXX", NULL);
  g_autofree char *precious = g_build_filename (private, "sample.kaigiroku", NULL);
  g_autoptr(KgrSampleCopy) first = NULL;
  g_autoptr(KgrSampleCopy) second = NULL;

  g_assert_true (g_file_set_contents (precious, "x", 1, NULL));
  g_unlink (link);
  g_assert_no_errno (symlink (private, link));
  first = kgr_sample_copy_new (NULL);
  g_assert_false (g_file_test (dead, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (empty, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (precious, G_FILE_TEST_EXISTS));
  for (guint i = 0; i < G_N_ELEMENTS (locks); i++)
    {
      g_autofree char *living = make_sample_folder (locks[i]);
      g_autofree char *lock = g_build_filename (living, locks[i], NULL);
      int fd = kgr_platform_take_lock (lock, NULL);

      g_assert_cmpint (fd, >=, 0);
      second = kgr_sample_copy_new (NULL);
      g_assert_true (g_file_test (living, G_FILE_TEST_EXISTS));
      g_clear_object (&second);
      kgr_platform_drop_lock (lock, fd);
      second = kgr_sample_copy_new (NULL);
      g_assert_false (g_file_test (living, G_FILE_TEST_EXISTS));
      g_clear_object (&second);
    }
  g_unlink (link);
  g_unlink (precious);
  g_rmdir (private);
  g_rmdir (empty);
}

int
main (int    argc,
      char **argv)
{
  kgr_shell_init (&argc, &argv);
  g_test_add_func ("/gate/create", test_create_lock_and_unlock);
  g_test_add_func ("/gate/passphrase", test_passphrase_has_to_be_good);
  g_test_add_func ("/gate/file-name", test_unlock_page_says_the_file_name_only);
  g_test_add_func ("/gate/foreign", test_what_is_no_file_of_ours);
  g_test_add_func ("/gate/last", test_last_file_is_offered_or_missed);
  g_test_add_func ("/gate/sample", test_sample_is_thrown_away);
  g_test_add_func ("/gate/sample-killed", test_dead_samples_are_removed);
  return g_test_run ();
}
