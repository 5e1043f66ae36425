/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Commands on statements, notes, agenda items and passages of a document. Each case is one command,
 * one step, and comes back by one undo. */

#include "config.h"

#include <string.h>

#include "kgr-test-doc.h"
#include "meeting/kgr-meeting-json.h"
#include "record/kgr-projection.h"

#define NOW "2026-06-02T18:31:00"

static const KgrSpeaker chair = { 7, "会長" };

typedef enum
{
  ADD,
  NOTE,
  DECIDE,
  SPLIT,
  JOIN,
  SPEAKER,
  OPEN,
  CLOSE,
  MOVE,    /* one unit before from.column */
  TO_ITEM, /* to the agenda item from.column */
  ENTER,   /* the agenda item from.column */
  MARK,
  UNMARK,
  MARK_UNIT,
} Command;

typedef struct
{
  const char *title;
  const char *before;
  Command     command;
  KgrTextPos  from;
  KgrTextPos  to;
  const char *after;  /* NULL = refused */
  KgrTextPos  caret;  /* of a command that moves it */
} Case;

/* Agenda: 1 open, 2 closed, 3 open; 4 below 2. */
static KgrRecordDoc *
doc_with_agenda (const char *record)
{
  g_autoptr(KgrMeeting) meeting = kgr_meeting_new ();

  for (gint64 id = 1; id <= 4; id++)
    {
      KgrAgendaItem *item = kgr_meeting_add_agenda (meeting);

      item->id = id;
      item->kind = KGR_AGENDA_ITEM;
      item->closed = id == 2;
      item->ground = id == 2 ? g_strdup ("理由") : NULL;
      item->parent_id = id == 4 ? 2 : 0;
    }
  kgr_test_record_add (meeting, record);
  return kgr_record_doc_new (meeting);
}

static gboolean
run_on_units (KgrRecordDoc *doc,
              const Case   *one)
{
  static const KgrDecision accepted = { KGR_DECISION_ACCEPTED, TRUE, 9, 1, 0 };

  switch (one->command)
    {
    case ADD:
      return kgr_record_doc_add_statement (doc, one->from, &chair, NOW);
    case NOTE:
      return kgr_record_doc_add_note (doc, one->from, NULL, NOW);
    case DECIDE:
      return kgr_record_doc_set_decision (doc, one->from.unit, &accepted);
    case SPLIT:
      return kgr_record_doc_split (doc, one->from, &chair, NOW);
    case JOIN:
      return kgr_record_doc_join (doc, one->from.unit);
    case SPEAKER:
      return kgr_record_doc_set_speaker (doc, one->from.unit, &chair);
    case MOVE:
      return kgr_record_doc_move (doc, one->from.unit, 1, (guint) one->from.column);
    case TO_ITEM:
      return kgr_record_doc_move_to_item (doc, one->from.unit, 1, one->from.column);
    case ENTER:
      return kgr_record_doc_enter_item (doc, one->from.column, NOW);
    default:
      g_assert_not_reached ();
    }
}

static gboolean
run (KgrRecordDoc *doc,
     const Case   *one)
{
  switch (one->command)
    {
    case OPEN:
    case CLOSE:
      return kgr_record_doc_set_opened (doc, one->from.unit, one->command == OPEN);
    case MARK:
      return kgr_record_doc_mark (doc, one->from, one->to, "理由");
    case UNMARK:
      return kgr_record_doc_mark (doc, one->from, one->to, NULL);
    case MARK_UNIT:
      return kgr_record_doc_mark_unit (doc, one->from.unit, "理由");
    default:
      return run_on_units (doc, one);
    }
}

