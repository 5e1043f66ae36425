/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Everybody, read on the database thread and given to the list as a whole. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "council/kgr-council-repo.h"
#include "roster/kgr-roster.h"

struct _KgrRoster
{
  GObject     parent_instance;

  KgrSession *session;
  GListStore *items;
  gboolean    loaded;
  gboolean    reading;
  gboolean    again;
};

typedef struct
{
  GPtrArray  *bodies;
  GHashTable *by_body;   /* body id → GPtrArray of KgrSeat, borrowed */
  GHashTable *by_person; /* the same by person */
  const char *day;
} Seating;

G_DEFINE_FINAL_TYPE (KgrRoster, kgr_roster, G_TYPE_OBJECT)

enum
{
  LOADED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

char *
kgr_roster_dup_today (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

static GHashTable *
lists_new (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL,
                                (GDestroyNotify) g_ptr_array_unref);
}

static void
add_to (GHashTable   *lists,
        const gint64 *key,
        KgrSeat      *seat)
{
  GPtrArray *list = g_hash_table_lookup (lists, key);

  if (list == NULL)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (lists, (gpointer) key, list);
    }
  g_ptr_array_add (list, seat);
}

static const char *
body_name (GPtrArray *bodies,
           gint64     id)
{
  for (guint i = 0; i < bodies->len; i++)
    if (((KgrBody *) bodies->pdata[i])->id == id)
      return ((KgrBody *) bodies->pdata[i])->name;

  return NULL;
}

static KgrRosterFlags
flags_of (KgrSeatState state)
{
  switch (state)
    {
    case KGR_SEAT_EXPIRING:
      return KGR_ROSTER_EXPIRING;
    case KGR_SEAT_EXPIRED:
      return KGR_ROSTER_EXPIRED;
    case KGR_SEAT_VACANT:
      return KGR_ROSTER_VACANT;
    case KGR_SEAT_COMING:
    case KGR_SEAT_HELD:
    case KGR_SEAT_OVER:
    default:
      return 0;
    }
}

static KgrRosterItem *
item_new (const KgrPerson *person,
          Seating         *seating)
{
  GPtrArray *seats = g_hash_table_lookup (seating->by_person, &person->id);
  g_autoptr(GString) words = g_string_new (NULL);
  KgrRosterFlags flags = 0;

  for (guint i = 0; seats != NULL && i < seats->len; i++)
    {
      const KgrSeat *seat = seats->pdata[i];
      const char *body = body_name (seating->bodies, seat->body_id);
      KgrSeatState state = kgr_seat_get_state (seat,
                                               g_hash_table_lookup (seating->by_body,
                                                                    &seat->body_id),
                                               seating->day, KGR_SEAT_SOON_DAYS);

      flags |= flags_of (state);
      if (state == KGR_SEAT_OVER || body == NULL)
        continue;
      g_string_append_printf (words, "%s%s %s", words->len > 0 ? "、" : "", body,
                              seat->role != NULL ? seat->role : "");
      g_string_truncate (words, strlen (g_strchomp (words->str)));
    }

  return kgr_roster_item_new (person, words->str, flags, seating->day);
}

/* By reading, then name, whatever the kana. */
static gint
compare_people (gconstpointer a,
                gconstpointer b)
{
  const KgrPerson *one = *(const KgrPerson * const *) a;
  const KgrPerson *other = *(const KgrPerson * const *) b;
  g_autofree char *key = kgr_person_fold (one->reading != NULL ? one->reading : one->name);
  g_autofree char *other_key = kgr_person_fold (other->reading != NULL ? other->reading
                                                                       : other->name);
  int order = strcmp (key, other_key);

  return order != 0 ? order : (one->id > other->id) - (one->id < other->id);
}

