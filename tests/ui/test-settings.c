/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "council/kgr-body-settings-page.h"
#include "council/kgr-council-settings-page.h"
#include "council/kgr-setting.h"
#include "kgr-deed.h"
#include "kgr-test-shell.h"
#include "meeting/kgr-form-row.h"
#include "roster/kgr-composition-page.h"
#include "roster/kgr-composition-text.h"

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
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = kgr_shell_new_folder ();
  fixture->path = g_build_filename (fixture->folder, "council.kaigiroku", NULL);
  kgr_shell_make_file (fixture->path, 0);
  fixture->desk = kgr_shell_unlock (fixture->path);
  fixture->session = kgr_session_new (fixture->desk, 0);
  fixture->window = kgr_shell_new_window (1280, 800);
  kgr_window_begin (fixture->window, fixture->session);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  kgr_shell_close_window (fixture->window);
  g_clear_object (&fixture->session);
  g_assert_finalize_object (fixture->desk);
  kgr_shell_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static KgrPage *
page_of (Fixture *fixture)
{
  return kgr_window_get_page (fixture->window);
}

static void
act (gpointer    widget,
     const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (widget), action, NULL));
}

/* One that is in the file, by its name; NULL where there is none. */
static gpointer
list_bodies (KgrStore      *store,
             gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  return kgr_body_repo_list (store, error);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  *(GPtrArray **) user_data = kgr_desk_run_finish (KGR_DESK (source), result, NULL);
}

static KgrBody *
load_body (Fixture    *fixture,
           const char *name)
{
  g_autoptr(GPtrArray) bodies = NULL;

  kgr_desk_run_async (fixture->desk, list_bodies, NULL, NULL, (GDestroyNotify) g_ptr_array_unref,
                      NULL, listed_cb, &bodies);
  kgr_shell_wait_until (bodies != NULL);
  for (guint i = 0; i < bodies->len; i++)
    if (g_strcmp0 (((KgrBody *) bodies->pdata[i])->name, name) == 0)
      return kgr_body_copy (bodies->pdata[i]);

  return NULL;
}

static gboolean
has_body (Fixture    *fixture,
          const char *name)
{
  g_autoptr(KgrBody) body = load_body (fixture, name);

  return body != NULL;
}

/* The row of a form by its label. */
static GtkWidget *
find_row (gpointer    widget,
          const char *label)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row;

      if (KGR_IS_FORM_ROW (child) && kgr_shell_says (child, label))
        return child;
      row = find_row (child, label);
      if (row != NULL)
        return row;
    }

  return NULL;
}

static void
write_in (gpointer    page,
          const char *label,
          const char *text)
{
  GtkWidget *entry = kgr_shell_find (find_row (page, label), "entry");

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "activate");
}

static void
assert_all_named (gpointer widget)
{
  g_autofree char *nameless = kgr_shell_list_nameless (widget);

  g_assert_cmpstr (nameless, ==, "");
}

static void
make_body (Fixture    *fixture,
           const char *name)
{
  GtkWidget *maker = kgr_shell_find (fixture->window, "maker");
  GtkWidget *entry;

  gtk_menu_button_popup (GTK_MENU_BUTTON (kgr_shell_find (fixture->window, "make")));
  entry = kgr_shell_find (maker, "name");
  gtk_editable_set_text (GTK_EDITABLE (entry), name);
  g_signal_emit_by_name (entry, "activate");
  kgr_shell_wait_until (has_body (fixture, name));
}

static void
test_body (Fixture       *fixture,
           gconstpointer  data)
{
  KgrDeeds *deeds = kgr_session_get_deeds (fixture->session);
  g_autoptr(KgrBody) body = NULL;
  g_autoptr(KgrBody) after = NULL;
  KgrPage *page;

  make_body (fixture, "住まい部会");
  body = load_body (fixture, "住まい部会");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.body-settings", "x", body->id);
  page = page_of (fixture);
  g_assert_true (KGR_IS_BODY_SETTINGS_PAGE (page));
  kgr_shell_wait_until (kgr_shell_says (page, "住まい部会"));
  assert_all_named (page);
  write_in (page, "Begins At", "きのう");
  g_assert_true (kgr_shell_says (page, "Write a time as 18:30, or leave it empty."));
  write_in (page, "Begins At", "１８時半");
  write_in (page, "Name", "すまい部会");
  kgr_shell_wait_until (has_body (fixture, "すまい部会"));
  after = load_body (fixture, "すまい部会");
  g_assert_cmpstr (after->starts, ==, "18:30");
  g_assert_cmpstr (after->former_names[0], ==, "住まい部会");
  kgr_shell_wait_until (kgr_shell_says (page, "Was called before: 住まい部会"));
  kgr_deeds_undo (deeds);
  kgr_shell_wait_until (has_body (fixture, "住まい部会"));
  act (page, "body.dissolve");
  kgr_shell_wait_until (!has_body (fixture, "住まい部会"));
  kgr_deeds_undo (deeds);
  kgr_shell_wait_until (has_body (fixture, "住まい部会"));
}

