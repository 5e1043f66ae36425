/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One person of the roster. */

#include "config.h"

#include <glib/gi18n.h>

#include "meeting/kgr-form-row.h"
#include "roster/kgr-person-ledger.h"
#include "roster/kgr-person-page.h"
#include "roster/kgr-person-reading.h"
#include "roster/kgr-roster-deeds.h"
#include "roster/kgr-roster.h"
#include "roster/kgr-seat-form.h"
#include "text/kgr-era.h"

struct _KgrPersonPage
{
  KgrPage      parent_instance;

  GtkWidget   *title;
  GtkWidget   *remove;
  KgrFormRow  *name;
  KgrFormRow  *reading;
  KgrFormRow  *affiliation;
  KgrFormRow  *public_name;
  KgrFormRow  *note;
  GtkWidget   *same;
  GtkWidget   *seats_part;
  GtkListBox  *seats;
  GtkWidget   *no_seat;
  GtkWidget   *add_seat;
  KgrSeatForm *form;
  KgrPersonLedger *ledger;

  KgrSession  *session;
  gint64       id;
  gboolean     adding; /* a new person is on the way */
  gboolean     unsaved; /* what the fields have is not in the file */
  KgrPersonReading     *read;   /* what was read last */
};

G_DEFINE_FINAL_TYPE (KgrPersonPage, kgr_person_page, KGR_TYPE_PAGE)

static GtkWidget *
button_new (const char *icon,
            const char *label,
            const char *action,
            gint64      id)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", id);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");

  return button;
}

/* Who sits there from lived experience is nobody's business in a room with a projector. */
static GtkWidget *
row_new (KgrPersonPage *self,
         const KgrSeat *seat)
{
  const KgrBody *body = kgr_person_reading_find_body (self->read, seat->body_id);
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *facts = kgr_person_reading_dup_facts (self->read, seat,
                                                         kgr_session_get_shown (self->session));
  g_autofree char *title = g_strdup_printf ("%s  %s", body != NULL && body->name != NULL
                                                      ? body->name : "",
                                            seat->role != NULL ? seat->role : "");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), facts);
  if (kgr_session_is_read_only (self->session))
    return row;
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             button_new ("document-edit-symbolic", _("Change This Seat"),
                                         "person.change-seat", seat->id));
  if (seat->left == NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                               button_new ("go-last-symbolic", _("Leaves Today"),
                                           "person.end-seat", seat->id));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             button_new ("user-trash-symbolic", _("Remove This Seat"),
                                         "person.remove-seat", seat->id));

  return row;
}

static void
fill_seats (KgrPersonPage *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->seats))) != NULL)
    gtk_list_box_remove (self->seats, row);
  for (guint i = 0; self->read->seats != NULL && i < self->read->seats->len; i++)
    gtk_list_box_append (self->seats, row_new (self, self->read->seats->pdata[i]));
  gtk_widget_set_visible (GTK_WIDGET (self->seats),
                          self->read->seats != NULL && self->read->seats->len > 0);
  gtk_widget_set_visible (self->no_seat,
                          self->read->seats == NULL || self->read->seats->len == 0);
}

static void
shown_cb (KgrPersonPage *self)
{
  kgr_seat_form_set_shown (self->form, kgr_session_get_shown (self->session));
  if (self->read != NULL)
    fill_seats (self);
}

/* What is being written is left alone. */
static void
fill_fields (KgrPersonPage   *self,
             const KgrPerson *person)
{
  kgr_form_row_set_text (self->name, person->name);
  kgr_form_row_set_text (self->reading, person->reading);
  kgr_form_row_set_text (self->affiliation, person->affiliation);
  kgr_form_row_set_text (self->public_name, person->public_name);
  kgr_form_row_set_text (self->note, person->note);
}

