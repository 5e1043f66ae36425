/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* When nobody sits before the window any more. */

#include "config.h"

#include "kgr-lock-watch.h"

#define LOOK_EVERY_SECONDS 5

typedef struct
{
  GDBusConnection *bus;
  guint            id;
} Subscription;

struct _KgrLockWatch
{
  GObject          parent_instance;

  int              idle_minutes;
  gint64           touched;     /* monotonic, microseconds */
  guint            timer;
  GCancellable    *cancellable;
  GDBusConnection *system;
  GDBusConnection *session;
  GArray          *subscriptions; /* Subscription */
};

G_DEFINE_FINAL_TYPE (KgrLockWatch, kgr_lock_watch, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_IDLE_MINUTES,
  N_PROPS
};

enum
{
  LOCK,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
lock_now (KgrLockWatch *self)
{
  kgr_lock_watch_touch (self);
  g_signal_emit (self, signals[LOCK], 0);
}

static gboolean
look_cb (gpointer user_data)
{
  kgr_lock_watch_look (user_data, g_get_monotonic_time ());

  return G_SOURCE_CONTINUE;
}

static gboolean
event_cb (GtkEventControllerLegacy *controller,
          GdkEvent                 *event,
          gpointer                  user_data)
{
  switch ((int) gdk_event_get_event_type (event))
    {
    case GDK_BUTTON_PRESS:
    case GDK_KEY_PRESS:
    case GDK_MOTION_NOTIFY:
    case GDK_SCROLL:
    case GDK_TOUCH_BEGIN:
      kgr_lock_watch_touch (user_data);
      break;
    default:
      break;
    }

  return GDK_EVENT_PROPAGATE;
}

/* PrepareForSleep and ActiveChanged carry TRUE when it begins. */
static void
begins_cb (GDBusConnection *connection,
           const char      *sender,
           const char      *path,
           const char      *interface,
           const char      *name,
           GVariant        *parameters,
           gpointer         user_data)
{
  gboolean begins = FALSE;

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(b)")))
    return;

  g_variant_get (parameters, "(b)", &begins);
  if (begins)
    lock_now (user_data);
}

static void
session_lock_cb (GDBusConnection *connection,
                 const char      *sender,
                 const char      *path,
                 const char      *interface,
                 const char      *name,
                 GVariant        *parameters,
                 gpointer         user_data)
{
  lock_now (user_data);
}

static void
subscribe (KgrLockWatch        *self,
           GDBusConnection     *bus,
           const char          *sender,
           const char          *path,
           const char          *interface,
           const char          *name,
           GDBusSignalCallback  callback)
{
  Subscription subscription = {
    bus,
    g_dbus_connection_signal_subscribe (bus, sender, interface, name, path, NULL,
                                        G_DBUS_SIGNAL_FLAGS_NONE, callback, self, NULL),
  };

  g_array_append_val (self->subscriptions, subscription);
}

/* "Lock" of logind goes to every session; only ours counts. */
static void
own_session_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(KgrLockWatch) self = KGR_LOCK_WATCH (user_data);
  g_autoptr(GVariant) answer = NULL;
  const char *path;

  /* Outside a session of logind there is nothing to hear; the screen saver still is heard. */
  answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);
  if (answer == NULL || self->system == NULL)
    return;

  g_variant_get (answer, "(&o)", &path);
  subscribe (self, self->system, "org.freedesktop.login1", path,
             "org.freedesktop.login1.Session", "Lock", session_lock_cb);
}

static void
session_bus_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(KgrLockWatch) self = KGR_LOCK_WATCH (user_data);
  g_autoptr(GDBusConnection) bus = g_bus_get_finish (result, NULL);

  if (bus == NULL || g_cancellable_is_cancelled (self->cancellable))
    return;

  self->session = g_steal_pointer (&bus);
  subscribe (self, self->session, "org.gnome.ScreenSaver", "/org/gnome/ScreenSaver",
             "org.gnome.ScreenSaver", "ActiveChanged", begins_cb);
  subscribe (self, self->session, "org.freedesktop.ScreenSaver", NULL,
             "org.freedesktop.ScreenSaver", "ActiveChanged", begins_cb);
}

