/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrAttendanceSection: 出席: who is there, how, and whether they are enough. */

#include "config.h"

#include <glib/gi18n.h>

#include "meeting/kgr-attendance-deeds.h"
#include "meeting/kgr-attendance-entry.h"
#include "meeting/kgr-attendance-section-private.h"
#include "meeting/kgr-seating.h"
#include "text/kgr-era.h"

G_DEFINE_FINAL_TYPE (KgrAttendanceSection, kgr_attendance_section, KGR_TYPE_MEETING_SECTION)

/* In the order of the drop-down. */
static const KgrAttendeeKind entry_kinds[] = {
  KGR_ATTENDEE_GUEST, KGR_ATTENDEE_SECRETARIAT, KGR_ATTENDEE_SUPPORT, KGR_ATTENDEE_OBSERVER,
  KGR_ATTENDEE_MEMBER,
};

KgrMeeting *
kgr_attendance_section_get_meeting (KgrAttendanceSection *self)
{
  return kgr_meeting_section_get_meeting (KGR_MEETING_SECTION (self));
}

static gint64
get_id (KgrAttendanceSection *self)
{
  return kgr_attendance_section_get_meeting (self)->id;
}

static KgrSession *
get_session (KgrAttendanceSection *self)
{
  return kgr_meeting_section_get_session (KGR_MEETING_SECTION (self));
}

gboolean
kgr_attendance_section_is_editable (KgrAttendanceSection *self)
{
  KgrMeetingStatus status = kgr_attendance_section_get_meeting (self)->status;

  return get_session (self) != NULL && !kgr_session_is_read_only (get_session (self))
         && (status == KGR_MEETING_PLANNED || status == KGR_MEETING_IN_SESSION
             || status == KGR_MEETING_DRAFT || status == KGR_MEETING_CIRCULATED);
}

/* The minute it is, while the meeting is in session; NULL before and after. */
char *
kgr_attendance_section_dup_now (KgrAttendanceSection *self)
{
  g_autoptr (GDateTime) now = NULL;

  if (kgr_attendance_section_get_meeting (self)->status != KGR_MEETING_IN_SESSION)
    return NULL;
  now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%dT%H:%M:00");
}

void
kgr_attendance_section_done (gpointer owner,
         gpointer data,
         gboolean good)
{
  KgrAttendanceSection *self = owner;

  /* Also called when a deed is done again, which began no waiting. */
  if (self->pending > 0)
    self->pending--;
  if (!good)
    kgr_meeting_section_changed (KGR_MEETING_SECTION (self));
}

KgrDeeds *
kgr_attendance_section_begin (KgrAttendanceSection *self)
{
  self->pending++;

  return kgr_session_get_deeds (get_session (self));
}

KgrAttendance *
kgr_attendance_section_find_line (KgrAttendanceSection *self,
           gint64                id,
           guint                *index)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      KgrAttendance *line = g_ptr_array_index (self->lines, i);

      if (line->id != id)
        continue;
      if (index != NULL)
        *index = i;
      return line;
    }

  return NULL;
}

/* The meeting with the lines as they will be: what the cards count. */
static KgrMeeting *
dup_view (KgrAttendanceSection *self)
{
  KgrMeeting *meeting = kgr_attendance_section_get_meeting (self);
  KgrMeeting *view = kgr_meeting_new ();

  view->starts_at = g_strdup (meeting->starts_at);
  view->ends_at = g_strdup (meeting->ends_at);
  for (guint i = 0; i < self->lines->len; i++)
    g_ptr_array_add (view->attendance,
                     kgr_attendance_copy (g_ptr_array_index (self->lines, i)));
  for (guint i = 0; i < meeting->agenda->len; i++)
    {
      const KgrAgendaItem *item = g_ptr_array_index (meeting->agenda, i);
      KgrAgendaItem *copy = kgr_meeting_add_agenda (view);

      copy->id = item->id;
      copy->parent_id = item->parent_id;
      copy->closed = item->closed;
      copy->number = g_strdup (item->number);
    }
  for (guint i = 0; i < meeting->units->len; i++)
    g_ptr_array_add (view->units, kgr_unit_ref (g_ptr_array_index (meeting->units, i)));

  return view;
}

static void
show_cards (KgrAttendanceSection *self,
            KgrMeeting           *view)
{
  g_autofree char *now = kgr_attendance_section_dup_now (self);
  g_autofree char *digits = NULL;
  g_autofree char *text = NULL;
  guint n_secretariat = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const KgrAttendance *line = g_ptr_array_index (self->lines, i);

      if (line->kind == KGR_ATTENDEE_SECRETARIAT && kgr_attendance_was_there (line))
        n_secretariat++;
    }
  digits = kgr_digits_format (n_secretariat);
  text = g_strdup_printf (_("%s people"), digits);
  gtk_label_set_label (self->secretariat, text);
  kgr_secrecy_card_set_meeting (self->secrecy, view,
                                self->facts != NULL ? self->facts->people : NULL,
                                kgr_attendance_section_is_editable (self));
  kgr_quorum_card_set_meeting (self->quorum, view,
                               self->facts != NULL ? &self->facts->terms
                                                   : &kgr_quorum_terms_default, now);
}

