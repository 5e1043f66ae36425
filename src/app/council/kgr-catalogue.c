/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* All bodies and meetings, opened into memory. */

#include "config.h"

#include "council/kgr-catalogue.h"
#include "council/kgr-council-repo.h"
#include "kgr-backup.h"

/* What is opened before the rest is: more than a screen shows at once. The rest waits until that is
 * painted, so that the two do not get in each other's way. */
#define N_FIRST 60
#define REST_AFTER_MS 100

typedef struct
{
  GPtrArray *bodies;     /* KgrBodyItem */
  GPtrArray *meetings;   /* KgrMeetingItem */
  GArray    *deadlines;  /* KgrDeadline */
  GDateTime *backup;
  gboolean   has_councils;
  gboolean   complete;
} Reading;

struct _KgrCatalogue
{
  GObject       parent_instance;

  KgrSession   *session;
  GListStore   *bodies;
  GPtrArray    *meetings;
  GArray       *deadlines;
  GDateTime    *backup;
  gboolean      has_councils;
  gboolean      begun;        /* the newest are there */
  gboolean      loaded;       /* all are */
  gboolean      reading;
  gboolean      again;
  guint         rest_id;
};

G_DEFINE_FINAL_TYPE (KgrCatalogue, kgr_catalogue, G_TYPE_OBJECT)

enum
{
  CHANGED,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
reading_free (Reading *self)
{
  g_clear_pointer (&self->bodies, g_ptr_array_unref);
  g_clear_pointer (&self->meetings, g_ptr_array_unref);
  g_clear_pointer (&self->deadlines, g_array_unref);
  g_clear_pointer (&self->backup, g_date_time_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_free)

static const char *
find_council (GPtrArray *councils,
              gint64     id)
{
  for (guint i = 0; i < councils->len; i++)
    {
      const KgrCouncil *council = g_ptr_array_index (councils, i);

      if (council->id == id)
        return council->name;
    }

  return NULL;
}

/* Parents stand before their children. What has ended stands apart from the tree, below it. */
static GPtrArray *
make_body_items (GPtrArray *bodies,
                 GPtrArray *councils)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) ended = g_ptr_array_new ();
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  g_autoptr(GHashTable) depths = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, NULL);

  for (guint i = 0; i < bodies->len; i++)
    {
      KgrBody *body = g_ptr_array_index (bodies, i);
      gpointer parent = g_hash_table_lookup (depths, &body->parent_id);
      gboolean stands = kgr_body_stands_on (body, today);
      int depth = stands ? GPOINTER_TO_INT (parent) : 0;

      g_hash_table_insert (depths, &body->id,
                           GINT_TO_POINTER (stands ? depth + 1 : GPOINTER_TO_INT (parent)));
      g_ptr_array_add (stands ? items : ended,
                       kgr_body_item_new (body->id, depth, body->name, body->council_id,
                                          find_council (councils, body->council_id), !stands));
    }
  g_ptr_array_extend (items, ended, NULL, NULL);

  return items;
}

static GArray *
list_deadlines (GPtrArray *summaries,
                GPtrArray *bodies)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");

  return kgr_deadline_list (summaries, bodies, today);
}

/* On the database thread, where five thousand objects are made without anybody waiting. @data: how
 * many meetings, 0 for all. */
static gpointer
read_up_to (KgrStore      *store,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  guint limit = GPOINTER_TO_UINT (data);
  g_autoptr(Reading) reading = g_new0 (Reading, 1);
  g_autoptr(GPtrArray) councils = kgr_council_repo_list (store, error);
  g_autoptr(GPtrArray) bodies = NULL;
  g_autoptr(GPtrArray) summaries = NULL;

  if (councils == NULL || (bodies = kgr_body_repo_list (store, error)) == NULL)
    return NULL;
  reading->has_councils = councils->len > 1;
  reading->bodies = make_body_items (bodies, councils);
  summaries = limit > 0 ? kgr_meeting_repo_list_newest (store, limit, cancellable, error)
                        : kgr_meeting_repo_list (store, 0, cancellable, error);
  if (summaries == NULL)
    return NULL;

  reading->deadlines = list_deadlines (summaries, bodies);
  reading->complete = limit == 0 || summaries->len < limit;
  reading->meetings = g_ptr_array_new_full (summaries->len, g_object_unref);
  for (guint i = 0; i < summaries->len; i++)
    g_ptr_array_add (reading->meetings, kgr_meeting_item_new (summaries->pdata[i]));
  g_ptr_array_set_free_func (summaries, NULL);
  reading->backup = kgr_backup_last (kgr_store_get_path (store));

  return g_steal_pointer (&reading);
}

