/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "council/kgr-council-repo.h"
#include "kgr-deed.h"
#include "kgr-store-private.h"
#include "kgr-test-shell.h"
#include "roster/kgr-person-page.h"
#include "roster/kgr-roster-page.h"
#include "roster/kgr-roster.h"

#define PEOPLE 5000

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

static void
write_in (gpointer    page,
          const char *id,
          const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (kgr_shell_find (page, id)), text);
}

static GtkWidget *
field_of (gpointer    page,
          const char *id)
{
  return kgr_shell_find (kgr_shell_find (page, id), "entry");
}

static void
write_field (gpointer    page,
             const char *id,
             const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (field_of (page, id)), text);
}

static void
enter (gpointer    page,
       const char *id)
{
  g_signal_emit_by_name (field_of (page, id), "activate");
}

/* How many the filter lets through: what the line beside the title says. */
static gboolean
counts (KgrPage    *page,
        const char *words)
{
  return g_strcmp0 (gtk_label_get_label (GTK_LABEL (kgr_shell_find (page, "count"))), words) == 0;
}

static void
add_person (Fixture    *fixture,
            const char *name,
            const char *reading)
{
  KgrPage *page;

  act (page_of (fixture), "roster.add");
  page = page_of (fixture);
  g_assert_true (KGR_IS_PERSON_PAGE (page));
  kgr_shell_wait_until (kgr_shell_says (page, "Somebody New"));
  write_field (page, "reading", reading);
  enter (page, "reading");
  write_field (page, "name", name);
  enter (page, "name");
  kgr_shell_wait_until (gtk_widget_get_visible (kgr_shell_find (page, "seats_part")));
}

/* On the page of a person: a seat on the first body, written in the form. */
static void
add_seat (KgrPage    *page,
          const char *from,
          const char *until)
{
  GtkWidget *form;

  act (page, "person.add-seat");
  form = kgr_shell_find (page, "form");
  g_assert_true (gtk_widget_get_visible (form));
  write_in (form, "role", "部会長");
  write_in (form, "from", from);
  write_in (form, "until", until);
  g_signal_emit_by_name (kgr_shell_find (form, "until"), "entry-activated");
}

static void
assert_all_named (gpointer widget)
{
  g_autofree char *nameless = kgr_shell_list_nameless (widget);

  g_assert_cmpstr (nameless, ==, "");
}

static void
test_from_nothing (Fixture       *fixture,
                   gconstpointer  data)
{
  KgrPage *roster;
  KgrPage *page;

  act (fixture->window, "win.roster");
  roster = page_of (fixture);
  kgr_shell_wait_until (gtk_widget_get_child_visible (kgr_shell_find (roster, "empty")));
  kgr_shell_shoot (fixture->window, "roster-empty");
  add_person (fixture, "高橋 祥", "たかはし さち");
  page = page_of (fixture);
  add_seat (page, "きのう", "");
  g_assert_true (kgr_shell_says (page, "Write a day as 2026-04-01, or leave it empty."));
  add_seat (page, "2019-04-01", "2022-03-31");
  kgr_shell_wait_until (kgr_shell_says (page, "Term is over  ・  平成31年４月１日（月）〜令和４年３月31日（木）"));
  g_signal_emit_by_name (kgr_shell_find (kgr_shell_find (page, "ledger"), "tell"), "clicked");
  kgr_shell_wait_until (!gtk_widget_get_visible (kgr_shell_find (page, "untold")));
  assert_all_named (page);
  kgr_shell_shoot (fixture->window, "roster-person");
  act (fixture->window, "win.back");

  add_person (fixture, "髙橋　祥", "たかはし しょう");
  kgr_shell_wait_until (gtk_widget_get_visible (kgr_shell_find (page_of (fixture), "same")));
  act (fixture->window, "win.back");
  kgr_shell_wait_until (counts (roster, "２ people"));
  assert_all_named (roster);
  kgr_shell_shoot (fixture->window, "roster");
}

/* The day and the way are what was written, and an entry is taken out and comes back. */
static void
test_ledger (Fixture       *fixture,
             gconstpointer  data)
{
  KgrDeeds *deeds = kgr_session_get_deeds (fixture->session);
  GtkWidget *telling;
  GtkWidget *ledger;
  KgrPage *page;

  act (fixture->window, "win.roster");
  add_person (fixture, "高橋 祥", "たかはし さち");
  page = page_of (fixture);
  ledger = kgr_shell_find (page, "ledger");
  telling = kgr_shell_find (ledger, "form");
  write_in (telling, "on", "いつか");
  g_signal_emit_by_name (kgr_shell_find (telling, "tell"), "clicked");
  g_assert_true (kgr_shell_says (telling, "Write a day as 4/1 or 2026-04-01."));
  write_in (telling, "on", "令和６年４月１日");
  write_in (telling, "how", "文書");
  g_signal_emit_by_name (kgr_shell_find (telling, "how"), "activate");
  kgr_shell_wait_until (kgr_shell_says (ledger, "令和６年４月１日（月）"));
  g_assert_true (kgr_shell_says (ledger, "文書"));
  g_assert_true (gtk_widget_activate_action (ledger, "ledger.untell", "u", 0));
  kgr_shell_wait_until (gtk_widget_get_visible (kgr_shell_find (page, "untold")));
  kgr_deeds_undo (deeds);
  kgr_shell_wait_until (kgr_shell_says (ledger, "文書"));
}