/* On the database thread, where thousands of objects are made without anybody waiting. */
static gpointer
read_all (KgrStore      *store,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  g_autoptr(GPtrArray) people = kgr_person_repo_list (store, error);
  g_autoptr(GPtrArray) bodies = people != NULL ? kgr_body_repo_list (store, error) : NULL;
  g_autoptr(GPtrArray) seats = bodies != NULL ? kgr_seat_repo_list_all (store, error) : NULL;
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GHashTable) by_body = lists_new ();
  g_autoptr(GHashTable) by_person = lists_new ();
  g_autofree char *day = kgr_roster_dup_today ();
  Seating seating = { bodies, by_body, by_person, day };

  if (seats == NULL)
    return NULL;
  for (guint i = 0; i < seats->len; i++)
    {
      KgrSeat *seat = seats->pdata[i];

      add_to (by_body, &seat->body_id, seat);
      add_to (by_person, &seat->person_id, seat);
    }
  g_ptr_array_sort (people, compare_people);
  for (guint i = 0; i < people->len; i++)
    g_ptr_array_add (items, item_new (people->pdata[i], &seating));

  return g_steal_pointer (&items);
}

/* Rows that have not changed stay, and with them what is selected and focused. */
static void
take (KgrRoster *self,
      GPtrArray *items)
{
  GListModel *old = G_LIST_MODEL (self->items);
  guint n_old = g_list_model_get_n_items (old);
  guint head = 0;
  guint tail = 0;

  for (; head < n_old && head < items->len; head++)
    {
      g_autoptr(KgrRosterItem) item = g_list_model_get_item (old, head);

      if (!kgr_roster_item_equal (item, items->pdata[head]))
        break;
    }
  for (; tail < n_old - head && tail < items->len - head; tail++)
    {
      g_autoptr(KgrRosterItem) item = g_list_model_get_item (old, n_old - tail - 1);

      if (!kgr_roster_item_equal (item, items->pdata[items->len - tail - 1]))
        break;
    }
  if (n_old - head - tail > 0 || items->len - head - tail > 0)
    g_list_store_splice (self->items, head, n_old - head - tail, items->pdata + head,
                         items->len - head - tail);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(KgrRoster) self = KGR_ROSTER (user_data);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) items = kgr_desk_run_finish (KGR_DESK (source), result, &error);

  self->reading = FALSE;
  if (self->session == NULL || kgr_session_is_ended (self->session))
    return;
  if (self->again)
    {
      kgr_roster_read (self);
      return;
    }
  if (items == NULL)
    {
      kgr_session_report (self->session, _("The roster could not be read."), error);
      return;
    }
  self->loaded = TRUE;
  take (self, items);
  g_signal_emit (self, signals[LOADED], 0);
}

static void
kgr_roster_dispose (GObject *object)
{
  KgrRoster *self = KGR_ROSTER (object);

  g_list_store_remove_all (self->items);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (kgr_roster_parent_class)->dispose (object);
}

static void
kgr_roster_finalize (GObject *object)
{
  g_clear_object (&KGR_ROSTER (object)->items);

  G_OBJECT_CLASS (kgr_roster_parent_class)->finalize (object);
}

static void
kgr_roster_class_init (KgrRosterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kgr_roster_dispose;
  G_OBJECT_CLASS (klass)->finalize = kgr_roster_finalize;

  signals[LOADED] = g_signal_new ("loaded", KGR_TYPE_ROSTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
}

static void
kgr_roster_init (KgrRoster *self)
{
  self->items = g_list_store_new (KGR_TYPE_ROSTER_ITEM);
}

KgrRoster *
kgr_roster_new (KgrSession *session)
{
  KgrRoster *self = g_object_new (KGR_TYPE_ROSTER, NULL);

  g_set_object (&self->session, session);

  return self;
}

void
kgr_roster_read (KgrRoster *self)
{
  g_return_if_fail (KGR_IS_ROSTER (self));

  self->again = self->reading;
  if (self->reading || self->session == NULL)
    return;

  self->reading = TRUE;
  kgr_desk_run_async (kgr_session_get_desk (self->session), read_all, NULL, NULL,
                      (GDestroyNotify) g_ptr_array_unref,
                      kgr_session_get_cancellable (self->session), read_cb, g_object_ref (self));
}

GListModel *
kgr_roster_get_model (KgrRoster *self)
{
  g_return_val_if_fail (KGR_IS_ROSTER (self), NULL);

  return G_LIST_MODEL (self->items);
}

gboolean
kgr_roster_is_loaded (KgrRoster *self)
{
  g_return_val_if_fail (KGR_IS_ROSTER (self), FALSE);

  return self->loaded;
}
