/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "record/kgr-speaker-chooser.h"
#include "record/kgr-speaker-match.h"

/* More are found by one more character. */
#define MOST_ROWS 7
#define WIDTH 390

struct _KgrSpeakerChooser
{
  KgrFinder       parent_instance;

  GPtrArray      *seats;
  char          **recent;
  KgrSpeakerSeat *guest;
  gboolean        known; /* the register has been read */
  gboolean        waits; /* Enter was pressed before that */
};

G_DEFINE_FINAL_TYPE (KgrSpeakerChooser, kgr_speaker_chooser, KGR_TYPE_FINDER)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
add_row (KgrSpeakerChooser *self,
         KgrSpeakerSeat    *seat)
{
  g_autofree char *cap = seat->number != KGR_SEAT_NONE ? g_strdup_printf ("%d", seat->number)
                                                       : g_strdup (seat == self->guest ? "＋" : "・");
  const char *note = seat == self->guest ? _("not on the list")
                     : seat->reading != NULL ? seat->reading : seat->state;

  kgr_finder_add_row (KGR_FINDER (self), cap, seat->label, note, seat);
}

static void
kgr_speaker_chooser_find (KgrFinder  *finder,
                          const char *words)
{
  KgrSpeakerChooser *self = KGR_SPEAKER_CHOOSER (finder);
  g_autoptr (GPtrArray) found = NULL;

  self->waits = FALSE;
  g_clear_pointer (&self->guest, kgr_speaker_seat_free);
  if (self->seats == NULL)
    return;
  found = kgr_speaker_match (self->seats, words, (const char * const *) self->recent);
  for (guint i = 0; i < found->len && i < MOST_ROWS; i++)
    add_row (self, g_ptr_array_index (found, i));
  self->guest = self->known ? kgr_speaker_new_guest (words) : NULL;
  if (self->guest != NULL)
    add_row (self, self->guest);
}

static void
kgr_speaker_chooser_enter (KgrFinder *finder)
{
  KgrSpeakerChooser *self = KGR_SPEAKER_CHOOSER (finder);

  self->waits = !self->known && !kgr_finder_is_composing (finder);
  if (!self->waits)
    kgr_finder_take (finder);
}

static void
kgr_speaker_chooser_chosen (KgrFinder *finder,
                            gpointer   data)
{
  /* Whoever hears of it may open the chooser again. */
  g_autoptr (KgrSpeakerSeat) seat = kgr_speaker_seat_copy (data);

  gtk_popover_popdown (GTK_POPOVER (finder));
  g_signal_emit (finder, signals[SIGNAL_CHOSEN], 0, seat);
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

  g_clear_pointer (&self->guest, kgr_speaker_seat_free);
  g_strfreev (self->recent);

  G_OBJECT_CLASS (kgr_speaker_chooser_parent_class)->finalize (object);
}

static void
kgr_speaker_chooser_class_init (KgrSpeakerChooserClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kgr_speaker_chooser_dispose;
  G_OBJECT_CLASS (klass)->finalize = kgr_speaker_chooser_finalize;
  KGR_FINDER_CLASS (klass)->find = kgr_speaker_chooser_find;
  KGR_FINDER_CLASS (klass)->enter = kgr_speaker_chooser_enter;
  KGR_FINDER_CLASS (klass)->chosen = kgr_speaker_chooser_chosen;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
kgr_speaker_chooser_init (KgrSpeakerChooser *self)
{
  kgr_finder_set_up (KGR_FINDER (self), _("Number, reading or role of the next speaker"), NULL,
                     _("Enter takes and goes to the text  ・  Esc leaves it"), WIDTH);
  gtk_popover_set_has_arrow (GTK_POPOVER (self), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self), GTK_POS_BOTTOM);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
}

GtkWidget *
kgr_speaker_chooser_new (void)
{
  return g_object_new (KGR_TYPE_SPEAKER_CHOOSER, NULL);
}

/* Seats come anew while it is open, too: the rows were of those before, and whoever is selected
 * stays so. */
void
kgr_speaker_chooser_set_seats (KgrSpeakerChooser *self,
                               GPtrArray         *seats,
                               gboolean           known)
{
  KgrFinder *finder = KGR_FINDER (self);
  g_autofree char *label = NULL;
  KgrSpeakerSeat *selected;
  gboolean waited;

  g_return_if_fail (KGR_IS_SPEAKER_CHOOSER (self));
  g_return_if_fail (seats != NULL);

  selected = kgr_finder_get_selected (finder);
  label = g_strdup (selected != NULL ? selected->label : NULL);
  waited = self->waits;
  kgr_finder_clear (finder);
  g_ptr_array_ref (seats);
  g_clear_pointer (&self->seats, g_ptr_array_unref);
  self->seats = seats;
  self->known = known;
  kgr_finder_find (finder);
  selected = kgr_speaker_seats_of (seats, 0, label);
  if (selected != NULL)
    kgr_finder_select (finder, selected);
  if (waited && gtk_widget_get_visible (GTK_WIDGET (self)))
    kgr_speaker_chooser_enter (finder);
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
  gtk_popover_set_pointing_to (GTK_POPOVER (self), at);
  gtk_popover_popup (GTK_POPOVER (self));
}
