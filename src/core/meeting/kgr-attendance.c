/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One line of the attendance, and what follows from the times somebody was there. */

#include "config.h"

#include <string.h>

#include "meeting/kgr-attendance.h"

/**
 * kgr_attendance_new:
 *
 * Makes a line of which nothing is known: a member without person, status and name.
 *
 * Returns: (transfer full): the line
 */
KgrAttendance *
kgr_attendance_new (void)
{
  return g_new0 (KgrAttendance, 1);
}

static GPtrArray *
presences_copy (GPtrArray *presences)
{
  GPtrArray *copy = kgr_presences_new ();

  for (guint i = 0; i < presences->len; i++)
    {
      const KgrPresence *one = presences->pdata[i];

      kgr_presences_add (copy, one->from, one->until, one->online, one->by_substitute);
    }

  return copy;
}

/**
 * kgr_attendance_copy:
 * @self: a line
 *
 * Returns: (transfer full): an equal line that shares nothing with @self
 */
KgrAttendance *
kgr_attendance_copy (const KgrAttendance *self)
{
  KgrAttendance *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->name = g_strdup (self->name);
  copy->role = g_strdup (self->role);
  copy->affiliation = g_strdup (self->affiliation);
  copy->public_name = g_strdup (self->public_name);
  copy->printed = g_strdup (self->printed);
  copy->presences = self->presences != NULL ? presences_copy (self->presences) : NULL;
  copy->substitute = g_strdup (self->substitute);
  copy->substitute_affiliation = g_strdup (self->substitute_affiliation);
  copy->told_on = g_strdup (self->told_on);
  copy->substitute_told_on = g_strdup (self->substitute_told_on);
  copy->opinion = g_strdup (self->opinion);

  return copy;
}

/**
 * kgr_attendance_free:
 * @self: (transfer full): a line
 *
 * Frees it with all it holds.
 */
void
kgr_attendance_free (KgrAttendance *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->name);
  g_free (self->role);
  g_free (self->affiliation);
  g_free (self->public_name);
  g_free (self->printed);
  g_clear_pointer (&self->presences, g_ptr_array_unref);
  g_free (self->substitute);
  g_free (self->substitute_affiliation);
  g_free (self->told_on);
  g_free (self->substitute_told_on);
  g_free (self->opinion);
  g_free (self);
}

static gboolean
presences_equal (GPtrArray *a,
                 GPtrArray *b)
{
  if (a == NULL || b == NULL || a->len != b->len)
    return a == b;
  for (guint i = 0; i < a->len; i++)
    {
      const KgrPresence *p = a->pdata[i];
      const KgrPresence *q = b->pdata[i];

      if (g_strcmp0 (p->from, q->from) != 0 || g_strcmp0 (p->until, q->until) != 0 ||
          p->online != q->online || p->by_substitute != q->by_substitute)
        return FALSE;
    }

  return TRUE;
}

static gboolean
texts_equal (const KgrAttendance *a,
             const KgrAttendance *b)
{
  return g_strcmp0 (a->name, b->name) == 0 && g_strcmp0 (a->role, b->role) == 0 &&
         g_strcmp0 (a->affiliation, b->affiliation) == 0 &&
         g_strcmp0 (a->public_name, b->public_name) == 0 &&
         g_strcmp0 (a->printed, b->printed) == 0 &&
         g_strcmp0 (a->substitute, b->substitute) == 0 &&
         g_strcmp0 (a->substitute_affiliation, b->substitute_affiliation) == 0 &&
         g_strcmp0 (a->told_on, b->told_on) == 0 &&
         g_strcmp0 (a->substitute_told_on, b->substitute_told_on) == 0 &&
         g_strcmp0 (a->opinion, b->opinion) == 0;
}

/**
 * kgr_attendance_equal:
 * @a: a line
 * @b: a line
 *
 * Returns: whether the two say the same in everything, the ids among it
 */
gboolean
kgr_attendance_equal (const KgrAttendance *a,
                      const KgrAttendance *b)
{
  return a->id == b->id && a->person_id == b->person_id && a->status == b->status &&
         a->kind == b->kind && a->number == b->number && a->closed_only == b->closed_only &&
         a->substitute_id == b->substitute_id && a->opinion_unit == b->opinion_unit &&
         texts_equal (a, b) && presences_equal (a->presences, b->presences);
}

static void
presence_free (gpointer data)
{
  KgrPresence *presence = data;

  g_free (presence->from);
  g_free (presence->until);
  g_free (presence);
}

/**
 * kgr_presences_new:
 *
 * Returns: (transfer full) (element-type KgrPresence): nobody was there at any time
 */
