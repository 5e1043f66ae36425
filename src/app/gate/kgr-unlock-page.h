/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "kgr-desk.h"

G_BEGIN_DECLS

/* Opens a file by a passphrase or the recovery key. Shows the file's name only: everything else is
 * sealed. Signals "unlocked" (KgrDesk), "other-file". */
#define KGR_TYPE_UNLOCK_PAGE (kgr_unlock_page_get_type ())
G_DECLARE_FINAL_TYPE (KgrUnlockPage, kgr_unlock_page, KGR, UNLOCK_PAGE, AdwBin)

void     kgr_unlock_page_set_desk (KgrUnlockPage *self,
                                   KgrDesk       *desk);
/* (transfer none) (nullable) */
KgrDesk *kgr_unlock_page_get_desk (KgrUnlockPage *self);
/* While the file is still being closed it cannot be opened again. */
void     kgr_unlock_page_set_busy (KgrUnlockPage *self,
                                   gboolean       busy);
void     kgr_unlock_page_say      (KgrUnlockPage *self,
                                   const char    *words);

G_END_DECLS
