/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What stands in the window before a file is unlocked. */
#define KGR_TYPE_GATE (kgr_gate_get_type ())
G_DECLARE_FINAL_TYPE (KgrGate, kgr_gate, KGR, GATE, GtkWidget)

G_END_DECLS
