/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "meeting/kgr-agenda-codes.h"
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
  gboolean      numbered;     /* @number is the program's own and follows the order */
  KgrAgendaMatter matter;     /* 0 = not said */
  gint64        presenter_id; /* a person's id; 0 = none, or only a name */
  char         *presenter;    /* who speaks to it, as the agenda says; NULL = nobody named */
  int           minutes;      /* planned; 0 = not planned */
  char         *notes;        /* for the chair: never printed publicly; NULL = none */
  char         *decider;      /* who decided to close it; NULL = not known */
  char         *decided_on;   /* ISO date of that; NULL = not known */
} KgrAgendaItem;

typedef struct
{
  gint64           id;
  char            *label;     /* "資料１"; NULL = none */
  char            *title;
  gint64           agenda_id; /* the agenda item it belongs to; 0 = none, or not known */
  KgrPaperSeries   series;    /* 0 = as @label says */
  gboolean         labelled;  /* @label is the program's own and follows the order */
  KgrPaperHandling handling;  /* flags */
  int              copies;    /* handed out; -1 = not counted */
  int              collected; /* taken back; -1 = not counted */
} KgrPaper;

/* One entry of the log: what was done with the meeting, when and by whom. */
typedef struct
{
  KgrStepKind  kind;
  char        *at;            /* ISO 8601 local with zone; NULL = not known */
  char        *by;            /* the slot it was done with; NULL = not known */
  char        *was;           /* starts_at before a postponement; NULL = nothing */
  char        *note;          /* as it was typed; NULL = none */
} KgrMeetingStep;

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
  KgrMeetingForm   form;           /* 0 = not known */
  KgrCancellation  cancellation;   /* why it is cancelled; 0 = it is not, or not known */
  gint64           joint_body_id;  /* the second body of a 合同部会; 0 = none */
  char            *joint_body;     /* name, as it was when the meeting was made */
  int              joint_number;   /* which meeting of the second body this is; 0 = unknown */
  char            *opened_at;      /* ISO 8601 local: when it was opened in fact; NULL = unknown */
  char            *closed_at;      /* the same of its end */
  char            *memo;           /* a note beside the minutes that is never printed */
  GPtrArray       *log;            /* KgrMeetingStep, oldest first */
  char            *notice_at;      /* when the notice was issued, ISO 8601 local; NULL = not yet */
  GPtrArray       *attendance;     /* KgrAttendance */
  GPtrArray       *agenda;         /* KgrAgendaItem, in order */
  GPtrArray       *papers;         /* KgrPaper, in order */
  GPtrArray       *units;          /* KgrUnit, in order: the record */
  /*< private >*/
  GArray          *positions;      /* gint64: of each unit's row its place; NULL = not known */
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
/* Whether its record and head can be changed: it is neither approved nor cancelled. */
gboolean       kgr_meeting_is_open        (KgrMeeting *self);
/* Returned entries are owned by @self. */
KgrMeetingStep *kgr_meeting_add_step      (KgrMeeting *self);
KgrAttendance *kgr_meeting_add_attendance (KgrMeeting *self);
KgrAgendaItem *kgr_meeting_add_agenda     (KgrMeeting *self);
KgrPaper      *kgr_meeting_add_paper      (KgrMeeting *self);
KgrAgendaItem *kgr_meeting_find_agenda    (KgrMeeting *self,
                                           gint64      id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrMeeting, kgr_meeting_unref)

G_END_DECLS
