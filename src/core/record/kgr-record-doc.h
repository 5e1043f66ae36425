/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "meeting/kgr-meeting.h"
#include "record/kgr-text-pos.h"

G_BEGIN_DECLS

/**
 * KgrRecordDoc:
 *
 * The record of one meeting while it is written: an array of immutable units, changed by one
 * command only, the splice. Undo, redo, saving and every view follow from the splices. Main thread;
 * no input or output.
 *
 * A unit that is new has a negative id, for as long as the document lives; see
 * kgr_record_doc_get_row_id().
 */
#define KGR_TYPE_RECORD_DOC (kgr_record_doc_get_type ())
G_DECLARE_FINAL_TYPE (KgrRecordDoc, kgr_record_doc, KGR, RECORD_DOC, GObject)

/* Why a command did nothing: for the status line. */
typedef enum
{
  KGR_REFUSED_NOT,
  KGR_REFUSED_NOTHING,      /* there is nothing to do: nothing selected, no neighbour, no change */
  KGR_REFUSED_LABEL,        /* the line of the speaker is no text */
  KGR_REFUSED_ITEM,         /* the place of an agenda item stands in between */
  KGR_REFUSED_KIND,         /* not with a unit of this kind */
  KGR_REFUSED_UNDO,         /* nothing to undo or redo, or in the middle of a step */
  KGR_REFUSED_CLOSED,       /* confidential because its agenda item is closed */
  KGR_REFUSED_HIDDEN,       /* by a view: what is not public is hidden there */
  KGR_REFUSED_READ_ONLY,    /* by a view: the record is only read */
} KgrRefusal;

/**
 * KgrRecordObserver:
 * @splice: units [@pos, @pos + @n_old) have become @n_new others. The arrays and units are
 *   borrowed for the call; the document is already changed
 * @step: a step has ended: all that has to be shown together is there
 *
 * What a view of a document is told. An observer must not change the document while it is told.
 */
typedef struct
{
  void (*splice) (KgrRecordDoc    *doc,
                  guint            pos,
                  KgrUnit * const *old_units,
                  guint            n_old,
                  KgrUnit * const *new_units,
                  guint            n_new,
                  gpointer         data);
  void (*step)   (KgrRecordDoc    *doc,
                  gpointer         data);
} KgrRecordObserver;

KgrRecordDoc *kgr_record_doc_new          (KgrMeeting              *meeting)
                                           G_GNUC_WARN_UNUSED_RESULT;
/* The head and the agenda; for the record itself ask the document, or take a snapshot. */
KgrMeeting   *kgr_record_doc_get_meeting  (KgrRecordDoc            *self);
/* A later state of the head and the agenda of the same meeting; its units are not looked at. */
void          kgr_record_doc_set_meeting  (KgrRecordDoc            *self,
                                           KgrMeeting              *meeting);
/* The meeting with the record as it is now, as projections and checks want it. */
KgrMeeting   *kgr_record_doc_snapshot     (KgrRecordDoc            *self)
                                           G_GNUC_WARN_UNUSED_RESULT;
guint         kgr_record_doc_get_n_units  (KgrRecordDoc            *self);
KgrUnit      *kgr_record_doc_get_unit     (KgrRecordDoc            *self,
                                           guint                    index);
/* How many paragraphs a view shows of a layer: at least one, where the layer is empty. */
guint         kgr_record_doc_get_n_paras  (KgrRecordDoc            *self,
                                           guint                    index,
                                           KgrLayer                 layer);
/* Which layer stands in the text of the record (not in a pane beside it): an item's summary, a
 * note's text; of a statement as the method says. */
void          kgr_record_doc_set_method   (KgrRecordDoc            *self,
                                           KgrRecordMethod          method);
KgrLayer      kgr_record_doc_get_layer    (KgrRecordDoc            *self,
                                           guint                    index);
/* Whether a unit stands in the text at all: where only items are summed up, no statement does. */
gboolean      kgr_record_doc_is_in_text   (KgrRecordDoc            *self,
                                           guint                    index);
guint         kgr_record_doc_observe      (KgrRecordDoc            *self,
                                           const KgrRecordObserver *observer,
                                           gpointer                 data);
void          kgr_record_doc_unobserve    (KgrRecordDoc            *self,
                                           guint                    handle);

/* Everything between the outermost pair is one step of undo. Each command below is a step of its
 * own outside. */
void          kgr_record_doc_begin        (KgrRecordDoc            *self);
void          kgr_record_doc_end          (KgrRecordDoc            *self);
gboolean      kgr_record_doc_is_in_step   (KgrRecordDoc            *self);
gboolean      kgr_record_doc_undo         (KgrRecordDoc            *self);
gboolean      kgr_record_doc_redo         (KgrRecordDoc            *self);
gboolean      kgr_record_doc_can_undo     (KgrRecordDoc            *self);
gboolean      kgr_record_doc_can_redo     (KgrRecordDoc            *self);

/* Where the caret is and the other end of the selection. A view says so when the user moves it;
 * commands, undo and redo move it. */
void          kgr_record_doc_set_cursor   (KgrRecordDoc            *self,
                                           KgrTextPos               cursor,
                                           KgrTextPos               bound);
