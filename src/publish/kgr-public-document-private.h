/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether @lang is a BCP 47 tag that a paper may carry ("ja", "ja-JP"). */
gboolean kgr_public_language_is_tag (const char *lang);

G_END_DECLS
