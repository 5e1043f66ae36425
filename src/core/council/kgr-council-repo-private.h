/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "council/kgr-council-repo.h"

G_BEGIN_DECLS

/* The council @body_id belongs to. KGR_ERROR_NOT_FOUND. */
KgrCouncil *kgr_council_repo_load_of_body (KgrStore *store,
                                           gint64    body_id,
                                           GError  **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
