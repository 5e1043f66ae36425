/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-page.h"
#include "kgr-session.h"

G_BEGIN_DECLS

/* What is set of one body, changed in place; each change can be taken back. */
#define KGR_TYPE_BODY_SETTINGS_PAGE (kgr_body_settings_page_get_type ())
G_DECLARE_FINAL_TYPE (KgrBodySettingsPage, kgr_body_settings_page, KGR, BODY_SETTINGS_PAGE, KgrPage)

GtkWidget *kgr_body_settings_page_new (KgrSession *session,
                                       gint64      body_id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
