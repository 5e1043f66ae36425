/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "record/kgr-speaker-chooser.h"
#include "record/kgr-speaker-match.h"

/* More are found by one more character. */
#define MOST_ROWS 7

struct _KgrSpeakerChooser
{
  GtkPopover      parent_instance;

  GtkEntry       *entry;
  GtkListBox     *list;

  GPtrArray      *seats;
  char          **recent;
  GPtrArray      *found;  /* KgrSpeakerSeat of each row, borrowed from @seats or @guest */
  KgrSpeakerSeat *guest;
  gboolean        composing;
  gboolean        known;  /* the register has been read */
  gboolean        waits;  /* Enter was pressed before that */
};

G_DEFINE_FINAL_TYPE (KgrSpeakerChooser, kgr_speaker_chooser, GTK_TYPE_POPOVER)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

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

static void
add_row (KgrSpeakerChooser *self,
         KgrSpeakerSeat    *seat)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  g_autofree char *cap = seat->number != KGR_SEAT_NONE ? g_strdup_printf ("%d", seat->number)
                                                       : g_strdup (seat == self->guest ? "＋" : "・");
  const char *second = seat == self->guest ? _("not on the list")
                       : seat->reading != NULL ? seat->reading : seat->state;

  add_label (GTK_BOX (box), cap, "key-cap", FALSE);
  add_label (GTK_BOX (box), seat->label, NULL, TRUE);
  if (second != NULL)
    add_label (GTK_BOX (box), second, "dim", FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_focusable (row, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, seat->label,
                                  -1);
  gtk_list_box_append (self->list, row);
  g_ptr_array_add (self->found, seat);
}

static gboolean
is_number (const char *words)
{
  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isdigit (g_utf8_get_char (p)) && !g_unichar_isspace (g_utf8_get_char (p)))
      return FALSE;

  return TRUE;
}

static void
find (KgrSpeakerChooser *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autoptr (GPtrArray) found = kgr_speaker_match (self->seats, words,
                                                   (const char * const *) self->recent);
  GtkWidget *row;

  while ((row = GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, 0))) != NULL)
    gtk_list_box_remove (self->list, row);
  g_ptr_array_set_size (self->found, 0);
  g_clear_pointer (&self->guest, kgr_speaker_seat_free);
  for (guint i = 0; i < found->len && i < MOST_ROWS; i++)
    add_row (self, g_ptr_array_index (found, i));
  self->guest = self->known ? kgr_speaker_new_guest (words) : NULL;
  /* A number of somebody is he, and never another one. */
  if (self->guest != NULL && (found->len == 0 || !is_number (words)))
    add_row (self, self->guest);
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
}

static char *
dup_selected (KgrSpeakerChooser *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  KgrSpeakerSeat *seat = NULL;

  if (row != NULL)
    seat = g_ptr_array_index (self->found, gtk_list_box_row_get_index (row));

  return seat != NULL ? g_strdup (seat->label) : NULL;
}

static void
select_label (KgrSpeakerChooser *self,
              const char        *label)
{
  for (guint i = 0; label != NULL && i < self->found->len; i++)
    if (strcmp (((KgrSpeakerSeat *) g_ptr_array_index (self->found, i))->label, label) == 0)
      {
        gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, (int) i));
        break;
      }
}

static void
changed_cb (KgrSpeakerChooser *self)
{
  self->waits = FALSE;
  if (self->seats != NULL)
    find (self);
}

static void
preedit_changed_cb (KgrSpeakerChooser *self,
                    const char        *preedit)
{
  self->composing = preedit != NULL && *preedit != '\0';
}

static void
take (KgrSpeakerChooser *self,
      GtkListBoxRow     *row)
{
  int index = row != NULL ? gtk_list_box_row_get_index (row) : -1;
  g_autoptr (KgrSpeakerSeat) seat = NULL;

  if (self->composing || index < 0 || (guint) index >= self->found->len)
    return;
  /* Whoever hears of it may open the chooser again. */
  seat = kgr_speaker_seat_copy (g_ptr_array_index (self->found, index));
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, seat);
}

static void
activate_cb (KgrSpeakerChooser *self)
{
  self->waits = !self->composing && !self->known;
  if (!self->waits)
    take (self, gtk_list_box_get_selected_row (self->list));
}

