/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "meeting/kgr-meeting.h"

G_BEGIN_DECLS

/**
 * KgrImport:
 * @meeting: what was read: a draft with ids counted from 1 in each list
 * @removed: (element-type utf8): lines that were taken out and why nothing is lost ("9" = page
 * number), as "LINE: TEXT", LINE counted from 1
 * @unread: (element-type utf8): lines of the head that fit no field, kept word for word in the
 * field before
 *
 * What an import would store. Nothing is stored before it was looked at.
 */
typedef struct
{
  KgrMeeting *meeting;
  GPtrArray  *removed;
  GPtrArray  *unread;
} KgrImport;

KgrImport *kgr_import_new_from_text (const char *text,
                                     gsize       length,
                                     GCancellable *cancellable,
                                     GError    **error) G_GNUC_WARN_UNUSED_RESULT;
/* Reads @file: UTF-8 with or without BOM; refuses what is not text, is empty, or is over 64 MiB. */
KgrImport *kgr_import_new_from_file (const char   *path,
                                     GCancellable *cancellable,
                                     GError      **error) G_GNUC_WARN_UNUSED_RESULT;
void       kgr_import_free          (KgrImport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrImport, kgr_import_free)

G_END_DECLS
