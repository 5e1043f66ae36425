/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "roster/kgr-person-entry.h"

/* More are found by one more character. */
#define MOST_ROWS 6

struct _KgrPersonEntry
{
  GtkWidget    parent_instance;

  GtkEntry    *entry;
  GtkPopover  *popover;
  GtkListBox  *list;

  KgrPeople   *people;
  GPtrArray   *found;     /* KgrPerson of each row, borrowed from @people */
  gint64       person_id;
  gboolean     setting;
  gboolean     composing;
};

G_DEFINE_FINAL_TYPE (KgrPersonEntry, kgr_person_entry, GTK_TYPE_WIDGET)

enum
{
  PROP_LABEL = 1,
  PROP_PLACEHOLDER,
  N_PROPS,
};

enum
{
  SIGNAL_CHOSEN,
  SIGNAL_ACTIVATE,
  SIGNAL_LEFT,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

/* Who they are is not told from a name alone. */
static void
add_row (KgrPersonEntry  *self,
         const KgrPerson *person)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  const char *texts[] = { person->name, person->reading, person->affiliation };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      GtkWidget *label = gtk_label_new (texts[i]);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_widget_set_visible (label, texts[i] != NULL);
      gtk_widget_set_hexpand (label, i == G_N_ELEMENTS (texts) - 1);
      if (i > 0)
        gtk_widget_add_css_class (label, "dim");
      gtk_box_append (GTK_BOX (box), label);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_focusable (row, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  person->name, -1);
  gtk_list_box_append (self->list, row);
  g_ptr_array_add (self->found, (gpointer) person);
}

static void
clear_rows (KgrPersonEntry *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  g_ptr_array_set_size (self->found, 0);
}

static void
close_list (KgrPersonEntry *self)
{
  clear_rows (self);
  gtk_popover_popdown (self->popover);
}

static void
find (KgrPersonEntry *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autoptr (GPtrArray) found = NULL;

  clear_rows (self);
  if (self->people != NULL)
    found = kgr_people_find (self->people, words, MOST_ROWS);
  for (guint i = 0; found != NULL && i < found->len; i++)
    add_row (self, g_ptr_array_index (found, i));
  if (self->found->len == 0)
    {
      gtk_popover_popdown (self->popover);
      return;
    }
  gtk_list_box_select_row (self->list, kgr_people_is_reading (words)
                                       ? gtk_list_box_get_row_at_index (self->list, 0) : NULL);
  gtk_popover_popup (self->popover);
}

static void
changed_cb (KgrPersonEntry *self)
{
  if (self->setting)
    return;
  self->person_id = 0;
  find (self);
}

static void
preedit_changed_cb (KgrPersonEntry *self,
                    const char     *preedit)
{
  self->composing = preedit != NULL && *preedit != '\0';
}

static void
take (KgrPersonEntry *self,
      GtkListBoxRow  *row)
{
  const KgrPerson *person = g_ptr_array_index (self->found, gtk_list_box_row_get_index (row));
  g_autoptr (KgrPerson) copy = kgr_person_copy (person);

  close_list (self);
  kgr_person_entry_set (self, copy->name, copy->id);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, copy);
}

static void
row_activated_cb (KgrPersonEntry *self,
                  GtkListBoxRow  *row)
{
  take (self, row);
}

static void
activate_cb (KgrPersonEntry *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (self->composing)
    return;
  if (row != NULL)
    {
      take (self, row);
      return;
    }
  close_list (self);
  g_signal_emit (self, signals[SIGNAL_ACTIVATE], 0);
}

static void
choose_other (KgrPersonEntry *self,
              int             step)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int index = (row != NULL ? gtk_list_box_row_get_index (row) : -1) + step;

  row = index >= 0 ? gtk_list_box_get_row_at_index (self->list, index) : NULL;
  if (row != NULL || index < 0)
    gtk_list_box_select_row (self->list, row);
}

/* The arrows belong to the input method while something is being composed, and to the field where
 * nobody was found. ↓ looks again for whom the words can mean. */
static gboolean
key_pressed_cb (KgrPersonEntry  *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  if (!self->composing && self->found->len == 0 && keyval == GDK_KEY_Down)
    find (self);
  if (self->composing || self->found->len == 0)
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Down || keyval == GDK_KEY_Up)
    choose_other (self, keyval == GDK_KEY_Down ? 1 : -1);
  else if (keyval == GDK_KEY_Escape)
    close_list (self);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

/* A touch on the list takes the focus from nobody: its rows cannot have it. */
static void
leave_cb (KgrPersonEntry *self)
{
  close_list (self);
  g_signal_emit (self, signals[SIGNAL_LEFT], 0);
}

