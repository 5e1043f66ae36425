/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KgrLineIndex:
 *
 * How many lines each entry of a list has, and where they begin. An entry may have none. Finding is
 * a binary search; a change costs one addition for each entry between it and the change before,
 * which is none while somebody types.
 */
typedef struct _KgrLineIndex KgrLineIndex;

KgrLineIndex *kgr_line_index_new         (void) G_GNUC_WARN_UNUSED_RESULT;
void          kgr_line_index_free        (KgrLineIndex *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrLineIndex, kgr_line_index_free)

guint         kgr_line_index_get_n_lines (KgrLineIndex *self);
/* The first line of @entry; @entry may be the number of entries: the line after the last. */
guint         kgr_line_index_get_start   (KgrLineIndex *self,
                                          guint         entry);
/* The entry that has @line, which has to be there. */
guint         kgr_line_index_find        (KgrLineIndex *self,
                                          guint         line);
/* Entries [@pos, @pos + @n_old) become @n_new others with so many lines each. */
void          kgr_line_index_splice      (KgrLineIndex *self,
                                          guint         pos,
                                          guint         n_old,
                                          const guint  *counts,
                                          guint         n_new);

G_END_DECLS
