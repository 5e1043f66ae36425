/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * KgrFindBar:
 *
 * Find and replace, above the sheet. It knows no record: it says what is asked for and shows what
 * was found. Signals "find" (char *words, gboolean forward), "replace" (char *words, char *with,
 * gboolean all), "changed" (char *words): other words are looked for; "closed".
 */
#define KGR_TYPE_FIND_BAR (kgr_find_bar_get_type ())
G_DECLARE_FINAL_TYPE (KgrFindBar, kgr_find_bar, KGR, FIND_BAR, GtkWidget)

/* @words (nullable): what to look for to begin with. */
void        kgr_find_bar_open       (KgrFindBar *self,
                                     const char *words);
void        kgr_find_bar_close      (KgrFindBar *self);
gboolean    kgr_find_bar_is_open    (KgrFindBar *self);
const char *kgr_find_bar_get_words  (KgrFindBar *self);
/* @at: the place that stands, from 1 (0 = none); @total: how many there are. */
void        kgr_find_bar_show_count (KgrFindBar *self,
                                     guint       at,
                                     guint       total);
void        kgr_find_bar_set_writable (KgrFindBar *self,
                                       gboolean    writable);
gboolean    kgr_find_bar_is_composing (KgrFindBar *self);

G_END_DECLS
