/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kgr-error.h"
#include "kgr-notice.h"
#include "kgr-test-room.h"
#include "kgr-test-shell.h"

/* A deed that sets a number, and knows the one that was there. */
typedef struct
{
  int      *number;
  int       after;
  int       before;
  gboolean  fails;
} Setting;

static guint n_freed;

static gpointer
set_number (KgrStore      *store,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  Setting *setting = data;

  if (setting->fails)
    {
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_NO_SPACE, "There is no room on the disk.");
      return NULL;
    }
  setting->before = *setting->number;
  *setting->number = setting->after;

  return GINT_TO_POINTER (TRUE);
}

static gpointer
set_back (KgrStore      *store,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  Setting *setting = data;

  if (setting->fails)
    {
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_NO_SPACE, "There is no room on the disk.");
      return NULL;
    }
  *setting->number = setting->before;

  return GINT_TO_POINTER (TRUE);
}

static void
setting_free (gpointer data)
{
  n_freed++;
  g_free (data);
}

static Setting *
set (KgrTestRoom *room,
     int         *number,
     int          after,
     const char  *done)
{
  Setting *setting = g_new0 (Setting, 1);
  KgrDeed deed = { set_number, set_back, setting, setting_free, "It was not set.", done, 0 };

  setting->number = number;
  setting->after = after;
  kgr_deeds_do (kgr_session_get_deeds (room->session), &deed, NULL, NULL);

  return setting;
}

static void
test_taken_back_and_done_again (void)
{
  g_autoptr (KgrTestRoom) room = kgr_test_room_new (NULL, 0);
  KgrDeeds *deeds = kgr_session_get_deeds (room->session);
  GtkWidget *window = GTK_WIDGET (room->window);
  int number = 0;

  g_assert_false (kgr_deeds_can_undo (deeds));
  set (room, &number, 1, NULL);
  set (room, &number, 2, NULL);
  kgr_test_wait_until (number == 2 && kgr_deeds_can_undo (deeds));

  gtk_widget_activate_action (window, "win.undo", NULL);
  kgr_test_wait_until (number == 1 && kgr_deeds_can_redo (deeds));
  gtk_widget_activate_action (window, "win.undo", NULL);
  kgr_test_wait_until (number == 0);
  kgr_test_settle ();
  g_assert_false (kgr_deeds_can_undo (deeds));

  gtk_widget_activate_action (window, "win.redo", NULL);
  kgr_test_wait_until (number == 1 && kgr_deeds_can_undo (deeds));

  /* Something new ends what could have been done again. */
  set (room, &number, 5, NULL);
  kgr_test_wait_until (number == 5 && !kgr_deeds_can_redo (deeds));
}

static gboolean
opens_at_once (gpointer data,
               gboolean back)
{
  return back;
}

/* What would show hidden words is not taken back until they are shown; the way back stays. */
static void
test_opens_nothing_hidden (void)
{
  g_autoptr (KgrTestRoom) room = kgr_test_room_new (NULL, 0);
  KgrDeeds *deeds = kgr_session_get_deeds (room->session);
  GtkWidget *window = GTK_WIDGET (room->window);
  int number = 0;
  Setting *setting = g_new0 (Setting, 1);
  KgrDeed deed = {
    .act = set_number, .take_back = set_back, .data = setting, .data_free = setting_free,
    .failed = "It was not set.", .opens = opens_at_once,
  };

  setting->number = &number;
  setting->after = 1;
  kgr_deeds_do (deeds, &deed, NULL, NULL);
  kgr_test_wait_until (kgr_deeds_can_undo (deeds));
  gtk_widget_activate_action (window, "win.undo", NULL);
  kgr_test_settle ();
  g_assert_cmpint (number, ==, 1);
  g_assert_true (kgr_deeds_can_undo (deeds));
  g_assert_true (kgr_test_says (window, "Show what is confidential first."));

  kgr_session_set_shown (room->session, TRUE);
  gtk_widget_activate_action (window, "win.undo", NULL);
  kgr_test_wait_until (number == 0);
}

static void
test_toast_offers_to_take_back (void)
{
  g_autoptr (KgrTestRoom) room = kgr_test_room_new (NULL, 0);
  KgrDeeds *deeds = kgr_session_get_deeds (room->session);
  GtkWidget *window = GTK_WIDGET (room->window);
  int number = 0;

  set (room, &number, 1, "Number set once");
  kgr_test_wait_until (kgr_test_says (window, "Number set once"));

  /* Another one while it stands: still one toast, with the newer words. */
  set (room, &number, 2, "Number set again");
  kgr_test_wait_until (kgr_test_says (window, "Number set again"));
  g_assert_false (kgr_test_says (window, "Number set once"));
  kgr_test_wait_until (kgr_deeds_can_undo (deeds));
}

static void
test_failure_is_told_and_can_be_tried_again (void)
{
  g_autoptr (KgrTestRoom) room = kgr_test_room_new (NULL, 0);
  KgrDeeds *deeds = kgr_session_get_deeds (room->session);
  GtkWidget *window = GTK_WIDGET (room->window);
  int number = 0;
  Setting *setting = set (room, &number, 1, NULL);

  kgr_test_wait_until (kgr_deeds_can_undo (deeds));
  setting->fails = TRUE;
  gtk_widget_activate_action (window, "win.undo", NULL);
  kgr_test_wait_until (kgr_test_says (window, "There is no room on the disk."));
  g_assert_cmpint (number, ==, 1);
  g_assert_true (kgr_deeds_can_undo (deeds));

  setting->fails = FALSE;
  gtk_widget_activate_action (window, "win.undo", NULL);
  kgr_test_wait_until (number == 0);
}

static void
test_ends_with_the_session (void)
{
  g_autoptr (KgrTestRoom) room = kgr_test_room_new (NULL, 0);
  KgrDeeds *deeds = kgr_session_get_deeds (room->session);
  int number = 0;

  n_freed = 0;
  set (room, &number, 1, NULL);
  kgr_test_wait_until (kgr_deeds_can_undo (deeds));
  kgr_session_end (room->session);
  g_assert_false (kgr_deeds_can_undo (deeds));
  g_assert_cmpuint (n_freed, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  kgr_shell_init (&argc, &argv);

  g_test_add_func ("/deed/opens-nothing-hidden", test_opens_nothing_hidden);
  g_test_add_func ("/deed/taken-back-and-done-again", test_taken_back_and_done_again);
  g_test_add_func ("/deed/toast-offers-to-take-back", test_toast_offers_to_take_back);
  g_test_add_func ("/deed/failure-is-told-and-can-be-tried-again",
                   test_failure_is_told_and_can_be_tried_again);
  g_test_add_func ("/deed/ends-with-the-session", test_ends_with_the_session);

  return g_test_run ();
}
