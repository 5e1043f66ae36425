/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "publish/kgr-version-row.h"
#include "publish/kgr-versions-load.h"
#include "publish/kgr-versions-section.h"

struct _KgrVersionsSection
{
  KgrMeetingSection parent_instance;

  GtkListBox       *list;
};

G_DEFINE_FINAL_TYPE (KgrVersionsSection, kgr_versions_section, KGR_TYPE_MEETING_SECTION)

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (KgrVersionsSection) self = user_data;
  KgrMeetingSection *section = KGR_MEETING_SECTION (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) versions = kgr_versions_load_finish (result, &error);
  GtkWidget *child;
  int standing;

  if (self->list == NULL)
    return;
  if (versions == NULL)
    {
      kgr_session_report (kgr_meeting_section_get_session (section),
                          _("The versions could not be listed."), error);
      return;
    }

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  standing = kgr_meeting_section_get_meeting (section)->standing_version;
  for (guint i = versions->len; i > 0; i--)
    {
      KgrVersion *version = g_ptr_array_index (versions, i - 1);

      gtk_list_box_append (self->list,
                           kgr_version_row_new (version, version->number == standing));
    }
  gtk_widget_set_visible (GTK_WIDGET (self), versions->len > 0);
}

static void
kgr_versions_section_set_meeting (KgrMeetingSection *section,
                                  KgrMeeting        *meeting,
                                  gboolean           shown)
{
  KgrSession *session = kgr_meeting_section_get_session (section);

  if (session == NULL || kgr_session_is_ended (session) || meeting->last_version == 0)
    gtk_widget_set_visible (GTK_WIDGET (section), FALSE);
  else
    kgr_versions_load_async (section, loaded_cb, g_object_ref (section));
}

static void
kgr_versions_section_class_init (KgrVersionsSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  KGR_MEETING_SECTION_CLASS (klass)->set_meeting = kgr_versions_section_set_meeting;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/kaigiroku/Kaigiroku/ui/kgr-versions-section.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrVersionsSection, list);
}

static void
kgr_versions_section_init (KgrVersionsSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
