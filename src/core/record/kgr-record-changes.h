/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/kgr-record-doc.h"

G_BEGIN_DECLS

/**
 * KgrRecordChange:
 * @id: the unit's id in the document, negative for one that is new there
 * @row_id: the row; 0 for one that has to be made, which storing fills in
 * @unit: as it is now; %NULL for one that is gone
 * @before: as it is stored; %NULL for none
 * @moved: whether @position is another than it was
 * @position: its place among the rows
 * @keep_before: whether @before is kept in the unit's history: its first change on this visit
 * @was_closed: whether @before was confidential because of its agenda item
 *
 * One unit of which what is stored differs.
 */
typedef struct
{
  gint64   id;
  gint64   row_id;
  KgrUnit *unit;
  KgrUnit *before;
  gboolean moved;
  gint64   position;
  gboolean keep_before;
  gboolean was_closed;
} KgrRecordChange;

/**
 * KgrRecordChanges:
 * @meeting_id: the meeting
 * @changes: #KgrRecordChange, in no order
 * @concealed: whether words are confidential now that were public as stored
 * @next_version: (out): the version that storing opened; 0 = none
 *
 * What one save has to store: references to immutable units, so it may be handed to the database
 * thread while the document is written on. Give it back with kgr_record_doc_saved() or
 * kgr_record_doc_not_saved().
 */
typedef struct
{
  gint64     meeting_id;
  GArray    *changes;
  gboolean   concealed;
  int        next_version;
} KgrRecordChanges;

/* NULL where there is nothing to store, or a save is under way. */
KgrRecordChanges *kgr_record_doc_take_changes (KgrRecordDoc     *self) G_GNUC_WARN_UNUSED_RESULT;
/* Takes @changes: they are on the disk. */
void              kgr_record_doc_saved        (KgrRecordDoc     *self,
                                               KgrRecordChanges *changes);
/* Takes @changes: they are not, and will be taken again. */
void              kgr_record_doc_not_saved    (KgrRecordDoc     *self,
                                               KgrRecordChanges *changes);
gboolean          kgr_record_doc_is_saving    (KgrRecordDoc     *self);
void              kgr_record_changes_free     (KgrRecordChanges *self);

/* The row of a unit of this document; 0 while it has none. */
gint64            kgr_record_doc_get_row_id   (KgrRecordDoc     *self,
                                               gint64            id);

/**
 * KgrUnitRevision:
 * @unit_id: the row it was
 * @at: when somebody began to change it, ISO 8601 local
 * @by: the name of the key slot; NULL for the recovery key
 * @closed: whether it was confidential because of its agenda item
 * @unit: as it was until then
 *
 * What a unit once was. What it is now is no revision.
 */
typedef struct
{
  gint64   unit_id;
  char    *at;
  char    *by;
  gboolean closed;
  KgrUnit *unit;
} KgrUnitRevision;

void              kgr_unit_revision_free      (KgrUnitRevision  *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrUnitRevision, kgr_unit_revision_free)

/* Brings back what a unit was: in the place of what it is now, or, where it is gone, behind the
 * unit at @pos. */
gboolean          kgr_record_doc_restore      (KgrRecordDoc          *self,
                                               const KgrUnitRevision *revision,
                                               KgrTextPos             pos);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrRecordChanges, kgr_record_changes_free)

G_END_DECLS
