/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One issue's story. */

#include "config.h"

#include <glib/gi18n.h>

#include "issue/kgr-hunt.h"
#include "issue/kgr-issue-repo.h"
#include "issue/kgr-owner.h"
#include "issues/kgr-issue-composer.h"
#include "issues/kgr-issue-facts.h"
#include "issues/kgr-issue-log.h"
#include "issues/kgr-issue-page.h"
#include "issues/kgr-issue-words.h"
#include "meeting/kgr-meeting-words.h"
#include "text/kgr-era.h"

typedef struct
{
  KgrIssue  *issue;
  KgrIssue  *source;  /* what it was made general from; NULL = nothing */
  KgrHunt   *hunt;
  GPtrArray *owners;
} Reading;

struct _KgrIssuePage
{
  KgrPage           parent_instance;

  GtkLabel         *title;
  GtkLabel         *where;
  GtkLabel         *detail;
  GtkListBox       *story;
  KgrIssueComposer *composer;
  KgrIssueFacts    *facts;
  KgrIssueLog      *log;

  KgrSession       *session;
  KgrCatalogue     *catalogue;
  KgrIssue         *issue;
  KgrIssue         *source;
  gint64            issue_id;
};

G_DEFINE_FINAL_TYPE (KgrIssuePage, kgr_issue_page, KGR_TYPE_PAGE)

static void
reading_free (Reading *self)
{
  g_clear_pointer (&self->issue, kgr_issue_unref);
  g_clear_pointer (&self->source, kgr_issue_unref);
  g_clear_pointer (&self->hunt, kgr_hunt_free);
  g_clear_pointer (&self->owners, g_ptr_array_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_free)

/* Runs on the database thread. */
static gpointer
read_issue (KgrStore      *store,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  gint64 id = *(gint64 *) data;
  g_autoptr(Reading) reading = g_new0 (Reading, 1);

  reading->issue = kgr_issue_repo_load (store, id, error);
  if (reading->issue == NULL)
    return NULL;
  if (reading->issue->generalised_from != 0 &&
      (reading->source = kgr_issue_repo_load (store, reading->issue->generalised_from,
                                              error)) == NULL)
    return NULL;
  reading->hunt = kgr_hunt_load (store, id, error);
  reading->owners = reading->hunt != NULL ? kgr_owner_list (store, error) : NULL;

  return reading->owners != NULL ? g_steal_pointer (&reading) : NULL;
}

static const char *
find_body (KgrIssuePage *self,
           gint64        body_id)
{
  KgrBodyItem *body = kgr_catalogue_find_body (self->catalogue, body_id);
  const char *name = body != NULL ? kgr_body_item_get_name (body) : NULL;

  return name != NULL ? name : "—";
}

/* "第４回 拠点等整備部会"; NULL where no meeting dates it. */
static char *
dup_meeting (KgrIssuePage *self,
             gint64        meeting_id)
{
  GPtrArray *meetings = kgr_catalogue_get_meetings (self->catalogue);

  for (guint i = 0; meeting_id != 0 && i < meetings->len; i++)
    {
      const KgrMeetingSummary *summary = kgr_meeting_item_get (meetings->pdata[i]);
      g_autofree char *number = NULL;

      if (summary->id != meeting_id)
        continue;
      number = kgr_meeting_item_dup_number (meetings->pdata[i]);

      return g_strstrip (g_strdup_printf ("%s %s", number, find_body (self, summary->body_id)));
    }

  return NULL;
}

static char *
dup_what (KgrIssuePage       *self,
          const KgrIssueStep *step,
          KgrIssueState       before)
{
  switch (step->kind)
    {
    case KGR_STEP_RAISED:
      /* Translators: %s is a body */
      return g_strdup_printf (self->issue->generalised_from != 0
                              ? _("Made an issue of the area, for %s") : _("Raised for %s"),
                              find_body (self, step->body_id));
    case KGR_STEP_REFERRED:
      return g_strdup_printf (_("Referred to %s"), find_body (self, step->body_id));
    case KGR_STEP_CLOSED:
      return g_strdup (kgr_issue_state_to_label (step->state));
    case KGR_STEP_ANSWERED:
    default:
      if (step->escalated_to != NULL)
        return g_strdup_printf (_("Carried beyond the council: %s"), step->escalated_to);
      if (before != 0 && !kgr_issue_state_is_open (before))
        return g_strdup (_("Taken up again"));

      return g_strdup_printf (_("Reported  ・  %s"), kgr_issue_state_to_label (step->state));
    }
}

static void
add_step (KgrIssuePage   *self,
          const KgrIssue *issue,
          const char     *date,
          const char     *what,
          const char     *text)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *when = gtk_label_new (date);
  GtkWidget *stroke = gtk_separator_new (GTK_ORIENTATION_VERTICAL);
  g_autofree char *said = kgr_issue_dup_text (issue, text, kgr_session_get_shown (self->session));

  gtk_widget_set_size_request (when, 124, -1);
  gtk_label_set_xalign (GTK_LABEL (when), 1);
  gtk_widget_set_valign (when, GTK_ALIGN_START);
  gtk_widget_add_css_class (when, "dim");
  gtk_widget_add_css_class (stroke, "stroke");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_margin_bottom (words, 18);
  gtk_box_append (GTK_BOX (words), kgr_text_label_new (what, "b"));
  if (said != NULL)
    gtk_box_append (GTK_BOX (words),
                    kgr_text_label_new (said, g_str_equal (said, KGR_MASK) ? "sealed" : "prose"));
  gtk_box_append (GTK_BOX (box), when);
  gtk_box_append (GTK_BOX (box), stroke);
  gtk_box_append (GTK_BOX (box), words);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, what, -1);
  gtk_list_box_append (self->story, row);
}

