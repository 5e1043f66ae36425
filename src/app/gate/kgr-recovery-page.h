/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Shows a recovery key once, and lets nobody on before two of its groups were typed back from the
 * paper. Signal "confirmed". */
#define KGR_TYPE_RECOVERY_PAGE (kgr_recovery_page_get_type ())
G_DECLARE_FINAL_TYPE (KgrRecoveryPage, kgr_recovery_page, KGR, RECOVERY_PAGE, AdwBin)

/* @recovery_key is copied, and wiped when the page is confirmed or goes. */
void kgr_recovery_page_set_key (KgrRecoveryPage *self,
                                const char      *recovery_key);

G_END_DECLS
