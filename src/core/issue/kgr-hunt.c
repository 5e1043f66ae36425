/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Looking in a text for what must stay behind. Everything is compared folded, character by
 * character, so that a place in the folded text is a place in the text itself. */

#include "config.h"

#include <string.h>

#include "issue/kgr-hunt.h"
#include "text/kgr-fold.h"
#include "vault/kgr-vault.h"

/* As many folded characters in a row are no chance: shorter runs are words everybody uses. */
#define N_RUN 7
/* A passage up to this long is sought as a whole. */
#define MAX_WHOLE 24

typedef struct
{
  char        *text;  /* folded */
  KgrHuntKind  kind;
} Term;

struct _KgrHunt
{
  GArray     *terms;       /* Term */
  GHashTable *sealed_runs; /* N_RUN folded characters each */
  GHashTable *source_runs;
};

/* A text folded, and from which of its characters each folded one came. */
typedef struct
{
  GString *text;
  GArray  *offsets;  /* guint: byte in @text of each folded character, and its end */
  GArray  *from;     /* int: the character of the text it begins with */
  GArray  *until;    /* int: the character after it */
  int      n_chars;  /* of the text */
} Folded;

static void
term_clear (gpointer data)
{
  Term *term = data;

  kgr_wipe_string (term->text);
  term->text = NULL;
}

static void
folded_clear (Folded *self)
{
  g_string_free (self->text, TRUE);
  g_array_unref (self->offsets);
  g_array_unref (self->from);
  g_array_unref (self->until);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Folded, folded_clear)

/**
 * kgr_hunt_new:
 *
 * Makes one that finds only what is a case detail by its form.
 *
 * Returns: (transfer full): a hunt
 */
KgrHunt *
kgr_hunt_new (void)
{
  KgrHunt *self = g_new0 (KgrHunt, 1);

  self->terms = g_array_new (FALSE, FALSE, sizeof (Term));
  g_array_set_clear_func (self->terms, term_clear);
  self->sealed_runs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->source_runs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

/**
 * kgr_hunt_free:
 * @self: (transfer full): a hunt
 *
 * Frees it; the terms are wiped.
 */
void
kgr_hunt_free (KgrHunt *self)
{
  g_array_unref (self->terms);
  g_hash_table_unref (self->sealed_runs);
  g_hash_table_unref (self->source_runs);
  g_free (self);
}

/* What belongs to the character before it: a sound mark of its own, also half width. */
static gboolean
is_mark (gunichar ch)
{
  return ch == 0xff9e || ch == 0xff9f || g_unichar_ismark (ch);
}

static void
fold_one (Folded     *self,
          const char *start,
          const char *end)
{
  g_autofree char *one = g_strndup (start, (gsize) (end - start));
  g_autofree char *folded = kgr_fold_label (one);
  int until = self->n_chars + (int) g_utf8_pointer_to_offset (start, end);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      guint offset = (guint) self->text->len;

      g_array_append_val (self->offsets, offset);
      g_array_append_val (self->from, self->n_chars);
      g_array_append_val (self->until, until);
      g_string_append_len (self->text, p, g_utf8_next_char (p) - p);
    }
  self->n_chars = until;
}

static void
fold (const char *text,
      Folded     *self)
{
  const char *next;
  guint end;

  self->text = g_string_new (NULL);
  self->offsets = g_array_new (FALSE, FALSE, sizeof (guint));
  self->from = g_array_new (FALSE, FALSE, sizeof (int));
  self->until = g_array_new (FALSE, FALSE, sizeof (int));
  self->n_chars = 0;
  for (const char *p = text; *p != '\0'; p = next)
    {
      next = g_utf8_next_char (p);
      while (*next != '\0' && is_mark (g_utf8_get_char (next)))
        next = g_utf8_next_char (next);
      fold_one (self, p, next);
    }
  end = (guint) self->text->len;
  g_array_append_val (self->offsets, end);
}

static void
add_term (KgrHunt     *self,
          const char  *text,
          glong        min_chars,
          KgrHuntKind  kind)
{
  Term term = { kgr_fold_label (text), kind };

  if (g_utf8_strlen (term.text, -1) >= min_chars)
    g_array_append_val (self->terms, term);
  else
    g_free (term.text);
}

