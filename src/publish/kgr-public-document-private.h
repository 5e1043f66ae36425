/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-public-document.h"

G_BEGIN_DECLS

/* Whether @lang is a BCP 47 tag that a paper may carry ("ja", "ja-JP"). */
gboolean kgr_public_language_is_tag (const char *lang);

/* Makes it what a paper for inside is made of, before anything is added: its byte form is then
 * another. */
void               kgr_public_document_set_inside  (KgrPublicDocument *self);
/* Reads what is in a paper for inside, and nothing else. */
KgrPublicDocument *kgr_public_document_read_inside (GBytes   *bytes,
                                                    GError  **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
