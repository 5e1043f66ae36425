/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kgr-error.h"

G_DEFINE_QUARK (kgr-error-quark, kgr_error)
