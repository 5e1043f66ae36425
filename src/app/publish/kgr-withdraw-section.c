/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "kgr-desk.h"
#include "meeting/kgr-meeting-words.h"
#include "publish/kgr-version-row.h"
#include "publish/kgr-versions-load.h"
#include "publish/kgr-withdraw-section.h"
#include "text/kgr-era.h"

struct _KgrWithdrawSection
{
  KgrMeetingSection parent_instance;

  GtkLabel         *title;
  GtkBox           *reach;
  GtkWidget        *withdraw;
  gboolean          busy;
};

G_DEFINE_FINAL_TYPE (KgrWithdrawSection, kgr_withdraw_section, KGR_TYPE_MEETING_SECTION)

enum
{
  SIGNAL_WITHDRAWN,
  SIGNAL_LEFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Runs on the database thread. */
static gpointer
withdraw_job (KgrStore      *store,
              gpointer       data,
              GCancellable  *cancellable,
              GError       **error)
{
  int number = 0;

  if (!kgr_version_repo_withdraw (store, *(gint64 *) data, &number, error))
    return NULL;

  return GINT_TO_POINTER (number);
}

static void
add_line (KgrWithdrawSection *self,
          const char         *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *mark = gtk_label_new ("・");

  gtk_widget_set_valign (mark, GTK_ALIGN_START);
  gtk_accessible_update_state (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), kgr_text_label_new (text, NULL));
  gtk_box_append (self->reach, box);
}

/* What taking back a version in this program does not take back elsewhere. */
static void
show_reach (KgrWithdrawSection *self,
            KgrVersion         *version)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->reach))) != NULL)
    gtk_box_remove (self->reach, child);
  for (guint i = 0; version != NULL && i < version->published->len; i++)
    {
      const char *published = g_ptr_array_index (version->published, i);
      g_autofree char *file = kgr_version_dup_handed_out (published);
      g_autofree char *line = g_strdup_printf (_("The file that was handed out: %s"), file);

      add_line (self, line);
    }
  add_line (self, _("What stands on the web site: ask for it to be taken down there"));
  add_line (self, _("Copies that others have loaded, printed or passed on"));
  add_line (self, _("Backups of this file: the version is in them as it was"));
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (KgrWithdrawSection) self = user_data;
  KgrMeetingSection *section = KGR_MEETING_SECTION (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) versions = kgr_versions_load_finish (result, &error);
  KgrVersion *standing = NULL;

  if (self->reach == NULL)
    return;
  if (versions == NULL)
    kgr_session_report (kgr_meeting_section_get_session (section),
                        _("The versions could not be listed."), error);
  for (guint i = 0; versions != NULL && i < versions->len; i++)
    {
      KgrVersion *version = g_ptr_array_index (versions, i);

      if (version->number == kgr_meeting_section_get_meeting (section)->standing_version)
        standing = version;
    }
  show_reach (self, standing);
}

static void
withdrawn_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (KgrWithdrawSection) self = user_data;
  KgrMeetingSection *section = KGR_MEETING_SECTION (self);
  g_autoptr (GError) error = NULL;
  gpointer number = kgr_desk_run_finish (KGR_DESK (source), result, &error);
  g_autofree char *digits = kgr_digits_format (GPOINTER_TO_INT (number));
  g_autofree char *message = NULL;

  self->busy = FALSE;
  if (self->reach == NULL)
    return;
  gtk_widget_set_sensitive (self->withdraw, TRUE);
  if (number == NULL)
    {
      kgr_session_report (kgr_meeting_section_get_session (section),
                          _("The version was not withdrawn."), error);
      return;
    }
  message = g_strdup_printf (_("Version %s is withdrawn: no file is made of it any more."), digits);
  kgr_meeting_section_notify (section, message,
                              _("What was handed out before is still where it went."));
  kgr_meeting_section_changed (section);
  g_signal_emit (self, signals[SIGNAL_WITHDRAWN], 0);
}

void
kgr_withdraw_section_withdraw (KgrWithdrawSection *self)
{
  KgrMeetingSection *section = KGR_MEETING_SECTION (self);
  KgrSession *session = kgr_meeting_section_get_session (section);
  gint64 *id;

  g_return_if_fail (KGR_IS_WITHDRAW_SECTION (self));

  if (self->busy || kgr_session_is_ended (session))
    return;
  self->busy = TRUE;
  gtk_widget_set_sensitive (self->withdraw, FALSE);
  id = g_new (gint64, 1);
  *id = kgr_meeting_section_get_meeting (section)->id;
  kgr_desk_run_async (kgr_session_get_desk (session), withdraw_job, id, g_free, NULL, NULL,
                      withdrawn_cb, g_object_ref (self));
}

static void
leave_cb (KgrWithdrawSection *self)
{
  g_signal_emit (self, signals[SIGNAL_LEFT], 0);
}

static void
kgr_withdraw_section_set_meeting (KgrMeetingSection *section,
                                  KgrMeeting        *meeting,
                                  gboolean           shown)
{
  KgrWithdrawSection *self = KGR_WITHDRAW_SECTION (section);
  KgrSession *session = kgr_meeting_section_get_session (section);
  g_autofree char *number = kgr_digits_format (meeting->standing_version);
  g_autofree char *title = g_strdup_printf (_("Withdraw version %s"), number);

  gtk_label_set_label (self->title, title);
  show_reach (self, NULL);
  if (session != NULL && !kgr_session_is_ended (session) && meeting->standing_version > 0)
    kgr_versions_load_async (section, loaded_cb, g_object_ref (self));
}

static void
kgr_withdraw_section_class_init (KgrWithdrawSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  KGR_MEETING_SECTION_CLASS (klass)->set_meeting = kgr_withdraw_section_set_meeting;

  signals[SIGNAL_WITHDRAWN] = g_signal_new ("withdrawn", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                            NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_LEFT] = g_signal_new ("left", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/kaigiroku/Kaigiroku/ui/kgr-withdraw-section.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrWithdrawSection, title);
  gtk_widget_class_bind_template_child (widget_class, KgrWithdrawSection, reach);
  gtk_widget_class_bind_template_child (widget_class, KgrWithdrawSection, withdraw);
  gtk_widget_class_bind_template_callback (widget_class, kgr_withdraw_section_withdraw);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
}

static void
kgr_withdraw_section_init (KgrWithdrawSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
