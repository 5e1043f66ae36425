/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-page.h"
#include "kgr-session.h"

G_BEGIN_DECLS

/* What is set of a council, changed in place; each change can be taken back. Of several councils
 * one is chosen at the top. */
#define KGR_TYPE_COUNCIL_SETTINGS_PAGE (kgr_council_settings_page_get_type ())
G_DECLARE_FINAL_TYPE (KgrCouncilSettingsPage, kgr_council_settings_page, KGR,
                      COUNCIL_SETTINGS_PAGE, KgrPage)

GtkWidget *kgr_council_settings_page_new (KgrSession *session) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
