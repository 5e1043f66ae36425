/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "record/kgr-record-repo.h"
#include "record/kgr-record-saver.h"
#include "record/kgr-record-unsaved.h"

/* A change waits so long for others to go with it; a second is promised, and the disk has a part of
 * it. */
#define WAIT_MS 700
#define RETRY_SECONDS 3

struct _KgrRecordSaver
{
  GObject        parent_instance;

  KgrSession    *session;
  KgrRecordDoc  *doc;
  guint          handle;   /* of the observer */
  KgrSaverState  state;
  int            next_version; /* that storing opened; 0 = none */
  guint          timer_id;
  GDateTime     *time;
  GError        *error;
  gboolean       holds;    /* the session: something is on its way */
  gboolean       left;     /* nobody looks at the document any more */
};

G_DEFINE_FINAL_TYPE (KgrRecordSaver, kgr_record_saver, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
set_state (KgrRecordSaver *self,
           KgrSaverState   state)
{
  self->state = state;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Runs on the database thread. */
static gpointer
store_job (KgrStore      *store,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  if (!kgr_record_repo_save (store, data, error))
    return NULL;

  return GINT_TO_POINTER (TRUE);
}

static gboolean
timer_cb (gpointer data)
{
  KgrRecordSaver *self = KGR_RECORD_SAVER (data);

  self->timer_id = 0;
  kgr_record_saver_flush (self);

  return G_SOURCE_REMOVE;
}

static void
hold (KgrRecordSaver *self,
      gboolean        holds)
{
  if (self->holds == holds)
    return;
  self->holds = holds;
  if (holds)
    kgr_session_hold (self->session);
  else
    kgr_session_release (self->session);
}

typedef struct
{
  KgrRecordSaver   *saver;
  KgrRecordChanges *changes;
} Answer;

static Answer *
answer_new (KgrRecordSaver   *self,
            KgrRecordChanges *changes)
{
  Answer *answer = g_new (Answer, 1);

  answer->saver = g_object_ref (self);
  answer->changes = changes;

  return answer;
}

static KgrDesk *
get_desk (KgrRecordSaver *self)
{
  return kgr_session_get_desk (self->session);
}

/* Runs on the database thread. */
static gpointer
seal_job (KgrStore      *store,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  return kgr_record_unsaved_seal (store, data);
}

static void
sealed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Answer *answer = user_data;
  g_autoptr (KgrRecordSaver) self = answer->saver;
  g_autoptr (GBytes) sealed = kgr_desk_run_finish (KGR_DESK (source), result, NULL);

  kgr_record_doc_not_saved (self->doc, answer->changes);
  g_free (answer);
  if (sealed != NULL)
    kgr_session_keep (self->session, sealed);
  hold (self, FALSE);
}

/* The key goes now, and the file takes nothing: what is not stored is sealed and kept, so that it
 * can be stored when the file is unlocked again. */
static void
keep (KgrRecordSaver *self)
{
  KgrRecordChanges *changes = kgr_record_doc_take_changes (self->doc);

  if (changes != NULL)
    kgr_desk_run_async (get_desk (self), seal_job, changes, NULL, (GDestroyNotify) g_bytes_unref,
                        NULL, sealed_cb, answer_new (self, changes));
  else
    hold (self, FALSE);
}

/* Without a reference a document that was left would be given up with what is not stored of it. */
static void
try_again_later (KgrRecordSaver *self)
{
  if (self->timer_id == 0)
    self->timer_id = g_timeout_add_seconds_full (G_PRIORITY_DEFAULT, RETRY_SECONDS, timer_cb,
                                                 g_object_ref (self), g_object_unref);
}

static void
stored (KgrRecordSaver *self)
{
  g_clear_pointer (&self->time, g_date_time_unref);
  self->time = g_date_time_new_now_local ();
  set_state (self, KGR_SAVER_STORED);
  if (kgr_record_doc_is_dirty (self->doc))
    {
      kgr_record_saver_flush (self);
      return;
    }
  hold (self, FALSE);
  if (self->left)
    kgr_session_meetings_changed (self->session, kgr_record_doc_get_meeting (self->doc)->id);
}

static void
stored_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Answer *answer = user_data;
  g_autoptr (KgrRecordSaver) self = answer->saver;
  KgrRecordChanges *changes = answer->changes;

  g_free (answer);
  g_clear_error (&self->error);
  if (kgr_desk_run_finish (KGR_DESK (source), result, &self->error) != NULL)
    {
      self->next_version = MAX (self->next_version, changes->next_version);
      kgr_record_doc_saved (self->doc, changes);
      stored (self);
      return;
    }
  kgr_record_doc_not_saved (self->doc, changes);
  if (kgr_session_is_ended (self->session))
    {
      keep (self);
      return;
    }
  hold (self, FALSE);
  try_again_later (self);
  set_state (self, KGR_SAVER_TROUBLE);
}

