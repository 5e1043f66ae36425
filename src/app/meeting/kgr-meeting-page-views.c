/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrMeetingPage: its views. Each is made when it is first looked at: six at once would keep the
 * main loop, and GTK would measure all of them whenever one changes. */

#include "config.h"

#include <glib/gi18n.h>

#include "issues/kgr-carryover-section.h"
#include "issues/kgr-issue-raise.h"
#include "meeting/kgr-agenda-section.h"
#include "meeting/kgr-attendance-section.h"
#include "meeting/kgr-meeting-page-private.h"
#include "meeting/kgr-overview-section.h"

/* The names are those of the objects in kgr-meeting-views.ui. */
static const struct
{
  const char *name;
  guint       key;
} views[] = {
  { "overview", GDK_KEY_1 },
  { "agenda", GDK_KEY_2 },
  { "attendance", GDK_KEY_3 },
  { "record", GDK_KEY_4 },
  { "carryover", GDK_KEY_5 },
  { "publish", GDK_KEY_6 },
};

static void
notice_cb (KgrMeetingPage *self,
           const char     *message,
           const char     *detail)
{
  if (message != NULL)
    kgr_notice_show (self->notice, message, detail, NULL);
  else
    kgr_notice_hide (self->notice);
}

static void
select_agenda (KgrMeetingPage *self)
{
  kgr_record_outline_select (self->menu_outline, self->agenda_id);
  kgr_record_outline_select (self->side_outline, self->agenda_id);
}

static void
agenda_reached_cb (KgrMeetingPage *self,
                   gint64          agenda_id)
{
  self->agenda_id = agenda_id;
  select_agenda (self);
}

static void
facts_changed_cb (KgrMeetingPage *self,
                  GArray         *facts)
{
  kgr_record_outline_set_facts (self->menu_outline, facts);
  kgr_record_outline_set_facts (self->side_outline, facts);
}

static void
raised_cb (gpointer owner,
           gpointer data,
           gboolean good)
{
  if (owner != NULL && good)
    kgr_record_section_tell (KGR_RECORD_SECTION (owner), _("Issue raised"));
}

static void
raise_issue_cb (KgrMeetingPage   *self,
                gint64            unit_id,
                const char       *words,
                KgrRecordSection *record)
{
  GdkRectangle spot = kgr_record_section_get_spot (record);

  kgr_issue_raise_popup (GTK_WIDGET (record), &spot, self->session, self->meeting->body_id,
                         self->meeting_id, unit_id, words, words == NULL, raised_cb);
}

static KgrMeetingSection *
make_section (KgrMeetingPage *self,
              const char     *name)
{
  const char *objects[] = { name, NULL };
  g_autoptr (GtkBuilderScope) scope = gtk_builder_cscope_new ();
  g_autoptr (GtkBuilder) builder = gtk_builder_new ();
  g_autoptr (GError) error = NULL;
  KgrMeetingSection *section;

  gtk_builder_cscope_add_callback (GTK_BUILDER_CSCOPE (scope), agenda_reached_cb);
  gtk_builder_cscope_add_callback (GTK_BUILDER_CSCOPE (scope), facts_changed_cb);
  gtk_builder_cscope_add_callback (GTK_BUILDER_CSCOPE (scope), notice_cb);
  gtk_builder_cscope_add_callback (GTK_BUILDER_CSCOPE (scope), raise_issue_cb);
  gtk_builder_cscope_add_callback_symbol (GTK_BUILDER_CSCOPE (scope), "next_changed_cb",
                                          G_CALLBACK (kgr_meeting_page_update_actions));
  gtk_builder_set_scope (builder, scope);
  gtk_builder_set_current_object (builder, G_OBJECT (self));
  if (!gtk_builder_add_objects_from_resource (
        builder, "/io/github/kaigiroku/Kaigiroku/ui/kgr-meeting-views.ui", objects, &error))
    g_critical ("A view of the meeting: %s", error->message);
  section = KGR_MEETING_SECTION (gtk_builder_get_object (builder, name));
  kgr_meeting_section_set_session (section, self->session);
  adw_bin_set_child (ADW_BIN (gtk_stack_get_child_by_name (self->views, name)),
                     GTK_WIDGET (section));

  return section;
}

