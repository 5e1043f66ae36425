/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One seat being written. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "roster/kgr-roster.h"
#include "roster/kgr-seat-form.h"
#include "text/kgr-when.h"

#define DATE_LENGTH (sizeof "2021-10-28" - 1)

struct _KgrSeatForm
{
  GtkWidget    parent_instance;

  GtkWidget   *root;
  GtkWidget   *body;
  GtkWidget   *body_row;
  GtkWidget   *role;
  GtkWidget   *category;
  GtkWidget   *lived;
  GtkWidget   *lived_row;
  GtkWidget   *predecessor;
  GtkWidget   *from;
  GtkWidget   *until;
  GtkWidget   *left;
  GtkWidget   *message;

  GArray      *body_ids;
  GArray      *before_ids; /* seats, as they stand in @predecessor after the first */
  KgrPersonReading *reading; /* what it was begun with */
  KgrSeat     *seat; /* what it began with */
  gboolean     shown;
};

G_DEFINE_FINAL_TYPE (KgrSeatForm, kgr_seat_form, GTK_TYPE_WIDGET)

enum
{
  DONE,
  GIVEN_UP,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
dup_line (GtkWidget *entry)
{
  return kgr_fields_dup_line (gtk_editable_get_text (GTK_EDITABLE (entry)));
}

/* FALSE for what is no day; NULL for an empty line. A day can be written as everywhere else. */
static gboolean
read_day (GtkWidget  *entry,
          char      **day)
{
  g_autofree char *line = dup_line (entry);
  g_autofree char *today = kgr_roster_dup_today ();
  g_autofree char *from = NULL;
  g_autofree char *until = NULL;

  *day = NULL;
  if (line == NULL)
    return TRUE;
  if (!kgr_when_read_typed (line, today, NULL, &from, &until))
    return FALSE;
  *day = g_strndup (from, DATE_LENGTH);

  return TRUE;
}

static gint64
get_body (KgrSeatForm *self)
{
  guint chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->body));

  if (self->seat->id != 0 || chosen >= self->body_ids->len)
    return self->seat->body_id;

  return g_array_index (self->body_ids, gint64, chosen);
}

/* Whoever sat on the same body, and not the seat itself. The first entry is nobody. */
static void
fill_predecessors (KgrSeatForm *self)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  GPtrArray *seats = self->reading->siblings;
  gint64 body_id = get_body (self);
  guint position = 0;

  g_array_set_size (self->before_ids, 0);
  gtk_string_list_append (names, _("Nobody"));
  for (guint i = 0; i < seats->len; i++)
    {
      const KgrSeat *seat = seats->pdata[i];
      g_autofree char *holder = NULL;

      if (seat->body_id != body_id || seat->id == self->seat->id)
        continue;
      holder = kgr_person_reading_dup_holder (self->reading, seat);
      gtk_string_list_append (names, holder);
      g_array_append_val (self->before_ids, seat->id);
      if (seat->id == self->seat->predecessor_id)
        position = self->before_ids->len;
    }
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->predecessor), G_LIST_MODEL (names));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->predecessor), position);
}

static void
body_cb (KgrSeatForm *self)
{
  if (self->seat != NULL && self->reading != NULL)
    fill_predecessors (self);
}

static void
done_cb (KgrSeatForm *self)
{
  g_autofree char *from = NULL;
  g_autofree char *until = NULL;
  g_autofree char *left = NULL;
  const char *message = NULL;

  if (!read_day (self->from, &from) || !read_day (self->until, &until) ||
      !read_day (self->left, &left))
    message = _("Write a day as 2026-04-01, or leave it empty.");
  else if (from != NULL && ((until != NULL && strcmp (until, from) < 0) ||
                            (left != NULL && strcmp (left, from) < 0)))
    message = _("The term ends before it begins. Look at the two days again.");
  gtk_label_set_label (GTK_LABEL (self->message), message != NULL ? message : "");
  gtk_widget_set_visible (self->message, message != NULL);
  if (message == NULL)
    g_signal_emit (self, signals[DONE], 0);
}

static void
give_up_cb (KgrSeatForm *self)
{
  g_signal_emit (self, signals[GIVEN_UP], 0);
}

static void
kgr_seat_form_dispose (GObject *object)
{
  KgrSeatForm *self = KGR_SEAT_FORM (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), KGR_TYPE_SEAT_FORM);
  g_clear_pointer (&self->seat, kgr_seat_free);
  g_clear_pointer (&self->body_ids, g_array_unref);
  g_clear_pointer (&self->before_ids, g_array_unref);
  g_clear_pointer (&self->reading, kgr_person_reading_unref);

  G_OBJECT_CLASS (kgr_seat_form_parent_class)->dispose (object);
}