static void
run_cases (const Case *cases,
           guint       n_cases,
           gboolean    with_caret)
{
  for (guint i = 0; i < n_cases; i++)
    {
      const Case *one = &cases[i];
      g_autoptr(KgrRecordDoc) doc = doc_with_agenda (one->before);
      gboolean done = run (doc, one);
      KgrTextPos caret = kgr_record_doc_get_cursor (doc);

      g_test_message ("%s", one->title);
      g_assert_cmpint (done, ==, one->after != NULL);
      g_assert_cmpint (kgr_record_doc_get_refusal (doc) != KGR_REFUSED_NOT, ==, !done);
      kgr_test_doc_assert (doc, one->after != NULL ? one->after : one->before);
      if (done && with_caret)
        g_assert_true (kgr_text_pos_equal (caret, one->caret));
      g_assert_cmpint (kgr_record_doc_undo (doc), ==, done);
      kgr_test_doc_assert (doc, one->before);
      g_assert_false (kgr_record_doc_undo (doc));
      g_assert_cmpint (kgr_record_doc_redo (doc), ==, done);
      kgr_test_doc_assert (doc, one->after != NULL ? one->after : one->before);
    }
}

static void
test_statements (void)
{
  static const Case cases[] = {
    { "behind a statement", "○委員\nあ\n○委員\nい\n", ADD, AT (TEXT (0, 0, 0)),
      "○委員\nあ\n○会長\n○委員\nい\n", TEXT (1, 0, 0) },
    { "behind a heading", "@1\n○委員\nい\n", ADD, AT (LABEL (0, 0)),
      "@1\n○会長\n○委員\nい\n", TEXT (1, 0, 0) },
    { "in an empty one", "○委員\nあ\n○委員\n", ADD, AT (TEXT (1, 0, 0)), "○委員\nあ\n○会長\n",
      TEXT (1, 0, 0) },
    { "in an empty note", "・\n", ADD, AT (TEXT (0, 0, 0)), "○会長\n", TEXT (0, 0, 0) },
    { "into nothing", "", ADD, AT (TEXT (0, 0, 0)), "○会長\n", TEXT (0, 0, 0) },
    { "a note", "○委員\nあ\n", NOTE, AT (TEXT (0, 0, 1)), "○委員\nあ\n・\n", TEXT (1, 0, 0) },
    { "split", "○委員\nあい\nう\n=要\n", SPLIT, AT (TEXT (0, 0, 1)),
      "○委員\nあ\n=要\n○会長\nい\nう\n", TEXT (1, 0, 0) },
    { "split at the end", "○委員\nあ\n", SPLIT, AT (TEXT (0, 0, 1)), "○委員\nあ\n○会長\n",
      TEXT (1, 0, 0) },
    { "split at the start", "○委員\nあ\n", SPLIT, AT (TEXT (0, 0, 0)), "○委員\n○会長\nあ\n",
      TEXT (1, 0, 0) },
    { "split between paragraphs", "○委員\nあ\nい\n", SPLIT, AT (TEXT (0, 1, 0)),
      "○委員\nあ\n○会長\nい\n", TEXT (1, 0, 0) },
    { "split behind a paragraph", "○委員\nあ\nい\n", SPLIT, AT (TEXT (0, 0, 1)),
      "○委員\nあ\n○会長\nい\n", TEXT (1, 0, 0) },
    { "split a passage", "○委員\n[あい]\n", SPLIT, AT (TEXT (0, 0, 1)), "○委員\n[あ]\n○会長\n[い]\n",
      TEXT (1, 0, 0) },
    { "split what was opened", "@2\n+○委員\nあい\n", SPLIT, AT (TEXT (1, 0, 1)),
      "@2\n+○委員\nあ\n+○会長\nい\n", TEXT (2, 0, 0) },
    { "split a note", "・\nあい\n", SPLIT, AT (TEXT (0, 0, 1)), NULL },
  };

  run_cases (cases, G_N_ELEMENTS (cases), TRUE);
}

