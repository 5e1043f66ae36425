/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrDeeds: doing something to the file, and taking it back. */

#include "config.h"

#include <glib/gi18n.h>

#include "kgr-deed-private.h"

/* Far more than anybody takes back one by one; what they hold are words of the file. */
#define DEEDS_KEPT 200

typedef enum
{
  DIRECTION_DO,
  DIRECTION_UNDO,
  DIRECTION_REDO,
} Direction;

typedef struct
{
  gatomicrefcount  ref_count; /* the database thread holds one while it works on the data */
  KgrDeskFunc      act;
  KgrDeskFunc      take_back;
  gpointer         data;
  GDestroyNotify   data_free;
  char            *failed;
  char            *done;
  gint64           meeting_id;
  KgrDeedCheck     opens;
  KgrDeedFunc      func;
  GWeakRef         owner;
} Entry;

struct _KgrDeeds
{
  GObject     parent_instance;

  KgrSession *session; /* borrowed; NULL after the end */
  GPtrArray  *done;    /* Entry, oldest first */
  GPtrArray  *undone;  /* Entry, the next to be done again last */
};

typedef struct
{
  KgrDeeds  *deeds;
  Entry     *entry;
  gpointer   owner; /* (transfer full) (nullable) */
  Direction  direction;
} Run;

G_DEFINE_FINAL_TYPE (KgrDeeds, kgr_deeds, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint done_signal;

static Entry *
entry_new (const KgrDeed *deed,
           KgrDeedFunc    func,
           gpointer       owner)
{
  Entry *entry = g_new0 (Entry, 1);

  g_atomic_ref_count_init (&entry->ref_count);
  entry->act = deed->act;
  entry->take_back = deed->take_back;
  entry->data = deed->data;
  entry->data_free = deed->data_free;
  entry->failed = g_strdup (deed->failed);
  entry->done = g_strdup (deed->done);
  entry->meeting_id = deed->meeting_id;
  entry->opens = deed->opens;
  entry->func = func;
  g_weak_ref_init (&entry->owner, owner);

  return entry;
}

static Entry *
entry_ref (Entry *entry)
{
  g_atomic_ref_count_inc (&entry->ref_count);

  return entry;
}

static void
entry_unref (gpointer data)
{
  Entry *entry = data;

  if (!g_atomic_ref_count_dec (&entry->ref_count))
    return;

  if (entry->data_free != NULL)
    entry->data_free (entry->data);
  g_weak_ref_clear (&entry->owner);
  g_free (entry->failed);
  g_free (entry->done);
  g_free (entry);
}

static void
run_free (Run *run)
{
  g_object_unref (run->deeds);
  g_clear_object (&run->owner);
  entry_unref (run->entry);
  g_free (run);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Run, run_free)

static void
notify_all (KgrDeeds *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_REDO]);
}

/* Runs on the database thread. */
static gpointer
act_job (KgrStore      *store,
         gpointer       data,
         GCancellable  *cancellable,
         GError       **error)
{
  Entry *entry = data;

  return entry->act (store, entry->data, cancellable, error);
}

/* Runs on the database thread. */
static gpointer
take_back_job (KgrStore      *store,
               gpointer       data,
               GCancellable  *cancellable,
               GError       **error)
{
  Entry *entry = data;

  return entry->take_back (store, entry->data, cancellable, error);
}

/* What was done anew ends what could have been done again. */
static void
keep (KgrDeeds *self,
      Run      *run)
{
  if (run->entry->take_back == NULL)
    return;

  g_ptr_array_add (run->direction == DIRECTION_UNDO ? self->undone : self->done,
                   entry_ref (run->entry));
  if (run->direction == DIRECTION_DO)
    g_ptr_array_set_size (self->undone, 0);
  if (self->done->len > DEEDS_KEPT)
    g_ptr_array_remove_index (self->done, 0);
}

/* It can be tried again. */
static void
put_back (KgrDeeds *self,
          Run      *run)
{
  if (run->direction != DIRECTION_DO)
    g_ptr_array_add (run->direction == DIRECTION_UNDO ? self->done : self->undone,
                     entry_ref (run->entry));
}

static const char *
get_failure (Run *run)
{
  if (run->direction == DIRECTION_UNDO)
    return _("It could not be taken back. What was done still stands.");

  return run->entry->failed;
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Run) run = user_data;
  g_autoptr (GError) error = NULL;
  gboolean good = kgr_desk_run_finish (KGR_DESK (source), result, &error) != NULL;
  KgrDeeds *self = run->deeds;

  if (self->session == NULL || kgr_session_is_ended (self->session))
    return;

  if (good)
    {
      keep (self, run);
    }
  else
    {
      put_back (self, run);
      kgr_session_report (self->session, get_failure (run), error);
    }
  if (run->entry->func != NULL)
    run->entry->func (run->owner, run->entry->data, good);
  notify_all (self);
  if (!good)
    return;

  kgr_session_meetings_changed (self->session, run->entry->meeting_id);
  if (run->direction == DIRECTION_DO && run->entry->done != NULL)
    g_signal_emit (self, done_signal, 0, run->entry->done);
}

