/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The only file that names API which is deprecated on Debian 13 or missing on Debian 12. */

/**
 * kgr_compat_confirm_async:
 * @parent: the window
 * @heading: the question, without user text
 * @body: what it means
 * @confirm_label: the verb of the button that does it
 * @suggested: whether that button is the page's blue one; never red
 * @callback: gets kgr_compat_confirm_finish()
 *
 * Asks. Escape and "Cancel" mean no.
 */
void       kgr_compat_confirm_async       (GtkWindow           *parent,
                                           const char          *heading,
                                           const char          *body,
                                           const char          *confirm_label,
                                           gboolean             suggested,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data);
gboolean   kgr_compat_confirm_finish      (GAsyncResult        *result);

/* @name, @pattern (nullable): a filter ("Text Files", "*.txt"). _finish: (transfer full), NULL with
 * G_IO_ERROR_CANCELLED where nothing was chosen. Nothing is written into the list of recent
 * files. */
void       kgr_compat_open_file_async     (GtkWindow           *parent,
                                           const char          *title,
                                           const char          *filter_name,
                                           const char          *pattern,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data);
GFile     *kgr_compat_open_file_finish    (GAsyncResult        *result,
                                           GError             **error) G_GNUC_WARN_UNUSED_RESULT;
/* @file_name: what is offered; never made from text of a record. */
void       kgr_compat_save_file_async     (GtkWindow           *parent,
                                           const char          *title,
                                           const char          *file_name,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data);
GFile     *kgr_compat_save_file_finish    (GAsyncResult        *result,
                                           GError             **error) G_GNUC_WARN_UNUSED_RESULT;

/* A preferences window with these pages (AdwPreferencesPage, taken over), NULL-terminated. */
GtkWindow *kgr_compat_present_preferences (GtkWindow           *parent,
                                           AdwPreferencesPage  *first,
                                           ...) G_GNUC_NULL_TERMINATED;
GtkWindow *kgr_compat_present_about       (GtkWindow           *parent);

/* Where the desktop's accent gives text too little contrast (libadwaita before 1.6): our own. */
void       kgr_compat_load_accent         (GdkDisplay          *display);
/* One of the style sheets' named colours as it is now, for what is drawn by hand. FALSE: no such
 * name. */
gboolean   kgr_compat_lookup_color        (GtkWidget           *widget,
                                           const char          *name,
                                           GdkRGBA             *color);

/* GTK 4.12 has GtkButton:can-shrink: the words give way before the window does. */
void     kgr_compat_let_button_shrink   (GtkButton           *button);

G_END_DECLS