static void
test_joining (void)
{
  static const Case cases[] = {
    { "two statements", "○委員\nあ\n=要\n○会長\nい\n=点\n", JOIN, AT (TEXT (1, 0, 0)),
      "○委員\nあ\nい\n=要\n=点\n", TEXT (0, 1, 0) },
    { "an empty one goes", "○委員\nあ\n○会長\n", JOIN, AT (TEXT (1, 0, 0)), "○委員\nあ\n",
      TEXT (0, 0, 1) },
    { "to an empty one", "○委員\n○会長\nい\n", JOIN, AT (TEXT (1, 0, 0)), "○委員\nい\n",
      TEXT (0, 0, 0) },
    { "the first", "○委員\nあ\n", JOIN, AT (TEXT (0, 0, 0)), NULL },
    { "to a heading", "@1\n○会長\nい\n", JOIN, AT (TEXT (1, 0, 0)), NULL },
    { "an empty one to a heading", "@1\n○会長\n", JOIN, AT (TEXT (1, 0, 0)), "@1\n",
      POINTS (0, 0, 0) },
    { "a heading", "○会長\nい\n@1\n", JOIN, AT (LABEL (1, 0)), NULL },
    { "a heading behind an empty one", "○会長\n@1\n", JOIN, AT (LABEL (1, 0)), "@1\n",
      POINTS (0, 0, 0) },
    { "a statement to a note", "・\nあ\n○会長\nい\n", JOIN, AT (TEXT (1, 0, 0)), NULL },
    { "two notes", "・\nあ\n・\nい\n", JOIN, AT (TEXT (1, 0, 0)), "・\nあ\nい\n", TEXT (0, 1, 0) },
    { "half of it opened", "@2\n+○委員\nあ\n○会長\nい\n", JOIN, AT (TEXT (2, 0, 0)),
      "@2\n○委員\nあ\nい\n", TEXT (1, 1, 0) },
  };

  run_cases (cases, G_N_ELEMENTS (cases), TRUE);
}

static void
test_items (void)
{
  static const Case cases[] = {
    { "a statement down", "○委員\nあ\n○会長\nい\n", MOVE, AT (TEXT (0, 0, 2)),
      "○会長\nい\n○委員\nあ\n" },
    { "a statement up", "○委員\nあ\n○会長\nい\n", MOVE, AT (TEXT (1, 0, 0)),
      "○会長\nい\n○委員\nあ\n" },
    { "to where it is", "○委員\nあ\n○会長\nい\n", MOVE, AT (TEXT (0, 0, 1)), NULL },
    { "a heading", "@1\n○会長\nい\n", MOVE, AT (LABEL (0, 2)), NULL },
    { "out of a closed item", "@1\n@2\n○会長\nい\n=要\n", MOVE, AT (TEXT (2, 0, 1)),
      "@1\n○会長\n[い]\n=[要]\n@2\n" },
    { "out of a part of one", "@1\n@4\n○会長\nい\n", MOVE, AT (TEXT (2, 0, 1)),
      "@1\n○会長\n[い]\n@4\n" },
    { "out of a lost item", "@1\n@9\n○会長\nい\n", MOVE, AT (TEXT (2, 0, 1)),
      "@1\n○会長\n[い]\n@9\n" },
    { "within a closed item", "@2\n+○会長\nい\n○会長\nう\n", MOVE, AT (TEXT (1, 0, 3)),
      "@2\n○会長\nう\n+○会長\nい\n" },
    { "opened, out of it", "@1\n@2\n+○会長\nい\n", MOVE, AT (TEXT (2, 0, 1)),
      "@1\n○会長\nい\n@2\n" },
    { "opened, into another", "@2\n+○会長\nい\n@4\n", MOVE, AT (TEXT (1, 0, 3)),
      "@2\n@4\n○会長\nい\n" },
    { "to an item", "@1\n○会長\nい\n@3\n○委員\nう\n", TO_ITEM, AT (TEXT (1, 0, 3)),
      "@1\n@3\n○委員\nう\n○会長\nい\n" },
    { "to an item without a place", "@1\n○会長\nい\n@3\n", TO_ITEM, AT (TEXT (1, 0, 2)),
      "@1\n@2\n○会長\nい\n@3\n" },
    { "back to one without a place", "@2\n@3\n○会長\nい\n", TO_ITEM, AT (TEXT (2, 0, 1)),
      "@1\n○会長\nい\n@2\n@3\n" },
    { "to its own item", "@1\n○会長\nい\n", TO_ITEM, AT (TEXT (1, 0, 1)), NULL },
    { "to no item", "@1\n○会長\nい\n", TO_ITEM, AT (TEXT (1, 0, 9)), NULL },
    { "come to the next", "@1\n○会長\nい\n", ENTER, AT (TEXT (0, 0, 2)), "@1\n○会長\nい\n@2\n" },
    { "come to one before", "○会長\nあ\n@3\n○会長\nい\n", ENTER, AT (TEXT (0, 0, 2)),
      "○会長\nあ\n@2\n@3\n○会長\nい\n" },
    { "open in a closed item", "@2\n○会長\nい\n", OPEN, AT (TEXT (1, 0, 0)), "@2\n+○会長\nい\n" },
    { "close it again", "@2\n+○会長\nい\n", CLOSE, AT (TEXT (1, 0, 0)), "@2\n○会長\nい\n" },
    { "open in an open item", "@1\n○会長\nい\n", OPEN, AT (TEXT (1, 0, 0)), NULL },
  };

  run_cases (cases, G_N_ELEMENTS (cases), FALSE);
}

