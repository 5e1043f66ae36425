/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The words by which a council's papers name what somebody is there. */

/* The longest role @label ends with ("副会長" of "長沢副会長"), where it begins in @label; NULL for none.
 * @label as printed, not folded. */
const char *kgr_role_find_suffix (const char *label);
/* Whether a folded label can only be somebody who speaks: a role at its end, or 発言者 at its head. */
gboolean    kgr_role_is_speaker  (const char *folded);

G_END_DECLS
