/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of the attendance, as its tests drive it. */

#pragma once

#include "kgr-test-room.h"
#include "meeting/kgr-attendance-row.h"
#include "roster/kgr-person-entry.h"

static inline GtkWidget *
open_section (KgrTestRoom *room)
{
  KgrMeetingPage *page = kgr_test_room_open (room);

  gtk_widget_activate_action (GTK_WIDGET (page), "meeting.view", "s", "attendance");
  kgr_test_settle ();

  return kgr_test_find (GTK_WIDGET (page), "attendance");
}

static inline GtkListBox *
get_list (GtkWidget *section)
{
  return GTK_LIST_BOX (kgr_test_find (section, "people"));
}

static inline KgrAttendanceRow *
get_row (GtkWidget *section,
         int        index)
{
  return KGR_ATTENDANCE_ROW (gtk_list_box_get_row_at_index (get_list (section), index));
}

/* Keys as they reach the list. */
static inline void
press (GtkWidget       *section,
       guint            keyval,
       GdkModifierType  state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (
    GTK_WIDGET (get_list (section)));
  g_autofree GdkKeymapKey *keys = NULL;
  int n_keys = 0;

  g_assert_true (gdk_display_map_keyval (gdk_display_get_default (), keyval, &keys, &n_keys));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean handled = FALSE;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, keys[0].keycode, state, &handled);
    }
}

static inline KgrAttendanceStatus
stored_status (KgrTestRoom *room,
               guint        index)
{
  g_autoptr (KgrMeeting) meeting = kgr_test_room_load (room);

  return ((KgrAttendance *) g_ptr_array_index (meeting->attendance, index))->status;
}

/* Words into a field for somebody. */
static inline void
type (GtkWidget  *field,
      const char *words)
{
  gtk_editable_set_text (GTK_EDITABLE (kgr_person_entry_get_entry (KGR_PERSON_ENTRY (field))),
                         words);
}

/* The key as it reaches the entry of a field for somebody, before the entry has it. */
static inline void
press_in (GtkWidget *field,
          guint      keyval)
{
  GtkEntry *entry = kgr_person_entry_get_entry (KGR_PERSON_ENTRY (field));
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (entry));

  if (keyval == GDK_KEY_Return)
    g_signal_emit_by_name (entry, "activate");
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean handled = FALSE;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller)
          && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &handled);
    }
}

/* What was asked of the file before has been answered. */
static inline void
wait_for_people (KgrTestRoom *room)
{
  g_autoptr (KgrMeeting) meeting = kgr_test_room_load (room);

  kgr_test_settle ();
}