/* Without a bus there is no screen lock to hear of; the idle time still counts. */
static void
system_bus_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr(KgrLockWatch) self = KGR_LOCK_WATCH (user_data);
  g_autoptr(GDBusConnection) bus = g_bus_get_finish (result, NULL);

  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  if (bus != NULL)
    {
      self->system = g_steal_pointer (&bus);
      subscribe (self, self->system, "org.freedesktop.login1", "/org/freedesktop/login1",
                 "org.freedesktop.login1.Manager", "PrepareForSleep", begins_cb);
      g_dbus_connection_call (self->system, "org.freedesktop.login1", "/org/freedesktop/login1",
                              "org.freedesktop.login1.Manager", "GetSessionByPID",
                              g_variant_new ("(u)", 0), G_VARIANT_TYPE ("(o)"),
                              G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, self->cancellable,
                              own_session_cb, g_object_ref (self));
    }
  g_bus_get (G_BUS_TYPE_SESSION, self->cancellable, session_bus_cb, g_object_ref (self));
}

static void
kgr_lock_watch_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_IDLE_MINUTES:
      g_value_set_int (value, KGR_LOCK_WATCH (object)->idle_minutes);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kgr_lock_watch_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_IDLE_MINUTES:
      KGR_LOCK_WATCH (object)->idle_minutes = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kgr_lock_watch_dispose (GObject *object)
{
  KgrLockWatch *self = KGR_LOCK_WATCH (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  for (guint i = 0; i < self->subscriptions->len; i++)
    {
      Subscription *subscription = &g_array_index (self->subscriptions, Subscription, i);

      g_dbus_connection_signal_unsubscribe (subscription->bus, subscription->id);
    }
  g_array_set_size (self->subscriptions, 0);
  g_clear_object (&self->system);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (kgr_lock_watch_parent_class)->dispose (object);
}

static void
kgr_lock_watch_finalize (GObject *object)
{
  KgrLockWatch *self = KGR_LOCK_WATCH (object);

  g_clear_object (&self->cancellable);
  g_array_unref (self->subscriptions);

  G_OBJECT_CLASS (kgr_lock_watch_parent_class)->finalize (object);
}

static void
kgr_lock_watch_class_init (KgrLockWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = kgr_lock_watch_get_property;
  object_class->set_property = kgr_lock_watch_set_property;
  object_class->dispose = kgr_lock_watch_dispose;
  object_class->finalize = kgr_lock_watch_finalize;

  properties[PROP_IDLE_MINUTES] = g_param_spec_int ("idle-minutes", NULL, NULL, 0, 120, 10,
                                                    G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[LOCK] = g_signal_new ("lock", KGR_TYPE_LOCK_WATCH, G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kgr_lock_watch_init (KgrLockWatch *self)
{
  self->idle_minutes = 10;
  self->cancellable = g_cancellable_new ();
  self->subscriptions = g_array_new (FALSE, FALSE, sizeof (Subscription));
  self->timer = g_timeout_add_seconds (LOOK_EVERY_SECONDS, look_cb, self);
  kgr_lock_watch_touch (self);
}

KgrLockWatch *
kgr_lock_watch_new (GtkWidget *window)
{
  KgrLockWatch *self = g_object_new (KGR_TYPE_LOCK_WATCH, NULL);
  GtkEventController *controller = gtk_event_controller_legacy_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_object (controller, "event", G_CALLBACK (event_cb), self, 0);
  gtk_widget_add_controller (window, controller);
  g_bus_get (G_BUS_TYPE_SYSTEM, self->cancellable, system_bus_cb, g_object_ref (self));

  return self;
}

void
kgr_lock_watch_touch (KgrLockWatch *self)
{
  g_return_if_fail (KGR_IS_LOCK_WATCH (self));

  self->touched = g_get_monotonic_time ();
}

void
kgr_lock_watch_look (KgrLockWatch *self,
                     gint64        now)
{
  g_return_if_fail (KGR_IS_LOCK_WATCH (self));

  if (self->idle_minutes > 0 &&
      now - self->touched >= (gint64) self->idle_minutes * 60 * G_USEC_PER_SEC)
    lock_now (self);
}
