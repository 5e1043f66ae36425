/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/kgr-record-buffer.h"
#include "record/kgr-record-marks.h"
#include "record/kgr-record-view.h"

G_BEGIN_DECLS

/* What the files of the view share. */

struct _KgrRecordView
{
  GtkTextView      parent_instance;

  KgrRecordBuffer *buffer; /* NULL without a document */
  KgrRecordMethod  method;
  gboolean         shown;
  gboolean         read_only;
  gboolean         composing;
  KgrRecordMarks  *marks;
  char            *mark;
  guint            settle_id;
  guint            follow_id;
  guint            switch_id;
  GdkContentProvider *copied; /* what of the record went to the clipboard last */

  /* Where caret and bound were before the record was shown another way, for the way back. */
  gboolean         carried;
  KgrTextPos       carried_text[2];
  KgrShownPos      carried_shown[2];
};

/* Keys, presses and input methods. */
void kgr_record_view_init_input      (KgrRecordView *self);
void kgr_record_view_class_init_clip (GtkTextViewClass *klass);

void kgr_record_view_init_drop       (KgrRecordView *self);
void kgr_record_view_take_text       (KgrRecordView *self,
                                      const char    *text);
void kgr_record_view_forget_copied   (KgrRecordView *self);
void kgr_record_view_emit_refused    (KgrRecordView *self,
                                      KgrRefusal     why);
/* Goes where the document has the caret, in the method that shows it. */
void kgr_record_view_show_caret      (KgrRecordView *self);
/* The same place after the record was laid out anew. */
KgrShownPos kgr_record_view_carry_over (KgrRecordLayout *from,
                                        KgrRecordLayout *to,
                                        KgrShownPos      pos);
gboolean kgr_record_view_note_places (KgrRecordView *self,
                                      KgrTextPos     places[2]);
void kgr_record_view_put_places      (KgrRecordView *self,
                                      KgrTextPos     places[2]);
/* What is in sight, and putting it there again. */
KgrShownPos kgr_record_view_get_top  (KgrRecordView *self);
void kgr_record_view_set_top         (KgrRecordView *self,
                                      KgrShownPos    pos);
/* Keeps the caret in the upper two thirds once the text has its place again. */
void kgr_record_view_follow_caret    (KgrRecordView *self);
void kgr_record_view_stop_scrolling  (KgrRecordView *self);

G_END_DECLS
