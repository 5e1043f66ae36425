/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrRecordLayout: the entries of a record, one for each unit, and how they follow it. */

#include "config.h"

#include <string.h>

#include "meeting/kgr-meeting-words.h"
#include "record/kgr-record-layout-private.h"

static void
clear_entry (gpointer data)
{
  KgrLayoutEntry *entry = data;

  g_clear_pointer (&entry->unit, kgr_unit_unref);
  g_clear_pointer (&entry->label, g_free);
}

static KgrLayoutEntry *
get_entry (KgrRecordLayout *self,
           guint            index)
{
  return &g_array_index (self->entries, KgrLayoutEntry, index);
}

static guint
get_n_units (KgrRecordLayout *self)
{
  return self->entries->len - self->n_head - self->n_tail;
}

static void
update_index (KgrRecordLayout *self,
              guint            pos,
              guint            n_old,
              guint            n_new)
{
  g_autofree guint *counts = g_new (guint, n_new);

  for (guint i = 0; i < n_new; i++)
    counts[i] = kgr_layout_entry_get_n_lines (get_entry (self, pos + i));
  kgr_line_index_splice (self->index, pos, n_old, counts, n_new);
}

/* Makes room for @n_new entries, zeroed, in the place of @n_old. */
static void
make_room (KgrRecordLayout *self,
           guint            pos,
           guint            n_old,
           guint            n_new)
{
  guint len = self->entries->len;

  for (guint i = 0; i < n_old; i++)
    clear_entry (get_entry (self, pos + i));
  if (n_new > n_old)
    g_array_set_size (self->entries, len + n_new - n_old);
  if (len > pos + n_old)
    memmove (get_entry (self, pos + n_new), get_entry (self, pos + n_old),
             (len - pos - n_old) * sizeof (KgrLayoutEntry));
  if (n_new < n_old)
    {
      /* They have moved: there is nothing of theirs to clear at the end. */
      memset (get_entry (self, len + n_new - n_old), 0, (n_old - n_new) * sizeof (KgrLayoutEntry));
      g_array_set_size (self->entries, len + n_new - n_old);
    }
  if (n_new > 0)
    memset (get_entry (self, pos), 0, n_new * sizeof (KgrLayoutEntry));
}

static gboolean
is_same_context (const KgrLayoutContext *a,
                 const KgrLayoutContext *b)
{
  return a->ground == b->ground && a->closed == b->closed && a->after_token == b->after_token;
}

/* Renders @n units from @unit on, and those below whose surroundings that changes. Returns how many
 * units it were. */
static guint
render (KgrRecordLayout *self,
        guint            unit,
        guint            n)
{
  KgrLayoutContext above = { .ground = "" };
  guint i;

  if (unit > 0)
    above = get_entry (self, self->n_head + unit - 1)->below;
  for (i = unit; i < get_n_units (self); i++)
    {
      KgrLayoutEntry *entry = get_entry (self, self->n_head + i);

      if (i >= unit + n && is_same_context (&above, &entry->above))
        break;
      kgr_layout_entry_render (entry, self, &above);
      above = entry->below;
    }

  return i - unit;
}

static void
add_change (GArray *changes,
            guint   old_line,
            guint   n_old,
            guint   n_new)
{
  KgrLayoutChange change = { old_line, n_old, old_line, n_new };

  if (n_old > 0 || n_new > 0)
    g_array_append_val (changes, change);
}

static gboolean
is_placed (KgrRecordLayout *self,
           gint64           agenda_id)
{
  for (guint i = 0; i < get_n_units (self); i++)
    {
      const KgrUnitFields *fields = kgr_unit_get (get_entry (self, self->n_head + i)->unit);

      if (fields->kind == KGR_UNIT_ITEM && fields->agenda_id == agenda_id)
        return TRUE;
    }

  return FALSE;
}

/* What stands in the record before any item, the opening, the papers, "3 議題", or after all of
 * them, without being a unit of it. (element-type KgrAgendaItem, borrowed) */
static GPtrArray *
list_loose_headings (KgrRecordLayout *self,
                     gboolean         at_end)
{
  GPtrArray *agenda = self->meeting->agenda;
  GPtrArray *items = g_ptr_array_new ();
  guint first = agenda->len;
  guint last = 0;

  for (guint i = 0; i < agenda->len; i++)
    {
      if (((KgrAgendaItem *) g_ptr_array_index (agenda, i))->kind != KGR_AGENDA_ITEM)
        continue;
      first = MIN (first, i);
      last = i;
    }
  if (at_end && first == agenda->len)
    return items;

  for (guint i = at_end ? last + 1 : 0; i < (at_end ? agenda->len : first); i++)
    {
      KgrAgendaItem *item = g_ptr_array_index (agenda, i);

      if (kgr_agenda_item_get_title (self->meeting, item, self->shown) != NULL
          && !is_placed (self, item->id))
        g_ptr_array_add (items, item);
    }

  return items;
}

