/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kgr-projection-private.h"

static void
clear_token (gpointer data)
{
  KgrToken *token = data;

  g_clear_pointer (&token->text, g_free);
}

GArray *
kgr_tokens_new (void)
{
  GArray *tokens = g_array_new (FALSE, FALSE, sizeof (KgrToken));

  g_array_set_clear_func (tokens, clear_token);
  return tokens;
}

void
kgr_tokens_add (GArray       *tokens,
                KgrTokenKind  kind,
                char         *text)
{
  KgrToken token = { kind, text };

  g_array_append_val (tokens, token);
}

gboolean
kgr_tokens_have (GArray       *tokens,
                 KgrTokenKind  kind)
{
  for (guint i = 0; i < tokens->len; i++)
    if (g_array_index (tokens, KgrToken, i).kind == kind)
      return TRUE;

  return FALSE;
}

/* Noncharacters are not printed by a public paper. */
static gboolean
is_blank (gunichar c)
{
  return g_unichar_isspace (c) || g_unichar_iscntrl (c) || g_unichar_iszerowidth (c)
         || (c & 0xfffe) == 0xfffe;
}

/* White space alone is not public: between two passages it would show that there are two, and in a
 * paragraph of which all words are confidential that there is a paragraph. */
static void
add_public (GArray     *tokens,
            const char *start,
            const char *end)
{
  const char *p = start;

  while (p < end && is_blank (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  if (p < end)
    kgr_tokens_add (tokens, KGR_TOKEN_TEXT, g_strndup (start, end - start));
}

static void
add_para (GArray  *tokens,
          KgrPara *para)
{
  const char *p = kgr_para_get_text (para);
  guint n_spans;
  const KgrSpan *spans = kgr_para_get_spans (para, &n_spans);
  int at = 0;

  for (guint i = 0; i < n_spans; i++)
    {
      const char *start = g_utf8_offset_to_pointer (p, spans[i].start - at);

      add_public (tokens, p, start);
      kgr_tokens_add (tokens, KGR_TOKEN_REMOVED, NULL);
      p = g_utf8_offset_to_pointer (start, spans[i].length);
      at = spans[i].start + spans[i].length;
    }
  add_public (tokens, p, p + strlen (p));
  kgr_tokens_add (tokens, KGR_TOKEN_BREAK, NULL);
}

void
kgr_tokens_add_layer (GArray   *tokens,
                      KgrUnit  *unit,
                      KgrLayer  layer)
{
  for (guint i = 0; i < kgr_unit_get_n_paras (unit, layer); i++)
    add_para (tokens, kgr_unit_get_para (unit, layer, i));
}