static void
show_observers (KgrAttendanceSection *self)
{
  int observers = kgr_attendance_section_get_meeting (self)->observers;

  if (gtk_widget_get_state_flags (GTK_WIDGET (self->observers)) & GTK_STATE_FLAG_FOCUS_WITHIN)
    return;
  self->updating = TRUE;
  gtk_spin_button_set_value (self->observers, observers);
  gtk_widget_set_sensitive (GTK_WIDGET (self->observers),
                            kgr_attendance_section_is_editable (self));
  self->updating = FALSE;
}

void
kgr_attendance_section_show (KgrAttendanceSection *self)
{
  g_autoptr (KgrMeeting) view = dup_view (self);
  g_autofree char *now = kgr_attendance_section_dup_now (self);

  kgr_seating_give_numbers (view->attendance, now);
  show_cards (self, view);
  kgr_attendance_section_show_rows (self, view);
  show_observers (self);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (KgrAttendanceSection) self = user_data;
  g_autoptr (GError) error = NULL;
  KgrAttendanceFacts *facts = kgr_attendance_load_finish (KGR_DESK (source), result, &error);

  /* Without them the default holds; the page of the body tells what is damaged. */
  if (facts == NULL || self->people == NULL || kgr_attendance_section_get_meeting (self) == NULL)
    {
      g_clear_pointer (&facts, kgr_attendance_facts_free);
      return;
    }
  g_clear_pointer (&self->facts, kgr_attendance_facts_free);
  self->facts = facts;
  kgr_person_entry_set_people (self->entry, facts->found);
  kgr_attendance_section_show (self);
}

static void
load_facts (KgrAttendanceSection *self,
            KgrMeeting           *meeting)
{
  if (get_session (self) != NULL && meeting->body_id != 0)
    kgr_attendance_load_async (kgr_session_get_desk (get_session (self)), meeting->body_id,
                               kgr_session_get_cancellable (get_session (self)), loaded_cb,
                               g_object_ref (self));
}

static void
kgr_attendance_section_set_meeting (KgrMeetingSection *section,
                                    KgrMeeting        *meeting,
                                    gboolean           shown)
{
  KgrAttendanceSection *self = KGR_ATTENDANCE_SECTION (section);

  /* What was read before the last deed was done is behind what is on the screen. */
  if (self->pending == 0)
    {
      g_ptr_array_set_size (self->lines, 0);
      for (guint i = 0; i < meeting->attendance->len; i++)
        g_ptr_array_add (self->lines,
                         kgr_attendance_copy (g_ptr_array_index (meeting->attendance, i)));
    }
  kgr_attendance_section_show (self);
  load_facts (self, meeting);
}

/* Shows @after at once and stores it. */
void
kgr_attendance_section_change_line (KgrAttendanceSection *self,
             KgrAttendance        *after)
{
  g_autofree char *now = kgr_attendance_section_dup_now (self);
  guint index = 0;
  KgrAttendance *before = kgr_attendance_section_find_line (self, after->id, &index);

  if (before == NULL || kgr_attendance_equal (before, after))
    {
      kgr_attendance_free (after);
      return;
    }
  kgr_attendance_do_save (kgr_attendance_section_begin (self), get_id (self), before, after, now,
                          kgr_attendance_section_done, self);
  kgr_attendance_free (before);
  self->lines->pdata[index] = after;
  kgr_attendance_section_show (self);
}

static void
set_or_keep (char       **field,
             const char  *text)
{
  if (text == NULL)
    return;
  g_free (*field);
  *field = g_strdup (text);
}

/* @person (nullable): whoever it is of the file. */
static void
add_line (KgrAttendanceSection *self,
          const KgrPerson      *person)
{
  guint kind = gtk_drop_down_get_selected (self->entry_kind);
  g_autofree char *now = kgr_attendance_section_dup_now (self);
  g_autoptr (KgrAttendance) line = NULL;

  if (!kgr_attendance_section_is_editable (self) || kind >= G_N_ELEMENTS (entry_kinds))
    return;
  line = kgr_attendance_new_from_line (kgr_person_entry_get_text (self->entry), entry_kinds[kind]);
  if (line == NULL)
    return;
  if (person != NULL)
    {
      line->person_id = person->id;
      set_or_keep (&line->name, person->name);
      set_or_keep (&line->affiliation, person->affiliation);
      set_or_keep (&line->public_name, person->public_name);
    }
  kgr_attendance_do_insert (kgr_attendance_section_begin (self), get_id (self), line, now,
                            kgr_attendance_section_done, self);
  kgr_person_entry_set (self->entry, NULL, 0);
}

