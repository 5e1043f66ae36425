/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds who an issue is given to. */

#include "config.h"

#include <glib/gi18n.h>

#include "issues/kgr-owner-chooser.h"

#define MOST_ROWS 8
#define WIDTH 340

struct _KgrOwnerChooser
{
  GtkPopover  parent_instance;

  GtkEntry   *entry;
  GtkListBox *list;

  GPtrArray  *owners;      /* KgrOwner */
  GPtrArray  *found;       /* const KgrOwner, by row; NULL = nobody */
  char       *nobody;
  gboolean    only_people;
  gboolean    composing;
};

G_DEFINE_FINAL_TYPE (KgrOwnerChooser, kgr_owner_chooser, GTK_TYPE_POPOVER)

static guint chosen_signal;

static void
add_label (GtkBox     *box,
           const char *text,
           gboolean    dim)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, !dim);
  if (dim)
    gtk_widget_add_css_class (label, "dim");
  gtk_box_append (box, label);
}

static void
add_row (KgrOwnerChooser *self,
         const KgrOwner  *owner)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  const char *name = owner != NULL ? owner->name : self->nobody;
  const char *note = owner == NULL ? NULL : owner->body_id != 0 ? C_("owner", "Body")
                                                                : owner->note;

  add_label (GTK_BOX (box), name, owner == NULL);
  if (note != NULL)
    add_label (GTK_BOX (box), note, TRUE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_focusable (row, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_list_box_append (self->list, row);
  g_ptr_array_add (self->found, (gpointer) owner);
}

static void
find (KgrOwnerChooser *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autoptr(GPtrArray) found = NULL;
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  g_ptr_array_set_size (self->found, 0);
  if (self->owners == NULL)
    return;
  found = kgr_owner_match (self->owners, words, self->only_people, MOST_ROWS);
  for (guint i = 0; i < found->len; i++)
    add_row (self, found->pdata[i]);
  /* Whoever looks for somebody does not mean nobody. */
  if (*words == '\0')
    add_row (self, NULL);
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
}

static void
take (KgrOwnerChooser *self,
      GtkListBoxRow   *row)
{
  int index = row != NULL ? gtk_list_box_row_get_index (row) : -1;
  gpointer owner;

  if (self->composing || index < 0 || (guint) index >= self->found->len)
    return;
  /* Closing forgets what was found. */
  owner = self->found->pdata[index];
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, chosen_signal, 0, owner);
}

static void
activate_cb (KgrOwnerChooser *self)
{
  take (self, gtk_list_box_get_selected_row (self->list));
}

static void
row_activated_cb (KgrOwnerChooser *self,
                  GtkListBoxRow   *row)
{
  take (self, row);
}

static void
preedit_changed_cb (KgrOwnerChooser *self,
                    const char      *preedit)
{
  self->composing = preedit != NULL && *preedit != '\0';
}

/* The arrows belong to the input method while something is being composed. */
static gboolean
key_pressed_cb (KgrOwnerChooser *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int index = row != NULL ? gtk_list_box_row_get_index (row) : 0;

  if (self->composing || (keyval != GDK_KEY_Down && keyval != GDK_KEY_Up))
    return GDK_EVENT_PROPAGATE;
  index += keyval == GDK_KEY_Down ? 1 : -1;
  row = index >= 0 ? gtk_list_box_get_row_at_index (self->list, index) : NULL;
  if (row != NULL)
    gtk_list_box_select_row (self->list, row);

  return GDK_EVENT_STOP;
}

/* It opens empty, and nothing that was typed stays in it. */
static void
visible_cb (KgrOwnerChooser *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  find (self);
  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
kgr_owner_chooser_dispose (GObject *object)
{
  g_clear_pointer (&KGR_OWNER_CHOOSER (object)->owners, g_ptr_array_unref);

  G_OBJECT_CLASS (kgr_owner_chooser_parent_class)->dispose (object);
}

static void
kgr_owner_chooser_finalize (GObject *object)
{
  KgrOwnerChooser *self = KGR_OWNER_CHOOSER (object);

  g_ptr_array_unref (self->found);
  g_free (self->nobody);

  G_OBJECT_CLASS (kgr_owner_chooser_parent_class)->finalize (object);
}

static void
kgr_owner_chooser_class_init (KgrOwnerChooserClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kgr_owner_chooser_dispose;
  G_OBJECT_CLASS (klass)->finalize = kgr_owner_chooser_finalize;

  chosen_signal = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
watch_entry (KgrOwnerChooser *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
  gtk_entry_set_input_hints (self->entry,
                             GTK_INPUT_HINT_PRIVATE | GTK_INPUT_HINT_NO_SPELLCHECK);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Name, reading or affiliation"), -1);
  gtk_entry_set_placeholder_text (self->entry, _("Name, reading or affiliation"));
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (find), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (activate_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_editable_get_delegate (GTK_EDITABLE (self->entry)),
                           "preedit-changed", G_CALLBACK (preedit_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
kgr_owner_chooser_init (KgrOwnerChooser *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->found = g_ptr_array_new ();
  self->entry = GTK_ENTRY (gtk_entry_new ());
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  watch_entry (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Who was found"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::visible", G_CALLBACK (visible_cb), NULL);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->entry));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_widget_set_size_request (box, WIDTH, -1);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "chooser");
}

GtkWidget *
kgr_owner_chooser_new (gboolean    only_people,
                       const char *nobody)
{
  KgrOwnerChooser *self = g_object_new (KGR_TYPE_OWNER_CHOOSER, NULL);

  self->only_people = only_people;
  self->nobody = g_strdup (nobody);

  return GTK_WIDGET (self);
}

void
kgr_owner_chooser_set_owners (KgrOwnerChooser *self,
                              GPtrArray       *owners)
{
  g_return_if_fail (KGR_IS_OWNER_CHOOSER (self));
  g_return_if_fail (owners != NULL);

  /* What is shown of the old ones goes before they do. */
  g_ptr_array_set_size (self->found, 0);
  g_ptr_array_ref (owners);
  g_clear_pointer (&self->owners, g_ptr_array_unref);
  self->owners = owners;
  find (self);
}
