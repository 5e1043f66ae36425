/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "meeting/kgr-seat-index.h"
#include "record/kgr-line-index.h"
#include "record/kgr-record-layout.h"
#include "record/kgr-speaker-label.h"

G_BEGIN_DECLS

/* What stands above decides how a unit is shown. */
typedef struct
{
  const char *ground;      /* of the closed item; borrowed from the meeting */
  gboolean    closed;      /* in a closed item */
  gboolean    after_token; /* the line before is a token */
} KgrLayoutContext;

/* What is shown of one unit, or a heading that stands for none. */
typedef struct
{
  KgrUnit          *unit;      /* NULL: a heading that stands for none */
  char             *label;     /* of its first line: a heading or who speaks; NULL for none */
  gint64            agenda_id; /* of a heading */
  KgrLayoutContext  above;
  KgrLayoutContext  below;   /* what it makes of that for the next */
  KgrLayer          layer;
  guint             n_paras;
  guint             heading : 1;
  guint             closed : 1; /* confidential as a whole because its item is */
  guint             token : 1;  /* one token stands for its words */
} KgrLayoutEntry;

struct _KgrRecordLayout
{
  KgrMeeting       *meeting;
  KgrSpeakerLabels *speakers;
  KgrSeatIndex     *seats;
  KgrRecordMethod   method;
  gboolean          shown;
  GArray           *entries; /* KgrLayoutEntry: @n_head headings, the units, @n_tail headings */
  guint             n_head;
  guint             n_tail;
  KgrLineIndex     *index;   /* of the entries */
};

/* Fills @entry, of which the unit is set. */
void  kgr_layout_entry_render      (KgrLayoutEntry         *entry,
                                    KgrRecordLayout        *layout,
                                    const KgrLayoutContext *above);
void  kgr_layout_entry_set_heading (KgrLayoutEntry         *entry,
                                    KgrRecordLayout        *layout,
                                    KgrAgendaItem          *item);
guint kgr_layout_entry_get_n_lines (const KgrLayoutEntry   *entry);
void  kgr_layout_entry_get_line    (const KgrLayoutEntry   *entry,
                                    KgrRecordLayout        *layout,
                                    guint                   index,
                                    KgrRecordLine          *line);

G_END_DECLS
