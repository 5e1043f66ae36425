/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The role a speaker's label ends with ("長沢副会長", "発言者：委員") or begins with ("副会長（長沢）"), one
 * of a fixed list of words: a name is never returned. NULL if there is none. @has_name: whether
 * the label says more than the role. */
const char *kgr_speaker_role_find       (const char *label,
                                         gboolean   *has_name);
/* Whether the role tells who it is, so that no letter is needed: a chair, the secretariat. */
gboolean    kgr_speaker_role_is_office  (const char *role);

G_END_DECLS