/* A seat is taken after somebody's, who is then over and not expired. */
static void
test_predecessor (Fixture       *fixture,
                  gconstpointer  data)
{
  KgrPage *page;
  GtkWidget *form;
  GtkDropDown *before;

  act (fixture->window, "win.roster");
  add_person (fixture, "高橋 祥", "たかはし さち");
  add_seat (page_of (fixture), "2019-04-01", "2022-03-31");
  kgr_shell_wait_until (kgr_shell_says (page_of (fixture), "Term is over"));
  act (fixture->window, "win.back");
  add_person (fixture, "真鍋 直", "まなべ なお");
  page = page_of (fixture);
  act (page, "person.add-seat");
  form = kgr_shell_find (page, "form");
  before = GTK_DROP_DOWN (kgr_shell_find (form, "predecessor"));
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (before)), ==, 2);
  gtk_drop_down_set_selected (before, 1);
  write_in (form, "from", "2022-04-01");
  assert_all_named (form);
  g_signal_emit_by_name (kgr_shell_find (form, "until"), "entry-activated");
  kgr_shell_wait_until (kgr_shell_says (page, "after 高橋 祥"));
  kgr_shell_shoot (fixture->window, "roster-predecessor");
  kgr_deeds_undo (kgr_session_get_deeds (fixture->session));
  kgr_shell_wait_until (!kgr_shell_says (page, "after 高橋 祥"));
}

/* Words written while the person is on the way to the file, and words not put down by Enter, are
 * kept, once; an emptied name comes back. */
static void
test_fields (Fixture       *fixture,
             gconstpointer  data)
{
  KgrDeeds *deeds = kgr_session_get_deeds (fixture->session);
  KgrPage *page;

  act (fixture->window, "win.roster");
  act (page_of (fixture), "roster.add");
  page = page_of (fixture);
  kgr_shell_wait_until (kgr_shell_says (page, "Somebody New"));
  write_field (page, "name", "森下 佳");
  enter (page, "name");
  write_field (page, "affiliation", "作業所");
  enter (page, "affiliation");
  kgr_shell_wait_until (gtk_widget_get_visible (kgr_shell_find (page, "seats_part")));
  write_field (page, "name", "");
  enter (page, "name");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (field_of (page, "name"))), ==, "森下 佳");
  write_field (page, "note", "電話は午前");
  act (fixture->window, "win.back");
  kgr_shell_wait_until (kgr_shell_says (page_of (fixture), "作業所"));
  kgr_deeds_undo (deeds);
  kgr_deeds_undo (deeds);
  kgr_shell_wait_until (!kgr_shell_says (page_of (fixture), "作業所"));
  kgr_deeds_undo (deeds);
  kgr_shell_wait_until (counts (page_of (fixture), "０ people"));
}

static gpointer
set_limit (KgrStore      *store,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  return GINT_TO_POINTER (kgr_db_exec (store->db, data, error));
}

static gpointer
read_person (KgrStore      *store,
             gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  return kgr_person_repo_load (store, GPOINTER_TO_INT (data), error);
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  *(gpointer *) user_data = kgr_desk_run_finish (KGR_DESK (source), result, NULL);
}

static gpointer
ask (Fixture       *fixture,
     KgrDeskFunc    func,
     gconstpointer  data)
{
  gpointer answer = NULL;

  kgr_desk_run_async (fixture->desk, func, (gpointer) data, NULL, NULL, NULL, answered_cb, &answer);
  kgr_shell_wait_until (answer != NULL);

  return answer;
}

static gboolean
has_note (Fixture    *fixture,
          const char *words)
{
  g_autoptr(KgrPerson) person = ask (fixture, read_person, GINT_TO_POINTER (1));

  return g_strcmp0 (person->note, words) == 0;
}

/* What a full disk did not take stays in its field, and is stored when the page is left. */
static void
test_full_disk (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *words = g_strnfill (40000, 'a');
  KgrPage *page;

  act (fixture->window, "win.roster");
  add_person (fixture, "森下 佳", "もりした けい");
  page = page_of (fixture);
  g_assert_nonnull (ask (fixture, set_limit, "PRAGMA max_page_count = 1"));
  write_field (page, "note", words);
  enter (page, "note");
  kgr_shell_wait_until (kgr_shell_says (fixture->window, "The person was not stored."));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (field_of (page, "note"))), ==, words);
  g_assert_false (has_note (fixture, words));

  g_assert_nonnull (ask (fixture, set_limit, "PRAGMA max_page_count = 1000000"));
  act (fixture->window, "win.back");
  g_assert_true (has_note (fixture, words));
}

