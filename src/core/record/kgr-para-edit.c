/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A paragraph out of parts of others, with their passages. */

#include "config.h"

#include <string.h>

#include "kgr-unit-private.h"

/* One part of the new paragraph. @offset: where it begins there. */
typedef struct
{
  KgrPara *para;
  int      start;
  int      end;
  int      offset;
} Part;

/* Whether a character may become one with the character before it. */
static gboolean
is_composing (gunichar c)
{
  return c > 0x2ff && (g_unichar_ismark (c) || (c >= 0x1160 && c <= 0x11ff));
}

static const char *
find_char (KgrPara *para,
           int      column)
{
  const char *text = kgr_para_get_text (para);

  /* Most keys come at the end of a paragraph. */
  return column >= kgr_para_get_n_chars (para) ? text + strlen (text)
                                               : g_utf8_offset_to_pointer (text, column);
}

static void
append_part (GString    *text,
             GArray     *spans,
             const Part *part)
{
  guint n_own;
  const KgrSpan *own;
  const char *from;

  if (part->para == NULL)
    return;
  from = find_char (part->para, part->start);
  own = kgr_para_get_spans (part->para, &n_own);
  g_string_append_len (text, from, find_char (part->para, part->end) - from);
  for (guint i = 0; i < n_own; i++)
    {
      int start = MAX (own[i].start, part->start);
      int end = MIN (own[i].start + own[i].length, part->end);

      kgr_spans_append (spans, start - part->start + part->offset, end - part->start + part->offset,
                        own[i].reason);
    }
}

static const char *
reason_at (GArray *spans,
           guint  *next,
           int     column)
{
  while (*next < spans->len)
    {
      const KgrSpan *span = &g_array_index (spans, KgrSpan, *next);

      if (column < span->start)
        return NULL;
      if (column < span->start + span->length)
        return span->reason;
      (*next)++;
    }
  return NULL;
}

/* Where two parts meet in one character (か and a sound mark), it is confidential if either was. */
static KgrPara *
compose (const char *text,
         GArray     *spans,
         int        *caret)
{
  g_autoptr(GString) out = g_string_new (NULL);
  GArray *moved = kgr_spans_new ();
  int n_out = 0;
  int column = 0;
  int place = *caret;
  guint next = 0;

  for (const char *p = text; *p != '\0';)
    {
      const char *end = p;
      const char *reason = NULL;
      g_autofree char *cluster = NULL;
      int n_chars;

      do
        {
          const char *one = reason_at (spans, &next, column++);

          reason = reason != NULL ? reason : one;
          end = g_utf8_next_char (end);
        }
      while (is_composing (g_utf8_get_char (end)));

      cluster = g_utf8_normalize (p, end - p, G_NORMALIZE_NFC);
      n_chars = g_utf8_strlen (cluster, -1);
      g_string_append (out, cluster);
      kgr_spans_append (moved, n_out, n_out + n_chars, reason);
      n_out += n_chars;
      if (column <= *caret)
        place = n_out;
      p = end;
    }
  *caret = MIN (place, n_out);
  return kgr_para_new_take (g_string_free (g_steal_pointer (&out), FALSE), moved);
}

KgrPara *
kgr_para_splice (KgrPara    *head,
                 int         head_end,
                 const char *text,
                 const char *reason,
                 KgrPara    *tail,
                 int         tail_start,
                 int        *caret)
{
  int n_new = g_utf8_strlen (text, -1);
  int place = (head != NULL ? head_end : 0) + n_new;
  Part first = { head, 0, head_end, 0 };
  Part last = { tail, tail_start, tail != NULL ? kgr_para_get_n_chars (tail) : 0, place };
  g_autoptr(GString) joined = g_string_new (NULL);
  g_autoptr(GArray) spans = kgr_spans_new ();
  gboolean composing = is_composing (g_utf8_get_char (text)) ||
                       (tail != NULL &&
                        is_composing (g_utf8_get_char (find_char (tail, tail_start))));
  KgrPara *para;

  append_part (joined, spans, &first);
  g_string_append (joined, text);
  kgr_spans_append (spans, place - n_new, place, reason);
  append_part (joined, spans, &last);
  para = composing ? compose (joined->str, spans, &place)
                   : kgr_para_new_take (g_string_free (g_steal_pointer (&joined), FALSE),
                                        g_steal_pointer (&spans));
  if (caret != NULL)
    *caret = place;
  return para;
}

const char *
kgr_para_find_reason (KgrPara  *self,
                      int       column,
                      gboolean *inside)
{
  guint n_spans;
  const KgrSpan *spans = kgr_para_get_spans (self, &n_spans);

  *inside = FALSE;
  for (guint i = 0; i < n_spans && spans[i].start < column; i++)
    if (column <= spans[i].start + spans[i].length)
      {
        *inside = column < spans[i].start + spans[i].length ||
                  (i + 1 < n_spans && spans[i + 1].start == column);
        return spans[i].reason;
      }
  return NULL;
}
