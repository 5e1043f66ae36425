/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Printing the body: one pass over the tokens.
 *
 * Invariant: after each token, what is printed, the paragraph begun, and the heading that waits are
 * a function of the public tokens so far and of between which of them something was removed. Of
 * what was removed the pass knows one bit, `gap`, and it is taken back by the next public token. So
 * publicly equal records print alike, and a mark that is empty makes REMOVED do nothing at all.
 *
 * Where a gap is printed follows from its two public neighbours alone, never from what was removed:
 * before words of a paragraph it stands in the line before them (inside a paragraph, or at its head
 * where the gap reaches over the end of the paragraph before); before a label, a heading or the end
 * it is a block of its own. */

#include "config.h"

#include "kgr-projection-private.h"

typedef enum
{
  GAP_NONE,
  GAP_OPEN,    /* something was removed since the last public token */
  GAP_COVERED, /* the line of a closed item stands for it, whether anything was removed or not */
} Gap;

typedef struct
{
  KgrPublicDocument *document;
  const char        *mark;
  const char        *item; /* a heading nothing has been printed under yet, or NULL */
  GString           *line; /* the paragraph begun; empty for none */
  Gap                gap;
} Body;

static void
end_line (Body *self)
{
  if (self->line->len > 0)
    kgr_public_document_add_paragraph (self->document, self->line->str);
  g_string_truncate (self->line, 0);
}

static void
print_item (Body *self)
{
  if (self->item != NULL)
    kgr_public_document_add_heading (self->document, 3, self->item);
  self->item = NULL;
}

/* Before what is no paragraph: a label, a heading, the end. */
static void
end_part (Body *self)
{
  end_line (self);
  if (self->gap == GAP_OPEN && self->mark[0] != '\0')
    {
      print_item (self);
      kgr_public_document_add_gap (self->document, self->mark);
    }
  self->gap = GAP_NONE;
}

static void
take_text (Body       *self,
           const char *text)
{
  print_item (self);
  if (self->gap == GAP_OPEN)
    g_string_append (self->line, self->mark);
  self->gap = GAP_NONE;
  g_string_append (self->line, text);
}

static void
take_heading (Body           *self,
              const KgrToken *token)
{
  end_part (self);
  self->item = token->text;
  if (token->kind == KGR_TOKEN_HEADING)
    print_item (self);
}

static void
take_token (Body           *self,
            const KgrToken *token)
{
  switch (token->kind)
    {
    case KGR_TOKEN_HEADING:
    case KGR_TOKEN_ITEM:
      take_heading (self, token);
      break;
    case KGR_TOKEN_CLOSED:
      end_part (self);
      kgr_public_document_add_gap (self->document, token->text);
      self->gap = GAP_COVERED;
      break;
    case KGR_TOKEN_SPEAKER:
      end_part (self);
      print_item (self);
      kgr_public_document_add_speaker (self->document, token->text);
      break;
    case KGR_TOKEN_TEXT:
      take_text (self, token->text);
      break;
    case KGR_TOKEN_BREAK:
      end_line (self);
      break;
    case KGR_TOKEN_REMOVED:
      if (self->gap == GAP_NONE)
        self->gap = GAP_OPEN;
      break;
    default:
      g_assert_not_reached ();
    }
}

void
kgr_projection_print_body (KgrPublicDocument *document,
                           GArray            *tokens,
                           const char        *mark)
{
  Body body = { document, mark, NULL, g_string_new (NULL), GAP_NONE };

  for (guint i = 0; i < tokens->len; i++)
    take_token (&body, &g_array_index (tokens, KgrToken, i));
  end_part (&body);
  g_string_free (body.line, TRUE);
}
