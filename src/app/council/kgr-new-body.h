/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "council/kgr-catalogue.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * KgrNewBody:
 *
 * What stands under 「会議体をつくる」: a name and what it stands below. Enter makes it and opens it.
 */
#define KGR_TYPE_NEW_BODY (kgr_new_body_get_type ())
G_DECLARE_FINAL_TYPE (KgrNewBody, kgr_new_body, KGR, NEW_BODY, GtkPopover)

/* Once. */
void kgr_new_body_set_catalogue (KgrNewBody   *self,
                                 KgrSession   *session,
                                 KgrCatalogue *catalogue);

G_END_DECLS
