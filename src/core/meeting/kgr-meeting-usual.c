/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "council/kgr-council-repo-private.h"
#include "kgr-error.h"
#include "meeting/kgr-meeting-usual.h"

/* The headings of the common form, in the printed order. */
static const char *const default_agenda[] = { "開会", "資料の確認", "議題", "閉会", NULL };

/**
 * kgr_meeting_usual_load:
 * @store: an unlocked store
 * @body_id: a body's id
 * @error: return location for an error
 *
 * Fails with %KGR_ERROR_NOT_FOUND, and with %KGR_ERROR_CORRUPT where the body's or its council's
 * name does not open. Inside the caller's transaction.
 *
 * Returns: (transfer full): what the settings of the body say
 */
KgrMeetingUsual *
kgr_meeting_usual_load (KgrStore  *store,
                        gint64     body_id,
                        GError   **error)
{
  g_autofree char *reference = g_strdup_printf ("%" G_GINT64_FORMAT, body_id);
  g_autoptr(KgrBody) body = kgr_body_repo_find (store, reference, error);
  g_autoptr(KgrCouncil) council = NULL;
  g_autoptr(KgrMeetingUsual) self = g_new0 (KgrMeetingUsual, 1);

  if (body == NULL ||
      (council = kgr_council_repo_load_of_body (store, body_id, error)) == NULL)
    return NULL;
  if (body->name == NULL || council->name == NULL)
    {
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_CORRUPT,
                           _("The name of the body or of its council does not open."));
      return NULL;
    }
  self->council = g_strdup (council->name);
  self->body = g_strdup (body->name);
  self->from = -1;
  self->until = -1;
  self->agenda = g_strdupv ((char **) default_agenda);

  return g_steal_pointer (&self);
}

void
kgr_meeting_usual_free (KgrMeetingUsual *self)
{
  g_free (self->council);
  g_free (self->body);
  g_free (self->venue);
  g_strfreev (self->agenda);
  g_free (self);
}