GPtrArray *
kgr_presences_new (void)
{
  return g_ptr_array_new_with_free_func (presence_free);
}

/**
 * kgr_presences_add:
 * @presences: (element-type KgrPresence): presences
 * @from: (nullable): ISO 8601 local; %NULL from the opening
 * @until: (nullable): the same; %NULL to the end
 * @online: not in the room
 * @by_substitute: somebody else in place of the person
 *
 * Adds a stretch of time behind those that are there.
 */
void
kgr_presences_add (GPtrArray  *presences,
                   const char *from,
                   const char *until,
                   gboolean    online,
                   gboolean    by_substitute)
{
  KgrPresence *presence = g_new0 (KgrPresence, 1);

  presence->from = g_strdup (from);
  presence->until = g_strdup (until);
  presence->online = online;
  presence->by_substitute = by_substitute;
  g_ptr_array_add (presences, presence);
}

/**
 * kgr_presences_get_status:
 * @presences: (element-type KgrPresence): presences, by time
 *
 * What is said of somebody who was there at these times. Absent: never. Present: some time in
 * person. Represented: some time by a substitute. Online: some time not in the room. Late: not from
 * the opening. Left early: not to the end. All but absent combine.
 *
 * Returns: flags, never 0
 */
KgrAttendanceStatus
kgr_presences_get_status (GPtrArray *presences)
{
  KgrAttendanceStatus status = 0;
  const KgrPresence *one;

  if (presences->len == 0)
    return KGR_ATTENDANCE_ABSENT;
  for (guint i = 0; i < presences->len; i++)
    {
      one = presences->pdata[i];
      status |= one->by_substitute ? KGR_ATTENDANCE_REPRESENTED : KGR_ATTENDANCE_PRESENT;
      if (one->online)
        status |= KGR_ATTENDANCE_ONLINE;
    }
  one = presences->pdata[0];
  if (one->from != NULL)
    status |= KGR_ATTENDANCE_LATE;
  one = presences->pdata[presences->len - 1];
  if (one->until != NULL)
    status |= KGR_ATTENDANCE_LEFT_EARLY;

  return status;
}

/**
 * kgr_presences_are_in_order:
 * @presences: (element-type KgrPresence): presences
 *
 * Whether they are stretches of time that follow each other: none ends before it begins or after
 * the next has begun, and only the first and the last are open.
 *
 * Returns: %TRUE if so; none and one without times are in order
 */
gboolean
kgr_presences_are_in_order (GPtrArray *presences)
{
  const char *last = "";

  for (guint i = 0; i < presences->len; i++)
    {
      const KgrPresence *one = presences->pdata[i];

      if ((one->from == NULL && i > 0) || (one->until == NULL && i + 1 < presences->len))
        return FALSE;
      if (one->from != NULL && strcmp (one->from, last) < 0)
        return FALSE;
      last = one->from != NULL ? one->from : last;
      if (one->until != NULL && strcmp (one->until, last) < 0)
        return FALSE;
      last = one->until != NULL ? one->until : last;
    }

  return TRUE;
}

/**
 * kgr_attendance_take_presences:
 * @self: a line
 * @presences: (transfer full) (nullable) (element-type KgrPresence): by time; %NULL: not known, the
 *   status stays
 *
 * Sets when somebody was there, and the status that follows. Wording of a source that said
 * otherwise is dropped: it would be printed instead.
 */
void
kgr_attendance_take_presences (KgrAttendance *self,
                               GPtrArray     *presences)
{
  KgrAttendanceStatus before = self->status;

  g_clear_pointer (&self->presences, g_ptr_array_unref);
  self->presences = presences;
  if (presences == NULL)
    return;
  self->status = kgr_presences_get_status (presences);
  if (before != 0 && before != self->status)
    g_clear_pointer (&self->printed, g_free);
}

/* The presences as far as the status tells them. */
static GPtrArray *
dup_presences (const KgrAttendance *self)
{
  GPtrArray *presences;

  if (self->presences != NULL)
    return presences_copy (self->presences);
  presences = kgr_presences_new ();
  if (kgr_attendance_was_there (self))
    kgr_presences_add (presences, NULL, NULL, (self->status & KGR_ATTENDANCE_ONLINE) != 0,
                       (self->status & KGR_ATTENDANCE_REPRESENTED) != 0);

  return presences;
}