/* Somebody new is in the fields and nowhere else. */
static void
take (KgrPersonPage    *self,
      KgrPersonReading *reading)
{
  g_autoptr(KgrPersonReading) old = self->read;
  const char *name = reading->person != NULL ? reading->person->name : NULL;

  if (reading->person != NULL && !self->unsaved)
    fill_fields (self, reading->person);
  else if (reading->person == NULL && old != NULL)
    reading->person = g_steal_pointer (&old->person);
  self->read = reading;
  gtk_label_set_label (GTK_LABEL (self->title), name != NULL ? name : _("Somebody New"));
  gtk_widget_set_visible (self->seats_part, self->id != 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "person.remove",
                                 self->id != 0 && !kgr_session_is_read_only (self->session));
  fill_seats (self);
  kgr_person_ledger_set_person (self->ledger, reading->person);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(KgrPersonPage) self = KGR_PERSON_PAGE (user_data);
  g_autoptr(GError) error = NULL;
  g_autoptr(KgrPersonReading) reading = kgr_desk_run_finish (KGR_DESK (source), result, &error);

  if (self->session == NULL || kgr_session_is_ended (self->session) || self->title == NULL)
    return;
  if (reading == NULL)
    kgr_session_report (self->session, _("The person could not be read."), error);
  else if (reading->id == self->id)
    take (self, g_steal_pointer (&reading));
}

static void
reload (KgrPersonPage *self)
{
  if (self->session == NULL)
    return;
  kgr_desk_run_async (kgr_session_get_desk (self->session), kgr_person_reading_job,
                      g_memdup2 (&self->id, sizeof self->id), g_free,
                      (GDestroyNotify) kgr_person_reading_unref,
                      kgr_session_get_cancellable (self->session), read_cb, g_object_ref (self));
}

static void
set_line (char       **text,
          KgrFormRow  *row)
{
  g_free (*text);
  *text = kgr_fields_dup_line (kgr_form_row_get_text (row));
}

/* What stands in the fields, beside what is kept of the person. */
static KgrPerson *
dup_written (KgrPersonPage *self)
{
  g_autofree char *name = kgr_fields_dup_line (kgr_form_row_get_text (self->name));
  KgrPerson *person = self->read->person != NULL ? kgr_person_copy (self->read->person)
                                                 : g_new0 (KgrPerson, 1);

  if (name != NULL)
    kgr_person_set_name (person, name);
  set_line (&person->reading, self->reading);
  set_line (&person->affiliation, self->affiliation);
  set_line (&person->public_name, self->public_name);
  set_line (&person->note, self->note);

  return person;
}

/* What is on its way to the file counts as kept: the next field is not to store it again. */
static void
keep (KgrPersonPage   *self,
      const KgrPerson *written)
{
  g_clear_pointer (&self->read->person, kgr_person_free);
  self->read->person = kgr_person_copy (written);
}

static void added_cb (gpointer owner,
                      gint64   id,
                      guint    n_same_name);

/* What could not be stored stands in the fields still, differs from what is in the file, and is
 * stored with the next field, or when the page is left. */
static void
changed_cb (gpointer owner,
            gint64   id,
            guint    n_same_name)
{
  KgrPersonPage *self = KGR_PERSON_PAGE (owner);

  if (id != 0 || self->same == NULL)
    return;
  self->unsaved = TRUE;
  reload (self);
}

static void
store_cb (KgrPersonPage *self)
{
  g_autoptr(KgrPerson) written = NULL;

  if (self->read == NULL || kgr_session_is_read_only (self->session))
    return;
  written = dup_written (self);
  if (self->id != 0 && kgr_person_reading_differs (self->read, written))
    {
      self->unsaved = FALSE;
      kgr_roster_set_person (self->session, self->read->person, written, changed_cb, self);
      keep (self, written);
    }
  else if (self->id == 0 && !self->adding && written->name != NULL)
    {
      self->adding = TRUE;
      kgr_roster_add_person (self->session, written, added_cb, self);
      keep (self, written);
    }
  /* Nobody is without a name: the one that was comes back. */
  if (self->id != 0 && *kgr_form_row_get_text (self->name) == '\0')
    kgr_form_row_set_text (self->name, written->name);
}

