/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The printed 会議の名称. */

#include "config.h"

#include <string.h>

#include "meeting/kgr-meeting-repo.h"
#include "text/kgr-era.h"

#define MAX_NUMBER 9999

/* A council's own meeting, whose body is called like it, names it once. */
static char *
dup_names (const char *council,
           const char *body,
           const char *joint_body,
           int         joint_number)
{
  GString *names = g_string_new (council);

  if (g_strcmp0 (council, body) != 0)
    g_string_append_printf (names, "%s%s", names->len > 0 ? " " : "", body != NULL ? body : "");
  if (joint_body != NULL)
    {
      g_autofree char *number = kgr_digits_format (joint_number);

      g_string_append (names, "・");
      if (joint_number > 0)
        g_string_append_printf (names, "第%s回", number);
      g_string_append_printf (names, "%s 合同会議", joint_body);
    }

  return g_string_free (names, FALSE);
}

/**
 * kgr_meeting_make_title:
 * @council: (nullable): the council's name
 * @body: (nullable): the body's
 * @fiscal_year: Gregorian year of its April; 0 = unknown
 * @number: which meeting it is; 0 = unknown
 * @starts_at: (nullable): the day it is held, which says by what era the year is called
 * @joint_body: (nullable): the second body of a joint meeting
 * @joint_number: which meeting of that body it is; 0 = unknown
 *
 * "令和３年度 第４回COUNCIL BODY", the wording of the printed minutes. Any thread.
 *
 * Returns: (transfer full): the title
 */
char *
kgr_meeting_make_title (const char *council,
                        const char *body,
                        int         fiscal_year,
                        int         number,
                        const char *starts_at,
                        const char *joint_body,
                        int         joint_number)
{
  g_autofree char *year = NULL;
  g_autofree char *names = dup_names (council, body, joint_body, joint_number);
  GString *title = g_string_new (NULL);

  if (fiscal_year != 0)
    year = kgr_era_format_fiscal_year_on (fiscal_year, starts_at);
  if (year != NULL)
    g_string_append_printf (title, "%s ", year);
  if (number > 0)
    {
      g_autofree char *digits = kgr_digits_format (number);

      g_string_append_printf (title, "第%s回", digits);
    }
  g_string_append (title, names);

  return g_string_free (title, FALSE);
}

static const char *
skip_white (const char *p)
{
  while (g_unichar_isspace (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);

  return p;
}

/**
 * kgr_meeting_title_read_number:
 * @title: (nullable): a 会議の名称
 *
 * The number between the first 第 and 回 that has one, in digits of either width. Any thread.
 *
 * Returns: the number (1–9999), or 0 where the title says none
 */
int
kgr_meeting_title_read_number (const char *title)
{
  const char *p = title;

  while (p != NULL && (p = strstr (p, "第")) != NULL)
    {
      gint64 number = 0;

      p += strlen ("第");
      p = skip_white (p);
      while (g_unichar_isdigit (g_utf8_get_char (p)) && number <= MAX_NUMBER)
        {
          number = number * 10 + g_unichar_digit_value (g_utf8_get_char (p));
          p = g_utf8_next_char (p);
        }
      p = skip_white (p);
      if (number > 0 && number <= MAX_NUMBER && g_str_has_prefix (p, "回"))
        return (int) number;
    }

  return 0;
}
