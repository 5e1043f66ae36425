/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The backup at closing. */

#include "config.h"

#include <glib/gi18n.h>

#include "gate/kgr-closing-page.h"

struct _KgrClosingPage
{
  AdwBin        parent_instance;

  GtkWidget    *spinner;
  GtkWidget    *title;
  GtkWidget    *message;
  GtkWidget    *again;
  GtkWidget    *leave;

  KgrDesk      *desk;
  GCancellable *cancellable;
  gboolean      is_leaving;
};

G_DEFINE_FINAL_TYPE (KgrClosingPage, kgr_closing_page, ADW_TYPE_BIN)

enum
{
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
set_state (KgrClosingPage *self,
           gboolean        working,
           const char     *title,
           const char     *message)
{
  gtk_widget_set_visible (self->spinner, working);
  gtk_spinner_set_spinning (GTK_SPINNER (self->spinner), working);
  gtk_widget_set_visible (self->again, !working);
  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_label_set_label (GTK_LABEL (self->message), message);
}

static void
backed_up_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(KgrClosingPage) self = KGR_CLOSING_PAGE (user_data);
  g_autoptr(GError) error = NULL;
  gboolean good = kgr_desk_backup_finish (KGR_DESK (source), result, &error);

  if (self->is_leaving || good)
    {
      g_signal_emit (self, signals[DONE], 0);
      return;
    }

  set_state (self, FALSE, _("No Backup Was Made"), error->message);
  gtk_widget_grab_focus (self->again);
}

static void
start_cb (KgrClosingPage *self)
{
  set_state (self, TRUE, _("Making a Backup"),
             _("It is made beside the file, sealed like the file, and read back before it"
               " counts."));
  gtk_widget_grab_focus (self->leave);
  kgr_desk_backup_async (self->desk, self->cancellable, backed_up_cb, g_object_ref (self));
}

/* A running backup is cancelled and removes what it has made; only then is it done. */
static void
leave_cb (KgrClosingPage *self)
{
  if (self->is_leaving)
    return;

  self->is_leaving = TRUE;
  if (gtk_widget_get_visible (self->spinner))
    g_cancellable_cancel (self->cancellable);
  else
    g_signal_emit (self, signals[DONE], 0);
}

static void
kgr_closing_page_dispose (GObject *object)
{
  KgrClosingPage *self = KGR_CLOSING_PAGE (object);

  g_clear_object (&self->desk);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), KGR_TYPE_CLOSING_PAGE);

  G_OBJECT_CLASS (kgr_closing_page_parent_class)->dispose (object);
}

static void
kgr_closing_page_class_init (KgrClosingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_closing_page_dispose;

  signals[DONE] = g_signal_new ("done", KGR_TYPE_CLOSING_PAGE, G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/kaigiroku/Kaigiroku/ui/kgr-closing-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrClosingPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, KgrClosingPage, title);
  gtk_widget_class_bind_template_child (widget_class, KgrClosingPage, message);
  gtk_widget_class_bind_template_child (widget_class, KgrClosingPage, again);
  gtk_widget_class_bind_template_child (widget_class, KgrClosingPage, leave);
  gtk_widget_class_bind_template_callback (widget_class, start_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
}

static void
kgr_closing_page_init (KgrClosingPage *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
kgr_closing_page_start (KgrClosingPage *self,
                        KgrDesk        *desk)
{
  g_return_if_fail (KGR_IS_CLOSING_PAGE (self));
  g_return_if_fail (KGR_IS_DESK (desk));

  g_set_object (&self->desk, desk);
  start_cb (self);
}
