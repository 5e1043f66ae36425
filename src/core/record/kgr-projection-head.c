/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of the printed form, in the council's order. It is made of public facts of the meeting
 * alone and never looks at the record. */

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
            KgrMeeting        *meeting,
            const char        *label,
            const KgrForm     *form)
{
  g_autofree char *written = kgr_era_format_meeting_time (meeting->starts_at, meeting->ends_at);
  g_autofree char *when = kgr_form_dup_notation (form, written);

  print_row (document, label, is_set (meeting->when_printed) ? meeting->when_printed : when);
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

/* Who stands in a row of people; the secretariat only in its own, where the form has one. */
static gboolean
is_in_row (const KgrAttendance *person,
           KgrFormPart          part)
{
  gboolean is_absent = (person->status & KGR_ATTENDANCE_ABSENT) != 0;

  if (part == KGR_FORM_SECRETARIAT)
    return person->kind == KGR_ATTENDEE_SECRETARIAT && !person->closed_only && !is_absent;

  return is_listed (person) && is_absent == (part == KGR_FORM_ABSENT);
}

static void
print_people (KgrPublicDocument *document,
              KgrMeeting        *meeting,
              const char        *label,
              KgrFormPart        part)
{
  g_autoptr(GString) people = g_string_new (NULL);

  for (guint i = 0; i < meeting->attendance->len; i++)
    {
      const KgrAttendance *person = g_ptr_array_index (meeting->attendance, i);
      g_autofree char *name = is_in_row (person, part) ? dup_attendee (meeting, person) : NULL;

      if (!is_set (name))
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
              KgrMeeting        *meeting,
              const char        *label)
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
    kgr_public_document_add_row (document, label, (const char * const *) lines->pdata);
}

/* Of a paper that belongs to a closed item the label is known from the notice, and no more is
 * said of it than that; one without a label is not known to be there at all. */
char *
kgr_projection_dup_paper (KgrMeeting     *meeting,
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
              KgrMeeting        *meeting,
              const char        *label)
{
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < meeting->papers->len; i++)
    {
      char *line = kgr_projection_dup_paper (meeting, g_ptr_array_index (meeting->papers, i));

      if (line != NULL)
        g_ptr_array_add (lines, line);
    }
  g_ptr_array_add (lines, NULL);
  if (lines->len > 1)
    kgr_public_document_add_row (document, label, (const char * const *) lines->pdata);
}

static void
print_method (KgrPublicDocument *document,
              KgrRecordMethod    ticked,
              const char        *label,
              const KgrForm     *form)
{
  g_autoptr(GString) boxes = g_string_new (NULL);

  if (kgr_record_method_to_printed (ticked) == NULL)
    return;

  for (guint method = KGR_METHOD_VERBATIM; method <= KGR_METHOD_ITEM_SUMMARY; method++)
    g_string_append_printf (boxes, "%s%s%s", boxes->len > 0 ? " " : "",
                            method == ticked ? "☑" : "□", kgr_form_get_method (form, method));
  print_row (document, label, boxes->str);
}

static void
print_observers (KgrPublicDocument *document,
                 KgrMeeting        *meeting,
                 const char        *label,
                 const KgrForm     *form)
{
  g_autofree char *number = meeting->observers >= 0 ? kgr_digits_format (meeting->observers) : NULL;
  g_autofree char *written = number != NULL ? g_strconcat (number, "名", NULL) : NULL;
  g_autofree char *count = kgr_form_dup_notation (form, written);

  print_row (document, label, count);
}

/* That an item is closed, and on which ground, is public; each ground is named once. */
static guint
count_closed (KgrMeeting *meeting,
              GPtrArray  *grounds,
              guint      *n_items)
{
  guint n_closed = 0;

  *n_items = 0;
  for (guint i = 0; i < meeting->agenda->len; i++)
    {
      const KgrAgendaItem *entry = g_ptr_array_index (meeting->agenda, i);
      const KgrAgendaItem *closed = kgr_projection_find_closed (meeting, entry);

      if (entry->kind != KGR_AGENDA_ITEM || (closed != NULL && closed != entry))
        continue;
      (*n_items)++;
      if (closed == NULL)
        continue;
      n_closed++;
      if (is_set (entry->ground) &&
          !g_ptr_array_find_with_equal_func (grounds, entry->ground, g_str_equal, NULL))
        g_ptr_array_add (grounds, entry->ground);
    }

  return n_closed;
}

static void
print_openness (KgrPublicDocument *document,
                KgrMeeting        *meeting,
                const char        *label,
                KgrOpenness        openness)
{
  g_autoptr(GPtrArray) grounds = g_ptr_array_new ();
  g_autoptr(GString) text = g_string_new ("公開");
  guint n_items = 0;
  guint n_closed = count_closed (meeting, grounds, &n_items);

  if (openness == KGR_OPENNESS_CLOSED || (n_closed > 0 && n_closed == n_items))
    g_string_assign (text, "非公開");
  else if (n_closed > 0)
    g_string_assign (text, "一部非公開");
  for (guint i = 0; i < grounds->len; i++)
    g_string_append_printf (text, "%s%s%s", i == 0 ? "（" : "、", (char *) grounds->pdata[i],
                            i + 1 == grounds->len ? "）" : "");
  print_row (document, label, text->str);
}

static gboolean
has_part (GPtrArray   *headings,
          KgrFormPart  part)
{
  for (guint i = 0; i < headings->len; i++)
    if (((KgrFormHeading *) headings->pdata[i])->part == (int) part)
      return TRUE;

  return FALSE;
}

static void
print_heading (KgrPublicDocument    *document,
               KgrMeeting           *meeting,
               const KgrEdition     *edition,
               const KgrFormHeading *heading)
{
  const char *label = kgr_form_heading_get_label (heading);

  switch ((KgrFormPart) heading->part)
    {
    case KGR_FORM_NAME:
      print_row (document, label, meeting->title);
      break;
    case KGR_FORM_TIME:
      print_time (document, meeting, label, edition->form);
      break;
    case KGR_FORM_PLACE:
      print_row (document, label, meeting->venue);
      break;
    case KGR_FORM_PRESENT:
    case KGR_FORM_ABSENT:
    case KGR_FORM_SECRETARIAT:
      print_people (document, meeting, label, heading->part);
      break;
    case KGR_FORM_OBSERVERS:
      print_observers (document, meeting, label, edition->form);
      break;
    case KGR_FORM_OPENNESS:
      print_openness (document, meeting, label, edition->openness);
      break;
    case KGR_FORM_AGENDA:
      print_agenda (document, meeting, label);
      break;
    case KGR_FORM_PAPERS:
      print_papers (document, meeting, label);
      break;
    case KGR_FORM_METHOD:
      print_method (document, meeting->record_method, label, edition->form);
      break;
    case KGR_FORM_CONTACT:
    case KGR_FORM_AUTHOR:
      print_row (document, label, heading->text);
      break;
    default:
      break;
    }
}

gboolean
kgr_projection_print_head (KgrPublicDocument *document,
                           KgrMeeting        *meeting,
                           const KgrEdition  *edition)
{
  g_autoptr(GPtrArray) headings = kgr_form_dup_headings (edition->form);

  for (guint i = 0; i < headings->len; i++)
    print_heading (document, meeting, edition, headings->pdata[i]);

  return has_part (headings, KGR_FORM_OBSERVERS);
}
