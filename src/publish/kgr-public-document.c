/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kgr-public-document.h"

#include "kgr-public-document-private.h"

struct _KgrPublicDocument
{
  gatomicrefcount  ref_count;
  char            *lang;
  GPtrArray       *blocks; /* KgrBlock */
  guint            n_columns; /* of the grid the last block is in; 0 = it is in none */
  gboolean         inside; /* of a paper for inside */
};

G_DEFINE_BOXED_TYPE (KgrPublicDocument, kgr_public_document,
                     kgr_public_document_ref, kgr_public_document_unref)

/* Everything that some reader takes for the end of a line, and the tab, which no two readers show
 * alike. */
static gboolean
is_separator (gunichar c)
{
  return (c >= '\t' && c <= '\r') || (c >= 0x1c && c <= 0x1e) || c == 0x85 ||
         c == 0x2028 || c == 0x2029;
}

/* Control characters, what XML 1.0 cannot hold, and the byte order mark, which would hide at a
 * beginning. */
static gboolean
is_dropped (gunichar c)
{
  return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0xfeff || c == 0xfffe || c == 0xffff;
}

static gboolean
begins_with_circle (const char *text)
{
  const char *p = text;
  gunichar c;

  while (*p != '\0' && g_unichar_iszerowidth (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  c = g_utf8_get_char (p);

  return c == 0x25cb || c == 0x25ef || c == 0x3007;
}

static char *
clean_text (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *clean = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\r' && p[1] == '\n')
        continue;
      if (is_separator (c))
        g_string_append_c (clean, ' ');
      else if (!is_dropped (c))
        g_string_append_unichar (clean, c);
    }

  return g_string_free (clean, FALSE);
}

/* For what begins a line of the text form: there a circle means a speaker. */
static char *
clean_line (const char *text)
{
  g_autofree char *clean = clean_text (text);

  if (begins_with_circle (clean))
    return g_strconcat ("\u3000", clean, NULL);

  return g_steal_pointer (&clean);
}

static void
block_free (KgrBlock *block)
{
  g_free (block->text);
  g_strfreev (block->lines);
  g_free (block);
}

static KgrBlock *
add_block (KgrPublicDocument *self,
           KgrBlockKind       kind,
           char              *text)
{
  KgrBlock *block = g_new0 (KgrBlock, 1);

  block->kind = kind;
  block->text = text;
  g_ptr_array_add (self->blocks, block);
  self->n_columns = 0;

  return block;
}

/* Nothing to print is no block: an empty paragraph would show where something was taken out. */
static KgrBlock *
add_line_block (KgrPublicDocument *self,
                KgrBlockKind       kind,
                const char        *text)
{
  g_autofree char *clean = clean_line (text);

  return clean[0] != '\0' ? add_block (self, kind, g_steal_pointer (&clean)) : NULL;
}

/**
 * kgr_public_language_is_tag:
 * @lang: (nullable): what should be a language
 *
 * Whether a paper may carry this language: it goes into an attribute of the file as it stands.
 *
 * Returns: %TRUE for a BCP 47 tag of at most 35 characters
 */
gboolean
kgr_public_language_is_tag (const char *lang)
{
  return lang != NULL && strlen (lang) <= 35 &&
         g_regex_match_simple ("^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*\\z", lang, 0, 0);
}

/**
 * kgr_public_document_new:
 * @lang: language of the paper, a BCP 47 tag ("ja")
 *
 * Makes an empty paper. The first block has to be its title.
 *
 * Returns: (transfer full): a new document
 */
KgrPublicDocument *
kgr_public_document_new (const char *lang)
{
  KgrPublicDocument *self;

  g_return_val_if_fail (kgr_public_language_is_tag (lang), NULL);

  self = g_new0 (KgrPublicDocument, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->lang = g_strdup (lang);
  self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) block_free);

  return self;
}

