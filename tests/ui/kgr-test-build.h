/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-test-office.h"

G_BEGIN_DECLS

/* A file that is being built, and the sample, which it is to be like. */
typedef struct
{
  KgrTestOffice *office;
  char          *folder;
  KgrStore      *sample;
} KgrTestBuild;

KgrTestBuild *kgr_build_new     (void) G_GNUC_WARN_UNUSED_RESULT;
void          kgr_build_free    (KgrTestBuild  *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrTestBuild, kgr_build_free)

/* One topic each, in this order; every one takes a destructive act back with Ctrl+Z. */
void          kgr_build_file    (KgrTestBuild  *self);
void          kgr_build_council (KgrTestBuild  *self);
void          kgr_build_bodies  (KgrTestBuild  *self);
void          kgr_build_people  (KgrTestBuild  *self);
void          kgr_build_meetings (KgrTestBuild *self);
void          kgr_build_year    (KgrTestBuild  *self);

/* Fails where @likeness tells the file and the sample apart. */
void          kgr_build_compare (KgrTestBuild  *self,
                                 KgrDeskFunc    likeness);

G_END_DECLS
