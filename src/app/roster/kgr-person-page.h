/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-page.h"
#include "kgr-session.h"

G_BEGIN_DECLS

/* One person of the roster, changed in place: what is written is stored field by field. */
#define KGR_TYPE_PERSON_PAGE (kgr_person_page_get_type ())
G_DECLARE_FINAL_TYPE (KgrPersonPage, kgr_person_page, KGR, PERSON_PAGE, KgrPage)

/* @person_id 0: somebody new, who is stored with the name. */
GtkWidget *kgr_person_page_new (KgrSession *session,
                                gint64      person_id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