/* Takes @entry. */
static void
start (KgrDeeds  *self,
       Entry     *entry,
       Direction  direction)
{
  Run *run = g_new0 (Run, 1);

  run->deeds = g_object_ref (self);
  run->entry = entry;
  run->owner = g_weak_ref_get (&entry->owner);
  run->direction = direction;
  kgr_desk_run_async (kgr_session_get_desk (self->session),
                      direction == DIRECTION_UNDO ? take_back_job : act_job,
                      entry_ref (entry), entry_unref, NULL, NULL, answered_cb, run);
}

static void
kgr_deeds_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  KgrDeeds *self = KGR_DEEDS (object);

  switch (prop_id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, kgr_deeds_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, kgr_deeds_can_redo (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kgr_deeds_finalize (GObject *object)
{
  KgrDeeds *self = KGR_DEEDS (object);

  g_ptr_array_unref (self->done);
  g_ptr_array_unref (self->undone);

  G_OBJECT_CLASS (kgr_deeds_parent_class)->finalize (object);
}

static void
kgr_deeds_class_init (KgrDeedsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = kgr_deeds_get_property;
  object_class->finalize = kgr_deeds_finalize;

  properties[PROP_CAN_UNDO] =
    g_param_spec_boolean ("can-undo", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CAN_REDO] =
    g_param_spec_boolean ("can-redo", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  done_signal = g_signal_new ("done", KGR_TYPE_DEEDS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                              G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
kgr_deeds_init (KgrDeeds *self)
{
  self->done = g_ptr_array_new_with_free_func (entry_unref);
  self->undone = g_ptr_array_new_with_free_func (entry_unref);
}

KgrDeeds *
kgr_deeds_new (KgrSession *session)
{
  KgrDeeds *self = g_object_new (KGR_TYPE_DEEDS, NULL);

  self->session = session;

  return self;
}

void
kgr_deeds_end (KgrDeeds *self)
{
  g_return_if_fail (KGR_IS_DEEDS (self));

  self->session = NULL;
  g_ptr_array_set_size (self->done, 0);
  g_ptr_array_set_size (self->undone, 0);
}

/**
 * kgr_deeds_do:
 * @self: the deeds of a session
 * @deed: what to do; its data is taken
 * @func: (nullable): told how it went, also when it is taken back or done again
 * @owner: (nullable): a #GObject, given to @func; a deed whose owner is gone can still be taken
 *   back, and @func is then given %NULL
 *
 * Queues @deed. Deeds are done in the order they are queued. A failure is reported through the
 * session; what changed is announced with "meetings-changed".
 */
void
kgr_deeds_do (KgrDeeds      *self,
              const KgrDeed *deed,
              KgrDeedFunc    func,
              gpointer       owner)
{
  Entry *entry;

  g_return_if_fail (KGR_IS_DEEDS (self));
  g_return_if_fail (deed != NULL && deed->act != NULL && deed->failed != NULL);
  g_return_if_fail (owner == NULL || G_IS_OBJECT (owner));

  entry = entry_new (deed, func, owner);
  if (self->session == NULL)
    {
      entry_unref (entry);
      return;
    }

  start (self, entry, DIRECTION_DO);
}

gboolean
kgr_deeds_can_undo (KgrDeeds *self)
{
  g_return_val_if_fail (KGR_IS_DEEDS (self), FALSE);

  return self->session != NULL && self->done->len > 0;
}

gboolean
kgr_deeds_can_redo (KgrDeeds *self)
{
  g_return_val_if_fail (KGR_IS_DEEDS (self), FALSE);

  return self->session != NULL && self->undone->len > 0;
}

/* What would bring words on the screen that are hidden is refused: a projector may be on. */
static gboolean
is_refused (KgrDeeds  *self,
            GPtrArray *entries,
            gboolean   back)
{
  Entry *entry = entries->pdata[entries->len - 1];

  if (kgr_session_get_shown (self->session) || entry->opens == NULL ||
      !entry->opens (entry->data, back))
    return FALSE;

  kgr_session_report (self->session,
                      back ? _("Taking this back would open confidential words. Show what is "
                               "confidential first.")
                           : _("Doing this again would open confidential words. Show what is "
                               "confidential first."), NULL);

  return TRUE;
}

/* The last that was done goes from the list at once: pressed twice, the key takes back two. */
void
kgr_deeds_undo (KgrDeeds *self)
{
  g_return_if_fail (KGR_IS_DEEDS (self));

  if (!kgr_deeds_can_undo (self) || is_refused (self, self->done, TRUE))
    return;

  start (self, g_ptr_array_steal_index (self->done, self->done->len - 1), DIRECTION_UNDO);
  notify_all (self);
}

void
kgr_deeds_redo (KgrDeeds *self)
{
  g_return_if_fail (KGR_IS_DEEDS (self));

  if (!kgr_deeds_can_redo (self) || is_refused (self, self->undone, FALSE))
    return;

  start (self, g_ptr_array_steal_index (self->undone, self->undone->len - 1), DIRECTION_REDO);
  notify_all (self);
}
