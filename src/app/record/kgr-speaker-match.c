/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whom a few typed characters mean. */

#include "config.h"

#include <string.h>

#include "record/kgr-speaker-match.h"
#include "text/kgr-fold.h"

/* A number alone is a seat; what follows digits is no number. */
static int
read_number (const char *folded)
{
  char *end = NULL;
  gint64 number = g_ascii_strtoll (folded, &end, 10);

  return end != folded && *end == '\0' && number >= 0 && number < 1000 ? (int) number
                                                                       : KGR_SEAT_NONE;
}

static gboolean
begins (const char *text,
        const char *folded)
{
  g_autofree char *other = text != NULL ? kgr_fold_label (text) : NULL;

  return other != NULL && g_str_has_prefix (other, folded);
}

static gboolean
matches (const KgrSpeakerSeat *seat,
         const char           *folded,
         int                   number)
{
  if (number != KGR_SEAT_NONE)
    return seat->number == number;

  return begins (seat->reading, folded) || begins (seat->name, folded)
         || begins (seat->label, folded);
}

static int
recent_place (const char * const   *recent,
              const KgrSpeakerSeat *seat)
{
  int place = 0;

  for (; recent != NULL && recent[place] != NULL; place++)
    if (strcmp (recent[place], seat->label) == 0)
      break;

  return place;
}

/* The order of the seats, but who spoke last stands first. */
static void
add_in_order (GPtrArray          *found,
              KgrSpeakerSeat     *seat,
              const char * const *recent)
{
  guint at = found->len;

  while (at > 0 && recent_place (recent, found->pdata[at - 1]) > recent_place (recent, seat))
    at--;
  g_ptr_array_insert (found, (int) at, seat);
}

GPtrArray *
kgr_speaker_match (GPtrArray          *seats,
                   const char         *words,
                   const char * const *recent)
{
  GPtrArray *found = g_ptr_array_new ();
  g_autofree char *folded = kgr_fold_label (words);
  int number = read_number (folded);

  for (guint i = 0; i < seats->len; i++)
    {
      KgrSpeakerSeat *seat = g_ptr_array_index (seats, i);

      if (*folded == '\0' || matches (seat, folded, number))
        add_in_order (found, seat, recent);
    }

  return found;
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
  g_autofree char *folded = kgr_fold_label (words);
  KgrSpeakerSeat *guest;

  g_strstrip (name);
  g_strstrip (affiliation);
  if (*name == '\0' || read_number (folded) != KGR_SEAT_NONE)
    return NULL;

  guest = g_new0 (KgrSpeakerSeat, 1);
  guest->number = KGR_SEAT_NONE;
  guest->label = *affiliation != '\0' ? g_strdup_printf ("%s（%s）", name, affiliation)
                                      : g_strdup (name);
  guest->name = g_strdup (guest->label);

  return guest;
}
