/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which issues a list shows. */

#include "config.h"

#include "issue/kgr-issue-repo-private.h"

/* What is read in one transaction, and by which rule. */
typedef struct
{
  KgrStore          *store;
  gint64             id;          /* of the issue, meeting or body */
  KgrIssueListFlags  flags;
  GCancellable      *cancellable;
  GPtrArray         *given;       /* issues whose next meetings are asked for */
  GPtrArray         *issues;      /* the result */
  GArray            *next;        /* the result */
} Reading;

typedef gboolean (*WantedFunc) (KgrIssue      *issue,
                                gconstpointer  data);

static GPtrArray *
issues_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) kgr_issue_unref);
}

/* Reads the plain part of all, and opens what is wanted; @until (nullable) forgets what came
 * later. */
static gboolean
read_wanted (Reading                *reading,
             WantedFunc              is_wanted,
             gconstpointer           data,
             const KgrMeetingPlace  *until,
             GError                **error)
{
  g_autoptr(GPtrArray) all = kgr_issue_read_all_plain (reading->store, reading->cancellable, error);
  g_autoptr(GPtrArray) wanted = issues_new ();
  gboolean with_history = (reading->flags & KGR_ISSUES_WITH_HISTORY) != 0;

  if (all == NULL)
    return FALSE;
  for (guint i = 0; i < all->len; i++)
    {
      KgrIssue *issue = all->pdata[i];

      if (!is_wanted (issue, data))
        continue;
      if (until != NULL)
        kgr_issue_rewind (issue, until);
      if (g_cancellable_set_error_if_cancelled (reading->cancellable, error) ||
          !kgr_issue_open_texts (reading->store, issue, with_history, error))
        return FALSE;
      g_ptr_array_add (wanted, kgr_issue_ref (issue));
    }
  reading->issues = g_steal_pointer (&wanted);

  return TRUE;
}

static gboolean
run (KgrStore   *store,
     KgrDbFunc   func,
     Reading    *reading,
     GError    **error)
{
  reading->store = store;

  return kgr_store_can_read (store, error) &&
         kgr_db_transaction (store->db, KGR_DB_DEFERRED, func, reading, error);
}

static gboolean
read_one (KgrDb     *db,
          gpointer   data,
          GError   **error)
{
  Reading *reading = data;
  g_autoptr(KgrIssue) issue = kgr_issue_read_plain (reading->store, reading->id, error);

  if (issue == NULL || !kgr_issue_open_texts (reading->store, issue, TRUE, error))
    return FALSE;
  reading->issues = issues_new ();
  g_ptr_array_add (reading->issues, g_steal_pointer (&issue));

  return TRUE;
}

/**
 * kgr_issue_repo_load:
 * @store: an unlocked store
 * @id: an issue's id
 * @error: return location for an error
 *
 * Opens one issue with its history. A text that does not open is %NULL, and `damaged` is set. Fails
 * with %KGR_ERROR_NOT_FOUND, %KGR_ERROR_LOCKED. Database thread.
 *
 * Returns: (transfer full): the issue
 */
KgrIssue *
kgr_issue_repo_load (KgrStore  *store,
                     gint64     id,
                     GError   **error)
{
  Reading reading = { .id = id };
  g_autoptr(GPtrArray) issues = run (store, read_one, &reading, error) ? reading.issues : NULL;

  return issues != NULL ? kgr_issue_ref (issues->pdata[0]) : NULL;
}

static gboolean
is_of_body (KgrIssue      *issue,
            gconstpointer  data)
{
  const Reading *reading = data;

  return (reading->id == 0 || issue->body_id == reading->id) &&
         (!(reading->flags & KGR_ISSUES_ONLY_OPEN) || kgr_issue_state_is_open (issue->state));
}

static gboolean
read_list (KgrDb     *db,
           gpointer   data,
           GError   **error)
{
  return read_wanted (data, is_of_body, data, NULL, error);
}

/**
 * kgr_issue_repo_list:
 * @store: an unlocked store
 * @body_id: a body, or 0 for all
 * @flags: which ones, and how much of them
 * @cancellable: (nullable): to give up
 * @error: return location for an error
 *
 * The issues that belong to a body now. Database thread.
 *
 * Returns: (transfer full) (element-type KgrIssue): issues in the order they were raised
 */
GPtrArray *
kgr_issue_repo_list (KgrStore           *store,
                     gint64              body_id,
                     KgrIssueListFlags   flags,
                     GCancellable       *cancellable,
                     GError            **error)
{
  Reading reading = { .id = body_id, .flags = flags, .cancellable = cancellable };

  return run (store, read_list, &reading, error) ? reading.issues : NULL;
}

static gboolean
is_standing (KgrIssue      *issue,
             gconstpointer  data)
{
  return kgr_issue_stands_on (issue, data);
}

static gboolean
read_standing (KgrDb     *db,
               gpointer   data,
               GError   **error)
{
  Reading *reading = data;
  g_autoptr(GPtrArray) places = kgr_issue_read_places (reading->store, error);
  const KgrMeetingPlace *place;

  if (places == NULL || (place = kgr_issue_find_place (places, reading->id, error)) == NULL)
    return FALSE;

  return read_wanted (reading, is_standing, place, place, error);
}

/**
 * kgr_issue_repo_list_standing:
 * @store: an unlocked store
 * @meeting_id: a meeting
 * @error: return location for an error
 *
 * What stands on a meeting by the rule of kgr_issue_stands_on(), each with the history up to and of
 * that meeting and the state it left it in. Fails with %KGR_ERROR_NOT_FOUND. Database thread.
 *
 * Returns: (transfer full) (element-type KgrIssue): issues in the order they were raised
 */
