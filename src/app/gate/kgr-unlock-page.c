/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Opening a file that is there. */

#include "config.h"

#include <glib/gi18n.h>

#include "gate/kgr-unlock-page.h"
#include "kgr-busy-button.h"
#include "kgr-error.h"

struct _KgrUnlockPage
{
  AdwBin         parent_instance;

  GtkWidget     *file_name;
  GtkWidget     *passphrase;
  GtkWidget     *recovery;
  GtkWidget     *caps_lock;
  GtkWidget     *message;
  KgrBusyButton *open;
  GtkWidget     *way;

  KgrDesk       *desk;
  gboolean       by_recovery_key;
};

G_DEFINE_FINAL_TYPE (KgrUnlockPage, kgr_unlock_page, ADW_TYPE_BIN)

enum
{
  UNLOCKED,
  OTHER_FILE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkWidget *
get_field (KgrUnlockPage *self)
{
  return self->by_recovery_key ? self->recovery : self->passphrase;
}

static void
say (KgrUnlockPage *self,
     const char    *words)
{
  gtk_label_set_label (GTK_LABEL (self->message), words != NULL ? words : "");
  gtk_widget_set_visible (self->message, words != NULL);
}

static void
update (KgrUnlockPage *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (get_field (self)));

  gtk_widget_set_sensitive (GTK_WIDGET (self->open), *text != '\0');
  say (self, NULL);
}

static void
set_way (KgrUnlockPage *self,
         gboolean       by_recovery_key)
{
  self->by_recovery_key = by_recovery_key;
  gtk_widget_set_visible (self->passphrase, !by_recovery_key);
  gtk_widget_set_visible (self->recovery, by_recovery_key);
  gtk_button_set_label (GTK_BUTTON (self->way), by_recovery_key ? _("Open by Passphrase")
                                                                : _("Open by Recovery Key"));
  update (self);
}

static void
empty_fields (KgrUnlockPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->passphrase), "");
  gtk_editable_set_text (GTK_EDITABLE (self->recovery), "");
}

/* The core's sentence tells what; what to look at first is known here. */
static void
say_what_went_wrong (KgrUnlockPage *self,
                     const GError  *error)
{
  if (!g_error_matches (error, KGR_ERROR, KGR_ERROR_WRONG_KEY))
    say (self, error->message);
  else if (self->by_recovery_key)
    say (self, _("This is not the recovery key of this file. Look at the paper once more."));
  else
    say (self, _("This is not the passphrase. Check capital and small letters."));
}

static void
unlocked_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(KgrUnlockPage) self = KGR_UNLOCK_PAGE (user_data);
  g_autoptr(GError) error = NULL;
  gboolean good = kgr_desk_unlock_finish (KGR_DESK (source), result, &error);

  kgr_unlock_page_set_busy (self, FALSE);
  if (self->desk != KGR_DESK (source))
    return;
  if (!good)
    {
      say_what_went_wrong (self, error);
      gtk_widget_grab_focus (get_field (self));
      gtk_editable_select_region (GTK_EDITABLE (get_field (self)), 0, -1);
      return;
    }

  empty_fields (self);
  set_way (self, FALSE);
  g_signal_emit (self, signals[UNLOCKED], 0, self->desk);
}

static void
open_cb (KgrUnlockPage *self)
{
  const char *secret = gtk_editable_get_text (GTK_EDITABLE (get_field (self)));

  if (self->desk == NULL || *secret == '\0' || !gtk_widget_get_sensitive (get_field (self)))
    return;

  say (self, NULL);
  kgr_unlock_page_set_busy (self, TRUE);
  kgr_desk_unlock_async (self->desk, secret, self->by_recovery_key, unlocked_cb,
                         g_object_ref (self));
}

static void
change_way_cb (KgrUnlockPage *self)
{
  set_way (self, !self->by_recovery_key);
  gtk_widget_grab_focus (get_field (self));
}

static void
other_file_cb (KgrUnlockPage *self)
{
  g_signal_emit (self, signals[OTHER_FILE], 0);
}

static void
update_caps_lock (KgrUnlockPage *self,
                  GParamSpec    *pspec,
                  GdkDevice     *keyboard)
{
  gtk_widget_set_visible (self->caps_lock, gdk_device_get_caps_lock_state (keyboard));
}

