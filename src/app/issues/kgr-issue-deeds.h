/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "issue/kgr-issue-repo.h"
#include "kgr-session.h"

G_BEGIN_DECLS

typedef enum
{
  KGR_MOVE_RAISE = 1,
  KGR_MOVE_ANSWER,
  KGR_MOVE_REFER,
  KGR_MOVE_ESCALATE,
  KGR_MOVE_GENERALISE,
  KGR_MOVE_CLOSE,
  KGR_MOVE_REOPEN,
  KGR_MOVE_SET,
} KgrIssueMoveKind;

/**
 * KgrIssueMoveOrder:
 * @kind: what is to be done
 * @issue_id: with which issue; 0 to raise one
 * @meeting_id: at which meeting; 0 = outside one
 * @body_id: where it goes
 * @state: from then on; 0 = as it was
 * @text: what was said
 * @to: whom outside the council
 * @draft: (transfer full): what is raised, or what it is to say
 * @fields: what of @draft is meant, for KGR_MOVE_SET
 * @quiet: no toast: it is said where it was done
 *
 * One move of an issue as a page asks for it. The strings are copied.
 */
typedef struct
{
  KgrIssueMoveKind  kind;
  gint64            issue_id;
  gint64            meeting_id;
  gint64            body_id;
  KgrIssueState     state;
  const char       *text;
  const char       *to;
  KgrIssue         *draft;
  KgrIssueFields    fields;
  gboolean          quiet;
} KgrIssueMoveOrder;

/* Does it so that it can be taken back: a step that is taken back stays in the file and counts no
 * more, what was raised is dropped, what was changed says again what it said. */
void   kgr_issue_move_do     (KgrSession               *session,
                              const KgrIssueMoveOrder  *order,
                              KgrDeedFunc               func,
                              gpointer                  owner);
/* Of the data of @func: the issue it was about, or the one that was raised. */
gint64 kgr_issue_move_get_id (gpointer                  data);

G_END_DECLS