GPtrArray *
kgr_issue_repo_list_standing (KgrStore  *store,
                              gint64     meeting_id,
                              GError   **error)
{
  Reading reading = { .id = meeting_id, .flags = KGR_ISSUES_WITH_HISTORY };

  return run (store, read_standing, &reading, error) ? reading.issues : NULL;
}

static gboolean
is_raised_at (KgrIssue      *issue,
              gconstpointer  data)
{
  const gint64 *meeting_id = data;
  const KgrIssueStep *last = issue->history->len > 0
                             ? issue->history->pdata[issue->history->len - 1] : NULL;

  return issue->origin_meeting_id == *meeting_id && last != NULL &&
         !(issue->state == KGR_ISSUE_DROPPED && last->meeting_id == *meeting_id);
}

static gboolean
read_raised (KgrDb     *db,
             gpointer   data,
             GError   **error)
{
  Reading *reading = data;

  return read_wanted (reading, is_raised_at, &reading->id, NULL, error);
}

/**
 * kgr_issue_repo_list_raised:
 * @store: an unlocked store
 * @meeting_id: a meeting
 * @error: return location for an error
 *
 * What came out of a meeting, each as it is now. What was dropped at that meeting again was a
 * mistake and is left out. Database thread.
 *
 * Returns: (transfer full) (element-type KgrIssue): issues in the order they were raised
 */
GPtrArray *
kgr_issue_repo_list_raised (KgrStore  *store,
                            gint64     meeting_id,
                            GError   **error)
{
  Reading reading = { .id = meeting_id, .flags = KGR_ISSUES_WITH_HISTORY };

  return run (store, read_raised, &reading, error) ? reading.issues : NULL;
}

typedef struct
{
  const KgrMeetingPlace *before; /* the body's meeting before; NULL = this is its first */
  const KgrMeetingPlace *place;
} Pair;

static gboolean
has_left (KgrIssue      *issue,
          gconstpointer  data)
{
  const Pair *pair = data;

  return pair->before != NULL && kgr_issue_stands_on (issue, pair->before) &&
         !kgr_issue_stands_on (issue, pair->place);
}

static gboolean
read_left (KgrDb     *db,
           gpointer   data,
           GError   **error)
{
  Reading *reading = data;
  g_autoptr(GPtrArray) places = kgr_issue_read_places (reading->store, error);
  Pair pair = { NULL, NULL };

  if (places == NULL || (pair.place = kgr_issue_find_place (places, reading->id, error)) == NULL)
    return FALSE;
  for (guint i = 0; i < places->len && places->pdata[i] != pair.place; i++)
    {
      const KgrMeetingPlace *place = places->pdata[i];

      if (place->body_id == pair.place->body_id && place->status != KGR_MEETING_CANCELLED)
        pair.before = place;
    }

  return read_wanted (reading, has_left, &pair, pair.place, error);
}

/**
 * kgr_issue_repo_list_left:
 * @store: an unlocked store
 * @meeting_id: a meeting
 * @error: return location for an error
 *
 * What left the list since last time: what stood on the meeting of the body before this one and
 * was closed or referred since. The last step of each says which. Fails with
 * %KGR_ERROR_NOT_FOUND. Database thread.
 *
 * Returns: (transfer full) (element-type KgrIssue): issues in the order they were raised
 */
GPtrArray *
kgr_issue_repo_list_left (KgrStore  *store,
                          gint64     meeting_id,
                          GError   **error)
{
  Reading reading = { .id = meeting_id, .flags = KGR_ISSUES_WITH_HISTORY };

  return run (store, read_left, &reading, error) ? reading.issues : NULL;
}

/* The first meeting after its last step that it stands on and that is still to come, or 0. */
static gint64
find_next (KgrIssue  *issue,
           GPtrArray *places)
{
  for (guint i = 0; kgr_issue_state_is_open (issue->state) && i < places->len; i++)
    {
      const KgrMeetingPlace *place = places->pdata[i];

      if (place->body_id == issue->body_id && !kgr_meeting_place_was_held (place) &&
          kgr_issue_is_after_last_step (issue, place) && kgr_issue_stands_on (issue, place))
        return place->id;
    }

  return 0;
}

static gboolean
read_next (KgrDb     *db,
           gpointer   data,
           GError   **error)
{
  Reading *reading = data;
  g_autoptr(GPtrArray) places = kgr_issue_read_places (reading->store, error);

  if (places == NULL)
    return FALSE;
  reading->next = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < reading->given->len; i++)
    {
      gint64 next = find_next (reading->given->pdata[i], places);

      g_array_append_val (reading->next, next);
    }

  return TRUE;
}

/**
 * kgr_issue_repo_list_next:
 * @store: an unlocked store
 * @issues: (element-type KgrIssue): issues
 * @error: return location for an error
 *
 * The meeting each issue comes up at next: the first after its last step that it stands on and
 * that has not been held. 0 where it is closed or no such meeting is planned yet. Database
 * thread.
 *
 * Returns: (transfer full) (element-type gint64): as many meetings as issues
 */
GArray *
kgr_issue_repo_list_next (KgrStore   *store,
                          GPtrArray  *issues,
                          GError    **error)
{
  Reading reading = { .given = issues };

  return run (store, read_next, &reading, error) ? reading.next : NULL;
}
