/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether enough members are there, at any moment of a meeting. */

#include "config.h"

#include <string.h>

#include "meeting/kgr-quorum.h"

const KgrQuorumTerms kgr_quorum_terms_default = { KGR_QUORUM_MAJORITY, NULL, FALSE };

/* Before any time that can be written down. */
#define OPENING "0000"

static const char *const roles_without_vote[] = { "オブザーバー", "オブザーバ", "事務局", NULL };

static gboolean
counts (const KgrAttendance  *line,
        const KgrQuorumTerms *terms)
{
  const char *role = line->role != NULL ? line->role : "";

  if (line->kind != KGR_ATTENDEE_MEMBER)
    return FALSE;
  if (terms->roles != NULL)
    return g_strv_contains (terms->roles, role);

  return !g_strv_contains (roles_without_vote, role);
}

/* A moment is told by its time; the one before any time is the opening. */
static gboolean
is_there (const KgrAttendance  *line,
          const KgrQuorumTerms *terms,
          const char           *at)
{
  const KgrPresence *presence;

  if (!kgr_attendance_is_there (line, at))
    return FALSE;
  if (!terms->without_substitutes)
    return TRUE;
  presence = at != NULL ? kgr_attendance_find_presence (line, at) : NULL;
  if (presence != NULL)
    return !presence->by_substitute;

  /* Imported minutes say of a member who is represented nothing else. */
  return (line->status & KGR_ATTENDANCE_PRESENT) != 0 ||
         (line->status & KGR_ATTENDANCE_REPRESENTED) == 0;
}

/**
 * kgr_quorum_terms_of_body:
 * @body: (nullable): a body, which has to outlive the terms; %NULL: nothing is set
 *
 * What the page, the papers and the command line count by. Any thread.
 *
 * Returns: the rule of @body; its roles are borrowed
 */
KgrQuorumTerms
kgr_quorum_terms_of_body (const KgrBody *body)
{
  KgrQuorumTerms terms = kgr_quorum_terms_default;

  if (body == NULL)
    return terms;
  terms.rule = kgr_body_get_quorum (body);
  terms.roles = (const char * const *) body->quorum_roles;
  terms.without_substitutes = body->quorum_in_person;

  return terms;
}

/**
 * kgr_quorum_at:
 * @attendance: (element-type KgrAttendance): the members seated on the day, and others
 * @terms: the body's rule
 * @at: (nullable): ISO 8601 local; %NULL: who was there at any time counts
 *
 * Counts who is there. Guests, observers, the secretariat and support staff never count; of members
 * whose times are not known the status counts. Any thread.
 *
 * Returns: the quorum
 */
KgrQuorumCount
kgr_quorum_at (GPtrArray            *attendance,
               const KgrQuorumTerms *terms,
               const char           *at)
{
  KgrQuorumCount quorum = { 0 };

  for (guint i = 0; i < attendance->len; i++)
    {
      const KgrAttendance *line = attendance->pdata[i];

      if (!counts (line, terms))
        continue;
      quorum.seated++;
      if (is_there (line, terms, at))
        quorum.present++;
    }
  quorum.required = (int) kgr_quorum_needed (terms->rule, quorum.seated);
  quorum.met = quorum.present >= quorum.required;

  return quorum;
}

static void
change_free (gpointer data)
{
  KgrQuorumChange *change = data;

  g_free (change->at);
  g_free (change);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

/* Every time at which somebody came or went, in order; borrowed. */
static GPtrArray *
list_times (GPtrArray *attendance)
{
  GPtrArray *times = g_ptr_array_new ();

  for (guint i = 0; i < attendance->len; i++)
    {
      const KgrAttendance *line = attendance->pdata[i];

      for (guint k = 0; line->presences != NULL && k < line->presences->len; k++)
        {
          KgrPresence *one = line->presences->pdata[k];

          if (one->from != NULL)
            g_ptr_array_add (times, one->from);
          if (one->until != NULL)
            g_ptr_array_add (times, one->until);
        }
    }
  g_ptr_array_sort (times, compare_times);

  return times;
}

static void
add_change (GPtrArray  *changes,
            const char *at,
            gboolean    met)
{
  KgrQuorumChange *change = g_new0 (KgrQuorumChange, 1);

  change->at = g_strdup (at);
  change->met = met;
  g_ptr_array_add (changes, change);
}

/**
 * kgr_quorum_changes:
 * @meeting: a meeting
 * @terms: the body's rule
 *
 * Whether there was a quorum at the opening, and when it was reached or lost after. What changes
 * before the meeting's opening is as at the opening. Any thread.
 *
 * Returns: (transfer full) (element-type KgrQuorumChange): by time, the first without one
 */
GPtrArray *
kgr_quorum_changes (KgrMeeting           *meeting,
                    const KgrQuorumTerms *terms)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func (change_free);
  g_autoptr(GPtrArray) times = list_times (meeting->attendance);
  const char *opening = meeting->starts_at != NULL ? meeting->starts_at : OPENING;
  gboolean met = kgr_quorum_at (meeting->attendance, terms, opening).met;

  add_change (changes, NULL, met);
  for (guint i = 0; i < times->len; i++)
    {
      const char *at = times->pdata[i];
      gboolean now = kgr_quorum_at (meeting->attendance, terms, at).met;

      if (strcmp (at, opening) <= 0 || now == met)
        continue;
      met = now;
      add_change (changes, at, met);
    }

  return changes;
}
