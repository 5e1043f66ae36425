/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The time from unlocking a file to locking it. */

#include "config.h"

#include "kgr-deed-private.h"
#include "kgr-session.h"

struct _KgrSession
{
  GObject          parent_instance;

  KgrDesk         *desk;
  GCancellable    *cancellable;
  KgrDeeds        *deeds;
  KgrSessionFlags  flags;
  gboolean         shown;
  gboolean         ended;
  guint            n_holds;
  GPtrArray       *kept;    /* GBytes; NULL for none */
};

G_DEFINE_FINAL_TYPE (KgrSession, kgr_session, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_SHOWN,
  N_PROPS
};

enum
{
  MEETINGS_CHANGED,
  TROUBLE,
  ENDING,
  SETTLED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
kgr_session_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SHOWN:
      g_value_set_boolean (value, KGR_SESSION (object)->shown);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kgr_session_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SHOWN:
      kgr_session_set_shown (KGR_SESSION (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kgr_session_dispose (GObject *object)
{
  KgrSession *self = KGR_SESSION (object);

  if (self->deeds != NULL)
    kgr_deeds_end (self->deeds);
  g_clear_object (&self->deeds);
  g_clear_object (&self->desk);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->kept, g_ptr_array_unref);

  G_OBJECT_CLASS (kgr_session_parent_class)->dispose (object);
}

static void
kgr_session_class_init (KgrSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = kgr_session_get_property;
  object_class->set_property = kgr_session_set_property;
  object_class->dispose = kgr_session_dispose;

  properties[PROP_SHOWN] =
    g_param_spec_boolean ("shown", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[MEETINGS_CHANGED] =
    g_signal_new ("meetings-changed", KGR_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[TROUBLE] =
    g_signal_new ("trouble", KGR_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  signals[ENDING] =
    g_signal_new ("ending", KGR_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
  signals[SETTLED] =
    g_signal_new ("settled", KGR_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
kgr_session_init (KgrSession *self)
{
  self->cancellable = g_cancellable_new ();
  self->deeds = kgr_deeds_new (self);
}

/**
 * kgr_session_new:
 * @desk: an unlocked desk
 * @flags: what this session is
 *
 * Returns: (transfer full): a session with confidential text hidden
 */
KgrSession *
kgr_session_new (KgrDesk         *desk,
                 KgrSessionFlags  flags)
{
  KgrSession *self = g_object_new (KGR_TYPE_SESSION, NULL);

  g_set_object (&self->desk, desk);
  self->flags = flags;

  return self;
}

KgrDesk *
kgr_session_get_desk (KgrSession *self)
{
  g_return_val_if_fail (KGR_IS_SESSION (self), NULL);

  return self->desk;
}

GCancellable *
kgr_session_get_cancellable (KgrSession *self)
{
  g_return_val_if_fail (KGR_IS_SESSION (self), NULL);

  return self->cancellable;
}

KgrDeeds *
kgr_session_get_deeds (KgrSession *self)
{
  g_return_val_if_fail (KGR_IS_SESSION (self), NULL);

  return self->deeds;
}

gboolean
kgr_session_is_read_only (KgrSession *self)
{
  g_return_val_if_fail (KGR_IS_SESSION (self), TRUE);

  return (self->flags & KGR_SESSION_READ_ONLY) != 0;
}

gboolean
kgr_session_is_sample (KgrSession *self)
{
  g_return_val_if_fail (KGR_IS_SESSION (self), FALSE);

  return (self->flags & KGR_SESSION_SAMPLE) != 0;
}

gboolean
kgr_session_is_ended (KgrSession *self)
{
  g_return_val_if_fail (KGR_IS_SESSION (self), TRUE);

  return self->ended;
}

gboolean
kgr_session_get_shown (KgrSession *self)
{
  g_return_val_if_fail (KGR_IS_SESSION (self), FALSE);

  return self->shown;
}

void
kgr_session_set_shown (KgrSession *self,
                       gboolean    shown)
{
  g_return_if_fail (KGR_IS_SESSION (self));

  if (self->shown == shown)
    return;

  self->shown = shown;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWN]);
}

void
kgr_session_meetings_changed (KgrSession *self,
                              gint64      meeting_id)
{
  g_return_if_fail (KGR_IS_SESSION (self));

  if (!self->ended)
    g_signal_emit (self, signals[MEETINGS_CHANGED], 0, meeting_id);
}

void
kgr_session_report (KgrSession   *self,
                    const char   *context,
                    const GError *error)
{
  g_return_if_fail (KGR_IS_SESSION (self));
  g_return_if_fail (context != NULL);

  if (self->ended || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_signal_emit (self, signals[TROUBLE], 0, context, error != NULL ? error->message : NULL);
}

void
kgr_session_end (KgrSession *self)
{
  g_return_if_fail (KGR_IS_SESSION (self));

  if (self->ended)
    return;

  g_signal_emit (self, signals[ENDING], 0);
  self->ended = TRUE;
  kgr_deeds_end (self->deeds);
  g_cancellable_cancel (self->cancellable);
}

void
kgr_session_hold (KgrSession *self)
{
  g_return_if_fail (KGR_IS_SESSION (self));

  self->n_holds++;
}

void
kgr_session_release (KgrSession *self)
{
  g_return_if_fail (KGR_IS_SESSION (self));
  g_return_if_fail (self->n_holds > 0);

  if (--self->n_holds == 0)
    g_signal_emit (self, signals[SETTLED], 0);
}

gboolean
kgr_session_is_held (KgrSession *self)
{
  g_return_val_if_fail (KGR_IS_SESSION (self), FALSE);

  return self->n_holds > 0;
}

void
kgr_session_keep (KgrSession *self,
                  GBytes     *sealed)
{
  g_return_if_fail (KGR_IS_SESSION (self));

  if (self->kept == NULL)
    self->kept = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_ptr_array_add (self->kept, g_bytes_ref (sealed));
}

GPtrArray *
kgr_session_steal_kept (KgrSession *self)
{
  g_return_val_if_fail (KGR_IS_SESSION (self), NULL);

  return g_steal_pointer (&self->kept);
}
