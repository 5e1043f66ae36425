/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "issue/kgr-issue-repo.h"
#include "meeting/kgr-meeting-words.h"
#include "record/kgr-outline-row.h"
#include "record/kgr-record-facts.h"
#include "record/kgr-record-outline.h"

struct _KgrRecordOutline
{
  KgrMeetingSection parent_instance;

  GtkListBox       *list;
  GtkWidget        *papers;      /* a heading and a label for each */
  GtkWidget        *standing;
  GPtrArray        *issues;      /* KgrIssue; NULL until they are here */
  gint64            agenda_id;
  gboolean          following;   /* the selection follows the caret: nobody chose */
};

G_DEFINE_FINAL_TYPE (KgrRecordOutline, kgr_record_outline, KGR_TYPE_MEETING_SECTION)

enum
{
  SIGNAL_AGENDA_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static KgrAgendaItem *
get_item (KgrRecordOutline *self,
          GtkListBoxRow    *row)
{
  KgrMeeting *meeting = kgr_meeting_section_get_meeting (KGR_MEETING_SECTION (self));
  int index = row != NULL ? gtk_list_box_row_get_index (row) : -1;

  if (meeting == NULL || index < 0 || (guint) index >= meeting->agenda->len)
    return NULL;

  return g_ptr_array_index (meeting->agenda, index);
}

static void
row_selected_cb (KgrRecordOutline *self,
                 GtkListBoxRow    *row)
{
  KgrAgendaItem *item = get_item (self, row);

  if (item != NULL && !self->following)
    g_signal_emit (self, signals[SIGNAL_AGENDA_CHOSEN], 0, item->id);
}

/* Empties a part but for its heading, which is seen where something follows. */
static void
clear_part (GtkWidget *part)
{
  GtkWidget *heading = gtk_widget_get_first_child (part);
  GtkWidget *child;

  while ((child = gtk_widget_get_next_sibling (heading)) != NULL)
    gtk_box_remove (GTK_BOX (part), child);
  gtk_widget_set_visible (part, FALSE);
}

static void
add_to_part (GtkWidget  *part,
             const char *words)
{
  GtkWidget *label = kgr_text_label_new (words, NULL);

  gtk_widget_set_margin_start (label, 42);
  gtk_widget_set_margin_end (label, 12);
  gtk_box_append (GTK_BOX (part), label);
  gtk_widget_set_visible (part, TRUE);
}

/* What belongs to a closed item is not there while it is hidden. */
static void
show_papers (KgrRecordOutline *self)
{
  KgrMeeting *meeting = kgr_meeting_section_get_meeting (KGR_MEETING_SECTION (self));
  KgrAgendaItem *item = meeting != NULL && self->agenda_id != 0
                        ? kgr_meeting_find_agenda (meeting, self->agenda_id) : NULL;

  clear_part (self->papers);
  if (item == NULL || (!kgr_meeting_section_is_shown (KGR_MEETING_SECTION (self))
                       && kgr_agenda_item_find_closed (meeting, item) != NULL))
    return;
  for (guint i = 0; i < meeting->papers->len; i++)
    {
      KgrPaper *paper = g_ptr_array_index (meeting->papers, i);
      g_autofree char *words = g_strdup_printf ("%s　%s", paper->label != NULL ? paper->label : "",
                                                paper->title != NULL ? paper->title : "");

      if (paper->agenda_id == self->agenda_id)
        add_to_part (self->papers, words);
    }
}

/* While hidden an issue is what it is called in public, or not there. */
static void
show_standing (KgrRecordOutline *self)
{
  gboolean shown = kgr_meeting_section_is_shown (KGR_MEETING_SECTION (self));

  clear_part (self->standing);
  for (guint i = 0; self->issues != NULL && i < self->issues->len; i++)
    {
      KgrIssue *issue = g_ptr_array_index (self->issues, i);
      const char *words = shown ? issue->title : issue->public_wording;

      if (words != NULL && *words != '\0')
        add_to_part (self->standing, words);
    }
}

/* Runs on the database thread. */
static gpointer
load_job (KgrStore      *store,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  return kgr_issue_repo_list_standing (store, *(gint64 *) data, error);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (KgrRecordOutline) self = user_data;
  KgrSession *session = kgr_meeting_section_get_session (KGR_MEETING_SECTION (self));
  g_autoptr (GError) error = NULL;
  GPtrArray *issues = kgr_desk_run_finish (KGR_DESK (source), result, &error);

  if (issues == NULL)
    return;
  if (session != NULL && !kgr_session_is_ended (session) && self->list != NULL)
    {
      g_clear_pointer (&self->issues, g_ptr_array_unref);
      self->issues = g_ptr_array_ref (issues);
      show_standing (self);
    }
  g_ptr_array_unref (issues);
}

static void
load_standing (KgrRecordOutline *self,
               gint64            meeting_id)
{
  KgrSession *session = kgr_meeting_section_get_session (KGR_MEETING_SECTION (self));
  gint64 *id;

  if (session == NULL)
    return;
  id = g_new (gint64, 1);
  *id = meeting_id;
  kgr_desk_run_async (kgr_session_get_desk (session), load_job, id, g_free,
                      (GDestroyNotify) g_ptr_array_unref, kgr_session_get_cancellable (session),
                      loaded_cb, g_object_ref (self));
}

static void
kgr_record_outline_set_meeting (KgrMeetingSection *section,
                                KgrMeeting        *meeting,
                                gboolean           shown)
{
  KgrRecordOutline *self = KGR_RECORD_OUTLINE (section);
  GtkWidget *child;

  self->following = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  for (guint i = 0; i < meeting->agenda->len; i++)
    gtk_list_box_append (self->list,
                         kgr_outline_row_new (meeting, g_ptr_array_index (meeting->agenda, i),
                                              shown));
  self->following = FALSE;
  show_papers (self);
  show_standing (self);
  load_standing (self, meeting->id);
}

static void
kgr_record_outline_finalize (GObject *object)
{
  g_clear_pointer (&KGR_RECORD_OUTLINE (object)->issues, g_ptr_array_unref);

  G_OBJECT_CLASS (kgr_record_outline_parent_class)->finalize (object);
}

static void
kgr_record_outline_class_init (KgrRecordOutlineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kgr_record_outline_finalize;
  KGR_MEETING_SECTION_CLASS (klass)->set_meeting = kgr_record_outline_set_meeting;

  signals[SIGNAL_AGENDA_CHOSEN] =
    g_signal_new ("agenda-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static GtkWidget *
add_part (GtkWidget  *box,
          const char *title)
{
  GtkWidget *part = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *heading = kgr_text_label_new (title, "head");

  gtk_box_append (GTK_BOX (part), heading);
  gtk_widget_set_visible (part, FALSE);
  gtk_box_append (GTK_BOX (box), part);

  return part;
}

static void
kgr_record_outline_init (KgrRecordOutline *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Agenda of this meeting"), -1);
  g_signal_connect_object (self->list, "row-selected", G_CALLBACK (row_selected_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  self->papers = add_part (box, _("Papers of this item"));
  self->standing = add_part (box, _("Carried over to this meeting"));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_widget_set_parent (scroller, GTK_WIDGET (self));
}

GtkWidget *
kgr_record_outline_new (void)
{
  return g_object_new (KGR_TYPE_RECORD_OUTLINE, NULL);
}

void
kgr_record_outline_select (KgrRecordOutline *self,
                           gint64            agenda_id)
{
  KgrMeeting *meeting;
  GtkListBoxRow *row = NULL;

  g_return_if_fail (KGR_IS_RECORD_OUTLINE (self));

  meeting = kgr_meeting_section_get_meeting (KGR_MEETING_SECTION (self));
  for (guint i = 0; meeting != NULL && i < meeting->agenda->len; i++)
    if (((KgrAgendaItem *) g_ptr_array_index (meeting->agenda, i))->id == agenda_id)
      row = gtk_list_box_get_row_at_index (self->list, (int) i);

  self->following = TRUE;
  gtk_list_box_select_row (self->list, row);
  self->following = FALSE;
  self->agenda_id = agenda_id;
  show_papers (self);
}

void
kgr_record_outline_set_facts (KgrRecordOutline *self,
                              GArray           *facts)
{
  KgrMeeting *meeting;

  g_return_if_fail (KGR_IS_RECORD_OUTLINE (self));

  meeting = kgr_meeting_section_get_meeting (KGR_MEETING_SECTION (self));
  for (guint i = 0; meeting != NULL && i < meeting->agenda->len; i++)
    {
      KgrAgendaItem *item = g_ptr_array_index (meeting->agenda, i);
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int) i);
      const KgrItemFacts *found = NULL;

      for (guint j = 0; j < facts->len; j++)
        if (g_array_index (facts, KgrItemFacts, j).agenda_id == item->id)
          found = &g_array_index (facts, KgrItemFacts, j);
      kgr_outline_row_set_facts (KGR_OUTLINE_ROW (row), found);
    }
}