KgrMeetingSection *
kgr_meeting_page_find_view (KgrMeetingPage *self,
                            const char     *name)
{
  GtkWidget *section = adw_bin_get_child (ADW_BIN (gtk_stack_get_child_by_name (self->views,
                                                                                name)));

  return section != NULL ? KGR_MEETING_SECTION (section) : NULL;
}

static void
show_outlines (KgrMeetingPage *self)
{
  gboolean shown = kgr_session_get_shown (self->session);

  kgr_meeting_section_set_meeting (KGR_MEETING_SECTION (self->menu_outline), self->meeting, shown);
  kgr_meeting_section_set_meeting (KGR_MEETING_SECTION (self->side_outline), self->meeting, shown);
  select_agenda (self);
}

static void
refresh_section (KgrMeetingPage *self,
                 const char     *name)
{
  KgrMeetingSection *section = kgr_meeting_page_find_view (self, name);

  if (self->meeting == NULL || !g_hash_table_remove (self->stale, name))
    return;

  if (section == NULL)
    section = make_section (self, name);
  kgr_meeting_section_set_meeting (section, self->meeting, kgr_session_get_shown (self->session));
  /* The outlines stand beside the record only. */
  if (g_str_equal (name, "record"))
    show_outlines (self);
}

/* What is not on the screen can wait, but not for hiding: a page behind another is still read by
 * assistive technology. */
void
kgr_meeting_page_refresh (KgrMeetingPage *self)
{
  gboolean shown = kgr_session_get_shown (self->session);

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      KgrMeetingSection *section = kgr_meeting_page_find_view (self, views[i].name);

      g_hash_table_add (self->stale, (gpointer) views[i].name);
      if (!shown && section != NULL && kgr_meeting_section_is_shown (section))
        refresh_section (self, views[i].name);
    }
  kgr_meeting_page_refresh_view (self);
}

void
kgr_meeting_page_refresh_view (KgrMeetingPage *self)
{
  refresh_section (self, kgr_meeting_page_get_view (self));
  if (self->meeting == NULL || !self->focus_waits)
    return;

  self->focus_waits = FALSE;
  kgr_meeting_page_focus_view (self);
}

const char *
kgr_meeting_page_get_view (KgrMeetingPage *self)
{
  return gtk_stack_get_visible_child_name (self->views);
}

/* Its keys work at once in a view that takes the focus; it is not there before the meeting is. */
void
kgr_meeting_page_focus_view (KgrMeetingPage *self)
{
  KgrMeetingSection *section = kgr_meeting_page_find_view (self, kgr_meeting_page_get_view (self));

  if (section != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (section));
  else
    self->focus_waits = TRUE;
}

/* The keys work wherever the focus is in the window, also in the left pane. */
static void
add_shortcuts (KgrMeetingPage *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller),
                                     GTK_SHORTCUT_SCOPE_GLOBAL);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (views[i].key,
                                                                        GDK_CONTROL_MASK),
                                                gtk_named_action_new ("meeting.view"));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_string (views[i].name));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

void
kgr_meeting_page_ensure_views (void)
{
  g_type_ensure (KGR_TYPE_OVERVIEW_SECTION);
  g_type_ensure (KGR_TYPE_AGENDA_SECTION);
  g_type_ensure (KGR_TYPE_ATTENDANCE_SECTION);
  g_type_ensure (KGR_TYPE_RECORD_SECTION);
  g_type_ensure (KGR_TYPE_CARRYOVER_SECTION);
  g_type_ensure (KGR_TYPE_PUBLISH_SECTION);
}

void
kgr_meeting_page_add_views (KgrMeetingPage *self)
{
  self->stale = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    gtk_stack_add_named (self->views, adw_bin_new (), views[i].name);
  add_shortcuts (self);
}
