/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The papers that go out before a meeting: its notice and its agenda. */

#include "config.h"

#include "handout/kgr-handout-private.h"
#include "record/kgr-projection-private.h"
#include "record/kgr-speaker-name.h"
#include "text/kgr-era.h"

/* Takes @lines. */
static void
print_lines (KgrPublicDocument *document,
             const char        *label,
             GPtrArray         *lines)
{
  g_ptr_array_add (lines, NULL);
  if (lines->len > 1)
    kgr_public_document_add_row (document, label, (const char * const *) lines->pdata);
  g_ptr_array_unref (lines);
}

static char *
dup_time (KgrMeeting       *meeting,
          const KgrEdition *edition)
{
  g_autofree char *written = kgr_era_format_meeting_time (meeting->starts_at, meeting->ends_at);

  if (kgr_is_set (meeting->when_printed))
    return g_strdup (meeting->when_printed);

  return kgr_form_dup_notation (edition->form, written);
}

static char *
dup_place (KgrMeeting *meeting)
{
  const char *venue = kgr_is_set (meeting->venue) ? meeting->venue : "";

  if (meeting->form == KGR_FORM_WRITTEN)
    return g_strdup ("書面開催");
  if (meeting->form == KGR_FORM_ONLINE)
    return venue[0] != '\0' ? g_strconcat ("オンライン（", venue, "）", NULL)
                            : g_strdup ("オンライン");
  if (meeting->form == KGR_FORM_BOTH)
    return g_strconcat (venue, "（オンライン併用）", NULL);

  return g_strdup (venue);
}

/* An entry with what may be said of it; NULL for what stands below a closed one, which is part of
 * it. */
static char *
dup_entry (KgrMeeting          *meeting,
           const KgrAgendaItem *entry)
{
  const KgrAgendaItem *closed = kgr_projection_find_closed (meeting, entry);
  g_autofree char *text = kgr_projection_dup_entry (entry);
  g_autofree char *ground = NULL;

  if (closed == NULL)
    return g_steal_pointer (&text);
  if (closed != entry)
    return NULL;
  ground = kgr_projection_dup_closed (entry);

  return g_strconcat (text, ground, NULL);
}

/* How many entries of @kind, or of any where it is 0, an open entry stands below. A parent that is
 * its own ancestor ends the search. */
static guint
count_above (KgrMeeting          *meeting,
             const KgrAgendaItem *entry,
             KgrAgendaKind        kind)
{
  guint n = 0;

  for (guint steps = 0; steps <= meeting->agenda->len && entry->parent_id != 0; steps++)
    {
      entry = kgr_meeting_find_agenda (meeting, entry->parent_id);
      if (entry == NULL)
        break;
      if (kind == 0 || entry->kind == kind)
        n++;
    }

  return n;
}

static void
indent (GString *line,
        guint    depth)
{
  for (guint i = 0; i < depth && i < 4; i++)
    g_string_append (line, "　");
}

static GPtrArray *
list_entries (KgrMeeting    *meeting,
              KgrAgendaKind  kind)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < meeting->agenda->len; i++)
    {
      const KgrAgendaItem *entry = g_ptr_array_index (meeting->agenda, i);
      g_autofree char *text = entry->kind == kind ? dup_entry (meeting, entry) : NULL;
      g_autoptr(GString) line = g_string_new (NULL);

      if (text == NULL)
        continue;
      indent (line, count_above (meeting, entry, kind));
      g_string_append (line, text);
      g_ptr_array_add (lines, g_strdup (line->str));
    }

  return lines;
}

/* The items, as a notice lists them; an agenda of headings alone is listed as it is. */
static GPtrArray *
list_items (KgrMeeting *meeting)
{
  GPtrArray *items = list_entries (meeting, KGR_AGENDA_ITEM);

  if (items->len > 0)
    return items;
  g_ptr_array_unref (items);

  return list_entries (meeting, KGR_AGENDA_HEADING);
}

