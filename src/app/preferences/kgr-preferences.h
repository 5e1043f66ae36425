/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "kgr-session.h"

G_BEGIN_DECLS

/* Shows the preferences: what is the program's, and while a file is unlocked its keys, too. */
GtkWindow *kgr_preferences_present (GtkWindow  *parent,
                                    GSettings  *settings,
                                    KgrSession *session);

G_END_DECLS
