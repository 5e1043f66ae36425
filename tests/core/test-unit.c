/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "kgr-error.h"
#include "record/kgr-unit.h"

/* A statement of @text and @summary; either may be NULL. */
static KgrUnit *
unit_new (const char *text,
          const char *summary)
{
  g_autoptr(GPtrArray) paras = text != NULL ? kgr_paras_new_from_text (text) : NULL;
  g_autoptr(GPtrArray) points = summary != NULL ? kgr_paras_new_from_text (summary) : NULL;
  KgrUnitFields fields = {
    .id = 7,
    .kind = KGR_UNIT_STATEMENT,
    .statement_kind = KGR_STATEMENT_SPEECH,
    .speaker = "会長",
    .begun = "2026-06-02T18:31:00",
    .paras = { paras, points },
  };

  return kgr_unit_new (&fields);
}

/* A layer as the tables below write it: each passage as [REASON|TEXT], paragraphs parted by "/". */
static char *
render (KgrUnit *unit,
        KgrLayer layer)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < kgr_unit_get_n_paras (unit, layer); i++)
    {
      KgrPara *para = kgr_unit_get_para (unit, layer, i);
      const char *p = kgr_para_get_text (para);
      guint n_spans;
      const KgrSpan *spans = kgr_para_get_spans (para, &n_spans);
      int at = 0;

      if (i > 0)
        g_string_append_c (out, '/');
      for (guint s = 0; s < n_spans; s++)
        {
          const char *start = g_utf8_offset_to_pointer (p, spans[s].start - at);
          const char *end = g_utf8_offset_to_pointer (start, spans[s].length);

          g_string_append_len (out, p, start - p);
          g_string_append_printf (out, "[%s|%.*s]", spans[s].reason, (int) (end - start), start);
          at = spans[s].start + spans[s].length;
          p = end;
        }
      g_string_append (out, p);
    }
  return g_string_free (out, FALSE);
}

#define assert_layer(unit, layer, expected) \
  G_STMT_START \
  { \
    g_autofree char *rendered = render (unit, layer); \
    g_assert_cmpstr (rendered, ==, expected); \
  } \
  G_STMT_END

