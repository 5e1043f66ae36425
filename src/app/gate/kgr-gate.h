/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "kgr-session.h"

G_BEGIN_DECLS

/**
 * KgrGate:
 *
 * What stands in the window before a file is unlocked: the first page, making a file, the recovery
 * key, unlocking. Actions "gate.create", "gate.open", "gate.sample", "gate.first".
 *
 * Signals:
 * - "opened" (KgrSession): a file is unlocked and a session has begun
 */
#define KGR_TYPE_GATE (kgr_gate_get_type ())
G_DECLARE_FINAL_TYPE (KgrGate, kgr_gate, KGR, GATE, GtkWidget)

void     kgr_gate_show_first  (KgrGate    *self);
/* Asks for the passphrase of the file at @path. */
void     kgr_gate_open_file   (KgrGate    *self,
                               const char *path);
/* The same for the file that was open last, or the first page where it is not there any more. */
void     kgr_gate_open_last   (KgrGate    *self,
                               const char *path);
void     kgr_gate_open_sample (KgrGate    *self);
/* @desk is being locked; after kgr_gate_let_in() it can be unlocked again. NULL: the first page. */
void     kgr_gate_shut        (KgrGate    *self,
                               KgrDesk    *desk);
void     kgr_gate_let_in      (KgrGate    *self);
/* Below the field of the passphrase. */
void     kgr_gate_say         (KgrGate    *self,
                               const char *words);
/* The path of the file that is asked for; NULL if none. */
const char *kgr_gate_get_path (KgrGate    *self);

G_END_DECLS
