/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Days and times as people write them. */

/* The whole wording of 開催日時: "令和３年10月28日（木曜日）午後６時30分から午後８時30分まで". Both stay
 * NULL where no day is said; a day without a time is a day alone. */
void      kgr_when_read_wording (const char  *wording,
                                 char       **starts_at,
                                 char       **ends_at);
/* What is typed into a form: the same, and shorter: "10/22 18:30", "10月22日 18時半-20:30", "18:30". */
gboolean  kgr_when_read_typed   (const char  *text,
                                 const char  *today,
                                 const char  *now_at,
                                 char       **starts_at,
                                 char       **ends_at);

G_END_DECLS
