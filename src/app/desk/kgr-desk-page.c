/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* 今日の机. */

#include "config.h"

#include <glib/gi18n.h>

#include "desk/kgr-desk-page.h"
#include "desk/kgr-desk-row.h"
#include "desk/kgr-desk-section.h"
#include "text/kgr-era.h"

#define ROWS_AT_MOST 5

struct _KgrDeskPage
{
  KgrPage         parent_instance;

  GtkStack       *stack;
  GtkWidget      *work;
  GtkWidget      *empty;
  GtkWidget      *import;
  GtkWidget      *today;
  GtkWidget      *hero;
  GtkWidget      *hero_when;
  GtkWidget      *hero_title;
  GtkWidget      *hero_facts;
  GtkWidget      *hero_button;
  KgrDeskSection *drafts;
  KgrDeskSection *coming;
  KgrDeskSection *past;
  GtkWidget      *backup;

  KgrSession     *session;
  KgrCatalogue   *catalogue;
};

G_DEFINE_FINAL_TYPE (KgrDeskPage, kgr_desk_page, KGR_TYPE_PAGE)

static char *
dup_today (int days_later)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autoptr(GDateTime) day = g_date_time_add_days (now, days_later);

  return g_date_time_format (day, "%Y-%m-%d");
}

static const char *
name_of_body (KgrDeskPage    *self,
              KgrMeetingItem *item)
{
  KgrBodyItem *body = kgr_catalogue_find_body (self->catalogue,
                                               kgr_meeting_item_get (item)->body_id);

  return body != NULL ? kgr_body_item_get_name (body) : "";
}

static gboolean
is_being_written (const KgrMeetingSummary *summary)
{
  return summary->status == KGR_MEETING_DRAFT || summary->status == KGR_MEETING_CIRCULATED;
}

static gboolean
is_to_come (const KgrMeetingSummary *summary,
            const char              *today)
{
  return (summary->status == KGR_MEETING_PLANNED || summary->status == KGR_MEETING_IN_SESSION) &&
         summary->held_on != NULL && strcmp (summary->held_on, today) >= 0;
}

static char *
dup_when (KgrMeetingItem *item)
{
  const char *held_on = kgr_meeting_item_get (item)->held_on;
  g_autofree char *today = dup_today (0);
  g_autofree char *tomorrow = dup_today (1);

  if (g_strcmp0 (held_on, today) == 0)
    return g_strdup (_("Today"));
  if (g_strcmp0 (held_on, tomorrow) == 0)
    return g_strdup (_("Tomorrow"));

  return kgr_meeting_item_dup_date (item, FALSE);
}

/* The one blue button of the page: the next meeting, else the newest minutes being written. */
static void
show_hero (KgrDeskPage    *self,
           KgrMeetingItem *item)
{
  const KgrMeetingSummary *summary;
  g_autofree char *when = NULL;
  g_autofree char *title = NULL;

  gtk_widget_set_visible (self->hero, item != NULL);
  if (item == NULL)
    return;

  summary = kgr_meeting_item_get (item);
  when = dup_when (item);
  title = kgr_desk_row_dup_title (item, name_of_body (self, item));
  gtk_label_set_label (GTK_LABEL (self->hero_when), when);
  gtk_label_set_label (GTK_LABEL (self->hero_title), title);
  gtk_label_set_label (GTK_LABEL (self->hero_facts),
                       summary->subject != NULL && *summary->subject != '\0'
                       ? summary->subject : kgr_meeting_status_to_label (summary->status));
  gtk_button_set_label (GTK_BUTTON (self->hero_button),
                        is_being_written (summary) ? _("Open the Minutes")
                                                   : _("Open the Meeting"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->hero_button), "x", summary->id);
}

static void
add_row (KgrDeskPage    *self,
         KgrDeskSection *section,
         KgrMeetingItem *item)
{
  if (kgr_desk_section_get_n_rows (section) < ROWS_AT_MOST)
    kgr_desk_section_add (section, kgr_desk_row_new (item, name_of_body (self, item)));
}

