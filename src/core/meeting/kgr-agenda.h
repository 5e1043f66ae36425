/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "meeting/kgr-agenda-entry.h"

G_BEGIN_DECLS

/* How deep an agenda goes: "１" over "（１）" over "ア" over "（ア）". */
#define KGR_AGENDA_LEVELS 4

/**
 * KgrAgenda:
 * @meeting_id: whose it is; 0 = of no meeting yet
 * @labels_fixed: the papers' labels are known outside and follow the order no more
 * @items: (element-type KgrAgendaItem): in order; what stands below an item follows it
 * @papers: (element-type KgrPaper): in order
 *
 * The agenda of one meeting with its papers, to be changed in memory. New entries have ids below 0
 * until they are stored. Every change below keeps a parent before its children and at most
 * %KGR_AGENDA_LEVELS levels; kgr_agenda_settle() then sets numbers, labels and the papers' order.
 *
 * What cannot be done is %KGR_ERROR_INVALID, what is not there %KGR_ERROR_NOT_FOUND, each with a
 * sentence; then nothing has changed. Any thread, one at a time.
 */
typedef struct
{
  gint64     meeting_id;
  gboolean   labels_fixed;
  GPtrArray *items;
  GPtrArray *papers;
  gint64     last_new_id;
} KgrAgenda;

KgrAgenda     *kgr_agenda_new            (void) G_GNUC_WARN_UNUSED_RESULT;
KgrAgenda     *kgr_agenda_new_from_meeting (KgrMeeting *meeting) G_GNUC_WARN_UNUSED_RESULT;
KgrAgenda     *kgr_agenda_copy           (KgrAgenda  *self) G_GNUC_WARN_UNUSED_RESULT;
void           kgr_agenda_free           (KgrAgenda  *self);
gboolean       kgr_agenda_equal          (KgrAgenda  *a,
                                          KgrAgenda  *b);
KgrAgendaItem *kgr_agenda_find           (KgrAgenda  *self,
                                          gint64      id);
KgrPaper      *kgr_agenda_find_paper     (KgrAgenda  *self,
                                          gint64      id);
/* Where the entry stands, with the first index after all that stands below it in @end (optional);
 * FALSE where it is not there. */
gboolean       kgr_agenda_find_block     (KgrAgenda  *self,
                                          gint64      id,
                                          guint      *begin,
                                          guint      *end);
/* 0 for what stands under nothing. */
guint          kgr_agenda_get_level      (KgrAgenda           *self,
                                          const KgrAgendaItem *item);
/* The topmost closed entry that holds @item, or NULL: kgr_projection_find_closed() for an agenda by
 * itself. */
const KgrAgendaItem *kgr_agenda_find_closed (KgrAgenda           *self,
                                             const KgrAgendaItem *item);
/* Of an entry with anything planned below it the sum of that, else its own; in minutes. */
int            kgr_agenda_get_minutes    (KgrAgenda           *self,
                                          const KgrAgendaItem *item);
int            kgr_agenda_get_total      (KgrAgenda           *self);

/* Sets @error and returns FALSE. */
gboolean       kgr_agenda_refuse         (GError    **error,
                                          int         code,
                                          const char *sentence);

/* kgr-agenda-order.c */
/* A copy of @draft comes below @parent_id (0 = below nothing), behind @after_id (0 = as the last,
 * KGR_AGENDA_FIRST = as the first). */
#define KGR_AGENDA_FIRST G_MININT64
KgrAgendaItem *kgr_agenda_add            (KgrAgenda           *self,
                                          const KgrAgendaItem *draft,
                                          gint64               parent_id,
                                          gint64               after_id,
                                          GError             **error);
/* Whether what is written behind @item stands below it, as the first: where something stands there
 * already, and under the heading 議題, which is there for its items. */
gboolean       kgr_agenda_takes_below    (KgrAgenda           *self,
                                          const KgrAgendaItem *item);
/* Takes it away with all that stands below it and with their papers. */
gboolean       kgr_agenda_remove         (KgrAgenda  *self,
                                          gint64      id,
                                          GError    **error);
/* To where @target_id stands: before it, or after it and all below it. */
gboolean       kgr_agenda_move           (KgrAgenda  *self,
                                          gint64      id,
                                          gint64      target_id,
                                          gboolean    after,
                                          GError    **error);
/* One place up (-1) or down (1), with all that stands below it. */
gboolean       kgr_agenda_step           (KgrAgenda  *self,
                                          gint64      id,
                                          int         direction,
                                          GError    **error);
gboolean       kgr_agenda_indent         (KgrAgenda  *self,
                                          gint64      id,
                                          GError    **error);
gboolean       kgr_agenda_outdent        (KgrAgenda  *self,
                                          gint64      id,
                                          GError    **error);
/* An item whose source does not say where it belongs stands under the heading before it. */
void           kgr_agenda_normalize      (KgrAgenda  *self);

/* kgr-agenda-number.c */
/* "３", "（２）", "ア", "（ア）": @depth 0 is a heading's, 1 to 3 an item's; @ordinal from 1. */
char          *kgr_agenda_format_number  (guint       depth,
                                          guint       ordinal) G_GNUC_WARN_UNUSED_RESULT;
/* "資料１"; NULL for an unnumbered one. */
char          *kgr_paper_format_label    (KgrPaperSeries series,
                                          guint          ordinal) G_GNUC_WARN_UNUSED_RESULT;
void           kgr_agenda_settle         (KgrAgenda  *self,
                                          KgrAgenda  *before);

/* kgr-agenda-papers.c */
/* A copy of @draft comes behind @after_id (0 = as the last of its item). */
KgrPaper      *kgr_agenda_add_paper      (KgrAgenda       *self,
                                          const KgrPaper  *draft,
                                          gint64           after_id,
                                          GError         **error);
gboolean       kgr_agenda_remove_paper   (KgrAgenda       *self,
                                          gint64           id,
                                          GError         **error);
/* To an item (0 = to none), before @before_id (0 = as the last there). */
gboolean       kgr_agenda_move_paper     (KgrAgenda       *self,
                                          gint64           id,
                                          gint64           agenda_id,
                                          gint64           before_id,
                                          GError         **error);
/* Whether labels are known outside: the notice has been issued, or the meeting has begun. */
gboolean       kgr_meeting_labels_are_fixed (KgrMeeting   *meeting);
/* Puts the papers into the order of the items they belong to, where labels are not fixed, and lets
 * the program's labels follow. */
void           kgr_agenda_settle_papers  (KgrAgenda       *self,
                                          KgrAgenda       *before);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrAgenda, kgr_agenda_free)

G_END_DECLS
