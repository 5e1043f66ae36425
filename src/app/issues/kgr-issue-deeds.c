/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Moves of issues as deeds. */

#include "config.h"

#include <glib/gi18n.h>

#include "issues/kgr-issue-deeds.h"
#include "issues/kgr-issue-words.h"

typedef struct
{
  KgrIssueMoveOrder  order;    /* with strings of its own */
  KgrIssue          *before;   /* what was changed */
  gint64             raised_id;
  gint64             step_id;  /* what is taken back and put back */
  char              *dropped;  /* the reason that is stored where raising is taken back */
} Move;

static void
move_free (gpointer data)
{
  Move *move = data;

  g_free ((char *) move->order.text);
  g_free ((char *) move->order.to);
  g_free (move->dropped);
  g_clear_pointer (&move->order.draft, kgr_issue_unref);
  g_clear_pointer (&move->before, kgr_issue_unref);
  g_free (move);
}

static gint64
get_id (const Move *move)
{
  return move->raised_id != 0 ? move->raised_id : move->order.issue_id;
}

gint64
kgr_issue_move_get_id (gpointer data)
{
  return get_id (data);
}

static gboolean
act_once (Move      *move,
          KgrStore  *store,
          GError   **error)
{
  const KgrIssueMoveOrder *order = &move->order;

  switch (order->kind)
    {
    case KGR_MOVE_RAISE:
      return kgr_issue_repo_add (store, order->draft, order->body_id, order->meeting_id,
                                 &move->raised_id, error);
    case KGR_MOVE_GENERALISE:
      return kgr_issue_repo_generalise (store, order->issue_id, order->draft, order->meeting_id,
                                        &move->raised_id, error);
    case KGR_MOVE_ANSWER:
      return kgr_issue_repo_answer (store, order->issue_id, order->meeting_id, order->text,
                                    order->state, error);
    case KGR_MOVE_REFER:
      return kgr_issue_repo_refer (store, order->issue_id, order->body_id, order->meeting_id,
                                   order->text, error);
    case KGR_MOVE_ESCALATE:
      return kgr_issue_repo_escalate (store, order->issue_id, order->to, order->text,
                                      order->meeting_id, error);
    case KGR_MOVE_CLOSE:
      return kgr_issue_repo_close (store, order->issue_id, order->state, order->text,
                                   order->meeting_id, error);
    case KGR_MOVE_REOPEN:
      return kgr_issue_repo_reopen (store, order->issue_id, order->state, order->text,
                                    order->meeting_id, error);
    case KGR_MOVE_SET:
    default:
      g_assert_not_reached ();
    }
}

/* Runs on the database thread. */
static gpointer
act (KgrStore      *store,
     gpointer       data,
     GCancellable  *cancellable,
     GError       **error)
{
  Move *move = data;
  g_autofree char *today = kgr_issue_dup_today ();
  gboolean good;

  if (move->order.kind == KGR_MOVE_SET)
    {
      g_clear_pointer (&move->before, kgr_issue_unref);
      good = kgr_issue_repo_set (store, move->order.issue_id, move->order.draft,
                                 move->order.fields, today, &move->before, error);
    }
  else if (move->raised_id != 0 && move->step_id != 0)
    {
      /* Raised once already: what dropped it is taken back. */
      good = kgr_issue_repo_take_back (store, move->raised_id, move->step_id, today, error);
    }
  else if (move->step_id != 0)
    {
      good = kgr_issue_repo_put_back (store, move->order.issue_id, move->step_id, today, error);
    }
  else
    {
      good = act_once (move, store, error) &&
             (move->raised_id != 0 ||
              kgr_issue_repo_find_newest_step (store, get_id (move), &move->step_id, error));
    }

  return GINT_TO_POINTER (good);
}

static gboolean
drop_raised (Move      *move,
             KgrStore  *store,
             GError   **error)
{
  return kgr_issue_repo_close (store, move->raised_id, KGR_ISSUE_DROPPED, move->dropped,
                               move->order.meeting_id, error) &&
         kgr_issue_repo_find_newest_step (store, move->raised_id, &move->step_id, error);
}

/* Runs on the database thread. */
static gpointer
take_back (KgrStore      *store,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  Move *move = data;
  g_autofree char *today = kgr_issue_dup_today ();
  gboolean good;

  if (move->order.kind == KGR_MOVE_SET)
    good = kgr_issue_repo_set (store, move->order.issue_id, move->before, move->order.fields,
                               today, NULL, error);
  else if (move->raised_id != 0 && move->step_id != 0)
    good = kgr_issue_repo_put_back (store, move->raised_id, move->step_id, today, error);
  else if (move->raised_id != 0)
    good = drop_raised (move, store, error);
  else
    good = kgr_issue_repo_take_back (store, move->order.issue_id, move->step_id, today, error);

  return GINT_TO_POINTER (good);
}

static gboolean
seals (const KgrIssue *issue,
       KgrIssueFields  fields)
{
  return ((fields & KGR_ISSUE_FIELD_CONFIDENTIAL) != 0 && issue->confidential) ||
         ((fields & KGR_ISSUE_FIELD_LEVEL) != 0 && issue->level == KGR_LEVEL_INDIVIDUAL);
}

/* Runs on the main thread: of what it reads nothing changes while the move is not under way. */
static gboolean
opens (gpointer data,
       gboolean back)
{
  const Move *move = data;
  const KgrIssue *from = back ? move->order.draft : move->before;
  const KgrIssue *to = back ? move->before : move->order.draft;

  return from != NULL && to != NULL && seals (from, move->order.fields) &&
         !seals (to, move->order.fields);
}

/* What shows where it was done needs no toast. */
static const char *
get_done_words (const KgrIssueMoveOrder *order)
{
  switch (order->kind)
    {
    case KGR_MOVE_RAISE:
      return _("Issue raised");
    case KGR_MOVE_GENERALISE:
      return _("An issue of the area was made from it");
    case KGR_MOVE_REFER:
      return _("Issue referred");
    case KGR_MOVE_ESCALATE:
      return _("Issue carried beyond the council");
    case KGR_MOVE_CLOSE:
      return order->state == KGR_ISSUE_DROPPED ? _("Issue dropped") : _("Issue closed as done");
    case KGR_MOVE_REOPEN:
      return _("Issue taken up again");
    case KGR_MOVE_ANSWER:
      return _("Report noted");
    case KGR_MOVE_SET:
    default:
      return NULL;
    }
}

void
kgr_issue_move_do (KgrSession              *session,
                   const KgrIssueMoveOrder *order,
                   KgrDeedFunc              func,
                   gpointer                 owner)
{
  Move *move = g_new0 (Move, 1);
  KgrDeed deed = {
    .act = act,
    .take_back = take_back,
    .data = move,
    .data_free = move_free,
    .failed = _("The issue was not stored."),
    .done = order->quiet ? NULL : get_done_words (order),
    .meeting_id = order->meeting_id,
    .opens = opens,
  };

  move->order = *order;
  move->order.text = g_strdup (order->text);
  move->order.to = g_strdup (order->to);
  move->dropped = g_strdup (_("Taken back right after it was raised."));
  kgr_deeds_do (kgr_session_get_deeds (session), &deed, func, owner);
}
