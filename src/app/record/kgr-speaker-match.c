/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whom a few typed characters mean. */

#include "config.h"

#include <string.h>

#include "record/kgr-speaker-choice.h"
#include "record/kgr-speaker-match.h"

/* Which seats the labels of who spoke last belong to. */
static GArray *
list_recent (GPtrArray          *seats,
             const char * const *recent)
{
  GArray *indices = g_array_new (FALSE, FALSE, sizeof (guint));

  for (; recent != NULL && *recent != NULL; recent++)
    for (guint i = 0; i < seats->len; i++)
      if (strcmp (((KgrSpeakerSeat *) g_ptr_array_index (seats, i))->label, *recent) == 0)
        {
          g_array_append_val (indices, i);
          break;
        }

  return indices;
}

GPtrArray *
kgr_speaker_match (GPtrArray          *seats,
                   const char         *words,
                   const char * const *recent)
{
  GPtrArray *found = g_ptr_array_new ();
  g_autofree KgrSpeakerCandidate *candidates = g_new0 (KgrSpeakerCandidate, seats->len + 1);
  g_autoptr (GArray) last = list_recent (seats, recent);
  g_autoptr (GArray) indices = NULL;

  for (guint i = 0; i < seats->len; i++)
    {
      const KgrSpeakerSeat *seat = g_ptr_array_index (seats, i);

      candidates[i] = (KgrSpeakerCandidate) {
        seat->number, seat->person_id, seat->label, seat->name, seat->reading, seat->role,
      };
    }
  indices = kgr_speaker_candidates_match (candidates, seats->len, words, last);
  for (guint i = 0; i < indices->len; i++)
    g_ptr_array_add (found, g_ptr_array_index (seats, g_array_index (indices, guint, i)));

  return found;
}

/* A number is a seat, and nobody's name: whoever stands up with a number that is on no list takes
 * part all the same. Printed in Japanese in every language. */
static char *
dup_numbered (const char *words)
{
  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isdigit (g_utf8_get_char (p)) && !g_unichar_isspace (g_utf8_get_char (p)))
      return NULL;

  return g_strconcat ("参加者", words, NULL);
}

/* The two strokes an input method gives for the key beside the full stop. */
static const char *
find_stroke (const char *words)
{
  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    if (*p == '/' || g_str_has_prefix (p, "／"))
      return p;

  return NULL;
}

KgrSpeakerSeat *
kgr_speaker_new_guest (const char *words)
{
  const char *stroke = find_stroke (words);
  g_autofree char *name = stroke != NULL ? g_strndup (words, stroke - words) : g_strdup (words);
  g_autofree char *affiliation = g_strdup (stroke != NULL ? g_utf8_next_char (stroke) : "");
  g_autofree char *numbered = NULL;
  KgrSpeakerSeat *guest;

  g_strstrip (name);
  g_strstrip (affiliation);
  if (*name == '\0')
    return NULL;

  numbered = dup_numbered (name);
  guest = g_new0 (KgrSpeakerSeat, 1);
  guest->number = KGR_SEAT_NONE;
  if (numbered != NULL)
    {
      g_free (name);
      name = g_steal_pointer (&numbered);
    }
  guest->label = *affiliation != '\0' ? g_strdup_printf ("%s（%s）", name, affiliation)
                                      : g_strdup (name);
  guest->name = g_strdup (guest->label);

  return guest;
}
