/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What carries over, on one meeting. */

#include "config.h"

#include <glib/gi18n.h>

#include "council/kgr-council-repo.h"
#include "issues/kgr-carryover-row.h"
#include "issues/kgr-carryover-section.h"
#include "issues/kgr-issue-deeds.h"
#include "issues/kgr-issue-words.h"

enum
{
  LIST_STANDING,
  LIST_RAISED,
  LIST_LEFT,
  N_LISTS
};

typedef struct
{
  GPtrArray *issues[N_LISTS];
  GPtrArray *bodies;
} Reading;

struct _KgrCarryoverSection
{
  KgrMeetingSection  parent_instance;

  GtkListBox        *standing;
  GtkListBox        *raised;
  GtkListBox        *left;
  GtkWidget         *left_heading;
  GtkWidget         *none;
  GtkEntry          *new_title;

  Reading           *reading;  /* what is shown; NULL before it was read */
  gint64             meeting_id;
  guint              asked;    /* of the last reading that was asked for */
};

G_DEFINE_FINAL_TYPE (KgrCarryoverSection, kgr_carryover_section, KGR_TYPE_MEETING_SECTION)

static void
reading_free (Reading *self)
{
  for (guint i = 0; i < N_LISTS; i++)
    g_clear_pointer (&self->issues[i], g_ptr_array_unref);
  g_clear_pointer (&self->bodies, g_ptr_array_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_free)

/* Runs on the database thread. */
static gpointer
read_meeting (KgrStore      *store,
              gpointer       data,
              GCancellable  *cancellable,
              GError       **error)
{
  gint64 meeting_id = *(gint64 *) data;
  g_autoptr(Reading) reading = g_new0 (Reading, 1);
  GPtrArray **issues = reading->issues;

  if ((issues[LIST_STANDING] = kgr_issue_repo_list_standing (store, meeting_id, error)) == NULL ||
      (issues[LIST_RAISED] = kgr_issue_repo_list_raised (store, meeting_id, error)) == NULL ||
      (issues[LIST_LEFT] = kgr_issue_repo_list_left (store, meeting_id, error)) == NULL ||
      (reading->bodies = kgr_body_repo_list (store, error)) == NULL)
    return NULL;

  return g_steal_pointer (&reading);
}

static KgrSession *
get_session (KgrCarryoverSection *self)
{
  return kgr_meeting_section_get_session (KGR_MEETING_SECTION (self));
}

static const char *
find_body (KgrCarryoverSection *self,
           gint64               body_id)
{
  for (guint i = 0; i < self->reading->bodies->len; i++)
    {
      const KgrBody *body = self->reading->bodies->pdata[i];

      if (body->id == body_id)
        return body->name;
    }

  return NULL;
}

/* To the next line that can be written in, so that one report follows the other by Enter. */
static void
go_on (KgrCarryoverSection *self,
       GtkListBoxRow       *from)
{
  int index = gtk_list_box_row_get_index (from);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->standing, ++index)) != NULL)
    if (kgr_carryover_row_begin (KGR_CARRYOVER_ROW (row)))
      return;
  gtk_widget_grab_focus (GTK_WIDGET (self->new_title));
}

static void
answer_stored_cb (gpointer owner,
                  gpointer data,
                  gboolean good)
{
  if (good)
    kgr_carryover_row_clear (owner);
}

static void
answered_cb (KgrCarryoverSection *self,
             const char          *text,
             guint                state,
             KgrCarryoverRow     *row)
{
  gboolean closes = !kgr_issue_state_is_open ((KgrIssueState) state);
  KgrIssueMoveOrder order = {
    .kind = closes ? KGR_MOVE_CLOSE : KGR_MOVE_ANSWER,
    .issue_id = kgr_carryover_row_get_id (row),
    .meeting_id = self->meeting_id,
    .state = (KgrIssueState) state,
    .text = text,
  };

  kgr_issue_move_do (get_session (self), &order, answer_stored_cb, row);
  go_on (self, GTK_LIST_BOX_ROW (row));
}

static void
raise_stored_cb (gpointer owner,
                 gpointer data,
                 gboolean good)
{
  KgrCarryoverSection *self = owner;

  if (good)
    gtk_editable_set_text (GTK_EDITABLE (self->new_title), "");
}

/* By the next meeting, for that is what is taken home from one. */
static void
raise_cb (KgrCarryoverSection *self)
{
  const char *title = gtk_editable_get_text (GTK_EDITABLE (self->new_title));
  KgrMeeting *meeting = kgr_meeting_section_get_meeting (KGR_MEETING_SECTION (self));
  KgrIssueMoveOrder order = { .kind = KGR_MOVE_RAISE, .meeting_id = self->meeting_id };

  if (*title == '\0' || meeting == NULL)
    return;
  order.body_id = meeting->body_id;
  order.draft = kgr_issue_new ();
  order.draft->title = g_strdup (title);
  order.draft->kind = KGR_ISSUE_ACTION;
  order.draft->due = g_strdup (KGR_ISSUE_DUE_NEXT);
  kgr_issue_move_do (get_session (self), &order, raise_stored_cb, self);
}

static KgrCarryoverRow *
find_row (GtkListBox *list,
          gint64      issue_id)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    if (kgr_carryover_row_get_id (KGR_CARRYOVER_ROW (row)) == issue_id)
      return KGR_CARRYOVER_ROW (row);

  return NULL;
}

static gboolean
holds (GPtrArray *issues,
       gint64     issue_id)
{
  for (guint i = 0; i < issues->len; i++)
    if (((KgrIssue *) issues->pdata[i])->id == issue_id)
      return TRUE;

  return FALSE;
}

