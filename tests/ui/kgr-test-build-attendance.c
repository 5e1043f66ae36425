/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Who is at a meeting. */

#include "config.h"

#include "council/kgr-council-repo.h"
#include "kgr-test-build-meetings.h"
#include "kgr-test-keys.h"
#include "meeting/kgr-attendance-row.h"

/* The printed minutes of the sample say no more of it than 代理. */
#define SUBSTITUTE "沢渡 浩二"

static const KgrAttendance *
find_line (const KgrMeeting *meeting,
           GPtrArray        *people,
           const char       *name)
{
  for (guint i = 0; i < meeting->attendance->len; i++)
    {
      const KgrAttendance *line = meeting->attendance->pdata[i];

      for (guint n = 0; n < people->len; n++)
        if (((KgrPerson *) people->pdata[n])->id == line->person_id &&
            g_str_equal (((KgrPerson *) people->pdata[n])->name, name))
          return line;
    }

  return NULL;
}

/* One key; whoever is not there and has sent somebody says whom. */
static void
mark (KgrTestOffice       *office,
      GtkWidget           *row,
      const KgrAttendance *wanted)
{
  gtk_widget_grab_focus (row);
  if (wanted->status & KGR_ATTENDANCE_REPRESENTED)
    {
      kgr_keys_press ("5");
      kgr_keys_type (GTK_WINDOW (office->window), SUBSTITUTE);
      kgr_keys_press ("Return");
    }
  else if (wanted->status & KGR_ATTENDANCE_ONLINE)
    kgr_keys_press ("6");
  else if (wanted->status & KGR_ATTENDANCE_ABSENT)
    kgr_keys_press ("2");
  else if (wanted->status & KGR_ATTENDANCE_PRESENT)
    kgr_keys_press ("1");
}

static void
assert_substitutes (KgrTestOffice *office)
{
  g_autoptr(KgrMeeting) made = kgr_build_load_meeting (office);

  for (guint i = 0; i < made->attendance->len; i++)
    {
      const KgrAttendance *line = made->attendance->pdata[i];

      if (line->status & KGR_ATTENDANCE_REPRESENTED)
        g_assert_cmpstr (line->substitute, ==, SUBSTITUTE);
      else
        g_assert_null (line->substitute);
    }
}

/* Everybody who is expected has a row. */
static GtkWidget *
open_list (KgrTestOffice *office)
{
  g_autoptr(KgrMeeting) made = kgr_build_load_meeting (office);
  GtkWidget *list;

  g_assert_cmpuint (made->attendance->len, >, 0);
  kgr_keys_press ("ctrl+3");
  list = kgr_shell_find (kgr_shell_find (kgr_office_page (office), "attendance"), "people");
  kgr_shell_wait_until (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list),
                                                       (int) made->attendance->len - 1) != NULL);

  return list;
}

/* The first mark is taken back, and made again. */
void
kgr_build_attendance (KgrTestBuild     *self,
                      const KgrMeeting *wanted)
{
  KgrTestOffice *office = self->office;
  g_autoptr(GPtrArray) people = kgr_person_repo_list (self->sample, NULL);
  gboolean taken_back = FALSE;
  GtkWidget *list;

  if (wanted->attendance->len == 0)
    return;
  list = open_list (office);
  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      const KgrAttendance *mine =
        KGR_IS_ATTENDANCE_ROW (row) ? kgr_attendance_row_get_line (KGR_ATTENDANCE_ROW (row)) : NULL;
      const KgrAttendance *line = mine != NULL ? find_line (wanted, people, mine->name) : NULL;

      if (line == NULL || line->status == 0)
        continue;
      mark (office, row, line);
      if (taken_back)
        continue;
      taken_back = TRUE;
      kgr_office_undo (office);
      kgr_shell_wait_until (
        kgr_attendance_row_get_line (KGR_ATTENDANCE_ROW (row))->status == 0);
      mark (office, row, line);
    }
  assert_substitutes (office);
}