static void
test_paragraphs (void)
{
  static const struct
  {
    const char *text;
    const char *paras;
  } cases[] = {
    { "", "" },
    { "一行", "一行" },
    { "一\n二", "一/二" },
    { "一\r\n二\r三", "一/二/三" },
    { "一\n\r二", "一//二" },
    { "一\u2028二\u2029三\v四\f五\xC2\x85六", "一/二/三/四/五/六" },
    { "一\n", "一/" },
    { "\n\n", "//" },
    { "絵\uFFFC文字", "絵文字" },
    { "か\u3099き", "がき" },
    { "か\uFFFC\u3099", "が" },
    { "か\n\u3099", "か/\u3099" },
    { "e\u0301te\u0301", "\u00e9t\u00e9" },
    { "\u2126\u212b", "\u03a9\u00c5" },
    { "①〜―…「」　ｶﾞ", "①〜―…「」　ｶﾞ" },
    { "tab\tstays", "tab\tstays" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(KgrUnit) unit = unit_new (cases[i].text, NULL);
      g_autofree char *text = kgr_unit_dup_text (unit, KGR_LAYER_TEXT);
      g_autoptr(KgrUnit) again = unit_new (text, NULL);

      assert_layer (unit, KGR_LAYER_TEXT, cases[i].paras);
      g_assert_true (kgr_unit_equal (unit, again));
    }
}

static void
test_empty_layer_is_none (void)
{
  g_autoptr(KgrUnit) unit = unit_new ("", NULL);

  g_assert_null (kgr_unit_get (unit)->paras[KGR_LAYER_TEXT]);
  g_assert_cmpuint (kgr_unit_get_n_paras (unit, KGR_LAYER_SUMMARY), ==, 0);
}

static void
test_para_is_one_line (void)
{
  g_autoptr(KgrPara) para = kgr_para_new ("一\r\n二\u2029三\uFFFC", NULL, 0);

  g_assert_cmpstr (kgr_para_get_text (para), ==, "一 二 三");
  g_assert_cmpint (kgr_para_get_n_chars (para), ==, 5);
}

static void
test_para_orders_its_spans (void)
{
  static const KgrSpan given[] = {
    { 6, 100, "d" }, { 2, 3, "b" }, { 0, 2, "a" },  { -5, 6, "z" },
    { 3, 0, "e" },   { 4, 2, "b" }, { 9, 9, NULL },
  };
  g_autoptr(KgrPara) para = kgr_para_new ("０１２３４５６７", given, G_N_ELEMENTS (given));
  static const KgrSpan expected[] = { { 0, 1, "z" }, { 1, 1, "a" }, { 2, 4, "b" }, { 6, 2, "d" } };
  guint n_spans;
  const KgrSpan *spans = kgr_para_get_spans (para, &n_spans);

  g_assert_cmpuint (n_spans, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < n_spans; i++)
    {
      g_assert_cmpint (spans[i].start, ==, expected[i].start);
      g_assert_cmpint (spans[i].length, ==, expected[i].length);
      g_assert_cmpstr (spans[i].reason, ==, expected[i].reason);
    }
}

typedef struct
{
  int         start;
  int         length;
  const char *reason;
} Mark;

static void
test_mark (void)
{
  static const struct
  {
    const char *text;
    Mark        marks[3];
    guint       n_marks;
    const char *expected;
  } cases[] = {
    { "前の山田さん", { { 2, 2, "個" } }, 1, "前の[個|山田]さん" },
    { "前の山田さん", { { 2, 2, "" }, { 4, 2, "" } }, 2, "前の[|山田さん]" },
    { "前の山田さん", { { 2, 2, "個" }, { 4, 2, "" } }, 2, "前の[個|山田][|さん]" },
    { "前の山田さん", { { 0, 6, "甲" }, { 2, 2, "乙" } }, 2, "[甲|前の][乙|山田][甲|さん]" },
    { "前の山田さん", { { 2, 2, "甲" }, { 0, 6, "乙" } }, 2, "[乙|前の山田さん]" },
    { "前の山田さん", { { 1, 2, "甲" }, { 2, 3, "甲" } }, 2, "前[甲|の山田さ]ん" },
    { "前の山田さん", { { 0, 6, "甲" }, { 2, 2, NULL } }, 2, "[甲|前の]山田[甲|さん]" },
    { "前の山田さん", { { 2, 2, "甲" }, { 0, 99, NULL } }, 2, "前の山田さん" },
    { "一二\n三四", { { 1, 3, "甲" } }, 1, "一[甲|二]/[甲|三]四" },
    { "一二\n三四", { { 2, 1, "甲" } }, 1, "一二/三四" },
    { "一二\n三四", { { 0, 5, "甲" }, { 1, 3, NULL } }, 2, "[甲|一]二/三[甲|四]" },
    { "一\n\n二", { { 0, 4, "甲" } }, 1, "[甲|一]//[甲|二]" },
    { "一二", { { -3, 4, "甲" } }, 1, "[甲|一]二" },
    { "一二", { { 1, G_MAXINT, "甲" } }, 1, "一[甲|二]" },
    { "一二", { { G_MAXINT, G_MAXINT, "甲" } }, 1, "一二" },
    { "一二", { { 0, 0, "甲" }, { 0, -1, "甲" } }, 2, "一二" },
    { "", { { 0, 5, "甲" } }, 1, "" },
    { "一二三四五", { { 0, 1, "甲" }, { 4, 1, "乙" }, { 0, 5, "丙" } }, 3, "[丙|一二三四五]" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(KgrUnit) unit = unit_new (cases[i].text, "要点");

      for (guint m = 0; m < cases[i].n_marks; m++)
        {
          const Mark *mark = &cases[i].marks[m];
          g_autoptr(KgrUnit) before = g_steal_pointer (&unit);

          unit = kgr_unit_mark (before, KGR_LAYER_TEXT, mark->start, mark->length, mark->reason);
        }
      assert_layer (unit, KGR_LAYER_TEXT, cases[i].expected);
      assert_layer (unit, KGR_LAYER_SUMMARY, "要点");
    }
}

static void
test_mark_shares_what_stays (void)
{
  g_autoptr(KgrUnit) unit = unit_new ("一\n二\n三", "要点");
  g_autoptr(KgrUnit) marked = kgr_unit_mark (unit, KGR_LAYER_TEXT, 2, 1, "甲");
  g_autoptr(KgrUnit) again = kgr_unit_mark (marked, KGR_LAYER_TEXT, 2, 1, "甲");
  g_autoptr(KgrUnit) opened = kgr_unit_mark (unit, KGR_LAYER_TEXT, 0, 5, NULL);

  assert_layer (unit, KGR_LAYER_TEXT, "一/二/三");
  assert_layer (marked, KGR_LAYER_TEXT, "一/[甲|二]/三");
  g_assert_true (again == marked);
  g_assert_true (opened == unit);
  g_assert_true (kgr_unit_get_para (unit, KGR_LAYER_TEXT, 0)
                 == kgr_unit_get_para (marked, KGR_LAYER_TEXT, 0));
  g_assert_true (kgr_unit_get_para (unit, KGR_LAYER_SUMMARY, 0)
                 == kgr_unit_get_para (marked, KGR_LAYER_SUMMARY, 0));
  g_assert_cmpstr (kgr_unit_get (marked)->speaker, ==, "会長");
  g_assert_cmpint (kgr_unit_get (marked)->id, ==, 7);
}

static void
test_conceal (void)
{
  static const struct
  {
    const char *text;
    const char *needle;
    const char *expected;
    guint       n_found;
  } cases[] = {
    { "山田と山田", "山田", "[甲|山田]と[甲|山田]", 2 },
    { "山田山田", "山田", "[甲|山田山田]", 2 },
    { "あああ", "ああ", "[甲|あああ]", 1 },
    { "ああああい", "ああ", "[甲|ああああ]い", 2 },
    { "いろいろい", "いろい", "[甲|いろいろい]", 1 },
    { "山田\n太郎", "山田\n太郎", "[甲|山田]/[甲|太郎]", 1 },
    { "山田\n太郎", "田\r\n太", "山[甲|田]/[甲|太]郎", 1 },
    { "山田\n\n太郎", "山田\n\n太郎", "[甲|山田]//[甲|太郎]", 1 },
    { "一\n二\n三", "\n", "一/二/三", 2 },
    { "がっこう", "か\u3099", "[甲|が]っこう", 1 },
    { "山田", "田中", "山田", 0 },
    { "山田", "", "山田", 0 },
    { "山田", "\uFFFC", "山田", 0 },
    { "", "山田", "", 0 },
    { "山", "山田", "山", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(KgrUnit) unit = unit_new (cases[i].text, cases[i].text);
      guint n_found = 100;
      g_autoptr(KgrUnit) concealed = kgr_unit_conceal (unit, cases[i].needle, "甲", &n_found);

      assert_layer (concealed, KGR_LAYER_TEXT, cases[i].expected);
      assert_layer (concealed, KGR_LAYER_SUMMARY, cases[i].expected);
      g_assert_cmpuint (n_found, ==, 100 + 2 * cases[i].n_found);
      g_assert_true ((concealed == unit) == (strchr (cases[i].expected, '[') == NULL));
    }
}

static void
test_conceal_keeps_reasons (void)
{
  g_autoptr(KgrUnit) unit = unit_new ("前の山田さんと山田さん", NULL);
  g_autoptr(KgrUnit) marked = kgr_unit_mark (unit, KGR_LAYER_TEXT, 3, 2, "乙");
  guint n_found = 0;
  g_autoptr(KgrUnit) concealed = kgr_unit_conceal (marked, "山田", "甲", &n_found);

  assert_layer (concealed, KGR_LAYER_TEXT, "前の[甲|山][乙|田さ]んと[甲|山田]さん");
  g_assert_cmpuint (n_found, ==, 2);
}

static void
test_spans_of_the_whole (void)
{
  g_autoptr(KgrUnit) unit = unit_new ("一二\n三四\n五", NULL);
  g_autoptr(KgrUnit) marked = kgr_unit_mark (unit, KGR_LAYER_TEXT, 1, 6, "甲");
  g_autoptr(GArray) spans = kgr_unit_dup_spans (marked, KGR_LAYER_TEXT);
  static const int expected[][2] = { { 1, 1 }, { 3, 2 }, { 6, 1 } };

  g_assert_cmpuint (spans->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < spans->len; i++)
    {
      const KgrSpan *span = &g_array_index (spans, KgrSpan, i);

      g_assert_cmpint (span->start, ==, expected[i][0]);
      g_assert_cmpint (span->length, ==, expected[i][1]);
      g_assert_cmpstr (span->reason, ==, "甲");
    }
}

static void
test_with_id (void)
{
  g_autoptr(KgrUnit) unit = unit_new ("一", "二");
  g_autoptr(KgrUnit) moved = kgr_unit_with_id (unit, 8, 3);
  g_autoptr(KgrUnit) back = kgr_unit_with_id (moved, 7, 0);
  g_autoptr(KgrUnit) same = kgr_unit_with_id (unit, 7, 0);

  g_assert_cmpint (kgr_unit_get (moved)->id, ==, 8);
  g_assert_cmpint (kgr_unit_get (moved)->agenda_id, ==, 3);
  g_assert_false (kgr_unit_equal (unit, moved));
  g_assert_true (kgr_unit_equal (unit, back));
  g_assert_true (same == unit);
}

static void
test_cell_is_compact_json (void)
{
  g_autoptr(KgrUnit) unit = unit_new ("一\"二\n三四", "要点");
  g_autoptr(KgrUnit) marked = kgr_unit_mark (unit, KGR_LAYER_TEXT, 5, 1, "甲");
  g_autofree char *cell = kgr_unit_to_cell (marked);

  g_assert_cmpstr (cell, ==,
                   "{\"v\":1,\"speaker\":\"会長\",\"begun\":\"2026-06-02T18:31:00\","
                   "\"text\":[\"一\\\"二\",{\"text\":\"三四\",\"confidential\":[[1,1,\"甲\"]]}],"
                   "\"summary\":[\"要点\"]}");
}

static void
test_cell_comes_back_equal (void)
{
  g_autoptr(GPtrArray) paras = kgr_paras_new_from_text ("一\\二\t三/\n\n\001四𠮷👍");
  KgrUnitFields fields = {
    .id = 12,
    .kind = KGR_UNIT_NOTE,
    .statement_kind = KGR_STATEMENT_DECISION,
    .agenda_id = 3,
    .person_id = 4,
    .opened = TRUE,
    .paras = { paras },
  };
  g_autoptr(KgrUnit) unit = kgr_unit_new (&fields);
  g_autoptr(KgrUnit) marked = kgr_unit_mark (unit, KGR_LAYER_TEXT, 0, 2, "\"甲\"");
  g_autoptr(KgrUnit) empty = unit_new (NULL, NULL);
  KgrUnit *units[] = { unit, marked, empty };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_autofree char *cell = kgr_unit_to_cell (units[i]);
      g_autoptr(GError) error = NULL;
      g_autoptr(KgrUnit) back = kgr_unit_new_from_cell (kgr_unit_get (units[i]), cell, -1, &error);

      g_assert_no_error (error);
      g_assert_true (kgr_unit_equal (units[i], back));
    }
}

static void
test_cell_is_refused (void)
{
  static const struct
  {
    const char *cell;
    int         code;
  } cases[] = {
    { "", KGR_ERROR_CORRUPT },
    { "null", KGR_ERROR_CORRUPT },
    { "[]", KGR_ERROR_CORRUPT },
    { "{}", KGR_ERROR_CORRUPT },
    { "{\"v\":1", KGR_ERROR_CORRUPT },
    { "{\"v\":\"1\"}", KGR_ERROR_CORRUPT },
    { "{\"v\":0}", KGR_ERROR_CORRUPT },
    { "{\"v\":1.5}", KGR_ERROR_CORRUPT },
    { "{\"v\":3,\"what\":1}", KGR_ERROR_SCHEMA_TOO_NEW },
    { "{\"v\":2,\"what\":1}", KGR_ERROR_CORRUPT },
    { "{\"v\":2,\"read_out\":false}", KGR_ERROR_CORRUPT },
    { "{\"v\":2,\"decision\":\"maybe\"}", KGR_ERROR_CORRUPT },
    { "{\"v\":2,\"decision\":1}", KGR_ERROR_CORRUPT },
    { "{\"v\":2,\"votes\":[1,2]}", KGR_ERROR_CORRUPT },
    { "{\"v\":2,\"votes\":[1,2,-1]}", KGR_ERROR_CORRUPT },
    { "{\"v\":2,\"votes\":7}", KGR_ERROR_CORRUPT },
    { "{\"v\":1,\"what\":1}", KGR_ERROR_CORRUPT },
    { "{\"v\":1,\"speaker\":null}", KGR_ERROR_CORRUPT },
    { "{\"v\":1,\"speaker\":7}", KGR_ERROR_CORRUPT },
    { "{\"v\":1,\"speaker\":\"会\\n長\"}", KGR_ERROR_CORRUPT },
    { "{\"v\":1,\"begun\":[]}", KGR_ERROR_CORRUPT },
    { "{\"v\":1,\"opened\":\"yes\"}", KGR_ERROR_CORRUPT },
    { "{\"v\":1,\"opened\":1}", KGR_ERROR_CORRUPT },
    { "{\"v\":1,\"text\":\"一\"}", KGR_ERROR_CORRUPT },
    { "{\"v\":1,\"text\":[1]}", KGR_ERROR_CORRUPT },
    { "{\"v\":1,\"text\":[null]}", KGR_ERROR_CORRUPT },
    { "{\"v\":1,\"text\":[[]]}", KGR_ERROR_CORRUPT },
    { "{\"v\":1,\"text\":[\"一\\n二\"]}", KGR_ERROR_CORRUPT },
    { "{\"v\":1,\"text\":[\"一\\u2029二\"]}", KGR_ERROR_CORRUPT },
    { "{\"v\":1,\"text\":[\"一\\ufffc\"]}", KGR_ERROR_CORRUPT },
    { "{\"v\":1,\"text\":[{}]}", KGR_ERROR_CORRUPT },
    { "{\"v\":1,\"text\":[{\"text\":\"一\"}]}", KGR_ERROR_CORRUPT },
    { "{\"v\":1,\"text\":[{\"text\":\"一\",\"confidential\":7}]}", KGR_ERROR_CORRUPT },
    { "{\"v\":1,\"text\":[{\"text\":\"一\",\"confidential\":[7]}]}", KGR_ERROR_CORRUPT },
    { "{\"v\":1,\"text\":[{\"text\":\"一\",\"confidential\":[[0,1]]}]}", KGR_ERROR_CORRUPT },
    { "{\"v\":1,\"text\":[{\"text\":\"一\",\"confidential\":[[0,1,null]]}]}", KGR_ERROR_CORRUPT },
    { "{\"v\":1,\"text\":[{\"text\":\"一\",\"confidential\":[[0,2,\"\"]]}]}", KGR_ERROR_CORRUPT },
    { "{\"v\":1,\"text\":[{\"text\":\"一\",\"confidential\":[[1,1,\"\"]]}]}", KGR_ERROR_CORRUPT },
    { "{\"v\":1,\"text\":[{\"text\":\"一\",\"confidential\":[[-1,1,\"\"]]}]}", KGR_ERROR_CORRUPT },
    { "{\"v\":1,\"text\":[{\"text\":\"一\",\"confidential\":[[0,0,\"\"]]}]}", KGR_ERROR_CORRUPT },
    { "{\"v\":1,\"text\":[{\"text\":\"一\",\"confidential\":[[0,9223372036854775807,\"\"]]}]}",
      KGR_ERROR_CORRUPT },
    { "{\"v\":1,\"text\":[{\"text\":\"一二三\",\"confidential\":[[1,1,\"\"],[0,1,\"\"]]}]}",
      KGR_ERROR_CORRUPT },
    { "{\"v\":1,\"text\":[{\"text\":\"一\",\"confidential\":[],\"more\":1}]}", KGR_ERROR_CORRUPT },
  };
  KgrUnitFields plain = { .id = 1, .kind = KGR_UNIT_STATEMENT };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(KgrUnit) unit = kgr_unit_new_from_cell (&plain, cases[i].cell, -1, &error);

      if (unit != NULL)
        g_test_message ("accepted: %s", cases[i].cell);
      g_assert_null (unit);
      g_assert_error (error, KGR_ERROR, cases[i].code);
    }
}

static void
test_cell_without_end (void)
{
  KgrUnitFields plain = { .id = 1, .kind = KGR_UNIT_STATEMENT };
  g_autofree char *brackets = g_strnfill (4 * 1024 * 1024, '[');
  g_autoptr(GError) error = NULL;

  g_assert_null (kgr_unit_new_from_cell (&plain, brackets, -1, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_CORRUPT);
}

/* Whatever bytes a cell holds: an error or a unit that keeps every rule. */
static void
test_cell_with_random_bytes (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (20260602);
  g_autoptr(KgrUnit) unit = unit_new ("一二三四\n五六七八\n九", "要点");
  g_autoptr(KgrUnit) marked = kgr_unit_mark (unit, KGR_LAYER_TEXT, 1, 7, "甲");
  g_autofree char *cell = kgr_unit_to_cell (marked);
  gsize length = strlen (cell);
  guint n_accepted = 0;

  for (guint round = 0; round < 30000; round++)
    {
      g_autofree char *bytes = g_memdup2 (cell, length);
      gboolean is_cut = g_rand_int_range (rand, 0, 20) == 0;
      gsize cut = is_cut ? (gsize) g_rand_int_range (rand, 0, length) : length;
      guint n_changes = g_rand_int_range (rand, 1, 4);
      g_autoptr(KgrUnit) read = NULL;
      g_autoptr(GError) error = NULL;

      for (guint c = 0; c < n_changes; c++)
        bytes[g_rand_int_range (rand, 0, length)] =
          g_rand_boolean (rand) ? "[]{}\",:0129\\-e"[g_rand_int_range (rand, 0, 14)]
                                : (char) g_rand_int_range (rand, 0, 256);
      read = kgr_unit_new_from_cell (kgr_unit_get (marked), bytes, cut, &error);

      g_assert_true ((read == NULL) == (error != NULL));
      if (read != NULL)
        {
          g_autofree char *again = kgr_unit_to_cell (read);
          g_autoptr(KgrUnit) back = kgr_unit_new_from_cell (kgr_unit_get (read), again, -1, NULL);

          g_assert_nonnull (back);
          g_assert_true (kgr_unit_equal (read, back));
          n_accepted++;
        }
      else
        g_assert_true (error->domain == KGR_ERROR);
    }
  g_test_message ("%u of 30000 accepted", n_accepted);
  g_assert_cmpuint (n_accepted, >, 100);
  g_assert_cmpuint (n_accepted, <, 25000);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/unit/paragraphs", test_paragraphs);
  g_test_add_func ("/unit/empty-layer", test_empty_layer_is_none);
  g_test_add_func ("/unit/one-line", test_para_is_one_line);
  g_test_add_func ("/unit/spans-in-order", test_para_orders_its_spans);
  g_test_add_func ("/unit/mark", test_mark);
  g_test_add_func ("/unit/mark-shares", test_mark_shares_what_stays);
  g_test_add_func ("/unit/conceal", test_conceal);
  g_test_add_func ("/unit/conceal-keeps-reasons", test_conceal_keeps_reasons);
  g_test_add_func ("/unit/spans-of-the-whole", test_spans_of_the_whole);
  g_test_add_func ("/unit/with-id", test_with_id);
  g_test_add_func ("/unit/cell/compact", test_cell_is_compact_json);
  g_test_add_func ("/unit/cell/comes-back", test_cell_comes_back_equal);
  g_test_add_func ("/unit/cell/refused", test_cell_is_refused);
  g_test_add_func ("/unit/cell/without-end", test_cell_without_end);
  g_test_add_func ("/unit/cell/random-bytes", test_cell_with_random_bytes);
  return g_test_run ();
}
