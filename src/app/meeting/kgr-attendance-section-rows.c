/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrAttendanceSection: its rows, and the keys and touches on them. */

#include "config.h"

#include <glib/gi18n.h>

#include "meeting/kgr-attendance-deeds.h"
#include "meeting/kgr-attendance-row.h"
#include "meeting/kgr-attendance-section-private.h"
#include "meeting/kgr-seating.h"

/* How the kinds follow each other in the list. */
static const KgrAttendeeKind list_kinds[] = {
  KGR_ATTENDEE_MEMBER, KGR_ATTENDEE_GUEST, KGR_ATTENDEE_SECRETARIAT, KGR_ATTENDEE_SUPPORT,
  KGR_ATTENDEE_OBSERVER,
};

static gint64
get_id (KgrAttendanceSection *self)
{
  return kgr_attendance_section_get_meeting (self)->id;
}

static KgrAttendance *
find_line_of (KgrAttendanceSection *self,
              KgrAttendanceRow     *row,
              guint                *index)
{
  return kgr_attendance_section_find_line (self, kgr_attendance_row_get_line (row)->id, index);
}

/* Lines by kind, each kind in the order of the meeting; borrowed. */
static GPtrArray *
list_by_kind (GPtrArray *lines)
{
  GPtrArray *sorted = g_ptr_array_new ();

  for (guint k = 0; k < G_N_ELEMENTS (list_kinds); k++)
    for (guint i = 0; i < lines->len; i++)
      if (((KgrAttendance *) g_ptr_array_index (lines, i))->kind == list_kinds[k])
        g_ptr_array_add (sorted, g_ptr_array_index (lines, i));

  return sorted;
}

static KgrAttendanceRow *
get_row (KgrAttendanceSection *self,
         guint                 index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->people, (int) index);

  return row != NULL ? KGR_ATTENDANCE_ROW (row) : NULL;
}

