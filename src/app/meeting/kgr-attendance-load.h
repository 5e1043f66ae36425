/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-desk.h"
#include "meeting/kgr-quorum.h"
#include "roster/kgr-people.h"

G_BEGIN_DECLS

/* What a page of the attendance needs beside the meeting. */
typedef struct
{
  KgrBody        *body;   /* terms borrow from it */
  KgrQuorumTerms  terms;
  GPtrArray      *people; /* KgrPerson */
  KgrPeople      *found;  /* the same, to be found by what is typed */
} KgrAttendanceFacts;

void                kgr_attendance_facts_free (KgrAttendanceFacts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrAttendanceFacts, kgr_attendance_facts_free)

/* Any body of the file; the rule that holds where it says nothing. */
void                kgr_attendance_load_async  (KgrDesk             *desk,
                                                gint64               body_id,
                                                GCancellable        *cancellable,
                                                GAsyncReadyCallback  callback,
                                                gpointer             user_data);
KgrAttendanceFacts *kgr_attendance_load_finish (KgrDesk             *desk,
                                                GAsyncResult        *result,
                                                GError             **error)
                                                G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
