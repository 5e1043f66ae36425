/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* "8f3a 91c2 5de0 774b … 0c19 e2d8" of 64 hexadecimal digits; "" for NULL. (transfer full) */
char *kgr_digest_dup_short (const char *digest) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
