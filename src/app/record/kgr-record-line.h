/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/kgr-unit.h"

G_BEGIN_DECLS

/* What stands on the screen for each run of confidential text while it is hidden: always four. */
#define KGR_HIDDEN_TOKEN "■■■■"
#define KGR_HIDDEN_TOKEN_CHARS 4

typedef enum
{
  KGR_LINE_HEADING,
  KGR_LINE_SPEAKER,
  KGR_LINE_PARA,
  KGR_LINE_SEALED, /* one token for a whole stretch of hidden units */
} KgrLineKind;

/* One confidential run of a paragraph's line. @reason is borrowed from the paragraph. */
typedef struct
{
  int         shown_start;
  int         shown_length;
  int         text_start;
  int         text_length;
  const char *reason;
} KgrRecordRun;

/**
 * KgrRecordLine:
 *
 * One line of a record on the screen. Made when it is asked for; what it borrows is good until the
 * record changes.
 */
typedef struct
{
  KgrLineKind kind;
  guint       unit;      /* index in the record, or KGR_NO_UNIT */
  gint64      agenda_id; /* of a heading; else 0 */
  KgrLayer    layer;
  guint       para;
  gboolean    note;      /* words of nobody in particular */
  gboolean    by_item;   /* confidential because its agenda item is closed */
  const char *reason;    /* then: the ground; never NULL */
  int         n_chars;   /* on the screen */
  guint       n_runs;
  /*< private >*/
  gboolean    shown;
  const char *label;     /* of a heading, a speaker, a token */
  KgrPara    *words;     /* of a paragraph; NULL for the empty one of an empty layer */
} KgrRecordLine;

void     kgr_record_line_set_words   (KgrRecordLine       *self,
                                      KgrPara             *words,
                                      gboolean             shown);
void     kgr_record_line_set_label   (KgrRecordLine       *self,
                                      const char          *label);
/* Run after run: begin with @run zeroed. FALSE after the last. */
gboolean kgr_record_line_next_run    (const KgrRecordLine *self,
                                      guint               *next,
                                      KgrRecordRun        *run);
/* The first run and the last; there has to be one. */
void     kgr_record_line_get_extent  (const KgrRecordLine *self,
                                      KgrRecordRun        *first,
                                      KgrRecordRun        *last);
void     kgr_record_line_append_text (const KgrRecordLine *self,
                                      GString             *text);
/* Whether anything on the line is confidential. */
gboolean kgr_record_line_is_sealed   (const KgrRecordLine *self);
int      kgr_record_line_to_text     (const KgrRecordLine *self,
                                      int                  column,
                                      gboolean             at_end);
int      kgr_record_line_to_shown    (const KgrRecordLine *self,
                                      int                  column);

G_END_DECLS
