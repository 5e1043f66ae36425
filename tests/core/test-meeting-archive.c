/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever a meeting holds, its archive gives it back. */

#include "config.h"

#include "kgr-error.h"
#include "kgr-test-attendance.h"
#include "meeting/kgr-agenda-entry.h"
#include "meeting/kgr-meeting-json.h"

static char *
random_text (GRand *rand,
             int    max_lines)
{
  static const char *const pieces[] = { "会", "議", "録", "a", " ", "。", "𠮷", "\"", "\\", "（１）", "é" };
  GString *text = g_string_new (NULL);
  int n_lines = g_rand_int_range (rand, 1, max_lines + 1);

  for (int i = 0; i < n_lines; i++)
    {
      int n_pieces = g_rand_int_range (rand, 1, 12);

      if (i > 0)
        g_string_append_c (text, '\n');
      for (int j = 0; j < n_pieces; j++)
        g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
    }

  return g_string_free (text, FALSE);
}

static char *
maybe_text (GRand *rand)
{
  return g_rand_boolean (rand) ? random_text (rand, 1) : NULL;
}

static GPtrArray *
random_paras (GRand *rand)
{
  g_autofree char *text = random_text (rand, 4);
  GPtrArray *paras = NULL;

  switch (g_rand_int_range (rand, 0, 5))
    {
    case 0:
      return NULL;
    case 1:
      paras = g_ptr_array_new_with_free_func ((GDestroyNotify) kgr_para_unref);
      g_ptr_array_add (paras, kgr_para_new ("", NULL, 0));
      return paras;
    default:
      return kgr_paras_new_from_text (text);
    }
}

static KgrUnit *
random_marks (GRand   *rand,
              KgrUnit *unit)
{
  for (KgrLayer layer = 0; layer < KGR_N_LAYERS; layer++)
    {
      g_autofree char *text = kgr_unit_dup_text (unit, layer);
      int n_chars = g_utf8_strlen (text, -1);

      for (int i = g_rand_int_range (rand, 0, 3); i > 0 && n_chars > 0; i--)
        {
          g_autoptr(KgrUnit) before = g_steal_pointer (&unit);
          int start = g_rand_int_range (rand, 0, n_chars);
          int length = g_rand_int_range (rand, 1, n_chars - start + 1);

          unit = kgr_unit_mark (before, layer, start, length, i == 1 ? "" : "理由");
        }
    }

  return unit;
}

static KgrUnit *
random_unit (GRand      *rand,
             KgrMeeting *meeting,
             gint64      id)
{
  static const KgrUnitKind kinds[] = { 0, KGR_UNIT_STATEMENT, KGR_UNIT_NOTE, KGR_UNIT_NOTE };
  g_autoptr(GPtrArray) words = random_paras (rand);
  g_autoptr(GPtrArray) points = random_paras (rand);
  g_autofree char *speaker = maybe_text (rand);
  KgrUnitFields fields = { .id = id, .paras = { words, points }, .opened = g_rand_boolean (rand) };

  if (meeting->agenda->len > 0 && g_rand_int_range (rand, 0, 4) == 0)
    {
      guint index = g_rand_int_range (rand, 0, meeting->agenda->len);

      fields.kind = KGR_UNIT_ITEM;
      fields.agenda_id = ((KgrAgendaItem *) meeting->agenda->pdata[index])->id;
      fields.paras[KGR_LAYER_TEXT] = NULL;
    }
  else
    {
      fields.statement_kind = g_rand_int_range (rand, 1, 4);
      fields.kind = kinds[fields.statement_kind];
      fields.person_id = g_rand_int_range (rand, 0, 3);
      fields.speaker = fields.kind == KGR_UNIT_STATEMENT ? speaker : NULL;
      fields.begun = g_rand_boolean (rand) ? "2024-07-04T18:31:00" : NULL;
    }

  return random_marks (rand, kgr_unit_new (&fields));
}

