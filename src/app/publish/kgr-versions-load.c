/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kgr-desk.h"
#include "publish/kgr-versions-load.h"
#include "record/kgr-version-repo.h"

/* Runs on the database thread. */
static gpointer
list_job (KgrStore      *store,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  return kgr_version_repo_list (store, *(gint64 *) data, error);
}

void
kgr_versions_load_async (KgrMeetingSection   *section,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  KgrSession *session = kgr_meeting_section_get_session (section);
  gint64 *id = g_new (gint64, 1);

  *id = kgr_meeting_section_get_meeting (section)->id;
  kgr_desk_run_async (kgr_session_get_desk (session), list_job, id, g_free,
                      (GDestroyNotify) g_ptr_array_unref, kgr_session_get_cancellable (session),
                      callback, user_data);
}

GPtrArray *
kgr_versions_load_finish (GAsyncResult  *result,
                          GError       **error)
{
  g_autoptr (GObject) desk = g_async_result_get_source_object (result);

  return kgr_desk_run_finish (KGR_DESK (desk), result, error);
}
