/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kgr-test-attendance.h"
#include "meeting/kgr-meeting-json.h"

static KgrUnit *
make_unit (KgrUnitKind       kind,
           KgrStatementKind  statement_kind,
           gint64            id,
           gint64            agenda_id,
           const char       *text,
           const char       *summary)
{
  g_autoptr(GPtrArray) words = text != NULL ? kgr_paras_new_from_text (text) : NULL;
  g_autoptr(GPtrArray) points = summary != NULL ? kgr_paras_new_from_text (summary) : NULL;
  KgrUnitFields fields = { .id = id, .kind = kind, .statement_kind = statement_kind,
                           .agenda_id = agenda_id, .paras = { words, points } };

  if (kind == KGR_UNIT_STATEMENT)
    fields.speaker = "副会長";

  return kgr_unit_new (&fields);
}

static void
add_unit (KgrMeeting *meeting,
          KgrUnit    *unit,
          KgrLayer    layer,
          int         start,
          int         length)
{
  KgrUnit *marked = kgr_unit_mark (unit, layer, start, length, "公正な審議");

  g_ptr_array_add (meeting->units, length > 0 ? marked : kgr_unit_ref (unit));
  if (length == 0)
    kgr_unit_unref (marked);
  kgr_unit_unref (unit);
}

static KgrMeeting *
make_meeting (void)
{
  KgrMeeting *meeting = kgr_meeting_new ();
  KgrAttendance *member = kgr_meeting_add_attendance (meeting);
  KgrAgendaItem *item = kgr_meeting_add_agenda (meeting);
  KgrPaper *paper = kgr_meeting_add_paper (meeting);

  meeting->id = 7;
  meeting->title = g_strdup ("令和６年度 第２回みずほ市協議会");
  meeting->observers = -1;
  meeting->status = KGR_MEETING_DRAFT;
  member->name = g_strdup ("沢渡");
  member->role = g_strdup ("副会長");
  member->status = KGR_ATTENDANCE_PRESENT | KGR_ATTENDANCE_ONLINE;
  item->id = 31;
  item->kind = KGR_AGENDA_ITEM;
  item->number = g_strdup ("（１）");
  item->title = g_strdup ("相談の窓口について");
  paper->label = g_strdup ("資料１");
  paper->title = g_strdup ("窓口の図");
  add_unit (meeting, make_unit (KGR_UNIT_NOTE, KGR_STATEMENT_NOTE, 1, 0, "資料を確かめた。", NULL),
            KGR_LAYER_TEXT, 0, 0);
  add_unit (meeting, make_unit (KGR_UNIT_ITEM, 0, 2, 31, NULL, "窓口を増やす。"), KGR_LAYER_SUMMARY, 0, 2);
  add_unit (meeting, make_unit (KGR_UNIT_STATEMENT, KGR_STATEMENT_SPEECH, 3, 0,
                                "一行目です\n二行目です", "要点"),
            KGR_LAYER_TEXT, 3, 4);

  return meeting;
}

static JsonObject *
entry (JsonNode   *node,
       const char *list,
       guint       index)
{
  JsonObject *root = json_node_get_object (node);

  return json_array_get_object_element (json_object_get_array_member (root, list), index);
}

static char *
keys_of (JsonObject *object)
{
  g_autoptr(GList) members = json_object_get_members (object);
  GString *keys = g_string_new (NULL);

  for (GList *l = members; l != NULL; l = l->next)
    g_string_append_printf (keys, "%s%s", keys->len > 0 ? " " : "", (const char *) l->data);

  return g_string_free (keys, FALSE);
}

static void
assert_keys (JsonObject *object,
             const char *expected)
{
  g_autofree char *keys = keys_of (object);

  g_assert_cmpstr (keys, ==, expected);
}

static void
assert_n_passages (JsonObject *owner,
                   guint       expected)
{
  JsonArray *passages = json_object_get_array_member (owner, "confidential");

  g_assert_cmpint (json_array_get_length (passages), ==, expected);
}

static void
test_keys_are_those_that_were_promised (void)
{
  g_autoptr(KgrMeeting) meeting = make_meeting ();
  g_autoptr(JsonNode) node = kgr_meeting_to_json (meeting);
  JsonObject *statement = entry (node, "statements", 1);
  JsonArray *passages;

  assert_keys (json_node_get_object (node),
               "id council body title fiscal_year number starts_at ends_at venue observers"
               " record_method status form cancellation joint_body joint_number opened_at closed_at memo log"
               " notice_at attendance agenda papers statements");
  assert_keys (entry (node, "attendance", 0),
               "name role status kind seat presences substitute told_on opinion"
               " opinion_statement closed_only");
  assert_keys (entry (node, "agenda", 0),
               "id number title kind parent closed ground public_title numbered matter presenter"
               " presenter_id minutes notes decider decided_on summary confidential");
  assert_keys (entry (node, "papers", 0),
               "id label title item series labelled handling copies collected");
  assert_keys (statement, "id item kind speaker person text summary confidential");
  passages = json_object_get_array_member (statement, "confidential");
  assert_keys (json_array_get_object_element (passages, 0), "in start length reason");
}

