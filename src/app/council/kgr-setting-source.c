/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "council/kgr-setting-source.h"

struct _KgrSettingSource
{
  GObject      parent_instance;

  KgrSession  *session;
  KgrDeskFunc  read;
  const char  *failed;
  guint        pending; /* changes on their way to the file */
};

G_DEFINE_FINAL_TYPE (KgrSettingSource, kgr_setting_source, G_TYPE_OBJECT)

enum
{
  SIGNAL_READ,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(KgrSettingSource) self = KGR_SETTING_SOURCE (user_data);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) rows = kgr_desk_run_finish (KGR_DESK (source), result, &error);

  if (kgr_session_is_ended (self->session))
    return;
  if (rows == NULL)
    kgr_session_report (self->session, self->failed, error);
  /* What was read before the last change was stored is behind what stands here, and the next change
   * would take that one back. */
  else if (self->pending == 0)
    g_signal_emit (self, signals[SIGNAL_READ], 0, rows);
}

static void
kgr_setting_source_dispose (GObject *object)
{
  g_clear_object (&KGR_SETTING_SOURCE (object)->session);

  G_OBJECT_CLASS (kgr_setting_source_parent_class)->dispose (object);
}

static void
kgr_setting_source_class_init (KgrSettingSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kgr_setting_source_dispose;

  signals[SIGNAL_READ] = g_signal_new ("read", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
kgr_setting_source_init (KgrSettingSource *self)
{
}

KgrSettingSource *
kgr_setting_source_new (KgrSession  *session,
                        KgrDeskFunc  read,
                        const char  *failed)
{
  KgrSettingSource *self = g_object_new (KGR_TYPE_SETTING_SOURCE, NULL);

  g_set_object (&self->session, session);
  self->read = read;
  self->failed = failed;
  g_signal_connect_object (session, "meetings-changed", G_CALLBACK (kgr_setting_source_reload),
                           self, G_CONNECT_SWAPPED);

  return self;
}

void
kgr_setting_source_reload (KgrSettingSource *self)
{
  g_return_if_fail (KGR_IS_SETTING_SOURCE (self));

  kgr_desk_run_async (kgr_session_get_desk (self->session), self->read, NULL, NULL,
                      (GDestroyNotify) g_ptr_array_unref,
                      kgr_session_get_cancellable (self->session), read_cb, g_object_ref (self));
}

void
kgr_setting_source_wait (KgrSettingSource *self)
{
  g_return_if_fail (KGR_IS_SETTING_SOURCE (self));

  self->pending++;
}

/* What could not be stored is shown as it is in the file. */
void
kgr_setting_source_stored (gpointer owner,
                           gpointer data,
                           gboolean good)
{
  KgrSettingSource *self = owner;

  if (self == NULL)
    return;
  /* Also called when a deed is done again, which began no waiting. */
  if (self->pending > 0)
    self->pending--;
  if (self->pending == 0)
    kgr_setting_source_reload (self);
}
