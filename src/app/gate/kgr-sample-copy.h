/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-desk.h"

G_BEGIN_DECLS

/* A throw-away file with the sample in it, in a private folder that goes when this object does. Its
 * passphrase is random and kept nowhere: once locked, it is gone. */
#define KGR_TYPE_SAMPLE_COPY (kgr_sample_copy_get_type ())
G_DECLARE_FINAL_TYPE (KgrSampleCopy, kgr_sample_copy, KGR, SAMPLE_COPY, GObject)

KgrSampleCopy *kgr_sample_copy_new         (GError              **error) G_GNUC_WARN_UNUSED_RESULT;
void           kgr_sample_copy_open_async  (KgrSampleCopy        *self,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
/* (transfer none): the unlocked desk, or NULL with @error set */
KgrDesk       *kgr_sample_copy_open_finish (KgrSampleCopy        *self,
                                            GAsyncResult         *result,
                                            GError              **error);

G_END_DECLS
