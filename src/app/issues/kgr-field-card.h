/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "issue/kgr-field-repo.h"

G_BEGIN_DECLS

typedef enum
{
  KGR_COLUMN_NATIONAL,
  KGR_COLUMN_BASE,
  KGR_COLUMN_OPERATION,
  KGR_COLUMN_ISSUES,
  KGR_COLUMN_REMARKS,
  KGR_N_COLUMNS,
} KgrFieldColumn;

/* The text of a row in that column, to be read and, freed before, written. */
char      **kgr_field_text_at        (KgrFieldText   *text,
                                      KgrFieldColumn  column);

/**
 * KgrFieldCard:
 *
 * One field of the support base in a fiscal year: its name, and its texts, changed in place. What
 * was typed is handed over when it is left; Escape takes it back.
 *
 * Signals:
 * - "commit" (guint column, char *text): the text is another than before
 */
#define KGR_TYPE_FIELD_CARD (kgr_field_card_get_type ())
G_DECLARE_FINAL_TYPE (KgrFieldCard, kgr_field_card, KGR, FIELD_CARD, GtkWidget)

GtkWidget  *kgr_field_card_new       (const char         *field,
                                      gboolean            editable) G_GNUC_WARN_UNUSED_RESULT;
const char *kgr_field_card_get_field (KgrFieldCard       *self);
/* What is stored now. A text that is being typed is left alone unless it is of another @year. */
void        kgr_field_card_show      (KgrFieldCard       *self,
                                      KgrFieldText       *text,
                                      int                 year);
/* Hands over what is being typed. */
void        kgr_field_card_flush     (KgrFieldCard       *self);

G_END_DECLS