static void
test_council (Fixture       *fixture,
              gconstpointer  data)
{
  KgrDeeds *deeds = kgr_session_get_deeds (fixture->session);
  KgrPage *page;

  act (fixture->window, "win.council-settings");
  page = page_of (fixture);
  g_assert_true (KGR_IS_COUNCIL_SETTINGS_PAGE (page));
  kgr_shell_wait_until (kgr_shell_says (page, "潮路市障害者自立支援協議会"));
  assert_all_named (page);
  write_in (page, "Over Everything", "議事録");
  kgr_shell_wait_until (kgr_deeds_can_undo (deeds));
  kgr_deeds_undo (deeds);
  kgr_shell_wait_until (!kgr_shell_says (page, "議事録"));
}

static GtkCheckButton *
find_printed (KgrPage *page)
{
  return GTK_CHECK_BUTTON (kgr_shell_find_type (kgr_shell_find (page, "headings"),
                                                GTK_TYPE_CHECK_BUTTON));
}

/* A row of the form goes and comes back. Its words had two owners once. */
static void
test_headings (Fixture       *fixture,
               gconstpointer  data)
{
  KgrDeeds *deeds = kgr_session_get_deeds (fixture->session);
  KgrPage *page;

  act (fixture->window, "win.council-settings");
  page = page_of (fixture);
  kgr_shell_wait_until (kgr_shell_says (page, "潮路市障害者自立支援協議会"));
  for (guint i = 0; i < 3; i++)
    {
      gtk_check_button_set_active (find_printed (page), FALSE);
      kgr_shell_wait_until (kgr_deeds_can_undo (deeds));
      kgr_deeds_undo (deeds);
      kgr_shell_wait_until (kgr_deeds_can_redo (deeds) &&
                            gtk_check_button_get_active (find_printed (page)));
    }
}

static void
test_composition (Fixture       *fixture,
                  gconstpointer  data)
{
  const KgrMemberCount count = { 16, 2 };
  g_autofree char *hidden = kgr_composition_dup_count (&count, FALSE);
  g_autofree char *shown = kgr_composition_dup_count (&count, TRUE);
  KgrPage *page;

  g_assert_cmpstr (hidden, ==, "16");
  g_assert_cmpstr (shown, ==, "16（２）");
  act (fixture->window, "win.composition");
  page = page_of (fixture);
  g_assert_true (KGR_IS_COMPOSITION_PAGE (page));
  kgr_shell_wait_until (kgr_shell_says (page, "こども部会"));
  assert_all_named (page);
}

static GtkWidget *
get_focus (Fixture *fixture)
{
  return gtk_window_get_focus (GTK_WINDOW (fixture->window));
}

static gboolean
is_in (GtkWidget *widget,
       gpointer   above)
{
  return widget != NULL && gtk_widget_is_ancestor (widget, above);
}

/* The first field has it, not the header; going back gives it to what had it. */
static void
test_focus (Fixture       *fixture,
            gconstpointer  data)
{
  KgrPage *body_page;
  KgrPage *page;
  GtkWidget *had;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.open-body", "x", (gint64) 1);
  body_page = page_of (fixture);
  kgr_shell_wait_until (is_in (get_focus (fixture), body_page));
  gtk_widget_grab_focus (kgr_shell_find (body_page, "make"));
  had = get_focus (fixture);
  g_assert_true (is_in (had, body_page));
  act (body_page, "body.settings");
  page = page_of (fixture);
  g_assert_true (KGR_IS_BODY_SETTINGS_PAGE (page));
  g_assert_true (is_in (get_focus (fixture), find_row (page, "Name")));
  act (page, "win.back");
  g_assert_true (get_focus (fixture) == had);

  act (page_of (fixture), "win.council-settings");
  kgr_shell_wait_until (is_in (get_focus (fixture), find_row (page_of (fixture), "Name")));
}

/* What was typed and how it is kept, for every setting of a body that is text. */
static void
test_texts (Fixture       *fixture,
            gconstpointer  data)
{
  for (guint i = 0; kgr_body_settings[i].title != NULL; i++)
    for (guint n = 0; n < kgr_body_settings[i].n_settings; n++)
      {
        const KgrSetting *setting = &kgr_body_settings[i].settings[n];
        g_autoptr(KgrBody) body = kgr_body_new ("部会");
        g_autofree char *before = kgr_setting_dup_text (setting, body);
        g_autofree char *after = NULL;

        g_assert_null (kgr_setting_complain (setting, before));
        kgr_setting_take_text (setting, body, before);
        after = kgr_setting_dup_text (setting, body);
        g_assert_cmpstr (after, ==, before);
      }
}

int
main (int    argc,
      char **argv)
{
  kgr_shell_init (&argc, &argv);
#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/settings/body", test_body);
  ADD ("/settings/council", test_council);
  ADD ("/settings/headings", test_headings);
  ADD ("/settings/composition", test_composition);
  ADD ("/settings/focus", test_focus);
  ADD ("/settings/texts", test_texts);
#undef ADD
  return g_test_run ();
}
