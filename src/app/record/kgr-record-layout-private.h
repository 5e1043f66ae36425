/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/kgr-record-layout.h"

G_BEGIN_DECLS

struct _KgrRecordLayout
{
  KgrMeeting *meeting;
  gboolean    shown;
  GString    *text;
  GArray     *lines;      /* KgrRecordLine */
  GArray     *runs;       /* KgrRecordRun */
  GArray     *unit_lines; /* guint: the first line of each unit */
};

const KgrRecordLine *kgr_record_layout_line_at (KgrRecordLayout *self,
                                                int              line);

G_END_DECLS
