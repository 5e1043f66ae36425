/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-error.h"
#include "kgr-test-meeting.h"
#include "kgr-test-store.h"
#include "meeting/kgr-agenda-repo.h"
#include "meeting/kgr-meeting-json.h"
#include "meeting/kgr-meeting-repo.h"

/* Meetings whose agendas are changed step by step. */

static inline gint64
kgr_test_meeting (KgrTestStore     *test,
                  KgrMeetingStatus  status,
                  const char       *starts_at,
                  gboolean          with_record)
{
  g_autoptr(KgrMeeting) meeting = kgr_test_meeting_new ();
  g_autoptr(GError) error = NULL;
  gint64 id = 0;

  meeting->status = status;
  g_free (meeting->starts_at);
  meeting->starts_at = g_strdup (starts_at);
  ((KgrPaper *) meeting->papers->pdata[0])->agenda_id = 2;
  if (!with_record)
    g_ptr_array_set_size (meeting->units, 0);
  g_assert_true (kgr_meeting_repo_add (test->store, meeting, 0, &id, &error));
  g_assert_no_error (error);

  return id;
}

static inline KgrMeeting *
kgr_test_load (KgrTestStore *test,
               gint64        id)
{
  g_autoptr(GError) error = NULL;
  KgrMeeting *meeting = kgr_meeting_repo_load (test->store, id, NULL, &error);

  g_assert_no_error (error);
  return meeting;
}

/* The whole meeting as a version would keep it: equal texts are equal meetings. */
static inline char *
kgr_test_dup_all (KgrTestStore *test,
                  gint64        id)
{
  g_autoptr(KgrMeeting) meeting = kgr_test_load (test, id);
  g_autoptr(JsonNode) node = kgr_meeting_to_archive (meeting);

  return json_to_string (node, TRUE);
}

static inline void
kgr_test_assert_sound (KgrTestStore *test)
{
  g_autoptr(GPtrArray) findings = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (kgr_store_check (test->store, &findings, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    g_test_message ("%s", (char *) findings->pdata[i]);
  g_assert_cmpuint (findings->len, ==, 0);
}

/* One change, by what it does to the entry with @id. */
typedef enum
{
  ADD_ITEM, REMOVE, STEP_UP, STEP_DOWN, INDENT, OUTDENT, MOVE, RENAME, CLOSE, OPEN,
  ADD_PAPER, MOVE_PAPER, REMOVE_PAPER,
  N_ACTS,
} KgrTestAct;

typedef struct
{
  KgrTestAct  act;
  gint64      id;
  gint64      other;
  const char *words;
} KgrTestStep;

static inline gboolean
kgr_test_step_set (KgrAgendaItem *item,
                   const KgrTestStep    *step)
{
  if (item == NULL)
    return FALSE;
  if (step->act == RENAME)
    {
      g_free (item->title);
      item->title = g_strdup (step->words);
      item->minutes += 5;
    }
  else
    {
      item->closed = step->act == CLOSE;
    }

  return TRUE;
}

static inline gboolean
kgr_test_step_run (KgrAgenda  *agenda,
                   gpointer    data,
                   GError    **error)
{
  const KgrTestStep *step = data;
  KgrAgendaItem draft = { .kind = KGR_AGENDA_ITEM, .title = (char *) step->words };
  KgrPaper paper = { .agenda_id = step->id, .title = (char *) step->words,
                     .series = KGR_SERIES_PAPER, .copies = -1, .collected = -1 };

  switch (step->act)
    {
    case ADD_ITEM:
      return kgr_agenda_add (agenda, &draft, step->id, 0, error) != NULL;
    case REMOVE:
      return kgr_agenda_remove (agenda, step->id, error);
    case STEP_UP:
    case STEP_DOWN:
      return kgr_agenda_step (agenda, step->id, step->act == STEP_UP ? -1 : 1, error);
    case INDENT:
      return kgr_agenda_indent (agenda, step->id, error);
    case OUTDENT:
      return kgr_agenda_outdent (agenda, step->id, error);
    case MOVE:
      return kgr_agenda_move (agenda, step->id, step->other, TRUE, error);
    case ADD_PAPER:
      return kgr_agenda_add_paper (agenda, &paper, 0, error) != NULL;
    case MOVE_PAPER:
      return kgr_agenda_move_paper (agenda, step->other, step->id, 0, error);
    case REMOVE_PAPER:
      return kgr_agenda_remove_paper (agenda, step->other, error);
    default:
      return kgr_test_step_set (kgr_agenda_find (agenda, step->id), step) ||
             kgr_agenda_refuse (error, KGR_ERROR_NOT_FOUND, "There is none.");
    }
}

static inline KgrAgendaChange *
kgr_test_change (KgrTestStore *test,
                 gint64        id,
                 KgrTestAct    act,
                 gint64        item_id,
                 gint64        other_id,
                 const char   *words)
{
  KgrTestStep step = { act, item_id, other_id, words };
  g_autoptr(GError) error = NULL;
  KgrAgendaChange *made = NULL;

  g_assert_true (kgr_agenda_repo_change (test->store, id, kgr_test_step_run, &step, &made, &error));
  g_assert_no_error (error);

  return made;
}

static inline gint64
kgr_test_item_id (KgrMeeting *meeting,
                  guint       index)
{
  return ((KgrAgendaItem *) meeting->agenda->pdata[index])->id;
}

