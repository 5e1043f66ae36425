/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "council/kgr-council-repo.h"
#include "kgr-json.h"
#include "kgr-test-likeness.h"
#include "meeting/kgr-meeting-repo.h"

static const char *
name_body (GPtrArray *bodies,
           gint64     id)
{
  for (guint i = 0; i < bodies->len; i++)
    if (((KgrBody *) bodies->pdata[i])->id == id)
      return ((KgrBody *) bodies->pdata[i])->name;

  return "";
}

static const char *
name_person (GPtrArray *people,
             gint64     id)
{
  for (guint i = 0; i < people->len; i++)
    if (((KgrPerson *) people->pdata[i])->id == id)
      return ((KgrPerson *) people->pdata[i])->name;

  return "";
}

/* The fields of a structure but for those that count rows. */
static void
add_fields (GString         *text,
            const KgrFields *fields,
            gconstpointer    self)
{
  static const char *const own[] = { "id", "council_id", "parent_id", "body_id", "person_id",
                                     "predecessor_id", "position", "kind" };
  g_autoptr(JsonObject) object = json_object_new ();
  g_autofree char *printed = NULL;

  kgr_fields_write (fields, self, object);
  for (guint i = 0; i < G_N_ELEMENTS (own); i++)
    json_object_remove_member (object, own[i]);
  printed = kgr_json_print_object (object, NULL);
  g_string_append_printf (text, " %s\n", printed);
}

