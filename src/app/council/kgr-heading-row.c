/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "council/kgr-heading-row.h"

#define LABEL_CHARS 18

struct _KgrHeadingRow
{
  GtkListBoxRow  parent_instance;

  GtkWidget     *printed;
  GtkWidget     *label;
  GtkWidget     *text;   /* NULL where nothing of the council's own stands there */

  int            part;
  char          *stored; /* what was announced last */
};

G_DEFINE_FINAL_TYPE (KgrHeadingRow, kgr_heading_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  CHANGED,
  MOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
dup_state (KgrHeadingRow *self)
{
  return g_strdup_printf ("%d\n%s\n%s", kgr_heading_row_is_printed (self),
                          gtk_editable_get_text (GTK_EDITABLE (self->label)),
                          self->text != NULL
                          ? gtk_editable_get_text (GTK_EDITABLE (self->text)) : "");
}

static void
announce_cb (KgrHeadingRow *self)
{
  g_autofree char *state = dup_state (self);

  if (g_strcmp0 (state, self->stored) == 0)
    return;
  g_free (self->stored);
  self->stored = g_steal_pointer (&state);
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
move_cb (GtkWidget *widget,
         GVariant  *by,
         gpointer   user_data)
{
  g_signal_emit (widget, signals[MOVED], 0, g_variant_get_int32 (by));

  return GDK_EVENT_STOP;
}

static void
move (GtkWidget  *widget,
      const char *action_name,
      GVariant   *by)
{
  move_cb (widget, by, NULL);
}

static void
kgr_heading_row_finalize (GObject *object)
{
  g_free (KGR_HEADING_ROW (object)->stored);

  G_OBJECT_CLASS (kgr_heading_row_parent_class)->finalize (object);
}

static void
kgr_heading_row_class_init (KgrHeadingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = kgr_heading_row_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[MOVED] = g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_install_action (widget_class, "heading.move", "i", move);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, GDK_ALT_MASK, move_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, GDK_ALT_MASK, move_cb, "i", 1);
}

static void
kgr_heading_row_init (KgrHeadingRow *self)
{
}

static void
name_widget (GtkWidget  *widget,
             const char *words,
             const char *part)
{
  /* Translators: what can be done, and the row of the form it is done to */
  g_autofree char *name = g_strdup_printf (_("%s: %s"), words, part);

  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static GtkWidget *
add_entry (KgrHeadingRow *self,
           GtkWidget     *box,
           const char    *text,
           const char    *placeholder,
           gboolean       editable)
{
  GtkWidget *entry = gtk_entry_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_entry_set_has_frame (GTK_ENTRY (entry), FALSE);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), placeholder);
  gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
  gtk_editable_set_editable (GTK_EDITABLE (entry), editable);
  gtk_widget_add_css_class (entry, "field");
  g_signal_connect_object (entry, "activate", G_CALLBACK (announce_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (announce_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (entry, focus);
  gtk_box_append (GTK_BOX (box), entry);

  return entry;
}

static void
add_button (GtkWidget  *box,
            const char *icon,
            const char *words,
            const char *part,
            int         by)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "heading.move");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", by);
  gtk_widget_set_tooltip_text (button, words);
  gtk_widget_add_css_class (button, "flat");
  name_widget (button, words, part);
  gtk_box_append (GTK_BOX (box), button);
}

/* What always stands there is the council's own where the meeting has nothing to say of it. */
static gboolean
has_text (int part)
{
  return part == KGR_FORM_CONTACT || part == KGR_FORM_AUTHOR || part == KGR_FORM_OPENNESS;
}

GtkWidget *
kgr_heading_row_new (const KgrFormHeading *heading,
                     gboolean              printed,
                     gboolean              editable)
{
  KgrHeadingRow *self = g_object_new (KGR_TYPE_HEADING_ROW, NULL);
  const KgrFormHeading usual = { .part = heading->part };
  const char *part = kgr_form_heading_get_label (&usual);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->part = heading->part;
  self->printed = gtk_check_button_new ();
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->printed), printed);
  gtk_widget_set_tooltip_text (self->printed, _("Is Printed"));
  gtk_widget_set_sensitive (self->printed, editable);
  name_widget (self->printed, _("Is Printed"), part);
  gtk_box_append (GTK_BOX (box), self->printed);
  self->label = add_entry (self, box, heading->label, part, editable);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->label), LABEL_CHARS);
  gtk_widget_set_hexpand (self->label, !has_text (heading->part));
  name_widget (self->label, _("Wording"), part);
  if (has_text (heading->part))
    {
      self->text = add_entry (self, box, heading->text, _("What always stands there"), editable);
      gtk_widget_set_hexpand (self->text, TRUE);
      name_widget (self->text, _("What always stands there"), part);
    }
  if (editable)
    {
      add_button (box, "go-up-symbolic", _("Move Up (Alt+Up)"), part, -1);
      add_button (box, "go-down-symbolic", _("Move Down (Alt+Down)"), part, 1);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, part, -1);
  self->stored = dup_state (self);
  g_signal_connect_object (self->printed, "toggled", G_CALLBACK (announce_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

gboolean
kgr_heading_row_is_printed (KgrHeadingRow *self)
{
  g_return_val_if_fail (KGR_IS_HEADING_ROW (self), FALSE);

  return gtk_check_button_get_active (GTK_CHECK_BUTTON (self->printed));
}

KgrFormHeading *
kgr_heading_row_dup_heading (KgrHeadingRow *self)
{
  const KgrFormHeading usual = { .part = self->part };
  KgrFormHeading *heading;

  g_return_val_if_fail (KGR_IS_HEADING_ROW (self), NULL);

  heading = kgr_form_heading_new (self->part);
  heading->label = kgr_fields_dup_line (gtk_editable_get_text (GTK_EDITABLE (self->label)));
  if (g_strcmp0 (heading->label, kgr_form_heading_get_label (&usual)) == 0)
    g_clear_pointer (&heading->label, g_free);
  if (self->text != NULL)
    heading->text = kgr_fields_dup_line (gtk_editable_get_text (GTK_EDITABLE (self->text)));

  return heading;
}