/* Newest first comes the list; what is to come is read from behind, the next one first. */
static void
fill_sections (KgrDeskPage *self,
               GPtrArray   *meetings)
{
  g_autofree char *today = dup_today (0);
  KgrMeetingItem *hero = NULL;
  KgrMeetingItem *draft = NULL;

  for (guint i = meetings->len; i > 0; i--)
    {
      KgrMeetingItem *item = meetings->pdata[i - 1];

      if (!is_to_come (kgr_meeting_item_get (item), today))
        continue;
      if (hero == NULL)
        hero = item;
      else
        add_row (self, self->coming, item);
    }
  for (guint i = 0; i < meetings->len; i++)
    {
      KgrMeetingItem *item = meetings->pdata[i];
      const KgrMeetingSummary *summary = kgr_meeting_item_get (item);

      if (is_being_written (summary) && hero == NULL && draft == NULL)
        draft = item;
      else if (is_being_written (summary))
        add_row (self, self->drafts, item);
      else if (!is_to_come (summary, today))
        add_row (self, self->past, item);
    }
  show_hero (self, hero != NULL ? hero : draft);
}

static void
update_backup (KgrDeskPage *self)
{
  GDateTime *made = kgr_catalogue_get_backup (self->catalogue);
  g_autofree char *iso = NULL;
  g_autofree char *date = NULL;
  g_autofree char *words = NULL;

  if (kgr_session_is_sample (self->session))
    words = g_strdup (_("The sample is thrown away when it is closed."));
  else if (made == NULL)
    words = g_strdup (_("There is no backup yet. One is made at closing."));
  else
    {
      iso = g_date_time_format (made, "%Y-%m-%d");
      date = kgr_era_format_date (iso, TRUE);
      /* Translators: %s is a date */
      words = g_strdup_printf (_("The last backup was made on %s."), date);
    }
  gtk_label_set_label (GTK_LABEL (self->backup), words);
}

static void
update (KgrDeskPage *self)
{
  GPtrArray *meetings = kgr_catalogue_get_meetings (self->catalogue);
  g_autofree char *iso = dup_today (0);
  g_autofree char *today = kgr_era_format_date (iso, TRUE);

  if (!kgr_catalogue_is_loaded (self->catalogue))
    return;

  gtk_label_set_label (GTK_LABEL (self->today), today);
  kgr_desk_section_clear (self->drafts);
  kgr_desk_section_clear (self->coming);
  kgr_desk_section_clear (self->past);
  fill_sections (self, meetings);
  update_backup (self);
  gtk_stack_set_visible_child (self->stack, meetings->len > 0 ? self->work : self->empty);
}

static void
kgr_desk_page_dispose (GObject *object)
{
  KgrDeskPage *self = KGR_DESK_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), KGR_TYPE_DESK_PAGE);
  g_clear_object (&self->catalogue);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (kgr_desk_page_parent_class)->dispose (object);
}

static void
kgr_desk_page_class_init (KgrDeskPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_desk_page_dispose;

  g_type_ensure (KGR_TYPE_DESK_SECTION);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/kaigiroku/Kaigiroku/ui/kgr-desk-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrDeskPage, stack);
  gtk_widget_class_bind_template_child (widget_class, KgrDeskPage, work);
  gtk_widget_class_bind_template_child (widget_class, KgrDeskPage, empty);
  gtk_widget_class_bind_template_child (widget_class, KgrDeskPage, import);
  gtk_widget_class_bind_template_child (widget_class, KgrDeskPage, today);
  gtk_widget_class_bind_template_child (widget_class, KgrDeskPage, hero);
  gtk_widget_class_bind_template_child (widget_class, KgrDeskPage, hero_when);
  gtk_widget_class_bind_template_child (widget_class, KgrDeskPage, hero_title);
  gtk_widget_class_bind_template_child (widget_class, KgrDeskPage, hero_facts);
  gtk_widget_class_bind_template_child (widget_class, KgrDeskPage, hero_button);
  gtk_widget_class_bind_template_child (widget_class, KgrDeskPage, drafts);
  gtk_widget_class_bind_template_child (widget_class, KgrDeskPage, coming);
  gtk_widget_class_bind_template_child (widget_class, KgrDeskPage, past);
  gtk_widget_class_bind_template_child (widget_class, KgrDeskPage, backup);
}

static void
kgr_desk_page_init (KgrDeskPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
kgr_desk_page_new (KgrSession   *session,
                   KgrCatalogue *catalogue)
{
  KgrDeskPage *self = g_object_new (KGR_TYPE_DESK_PAGE, NULL);

  g_set_object (&self->session, session);
  g_set_object (&self->catalogue, catalogue);
  gtk_widget_set_visible (self->import, !kgr_session_is_read_only (session));
  g_signal_connect_object (catalogue, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
