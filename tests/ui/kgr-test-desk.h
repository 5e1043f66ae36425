/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A secretary at a record: what the tests of writing share. */

#pragma once

#include <string.h>

#include "kgr-test-hands.h"
#include "kgr-test-room.h"
#include "record/kgr-record-section.h"
#include "record/kgr-speaker-chooser.h"

/* The first is the vice chair. */
static const char * const people[] = {
  "長沢", "森下", "真鍋", "遠山", "久住", "早乙女", "三枝", "瀬尾", "沢渡", "桐谷", "千賀", "小川",
};

#define N_PEOPLE ((int) G_N_ELEMENTS (people))

typedef struct
{
  KgrTestRoom      *room;
  KgrMeetingPage   *page;
  KgrRecordSection *section;
  KgrRecordView    *view;
} Desk;

static inline void
desk_clear (Desk *desk)
{
  kgr_test_room_free (desk->room);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Desk, desk_clear)

/* Everything shown; takes @room. */
static inline Desk
sit_down_in (KgrTestRoom *room)
{
  Desk desk = { room };

  desk.page = kgr_test_room_open (desk.room);
  kgr_session_set_shown (desk.room->session, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (desk.page), "meeting.view", "s", "record");
  desk.section = KGR_RECORD_SECTION (kgr_test_find (GTK_WIDGET (desk.page), "record"));
  desk.view = kgr_record_section_get_view (desk.section);
  kgr_test_wait_until (gtk_widget_get_mapped (GTK_WIDGET (desk.section)));

  return desk;
}

/* @meeting NULL: kgr_test_minutes_new(). */
static inline Desk
sit_down (KgrMeeting *meeting)
{
  return sit_down_in (kgr_test_room_new (meeting, 0));
}

static inline gboolean
press (Desk       *desk,
       const char *key)
{
  return kgr_test_press (GTK_WIDGET (desk->section), key);
}

static inline void
type (Desk       *desk,
      const char *words)
{
  kgr_test_type (GTK_WIDGET (desk->view), words);
}

static inline char *
dup_text (Desk *desk)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (desk->view));
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_slice (buffer, &start, &end, TRUE);
}

static inline gboolean
says (Desk       *desk,
      const char *words)
{
  g_autofree char *text = dup_text (desk);

  return strstr (text, words) != NULL;
}

/* The caret behind the first place of @words. */
static inline void
go (Desk       *desk,
    const char *words)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (desk->view));
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_start_iter (buffer, &start);
  g_assert_true (gtk_text_iter_forward_search (&start, words, 0, &start, &end, NULL));
  gtk_text_buffer_place_cursor (buffer, &end);
}

static inline GtkWidget *
find_popover (Desk *desk,
              GType type)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (desk->section)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (G_TYPE_CHECK_INSTANCE_TYPE (child, type))
      return child;
  g_assert_not_reached ();
}

static inline GtkWidget *
find_by_type (GtkWidget *widget,
              GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_by_type (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* In the chooser that is open: types @words and presses Enter. */
static inline void
choose (Desk       *desk,
        const char *words)
{
  GtkWidget *chooser = find_popover (desk, KGR_TYPE_SPEAKER_CHOOSER);
  GtkWidget *text = find_by_type (chooser, GTK_TYPE_TEXT);

  g_assert_true (gtk_widget_get_visible (chooser));
  kgr_test_type (text, words);
  g_signal_emit_by_name (text, "activate");
  kgr_test_wait_until (!gtk_widget_get_visible (chooser));
}

static inline void
wait_until_stored (Desk *desk)
{
  kgr_test_wait_until (kgr_record_section_is_stored (desk->section));
}

/* The record as it is stored, one line for each statement or note. */
static inline char *
dup_stored (Desk *desk)
{
  g_autoptr (KgrMeeting) meeting = NULL;
  GString *out = g_string_new (NULL);

  wait_until_stored (desk);
  meeting = kgr_test_room_load (desk->room);
  for (guint i = 0; i < meeting->units->len; i++)
    {
      KgrUnit *unit = g_ptr_array_index (meeting->units, i);
      g_autofree char *text = kgr_unit_dup_text (unit, KGR_LAYER_TEXT);

      if (kgr_unit_get (unit)->kind == KGR_UNIT_ITEM)
        g_string_append_printf (out, "@%s\n", kgr_unit_get (unit)->begun != NULL ? "+" : "");
      else
        g_string_append_printf (out, "%s|%s\n", kgr_unit_get (unit)->speaker != NULL
                                                ? kgr_unit_get (unit)->speaker : "", text);
    }

  return g_string_free (out, FALSE);
}

/* A meeting with twelve people and an agenda, and nothing said yet. */
static inline KgrMeeting *
new_meeting (void)
{
  KgrMeeting *meeting = kgr_meeting_new ();

  meeting->title = g_strdup ("令和８年度 第５回 全体会");
  meeting->council = g_strdup ("汐見市障害者自立支援協議会");
  meeting->body = g_strdup ("全体会");
  meeting->starts_at = g_strdup ("2026-11-24T18:30:00");
  meeting->status = KGR_MEETING_DRAFT;
  meeting->record_method = KGR_METHOD_VERBATIM;
  for (int i = 0; i < N_PEOPLE; i++)
    {
      KgrAttendance *person = kgr_meeting_add_attendance (meeting);

      person->id = i + 1;
      person->name = g_strdup (people[i]);
      person->role = g_strdup (i == 0 ? "副会長" : "委員");
      person->status = KGR_ATTENDANCE_PRESENT;
    }
  for (guint i = 0; i < 3; i++)
    {
      KgrAgendaItem *item = kgr_meeting_add_agenda (meeting);

      item->id = i + 1;
      item->kind = KGR_AGENDA_ITEM;
      item->number = g_strdup_printf ("（%u）", i + 1);
      item->title = g_strdup_printf ("議題その%u", i + 1);
    }

  return meeting;
}
