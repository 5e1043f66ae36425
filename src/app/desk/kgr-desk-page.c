/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* 今日の机. */

#include "config.h"

#include <glib/gi18n.h>

#include "desk/kgr-desk-page.h"
#include "desk/kgr-desk-plan.h"
#include "desk/kgr-desk-section.h"
#include "issues/kgr-issue-words.h"
#include "text/kgr-era.h"

#define ROWS_AT_FIRST 8
#define MORE_ROWS 40
/* Rows that are made in one go: a callback never keeps the main loop for long. */
#define ROWS_AT_ONCE 4
/* How soon after midnight the desk is that of the new day. */
#define LOOK_SECONDS 60

struct _KgrDeskPage
{
  KgrPage         parent_instance;

  GtkStack       *stack;
  GtkWidget      *work;
  GtkWidget      *calm;
  GtkWidget      *calm_words;
  GtkWidget      *prepare;
  GtkWidget      *empty;
  GtkWidget      *import;
  GtkWidget      *today;
  GtkWidget      *hero;
  GtkWidget      *hero_when;
  GtkWidget      *hero_title;
  GtkWidget      *hero_facts;
  GtkWidget      *hero_button;
  KgrDeskSection *overdue;
  KgrDeskSection *week;
  KgrDeskSection *coming;
  KgrDeskSection *drafts;
  KgrDeskSection *publish;
  GtkWidget      *backup;
  GtkWidget      *calm_backup;

  KgrSession     *session;
  KgrCatalogue   *catalogue;
  KgrIssueBook   *book;
  char           *day;                      /* ISO; the day that is shown */
  guint           limits[KGR_DESK_N_PARTS]; /* rows of each section */
  guint           fill_id;
  guint           look_id;
};

G_DEFINE_FINAL_TYPE (KgrDeskPage, kgr_desk_page, KGR_TYPE_PAGE)

static KgrDeskSection *
get_section (KgrDeskPage *self,
             KgrDeskPart  part)
{
  KgrDeskSection *sections[KGR_DESK_N_PARTS] = {
    [KGR_DESK_OVERDUE] = self->overdue, [KGR_DESK_WEEK] = self->week,
    [KGR_DESK_COMING] = self->coming, [KGR_DESK_DRAFTS] = self->drafts,
    [KGR_DESK_PUBLISH] = self->publish,
  };

  return sections[part];
}

static gboolean
fill_cb (gpointer user_data)
{
  KgrDeskPage *self = user_data;

  for (KgrDeskPart part = 0; part < KGR_DESK_N_PARTS; part++)
    if (kgr_desk_section_fill (get_section (self, part), ROWS_AT_ONCE))
      return G_SOURCE_CONTINUE;
  self->fill_id = 0;

  return G_SOURCE_REMOVE;
}

static void
set_class (GtkWidget  *widget,
           const char *name,
           gboolean    on)
{
  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

/* No action has a target of another's type in between. */
static void
set_action (GtkWidget         *button,
            const KgrDeskLine *line)
{
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), NULL);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), line->target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), line->action);
}

/* The one blue button of the page. */
static void
show_hero (KgrDeskPage       *self,
           const KgrDeskLine *line)
{
  gtk_widget_set_visible (self->hero, line != NULL);
  if (line == NULL)
    return;

  gtk_label_set_label (GTK_LABEL (self->hero_when), line->when);
  gtk_label_set_label (GTK_LABEL (self->hero_title), line->title);
  gtk_label_set_label (GTK_LABEL (self->hero_facts), line->facts);
  set_class (self->hero_when, "link", !line->is_overdue);
  set_class (self->hero_when, "due", line->is_overdue);
  set_class (self->hero_title, "sealed", g_str_equal (line->title, KGR_MASK));
  gtk_button_set_label (GTK_BUTTON (self->hero_button), line->button);
  set_action (self->hero_button, line);
}