static void
kgr_seat_form_class_init (KgrSeatFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_seat_form_dispose;

  signals[DONE] = g_signal_new ("done", KGR_TYPE_SEAT_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
  signals[GIVEN_UP] = g_signal_new ("given-up", KGR_TYPE_SEAT_FORM, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/kaigiroku/Kaigiroku/ui/kgr-seat-form.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrSeatForm, root);
  gtk_widget_class_bind_template_child (widget_class, KgrSeatForm, body);
  gtk_widget_class_bind_template_child (widget_class, KgrSeatForm, body_row);
  gtk_widget_class_bind_template_child (widget_class, KgrSeatForm, role);
  gtk_widget_class_bind_template_child (widget_class, KgrSeatForm, category);
  gtk_widget_class_bind_template_child (widget_class, KgrSeatForm, lived);
  gtk_widget_class_bind_template_child (widget_class, KgrSeatForm, lived_row);
  gtk_widget_class_bind_template_child (widget_class, KgrSeatForm, predecessor);
  gtk_widget_class_bind_template_child (widget_class, KgrSeatForm, from);
  gtk_widget_class_bind_template_child (widget_class, KgrSeatForm, until);
  gtk_widget_class_bind_template_child (widget_class, KgrSeatForm, left);
  gtk_widget_class_bind_template_child (widget_class, KgrSeatForm, message);
  gtk_widget_class_bind_template_callback (widget_class, body_cb);
  gtk_widget_class_bind_template_callback (widget_class, done_cb);
  gtk_widget_class_bind_template_callback (widget_class, give_up_cb);
}

static void
kgr_seat_form_init (KgrSeatForm *self)
{
  self->body_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->before_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill_bodies (KgrSeatForm *self,
             GPtrArray   *bodies)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);

  g_array_set_size (self->body_ids, 0);
  for (guint i = 0; i < bodies->len; i++)
    {
      const KgrBody *body = bodies->pdata[i];

      if (body->name == NULL || body->ended != NULL)
        continue;
      gtk_string_list_append (names, body->name);
      g_array_append_val (self->body_ids, body->id);
    }
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->body), G_LIST_MODEL (names));
}

/* The first entry is none. One that is not among the council's is offered as it stands. */
static void
fill_categories (KgrSeatForm        *self,
                 const char * const *categories,
                 const char         *chosen)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  guint position = 0;

  gtk_string_list_append (names, _("None"));
  for (guint i = 0; categories[i] != NULL; i++)
    {
      gtk_string_list_append (names, categories[i]);
      if (g_strcmp0 (categories[i], chosen) == 0)
        position = i + 1;
    }
  if (chosen != NULL && position == 0)
    {
      gtk_string_list_append (names, chosen);
      position = g_list_model_get_n_items (G_LIST_MODEL (names)) - 1;
    }
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->category), G_LIST_MODEL (names));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->category), position);
}

static void
set_text (GtkWidget  *entry,
          const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
}

void
kgr_seat_form_begin (KgrSeatForm      *self,
                     KgrPersonReading *reading,
                     const KgrSeat    *seat)
{
  g_return_if_fail (KGR_IS_SEAT_FORM (self));

  g_clear_pointer (&self->reading, kgr_person_reading_unref);

  g_clear_pointer (&self->seat, kgr_seat_free);
  self->seat = seat != NULL ? kgr_seat_copy (seat) : g_new0 (KgrSeat, 1);
  fill_bodies (self, reading->bodies);
  fill_categories (self, kgr_council_get_categories (reading->council), self->seat->category);
  self->reading = kgr_person_reading_ref (reading);
  fill_predecessors (self);
  gtk_widget_set_visible (self->body_row, seat == NULL);
  set_text (self->role, seat != NULL ? self->seat->role : "委員");
  set_text (self->from, self->seat->from);
  set_text (self->until, self->seat->until);
  set_text (self->left, self->seat->left);
  gtk_switch_set_active (GTK_SWITCH (self->lived), self->shown && self->seat->lived_experience);
  gtk_widget_set_visible (self->message, FALSE);
  gtk_widget_grab_focus (seat == NULL ? self->body : self->role);
}

void
kgr_seat_form_set_shown (KgrSeatForm *self,
                         gboolean     shown)
{
  gboolean lived;

  g_return_if_fail (KGR_IS_SEAT_FORM (self));

  if (self->seat != NULL && self->shown)
    self->seat->lived_experience = gtk_switch_get_active (GTK_SWITCH (self->lived));
  lived = shown && self->seat != NULL && self->seat->lived_experience;
  self->shown = shown;
  gtk_switch_set_active (GTK_SWITCH (self->lived), lived);
  gtk_widget_set_visible (self->lived_row, shown);
}

KgrSeat *
kgr_seat_form_dup_seat (KgrSeatForm *self)
{
  KgrSeat *seat;
  guint category = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->category));
  guint before = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->predecessor));
  GListModel *categories = gtk_drop_down_get_model (GTK_DROP_DOWN (self->category));

  g_return_val_if_fail (KGR_IS_SEAT_FORM (self) && self->seat != NULL, NULL);

  seat = kgr_seat_copy (self->seat);
  seat->body_id = get_body (self);
  seat->predecessor_id = before > 0 && before <= self->before_ids->len
                         ? g_array_index (self->before_ids, gint64, before - 1) : 0;
  g_free (seat->role);
  seat->role = dup_line (self->role);
  g_clear_pointer (&seat->category, g_free);
  if (category > 0 && category != GTK_INVALID_LIST_POSITION)
    seat->category = g_strdup (gtk_string_list_get_string (GTK_STRING_LIST (categories), category));
  if (self->shown)
    seat->lived_experience = gtk_switch_get_active (GTK_SWITCH (self->lived));
  g_free (seat->from);
  read_day (self->from, &seat->from);
  g_free (seat->until);
  read_day (self->until, &seat->until);
  g_free (seat->left);
  read_day (self->left, &seat->left);

  return seat;
}
