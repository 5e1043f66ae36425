/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrMarking: from the pieces of a selection to the units that are stored. */

#include "config.h"

#include "kgr-error.h"
#include "meeting/kgr-meeting-repo.h"
#include "record/kgr-record-marking.h"
#include "record/kgr-version-repo.h"

static KgrMarking *
marking_new (gboolean conceals)
{
  KgrMarking *self = g_new0 (KgrMarking, 1);

  self->before = g_ptr_array_new_with_free_func ((GDestroyNotify) kgr_unit_unref);
  self->after = g_ptr_array_new_with_free_func ((GDestroyNotify) kgr_unit_unref);
  self->conceals = conceals;

  return self;
}

void
kgr_marking_free (KgrMarking *self)
{
  g_ptr_array_unref (self->before);
  g_ptr_array_unref (self->after);
  g_free (self);
}

gboolean
kgr_marking_is_opening (GArray *pieces)
{
  for (guint i = 0; i < pieces->len; i++)
    if (!g_array_index (pieces, KgrRecordPiece, i).sealed)
      return FALSE;

  return pieces->len > 0;
}

static KgrUnit *
mark_all (KgrUnit    *unit,
          KgrLayer    layer,
          const char *reason)
{
  g_autofree char *text = kgr_unit_dup_text (unit, layer);
  glong n_chars = g_utf8_strlen (text, -1);

  return n_chars > 0 ? kgr_unit_mark (unit, layer, 0, (int) n_chars, reason) : kgr_unit_ref (unit);
}

/* In a closed item a statement is opened as a whole; what was not chosen gets the item's ground as
 * a passage of its own, so that opening a word does not open the rest. */
static KgrUnit *
open_in_item (KgrUnit    *unit,
              const char *ground)
{
  KgrUnitFields fields = *kgr_unit_get (unit);
  g_autoptr (KgrUnit) opened = NULL;
  g_autoptr (KgrUnit) half = NULL;

  fields.opened = TRUE;
  opened = kgr_unit_new (&fields);
  half = mark_all (opened, KGR_LAYER_TEXT, ground);

  return mark_all (half, KGR_LAYER_SUMMARY, ground);
}

static const char *
get_ground (KgrMeeting *meeting,
            guint       unit)
{
  KgrAgendaItem *item = NULL;

  for (int i = (int) unit; item == NULL && i >= 0; i--)
    {
      const KgrUnitFields *fields = kgr_unit_get (g_ptr_array_index (meeting->units, i));

      if (fields->kind == KGR_UNIT_ITEM)
        item = kgr_meeting_find_agenda (meeting, fields->agenda_id);
    }

  return item != NULL && item->ground != NULL ? item->ground : "";
}

static KgrUnit *
apply_piece (KgrMeeting           *meeting,
             KgrUnit              *unit,
             const KgrRecordPiece *piece,
             const char           *reason)
{
  g_autoptr (KgrUnit) opened = NULL;

  if (reason != NULL)
    return kgr_unit_mark (unit, piece->layer, piece->start, piece->length, reason);

  opened = piece->by_item && !kgr_unit_get (unit)->opened
           ? open_in_item (unit, get_ground (meeting, piece->unit))
           : kgr_unit_ref (unit);

  return kgr_unit_mark (opened, piece->layer, piece->start, piece->length, NULL);
}

KgrMarking *
kgr_marking_new (KgrMeeting *meeting,
                 GArray     *pieces,
                 const char *reason)
{
  g_autoptr (KgrMarking) self = marking_new (reason != NULL);

  for (guint i = 0; i < pieces->len;)
    {
      guint index = g_array_index (pieces, KgrRecordPiece, i).unit;
      KgrUnit *before = g_ptr_array_index (meeting->units, index);
      g_autoptr (KgrUnit) after = kgr_unit_ref (before);

      for (; i < pieces->len && g_array_index (pieces, KgrRecordPiece, i).unit == index; i++)
        {
          const KgrRecordPiece *piece = &g_array_index (pieces, KgrRecordPiece, i);
          KgrUnit *next;

          if (piece->length == 0 || piece->sealed != (reason == NULL))
            continue;
          next = apply_piece (meeting, after, piece, reason);
          kgr_unit_unref (after);
          after = next;
        }
      if (kgr_unit_equal (before, after))
        continue;
      g_ptr_array_add (self->before, kgr_unit_ref (before));
      g_ptr_array_add (self->after, g_steal_pointer (&after));
    }

  return self->after->len > 0 ? g_steal_pointer (&self) : NULL;
}

KgrMarking *
kgr_marking_new_inverse (KgrMarking *self)
{
  KgrMarking *inverse = marking_new (!self->conceals);

  g_ptr_array_extend (inverse->before, self->after, (GCopyFunc) kgr_unit_ref, NULL);
  g_ptr_array_extend (inverse->after, self->before, (GCopyFunc) kgr_unit_ref, NULL);

  return inverse;
}

gboolean
kgr_marking_store (KgrMarking *self,
                   KgrStore   *store,
                   gint64      meeting_id,
                   int        *standing,
                   GError    **error)
{
  g_autoptr (GError) refused = NULL;

  *standing = 0;
  if (kgr_meeting_repo_save_units (store, meeting_id, self->after, self->conceals, &refused))
    return TRUE;
  if (!g_error_matches (refused, KGR_ERROR, KGR_ERROR_APPROVED))
    {
      g_propagate_error (error, g_steal_pointer (&refused));
      return FALSE;
    }

  return kgr_version_repo_correct (store, meeting_id, standing, error)
         && kgr_meeting_repo_save_units (store, meeting_id, self->after, self->conceals, error);
}
