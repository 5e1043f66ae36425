/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* All issues, opened into memory. */

#include "config.h"

#include "council/kgr-council-repo.h"
#include "issue/kgr-issue-repo.h"
#include "issue/kgr-owner.h"
#include "issues/kgr-issue-book.h"
#include "issues/kgr-issue-words.h"

/* The lists a person looks at first are painted before these are read. */
#define AFTER_MS 200

typedef struct
{
  GPtrArray *items;
  GPtrArray *owners;      /* KgrOwner; NULL before it was read */
  gint64     own_person;  /* 0 = not said */
  guint      n_open;
  guint      n_overdue;
} Reading;

struct _KgrIssueBook
{
  GObject     parent_instance;

  KgrSession *session;
  Reading     book;
  gboolean    loaded;
  gboolean    reading;
  gboolean    again;
  guint       start_id;
};

G_DEFINE_FINAL_TYPE (KgrIssueBook, kgr_issue_book, G_TYPE_OBJECT)

static guint changed_signal;

static void
reading_free (Reading *self)
{
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->owners, g_ptr_array_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_free)

static int
compare_items (gconstpointer a,
               gconstpointer b)
{
  return kgr_issue_item_compare (*(KgrIssueItem *const *) a, *(KgrIssueItem *const *) b);
}

static GHashTable *
read_names (KgrStore   *store,
            GPtrArray **bodies,
            GError    **error)
{
  GHashTable *names;

  *bodies = kgr_body_repo_list (store, error);
  if (*bodies == NULL)
    return NULL;
  names = g_hash_table_new (g_int64_hash, g_int64_equal);
  for (guint i = 0; i < (*bodies)->len; i++)
    {
      KgrBody *body = (*bodies)->pdata[i];

      g_hash_table_insert (names, &body->id, body->name);
    }

  return names;
}

/* On the database thread, where twenty thousand objects are made and sorted without anybody
 * waiting. */
static gpointer
read_all (KgrStore      *store,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  g_autoptr(Reading) reading = g_new0 (Reading, 1);
  g_autoptr(GPtrArray) bodies = NULL;
  g_autoptr(GHashTable) names = read_names (store, &bodies, error);
  g_autoptr(GPtrArray) issues = NULL;
  g_autofree char *today = kgr_issue_dup_today ();

  if (names == NULL)
    return NULL;
  issues = kgr_issue_repo_list (store, 0, KGR_ISSUES_ALL, cancellable, error);
  if (issues == NULL || (reading->owners = kgr_owner_list (store, error)) == NULL)
    return NULL;
  /* Whose key it is may not open; that is nobody's loss here. */
  if (!kgr_store_get_own_person (store, &reading->own_person, NULL))
    reading->own_person = 0;
  reading->items = g_ptr_array_new_full (issues->len, g_object_unref);
  for (guint i = 0; i < issues->len; i++)
    {
      KgrIssue *issue = issues->pdata[i];
      KgrIssueItem *item = kgr_issue_item_new (issue,
                                               g_hash_table_lookup (names, &issue->body_id),
                                               today);

      reading->n_open += kgr_issue_item_get_group (item) != KGR_DUE_CLOSED;
      reading->n_overdue += kgr_issue_item_get_group (item) == KGR_DUE_OVER;
      g_ptr_array_add (reading->items, item);
    }
  g_ptr_array_sort (reading->items, compare_items);

  return g_steal_pointer (&reading);
}

static void reload (KgrIssueBook *self);

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(KgrIssueBook) self = KGR_ISSUE_BOOK (user_data);
  g_autoptr(GError) error = NULL;
  g_autoptr(Reading) reading = kgr_desk_run_finish (KGR_DESK (source), result, &error);
  g_autoptr(GPtrArray) old = NULL;
  g_autoptr(GPtrArray) old_owners = NULL;

  self->reading = FALSE;
  if (self->session == NULL || kgr_session_is_ended (self->session))
    return;
  if (self->again)
    {
      reload (self);
      return;
    }
  /* What cannot be read is reported by the catalogue, which reads the same file. */
  if (reading == NULL)
    return;
  old = self->book.items;
  old_owners = self->book.owners;
  self->book = *reading;
  reading->items = NULL;
  reading->owners = NULL;
  self->loaded = TRUE;
  g_signal_emit (self, changed_signal, 0);
}

