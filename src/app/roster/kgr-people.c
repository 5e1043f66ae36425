/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "roster/kgr-people.h"

struct _KgrPeople
{
  GPtrArray *people;    /* KgrPerson */
  GPtrArray *haystacks; /* char, of each of them */
};

KgrPeople *
kgr_people_new (GPtrArray *people)
{
  KgrPeople *self = g_atomic_rc_box_new0 (KgrPeople);

  self->people = g_ptr_array_new_with_free_func ((GDestroyNotify) kgr_person_free);
  self->haystacks = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < people->len; i++)
    {
      const KgrPerson *person = g_ptr_array_index (people, i);

      if (person->is_removed || person->name == NULL)
        continue;
      g_ptr_array_add (self->people, kgr_person_copy (person));
      g_ptr_array_add (self->haystacks, kgr_person_dup_haystack (person));
    }

  return self;
}

KgrPeople *
kgr_people_ref (KgrPeople *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  KgrPeople *self = data;

  g_ptr_array_unref (self->people);
  g_ptr_array_unref (self->haystacks);
}

void
kgr_people_unref (KgrPeople *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

const KgrPerson *
kgr_people_get (KgrPeople *self,
                gint64     id)
{
  for (guint i = 0; i < self->people->len; i++)
    if (((KgrPerson *) g_ptr_array_index (self->people, i))->id == id)
      return g_ptr_array_index (self->people, i);

  return NULL;
}

/* Each word as the haystacks are folded, once and not once a person. */
static GPtrArray *
fold_words (const char *words)
{
  g_autoptr (GPtrArray) folded = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) parts = g_regex_split_simple ("\\s+", words, 0, 0);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_ptr_array_add (folded, kgr_person_fold (parts[i]));

  return g_steal_pointer (&folded);
}

static gboolean
has_all (const char *haystack,
         GPtrArray  *folded)
{
  for (guint i = 0; i < folded->len; i++)
    if (strstr (haystack, g_ptr_array_index (folded, i)) == NULL)
      return FALSE;

  return TRUE;
}

/* Whether one of the lines of @haystack begins with @word. */
static gboolean
begins (const char *haystack,
        const char *word)
{
  gsize length = strlen (word);

  while (haystack != NULL && *haystack != '\0')
    {
      if (strncmp (haystack, word, length) == 0)
        return TRUE;
      haystack = strchr (haystack, '\n');
      haystack = haystack != NULL ? haystack + 1 : NULL;
    }

  return FALSE;
}

GPtrArray *
kgr_people_find (KgrPeople  *self,
                 const char *words,
                 guint       most)
{
  g_autoptr (GPtrArray) folded = fold_words (words);
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; folded->len > 0 && i < self->people->len && found->len < most; i++)
    {
      const char *haystack = g_ptr_array_index (self->haystacks, i);

      if (has_all (haystack, folded))
        g_ptr_array_add (begins (haystack, g_ptr_array_index (folded, 0)) ? found : others,
                         g_ptr_array_index (self->people, i));
    }
  for (guint i = 0; i < others->len && found->len < most; i++)
    g_ptr_array_add (found, g_ptr_array_index (others, i));

  return found;
}

gboolean
kgr_people_is_reading (const char *words)
{
  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      GUnicodeScript script = g_unichar_get_script (g_utf8_get_char (p));

      if (script != G_UNICODE_SCRIPT_HIRAGANA && script != G_UNICODE_SCRIPT_KATAKANA
          && script != G_UNICODE_SCRIPT_LATIN && script != G_UNICODE_SCRIPT_COMMON)
        return FALSE;
    }

  return *words != '\0';
}
