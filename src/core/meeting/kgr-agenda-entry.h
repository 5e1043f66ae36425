/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "meeting/kgr-meeting.h"

G_BEGIN_DECLS

/* The most minutes a person can plan for one item: a day. */
#define KGR_MINUTES_MAX (24 * 60)

/* One agenda item and one paper by themselves: making, copying, comparing, and what stands in their
 * cells and in a version. Any thread. */

/* An open item without number and title. */
KgrAgendaItem *kgr_agenda_item_new        (void) G_GNUC_WARN_UNUSED_RESULT;
KgrAgendaItem *kgr_agenda_item_copy       (const KgrAgendaItem *item) G_GNUC_WARN_UNUSED_RESULT;
void           kgr_agenda_item_free       (KgrAgendaItem       *item);
gboolean       kgr_agenda_item_equal      (const KgrAgendaItem *a,
                                           const KgrAgendaItem *b);
GPtrArray     *kgr_agenda_items_new       (void) G_GNUC_WARN_UNUSED_RESULT;

/* A paper without label and title; what is counted of it is not known. */
KgrPaper      *kgr_paper_new              (void) G_GNUC_WARN_UNUSED_RESULT;
KgrPaper      *kgr_paper_copy             (const KgrPaper      *paper) G_GNUC_WARN_UNUSED_RESULT;
void           kgr_paper_free             (KgrPaper            *paper);
gboolean       kgr_paper_equal            (const KgrPaper      *a,
                                           const KgrPaper      *b);
GPtrArray     *kgr_papers_new             (void) G_GNUC_WARN_UNUSED_RESULT;
/* The series @paper is counted in: its own, else that which its label begins with. */
KgrPaperSeries kgr_paper_get_series       (const KgrPaper      *paper);

/* The cells. What is in columns of its own is not read and not written. @agenda_id: the row the
 * paper belongs to. */
JsonObject    *kgr_agenda_item_to_json    (const KgrAgendaItem *item) G_GNUC_WARN_UNUSED_RESULT;
void           kgr_agenda_item_read_json  (KgrAgendaItem       *item,
                                           JsonObject          *object);
JsonObject    *kgr_paper_to_json          (const KgrPaper      *paper,
                                           gint64               agenda_id) G_GNUC_WARN_UNUSED_RESULT;
void           kgr_paper_read_json        (KgrPaper            *paper,
                                           JsonObject          *object);

/* The program's own JSON: codes instead of numbers, null for what is not known. Adds to @object
 * what an agenda item and a paper have beyond number, title and closing. */
void           kgr_agenda_item_add_json   (const KgrAgendaItem *item,
                                           JsonObject          *object);
void           kgr_paper_add_json         (const KgrPaper      *paper,
                                           JsonObject          *object);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrAgendaItem, kgr_agenda_item_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrPaper, kgr_paper_free)

G_END_DECLS
