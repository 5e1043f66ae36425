/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Hands that take down speech in the window, with nothing but keys and the input method. */

#pragma once

#include "council/kgr-council-repo.h"
#include "kgr-test-desk.h"
#include "kgr-test-speech.h"
#include "meeting/kgr-attendance-repo.h"
#include "meeting/kgr-meeting-repo.h"
#include "record/kgr-decision-chooser.h"

typedef struct
{
  Desk       *desk;
  const char *current;  /* who is speaking, and who spoke before: borrowed labels */
  const char *before;
  guint       n_phrases;
} Hands;

/* Everybody of the attendance is in the register, with a reading where there is one. */
static inline gpointer
register_people (KgrStore      *store,
                 gpointer       data,
                 GCancellable  *cancellable,
                 GError       **error)
{
  gint64 meeting_id = *(gint64 *) data;
  g_autoptr (GPtrArray) lines = kgr_attendance_repo_list (store, meeting_id, error);

  for (guint i = 0; lines != NULL && i < lines->len; i++)
    {
      KgrAttendance *line = lines->pdata[i];
      KgrPerson person = {
        .name = line->name, .reading = (char *) kgr_test_speech_get_reading (line->name),
      };

      if (!kgr_person_repo_add (store, &person, &line->person_id, error))
        return NULL;
    }
  if (lines == NULL
      || !kgr_attendance_repo_save (store, meeting_id, lines, "2026-11-24T18:30:00", error))
    return NULL;

  return GINT_TO_POINTER (TRUE);
}

/* What is typed to find somebody whose number has two digits; a guest has none at all. */
static inline char *
dup_search (const KgrSaid *said)
{
  const char *reading;

  if (said->number < 0)
    return g_strdup (KGR_TEST_VISITOR "／" KGR_TEST_VISITOR_HOUSE);
  reading = kgr_test_speech_get_reading (said->label);

  return reading != NULL ? g_utf8_substring (reading, 0, 2)
                         : g_strdup_printf ("%d", said->number);
}

/* How many keys it took. */
static inline guint
let_speak (Hands         *self,
           const KgrSaid *said)
{
  g_autofree char *key = g_strdup_printf ("<Alt>%d", said->number);
  g_autofree char *search = NULL;
  gboolean back = g_strcmp0 (said->label, self->before) == 0;

  if (g_strcmp0 (said->label, self->current) != 0)
    {
      self->before = self->current;
      self->current = said->label;
    }
  if (back || (said->number >= 0 && said->number <= 9))
    {
      g_assert_true (press (self->desk, back ? "<Control><Shift>Return" : key));
      return 1;
    }
  search = dup_search (said);
  g_assert_true (press (self->desk, "<Control>Return"));
  choose (self->desk, search);

  return 2 + (guint) g_utf8_strlen (search, -1);
}

static inline guint
decide (Hands *self)
{
  static const char votes[] = "8 1 1";
  GtkWidget *popover = find_popover (self->desk, KGR_TYPE_DECISION_CHOOSER);
  GtkWidget *text = find_by_type (popover, GTK_TYPE_TEXT);

  g_assert_true (press (self->desk, "<Control><Shift>r"));
  g_assert_true (gtk_widget_get_visible (popover));
  kgr_test_type (text, votes);
  g_signal_emit_by_name (text, "activate");

  return 2 + (guint) strlen (votes);
}

/* The phrase is composed, and then given; what is composed is over before or after that, as input
 * methods differ. */
static inline void
say (Hands      *self,
     const char *words)
{
  GtkWidget *view = GTK_WIDGET (self->desk->view);

  if (self->n_phrases % 3 != 0)
    kgr_test_compose (view, words);
  if (self->n_phrases % 3 == 1)
    kgr_test_compose (view, "");
  type (self->desk, words);
  if (self->n_phrases % 3 == 2)
    kgr_test_compose (view, "");
  self->n_phrases++;
}

/* How many keys it took beside the words. */
static inline guint
take_down (Hands              *self,
           const KgrHandsStep *step)
{
  switch (step->kind)
    {
    case KGR_HANDS_STATEMENT:
      return let_speak (self, step->said);
    case KGR_HANDS_DECISION:
      return decide (self);
    case KGR_HANDS_WORDS:
      say (self, step->words);
      return 0;
    case KGR_HANDS_ENTER:
      type (self->desk, "\n");
      return 1;
    case KGR_HANDS_ITEM:
      g_assert_true (press (self->desk, "<Control><Shift>n"));
      return 1;
    case KGR_HANDS_NOTE:
      g_assert_true (press (self->desk, "<Control><Shift>g"));
      return 1;
    case KGR_HANDS_SEAL:
    case KGR_HANDS_OPEN:
    default:
      g_assert_true (press (self->desk, "<Control><Shift>k"));
      return 1;
    }
}
