/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "handout/kgr-handout.h"
#include "kgr-store.h"
#include "release/kgr-release.h"

G_BEGIN_DECLS

/* A number is never given to another kind: it stands in sealed cells. */
typedef enum
{
  KGR_HANDOUT_NOTICE = 1,      /* 開催通知 */
  KGR_HANDOUT_AGENDA,          /* 次第 */
  KGR_HANDOUT_ROSTER,          /* 委員名簿 */
  KGR_HANDOUT_STANDING,        /* 継続事項一覧 */
  KGR_HANDOUT_REPORT,          /* 報告書 */
  KGR_HANDOUT_FIELDS,          /* 課題一覧 */
  KGR_HANDOUT_RUN_SHEET,       /* 進行表: inside */
  KGR_HANDOUT_ATTENDANCE_BOOK, /* 出席簿: inside */
} KgrHandoutKind;

#define KGR_N_HANDOUTS 8

/* What a paper is about. */
typedef enum
{
  KGR_HANDOUT_OF_MEETING   = 1 << 0,
  KGR_HANDOUT_OF_BODY      = 1 << 1, /* on a day */
  KGR_HANDOUT_OF_BODY_YEAR = 1 << 2, /* in a fiscal year */
  KGR_HANDOUT_OF_YEAR      = 1 << 3, /* of the council, in a fiscal year */
} KgrHandoutScope;

const char      *kgr_handout_kind_to_code    (KgrHandoutKind  kind);
/* 0 for none. */
KgrHandoutKind   kgr_handout_kind_from_code  (const char     *code);
/* The word of a screen, translated; NULL for none. */
const char      *kgr_handout_kind_to_label   (KgrHandoutKind  kind);
/* What it can be asked of: flags; 0 for none. */
KgrHandoutScope  kgr_handout_kind_get_scope  (KgrHandoutKind  kind);
gboolean         kgr_handout_kind_is_inside  (KgrHandoutKind  kind);
/* Whether it is written as such a file. */
gboolean         kgr_handout_kind_has_format (KgrHandoutKind  kind,
                                              KgrFormat       format);

/**
 * KgrHandoutRequest:
 * @kind: which paper
 * @meeting_id: of which meeting; 0 = of none
 * @body_id: of which body; 0 = of the meeting's, or of none
 * @fiscal_year: the western year of its April; 0 = of none
 * @on: ISO date of the day it is issued; a roster is of this day where it is not of a meeting
 *
 * Which paper is wanted.
 */
typedef struct
{
  KgrHandoutKind  kind;
  gint64          meeting_id;
  gint64          body_id;
  int             fiscal_year;
  const char     *on;
} KgrHandoutRequest;

/**
 * KgrHandout:
 * @kind: which paper it is
 * @document: (nullable): the paper, where it is public
 * @inside: (nullable): the paper, where it is for inside
 * @digest: of its bytes: what somebody has looked at
 * @n_withheld: how many issues are not on it because nobody wrote a public wording
 *
 * A paper that can be looked at and written.
 */
typedef struct
{
  KgrHandoutKind     kind;
  KgrPublicDocument *document;
  KgrInsideDocument *inside;
  char              *digest;
  guint              n_withheld;
} KgrHandout;

void        kgr_handout_free         (KgrHandout  *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrHandout, kgr_handout_free)

/* Its blocks, to be shown. Borrowed. */
KgrPublicDocument *kgr_handout_get_blocks (KgrHandout *self);

KgrHandout *kgr_handout_repo_make    (KgrStore                 *store,
                                      const KgrHandoutRequest  *request,
                                      GError                  **error) G_GNUC_WARN_UNUSED_RESULT;
/* Through the gate. Not on the database thread. */
gboolean    kgr_handout_write        (KgrHandout    *self,
                                      KgrFormat      format,
                                      const char    *path,
                                      GCancellable  *cancellable,
                                      GError       **error);

/* A paper that was issued. */
typedef struct
{
  gint64          id;
  KgrHandoutKind  kind;
  gint64          meeting_id;  /* 0 = none */
  gint64          body_id;     /* 0 = none */
  int             fiscal_year; /* 0 = none */
  KgrFormat       format;
  char           *at;          /* ISO 8601 local with offset */
  char           *by;
  char           *digest;
} KgrIssuedHandout;

void        kgr_issued_handout_free  (KgrIssuedHandout *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrIssuedHandout, kgr_issued_handout_free)

/* Notes that it was issued, by whom; of a notice also with its meeting. */
gboolean    kgr_handout_repo_note_issued (KgrStore                 *store,
                                          const KgrHandoutRequest  *request,
                                          KgrFormat                 format,
                                          const char               *digest,
                                          const char               *by,
                                          GError                  **error);
/* (element-type KgrIssuedHandout), oldest first. 0: of any meeting, body, year. */
GPtrArray  *kgr_handout_repo_list_issued (KgrStore                 *store,
                                          gint64                    meeting_id,
                                          gint64                    body_id,
                                          int                       fiscal_year,
                                          GError                  **error)
                                          G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
