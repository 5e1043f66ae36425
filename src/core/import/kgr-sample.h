/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-store.h"

G_BEGIN_DECLS

/* The sample: an invented council of an invented city, six bodies, twenty people, ten meetings. */
gboolean kgr_sample_fill (KgrStore *store,
                          GError  **error);

G_END_DECLS