/* What was written while the person was on the way is stored now. */
static void
added_cb (gpointer owner,
          gint64   id,
          guint    n_same_name)
{
  KgrPersonPage *self = KGR_PERSON_PAGE (owner);

  self->adding = FALSE;
  if (self->same == NULL)
    return;
  if (id == 0)
    {
      if (self->id == 0)
        g_clear_pointer (&self->read->person, kgr_person_free);
      return;
    }
  self->id = id;
  gtk_widget_set_visible (self->same, n_same_name > 0);
  if (self->read->person != NULL)
    self->read->person->id = id;
  store_cb (self);
  reload (self);
}

static void
commit (KgrPersonPage *self)
{
  KgrFormRow *rows[] = { self->name, self->reading, self->affiliation, self->public_name,
                         self->note };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    kgr_form_row_commit (rows[i]);
  /* What could not be stored before. */
  store_cb (self);
}

static const KgrSeat *
find_seat (KgrPersonPage *self,
           GVariant      *parameter)
{
  for (guint i = 0; self->read != NULL && self->read->seats != NULL && i < self->read->seats->len;
       i++)
    if (((KgrSeat *) self->read->seats->pdata[i])->id == g_variant_get_int64 (parameter))
      return self->read->seats->pdata[i];

  return NULL;
}

static void
begin_form (KgrPersonPage *self,
            const KgrSeat *seat)
{
  gtk_widget_set_visible (GTK_WIDGET (self->form), TRUE);
  gtk_widget_set_visible (self->add_seat, FALSE);
  kgr_seat_form_begin (self->form, self->read, seat);
}

static void
end_form_cb (KgrPersonPage *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->form), FALSE);
  gtk_widget_set_visible (self->add_seat, !kgr_session_is_read_only (self->session));
  gtk_widget_grab_focus (self->add_seat);
}

static void
seat_written_cb (KgrPersonPage *self)
{
  g_autoptr(KgrSeat) seat = kgr_seat_form_dup_seat (self->form);
  g_autoptr(GVariant) id = g_variant_ref_sink (g_variant_new_int64 (seat->id));
  const KgrSeat *before = find_seat (self, id);

  seat->person_id = self->id;
  if (before != NULL)
    kgr_roster_set_seat (self->session, before, seat, NULL);
  else if (seat->body_id != 0)
    kgr_roster_add_seat (self->session, seat);
  end_form_cb (self);
}

static void
add_seat (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  KgrPersonPage *self = KGR_PERSON_PAGE (widget);

  if (self->read != NULL && self->id != 0)
    begin_form (self, NULL);
}

static void
change_seat (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  const KgrSeat *seat = find_seat (KGR_PERSON_PAGE (widget), parameter);

  if (seat != NULL)
    begin_form (KGR_PERSON_PAGE (widget), seat);
}

static void
end_seat (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  KgrPersonPage *self = KGR_PERSON_PAGE (widget);
  const KgrSeat *seat = find_seat (self, parameter);
  g_autoptr(KgrSeat) after = seat != NULL ? kgr_seat_copy (seat) : NULL;

  if (after == NULL)
    return;
  g_free (after->left);
  after->left = kgr_roster_dup_today ();
  kgr_roster_set_seat (self->session, seat, after, _("Seat left today"));
}

static void
remove_seat (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  KgrPersonPage *self = KGR_PERSON_PAGE (widget);

  kgr_roster_remove_seat (self->session, g_variant_get_int64 (parameter));
}

static void
remove_person (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  KgrPersonPage *self = KGR_PERSON_PAGE (widget);

  kgr_roster_remove_person (self->session, self->id);
  self->id = 0;
  self->adding = TRUE; /* nothing is stored from here any more */
  gtk_widget_activate_action (widget, "win.back", NULL);
}

