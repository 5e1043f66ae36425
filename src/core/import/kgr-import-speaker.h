/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "import/kgr-import-lines.h"

G_BEGIN_DECLS

/* Marks the lines from @from on that name who speaks next; takes back earlier marks there. @people
 * (nullable, element-type utf8): attendance, as printed. */
void kgr_import_mark_speakers (KgrImportText *text,
                               guint          from,
                               GPtrArray     *people);

G_END_DECLS
