/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "kgr-desk.h"
#include "publish/kgr-public-view.h"
#include "publish/kgr-review-section.h"
#include "record/kgr-version-repo.h"

struct _KgrReviewSection
{
  KgrMeetingSection  parent_instance;

  GtkDropDown       *speakers;
  KgrPublicView     *view;
  GtkLabel          *edition;
  KgrPublicDocument *document;
  GCancellable      *loading;
};

G_DEFINE_FINAL_TYPE (KgrReviewSection, kgr_review_section, KGR_TYPE_MEETING_SECTION)

/* In the order of the list on the screen. */
static const KgrSpeakerPolicy policies[] = {
  KGR_SPEAKERS_RECORDED,
  KGR_SPEAKERS_ROLE,
  KGR_SPEAKERS_NAME,
  KGR_SPEAKERS_ANONYMOUS,
  KGR_SPEAKERS_LETTERS,
  KGR_SPEAKERS_AFFILIATION,
};

typedef struct
{
  gint64           meeting_id;
  KgrSpeakerPolicy speakers;
} Job;

/* Runs on the database thread. */
static gpointer
preview_job (KgrStore      *store,
             gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  Job *job = data;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  return kgr_version_repo_preview (store, job->meeting_id, job->speakers, error);
}

static void
set_document (KgrReviewSection  *self,
              KgrPublicDocument *document)
{
  g_clear_pointer (&self->document, kgr_public_document_unref);
  self->document = document;
  kgr_public_view_set_document (self->view, document);
  kgr_meeting_section_set_next (KGR_MEETING_SECTION (self), _("Go On to Approval"),
                                document != NULL);
}

static void
previewed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (KgrReviewSection) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KgrPublicDocument) document = kgr_desk_run_finish (KGR_DESK (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->view == NULL)
    return;
  if (document == NULL)
    kgr_meeting_section_notify (KGR_MEETING_SECTION (self),
                                _("The public edition could not be made."), error->message);
  set_document (self, g_steal_pointer (&document));
}

static void
load (KgrReviewSection *self)
{
  KgrMeetingSection *section = KGR_MEETING_SECTION (self);
  KgrSession *session = kgr_meeting_section_get_session (section);
  KgrMeeting *meeting = kgr_meeting_section_get_meeting (section);
  Job *job;

  if (session == NULL || meeting == NULL || meeting->id == 0 || kgr_session_is_ended (session))
    return;
  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  kgr_meeting_section_set_next (section, _("Go On to Approval"), FALSE);

  job = g_new0 (Job, 1);
  job->meeting_id = meeting->id;
  job->speakers = kgr_review_section_get_speakers (self);
  kgr_desk_run_async (kgr_session_get_desk (session), preview_job, job, g_free,
                      (GDestroyNotify) kgr_public_document_unref, self->loading, previewed_cb,
                      g_object_ref (self));
}

static void
speakers_changed_cb (KgrReviewSection *self)
{
  guint selected = gtk_drop_down_get_selected (self->speakers);
  g_autofree char *text = NULL;

  if (selected >= G_N_ELEMENTS (policies))
    return;
  text = g_strdup_printf (_("%s  ・  reaches the citizens like this"),
                          kgr_speaker_policy_to_label (policies[selected]));
  gtk_label_set_label (self->edition, text);
  load (self);
}

static void
kgr_review_section_set_meeting (KgrMeetingSection *section,
                                KgrMeeting        *meeting,
                                gboolean           shown)
{
  /* The preview is public: whether confidential text is shown changes nothing in it. But the record
   * may have changed, and what is looked at must be what would be approved. */
  load (KGR_REVIEW_SECTION (section));
}

static void
kgr_review_section_dispose (GObject *object)
{
  KgrReviewSection *self = KGR_REVIEW_SECTION (object);

  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_pointer (&self->document, kgr_public_document_unref);

  G_OBJECT_CLASS (kgr_review_section_parent_class)->dispose (object);
}

static void
kgr_review_section_class_init (KgrReviewSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_review_section_dispose;
  KGR_MEETING_SECTION_CLASS (klass)->set_meeting = kgr_review_section_set_meeting;

  g_type_ensure (KGR_TYPE_PUBLIC_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/kaigiroku/Kaigiroku/ui/kgr-review-section.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrReviewSection, speakers);
  gtk_widget_class_bind_template_child (widget_class, KgrReviewSection, view);
  gtk_widget_class_bind_template_child (widget_class, KgrReviewSection, edition);
  gtk_widget_class_bind_template_callback (widget_class, speakers_changed_cb);
}

static void
kgr_review_section_init (KgrReviewSection *self)
{
  g_autoptr (GtkStringList) names = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  names = gtk_string_list_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (policies); i++)
    gtk_string_list_append (names, kgr_speaker_policy_to_label (policies[i]));
  gtk_drop_down_set_model (self->speakers, G_LIST_MODEL (names));
  speakers_changed_cb (self);
}

KgrPublicDocument *
kgr_review_section_get_document (KgrReviewSection *self)
{
  g_return_val_if_fail (KGR_IS_REVIEW_SECTION (self), NULL);

  return self->document;
}

KgrSpeakerPolicy
kgr_review_section_get_speakers (KgrReviewSection *self)
{
  guint selected;

  g_return_val_if_fail (KGR_IS_REVIEW_SECTION (self), KGR_SPEAKERS_RECORDED);

  selected = gtk_drop_down_get_selected (self->speakers);

  return selected < G_N_ELEMENTS (policies) ? policies[selected] : KGR_SPEAKERS_RECORDED;
}
