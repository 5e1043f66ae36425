/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "council/kgr-fields.h"

G_BEGIN_DECLS

/* What @field is of the structure at @self. */
#define KGR_FIELD_AT(self, field, type) (*(type *) ((char *) (self) + (field)->offset))
#define KGR_FIELD_MAX_NUMBER 9999

void     kgr_field_clear      (const KgrField   *field,
                               gpointer          self);
void     kgr_fields_free_list (const KgrFields  *fields,
                               GPtrArray        *list);
/* Says which field it is, by the program's own name for it, unless something was said already. */
gboolean kgr_field_refuse     (const KgrField   *field,
                               GError          **error);

G_END_DECLS
