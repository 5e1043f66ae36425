/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "import/kgr-import-chars.h"
#include "import/kgr-import-people.h"
#include "import/kgr-import-roles.h"
#include "text/kgr-fold.h"

static const struct
{
  const char          *word; /* folded */
  KgrAttendanceStatus  status;
} remarks[] = {
  { "欠席", KGR_ATTENDANCE_ABSENT },
  { "オンライン", KGR_ATTENDANCE_PRESENT | KGR_ATTENDANCE_ONLINE },
  { "リモート", KGR_ATTENDANCE_PRESENT | KGR_ATTENDANCE_ONLINE },
  { "web", KGR_ATTENDANCE_PRESENT | KGR_ATTENDANCE_ONLINE },
  { "zoom", KGR_ATTENDANCE_PRESENT | KGR_ATTENDANCE_ONLINE },
  { "代理", KGR_ATTENDANCE_REPRESENTED },
  { "遅参", KGR_ATTENDANCE_PRESENT | KGR_ATTENDANCE_LATE },
  { "遅刻", KGR_ATTENDANCE_PRESENT | KGR_ATTENDANCE_LATE },
  { "早退", KGR_ATTENDANCE_PRESENT | KGR_ATTENDANCE_LEFT_EARLY },
  { "途中退席", KGR_ATTENDANCE_PRESENT | KGR_ATTENDANCE_LEFT_EARLY },
};

/* What the brackets after somebody say of the presence; 0 for anything else. */
static KgrAttendanceStatus
status_of_remark (KgrSlice remark)
{
  g_autofree char *folded = kgr_slice_fold (remark);
  KgrAttendanceStatus status = 0;

  for (guint i = 0; i < G_N_ELEMENTS (remarks); i++)
    if (strstr (folded, remarks[i].word) != NULL)
      status |= remarks[i].status;
  if (status & (KGR_ATTENDANCE_ABSENT | KGR_ATTENDANCE_REPRESENTED))
    status &= ~KGR_ATTENDANCE_PRESENT;

  return status;
}

/* Cuts the brackets at the end off @entry: 小川委員（オンライン）. */
static KgrSlice
cut_remark (KgrSlice *entry)
{
  const char *end = entry->text + entry->length;
  const char *open = NULL;
  KgrSlice remark = { end, 0 };
  gunichar last = kgr_slice_last (*entry);

  if (last != ')' && last != 0xff09)
    return remark;

  for (const char *p = entry->text; p < end; p = g_utf8_next_char (p))
    if (*p == '(' || g_utf8_get_char (p) == 0xff08)
      open = p;
  if (open == NULL || open == entry->text)
    return remark;

  remark = (KgrSlice) { open, end - open };
  *entry = kgr_slice_trim ((KgrSlice) { entry->text, open - entry->text });
  return remark;
}

/* "会長　長沢", a role before a name with room between them. */
static gboolean
split_role_first (const char *entry,
                  char      **name,
                  char      **role)
{
  const char *room = entry;
  KgrSlice rest;

  while (*room != '\0' && !kgr_char_is_white (g_utf8_get_char (room)))
    room = g_utf8_next_char (room);
  rest = kgr_slice_trim ((KgrSlice) { room, strlen (room) });
  if (rest.length == 0)
    return FALSE;

  *role = g_strndup (entry, room - entry);
  if (kgr_role_find_suffix (*role) != *role)
    {
      g_clear_pointer (role, g_free);
      return FALSE;
    }

  *name = kgr_slice_dup (rest);
  return TRUE;
}

static void
split_name (const char *entry,
            char      **name,
            char      **role)
{
  const char *suffix = kgr_role_find_suffix (entry);

  if (suffix != NULL && suffix > entry)
    {
      *name = kgr_slice_dup (kgr_slice_trim ((KgrSlice) { entry, suffix - entry }));
      *role = g_strdup (suffix);
    }
  else if (suffix != NULL || !split_role_first (entry, name, role))
    *name = g_strdup (entry);
}