/* Of a seat without a term nothing stands where the term would. */
static void
test_no_term (Fixture       *fixture,
              gconstpointer  data)
{
  KgrPage *page;

  act (fixture->window, "win.roster");
  add_person (fixture, "高橋 祥", "たかはし さち");
  page = page_of (fixture);
  add_seat (page, "", "");
  kgr_shell_wait_until (kgr_shell_says (page, "In office"));
  g_assert_false (kgr_shell_says (page, "〜"));
  add_seat (page, "2019-04-01", "");
  kgr_shell_wait_until (kgr_shell_says (page, "平成31年４月１日（月）〜"));
}

static void
test_undo (Fixture       *fixture,
           gconstpointer  data)
{
  KgrDeeds *deeds = kgr_session_get_deeds (fixture->session);
  KgrPage *roster;
  KgrPage *page;
  GtkLabel *title;

  act (fixture->window, "win.roster");
  roster = page_of (fixture);
  add_person (fixture, "森下 佳", "もりした けい");
  page = page_of (fixture);
  write_field (page, "name", "遠野 佳");
  enter (page, "name");
  title = GTK_LABEL (kgr_shell_find (page, "title"));
  kgr_shell_wait_until (g_str_equal (gtk_label_get_label (title), "遠野 佳"));
  act (page, "person.remove");
  kgr_shell_wait_until (counts (roster, "０ people"));
  kgr_deeds_undo (deeds);
  kgr_shell_wait_until (counts (roster, "１ person"));
  kgr_deeds_undo (deeds);
  kgr_shell_wait_until (kgr_shell_says (roster, "森下 佳"));
  kgr_deeds_undo (deeds);
  kgr_shell_wait_until (counts (roster, "０ people"));
  kgr_deeds_redo (deeds);
  kgr_shell_wait_until (kgr_shell_says (roster, "森下 佳"));
}

typedef struct
{
  KgrStore *store;
  guint     n;
} Many;

static gboolean
add_all (KgrDb     *db,
         gpointer   data,
         GError   **error)
{
  Many *many = data;

  for (guint i = 0; i < many->n; i++)
    {
      g_autofree char *name = g_strdup_printf ("架空 %u", i);
      KgrPerson person = { .name = name, .affiliation = (char *) (i % 2 == 0 ? "作業所" : "学校") };

      if (!kgr_person_repo_add (many->store, &person, NULL, error))
        return FALSE;
    }

  return TRUE;
}

static gpointer
add_many (KgrStore      *store,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  Many many = { store, GPOINTER_TO_UINT (data) };

  return GINT_TO_POINTER (kgr_store_write (store, add_all, &many, error));
}

static void
added_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  *(gboolean *) user_data = kgr_desk_run_finish (KGR_DESK (source), result, NULL) != NULL;
}

static void
fill (Fixture *fixture,
      guint    n_people)
{
  gboolean done = FALSE;

  kgr_desk_run_async (fixture->desk, add_many, GUINT_TO_POINTER (n_people), NULL, NULL, NULL,
                      added_cb, &done);
  kgr_shell_wait_until (done);
}

static void
test_filter (Fixture       *fixture,
             gconstpointer  data)
{
  static const struct { const char *query, *counted; } cases[] = {
    { "", "60 people" }, { "学校", "30 people" }, { "架空 59", "１ person" }, { "がっこう", "０ people" },
    { "作業所 架空 1", "５ people" },
  };
  KgrPage *roster;
  GtkWidget *narrow_to;

  fill (fixture, 60);
  act (fixture->window, "win.roster");
  roster = page_of (fixture);
  narrow_to = kgr_shell_find (roster, "narrow_to");
  kgr_shell_wait_until (counts (roster, "60 people"));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      write_in (roster, "search", cases[i].query);
      kgr_shell_wait_until (counts (roster, cases[i].counted));
    }
  write_in (roster, "search", "");
  kgr_shell_wait_until (counts (roster, "60 people"));
  act (roster, "roster.tell");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (narrow_to), 1);
  kgr_shell_wait_until (counts (roster, "59 people"));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (narrow_to), 4);
  kgr_shell_wait_until (counts (roster, "０ people"));
}

/* Five thousand people come and are filtered while the main loop turns. */
static void
test_many (Fixture       *fixture,
           gconstpointer  data)
{
  KgrPage *roster;

  fill (fixture, PEOPLE);
  act (fixture->window, "win.roster");
  roster = page_of (fixture);
  kgr_shell_wait_until (counts (roster, "5000 people"));
  write_in (roster, "search", "学校");
  kgr_shell_wait_until (counts (roster, "2500 people"));
}

int
main (int    argc,
      char **argv)
{
  kgr_shell_init (&argc, &argv);
#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/roster/from-nothing", test_from_nothing);
  ADD ("/roster/ledger", test_ledger);
  ADD ("/roster/predecessor", test_predecessor);
  ADD ("/roster/fields", test_fields);
  ADD ("/roster/full-disk", test_full_disk);
  ADD ("/roster/no-term", test_no_term);
  ADD ("/roster/undo", test_undo);
  ADD ("/roster/filter", test_filter);
  ADD ("/roster/many", test_many);
#undef ADD
  return g_test_run ();
}
