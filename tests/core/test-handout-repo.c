/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Papers made from a file, and what is kept of those that were issued. */

#include "config.h"

#include <string.h>

#include "handout/kgr-handout-repo.h"
#include "kgr-error.h"
#include "kgr-test-body.h"
#include "kgr-writer.h"
#include "meeting/kgr-agenda.h"
#include "text/kgr-era.h"

#define CANARY "カナリア"

typedef struct
{
  gint64 committee;
  gint64 council;
  gint64 meeting;
  gint64 next;
} World;

static gint64
add_issue (KgrStore   *store,
           gint64      body_id,
           gint64      meeting_id,
           const char *public_wording,
           gint64      source_id)
{
  g_autoptr(KgrIssue) draft = kgr_issue_new ();
  g_autoptr(GError) error = NULL;
  gint64 id = 0;

  draft->title = g_strdup (CANARY "の件");
  draft->detail = g_strdup (CANARY "の詳細");
  draft->public_wording = g_strdup (public_wording);
  draft->owner = g_strdup (CANARY "さん");
  draft->field = g_strdup ("相談");
  draft->kind = KGR_ISSUE_ISSUE;
  draft->due = g_strdup (KGR_ISSUE_DUE_NEXT);
  if (source_id != 0)
    g_assert_true (kgr_issue_repo_generalise (store, source_id, draft, meeting_id, &id, &error));
  else
    g_assert_true (kgr_issue_repo_add (store, draft, body_id, meeting_id, &id, &error));
  g_assert_no_error (error);

  return id;
}

/* A committee below a council, a meeting that was held and one that is to come, and issues with and
 * without a public wording. */
static World
make_world (KgrStore *store)
{
  World world = { 0 };
  KgrMeetingMove held = { KGR_MEETING_DRAFT, 0, NULL, NULL };
  KgrFieldText text = { 0, (char *) "相談", (char *) "=国の\n機能", (char *) "＋拠点", (char *) "-運用",
                        (char *) "＠書かれた課題", (char *) "－特記" };
  g_autoptr(GError) error = NULL;
  gint64 public_issue;
  gint64 secret_issue;

  world.council = kgr_test_add_body (store, 0, KGR_TEST_COUNCIL);
  world.committee = kgr_test_add_body (store, world.council, KGR_TEST_BODY);
  kgr_test_seat (store, world.committee, "長沢 誠", "部会長", "2026-04-01", NULL);
  kgr_test_seat (store, world.committee, "堀 薫", "事務局", "2026-04-01", NULL);
  world.meeting = kgr_test_plan (store, world.committee, "2026-06-10T18:30:00");
  world.next = kgr_test_plan (store, world.committee, "2026-08-10T18:30:00");
  g_assert_true (kgr_meeting_repo_move (store, world.meeting, &held, &error));
  g_assert_no_error (error);

  public_issue = add_issue (store, world.committee, world.meeting, "=移動の手段", 0);
  secret_issue = add_issue (store, world.committee, world.meeting, NULL, 0);
  add_issue (store, world.committee, world.meeting, "夜間の支援", secret_issue);
  g_assert_true (kgr_issue_repo_refer (store, public_issue, world.council, world.meeting,
                                       CANARY "の言葉", &error));
  g_assert_true (kgr_issue_repo_refer (store, secret_issue, world.council, world.meeting,
                                       CANARY "の言葉", &error));
  g_assert_no_error (error);
  add_issue (store, world.committee, world.meeting, "緊急の受け入れ", 0);
  g_assert_true (kgr_field_repo_set (store, 0, 2026, &text, NULL, &error));
  g_assert_no_error (error);

  return world;
}

static KgrHandout *
make (KgrStore                *store,
      const KgrHandoutRequest *request)
{
  g_autoptr(GError) error = NULL;
  KgrHandout *made = kgr_handout_repo_make (store, request, &error);

  g_assert_no_error (error);
  g_assert_nonnull (made);
  g_assert_cmpuint (strlen (made->digest), ==, 64);

  return made;
}

static char *
dup_file (KgrHandout *handout,
          const char *format)
{
  g_autoptr(GBytes) file = kgr_writer_find (format)->write (kgr_handout_get_blocks (handout));
  gsize size;
  const char *data = g_bytes_get_data (file, &size);

  return g_strndup (data, size);
}

static KgrHandoutRequest
request_for (const World    *world,
             KgrHandoutKind  kind)
{
  KgrHandoutScope scope = kgr_handout_kind_get_scope (kind);
  KgrHandoutRequest request = { kind, 0, 0, 0, "2026-07-01" };

  if (scope & KGR_HANDOUT_OF_MEETING)
    request.meeting_id = world->next;
  else if (scope & KGR_HANDOUT_OF_BODY_YEAR)
    request.body_id = world->committee;
  if (scope & (KGR_HANDOUT_OF_BODY_YEAR | KGR_HANDOUT_OF_YEAR))
    request.fiscal_year = 2026;

  return request;
}

