/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Random minutes, set, broken into lines and extracted in random ways: every character of the text
 * must be somewhere in what was read, and the statements must be those that were set. */

#include "config.h"

#include <string.h>

#include "import/kgr-import.h"
#include "kgr-test-conservation.h"

#define N_DOCUMENTS 600
#define N_SHORT 60

static const char * const speakers[] = {
  "会長", "副会長", "発言者：委員", "事務局", "磯部委員", "Ａ委員", "委員１", "事務局（福祉課）", "浜田",
};

static const char * const phrases[] = {
  "汐見の町で暮らし続けるためには、", "相談の場を近くに置くことが大切だと考える。", "昨年度は12か所で聞き取りをした。",
  "「夜も電話がつながる」という声が多く、", "OJT and PDCA ", "（1）から（3）までのうち、", "資料２の図では、",
  "○を付けた事業所が", "受け入れている。", "〇〇さんの例では、", "８０５０の課題は急ぎである。", "ｶﾅの表記もある。",
  "か\xe3\x82\x99の字も届いた。", "午後２時30分に再開した。", "そのとおりである。", "ーーという。", "…検討する。",
};

static const char * const marks[] = { "○", "〇", "◯" };
static const char * const line_ends[] = { "\n", "\r\n", "\r" };

/* How one document is set. */
typedef struct
{
  GRand      *rand;
  GString    *text;
  GString    *form_words;
  GString    *record;      /* truth: without any white space */
  const char *line_end;
  int         width;
  gboolean    double_spaced;
  gboolean    trailing;    /* a space stands after the last line of a paragraph */
  gboolean    bracketed;
  int         page;
} Setter;

static gboolean
one_in (Setter *self,
        int     n)
{
  return g_rand_int_range (self->rand, 0, n) == 0;
}

static const char *
one_of (Setter             *self,
        const char * const *words,
        guint               n_words)
{
  return words[g_rand_int_range (self->rand, 0, n_words)];
}

static void
end_line (Setter *self)
{
  g_string_append (self->text, self->line_end);
  if (self->double_spaced)
    g_string_append (self->text, self->line_end);
}

static void
put_line (Setter     *self,
          const char *line)
{
  g_string_append (self->text, line);
  if (self->trailing && one_in (self, 2))
    g_string_append_c (self->text, ' ');
  end_line (self);
}

/* A page ends after a line: with its number between blank lines, at a form feed, or without a
 * trace. */
static void
end_page (Setter *self)
{
  g_autofree char *number = g_strdup_printf ("%d", ++self->page);
  gboolean is_fed = one_in (self, 2);

  for (int i = 0; i < 3; i++)
    g_string_append (self->text, self->line_end);
  g_string_append (self->text, number);
  if (is_fed)
    g_string_append (self->text, self->line_end);
  for (int i = 0; i < 3; i++)
    g_string_append (self->text, self->line_end);
  if (is_fed)
    g_string_append (self->text, "\f");
}

static void
put_wrapped (Setter     *self,
             const char *words)
{
  int width = 0;

  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar ch = g_utf8_get_char (p);

      width += kgr_char_width (ch);
      if (width > self->width && !kgr_char_is_tied (ch))
        {
          if (one_in (self, 40))
            end_page (self);
          else
            end_line (self);
          width = kgr_char_width (ch);
        }
      g_string_append_unichar (self->text, ch);
    }

  put_line (self, "");
}

static void
append_without_white (GString    *string,
                      const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);

  for (const char *p = normal; *p != '\0'; p = g_utf8_next_char (p))
    if (!kgr_char_is_white (g_utf8_get_char (p)))
      g_string_append_unichar (string, g_utf8_get_char (p));
}

static char *
dup_paragraph (Setter *self)
{
  GString *words = g_string_new ("では");
  int n = g_rand_int_range (self->rand, 0, 14);

  for (int i = 0; i < n; i++)
    g_string_append (words, one_of (self, phrases, G_N_ELEMENTS (phrases)));
  g_string_append (words, "以上。");

  return g_string_free (words, FALSE);
}

static void
put_paragraphs (Setter *self)
{
  int n = g_rand_int_range (self->rand, 1, 4);

  for (int i = 0; i < n; i++)
    {
      g_autofree char *words = dup_paragraph (self);
      g_autofree char *indented = g_strconcat ("　", words, NULL);

      put_wrapped (self, one_in (self, 2) ? indented : words);
      append_without_white (self->record, words);
    }
}

