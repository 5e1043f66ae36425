/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "record/kgr-decision-chooser.h"

struct _KgrDecisionChooser
{
  GtkPopover  parent_instance;

  GtkListBox *list;
  GtkEntry   *votes;
};

G_DEFINE_FINAL_TYPE (KgrDecisionChooser, kgr_decision_chooser, GTK_TYPE_POPOVER)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
take (KgrDecisionChooser *self,
      int                 index)
{
  KgrDecision decision = { .kind = index + KGR_DECISION_APPROVED };

  if (decision.kind < KGR_DECISION_APPROVED || decision.kind > KGR_DECISION_REJECTED)
    return;
  (void) kgr_decision_read_votes (gtk_editable_get_text (GTK_EDITABLE (self->votes)), &decision);
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, &decision);
}

static void
row_activated_cb (KgrDecisionChooser *self,
                  GtkListBoxRow      *row)
{
  take (self, gtk_list_box_row_get_index (row));
}

static void
votes_activated_cb (KgrDecisionChooser *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  take (self, row != NULL ? gtk_list_box_row_get_index (row) : 0);
}

/* In the list, which takes no text, a digit is a choice. */
static gboolean
key_pressed_cb (KgrDecisionChooser *self,
                guint               keyval)
{
  gunichar digit = gdk_keyval_to_unicode (keyval);

  if (digit < '1' || digit > '4')
    return GDK_EVENT_PROPAGATE;
  take (self, (int) (digit - '1'));

  return GDK_EVENT_STOP;
}

static void
add_kind (KgrDecisionChooser *self,
          KgrDecisionKind     kind)
{
  g_autofree char *digit = g_strdup_printf ("%d", kind);
  const char *words = kgr_decision_kind_to_printed (kind);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *cap = gtk_label_new (digit);

  gtk_widget_add_css_class (cap, "key-cap");
  gtk_widget_set_valign (cap, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), cap);
  gtk_box_append (GTK_BOX (box), gtk_label_new (words));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_list_box_append (self->list, row);
}

static void
kgr_decision_chooser_class_init (KgrDecisionChooserClass *klass)
{
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
kgr_decision_chooser_init (KgrDecisionChooser *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What was decided"), -1);
  for (KgrDecisionKind kind = KGR_DECISION_APPROVED; kind <= KGR_DECISION_REJECTED; kind++)
    add_kind (self, kind);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);

  self->votes = GTK_ENTRY (gtk_entry_new ());
  gtk_entry_set_input_purpose (self->votes, GTK_INPUT_PURPOSE_NUMBER);
  gtk_entry_set_placeholder_text (self->votes, _("Votes: for, against, not voting"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->votes), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Votes: for, against, not voting"), -1);
  g_signal_connect_object (self->votes, "activate", G_CALLBACK (votes_activated_cb), self,
                           G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->votes));
  gtk_widget_set_size_request (box, 260, -1);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  gtk_popover_set_has_arrow (GTK_POPOVER (self), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self), GTK_POS_BOTTOM);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self), "chooser");
}

GtkWidget *
kgr_decision_chooser_new (void)
{
  return g_object_new (KGR_TYPE_DECISION_CHOOSER, NULL);
}

void
kgr_decision_chooser_open (KgrDecisionChooser *self,
                           const GdkRectangle *at)
{
  GtkListBoxRow *first;

  g_return_if_fail (KGR_IS_DECISION_CHOOSER (self));

  gtk_editable_set_text (GTK_EDITABLE (self->votes), "");
  gtk_popover_set_pointing_to (GTK_POPOVER (self), at);
  gtk_popover_popup (GTK_POPOVER (self));
  first = gtk_list_box_get_row_at_index (self->list, 0);
  gtk_list_box_select_row (self->list, first);
  gtk_widget_grab_focus (GTK_WIDGET (first));
}

gboolean
kgr_decision_read_votes (const char  *words,
                         KgrDecision *decision)
{
  int votes[3] = { 0, 0, 0 };
  int n = 0;
  gboolean within = FALSE;

  for (const char *p = words; *p != '\0' && n < 3; p = g_utf8_next_char (p))
    {
      int digit = g_unichar_digit_value (g_utf8_get_char (p));

      if (digit >= 0 && votes[n] < 1000)
        votes[n] = votes[n] * 10 + digit;
      if (digit < 0 && within)
        n++;
      within = digit >= 0;
    }
  if (n == 0 && !within)
    return FALSE;

  decision->counted = TRUE;
  decision->n_for = votes[0];
  decision->n_against = votes[1];
  decision->n_abstained = votes[2];

  return TRUE;
}
