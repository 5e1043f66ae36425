/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* One body as lists show it. Immutable. */
#define KGR_TYPE_BODY_ITEM (kgr_body_item_get_type ())
G_DECLARE_FINAL_TYPE (KgrBodyItem, kgr_body_item, KGR, BODY_ITEM, GObject)

/* @name, @council: NULL where the cell did not open */
KgrBodyItem *kgr_body_item_new         (gint64       id,
                                        int          depth,
                                        const char  *name,
                                        gint64       council_id,
                                        const char  *council,
                                        gboolean     has_ended) G_GNUC_WARN_UNUSED_RESULT;
gint64       kgr_body_item_get_id      (KgrBodyItem *self);
int          kgr_body_item_get_depth   (KgrBodyItem *self);
const char  *kgr_body_item_get_name    (KgrBodyItem *self);
gint64       kgr_body_item_get_council_id (KgrBodyItem *self);
const char  *kgr_body_item_get_council (KgrBodyItem *self);
/* Whether its last day is over. */
gboolean     kgr_body_item_has_ended   (KgrBodyItem *self);
gboolean     kgr_body_item_equal       (KgrBodyItem *self,
                                        KgrBodyItem *other);

G_END_DECLS
