/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "meeting/kgr-meeting.h"

G_BEGIN_DECLS

/* What is said in a meeting, as somebody hears it who takes the minutes. */

typedef enum
{
  KGR_SAID_ITEM,      /* the next item of the agenda begins */
  KGR_SAID_STATEMENT,
  KGR_SAID_NOTE,
  KGR_SAID_DECISION,  /* carried by eight votes to one, one not voting */
} KgrSaidKind;

/* Between these stands what is confidential. */
#define KGR_TEST_OPEN "‹"
#define KGR_TEST_SHUT "›"

/* The label and the words are owned. */
typedef struct
{
  KgrSaidKind  kind;
  int          number;  /* of the speaker: 0 the secretariat, -1 a guest */
  char        *label;
  char        *words;   /* with line feeds, KGR_TEST_OPEN and KGR_TEST_SHUT */
  gboolean     opened;  /* in a closed item: public all the same */
} KgrSaid;

/* What the hands do for it, one after another. */
typedef enum
{
  KGR_HANDS_ITEM,
  KGR_HANDS_STATEMENT,
  KGR_HANDS_NOTE,
  KGR_HANDS_DECISION,
  KGR_HANDS_WORDS,    /* a phrase from the input method */
  KGR_HANDS_ENTER,
  KGR_HANDS_SEAL,     /* from here on confidential, or open again */
  KGR_HANDS_OPEN,     /* this statement of a closed item is public */
} KgrHandsKind;

typedef struct
{
  KgrHandsKind  kind;
  const KgrSaid *said;   /* borrowed */
  char          *words;
} KgrHandsStep;

#define KGR_TEST_N_SEATS 12
#define KGR_TEST_VISITOR "望月"
#define KGR_TEST_VISITOR_HOUSE "事業所の説明者"

/* (element-type KgrSaid): @n_statements in @meeting's agenda (kgr_test_speech_new_meeting()), the
 * same for the same @seed. */
GPtrArray  *kgr_test_speech_new         (guint       n_statements,
                                         guint32     seed) G_GNUC_WARN_UNUSED_RESULT;
/* Of real minutes: { voices: [ { speaker, text } ] }. Whoever speaks is @meeting's attendance. */
GPtrArray  *kgr_test_speech_read        (const char *path,
                                         KgrMeeting *meeting) G_GNUC_WARN_UNUSED_RESULT;
/* Twelve people who are there, an agenda with a closed item, and nothing said yet. */
KgrMeeting *kgr_test_speech_new_meeting (void) G_GNUC_WARN_UNUSED_RESULT;
/* How somebody invented of that name, or of a label that begins with it, reads; else NULL. */
const char *kgr_test_speech_get_reading (const char *name);

/* (element-type KgrHandsStep): phrases as an input method gives them. */
GPtrArray  *kgr_test_speech_new_steps   (GPtrArray  *speech,
                                         guint32     seed) G_GNUC_WARN_UNUSED_RESULT;

/* One line for each: kind, who, what. @reason: of every passage. */
char       *kgr_test_speech_dup_said    (GPtrArray  *speech,
                                         const char *reason) G_GNUC_WARN_UNUSED_RESULT;
/* The same of what stands after the first @n_steps. */
char       *kgr_test_speech_dup_after   (GPtrArray  *steps,
                                         guint       n_steps,
                                         const char *reason) G_GNUC_WARN_UNUSED_RESULT;
/* The same of what is stored. */
char       *kgr_test_speech_dup_stored  (KgrMeeting *meeting) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
