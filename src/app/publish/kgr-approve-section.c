/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "kgr-compat.h"
#include "kgr-desk.h"
#include "kgr-error.h"
#include "publish/kgr-approve-section.h"
#include "publish/kgr-digest.h"
#include "record/kgr-version-repo.h"

struct _KgrApproveSection
{
  KgrMeetingSection parent_instance;

  GtkLabel         *title;
  GtkLabel         *speakers_label;
  GtkLabel         *digest_label;
  GtkEntry         *by;
  char             *digest;
  KgrSpeakerPolicy  speakers;
  gboolean          busy;
};

G_DEFINE_FINAL_TYPE (KgrApproveSection, kgr_approve_section, KGR_TYPE_MEETING_SECTION)

enum
{
  SIGNAL_CONFLICT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

typedef struct
{
  gint64           meeting_id;
  char            *by;
  char            *digest;
  KgrSpeakerPolicy speakers;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->by);
  g_free (job->digest);
  g_free (job);
}

/* Runs on the database thread. */
static gpointer
approve_job (KgrStore      *store,
             gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  Job *job = data;
  int number = 0;

  if (!kgr_version_repo_approve (store, job->meeting_id, job->by, job->speakers, job->digest,
                                 &number, error))
    return NULL;

  return GINT_TO_POINTER (number);
}

static char *
dup_name (KgrApproveSection *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->by))));
}

static void
update_next (KgrApproveSection *self)
{
  KgrMeetingSection *section = KGR_MEETING_SECTION (self);
  KgrSession *session = kgr_meeting_section_get_session (section);
  g_autofree char *by = dup_name (self);
  gboolean possible = session != NULL && !kgr_session_is_read_only (session)
                      && self->digest != NULL && *by != '\0' && !self->busy;

  gtk_widget_set_sensitive (GTK_WIDGET (self->by), !self->busy);
  kgr_meeting_section_set_next (section, _("Approve"), possible);
}

static void
approved_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (KgrApproveSection) self = user_data;
  KgrMeetingSection *section = KGR_MEETING_SECTION (self);
  g_autoptr (GError) error = NULL;
  gpointer number = kgr_desk_run_finish (KGR_DESK (source), result, &error);

  self->busy = FALSE;
  if (self->by == NULL)
    return;
  update_next (self);
  if (number != NULL)
    {
      gtk_editable_set_text (GTK_EDITABLE (self->by), "");
      kgr_meeting_section_notify (section, NULL, NULL);
      kgr_meeting_section_changed (section);
    }
  else if (g_error_matches (error, KGR_ERROR, KGR_ERROR_CONFLICT))
    {
      kgr_meeting_section_notify (section,
                                  _("The record has changed since this edition was looked at."),
                                  _("Nothing was approved. Please look at the edition again."));
      g_signal_emit (self, signals[SIGNAL_CONFLICT], 0);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      kgr_meeting_section_notify (section, _("Nothing was approved."), error->message);
    }
}

void
kgr_approve_section_approve (KgrApproveSection *self)
{
  KgrMeetingSection *section = KGR_MEETING_SECTION (self);
  KgrSession *session = kgr_meeting_section_get_session (section);
  g_autofree char *by = dup_name (self);
  Job *job;

  if (self->busy || *by == '\0' || self->digest == NULL || kgr_session_is_ended (session))
    return;
  self->busy = TRUE;
  update_next (self);
  job = g_new0 (Job, 1);
  job->meeting_id = kgr_meeting_section_get_meeting (section)->id;
  job->by = g_steal_pointer (&by);
  job->digest = g_strdup (self->digest);
  job->speakers = self->speakers;
  kgr_desk_run_async (kgr_session_get_desk (session), approve_job, job, job_free, NULL, NULL,
                      approved_cb, g_object_ref (self));
}

static void
confirmed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (KgrApproveSection) self = user_data;

  if (kgr_compat_confirm_finish (result) && self->by != NULL)
    kgr_approve_section_approve (self);
}

static void
next_taken_cb (KgrApproveSection *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  kgr_compat_confirm_async (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                            _("Approve these minutes?"),
                            _("The record and its public edition are kept as they are now. Later "
                              "changes make a corrected version; this one stays."),
                            _("Approve"), TRUE, confirmed_cb, g_object_ref (self));
}

static void
by_changed_cb (KgrApproveSection *self)
{
  update_next (self);
}

static void
by_activate_cb (KgrApproveSection *self)
{
  kgr_meeting_section_take_next (KGR_MEETING_SECTION (self));
}

static void
kgr_approve_section_set_meeting (KgrMeetingSection *section,
                                 KgrMeeting        *meeting,
                                 gboolean           shown)
{
  KgrApproveSection *self = KGR_APPROVE_SECTION (section);

  gtk_label_set_label (self->title, meeting->title != NULL ? meeting->title : "");
  update_next (self);
}

static gboolean
kgr_approve_section_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (KGR_APPROVE_SECTION (widget)->by));
}

static void
kgr_approve_section_finalize (GObject *object)
{
  g_free (KGR_APPROVE_SECTION (object)->digest);

  G_OBJECT_CLASS (kgr_approve_section_parent_class)->finalize (object);
}

static void
kgr_approve_section_class_init (KgrApproveSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = kgr_approve_section_finalize;
  widget_class->grab_focus = kgr_approve_section_grab_focus;
  KGR_MEETING_SECTION_CLASS (klass)->set_meeting = kgr_approve_section_set_meeting;

  signals[SIGNAL_CONFLICT] = g_signal_new ("conflict", G_TYPE_FROM_CLASS (klass),
                                           G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/kaigiroku/Kaigiroku/ui/kgr-approve-section.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrApproveSection, title);
  gtk_widget_class_bind_template_child (widget_class, KgrApproveSection, speakers_label);
  gtk_widget_class_bind_template_child (widget_class, KgrApproveSection, digest_label);
  gtk_widget_class_bind_template_child (widget_class, KgrApproveSection, by);
  gtk_widget_class_bind_template_callback (widget_class, by_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, by_activate_cb);
}

static void
kgr_approve_section_init (KgrApproveSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "next-taken", G_CALLBACK (next_taken_cb), NULL);
}

void
kgr_approve_section_set_seen (KgrApproveSection *self,
                              KgrPublicDocument *document,
                              KgrSpeakerPolicy   speakers)
{
  g_autofree char *grouped = NULL;

  g_return_if_fail (KGR_IS_APPROVE_SECTION (self));

  g_free (self->digest);
  self->digest = document != NULL ? kgr_public_document_dup_digest (document) : NULL;
  self->speakers = speakers;
  grouped = kgr_digest_dup_short (self->digest);
  gtk_label_set_label (self->speakers_label, kgr_speaker_policy_to_label (speakers));
  gtk_label_set_label (self->digest_label, grouped);
  update_next (self);
}
