/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-page.h"
#include "kgr-session.h"

G_BEGIN_DECLS

/* What is written of each field of the support base in a fiscal year, changed in place. */
#define KGR_TYPE_FIELDS_PAGE (kgr_fields_page_get_type ())
G_DECLARE_FINAL_TYPE (KgrFieldsPage, kgr_fields_page, KGR, FIELDS_PAGE, KgrPage)

GtkWidget *kgr_fields_page_new       (KgrSession    *session) G_GNUC_WARN_UNUSED_RESULT;
/* Whether what stands there is of the year that was chosen. */
gboolean   kgr_fields_page_is_loaded (KgrFieldsPage *self);

G_END_DECLS