/* No word that nobody made public is on any of them, nor in a table. */
static void
test_every_kind (KgrTestStore  *test,
                 gconstpointer  data)
{
  static const char * const said[KGR_N_HANDOUTS + 1] = {
    NULL, NULL, "次第", "長沢 誠", "緊急の受け入れ", "=移動の手段", "夜間の支援", "18:30", "未周知",
  };
  World world = make_world (test->store);

  for (KgrHandoutKind kind = 1; kind <= KGR_N_HANDOUTS; kind++)
    {
      KgrHandoutRequest request = request_for (&world, kind);
      g_autoptr(KgrHandout) made = make (test->store, &request);
      g_autoptr(KgrHandout) again = make (test->store, &request);
      g_autofree char *text = dup_file (made, "txt");
      g_autofree char *page = dup_file (made, "html");
      g_autofree char *table = dup_file (made, "csv");

      g_assert_cmpstr (made->digest, ==, again->digest);
      g_assert_true ((made->inside != NULL) == kgr_handout_kind_is_inside (kind));
      g_assert_true ((made->document != NULL) != kgr_handout_kind_is_inside (kind));
      if (kind != KGR_HANDOUT_NOTICE)
        g_assert_nonnull (strstr (text, said[kind]));
      else
        g_assert_nonnull (strstr (text, "令和８年７月１日"));
      g_assert_null (strstr (text, CANARY));
      g_assert_null (strstr (page, CANARY));
      g_assert_null (strstr (table, CANARY));
      g_assert_cmpint (kgr_handout_kind_from_code (kgr_handout_kind_to_code (kind)), ==, kind);
      g_assert_nonnull (kgr_handout_kind_to_label (kind));
    }
}

static void
test_issues (KgrTestStore  *test,
             gconstpointer  data)
{
  World world = make_world (test->store);
  KgrHandoutRequest standing = request_for (&world, KGR_HANDOUT_STANDING);
  KgrHandoutRequest report = request_for (&world, KGR_HANDOUT_REPORT);
  KgrHandoutRequest fields = request_for (&world, KGR_HANDOUT_FIELDS);
  g_autoptr(KgrHandout) list = make (test->store, &standing);
  g_autoptr(KgrHandout) year = make (test->store, &report);
  g_autoptr(KgrHandout) table = make (test->store, &fields);
  g_autofree char *list_csv = dup_file (list, "csv");
  g_autofree char *year_text = dup_file (year, "txt");
  g_autofree char *table_csv = dup_file (table, "csv");

  g_assert_cmpstr (list_csv, ==,
    "\ufeff\"番号\",\"事項\",\"担当\",\"期限\",\"状態\",\"提起した日\"\r\n"
    "\"１\",\"夜間の支援\",\"\",\"次回の会議まで\",\"未着手\",\"令和８年６月10日\"\r\n"
    "\"２\",\"緊急の受け入れ\",\"\",\"次回の会議まで\",\"未着手\",\"令和８年６月10日\"\r\n");
  g_assert_cmpuint (list->n_withheld, ==, 0);

  g_assert_nonnull (strstr (year_text, "報告・提案した事項\n"));
  g_assert_nonnull (strstr (year_text, "１　=移動の手段　" KGR_TEST_COUNCIL "　令和８年６月10日　"));
  g_assert_nonnull (strstr (year_text, "地域課題として取りまとめた事項\n"));
  g_assert_nonnull (strstr (year_text, "１　夜間の支援　令和８年６月10日　未着手"));
  g_assert_null (strstr (year_text, "２　"));
  g_assert_cmpuint (year->n_withheld, ==, 1);

  /* Nothing in it is run by a spreadsheet. */
  g_assert_nonnull (strstr (table_csv,
    "\"相談\",\"'=国の\n機能\",\"'＋拠点\",\"'-運用\",\"'＠書かれた課題\n・=移動の手段\n・夜間の支援\n"
    "・緊急の受け入れ\",\"'－特記\"\r\n"));
  g_assert_cmpuint (table->n_withheld, ==, 1);

  report.fiscal_year = 2025;
  g_clear_pointer (&year, kgr_handout_free);
  g_clear_pointer (&year_text, g_free);
  year = make (test->store, &report);
  year_text = dup_file (year, "txt");
  g_assert_nonnull (strstr (year_text, "この年度に報告した事項はありません。"));
}

