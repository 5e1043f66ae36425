/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * KgrGradualModel:
 *
 * A list for a GtkListView, handed over in pieces. GtkListView makes two hundred rows at once, and
 * drops as many, which takes a tenth of a second. It is given what fills a screen, then a few rows
 * whenever nothing else is to be done, then the rest, for which it makes no rows.
 */
#define KGR_TYPE_GRADUAL_MODEL (kgr_gradual_model_get_type ())
G_DECLARE_FINAL_TYPE (KgrGradualModel, kgr_gradual_model, KGR, GRADUAL_MODEL, GObject)

typedef void (*KgrGradualFunc) (gpointer data);

KgrGradualModel *kgr_gradual_model_new         (GListModel      *source)
                                                G_GNUC_WARN_UNUSED_RESULT;
/* Takes the rows back in pieces, too, down to what fills a screen; then calls @func, which makes
 * the source another list, and begins again. At once if there are few. @func of an earlier call
 * that still waits is forgotten. */
void             kgr_gradual_model_begin_again (KgrGradualModel *self,
                                                KgrGradualFunc   func,
                                                gpointer         data);

G_END_DECLS