static void
test_unknown_is_null (void)
{
  static const char *const unknown[] = {
    "council", "body", "fiscal_year", "number", "starts_at", "ends_at", "venue", "observers",
    "record_method", "form", "cancellation", "joint_body", "joint_number", "opened_at", "closed_at",
    "memo",
  };
  g_autoptr(KgrMeeting) meeting = make_meeting ();
  g_autoptr(JsonNode) node = kgr_meeting_to_json (meeting);
  JsonObject *statement = entry (node, "statements", 0);

  for (guint i = 0; i < G_N_ELEMENTS (unknown); i++)
    g_assert_true (json_object_get_null_member (json_node_get_object (node), unknown[i]));
  g_assert_true (json_object_get_null_member (entry (node, "agenda", 0), "parent"));
  g_assert_true (json_object_get_null_member (statement, "item"));
  g_assert_true (json_object_get_null_member (statement, "speaker"));
  g_assert_true (json_object_get_null_member (statement, "person"));
  g_assert_true (json_object_get_null_member (statement, "summary"));
  assert_n_passages (statement, 0);
}

static void
assert_passage (JsonObject *owner,
                guint       index,
                const char *layer,
                int         start,
                int         length)
{
  JsonArray *passages = json_object_get_array_member (owner, "confidential");
  JsonObject *passage = json_array_get_object_element (passages, index);

  g_assert_cmpstr (json_object_get_string_member (passage, "in"), ==, layer);
  g_assert_cmpint (json_object_get_int_member (passage, "start"), ==, start);
  g_assert_cmpint (json_object_get_int_member (passage, "length"), ==, length);
  g_assert_cmpstr (json_object_get_string_member (passage, "reason"), ==, "公正な審議");
}

/* "一行目です\n二行目です": characters 3 to 6 are "です", the line feed and "二": two passages. */
static void
test_passages_count_the_joined_text (void)
{
  g_autoptr(KgrMeeting) meeting = make_meeting ();
  g_autoptr(JsonNode) node = kgr_meeting_to_json (meeting);
  JsonObject *statement = entry (node, "statements", 1);

  g_assert_cmpstr (json_object_get_string_member (statement, "text"), ==, "一行目です\n二行目です");
  assert_n_passages (statement, 2);
  assert_passage (statement, 0, "text", 3, 2);
  assert_passage (statement, 1, "text", 6, 1);
}

static void
test_the_place_of_an_item_is_no_statement (void)
{
  g_autoptr(KgrMeeting) meeting = make_meeting ();
  g_autoptr(JsonNode) node = kgr_meeting_to_json (meeting);
  JsonArray *statements = json_object_get_array_member (json_node_get_object (node), "statements");

  g_assert_cmpint (json_array_get_length (statements), ==, 2);
  g_assert_cmpint (json_object_get_int_member (entry (node, "statements", 1), "item"), ==, 31);
  g_assert_cmpstr (json_object_get_string_member (entry (node, "agenda", 0), "summary"), ==,
                   "窓口を増やす。");
  assert_passage (entry (node, "agenda", 0), 0, "summary", 0, 2);
}

static void
test_attendance_combines (void)
{
  g_autoptr(KgrMeeting) meeting = make_meeting ();
  g_autoptr(JsonNode) node = NULL;
  JsonArray *status;

  ((KgrAttendance *) meeting->attendance->pdata[0])->person_id = 5;
  node = kgr_meeting_to_json (meeting);
  status = json_object_get_array_member (entry (node, "attendance", 0), "status");
  g_assert_cmpint (json_array_get_length (status), ==, 2);
  g_assert_cmpstr (json_array_get_string_element (status, 0), ==, "present");
  g_assert_cmpstr (json_array_get_string_element (status, 1), ==, "online");
}

/* From here on: whatever a meeting holds, its archive gives it back. */

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
  g_test_add_func ("/meeting-json/keys", test_keys_are_those_that_were_promised);
  g_test_add_func ("/meeting-json/unknown-is-null", test_unknown_is_null);
  g_test_add_func ("/meeting-json/passages", test_passages_count_the_joined_text);
  g_test_add_func ("/meeting-json/places", test_the_place_of_an_item_is_no_statement);
  g_test_add_func ("/meeting-json/attendance", test_attendance_combines);

  return g_test_run ();
}