static void
test_marks (void)
{
  static const Case cases[] = {
    { "inside a word", "○会長\nあいう\n", MARK, TEXT (0, 0, 1), TEXT (0, 0, 2), "○会長\nあ[い]う\n" },
    { "backwards", "○会長\nあいう\n", MARK, TEXT (0, 0, 2), TEXT (0, 0, 1), "○会長\nあ[い]う\n" },
    { "over a passage's end", "○会長\n[あい]うえ\n", MARK, TEXT (0, 0, 1), TEXT (0, 0, 3),
      "○会長\n[あいう]え\n" },
    { "over paragraphs", "○会長\nあい\nう\nえお\n", MARK, TEXT (0, 0, 1), TEXT (0, 2, 1),
      "○会長\nあ[い]\n[う]\n[え]お\n" },
    { "over statements", "○会長\nあい\n=要\n○委員\nう\n=点\n○会長\nえお\n", MARK, TEXT (0, 0, 1),
      TEXT (2, 0, 1), "○会長\nあ[い]\n=要\n○委員\n[う]\n=[点]\n○会長\n[え]お\n" },
    { "from its label", "○会長\nあい\n=要\n", MARK, LABEL (0, 0), TEXT (0, 0, 2),
      "○会長\n[あい]\n=[要]\n" },
    { "key points", "○会長\nあい\n=要点\n", MARK, POINTS (0, 0, 0), POINTS (0, 0, 1),
      "○会長\nあい\n=[要]点\n" },
    { "a unit", "○会長\nあ\n\nい\n=要\n", MARK_UNIT, AT (TEXT (0, 0, 0)),
      "○会長\n[あ]\n\n[い]\n=[要]\n" },
    { "nothing", "○会長\nあ\n", MARK, AT (TEXT (0, 0, 1)), NULL },
    { "what is so already", "○会長\n[あ]\n", MARK, TEXT (0, 0, 0), TEXT (0, 0, 1), NULL },
    { "open a part", "○会長\n[あいう]\n", UNMARK, TEXT (0, 0, 1), TEXT (0, 0, 2),
      "○会長\n[あ]い[う]\n" },
    { "open what is open", "○会長\nあ\n", UNMARK, TEXT (0, 0, 0), TEXT (0, 0, 1), NULL },
    { "open in a closed item", "@2\n○会長\nあ\n", UNMARK, TEXT (1, 0, 0), TEXT (1, 0, 1), NULL },
  };

  run_cases (cases, G_N_ELEMENTS (cases), FALSE);
}

