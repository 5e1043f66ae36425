/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Who an issue is given to, and what is the user's own. */

#include "config.h"

#include "council/kgr-council-repo.h"
#include "issues/kgr-issue-page.h"
#include "issues/kgr-issues-page.h"
#include "issues/kgr-owner-chooser.h"
#include "kgr-test-carried.h"

typedef struct
{
  gint64 manabe;
  gint64 toyama;
} People;

static gpointer
add_people (KgrStore      *store,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  People *people = data;
  KgrPerson manabe = { .name = (char *) "真鍋 一郎", .reading = (char *) "まなべ いちろう" };
  KgrPerson toyama = { .name = (char *) "遠山 花", .reading = (char *) "とおやま はな" };

  return GINT_TO_POINTER (kgr_person_repo_add (store, &manabe, &people->manabe, error) &&
                          kgr_person_repo_add (store, &toyama, &people->toyama, error));
}

static void
begin (KgrCarried *fixture,
       People     *people)
{
  kgr_carried_set_up (fixture);
  g_assert_nonnull (kgr_carried_run (fixture, add_people, people));
  kgr_session_meetings_changed (fixture->session, 0);
}

static GtkWidget *
open_issue (KgrCarried *fixture,
            gint64      id)
{
  GtkWidget *page;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.open-issue", "x", id);
  page = GTK_WIDGET (kgr_window_get_page (fixture->window));
  kgr_shell_wait_until (kgr_issue_page_is_loaded (KGR_ISSUE_PAGE (page)));
  kgr_shell_settle ();

  return page;
}

/* Words in its entry, and Enter. */
static void
choose (GtkWidget  *button,
        const char *words)
{
  GtkPopover *chooser = gtk_menu_button_get_popover (GTK_MENU_BUTTON (button));
  GtkWidget *entry = kgr_shell_find_type (chooser, GTK_TYPE_ENTRY);

  g_assert_true (KGR_IS_OWNER_CHOOSER (chooser));
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  kgr_shell_wait_until (gtk_widget_get_mapped (entry));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  gtk_editable_set_text (GTK_EDITABLE (entry), words);
  g_signal_emit_by_name (entry, "activate");
  kgr_shell_wait_until (!gtk_widget_get_mapped (entry));
}

/* By reading, by the exact name that is typed, and nobody; each can be taken back. */
static void
test_owner_is_chosen (void)
{
  KgrCarried fixture = { 0 };
  People people = { 0 };
  GtkWidget *page, *owner, *chip;
  g_autoptr(KgrIssue) chosen = NULL;
  g_autoptr(KgrIssue) typed = NULL;
  g_autoptr(KgrIssue) nobody = NULL;
  g_autoptr(KgrIssue) back = NULL;

  begin (&fixture, &people);
  page = open_issue (&fixture, fixture.plain_id);
  owner = kgr_shell_find (page, "owner");
  chip = kgr_shell_find (page, "owner_chip");
  g_assert_false (gtk_widget_get_visible (chip));
  choose (kgr_shell_find (page, "choose_owner"), "マナベ");
  kgr_shell_wait_until (gtk_widget_get_visible (chip));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (owner)), ==, "真鍋 一郎");
  chosen = kgr_carried_load_issue (&fixture, fixture.plain_id);
  g_assert_cmpint (chosen->owner_person_id, ==, people.manabe);
  kgr_shell_shoot (fixture.window, "67-owner");

  gtk_editable_set_text (GTK_EDITABLE (owner), "全体会");
  g_signal_emit_by_name (owner, "apply");
  kgr_shell_wait_until (kgr_shell_says (chip, "Body"));
  typed = kgr_carried_load_issue (&fixture, fixture.plain_id);
  g_assert_cmpint (typed->owner_body_id, ==, 1);
  g_assert_cmpint (typed->owner_person_id, ==, 0);

  choose (kgr_shell_find (page, "choose_owner"), "");
  kgr_shell_settle ();
  gtk_editable_set_text (GTK_EDITABLE (owner), "事務局で決める");
  g_signal_emit_by_name (owner, "apply");
  kgr_shell_wait_until (!gtk_widget_get_visible (chip));
  nobody = kgr_carried_load_issue (&fixture, fixture.plain_id);
  g_assert_cmpstr (nobody->owner, ==, "事務局で決める");
  g_assert_cmpint (nobody->owner_person_id + nobody->owner_body_id, ==, 0);
  for (guint i = 0; i < 3; i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (fixture.window), "win.undo", NULL);
      kgr_shell_settle ();
    }
  back = kgr_carried_load_issue (&fixture, fixture.plain_id);
  g_assert_cmpint (back->owner_person_id, ==, people.manabe);
  kgr_carried_tear_down (&fixture);
}

