/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "council/kgr-person.h"
#include "kgr-session.h"

G_BEGIN_DECLS

/**
 * KgrPersonLedger:
 *
 * What the ledger of the duty of secrecy says of a person, and what is written into it.
 */
#define KGR_TYPE_PERSON_LEDGER (kgr_person_ledger_get_type ())
G_DECLARE_FINAL_TYPE (KgrPersonLedger, kgr_person_ledger, KGR, PERSON_LEDGER, GtkBox)

void kgr_person_ledger_set_session (KgrPersonLedger *self,
                                    KgrSession      *session);
/* @person (nullable): nobody yet. */
void kgr_person_ledger_set_person  (KgrPersonLedger *self,
                                    const KgrPerson *person);

G_END_DECLS
