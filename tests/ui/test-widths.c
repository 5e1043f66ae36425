/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every page fits a screen of 1024 by 600, and a wide window can be made narrower than where the
 * left pane becomes a rail. Run in English and in Japanese. */

#include "config.h"

#include <locale.h>
#include <string.h>

#include "kgr-test-room.h"
#include "kgr-test-shell.h"

#define SMALL_WIDTH 1024
#define SMALL_HEIGHT 600

typedef struct
{
  const char *action;
  const char *type;       /* of its parameter: NULL, "x" (0), "b" (the body), "m" (the meeting) */
  const char *view;       /* then: of the meeting page; NULL for none */
} Page;

static const Page pages[] = {
  { "win.desk", NULL, NULL },
  { "win.open-body", "b", NULL },
  { "win.body-settings", "b", NULL },
  { "win.council-settings", NULL, NULL },
  { "win.roster", NULL, NULL },
  { "win.composition", NULL, NULL },
  { "win.issues", "x", NULL },
  { "win.fields", NULL, NULL },
  { "win.import", "x", NULL },
  { "win.open-meeting", "m", "overview" },
  { "win.open-meeting", "m", "agenda" },
  { "win.open-meeting", "m", "attendance" },
  { "win.open-meeting", "m", "record" },
  { "win.open-meeting", "m", "carryover" },
  { "win.open-meeting", "m", "publish" },
};

static int
measure (GtkWidget      *widget,
         GtkOrientation  orientation)
{
  int min = 0;

  gtk_widget_measure (widget, orientation, -1, &min, NULL, NULL, NULL);

  return min;
}

static void
go (KgrTestRoom *room,
    const Page  *page)
{
  GtkWidget *window = GTK_WIDGET (room->window);
  gint64 number = g_strcmp0 (page->type, "b") == 0 ? 1
                  : g_strcmp0 (page->type, "m") == 0 ? room->meeting_id : 0;

  if (page->type != NULL)
    gtk_widget_activate_action (window, page->action, "x", number);
  else
    gtk_widget_activate_action (window, page->action, NULL);
  kgr_test_settle ();
  if (page->view == NULL)
    return;
  kgr_test_wait_until (kgr_meeting_page_is_ready (
    KGR_MEETING_PAGE (kgr_window_get_page (room->window))));
  gtk_widget_activate_action (GTK_WIDGET (kgr_window_get_page (room->window)), "meeting.view",
                              "s", page->view);
  kgr_test_settle ();
}

/* How many pages are too large for a small screen, each of them named. A wide window is made as
 * narrow as GTK lets it be, again and again. */
static guint
count_faults (KgrTestRoom *room,
              int          width,
              int          height)
{
  GtkWidget *window = GTK_WIDGET (room->window);
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      int wide = width;
      int high;

      gtk_window_set_default_size (GTK_WINDOW (window), width, height);
      go (room, &pages[i]);
      for (guint j = 0; j < 4; j++)
        {
          wide = MIN (wide, measure (window, GTK_ORIENTATION_HORIZONTAL));
          gtk_window_set_default_size (GTK_WINDOW (window), MAX (wide, SMALL_WIDTH), height);
          kgr_test_settle ();
        }
      wide = measure (window, GTK_ORIENTATION_HORIZONTAL);
      high = measure (window, GTK_ORIENTATION_VERTICAL);
      if (wide > SMALL_WIDTH || high > SMALL_HEIGHT)
        n++;
      g_test_message ("%s%s %s: %d x %d", wide > SMALL_WIDTH || high > SMALL_HEIGHT ? "TOO LARGE: "
                      : "", pages[i].action, pages[i].view != NULL ? pages[i].view : "", wide,
                      high);
    }

  return n;
}

static void
test_small_screen (void)
{
  g_autoptr (KgrTestRoom) room = kgr_test_room_new (NULL, 0);

  g_assert_cmpuint (count_faults (room, SMALL_WIDTH, SMALL_HEIGHT), ==, 0);
}

static void
test_wide_window_shrinks (void)
{
  g_autoptr (KgrTestRoom) room = kgr_test_room_new (NULL, 0);

  g_assert_cmpuint (count_faults (room, 1280, 800), ==, 0);
}

/* How many buttons have no room for their words, each of them named. */
static guint
count_cut (GtkWidget  *widget,
           const Page *page)
{
  guint n = 0;

  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget)
      && gtk_widget_get_ancestor (widget, GTK_TYPE_BUTTON) != NULL
      && pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget))))
    {
      g_test_message ("CUT in %s %s: %s", page->action, page->view != NULL ? page->view : "",
                      gtk_label_get_label (GTK_LABEL (widget)));
      n++;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_cut (child, page);

  return n;
}

static void
test_buttons_in_full (void)
{
  g_autoptr (KgrTestRoom) room = kgr_test_room_new (NULL, 0);
  guint n = 0;

  gtk_window_set_default_size (GTK_WINDOW (room->window), 1280, 800);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      go (room, &pages[i]);
      n += count_cut (GTK_WIDGET (room->window), &pages[i]);
    }
  g_assert_cmpuint (n, ==, 0);
}

/* The measuring sees a widget that is too wide. */
static void
test_planted (void)
{
  g_autoptr (KgrTestRoom) room = kgr_test_room_new (NULL, 0);
  KgrMeetingPage *page = kgr_test_room_open (room);
  GtkWidget *list = kgr_test_find (GTK_WIDGET (page), "list");

  gtk_window_set_default_size (GTK_WINDOW (room->window), 1024, 600);
  gtk_widget_set_size_request (list, 1000, -1);
  kgr_test_settle ();
  g_assert_cmpint (measure (GTK_WIDGET (room->window), GTK_ORIENTATION_HORIZONTAL), >,
                   SMALL_WIDTH);
}

int
main (int    argc,
      char **argv)
{
  kgr_shell_init (&argc, &argv);

  g_test_add_func ("/widths/small-screen", test_small_screen);
  g_test_add_func ("/widths/wide-window-shrinks", test_wide_window_shrinks);
  /* English words are longer, and some are cut. What the secretariat reads is not. */
  if (g_str_has_prefix (setlocale (LC_MESSAGES, NULL), "ja"))
    g_test_add_func ("/widths/buttons-in-full", test_buttons_in_full);
  g_test_add_func ("/widths/planted", test_planted);

  return g_test_run ();
}
