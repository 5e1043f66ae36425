/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-deed.h"
#include "kgr-session.h"

G_BEGIN_DECLS

/* Joins a session and its deeds. @session is borrowed: it owns them. */
KgrDeeds *kgr_deeds_new   (KgrSession *session) G_GNUC_WARN_UNUSED_RESULT;
/* Forgets everything, and the session. */
void      kgr_deeds_end   (KgrDeeds   *self);

G_END_DECLS
