/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "council/kgr-fields.h"
#include "kgr-cli.h"

G_BEGIN_DECLS

/* What the commands about councils, people and seats share: settings come as JSON from --from. */

/* The JSON of --from: an object, or with @or_list an array of them, as an array of nodes. */
JsonArray  *kgr_cli_read_objects  (KgrCli           *self,
                                   gboolean          or_list,
                                   GError          **error) G_GNUC_WARN_UNUSED_RESULT;
/* Sets what the one object of --from names. */
gboolean    kgr_cli_apply_from    (KgrCli           *self,
                                   const KgrFields  *fields,
                                   gpointer          settings,
                                   GError          **error);
/* {"id": …} and every field that is set. */
JsonObject *kgr_cli_fields_to_json (const KgrFields *fields,
                                    gconstpointer    settings,
                                    gint64           id) G_GNUC_WARN_UNUSED_RESULT;
/* Answers with {"id": …} or the sentence. */
gboolean    kgr_cli_answer_id      (KgrCli          *self,
                                    gint64           id,
                                    const char      *sentence);
/* --on, or today; NULL with the error set where it is no day. */
char       *kgr_cli_dup_day        (KgrCli          *self,
                                    GError         **error) G_GNUC_WARN_UNUSED_RESULT;
char       *kgr_cli_dup_number     (gint64           number) G_GNUC_WARN_UNUSED_RESULT;
/* The text, or "—". */
char       *kgr_cli_dup_or_dash    (const char      *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