static void
random_lists (GRand      *rand,
              KgrMeeting *meeting)
{
  for (int i = g_rand_int_range (rand, 0, 4); i > 0; i--)
    {
      KgrAttendance *member = kgr_meeting_add_attendance (meeting);
      KgrAgendaItem *item = kgr_meeting_add_agenda (meeting);
      KgrPaper *paper = kgr_meeting_add_paper (meeting);

      member->id = 100 + i;
      member->person_id = g_rand_int_range (rand, 0, 3);
      member->status = g_rand_int_range (rand, 0, 64);
      member->name = maybe_text (rand);
      member->role = maybe_text (rand);
      member->affiliation = maybe_text (rand);
      member->public_name = maybe_text (rand);
      member->printed = maybe_text (rand);
      kgr_test_random_presence (rand, member);
      item->id = 200 + i;
      item->parent_id = g_rand_boolean (rand) ? 201 : 0;
      item->kind = g_rand_int_range (rand, 1, 3);
      item->closed = g_rand_boolean (rand);
      item->number = maybe_text (rand);
      item->title = maybe_text (rand);
      item->ground = maybe_text (rand);
      item->public_title = maybe_text (rand);
      item->numbered = g_rand_boolean (rand);
      item->matter = g_rand_int_range (rand, 0, 4);
      item->presenter_id = g_rand_int_range (rand, 0, 3);
      item->presenter = maybe_text (rand);
      item->minutes = g_rand_int_range (rand, 0, 90);
      item->notes = maybe_text (rand);
      item->decider = maybe_text (rand);
      item->decided_on = g_rand_boolean (rand) ? g_strdup ("2024-06-27") : NULL;
      paper->id = 300 + i;
      paper->label = maybe_text (rand);
      paper->title = maybe_text (rand);
      paper->agenda_id = g_rand_boolean (rand) ? 201 : 0;
      paper->series = g_rand_int_range (rand, 0, 4);
      paper->labelled = g_rand_boolean (rand);
      paper->handling = g_rand_int_range (rand, 0, 8);
      paper->copies = g_rand_int_range (rand, -1, 30);
      paper->collected = g_rand_int_range (rand, -1, 30);
    }
}

static void
random_course (GRand      *rand,
               KgrMeeting *meeting)
{
  meeting->form = g_rand_int_range (rand, 0, 5);
  meeting->cancellation = g_rand_int_range (rand, 0, 3);
  meeting->joint_body_id = g_rand_int_range (rand, 0, 9);
  meeting->joint_body = maybe_text (rand);
  meeting->joint_number = g_rand_int_range (rand, 0, 9);
  meeting->opened_at = g_rand_boolean (rand) ? g_strdup ("2024-07-04T18:32:10") : NULL;
  meeting->closed_at = g_rand_boolean (rand) ? g_strdup ("2024-07-05T00:12:00") : NULL;
  meeting->memo = maybe_text (rand);
  for (int i = g_rand_int_range (rand, 0, 4); i > 0; i--)
    {
      KgrMeetingStep *step = kgr_meeting_add_step (meeting);

      step->kind = g_rand_int_range (rand, 1, KGR_STEP_CORRECTED + 1);
      step->at = maybe_text (rand);
      step->by = maybe_text (rand);
      step->was = maybe_text (rand);
      step->note = maybe_text (rand);
    }
}

static KgrMeeting *
random_meeting (GRand *rand)
{
  KgrMeeting *meeting = kgr_meeting_new ();

  meeting->id = g_rand_int_range (rand, 0, 1000);
  meeting->body_id = g_rand_int_range (rand, 0, 9);
  meeting->council = maybe_text (rand);
  meeting->body = maybe_text (rand);
  meeting->title = maybe_text (rand);
  meeting->fiscal_year = g_rand_boolean (rand) ? 2024 : 0;
  meeting->number = g_rand_int_range (rand, 0, 9);
  meeting->starts_at = g_rand_boolean (rand) ? g_strdup ("2024-07-04T18:30:00") : NULL;
  meeting->ends_at = g_rand_boolean (rand) ? g_strdup ("2024-07-05T00:10:00") : NULL;
  meeting->when_printed = maybe_text (rand);
  meeting->venue = maybe_text (rand);
  meeting->observers = g_rand_int_range (rand, -1, 5);
  meeting->record_method = g_rand_int_range (rand, 0, 4);
  meeting->status = g_rand_int_range (rand, 1, 9);
  meeting->last_version = g_rand_int_range (rand, 0, 4);
  meeting->standing_version = g_rand_int_range (rand, 0, 4);
  meeting->concealed_since = g_rand_boolean (rand);
  random_course (rand, meeting);
  meeting->notice_at = g_rand_boolean (rand) ? g_strdup ("2024-06-20T10:00:00") : NULL;
  random_lists (rand, meeting);
  for (int i = g_rand_int_range (rand, 0, 9); i > 0; i--)
    g_ptr_array_add (meeting->units, random_unit (rand, meeting, 400 + i));

  return meeting;
}

static void
assert_equal_lists (KgrMeeting *a,
                    KgrMeeting *b)
{
  g_assert_cmpint (a->attendance->len, ==, b->attendance->len);
  g_assert_cmpint (a->agenda->len, ==, b->agenda->len);
  g_assert_cmpint (a->papers->len, ==, b->papers->len);
  for (guint i = 0; i < a->attendance->len; i++)
    {
      const KgrAttendance *p = a->attendance->pdata[i];
      const KgrAttendance *q = b->attendance->pdata[i];

      g_assert_true (kgr_attendance_equal (p, q));
    }
  for (guint i = 0; i < a->agenda->len; i++)
    g_assert_true (kgr_agenda_item_equal (a->agenda->pdata[i], b->agenda->pdata[i]));
  for (guint i = 0; i < a->papers->len; i++)
    g_assert_true (kgr_paper_equal (a->papers->pdata[i], b->papers->pdata[i]));
}

