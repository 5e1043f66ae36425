/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-page.h"
#include "kgr-session.h"

G_BEGIN_DECLS

/* Takes in minutes: a file is chosen, read, looked at, and only then stored. */
#define KGR_TYPE_IMPORT_PAGE (kgr_import_page_get_type ())
G_DECLARE_FINAL_TYPE (KgrImportPage, kgr_import_page, KGR, IMPORT_PAGE, KgrPage)

GtkWidget  *kgr_import_page_new       (KgrSession    *session,
                                       gint64         body_id) G_GNUC_WARN_UNUSED_RESULT;
/* Reads @file, off the main thread, and shows what was read. */
void        kgr_import_page_read      (KgrImportPage *self,
                                       GFile         *file);
/* Stores what is shown. */
void        kgr_import_page_store     (KgrImportPage *self);
/* "choose", "reading", "preview" or "sample". */
const char *kgr_import_page_get_state (KgrImportPage *self);

G_END_DECLS
