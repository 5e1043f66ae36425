/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Characters only as they are compared, never as they are stored: NFKC, full and half width, case,
 * the three circles as ○, variants (髙 高, 﨑 崎, 邊 辺), white space taken out. */
char *kgr_fold_label  (const char *text) G_GNUC_WARN_UNUSED_RESULT;
/* The same for searching, hiragana and katakana alike too. @columns (element-type int, emptied
 * first): for each character of the result the character of @text it is of. */
char *kgr_fold_text   (const char *text,
                       GArray     *columns) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