/* The headings before or after the units, as they have to be now. */
static void
update_loose_headings (KgrRecordLayout *self,
                       gboolean         at_end,
                       GArray          *changes)
{
  g_autoptr (GPtrArray) items = list_loose_headings (self, at_end);
  guint *n = at_end ? &self->n_tail : &self->n_head;
  guint pos = at_end ? self->entries->len - self->n_tail : 0;
  gboolean same = *n == items->len;
  guint line = kgr_line_index_get_start (self->index, pos);

  for (guint i = 0; same && i < *n; i++)
    same = get_entry (self, pos + i)->agenda_id == ((KgrAgendaItem *) items->pdata[i])->id;
  if (same)
    return;

  make_room (self, pos, *n, items->len);
  for (guint i = 0; i < items->len; i++)
    kgr_layout_entry_set_heading (get_entry (self, pos + i), self, items->pdata[i]);
  update_index (self, pos, *n, items->len);
  add_change (changes, line, *n, items->len);
  *n = items->len;
}

static gboolean
has_item (KgrUnit * const *units,
          guint            n)
{
  for (guint i = 0; i < n; i++)
    if (kgr_unit_get (units[i])->kind == KGR_UNIT_ITEM)
      return TRUE;

  return FALSE;
}

static gboolean
had_item (KgrRecordLayout *self,
          guint            pos,
          guint            n)
{
  for (guint i = 0; i < n; i++)
    if (kgr_unit_get (get_entry (self, self->n_head + pos + i)->unit)->kind == KGR_UNIT_ITEM)
      return TRUE;

  return FALSE;
}

GArray *
kgr_record_layout_splice (KgrRecordLayout *self,
                          guint            pos,
                          guint            n_old,
                          KgrUnit * const *units,
                          guint            n_new)
{
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (KgrLayoutChange));
  GArray *above = NULL;
  guint first = self->n_head + pos;
  guint line;
  guint old_end;
  guint n_rendered;
  gboolean items;

  g_assert (pos + n_old <= get_n_units (self));

  items = had_item (self, pos, n_old) || has_item (units, n_new);
  line = kgr_line_index_get_start (self->index, first);
  make_room (self, first, n_old, n_new);
  for (guint i = 0; i < n_new; i++)
    get_entry (self, first + i)->unit = kgr_unit_ref (units[i]);
  n_rendered = render (self, pos, n_new);
  old_end = kgr_line_index_get_start (self->index, first + n_old + n_rendered - n_new);
  update_index (self, first, n_old + n_rendered - n_new, n_rendered);

  /* From the bottom up; the lines of the units move when headings above them come or go. */
  if (items)
    update_loose_headings (self, TRUE, changes);
  add_change (changes, line, old_end - line,
              kgr_line_index_get_start (self->index, first + n_rendered) - line);
  above = g_array_new (FALSE, FALSE, sizeof (KgrLayoutChange));
  if (items)
    update_loose_headings (self, FALSE, above);
  for (guint i = 0; i < above->len; i++)
    {
      KgrLayoutChange *change = &g_array_index (above, KgrLayoutChange, i);

      for (guint j = 0; j < changes->len; j++)
        g_array_index (changes, KgrLayoutChange, j).new_line += change->n_new - change->n_old;
    }
  g_array_append_vals (changes, above->data, above->len);
  g_array_unref (above);

  return changes;
}

static KgrRecordLayout *
layout_new (KgrMeeting      *meeting,
            KgrRecordMethod  method,
            gboolean         shown,
            GPtrArray       *units)
{
  KgrRecordLayout *self = g_new0 (KgrRecordLayout, 1);
  g_autoptr (GArray) changes = g_array_new (FALSE, FALSE, sizeof (KgrLayoutChange));
  g_autoptr (GArray) filled = NULL;

  self->meeting = kgr_meeting_ref (meeting);
  self->speakers = kgr_speaker_labels_new (meeting->attendance, KGR_SPEAKERS_RECORDED);
  self->seats = kgr_seat_index_new (meeting);
  self->method = method;
  self->shown = shown;
  self->entries = g_array_new (FALSE, TRUE, sizeof (KgrLayoutEntry));
  self->index = kgr_line_index_new ();
  update_loose_headings (self, TRUE, changes);
  update_loose_headings (self, FALSE, changes);
  filled = kgr_record_layout_splice (self, 0, 0, (KgrUnit * const *) units->pdata, units->len);

  return self;
}

KgrRecordLayout *
kgr_record_layout_new (KgrMeeting      *meeting,
                       KgrRecordMethod  method,
                       gboolean         shown)
{
  g_return_val_if_fail (meeting != NULL, NULL);

  return layout_new (meeting, method, shown, meeting->units);
}

KgrRecordLayout *
kgr_record_layout_new_for_doc (KgrRecordDoc    *doc,
                               KgrRecordMethod  method,
                               gboolean         shown)
{
  g_autoptr (GPtrArray) units = NULL;

  g_return_val_if_fail (KGR_IS_RECORD_DOC (doc), NULL);

  units = g_ptr_array_sized_new (kgr_record_doc_get_n_units (doc));
  for (guint i = 0; i < kgr_record_doc_get_n_units (doc); i++)
    g_ptr_array_add (units, kgr_record_doc_get_unit (doc, i));

  return layout_new (kgr_record_doc_get_meeting (doc), method, shown, units);
}

void
kgr_record_layout_free (KgrRecordLayout *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->entries->len; i++)
    clear_entry (get_entry (self, i));
  g_array_unref (self->entries);
  kgr_line_index_free (self->index);
  kgr_speaker_labels_free (self->speakers);
  kgr_seat_index_free (self->seats);
  kgr_meeting_unref (self->meeting);
  g_free (self);
}
