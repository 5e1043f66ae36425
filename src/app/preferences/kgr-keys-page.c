/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The ways into the open file. */

#include "config.h"

#include <glib/gi18n.h>

#include "kgr-compat.h"
#include "kgr-notice.h"
#include "preferences/kgr-key-dialog.h"
#include "preferences/kgr-key-row.h"
#include "preferences/kgr-keys-page.h"

struct _KgrKeysPage
{
  AdwPreferencesPage  parent_instance;

  GtkListBox         *list;
  GtkWidget          *add;
  GtkWidget          *rekey_group;
  KgrNotice          *notice;

  KgrSession         *session;
};

G_DEFINE_FINAL_TYPE (KgrKeysPage, kgr_keys_page, ADW_TYPE_PREFERENCES_PAGE)

typedef struct
{
  gint64  id;
  char   *name;
} Change;

static void
change_free (Change *self)
{
  g_free (self->name);
  g_free (self);
}

static void load (KgrKeysPage *self);

static void
say (KgrKeysPage  *self,
     const GError *error)
{
  if (self->notice != NULL)
    kgr_notice_show (self->notice, error->message, NULL, NULL);
}

static gpointer
list_slots (KgrStore      *store,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  return kgr_store_list_slots (store, error);
}

static gpointer
remove_slot (KgrStore      *store,
             gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  Change *change = data;

  return GINT_TO_POINTER (kgr_store_remove_slot (store, change->id, error));
}

static gpointer
rename_slot (KgrStore      *store,
             gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  Change *change = data;

  return GINT_TO_POINTER (kgr_store_rename_slot (store, change->id, change->name, error));
}

static void
changed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(KgrKeysPage) self = KGR_KEYS_PAGE (user_data);
  g_autoptr(GError) error = NULL;

  if (kgr_desk_run_finish (KGR_DESK (source), result, &error) == NULL)
    say (self, error);
  else
    load (self);
}

static void
run_change (KgrKeysPage *self,
            KgrDeskFunc  func,
            gint64       id,
            const char  *name)
{
  Change *change = g_new0 (Change, 1);

  change->id = id;
  change->name = g_strdup (name);
  kgr_desk_run_async (kgr_session_get_desk (self->session), func, change,
                      (GDestroyNotify) change_free, NULL, NULL, changed_cb, g_object_ref (self));
}

static void
remove_confirmed_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr(KgrKeyRow) row = KGR_KEY_ROW (user_data);
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (row), KGR_TYPE_KEYS_PAGE);

  if (kgr_compat_confirm_finish (result) && page != NULL)
    run_change (KGR_KEYS_PAGE (page), remove_slot, kgr_key_row_get_id (row), NULL);
}

static void
remove_requested_cb (KgrKeysPage *self,
                     KgrKeyRow   *row)
{
  kgr_compat_confirm_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                            _("Remove This Passphrase?"),
                            _("Whoever knows it still opens older backups with it. When somebody"
                              " leaves the office, make all keys new instead."),
                            _("Remove"), FALSE, remove_confirmed_cb, g_object_ref (row));
}

static void
renamed_cb (KgrKeyDialog *dialog,
            const char   *name,
            KgrKeyRow    *row)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (row), KGR_TYPE_KEYS_PAGE);

  if (page != NULL)
    run_change (KGR_KEYS_PAGE (page), rename_slot, kgr_key_row_get_id (row), name);
}

static KgrKeyDialog *
present_dialog (KgrKeysPage *self,
                KgrKeyTask   task)
{
  GtkWidget *dialog =
    kgr_key_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                        kgr_session_get_desk (self->session), task);

  g_signal_connect_object (dialog, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));

  return KGR_KEY_DIALOG (dialog);
}

static void
rename_requested_cb (KgrKeysPage *self,
                     KgrKeyRow   *row)
{
  KgrKeyDialog *dialog = present_dialog (self, KGR_KEY_RENAME);

  kgr_key_dialog_set_name (dialog, kgr_key_row_get_name (row));
  g_signal_connect_object (dialog, "named", G_CALLBACK (renamed_cb), row, 0);
}

static void
add_cb (KgrKeysPage *self)
{
  present_dialog (self, KGR_KEY_ADD);
}

static void
rekey_cb (KgrKeysPage *self)
{
  present_dialog (self, KGR_KEY_ALL_NEW);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(KgrKeysPage) self = KGR_KEYS_PAGE (user_data);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) slots = kgr_desk_run_finish (KGR_DESK (source), result, &error);
  const char *mine = kgr_desk_get_slot_name (KGR_DESK (source));
  gboolean writable;
  GtkWidget *row;

  if (self->list == NULL)
    return;
  if (slots == NULL)
    {
      say (self, error);
      return;
    }

  writable = !kgr_session_is_read_only (self->session);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < slots->len; i++)
    {
      const KgrSlot *slot = slots->pdata[i];

      row = kgr_key_row_new (slot, !slot->recovery && g_strcmp0 (slot->name, mine) == 0,
                             writable && !slot->recovery);
      g_signal_connect_object (row, "rename-requested", G_CALLBACK (rename_requested_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (row, "remove-requested", G_CALLBACK (remove_requested_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_list_box_append (self->list, row);
    }
}

static void
load (KgrKeysPage *self)
{
  kgr_notice_hide (self->notice);
  kgr_desk_run_async (kgr_session_get_desk (self->session), list_slots, NULL, NULL,
                      (GDestroyNotify) g_ptr_array_unref, NULL, loaded_cb, g_object_ref (self));
}

static void
kgr_keys_page_dispose (GObject *object)
{
  KgrKeysPage *self = KGR_KEYS_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), KGR_TYPE_KEYS_PAGE);
  self->list = NULL;
  self->notice = NULL;
  g_clear_object (&self->session);

  G_OBJECT_CLASS (kgr_keys_page_parent_class)->dispose (object);
}

static void
kgr_keys_page_class_init (KgrKeysPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_keys_page_dispose;

  g_type_ensure (KGR_TYPE_NOTICE);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/kaigiroku/Kaigiroku/ui/kgr-keys-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrKeysPage, list);
  gtk_widget_class_bind_template_child (widget_class, KgrKeysPage, add);
  gtk_widget_class_bind_template_child (widget_class, KgrKeysPage, rekey_group);
  gtk_widget_class_bind_template_child (widget_class, KgrKeysPage, notice);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, rekey_cb);
}

static void
kgr_keys_page_init (KgrKeysPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
kgr_keys_page_new (KgrSession *session)
{
  KgrKeysPage *self = g_object_new (KGR_TYPE_KEYS_PAGE, NULL);
  gboolean writable = !kgr_session_is_read_only (session) && !kgr_session_is_sample (session);

  g_set_object (&self->session, session);
  gtk_widget_set_visible (self->add, writable);
  gtk_widget_set_visible (self->rekey_group, writable);
  load (self);

  return GTK_WIDGET (self);
}
