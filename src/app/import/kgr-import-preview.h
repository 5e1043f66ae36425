/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "import/kgr-import.h"

G_BEGIN_DECLS

/* What was read: the form, the statements, and every line that went elsewhere. */
#define KGR_TYPE_IMPORT_PREVIEW (kgr_import_preview_get_type ())
G_DECLARE_FINAL_TYPE (KgrImportPreview, kgr_import_preview, KGR, IMPORT_PREVIEW, GtkWidget)

void kgr_import_preview_show (KgrImportPreview *self,
                              KgrImport        *import);

G_END_DECLS
