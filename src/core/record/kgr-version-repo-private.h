/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/kgr-version-repo.h"

G_BEGIN_DECLS

enum
{
  KGR_VERSION_EVENT_WITHDRAWN = 1,
  KGR_VERSION_EVENT_PUBLISHED,
};

/* The row of a version, by meeting and number. KGR_ERROR_NOT_FOUND. */
gboolean  kgr_version_repo_find_id (KgrStore  *store,
                                    gint64     meeting_id,
                                    int        number,
                                    gint64    *id,
                                    GError   **error);
/* The last approved, not withdrawn version; id and number 0 where none stands. */
gboolean  kgr_version_repo_find_standing (KgrStore  *store,
                                          gint64     meeting_id,
                                          gint64    *id,
                                          int       *number,
                                          GError   **error);

G_END_DECLS
