/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * KgrBlockKind:
 * @KGR_BLOCK_TITLE: the printed title of the paper, once, first
 * @KGR_BLOCK_HEADING: a heading of the body; `level` 2 or 3
 * @KGR_BLOCK_ROW: one row of the head's table: `text` is its label, `lines` its value, one entry a
 * line; neighbouring rows are one table
 * @KGR_BLOCK_SPEAKER: who speaks: `text` is the printed label without its circle
 * @KGR_BLOCK_PARAGRAPH: one paragraph
 * @KGR_BLOCK_GAP: the mark of a gap that stands on its own between two public neighbours
 * @KGR_BLOCK_COLUMNS: a grid begins: `lines` are the labels of its columns, one or more
 * @KGR_BLOCK_CELL: the next cell of the grid that has begun: `level` is its column, from 1, and
 *   `lines` what stands in it, one entry a line; a row has as many cells as the grid has columns
 *
 * What a public paper is made of. There is nothing else: what has no block here cannot be printed.
 */
typedef enum
{
  KGR_BLOCK_TITLE = 1,
  KGR_BLOCK_HEADING,
  KGR_BLOCK_ROW,
  KGR_BLOCK_SPEAKER,
  KGR_BLOCK_PARAGRAPH,
  KGR_BLOCK_GAP,
  KGR_BLOCK_COLUMNS,
  KGR_BLOCK_CELL,
} KgrBlockKind;

typedef struct
{
  KgrBlockKind kind;
  int          level;  /* 2 or 3 for a heading, the column of a cell, else 0 */
  char        *text;   /* never NULL, one line: no line separator of any kind; "" in a grid */
  char       **lines;  /* of a row, a cell or columns, NULL for every other kind */
} KgrBlock;

/* More than any list of an office has, and few enough for one byte. */
#define KGR_MAX_COLUMNS 20

/**
 * KgrPublicDocument:
 *
 * A public projection, ready to be written as a file: only what is printed, in the order it is
 * printed. Reference counted; filled by the adders, then not changed any more. It knows no person,
 * no id, no record. Every text handed in is made one line (line separators and tabs become
 * spaces), control characters, what XML cannot hold and byte order marks are dropped, and whatever
 * but a speaker would begin a line of the text form with a circle (○ 〇 ◯) gets an ideographic
 * space before it, because there a circle at the start of a line is a speaker. An empty heading,
 * row, paragraph or gap is not added.
 */
typedef struct _KgrPublicDocument KgrPublicDocument;

#define KGR_TYPE_PUBLIC_DOCUMENT (kgr_public_document_get_type ())
GType              kgr_public_document_get_type       (void);

KgrPublicDocument *kgr_public_document_new            (const char *lang) G_GNUC_WARN_UNUSED_RESULT;
KgrPublicDocument *kgr_public_document_ref            (KgrPublicDocument *self);
void               kgr_public_document_unref          (KgrPublicDocument *self);

void               kgr_public_document_add_title      (KgrPublicDocument *self,
                                                       const char        *text);
void               kgr_public_document_add_heading    (KgrPublicDocument *self,
                                                       int                level,
                                                       const char        *text);
void               kgr_public_document_add_row        (KgrPublicDocument  *self,
                                                       const char         *label,
                                                       const char * const *lines);
void               kgr_public_document_add_speaker    (KgrPublicDocument *self,
                                                       const char        *label);
void               kgr_public_document_add_paragraph  (KgrPublicDocument *self,
                                                       const char        *text);
void               kgr_public_document_add_gap        (KgrPublicDocument *self,
                                                       const char        *mark);
/* A grid, for what is a table of many like things; what ends it is any other block. */
void               kgr_public_document_add_columns    (KgrPublicDocument  *self,
                                                       const char * const *labels);
void               kgr_public_document_add_cell       (KgrPublicDocument  *self,
                                                       const char * const *lines);

const char        *kgr_public_document_get_lang       (KgrPublicDocument *self);
guint              kgr_public_document_get_n_blocks   (KgrPublicDocument *self);
const KgrBlock    *kgr_public_document_get_block      (KgrPublicDocument *self,
                                                       guint              index);

/* Whether it is what a paper for inside is made of. */
gboolean           kgr_public_document_is_inside      (KgrPublicDocument *self);
GBytes            *kgr_public_document_to_bytes       (KgrPublicDocument *self) G_GNUC_WARN_UNUSED_RESULT;
KgrPublicDocument *kgr_public_document_new_from_bytes (GBytes            *bytes,
                                                       GError           **error) G_GNUC_WARN_UNUSED_RESULT;
char              *kgr_public_document_dup_digest     (KgrPublicDocument *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrPublicDocument, kgr_public_document_unref)

G_END_DECLS