static void
kgr_person_page_leave (KgrPage *page)
{
  commit (KGR_PERSON_PAGE (page));
}

static void
kgr_person_page_dispose (GObject *object)
{
  KgrPersonPage *self = KGR_PERSON_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), KGR_TYPE_PERSON_PAGE);
  self->title = NULL;
  g_clear_pointer (&self->read, kgr_person_reading_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (kgr_person_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, KgrPersonPage, title);
  gtk_widget_class_bind_template_child (widget_class, KgrPersonPage, remove);
  gtk_widget_class_bind_template_child (widget_class, KgrPersonPage, name);
  gtk_widget_class_bind_template_child (widget_class, KgrPersonPage, reading);
  gtk_widget_class_bind_template_child (widget_class, KgrPersonPage, affiliation);
  gtk_widget_class_bind_template_child (widget_class, KgrPersonPage, public_name);
  gtk_widget_class_bind_template_child (widget_class, KgrPersonPage, note);
  gtk_widget_class_bind_template_child (widget_class, KgrPersonPage, same);
  gtk_widget_class_bind_template_child (widget_class, KgrPersonPage, seats_part);
  gtk_widget_class_bind_template_child (widget_class, KgrPersonPage, seats);
  gtk_widget_class_bind_template_child (widget_class, KgrPersonPage, no_seat);
  gtk_widget_class_bind_template_child (widget_class, KgrPersonPage, add_seat);
  gtk_widget_class_bind_template_child (widget_class, KgrPersonPage, form);
  gtk_widget_class_bind_template_child (widget_class, KgrPersonPage, ledger);
  gtk_widget_class_bind_template_callback (widget_class, end_form_cb);
  gtk_widget_class_bind_template_callback (widget_class, seat_written_cb);
  gtk_widget_class_bind_template_callback (widget_class, store_cb);
}

static void
kgr_person_page_class_init (KgrPersonPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_person_page_dispose;
  KGR_PAGE_CLASS (klass)->leave = kgr_person_page_leave;

  g_type_ensure (KGR_TYPE_FORM_ROW);
  g_type_ensure (KGR_TYPE_SEAT_FORM);
  g_type_ensure (KGR_TYPE_PERSON_LEDGER);
  gtk_widget_class_install_action (widget_class, "person.add-seat", NULL, add_seat);
  gtk_widget_class_install_action (widget_class, "person.change-seat", "x", change_seat);
  gtk_widget_class_install_action (widget_class, "person.end-seat", "x", end_seat);
  gtk_widget_class_install_action (widget_class, "person.remove", NULL, remove_person);
  gtk_widget_class_install_action (widget_class, "person.remove-seat", "x", remove_seat);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/kaigiroku/Kaigiroku/ui/kgr-person-page.ui");
  bind_children (widget_class);
}

static void
kgr_person_page_init (KgrPersonPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
kgr_person_page_new (KgrSession *session,
                     gint64      person_id)
{
  KgrPersonPage *self = g_object_new (KGR_TYPE_PERSON_PAGE, NULL);
  gboolean can_write = !kgr_session_is_read_only (session);
  KgrFormRow *rows[] = { self->name, self->reading, self->affiliation, self->public_name,
                         self->note };

  g_set_object (&self->session, session);
  self->id = person_id;
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    kgr_form_row_set_editable (rows[i], can_write);
  gtk_widget_set_visible (self->remove, can_write);
  gtk_widget_set_visible (self->add_seat, can_write);
  kgr_person_ledger_set_session (self->ledger, session);
  gtk_widget_set_visible (self->seats_part, person_id != 0);
  g_signal_connect_object (session, "meetings-changed", G_CALLBACK (reload), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "ending", G_CALLBACK (commit), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::shown", G_CALLBACK (shown_cb), self,
                           G_CONNECT_SWAPPED);
  shown_cb (self);
  reload (self);

  return GTK_WIDGET (self);
}
