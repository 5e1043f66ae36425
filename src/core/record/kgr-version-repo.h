/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-store.h"
#include "kgr-public-document.h"
#include "meeting/kgr-meeting.h"
#include "record/kgr-projection.h"

G_BEGIN_DECLS

typedef enum
{
  KGR_VERSION_APPROVED = 1,
  KGR_VERSION_WITHDRAWN,
} KgrVersionState;

typedef struct
{
  int              number;          /* 1, 2 … within the meeting */
  KgrVersionState  state;
  gboolean         concealed_since; /* a passage was concealed after it: it cannot be published */
  char            *approved_by;     /* NULL where the cell did not open */
  char            *approved_at;     /* ISO 8601 local with offset */
  char            *withdrawn_at;    /* same; NULL = not withdrawn */
  char            *digest;          /* hex SHA-256 of the projection's bytes */
  KgrSpeakerPolicy speakers;
  GPtrArray       *published;       /* (element-type utf8) "txt 2026-11-21T10:00:00+09:00" */
} KgrVersion;

void               kgr_version_free           (KgrVersion *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrVersion, kgr_version_free)

/* What approving now would publish: the projection of the open record. */
KgrPublicDocument *kgr_version_repo_preview   (KgrStore         *store,
                                               gint64            meeting_id,
                                               KgrSpeakerPolicy  speakers,
                                               GError          **error) G_GNUC_WARN_UNUSED_RESULT;
/* Approves: projects, stores record and projection as the next version, in one transaction.
 * @seen_digest (nullable): the digest of what was looked at; KGR_ERROR_CONFLICT if the record has
 * changed since. KGR_ERROR_APPROVED if it is approved already, _INVALID if it has no record or is
 * not in a state to be. */
gboolean           kgr_version_repo_approve   (KgrStore         *store,
                                               gint64            meeting_id,
                                               const char       *approved_by,
                                               KgrSpeakerPolicy  speakers,
                                               const char       *seen_digest,
                                               int              *number,
                                               GError          **error);
/* Opens the next version for editing; the approved one stands. @standing (out): its number. */
gboolean           kgr_version_repo_correct   (KgrStore   *store,
                                               gint64      meeting_id,
                                               int        *standing,
                                               GError    **error);
/* Takes the standing version back. KGR_ERROR_NOT_FOUND where none stands. */
gboolean           kgr_version_repo_withdraw  (KgrStore   *store,
                                               gint64      meeting_id,
                                               int        *number,
                                               GError    **error);
/* Oldest first (element-type KgrVersion). */
GPtrArray         *kgr_version_repo_list      (KgrStore   *store,
                                               gint64      meeting_id,
                                               GError    **error) G_GNUC_WARN_UNUSED_RESULT;
/* The record as it was. */
KgrMeeting        *kgr_version_repo_load      (KgrStore   *store,
                                               gint64      meeting_id,
                                               int         number,
                                               GError    **error) G_GNUC_WARN_UNUSED_RESULT;
/* The public projection to publish: that of the last approved, not withdrawn version.
 * KGR_ERROR_WITHHELD if there is none, or if a passage was concealed after it. */
KgrPublicDocument *kgr_version_repo_get_public (KgrStore   *store,
                                                gint64      meeting_id,
                                                int        *number,
                                                GError    **error) G_GNUC_WARN_UNUSED_RESULT;
/* Notes that a file of this version was handed over ("txt", "html"); the meeting is then
 * published. */
gboolean           kgr_version_repo_note_published (KgrStore   *store,
                                                    gint64      meeting_id,
                                                    int         number,
                                                    const char *format,
                                                    GError    **error);

G_END_DECLS
