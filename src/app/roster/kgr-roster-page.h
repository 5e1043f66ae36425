/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-page.h"
#include "kgr-session.h"

G_BEGIN_DECLS

/* 名簿: everybody, with a filter. */
#define KGR_TYPE_ROSTER_PAGE (kgr_roster_page_get_type ())
G_DECLARE_FINAL_TYPE (KgrRosterPage, kgr_roster_page, KGR, ROSTER_PAGE, KgrPage)

GtkWidget *kgr_roster_page_new (KgrSession *session) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
