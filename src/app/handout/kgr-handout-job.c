/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From what was looked at to a file at its place. */

#include "config.h"

#include <glib/gi18n.h>

#include "handout/kgr-handout-job.h"
#include "kgr-error.h"

typedef struct
{
  KgrHandoutRequest *request;
  char              *seen;
  KgrFormat          format;
  char              *path;
  char              *by;
  KgrHandout        *handout;
} Order;

KgrHandoutRequest *
kgr_handout_request_copy (const KgrHandoutRequest *request)
{
  KgrHandoutRequest *copy = g_memdup2 (request, sizeof *request);

  copy->on = g_strdup (request->on);

  return copy;
}

void
kgr_handout_request_free (KgrHandoutRequest *request)
{
  g_free ((char *) request->on);
  g_free (request);
}

static void
order_free (gpointer data)
{
  Order *order = data;

  kgr_handout_request_free (order->request);
  kgr_handout_free (order->handout);
  g_free (order->seen);
  g_free (order->path);
  g_free (order->by);
  g_free (order);
}

static gboolean
make (KgrStore  *store,
      gpointer   data,
      GError   **error)
{
  Order *order = data;

  order->handout = kgr_handout_repo_make (store, order->request, error);
  if (order->handout == NULL)
    return FALSE;
  if (g_str_equal (order->handout->digest, order->seen))
    return TRUE;

  g_set_error_literal (error, KGR_ERROR, KGR_ERROR_CONFLICT,
                       _("The paper is another by now than the one that was looked at. Look at it"
                         " again."));
  return FALSE;
}

static gboolean
write_file (gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  Order *order = data;

  return kgr_handout_write (order->handout, order->format, order->path, cancellable, error);
}

static gboolean
note_issued (KgrStore  *store,
             gpointer   data,
             GError   **error)
{
  Order *order = data;

  return kgr_handout_repo_note_issued (store, order->request, order->format, order->seen,
                                       order->by, error);
}

void
kgr_handout_job_run_async (KgrSession               *session,
                           const KgrHandoutRequest  *request,
                           const char               *seen,
                           KgrFormat                 format,
                           const char               *path,
                           const char               *by,
                           GCancellable             *cancellable,
                           GAsyncReadyCallback       callback,
                           gpointer                  user_data)
{
  static const KgrDeliverySteps steps = { make, write_file, note_issued, order_free };
  Order *order = g_new0 (Order, 1);

  order->request = kgr_handout_request_copy (request);
  order->seen = g_strdup (seen);
  order->format = format;
  order->path = g_strdup (path);
  order->by = g_strdup (by);
  kgr_deliver_async (kgr_session_get_desk (session), &steps, order, cancellable, callback,
                     user_data);
}