static void
drop_gone (GtkListBox *list,
           GPtrArray  *issues)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL;)
    {
      if (holds (issues, kgr_carryover_row_get_id (KGR_CARRYOVER_ROW (row))))
        i++;
      else
        gtk_list_box_remove (list, GTK_WIDGET (row));
    }
}

/* Rows stay with what is being typed in them. */
static void
show_list (KgrCarryoverSection *self,
           GtkListBox          *list,
           GPtrArray           *issues,
           gboolean             answerable)
{
  g_autofree char *today = kgr_issue_dup_today ();
  gboolean shown = kgr_meeting_section_is_shown (KGR_MEETING_SECTION (self));
  KgrMeeting *meeting = kgr_meeting_section_get_meeting (KGR_MEETING_SECTION (self));

  drop_gone (list, issues);
  for (guint i = 0; i < issues->len; i++)
    {
      KgrIssue *issue = issues->pdata[i];
      KgrCarryoverRow *row = find_row (list, issue->id);

      if (row == NULL)
        {
          row = KGR_CARRYOVER_ROW (kgr_carryover_row_new (issue->id));
          g_signal_connect_object (row, "answered", G_CALLBACK (answered_cb), self,
                                   G_CONNECT_SWAPPED);
          gtk_list_box_insert (list, GTK_WIDGET (row), (int) i);
        }
      kgr_carryover_row_show (row, issue,
                              issue->body_id != meeting->body_id
                              ? find_body (self, issue->body_id) : NULL,
                              today, shown, answerable);
    }
  gtk_widget_set_visible (GTK_WIDGET (list), issues->len > 0);
}

static void
show (KgrCarryoverSection *self)
{
  KgrMeeting *meeting = kgr_meeting_section_get_meeting (KGR_MEETING_SECTION (self));
  gboolean writable = !kgr_session_is_read_only (get_session (self)) &&
                      meeting->status != KGR_MEETING_CANCELLED;
  GPtrArray **issues;

  if (self->reading == NULL)
    return;
  issues = self->reading->issues;
  show_list (self, self->standing, issues[LIST_STANDING], writable);
  show_list (self, self->raised, issues[LIST_RAISED], FALSE);
  show_list (self, self->left, issues[LIST_LEFT], FALSE);
  gtk_widget_set_visible (self->none, issues[LIST_STANDING]->len == 0);
  gtk_widget_set_visible (self->left_heading, issues[LIST_LEFT]->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->new_title), writable);
}

typedef struct
{
  gint64               meeting_id;
  KgrCarryoverSection *section;
  guint                asked;
} Question;

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autofree Question *question = user_data;
  g_autoptr(KgrCarryoverSection) self = question->section;
  g_autoptr(GError) error = NULL;
  g_autoptr(Reading) reading = kgr_desk_run_finish (KGR_DESK (source), result, &error);

  if (question->asked != self->asked)
    return;
  if (reading == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        kgr_meeting_section_notify (KGR_MEETING_SECTION (self),
                                    _("What carries over could not be read."), error->message);
      return;
    }
  g_clear_pointer (&self->reading, reading_free);
  self->reading = g_steal_pointer (&reading);
  self->meeting_id = question->meeting_id;
  show (self);
}

static void
kgr_carryover_section_set_meeting (KgrMeetingSection *section,
                                   KgrMeeting        *meeting,
                                   gboolean           shown)
{
  KgrCarryoverSection *self = KGR_CARRYOVER_SECTION (section);
  KgrSession *session = get_session (self);
  Question *question = g_new0 (Question, 1);
  gint64 *meeting_id = g_new (gint64, 1);

  /* Hiding does not wait for the file. */
  show (self);
  *meeting_id = question->meeting_id = meeting->id;
  question->section = g_object_ref (self);
  question->asked = ++self->asked;
  kgr_desk_run_async (kgr_session_get_desk (session), read_meeting, meeting_id, g_free,
                      (GDestroyNotify) reading_free, kgr_session_get_cancellable (session),
                      read_cb, question);
}

static void
kgr_carryover_section_dispose (GObject *object)
{
  KgrCarryoverSection *self = KGR_CARRYOVER_SECTION (object);

  self->asked++;
  g_clear_pointer (&self->reading, reading_free);

  G_OBJECT_CLASS (kgr_carryover_section_parent_class)->dispose (object);
}

static void
kgr_carryover_section_class_init (KgrCarryoverSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_carryover_section_dispose;
  KGR_MEETING_SECTION_CLASS (klass)->set_meeting = kgr_carryover_section_set_meeting;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/kaigiroku/Kaigiroku/ui/kgr-carryover-section.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrCarryoverSection, standing);
  gtk_widget_class_bind_template_child (widget_class, KgrCarryoverSection, raised);
  gtk_widget_class_bind_template_child (widget_class, KgrCarryoverSection, left);
  gtk_widget_class_bind_template_child (widget_class, KgrCarryoverSection, left_heading);
  gtk_widget_class_bind_template_child (widget_class, KgrCarryoverSection, none);
  gtk_widget_class_bind_template_child (widget_class, KgrCarryoverSection, new_title);
  gtk_widget_class_bind_template_callback (widget_class, raise_cb);
}

static void
kgr_carryover_section_init (KgrCarryoverSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

gboolean
kgr_carryover_section_is_loaded (KgrCarryoverSection *self)
{
  g_return_val_if_fail (KGR_IS_CARRYOVER_SECTION (self), FALSE);

  return self->reading != NULL;
}
