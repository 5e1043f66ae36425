/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The papers that stay inside: they print names, notes and closed items as they are. */

#include "config.h"

#include <stdio.h>

#include "handout/kgr-handout-private.h"
#include "meeting/kgr-agenda.h"
#include "meeting/kgr-quorum.h"
#include "record/kgr-projection-private.h"
#include "text/kgr-era.h"

static void
print_head (KgrPublicDocument *document,
            KgrMeeting        *meeting,
            const char        *title,
            const KgrForm     *form)
{
  g_autofree char *written = kgr_era_format_meeting_time (meeting->starts_at, meeting->ends_at);
  g_autofree char *time = kgr_form_dup_notation (form, written);

  kgr_public_document_add_title (document, title);
  kgr_handout_print_row (document, "会議の名称", meeting->title);
  kgr_handout_print_row (document, "日時", time != NULL ? time : meeting->when_printed);
  kgr_handout_print_row (document, "場所", meeting->venue);
}

/* Minutes of the day the meeting begins at; -1 where no time is known. */
static int
read_start (KgrMeeting *meeting)
{
  int hour = 0;
  int minute = 0;

  if (meeting->starts_at == NULL ||
      sscanf (meeting->starts_at, "%*10[0-9-]T%2d:%2d", &hour, &minute) != 2)
    return -1;

  return hour * 60 + minute;
}

/* "18:30～18:50", "18:30" where no length is planned. */
static char *
dup_span (int from,
          int minutes)
{
  int until = from + minutes;

  if (from < 0)
    return g_strdup ("");
  if (minutes <= 0)
    return g_strdup_printf ("%02d:%02d", from / 60 % 24, from % 60);

  return g_strdup_printf ("%02d:%02d～%02d:%02d", from / 60 % 24, from % 60, until / 60 % 24,
                          until % 60);
}

