/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "import/kgr-import-lines.h"

G_BEGIN_DECLS

/* How a line says who speaks. */
typedef enum
{
  KGR_SAID_NOT,
  KGR_SAID_MARKED, /* ○会長　本文; 【会長】本文 */
  KGR_SAID_COLON,  /* 会長：本文 */
  KGR_SAID_PAREN,  /* 会長）本文 */
  KGR_SAID_SPACE,  /* 会長　本文 */
  KGR_N_SAID,
} KgrSaidHow;

typedef struct
{
  KgrSaidHow how;
  KgrSlice   label; /* without mark, brackets and colon */
  KgrSlice   words; /* on the same line; empty where they are on the next */
} KgrSaid;

/* Folded labels and names of those who may speak, as kgr_paste_speaker_read() takes them. */
GHashTable *kgr_paste_people_new   (GPtrArray  *people) G_GNUC_WARN_UNUSED_RESULT;
/* Whether a label is of one of them, or a role of the field. */
gboolean    kgr_paste_is_somebody  (KgrSlice    label,
                                    GHashTable *people);
KgrSaid     kgr_paste_speaker_read (KgrSlice    line,
                                    GHashTable *people);
/* Whether somebody's sentence ends in @words, which no list of names does. */
gboolean    kgr_paste_is_sentence  (KgrSlice    words);

G_END_DECLS
