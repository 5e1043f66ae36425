/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "meeting/kgr-meeting.h"
#include "record/kgr-text-pos.h"

G_BEGIN_DECLS

/* What stands on the screen for each run of confidential text while it is hidden: always four. */
#define KGR_HIDDEN_TOKEN "■■■■"
#define KGR_HIDDEN_TOKEN_CHARS 4

/* The unit of a heading that stands for no unit of the record. */
#define KGR_NO_UNIT G_MAXUINT

/* A place on the screen: a line of the buffer and a character of that line. Never compared with a
 * #KgrTextPos: what is hidden has another length here. */
typedef struct
{
  int line;
  int column;
} KgrShownPos;

/* Which way a place inside a hidden run goes, that is no place in the record. */
typedef enum
{
  KGR_EDGE_START,
  KGR_EDGE_END,
} KgrEdge;

typedef enum
{
  KGR_LINE_HEADING,
  KGR_LINE_SPEAKER,
  KGR_LINE_PARA,
  KGR_LINE_SEALED, /* one token for a whole stretch of hidden units */
} KgrLineKind;

/* One confidential run of a paragraph's line. @reason is borrowed from the meeting. */
typedef struct
{
  int         shown_start;
  int         shown_length;
  int         text_start;
  int         text_length;
  const char *reason;
} KgrRecordRun;

typedef struct
{
  KgrLineKind kind;
  guint       unit;      /* index in the record, or KGR_NO_UNIT */
  gint64      agenda_id; /* of a heading; else 0 */
  KgrLayer    layer;
  guint       para;
  gboolean    note;      /* words of nobody in particular */
  gboolean    by_item;   /* confidential because its agenda item is closed */
  const char *reason;    /* then: the ground; borrowed, never NULL */
  int         n_chars;   /* on the screen */
  guint       first_run;
  guint       n_runs;
} KgrRecordLine;

/**
 * KgrRecordPiece:
 * @unit: index in the record
 * @layer: which of its texts
 * @start: first character, counted as in kgr_unit_dup_text()
 * @length: its characters (> 0)
 * @sealed: whether it is confidential already
 * @by_item: whether it is so because its agenda item is closed
 *
 * A stretch of a selection, inside one paragraph, all confidential or all public.
 */
typedef struct
{
  guint    unit;
  KgrLayer layer;
  int      start;
  int      length;
  gboolean sealed;
  gboolean by_item;
} KgrRecordPiece;

/**
 * KgrRecordLayout:
 *
 * A record as lines of a screen: what is printed, in the order it is printed, with what is
 * confidential marked, or, while hidden, replaced. It is a projection of the units and knows
 * the way back; while hidden it holds no confidential character.
 */
typedef struct _KgrRecordLayout KgrRecordLayout;

KgrRecordLayout     *kgr_record_layout_new         (KgrMeeting      *meeting,
                                                    KgrRecordMethod  method,
                                                    gboolean         shown) G_GNUC_WARN_UNUSED_RESULT;
void                 kgr_record_layout_free        (KgrRecordLayout *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrRecordLayout, kgr_record_layout_free)

KgrMeeting          *kgr_record_layout_get_meeting (KgrRecordLayout *self);
gboolean             kgr_record_layout_is_shown    (KgrRecordLayout *self);
const char          *kgr_record_layout_get_text    (KgrRecordLayout *self);
guint                kgr_record_layout_get_n_lines (KgrRecordLayout *self);
const KgrRecordLine *kgr_record_layout_get_line    (KgrRecordLayout *self,
                                                    guint            index);
const KgrRecordRun  *kgr_record_layout_get_run     (KgrRecordLayout *self,
                                                    guint            index);
/* Whether anything on the line is confidential. */
gboolean             kgr_record_line_is_sealed     (const KgrRecordLine *line);

gboolean             kgr_record_layout_to_text     (KgrRecordLayout *self,
                                                    KgrShownPos      shown,
                                                    KgrEdge          edge,
                                                    KgrTextPos      *text);
KgrShownPos          kgr_record_layout_to_shown    (KgrRecordLayout *self,
                                                    KgrTextPos       text);
/* The line of the agenda item's heading, or -1. */
int                  kgr_record_layout_find_heading (KgrRecordLayout *self,
                                                     gint64           agenda_id);
/* The agenda item whose heading stands last at or before @line, or 0. */
gint64               kgr_record_layout_find_agenda (KgrRecordLayout *self,
                                                    int              line);
/* Why the place is confidential ("" for no reason given), or NULL where it is public. */
const char          *kgr_record_layout_find_reason (KgrRecordLayout *self,
                                                    KgrShownPos      shown);
/* Whether the line is confidential because its agenda item is closed. */
gboolean             kgr_record_layout_is_closed   (KgrRecordLayout *self,
                                                    int              line);
/* (element-type KgrRecordPiece) */
GArray              *kgr_record_layout_get_pieces  (KgrRecordLayout *self,
                                                    KgrShownPos      from,
                                                    KgrShownPos      to) G_GNUC_WARN_UNUSED_RESULT;
/* The words between two places as they may leave the office: each gap is @mark, once. */
char                *kgr_record_layout_dup_public  (KgrRecordLayout *self,
                                                    KgrShownPos      from,
                                                    KgrShownPos      to,
                                                    const char      *mark) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
