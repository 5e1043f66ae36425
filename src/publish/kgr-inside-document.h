/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-public-document.h"

G_BEGIN_DECLS

/* Stands in the first line of every paper for inside, and on every page of it. */
#define KGR_INSIDE_BANNER "内部資料（公開しないもの）"

/**
 * KgrInsideDocument:
 *
 * A paper that stays in the office: names, notes for the chair, who still has to be told of the
 * duty of secrecy. It is made of the same blocks as a public one, but it is another type with
 * another byte form: what writes public papers refuses it, and what writes it refuses public ones.
 * Reference counted; filled by the adders of its blocks, then not changed any more.
 */
typedef struct _KgrInsideDocument KgrInsideDocument;

#define KGR_TYPE_INSIDE_DOCUMENT (kgr_inside_document_get_type ())
GType              kgr_inside_document_get_type       (void);

KgrInsideDocument *kgr_inside_document_new            (const char         *lang)
                                                       G_GNUC_WARN_UNUSED_RESULT;
KgrInsideDocument *kgr_inside_document_ref            (KgrInsideDocument  *self);
void               kgr_inside_document_unref          (KgrInsideDocument  *self);

/* What it is made of, to be filled and to be looked at. They know that they are for inside: nothing
 * makes a public paper of them. */
KgrPublicDocument *kgr_inside_document_get_blocks     (KgrInsideDocument  *self);

GBytes            *kgr_inside_document_to_bytes       (KgrInsideDocument  *self)
                                                       G_GNUC_WARN_UNUSED_RESULT;
KgrInsideDocument *kgr_inside_document_new_from_bytes (GBytes             *bytes,
                                                       GError            **error)
                                                       G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrInsideDocument, kgr_inside_document_unref)

G_END_DECLS
