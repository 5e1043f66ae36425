/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/kgr-record-doc.h"

G_BEGIN_DECLS

/**
 * KgrItemFacts:
 * @agenda_id: the agenda item; 0 = what stands before the first
 * @n_statements: how many statements stand under it
 * @n_chars: their words and those of its notes, in characters
 * @minutes: how long it took, or has taken so far; -1 = not known
 *
 * What an outline says of an item.
 */
typedef struct
{
  gint64 agenda_id;
  guint  n_statements;
  guint  n_chars;
  int    minutes;
} KgrItemFacts;

/* (element-type KgrItemFacts), in the order of the record. @now (nullable): ISO 8601 local, while
 * the meeting is held. */
GArray *kgr_record_facts_new (KgrRecordDoc *doc,
                              gboolean      shown,
                              const char   *now) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
