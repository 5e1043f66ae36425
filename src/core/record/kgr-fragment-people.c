/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Who of the attendance the lines of another program's minutes mean. A statement that knows its
 * person is printed as that person is: with the public name, where there is one. */

#include "config.h"

#include <string.h>

#include "meeting/kgr-seating.h"
#include "record/kgr-record-fragment-private.h"
#include "text/kgr-fold.h"

#define SEVERAL (-1)

typedef struct
{
  GPtrArray  *labels;  /* as they are written */
  GHashTable *persons; /* folded label → gint64: whose it is; SEVERAL; 0 where that is not known */
} Known;

static void
know (Known      *known,
      const char *label,
      gint64      person_id)
{
  g_autofree char *folded = label != NULL ? kgr_fold_label (label) : NULL;
  gint64 *whose;

  if (folded == NULL || *folded == '\0')
    return;
  whose = g_hash_table_lookup (known->persons, folded);
  if (whose == NULL)
    {
      g_ptr_array_add (known->labels, g_strdup (label));
      g_hash_table_insert (known->persons, g_steal_pointer (&folded),
                           g_memdup2 (&person_id, sizeof person_id));
    }
  else if (*whose != person_id)
    *whose = SEVERAL;
}

/* 小川委員 of 小川 二: as people are called, also where in public they are not. */
static char *
dup_called (const KgrAttendance *line)
{
  const char *end = line->name;

  while (*end != '\0' && !g_unichar_isspace (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  return g_strdup_printf ("%.*s%s", (int) (end - line->name), line->name, line->role);
}

/* A role that only one has says who it is. */
static void
know_meeting (Known      *known,
              KgrMeeting *meeting)
{
  g_autoptr(GPtrArray) seatings = kgr_seating_list (meeting, NULL, NULL);

  for (guint i = 0; i < seatings->len; i++)
    {
      const KgrSeating *seating = seatings->pdata[i];

      know (known, seating->label, seating->person_id);
    }
  for (guint i = 0; i < meeting->attendance->len; i++)
    {
      const KgrAttendance *line = meeting->attendance->pdata[i];
      gboolean has_both = line->name != NULL && line->role != NULL;
      g_autofree char *whole = has_both ? g_strconcat (line->name, line->role, NULL) : NULL;
      g_autofree char *called = has_both ? dup_called (line) : NULL;

      know (known, whole, line->person_id);
      know (known, called, line->person_id);
      know (known, line->name, line->person_id);
      know (known, line->role, line->person_id);
      know (known, line->printed, line->person_id);
    }
}

static void
name_person (KgrFragmentPart *part,
             GHashTable      *persons)
{
  KgrUnitFields fields = *kgr_unit_get (part->unit);
  g_autofree char *folded = fields.speaker != NULL ? kgr_fold_label (fields.speaker) : NULL;
  const gint64 *whose = folded != NULL ? g_hash_table_lookup (persons, folded) : NULL;
  KgrUnit *named;

  if (fields.kind != KGR_UNIT_STATEMENT || fields.person_id != 0 || whose == NULL || *whose <= 0)
    return;
  fields.person_id = *whose;
  named = kgr_unit_new (&fields);
  kgr_unit_unref (part->unit);
  part->unit = named;
}

/**
 * kgr_record_fragment_new_for_meeting:
 * @text: valid UTF-8: what another program puts on the clipboard
 * @meeting: where it is pasted
 *
 * kgr_record_fragment_new_from_text() with those who are on the attendance of @meeting; a statement
 * is of the one whose label or name stands over it, where that is one person's only.
 *
 * Returns: (transfer full): the part, for kgr_record_doc_paste()
 */
KgrRecordFragment *
kgr_record_fragment_new_for_meeting (const char *text,
                                     KgrMeeting *meeting)
{
  g_autoptr(GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GHashTable) persons = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Known known = { labels, persons };
  KgrRecordFragment *fragment;

  g_return_val_if_fail (text != NULL && meeting != NULL, NULL);

  know_meeting (&known, meeting);
  fragment = kgr_record_fragment_new_from_text (text, labels);
  for (guint i = 0; i < fragment->parts->len; i++)
    name_person (&g_array_index (fragment->parts, KgrFragmentPart, i), persons);

  return fragment;
}
