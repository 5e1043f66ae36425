/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-test-record.h"
#include "record/kgr-record-doc.h"

/* Documents in tests: records as kgr-test-record.h writes them, and short words for places. */

#define TEXT(unit_, para_, column_) { unit_, KGR_LAYER_TEXT, para_, column_ }
#define POINTS(unit_, para_, column_) { unit_, KGR_LAYER_SUMMARY, para_, column_ }
#define LABEL(unit_, column_) { unit_, KGR_LAYER_TEXT, KGR_LABEL_PARA, column_ }
/* Both ends of a place. */
#define AT(...) __VA_ARGS__, __VA_ARGS__

static inline KgrRecordDoc *
kgr_test_doc_new (const char *record)
{
  g_autoptr(KgrMeeting) meeting = kgr_meeting_new ();

  kgr_test_record_add (meeting, record);
  return kgr_record_doc_new (meeting);
}

static inline char *
kgr_test_doc_render (KgrRecordDoc *doc)
{
  g_autoptr(KgrMeeting) meeting = kgr_record_doc_snapshot (doc);

  return kgr_test_record_render (meeting->units);
}

static inline void
kgr_test_doc_assert (KgrRecordDoc *doc,
                     const char   *expected)
{
  g_autofree char *record = kgr_test_doc_render (doc);

  g_assert_cmpstr (record, ==, expected);
}

static inline GPtrArray *
kgr_test_doc_dup_units (KgrRecordDoc *doc)
{
  GPtrArray *units = g_ptr_array_new_with_free_func ((GDestroyNotify) kgr_unit_unref);

  for (guint i = 0; i < kgr_record_doc_get_n_units (doc); i++)
    g_ptr_array_add (units, kgr_unit_ref (kgr_record_doc_get_unit (doc, i)));
  return units;
}

static inline void
kgr_test_doc_assert_same_units (KgrRecordDoc *doc,
                                GPtrArray    *units)
{
  g_assert_cmpuint (kgr_record_doc_get_n_units (doc), ==, units->len);
  for (guint i = 0; i < units->len; i++)
    g_assert_true (kgr_record_doc_get_unit (doc, i) == units->pdata[i]);
}