static gboolean
is_focused (gpointer widget)
{
  return (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

static KgrAttendanceRow *
get_focused_row (KgrAttendanceSection *self)
{
  KgrAttendanceRow *row;

  for (guint i = 0; (row = get_row (self, i)) != NULL; i++)
    if (is_focused (row))
      return row;

  return NULL;
}

static void
go_to (KgrAttendanceSection *self,
       KgrAttendanceRow     *from,
       int                   step)
{
  int index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (from)) + step;
  GtkListBoxRow *row = index >= 0 ? gtk_list_box_get_row_at_index (self->people, index) : NULL;

  if (row == NULL)
    row = GTK_LIST_BOX_ROW (from);
  gtk_list_box_select_row (self->people, row);
  gtk_widget_grab_focus (GTK_WIDGET (row));
}

static char *
dup_time_for (KgrAttendanceSection *self,
              KgrAttendanceStatus   flag)
{
  KgrMeeting *meeting = kgr_attendance_section_get_meeting (self);
  char *now = kgr_attendance_section_dup_now (self);

  if (now != NULL)
    return now;
  if (flag == KGR_ATTENDANCE_LEFT_EARLY && meeting->ends_at != NULL)
    return g_strdup (meeting->ends_at);

  return g_strdup (meeting->starts_at);
}

static void
toggle (KgrAttendanceSection *self,
        KgrAttendanceRow     *row,
        KgrAttendanceStatus   flag)
{
  g_autofree char *time = dup_time_for (self, flag);
  KgrAttendance *line = find_line_of (self, row, NULL);
  KgrAttendance *after = line != NULL ? kgr_attendance_copy (line) : NULL;

  if (after == NULL)
    return;
  if (!kgr_attendance_toggle (after, flag, time))
    {
      kgr_attendance_free (after);
      kgr_meeting_section_notify (KGR_MEETING_SECTION (self),
                                  _("The meeting has no time yet. Set it in its overview first."),
                                  NULL);
      kgr_attendance_section_show (self);
      return;
    }
  kgr_attendance_section_change_line (self, after);
}

static void
row_toggled_cb (KgrAttendanceSection *self,
                guint                 flag,
                KgrAttendanceRow     *row)
{
  toggle (self, row, flag);
  if (!kgr_attendance_row_enter (row, kgr_attendance_row_get_line (row)->status & flag))
    go_to (self, row, 0);
}

static void
row_edited_cb (KgrAttendanceSection *self,
               KgrAttendance        *line,
               KgrAttendanceRow     *row)
{
  kgr_attendance_section_change_line (self, kgr_attendance_copy (line));
}

static void
row_left_cb (KgrAttendanceSection *self,
             KgrAttendanceRow     *row)
{
  go_to (self, row, 1);
}

/* Above the one of its kind that stands before it, or below the one after it. */
static void
move (KgrAttendanceSection *self,
      KgrAttendanceRow     *row,
      int                   step)
{
  const KgrAttendance *line = kgr_attendance_row_get_line (row);
  int at = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + step;
  KgrAttendanceRow *other = at >= 0 ? get_row (self, (guint) at) : NULL;
  guint from = 0, to = 0;

  if (other == NULL || kgr_attendance_row_get_line (other)->kind != line->kind
      || kgr_attendance_section_find_line (self, line->id, &from) == NULL
      || find_line_of (self, other, &to) == NULL)
    return;
  kgr_attendance_do_move (kgr_attendance_section_begin (self), get_id (self), line->id, (int) to,
                          kgr_attendance_section_done, self);
  g_ptr_array_insert (self->lines, (int) to, g_ptr_array_steal_index (self->lines, from));
  kgr_attendance_section_show (self);
  go_to (self, row, step);
}

static void
remove_row (KgrAttendanceSection *self,
            KgrAttendanceRow     *row)
{
  guint index = 0;
  KgrAttendance *line = find_line_of (self, row, &index);

  if (line == NULL)
    return;
  kgr_attendance_do_remove (kgr_attendance_section_begin (self), get_id (self), line,
                            kgr_attendance_section_done, self);
  g_ptr_array_remove_index (self->lines, index);
  kgr_attendance_section_show (self);
}

/* During the meeting it is now; otherwise nobody but who types it knows when it was. */
static void
come_back (KgrAttendanceSection *self,
           KgrAttendanceRow     *row)
{
  g_autofree char *now = kgr_attendance_section_dup_now (self);
  KgrAttendance *after = kgr_attendance_copy (kgr_attendance_row_get_line (row));

  if (!kgr_attendance_come_back (after, now))
    {
      kgr_attendance_free (after);
      return;
    }
  kgr_attendance_section_change_line (self, after);
  if (now != NULL || !kgr_attendance_row_enter_return (row))
    go_to (self, row, 0);
}

static void
row_asked_cb (KgrAttendanceSection *self,
              const char           *what,
              KgrAttendanceRow     *row)
{
  KgrAttendance *after = kgr_attendance_copy (kgr_attendance_row_get_line (row));

  if (g_str_equal (what, "closed-only"))
    {
      after->closed_only = !after->closed_only;
      kgr_attendance_section_change_line (self, g_steal_pointer (&after));
    }
  else if (g_str_equal (what, "read-opinion"))
    kgr_attendance_do_read (kgr_attendance_section_begin (self), get_id (self), after,
                            kgr_attendance_section_done, self);
  else if (g_str_equal (what, "come-back"))
    come_back (self, row);
  else if (g_str_equal (what, "remove"))
    remove_row (self, row);
  else
    move (self, row, g_str_equal (what, "up") ? -1 : 1);
  g_clear_pointer (&after, kgr_attendance_free);
}

static void
add_row (KgrAttendanceSection *self)
{
  GtkWidget *row = kgr_attendance_row_new ();

  g_signal_connect_object (row, "toggled", G_CALLBACK (row_toggled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "edited", G_CALLBACK (row_edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "left", G_CALLBACK (row_left_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "asked", G_CALLBACK (row_asked_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->people, row);
}

/* Rows are kept and told another line, so that the focus stays where it is. */
void
kgr_attendance_section_show_rows (KgrAttendanceSection *self,
           KgrMeeting           *view)
{
  g_autoptr (GPtrArray) sorted = list_by_kind (view->attendance);
  KgrAttendanceLook look = { .meeting = view,
                             .editable = kgr_attendance_section_is_editable (self),
                             .people = self->facts != NULL ? self->facts->found : NULL };
  GtkListBoxRow *surplus;

  look.shown = kgr_meeting_section_is_shown (KGR_MEETING_SECTION (self));
  for (guint i = 0; i < sorted->len; i++)
    {
      const KgrAttendance *line = g_ptr_array_index (sorted, i);

      if (get_row (self, i) == NULL)
        add_row (self);
      look.number = line->number;
      look.untold = kgr_secrecy_card_is_untold (self->secrecy, line->id);
      kgr_attendance_row_set_line (get_row (self, i), line, &look);
    }
  while ((surplus = gtk_list_box_get_row_at_index (self->people, (int) sorted->len)) != NULL)
    gtk_list_box_remove (self->people, GTK_WIDGET (surplus));
  gtk_list_box_invalidate_headers (self->people);
  gtk_widget_set_visible (GTK_WIDGET (self->people), sorted->len > 0);
  gtk_widget_set_visible (self->empty, sorted->len == 0);
  /* Before the meeting a seat may still change hands, or a second body join. */
  gtk_widget_set_visible (self->fill,
                          look.editable
                          && (sorted->len == 0
                              || kgr_attendance_section_get_meeting (self)->status
                                 == KGR_MEETING_PLANNED));
  gtk_widget_set_visible (self->hint, look.editable && sorted->len > 0);
  gtk_widget_set_visible (self->entry_box, look.editable);
}

#define CAME_BACK 7

/* The digit of a key, whatever Shift makes of it on this keyboard; 0 for none. */
static guint
get_digit (GtkEventControllerKey *controller,
           guint                  keyval,
           guint                  keycode,
           GdkModifierType        state)
{
  GdkDisplay *display = gtk_widget_get_display (
    gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)));
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (controller));
  int group = event != NULL ? (int) gdk_key_event_get_layout (event) : 0;
  guint plain = keyval;

  if (state & GDK_SHIFT_MASK)
    gdk_display_translate_key (display, keycode, state & ~GDK_SHIFT_MASK, group, &plain, NULL,
                               NULL, NULL);
  if (plain >= GDK_KEY_KP_1 && plain <= GDK_KEY_KP_7)
    return plain - GDK_KEY_KP_0;

  return plain >= GDK_KEY_1 && plain <= GDK_KEY_7 ? plain - GDK_KEY_0 : 0;
}

static gboolean
take_key (KgrAttendanceSection *self,
          KgrAttendanceRow     *row,
          guint                 digit,
          gboolean              stay)
{
  KgrAttendanceStatus flag = 1u << (digit - 1);

  if (digit == CAME_BACK)
    {
      come_back (self, row);
      return TRUE;
    }
  toggle (self, row, flag);
  /* Who came instead has a name that nobody can guess. */
  if (flag == KGR_ATTENDANCE_REPRESENTED
      && kgr_attendance_row_enter (row, kgr_attendance_row_get_line (row)->status & flag))
    return TRUE;
  if (!stay)
    go_to (self, row, 1);

  return TRUE;
}

/* 1–6, with Shift in the same row; 7 stays: who came back is one alone. In a field of the row the
 * digits are its own. */
gboolean
kgr_attendance_section_key_pressed (KgrAttendanceSection  *self,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                GtkEventControllerKey *controller)
{
  KgrAttendanceRow *row = get_focused_row (self);
  GdkModifierType others = state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK);
  guint digit;

  if (row == NULL || !kgr_attendance_section_is_editable (self)
      || !gtk_widget_has_focus (GTK_WIDGET (row)))
    return FALSE;
  if (others == GDK_ALT_MASK && (keyval == GDK_KEY_Up || keyval == GDK_KEY_Down))
    {
      move (self, row, keyval == GDK_KEY_Up ? -1 : 1);
      return TRUE;
    }
  if (others != 0)
    return FALSE;
  if (keyval == GDK_KEY_Delete)
    {
      remove_row (self, row);
      return TRUE;
    }
  digit = get_digit (controller, keyval, keycode, state);

  return digit > 0 && take_key (self, row, digit, (state & GDK_SHIFT_MASK) != 0);
}

static void
header_cb (GtkListBoxRow *row,
           GtkListBoxRow *before,
           gpointer       user_data)
{
  const KgrAttendance *line = kgr_attendance_row_get_line (KGR_ATTENDANCE_ROW (row));
  const KgrAttendance *above = before != NULL
                                 ? kgr_attendance_row_get_line (KGR_ATTENDANCE_ROW (before))
                                 : NULL;
  GtkWidget *label;

  if (line == NULL || (above == NULL && line->kind == KGR_ATTENDEE_MEMBER)
      || (above != NULL && above->kind == line->kind))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  label = gtk_label_new (kgr_attendee_kind_to_label (line->kind));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "t3");
  gtk_widget_add_css_class (label, "list-head");
  gtk_list_box_row_set_header (row, label);
}

void
kgr_attendance_section_init_rows (KgrAttendanceSection *self)
{
  gtk_list_box_set_header_func (self->people, header_cb, NULL, NULL);
}
