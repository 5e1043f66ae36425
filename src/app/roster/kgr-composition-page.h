/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-page.h"
#include "kgr-session.h"

G_BEGIN_DECLS

/* Who sits where on a day, as it is reported once a year: members by category and body, those from
 * lived experience in parentheses while confidential matter is shown, and meetings held. */
#define KGR_TYPE_COMPOSITION_PAGE (kgr_composition_page_get_type ())
G_DECLARE_FINAL_TYPE (KgrCompositionPage, kgr_composition_page, KGR, COMPOSITION_PAGE, KgrPage)

GtkWidget *kgr_composition_page_new (KgrSession *session) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