static void
show_story (KgrIssuePage *self)
{
  GtkListBoxRow *row;
  KgrIssueState before = 0;

  while ((row = gtk_list_box_get_row_at_index (self->story, 0)) != NULL)
    gtk_list_box_remove (self->story, GTK_WIDGET (row));
  if (self->source != NULL)
    {
      g_autofree char *title = kgr_issue_dup_title (self->source,
                                                    kgr_session_get_shown (self->session));

      add_step (self, self->source, "", _("It stays behind"), title);
    }
  for (guint i = 0; i < self->issue->history->len; i++)
    {
      const KgrIssueStep *step = self->issue->history->pdata[i];
      g_autofree char *date = step->held_on != NULL ? kgr_era_format_date (step->held_on, TRUE)
                                                    : NULL;
      g_autofree char *meeting = dup_meeting (self, step->meeting_id);
      g_autofree char *what = dup_what (self, step, before);
      g_autofree char *line = meeting != NULL && step->at_meeting
                              ? g_strdup_printf ("%s  ・  %s", meeting, what) : g_strdup (what);

      before = step->state;
      add_step (self, self->issue, date != NULL ? date : "—", line, step->text);
    }
}

static void
show (KgrIssuePage *self)
{
  gboolean shown = kgr_session_get_shown (self->session);
  g_autofree char *title = NULL;
  g_autofree char *detail = NULL;
  g_autofree char *where = NULL;
  const char *title_classes[] = { "t1", NULL, NULL };

  if (self->issue == NULL)
    return;
  title = kgr_issue_dup_title (self->issue, shown);
  title_classes[1] = g_str_equal (title, KGR_MASK) ? "sealed" : NULL;
  detail = kgr_issue_dup_text (self->issue, self->issue->detail, shown);
  where = g_strdup_printf ("%s  ・  %s", find_body (self, self->issue->body_id),
                           kgr_issue_state_to_label (self->issue->state));
  gtk_label_set_label (self->title, title);
  gtk_widget_set_css_classes (GTK_WIDGET (self->title), title_classes);
  gtk_label_set_label (self->where, where);
  gtk_label_set_label (self->detail, detail != NULL ? detail : "");
  gtk_widget_set_visible (GTK_WIDGET (self->detail), detail != NULL);
  show_story (self);
  kgr_issue_facts_show (self->facts, self->issue);
  kgr_issue_log_show (self->log, self->issue, shown);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(KgrIssuePage) self = KGR_ISSUE_PAGE (user_data);
  g_autoptr(GError) error = NULL;
  g_autoptr(Reading) reading = kgr_desk_run_finish (KGR_DESK (source), result, &error);

  if (self->session == NULL || kgr_session_is_ended (self->session))
    return;
  if (reading == NULL)
    {
      kgr_session_report (self->session, _("The issue could not be read."), error);
      return;
    }
  g_clear_pointer (&self->issue, kgr_issue_unref);
  g_clear_pointer (&self->source, kgr_issue_unref);
  self->issue = g_steal_pointer (&reading->issue);
  self->source = g_steal_pointer (&reading->source);
  kgr_issue_facts_set_owners (self->facts, reading->owners);
  show (self);
  kgr_issue_composer_show (self->composer, self->issue, g_steal_pointer (&reading->hunt));
}

