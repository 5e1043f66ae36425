/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KGR_TYPE_APPLICATION (kgr_application_get_type ())
G_DECLARE_FINAL_TYPE (KgrApplication, kgr_application, KGR, APPLICATION, AdwApplication)

KgrApplication *kgr_application_new          (void) G_GNUC_WARN_UNUSED_RESULT;
GSettings      *kgr_application_get_settings (KgrApplication *self);

G_END_DECLS
