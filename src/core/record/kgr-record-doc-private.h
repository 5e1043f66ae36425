/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/kgr-record-doc.h"

G_BEGIN_DECLS

/* What the files of the document share. */

/* Where the caret was and the other end of the selection. */
typedef struct
{
  KgrTextPos cursor;
  KgrTextPos bound;
} KgrDocCaret;

/* Units [pos, pos + old->len) became @new_units. */
typedef struct
{
  guint      pos;
  GPtrArray *old_units;
  GPtrArray *new_units;
} KgrDocSplice;

typedef enum
{
  KGR_STEP_OTHER,
  KGR_STEP_TYPING,  /* the next key may become part of it */
  KGR_STEP_ERASING, /* the next Backspace may */
  KGR_STEP_CUTTING, /* a selection was deleted: what is typed in its place is part of it */
} KgrDocStepKind;

typedef struct
{
  KgrDocStepKind kind;
  GPtrArray     *splices; /* KgrDocSplice, in order; never empty once the step has ended */
  KgrDocCaret    before;
  KgrDocCaret    after;
  guint          n_keys;
  gint64         at;      /* when its last key came */
} KgrDocStep;

/* What is typed at the caret: as its surroundings say, confidential from here on, or open at the
 * edge of a passage. */
typedef enum
{
  KGR_TYPING_AS_AROUND,
  KGR_TYPING_SEALED,
  KGR_TYPING_OPEN,
} KgrDocTyping;

typedef struct
{
  guint             handle;
  KgrRecordObserver funcs;
  gpointer          data;
} KgrDocObserver;

struct _KgrRecordDoc
{
  GObject         parent_instance;
  KgrMeeting     *meeting;
  GPtrArray      *units;      /* KgrUnit */
  GHashTable     *live;       /* id → KgrUnit, borrowed from @units */
  gint64          last_id;    /* of a new unit: counts down from 0 */
  KgrRecordMethod method;
  GArray         *observers;  /* KgrDocObserver */
  guint           last_handle;

  GPtrArray      *undo;       /* KgrDocStep, the newest last */
  GPtrArray      *redo;
  KgrDocStep     *step;       /* being made */
  guint           depth;
  KgrDocCaret     caret;
  KgrRefusal      refusal;

  KgrDocTyping    typing;
  char           *typing_reason; /* of KGR_TYPING_SEALED */
  /* Confidential words were deleted here, to the last: what is typed in their place is too. */
  KgrTextPos      heir_pos;
  char           *heir_reason;   /* NULL = nothing was */

  guint           serial;     /* tells documents apart whose ids look alike */
  GHashTable     *dirty;      /* ids that may differ from what is stored */
  gboolean        order_dirty; /* units may have come, gone or moved, or been opened */
  GHashTable     *saved;      /* id → KgrUnit as it is stored */
  GHashTable     *positions;  /* id → place of its row */
  GHashTable     *rows;       /* id of a new unit → its row, once it has one */
  GHashTable     *closed;     /* ids that are stored as confidential because of their item */
  GHashTable     *closed_taken; /* the same, as the save under way stores it; or NULL */
  gboolean        saving;
  gint64          visit_id;   /* where the caret is: leaving the unit ends the visit */
  gboolean        visit_kept; /* what the unit was before this visit is in its history */
};

void       kgr_record_doc_init_undo   (KgrRecordDoc *self);
void       kgr_record_doc_tell_step   (KgrRecordDoc *self);
void       kgr_record_doc_tell_splice (KgrRecordDoc *self,
                                       guint         pos,
                                       GPtrArray    *old_units,
                                       GPtrArray    *new_units);
void       kgr_record_doc_apply       (KgrRecordDoc *self,
                                       guint         pos,
                                       GPtrArray    *old_units,
                                       GPtrArray    *new_units);
void       kgr_record_doc_forget_heir (KgrRecordDoc *self);
/* The one command: units [@pos, @pos + @n_old) become @new_units (which gives its references).
 * Inside a step. */
void       kgr_record_doc_splice      (KgrRecordDoc *self,
                                       guint         pos,
                                       guint         n_old,
                                       GPtrArray    *new_units);