static void
put_statement (Setter *self)
{
  const char *speaker = one_of (self, speakers, G_N_ELEMENTS (speakers));
  g_autofree char *label = self->bracketed ? g_strconcat ("（", speaker, "）：", NULL)
                                           : g_strdup (speaker);
  g_autofree char *line = g_strconcat (one_of (self, marks, G_N_ELEMENTS (marks)),
                                       one_in (self, 3) ? " " : "", label, NULL);

  put_line (self, line);
  if (self->bracketed)
    g_string_append (self->form_words, "（）：");
  append_without_white (self->record, "○");
  append_without_white (self->record, speaker);
  put_paragraphs (self);
}

static void
put_field (Setter     *self,
           const char *label,
           const char *value)
{
  g_autoptr (GString) spaced = g_string_new (NULL);
  gboolean is_spaced = one_in (self, 3);

  for (const char *p = label; *p != '\0'; p = g_utf8_next_char (p))
    {
      g_string_append_unichar (spaced, g_utf8_get_char (p));
      if (is_spaced && *g_utf8_next_char (p) != '\0')
        g_string_append (spaced, " ");
    }
  g_string_append (self->form_words, label);
  g_string_append_printf (spaced, "%s%s", one_in (self, 4) ? "　" : "  ", value);
  put_line (self, spaced->str);
}

static void
put_head (Setter *self)
{
  g_string_append (self->form_words, "会議録");
  put_line (self, "会 議 録");
  put_field (self, "会議の名称", "令和３年度 第４回汐見市自立支援協議会");
  put_line (self, "相談支援部会");
  put_field (self, "開催日時", one_in (self, 2) ? "令和３年10月28日（木曜日）午後６時30分から午後８時まで"
                                                : "令和3年10月28日 18:30～20:00");
  put_field (self, "開催場所", "田の浦庁舎 ４階");
  put_field (self, "出席者", "磯部委員、浜田、沖委員（オンライン）");
  g_string_append (self->form_words, "、、");
  put_field (self, "議題", "（１） 相談機能について");
  put_line (self, "（２） その他");
  if (one_in (self, 2))
    {
      put_line (self, "会議資料の");
      put_line (self, "名称");
      g_string_append (self->form_words, "会議資料の名称");
    }
  else
    put_field (self, "会議資料の名称", "");
  put_line (self, "資料１ 相談窓口の位置づけ（案）");
  put_line (self, "参考資料１ 加算について");
  put_field (self, "記録方法", "□全文記録 □会議内容の要点記録 ☑発言者の発言内容ごとの要点記録");
  g_string_append (self->form_words, "□全文記録□会議内容の要点記録☑発言者の発言内容ごとの要点記録");
  put_field (self, "会議内容", "");
  put_line (self, "傍聴０名");
  g_string_append (self->form_words, "傍聴０名");
  put_line (self, "１ 開会");
  put_line (self, "２ 議題");
}

/* With few lines, or with many page ends, the usual length cannot be known: then only the
 * characters count, not the paragraphs. The record is compared without white space anyway. */
static void
set_document (Setter *self,
              guint32 seed)
{
  int n_statements;

  self->rand = g_rand_new_with_seed (seed);
  self->text = g_string_new (seed % 5 == 0 ? "\xef\xbb\xbf" : "");
  self->form_words = g_string_new (NULL);
  self->record = g_string_new (NULL);
  self->line_end = one_of (self, line_ends, G_N_ELEMENTS (line_ends));
  self->width = g_rand_int_range (self->rand, 60, 96);
  self->double_spaced = one_in (self, 2);
  self->trailing = one_in (self, 2);
  self->bracketed = one_in (self, 4);
  self->page = 0;

  put_head (self);
  put_paragraphs (self);
  n_statements = g_rand_int_range (self->rand, 0, 25);
  for (int i = 0; i < n_statements; i++)
    {
      put_statement (self);
      if (one_in (self, 2))
        g_string_append (self->text, self->line_end);
    }
}

static void
clear_setter (Setter *self)
{
  g_rand_free (self->rand);
  g_string_free (self->text, TRUE);
  g_string_free (self->form_words, TRUE);
  g_string_free (self->record, TRUE);
}

static char *
dup_record (KgrMeeting *meeting)
{
  GString *record = g_string_new (NULL);

  for (guint i = 0; i < meeting->units->len; i++)
    {
      KgrUnit *unit = g_ptr_array_index (meeting->units, i);
      g_autofree char *text = kgr_unit_dup_text (unit, KGR_LAYER_TEXT);

      if (kgr_unit_get (unit)->speaker != NULL)
        {
          append_without_white (record, "○");
          append_without_white (record, kgr_unit_get (unit)->speaker);
        }
      append_without_white (record, text);
    }

  return g_string_free (record, FALSE);
}

