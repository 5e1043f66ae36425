/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-deed.h"
#include "kgr-desk.h"

G_BEGIN_DECLS

/**
 * KgrSession:
 *
 * The time from unlocking a file to locking it, for everything that stands in the window then. Main
 * thread. Every page and model that holds text takes one and goes with it.
 *
 * Properties:
 * - "shown" (gboolean, notify): whether confidential text is shown. %FALSE at the beginning. What
 *   is hidden must not be in any widget, buffer, accessible name, tooltip or clipboard: rebuild on
 *   notify, do not style. Set it through the window's action "win.show-confidential".
 *
 * Signals:
 * - "meetings-changed" (gint64 meeting_id): meetings, bodies, states or titles have changed; 0 =
 *   several. Emit it with kgr_session_meetings_changed() after every write.
 * - "trouble" (char *message, char *detail): something went wrong that the page itself has no place
 *   for; the window shows it as a notice. Emit it with kgr_session_report().
 * - "settled": what held the session does not any more
 * - "ending": the file is about to be locked or closed; the focus has been taken away, so words of
 *   a running composition are in their buffers. Save now; the desk waits for what is queued.
 */
#define KGR_TYPE_SESSION (kgr_session_get_type ())
G_DECLARE_FINAL_TYPE (KgrSession, kgr_session, KGR, SESSION, GObject)

/**
 * KgrSessionFlags:
 * @KGR_SESSION_READ_ONLY: another holds the file for writing, or it cannot be written
 * @KGR_SESSION_SAMPLE: the throw-away copy of the sample: nothing real may go in
 */
typedef enum
{
  KGR_SESSION_READ_ONLY = 1 << 0,
  KGR_SESSION_SAMPLE    = 1 << 1,
} KgrSessionFlags;

KgrSession   *kgr_session_new              (KgrDesk         *desk,
                                            KgrSessionFlags  flags) G_GNUC_WARN_UNUSED_RESULT;
KgrDesk      *kgr_session_get_desk         (KgrSession      *self);
/* For reads: cancelled when the session ends. */
GCancellable *kgr_session_get_cancellable  (KgrSession      *self);
/* What was done to the file by its pages; ends with the session. */
KgrDeeds     *kgr_session_get_deeds        (KgrSession      *self);
gboolean      kgr_session_is_read_only     (KgrSession      *self);
gboolean      kgr_session_is_sample        (KgrSession      *self);
gboolean      kgr_session_is_ended         (KgrSession      *self);
gboolean      kgr_session_get_shown        (KgrSession      *self);
void          kgr_session_set_shown        (KgrSession      *self,
                                            gboolean         shown);
void          kgr_session_meetings_changed (KgrSession      *self,
                                            gint64           meeting_id);
/* @context: what was being done, one whole sentence ("The meeting was not stored."); the core's own
 * sentence follows it (@error nullable). Silent for G_IO_ERROR_CANCELLED. */
void          kgr_session_report           (KgrSession      *self,
                                            const char      *context,
                                            const GError    *error);
/* Emits "ending" once and cancels reads. */
void          kgr_session_end              (KgrSession      *self);
/* Something is on its way to the file: the key is not wiped before it has been released again. */
void          kgr_session_hold             (KgrSession      *self);
void          kgr_session_release          (KgrSession      *self);
gboolean      kgr_session_is_held          (KgrSession      *self);
/* What the file did not take until the session ended, sealed; for kgr_record_unsaved_save(). */
void          kgr_session_keep             (KgrSession      *self,
                                            GBytes          *sealed);
/* (transfer full) (element-type GBytes): NULL where the file took all. */
GPtrArray    *kgr_session_steal_kept       (KgrSession      *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
