/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "meeting/kgr-meeting.h"

G_BEGIN_DECLS

/**
 * KgrPublicBoard:
 * @meeting: the printed title of the meeting; "" where it did not open
 * @item: the agenda entry that is dealt with, as it is printed ("（２） 相談機能について"); NULL for none
 * @decisions: (element-type utf8): what was decided under it, in order
 * @next: the entry after it, as it is printed; NULL where it is the last
 *
 * What the people in the room may see while a meeting is held: a public projection of its own. It
 * knows no person, no id and no word of a statement.
 */
typedef struct
{
  char      *meeting;
  char      *item;
  GPtrArray *decisions;
  char      *next;
} KgrPublicBoard;

KgrPublicBoard *kgr_public_board_new  (KgrMeeting     *meeting,
                                       gint64          agenda_id,
                                       const char     *mark) G_GNUC_WARN_UNUSED_RESULT;
void            kgr_public_board_free (KgrPublicBoard *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrPublicBoard, kgr_public_board_free)

G_END_DECLS