KgrTextPos    kgr_record_doc_get_cursor   (KgrRecordDoc            *self);
KgrTextPos    kgr_record_doc_get_bound    (KgrRecordDoc            *self);
/* Why the last command returned FALSE. */
KgrRefusal    kgr_record_doc_get_refusal  (KgrRecordDoc            *self);

/* Text, @now in microseconds of the monotonic clock. The caret stands behind what was inserted, or
 * where the text was deleted. */
gboolean      kgr_record_doc_insert       (KgrRecordDoc            *self,
                                           KgrTextPos               pos,
                                           const char              *text,
                                           gint64                   now);
/* What the Enter key does; kgr_record_doc_insert() of "\n" is the same. */
gboolean      kgr_record_doc_enter        (KgrRecordDoc            *self,
                                           KgrTextPos               pos);
/* Why what is typed at @pos would be a confidential passage, or NULL. That of a closed item is
 * another matter. */
const char   *kgr_record_doc_find_typing_reason (KgrRecordDoc      *self,
                                                 KgrTextPos         pos);
gboolean      kgr_record_doc_delete       (KgrRecordDoc            *self,
                                           KgrTextPos               from,
                                           KgrTextPos               to,
                                           gint64                   now);

/**
 * KgrSpeaker:
 * @person_id: who it is; 0 where that is not known
 * @label: as it stands over the words: "副会長"
 */
typedef struct
{
  gint64      person_id;
  const char *label;
} KgrSpeaker;

/* Statements and notes. @begun is ISO 8601 local or NULL. */
gboolean      kgr_record_doc_add_statement (KgrRecordDoc           *self,
                                            KgrTextPos              pos,
                                            const KgrSpeaker       *speaker,
                                            const char             *begun);
gboolean      kgr_record_doc_add_note     (KgrRecordDoc            *self,
                                           KgrTextPos               pos,
                                           const KgrDecision       *decision,
                                           const char              *begun);
gboolean      kgr_record_doc_split        (KgrRecordDoc            *self,
                                           KgrTextPos               pos,
                                           const KgrSpeaker        *speaker,
                                           const char              *begun);
gboolean      kgr_record_doc_join         (KgrRecordDoc            *self,
                                           guint                    index);
gboolean      kgr_record_doc_set_speaker  (KgrRecordDoc            *self,
                                           guint                    index,
                                           const KgrSpeaker        *speaker);
gboolean      kgr_record_doc_set_begun    (KgrRecordDoc            *self,
                                           guint                    index,
                                           const char              *begun);
gboolean      kgr_record_doc_set_opened   (KgrRecordDoc            *self,
                                           guint                    index,
                                           gboolean                 opened);
gboolean      kgr_record_doc_set_read_out (KgrRecordDoc            *self,
                                           guint                    index,
                                           gboolean                 read_out);
/* Its words as key points, to be cut down. */
gboolean      kgr_record_doc_begin_points (KgrRecordDoc            *self,
                                           guint                    index);
gboolean      kgr_record_doc_set_decision (KgrRecordDoc            *self,
                                           guint                    index,
                                           const KgrDecision       *decision);

/* Agenda items. The units of an item are those from its place to the next; 0 means those before
 * the first place. */
gint64        kgr_record_doc_get_agenda   (KgrRecordDoc            *self,
                                           guint                    index);
gboolean      kgr_record_doc_find_item    (KgrRecordDoc            *self,
                                           gint64                   agenda_id,
                                           guint                   *first,
                                           guint                   *n_units);
/* Why a unit is confidential because of its agenda item ("" for no ground), whether it was opened
 * or not; NULL where the item is open. */
const char   *kgr_record_doc_find_ground  (KgrRecordDoc            *self,
                                           guint                    index);
gboolean      kgr_record_doc_enter_item   (KgrRecordDoc            *self,
                                           gint64                   agenda_id,
                                           const char              *begun);
/* Units [index, index + n) before what stands at @to now. */
gboolean      kgr_record_doc_move         (KgrRecordDoc            *self,
                                           guint                    index,
                                           guint                    n_units,
                                           guint                    to);
gboolean      kgr_record_doc_move_to_item (KgrRecordDoc            *self,
                                           guint                    index,
                                           guint                    n_units,
                                           gint64                   agenda_id);

/* What is confidential. @reason "" = none given, NULL = public again. */
gboolean      kgr_record_doc_mark         (KgrRecordDoc            *self,
                                           KgrTextPos               from,
                                           KgrTextPos               to,
                                           const char              *reason);
gboolean      kgr_record_doc_mark_unit    (KgrRecordDoc            *self,
                                           guint                    index,
                                           const char              *reason);
/* «From here on confidential», until it is switched off; off at the end of a passage opens what is
 * typed next there. */
void          kgr_record_doc_set_sealing  (KgrRecordDoc            *self,
                                           const char              *reason);
gboolean      kgr_record_doc_is_sealing   (KgrRecordDoc            *self);

/* For tests: whether all holds that always does; @why (out, optional, transfer full). */
gboolean      kgr_record_doc_check        (KgrRecordDoc            *self,
                                           char                   **why);
/* Whether anything may not be on the disk; saving is kgr-record-changes.h. */
gboolean      kgr_record_doc_is_dirty     (KgrRecordDoc            *self);

G_END_DECLS