static void
add_runs (GHashTable *runs,
          const char *text)
{
  g_auto(Folded) folded = { 0 };

  fold (text, &folded);
  for (guint i = 0; i + N_RUN <= folded.from->len; i++)
    {
      guint start = g_array_index (folded.offsets, guint, i);
      guint end = g_array_index (folded.offsets, guint, i + N_RUN);

      g_hash_table_add (runs, g_strndup (folded.text->str + start, end - start));
    }
}

/* Whoever is called さん in a case is a name, whether or not the file knows the person. Ranges, for
 * the scripts' own classes hold 、 too. */
static void
add_called (KgrHunt    *self,
            const char *text)
{
  static const char pattern[] =
    "([\\x{3400}-\\x{9fff}\\x{f900}-\\x{faff}\\x{20000}-\\x{2ffff}々]{1,4}|[ァ-ヺー]{2,8}|[A-ZＡ-Ｚ])"
    "(さん|様|氏|君|くん|ちゃん)";
  g_autoptr(GRegex) regex = g_regex_new (pattern, 0, 0, NULL);
  g_autoptr(GMatchInfo) match = NULL;

  g_regex_match (regex, text, 0, &match);
  while (g_match_info_matches (match))
    {
      g_autofree char *name = g_match_info_fetch (match, 1);
      g_autofree char *called = g_match_info_fetch (match, 0);

      add_term (self, name, 2, KGR_HUNT_NAME);
      add_term (self, called, 2, KGR_HUNT_NAME);
      g_match_info_next (match, NULL);
    }
}

/**
 * kgr_hunt_add_person:
 * @self: a hunt that is being filled
 * @name: (nullable): a person's name, surname first, a space between them where it is known
 *
 * Seeks the whole name, and the surname alone: of one character only before a form of address.
 */
void
kgr_hunt_add_person (KgrHunt    *self,
                     const char *name)
{
  static const char * const addresses[] = { "さん", "様", "氏", "君", "くん", "委員" };
  g_auto(GStrv) parts = NULL;

  g_return_if_fail (self != NULL);

  if (name == NULL)
    return;
  add_term (self, name, 2, KGR_HUNT_NAME);
  parts = g_regex_split_simple ("[\\s　・]+", name, 0, 0);
  if (parts[0] == NULL || parts[1] == NULL)
    return;
  add_term (self, parts[0], 2, KGR_HUNT_NAME);
  for (guint i = 0; g_utf8_strlen (parts[0], -1) == 1 && i < G_N_ELEMENTS (addresses); i++)
    {
      g_autofree char *called = g_strconcat (parts[0], addresses[i], NULL);

      add_term (self, called, 2, KGR_HUNT_NAME);
    }
}

/**
 * kgr_hunt_add_sealed:
 * @self: a hunt that is being filled
 * @passage: (nullable): confidential words
 *
 * Seeks a short passage as a whole, every longer run of words of a long one, and who is called by
 * name in it.
 */
void
kgr_hunt_add_sealed (KgrHunt    *self,
                     const char *passage)
{
  g_return_if_fail (self != NULL);

  if (passage == NULL)
    return;
  if (g_utf8_strlen (passage, -1) <= MAX_WHOLE)
    add_term (self, passage, 2, KGR_HUNT_SEALED);
  add_runs (self->sealed_runs, passage);
  add_called (self, passage);
}

/**
 * kgr_hunt_add_source:
 * @self: a hunt that is being filled
 * @text: (nullable): a text of the case
 *
 * Seeks every longer run of its words, and who is called by name in it.
 */
void
kgr_hunt_add_source (KgrHunt    *self,
                     const char *text)
{
  g_return_if_fail (self != NULL);

  if (text == NULL)
    return;
  add_runs (self->source_runs, text);
  add_called (self, text);
}

/* The smaller kind is the graver one and stays. */
static void
mark (guint8      *marks,
      Folded      *folded,
      guint        first,
      guint        end,
      KgrHuntKind  kind)
{
  int from = g_array_index (folded->from, int, first);
  int until = g_array_index (folded->until, int, end - 1);

  for (int i = from; i < until; i++)
    if (marks[i] == 0 || marks[i] > kind)
      marks[i] = (guint8) kind;
}