gpointer
kgr_likeness_bodies (KgrStore      *store,
                     gpointer       data,
                     GCancellable  *cancellable,
                     GError       **error)
{
  g_autoptr(GPtrArray) bodies = kgr_body_repo_list (store, error);
  g_autoptr(GPtrArray) councils = kgr_council_repo_list (store, error);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < councils->len; i++)
    {
      const KgrCouncil *council = councils->pdata[i];

      g_string_append_printf (text, "%s", council->name);
      add_fields (text, &kgr_council_fields, council);
    }
  for (guint i = 0; i < bodies->len; i++)
    {
      const KgrBody *body = bodies->pdata[i];

      g_string_append_printf (text, "%s < %s, kind %d", body->name,
                              name_body (bodies, body->parent_id), body->kind);
      add_fields (text, &kgr_body_fields, body);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

gpointer
kgr_likeness_people (KgrStore      *store,
                     gpointer       data,
                     GCancellable  *cancellable,
                     GError       **error)
{
  g_autoptr(GPtrArray) people = kgr_person_repo_list (store, error);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < people->len; i++)
    add_fields (text, &kgr_person_fields, people->pdata[i]);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

gpointer
kgr_likeness_seats (KgrStore      *store,
                    gpointer       data,
                    GCancellable  *cancellable,
                    GError       **error)
{
  g_autoptr(GPtrArray) bodies = kgr_body_repo_list (store, error);
  g_autoptr(GPtrArray) people = kgr_person_repo_list (store, error);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < bodies->len; i++)
    {
      const KgrBody *body = bodies->pdata[i];
      g_autoptr(GPtrArray) seats = kgr_seat_repo_list (store, body->id, error);

      for (guint n = 0; n < seats->len; n++)
        {
          const KgrSeat *seat = seats->pdata[n];

          g_string_append_printf (text, "%s %u: %s %s", body->name, n + 1,
                                  name_person (people, seat->person_id),
                                  kgr_code_of (kgr_seat_kinds, kgr_seat_get_kind (seat)));
          add_fields (text, &kgr_seat_fields, seat);
        }
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Every meeting, the oldest first. */
typedef void (*MeetingFunc) (GString    *text,
                             KgrMeeting *meeting,
                             GPtrArray  *people);

static int
compare_meetings (gconstpointer a,
                  gconstpointer b)
{
  const KgrMeeting *one = *(KgrMeeting *const *) a;
  const KgrMeeting *other = *(KgrMeeting *const *) b;

  return g_strcmp0 (one->starts_at, other->starts_at);
}

static char *
print_meetings (KgrStore     *store,
                MeetingFunc   func,
                GError      **error)
{
  g_autoptr(GPtrArray) listed = kgr_meeting_repo_list (store, 0, NULL, error);
  g_autoptr(GPtrArray) people = kgr_person_repo_list (store, error);
  g_autoptr(GPtrArray) meetings =
    g_ptr_array_new_with_free_func ((GDestroyNotify) kgr_meeting_unref);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < listed->len; i++)
    g_ptr_array_add (meetings,
                     kgr_meeting_repo_load (store, ((KgrMeetingSummary *) listed->pdata[i])->id,
                                            NULL, error));
  g_ptr_array_sort (meetings, compare_meetings);
  for (guint i = 0; i < meetings->len; i++)
    func (text, meetings->pdata[i], people);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
print_head (GString    *text,
            KgrMeeting *meeting,
            GPtrArray  *people)
{
  g_string_append_printf (text, "%s %s-%s %s, FY %d no. %d at %s, method %d, observers %d, form %d"
                                ", cancelled %d\n",
                          meeting->body, meeting->starts_at,
                          meeting->ends_at != NULL ? meeting->ends_at : "", meeting->title,
                          meeting->fiscal_year, meeting->number,
                          meeting->venue != NULL ? meeting->venue : "", meeting->record_method,
                          meeting->observers, meeting->form, meeting->cancellation);
}

gpointer
kgr_likeness_meetings (KgrStore      *store,
                       gpointer       data,
                       GCancellable  *cancellable,
                       GError       **error)
{
  return print_meetings (store, print_head, error);
}

/* The headings are the body's; what was put on the agenda are its items. */
static void
print_agenda (GString    *text,
              KgrMeeting *meeting,
              GPtrArray  *people)
{
  for (guint i = 0; i < meeting->agenda->len; i++)
    {
      const KgrAgendaItem *item = meeting->agenda->pdata[i];

      if (item->kind == KGR_AGENDA_ITEM)
        g_string_append_printf (text, "%s %s %s%s%s / %s\n", meeting->starts_at, item->number,
                                item->title, item->closed ? " closed: " : "",
                                item->closed ? item->ground : "",
                                item->closed ? item->public_title : "");
    }
  for (guint i = 0; i < meeting->papers->len; i++)
    {
      const KgrPaper *paper = meeting->papers->pdata[i];

      g_string_append_printf (text, "%s %s %s\n", meeting->starts_at, paper->label, paper->title);
    }
}

gpointer
kgr_likeness_agendas (KgrStore      *store,
                      gpointer       data,
                      GCancellable  *cancellable,
                      GError       **error)
{
  return print_meetings (store, print_agenda, error);
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(char *const *) a, *(char *const *) b);
}

/* Of those the roster knows. In the order of names: minutes list those who were there first. */
static void
print_people (GString    *text,
              KgrMeeting *meeting,
              GPtrArray  *people)
{
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < meeting->attendance->len; i++)
    {
      const KgrAttendance *line = meeting->attendance->pdata[i];

      if (line->person_id != 0 && line->kind == KGR_ATTENDEE_MEMBER && line->status != 0)
        g_ptr_array_add (lines, g_strdup_printf ("%s %s %s %d", meeting->starts_at,
                                                 name_person (people, line->person_id),
                                                 line->role, line->status));
    }
  g_ptr_array_sort (lines, compare_texts);
  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (text, "%s\n", (char *) lines->pdata[i]);
}

gpointer
kgr_likeness_attendance (KgrStore      *store,
                         gpointer       data,
                         GCancellable  *cancellable,
                         GError       **error)
{
  return print_meetings (store, print_people, error);
}

void
kgr_likeness_assert (const char *made,
                     const char *wanted)
{
  g_auto(GStrv) mine = g_strsplit (made, "\n", -1);
  g_auto(GStrv) theirs = g_strsplit (wanted, "\n", -1);

  for (guint i = 0; theirs[i] != NULL && mine[i] != NULL; i++)
    if (!g_str_equal (mine[i], theirs[i]))
      g_error ("the file says\n%s\nand the sample\n%s", mine[i], theirs[i]);
  g_assert_cmpuint (g_strv_length (mine), ==, g_strv_length (theirs));
}
