/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the choosers of a speaker and of an owner have in common. */

#include "config.h"

#include <glib/gi18n.h>

#include "kgr-finder.h"

typedef struct
{
  GtkBox     *box;
  GtkEntry   *entry;
  GtkListBox *list;

  GPtrArray  *data; /* of each row; borrowed */
  gboolean    composing;
} KgrFinderPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (KgrFinder, kgr_finder, GTK_TYPE_POPOVER)

static KgrFinderPrivate *
get_private (KgrFinder *self)
{
  return kgr_finder_get_instance_private (self);
}

static void
add_label (GtkBox     *box,
           const char *text,
           const char *css_class,
           gboolean    expand)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, expand);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);
}

void
kgr_finder_add_row (KgrFinder  *self,
                    const char *cap,
                    const char *title,
                    const char *note,
                    gpointer    data)
{
  KgrFinderPrivate *priv = get_private (self);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  g_return_if_fail (KGR_IS_FINDER (self));
  g_return_if_fail (title != NULL);

  if (cap != NULL)
    add_label (GTK_BOX (box), cap, "key-cap", FALSE);
  add_label (GTK_BOX (box), title, NULL, TRUE);
  if (note != NULL)
    add_label (GTK_BOX (box), note, "dim", FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_focusable (row, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_list_box_append (priv->list, row);
  g_ptr_array_add (priv->data, data);
}

void
kgr_finder_clear (KgrFinder *self)
{
  KgrFinderPrivate *priv = get_private (self);
  GtkListBoxRow *row;

  g_return_if_fail (KGR_IS_FINDER (self));

  while ((row = gtk_list_box_get_row_at_index (priv->list, 0)) != NULL)
    gtk_list_box_remove (priv->list, GTK_WIDGET (row));
  g_ptr_array_set_size (priv->data, 0);
}

static int
get_index (KgrFinder *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (get_private (self)->list);

  return row != NULL ? gtk_list_box_row_get_index (row) : -1;
}

static void
select_index (KgrFinder *self,
              int        index)
{
  GtkListBox *list = get_private (self)->list;
  GtkListBoxRow *row = index >= 0 ? gtk_list_box_get_row_at_index (list, index) : NULL;

  if (row != NULL)
    gtk_list_box_select_row (list, row);
}

void
kgr_finder_find (KgrFinder *self)
{
  KgrFinderPrivate *priv = get_private (self);

  g_return_if_fail (KGR_IS_FINDER (self));

  kgr_finder_clear (self);
  KGR_FINDER_GET_CLASS (self)->find (self, gtk_editable_get_text (GTK_EDITABLE (priv->entry)));
  select_index (self, 0);
}

gboolean
kgr_finder_is_composing (KgrFinder *self)
{
  g_return_val_if_fail (KGR_IS_FINDER (self), FALSE);

  return get_private (self)->composing;
}

gpointer
kgr_finder_get_selected (KgrFinder *self)
{
  int index;

  g_return_val_if_fail (KGR_IS_FINDER (self), NULL);

  index = get_index (self);

  return index >= 0 ? g_ptr_array_index (get_private (self)->data, index) : NULL;
}

void
kgr_finder_select (KgrFinder *self,
                   gpointer   data)
{
  guint index;

  g_return_if_fail (KGR_IS_FINDER (self));

  if (g_ptr_array_find (get_private (self)->data, data, &index))
    select_index (self, (int) index);
}

static void
take (KgrFinder *self,
      int        index)
{
  KgrFinderPrivate *priv = get_private (self);

  if (!priv->composing && index >= 0 && (guint) index < priv->data->len)
    KGR_FINDER_GET_CLASS (self)->chosen (self, g_ptr_array_index (priv->data, index));
}

void
kgr_finder_take (KgrFinder *self)
{
  g_return_if_fail (KGR_IS_FINDER (self));

  take (self, get_index (self));
}

static void
enter_cb (KgrFinder *self)
{
  KGR_FINDER_GET_CLASS (self)->enter (self);
}

static void
row_activated_cb (KgrFinder     *self,
                  GtkListBoxRow *row)
{
  take (self, gtk_list_box_row_get_index (row));
}

static void
preedit_changed_cb (KgrFinder  *self,
                    const char *preedit)
{
  get_private (self)->composing = preedit != NULL && *preedit != '\0';
}

static void
visible_cb (KgrFinder *self)
{
  KgrFinderPrivate *priv = get_private (self);

  gtk_editable_set_text (GTK_EDITABLE (priv->entry), "");
  kgr_finder_find (self);
  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (priv->entry));
}

static gboolean
key_pressed_cb (KgrFinder       *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  if (get_private (self)->composing || (keyval != GDK_KEY_Down && keyval != GDK_KEY_Up))
    return GDK_EVENT_PROPAGATE;
  select_index (self, get_index (self) + (keyval == GDK_KEY_Down ? 1 : -1));

  return GDK_EVENT_STOP;
}

static void
kgr_finder_finalize (GObject *object)
{
  g_ptr_array_unref (get_private (KGR_FINDER (object))->data);

  G_OBJECT_CLASS (kgr_finder_parent_class)->finalize (object);
}

static void
kgr_finder_class_init (KgrFinderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kgr_finder_finalize;
  klass->enter = kgr_finder_take;
}

static void
watch_entry (KgrFinder *self,
             GtkEntry  *entry)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (entry), keys);
  gtk_entry_set_input_hints (entry, GTK_INPUT_HINT_PRIVATE | GTK_INPUT_HINT_NO_SPELLCHECK);
  g_signal_connect_object (entry, "changed", G_CALLBACK (kgr_finder_find), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "activate", G_CALLBACK (enter_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_editable_get_delegate (GTK_EDITABLE (entry)), "preedit-changed",
                           G_CALLBACK (preedit_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
kgr_finder_init (KgrFinder *self)
{
  KgrFinderPrivate *priv = get_private (self);

  priv->data = g_ptr_array_new ();
  priv->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  priv->entry = GTK_ENTRY (gtk_entry_new ());
  priv->list = GTK_LIST_BOX (gtk_list_box_new ());
  watch_entry (self, priv->entry);
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Who was found"), -1);
  g_signal_connect_object (priv->list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (priv->box, GTK_WIDGET (priv->entry));
  gtk_box_append (priv->box, GTK_WIDGET (priv->list));
  gtk_popover_set_child (GTK_POPOVER (self), GTK_WIDGET (priv->box));
  gtk_widget_add_css_class (GTK_WIDGET (self), "chooser");
  g_signal_connect (self, "notify::visible", G_CALLBACK (visible_cb), NULL);
}

void
kgr_finder_set_up (KgrFinder  *self,
                   const char *name,
                   const char *placeholder,
                   const char *hint,
                   int         width)
{
  KgrFinderPrivate *priv = get_private (self);

  g_return_if_fail (KGR_IS_FINDER (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  gtk_entry_set_placeholder_text (priv->entry, placeholder);
  if (hint != NULL)
    {
      add_label (priv->box, hint, "dim", FALSE);
      gtk_widget_add_css_class (gtk_widget_get_last_child (GTK_WIDGET (priv->box)), "small");
    }
  gtk_widget_set_size_request (GTK_WIDGET (priv->box), width, -1);
}
