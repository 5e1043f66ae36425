/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kgr-unit.h"
#include "text/kgr-era.h"

/**
 * kgr_decision_equal:
 * @a: a decision
 * @b: a decision
 *
 * Compares what was decided; votes only where they were counted.
 *
 * Returns: %TRUE if they are the same
 */
gboolean
kgr_decision_equal (const KgrDecision *a,
                    const KgrDecision *b)
{
  if (a->kind != b->kind || a->counted != b->counted)
    return FALSE;
  return !a->counted || (a->n_for == b->n_for && a->n_against == b->n_against &&
                         a->n_abstained == b->n_abstained);
}

static void
append_votes (GString    *line,
              const char *word,
              int         n_votes)
{
  g_autofree char *number = kgr_digits_format (n_votes);

  g_string_append_printf (line, "%s%s名", word, number);
}

/**
 * kgr_decision_dup_printed:
 * @self: a decision
 *
 * The line that says what was decided, in the words of the form, always Japanese. Votes stand in
 * brackets where they were counted; who abstained only where somebody did. Pure; any thread.
 *
 * Returns: (transfer full) (nullable): the line; %NULL where neither a decision nor votes are known
 */
char *
kgr_decision_dup_printed (const KgrDecision *self)
{
  GString *line;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->kind == 0 && !self->counted)
    return NULL;
  line = g_string_new ("決定");
  if (self->kind != 0)
    g_string_append_printf (line, "：%s", kgr_decision_kind_to_printed (self->kind));
  if (self->counted)
    {
      append_votes (line, "（賛成", self->n_for);
      append_votes (line, "、反対", self->n_against);
      if (self->n_abstained > 0)
        append_votes (line, "、棄権", self->n_abstained);
      g_string_append (line, "）");
    }
  return g_string_free (line, FALSE);
}
