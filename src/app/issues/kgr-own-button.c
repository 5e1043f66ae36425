/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Who the user is. */

#include "config.h"

#include <glib/gi18n.h>

#include "issues/kgr-own-button.h"
#include "issues/kgr-owner-chooser.h"

struct _KgrOwnButton
{
  GtkWidget        parent_instance;

  GtkWidget       *button;
  GtkLabel        *name;
  KgrOwnerChooser *chooser;

  KgrSession      *session;
  KgrIssueBook    *book;
};

G_DEFINE_FINAL_TYPE (KgrOwnButton, kgr_own_button, GTK_TYPE_WIDGET)

/* Both change places when it is taken back. */
typedef struct
{
  gint64 wanted;
  gint64 before;
} Choice;

/* Runs on the database thread. */
static gpointer
act (KgrStore      *store,
     gpointer       data,
     GCancellable  *cancellable,
     GError       **error)
{
  Choice *choice = data;

  return GINT_TO_POINTER (kgr_store_get_own_person (store, &choice->before, error) &&
                          kgr_store_set_own_person (store, choice->wanted, error));
}

/* Runs on the database thread. */
static gpointer
take_back (KgrStore      *store,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  Choice *choice = data;

  return GINT_TO_POINTER (kgr_store_set_own_person (store, choice->before, error));
}

static void
chosen_cb (KgrOwnButton   *self,
           const KgrOwner *owner)
{
  Choice *choice = g_new0 (Choice, 1);
  KgrDeed deed = {
    .act = act,
    .take_back = take_back,
    .data = choice,
    .data_free = g_free,
    .failed = _("Who you are was not stored."),
  };

  choice->wanted = owner != NULL ? owner->person_id : 0;
  kgr_deeds_do (kgr_session_get_deeds (self->session), &deed, NULL, NULL);
}

static void
show (KgrOwnButton *self)
{
  GPtrArray *owners = kgr_issue_book_get_owners (self->book);
  const KgrOwner *own = owners != NULL
                        ? kgr_owner_find_person (owners,
                                                 kgr_issue_book_get_own_person (self->book))
                        : NULL;
  const char *words = own != NULL ? own->name : _("Say Who You Are");

  gtk_label_set_label (self->name, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words, -1);
  if (owners != NULL)
    kgr_owner_chooser_set_owners (self->chooser, owners);
  gtk_widget_set_sensitive (GTK_WIDGET (self), owners != NULL);
}

static void
kgr_own_button_dispose (GObject *object)
{
  KgrOwnButton *self = KGR_OWN_BUTTON (object);

  g_clear_object (&self->session);
  g_clear_object (&self->book);
  g_clear_pointer (&self->button, gtk_widget_unparent);

  G_OBJECT_CLASS (kgr_own_button_parent_class)->dispose (object);
}

static void
kgr_own_button_class_init (KgrOwnButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kgr_own_button_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
kgr_own_button_init (KgrOwnButton *self)
{
  self->button = gtk_menu_button_new ();
  self->name = GTK_LABEL (gtk_label_new (NULL));
  self->chooser = KGR_OWNER_CHOOSER (kgr_owner_chooser_new (TRUE, _("Do not say it")));
  gtk_label_set_ellipsize (self->name, PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (self->name, 12);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), GTK_WIDGET (self->name));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), GTK_WIDGET (self->chooser));
  gtk_widget_set_tooltip_text (self->button,
                               _("Who of the roster you are: what is yours follows from it"));
  g_signal_connect_object (self->chooser, "chosen", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

/* With the recovery key nobody in particular is at work, and what only reads cannot say it. */
void
kgr_own_button_set_session (KgrOwnButton *self,
                            KgrSession   *session,
                            KgrIssueBook *book)
{
  g_return_if_fail (KGR_IS_OWN_BUTTON (self));

  g_set_object (&self->session, session);
  g_set_object (&self->book, book);
  g_signal_connect_object (book, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  gtk_widget_set_visible (GTK_WIDGET (self),
                          !kgr_session_is_read_only (session) &&
                          kgr_desk_get_slot_name (kgr_session_get_desk (session)) != NULL);
  show (self);
}
