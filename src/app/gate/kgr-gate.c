/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands in the window before a file is unlocked. */

#include "config.h"

#include <glib/gi18n.h>

#include "gate/kgr-create-page.h"
#include "gate/kgr-gate.h"
#include "gate/kgr-recovery-page.h"
#include "gate/kgr-sample-copy.h"
#include "gate/kgr-unlock-page.h"
#include "gate/kgr-welcome-page.h"
#include "kgr-compat.h"

struct _KgrGate
{
  GtkWidget        parent_instance;

  GtkWidget       *root;
  GtkStack        *stack;
  KgrWelcomePage  *welcome;
  KgrCreatePage   *create;
  KgrRecoveryPage *recovery;
  KgrUnlockPage   *unlock;

  KgrDesk         *made;    /* while its recovery key is being copied */
  KgrSampleCopy   *sample;
};

G_DEFINE_FINAL_TYPE (KgrGate, kgr_gate, GTK_TYPE_WIDGET)

enum
{
  OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show_page (KgrGate   *self,
           gpointer   page)
{
  gtk_stack_set_visible_child (self->stack, page);
  gtk_widget_grab_focus (page);
}

static void
begin (KgrGate         *self,
       KgrDesk         *desk,
       KgrSessionFlags  flags)
{
  g_autoptr(KgrSession) session = NULL;

  if (kgr_desk_is_read_only (desk))
    flags |= KGR_SESSION_READ_ONLY;
  session = kgr_session_new (desk, flags);
  g_signal_emit (self, signals[OPENED], 0, session);
}

static void
unlocked_cb (KgrGate *self,
             KgrDesk *desk)
{
  begin (self, desk, 0);
}

static void
created_cb (KgrGate    *self,
            KgrDesk    *desk,
            const char *recovery_key)
{
  g_set_object (&self->made, desk);
  kgr_recovery_page_set_key (self->recovery, recovery_key);
  show_page (self, self->recovery);
}

static void
recovery_confirmed_cb (KgrGate *self)
{
  g_autoptr(KgrDesk) desk = g_steal_pointer (&self->made);

  begin (self, desk, 0);
}

static void
sample_opened_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(KgrGate) self = KGR_GATE (user_data);
  g_autoptr(GError) error = NULL;
  KgrDesk *desk = kgr_sample_copy_open_finish (KGR_SAMPLE_COPY (source), result, &error);

  if (self->stack == NULL)
    return;

  kgr_welcome_page_set_busy (self->welcome, FALSE);
  if (desk != NULL)
    begin (self, desk, KGR_SESSION_SAMPLE);
  else
    kgr_welcome_page_say (self->welcome, error->message);
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(KgrGate) self = KGR_GATE (user_data);
  g_autoptr(GFile) file = kgr_compat_open_file_finish (result, NULL);

  /* Nothing chosen leaves everything as it was. */
  if (self->stack != NULL && file != NULL && g_file_peek_path (file) != NULL)
    kgr_gate_open_file (self, g_file_peek_path (file));
}

static void
create_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  KgrGate *self = KGR_GATE (widget);

  kgr_create_page_reset (self->create);
  show_page (self, self->create);
}

static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  kgr_compat_open_file_async (GTK_WINDOW (gtk_widget_get_root (widget)),
                              _("Open a File"),
                              _("Files of Kaigiroku"),
                              "*.kaigiroku",
                              file_chosen_cb,
                              g_object_ref (widget));
}

static void
sample_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  kgr_gate_open_sample (KGR_GATE (widget));
}

static void
first_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  kgr_gate_show_first (KGR_GATE (widget));
}

static gboolean
kgr_gate_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (gtk_stack_get_visible_child (KGR_GATE (widget)->stack));
}

static void
kgr_gate_dispose (GObject *object)
{
  KgrGate *self = KGR_GATE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), KGR_TYPE_GATE);
  self->stack = NULL;
  g_clear_object (&self->made);
  g_clear_object (&self->sample);

  G_OBJECT_CLASS (kgr_gate_parent_class)->dispose (object);
}

