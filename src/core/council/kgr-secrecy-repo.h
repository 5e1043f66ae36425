/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "council/kgr-council-repo.h"

G_BEGIN_DECLS

/* The ledger of the duty of secrecy (守秘義務の周知): whom it was told, when and how. Who sat in
 * closed parts and which papers were collected again stands with the meetings. Database thread. */

/* Records that the person was told on the ISO day @on. @how (nullable): 文書, 口頭 … */
gboolean   kgr_secrecy_repo_tell        (KgrStore     *store,
                                         gint64        person_id,
                                         const char   *on,
                                         const char   *how,
                                         GError      **error);
/* Takes one such record back. KGR_ERROR_NOT_FOUND where there is none. */
gboolean   kgr_secrecy_repo_untell      (KgrStore     *store,
                                         gint64        person_id,
                                         const char   *on,
                                         const char   *how,
                                         GError      **error);
/* Whether the person was told on @day or before. */
gboolean   kgr_secrecy_repo_is_told     (KgrStore     *store,
                                         gint64        person_id,
                                         const char   *day,
                                         gboolean     *told,
                                         GError      **error);
/* Who of @ids (0 is passed over) had not been told by the end of @day: (element-type KgrPerson),
 * in the order of @ids. */
GPtrArray *kgr_secrecy_repo_list_untold (KgrStore     *store,
                                         const gint64 *ids,
                                         guint         n_ids,
                                         const char   *day,
                                         GError      **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