/* Nothing presses: what is next is said in a sentence. */
static void
show_calm (KgrDeskPage *self,
           KgrDeskPlan *plan)
{
  g_autoptr(GString) words = g_string_new (NULL);
  g_autofree char *date = NULL;

  g_string_append (words, _("Notices, minutes and homework stand here once their day is near."));
  if (plan->next != NULL)
    {
      date = kgr_meeting_item_dup_date (plan->next, FALSE);
      g_string_append_c (words, '\n');
      /* Translators: the date of a meeting, and the meeting: "No. 3 of the working group" */
      g_string_append_printf (words, _("The next meeting is on %s: %s."), date,
                              plan->hero->title);
      set_action (self->prepare, plan->hero);
    }
  gtk_widget_set_visible (self->prepare, plan->next != NULL);
  gtk_label_set_label (GTK_LABEL (self->calm_words), words->str);
}

static void
update_backup (KgrDeskPage *self)
{
  GDateTime *made = kgr_catalogue_get_backup (self->catalogue);
  g_autofree char *iso = NULL;
  g_autofree char *date = NULL;
  g_autofree char *clock = NULL;
  g_autofree char *words = NULL;

  if (kgr_session_is_sample (self->session))
    words = g_strdup (_("The sample is thrown away when it is closed."));
  else if (made == NULL)
    words = g_strdup (_("There is no backup yet. One is made at closing."));
  else
    {
      iso = g_date_time_format (made, "%Y-%m-%dT%H:%M:%S");
      date = kgr_era_format_date (iso, TRUE);
      clock = kgr_era_format_clock (iso);
      /* Translators: a date, and a time of that day */
      words = g_strdup_printf (_("The last backup was made on %s, %s."), date, clock);
    }
  gtk_label_set_label (GTK_LABEL (self->backup), words);
  gtk_label_set_label (GTK_LABEL (self->calm_backup), words);
}

static void
show_plan (KgrDeskPage *self,
           KgrDeskPlan *plan)
{
  gboolean calm = kgr_desk_plan_is_calm (plan);

  show_hero (self, plan->hero);
  for (KgrDeskPart part = 0; part < KGR_DESK_N_PARTS; part++)
    kgr_desk_section_set_lines (get_section (self, part), plan->parts[part], plan->n_lines[part]);
  if (self->fill_id == 0)
    self->fill_id = g_idle_add (fill_cb, self);
  if (calm)
    show_calm (self, plan);
  gtk_stack_set_visible_child (self->stack,
                               kgr_catalogue_get_meetings (self->catalogue)->len == 0 ? self->empty
                               : calm ? self->calm : self->work);
}

static void
kgr_desk_page_refresh (KgrPage *page)
{
  KgrDeskPage *self = KGR_DESK_PAGE (page);
  g_autofree char *iso = kgr_issue_dup_today ();
  g_autofree char *today = kgr_era_format_date (iso, TRUE);
  g_autoptr(KgrDeskPlan) plan = NULL;

  if (!kgr_catalogue_is_loaded (self->catalogue))
    return;

  g_free (self->day);
  self->day = g_steal_pointer (&iso);
  gtk_label_set_label (GTK_LABEL (self->today), today);
  plan = kgr_desk_plan_new (self->catalogue, self->book, self->day,
                            kgr_session_get_shown (self->session), self->limits);
  show_plan (self, plan);
  update_backup (self);
  kgr_page_filled (KGR_PAGE (self));
}

static void
more_cb (KgrDeskPage    *self,
         KgrDeskSection *section)
{
  for (KgrDeskPart part = 0; part < KGR_DESK_N_PARTS; part++)
    if (get_section (self, part) == section)
      self->limits[part] += MORE_ROWS;
  kgr_page_queue_refresh (KGR_PAGE (self));
}

/* A desk that is left open overnight. */
static gboolean
look_cb (gpointer user_data)
{
  KgrDeskPage *self = user_data;
  g_autofree char *today = kgr_issue_dup_today ();

  if (self->day != NULL && !g_str_equal (today, self->day))
    kgr_catalogue_reload (self->catalogue);

  return G_SOURCE_CONTINUE;
}

