/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What the core asks of Linux itself and no portable library has: here and nowhere else. */
char     *kgr_linux_dup_executable (void) G_GNUC_WARN_UNUSED_RESULT; /* absolute path of this program */
int       kgr_linux_memory_file    (const char  *name,
                                    GError     **error);
gboolean  kgr_linux_seal           (int      fd,
                                    GError **error);
void      kgr_linux_die_with_parent (void);

G_END_DECLS
