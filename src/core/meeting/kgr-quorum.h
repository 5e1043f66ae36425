/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "council/kgr-body.h"
#include "meeting/kgr-meeting.h"

G_BEGIN_DECLS

/**
 * KgrQuorumTerms:
 * @rule: how many are needed
 * @roles: (nullable): the roles whose seats count; %NULL: every member's but オブザーバー and 事務局
 * @without_substitutes: a member who is represented does not count as there
 *
 * The rule of a body.
 */
typedef struct
{
  KgrQuorum           rule;
  const char * const *roles;
  gboolean            without_substitutes;
} KgrQuorumTerms;

/* The majority of all members, substitutes counting: what holds where a body says nothing. */
extern const KgrQuorumTerms kgr_quorum_terms_default;

/**
 * KgrQuorumCount:
 * @seated: members who count
 * @required: how many of them have to be there
 * @present: how many are
 * @met: whether that is enough
 *
 * The quorum at one moment.
 */
typedef struct
{
  int      seated;
  int      required;
  int      present;
  gboolean met;
} KgrQuorumCount;

/* When the quorum was reached or lost. */
typedef struct
{
  char     *at;  /* ISO 8601 local; NULL = at the opening */
  gboolean  met; /* from then on */
} KgrQuorumChange;

/* The rule that @body (nullable) has set, or the one that holds where nothing was set. Borrows the
 * roles from @body. */
KgrQuorumTerms kgr_quorum_terms_of_body (const KgrBody   *body);
KgrQuorumCount kgr_quorum_at      (GPtrArray            *attendance,
                                   const KgrQuorumTerms *terms,
                                   const char           *at);
/* (transfer full) (element-type KgrQuorumChange): what held at the opening, then every change, by
 * time. */
GPtrArray     *kgr_quorum_changes (KgrMeeting           *meeting,
                                   const KgrQuorumTerms *terms) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