static void
kgr_gate_class_init (KgrGateClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_gate_dispose;
  widget_class->grab_focus = kgr_gate_grab_focus;

  signals[OPENED] = g_signal_new ("opened", KGR_TYPE_GATE, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, KGR_TYPE_SESSION);

  gtk_widget_class_install_action (widget_class, "gate.create", NULL, create_action);
  gtk_widget_class_install_action (widget_class, "gate.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "gate.sample", NULL, sample_action);
  gtk_widget_class_install_action (widget_class, "gate.first", NULL, first_action);

  g_type_ensure (KGR_TYPE_CREATE_PAGE);
  g_type_ensure (KGR_TYPE_RECOVERY_PAGE);
  g_type_ensure (KGR_TYPE_UNLOCK_PAGE);
  g_type_ensure (KGR_TYPE_WELCOME_PAGE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/kaigiroku/Kaigiroku/ui/kgr-gate.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrGate, root);
  gtk_widget_class_bind_template_child (widget_class, KgrGate, stack);
  gtk_widget_class_bind_template_child (widget_class, KgrGate, welcome);
  gtk_widget_class_bind_template_child (widget_class, KgrGate, create);
  gtk_widget_class_bind_template_child (widget_class, KgrGate, recovery);
  gtk_widget_class_bind_template_child (widget_class, KgrGate, unlock);
  gtk_widget_class_bind_template_callback (widget_class, created_cb);
  gtk_widget_class_bind_template_callback (widget_class, kgr_gate_show_first);
  gtk_widget_class_bind_template_callback (widget_class, recovery_confirmed_cb);
  gtk_widget_class_bind_template_callback (widget_class, unlocked_cb);
}

static void
kgr_gate_init (KgrGate *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
kgr_gate_show_first (KgrGate *self)
{
  g_return_if_fail (KGR_IS_GATE (self));

  kgr_unlock_page_set_desk (self->unlock, NULL);
  kgr_welcome_page_say (self->welcome, NULL);
  show_page (self, self->welcome);
}

void
kgr_gate_open_file (KgrGate    *self,
                    const char *path)
{
  g_autoptr(KgrDesk) desk = NULL;

  g_return_if_fail (KGR_IS_GATE (self));
  g_return_if_fail (path != NULL);

  desk = kgr_desk_new (path);
  kgr_unlock_page_set_desk (self->unlock, desk);
  show_page (self, self->unlock);
}

static void
last_looked_for_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr(KgrGate) self = KGR_GATE (user_data);
  g_autoptr(GFileInfo) info = NULL;
  g_autoptr(GError) error = NULL;

  info = g_file_query_info_finish (G_FILE (source), result, &error);
  if (self->stack == NULL ||
      gtk_stack_get_visible_child (self->stack) != GTK_WIDGET (self->welcome))
    return;

  if (info != NULL)
    kgr_gate_open_file (self, g_file_peek_path (G_FILE (source)));
  else
    kgr_welcome_page_say (self->welcome, _("The file that was open last is not in its place."));
}

void
kgr_gate_open_last (KgrGate    *self,
                    const char *path)
{
  g_autoptr(GFile) file = NULL;

  g_return_if_fail (KGR_IS_GATE (self));
  g_return_if_fail (path != NULL);

  file = g_file_new_for_path (path);
  g_file_query_info_async (file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE,
                           G_PRIORITY_DEFAULT, NULL, last_looked_for_cb, g_object_ref (self));
}

void
kgr_gate_open_sample (KgrGate *self)
{
  g_autoptr(GError) error = NULL;

  g_return_if_fail (KGR_IS_GATE (self));

  show_page (self, self->welcome);
  g_clear_object (&self->sample);
  self->sample = kgr_sample_copy_new (&error);
  if (self->sample == NULL)
    {
      kgr_welcome_page_say (self->welcome, error->message);
      return;
    }

  kgr_welcome_page_set_busy (self->welcome, TRUE);
  kgr_sample_copy_open_async (self->sample, sample_opened_cb, g_object_ref (self));
}

void
kgr_gate_shut (KgrGate *self,
               KgrDesk *desk)
{
  g_return_if_fail (KGR_IS_GATE (self));

  if (desk == NULL)
    {
      kgr_gate_show_first (self);
      return;
    }

  kgr_unlock_page_set_desk (self->unlock, desk);
  kgr_unlock_page_set_busy (self->unlock, TRUE);
  show_page (self, self->unlock);
}

void
kgr_gate_let_in (KgrGate *self)
{
  g_return_if_fail (KGR_IS_GATE (self));

  /* The sample's passphrase is known to nobody: its file goes now. */
  if (kgr_unlock_page_get_desk (self->unlock) == NULL)
    g_clear_object (&self->sample);
  kgr_unlock_page_set_busy (self->unlock, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

void
kgr_gate_say (KgrGate    *self,
              const char *words)
{
  g_return_if_fail (KGR_IS_GATE (self));

  kgr_unlock_page_say (self->unlock, words);
}

const char *
kgr_gate_get_path (KgrGate *self)
{
  KgrDesk *desk;

  g_return_val_if_fail (KGR_IS_GATE (self), NULL);

  desk = kgr_unlock_page_get_desk (self->unlock);

  return desk != NULL ? kgr_desk_get_path (desk) : NULL;
}
