/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "kgr-public-document.h"

G_BEGIN_DECLS

/* A public paper on the screen, drawn from its projection and from nothing else. */
#define KGR_TYPE_PUBLIC_VIEW (kgr_public_view_get_type ())
G_DECLARE_FINAL_TYPE (KgrPublicView, kgr_public_view, KGR, PUBLIC_VIEW, GtkTextView)

/* NULL empties it. */
void kgr_public_view_set_document (KgrPublicView     *self,
                                   KgrPublicDocument *document);

G_END_DECLS