static void
test_decision (void)
{
  g_autoptr(KgrRecordDoc) doc = kgr_test_doc_new ("・\nあい\n○会長\n");
  static const KgrDecision rejected = { .kind = KGR_DECISION_REJECTED };
  const KgrUnitFields *fields;

  g_assert_true (kgr_record_doc_set_decision (doc, 0, &rejected));
  g_assert_false (kgr_record_doc_set_decision (doc, 0, &rejected));
  fields = kgr_unit_get (kgr_record_doc_get_unit (doc, 0));
  g_assert_cmpint (fields->statement_kind, ==, KGR_STATEMENT_DECISION);
  g_assert_cmpint (fields->decision.kind, ==, KGR_DECISION_REJECTED);
  g_assert_false (kgr_record_doc_set_decision (doc, 1, &rejected));
  g_assert_cmpint (kgr_record_doc_get_refusal (doc), ==, KGR_REFUSED_KIND);

  /* What follows a decision is none. */
  g_assert_true (kgr_record_doc_enter (doc, (KgrTextPos) TEXT (0, 0, 1)));
  kgr_test_doc_assert (doc, "・\nあ\n・\nい\n○会長\n");
  fields = kgr_unit_get (kgr_record_doc_get_unit (doc, 1));
  g_assert_cmpint (fields->statement_kind, ==, KGR_STATEMENT_NOTE);
  g_assert_cmpint (fields->decision.kind, ==, 0);
}

/* What was decided, and a cell that has none of it is what it always was. */
static void
test_cell_decision (void)
{
  KgrUnitFields fields = { .id = 1, .kind = KGR_UNIT_NOTE, .read_out = TRUE,
                           .decision = { KGR_DECISION_CONTINUED, TRUE, 9, 1, 2 } };
  g_autoptr(KgrUnit) unit = kgr_unit_new (&fields);
  g_autofree char *cell = kgr_unit_to_cell (unit);
  g_autoptr(KgrUnit) back = kgr_unit_new_from_cell (&fields, cell, -1, NULL);
  g_autoptr(KgrUnit) plain = NULL;
  g_autofree char *old = NULL;

  g_assert_nonnull (back);
  g_assert_true (kgr_unit_equal (unit, back));
  fields.decision.n_abstained = 0;
  plain = kgr_unit_new (&fields);
  g_assert_false (kgr_unit_equal (unit, plain));
  g_clear_pointer (&plain, kgr_unit_unref);

  fields.read_out = FALSE;
  memset (&fields.decision, 0, sizeof fields.decision);
  plain = kgr_unit_new (&fields);
  old = kgr_unit_to_cell (plain);
  g_assert_cmpstr (old, ==, "{\"v\":1}");
}