static gboolean
kgr_person_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (KGR_PERSON_ENTRY (widget)->entry));
}

static void
kgr_person_entry_set_property (GObject      *object,
                               guint         id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  KgrPersonEntry *self = KGR_PERSON_ENTRY (object);

  switch (id)
    {
    case PROP_LABEL:
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      g_value_get_string (value), -1);
      break;
    case PROP_PLACEHOLDER:
      gtk_entry_set_placeholder_text (self->entry, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
kgr_person_entry_dispose (GObject *object)
{
  KgrPersonEntry *self = KGR_PERSON_ENTRY (object);

  if (self->popover != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->popover));
  self->popover = NULL;
  if (self->entry != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->entry));
  self->entry = NULL;

  G_OBJECT_CLASS (kgr_person_entry_parent_class)->dispose (object);
}

static void
kgr_person_entry_finalize (GObject *object)
{
  KgrPersonEntry *self = KGR_PERSON_ENTRY (object);

  g_ptr_array_unref (self->found);
  g_clear_pointer (&self->people, kgr_people_unref);

  G_OBJECT_CLASS (kgr_person_entry_parent_class)->finalize (object);
}

static void
kgr_person_entry_class_init (KgrPersonEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = kgr_person_entry_dispose;
  object_class->finalize = kgr_person_entry_finalize;
  object_class->set_property = kgr_person_entry_set_property;
  widget_class->grab_focus = kgr_person_entry_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);

  props[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL,
                                           G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_PLACEHOLDER] = g_param_spec_string ("placeholder", NULL, NULL, NULL,
                                                 G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[SIGNAL_ACTIVATE] = g_signal_new ("activate", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 0);
  signals[SIGNAL_LEFT] = g_signal_new ("left", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 0);
}

static void
init_entry (KgrPersonEntry *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->entry = GTK_ENTRY (gtk_entry_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->entry), GTK_WIDGET (self));
  gtk_entry_set_input_hints (self->entry, GTK_INPUT_HINT_PRIVATE | GTK_INPUT_HINT_NO_SPELLCHECK);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
  g_signal_connect_object (focus, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), focus);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (activate_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_editable_get_delegate (GTK_EDITABLE (self->entry)),
                           "preedit-changed", G_CALLBACK (preedit_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
init_list (KgrPersonEntry *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Who was found"), -1);
  gtk_widget_set_size_request (GTK_WIDGET (self->list), 300, -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  self->popover = GTK_POPOVER (gtk_popover_new ());
  gtk_popover_set_child (self->popover, GTK_WIDGET (self->list));
  gtk_popover_set_autohide (self->popover, FALSE);
  gtk_popover_set_has_arrow (self->popover, FALSE);
  gtk_popover_set_position (self->popover, GTK_POS_BOTTOM);
  gtk_widget_set_can_focus (GTK_WIDGET (self->popover), FALSE);
  gtk_widget_set_halign (GTK_WIDGET (self->popover), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self->popover), "chooser");
  gtk_widget_set_parent (GTK_WIDGET (self->popover), GTK_WIDGET (self));
}

static void
kgr_person_entry_init (KgrPersonEntry *self)
{
  self->found = g_ptr_array_new ();
  init_entry (self);
  init_list (self);
}

GtkWidget *
kgr_person_entry_new (void)
{
  return g_object_new (KGR_TYPE_PERSON_ENTRY, NULL);
}

void
kgr_person_entry_set_people (KgrPersonEntry *self,
                             KgrPeople      *people)
{
  g_return_if_fail (KGR_IS_PERSON_ENTRY (self));

  if (self->people == people)
    return;
  close_list (self);
  g_clear_pointer (&self->people, kgr_people_unref);
  self->people = people != NULL ? kgr_people_ref (people) : NULL;
}

void
kgr_person_entry_set (KgrPersonEntry *self,
                      const char     *text,
                      gint64          person_id)
{
  g_return_if_fail (KGR_IS_PERSON_ENTRY (self));

  self->setting = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text != NULL ? text : "");
  self->setting = FALSE;
  self->person_id = person_id;
}

const char *
kgr_person_entry_get_text (KgrPersonEntry *self)
{
  g_return_val_if_fail (KGR_IS_PERSON_ENTRY (self), "");

  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

gint64
kgr_person_entry_get_id (KgrPersonEntry *self)
{
  g_return_val_if_fail (KGR_IS_PERSON_ENTRY (self), 0);

  return self->person_id;
}

GtkEntry *
kgr_person_entry_get_entry (KgrPersonEntry *self)
{
  g_return_val_if_fail (KGR_IS_PERSON_ENTRY (self), NULL);

  return self->entry;
}
