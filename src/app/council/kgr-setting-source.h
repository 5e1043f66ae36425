/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-session.h"

G_BEGIN_DECLS

/**
 * KgrSettingSource:
 *
 * Reads from the file what a page of settings shows, and again whenever it may have changed; never
 * between a change and its being stored.
 *
 * Signals:
 * - "read" (GPtrArray *rows): what @read gave, borrowed
 */
#define KGR_TYPE_SETTING_SOURCE (kgr_setting_source_get_type ())
G_DECLARE_FINAL_TYPE (KgrSettingSource, kgr_setting_source, KGR, SETTING_SOURCE, GObject)

/* @read gives a GPtrArray. @failed (static, translated): for when it gives none. */
KgrSettingSource *kgr_setting_source_new    (KgrSession  *session,
                                             KgrDeskFunc  read,
                                             const char  *failed) G_GNUC_WARN_UNUSED_RESULT;
void              kgr_setting_source_reload (KgrSettingSource *self);
/* Before each deed, which ends with kgr_setting_source_stored(). */
void              kgr_setting_source_wait   (KgrSettingSource *self);
/* A KgrDeedFunc: @owner is the source. */
void              kgr_setting_source_stored (gpointer          owner,
                                             gpointer          data,
                                             gboolean          good);

G_END_DECLS
