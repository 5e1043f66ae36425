/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of the printed form, in its order. It is made of public facts of the meeting alone and
 * never looks at the record. */

#include "config.h"

#include "kgr-projection-private.h"
#include "kgr-speaker-name.h"
#include "text/kgr-era.h"

static gboolean
is_set (const char *text)
{
  return text != NULL && text[0] != '\0';
}

/* What is not known has no row. */
static void
print_row (KgrPublicDocument *document,
           const char        *label,
           const char        *value)
{
  const char *lines[] = { value, NULL };

  if (is_set (value))
    kgr_public_document_add_row (document, label, lines);
}

static void
print_time (KgrPublicDocument *document,
            KgrMeeting        *meeting)
{
  g_autofree char *when = kgr_era_format_meeting_time (meeting->starts_at, meeting->ends_at);

  print_row (document, "開催日時",
             is_set (meeting->when_printed) ? meeting->when_printed : when);
}

/* How somebody took part, as far as it is printed: times would tell who sat in a closed part. */
static const char *
get_manner (KgrAttendanceStatus status)
{
  gboolean online = (status & KGR_ATTENDANCE_ONLINE) != 0;

  if (status & KGR_ATTENDANCE_ABSENT)
    return NULL;
  if (status & KGR_ATTENDANCE_REPRESENTED)
    return online ? "代理出席・オンライン" : "代理出席";
  return online ? "オンライン" : NULL;
}

static char *
dup_attendee (KgrMeeting          *meeting,
              const KgrAttendance *person)
{
  g_autofree char *name = NULL;

  if (!is_set (person->public_name) && is_set (person->printed))
    return g_strdup (person->printed);

  name = kgr_speaker_name_dup (meeting->attendance, person);
  if (name[0] == '\0' || get_manner (person->status) == NULL)
    return g_steal_pointer (&name);
  return g_strconcat (name, "（", get_manner (person->status), "）", NULL);
}

/* Members and guests. The printed form has no row for others, and who helps whom is nobody's
 * business; who came for a closed part only is not told of either. */
static gboolean
is_listed (const KgrAttendance *person)
{
  return !person->closed_only &&
         (person->kind == KGR_ATTENDEE_MEMBER || person->kind == KGR_ATTENDEE_GUEST);
}

static void
print_people (KgrPublicDocument *document,
              KgrMeeting        *meeting,
              const char        *label,
              gboolean           absent)
{
  g_autoptr(GString) people = g_string_new (NULL);

  for (guint i = 0; i < meeting->attendance->len; i++)
    {
      const KgrAttendance *person = g_ptr_array_index (meeting->attendance, i);
      g_autofree char *name = is_listed (person) ? dup_attendee (meeting, person) : NULL;

      if (!!(person->status & KGR_ATTENDANCE_ABSENT) != absent || !is_set (name))
        continue;
      if (people->len > 0)
        g_string_append (people, "、");
      g_string_append (people, name);
    }
  print_row (document, label, people->str);
}

/* What stands below a closed entry is part of it. */
static void
print_agenda (KgrPublicDocument *document,
              KgrMeeting        *meeting)
{
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < meeting->agenda->len; i++)
    {
      const KgrAgendaItem *entry = g_ptr_array_index (meeting->agenda, i);
      const KgrAgendaItem *closed = kgr_projection_find_closed (meeting, entry);
      g_autofree char *text = kgr_projection_dup_entry (entry);
      g_autofree char *ground = closed != NULL ? kgr_projection_dup_closed (closed) : NULL;

      if (entry->kind == KGR_AGENDA_ITEM && (closed == NULL || closed == entry))
        g_ptr_array_add (lines, g_strconcat (text, ground, NULL));
    }
  g_ptr_array_add (lines, NULL);
  if (lines->len > 1)
    kgr_public_document_add_row (document, "議題", (const char * const *) lines->pdata);
}

/* Of a paper that belongs to a closed item the label is known from the notice, and no more is
 * said of it than that; one without a label is not known to be there at all. */
static char *
dup_paper (KgrMeeting     *meeting,
           const KgrPaper *paper)
{
  const KgrAgendaItem *item = kgr_meeting_find_agenda (meeting, paper->agenda_id);
  const char *label = is_set (paper->label) ? paper->label : "";
  const char *title = is_set (paper->title) ? paper->title : "";
  g_autofree char *closed = NULL;

  if (kgr_projection_find_closed (meeting, item) == NULL)
    return g_strconcat (label, label[0] != '\0' && title[0] != '\0' ? " " : "", title, NULL);
  if (label[0] == '\0')
    return NULL;
  closed = kgr_projection_dup_closed (NULL);

  return g_strconcat (label, closed, NULL);
}

static void
print_papers (KgrPublicDocument *document,
              KgrMeeting        *meeting)
{
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < meeting->papers->len; i++)
    {
      char *line = dup_paper (meeting, g_ptr_array_index (meeting->papers, i));

      if (line != NULL)
        g_ptr_array_add (lines, line);
    }
  g_ptr_array_add (lines, NULL);
  if (lines->len > 1)
    kgr_public_document_add_row (document, "会議資料の名称", (const char * const *) lines->pdata);
}

static void
print_method (KgrPublicDocument *document,
              KgrRecordMethod    ticked)
{
  g_autoptr(GString) boxes = g_string_new (NULL);

  if (kgr_record_method_to_printed (ticked) == NULL)
    return;

  for (guint method = KGR_METHOD_VERBATIM; method <= KGR_METHOD_ITEM_SUMMARY; method++)
    g_string_append_printf (boxes, "%s%s%s", boxes->len > 0 ? " " : "",
                            method == ticked ? "☑" : "□", kgr_record_method_to_printed (method));
  print_row (document, "記録方法", boxes->str);
}

void
kgr_projection_print_head (KgrPublicDocument *document,
                           KgrMeeting        *meeting)
{
  print_row (document, "会議の名称", meeting->title);
  print_time (document, meeting);
  print_row (document, "開催場所", meeting->venue);
  print_people (document, meeting, "出席者", FALSE);
  print_people (document, meeting, "欠席者", TRUE);
  print_agenda (document, meeting);
  print_papers (document, meeting);
  print_method (document, meeting->record_method);
}
