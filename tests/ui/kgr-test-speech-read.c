/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Real minutes, of which nothing is kept here: only those who have them can have them dictated. */

#include "config.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "kgr-test-speech.h"

static int
find_number (KgrMeeting *meeting,
             const char *name)
{
  KgrAttendance *person;

  for (guint i = 0; i < meeting->attendance->len; i++)
    if (strcmp (((KgrAttendance *) meeting->attendance->pdata[i])->name, name) == 0)
      return (int) i + 1;
  person = kgr_meeting_add_attendance (meeting);
  person->id = meeting->attendance->len;
  person->name = g_strdup (name);
  person->status = KGR_ATTENDANCE_PRESENT;

  return (int) person->id;
}

static void
read_voice (GPtrArray  *speech,
            KgrMeeting *meeting,
            JsonObject *voice)
{
  KgrSaid *said = g_new0 (KgrSaid, 1);

  said->kind = KGR_SAID_STATEMENT;
  said->label = g_utf8_normalize (json_object_get_string_member (voice, "speaker"), -1,
                                  G_NORMALIZE_NFC);
  said->words = g_utf8_normalize (json_object_get_string_member (voice, "text"), -1,
                                  G_NORMALIZE_NFC);
  said->number = find_number (meeting, said->label);
  g_ptr_array_add (speech, said);
}

GPtrArray *
kgr_test_speech_read (const char *path,
                      KgrMeeting *meeting)
{
  g_autoptr (GPtrArray) some = kgr_test_speech_new (1, 0);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonArray *voices;

  g_assert_true (json_parser_load_from_file (parser, path, &error));
  g_assert_no_error (error);
  voices = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)),
                                         "voices");
  /* What is left is the beginning of the first item, and how to free it. */
  g_ptr_array_set_size (some, 1);
  g_ptr_array_set_size (meeting->attendance, 0);
  for (guint i = 0; i < json_array_get_length (voices); i++)
    read_voice (some, meeting, json_array_get_object_element (voices, i));

  return g_steal_pointer (&some);
}
