/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Makes the rows of the preview: rows of one height, of #KgrImportLine. */
GtkListItemFactory *kgr_import_row_factory_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
