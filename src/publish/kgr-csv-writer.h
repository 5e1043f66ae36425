/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-public-document.h"

G_BEGIN_DECLS

GBytes *kgr_csv_writer_write (KgrPublicDocument *document) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
