/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <stdio.h>

#include "import/kgr-import-chars.h"
#include "import/kgr-import-when.h"
#include "text/kgr-era.h"
#include "text/kgr-when.h"

static char *
dup_without_white (const char *text)
{
  g_autoptr (GString) string = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!kgr_char_is_white (g_utf8_get_char (p)))
      g_string_append_unichar (string, g_utf8_get_char (p));

  return g_string_free (g_steal_pointer (&string), FALSE);
}

/**
 * kgr_import_read_when:
 * @meeting: a meeting; starts_at, ends_at, when_printed and, if it is not known, fiscal_year are
 * set
 * @wording: what stands in 開催日時
 *
 * Reads when a meeting was: an era or western date, a time with 午前・午後 or of 24 hours, and the end
 * after から, ～ or a dash, which may be on the next day. What has two readings (午後12時) or none is not
 * known: a date alone is "2021-10-28". The wording is kept in when_printed unless
 * kgr_era_format_meeting_time() prints exactly it.
 */
void
kgr_import_read_when (KgrMeeting *meeting,
                      const char *wording)
{
  g_autofree char *plain = dup_without_white (wording);
  g_autofree char *printed = NULL;
  int year, month;

  kgr_when_read_wording (wording, &meeting->starts_at, &meeting->ends_at);
  printed = kgr_era_format_meeting_time (meeting->starts_at, meeting->ends_at);
  if (g_strcmp0 (printed, plain) != 0)
    meeting->when_printed = g_strdup (wording);

  if (meeting->fiscal_year == 0 && meeting->starts_at != NULL &&
      sscanf (meeting->starts_at, "%4d-%2d", &year, &month) == 2)
    meeting->fiscal_year = kgr_fiscal_year_of (year, month);
}