/* Rows whose body has not changed stay, and with them what is selected and focused. */
static void
take_bodies (KgrCatalogue *self,
             GPtrArray    *bodies)
{
  GListModel *old = G_LIST_MODEL (self->bodies);
  guint n_old = g_list_model_get_n_items (old);
  guint head = 0;
  guint tail = 0;

  for (; head < n_old && head < bodies->len; head++)
    {
      g_autoptr(KgrBodyItem) item = g_list_model_get_item (old, head);

      if (!kgr_body_item_equal (item, bodies->pdata[head]))
        break;
    }
  for (; tail < n_old - head && tail < bodies->len - head; tail++)
    {
      g_autoptr(KgrBodyItem) item = g_list_model_get_item (old, n_old - tail - 1);

      if (!kgr_body_item_equal (item, bodies->pdata[bodies->len - tail - 1]))
        break;
    }
  if (n_old - head - tail > 0 || bodies->len - head - tail > 0)
    g_list_store_splice (self->bodies, head, n_old - head - tail, bodies->pdata + head,
                         bodies->len - head - tail);
}

static void read_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data);

static void
start_reading (KgrCatalogue *self,
               guint         limit)
{
  self->reading = TRUE;
  kgr_desk_run_async (kgr_session_get_desk (self->session), read_up_to,
                      GUINT_TO_POINTER (limit), NULL, (GDestroyNotify) reading_free,
                      kgr_session_get_cancellable (self->session), read_cb, g_object_ref (self));
}

static gboolean
read_rest_cb (gpointer user_data)
{
  KgrCatalogue *self = KGR_CATALOGUE (user_data);

  self->rest_id = 0;
  kgr_catalogue_reload (self);

  return G_SOURCE_REMOVE;
}

static void
take (KgrCatalogue *self,
      Reading      *reading)
{
  self->begun = TRUE;
  self->loaded = reading->complete;
  self->has_councils = reading->has_councils;
  take_bodies (self, reading->bodies);
  g_ptr_array_unref (self->meetings);
  self->meetings = g_steal_pointer (&reading->meetings);
  g_array_unref (self->deadlines);
  self->deadlines = g_steal_pointer (&reading->deadlines);
  g_clear_pointer (&self->backup, g_date_time_unref);
  self->backup = g_steal_pointer (&reading->backup);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(KgrCatalogue) self = KGR_CATALOGUE (user_data);
  g_autoptr(GError) error = NULL;
  g_autoptr(Reading) reading = kgr_desk_run_finish (KGR_DESK (source), result, &error);

  self->reading = FALSE;
  if (self->session == NULL || kgr_session_is_ended (self->session))
    return;
  if (self->again)
    {
      kgr_catalogue_reload (self);
      return;
    }
  if (reading == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_signal_emit (self, signals[FAILED], 0, error->message);
      return;
    }

  take (self, reading);
  if (!self->loaded && self->rest_id == 0)
    self->rest_id = g_timeout_add (REST_AFTER_MS, read_rest_cb, self);
}

static void
kgr_catalogue_dispose (GObject *object)
{
  KgrCatalogue *self = KGR_CATALOGUE (object);

  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_list_store_remove_all (self->bodies);
  g_ptr_array_set_size (self->meetings, 0);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (kgr_catalogue_parent_class)->dispose (object);
}

static void
kgr_catalogue_finalize (GObject *object)
{
  KgrCatalogue *self = KGR_CATALOGUE (object);

  g_clear_object (&self->bodies);
  g_ptr_array_unref (self->meetings);
  g_array_unref (self->deadlines);
  g_clear_pointer (&self->backup, g_date_time_unref);

  G_OBJECT_CLASS (kgr_catalogue_parent_class)->finalize (object);
}

