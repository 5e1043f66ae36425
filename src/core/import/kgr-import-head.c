/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "import/kgr-import-head.h"
#include "import/kgr-import-people.h"
#include "import/kgr-import-title.h"
#include "import/kgr-import-when.h"

#define TICKED "☑☒■✓✔✅●◉レ🗹"
#define BOXES "□☐☑☒■✓✔✅●◉レ🗹"

static gboolean
is_ticked (const char *line,
           const char *name)
{
  while (name > line)
    {
      name = g_utf8_prev_char (name);
      if (!kgr_char_is_white (g_utf8_get_char (name)))
        return g_utf8_strchr (TICKED, -1, g_utf8_get_char (name)) != NULL;
    }

  return FALSE;
}

/* Takes a name and the boxes before it out of @line, so that what is left can be seen. */
static void
blank_name (char *line,
            char *name,
            gsize length)
{
  memset (name, ' ', length);
  while (name > line)
    {
      char *before = g_utf8_prev_char (name);
      gunichar ch = g_utf8_get_char (before);

      if (!kgr_char_is_white (ch) && g_utf8_strchr (BOXES, -1, ch) == NULL)
        return;
      memset (before, ' ', name - before);
      name = before;
    }
}

/* The three boxes. Which is ticked must be certain: one of them, or the only one that stands
 * there. */
static void
read_method (KgrMeeting *meeting,
             const char *line,
             GPtrArray  *loose)
{
  static const KgrRecordMethod methods[] = {
    KGR_METHOD_STATEMENT_SUMMARY, KGR_METHOD_ITEM_SUMMARY, KGR_METHOD_VERBATIM,
  };
  g_autofree char *rest = g_strdup (line);
  KgrRecordMethod found = 0;
  guint n_found = 0, n_ticked = 0;

  for (guint i = 0; i < G_N_ELEMENTS (methods); i++)
    {
      const char *words = kgr_record_method_to_printed (methods[i]);
      char *name = strstr (rest, words);

      if (name == NULL)
        continue;
      n_found++;
      if (is_ticked (rest, name))
        n_ticked++;
      if (is_ticked (rest, name) || (found == 0 && n_ticked == 0))
        found = methods[i];
      blank_name (rest, name, strlen (words));
    }

  if (n_ticked == 1 || (n_ticked == 0 && n_found == 1))
    meeting->record_method = found;
  if (*g_strstrip (rest) != '\0' || meeting->record_method == 0)
    g_ptr_array_add (loose, g_strdup (line));
}

/**
 * kgr_import_read_observers:
 * @line: a line, with or without 傍聴 before the number
 * @observers: (out): how many
 *
 * Reads "傍聴０名", "傍聴者数：２人", "なし".
 *
 * Returns: whether the line says that and nothing else
 */
gboolean
kgr_import_read_observers (KgrSlice  line,
                           int      *observers)
{
  static const char * const before[] = { "傍聴", "者", "人", "数", ":" };
  g_autofree char *folded = line.length < 64 ? kgr_slice_fold (line) : NULL;
  const char *p = folded;
  gsize length;

  if (folded == NULL)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (before); i++)
    if (g_str_has_prefix (p, before[i]))
      p += strlen (before[i]);

  *observers = 0;
  if (strcmp (p, "なし") == 0 || strcmp (p, "無し") == 0 || strcmp (p, "無") == 0)
    return TRUE;

  length = kgr_slice_read_number ((KgrSlice) { p, strlen (p) }, observers);
  p += length;
  return length > 0 && (strcmp (p, "名") == 0 || strcmp (p, "人") == 0 ||
                        (*p == '\0' && !g_str_has_prefix (folded, "傍聴")));
}

static void
read_observers_field (KgrMeeting    *meeting,
                      KgrImportForm *form,
                      GPtrArray     *loose)
{
  g_autofree char *words = kgr_import_form_dup_joined (form, KGR_FIELD_OBSERVERS, ' ');
  int observers;

  if (words == NULL)
    return;
  if (kgr_import_read_observers ((KgrSlice) { words, strlen (words) }, &observers))
    meeting->observers = observers;
  else
    g_ptr_array_add (loose, g_strconcat ("傍聴者 ", words, NULL));
}

static void
read_people_field (KgrMeeting          *meeting,
                   KgrImportForm       *form,
                   KgrField             field,
                   KgrAttendanceStatus  status)
{
  g_autofree char *words = kgr_import_form_dup_joined (form, field, '\n');

  if (words != NULL)
    kgr_import_read_people (meeting, words, status);
}

/**
 * kgr_import_read_head:
 * @meeting: a meeting
 * @form: the head of the form
 * @loose: (element-type utf8): takes what fits no field
 *
 * Fills title, council, body, fiscal year and number, times, venue, attendance, record method and,
 * if the head has them, the observers. Agenda and papers are read apart.
 */
void
kgr_import_read_head (KgrMeeting    *meeting,
                      KgrImportForm *form,
                      GPtrArray     *loose)
{
  g_autofree char *when = kgr_import_form_dup_joined (form, KGR_FIELD_WHEN, ' ');
  g_autofree char *method = kgr_import_form_dup_joined (form, KGR_FIELD_METHOD, ' ');

  for (guint i = 0; i < form->preamble->len; i++)
    g_ptr_array_add (loose,
                     kgr_slice_dup (g_array_index (form->preamble, KgrFieldLine, i).slice));

  meeting->title = kgr_import_form_dup_joined (form, KGR_FIELD_TITLE, ' ');
  kgr_import_read_title (meeting);
  if (when != NULL)
    kgr_import_read_when (meeting, when);
  meeting->venue = kgr_import_form_dup_joined (form, KGR_FIELD_VENUE, ' ');

  read_people_field (meeting, form, KGR_FIELD_PRESENT, KGR_ATTENDANCE_PRESENT);
  read_people_field (meeting, form, KGR_FIELD_ABSENT, KGR_ATTENDANCE_ABSENT);
  if (method != NULL)
    read_method (meeting, method, loose);
  read_observers_field (meeting, form, loose);
}
