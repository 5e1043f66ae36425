/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/kgr-record-view.h"

G_BEGIN_DECLS

/* A record in a window of its own, to write in as a user does. */
typedef struct
{
  GtkWidget     *window;
  KgrRecordView *view;
  KgrRecordDoc  *doc;
  GtkIMContext  *im;       /* the view's own */
  int            refused;  /* why, the last time; a KgrRefusal */
  guint          n_refused;
  guint          n_changed;
} KgrTestText;

/* @meeting NULL: kgr_test_minutes_new(). Words, everything shown. */
KgrTestText   *kgr_test_text_new      (KgrMeeting     *meeting) G_GNUC_WARN_UNUSED_RESULT;
void           kgr_test_text_free     (KgrTestText    *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrTestText, kgr_test_text_free)

GtkTextBuffer *kgr_test_text_buffer   (KgrTestText    *self);
char          *kgr_test_text_dup      (KgrTestText    *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean       kgr_test_text_says     (KgrTestText    *self,
                                       const char     *words);
/* Places the caret before or behind the first place of @words; selects them. */
void           kgr_test_text_go       (KgrTestText    *self,
                                       const char     *words,
                                       gboolean        behind);
void           kgr_test_text_select   (KgrTestText    *self,
                                       const char     *first,
                                       const char     *last);
/* As an input method gives it. "\n" is what the Enter key gives. */
void           kgr_test_text_commit   (KgrTestText    *self,
                                       const char     *words);
/* The same as it comes about: a key that begins a composition, with which the caret does not move
 * (GTK would reset the input method), and what it gives in the end. */
void           kgr_test_text_compose  (KgrTestText    *self,
                                       guint           keyval,
                                       const char     *words);
void           kgr_test_text_erase    (KgrTestText    *self,
                                       gboolean        back);
/* Text, tags and lines of the buffer are what the record is when it is laid out anew; NULL, or what
 * is not. */
char          *kgr_test_text_find_fault (KgrTestText  *self) G_GNUC_WARN_UNUSED_RESULT;
void           kgr_test_text_check    (KgrTestText    *self);

G_END_DECLS
