/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "council/kgr-fields.h"

G_BEGIN_DECLS

/* A person's seat on a body for a term. */
typedef struct
{
  gint64    id;
  gint64    body_id;
  gint64    person_id;
  int       kind;           /* KgrSeatKind; 0 = as the role says, see kgr_seat_get_kind() */
  char     *role;           /* 委員, 副会長 …; NULL = none */
  char     *category;       /* 種別; NULL = none */
  gboolean  lived_experience;
  char     *from;           /* ISO date; NULL = unknown */
  char     *until;          /* ISO date, last day of the term; NULL = open */
  char     *left;           /* ISO date, last day, where it was left before the term was over */
  gint64    predecessor_id; /* the seat it took over; 0 = none */
  int       position;       /* in the roster; 0 = after those that have one */
  gboolean  is_removed;     /* taken out of every list */
} KgrSeat;

/**
 * KgrSeatState:
 * @KGR_SEAT_COMING: the term has not begun
 * @KGR_SEAT_HELD: somebody sits there
 * @KGR_SEAT_EXPIRING: held, but the term ends soon and nobody follows yet
 * @KGR_SEAT_EXPIRED: the term is over and nobody follows
 * @KGR_SEAT_VACANT: left before the term was over, which still runs, and nobody follows
 * @KGR_SEAT_OVER: somebody else follows, or it ended as it should
 *
 * How it stands with a seat on a day.
 */
typedef enum
{
  KGR_SEAT_COMING = 1,
  KGR_SEAT_HELD,
  KGR_SEAT_EXPIRING,
  KGR_SEAT_EXPIRED,
  KGR_SEAT_VACANT,
  KGR_SEAT_OVER,
} KgrSeatState;

#define KGR_SEAT_SOON_DAYS 90

extern const KgrFields kgr_seat_fields;
extern const KgrCode   kgr_seat_states[];

void         kgr_seat_free        (KgrSeat         *self);
KgrSeat     *kgr_seat_copy        (const KgrSeat   *self) G_GNUC_WARN_UNUSED_RESULT;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrSeat, kgr_seat_free)

/* The kind, or what the role says: 事務局 …, オブザーバー …, 手話通訳 …; everybody else is a
 * member. */
KgrSeatKind  kgr_seat_get_kind    (const KgrSeat   *self);
KgrSeatKind  kgr_seat_kind_of_role (const char     *role);
/* Whether somebody sits there on the ISO day @day, first and last day included. */
gboolean     kgr_seat_is_held_on  (const KgrSeat   *self,
                                   const char      *day);

/**
 * kgr_seat_get_state:
 * @self: a seat
 * @seats: (element-type KgrSeat): those of the body, @self among them or not
 * @day: an ISO day
 * @soon_days: how many days ahead of its end a term is expiring (>= 0)
 *
 * A seat is followed by one that names it as its predecessor, or by a later one of the same person
 * on the same body (再任). Only members' seats want somebody to follow. Pure.
 *
 * Returns: how it stands with the seat on @day
 */
KgrSeatState kgr_seat_get_state   (const KgrSeat   *self,
                                   GPtrArray       *seats,
                                   const char      *day,
                                   guint            soon_days);

G_END_DECLS
