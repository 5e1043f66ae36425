/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "meeting/kgr-meeting.h"

G_BEGIN_DECLS

/* Numbers that are none. */
#define KGR_SEATING_SECRETARIAT 0    /* 事務局: the key 0 */
#define KGR_SEATING_NO_NUMBER   (-1) /* chosen by reading only */

/**
 * KgrSeatingHow:
 * @KGR_SEATING_HERE: takes part at the moment
 * @KGR_SEATING_AWAY: has not come yet, has left, or nothing is said of it
 * @KGR_SEATING_WRITTEN: absent, with a written opinion (意見書) that is read out
 */
typedef enum
{
  KGR_SEATING_HERE,
  KGR_SEATING_AWAY,
  KGR_SEATING_WRITTEN,
} KgrSeatingHow;

/**
 * KgrSeating:
 * @number: > 0 a number of his own; %KGR_SEATING_SECRETARIAT; %KGR_SEATING_NO_NUMBER
 * @attendance_id: the line of the attendance; 0 for the secretariat as a whole
 * @person_id: whom a statement is of; 0 = not known
 * @label: what stands over a statement: "長沢副会長", "沢渡氏", "事務局". Where somebody has a public name
 *   that
 * @name: the name as it is known, to look for and to show inside; not for print
 * @reading: よみ; NULL = not known
 * @role: "副会長"; NULL = none
 * @affiliation: NULL = not known
 * @stands_for: the label of the member he came instead of, else NULL
 * @kind: as what he is there
 * @how: whether he can speak now
 * @online: not in the room
 *
 * One who can be chosen as speaker. Everything but @label is for inside and stays off a screen
 * that hides what is confidential where he has a public name.
 */
typedef struct
{
  int              number;
  gint64           attendance_id;
  gint64           person_id;
  char            *label;
  char            *name;
  char            *reading;
  char            *role;
  char            *affiliation;
  char            *stands_for;
  KgrAttendeeKind  kind;
  KgrSeatingHow    how;
  gboolean         online;
} KgrSeating;

void        kgr_seating_free         (KgrSeating       *self);
/* What is said of him at the right of a list: "代理", "オンライン", "意見書", "退席" …, joined by " ・ "; ""
 * for nothing. Translated. */
char       *kgr_seating_dup_remark   (const KgrSeating *self) G_GNUC_WARN_UNUSED_RESULT;

/* (transfer full) (element-type KgrSeating): those with numbers by number, the secretariat, then
 * who has none. @people (element-type KgrPerson, from kgr_person_repo_list()) gives the readings
 * and may be NULL; @now (ISO 8601 local) tells who is here, NULL: at any time. */
GPtrArray  *kgr_seating_list         (KgrMeeting       *meeting,
                                      GPtrArray        *people,
                                      const char       *now) G_GNUC_WARN_UNUSED_RESULT;
/* Gives numbers to who is there at @now and has none; TRUE where anybody got one. */
gboolean    kgr_seating_give_numbers (GPtrArray        *attendance,
                                      const char       *now);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrSeating, kgr_seating_free)

G_END_DECLS
