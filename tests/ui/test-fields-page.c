/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is written of the fields of the support base, year by year. */

#include "config.h"

#include "issues/kgr-field-card.h"
#include "issues/kgr-fields-page.h"
#include "kgr-test-hands.h"
#include "kgr-test-room.h"
#include "kgr-test-shell.h"
#include "text/kgr-era.h"

static gpointer
list_fields (KgrStore      *store,
             gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  return kgr_field_repo_list (store, 0, GPOINTER_TO_INT (data), error);
}

static char *
dup_stored (KgrTestRoom    *room,
            int             year,
            guint           field,
            KgrFieldColumn  column)
{
  g_autoptr(GPtrArray) rows = kgr_test_room_run (room, list_fields, GINT_TO_POINTER (year));
  const char *text = *kgr_field_text_at (rows->pdata[field], column);

  return g_strdup (text != NULL ? text : "");
}

static gboolean
is_stored (KgrTestRoom    *room,
           int             year,
           guint           field,
           KgrFieldColumn  column,
           const char     *text)
{
  g_autofree char *stored = dup_stored (room, year, field, column);

  return g_str_equal (stored, text);
}

static int
get_this_year (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();

  return kgr_fiscal_year_of (g_date_time_get_year (now), g_date_time_get_month (now));
}

static GtkWidget *
open_page (KgrTestRoom *room)
{
  KgrPage *page;

  gtk_widget_activate_action (GTK_WIDGET (room->window), "win.issues", "x", (gint64) 0);
  gtk_widget_activate_action (GTK_WIDGET (room->window), "win.fields", NULL);
  page = kgr_window_get_page (room->window);
  g_assert_true (KGR_IS_FIELDS_PAGE (page));
  kgr_test_wait_until (kgr_fields_page_is_loaded (KGR_FIELDS_PAGE (page)));
  kgr_test_settle ();

  return GTK_WIDGET (page);
}

static GtkTextView *
find_view (GtkWidget      *page,
           guint           field,
           KgrFieldColumn  column)
{
  GtkWidget *card = gtk_widget_get_first_child (kgr_test_find (page, "cards"));

  for (guint i = 0; i < field; i++)
    card = gtk_widget_get_next_sibling (card);

  return GTK_TEXT_VIEW (gtk_grid_get_child_at (GTK_GRID (gtk_widget_get_first_child (card)), 1,
                                               (int) column + 1));
}

static void
write_in (GtkWidget      *page,
          guint           field,
          KgrFieldColumn  column,
          const char     *text)
{
  GtkWidget *view = GTK_WIDGET (find_view (page, field, column));

  gtk_widget_grab_focus (view);
  kgr_test_type (view, text);
}

/* Stored when it is left, each text by itself; taken back one by one; other years have their
 * own. */
static void
test_in_place (void)
{
  g_autoptr(KgrTestRoom) room = kgr_test_room_new (NULL, 0);
  GtkWidget *page = open_page (room);
  int year = get_this_year ();
  g_autofree char *last_year = kgr_era_format_fiscal_year (year - 1);

  g_assert_true (kgr_test_says (page, "緊急時の受け入れ・対応"));
  write_in (page, 0, KGR_COLUMN_OPERATION, "連絡会を６回開いた\n二行目");
  write_in (page, 0, KGR_COLUMN_ISSUES, "夜間の体制");
  write_in (page, 4, KGR_COLUMN_REMARKS, "登録は５箇所");
  gtk_widget_activate_action (page, "fields.previous-year", NULL);
  kgr_test_wait_until (kgr_fields_page_is_loaded (KGR_FIELDS_PAGE (page)));
  kgr_test_wait_until (is_stored (room, year, 4, KGR_COLUMN_REMARKS, "登録は５箇所"));
  g_assert_true (is_stored (room, year, 0, KGR_COLUMN_OPERATION, "連絡会を６回開いた\n二行目"));
  g_assert_true (is_stored (room, year, 0, KGR_COLUMN_ISSUES, "夜間の体制"));
  kgr_test_settle ();
  g_assert_true (kgr_test_says (page, last_year));
  g_assert_false (kgr_test_says (page, "夜間の体制"));
  g_assert_true (is_stored (room, year - 1, 0, KGR_COLUMN_ISSUES, ""));

  gtk_widget_activate_action (page, "fields.next-year", NULL);
  kgr_test_wait_until (kgr_test_says (page, "夜間の体制"));
  gtk_widget_activate_action (GTK_WIDGET (room->window), "win.undo", NULL);
  kgr_test_wait_until (is_stored (room, year, 4, KGR_COLUMN_REMARKS, ""));
  kgr_test_wait_until (!kgr_test_says (page, "登録は５箇所"));
  g_assert_true (is_stored (room, year, 0, KGR_COLUMN_ISSUES, "夜間の体制"));
  gtk_widget_activate_action (GTK_WIDGET (room->window), "win.redo", NULL);
  kgr_test_wait_until (kgr_test_says (page, "登録は５箇所"));
}

/* Going back leaves no word behind. */
static void
test_left_while_typing (void)
{
  g_autoptr(KgrTestRoom) room = kgr_test_room_new (NULL, 0);
  GtkWidget *page = open_page (room);

  write_in (page, 1, KGR_COLUMN_BASE, "短期入所（２箇所）");
  gtk_widget_activate_action (GTK_WIDGET (room->window), "win.back", NULL);
  kgr_test_wait_until (is_stored (room, get_this_year (), 1, KGR_COLUMN_BASE,
                                  "短期入所（２箇所）"));
}

static void
test_names_and_reading_only (void)
{
  g_autoptr(KgrTestRoom) room = kgr_test_room_new (NULL, KGR_SESSION_READ_ONLY);
  GtkWidget *page = open_page (room);
  g_autofree char *nameless = kgr_shell_list_nameless (page);

  g_assert_cmpstr (nameless, ==, "");
  g_assert_false (gtk_text_view_get_editable (find_view (page, 0, KGR_COLUMN_BASE)));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_ERROR);
  g_test_add_func ("/fields-page/in-place", test_in_place);
  g_test_add_func ("/fields-page/left-while-typing", test_left_while_typing);
  g_test_add_func ("/fields-page/names", test_names_and_reading_only);

  return g_test_run ();
}
