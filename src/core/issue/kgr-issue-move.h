/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "issue/kgr-issue-repo-private.h"

G_BEGIN_DECLS

/* One move of an issue, as it was asked for, and what was read to judge it. */
typedef struct
{
  KgrStore              *store;
  KgrIssue              *draft;      /* what is raised; NULL for other moves */
  gint64                 issue_id;
  gint64                 meeting_id; /* 0 = none was named */
  gint64                 body_id;    /* where it goes */
  KgrIssueState          state;      /* from then on */
  const char            *text;       /* in the form of a record; NULL = none */
  gboolean               from_closed; /* the statement it comes from is in a closed item */
  const char            *to;         /* outside the council; NULL = within it */
  GPtrArray             *places;
  KgrIssue              *issue;      /* as it was before */
  const KgrMeetingPlace *place;      /* of the meeting that was named; NULL = none */
} KgrIssueMove;

/* Runs @func with @move in one write transaction; @text (nullable) is brought into the form of a
 * record. */
gboolean kgr_issue_move_run          (KgrIssueMove      *move,
                                      KgrDbFunc          func,
                                      const char        *text,
                                      GError           **error);
/* What @func calls. */
gboolean kgr_issue_move_read_place   (KgrIssueMove      *move,
                                      GError           **error);
gboolean kgr_issue_move_read_issue   (KgrIssueMove      *move,
                                      GError           **error);
gboolean kgr_issue_move_check_body   (KgrIssueMove      *move,
                                      GError           **error);
/* Dated by the meeting that was named, or by the last one held of the bodies it concerns. */
gboolean kgr_issue_move_add_step     (KgrIssueMove      *move,
                                      KgrIssueStepKind   kind,
                                      GError           **error);
/* KGR_ERROR_INVALID where @text (nullable) is nothing but white space. */
gboolean kgr_issue_needs_text        (const char        *text,
                                      GError           **error);
/* kgr-issue-raise.c: what every draft has to be, and its texts for the cell. */
gboolean kgr_issue_check_due         (const char        *due,
                                      GError           **error);
void     kgr_issue_set_cell_text     (JsonObject        *object,
                                      const char        *name,
                                      const char        *text,
                                      gboolean           is_line);
/* Sets @error and returns FALSE. */
gboolean kgr_issue_refuse            (GError           **error,
                                      int                code,
                                      const char        *sentence);

G_END_DECLS
