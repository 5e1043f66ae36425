/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Keys as the screen gives them: pressed outside of the program, with xdotool. */

/* Whether keys can be pressed here. */
gboolean kgr_keys_are_here (void);
/* Presses "ctrl+z", "Return", "1 1 2": names as xdotool has them, one after the other. Comes back
 * when the program has taken all of them. */
void     kgr_keys_press    (const char *keys);
/* Words as an input method gives them, to what has the focus in @window. */
void     kgr_keys_type     (GtkWindow  *window,
                            const char *words);
/* Lets what is due now run. */
void     kgr_keys_settle   (void);

G_END_DECLS
