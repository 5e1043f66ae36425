/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One meeting as lists show it. */

#include "config.h"

#include <glib/gi18n.h>

#include "council/kgr-meeting-item.h"
#include "text/kgr-era.h"

struct _KgrMeetingItem
{
  GObject            parent_instance;

  KgrMeetingSummary *summary;
};

G_DEFINE_FINAL_TYPE (KgrMeetingItem, kgr_meeting_item, G_TYPE_OBJECT)

static void
kgr_meeting_item_finalize (GObject *object)
{
  kgr_meeting_summary_free (KGR_MEETING_ITEM (object)->summary);

  G_OBJECT_CLASS (kgr_meeting_item_parent_class)->finalize (object);
}

static void
kgr_meeting_item_class_init (KgrMeetingItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kgr_meeting_item_finalize;
}

static void
kgr_meeting_item_init (KgrMeetingItem *self)
{
}

KgrMeetingItem *
kgr_meeting_item_new (KgrMeetingSummary *summary)
{
  KgrMeetingItem *self = g_object_new (KGR_TYPE_MEETING_ITEM, NULL);

  self->summary = summary;

  return self;
}

const KgrMeetingSummary *
kgr_meeting_item_get (KgrMeetingItem *self)
{
  return self->summary;
}

gboolean
kgr_meeting_item_equal (KgrMeetingItem *self,
                        KgrMeetingItem *other)
{
  const KgrMeetingSummary *a = self->summary;
  const KgrMeetingSummary *b = other->summary;

  return a->id == b->id && a->body_id == b->body_id && a->fiscal_year == b->fiscal_year &&
         a->number == b->number && a->status == b->status &&
         a->cancellation == b->cancellation && a->joint_body_id == b->joint_body_id &&
         a->last_version == b->last_version && a->standing_version == b->standing_version &&
         g_strcmp0 (a->held_on, b->held_on) == 0 && g_strcmp0 (a->title, b->title) == 0 &&
         g_strcmp0 (a->subject, b->subject) == 0;
}

char *
kgr_meeting_item_dup_number (KgrMeetingItem *self)
{
  g_autofree char *digits = NULL;

  if (self->summary->number <= 0)
    return g_strdup ("");

  digits = kgr_digits_format (self->summary->number);
  /* Translators: %s is the number of a meeting within its fiscal year */
  return g_strdup_printf (_("No. %s"), digits);
}

char *
kgr_meeting_item_dup_date (KgrMeetingItem *self,
                           gboolean        with_year)
{
  char *date = NULL;

  if (self->summary->held_on != NULL)
    date = kgr_era_format_date (self->summary->held_on, with_year);

  return date != NULL ? date : g_strdup (_("Date unknown"));
}

char *
kgr_meeting_item_dup_version (KgrMeetingItem *self)
{
  g_autofree char *digits = NULL;

  if (self->summary->last_version <= 0)
    return g_strdup ("");

  digits = kgr_digits_format (self->summary->last_version);
  /* Translators: %s is the number of an approved version of the minutes */
  return g_strdup_printf (_("Version %s"), digits);
}

const char *
kgr_meeting_item_get_tone (KgrMeetingItem *self)
{
  switch (self->summary->status)
    {
    case KGR_MEETING_IN_SESSION:
    case KGR_MEETING_DRAFT:
    case KGR_MEETING_CIRCULATED:
      return "here";
    case KGR_MEETING_APPROVED:
    case KGR_MEETING_PUBLISHED:
      return "done";
    case KGR_MEETING_WITHDRAWN:
      return "due";
    case KGR_MEETING_PLANNED:
    case KGR_MEETING_CANCELLED:
    default:
      return "";
    }
}
