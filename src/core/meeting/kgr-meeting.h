/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "meeting/kgr-attendance.h"
#include "record/kgr-unit.h"

G_BEGIN_DECLS

typedef struct
{
  gint64        id;
  gint64        parent_id;    /* 0 = none, or the source does not say */
  KgrAgendaKind kind;
  gboolean      closed;
  char         *number;       /* as printed: "（１）", "１"; NULL = none */
  char         *title;
  char         *ground;       /* of closing; NULL = none */
  char         *public_title; /* printed instead of the title while closed; NULL = none */
} KgrAgendaItem;

typedef struct
{
  gint64  id;
  char   *label;              /* "資料１" */
  char   *title;
} KgrPaper;

/**
 * KgrMeeting:
 *
 * One meeting with its head and its record, opened into memory. Reference counted. Whoever makes it
 * fills it; once handed on it is not changed. A text that did not open is %NULL, and the loader
 * says so.
 */
typedef struct _KgrMeeting
{
  gint64           id;             /* 0 = not stored */
  gint64           body_id;        /* 0 = not known yet (an import) */
  char            *council;        /* name, as it was when the meeting was made */
  char            *body;           /* name, as it was when the meeting was made */
  char            *title;          /* the printed 会議の名称 */
  int              fiscal_year;    /* western year of its April; 0 = unknown */
  int              number;         /* 第４回 = 4; 0 = unknown */
  char            *starts_at;      /* ISO 8601 local "2021-10-28T18:30:00"; NULL = unknown */
  char            *ends_at;        /* same; may be of the next day */
  char            *when_printed;   /* the source's wording if no date could be read from it */
  char            *venue;
  int              observers;      /* -1 = not recorded */
  KgrRecordMethod  record_method;  /* 0 = not ticked */
  KgrMeetingStatus status;
  int              last_version;   /* 0 = never approved */
  int              standing_version; /* the last approved, not withdrawn; 0 = none */
  gboolean         concealed_since; /* a passage was concealed after @standing_version */
  GPtrArray       *attendance;     /* KgrAttendance */
  GPtrArray       *agenda;         /* KgrAgendaItem, in order */
  GPtrArray       *papers;         /* KgrPaper, in order */
  GPtrArray       *units;          /* KgrUnit, in order: the record */
  /*< private >*/
  struct _KgrMeeting *base;        /* everything but the units is this one's; NULL = its own */
  gatomicrefcount  ref_count;
} KgrMeeting;

#define KGR_TYPE_MEETING (kgr_meeting_get_type ())
GType          kgr_meeting_get_type       (void);

KgrMeeting    *kgr_meeting_new            (void) G_GNUC_WARN_UNUSED_RESULT;
KgrMeeting    *kgr_meeting_ref            (KgrMeeting *self);
void           kgr_meeting_unref          (KgrMeeting *self);
/* The same meeting with another record (element-type KgrUnit); takes a reference to @units. */
KgrMeeting    *kgr_meeting_with_units     (KgrMeeting *self,
                                           GPtrArray  *units) G_GNUC_WARN_UNUSED_RESULT;
/* Returned entries are owned by @self. */
KgrAttendance *kgr_meeting_add_attendance (KgrMeeting *self);
KgrAgendaItem *kgr_meeting_add_agenda     (KgrMeeting *self);
KgrPaper      *kgr_meeting_add_paper      (KgrMeeting *self);
KgrAgendaItem *kgr_meeting_find_agenda    (KgrMeeting *self,
                                           gint64      id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrMeeting, kgr_meeting_unref)

G_END_DECLS
