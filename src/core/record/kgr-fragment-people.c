/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Who of the attendance the lines of another program's minutes mean. A statement that knows its
 * person is printed as that person is: with the public name, where there is one. */

#include "config.h"

#include "meeting/kgr-seat-index.h"
#include "record/kgr-record-fragment-private.h"

static void
name_person (KgrFragmentPart    *part,
             const KgrSeatIndex *seats)
{
  KgrUnitFields fields = *kgr_unit_get (part->unit);
  const KgrSeating *seating;
  KgrUnit *named;

  if (fields.kind != KGR_UNIT_STATEMENT || fields.person_id != 0)
    return;
  seating = kgr_seat_index_find (seats, 0, fields.speaker);
  if (seating == NULL || seating->person_id == 0)
    return;
  fields.person_id = seating->person_id;
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
  g_autoptr(KgrSeatIndex) seats = NULL;
  KgrRecordFragment *fragment;

  g_return_val_if_fail (text != NULL && meeting != NULL, NULL);

  seats = kgr_seat_index_new (meeting);
  fragment = kgr_record_fragment_new_from_text (text, kgr_seat_index_get_labels (seats));
  for (guint i = 0; i < fragment->parts->len; i++)
    name_person (&g_array_index (fragment->parts, KgrFragmentPart, i), seats);

  return fragment;
}
