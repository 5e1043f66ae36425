/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Speech as what hands do, and what must stand there afterwards. */

#include "config.h"

#include <string.h>

#include "kgr-test-speech.h"

#define LONGEST_PHRASE 12
#define PARAGRAPH "¶"

static void
step_free (gpointer data)
{
  KgrHandsStep *step = data;

  g_free (step->words);
  g_free (step);
}

static void
add_step (GPtrArray     *steps,
          KgrHandsKind   kind,
          const KgrSaid *said,
          char          *words)
{
  KgrHandsStep *step = g_new0 (KgrHandsStep, 1);

  step->kind = kind;
  step->said = said;
  step->words = words;
  g_ptr_array_add (steps, step);
}

/* How many bytes of @words come out of the input method at once. */
static gsize
measure_phrase (const char *words,
                GRand      *rand)
{
  int n_chars = g_rand_int_range (rand, 1, LONGEST_PHRASE + 1);
  const char *end = words;

  while (n_chars-- > 0 && *end != '\0' && *end != '\n' && !g_str_has_prefix (end, KGR_TEST_OPEN)
         && !g_str_has_prefix (end, KGR_TEST_SHUT))
    end = g_utf8_next_char (end);

  return (gsize) (end - words);
}

static void
add_words (GPtrArray     *steps,
           const KgrSaid *said,
           GRand         *rand)
{
  /* A passage that goes on in the next paragraph is left sealed. */
  static const char on[] = KGR_TEST_SHUT "\n" KGR_TEST_OPEN;
  gsize length;

  for (const char *p = said->words; *p != '\0'; p += length)
    if (g_str_has_prefix (p, on) || *p == '\n')
      {
        length = *p == '\n' ? 1 : strlen (on);
        add_step (steps, KGR_HANDS_ENTER, said, NULL);
      }
    else if (g_str_has_prefix (p, KGR_TEST_OPEN) || g_str_has_prefix (p, KGR_TEST_SHUT))
      {
        length = strlen (KGR_TEST_OPEN);
        add_step (steps, KGR_HANDS_SEAL, said, NULL);
      }
    else
      {
        length = measure_phrase (p, rand);
        add_step (steps, KGR_HANDS_WORDS, said, g_strndup (p, length));
      }
}

GPtrArray *
kgr_test_speech_new_steps (GPtrArray *speech,
                           guint32    seed)
{
  static const KgrHandsKind kinds[] = {
    [KGR_SAID_ITEM] = KGR_HANDS_ITEM,
    [KGR_SAID_STATEMENT] = KGR_HANDS_STATEMENT,
    [KGR_SAID_NOTE] = KGR_HANDS_NOTE,
    [KGR_SAID_DECISION] = KGR_HANDS_DECISION,
  };
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  GPtrArray *steps = g_ptr_array_new_with_free_func (step_free);

  for (guint i = 0; i < speech->len; i++)
    {
      const KgrSaid *said = speech->pdata[i];

      add_step (steps, kinds[said->kind], said, NULL);
      if (said->opened)
        add_step (steps, KGR_HANDS_OPEN, said, NULL);
      if (said->words != NULL)
        add_words (steps, said, rand);
    }

  return steps;
}

static void
append_head (GString       *out,
             const KgrSaid *said,
             guint         *n_items,
             gboolean       opened)
{
  if (said->kind == KGR_SAID_ITEM)
    g_string_append_printf (out, "@%u", ++*n_items);
  else if (said->kind == KGR_SAID_NOTE)
    g_string_append (out, "*");
  else if (said->kind == KGR_SAID_DECISION)
    g_string_append (out, "=1 8-1-1|");
  else
    g_string_append_printf (out, "%s#%d%s|", said->label, MAX (said->number, 0),
                            opened ? "+" : "");
}

static void
append_words (GString    *out,
              const char *words,
              const char *reason)
{
  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    if (*p == '\n')
      g_string_append (out, PARAGRAPH);
    else
      {
        g_string_append_unichar (out, g_utf8_get_char (p));
        if (g_str_has_prefix (p, KGR_TEST_OPEN))
          g_string_append_printf (out, "%s:", reason);
      }
}

char *
kgr_test_speech_dup_said (GPtrArray  *speech,
                          const char *reason)
{
  GString *out = g_string_new (NULL);
  guint n_items = 0;

  for (guint i = 0; i < speech->len; i++)
    {
      const KgrSaid *said = speech->pdata[i];

      append_head (out, said, &n_items, said->opened);
      if (said->words != NULL)
        append_words (out, said->words, reason);
      g_string_append_c (out, '\n');
    }

  return g_string_free (out, FALSE);
}

static void
append_typed (GString    *out,
              const char *words,
              const char *reason)
{
  if (reason == NULL)
    g_string_append (out, words);
  else if (g_str_has_suffix (out->str, KGR_TEST_SHUT))
    {
      g_string_truncate (out, out->len - strlen (KGR_TEST_SHUT));
      g_string_append_printf (out, "%s" KGR_TEST_SHUT, words);
    }
  else
    g_string_append_printf (out, KGR_TEST_OPEN "%s:%s" KGR_TEST_SHUT, reason, words);
}

char *
kgr_test_speech_dup_after (GPtrArray  *steps,
                           guint       n_steps,
                           const char *reason)
{
  GString *out = g_string_new (NULL);
  gboolean sealing = FALSE;
  guint n_items = 0;

  for (guint i = 0; i < n_steps; i++)
    {
      const KgrHandsStep *step = steps->pdata[i];

      if (step->kind == KGR_HANDS_WORDS)
        append_typed (out, step->words, sealing ? reason : NULL);
      else if (step->kind == KGR_HANDS_ENTER)
        g_string_append (out, PARAGRAPH);
      else if (step->kind == KGR_HANDS_SEAL)
        sealing = !sealing;
      else if (step->kind == KGR_HANDS_OPEN)
        g_string_insert_c (out, (gssize) out->len - 1, '+');
      else
        {
          g_string_append (out, i > 0 ? "\n" : "");
          append_head (out, step->said, &n_items, FALSE);
        }
    }
  g_string_append (out, n_steps > 0 ? "\n" : "");

  return g_string_free (out, FALSE);
}
