/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/kgr-record-doc.h"
#include "record/kgr-record-line.h"

G_BEGIN_DECLS

/* The unit of a heading that stands for no unit of the record. */
#define KGR_NO_UNIT G_MAXUINT

/* A place on the screen: a line of the buffer and a character of that line. Never compared with a
 * #KgrTextPos: what is hidden has another length on the screen. */
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
 * KgrLayoutChange:
 * @old_line: the first line that is another, counted as before
 * @n_old: so many lines
 * @new_line: the first of the lines that stand there now, counted as they are
 * @n_new: so many lines
 *
 * What a change of the record means for the lines of a screen.
 */
typedef struct
{
  guint old_line;
  guint n_old;
  guint new_line;
  guint n_new;
} KgrLayoutChange;

/**
 * KgrRecordLayout:
 *
 * A record as lines of a screen, in the order it is printed, with what is confidential marked, or,
 * while hidden, replaced. It is a projection of the units, follows them by splices, and knows the
 * way back; while hidden it gives no confidential character to anybody.
 */
typedef struct _KgrRecordLayout KgrRecordLayout;

KgrRecordLayout     *kgr_record_layout_new         (KgrMeeting      *meeting,
                                                    KgrRecordMethod  method,
                                                    gboolean         shown) G_GNUC_WARN_UNUSED_RESULT;
/* As the document is now; it is not kept. */
KgrRecordLayout     *kgr_record_layout_new_for_doc (KgrRecordDoc    *doc,
                                                    KgrRecordMethod  method,
                                                    gboolean         shown) G_GNUC_WARN_UNUSED_RESULT;
void                 kgr_record_layout_free        (KgrRecordLayout *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrRecordLayout, kgr_record_layout_free)

/* Units [@pos, @pos + @n_old) are @n_new others now. Which lines that changes, from the bottom up:
 * whoever applies one after the other may count as before. (element-type KgrLayoutChange) */
GArray              *kgr_record_layout_splice      (KgrRecordLayout  *self,
                                                    guint             pos,
                                                    guint             n_old,
                                                    KgrUnit * const  *units,
                                                    guint             n_new) G_GNUC_WARN_UNUSED_RESULT;

KgrMeeting          *kgr_record_layout_get_meeting (KgrRecordLayout *self);
KgrRecordMethod      kgr_record_layout_get_method  (KgrRecordLayout *self);
gboolean             kgr_record_layout_is_shown    (KgrRecordLayout *self);
char                *kgr_record_layout_dup_text    (KgrRecordLayout *self) G_GNUC_WARN_UNUSED_RESULT;
/* The text of @n lines from @line on, with a line feed between two. */
void                 kgr_record_layout_append_lines (KgrRecordLayout *self,
                                                     guint            line,
                                                     guint            n,
                                                     GString         *text);
guint                kgr_record_layout_get_n_lines (KgrRecordLayout *self);
/* FALSE outside the record: a buffer has one empty line where a record has none. */
gboolean             kgr_record_layout_get_line    (KgrRecordLayout *self,
                                                    int              index,
                                                    KgrRecordLine   *line);

/* FALSE on a heading that stands for no unit, and outside the record. */
gboolean             kgr_record_layout_to_text     (KgrRecordLayout *self,
                                                    KgrShownPos      shown,
                                                    KgrEdge          edge,
                                                    KgrTextPos      *text);
KgrShownPos          kgr_record_layout_to_shown    (KgrRecordLayout *self,
                                                    KgrTextPos       text);
/* Whether the layer stands in the text of the record, so that a place in it can be shown. */
gboolean             kgr_record_layout_has_layer   (KgrRecordLayout *self,
                                                    guint            unit,
                                                    KgrLayer         layer);
/* The number by which the speaker of a statement is chosen, 事 for the secretariat's 0; NULL for
 * none. While hidden nobody has one who need not be named. */
char                *kgr_record_layout_dup_seat    (KgrRecordLayout *self,
                                                    guint            unit)
                                                    G_GNUC_WARN_UNUSED_RESULT;
/* Whether nothing of the layer is public, white space apart: while hidden it is one token, and
 * nobody is said to speak. */
gboolean             kgr_unit_is_covered           (KgrUnit         *unit,
                                                    KgrLayer         layer);
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
/* Whether anything between two places is hidden, or the one place @from is inside what is. */
gboolean             kgr_record_layout_is_hidden   (KgrRecordLayout *self,
                                                    KgrShownPos      from,
                                                    KgrShownPos      to);
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
