/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is on the agenda of a meeting: items, papers, what is closed. */

#include "config.h"

#include "kgr-test-build-meetings.h"
#include "kgr-test-keys.h"
#include "kgr-test-likeness.h"
#include "meeting/kgr-agenda-row.h"

static GtkWidget *
get_items (KgrTestOffice *office)
{
  return kgr_shell_find (kgr_shell_find (kgr_office_page (office), "agenda"), "items");
}

static GtkWidget *
get_text (GtkWidget *row)
{
  return kgr_shell_find (row, "text");
}

static GtkWidget *
look_for_row (KgrTestOffice *office,
              const char    *title)
{
  GtkWidget *row = gtk_widget_get_first_child (get_items (office));

  while (row != NULL &&
         !(KGR_IS_AGENDA_ROW (row) && kgr_agenda_row_get_id (KGR_AGENDA_ROW (row)) != 0 &&
           g_str_equal (gtk_editable_get_text (GTK_EDITABLE (get_text (row))), title)))
    row = gtk_widget_get_next_sibling (row);

  return row;
}

static GtkWidget *
find_row (KgrTestOffice *office,
          const char    *title)
{
  GtkWidget *row = NULL;

  kgr_shell_wait_until ((row = look_for_row (office, title)) != NULL);

  return row;
}

/* The items the body has brought are not those of this meeting; the first comes back and goes
 * again. */
static void
remove_standing_items (KgrTestOffice *office)
{
  g_autoptr(KgrMeeting) now = kgr_build_load_meeting (office);

  for (guint i = 0; i < now->agenda->len; i++)
    {
      const KgrAgendaItem *item = now->agenda->pdata[i];

      if (item->kind != KGR_AGENDA_ITEM)
        continue;
      for (guint n = 0; n < 2; n++)
        {
          gtk_widget_grab_focus (find_row (office, item->title));
          kgr_keys_press ("Delete");
          kgr_shell_wait_until (look_for_row (office, item->title) == NULL);
          if (n == 0)
            kgr_office_undo (office);
        }
    }
}

static void
type_item (KgrTestOffice *office,
           const char    *title)
{
  kgr_keys_type (GTK_WINDOW (office->window), title);
  kgr_keys_press ("Return");
}

/* After the heading, and set in below it. */
static void
add_first (KgrTestOffice *office,
           const char    *title)
{
  const char *heading = look_for_row (office, "議題") != NULL ? "議題" : "協議";

  gtk_widget_grab_focus (get_text (find_row (office, heading)));
  kgr_keys_press ("Return");
  type_item (office, title);
  kgr_keys_press ("Escape");
  gtk_widget_grab_focus (get_text (find_row (office, title)));
  kgr_keys_press ("ctrl+bracketright");
  kgr_shell_wait_until (kgr_shell_says (find_row (office, title), "（１）"));
}

/* The others follow by Enter. */
static void
add_items (KgrTestOffice    *office,
           const KgrMeeting *wanted)
{
  gboolean has_first = FALSE;

  for (guint i = 0; i < wanted->agenda->len; i++)
    {
      const KgrAgendaItem *item = wanted->agenda->pdata[i];

      if (item->kind != KGR_AGENDA_ITEM)
        continue;
      if (has_first)
        {
          type_item (office, item->title);
          continue;
        }
      has_first = TRUE;
      add_first (office, item->title);
      gtk_widget_grab_focus (get_text (find_row (office, item->title)));
      kgr_keys_press ("Return");
    }
  if (has_first)
    kgr_keys_press ("Escape");
}

static GtkWidget *
open_details (KgrTestOffice *office,
              const char    *title)
{
  GtkWidget *row = find_row (office, title);
  GtkWidget *button = GTK_WIDGET (kgr_agenda_row_get_button (KGR_AGENDA_ROW (row)));

  kgr_office_take (office, row, "Details of this item");
  kgr_shell_settle ();

  return button;
}

static gboolean
is_back (KgrTestOffice *office)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (office->window));

  return focus != NULL && gtk_widget_get_mapped (focus) &&
         gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) == NULL &&
         gtk_widget_is_ancestor (focus, get_items (office));
}

/* It has gone by itself, and the focus is where it was before. */
static void
wait_for_the_end (KgrTestOffice *office)
{
  g_autofree char *stored = kgr_office_ask (office, kgr_likeness_agendas, NULL);

  g_assert_nonnull (stored);
  kgr_shell_wait_until (is_back (office));
}

static void
close_item (KgrTestOffice       *office,
            const KgrAgendaItem *item)
{
  GtkWidget *details = open_details (office, item->title);

  kgr_office_take (office, details, "Not public");
  kgr_office_fill (office, details, "Ground", item->ground);
  kgr_office_write (office, details, "Printed title", item->public_title);
  wait_for_the_end (office);
}

static void
add_paper (KgrTestOffice  *office,
           const KgrPaper *paper,
           const char     *title)
{
  GtkWidget *details = open_details (office, title);

  if (g_str_has_prefix (paper->label, "参考"))
    {
      kgr_office_replace (office, kgr_office_find (office, details, "Title of a paper"),
                          paper->title);
      kgr_office_take (office, details, "Add as Reference");
    }
  else
    {
      kgr_office_write (office, details, "Title of a paper", paper->title);
    }
  wait_for_the_end (office);
}

/* The papers stand with the items in their order, what is over with the last. */
static void
add_papers (KgrTestOffice    *office,
            const KgrMeeting *wanted)
{
  g_autoptr(GPtrArray) titles = g_ptr_array_new ();

  for (guint i = 0; i < wanted->agenda->len; i++)
    if (((KgrAgendaItem *) wanted->agenda->pdata[i])->kind == KGR_AGENDA_ITEM)
      g_ptr_array_add (titles, ((KgrAgendaItem *) wanted->agenda->pdata[i])->title);
  for (guint i = 0; i < wanted->papers->len; i++)
    add_paper (office, wanted->papers->pdata[i], titles->pdata[MIN (i, titles->len - 1)]);
}

void
kgr_build_agenda (KgrTestBuild     *self,
                  const KgrMeeting *wanted)
{
  KgrTestOffice *office = self->office;

  kgr_keys_press ("ctrl+2");
  remove_standing_items (office);
  add_items (office, wanted);
  for (guint i = 0; i < wanted->agenda->len; i++)
    if (((KgrAgendaItem *) wanted->agenda->pdata[i])->closed)
      close_item (office, wanted->agenda->pdata[i]);
  add_papers (office, wanted);
}
