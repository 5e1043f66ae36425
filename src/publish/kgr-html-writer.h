/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-public-document.h"

G_BEGIN_DECLS

/* The style sheet every page carries, the same for all; holds no character that HTML or XML would
 * escape. */
extern const char kgr_html_style[];
/* What comes behind it on a page for inside. */
extern const char kgr_html_inside_style[];

GBytes *kgr_html_writer_write (KgrPublicDocument *document) G_GNUC_WARN_UNUSED_RESULT;

/* The same with @banner before everything, again on each printed sheet. */
GBytes *kgr_html_writer_write_inside (KgrPublicDocument *document,
                                      const char        *banner) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
