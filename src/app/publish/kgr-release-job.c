/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From the standing version to a file at its place. */

#include "config.h"

#include "publish/kgr-release-job.h"
#include "record/kgr-version-repo.h"

typedef struct
{
  gint64             meeting_id;
  int                number;
  KgrFormat          format;
  char              *path;
  KgrPublicDocument *document;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_clear_pointer (&order->document, kgr_public_document_unref);
  g_free (order->path);
  g_free (order);
}

static gboolean
get_public (KgrStore  *store,
            gpointer   data,
            GError   **error)
{
  Order *order = data;

  order->document = kgr_version_repo_get_public (store, order->meeting_id, &order->number, error);

  return order->document != NULL;
}

static gboolean
write_file (gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  Order *order = data;

  return kgr_release_write (order->document, order->format, order->path, cancellable, error);
}

static gboolean
note_published (KgrStore  *store,
                gpointer   data,
                GError   **error)
{
  Order *order = data;

  return kgr_version_repo_note_published (store, order->meeting_id, order->number,
                                          kgr_format_to_code (order->format), error);
}

void
kgr_release_job_run_async (KgrSession          *session,
                           gint64               meeting_id,
                           KgrFormat            format,
                           const char          *path,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  static const KgrDeliverySteps steps = { get_public, write_file, note_published, order_free };
  Order *order = g_new0 (Order, 1);

  order->meeting_id = meeting_id;
  order->format = format;
  order->path = g_strdup (path);
  kgr_deliver_async (kgr_session_get_desk (session), &steps, order, cancellable, callback,
                     user_data);
}