/* The clock of the oldest change counts: whoever types on and on is stored all the same. */
static void
step_cb (KgrRecordDoc *doc,
         gpointer      data)
{
  KgrRecordSaver *self = KGR_RECORD_SAVER (data);

  if (!kgr_record_doc_is_dirty (doc))
    return;
  /* Whatever is written while something is stored goes right after it. */
  if (self->state != KGR_SAVER_STORING && self->timer_id == 0)
    {
      self->timer_id = g_timeout_add (WAIT_MS, timer_cb, self);
      if (self->state == KGR_SAVER_STORED)
        set_state (self, KGR_SAVER_WAITING);
    }
}

static void
kgr_record_saver_dispose (GObject *object)
{
  KgrRecordSaver *self = KGR_RECORD_SAVER (object);

  if (self->handle != 0)
    kgr_record_doc_unobserve (self->doc, self->handle);
  self->handle = 0;
  g_clear_handle_id (&self->timer_id, g_source_remove);

  G_OBJECT_CLASS (kgr_record_saver_parent_class)->dispose (object);
}

static void
kgr_record_saver_finalize (GObject *object)
{
  KgrRecordSaver *self = KGR_RECORD_SAVER (object);

  g_clear_object (&self->doc);
  g_clear_object (&self->session);
  g_clear_pointer (&self->time, g_date_time_unref);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (kgr_record_saver_parent_class)->finalize (object);
}

static void
kgr_record_saver_class_init (KgrRecordSaverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kgr_record_saver_dispose;
  G_OBJECT_CLASS (klass)->finalize = kgr_record_saver_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kgr_record_saver_init (KgrRecordSaver *self)
{
}

KgrRecordSaver *
kgr_record_saver_new (KgrSession   *session,
                      KgrRecordDoc *doc)
{
  static const KgrRecordObserver observer = { .step = step_cb };
  KgrRecordSaver *self;

  g_return_val_if_fail (KGR_IS_SESSION (session), NULL);
  g_return_val_if_fail (KGR_IS_RECORD_DOC (doc), NULL);

  self = g_object_new (KGR_TYPE_RECORD_SAVER, NULL);
  self->session = g_object_ref (session);
  self->doc = g_object_ref (doc);
  self->handle = kgr_record_doc_observe (doc, &observer, self);
  /* Before the file is locked or closed, which waits for whatever holds the session. */
  g_signal_connect_object (session, "ending", G_CALLBACK (kgr_record_saver_flush), self,
                           G_CONNECT_SWAPPED);

  return self;
}

void
kgr_record_saver_flush (KgrRecordSaver *self)
{
  g_autoptr (KgrRecordSaver) alive = NULL;
  KgrRecordChanges *changes;

  g_return_if_fail (KGR_IS_RECORD_SAVER (self));

  if (self->state == KGR_SAVER_STORING)
    return;
  /* The timer may have the last reference. */
  alive = g_object_ref (self);
  g_clear_handle_id (&self->timer_id, g_source_remove);
  changes = kgr_record_doc_take_changes (self->doc);
  if (changes == NULL)
    {
      if (self->state != KGR_SAVER_STORED)
        set_state (self, KGR_SAVER_STORED);
      hold (self, FALSE);
      return;
    }
  hold (self, TRUE);
  set_state (self, KGR_SAVER_STORING);
  kgr_desk_run_async (get_desk (self), store_job, changes, NULL, NULL, NULL, stored_cb,
                      answer_new (self, changes));
}

void
kgr_record_saver_leave (KgrRecordSaver *self)
{
  g_return_if_fail (KGR_IS_RECORD_SAVER (self));

  self->left = TRUE;
  kgr_record_saver_flush (self);
}

KgrSaverState
kgr_record_saver_get_state (KgrRecordSaver *self)
{
  g_return_val_if_fail (KGR_IS_RECORD_SAVER (self), KGR_SAVER_STORED);

  return self->state;
}

GDateTime *
kgr_record_saver_get_time (KgrRecordSaver *self)
{
  g_return_val_if_fail (KGR_IS_RECORD_SAVER (self), NULL);

  return self->time;
}

const GError *
kgr_record_saver_get_error (KgrRecordSaver *self)
{
  g_return_val_if_fail (KGR_IS_RECORD_SAVER (self), NULL);

  return self->error;
}

int
kgr_record_saver_take_next_version (KgrRecordSaver *self)
{
  int number;

  g_return_val_if_fail (KGR_IS_RECORD_SAVER (self), 0);

  number = self->next_version;
  self->next_version = 0;

  return number;
}
