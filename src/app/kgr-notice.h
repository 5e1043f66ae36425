/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * KgrNotice:
 *
 * A line at the top of a page that says something and, if there is something to do, has one button.
 * Never markup. Properties "message", "detail" (second line, nullable), "button-label" (nullable),
 * "revealed", "closable". Signals "activated" (the button), "closed".
 */
#define KGR_TYPE_NOTICE (kgr_notice_get_type ())
G_DECLARE_FINAL_TYPE (KgrNotice, kgr_notice, KGR, NOTICE, GtkWidget)

GtkWidget *kgr_notice_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void       kgr_notice_show (KgrNotice  *self,
                            const char *message,
                            const char *detail,
                            const char *button_label);
void       kgr_notice_hide (KgrNotice  *self);

G_END_DECLS