static void
assert_equal_course (KgrMeeting *a,
                     KgrMeeting *b)
{
  g_assert_true (a->form == b->form && a->cancellation == b->cancellation &&
                 a->joint_body_id == b->joint_body_id && a->joint_number == b->joint_number);
  g_assert_cmpstr (a->joint_body, ==, b->joint_body);
  g_assert_cmpstr (a->opened_at, ==, b->opened_at);
  g_assert_cmpstr (a->closed_at, ==, b->closed_at);
  g_assert_cmpstr (a->memo, ==, b->memo);
  g_assert_cmpint (a->log->len, ==, b->log->len);
  for (guint i = 0; i < a->log->len; i++)
    {
      const KgrMeetingStep *p = a->log->pdata[i];
      const KgrMeetingStep *q = b->log->pdata[i];

      g_assert_cmpint (p->kind, ==, q->kind);
      g_assert_cmpstr (p->at, ==, q->at);
      g_assert_cmpstr (p->by, ==, q->by);
      g_assert_cmpstr (p->was, ==, q->was);
      g_assert_cmpstr (p->note, ==, q->note);
    }
}

static void
assert_equal_meetings (KgrMeeting *a,
                       KgrMeeting *b)
{
  g_assert_true (a->id == b->id && a->body_id == b->body_id && a->fiscal_year == b->fiscal_year &&
                 a->number == b->number && a->observers == b->observers &&
                 a->record_method == b->record_method && a->status == b->status &&
                 a->last_version == b->last_version && a->standing_version == b->standing_version &&
                 a->concealed_since == b->concealed_since);
  g_assert_cmpstr (a->council, ==, b->council);
  g_assert_cmpstr (a->body, ==, b->body);
  g_assert_cmpstr (a->title, ==, b->title);
  g_assert_cmpstr (a->starts_at, ==, b->starts_at);
  g_assert_cmpstr (a->ends_at, ==, b->ends_at);
  g_assert_cmpstr (a->when_printed, ==, b->when_printed);
  g_assert_cmpstr (a->venue, ==, b->venue);
  assert_equal_course (a, b);
  g_assert_cmpstr (a->notice_at, ==, b->notice_at);
  assert_equal_lists (a, b);
  g_assert_cmpint (a->units->len, ==, b->units->len);
  for (guint i = 0; i < a->units->len; i++)
    g_assert_true (kgr_unit_equal (a->units->pdata[i], b->units->pdata[i]));
}

static void
test_random_meetings_come_back_equal (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (20261121);

  for (int i = 0; i < 500; i++)
    {
      g_autoptr(KgrMeeting) meeting = random_meeting (rand);
      g_autoptr(JsonNode) archive = kgr_meeting_to_archive (meeting);
      g_autofree char *text = json_to_string (archive, FALSE);
      g_autoptr(JsonNode) read = json_from_string (text, NULL);
      g_autoptr(GError) error = NULL;
      g_autoptr(KgrMeeting) back = kgr_meeting_new_from_archive (read, &error);

      g_assert_no_error (error);
      assert_equal_meetings (meeting, back);
    }
}

static void
assert_refused (const char *text,
                int         code)
{
  g_autoptr(JsonNode) node = json_from_string (text, NULL);
  g_autoptr(GError) error = NULL;

  g_assert_null (kgr_meeting_new_from_archive (node, &error));
  g_assert_error (error, KGR_ERROR, code);
}

static void
test_what_is_no_archive (void)
{
  assert_refused ("[]", KGR_ERROR_CORRUPT);
  assert_refused ("{}", KGR_ERROR_CORRUPT);
  assert_refused ("{\"archive\": 2}", KGR_ERROR_SCHEMA_TOO_NEW);
  assert_refused ("{\"archive\": 1, \"attendance\": [1]}", KGR_ERROR_CORRUPT);
  assert_refused ("{\"archive\": 1, \"statements\": [{\"kind\": \"song\"}]}", KGR_ERROR_CORRUPT);
  assert_refused ("{\"archive\": 1, \"statements\": [{\"kind\": \"note\", \"text\": \"短い\","
                  " \"confidential\": [{\"in\": \"text\", \"start\": 1,"
                  " \"length\": 9223372036854775807}]}]}",
                  KGR_ERROR_CORRUPT);
  assert_refused ("{\"archive\": 1, \"places\": [{\"before\": 4}]}", KGR_ERROR_CORRUPT);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/meeting-archive/round-trip", test_random_meetings_come_back_equal);
  g_test_add_func ("/meeting-archive/no-archive", test_what_is_no_archive);

  return g_test_run ();
}
