/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "handout/kgr-handout-repo.h"

G_BEGIN_DECLS

/* A paper that can be made; one for inside is marked. */
GtkWidget      *kgr_handout_kind_row_new      (KgrHandoutKind          kind)
                                               G_GNUC_WARN_UNUSED_RESULT;
KgrHandoutKind  kgr_handout_kind_row_get_kind (GtkListBoxRow          *row);
/* One that was issued: which, as which file, when, by whom. */
GtkWidget      *kgr_handout_issued_row_new    (const KgrIssuedHandout *issued)
                                               G_GNUC_WARN_UNUSED_RESULT;
/* The fiscal years down from @first. */
GListModel     *kgr_handout_years_new         (int                     first)
                                               G_GNUC_WARN_UNUSED_RESULT;
/* The kinds of file the paper can be: HTML, text, perhaps CSV, in this order. */
GListModel     *kgr_handout_formats_new       (KgrHandoutKind          kind)
                                               G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
