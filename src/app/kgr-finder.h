/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * KgrFinder:
 *
 * Opens below something and finds what a few characters mean. Keyboard only: the arrows choose,
 * Enter takes, Escape leaves; while something is being composed all keys belong to the input
 * method, and nothing is taken. What is typed is told to no input method that learns.
 */
#define KGR_TYPE_FINDER (kgr_finder_get_type ())
G_DECLARE_DERIVABLE_TYPE (KgrFinder, kgr_finder, KGR, FINDER, GtkPopover)

/**
 * KgrFinderClass:
 * @find: adds a row for all that @words mean, the likeliest first; "" when it opens
 * @enter: Enter was pressed; by default kgr_finder_take()
 * @chosen: a row was taken: @data as it was added
 */
struct _KgrFinderClass
{
  GtkPopoverClass parent_class;

  void (*find)   (KgrFinder  *self,
                  const char *words);
  void (*enter)  (KgrFinder  *self);
  void (*chosen) (KgrFinder  *self,
                  gpointer    data);
};

/* @name: what the field is for, as it is read out. @placeholder (nullable): stands in it while it
 * is empty. @hint (nullable): stands below what was found. @width in pixels. */
void        kgr_finder_set_up       (KgrFinder  *self,
                                     const char *name,
                                     const char *placeholder,
                                     const char *hint,
                                     int         width);
/* Only from @find. @cap (nullable): its key. @note (nullable): what else is known of it. @data
 * (nullable) is borrowed until the next search. */
void        kgr_finder_add_row      (KgrFinder  *self,
                                     const char *cap,
                                     const char *title,
                                     const char *note,
                                     gpointer    data);
/* Forgets all rows and what they were added with: before that is freed. */
void        kgr_finder_clear        (KgrFinder  *self);
/* Searches anew for what is typed; the first row is selected. */
void        kgr_finder_find         (KgrFinder  *self);
/* Takes the row that is selected, if there is one and nothing is being composed. */
void        kgr_finder_take         (KgrFinder  *self);
gboolean    kgr_finder_is_composing (KgrFinder  *self);
/* What the selected row was added with; NULL if there is none. */
gpointer    kgr_finder_get_selected (KgrFinder  *self);
/* Selects the row that was added with @data, if there is one. */
void        kgr_finder_select       (KgrFinder  *self,
                                     gpointer    data);

G_END_DECLS
