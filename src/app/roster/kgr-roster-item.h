/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "council/kgr-person.h"
#include "council/kgr-seat.h"

G_BEGIN_DECLS

/* What the roster can be narrowed to; a person may be several of them. */
typedef enum
{
  KGR_ROSTER_EVERYBODY = 0,
  KGR_ROSTER_UNTOLD    = 1 << 0, /* the duty of secrecy was not told */
  KGR_ROSTER_EXPIRING  = 1 << 1,
  KGR_ROSTER_EXPIRED   = 1 << 2,
  KGR_ROSTER_VACANT    = 1 << 3, /* a seat they left is vacant */
} KgrRosterFlags;

/* One person as the roster shows them. Properties (read-only): "name", "reading", "affiliation",
 * "seats", "told", "mark": what the row says; "words": all of it.
 * Does not change once it is in the list. */
#define KGR_TYPE_ROSTER_ITEM (kgr_roster_item_get_type ())
G_DECLARE_FINAL_TYPE (KgrRosterItem, kgr_roster_item, KGR, ROSTER_ITEM, GObject)

/* @seats: what they sit on, in words; @flags without KGR_ROSTER_UNTOLD; @day: today, ISO. */
KgrRosterItem  *kgr_roster_item_new          (const KgrPerson *person,
                                              const char      *seats,
                                              KgrRosterFlags   flags,
                                              const char      *day) G_GNUC_WARN_UNUSED_RESULT;
gint64          kgr_roster_item_get_id       (KgrRosterItem   *self);
KgrRosterFlags  kgr_roster_item_get_flags    (KgrRosterItem   *self);
/* Folded names, reading, affiliation and seats. */
const char     *kgr_roster_item_get_haystack (KgrRosterItem   *self);
gboolean        kgr_roster_item_equal        (KgrRosterItem   *self,
                                              KgrRosterItem   *other);

G_END_DECLS