static void
load (KgrIssuePage *self)
{
  gint64 *id = g_new (gint64, 1);

  *id = self->issue_id;
  kgr_desk_run_async (kgr_session_get_desk (self->session), read_issue, id, g_free,
                      (GDestroyNotify) reading_free, kgr_session_get_cancellable (self->session),
                      read_cb, g_object_ref (self));
}

/* Hiding does not wait for the file. */
static void
shown_changed_cb (KgrIssuePage *self)
{
  show (self);
  load (self);
}

static void
kgr_issue_page_dispose (GObject *object)
{
  KgrIssuePage *self = KGR_ISSUE_PAGE (object);

  g_clear_pointer (&self->issue, kgr_issue_unref);
  g_clear_pointer (&self->source, kgr_issue_unref);
  g_clear_object (&self->session);
  g_clear_object (&self->catalogue);
  gtk_widget_dispose_template (GTK_WIDGET (self), KGR_TYPE_ISSUE_PAGE);

  G_OBJECT_CLASS (kgr_issue_page_parent_class)->dispose (object);
}

static void
kgr_issue_page_class_init (KgrIssuePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_issue_page_dispose;
  g_type_ensure (KGR_TYPE_ISSUE_COMPOSER);
  g_type_ensure (KGR_TYPE_ISSUE_FACTS);
  g_type_ensure (KGR_TYPE_ISSUE_LOG);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/kaigiroku/Kaigiroku/ui/kgr-issue-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrIssuePage, title);
  gtk_widget_class_bind_template_child (widget_class, KgrIssuePage, where);
  gtk_widget_class_bind_template_child (widget_class, KgrIssuePage, detail);
  gtk_widget_class_bind_template_child (widget_class, KgrIssuePage, story);
  gtk_widget_class_bind_template_child (widget_class, KgrIssuePage, composer);
  gtk_widget_class_bind_template_child (widget_class, KgrIssuePage, facts);
  gtk_widget_class_bind_template_child (widget_class, KgrIssuePage, log);
}

static void
kgr_issue_page_init (KgrIssuePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
kgr_issue_page_new (KgrSession   *session,
                    KgrCatalogue *catalogue,
                    gint64        issue_id)
{
  KgrIssuePage *self = g_object_new (KGR_TYPE_ISSUE_PAGE, NULL);

  g_set_object (&self->session, session);
  g_set_object (&self->catalogue, catalogue);
  self->issue_id = issue_id;
  kgr_issue_composer_set_session (self->composer, session, catalogue);
  kgr_issue_facts_set_session (self->facts, session);
  g_signal_connect_object (session, "notify::shown", G_CALLBACK (shown_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "meetings-changed", G_CALLBACK (load), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (catalogue, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  load (self);

  return GTK_WIDGET (self);
}

gint64
kgr_issue_page_get_id (KgrIssuePage *self)
{
  g_return_val_if_fail (KGR_IS_ISSUE_PAGE (self), 0);

  return self->issue_id;
}

gboolean
kgr_issue_page_is_loaded (KgrIssuePage *self)
{
  g_return_val_if_fail (KGR_IS_ISSUE_PAGE (self), FALSE);

  return self->issue != NULL;
}