static gboolean
kgr_unlock_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (get_field (KGR_UNLOCK_PAGE (widget)));
}

static void
kgr_unlock_page_realize (GtkWidget *widget)
{
  GdkSeat *seat = gdk_display_get_default_seat (gtk_widget_get_display (widget));
  GdkDevice *keyboard = seat != NULL ? gdk_seat_get_keyboard (seat) : NULL;

  GTK_WIDGET_CLASS (kgr_unlock_page_parent_class)->realize (widget);

  if (keyboard == NULL)
    return;
  g_signal_connect_object (keyboard, "notify::caps-lock-state",
                           G_CALLBACK (update_caps_lock), widget, G_CONNECT_SWAPPED);
  gtk_widget_set_visible (KGR_UNLOCK_PAGE (widget)->caps_lock,
                          gdk_device_get_caps_lock_state (keyboard));
}

static void
kgr_unlock_page_dispose (GObject *object)
{
  KgrUnlockPage *self = KGR_UNLOCK_PAGE (object);

  g_clear_object (&self->desk);
  gtk_widget_dispose_template (GTK_WIDGET (self), KGR_TYPE_UNLOCK_PAGE);

  G_OBJECT_CLASS (kgr_unlock_page_parent_class)->dispose (object);
}

static void
kgr_unlock_page_class_init (KgrUnlockPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_unlock_page_dispose;
  widget_class->grab_focus = kgr_unlock_page_grab_focus;
  widget_class->realize = kgr_unlock_page_realize;

  signals[UNLOCKED] = g_signal_new ("unlocked", KGR_TYPE_UNLOCK_PAGE, G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, KGR_TYPE_DESK);
  signals[OTHER_FILE] = g_signal_new ("other-file", KGR_TYPE_UNLOCK_PAGE, G_SIGNAL_RUN_LAST, 0,
                                      NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (KGR_TYPE_BUSY_BUTTON);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/kaigiroku/Kaigiroku/ui/kgr-unlock-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrUnlockPage, file_name);
  gtk_widget_class_bind_template_child (widget_class, KgrUnlockPage, passphrase);
  gtk_widget_class_bind_template_child (widget_class, KgrUnlockPage, recovery);
  gtk_widget_class_bind_template_child (widget_class, KgrUnlockPage, caps_lock);
  gtk_widget_class_bind_template_child (widget_class, KgrUnlockPage, message);
  gtk_widget_class_bind_template_child (widget_class, KgrUnlockPage, open);
  gtk_widget_class_bind_template_child (widget_class, KgrUnlockPage, way);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, change_way_cb);
  gtk_widget_class_bind_template_callback (widget_class, other_file_cb);
}

static void
kgr_unlock_page_init (KgrUnlockPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  set_way (self, FALSE);
}

void
kgr_unlock_page_set_desk (KgrUnlockPage *self,
                          KgrDesk       *desk)
{
  g_autofree char *name = NULL;

  g_return_if_fail (KGR_IS_UNLOCK_PAGE (self));

  g_set_object (&self->desk, desk);
  name = desk != NULL ? g_filename_display_basename (kgr_desk_get_path (desk)) : g_strdup ("");
  gtk_label_set_label (GTK_LABEL (self->file_name), name);
  empty_fields (self);
  set_way (self, FALSE);
}

KgrDesk *
kgr_unlock_page_get_desk (KgrUnlockPage *self)
{
  g_return_val_if_fail (KGR_IS_UNLOCK_PAGE (self), NULL);

  return self->desk;
}

void
kgr_unlock_page_set_busy (KgrUnlockPage *self,
                          gboolean       busy)
{
  GtkRoot *root;

  g_return_if_fail (KGR_IS_UNLOCK_PAGE (self));

  /* A field that goes off with the focus in it never hears that the focus is gone. */
  root = gtk_widget_get_root (GTK_WIDGET (self));
  if (busy && root != NULL)
    gtk_root_set_focus (root, NULL);
  gtk_widget_set_sensitive (self->passphrase, !busy);
  gtk_widget_set_sensitive (self->recovery, !busy);
  kgr_busy_button_set_busy (self->open, busy);
}

void
kgr_unlock_page_say (KgrUnlockPage *self,
                     const char    *words)
{
  g_return_if_fail (KGR_IS_UNLOCK_PAGE (self));

  say (self, words);
}
