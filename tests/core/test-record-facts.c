/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the outline says of each item: how many statements, how many characters, how long. */

#include "config.h"

#include "kgr-test-doc.h"
#include "record/kgr-record-facts.h"

/* Item 2 is closed. Nothing of the record is begun. */
static KgrRecordDoc *
new_doc (void)
{
  g_autoptr(KgrMeeting) meeting = kgr_meeting_new ();

  meeting->ends_at = g_strdup ("2026-06-02T20:30:00");
  for (gint64 id = 1; id <= 3; id++)
    {
      KgrAgendaItem *item = kgr_meeting_add_agenda (meeting);

      item->id = id;
      item->closed = id == 2;
    }
  kgr_test_record_add (meeting, "・\nまえ\n@1\n○会長\nあいう[えお]\n○委員\nか\n@2\n○会長\nきく\n@3\n");
  return kgr_record_doc_new (meeting);
}

static void
test_counts (void)
{
  static const struct
  {
    gboolean shown;
    guint    n_chars[4];
  } cases[] = {
    { TRUE, { 2, 6, 2, 0 } },
    { FALSE, { 2, 4, 0, 0 } },
  };
  static const guint n_statements[] = { 0, 2, 1, 0 };
  g_autoptr(KgrRecordDoc) doc = new_doc ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GArray) facts = kgr_record_facts_new (doc, cases[i].shown, NULL);

      g_assert_cmpuint (facts->len, ==, 4);
      for (guint j = 0; j < facts->len; j++)
        {
          const KgrItemFacts *item = &g_array_index (facts, KgrItemFacts, j);

          g_assert_cmpint (item->agenda_id, ==, j);
          g_assert_cmpuint (item->n_statements, ==, n_statements[j]);
          g_assert_cmpuint (item->n_chars, ==, cases[i].n_chars[j]);
          g_assert_cmpint (item->minutes, ==, -1);
        }
    }
}

/* An item lasts until the next one that was begun, the last one until now or the end. */
static void
test_minutes (void)
{
  static const struct
  {
    const char *title;
    const char *begun[3];
    const char *now;
    int         minutes[3];
  } cases[] = {
    { "one after the other",
      { "2026-06-02T18:30:00", "2026-06-02T18:40:30", "2026-06-02T19:50:00" }, NULL,
      { 10, 69, 40 } },
    { "so far", { "2026-06-02T18:30:00", "2026-06-02T18:40:00", NULL }, "2026-06-02T18:42:10",
      { 10, 2, -1 } },
    { "one passed over", { "2026-06-02T18:30:00", NULL, "2026-06-02T19:30:00" }, NULL,
      { 60, -1, 60 } },
    { "in another order", { "2026-06-02T19:00:00", "2026-06-02T18:30:00", NULL }, NULL,
      { -1, 120, -1 } },
    { "a clock that was put back", { "2026-06-02T18:30:00", NULL, NULL }, "2026-06-02T18:29:00",
      { -1, -1, -1 } },
    { "the day after", { "2026-06-01T18:30:00", NULL, NULL }, NULL, { -1, -1, -1 } },
    { "what is no time", { "きのう", NULL, NULL }, NULL, { -1, -1, -1 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(KgrRecordDoc) doc = new_doc ();
      g_autoptr(GArray) facts = NULL;
      guint item = 0;

      g_test_message ("%s", cases[i].title);
      for (guint j = 0; j < kgr_record_doc_get_n_units (doc); j++)
        if (kgr_unit_get (kgr_record_doc_get_unit (doc, j))->kind == KGR_UNIT_ITEM)
          {
            if (cases[i].begun[item] != NULL)
              g_assert_true (kgr_record_doc_set_begun (doc, j, cases[i].begun[item]));
            item++;
          }
      facts = kgr_record_facts_new (doc, TRUE, cases[i].now);
      for (guint j = 0; j < 3; j++)
        g_assert_cmpint (g_array_index (facts, KgrItemFacts, j + 1).minutes, ==,
                         cases[i].minutes[j]);
    }
}

/* Entering an item stamps its time once; coming back does not. */
static void
test_entered (void)
{
  g_autoptr(KgrRecordDoc) doc = new_doc ();
  g_autoptr(GArray) facts = NULL;

  g_assert_true (kgr_record_doc_enter_item (doc, 1, "2026-06-02T18:30:00"));
  g_assert_true (kgr_record_doc_enter_item (doc, 3, "2026-06-02T18:50:00"));
  g_assert_true (kgr_record_doc_enter_item (doc, 1, "2026-06-02T19:00:00"));
  facts = kgr_record_facts_new (doc, TRUE, "2026-06-02T19:10:00");
  g_assert_cmpint (g_array_index (facts, KgrItemFacts, 1).minutes, ==, 20);
  g_assert_cmpint (g_array_index (facts, KgrItemFacts, 3).minutes, ==, 20);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record-facts/counts", test_counts);
  g_test_add_func ("/record-facts/minutes", test_minutes);
  g_test_add_func ("/record-facts/entered", test_entered);

  return g_test_run ();
}