static void
reload (KgrIssueBook *self)
{
  self->again = self->reading;
  if (self->reading || self->session == NULL || self->start_id != 0)
    return;
  self->reading = TRUE;
  kgr_desk_run_async (kgr_session_get_desk (self->session), read_all, NULL, NULL,
                      (GDestroyNotify) reading_free, kgr_session_get_cancellable (self->session),
                      read_cb, g_object_ref (self));
}

static gboolean
start_cb (gpointer user_data)
{
  KgrIssueBook *self = user_data;

  self->start_id = 0;
  reload (self);

  return G_SOURCE_REMOVE;
}

static void
kgr_issue_book_dispose (GObject *object)
{
  KgrIssueBook *self = KGR_ISSUE_BOOK (object);

  g_clear_handle_id (&self->start_id, g_source_remove);
  g_ptr_array_set_size (self->book.items, 0);
  g_clear_pointer (&self->book.owners, g_ptr_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (kgr_issue_book_parent_class)->dispose (object);
}

static void
kgr_issue_book_finalize (GObject *object)
{
  g_ptr_array_unref (KGR_ISSUE_BOOK (object)->book.items);
  g_clear_pointer (&KGR_ISSUE_BOOK (object)->book.owners, g_ptr_array_unref);

  G_OBJECT_CLASS (kgr_issue_book_parent_class)->finalize (object);
}

static void
kgr_issue_book_class_init (KgrIssueBookClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = kgr_issue_book_dispose;
  object_class->finalize = kgr_issue_book_finalize;
  changed_signal = g_signal_new ("changed", KGR_TYPE_ISSUE_BOOK, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
kgr_issue_book_init (KgrIssueBook *self)
{
  self->book.items = g_ptr_array_new_with_free_func (g_object_unref);
}

KgrIssueBook *
kgr_issue_book_new (KgrSession *session)
{
  KgrIssueBook *self = g_object_new (KGR_TYPE_ISSUE_BOOK, NULL);

  g_set_object (&self->session, session);
  g_signal_connect_object (session, "meetings-changed", G_CALLBACK (reload), self,
                           G_CONNECT_SWAPPED);
  self->start_id = g_timeout_add (AFTER_MS, start_cb, self);

  return self;
}

gboolean
kgr_issue_book_is_loaded (KgrIssueBook *self)
{
  g_return_val_if_fail (KGR_IS_ISSUE_BOOK (self), FALSE);

  return self->loaded;
}

GPtrArray *
kgr_issue_book_get_items (KgrIssueBook *self)
{
  g_return_val_if_fail (KGR_IS_ISSUE_BOOK (self), NULL);

  return self->book.items;
}

guint
kgr_issue_book_count_open (KgrIssueBook *self)
{
  g_return_val_if_fail (KGR_IS_ISSUE_BOOK (self), 0);

  return self->book.n_open;
}

guint
kgr_issue_book_count_overdue (KgrIssueBook *self)
{
  g_return_val_if_fail (KGR_IS_ISSUE_BOOK (self), 0);

  return self->book.n_overdue;
}

GPtrArray *
kgr_issue_book_get_owners (KgrIssueBook *self)
{
  g_return_val_if_fail (KGR_IS_ISSUE_BOOK (self), NULL);

  return self->book.owners;
}

gint64
kgr_issue_book_get_own_person (KgrIssueBook *self)
{
  g_return_val_if_fail (KGR_IS_ISSUE_BOOK (self), 0);

  return self->book.own_person;
}
