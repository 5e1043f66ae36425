/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A body's meetings under their fiscal years. */

#include "config.h"

#include "council/kgr-meeting-list.h"

struct _KgrMeetingEntry
{
  GObject         parent_instance;

  KgrMeetingItem *item;
  int             fiscal_year;
  gboolean        first;
  gboolean        last;
};

G_DEFINE_FINAL_TYPE (KgrMeetingEntry, kgr_meeting_entry, G_TYPE_OBJECT)

struct _KgrMeetingList
{
  GObject    parent_instance;

  GPtrArray *entries;
  guint      n_meetings;
};

static void
kgr_meeting_entry_finalize (GObject *object)
{
  g_clear_object (&KGR_MEETING_ENTRY (object)->item);

  G_OBJECT_CLASS (kgr_meeting_entry_parent_class)->finalize (object);
}

static void
kgr_meeting_entry_class_init (KgrMeetingEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kgr_meeting_entry_finalize;
}

static void
kgr_meeting_entry_init (KgrMeetingEntry *self)
{
}

static KgrMeetingEntry *
add_entry (GPtrArray      *entries,
           KgrMeetingItem *item,
           int             fiscal_year)
{
  KgrMeetingEntry *self = g_object_new (KGR_TYPE_MEETING_ENTRY, NULL);

  g_set_object (&self->item, item);
  self->fiscal_year = fiscal_year;
  g_ptr_array_add (entries, self);

  return self;
}

static gboolean
entry_equal (KgrMeetingEntry *a,
             KgrMeetingEntry *b)
{
  if (a->fiscal_year != b->fiscal_year || a->first != b->first || a->last != b->last ||
      (a->item == NULL) != (b->item == NULL))
    return FALSE;

  return a->item == NULL || kgr_meeting_item_equal (a->item, b->item);
}

KgrMeetingItem *
kgr_meeting_entry_get_item (KgrMeetingEntry *self)
{
  g_return_val_if_fail (KGR_IS_MEETING_ENTRY (self), NULL);

  return self->item;
}

int
kgr_meeting_entry_get_fiscal_year (KgrMeetingEntry *self)
{
  g_return_val_if_fail (KGR_IS_MEETING_ENTRY (self), 0);

  return self->fiscal_year;
}

gboolean
kgr_meeting_entry_is_first (KgrMeetingEntry *self)
{
  g_return_val_if_fail (KGR_IS_MEETING_ENTRY (self), FALSE);

  return self->first;
}

gboolean
kgr_meeting_entry_is_last (KgrMeetingEntry *self)
{
  g_return_val_if_fail (KGR_IS_MEETING_ENTRY (self), FALSE);

  return self->last;
}

static GType
kgr_meeting_list_get_item_type (GListModel *model)
{
  return KGR_TYPE_MEETING_ENTRY;
}

static guint
kgr_meeting_list_get_n_items (GListModel *model)
{
  KgrMeetingList *self = KGR_MEETING_LIST (model);

  return self->entries->len;
}

static gpointer
kgr_meeting_list_get_item (GListModel *model,
                           guint       position)
{
  GPtrArray *entries = KGR_MEETING_LIST (model)->entries;

  return position < entries->len ? g_object_ref (entries->pdata[position]) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = kgr_meeting_list_get_item_type;
  iface->get_n_items = kgr_meeting_list_get_n_items;
  iface->get_item = kgr_meeting_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (KgrMeetingList, kgr_meeting_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
kgr_meeting_list_finalize (GObject *object)
{
  g_ptr_array_unref (KGR_MEETING_LIST (object)->entries);

  G_OBJECT_CLASS (kgr_meeting_list_parent_class)->finalize (object);
}

static void
kgr_meeting_list_class_init (KgrMeetingListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kgr_meeting_list_finalize;
}

static void
kgr_meeting_list_init (KgrMeetingList *self)
{
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
}

KgrMeetingList *
kgr_meeting_list_new (void)
{
  return g_object_new (KGR_TYPE_MEETING_LIST, NULL);
}

static GPtrArray *
make_entries (GPtrArray *meetings,
              gint64     body_id,
              guint     *n_meetings)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_object_unref);
  KgrMeetingEntry *last = NULL;

  for (guint i = 0; i < meetings->len; i++)
    {
      const KgrMeetingSummary *summary = kgr_meeting_item_get (meetings->pdata[i]);
      gboolean same_year = last != NULL && last->fiscal_year == summary->fiscal_year;

      if (summary->body_id != body_id)
        continue;

      if (!same_year && last != NULL)
        last->last = TRUE;
      if (!same_year)
        add_entry (entries, NULL, summary->fiscal_year);
      last = add_entry (entries, meetings->pdata[i], summary->fiscal_year);
      last->first = !same_year;
      (*n_meetings)++;
    }
  if (last != NULL)
    last->last = TRUE;

  return entries;
}

void
kgr_meeting_list_update (KgrMeetingList *self,
                         GPtrArray      *meetings,
                         gint64          body_id)
{
  g_autoptr(GPtrArray) old = NULL;
  guint head = 0;
  guint tail = 0;
  GPtrArray *new;

  g_return_if_fail (KGR_IS_MEETING_LIST (self));

  self->n_meetings = 0;
  old = self->entries;
  new = make_entries (meetings, body_id, &self->n_meetings);
  self->entries = new;

  /* What is equal stays the same object, with what is selected and focused. */
  for (; head < old->len && head < new->len; head++)
    {
      if (!entry_equal (old->pdata[head], new->pdata[head]))
        break;
      g_set_object ((GObject **) &new->pdata[head], old->pdata[head]);
    }
  for (; tail < old->len - head && tail < new->len - head; tail++)
    {
      if (!entry_equal (old->pdata[old->len - tail - 1], new->pdata[new->len - tail - 1]))
        break;
      g_set_object ((GObject **) &new->pdata[new->len - tail - 1],
                    old->pdata[old->len - tail - 1]);
    }
  if (old->len - head - tail > 0 || new->len - head - tail > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), head, old->len - head - tail,
                                new->len - head - tail);
}

guint
kgr_meeting_list_get_n_meetings (KgrMeetingList *self)
{
  g_return_val_if_fail (KGR_IS_MEETING_LIST (self), 0);

  return self->n_meetings;
}
