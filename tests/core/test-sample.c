/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "council/kgr-council-repo.h"
#include "import/kgr-sample.h"
#include "issue/kgr-issue-repo.h"
#include "kgr-test-body.h"
#include "kgr-test-store.h"
#include "meeting/kgr-meeting-repo.h"
#include "record/kgr-projection.h"
#include "record/kgr-version-repo.h"

#define MIN_STATEMENTS 30

typedef KgrTestStore Fixture;

static void
fill (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  kgr_sample_fill (fixture->store, &error);
  g_assert_no_error (error);
}

static KgrMeetingSummary *
find_meeting (GPtrArray  *meetings,
              const char *part)
{
  for (guint i = 0; i < meetings->len; i++)
    {
      KgrMeetingSummary *summary = g_ptr_array_index (meetings, i);

      if (strstr (summary->title, part) != NULL)
        return summary;
    }

  g_assert_not_reached ();
}

static GPtrArray *
list_meetings (KgrStore *store)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *meetings = kgr_meeting_repo_list (store, 0, NULL, &error);

  g_assert_no_error (error);
  return meetings;
}

static void
test_bodies (Fixture       *fixture,
             gconstpointer  data)
{
  static const char * const names[] = {
    "全体会", "運営会議", "相談支援部会", "地域生活支援拠点等整備部会", "ワーキンググループ", "こども部会",
  };
  g_autoptr (GPtrArray) councils = NULL;
  g_autoptr (GPtrArray) bodies = NULL;
  g_autoptr (GError) error = NULL;

  fill (fixture);
  councils = kgr_council_repo_list (fixture->store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (councils->len, ==, 1);
  g_assert_cmpstr (((KgrCouncil *) g_ptr_array_index (councils, 0))->name, ==,
                   "汐見市障害者自立支援協議会");

  bodies = kgr_body_repo_list (fixture->store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (bodies->len, ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < bodies->len; i++)
    g_assert_cmpstr (((KgrBody *) g_ptr_array_index (bodies, i))->name, ==, names[i]);
  g_assert_cmpint (((KgrBody *) bodies->pdata[4])->parent_id, ==,
                   ((KgrBody *) bodies->pdata[3])->id);
}

/* Everybody has a reading and a seat; a seat is vacant, a term ends soon, one has a public name. */
static void
test_people (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GPtrArray) seats = NULL;
  g_autoptr (GError) error = NULL;
  guint n_public = 0, n_vacant = 0, n_expiring = 0, n_lived = 0;

  fill (fixture);
  people = kgr_person_repo_list (fixture->store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (people->len, ==, 20);
  for (guint i = 0; i < people->len; i++)
    {
      const KgrPerson *person = people->pdata[i];
      g_autoptr (GPtrArray) theirs = kgr_seat_repo_list_of_person (fixture->store, person->id,
                                                                   &error);

      g_assert_nonnull (person->reading);
      g_assert_cmpuint (theirs->len, >=, 1);
      n_public += person->public_name != NULL;
    }
  seats = kgr_seat_repo_list_all (fixture->store, &error);
  for (guint i = 0; i < seats->len; i++)
    {
      const KgrSeat *seat = seats->pdata[i];
      KgrSeatState state = kgr_seat_get_state (seat, seats, "2026-11-24", 90);

      n_vacant += state == KGR_SEAT_VACANT;
      n_expiring += state == KGR_SEAT_EXPIRING;
      n_lived += seat->lived_experience;
    }
  g_assert_cmpuint (n_public, ==, 1);
  g_assert_cmpuint (n_vacant, ==, 1);
  g_assert_cmpuint (n_expiring, ==, 1);
  g_assert_cmpuint (n_lived, >, 4);
}

static void
test_meetings (Fixture       *fixture,
               gconstpointer  data)
{
  static const struct
  {
    const char       *title;
    int               fiscal_year;
    KgrMeetingStatus  status;
    int               standing;
  } expected[] = {
    { "令和７年度 第３回 汐見市障害者自立支援協議会 こども部会", 2025, KGR_MEETING_CANCELLED, 0 },
    { "令和７年度 第２回 汐見市障害者自立支援協議会 全体会", 2025, KGR_MEETING_PUBLISHED, 1 },
    { "第１回 汐見市障害者自立支援協議会 運営会議", 2026, KGR_MEETING_APPROVED, 1 },
    { "第３回 汐見市障害者自立支援協議会 地域生活", 2026, KGR_MEETING_APPROVED, 1 },
    { "第２回 汐見市障害者自立支援協議会 相談支援部会", 2026, KGR_MEETING_CIRCULATED, 0 },
    { "第２回 汐見市障害者自立支援協議会 ワーキンググループ", 2026, KGR_MEETING_PUBLISHED, 1 },
    { "第１回 汐見市障害者自立支援協議会 こども部会", 2026, KGR_MEETING_DRAFT, 0 },
    { "第４回", 2026, KGR_MEETING_DRAFT, 0 },
    { "令和８年度 第２回 汐見市障害者自立支援協議会 全体会", 2026, KGR_MEETING_PLANNED, 0 },
    { "第５回", 2026, KGR_MEETING_PLANNED, 0 },
  };
  g_autoptr (GPtrArray) meetings = NULL;

  fill (fixture);
  meetings = list_meetings (fixture->store);
  g_assert_cmpuint (meetings->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const KgrMeetingSummary *summary = find_meeting (meetings, expected[i].title);

      g_assert_cmpint (summary->fiscal_year, ==, expected[i].fiscal_year);
      g_assert_cmpint (summary->status, ==, expected[i].status);
      g_assert_cmpint (summary->standing_version, ==, expected[i].standing);
    }
  g_assert_cmpint (find_meeting (meetings, "第１回 汐見市障害者自立支援協議会 こども部会")->form, ==,
                   KGR_FORM_WRITTEN);
  g_assert_nonnull (find_meeting (meetings, "相談支援部会")->circulated_at);
}

/* The next meeting is as its body plans it, and what is open stands on it. */
static void
test_next_meeting (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GPtrArray) meetings = NULL;
  g_autoptr (GPtrArray) issues = NULL;
  g_autoptr (KgrMeeting) meeting = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;

  fill (fixture);
  meetings = list_meetings (fixture->store);
  id = find_meeting (meetings, "第５回")->id;
  meeting = kgr_meeting_repo_load (fixture->store, id, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (meeting->starts_at, ==, "2026-12-10T18:30:00");
  g_assert_cmpuint (meeting->attendance->len, ==, 12);
  g_assert_cmpuint (meeting->agenda->len, >, 3);
  issues = kgr_issue_repo_list_standing (fixture->store, id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (issues->len, ==, 5);
  kgr_test_assert_sound (fixture->store);
}

static KgrMeeting *
load_full (KgrStore *store)
{
  g_autoptr (GPtrArray) meetings = list_meetings (store);
  g_autoptr (GError) error = NULL;
  KgrMeeting *meeting = kgr_meeting_repo_load (store, find_meeting (meetings, "第４回")->id, NULL,
                                               &error);

  g_assert_no_error (error);
  return meeting;
}

static void
test_full_record (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (KgrMeeting) meeting = NULL;
  guint n_statements = 0, n_items = 0, n_passages = 0, n_closed = 0;

  fill (fixture);
  meeting = load_full (fixture->store);
  for (guint i = 0; i < meeting->units->len; i++)
    {
      KgrUnit *unit = g_ptr_array_index (meeting->units, i);
      g_autoptr (GArray) spans = kgr_unit_dup_spans (unit, KGR_LAYER_TEXT);

      n_statements += kgr_unit_get (unit)->kind == KGR_UNIT_STATEMENT;
      n_items += kgr_unit_get (unit)->kind == KGR_UNIT_ITEM;
      n_passages += spans->len;
    }
  for (guint i = 0; i < meeting->agenda->len; i++)
    {
      const KgrAgendaItem *item = g_ptr_array_index (meeting->agenda, i);

      if (!item->closed)
        continue;
      n_closed++;
      g_assert_cmpstr (item->number, ==, "（４）");
      g_assert_cmpstr (item->public_title, ==, "個別事例の検討");
      g_assert_nonnull (strstr (item->ground, "第89条の３第５項"));
    }

  g_assert_cmpuint (n_statements, >=, MIN_STATEMENTS);
  g_assert_cmpuint (n_items, ==, 5);
  g_assert_cmpuint (n_passages, ==, 1);
  g_assert_cmpuint (n_closed, ==, 1);
}

static char *
dup_public_text (KgrPublicDocument *document)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < kgr_public_document_get_n_blocks (document); i++)
    {
      const KgrBlock *block = kgr_public_document_get_block (document, i);
      g_autofree char *lines = block->lines != NULL ? g_strjoinv ("\n", block->lines) : NULL;

      g_string_append_printf (text, "%s\n%s\n", block->text, lines != NULL ? lines : "");
    }

  return g_string_free (text, FALSE);
}

/* No six characters in a row of what is confidential; the texts have none of them elsewhere. */
static void
assert_absent (const char *public_text,
               const char *secret)
{
  glong n_chars = g_utf8_strlen (secret, -1);

  for (glong i = 0; i + 6 <= n_chars; i++)
    {
      g_autofree char *part = g_utf8_substring (secret, i, i + 6);

      g_assert_null (strstr (public_text, part));
    }
}

static void
test_projection (Fixture       *fixture,
                 gconstpointer  data)
{
  const KgrEdition edition = { KGR_SPEAKERS_RECORDED, KGR_MARK_DEFAULT };
  g_autoptr (KgrMeeting) meeting = NULL;
  g_autoptr (KgrPublicDocument) document = NULL;
  g_autofree char *text = NULL;
  gboolean is_closed = FALSE;
  guint n_secret = 0;

  fill (fixture);
  meeting = load_full (fixture->store);
  document = kgr_projection_new_minutes (meeting, &edition);
  text = dup_public_text (document);

  g_assert_nonnull (strstr (text, "事業所どうしで訪ね合う仕組みがあれば"));
  g_assert_nonnull (strstr (text, KGR_MARK_DEFAULT));
  g_assert_nonnull (strstr (text, "個別事例の検討"));
  g_assert_nonnull (strstr (text, "以上で、本日の地域生活支援拠点等整備部会を閉会する。"));
  g_assert_null (strstr (text, "夜間の連絡が続く世帯"));
  assert_absent (text, "先月も、汐浜三丁目で80代の母と暮らす方の事例で、夜中に三度の連絡があり、");
  for (guint i = 0; i < meeting->units->len; i++)
    {
      KgrUnit *unit = g_ptr_array_index (meeting->units, i);
      const KgrUnitFields *fields = kgr_unit_get (unit);
      g_autofree char *words = kgr_unit_dup_text (unit, KGR_LAYER_TEXT);

      if (fields->kind == KGR_UNIT_ITEM)
        is_closed = kgr_meeting_find_agenda (meeting, fields->agenda_id)->closed;
      else if (is_closed)
        {
          assert_absent (text, words);
          n_secret++;
        }
    }
  g_assert_cmpuint (n_secret, ==, 7);
}

static void
test_approved (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GPtrArray) meetings = NULL;
  g_autoptr (KgrPublicDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  const KgrMeetingSummary *summary;
  int number = 0;

  fill (fixture);
  meetings = list_meetings (fixture->store);
  summary = find_meeting (meetings, "第３回 汐見市障害者自立支援協議会 地域生活");
  document = kgr_version_repo_get_public (fixture->store, summary->id, &number, &error);
  g_assert_no_error (error);
  g_assert_cmpint (number, ==, 1);
  g_assert_cmpuint (kgr_public_document_get_n_blocks (document), >, 20);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) \
  g_test_add (path, Fixture, NULL, kgr_test_store_set_up, func, kgr_test_store_tear_down)
  ADD ("/sample/bodies", test_bodies);
  ADD ("/sample/people", test_people);
  ADD ("/sample/meetings", test_meetings);
  ADD ("/sample/next-meeting", test_next_meeting);
  ADD ("/sample/full-record", test_full_record);
  ADD ("/sample/projection", test_projection);
  ADD ("/sample/approved", test_approved);

  return g_test_run ();
}
