/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-application.h"
#include "kgr-desk.h"
#include "kgr-window.h"
#include "meeting/kgr-meeting-repo.h"

G_BEGIN_DECLS

#define KGR_TEST_PASSPHRASE "correct-horse-battery"

/* Lets the main loop run until @condition holds; fails after twenty seconds. */
#define kgr_shell_wait_until(condition) \
  G_STMT_START { \
    gint64 kgr_deadline = g_get_monotonic_time () + 20 * G_USEC_PER_SEC; \
    while (!(condition)) \
      { \
        g_assert_cmpint (g_get_monotonic_time (), <, kgr_deadline); \
        if (!g_main_context_iteration (NULL, FALSE)) \
          g_usleep (2000); \
      } \
  } G_STMT_END

/* In place of gtk_test_init(): the program's own words, and only what is critical is fatal (GTK
 * 4.18 warns about what is none of ours). */
void            kgr_shell_init            (int         *argc,
                                           char      ***argv);
/* One for the whole program; takes the settings of memory. */
KgrApplication *kgr_shell_get_application (void);
/* A window on the screen; (transfer full). The size counts where there is one. */
KgrWindow      *kgr_shell_new_window      (int          width,
                                           int          height) G_GNUC_WARN_UNUSED_RESULT;
/* Closes it, and waits until it is gone for good. */
void            kgr_shell_close_window    (KgrWindow   *window);

/* A fresh private folder, and its end with everything in it. */
char           *kgr_shell_new_folder      (void) G_GNUC_WARN_UNUSED_RESULT;
void            kgr_shell_remove_folder   (const char  *folder);

/* Makes a file at @path with bodies and meetings, locked again. */
void            kgr_shell_make_file       (const char  *path,
                                           guint        n_meetings);
/* Unlocks the file at @path without a window; (transfer full). */
KgrDesk        *kgr_shell_unlock          (const char  *path) G_GNUC_WARN_UNUSED_RESULT;
void            kgr_shell_lock            (KgrDesk     *desk);

/* The widget of a template by its id below @widget; fails where there is none. */
GtkWidget      *kgr_shell_find            (gpointer     widget,
                                           const char  *id);
GtkWidget      *kgr_shell_find_type       (gpointer     widget,
                                           GType        type);
/* Whether @text stands in a label, a title, an entry, a tooltip below @widget. */
gboolean        kgr_shell_says            (gpointer     widget,
                                           const char  *text);
void            kgr_shell_settle          (void);
/* Every control below @widget that has no name, one line each; "" is well. */
char           *kgr_shell_list_nameless   (gpointer     widget) G_GNUC_WARN_UNUSED_RESULT;
/* Saves a picture where KGR_SHOTS names a folder: for looking at. */
void            kgr_shell_shoot           (gpointer     window,
                                           const char  *name);

G_END_DECLS