static char *
dup_item (KgrAgenda           *agenda,
          const KgrAgendaItem *item)
{
  const char *number = kgr_is_set (item->number) ? item->number : "";
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = kgr_agenda_get_level (agenda, item); i > 0; i--)
    g_string_append (text, "　");
  g_string_append_printf (text, "%s%s%s", number, number[0] != '\0' ? " " : "",
                          kgr_is_set (item->title) ? item->title : "");
  if (item->closed)
    g_string_append (text, "（非公開）");

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
dup_papers (KgrAgenda           *agenda,
            const KgrAgendaItem *item)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < agenda->papers->len; i++)
    {
      const KgrPaper *paper = g_ptr_array_index (agenda->papers, i);

      if (paper->agenda_id == item->id)
        g_string_append_printf (text, "%s%s%s%s%s", text->len > 0 ? "\n" : "",
                                kgr_is_set (paper->label) ? paper->label : "",
                                kgr_is_set (paper->label) ? " " : "",
                                kgr_is_set (paper->title) ? paper->title : "",
                                paper->handling & KGR_HANDLING_COLLECTED ? "（回収）" : "");
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Where something below it is planned, its own time is theirs and goes on with them. */
static int
get_own_minutes (KgrAgenda           *agenda,
                 const KgrAgendaItem *item)
{
  guint begin;
  guint end;

  if (kgr_agenda_find_block (agenda, item->id, &begin, &end))
    for (guint i = begin + 1; i < end; i++)
      if (((KgrAgendaItem *) agenda->items->pdata[i])->minutes > 0)
        return 0;

  return item->minutes;
}

static void
print_step (KgrPublicDocument   *document,
            KgrAgenda           *agenda,
            const KgrAgendaItem *item,
            int                  from)
{
  int minutes = kgr_agenda_get_minutes (agenda, item);
  g_autofree char *span = dup_span (from, minutes);
  g_autofree char *length = minutes > 0 ? g_strdup_printf ("%d", minutes) : NULL;
  g_autofree char *text = dup_item (agenda, item);
  g_autofree char *papers = dup_papers (agenda, item);

  kgr_handout_print_cell (document, span);
  kgr_handout_print_cell (document, text);
  kgr_handout_print_cell (document, item->presenter);
  kgr_handout_print_cell (document, length);
  kgr_handout_print_cell (document, papers);
  kgr_handout_print_cell (document, item->notes);
}

/**
 * kgr_handout_new_run_sheet:
 * @meeting: a meeting all of whose texts could be opened
 * @form: (nullable): the council's form
 *
 * The run sheet of a meeting (進行表), for the chair and the secretariat: when what begins, who
 * speaks to it, how long, with which papers, and the notes for the chair. Pure; any thread.
 *
 * Returns: (transfer full): a paper for inside
 */
KgrInsideDocument *
kgr_handout_new_run_sheet (KgrMeeting    *meeting,
                           const KgrForm *form)
{
  static const char * const columns[] = { "時刻", "議題", "説明者", "分", "資料", "進行メモ", NULL };
  KgrInsideDocument *sheet = kgr_inside_document_new ("ja");
  KgrPublicDocument *document = kgr_inside_document_get_blocks (sheet);
  g_autoptr(KgrAgenda) agenda = kgr_agenda_new_from_meeting (meeting);
  int from = read_start (meeting);
  int total = kgr_agenda_get_total (agenda);

  print_head (document, meeting, "進行表", form);
  kgr_public_document_add_columns (document, columns);
  for (guint i = 0; i < agenda->items->len; i++)
    {
      const KgrAgendaItem *item = g_ptr_array_index (agenda->items, i);

      print_step (document, agenda, item, from);
      if (from >= 0)
        from += get_own_minutes (agenda, item);
    }
  if (total > 0)
    {
      g_autofree char *line = g_strdup_printf ("予定の合計　%d分", total);

      kgr_public_document_add_paragraph (document, line);
    }

  return sheet;
}

/* Told on the meeting's day or before. */
static gboolean
is_told (const KgrAttendance *line,
         GPtrArray           *people,
         const char          *day)
{
  for (guint i = 0; line->person_id != 0 && i < people->len; i++)
    {
      const KgrPerson *person = g_ptr_array_index (people, i);

      if (person->id == line->person_id)
        return kgr_person_is_told (person, day);
    }

  return line->told_on != NULL && (day == NULL || strncmp (line->told_on, day, 10) <= 0);
}

static void
print_line (KgrPublicDocument   *document,
            const KgrAttendance *line,
            gboolean             told)
{
  g_autofree char *number = line->number > 0 ? g_strdup_printf ("%d", line->number) : NULL;
  g_autofree char *name = g_strconcat (kgr_is_set (line->name) ? line->name : "",
                                       kgr_is_set (line->substitute) ? "\n代理　" : "",
                                       line->substitute, NULL);

  kgr_handout_print_cell (document, number);
  kgr_handout_print_cell (document, name);
  kgr_handout_print_cell (document, line->affiliation);
  kgr_handout_print_cell (document, line->role);
  kgr_handout_print_cell (document, "□");
  kgr_handout_print_cell (document, told ? "周知済" : "未周知");
}

/* "定足数　過半数（委員10名のうち6名、代理出席は数えない）"; nothing where there is no such rule. */
static void
print_quorum (KgrPublicDocument *document,
              KgrMeeting        *meeting,
              const KgrBody     *body)
{
  static const char * const rules[] = {
    [KGR_QUORUM_MAJORITY] = "過半数", [KGR_QUORUM_HALF] = "２分の１以上",
    [KGR_QUORUM_THIRD] = "３分の１以上",
  };
  KgrQuorumTerms terms = kgr_quorum_terms_of_body (body);
  KgrQuorumCount quorum = kgr_quorum_at (meeting->attendance, &terms, NULL);
  g_autofree char *line = NULL;

  if (terms.rule == KGR_QUORUM_NONE || quorum.seated == 0)
    return;
  line = g_strdup_printf ("定足数　%s（委員%d名のうち%d名%s）", rules[terms.rule], quorum.seated,
                          quorum.required,
                          terms.without_substitutes ? "、代理出席は数えない" : "");
  kgr_public_document_add_paragraph (document, line);
}

/**
 * kgr_handout_new_attendance_book:
 * @meeting: a meeting all of whose texts could be opened
 * @people: (element-type KgrPerson): among them those who are expected
 * @body: (nullable): whose rule of the quorum holds
 * @form: (nullable): the council's form
 *
 * The attendance book of a meeting (出席簿), for the desk at the door: a box for each, how many make
 * a quorum, and who has still to be told of the duty of secrecy by the meeting's day. Pure; any
 * thread.
 *
 * Returns: (transfer full): a paper for inside
 */
KgrInsideDocument *
kgr_handout_new_attendance_book (KgrMeeting    *meeting,
                                 GPtrArray     *people,
                                 const KgrBody *body,
                                 const KgrForm *form)
{
  static const char * const columns[] = { "番号", "氏名", "所属", "役職", "出欠", "守秘義務", NULL };
  KgrInsideDocument *book = kgr_inside_document_new ("ja");
  KgrPublicDocument *document = kgr_inside_document_get_blocks (book);
  g_autofree char *day = meeting->starts_at != NULL ? g_strndup (meeting->starts_at, 10) : NULL;
  guint n_untold = 0;

  print_head (document, meeting, "出席簿", form);
  kgr_public_document_add_columns (document, columns);
  for (guint i = 0; i < meeting->attendance->len; i++)
    {
      const KgrAttendance *line = g_ptr_array_index (meeting->attendance, i);
      gboolean told = is_told (line, people, day);

      n_untold += !told;
      print_line (document, line, told);
    }
  print_quorum (document, meeting, body);
  if (n_untold > 0)
    {
      g_autofree char *line = g_strdup_printf ("守秘義務の周知が済んでいない人　%u名", n_untold);

      kgr_public_document_add_paragraph (document, line);
    }

  return book;
}
