/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/kgr-record-fragment.h"

G_BEGIN_DECLS

/* @ground: why the part was confidential because of its item; NULL where it was not. @whole: with
 * its label and both layers. @layer: of which of the unit's texts it is a part. */
typedef struct
{
  KgrUnit  *unit;
  char     *ground;
  gint64    agenda_id;
  KgrLayer  layer;
  gboolean  whole;
} KgrFragmentPart;

struct _KgrRecordFragment
{
  gatomicrefcount ref_count;
  guint           source; /* serial of the document whose ids these are; 0 = of none */
  GArray         *parts;  /* KgrFragmentPart, in order */
};

KgrRecordFragment *kgr_record_fragment_new (guint source) G_GNUC_WARN_UNUSED_RESULT;
/* Takes @unit. */
void kgr_record_fragment_add (KgrRecordFragment *self,
                              KgrUnit           *unit,
                              const char        *ground,
                              gint64             agenda_id,
                              KgrLayer           layer,
                              gboolean           whole);

G_END_DECLS
