/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines and times as people type them during a meeting. */

#include "config.h"

#include <string.h>

#include "meeting/kgr-attendance-entry.h"

#define SEPARATOR "／"
#define HOUR (60)
/* A time so much earlier than the opening is one after midnight. */
#define MUCH_EARLIER (8 * HOUR)

static char *
dup_field (char **fields,
           guint  index)
{
  char *field = index < g_strv_length (fields) ? g_strstrip (g_strdup (fields[index])) : NULL;

  if (field != NULL && *field == '\0')
    g_clear_pointer (&field, g_free);

  return field;
}

/**
 * kgr_attendance_new_from_line:
 * @line: UTF-8: a name and, parted by ／ or /, an affiliation and a role
 * @kind: as what somebody is there
 *
 * Makes a line of the attendance for somebody who is there from the opening to the end. Any thread.
 *
 * Returns: (transfer full) (nullable): the line, or %NULL where there is no name
 */
KgrAttendance *
kgr_attendance_new_from_line (const char      *line,
                              KgrAttendeeKind  kind)
{
  g_autofree char *normal = g_utf8_normalize (line, -1, G_NORMALIZE_NFC);
  g_autofree char *wide = NULL;
  g_auto(GStrv) narrow = NULL;
  g_auto(GStrv) fields = NULL;
  g_autoptr(KgrAttendance) self = kgr_attendance_new ();
  GPtrArray *presences;

  if (normal == NULL)
    return NULL;
  narrow = g_strsplit (normal, "/", -1);
  wide = g_strjoinv (SEPARATOR, narrow);
  fields = g_strsplit (wide, SEPARATOR, -1);
  self->name = dup_field (fields, 0);
  self->affiliation = dup_field (fields, 1);
  self->role = dup_field (fields, 2);
  self->kind = kind;
  if (self->name == NULL)
    return NULL;
  presences = kgr_presences_new ();
  kgr_presences_add (presences, NULL, NULL, FALSE, FALSE);
  kgr_attendance_take_presences (self, presences);

  return g_steal_pointer (&self);
}

/* Digits at @text, at most @most; how many there were in @length. */
static int
read_digits (const char *text,
             int         most,
             int        *length)
{
  int number = 0;

  for (*length = 0; *length < most && g_ascii_isdigit (text[*length]); (*length)++)
    number = number * 10 + text[*length] - '0';

  return number;
}

static gboolean
skip (const char **text,
      const char  *word)
{
  if (!g_str_has_prefix (*text, word))
    return FALSE;
  *text += strlen (word);

  return TRUE;
}

/* After the hour: nothing, "時", "時半", "時45分", ":45". */
static gboolean
read_minute (const char *text,
             int        *minute)
{
  int length;
  gboolean with_hour = skip (&text, "時");

  *minute = 0;
  if (with_hour && skip (&text, "半"))
    {
      *minute = 30;
      return *text == '\0';
    }
  if (with_hour && *text == '\0')
    return TRUE;
  if (!with_hour && !skip (&text, ":"))
    return FALSE;
  *minute = read_digits (text, 2, &length);
  text += length;
  if (with_hour)
    skip (&text, "分");

  return length > 0 && *minute < 60 && *text == '\0';
}

/* Minutes since midnight; -1 for what is no time. */
static int
read_time_of_day (const char *text)
{
  gboolean afternoon = skip (&text, "午後");
  gboolean morning = !afternoon && skip (&text, "午前");
  int length;
  int number = read_digits (text, 4, &length);
  int hour = number;
  int minute;

  if (length == 3 || length == 4)
    {
      hour = number / 100;
      minute = number % 100;
      if (text[length] != '\0' || minute > 59)
        return -1;
    }
  else if (length == 0 || !read_minute (text + length, &minute))
    return -1;
  if ((morning || afternoon) && hour > 12)
    return -1;
  if (afternoon && hour < 12)
    hour += 12;

  return hour < 24 ? hour * HOUR + minute : -1;
}

/**
 * kgr_attendance_read_clock:
 * @text: a time of day, as people type it
 * @opening: (nullable): ISO 8601 local: when the meeting was opened
 *
 * Reads a time of day as one of the meeting. A time that is more than eight hours earlier than the
 * opening is one after midnight. Any thread.
 *
 * Returns: (transfer full) (nullable): ISO 8601 local, or %NULL
 */
char *
kgr_attendance_read_clock (const char *text,
                           const char *opening)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_NFKC);
  g_autoptr(GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr(GDateTime) start = opening != NULL ? g_date_time_new_from_iso8601 (opening, zone)
                                               : NULL;
  g_autoptr(GDateTime) moment = NULL;
  int minutes = normal != NULL ? read_time_of_day (g_strstrip (normal)) : -1;
  int opened;

  if (minutes < 0 || start == NULL)
    return NULL;
  opened = g_date_time_get_hour (start) * HOUR + g_date_time_get_minute (start);
  if (minutes < opened - MUCH_EARLIER)
    minutes += 24 * HOUR;
  moment = g_date_time_add_minutes (start, minutes - opened);

  return g_date_time_format (moment, "%Y-%m-%dT%H:%M:00");
}
