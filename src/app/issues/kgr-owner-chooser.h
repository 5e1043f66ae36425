/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "issue/kgr-owner.h"
#include "kgr-finder.h"

G_BEGIN_DECLS

/**
 * KgrOwnerChooser:
 *
 * Finds a person of the roster, or a body, by name, reading or affiliation.
 *
 * Signal "chosen" (const KgrOwner *, nullable, borrowed): who was chosen; %NULL = nobody.
 */
#define KGR_TYPE_OWNER_CHOOSER (kgr_owner_chooser_get_type ())
G_DECLARE_FINAL_TYPE (KgrOwnerChooser, kgr_owner_chooser, KGR, OWNER_CHOOSER, KgrFinder)

/* @nobody: how the line is called that chooses nobody. */
GtkWidget *kgr_owner_chooser_new        (gboolean         only_people,
                                         const char      *nobody) G_GNUC_WARN_UNUSED_RESULT;
/* Who may be found from now on (element-type KgrOwner). */
void       kgr_owner_chooser_set_owners (KgrOwnerChooser *self,
                                         GPtrArray       *owners);

G_END_DECLS