static GPtrArray *
list_papers (KgrMeeting *meeting)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < meeting->papers->len; i++)
    {
      char *line = kgr_projection_dup_paper (meeting, g_ptr_array_index (meeting->papers, i));

      if (kgr_is_set (line))
        g_ptr_array_add (lines, line);
      else
        g_free (line);
    }

  return lines;
}

/* What a council always prints as its contact stands in the form of its minutes. */
static void
print_contact (KgrPublicDocument *document,
               const KgrForm     *form)
{
  for (guint i = 0; form != NULL && form->headings != NULL && i < form->headings->len; i++)
    {
      const KgrFormHeading *heading = form->headings->pdata[i];

      if (heading->part == KGR_FORM_CONTACT)
        kgr_handout_print_row (document, kgr_form_heading_get_label (heading), heading->text);
    }
}

/* "汐見市…協議会　委員　各位", of a body "汐見市…協議会　相談支援部会　委員　各位". */
static void
print_parties (KgrPublicDocument *document,
               KgrMeeting        *meeting)
{
  const char *council = kgr_is_set (meeting->council) ? meeting->council : "";
  const char *body = kgr_is_set (meeting->body) ? meeting->body : "";
  g_autoptr(GString) to = g_string_new (council);

  if (body[0] != '\0' && g_strcmp0 (body, council) != 0)
    g_string_append_printf (to, "%s%s", to->len > 0 ? "　" : "", body);
  if (kgr_is_set (meeting->joint_body))
    g_string_append_printf (to, "・%s", meeting->joint_body);
  g_string_append_printf (to, "%s委員　各位", to->len > 0 ? "　" : "");
  kgr_public_document_add_paragraph (document, to->str);
  kgr_public_document_add_paragraph (document, council[0] != '\0' ? council : body);
}

/**
 * kgr_handout_new_notice:
 * @meeting: a meeting all of whose texts could be opened
 * @edition: what the edition decides, of which only the form is used
 * @issued_on: ISO date that stands at its head
 *
 * The notice of a meeting (開催通知): to whom, from whom, when, where, what about. Of a closed item
 * its number, public title and ground are said, of its papers the label alone, as in the minutes.
 * Pure; any thread. Publicly equal meetings give equal notices.
 *
 * Returns: (transfer full): the public projection
 */
KgrPublicDocument *
kgr_handout_new_notice (KgrMeeting       *meeting,
                        const KgrEdition *edition,
                        const char       *issued_on)
{
  KgrPublicDocument *document = NULL;
  g_autofree char *title = NULL;
  g_autofree char *date = NULL;
  g_autofree char *time = NULL;
  g_autofree char *place = NULL;

  g_return_val_if_fail (meeting != NULL && edition != NULL && issued_on != NULL, NULL);

  title = g_strconcat (kgr_is_set (meeting->title) ? meeting->title : "会議", "の開催について（通知）", NULL);
  date = kgr_handout_dup_day (edition->form, issued_on);
  time = dup_time (meeting, edition);
  place = dup_place (meeting);

  document = kgr_public_document_new ("ja");
  kgr_public_document_add_title (document, title);
  kgr_public_document_add_paragraph (document, date != NULL ? date : "");
  print_parties (document, meeting);
  kgr_public_document_add_paragraph (document, meeting->form == KGR_FORM_WRITTEN
    ? "　標記の会議を、下記のとおり書面により開催します。御意見をお寄せくださいますようお願いいたします。"
    : "　標記の会議を、下記のとおり開催します。御出席くださいますようお願いいたします。");
  kgr_public_document_add_heading (document, 2, "記");
  kgr_handout_print_row (document, "日時", time);
  kgr_handout_print_row (document, "場所", place);
  print_lines (document, "議題", list_items (meeting));
  print_lines (document, "会議資料", list_papers (meeting));
  print_contact (document, edition->form);
  kgr_public_document_add_paragraph (document, "以上");

  return document;
}

