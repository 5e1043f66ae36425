/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A new file. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gate/kgr-create-page.h"
#include "gate/kgr-passphrase-fields.h"
#include "kgr-busy-button.h"
#include "kgr-compat.h"

#define EXTENSION ".kaigiroku"

struct _KgrCreatePage
{
  AdwBin               parent_instance;

  GtkWidget           *fields;
  GtkWidget           *place;
  GtkWidget           *name;
  KgrPassphraseFields *passphrase;
  GtkWidget           *message;
  KgrBusyButton       *create;

  char                *path;
  KgrDesk             *desk;   /* only while it is being made */
};

G_DEFINE_FINAL_TYPE (KgrCreatePage, kgr_create_page, ADW_TYPE_BIN)

enum
{
  CREATED,
  CANCELLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
say (KgrCreatePage *self,
     const char    *words)
{
  gtk_label_set_label (GTK_LABEL (self->message), words != NULL ? words : "");
  gtk_widget_set_visible (self->message, words != NULL);
}

static void
update (KgrCreatePage *self)
{
  g_autofree char *name = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name)));

  say (self, NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->create),
                            self->path != NULL && *g_strstrip (name) != '\0' &&
                            kgr_passphrase_fields_is_complete (self->passphrase));
}

static void
set_busy (KgrCreatePage *self,
          gboolean       busy)
{
  /* A field that goes off with the focus in it never hears that the focus is gone. */
  if (busy)
    gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);
  gtk_widget_set_sensitive (self->fields, !busy);
  kgr_busy_button_set_busy (self->create, busy);
}

static void
created_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(KgrCreatePage) self = KGR_CREATE_PAGE (user_data);
  g_autoptr(KgrDesk) desk = g_steal_pointer (&self->desk);
  g_autoptr(GError) error = NULL;
  g_autofree char *recovery_key = kgr_desk_create_finish (KGR_DESK (source), result, &error);

  set_busy (self, FALSE);
  if (recovery_key == NULL)
    {
      say (self, error->message);
      return;
    }

  kgr_create_page_reset (self);
  g_signal_emit (self, signals[CREATED], 0, desk, recovery_key);
  explicit_bzero (recovery_key, strlen (recovery_key));
}

static void
create_cb (KgrCreatePage *self)
{
  g_autofree char *name = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name)));

  if (self->desk != NULL || !gtk_widget_get_sensitive (GTK_WIDGET (self->create)))
    return;

  say (self, NULL);
  set_busy (self, TRUE);
  self->desk = kgr_desk_new (self->path);
  kgr_desk_create_async (self->desk,
                         g_strstrip (name),
                         kgr_passphrase_fields_get_passphrase (self->passphrase),
                         created_cb,
                         g_object_ref (self));
}

static void
place_chosen_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(KgrCreatePage) self = KGR_CREATE_PAGE (user_data);
  g_autoptr(GFile) file = kgr_compat_save_file_finish (result, NULL);

  /* Nothing chosen leaves everything as it was. */
  if (file != NULL && g_file_peek_path (file) != NULL)
    kgr_create_page_set_path (self, g_file_peek_path (file));
}

static void
choose_place_cb (KgrCreatePage *self)
{
  kgr_compat_save_file_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                              _("Where the New File Goes"),
                              _("Council.kaigiroku"),
                              place_chosen_cb,
                              g_object_ref (self));
}

static void
cancel_cb (KgrCreatePage *self)
{
  kgr_create_page_reset (self);
  g_signal_emit (self, signals[CANCELLED], 0);
}

static gboolean
kgr_create_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (KGR_CREATE_PAGE (widget)->name);
}

static void
kgr_create_page_dispose (GObject *object)
{
  KgrCreatePage *self = KGR_CREATE_PAGE (object);

  g_clear_pointer (&self->path, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), KGR_TYPE_CREATE_PAGE);

  G_OBJECT_CLASS (kgr_create_page_parent_class)->dispose (object);
}

static void
kgr_create_page_class_init (KgrCreatePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_create_page_dispose;
  widget_class->grab_focus = kgr_create_page_grab_focus;

  signals[CREATED] = g_signal_new ("created", KGR_TYPE_CREATE_PAGE, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, KGR_TYPE_DESK, G_TYPE_STRING |
                                   G_SIGNAL_TYPE_STATIC_SCOPE);
  signals[CANCELLED] = g_signal_new ("cancelled", KGR_TYPE_CREATE_PAGE, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (KGR_TYPE_BUSY_BUTTON);
  g_type_ensure (KGR_TYPE_PASSPHRASE_FIELDS);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/kaigiroku/Kaigiroku/ui/kgr-create-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrCreatePage, fields);
  gtk_widget_class_bind_template_child (widget_class, KgrCreatePage, place);
  gtk_widget_class_bind_template_child (widget_class, KgrCreatePage, name);
  gtk_widget_class_bind_template_child (widget_class, KgrCreatePage, passphrase);
  gtk_widget_class_bind_template_child (widget_class, KgrCreatePage, message);
  gtk_widget_class_bind_template_child (widget_class, KgrCreatePage, create);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, create_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_place_cb);
}

static void
kgr_create_page_init (KgrCreatePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update (self);
}

void
kgr_create_page_set_path (KgrCreatePage *self,
                          const char    *path)
{
  g_autofree char *shown = NULL;

  g_return_if_fail (KGR_IS_CREATE_PAGE (self));

  g_free (self->path);
  self->path = path == NULL || g_str_has_suffix (path, EXTENSION)
               ? g_strdup (path)
               : g_strconcat (path, EXTENSION, NULL);
  if (self->path != NULL)
    shown = g_filename_display_name (self->path);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->place),
                               shown != NULL ? shown : _("Not chosen yet"));
  update (self);
}

void
kgr_create_page_reset (KgrCreatePage *self)
{
  g_return_if_fail (KGR_IS_CREATE_PAGE (self));

  kgr_passphrase_fields_clear (self->passphrase);
  gtk_editable_set_text (GTK_EDITABLE (self->name), "");
  kgr_create_page_set_path (self, NULL);
  say (self, NULL);
}
