/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "council/kgr-council-repo.h"
#include "kgr-error.h"
#include "kgr-json.h"
#include "kgr-test-meeting.h"
#include "kgr-test-store.h"
#include "meeting/kgr-meeting-repo.h"
#include "record/kgr-version-repo.h"

static gint64
add_body (KgrTestStore *test,
          const char   *name,
          gint64        parent_id)
{
  KgrBody body = { .name = (char *) name, .parent_id = parent_id };
  g_autoptr(GError) error = NULL;
  gint64 id = 0;

  g_assert_true (kgr_body_repo_add (test->store, &body, &id, &error));
  g_assert_no_error (error);

  return id;
}

/* "全体会 (部会 (WG)) 運営会議": names in tree order, each with its parent's. */
static void
assert_tree (KgrTestStore *test,
             const char   *expected)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) bodies = kgr_body_repo_list (test->store, &error);
  g_autoptr(GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < bodies->len; i++)
    {
      const KgrBody *body = bodies->pdata[i];
      const char *parent = "";

      for (guint j = 0; j < i; j++)
        if (((KgrBody *) bodies->pdata[j])->id == body->parent_id)
          parent = ((KgrBody *) bodies->pdata[j])->name;
      g_string_append_printf (text, "%s%s<%s", i > 0 ? " " : "", body->name, parent);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static JsonObject *
parse (const char *text)
{
  g_autoptr(GError) error = NULL;
  JsonObject *object = kgr_json_parse_object (text, -1, &error);

  g_assert_no_error (error);
  return object;
}

/* What is written is what was set, and what is read is what was written. */
static void
assert_kept (const KgrFields *fields,
             gconstpointer    stored,
             const char      *expected)
{
  g_autoptr(JsonObject) object = json_object_new ();
  g_autofree char *text = NULL;

  kgr_fields_write (fields, stored, object);
  text = kgr_json_print_object (object, NULL);
  g_assert_cmpstr (text, ==, expected);
}

#define BODY_SETTINGS \
  "{\"name\":\"相談支援部会\",\"former_names\":[\"相談部会\"],\"kind\":\"committee\"," \
  "\"mandate\":\"examine\",\"numbering\":\"continuous\",\"quorum\":\"third\"," \
  "\"quorum_roles\":[\"部会長\",\"委員\"],\"quorum_in_person\":true," \
  "\"method\":\"item-summary\",\"openness\":\"closed\"," \
  "\"speakers\":\"letters\",\"place\":\"市役所 ３階\",\"starts\":\"18:30\",\"ends\":\"00:30\"," \
  "\"standing\":[{\"kind\":\"heading\",\"title\":\"開会\"}," \
  "{\"kind\":\"item\",\"title\":\"前回会議録の確認\",\"last_minutes\":true}]," \
  "\"notice_days\":10,\"minutes_days\":null,\"circulation_days\":7,\"ended\":\"2026-03-31\"}"

static void
test_body_settings (KgrTestStore  *test,
                    gconstpointer  data)
{
  g_autoptr(JsonObject) object = parse (BODY_SETTINGS);
  g_autoptr(KgrBody) body = kgr_body_new ("名");
  g_autoptr(KgrBody) loaded = NULL;
  g_autoptr(GPtrArray) standing = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (kgr_fields_apply (&kgr_body_fields, body, object, &error));
  g_assert_no_error (error);
  g_assert_true (kgr_body_repo_add (test->store, body, &body->id, &error));
  loaded = kgr_body_repo_load (test->store, body->id, &error);
  g_assert_no_error (error);
  assert_kept (&kgr_body_fields, loaded, BODY_SETTINGS);
  g_assert_cmpint (kgr_body_get_quorum (loaded), ==, KGR_QUORUM_THIRD);
  g_assert_cmpint (kgr_body_get_minutes_days (loaded), ==, -1);
  standing = kgr_body_dup_standing (loaded);
  g_assert_cmpuint (standing->len, ==, 2);
  g_assert_true (kgr_body_stands_on (loaded, "2026-03-31"));
  g_assert_false (kgr_body_stands_on (loaded, "2026-04-01"));
}

static void
test_body_is_as_usual (KgrTestStore  *test,
                       gconstpointer  data)
{
  gint64 id = add_body (test, "　全体会 ", 0);
  g_autoptr(GError) error = NULL;
  g_autoptr(KgrBody) body = kgr_body_repo_load (test->store, id, &error);
  g_autoptr(GPtrArray) standing = kgr_body_dup_standing (body);

  assert_kept (&kgr_body_fields, body, "{\"name\":\"全体会\"}");
  g_assert_cmpint (kgr_body_get_numbering (body), ==, KGR_NUMBERING_FISCAL_YEAR);
  g_assert_cmpint (kgr_body_get_quorum (body), ==, KGR_QUORUM_MAJORITY);
  g_assert_cmpint (kgr_body_get_openness (body), ==, KGR_OPENNESS_OPEN);
  g_assert_cmpint (kgr_body_get_notice_days (body), ==, 7);
  g_assert_cmpint (kgr_body_get_minutes_days (body), ==, 45);
  g_assert_cmpint (kgr_body_get_circulation_days (body), ==, 14);
  g_assert_cmpuint (standing->len, ==, 5);
  g_assert_true (((KgrStandingItem *) standing->pdata[2])->is_last_minutes);
}

#define COUNCIL_SETTINGS \
  "{\"name\":\"汐見市協議会\",\"mark\":\"\",\"form_title\":\"会議要録\"," \
  "\"form_content\":\"審議の内容\",\"headings\":[{\"part\":\"time\",\"label\":\"日時\"}," \
  "{\"part\":\"contact\",\"text\":\"福祉課\"}],\"methods\":[\"全文\",\"発言の要点\",\"要点\"]," \
  "\"digits\":\"narrow\",\"first_year_one\":true,\"speakers\":\"role\"," \
  "\"reasons\":[\"条例第８条第２号\"],\"categories\":[],\"abbreviations\":[" \
  "{\"short\":\"基幹\",\"long\":\"基幹相談支援センター\"}]}"

static void
test_council_settings (KgrTestStore  *test,
                       gconstpointer  data)
{
  g_autoptr(JsonObject) object = parse (COUNCIL_SETTINGS);
  KgrCouncil first = { .name = (char *) "協議会" };
  g_autoptr(KgrCouncil) council = NULL;
  g_autoptr(KgrCouncil) loaded = NULL;
  g_autoptr(GError) error = NULL;
  gint64 id = 0;

  g_assert_true (kgr_council_repo_add (test->store, &first, &id, &error));
  council = kgr_council_repo_load (test->store, id, &error);
  g_assert_cmpstr (kgr_council_get_categories (council)[0], ==, "学識経験者");
  g_assert_cmpuint (g_strv_length ((char **) kgr_council_get_categories (NULL)), ==, 17);
  g_assert_true (g_str_has_prefix (kgr_council_get_reasons (council)[0], "個別事例"));
  g_assert_null (council->mark);

  g_assert_true (kgr_fields_apply (&kgr_council_fields, council, object, &error));
  g_assert_true (kgr_council_repo_update (test->store, council, &error));
  g_assert_no_error (error);
  loaded = kgr_council_repo_load (test->store, id, &error);
  assert_kept (&kgr_council_fields, loaded, COUNCIL_SETTINGS);
  g_assert_null (kgr_council_get_categories (loaded)[0]);
  g_assert_cmpstr (kgr_council_find_abbreviation (loaded, "次は基幹")->long_form, ==,
                   "基幹相談支援センター");
  g_assert_null (kgr_council_find_abbreviation (loaded, "基幹は"));

  g_clear_pointer (&loaded->name, g_free);
  g_assert_false (kgr_council_repo_update (test->store, loaded, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_INVALID);
}

static void
test_what_cannot_be_set (void)
{
  static const char *refused[] = {
    "{\"colour\":\"red\"}", "{\"position\":3}", "{\"removed\":true}", "{\"kind\":\"club\"}",
    "{\"kind\":3}", "{\"name\":[]}", "{\"notice_days\":-2}", "{\"notice_days\":10000}",
    "{\"notice_days\":\"7\"}", "{\"quorum_roles\":[1]}", "{\"quorum_roles\":\"委員\"}",
    "{\"standing\":[\"開会\"]}", "{\"standing\":[{\"titel\":\"開会\"}]}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr(JsonObject) object = parse (refused[i]);
      g_autoptr(KgrBody) body = kgr_body_new ("名");
      g_autoptr(GError) error = NULL;

      g_assert_false (kgr_fields_apply (&kgr_body_fields, body, object, &error));
      g_assert_error (error, KGR_ERROR, KGR_ERROR_INVALID);
    }
}

static void
test_days_and_times (KgrTestStore  *test,
                     gconstpointer  data)
{
  static const struct { const char *starts, *ended; gboolean good; } cases[] = {
    { "18:30", NULL, TRUE }, { "00:00", "2024-02-29", TRUE }, { NULL, "2000-02-29", TRUE },
    { "24:00", NULL, FALSE }, { "6:30", NULL, FALSE }, { "18時", NULL, FALSE },
    { NULL, "2023-02-29", FALSE }, { NULL, "1900-02-29", FALSE }, { NULL, "2024-4-1", FALSE },
    { NULL, "令和６年", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KgrBody body = { .name = (char *) "部会", .starts = (char *) cases[i].starts,
                       .ended = (char *) cases[i].ended };
      g_autoptr(GError) error = NULL;

      g_assert_cmpint (kgr_body_repo_add (test->store, &body, NULL, &error), ==, cases[i].good);
      if (!cases[i].good)
        g_assert_error (error, KGR_ERROR, KGR_ERROR_INVALID);
    }
}

static void
test_tree (KgrTestStore  *test,
           gconstpointer  data)
{
  gint64 plenary = add_body (test, "全体会", 0);
  gint64 steering = add_body (test, "運営会議", 0);
  gint64 committee = add_body (test, "部会", plenary);
  gint64 group = add_body (test, "WG", committee);
  g_autoptr(GError) error = NULL;
  gint64 parent = 0;
  guint index = 0;

  assert_tree (test, "全体会< 部会<全体会 WG<部会 運営会議<");
  g_assert_true (kgr_body_repo_place (test->store, steering, 0, 0, &error));
  assert_tree (test, "運営会議< 全体会< 部会<全体会 WG<部会");
  g_assert_true (kgr_body_repo_place (test->store, committee, steering, 9, &error));
  assert_tree (test, "運営会議< 部会<運営会議 WG<部会 全体会<");
  g_assert_true (kgr_body_repo_get_place (test->store, plenary, &parent, &index, &error));
  g_assert_cmpint (parent, ==, 0);
  g_assert_cmpuint (index, ==, 1);
  add_body (test, "新しい会", 0);
  g_assert_true (kgr_body_repo_place (test->store, plenary, group, 0, &error));
  assert_tree (test, "運営会議< 部会<運営会議 WG<部会 全体会<WG 新しい会<");
  g_assert_true (kgr_body_repo_place (test->store, plenary, parent, index, &error));
  assert_tree (test, "運営会議< 部会<運営会議 WG<部会 全体会< 新しい会<");

  g_assert_false (kgr_body_repo_place (test->store, steering, group, 0, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (kgr_body_repo_place (test->store, group, group, 0, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (kgr_body_repo_place (test->store, 99, 0, 0, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_NOT_FOUND);
  assert_tree (test, "運営会議< 部会<運営会議 WG<部会 全体会< 新しい会<");
}

static void
test_body_is_removed (KgrTestStore  *test,
                      gconstpointer  data)
{
  gint64 plenary = add_body (test, "全体会", 0);
  gint64 committee = add_body (test, "部会", plenary);
  g_autoptr(KgrMeeting) meeting = kgr_test_meeting_new ();
  g_autoptr(GError) error = NULL;

  g_assert_false (kgr_body_repo_set_removed (test->store, plenary, TRUE, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_CONFLICT);
  g_clear_error (&error);
  g_assert_true (kgr_body_repo_set_removed (test->store, committee, TRUE, &error));
  assert_tree (test, "全体会<");
  g_assert_true (kgr_body_repo_set_removed (test->store, committee, FALSE, &error));
  assert_tree (test, "全体会< 部会<全体会");

  g_assert_true (kgr_meeting_repo_add (test->store, meeting, committee, NULL, &error));
  g_assert_false (kgr_body_repo_set_removed (test->store, committee, TRUE, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_CONFLICT);
  assert_tree (test, "全体会< 部会<全体会");
}

/* A body's other name: its meetings keep the old one, and old minutes still find it. */
static void
test_body_gets_another_name (KgrTestStore  *test,
                             gconstpointer  data)
{
  g_autoptr(KgrMeeting) meeting = kgr_test_meeting_new ();
  g_autoptr(KgrMeeting) stored = NULL;
  g_autoptr(KgrMeeting) later = NULL;
  g_autoptr(KgrBody) body = NULL;
  g_autoptr(KgrBody) before = NULL;
  g_autoptr(KgrBody) unnamed = NULL;
  g_autoptr(GError) error = NULL;
  gint64 id = 0, other = 0;

  g_assert_true (kgr_meeting_repo_add (test->store, meeting, 0, &id, &error));
  body = kgr_body_repo_find (test->store, "相談支援部会", &error);
  g_assert_no_error (error);
  before = kgr_body_copy (body);
  kgr_body_set_name (body, "くらし部会");
  g_assert_true (kgr_body_repo_update (test->store, body, &error));
  stored = kgr_meeting_repo_load (test->store, id, NULL, &error);
  g_assert_cmpstr (stored->body, ==, "相談支援部会");
  g_assert_true (kgr_meeting_repo_add (test->store, meeting, 0, &other, &error));
  later = kgr_meeting_repo_load (test->store, other, NULL, &error);
  g_assert_cmpint (later->body_id, ==, stored->body_id);

  kgr_body_set_name (body, "相談支援部会");
  kgr_body_set_name (body, "くらし部会");
  g_assert_cmpuint (g_strv_length (body->former_names), ==, 1);
  unnamed = kgr_body_new (NULL);
  kgr_body_set_name (unnamed, "くらし部会");
  g_assert_null (unnamed->former_names);
  g_assert_true (kgr_body_repo_update (test->store, before, &error));
  assert_tree (test, "相談支援部会<");
  g_assert_null (kgr_body_repo_find (test->store, "くらし部会", NULL));
}

/* Settings, names and people change; what was approved does not. */
static void
test_versions_stand (KgrTestStore  *test,
                     gconstpointer  data)
{
  g_autoptr(KgrMeeting) meeting = kgr_test_meeting_new ();
  KgrPerson person = { .name = (char *) "森下 佳" };
  g_autoptr(KgrBody) body = NULL;
  g_autoptr(KgrCouncil) council = NULL;
  g_autoptr(KgrPublicDocument) before = NULL;
  g_autoptr(KgrPublicDocument) after = NULL;
  g_autoptr(KgrMeeting) version = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *digest = NULL;
  g_autofree char *later = NULL;
  KgrAttendance *one = meeting->attendance->pdata[0];
  gint64 id = 0;

  g_assert_true (kgr_person_repo_add (test->store, &person, &one->person_id, &error));
  g_assert_true (kgr_meeting_repo_add (test->store, meeting, 0, &id, &error));
  g_assert_true (kgr_version_repo_approve (test->store, id, "x", KGR_SPEAKERS_RECORDED, NULL, NULL,
                                           &error));
  before = kgr_version_repo_get_public (test->store, id, NULL, &error);
  g_assert_no_error (error);

  body = kgr_body_repo_find (test->store, "相談支援部会", &error);
  kgr_body_set_name (body, "別の名の部会");
  g_assert_true (kgr_body_repo_update (test->store, body, &error));
  council = kgr_council_repo_load (test->store, body->council_id, &error);
  council->mark = g_strdup ("（省略）");
  council->form.headings = kgr_fields_new_list (&kgr_form_heading_fields);
  g_assert_true (kgr_council_repo_update (test->store, council, &error));
  person.id = one->person_id;
  person.name = (char *) "別の 名";
  g_assert_true (kgr_person_repo_update (test->store, &person, &error));
  g_assert_true (kgr_person_repo_set_removed (test->store, person.id, TRUE, &error));

  after = kgr_version_repo_get_public (test->store, id, NULL, &error);
  g_assert_no_error (error);
  digest = kgr_public_document_dup_digest (before);
  later = kgr_public_document_dup_digest (after);
  g_assert_cmpstr (digest, ==, later);
  version = kgr_version_repo_load (test->store, id, 1, &error);
  g_assert_cmpstr (version->body, ==, "相談支援部会");
  g_assert_cmpstr (((KgrAttendance *) version->attendance->pdata[0])->name, ==, "森下");
}

static void
test_survives_rekey (KgrTestStore  *test,
                     gconstpointer  data)
{
  gint64 id = add_body (test, "全体会", 0);
  g_autoptr(GError) error = NULL;
  g_autoptr(KgrSlotSecret) secret = kgr_store_derive_secret ("another-passphrase", NULL);
  g_autofree char *recovery_key = NULL;
  g_autoptr(GPtrArray) findings = NULL;
  g_autoptr(KgrBody) body = kgr_body_repo_load (test->store, id, &error);
  g_autoptr(KgrBody) again = NULL;

  body->place = g_strdup ("市役所");
  g_assert_true (kgr_body_repo_update (test->store, body, &error));
  g_assert_true (kgr_store_rekey (test->store, secret, &recovery_key, &error));
  again = kgr_body_repo_load (test->store, id, &error);
  g_assert_cmpstr (again->place, ==, "市役所");
  g_assert_true (kgr_store_check (test->store, &findings, &error));
  g_assert_cmpuint (findings->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) \
  g_test_add (path, KgrTestStore, NULL, kgr_test_store_set_up, func, kgr_test_store_tear_down)
  ADD ("/council/body/settings", test_body_settings);
  ADD ("/council/body/usual", test_body_is_as_usual);
  ADD ("/council/settings", test_council_settings);
  g_test_add_func ("/council/refused", test_what_cannot_be_set);
  ADD ("/council/days", test_days_and_times);
  ADD ("/council/tree", test_tree);
  ADD ("/council/body/removed", test_body_is_removed);
  ADD ("/council/body/renamed", test_body_gets_another_name);
  ADD ("/council/versions-stand", test_versions_stand);
  ADD ("/council/rekey", test_survives_rekey);
#undef ADD
  return g_test_run ();
}
