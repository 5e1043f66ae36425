/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Locking and closing while the file takes nothing, or something is on its way to it: no word is
 * lost, and none can be read. */

#include "config.h"

#include "db/kgr-db.h"
#include "gate/kgr-unlock-page.h"
#include "kgr-store-private.h"
#include "kgr-test-desk.h"

static gpointer
limit_pages (KgrStore      *store,
             gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  return GINT_TO_POINTER (kgr_db_exec (store->db, data, error));
}

#define FULL "PRAGMA max_page_count = 1"
#define ROOM "PRAGMA max_page_count = 1000000"

/* More than what is free in the pages there are. */
static char *
dup_many_words (void)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < 4000; i++)
    g_string_append (words, i % 40 == 39 ? "話の続き。\n" : "話の続き。");
  g_string_append (words, "終わり。");

  return g_string_free (words, FALSE);
}

static void
unlock (Desk *desk)
{
  GtkWidget *page = find_by_type (GTK_WIDGET (desk->room->window), KGR_TYPE_UNLOCK_PAGE);
  GtkWidget *passphrase = kgr_test_find (page, "passphrase");

  kgr_test_wait_until (gtk_widget_is_sensitive (passphrase));
  gtk_editable_set_text (GTK_EDITABLE (passphrase), KGR_TEST_ROOM_PASSPHRASE);
  g_signal_emit_by_name (kgr_test_find (page, "open"), "clicked");
  kgr_test_wait_until (kgr_window_get_session (desk->room->window) != NULL);
}

static gboolean
is_stored (Desk       *desk,
           const char *words)
{
  g_autoptr (KgrMeeting) meeting = kgr_test_room_load (desk->room);

  for (guint i = 0; i < meeting->units->len; i++)
    {
      g_autofree char *text = kgr_unit_dup_text (g_ptr_array_index (meeting->units, i),
                                                 KGR_LAYER_TEXT);

      if (strstr (text, words) != NULL)
        return TRUE;
    }

  return FALSE;
}

static void
wait_until_kept (Desk *desk)
{
  kgr_test_wait_until (kgr_test_says (GTK_WIDGET (desk->room->window),
                                      "Words that could not be stored are kept here"));
  kgr_test_wait_until (!kgr_desk_is_unlocked (desk->room->desk));
  g_assert_null (kgr_window_get_session (desk->room->window));
  g_assert_false (kgr_test_says (GTK_WIDGET (desk->room->window), "話の続き。"));
}

static void
test_locked (void)
{
  g_auto (Desk) desk = sit_down (NULL);
  g_autofree char *words = dup_many_words ();

  kgr_test_room_run (desk.room, limit_pages, (gpointer) FULL);
  go (&desk, "などはあるか。");
  type (&desk, words);
  g_assert_true (press (&desk, "<Alt>0"));
  type (&desk, "まだ書いた。");
  gtk_widget_activate_action (GTK_WIDGET (desk.room->window), "win.lock", NULL);
  wait_until_kept (&desk);

  /* The limit went with the connection: there is room again. */
  unlock (&desk);
  g_assert_true (is_stored (&desk, words));
  g_assert_true (is_stored (&desk, "まだ書いた。"));
  kgr_test_wait_until (kgr_test_says (GTK_WIDGET (desk.room->window),
                                      "What could not be stored before is stored now."));
}

/* The window stays, locked, until what it keeps is stored. */
static void
test_closed (void)
{
  g_auto (Desk) desk = sit_down (NULL);
  g_autofree char *words = dup_many_words ();

  kgr_test_room_run (desk.room, limit_pages, (gpointer) FULL);
  go (&desk, "などはあるか。");
  type (&desk, words);
  gtk_window_close (GTK_WINDOW (desk.room->window));
  wait_until_kept (&desk);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (desk.room->window)));
  unlock (&desk);
  g_assert_true (is_stored (&desk, words));
}