/**
 * kgr_public_document_ref:
 * @self: a document
 *
 * Takes a reference. Any thread, once the document is filled.
 *
 * Returns: (transfer full): @self
 */
KgrPublicDocument *
kgr_public_document_ref (KgrPublicDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * kgr_public_document_unref:
 * @self: (transfer full): a document
 *
 * Gives a reference back; the last one frees the document.
 */
void
kgr_public_document_unref (KgrPublicDocument *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->lang);
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

/**
 * kgr_public_document_add_title:
 * @self: an empty document
 * @text: the printed title ("会議録"), not empty
 *
 * Adds the title. It is the first block and there is one.
 */
void
kgr_public_document_add_title (KgrPublicDocument *self,
                               const char        *text)
{
  g_return_if_fail (self != NULL && text != NULL);
  g_return_if_fail (self->blocks->len == 0);

  add_line_block (self, KGR_BLOCK_TITLE, text);
}

/**
 * kgr_public_document_add_heading:
 * @self: a document
 * @level: 2 for a part of the paper, 3 for an agenda item
 * @text: the heading; an empty one is not added
 *
 * Adds a heading.
 */
void
kgr_public_document_add_heading (KgrPublicDocument *self,
                                 int                level,
                                 const char        *text)
{
  KgrBlock *block;

  g_return_if_fail (self != NULL && text != NULL);
  g_return_if_fail (level == 2 || level == 3);

  block = add_line_block (self, KGR_BLOCK_HEADING, text);
  if (block != NULL)
    block->level = level;
}

/**
 * kgr_public_document_add_row:
 * @self: a document
 * @label: what the row says ("開催場所")
 * @lines: (array zero-terminated=1) (nullable): its value, one entry a line
 *
 * Adds a row to the table of the head; rows that follow one another are one table. A row with
 * neither label nor lines is not added.
 */
void
kgr_public_document_add_row (KgrPublicDocument  *self,
                             const char         *label,
                             const char * const *lines)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *clean = NULL;
  g_auto (GStrv) clean_lines = NULL;
  KgrBlock *block;

  g_return_if_fail (self != NULL && label != NULL);

  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    {
      g_autofree char *line = clean_text (lines[i]);

      g_strv_builder_add (builder, line);
    }
  clean = clean_line (label);
  clean_lines = g_strv_builder_end (builder);
  if (clean[0] == '\0' && clean_lines[0] == NULL)
    return;

  block = add_block (self, KGR_BLOCK_ROW, g_steal_pointer (&clean));
  block->lines = g_steal_pointer (&clean_lines);
}

/**
 * kgr_public_document_add_speaker:
 * @self: a document
 * @label: the printed label, without its circle ("副会長")
 *
 * Says who speaks the paragraphs that follow.
 */
void
kgr_public_document_add_speaker (KgrPublicDocument *self,
                                 const char        *label)
{
  g_return_if_fail (self != NULL && label != NULL);

  add_block (self, KGR_BLOCK_SPEAKER, clean_text (label));
}

/**
 * kgr_public_document_add_paragraph:
 * @self: a document
 * @text: the words; an empty paragraph is not added
 *
 * Adds a paragraph.
 */
void
kgr_public_document_add_paragraph (KgrPublicDocument *self,
                                   const char        *text)
{
  g_return_if_fail (self != NULL && text != NULL);

  add_line_block (self, KGR_BLOCK_PARAGRAPH, text);
}

/**
 * kgr_public_document_add_gap:
 * @self: a document
 * @mark: what stands in the gap; "" (the policy that prints none) adds nothing
 *
 * Adds the mark of a gap that stands on its own.
 */
void
kgr_public_document_add_gap (KgrPublicDocument *self,
                             const char        *mark)
{
  g_return_if_fail (self != NULL && mark != NULL);

  add_line_block (self, KGR_BLOCK_GAP, mark);
}