/* Under the words, in the words of the form; not where all of them are confidential. */
static void
test_printed_decision (void)
{
  static const struct
  {
    const char  *record;
    KgrDecision  decision;
    const char  *printed;
  } cases[] = {
    { "・\n原案\n", { KGR_DECISION_APPROVED, TRUE, 9, 1, 0 },
      "原案\n決定：承認（賛成９名、反対１名）\n" },
    { "・\n原案\n", { KGR_DECISION_CONTINUED, TRUE, 10, 0, 2 },
      "原案\n決定：継続（賛成10名、反対０名、棄権２名）\n" },
    { "・\n", { .kind = KGR_DECISION_ACCEPTED }, "決定：了承\n" },
    { "・\n[原案]\n", { .kind = KGR_DECISION_REJECTED }, "~（非公開）\n" },
    { "・\n[原]案\n", { .kind = KGR_DECISION_REJECTED }, "（非公開）案\n決定：否決\n" },
    { "・\n原案\n", { 0 }, "原案\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const KgrEdition edition = { .speakers = KGR_SPEAKERS_RECORDED, .mark = "（非公開）" };
      g_autoptr(KgrRecordDoc) doc = kgr_test_doc_new (cases[i].record);
      g_autoptr(KgrMeeting) meeting = NULL;
      g_autoptr(KgrPublicDocument) document = NULL;
      g_autofree char *paper = NULL;

      g_assert_true (kgr_record_doc_set_decision (doc, 0, &cases[i].decision));
      meeting = kgr_record_doc_snapshot (doc);
      document = kgr_projection_new_minutes (meeting, &edition);
      paper = kgr_test_paper_render (document, 0);
      g_assert_true (g_str_has_suffix (paper, cases[i].printed));
      g_assert_cmpint (strstr (paper, "決定") != NULL, ==,
                       strstr (cases[i].printed, "決定") != NULL);
    }
}

/* A version keeps it too. */
static void
test_archive_of_decision (void)
{
  static const KgrDecision rejected = { KGR_DECISION_REJECTED, TRUE, 3, 8, 1 };
  g_autoptr(KgrRecordDoc) doc = kgr_test_doc_new ("");
  g_autoptr(KgrMeeting) meeting = NULL;
  g_autoptr(KgrMeeting) back = NULL;
  g_autoptr(JsonNode) archive = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (kgr_record_doc_add_statement (doc, (KgrTextPos) TEXT (0, 0, 0), &chair, NOW));
  g_assert_true (kgr_record_doc_insert (doc, (KgrTextPos) TEXT (0, 0, 0), "あ", 0));
  g_assert_true (kgr_record_doc_set_read_out (doc, 0, TRUE));
  g_assert_true (kgr_record_doc_add_note (doc, (KgrTextPos) TEXT (0, 0, 1), &rejected, NOW));
  g_assert_true (kgr_record_doc_insert (doc, (KgrTextPos) TEXT (1, 0, 0), "い", 0));
  meeting = kgr_record_doc_snapshot (doc);
  archive = kgr_meeting_to_archive (meeting);
  back = kgr_meeting_new_from_archive (archive, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < 2; i++)
    g_assert_true (kgr_unit_equal (meeting->units->pdata[i], back->units->pdata[i]));
}

static void
test_speaker_and_time (void)
{
  g_autoptr(KgrRecordDoc) doc = kgr_test_doc_new ("○委員\nあ\n・\n");
  const KgrUnitFields *fields;

  g_assert_true (kgr_record_doc_set_speaker (doc, 0, &chair));
  g_assert_false (kgr_record_doc_set_speaker (doc, 0, &chair));
  g_assert_true (kgr_record_doc_set_begun (doc, 0, NOW));
  g_assert_true (kgr_record_doc_set_read_out (doc, 0, TRUE));
  fields = kgr_unit_get (kgr_record_doc_get_unit (doc, 0));
  g_assert_cmpint (fields->person_id, ==, 7);
  g_assert_cmpstr (fields->speaker, ==, "会長");
  g_assert_cmpstr (fields->begun, ==, NOW);
  g_assert_true (fields->read_out);
  g_assert_false (kgr_record_doc_set_speaker (doc, 1, &chair));
}

static void
test_time_of_item (void)
{
  g_autoptr(KgrRecordDoc) doc = doc_with_agenda ("");

  g_assert_true (kgr_record_doc_enter_item (doc, 1, NOW));
  g_assert_cmpstr (kgr_unit_get (kgr_record_doc_get_unit (doc, 0))->begun, ==, NOW);
  g_assert_true (kgr_text_pos_is_label (kgr_record_doc_get_cursor (doc)));
  /* The time it was first come to stays. */
  g_assert_true (kgr_record_doc_enter_item (doc, 1, "2026-06-02T20:00:00"));
  g_assert_cmpstr (kgr_unit_get (kgr_record_doc_get_unit (doc, 0))->begun, ==, NOW);
  g_assert_false (kgr_record_doc_enter_item (doc, 9, NOW));
}

/* Agenda: １ ２ ３ （４） （５） ６ ７, of which the items are in brackets. Nothing that stands in the
 * record may change places when a heading of the agenda gets its own. */
static void
test_headings_keep_their_order (void)
{
  static const struct
  {
    const char *before;
    gint64      entered;
    const char *after;
  } cases[] = {
    { "", 1, "@1\n@2\n@3\n" },
    { "", 3, "@3\n" },
    { "@4\n○会長\nい\n@5\n", 2, "@2\n@3\n@4\n○会長\nい\n@5\n" },
    { "○会長\nあ\n@4\n", 2, "@2\n@3\n○会長\nあ\n@4\n" },
    { "@2\n@3\n○会長\nい\n", 1, "@1\n@2\n@3\n○会長\nい\n" },
    { "@4\n○会長\nい\n", 7, "@4\n○会長\nい\n@6\n@7\n" },
    { "○会長\nあ\n", 6, "○会長\nあ\n@6\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(KgrMeeting) meeting = kgr_meeting_new ();
      g_autoptr(KgrRecordDoc) doc = NULL;

      for (gint64 id = 1; id <= 7; id++)
        {
          KgrAgendaItem *item = kgr_meeting_add_agenda (meeting);

          item->id = id;
          item->kind = id == 4 || id == 5 ? KGR_AGENDA_ITEM : KGR_AGENDA_HEADING;
        }
      kgr_test_record_add (meeting, cases[i].before);
      doc = kgr_record_doc_new (meeting);
      g_assert_true (kgr_record_doc_enter_item (doc, cases[i].entered, NOW));
      kgr_test_doc_assert (doc, cases[i].after);
      g_assert_true (kgr_record_doc_undo (doc));
      kgr_test_doc_assert (doc, cases[i].before);
    }
}

static void
test_from_here_on (void)
{
  g_autoptr(KgrRecordDoc) doc = kgr_test_doc_new ("○会長\nあ\n");

  kgr_record_doc_set_sealing (doc, "理由");
  g_assert_true (kgr_record_doc_is_sealing (doc));
  g_assert_true (kgr_record_doc_insert (doc, (KgrTextPos) TEXT (0, 0, 1), "い", 0));
  g_assert_true (kgr_record_doc_enter (doc, kgr_record_doc_get_cursor (doc)));
  g_assert_true (kgr_record_doc_insert (doc, kgr_record_doc_get_cursor (doc), "う", 0));
  kgr_test_doc_assert (doc, "○会長\nあ[い]\n[う]\n");
  kgr_record_doc_set_sealing (doc, NULL);
  g_assert_true (kgr_record_doc_insert (doc, kgr_record_doc_get_cursor (doc), "え", 0));
  kgr_test_doc_assert (doc, "○会長\nあ[い]\n[う]え\n");

  /* Opening again holds at this place only. */
  kgr_record_doc_set_cursor (doc, (KgrTextPos) TEXT (0, 0, 2), (KgrTextPos) TEXT (0, 0, 2));
  g_assert_true (kgr_record_doc_insert (doc, (KgrTextPos) TEXT (0, 0, 2), "x", 0));
  kgr_test_doc_assert (doc, "○会長\nあ[いx]\n[う]え\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record-doc/statements", test_statements);
  g_test_add_func ("/record-doc/joining", test_joining);
  g_test_add_func ("/record-doc/items", test_items);
  g_test_add_func ("/record-doc/marks", test_marks);
  g_test_add_func ("/record-doc/decision", test_decision);
  g_test_add_func ("/record-doc/cell-of-decision", test_cell_decision);
  g_test_add_func ("/record-doc/printed-decision", test_printed_decision);
  g_test_add_func ("/record-doc/archive-of-decision", test_archive_of_decision);
  g_test_add_func ("/record-doc/speaker-and-time", test_speaker_and_time);
  g_test_add_func ("/record-doc/time-of-item", test_time_of_item);
  g_test_add_func ("/record-doc/headings-keep-their-order", test_headings_keep_their_order);
  g_test_add_func ("/record-doc/from-here-on", test_from_here_on);

  return g_test_run ();
}