static void
test_refusals (KgrTestStore  *test,
               gconstpointer  data)
{
  World world = make_world (test->store);
  KgrMeetingMove off = { KGR_MEETING_CANCELLED, KGR_CANCELLED_CALLED_OFF, NULL, NULL };
  const struct { KgrHandoutRequest request; KgrError code; } cases[] = {
    { { 0, world.meeting, 0, 0, "2026-07-01" }, KGR_ERROR_INVALID },
    { { KGR_HANDOUT_NOTICE, 0, world.committee, 0, "2026-07-01" }, KGR_ERROR_INVALID },
    { { KGR_HANDOUT_NOTICE, world.meeting, 0, 0, "yesterday" }, KGR_ERROR_INVALID },
    { { KGR_HANDOUT_NOTICE, world.next, 0, 0, "2026-07-01" }, KGR_ERROR_INVALID },
    { { KGR_HANDOUT_NOTICE, 999, 0, 0, "2026-07-01" }, KGR_ERROR_NOT_FOUND },
    { { KGR_HANDOUT_ROSTER, 0, 0, 0, "2026-07-01" }, KGR_ERROR_INVALID },
    { { KGR_HANDOUT_ROSTER, 0, world.committee, 0, "2020-07-01" }, KGR_ERROR_INVALID },
    { { KGR_HANDOUT_REPORT, 0, world.committee, 0, "2026-07-01" }, KGR_ERROR_INVALID },
    { { KGR_HANDOUT_REPORT, 0, 0, 2026, "2026-07-01" }, KGR_ERROR_INVALID },
    { { KGR_HANDOUT_FIELDS, 0, 0, 0, "2026-07-01" }, KGR_ERROR_INVALID },
  };

  g_assert_true (kgr_meeting_repo_move (test->store, world.next, &off, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (kgr_handout_repo_make (test->store, &cases[i].request, &error));
      g_assert_error (error, KGR_ERROR, (int) cases[i].code);
    }
}

static void
assert_issued (KgrStore *store,
               gint64    meeting_id)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) issued = kgr_handout_repo_list_issued (store, meeting_id, 0, 0, &error);
  const KgrIssuedHandout *one;

  g_assert_no_error (error);
  g_assert_cmpuint (issued->len, ==, 1);
  one = issued->pdata[0];
  g_assert_cmpint (one->kind, ==, KGR_HANDOUT_NOTICE);
  g_assert_cmpint (one->format, ==, KGR_FORMAT_HTML);
  g_assert_cmpint (one->meeting_id, ==, meeting_id);
  g_assert_cmpstr (one->by, ==, "相原");
  g_assert_cmpstr (one->digest, ==, "abc");
  g_assert_nonnull (strstr (one->at, "T"));
}

static void
test_issued (KgrTestStore  *test,
             gconstpointer  data)
{
  World world = make_world (test->store);
  KgrHandoutRequest request = request_for (&world, KGR_HANDOUT_NOTICE);
  g_autoptr(KgrMeeting) meeting = NULL;
  g_autoptr(GPtrArray) other = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_false (kgr_handout_repo_note_issued (test->store, &request, KGR_FORMAT_HTML, "abc", "",
                                                &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_true (kgr_handout_repo_note_issued (test->store, &request, KGR_FORMAT_HTML, "abc",
                                               "相原", &error));
  g_assert_no_error (error);
  assert_issued (test->store, world.next);
  other = kgr_handout_repo_list_issued (test->store, world.meeting, 0, 0, &error);
  g_assert_cmpuint (other->len, ==, 0);

  /* Labels are known outside now, and the meeting stays. */
  meeting = kgr_test_load (test->store, world.next);
  g_assert_true (kgr_era_is_date (meeting->notice_at));
  g_assert_true (kgr_meeting_labels_are_fixed (meeting));
  g_assert_false (kgr_meeting_repo_remove (test->store, &world.next, 1, NULL, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_INVALID);
  kgr_test_assert_sound (test->store);
}

static void
test_survives_rekey (KgrTestStore  *test,
                     gconstpointer  data)
{
  World world = make_world (test->store);
  KgrHandoutRequest request = request_for (&world, KGR_HANDOUT_NOTICE);
  g_autoptr(KgrSlotSecret) secret = kgr_store_derive_secret ("another-passphrase", NULL);
  g_autoptr(GError) error = NULL;
  g_autofree char *recovery_key = NULL;

  g_assert_true (kgr_handout_repo_note_issued (test->store, &request, KGR_FORMAT_HTML, "abc",
                                               "相原", &error));
  g_assert_true (kgr_store_rekey (test->store, secret, &recovery_key, &error));
  g_assert_no_error (error);
  assert_issued (test->store, world.next);
  kgr_test_assert_sound (test->store);
}

#define ADD(path, func) \
  g_test_add (path, KgrTestStore, NULL, kgr_test_store_set_up, func, kgr_test_store_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/handout/every-kind", test_every_kind);
  ADD ("/handout/issues", test_issues);
  ADD ("/handout/refusals", test_refusals);
  ADD ("/handout/issued", test_issued);
  ADD ("/handout/rekey", test_survives_rekey);

  return g_test_run ();
}