/* The folded character that begins at a byte. */
static guint
find_char (Folded *folded,
           guint   offset)
{
  guint low = 0;
  guint high = folded->offsets->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (folded->offsets, guint, middle) < offset)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static void
mark_terms (KgrHunt *self,
            Folded  *folded,
            guint8  *marks)
{
  for (guint i = 0; i < self->terms->len; i++)
    {
      const Term *term = &g_array_index (self->terms, Term, i);
      const char *p = folded->text->str;

      while ((p = strstr (p, term->text)) != NULL)
        {
          guint offset = (guint) (p - folded->text->str);

          mark (marks, folded, find_char (folded, offset),
                find_char (folded, offset + (guint) strlen (term->text)), term->kind);
          p = g_utf8_next_char (p);
        }
    }
}

static void
mark_runs (GHashTable  *runs,
           Folded      *folded,
           guint8      *marks,
           KgrHuntKind  kind)
{
  if (g_hash_table_size (runs) == 0)
    return;
  for (guint i = 0; i + N_RUN <= folded->from->len; i++)
    {
      guint start = g_array_index (folded->offsets, guint, i);
      guint end = g_array_index (folded->offsets, guint, i + N_RUN);
      g_autofree char *run = g_strndup (folded->text->str + start, end - start);

      if (g_hash_table_contains (runs, run))
        mark (marks, folded, i, i + N_RUN, kind);
    }
}

/* By their form, in the folded text: digits and letters are half width there, letters small. */
static void
mark_forms (Folded *folded,
            guint8 *marks)
{
  static const struct
  {
    const char  *pattern;
    KgrHuntKind  kind;
  } forms[] = {
    { "事例[a-z0-9]+", KGR_HUNT_CASE },
    { "([0-9]+|[一二三四五六七八九十]+)(歳|才|代の?(男|女)|丁目|番地|号室|級|年生)", KGR_HUNT_DETAIL },
    { "区分[0-9一二三四五六]", KGR_HUNT_DETAIL },
    { "([0-9]+|元)年[0-9]+月[0-9]+日生?", KGR_HUNT_DETAIL },
    { "0[0-9]{1,4}-?[0-9]{1,4}-?[0-9]{3,4}", KGR_HUNT_DETAIL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autoptr(GRegex) regex = g_regex_new (forms[i].pattern, 0, 0, NULL);
      g_autoptr(GMatchInfo) match = NULL;

      g_regex_match (regex, folded->text->str, 0, &match);
      while (g_match_info_matches (match))
        {
          int start, end;

          g_match_info_fetch_pos (match, 0, &start, &end);
          mark (marks, folded, find_char (folded, (guint) start), find_char (folded, (guint) end),
                forms[i].kind);
          g_match_info_next (match, NULL);
        }
    }
}

/**
 * kgr_hunt_find:
 * @self: a hunt
 * @text: UTF-8
 *
 * Looks for everything in @text. Where several are found in one place, the gravest counts: a name,
 * then words of a confidential passage. Any thread.
 *
 * Returns: (transfer full) (element-type KgrHuntRange): what was found, in the order of the text
 */
GArray *
kgr_hunt_find (KgrHunt    *self,
               const char *text)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (KgrHuntRange));
  g_auto(Folded) folded = { 0 };
  g_autofree guint8 *marks = NULL;

  g_return_val_if_fail (self != NULL && text != NULL, ranges);

  fold (text, &folded);
  marks = g_new0 (guint8, folded.n_chars + 1);
  mark_terms (self, &folded, marks);
  mark_runs (self->sealed_runs, &folded, marks, KGR_HUNT_SEALED);
  mark_runs (self->source_runs, &folded, marks, KGR_HUNT_SOURCE);
  mark_forms (&folded, marks);
  for (int i = 0; i < folded.n_chars; i++)
    {
      KgrHuntRange *last = ranges->len > 0 ? &g_array_index (ranges, KgrHuntRange, ranges->len - 1)
                                           : NULL;
      KgrHuntRange range = { i, 1, (KgrHuntKind) marks[i] };

      if (marks[i] == 0)
        continue;
      if (last != NULL && last->start + last->length == i && last->kind == range.kind)
        last->length++;
      else
        g_array_append_val (ranges, range);
    }

  return ranges;
}
