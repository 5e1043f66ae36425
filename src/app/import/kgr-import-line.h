/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "meeting/kgr-meeting.h"

G_BEGIN_DECLS

typedef enum
{
  KGR_IMPORT_LINE_ITEM,
  KGR_IMPORT_LINE_SPEECH,
  KGR_IMPORT_LINE_NOTE,
} KgrImportLineKind;

/* One unit of what was read, as a line of the preview. */
#define KGR_TYPE_IMPORT_LINE (kgr_import_line_get_type ())
G_DECLARE_FINAL_TYPE (KgrImportLine, kgr_import_line, KGR, IMPORT_LINE, GObject)

KgrImportLineKind kgr_import_line_get_kind    (KgrImportLine *self);
/* Counted among the speeches from 1; 0 for what is none. */
guint             kgr_import_line_get_number  (KgrImportLine *self);
const char       *kgr_import_line_get_speaker (KgrImportLine *self);
const char       *kgr_import_line_get_words   (KgrImportLine *self);

/* One #KgrImportLine for each unit. */
GListModel       *kgr_import_lines_new        (KgrMeeting    *meeting) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
