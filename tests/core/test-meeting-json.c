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
