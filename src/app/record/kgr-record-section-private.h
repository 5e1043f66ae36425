/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "council/kgr-council.h"
#include "record/kgr-decision-chooser.h"
#include "record/kgr-find-bar.h"
#include "record/kgr-history-popover.h"
#include "record/kgr-method-bar.h"
#include "record/kgr-projector.h"
#include "record/kgr-record-changes.h"
#include "record/kgr-record-foot.h"
#include "record/kgr-record-pane.h"
#include "record/kgr-record-saver.h"
#include "record/kgr-record-section.h"
#include "record/kgr-record-strip.h"
#include "record/kgr-record-view.h"
#include "record/kgr-speaker-chooser.h"

G_BEGIN_DECLS

/* What somebody is chosen for. */
typedef enum
{
  KGR_CHOOSE_NEXT,   /* who speaks next */
  KGR_CHOOSE_CHANGE, /* who said this */
  KGR_CHOOSE_SPLIT,  /* who said what stands behind the caret */
} KgrChooseFor;

/* Joins kgr-record-section.c (what is there), -keys.c (which key is which command) and the commands
 * themselves: -speak.c, -arrange.c, -history.c, -seal.c, -search.c, -look.c. */
struct _KgrRecordSection
{
  KgrMeetingSection   parent_instance;

  KgrRecordView      *view;
  KgrMethodBar       *methods;
  KgrFindBar         *find;
  KgrRecordStrip     *strip;
  KgrRecordFoot      *foot;
  KgrRecordPane      *pane;
  GtkWidget          *clamp;
  GtkWidget          *hint;

  KgrRecordDoc       *doc;
  KgrRecordSaver     *saver;
  GPtrArray          *seats;      /* KgrSpeakerSeat */
  GPtrArray          *people;     /* KgrPerson, for their readings; NULL until they are here */
  KgrCouncil         *council;    /* NULL until it is here, or does not open */
  KgrSpeakerChooser  *chooser;
  KgrDecisionChooser *decisions;
  KgrHistoryPopover  *history;
  KgrProjector       *projector;  /* NULL while there is none */
  KgrChooseFor        choose_for;
  gint64              agenda_id;
  guint               facts_id;
  gint64              raise_id;     /* of the unit an issue is raised from; 0 = none */
  char               *raise_words;
  gboolean            correcting;   /* approved minutes are written on: their next version */
  gboolean            stored_since; /* the meeting in the file is another than the page's */
};

/* kgr-record-section.c */
/* Whether the caret may write here; says why not. */
gboolean    kgr_record_section_may_write     (KgrRecordSection *self);
void        kgr_record_section_refuse        (KgrRecordSection *self,
                                              KgrRefusal        why);
void        kgr_record_section_say           (KgrRecordSection *self,
                                              const char       *title,
                                              const char       *text);
/* After a command: the caret in sight, the focus in the text. */
void        kgr_record_section_done          (KgrRecordSection *self,
                                              gboolean          good);
gboolean    kgr_record_section_is_writable   (KgrRecordSection *self);
/* The unit the caret is in; FALSE where it is in none. */
gboolean    kgr_record_section_get_unit      (KgrRecordSection *self,
                                              guint            *index);
char       *kgr_record_section_dup_now       (void) G_GNUC_WARN_UNUSED_RESULT;
/* Says which statement an issue is to be raised from: its row id and the words that are selected
 * ("" for none, NULL where something of them is not public). */
void        kgr_record_section_emit_raise    (KgrRecordSection *self,
                                              gint64            unit_id,
                                              const char       *passage);

/* kgr-record-open.c */
void        kgr_record_section_take_meeting  (KgrRecordSection *self,
                                              KgrMeeting       *meeting,
                                              gboolean          shown);
/* What is not stored is on its way then. */
void        kgr_record_section_close_doc     (KgrRecordSection *self);

void        kgr_record_section_correct       (KgrRecordSection *self);

/* kgr-record-people.c */
void        kgr_record_section_load_people   (KgrRecordSection *self,
                                              KgrMeeting       *meeting);

/* kgr-record-saving.c */
void        kgr_record_section_show_saving   (KgrRecordSection *self);

/* kgr-record-keys.c */
void        kgr_record_section_install_commands (GtkWidgetClass *widget_class);
void        kgr_record_section_update_commands (KgrRecordSection *self);
void        kgr_record_section_add_keys      (KgrRecordSection *self);

/* kgr-record-speak.c */
void        kgr_record_section_speak         (KgrRecordSection *self,
                                              GVariant         *parameter);
