/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "kgr-speaker-name.h"
#include "text/kgr-fold.h"

static gboolean
is_set (const char *text)
{
  return text != NULL && text[0] != '\0';
}

/* A name is a surname and, after a space, a given name; without a space it is not taken apart. */
static char *
dup_surname (const char *name)
{
  const char *p = name;

  while (*p != '\0' && !g_unichar_isspace (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return g_strndup (name, p - name);
}

static const char *
given_name (const char *name,
            const char *surname)
{
  const char *p = name + strlen (surname);

  while (*p != '\0' && g_unichar_isspace (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return p;
}

static int
n_common_chars (const char *a,
                const char *b)
{
  int n = 0;

  while (*a != '\0' && g_utf8_get_char (a) == g_utf8_get_char (b))
    {
      a = g_utf8_next_char (a);
      b = g_utf8_next_char (b);
      n++;
    }
  return n;
}

static gboolean
same_surname (const char *a,
              const char *b)
{
  g_autofree char *one = kgr_fold_label (a);
  g_autofree char *other = kgr_fold_label (b);

  return strcmp (one, other) == 0;
}

/* Somebody with two roles may be listed twice. */
static gboolean
is_same (const KgrAttendance *a,
         const KgrAttendance *b)
{
  return a == b || (a->person_id != 0 && a->person_id == b->person_id);
}

/* Who is not named in public must not show by what another is called. */
static gboolean
is_told_apart (const KgrAttendance *other)
{
  return !other->closed_only &&
         (other->kind == KGR_ATTENDEE_MEMBER || other->kind == KGR_ATTENDEE_GUEST);
}

/* How many characters of the given name tell @person from everybody else with that surname. */
static int
n_telling_chars (GPtrArray           *attendance,
                 const KgrAttendance *person,
                 const char          *surname)
{
  const char *given = given_name (person->name, surname);
  int n = 0;

  for (guint i = 0; i < attendance->len; i++)
    {
      const KgrAttendance *other = g_ptr_array_index (attendance, i);
      g_autofree char *other_surname = is_set (other->name) ? dup_surname (other->name) : NULL;

      if (other_surname != NULL && !is_set (other->public_name) && is_told_apart (other)
          && !is_same (person, other)
          && same_surname (surname, other_surname))
        n = MAX (n, n_common_chars (given, given_name (other->name, other_surname)) + 1);
    }
  return MIN (n, (int) g_utf8_strlen (given, -1));
}

char *
kgr_speaker_name_dup (GPtrArray           *attendance,
                      const KgrAttendance *person)
{
  g_autofree char *surname = NULL;
  g_autofree char *telling = NULL;
  int n;

  if (is_set (person->public_name))
    return g_strdup (person->public_name);
  if (!is_set (person->role))
    return g_strdup (is_set (person->name) ? person->name : "");
  if (!is_set (person->name))
    return g_strdup (person->role);

  surname = dup_surname (person->name);
  n = n_telling_chars (attendance, person, surname);
  if (n == 0)
    return g_strconcat (surname, person->role, NULL);

  telling = g_utf8_substring (given_name (person->name, surname), 0, n);
  return g_strconcat (surname, "（", telling, "）", person->role, NULL);
}