static guint
count_rows (GtkWidget *page)
{
  GtkListView *view = GTK_LIST_VIEW (kgr_shell_find (page, "view"));

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (view)));
}

static gpointer
give_to (KgrStore      *store,
         gpointer       data,
         GCancellable  *cancellable,
         GError       **error)
{
  gint64 *ids = data;
  g_autoptr(KgrIssue) wanted = kgr_issue_new ();

  wanted->owner = g_strdup ("真鍋委員");
  wanted->owner_person_id = ids[1];

  return GINT_TO_POINTER (kgr_issue_repo_set (store, ids[0], wanted, KGR_ISSUE_FIELD_OWNER,
                                              "2021-08-10", NULL, error));
}

static gboolean
is_called (GtkWidget  *button,
           const char *name)
{
  GtkWidget *label = gtk_menu_button_get_child (GTK_MENU_BUTTON (button));

  return g_strcmp0 (gtk_label_get_label (GTK_LABEL (label)), name) == 0;
}

/* What is the user's own follows the person who was chosen, also what is confidential, but that
 * only while it is shown; where somebody is only named, the name of the key counts. */
static void
test_mine_follows_the_person (void)
{
  KgrCarried fixture = { 0 };
  People people = { 0 };
  GtkWidget *page, *own;
  gint64 ids[2];

  begin (&fixture, &people);
  for (guint i = 0; i < 2; i++)
    {
      ids[0] = i == 0 ? fixture.plain_id : fixture.secret_id;
      ids[1] = people.manabe;
      g_assert_nonnull (kgr_carried_run (&fixture, give_to, ids));
    }
  kgr_session_meetings_changed (fixture.session, 0);
  gtk_widget_activate_action (GTK_WIDGET (fixture.window), "win.issues", "x", (gint64) 0);
  page = GTK_WIDGET (kgr_window_get_page (fixture.window));
  kgr_shell_wait_until (count_rows (page) == 4);
  own = kgr_shell_find_type (kgr_shell_find (page, "own"), GTK_TYPE_MENU_BUTTON);
  gtk_widget_activate_action (page, "issues.mine", NULL);
  g_assert_cmpuint (count_rows (page), ==, 0);
  choose (own, "とおやま");
  kgr_shell_wait_until (is_called (own, "遠山 花"));
  g_assert_cmpuint (count_rows (page), ==, 0);
  choose (own, "まなべ");
  kgr_shell_wait_until (count_rows (page) == 2);
  kgr_shell_shoot (fixture.window, "68-mine");
  kgr_carried_show_confidential (&fixture);
  kgr_shell_wait_until (count_rows (page) == 4);
  kgr_carried_show_confidential (&fixture);
  kgr_shell_wait_until (count_rows (page) == 2);
  gtk_widget_activate_action (GTK_WIDGET (fixture.window), "win.undo", NULL);
  kgr_shell_wait_until (is_called (own, "遠山 花") && count_rows (page) == 0);
  kgr_carried_tear_down (&fixture);
}

int
main (int    argc,
      char **argv)
{
  kgr_shell_init (&argc, &argv);
  g_test_add_func ("/issue-owner/chosen", test_owner_is_chosen);
  g_test_add_func ("/issue-owner/mine", test_mine_follows_the_person);

  return g_test_run ();
}
