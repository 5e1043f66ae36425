/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A name or a passphrase for a key. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gate/kgr-passphrase-fields.h"
#include "gate/kgr-recovery-page.h"
#include "kgr-busy-button.h"
#include "preferences/kgr-key-dialog.h"

struct _KgrKeyDialog
{
  AdwWindow            parent_instance;

  GtkStack            *stack;
  GtkWidget           *form;
  GtkWidget           *fields;
  GtkWidget           *heading;
  GtkWidget           *name_list;
  GtkWidget           *name;
  KgrPassphraseFields *passphrase;
  GtkWidget           *message;
  KgrBusyButton       *done;
  KgrRecoveryPage     *recovery;

  KgrDesk             *desk;
  KgrKeyTask           task;
  gboolean             busy;
};

G_DEFINE_FINAL_TYPE (KgrKeyDialog, kgr_key_dialog, ADW_TYPE_WINDOW)

enum
{
  NAMED,
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
dup_name (KgrKeyDialog *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));
}

static void
say (KgrKeyDialog *self,
     const char   *words)
{
  gtk_label_set_label (GTK_LABEL (self->message), words != NULL ? words : "");
  gtk_widget_set_visible (self->message, words != NULL);
}

static void
update (KgrKeyDialog *self)
{
  g_autofree char *name = dup_name (self);
  gboolean named = self->task == KGR_KEY_ALL_NEW || *name != '\0';
  gboolean secret = self->task == KGR_KEY_RENAME ||
                    kgr_passphrase_fields_is_complete (self->passphrase);

  say (self, NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->done), named && secret);
}

/* It cannot be left while the file is being changed. */
static void
set_busy (KgrKeyDialog *self,
          gboolean      busy)
{
  self->busy = busy;
  gtk_widget_set_sensitive (self->fields, !busy);
  kgr_busy_button_set_busy (self->done, busy);
}

static void
added_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(KgrKeyDialog) self = KGR_KEY_DIALOG (user_data);
  g_autoptr(GError) error = NULL;

  set_busy (self, FALSE);
  if (!kgr_desk_add_slot_finish (KGR_DESK (source), result, &error))
    {
      say (self, error->message);
      return;
    }

  g_signal_emit (self, signals[CHANGED], 0);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
rekeyed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(KgrKeyDialog) self = KGR_KEY_DIALOG (user_data);
  g_autoptr(GError) error = NULL;
  g_autofree char *recovery_key = kgr_desk_rekey_finish (KGR_DESK (source), result, &error);

  set_busy (self, FALSE);
  if (recovery_key == NULL)
    {
      say (self, error->message);
      return;
    }

  kgr_recovery_page_set_key (self->recovery, recovery_key);
  explicit_bzero (recovery_key, strlen (recovery_key));
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->recovery));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
done_cb (KgrKeyDialog *self)
{
  const char *secret = kgr_passphrase_fields_get_passphrase (self->passphrase);
  g_autofree char *name = dup_name (self);

  if (self->busy || !gtk_widget_get_sensitive (GTK_WIDGET (self->done)))
    return;

  switch (self->task)
    {
    case KGR_KEY_ADD:
      set_busy (self, TRUE);
      kgr_desk_add_slot_async (self->desk, name, secret, added_cb, g_object_ref (self));
      break;
    case KGR_KEY_ALL_NEW:
      set_busy (self, TRUE);
      kgr_desk_rekey_async (self->desk, secret, rekeyed_cb, g_object_ref (self));
      break;
    case KGR_KEY_RENAME:
    default:
      g_signal_emit (self, signals[NAMED], 0, name);
      gtk_window_destroy (GTK_WINDOW (self));
      break;
    }
}

static gboolean
close_cb (KgrKeyDialog *self)
{
  return self->busy;
}

static void
confirmed_cb (KgrKeyDialog *self)
{
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
kgr_key_dialog_dispose (GObject *object)
{
  KgrKeyDialog *self = KGR_KEY_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), KGR_TYPE_KEY_DIALOG);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (kgr_key_dialog_parent_class)->dispose (object);
}

static void
kgr_key_dialog_class_init (KgrKeyDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_key_dialog_dispose;

  signals[NAMED] = g_signal_new ("named", KGR_TYPE_KEY_DIALOG, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[CHANGED] = g_signal_new ("changed", KGR_TYPE_KEY_DIALOG, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (KGR_TYPE_BUSY_BUTTON);
  g_type_ensure (KGR_TYPE_PASSPHRASE_FIELDS);
  g_type_ensure (KGR_TYPE_RECOVERY_PAGE);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/kaigiroku/Kaigiroku/ui/kgr-key-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrKeyDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, KgrKeyDialog, form);
  gtk_widget_class_bind_template_child (widget_class, KgrKeyDialog, fields);
  gtk_widget_class_bind_template_child (widget_class, KgrKeyDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, KgrKeyDialog, name_list);
  gtk_widget_class_bind_template_child (widget_class, KgrKeyDialog, name);
  gtk_widget_class_bind_template_child (widget_class, KgrKeyDialog, passphrase);
  gtk_widget_class_bind_template_child (widget_class, KgrKeyDialog, message);
  gtk_widget_class_bind_template_child (widget_class, KgrKeyDialog, done);
  gtk_widget_class_bind_template_child (widget_class, KgrKeyDialog, recovery);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, done_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
  gtk_widget_class_bind_template_callback (widget_class, confirmed_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
kgr_key_dialog_init (KgrKeyDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
kgr_key_dialog_new (GtkWindow  *parent,
                    KgrDesk    *desk,
                    KgrKeyTask  task)
{
  static const char *headings[] = {
    [KGR_KEY_ADD] = N_("Add a Passphrase"),
    [KGR_KEY_RENAME] = N_("Rename"),
    [KGR_KEY_ALL_NEW] = N_("Make All Keys New"),
  };
  KgrKeyDialog *self = g_object_new (KGR_TYPE_KEY_DIALOG, "transient-for", parent, NULL);

  g_set_object (&self->desk, desk);
  self->task = task;
  gtk_label_set_label (GTK_LABEL (self->heading), _(headings[task]));
  gtk_window_set_title (GTK_WINDOW (self), _(headings[task]));
  g_object_set (self->done, "text", _(headings[task]), NULL);
  gtk_widget_set_visible (self->name_list, task != KGR_KEY_ALL_NEW);
  gtk_widget_set_visible (GTK_WIDGET (self->passphrase), task != KGR_KEY_RENAME);
  update (self);

  return GTK_WIDGET (self);
}

void
kgr_key_dialog_set_name (KgrKeyDialog *self,
                         const char   *name)
{
  g_return_if_fail (KGR_IS_KEY_DIALOG (self));

  gtk_editable_set_text (GTK_EDITABLE (self->name), name);
}