static void
entry_activated_cb (KgrAttendanceSection *self)
{
  add_line (self, NULL);
}

static void
entry_chosen_cb (KgrAttendanceSection *self,
                 KgrPerson            *person)
{
  add_line (self, person);
}

static void
observers_changed_cb (KgrAttendanceSection *self)
{
  int observers = gtk_spin_button_get_value_as_int (self->observers);
  KgrMeeting *meeting = kgr_attendance_section_get_meeting (self);

  if (self->updating || meeting == NULL || observers == meeting->observers)
    return;
  kgr_attendance_do_observers (kgr_attendance_section_begin (self), meeting->id, observers,
                               kgr_attendance_section_done, self);
}

/* "－" for what is not recorded: no observer is another thing. */
static gboolean
observers_output_cb (KgrAttendanceSection *self,
                     GtkSpinButton        *spin)
{
  if (gtk_spin_button_get_value_as_int (spin) >= 0)
    return FALSE;
  gtk_editable_set_text (GTK_EDITABLE (spin), "－");

  return TRUE;
}

static int
observers_input_cb (KgrAttendanceSection *self,
                    double               *value,
                    GtkSpinButton        *spin)
{
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (spin)), "－"))
    return FALSE;
  *value = -1;

  return TRUE;
}

static void
fill_cb (KgrAttendanceSection *self)
{
  kgr_attendance_do_expect (kgr_attendance_section_begin (self), get_id (self),
                            kgr_attendance_section_done, self);
}

static void
told_cb (KgrAttendanceSection *self,
         const char           *on,
         const char           *how)
{
  kgr_attendance_do_tell (kgr_session_get_deeds (get_session (self)),
                          kgr_attendance_section_get_meeting (self),
                          kgr_secrecy_card_get_untold (self->secrecy), on, how);
}

/* Among the people, and where there is nobody yet in the entry for the first. */
static gboolean
kgr_attendance_section_grab_focus (GtkWidget *widget)
{
  KgrAttendanceSection *self = KGR_ATTENDANCE_SECTION (widget);

  return gtk_widget_child_focus (GTK_WIDGET (self->people), GTK_DIR_TAB_FORWARD)
         || gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
kgr_attendance_section_dispose (GObject *object)
{
  KgrAttendanceSection *self = KGR_ATTENDANCE_SECTION (object);

  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_pointer (&self->facts, kgr_attendance_facts_free);

  G_OBJECT_CLASS (kgr_attendance_section_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, KgrAttendanceSection, hint);
  gtk_widget_class_bind_template_child (widget_class, KgrAttendanceSection, people);
  gtk_widget_class_bind_template_child (widget_class, KgrAttendanceSection, empty);
  gtk_widget_class_bind_template_child (widget_class, KgrAttendanceSection, fill);
  gtk_widget_class_bind_template_child (widget_class, KgrAttendanceSection, entry_box);
  gtk_widget_class_bind_template_child (widget_class, KgrAttendanceSection, entry_kind);
  gtk_widget_class_bind_template_child (widget_class, KgrAttendanceSection, entry);
  gtk_widget_class_bind_template_child (widget_class, KgrAttendanceSection, quorum);
  gtk_widget_class_bind_template_child (widget_class, KgrAttendanceSection, observers);
  gtk_widget_class_bind_template_child (widget_class, KgrAttendanceSection, secretariat);
  gtk_widget_class_bind_template_child (widget_class, KgrAttendanceSection, secrecy);
  gtk_widget_class_bind_template_callback (widget_class, kgr_attendance_section_key_pressed);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, observers_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, observers_output_cb);
  gtk_widget_class_bind_template_callback (widget_class, observers_input_cb);
  gtk_widget_class_bind_template_callback (widget_class, fill_cb);
  gtk_widget_class_bind_template_callback (widget_class, told_cb);
}

static void
kgr_attendance_section_class_init (KgrAttendanceSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_attendance_section_dispose;
  widget_class->grab_focus = kgr_attendance_section_grab_focus;
  KGR_MEETING_SECTION_CLASS (klass)->set_meeting = kgr_attendance_section_set_meeting;

  g_type_ensure (KGR_TYPE_PERSON_ENTRY);
  g_type_ensure (KGR_TYPE_QUORUM_CARD);
  g_type_ensure (KGR_TYPE_SECRECY_CARD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/kaigiroku/Kaigiroku/ui/kgr-attendance-section.ui");
  bind_children (widget_class);
}

static void
kgr_attendance_section_init (KgrAttendanceSection *self)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);

  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) kgr_attendance_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (entry_kinds); i++)
    gtk_string_list_append (kinds, kgr_attendee_kind_to_label (entry_kinds[i]));
  gtk_drop_down_set_model (self->entry_kind, G_LIST_MODEL (kinds));
  kgr_attendance_section_init_rows (self);
}