static void
kgr_desk_page_dispose (GObject *object)
{
  KgrDeskPage *self = KGR_DESK_PAGE (object);

  g_clear_handle_id (&self->fill_id, g_source_remove);
  g_clear_handle_id (&self->look_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), KGR_TYPE_DESK_PAGE);
  g_clear_pointer (&self->day, g_free);
  g_clear_object (&self->book);
  g_clear_object (&self->catalogue);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (kgr_desk_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, KgrDeskPage, stack);
  gtk_widget_class_bind_template_child (widget_class, KgrDeskPage, work);
  gtk_widget_class_bind_template_child (widget_class, KgrDeskPage, calm);
  gtk_widget_class_bind_template_child (widget_class, KgrDeskPage, calm_words);
  gtk_widget_class_bind_template_child (widget_class, KgrDeskPage, prepare);
  gtk_widget_class_bind_template_child (widget_class, KgrDeskPage, empty);
  gtk_widget_class_bind_template_child (widget_class, KgrDeskPage, import);
  gtk_widget_class_bind_template_child (widget_class, KgrDeskPage, today);
  gtk_widget_class_bind_template_child (widget_class, KgrDeskPage, hero);
  gtk_widget_class_bind_template_child (widget_class, KgrDeskPage, hero_when);
  gtk_widget_class_bind_template_child (widget_class, KgrDeskPage, hero_title);
  gtk_widget_class_bind_template_child (widget_class, KgrDeskPage, hero_facts);
  gtk_widget_class_bind_template_child (widget_class, KgrDeskPage, hero_button);
  gtk_widget_class_bind_template_child (widget_class, KgrDeskPage, overdue);
  gtk_widget_class_bind_template_child (widget_class, KgrDeskPage, week);
  gtk_widget_class_bind_template_child (widget_class, KgrDeskPage, coming);
  gtk_widget_class_bind_template_child (widget_class, KgrDeskPage, drafts);
  gtk_widget_class_bind_template_child (widget_class, KgrDeskPage, publish);
  gtk_widget_class_bind_template_child (widget_class, KgrDeskPage, backup);
  gtk_widget_class_bind_template_child (widget_class, KgrDeskPage, calm_backup);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
}

static void
kgr_desk_page_class_init (KgrDeskPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_desk_page_dispose;
  KGR_PAGE_CLASS (klass)->refresh = kgr_desk_page_refresh;
  KGR_PAGE_CLASS (klass)->stays = TRUE;

  g_type_ensure (KGR_TYPE_DESK_SECTION);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/kaigiroku/Kaigiroku/ui/kgr-desk-page.ui");
  bind_children (widget_class);
}

static void
kgr_desk_page_init (KgrDeskPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < KGR_DESK_N_PARTS; i++)
    self->limits[i] = ROWS_AT_FIRST;
  self->look_id = g_timeout_add_seconds (LOOK_SECONDS, look_cb, self);
}

GtkWidget *
kgr_desk_page_new (KgrSession   *session,
                   KgrCatalogue *catalogue,
                   KgrIssueBook *book)
{
  KgrDeskPage *self = g_object_new (KGR_TYPE_DESK_PAGE, NULL);

  g_set_object (&self->session, session);
  g_set_object (&self->catalogue, catalogue);
  g_set_object (&self->book, book);
  gtk_widget_set_visible (self->import, !kgr_session_is_read_only (session));
  g_signal_connect_object (catalogue, "changed", G_CALLBACK (kgr_page_queue_refresh), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (book, "changed", G_CALLBACK (kgr_page_queue_refresh), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::shown", G_CALLBACK (kgr_page_refresh), self,
                           G_CONNECT_SWAPPED);
  kgr_page_queue_refresh (KGR_PAGE (self));

  return GTK_WIDGET (self);
}
