/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The characters a record may hold: what everything else in this folder relies on. */

/* NFC; every kind of line separator is one line feed; U+FFFC, GTK's mark of an object, is
 * dropped. */
char     *kgr_record_text_normalize      (const char *text) G_GNUC_WARN_UNUSED_RESULT;
/* The same as one line: separators become one space each. */
char     *kgr_record_text_normalize_line (const char *text) G_GNUC_WARN_UNUSED_RESULT;
/* Whether @text is valid UTF-8 and holds neither a line separator nor U+FFFC. */
gboolean  kgr_record_text_is_line        (const char *text);

G_END_DECLS