static KgrImport *
import_document (Setter *self)
{
  g_autoptr (GError) error = NULL;
  KgrImport *import = kgr_import_new_from_text (self->text->str, self->text->len, NULL, &error);

  g_assert_no_error (error);
  return import;
}

static void
test_random (void)
{
  guint n = g_test_slow () ? N_DOCUMENTS * 10 : g_test_quick () ? N_DOCUMENTS : N_SHORT;

  for (guint32 seed = 0; seed < n; seed++)
    {
      Setter setter;
      g_autoptr (KgrImport) import = NULL;
      g_autofree char *record = NULL;
      g_autofree char *loss = NULL;

      set_document (&setter, seed);
      import = import_document (&setter);
      record = dup_record (import->meeting);
      loss = find_loss (setter.text->str, import, setter.form_words->str);
      if (loss != NULL || strcmp (record, setter.record->str) != 0)
        g_test_message ("document %u:\n%s", seed, setter.text->str);

      g_assert_cmpstr (loss, ==, NULL);
      g_assert_cmpstr (record, ==, setter.record->str);
      g_assert_cmpuint (import->meeting->agenda->len, ==, 4);
      g_assert_cmpuint (import->meeting->papers->len, ==, 2);
      g_assert_cmpuint (import->meeting->attendance->len, ==, 3);
      g_assert_cmpuint (import->removed->len, ==, setter.page);
      clear_setter (&setter);
    }
}

/* Gives one statement of @import other words. */
static void
plant (KgrImport *import,
       guint      index,
       GPtrArray *paras)
{
  KgrUnitFields fields = *kgr_unit_get (g_ptr_array_index (import->meeting->units, index));
  KgrUnit *unit;

  fields.paras[KGR_LAYER_TEXT] = paras;
  unit = kgr_unit_new (&fields);
  kgr_unit_unref (g_ptr_array_index (import->meeting->units, index));
  g_ptr_array_index (import->meeting->units, index) = unit;
}

static void
set_label (KgrImport  *import,
           const char *label)
{
  KgrPaper *paper = g_ptr_array_index (import->meeting->papers, 0);

  g_free (paper->label);
  paper->label = g_strdup (label);
}

static void
assert_loss (Setter     *setter,
             KgrImport  *import,
             const char *loss)
{
  g_autofree char *found = find_loss (setter->text->str, import, setter->form_words->str);

  g_assert_cmpstr (found, ==, loss);
}

/* The check itself: it must see a character that is lost, changed or made up, wherever that
 * happens. */
static void
test_planted (void)
{
  Setter setter;
  g_autoptr (KgrImport) import = NULL;
  g_autoptr (GPtrArray) paras = kgr_paras_new_from_text ("では以上");
  g_autoptr (GPtrArray) whole = kgr_paras_new_from_text ("では以上。");

  set_document (&setter, 7);
  import = import_document (&setter);
  assert_loss (&setter, import, NULL);

  set_label (import, "資料");
  assert_loss (&setter, import, "-１");
  set_label (import, "資料２");
  assert_loss (&setter, import, "-１+２");
  set_label (import, "資料１１");
  assert_loss (&setter, import, "+１");
  set_label (import, "資料１");
  assert_loss (&setter, import, NULL);

  /* One full stop of one statement. */
  g_string_append (setter.text, "○会長\nでは以上。\n");
  g_clear_pointer (&import, kgr_import_free);
  import = import_document (&setter);
  assert_loss (&setter, import, NULL);
  plant (import, import->meeting->units->len - 1, paras);
  assert_loss (&setter, import, "-。");
  plant (import, import->meeting->units->len - 1, whole);
  assert_loss (&setter, import, NULL);

  /* A page number that is taken out and not listed. */
  g_string_append (setter.text, "\n\n\n9\n");
  g_clear_pointer (&import, kgr_import_free);
  import = import_document (&setter);
  assert_loss (&setter, import, NULL);
  g_ptr_array_set_size (import->removed, import->removed->len - 1);
  assert_loss (&setter, import, "-9");

  clear_setter (&setter);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/import/random/conserved", test_random);
  g_test_add_func ("/import/random/planted", test_planted);

  return g_test_run ();
}
