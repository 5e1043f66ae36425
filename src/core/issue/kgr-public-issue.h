/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "issue/kgr-issue-repo.h"

G_BEGIN_DECLS

/**
 * KgrPublicIssue:
 *
 * What papers and tables that leave the office may say of an issue. Of what was typed only the
 * public wording, which somebody wrote to be read by everybody, and the field. An owner is printed
 * only where it is a body.
 */
typedef struct
{
  gint64           id;
  KgrIssueKind     kind;
  KgrIssueState    state;
  char            *wording;        /* never NULL: what has none is not in the list */
  char            *field;          /* NULL = none */
  char            *due;            /* ISO date or KGR_ISSUE_DUE_NEXT; NULL = none */
  char            *raised_on;      /* ISO date of that meeting; NULL = unknown */
  char            *last_on;        /* ISO date of the meeting of the last step; NULL = unknown */
  gint64           body_id;
  gint64           owner_body_id;  /* 0 = not a body */
  KgrIssueLevel    level;
  KgrIssueScope    scope;
  KgrIssueHorizon  horizon;
  guint            n_reports;      /* steps after it was raised */
} KgrPublicIssue;

void       kgr_public_issue_free          (KgrPublicIssue  *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrPublicIssue, kgr_public_issue_free)

/* Both (transfer full) (element-type KgrPublicIssue), in the order they were raised. @n_withheld
 * (out, optional): how many have no public wording, for the person and never for the paper. */
GPtrArray *kgr_public_issue_list          (KgrStore           *store,
                                           gint64              body_id,
                                           KgrIssueListFlags   flags,
                                           guint              *n_withheld,
                                           GCancellable       *cancellable,
                                           GError            **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *kgr_public_issue_list_standing (KgrStore           *store,
                                           gint64              meeting_id,
                                           guint              *n_withheld,
                                           GError            **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
