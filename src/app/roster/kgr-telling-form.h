/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * KgrTellingForm:
 *
 * That the duty of secrecy was told: on which day and in which way, and a button that notes it.
 *
 * Signals:
 * - "told" (char *on, char *how): ISO day; how is %NULL where nothing was written
 */
#define KGR_TYPE_TELLING_FORM (kgr_telling_form_get_type ())
G_DECLARE_FINAL_TYPE (KgrTellingForm, kgr_telling_form, KGR, TELLING_FORM, GtkWidget)

/* The ISO day that is offered, and after which it would be too late (nullable: none is); what was
 * typed meanwhile stays. */
void kgr_telling_form_set_day (KgrTellingForm *self,
                               const char     *day,
                               const char     *last);

G_END_DECLS
