/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "kgr-desk.h"

G_BEGIN_DECLS

/* Asks for what a new file needs, and makes it. Signals "created" (KgrDesk desk, char
 * *recovery_key: wiped after the emission), "cancelled". */
#define KGR_TYPE_CREATE_PAGE (kgr_create_page_get_type ())
G_DECLARE_FINAL_TYPE (KgrCreatePage, kgr_create_page, KGR, CREATE_PAGE, AdwBin)

/* Where the file goes; it must not exist. */
void kgr_create_page_set_path (KgrCreatePage *self,
                               const char    *path);
/* For another one: empties all fields. */
void kgr_create_page_reset    (KgrCreatePage *self);

G_END_DECLS
