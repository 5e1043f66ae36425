/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "council/kgr-seat.h"

/* Words in a role that tell what kind of seat it is. */
static const struct
{
  const char  *word;
  KgrSeatKind  kind;
} words[] = {
  { "事務局", KGR_SEAT_SECRETARIAT },
  { "オブザーバ", KGR_SEAT_OBSERVER },
  { "手話", KGR_SEAT_SUPPORT },
  { "通訳", KGR_SEAT_SUPPORT },
  { "要約筆記", KGR_SEAT_SUPPORT },
  { "介助", KGR_SEAT_SUPPORT },
};

const KgrCode kgr_seat_states[] = {
  { KGR_SEAT_COMING, "coming", N_("Not begun yet") },
  { KGR_SEAT_HELD, "held", N_("In office") },
  { KGR_SEAT_EXPIRING, "expiring", N_("Term ends soon") },
  { KGR_SEAT_EXPIRED, "expired", N_("Term is over") },
  { KGR_SEAT_VACANT, "vacant", N_("Vacant") },
  { KGR_SEAT_OVER, "over", N_("Former") },
  { 0 },
};

#define AT(member) G_STRUCT_OFFSET (KgrSeat, member)
static const KgrField seat_fields[] = {
  { "kind", KGR_FIELD_CODE, AT (kind), .codes = kgr_seat_kinds },
  { "role", KGR_FIELD_TEXT, AT (role) },
  { "category", KGR_FIELD_TEXT, AT (category) },
  { "lived_experience", KGR_FIELD_FLAG, AT (lived_experience) },
  { "from", KGR_FIELD_DAY, AT (from) },
  { "until", KGR_FIELD_DAY, AT (until) },
  { "left", KGR_FIELD_DAY, AT (left) },
  { "predecessor", KGR_FIELD_ID, AT (predecessor_id) },
  { "position", KGR_FIELD_NUMBER, AT (position), .is_own = TRUE },
  { "removed", KGR_FIELD_FLAG, AT (is_removed), .is_own = TRUE },
};
#undef AT
const KgrFields kgr_seat_fields = {
  sizeof (KgrSeat), G_N_ELEMENTS (seat_fields), seat_fields,
};

void
kgr_seat_free (KgrSeat *self)
{
  kgr_fields_clear (&kgr_seat_fields, self);
  g_free (self);
}

KgrSeat *
kgr_seat_copy (const KgrSeat *self)
{
  return kgr_fields_copy (&kgr_seat_fields, self);
}

KgrSeatKind
kgr_seat_kind_of_role (const char *role)
{
  for (guint i = 0; role != NULL && i < G_N_ELEMENTS (words); i++)
    if (strstr (role, words[i].word) != NULL)
      return words[i].kind;

  return KGR_SEAT_MEMBER;
}

KgrSeatKind
kgr_seat_get_kind (const KgrSeat *self)
{
  return self->kind != 0 ? (KgrSeatKind) self->kind : kgr_seat_kind_of_role (self->role);
}

/* The last day somebody sat there; NULL = open. */
static const char *
last_day (const KgrSeat *self)
{
  if (self->left == NULL || self->until == NULL)
    return self->left != NULL ? self->left : self->until;

  return strcmp (self->left, self->until) < 0 ? self->left : self->until;
}

gboolean
kgr_seat_is_held_on (const KgrSeat *self,
                     const char    *day)
{
  const char *last = last_day (self);

  return !self->is_removed &&
         (self->from == NULL || strcmp (self->from, day) <= 0) &&
         (last == NULL || strcmp (day, last) <= 0);
}

static gboolean
follows (const KgrSeat *other,
         const KgrSeat *self)
{
  if (other->is_removed || other->id == self->id)
    return FALSE;
  if (other->predecessor_id == self->id)
    return TRUE;

  return other->person_id == self->person_id && other->body_id == self->body_id &&
         other->from != NULL &&
         (last_day (self) == NULL ? self->from != NULL && strcmp (other->from, self->from) > 0
                                  : strcmp (other->from, last_day (self)) > 0);
}

static gboolean
has_successor (const KgrSeat *self,
               GPtrArray     *seats)
{
  for (guint i = 0; i < seats->len; i++)
    if (follows (seats->pdata[i], self))
      return TRUE;

  return FALSE;
}

/* From one ISO day to another. */
static int
days_between (const char *from,
              const char *until)
{
  GDate a, b;

  if (!g_date_valid_dmy (atoi (from + 8), atoi (from + 5), atoi (from)) ||
      !g_date_valid_dmy (atoi (until + 8), atoi (until + 5), atoi (until)))
    return G_MAXINT;
  g_date_set_dmy (&a, atoi (from + 8), atoi (from + 5), atoi (from));
  g_date_set_dmy (&b, atoi (until + 8), atoi (until + 5), atoi (until));

  return g_date_days_between (&a, &b);
}

KgrSeatState
kgr_seat_get_state (const KgrSeat *self,
                    GPtrArray     *seats,
                    const char    *day,
                    guint          soon_days)
{
  gboolean followed;

  if (self->from != NULL && strcmp (self->from, day) > 0)
    return KGR_SEAT_COMING;
  followed = kgr_seat_get_kind (self) != KGR_SEAT_MEMBER || has_successor (self, seats);
  if (self->until != NULL && strcmp (self->until, day) < 0)
    return followed || self->left != NULL ? KGR_SEAT_OVER : KGR_SEAT_EXPIRED;
  if (self->left != NULL && strcmp (self->left, day) < 0)
    return followed ? KGR_SEAT_OVER : KGR_SEAT_VACANT;
  if (self->until != NULL && self->left == NULL && !followed &&
      days_between (day, self->until) <= (int) MIN (soon_days, (guint) G_MAXINT))
    return KGR_SEAT_EXPIRING;

  return KGR_SEAT_HELD;
}
