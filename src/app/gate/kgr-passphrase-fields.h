/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A new passphrase, typed twice, with what is still missing said in words, and one suggested on
 * demand. Property "complete" (read only, notify). Signal "entered": Enter in the last field while
 * complete. */
#define KGR_TYPE_PASSPHRASE_FIELDS (kgr_passphrase_fields_get_type ())
G_DECLARE_FINAL_TYPE (KgrPassphraseFields, kgr_passphrase_fields, KGR, PASSPHRASE_FIELDS, GtkWidget)

gboolean    kgr_passphrase_fields_is_complete    (KgrPassphraseFields *self);
/* Borrowed, valid until the next change. */
const char *kgr_passphrase_fields_get_passphrase (KgrPassphraseFields *self);
void        kgr_passphrase_fields_clear          (KgrPassphraseFields *self);

G_END_DECLS
