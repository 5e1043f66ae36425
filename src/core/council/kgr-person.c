/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "council/kgr-person.h"
#include "text/kgr-fold.h"

#define KATAKANA_FIRST 0x30a1
#define KATAKANA_LAST  0x30f6
#define KANA_DISTANCE  0x60

static const KgrField telling_fields[] = {
  { "on", KGR_FIELD_DAY, G_STRUCT_OFFSET (KgrTelling, on) },
  { "how", KGR_FIELD_TEXT, G_STRUCT_OFFSET (KgrTelling, how) },
};
static const KgrFields kgr_telling_fields = {
  sizeof (KgrTelling), G_N_ELEMENTS (telling_fields), telling_fields,
};

static const KgrField person_fields[] = {
  { "name", KGR_FIELD_TEXT, G_STRUCT_OFFSET (KgrPerson, name) },
  { "reading", KGR_FIELD_TEXT, G_STRUCT_OFFSET (KgrPerson, reading) },
  { "public_name", KGR_FIELD_TEXT, G_STRUCT_OFFSET (KgrPerson, public_name) },
  { "affiliation", KGR_FIELD_TEXT, G_STRUCT_OFFSET (KgrPerson, affiliation) },
  { "former_names", KGR_FIELD_LINES, G_STRUCT_OFFSET (KgrPerson, former_names) },
  { "note", KGR_FIELD_TEXT, G_STRUCT_OFFSET (KgrPerson, note) },
  { "tellings", KGR_FIELD_LIST, G_STRUCT_OFFSET (KgrPerson, tellings),
    .is_own = TRUE, .elements = &kgr_telling_fields },
  { "removed", KGR_FIELD_FLAG, G_STRUCT_OFFSET (KgrPerson, is_removed), .is_own = TRUE },
};
const KgrFields kgr_person_fields = {
  sizeof (KgrPerson), G_N_ELEMENTS (person_fields), person_fields,
};

void
kgr_person_free (KgrPerson *self)
{
  kgr_fields_clear (&kgr_person_fields, self);
  g_free (self);
}

KgrPerson *
kgr_person_copy (const KgrPerson *self)
{
  return kgr_fields_copy (&kgr_person_fields, self);
}

void
kgr_person_set_name (KgrPerson  *self,
                     const char *name)
{
  kgr_fields_rename (&self->name, &self->former_names, name);
}

const KgrTelling *
kgr_person_get_telling (const KgrPerson *self,
                        const char      *day)
{
  const KgrTelling *last = NULL;

  for (guint i = 0; self->tellings != NULL && i < self->tellings->len; i++)
    {
      const KgrTelling *one = self->tellings->pdata[i];

      if (one->on != NULL && (day == NULL || strcmp (one->on, day) <= 0) &&
          (last == NULL || strcmp (last->on, one->on) <= 0))
        last = one;
    }

  return last;
}

gboolean
kgr_person_is_told (const KgrPerson *self,
                    const char      *day)
{
  return kgr_person_get_telling (self, day) != NULL;
}

char *
kgr_person_fold (const char *text)
{
  g_autofree char *folded = kgr_fold_label (text != NULL ? text : "");
  GString *out = g_string_sized_new (strlen (folded));

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c >= KATAKANA_FIRST && c <= KATAKANA_LAST)
        c -= KANA_DISTANCE;
      g_string_append_unichar (out, c);
    }

  return g_string_free (out, FALSE);
}

static void
add_folded (GString    *out,
            const char *text)
{
  g_autofree char *folded = kgr_person_fold (text);

  g_string_append (out, folded);
  g_string_append_c (out, '\n');
}

char *
kgr_person_dup_haystack (const KgrPerson *self)
{
  GString *out = g_string_new (NULL);

  add_folded (out, self->name);
  add_folded (out, self->reading);
  add_folded (out, self->public_name);
  add_folded (out, self->affiliation);
  for (guint i = 0; self->former_names != NULL && self->former_names[i] != NULL; i++)
    add_folded (out, self->former_names[i]);

  return g_string_free (out, FALSE);
}

gboolean
kgr_person_matches (const char *haystack,
                    const char *query)
{
  g_autoptr(GString) word = g_string_new (NULL);

  for (const char *p = query;; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c != 0 && !g_unichar_isspace (c))
        {
          g_string_append_unichar (word, c);
          continue;
        }
      if (word->len > 0)
        {
          g_autofree char *folded = kgr_person_fold (word->str);

          if (strstr (haystack, folded) == NULL)
            return FALSE;
        }
      g_string_truncate (word, 0);
      if (c == 0)
        return TRUE;
    }
}
