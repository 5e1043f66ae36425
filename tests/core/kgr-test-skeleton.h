/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "meeting/kgr-meeting.h"
#include "record/kgr-projection.h"

G_BEGIN_DECLS

/* What minutes say in public, and where between it something is confidential: a random one, to be
 * filled with different hidden matter. Public words are Japanese, hidden ones Cyrillic. */

typedef enum
{
  KGR_PIECE_HEADING = 1,
  KGR_PIECE_ITEM,
  KGR_PIECE_CLOSED,
  KGR_PIECE_LABEL,
  KGR_PIECE_TEXT,
  KGR_PIECE_END,
} KgrPieceKind;

typedef struct
{
  KgrPieceKind  kind;
  gboolean      gap;        /* between the piece before and this one something is confidential */
  gboolean      begins;     /* a TEXT: begins a paragraph */
  gboolean      summarized; /* an ITEM: what follows is its summary */
  guint         entry;      /* a heading or item: which entry of the agenda */
  int           person;     /* a LABEL: which line of the attendance; -1 = not known */
  char         *text;       /* a TEXT: its words; a LABEL: as the source has it */
} KgrPiece;

typedef struct
{
  KgrEdition  edition;
  gboolean    free_gaps; /* the edition prints no marks, so gaps may come and go */
  KgrMeeting *facts;     /* the head; ids and what is never printed are filled in later */
  GArray     *pieces;    /* KgrPiece; the last one is END */
} KgrSkeleton;

KgrSkeleton *kgr_skeleton_new        (guint32      seed,
                                      guint        variant) G_GNUC_WARN_UNUSED_RESULT;
void         kgr_skeleton_free       (KgrSkeleton *self);
/* Changes something public; says what. */
const char  *kgr_skeleton_change     (KgrSkeleton *self,
                                      GRand       *rand);

/* A meeting that says this in public, with hidden matter at random in every gap, and random ids. */
KgrMeeting  *kgr_skeleton_fill       (KgrSkeleton *self,
                                      GRand       *rand) G_GNUC_WARN_UNUSED_RESULT;

char        *kgr_random_public_text  (GRand       *rand,
                                      int          max) G_GNUC_WARN_UNUSED_RESULT;
char        *kgr_random_hidden_text  (GRand       *rand,
                                      int          max) G_GNUC_WARN_UNUSED_RESULT;
gboolean     kgr_random_chance       (GRand       *rand,
                                      int          percent);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrSkeleton, kgr_skeleton_free)

G_END_DECLS
