/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What hands do at a widget: keys through its shortcuts, words through its input method. */

/* Presses a key by its name ("<Control>Return"). FALSE where it is no command now, so that the key
 * would go to the text. */
gboolean      kgr_test_press   (GtkWidget  *widget,
                                const char *key);
/* How many keys are commands of @widget; calls @func (nullable) with the name of each. */
guint         kgr_test_list_keys (GtkWidget  *widget,
                                  GFunc       func,
                                  gpointer    data);
/* Words as an input method gives them. */
void          kgr_test_type    (GtkWidget  *text,
                                const char *words);
/* Something is being composed; "" ends it. */
void          kgr_test_compose (GtkWidget  *text,
                                const char *words);

G_END_DECLS
