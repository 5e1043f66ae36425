/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-test-doc.h"

/* What becomes of each character of a record, where every character is another one. Agenda item 2
 * is closed, item 4 stands below it. */

#define KGR_FATE_FIRST 0x20000
#define KGR_N_FATES    0xa000

typedef enum
{
  KGR_MAY_NOTHING = 0,
  KGR_MAY_SPEAK   = 1 << 0, /* words may come to have another speaker */
  KGR_MAY_OPEN    = 1 << 1, /* words may become public */
} KgrMay;

/* What is known of one character that stands in the record. */
typedef struct
{
  gboolean there;
  gboolean sealed;
  guint    speaker;
} KgrFate;

/* What is known now, of each of KGR_N_FATES characters. */
void kgr_fates_note  (KgrRecordDoc  *doc,
                      KgrFate       *fates);
/* What no operation may do unless it says so. */
void kgr_fates_check (const KgrFate *before_all,
                      const KgrFate *after_all,
                      KgrMay         may);