void        kgr_record_section_choose        (KgrRecordSection *self,
                                              GVariant         *parameter);
void        kgr_record_section_alternate     (KgrRecordSection *self,
                                              GVariant         *parameter);
void        kgr_record_section_change_speaker (KgrRecordSection *self,
                                               GVariant         *parameter);
void        kgr_record_section_split         (KgrRecordSection *self,
                                              GVariant         *parameter);
void        kgr_record_section_take_speaker  (KgrRecordSection *self,
                                              KgrSpeakerSeat   *seat);
void        kgr_record_section_show_turn     (KgrRecordSection *self);
void        kgr_record_section_fill_seats    (KgrRecordSection *self);

/* kgr-record-arrange.c */
void        kgr_record_section_join          (KgrRecordSection *self,
                                              GVariant         *parameter);
void        kgr_record_section_move          (KgrRecordSection *self,
                                              GVariant         *parameter);
void        kgr_record_section_move_to_item  (KgrRecordSection *self,
                                              GVariant         *parameter);
void        kgr_record_section_note          (KgrRecordSection *self,
                                              GVariant         *parameter);
void        kgr_record_section_decide        (KgrRecordSection *self,
                                              GVariant         *parameter);
void        kgr_record_section_take_decision (KgrRecordSection  *self,
                                              const KgrDecision *decision);
void        kgr_record_section_next_item     (KgrRecordSection *self,
                                              GVariant         *parameter);
void        kgr_record_section_go_item       (KgrRecordSection *self,
                                              GVariant         *parameter);
void        kgr_record_section_raise         (KgrRecordSection *self,
                                              GVariant         *parameter);
/* What waited for its statement to be stored. */
void        kgr_record_section_raise_stored  (KgrRecordSection *self);
void        kgr_record_section_undo          (KgrRecordSection *self,
                                              GVariant         *parameter);
void        kgr_record_section_redo          (KgrRecordSection *self,
                                              GVariant         *parameter);

/* kgr-record-seal.c */
void        kgr_record_section_seal          (KgrRecordSection *self,
                                              GVariant         *parameter);
void        kgr_record_section_show_sealing  (KgrRecordSection *self);
void        kgr_record_section_leave_hidden  (KgrRecordSection *self);
void        kgr_record_section_take_reason   (KgrRecordSection *self);

/* kgr-record-history.c */
void        kgr_record_section_history       (KgrRecordSection *self,
                                              GVariant         *parameter);
void        kgr_record_section_deleted       (KgrRecordSection *self,
                                              GVariant         *parameter);
void        kgr_record_section_take_revision (KgrRecordSection      *self,
                                              const KgrUnitRevision *revision);

/* kgr-record-search.c */
void        kgr_record_section_find          (KgrRecordSection *self,
                                              GVariant         *parameter);
void        kgr_record_section_find_next     (KgrRecordSection *self,
                                              GVariant         *parameter);
void        kgr_record_section_write_out     (KgrRecordSection *self,
                                              GVariant         *parameter);
void        kgr_record_section_unheard       (KgrRecordSection *self,
                                              GVariant         *parameter);
void        kgr_record_section_next_unheard  (KgrRecordSection *self,
                                              GVariant         *parameter);
void        kgr_record_section_count         (KgrRecordSection *self,
                                              const char       *words);
void        kgr_record_section_seek          (KgrRecordSection *self,
                                              const char       *words,
                                              gboolean          forward);
void        kgr_record_section_replace       (KgrRecordSection *self,
                                              const char       *words,
                                              const char       *with,
                                              gboolean          all);

/* kgr-record-look.c */
void        kgr_record_section_switch_layer  (KgrRecordSection *self,
                                              GVariant         *parameter);
void        kgr_record_section_begin_points  (KgrRecordSection *self,
                                              GVariant         *parameter);
void        kgr_record_section_next_method   (KgrRecordSection *self,
                                              GVariant         *parameter);
void        kgr_record_section_see           (KgrRecordSection *self,
                                              GVariant         *parameter);
void        kgr_record_section_scale         (KgrRecordSection *self,
                                              GVariant         *parameter);
void        kgr_record_section_project       (KgrRecordSection *self,
                                              GVariant         *parameter);
void        kgr_record_section_show_beside   (KgrRecordSection *self);
void        kgr_record_section_show_board    (KgrRecordSection *self);
/* Ticks the box of a method: that is what is printed. */
void        kgr_record_section_tick          (KgrRecordSection *self,
                                              int               method);
void        kgr_record_section_apply_size    (KgrRecordSection *self);

G_END_DECLS
