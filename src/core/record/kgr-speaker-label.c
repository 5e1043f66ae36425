/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kgr-speaker-label.h"
#include "kgr-speaker-name.h"
#include "kgr-speaker-role.h"
#include "text/kgr-fold.h"

/* What is printed of a speaker of whom nothing may be. */
#define SOMEBODY "発言者"

struct _KgrSpeakerLabels
{
  GPtrArray        *attendance;
  KgrSpeakerPolicy  policy;
  GHashTable       *letters; /* who (see dup_identity) → which letter, from 0 */
};

/**
 * kgr_speaker_labels_new:
 * @attendance: (element-type KgrAttendance) (transfer none): who was there; has to outlive it
 * @policy: how speakers are named
 *
 * Begins the labels of an edition: no letter is given yet.
 *
 * Returns: (transfer full): the labels
 */
KgrSpeakerLabels *
kgr_speaker_labels_new (GPtrArray        *attendance,
                        KgrSpeakerPolicy  policy)
{
  KgrSpeakerLabels *self = g_new0 (KgrSpeakerLabels, 1);

  self->attendance = attendance;
  self->policy = policy;
  self->letters = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

/**
 * kgr_speaker_labels_free:
 * @self: (transfer full): labels
 *
 * Frees them.
 */
void
kgr_speaker_labels_free (KgrSpeakerLabels *self)
{
  g_hash_table_unref (self->letters);
  g_free (self);
}

static gboolean
is_set (const char *text)
{
  return text != NULL && text[0] != '\0';
}

/* People are matched by id, never by a string. */
static const KgrAttendance *
find_person (KgrSpeakerLabels *self,
             gint64            person_id)
{
  for (guint i = 0; person_id != 0 && i < self->attendance->len; i++)
    {
      const KgrAttendance *person = g_ptr_array_index (self->attendance, i);

      if (person->person_id == person_id)
        return person;
    }
  return NULL;
}

/* The role as the attendance has it, else one that can be told from the label; NULL for none. */
static const char *
find_role (const KgrAttendance *person,
           const char          *label,
           gboolean            *has_name)
{
  const char *role = is_set (label) ? kgr_speaker_role_find (label, has_name) : NULL;

  if (person == NULL)
    return role;

  *has_name = TRUE;
  return is_set (person->role) ? person->role : role;
}

/* What two labels of one person have in common: the id where the person is known, else the
 * label. */
static char *
dup_identity (const KgrAttendance *person,
              const char          *label)
{
  g_autofree char *folded = NULL;

  if (person != NULL)
    return g_strdup_printf ("id %" G_GINT64_FORMAT, person->person_id);

  folded = kgr_fold_label (label);
  return g_strconcat ("label ", folded, NULL);
}

/* Ａ … Ｚ, ＡＡ, ＡＢ … */
static void
append_letter (GString *label,
               guint    index)
{
  if (index >= 26)
    append_letter (label, index / 26 - 1);
  g_string_append_unichar (label, 0xff21 + index % 26);
}

static char *
dup_lettered (KgrSpeakerLabels    *self,
              const KgrAttendance *person,
              const char          *label,
              const char          *role)
{
  g_autofree char *who = dup_identity (person, label);
  GString *lettered = g_string_new (NULL);
  gpointer known;

  if (!g_hash_table_lookup_extended (self->letters, who, NULL, &known))
    {
      known = GUINT_TO_POINTER (g_hash_table_size (self->letters));
      g_hash_table_insert (self->letters, g_steal_pointer (&who), known);
    }
  append_letter (lettered, GPOINTER_TO_UINT (known));
  g_string_append (lettered, role);
  return g_string_free (lettered, FALSE);
}

/* A label without a name in it. */
static char *
dup_nameless (KgrSpeakerLabels    *self,
              const KgrAttendance *person,
              const char          *label)
{
  gboolean has_name = FALSE;
  const char *role = find_role (person, label, &has_name);

  if (self->policy == KGR_SPEAKERS_AFFILIATION && person != NULL && is_set (person->affiliation))
    return g_strdup (person->affiliation);
  if (role == NULL)
    return g_strdup (SOMEBODY);
  if (kgr_speaker_role_is_office (role))
    return g_strdup (role);
  if (self->policy == KGR_SPEAKERS_ANONYMOUS)
    return g_strconcat (SOMEBODY "：", role, NULL);
  if (self->policy == KGR_SPEAKERS_LETTERS && has_name)
    return dup_lettered (self, person, label, role);
  return g_strdup (role);
}

/**
 * kgr_speaker_labels_next:
 * @self: labels
 * @statement: a statement that is printed
 *
 * The label to print over @statement. A public name (公表名) overrides every policy. Under letters and
 * the like nothing of a label whose person is not known is printed but its role, and 発言者 where it
 * has none of the roles of the field; an office (会長, 事務局 …) needs no letter.
 *
 * Returns: (transfer full): the label, never empty
 */
char *
kgr_speaker_labels_next (KgrSpeakerLabels    *self,
                         const KgrUnitFields *statement)
{
  const KgrAttendance *person = find_person (self, statement->person_id);

  if (person != NULL && is_set (person->public_name))
    return g_strdup (person->public_name);
  if (self->policy == KGR_SPEAKERS_NAME && person != NULL && is_set (person->name))
    return kgr_speaker_name_dup (self->attendance, person);
  if (is_set (statement->speaker)
      && (self->policy == KGR_SPEAKERS_RECORDED || self->policy == KGR_SPEAKERS_NAME))
    return g_strdup (statement->speaker);

  return dup_nameless (self, person, statement->speaker);
}
