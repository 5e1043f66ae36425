/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "record/kgr-seat-pane.h"

struct _KgrSeatPane
{
  GtkWidget  parent_instance;

  GtkWidget *hint;
  GtkListBox *list;
  GtkWidget *hints;
  GtkLabel  *other;
  GtkWidget *other_row;
  GPtrArray *seats;
  GPtrArray *states; /* GtkLabel of each row; owned by the list */
};

G_DEFINE_FINAL_TYPE (KgrSeatPane, kgr_seat_pane, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
row_activated_cb (KgrSeatPane   *self,
                  GtkListBoxRow *row)
{
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, gtk_list_box_row_get_index (row));
}

/* Only what one key reaches looks like a key. */
static GtkWidget *
new_cap (const KgrSpeakerSeat *seat)
{
  g_autofree char *digits = g_strdup_printf ("%d", seat->number);
  GtkWidget *cap = gtk_label_new (seat->number == KGR_SEAT_NONE ? "・" : digits);

  /* Printed in Japanese in every language: the opinion sheet of somebody who is not there. */
  if (seat->written)
    gtk_label_set_label (GTK_LABEL (cap), "意");
  gtk_widget_add_css_class (cap, "key-cap");
  gtk_widget_set_valign (cap, GTK_ALIGN_CENTER);

  return cap;
}

static void
add_seat (KgrSeatPane          *self,
          const KgrSpeakerSeat *seat)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *name = gtk_label_new (seat->label);
  GtkWidget *state = gtk_label_new (seat->state);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (state, "dim");
  gtk_widget_add_css_class (state, "small");
  gtk_box_append (GTK_BOX (box), new_cap (seat));
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), state);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  if (seat->away)
    gtk_widget_add_css_class (row, "away");
  gtk_list_box_append (self->list, row);
  g_ptr_array_add (self->states, state);
}

/* What is heard of a row: its key, its name and its state. */
static void
name_row (KgrSeatPane *self,
          guint        index)
{
  const KgrSpeakerSeat *seat = g_ptr_array_index (self->seats, index);
  const char *state = gtk_label_get_label (g_ptr_array_index (self->states, index));
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int) index);
  g_autofree char *number = seat->number != KGR_SEAT_NONE ? g_strdup_printf ("%d ", seat->number)
                                                         : g_strdup ("");
  g_autofree char *words = g_strdup_printf ("%s%s %s", number, seat->label, state);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
kgr_seat_pane_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (kgr_seat_pane_parent_class)->dispose (object);
}

static void
kgr_seat_pane_finalize (GObject *object)
{
  KgrSeatPane *self = KGR_SEAT_PANE (object);

  g_ptr_array_unref (self->states);
  g_clear_pointer (&self->seats, g_ptr_array_unref);

  G_OBJECT_CLASS (kgr_seat_pane_parent_class)->finalize (object);
}

static void
kgr_seat_pane_class_init (KgrSeatPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_seat_pane_dispose;
  G_OBJECT_CLASS (klass)->finalize = kgr_seat_pane_finalize;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/kaigiroku/Kaigiroku/ui/kgr-seat-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrSeatPane, hint);
  gtk_widget_class_bind_template_child (widget_class, KgrSeatPane, list);
  gtk_widget_class_bind_template_child (widget_class, KgrSeatPane, hints);
  gtk_widget_class_bind_template_child (widget_class, KgrSeatPane, other);
  gtk_widget_class_bind_template_child (widget_class, KgrSeatPane, other_row);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
kgr_seat_pane_init (KgrSeatPane *self)
{
  self->states = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
kgr_seat_pane_set_seats (KgrSeatPane *self,
                         GPtrArray   *seats)
{
  GtkWidget *row;

  g_return_if_fail (KGR_IS_SEAT_PANE (self));

  while ((row = GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, 0))) != NULL)
    gtk_list_box_remove (self->list, row);
  g_ptr_array_set_size (self->states, 0);
  g_ptr_array_ref (seats);
  g_clear_pointer (&self->seats, g_ptr_array_unref);
  self->seats = seats;
  for (guint i = 0; i < seats->len; i++)
    {
      add_seat (self, g_ptr_array_index (seats, i));
      name_row (self, i);
    }
}

void
kgr_seat_pane_set_turn (KgrSeatPane          *self,
                        const KgrSpeakerSeat *current,
                        const char           *other)
{
  g_return_if_fail (KGR_IS_SEAT_PANE (self));

  gtk_list_box_unselect_all (self->list);
  for (guint i = 0; self->seats != NULL && i < self->seats->len; i++)
    {
      const KgrSpeakerSeat *seat = g_ptr_array_index (self->seats, i);
      GtkLabel *state = g_ptr_array_index (self->states, i);
      const char *words = seat->state != NULL ? seat->state : "";

      if (seat == current)
        {
          gtk_list_box_select_row (self->list,
                                   gtk_list_box_get_row_at_index (self->list, (int) i));
          words = C_("seat", "Speaking");
        }
      if (g_strcmp0 (gtk_label_get_label (state), words) == 0)
        continue;
      gtk_label_set_label (state, words);
      name_row (self, i);
    }
  gtk_label_set_label (self->other, other != NULL ? other : "");
  gtk_widget_set_visible (self->other_row, other != NULL);
}

void
kgr_seat_pane_set_compact (KgrSeatPane *self,
                           gboolean     compact)
{
  g_return_if_fail (KGR_IS_SEAT_PANE (self));

  gtk_widget_set_visible (self->hints, !compact);
  if (compact)
    gtk_widget_add_css_class (GTK_WIDGET (self->list), "close");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->list), "close");
}
