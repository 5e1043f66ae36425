/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrSecrecyCard: who hears what is not public and was not told that it must stay so. */

#include "config.h"

#include <glib/gi18n.h>

#include "meeting/kgr-secrecy-card.h"
#include "roster/kgr-roster.h"
#include "roster/kgr-telling-form.h"

#define DATE_LENGTH (sizeof "2021-10-28" - 1)

struct _KgrSecrecyCard
{
  GtkWidget       parent_instance;

  GPtrArray      *untold;

  GtkLabel       *words;
  KgrTellingForm *form;
};

G_DEFINE_FINAL_TYPE (KgrSecrecyCard, kgr_secrecy_card, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_TOLD,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
has (GPtrArray       *untold,
     const KgrUntold *one)
{
  for (guint i = 0; i < untold->len; i++)
    {
      const KgrUntold *other = g_ptr_array_index (untold, i);

      if (other->attendance_id == one->attendance_id && other->is_substitute == one->is_substitute)
        return TRUE;
    }

  return FALSE;
}

/* Adds who is not there yet; notes the number of the item in @numbers where anybody is untold. */
static void
add_room (KgrSecrecyCard *self,
          KgrMeeting     *meeting,
          KgrClosedRoom  *room,
          GPtrArray      *people,
          GString        *numbers)
{
  g_autoptr (GPtrArray) untold = kgr_closed_room_untold (meeting, room, people);

  if (untold->len > 0 && room->number != NULL)
    g_string_append_printf (numbers, "%s%s", numbers->len > 0 ? "、" : "", room->number);
  for (guint i = 0; i < untold->len; i++)
    if (!has (self->untold, g_ptr_array_index (untold, i)))
      g_ptr_array_add (self->untold, kgr_untold_copy (g_ptr_array_index (untold, i)));
}

static void
show (KgrSecrecyCard *self,
      const char     *numbers)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *words = NULL;

  for (guint i = 0; i < self->untold->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? "、" : "",
                            ((KgrUntold *) g_ptr_array_index (self->untold, i))->label);
  if (*numbers != '\0')
    /* Translators: names, and the numbers of closed items, as （４）. */
    words = g_strdup_printf (_("%s. Tell them before item %s and record the day."), names->str,
                             numbers);
  else
    words = g_strdup_printf (_("%s. Tell them before what is not public and record the day."),
                             names->str);
  gtk_label_set_label (self->words, words);
}

/* Minutes that are written up afterwards are about people who were told at the meeting. */
static void
offer_day (KgrSecrecyCard *self,
           KgrMeeting     *meeting)
{
  g_autofree char *today = kgr_roster_dup_today ();
  g_autofree char *day = meeting->starts_at != NULL ? g_strndup (meeting->starts_at, DATE_LENGTH)
                                                    : NULL;

  kgr_telling_form_set_day (self->form,
                            day != NULL && g_strcmp0 (day, today) < 0 ? day : today, day);
}

void
kgr_secrecy_card_set_meeting (KgrSecrecyCard *self,
                              KgrMeeting     *meeting,
                              GPtrArray      *people,
                              gboolean        editable)
{
  g_autoptr (GPtrArray) rooms = NULL;
  g_autoptr (GString) numbers = g_string_new (NULL);

  g_return_if_fail (KGR_IS_SECRECY_CARD (self));

  g_ptr_array_set_size (self->untold, 0);
  rooms = kgr_closed_room_list (meeting);
  for (guint i = 0; people != NULL && i < rooms->len; i++)
    add_room (self, meeting, g_ptr_array_index (rooms, i), people, numbers);
  gtk_widget_set_visible (GTK_WIDGET (self), self->untold->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->form), editable);
  offer_day (self, meeting);
  show (self, numbers->str);
}

GPtrArray *
kgr_secrecy_card_get_untold (KgrSecrecyCard *self)
{
  g_return_val_if_fail (KGR_IS_SECRECY_CARD (self), NULL);

  return self->untold;
}

gboolean
kgr_secrecy_card_is_untold (KgrSecrecyCard *self,
                            gint64          attendance_id)
{
  g_return_val_if_fail (KGR_IS_SECRECY_CARD (self), FALSE);

  for (guint i = 0; i < self->untold->len; i++)
    if (((KgrUntold *) g_ptr_array_index (self->untold, i))->attendance_id == attendance_id)
      return TRUE;

  return FALSE;
}

static void
told_cb (KgrSecrecyCard *self,
         const char     *on,
         const char     *how)
{
  g_signal_emit (self, signals[SIGNAL_TOLD], 0, on, how);
}

static void
kgr_secrecy_card_dispose (GObject *object)
{
  KgrSecrecyCard *self = KGR_SECRECY_CARD (object);
  GtkWidget *child;

  g_clear_pointer (&self->untold, g_ptr_array_unref);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (kgr_secrecy_card_parent_class)->dispose (object);
}

static void
kgr_secrecy_card_class_init (KgrSecrecyCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_secrecy_card_dispose;

  signals[SIGNAL_TOLD] = g_signal_new ("told", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING,
                                       G_TYPE_STRING);
  g_type_ensure (KGR_TYPE_TELLING_FORM);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/kaigiroku/Kaigiroku/ui/kgr-secrecy-card.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrSecrecyCard, words);
  gtk_widget_class_bind_template_child (widget_class, KgrSecrecyCard, form);
  gtk_widget_class_bind_template_callback (widget_class, told_cb);
}

static void
kgr_secrecy_card_init (KgrSecrecyCard *self)
{
  self->untold = g_ptr_array_new_with_free_func ((GDestroyNotify) kgr_untold_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}
