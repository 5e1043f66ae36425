/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "record/kgr-unit.h"

G_BEGIN_DECLS

/* Raised when an older program could misread what a newer one wrote. */
#define KGR_ARCHIVE_FORMAT 1

/* The member a layer's text stands in, and what a passage's "in" says: "text" or "summary". */
const char *kgr_layer_to_key          (KgrLayer    layer);
/* Sets that member of @object; null where @unit is NULL or has no paragraph there. */
void        kgr_unit_layer_to_json    (KgrUnit    *unit,
                                       KgrLayer    layer,
                                       JsonObject *object);
/* Adds an object for each confidential passage to @passages. */
void        kgr_unit_passages_to_json (KgrUnit    *unit,
                                       KgrLayer    layer,
                                       JsonArray  *passages);

G_END_DECLS