/* The same for one unit by another; takes @unit. Nothing where it is the same. */
void       kgr_record_doc_replace     (KgrRecordDoc *self,
                                       guint         index,
                                       KgrUnit      *unit);
void       kgr_record_doc_place_caret (KgrRecordDoc *self,
                                       KgrTextPos    pos);
/* Notes why and returns FALSE. */
gboolean   kgr_record_doc_refuse      (KgrRecordDoc *self,
                                       KgrRefusal    why);
gint64     kgr_record_doc_next_id     (KgrRecordDoc *self);
void       kgr_record_doc_set_step_kind (KgrRecordDoc   *self,
                                         KgrDocStepKind  kind,
                                         gint64          now);
/* Lets the step that begins next go on with the last one, if that is of @kind and ends at @pos. */
gboolean   kgr_record_doc_resume      (KgrRecordDoc   *self,
                                       KgrDocStepKind  kind,
                                       KgrTextPos      pos,
                                       gint64          now,
                                       gint64          pause);
/* @pos inside the record: an empty layer has one paragraph, a column is in its line. */
gboolean   kgr_record_doc_is_place    (KgrRecordDoc *self,
                                       KgrTextPos    pos);

/* A unit with other paragraphs in one layer; takes @paras. A layer of one empty paragraph is one
 * without paragraphs. */
KgrUnit   *kgr_unit_with_layer        (KgrUnit   *self,
                                       KgrLayer   layer,
                                       GPtrArray *paras) G_GNUC_WARN_UNUSED_RESULT;
/* The paragraphs of a layer as a view shows them: at least one. */
GPtrArray *kgr_unit_dup_paras         (KgrUnit   *self,
                                       KgrLayer   layer) G_GNUC_WARN_UNUSED_RESULT;
/* An array that frees units. */
GPtrArray *kgr_units_new              (void) G_GNUC_WARN_UNUSED_RESULT;
/* The caret may have come to another unit. */
void       kgr_record_doc_note_visit  (KgrRecordDoc *self);
void       kgr_record_doc_note_closed (KgrRecordDoc *self);
/* Where each unit's row is to be, and where it stands as it is stored: KGR_NO_PLACE where it has no
 * row yet. Both (element-type gint64). */
#define KGR_NO_PLACE G_MININT64
GArray    *kgr_record_doc_dup_places  (KgrRecordDoc  *self,
                                       GArray       **stored) G_GNUC_WARN_UNUSED_RESULT;
gboolean   kgr_unit_is_empty          (KgrUnit      *self);
/* The unit at @index with other fields, its paragraphs those of @fields; a step. */
gboolean   kgr_record_doc_set_fields  (KgrRecordDoc        *self,
                                       guint                index,
                                       const KgrUnitFields *fields);
KgrTextPos kgr_record_doc_start_of    (KgrRecordDoc *self,
                                       guint         index);
KgrTextPos kgr_record_doc_end_of      (KgrRecordDoc *self,
                                       guint         index);
KgrTextPos kgr_record_doc_layer_end   (KgrRecordDoc *self,
                                       guint         index,
                                       KgrLayer      layer);
/* kgr_record_doc_delete() over several units; with @whole those that are covered go with both
 * their layers. */
gboolean   kgr_record_doc_delete_over (KgrRecordDoc *self,
                                       KgrTextPos    from,
                                       KgrTextPos    to,
                                       gboolean      whole);
/* How much of the unit @index a selection covers: its two ends in @layer; FALSE for nothing.
 * @whole: all of it, with its label. */
gboolean   kgr_record_doc_clip        (KgrRecordDoc *self,
                                       KgrTextPos    from,
                                       KgrTextPos    to,
                                       guint         index,
                                       KgrTextPos   *start,
                                       KgrTextPos   *end,
                                       gboolean     *whole);
/* The whole unit confidential for @reason, in both layers. */
KgrUnit   *kgr_unit_seal              (KgrUnit      *self,
                                       const char   *reason) G_GNUC_WARN_UNUSED_RESULT;
/* @unit as it may stand under another item: words that were confidential because of a closed item
 * stay so. */
KgrUnit   *kgr_unit_carry             (KgrUnit      *self,
                                       const char   *from_ground,
                                       const char   *to_ground,
                                       gboolean      same_item) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
