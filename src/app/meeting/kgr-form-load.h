/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "council/kgr-council-repo.h"
#include "kgr-desk.h"

G_BEGIN_DECLS

/* What a head is printed by: the council's form, and the bodies there are. */
typedef struct
{
  KgrCouncil *council;
  GPtrArray  *bodies; /* KgrBody */
} KgrFormFacts;

void           kgr_form_facts_free      (KgrFormFacts        *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrFormFacts, kgr_form_facts_free)
/* Borrowed; NULL for none. */
const KgrBody *kgr_form_facts_get_body  (const KgrFormFacts  *self,
                                         gint64               id);

void           kgr_form_load_async      (KgrDesk             *desk,
                                         gint64               body_id,
                                         GCancellable        *cancellable,
                                         GAsyncReadyCallback  callback,
                                         gpointer             user_data);
KgrFormFacts  *kgr_form_load_finish     (KgrDesk             *desk,
                                         GAsyncResult        *result,
                                         GError             **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