static void
add_person (KgrMeeting          *meeting,
            KgrSlice             whole,
            KgrAttendanceStatus  status)
{
  KgrAttendance *attendance = kgr_meeting_add_attendance (meeting);
  g_autofree char *printed = kgr_slice_dup (whole);
  g_autofree char *person = NULL;
  g_autofree char *regular = NULL;
  KgrSlice remark = cut_remark (&whole);
  KgrAttendanceStatus remarked = status_of_remark (remark);

  /* 高橋委員（市民代表）: a bracket that says nothing of the presence stays in print only. */
  person = kgr_slice_dup (whole);
  split_name (person, &attendance->name, &attendance->role);
  attendance->id = meeting->attendance->len;
  attendance->status = remarked != 0 && status != KGR_ATTENDANCE_ABSENT ? remarked : status;

  regular = g_strconcat (attendance->name, attendance->role, NULL);
  if (strcmp (regular, printed) != 0)
    attendance->printed = g_steal_pointer (&printed);
}

/* Ends the first of several words; the whole where there is only one. */
static KgrSlice
first_word (KgrSlice slice)
{
  const char *end = slice.text + slice.length;
  const char *p = slice.text;

  while (p < end && !kgr_char_is_white (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);

  return (KgrSlice) { slice.text, p - slice.text };
}

static KgrSlice
other_words (KgrSlice slice,
             KgrSlice word)
{
  return kgr_slice_trim ((KgrSlice) { word.text + word.length, slice.length - word.length });
}

/* "汐野委員　浜田委員": people parted by room only, each with name and role. */
static gboolean
is_row_of_people (KgrSlice entry)
{
  while (entry.length > 0)
    {
      KgrSlice word = first_word (entry);
      g_autofree char *person = kgr_slice_dup (word);
      const char *suffix = kgr_role_find_suffix (person);

      if (suffix == NULL || suffix == person)
        return FALSE;
      entry = other_words (entry, word);
    }

  return TRUE;
}

static void
add_entry (KgrMeeting          *meeting,
           KgrSlice             entry,
           KgrAttendanceStatus  status)
{
  gboolean is_row = is_row_of_people (entry);

  while (entry.length > 0)
    {
      KgrSlice person = is_row ? first_word (entry) : entry;

      add_person (meeting, person, status);
      entry = other_words (entry, person);
    }
}

static gboolean
is_comma (gunichar ch)
{
  return ch == 0x3001 || ch == 0xff0c || ch == ',' || ch == '\n';
}

/**
 * kgr_import_read_people:
 * @meeting: a meeting; its attendance grows
 * @wording: people, parted by commas or line feeds: "長沢副会長、小川委員（オンライン）"
 * @status: how those are present of whom nothing else is said
 *
 * Reads who was there. Each is a name and the role after it, or before it with room between;
 * without a known role the whole is the name. Brackets after somebody may say 欠席, オンライン, 代理, 遅参 or
 * 早退. The source's own wording is kept where name and role do not make it up.
 */
void
kgr_import_read_people (KgrMeeting          *meeting,
                        const char          *wording,
                        KgrAttendanceStatus  status)
{
  const char *start = wording;
  int depth = 0;

  for (const char *p = wording;; p = g_utf8_next_char (p))
    {
      gunichar ch = g_utf8_get_char (p);

      if (ch == '\n')
        depth = 0;
      else if (ch == 0xff08 || ch == '(')
        depth++;
      else if ((ch == 0xff09 || ch == ')') && depth > 0)
        depth--;

      if (ch == 0 || (is_comma (ch) && depth == 0))
        {
          KgrSlice entry = kgr_slice_trim ((KgrSlice) { start, p - start });

          add_entry (meeting, entry, status);
          start = p + (ch == 0 ? 0 : g_utf8_next_char (p) - p);
        }
      if (ch == 0)
        return;
    }
}
