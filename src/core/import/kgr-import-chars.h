/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What single characters are in the print of minutes. */

gboolean    kgr_char_is_white         (gunichar ch);
gboolean    kgr_char_is_circle        (gunichar ch); /* ○ 〇 ◯ */
int         kgr_char_digit            (gunichar ch); /* 0–9 for a digit of either width, else -1 */
int         kgr_char_width            (gunichar ch); /* columns: 2 full width, 1 half, 0 none */
gboolean    kgr_char_is_opening       (gunichar ch); /* may not end a line */
gboolean    kgr_char_is_closing       (gunichar ch); /* closing bracket */
gboolean    kgr_char_is_tied          (gunichar ch); /* may not begin a line */
gboolean    kgr_char_is_sentence_end  (gunichar ch);

/* A piece of text that belongs to somebody else. */
typedef struct
{
  const char *text;
  gsize       length; /* bytes */
} KgrSlice;

KgrSlice    kgr_slice_trim            (KgrSlice slice);
int         kgr_slice_width           (KgrSlice slice);
gunichar    kgr_slice_first           (KgrSlice slice); /* 0 for an empty one */
gunichar    kgr_slice_last            (KgrSlice slice);
char       *kgr_slice_dup             (KgrSlice slice) G_GNUC_WARN_UNUSED_RESULT;
char       *kgr_slice_fold            (KgrSlice slice) G_GNUC_WARN_UNUSED_RESULT;
/* Reads digits of either width at the start of @text; @number at most 999,999. How many bytes, or
 * 0. */
gsize       kgr_slice_read_number     (KgrSlice slice,
                                       int     *number);

G_END_DECLS