/* "【資料１、資料２】": the labels of the papers that belong to an open entry; "" for none. */
static char *
dup_labels (KgrMeeting          *meeting,
            const KgrAgendaItem *entry)
{
  g_autoptr(GString) labels = g_string_new (NULL);

  for (guint i = 0; i < meeting->papers->len; i++)
    {
      const KgrPaper *paper = g_ptr_array_index (meeting->papers, i);

      if (paper->agenda_id == entry->id && kgr_is_set (paper->label))
        g_string_append_printf (labels, "%s%s", labels->len > 0 ? "、" : "", paper->label);
    }

  return labels->len > 0 ? g_strconcat ("【", labels->str, "】", NULL) : g_strdup ("");
}

/* Who speaks to it, as minutes would name them. Somebody who is not on the attendance, and a name
 * that was only typed, is not printed: nobody has said it is public. */
static char *
dup_presenter (KgrMeeting          *meeting,
               const KgrAgendaItem *entry)
{
  for (guint i = 0; entry->presenter_id != 0 && i < meeting->attendance->len; i++)
    {
      const KgrAttendance *person = g_ptr_array_index (meeting->attendance, i);
      g_autofree char *name = NULL;

      if (person->person_id != entry->presenter_id || person->closed_only)
        continue;
      if (person->kind == KGR_ATTENDEE_SECRETARIAT)
        return g_strdup ("（事務局）");
      if (person->kind != KGR_ATTENDEE_MEMBER && person->kind != KGR_ATTENDEE_GUEST)
        continue;
      name = kgr_speaker_name_dup (meeting->attendance, person);
      if (name[0] != '\0')
        return g_strconcat ("（", name, "）", NULL);
    }

  return g_strdup ("");
}

static void
print_entry (KgrPublicDocument   *document,
             KgrMeeting          *meeting,
             const KgrAgendaItem *entry)
{
  g_autofree char *text = dup_entry (meeting, entry);
  g_autoptr(GString) line = g_string_new (NULL);

  if (text == NULL)
    return;
  indent (line, count_above (meeting, entry, 0));
  g_string_append (line, text);
  if (!entry->closed)
    {
      g_autofree char *labels = dup_labels (meeting, entry);
      g_autofree char *presenter = dup_presenter (meeting, entry);

      g_string_append_printf (line, "%s%s", presenter, labels);
    }
  kgr_public_document_add_paragraph (document, line->str);
}

/**
 * kgr_handout_new_agenda:
 * @meeting: a meeting all of whose texts could be opened
 * @edition: what the edition decides, of which only the form is used
 *
 * The agenda that is handed out (次第). Beside an open entry stand who speaks to it, named as in the
 * minutes, and the labels of its papers. Pure; any thread. Publicly equal meetings give equal
 * agendas.
 *
 * Returns: (transfer full): the public projection
 */
KgrPublicDocument *
kgr_handout_new_agenda (KgrMeeting       *meeting,
                        const KgrEdition *edition)
{
  KgrPublicDocument *document = NULL;
  g_autofree char *title = NULL;
  g_autofree char *time = NULL;
  g_autofree char *place = NULL;
  GPtrArray *papers;

  g_return_val_if_fail (meeting != NULL && edition != NULL, NULL);

  title = g_strconcat (kgr_is_set (meeting->title) ? meeting->title : "会議", "　次第", NULL);
  time = dup_time (meeting, edition);
  place = dup_place (meeting);

  document = kgr_public_document_new ("ja");
  kgr_public_document_add_title (document, title);
  kgr_handout_print_row (document, "日時", time);
  kgr_handout_print_row (document, "場所", place);
  kgr_public_document_add_heading (document, 2, "次第");
  for (guint i = 0; i < meeting->agenda->len; i++)
    print_entry (document, meeting, g_ptr_array_index (meeting->agenda, i));

  papers = list_papers (meeting);
  if (papers->len > 0)
    kgr_public_document_add_heading (document, 2, "会議資料");
  for (guint i = 0; i < papers->len; i++)
    kgr_public_document_add_paragraph (document, papers->pdata[i]);
  g_ptr_array_unref (papers);

  return document;
}