static gboolean
toggle_time (GPtrArray           *presences,
             KgrAttendanceStatus  flag,
             gboolean             on,
             const char          *time)
{
  KgrPresence *one = presences->pdata[flag == KGR_ATTENDANCE_LATE ? 0 : presences->len - 1];
  char **field = flag == KGR_ATTENDANCE_LATE ? &one->from : &one->until;

  if (on && time == NULL)
    return FALSE;
  g_free (*field);
  *field = on ? g_strdup (time) : NULL;

  return TRUE;
}

static void
toggle_manner (GPtrArray           *presences,
               KgrAttendanceStatus  flag,
               gboolean             on)
{
  for (guint i = 0; i < presences->len; i++)
    {
      KgrPresence *one = presences->pdata[i];

      if (flag == KGR_ATTENDANCE_ONLINE)
        one->online = on;
      else
        one->by_substitute = on;
    }
}

/**
 * kgr_attendance_toggle:
 * @self: a line
 * @flag: one flag
 * @time: (nullable): ISO 8601 local: when somebody who is late came, or who left early went
 *
 * What one key or one touch does. Present and absent put everything else away; the others are added
 * to what holds, or taken away where they hold; who was absent is there with them.
 *
 * Returns: %FALSE where a time is needed and there is none; then nothing changed
 */
gboolean
kgr_attendance_toggle (KgrAttendance       *self,
                       KgrAttendanceStatus  flag,
                       const char          *time)
{
  g_autoptr(GPtrArray) presences = dup_presences (self);
  gboolean on = (self->status & flag) == 0;

  if (flag == KGR_ATTENDANCE_PRESENT || flag == KGR_ATTENDANCE_ABSENT)
    g_ptr_array_set_size (presences, 0);
  if (presences->len == 0 && flag != KGR_ATTENDANCE_ABSENT)
    kgr_presences_add (presences, NULL, NULL, FALSE, FALSE);
  if (flag == KGR_ATTENDANCE_LATE || flag == KGR_ATTENDANCE_LEFT_EARLY)
    {
      if (!toggle_time (presences, flag, on, time))
        return FALSE;
    }
  else if (flag == KGR_ATTENDANCE_ONLINE || flag == KGR_ATTENDANCE_REPRESENTED)
    toggle_manner (presences, flag, on);
  kgr_attendance_take_presences (self, g_steal_pointer (&presences));

  return TRUE;
}

/**
 * kgr_attendance_come_back:
 * @self: a line
 * @time: (nullable): ISO 8601 local: when; %NULL, or before somebody left: as soon as they had left
 *
 * Whoever left is there again, to the end, in the manner they were there before.
 *
 * Returns: %FALSE where nobody left; then nothing changed
 */
gboolean
kgr_attendance_come_back (KgrAttendance *self,
                          const char    *time)
{
  g_autoptr(GPtrArray) presences = dup_presences (self);
  const KgrPresence *last = presences->len > 0 ? presences->pdata[presences->len - 1] : NULL;

  if (last == NULL || last->until == NULL)
    return FALSE;
  if (time == NULL || strcmp (time, last->until) < 0)
    time = last->until;
  kgr_presences_add (presences, time, NULL, last->online, last->by_substitute);
  kgr_attendance_take_presences (self, g_steal_pointer (&presences));

  return TRUE;
}

/**
 * kgr_attendance_was_there:
 * @self: a line
 *
 * Returns: whether somebody was there at any time, in person or by a substitute; %FALSE where
 *   nothing is said yet
 */
gboolean
kgr_attendance_was_there (const KgrAttendance *self)
{
  return self->status != 0 && (self->status & KGR_ATTENDANCE_ABSENT) == 0;
}

/**
 * kgr_attendance_find_presence:
 * @self: a line
 * @at: ISO 8601 local
 *
 * Returns: (transfer none) (nullable): the stretch of time that holds @at
 */
const KgrPresence *
kgr_attendance_find_presence (const KgrAttendance *self,
                              const char          *at)
{
  for (guint i = 0; self->presences != NULL && i < self->presences->len; i++)
    {
      const KgrPresence *one = self->presences->pdata[i];

      if ((one->from == NULL || strcmp (one->from, at) <= 0) &&
          (one->until == NULL || strcmp (at, one->until) < 0))
        return one;
    }

  return NULL;
}

/**
 * kgr_attendance_is_there:
 * @self: a line
 * @at: (nullable): ISO 8601 local; %NULL: at any time
 *
 * Returns: whether somebody was there at that moment; where times are not known, at any
 */
gboolean
kgr_attendance_is_there (const KgrAttendance *self,
                         const char          *at)
{
  if (at == NULL || self->presences == NULL)
    return kgr_attendance_was_there (self);

  return kgr_attendance_find_presence (self, at) != NULL;
}
