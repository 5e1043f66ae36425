/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "issue/kgr-issue.h"
#include "kgr-store.h"

/* What a test of random histories remembers of them, and what it works out from that by
 * counting. */

#define N_BODIES   5
#define N_MEETINGS 50
#define N_MOVES    300
#define N_SEEDS    4

/* Everything that was accepted, in the order it was done. */
typedef struct
{
  gint64            issue_id;
  KgrIssueStepKind  kind;
  int               at;      /* index of the meeting in their order */
  int               body;    /* where it goes; -1 = stays */
  KgrIssueState     state;
  gint64            step_id; /* to take it back by; what was taken back is in the log no more */
} Entry;

typedef struct
{
  gint64            id;
  int               body;
  KgrMeetingStatus  status;
} Meeting;

typedef struct
{
  KgrStore *store;
  GRand    *rand;
  gint64    bodies[N_BODIES];
  Meeting   meetings[N_MEETINGS]; /* in their order */
  GArray   *log;                  /* Entry */
  GArray   *issues;               /* gint64 */
} History;

/* What an issue comes to after all meetings before @before, counted from the log: the order of
 * meetings first, then the order of doing. */
static inline void
count_through (History       *history,
               gint64         issue_id,
               int            before,
               int           *body,
               KgrIssueState *state)
{
  *body = -1;
  *state = 0;
  for (int at = 0; at < before; at++)
    for (guint i = 0; i < history->log->len; i++)
      {
        const Entry *entry = &g_array_index (history->log, Entry, i);

        if (entry->issue_id != issue_id || entry->at != at)
          continue;
        if (entry->body >= 0)
          *body = entry->body;
        *state = entry->state;
      }
}

static inline int
last_step (History *history,
           gint64   issue_id)
{
  int last = -1;

  for (guint i = 0; i < history->log->len; i++)
    {
      const Entry *entry = &g_array_index (history->log, Entry, i);

      if (entry->issue_id == issue_id)
        last = MAX (last, entry->at);
    }

  return last;
}

/* Whether an entry could be missing: what moved the issue has to be its last step, and of the rest
 * everything that needs an open issue must find one. */
static inline gboolean
can_be_missing (History *history,
                guint    missing)
{
  const Entry *gone = &g_array_index (history->log, Entry, missing);
  gboolean open = FALSE;
  gboolean later = FALSE;

  for (int at = 0; at < N_MEETINGS; at++)
    for (guint i = 0; i < history->log->len; i++)
      {
        const Entry *entry = &g_array_index (history->log, Entry, i);
        gboolean stays_open = kgr_issue_state_is_open (entry->state);

        if (entry->issue_id != gone->issue_id || entry->at != at || i == missing)
          continue;
        later |= entry->at > gone->at || (entry->at == gone->at && i > missing);
        if (!open && entry->kind != KGR_STEP_RAISED &&
            (entry->kind != KGR_STEP_ANSWERED || !stays_open))
          return FALSE;
        open = stays_open;
      }

  return gone->kind != KGR_STEP_RAISED && (gone->kind != KGR_STEP_REFERRED || !later);
}