static void
kgr_catalogue_class_init (KgrCatalogueClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = kgr_catalogue_dispose;
  object_class->finalize = kgr_catalogue_finalize;

  signals[CHANGED] = g_signal_new ("changed", KGR_TYPE_CATALOGUE, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", KGR_TYPE_CATALOGUE, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
kgr_catalogue_init (KgrCatalogue *self)
{
  self->bodies = g_list_store_new (KGR_TYPE_BODY_ITEM);
  self->meetings = g_ptr_array_new_with_free_func (g_object_unref);
  self->deadlines = g_array_new (FALSE, FALSE, sizeof (KgrDeadline));
}

KgrCatalogue *
kgr_catalogue_new (KgrSession *session)
{
  KgrCatalogue *self = g_object_new (KGR_TYPE_CATALOGUE, NULL);

  g_set_object (&self->session, session);
  g_signal_connect_object (session, "meetings-changed", G_CALLBACK (kgr_catalogue_reload), self,
                           G_CONNECT_SWAPPED);
  kgr_catalogue_reload (self);

  return self;
}

void
kgr_catalogue_reload (KgrCatalogue *self)
{
  g_return_if_fail (KGR_IS_CATALOGUE (self));

  if (self->session == NULL)
    return;

  self->again = self->reading;
  if (self->reading)
    return;

  start_reading (self, self->begun ? 0 : N_FIRST);
}

gboolean
kgr_catalogue_is_loaded (KgrCatalogue *self)
{
  g_return_val_if_fail (KGR_IS_CATALOGUE (self), FALSE);

  return self->loaded;
}

GListModel *
kgr_catalogue_get_bodies (KgrCatalogue *self)
{
  g_return_val_if_fail (KGR_IS_CATALOGUE (self), NULL);

  return G_LIST_MODEL (self->bodies);
}

/* Whether there are several councils, so that each has to be named. */
gboolean
kgr_catalogue_has_councils (KgrCatalogue *self)
{
  g_return_val_if_fail (KGR_IS_CATALOGUE (self), FALSE);

  return self->has_councils;
}

KgrBodyItem *
kgr_catalogue_find_body (KgrCatalogue *self,
                         gint64        body_id)
{
  guint n;

  g_return_val_if_fail (KGR_IS_CATALOGUE (self), NULL);

  n = g_list_model_get_n_items (G_LIST_MODEL (self->bodies));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(KgrBodyItem) item = g_list_model_get_item (G_LIST_MODEL (self->bodies), i);

      if (kgr_body_item_get_id (item) == body_id)
        return item;
    }

  return NULL;
}

GPtrArray *
kgr_catalogue_get_meetings (KgrCatalogue *self)
{
  g_return_val_if_fail (KGR_IS_CATALOGUE (self), NULL);

  return self->meetings;
}

/* The lists that ask for one ask for a few of many. */
KgrMeetingItem *
kgr_catalogue_find_meeting (KgrCatalogue *self,
                            gint64        meeting_id)
{
  g_return_val_if_fail (KGR_IS_CATALOGUE (self), NULL);

  for (guint i = 0; i < self->meetings->len; i++)
    if (kgr_meeting_item_get (self->meetings->pdata[i])->id == meeting_id)
      return self->meetings->pdata[i];

  return NULL;
}

GArray *
kgr_catalogue_get_deadlines (KgrCatalogue *self)
{
  g_return_val_if_fail (KGR_IS_CATALOGUE (self), NULL);

  return self->deadlines;
}

guint
kgr_catalogue_count_overdue (KgrCatalogue *self)
{
  guint n = 0;

  g_return_val_if_fail (KGR_IS_CATALOGUE (self), 0);

  for (guint i = 0; i < self->deadlines->len; i++)
    n += kgr_deadline_is_overdue (&g_array_index (self->deadlines, KgrDeadline, i));

  return n;
}

GDateTime *
kgr_catalogue_get_backup (KgrCatalogue *self)
{
  g_return_val_if_fail (KGR_IS_CATALOGUE (self), NULL);

  return self->backup;
}
