/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/kgr-record-buffer.h"

G_BEGIN_DECLS

/* What the files of the buffer share. */

typedef enum
{
  KGR_TAG_HEADING,
  KGR_TAG_SPEAKER,
  KGR_TAG_PASSAGE,
  KGR_TAG_TOKEN,
  KGR_N_TAGS,
} KgrRecordTag;

struct _KgrRecordBuffer
{
  GtkTextBuffer    parent_instance;

  KgrRecordDoc    *doc;
  KgrRecordLayout *layout;
  GtkTextTag      *tags[KGR_N_TAGS];
  guint            observer;
  guint            n_lines;   /* of the record, as the buffer shows it */
  guint            own;       /* we are editing: whatever happens is ours */
  guint            busy;      /* a command of the text is on its way */
  gboolean         read_only;
  gboolean         in_action; /* the document was told that a step has begun */
  gint64           emptied_id; /* of the statement that lost its last key points; 0 = none */
  KgrShownPos      emptied_at; /* where the caret stands since then */
};

/* Fills the empty buffer with the whole layout. */
void kgr_record_buffer_fill          (KgrRecordBuffer       *self);
/* Brings one stretch of lines in line with the layout, by the smallest edit. */
void kgr_record_buffer_project       (KgrRecordBuffer       *self,
                                      const KgrLayoutChange *change);
void kgr_record_buffer_emit_refused  (KgrRecordBuffer       *self,
                                      KgrRefusal             why);

/* What the user does to the text. The iters are valid again when they return. */
void kgr_record_buffer_take_insert   (KgrRecordBuffer       *self,
                                      GtkTextIter           *at,
                                      const char            *text,
                                      int                    length);
void kgr_record_buffer_take_delete   (KgrRecordBuffer       *self,
                                      GtkTextIter           *start,
                                      GtkTextIter           *end);

G_END_DECLS