static GtkWidget *
find_question (Desk *desk)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_window_get_transient_for (window) == GTK_WINDOW (desk->room->window)
          && gtk_widget_get_mapped (GTK_WIDGET (window)))
        return GTK_WIDGET (window);
    }

  return NULL;
}

/* Closes the window in which words are kept, and answers what it asks. */
static void
close_and_answer (Desk       *desk,
                  const char *response)
{
  gtk_window_close (GTK_WINDOW (desk->room->window));
  kgr_test_wait_until (find_question (desk) != NULL);
  g_assert_true (kgr_test_says (find_question (desk), "Close and lose what is not stored?"));
  g_signal_emit_by_name (find_question (desk), "response", response);
  gtk_window_destroy (GTK_WINDOW (find_question (desk)));
  kgr_test_settle ();
}

static void
keep_words (Desk       *desk,
            const char *words)
{
  kgr_test_room_run (desk->room, limit_pages, (gpointer) FULL);
  go (desk, "などはあるか。");
  type (desk, words);
  gtk_window_close (GTK_WINDOW (desk->room->window));
  wait_until_kept (desk);
}

/* Cancel keeps every word; once they are stored there is nothing to ask. */
static void
test_asked (void)
{
  g_auto (Desk) desk = sit_down (NULL);
  g_autofree char *words = dup_many_words ();

  keep_words (&desk, words);
  close_and_answer (&desk, "cancel");
  close_and_answer (&desk, "cancel");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (desk.room->window)));
  unlock (&desk);
  g_assert_true (is_stored (&desk, words));

  gtk_window_close (GTK_WINDOW (desk.room->window));
  kgr_test_wait_until (!gtk_widget_get_mapped (GTK_WIDGET (desk.room->window)));
  g_assert_false (kgr_desk_is_unlocked (desk.room->desk));
  g_assert_null (find_question (&desk));
}

/* Only who says so loses what is kept. */
static void
test_given_up (void)
{
  g_auto (Desk) desk = sit_down (NULL);
  g_autofree char *words = dup_many_words ();

  keep_words (&desk, words);
  close_and_answer (&desk, "confirm");
  /* The backup of the file is made, then the window is gone. */
  kgr_test_wait_until (!gtk_widget_get_mapped (GTK_WIDGET (desk.room->window)));
  g_assert_null (find_question (&desk));
}

/* What is typed while something is stored goes after it, also when it is locked in between. */
static void
test_on_its_way (void)
{
  g_auto (Desk) desk = sit_down (NULL);

  go (&desk, "などはあるか。");
  type (&desk, "いち。");
  g_assert_true (press (&desk, "<Alt>0"));
  type (&desk, "に。");
  gtk_widget_activate_action (GTK_WIDGET (desk.room->window), "win.lock", NULL);
  kgr_test_wait_until (!kgr_desk_is_unlocked (desk.room->desk));
  unlock (&desk);
  g_assert_true (is_stored (&desk, "などはあるか。いち。"));
  g_assert_true (is_stored (&desk, "に。"));
}

/* Whoever goes to another page leaves nothing behind. */
static void
test_left (void)
{
  g_auto (Desk) desk = sit_down (NULL);
  g_autofree char *words = dup_many_words ();

  kgr_test_room_run (desk.room, limit_pages, (gpointer) FULL);
  go (&desk, "などはあるか。");
  type (&desk, words);
  gtk_widget_activate_action (GTK_WIDGET (desk.room->window), "win.desk", NULL);
  kgr_test_settle ();
  g_assert_false (is_stored (&desk, words));
  kgr_test_room_run (desk.room, limit_pages, (gpointer) ROOM);
  kgr_test_wait_until (is_stored (&desk, words));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_ERROR);
  g_test_add_func ("/record-kept/locked", test_locked);
  g_test_add_func ("/record-kept/closed", test_closed);
  g_test_add_func ("/record-kept/asked", test_asked);
  g_test_add_func ("/record-kept/given-up", test_given_up);
  g_test_add_func ("/record-kept/on-its-way", test_on_its_way);
  g_test_add_func ("/record-kept/left", test_left);

  return g_test_run ();
}
