/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/kgr-unit.h"

G_BEGIN_DECLS

/* KgrTextPos.para of the line that says who speaks: it stands before every paragraph and is no
 * text. */
#define KGR_LABEL_PARA G_MAXUINT

/**
 * KgrTextPos:
 * @unit: index in the record
 * @layer: which of the unit's texts; of no meaning on a label
 * @para: paragraph of the layer, counted from 0, or %KGR_LABEL_PARA; a layer without paragraphs is
 *   one empty paragraph
 * @column: characters before the place, in the paragraph or the label
 *
 * A place in a record, between two characters. A screen has places of another type: what is hidden
 * has another length there.
 */
typedef struct
{
  guint    unit;
  KgrLayer layer;
  guint    para;
  int      column;
} KgrTextPos;

gboolean kgr_text_pos_equal    (KgrTextPos a,
                                KgrTextPos b);
/* < 0, 0, > 0; within one unit a label stands first, and the text before the key points. */
int      kgr_text_pos_compare  (KgrTextPos a,
                                KgrTextPos b);
gboolean kgr_text_pos_is_label (KgrTextPos self);

G_END_DECLS