/* A line of nothing would look like the end of the grid: a space stands there. */
static void
fill_line (char **line)
{
  if ((*line)[0] != '\0')
    return;
  g_free (*line);
  *line = g_strdup ("\u3000");
}

/* The lines of a grid. In the text form the first cell of a row begins a line. */
static char **
clean_lines (const char * const *lines,
             gboolean            begins_line)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    {
      g_autofree char *line = begins_line && i == 0 ? clean_line (lines[i]) : clean_text (lines[i]);

      g_strv_builder_add (builder, line);
    }

  return g_strv_builder_end (builder);
}

/**
 * kgr_public_document_add_columns:
 * @self: a document
 * @labels: (array zero-terminated=1): what the columns are called, 1 to %KGR_MAX_COLUMNS of them
 *
 * Begins a grid.
 */
void
kgr_public_document_add_columns (KgrPublicDocument  *self,
                                 const char * const *labels)
{
  KgrBlock *block;

  g_return_if_fail (self != NULL && labels != NULL && labels[0] != NULL);
  g_return_if_fail (g_strv_length ((char **) labels) <= KGR_MAX_COLUMNS);

  block = add_block (self, KGR_BLOCK_COLUMNS, g_strdup (""));
  block->lines = clean_lines (labels, TRUE);
  self->n_columns = g_strv_length (block->lines);
  for (guint i = 0; block->lines[i] != NULL; i++)
    fill_line (&block->lines[i]);
}

/**
 * kgr_public_document_add_cell:
 * @self: a document whose last block is of a grid
 * @lines: (array zero-terminated=1) (nullable): what stands in the cell, one entry a line
 *
 * Adds the next cell of the grid: after the last column a new row begins.
 */
void
kgr_public_document_add_cell (KgrPublicDocument  *self,
                              const char * const *lines)
{
  static const char * const nothing[] = { "", NULL };
  const KgrBlock *last;
  KgrBlock *block;
  guint n_columns;

  g_return_if_fail (self != NULL && self->n_columns > 0);

  n_columns = self->n_columns;
  last = g_ptr_array_index (self->blocks, self->blocks->len - 1);
  block = add_block (self, KGR_BLOCK_CELL, g_strdup (""));
  self->n_columns = n_columns;
  /* The labels are in no column. */
  block->level = (last->kind == KGR_BLOCK_CELL ? last->level : 0) % (int) n_columns + 1;
  block->lines = clean_lines (lines != NULL && lines[0] != NULL ? lines : nothing,
                              block->level == 1);
  if (block->level == 1 || block->lines[1] != NULL)
    for (guint i = 0; block->lines[i] != NULL; i++)
      fill_line (&block->lines[i]);
}

void
kgr_public_document_set_inside (KgrPublicDocument *self)
{
  self->inside = TRUE;
}

/**
 * kgr_public_document_is_inside:
 * @self: a document
 *
 * Returns: %TRUE if it is what a paper for inside is made of, so that nothing may publish it
 */
gboolean
kgr_public_document_is_inside (KgrPublicDocument *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->inside;
}

/**
 * kgr_public_document_get_lang:
 * @self: a document
 *
 * Returns: (transfer none): the language tag of the paper
 */
const char *
kgr_public_document_get_lang (KgrPublicDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->lang;
}

/**
 * kgr_public_document_get_n_blocks:
 * @self: a document
 *
 * Returns: how many blocks the paper has
 */
guint
kgr_public_document_get_n_blocks (KgrPublicDocument *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->blocks->len;
}

/**
 * kgr_public_document_get_block:
 * @self: a document
 * @index: which block, from 0, less than kgr_public_document_get_n_blocks()
 *
 * Returns: (transfer none): the block, valid while the document lives and is not added to
 */
const KgrBlock *
kgr_public_document_get_block (KgrPublicDocument *self,
                               guint              index)
{
  g_return_val_if_fail (self != NULL && index < self->blocks->len, NULL);

  return g_ptr_array_index (self->blocks, index);
}