static void
row_activated_cb (KgrSpeakerChooser *self,
                  GtkListBoxRow     *row)
{
  take (self, row);
}

/* The arrows belong to the input method while something is being composed. */
static gboolean
key_pressed_cb (KgrSpeakerChooser *self,
                guint              keyval,
                guint              keycode,
                GdkModifierType    state)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int index = row != NULL ? gtk_list_box_row_get_index (row) : 0;

  if (self->composing || (keyval != GDK_KEY_Down && keyval != GDK_KEY_Up))
    return GDK_EVENT_PROPAGATE;
  index += keyval == GDK_KEY_Down ? 1 : -1;
  row = gtk_list_box_get_row_at_index (self->list, index);
  if (row != NULL && index >= 0)
    gtk_list_box_select_row (self->list, row);

  return GDK_EVENT_STOP;
}

static void
kgr_speaker_chooser_dispose (GObject *object)
{
  KgrSpeakerChooser *self = KGR_SPEAKER_CHOOSER (object);

  g_clear_pointer (&self->seats, g_ptr_array_unref);

  G_OBJECT_CLASS (kgr_speaker_chooser_parent_class)->dispose (object);
}

static void
kgr_speaker_chooser_finalize (GObject *object)
{
  KgrSpeakerChooser *self = KGR_SPEAKER_CHOOSER (object);

  g_ptr_array_unref (self->found);
  g_clear_pointer (&self->guest, kgr_speaker_seat_free);
  g_strfreev (self->recent);

  G_OBJECT_CLASS (kgr_speaker_chooser_parent_class)->finalize (object);
}

static void
kgr_speaker_chooser_class_init (KgrSpeakerChooserClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kgr_speaker_chooser_dispose;
  G_OBJECT_CLASS (klass)->finalize = kgr_speaker_chooser_finalize;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
watch_entry (KgrSpeakerChooser *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
  gtk_entry_set_input_hints (self->entry,
                             GTK_INPUT_HINT_PRIVATE | GTK_INPUT_HINT_NO_SPELLCHECK);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Number, reading or role of the next speaker"), -1);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (activate_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_editable_get_delegate (GTK_EDITABLE (self->entry)),
                           "preedit-changed", G_CALLBACK (preedit_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
kgr_speaker_chooser_init (KgrSpeakerChooser *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *hint = gtk_label_new (_("Enter takes and goes to the text  ・  Esc leaves it"));

  self->found = g_ptr_array_new ();
  self->entry = GTK_ENTRY (gtk_entry_new ());
  watch_entry (self);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Who was found"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_label_set_xalign (GTK_LABEL (hint), 0);
  gtk_widget_add_css_class (hint, "dim");
  gtk_widget_add_css_class (hint, "small");

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->entry));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), hint);
  gtk_widget_set_size_request (box, 390, -1);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  gtk_popover_set_has_arrow (GTK_POPOVER (self), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self), GTK_POS_BOTTOM);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self), "chooser");
}

GtkWidget *
kgr_speaker_chooser_new (void)
{
  return g_object_new (KGR_TYPE_SPEAKER_CHOOSER, NULL);
}

void
kgr_speaker_chooser_set_seats (KgrSpeakerChooser *self,
                               GPtrArray         *seats,
                               gboolean           known)
{
  g_autofree char *selected = NULL;

  g_return_if_fail (KGR_IS_SPEAKER_CHOOSER (self));
  g_return_if_fail (seats != NULL);

  selected = dup_selected (self);
  g_ptr_array_ref (seats);
  g_clear_pointer (&self->seats, g_ptr_array_unref);
  self->seats = seats;
  self->known = known;
  find (self);
  select_label (self, selected);
  if (known && self->waits && gtk_widget_get_visible (GTK_WIDGET (self)))
    activate_cb (self);
}

void
kgr_speaker_chooser_open (KgrSpeakerChooser  *self,
                          const char * const *recent,
                          const GdkRectangle *at)
{
  g_return_if_fail (KGR_IS_SPEAKER_CHOOSER (self));
  g_return_if_fail (self->seats != NULL);

  g_strfreev (self->recent);
  self->recent = g_strdupv ((char **) recent);
  self->waits = FALSE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  find (self);
  gtk_popover_set_pointing_to (GTK_POPOVER (self), at);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
