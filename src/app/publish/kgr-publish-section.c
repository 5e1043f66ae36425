/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "publish/kgr-approve-section.h"
#include "publish/kgr-files-section.h"
#include "publish/kgr-publish-section.h"
#include "publish/kgr-review-section.h"
#include "publish/kgr-withdraw-section.h"

struct _KgrPublishSection
{
  KgrMeetingSection parent_instance;

  GtkWidget        *steps;
  GtkStack         *stack;
  KgrReviewSection *review;
  KgrMeetingSection *approve;
  KgrMeetingSection *files;
  KgrMeetingSection *withdraw;
  KgrMeetingStatus  status;
  gint64            meeting_id;
};

G_DEFINE_FINAL_TYPE (KgrPublishSection, kgr_publish_section, KGR_TYPE_MEETING_SECTION)

enum
{
  PROP_0,
  PROP_STEP,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static KgrMeetingSection *
get_step_section (KgrPublishSection *self)
{
  GtkWidget *child = gtk_stack_get_visible_child (self->stack);

  return KGR_IS_MEETING_SECTION (child) ? KGR_MEETING_SECTION (child) : NULL;
}

static gboolean
is_open (KgrMeeting *meeting)
{
  return meeting->units->len > 0
         && (meeting->status == KGR_MEETING_DRAFT || meeting->status == KGR_MEETING_CIRCULATED);
}

static void
next_changed_cb (KgrPublishSection *self)
{
  KgrMeetingSection *step = get_step_section (self);
  gboolean enabled = FALSE;
  const char *label = step != NULL ? kgr_meeting_section_get_next (step, &enabled) : NULL;

  kgr_meeting_section_set_next (KGR_MEETING_SECTION (self), label, enabled);
}

static void
step_changed_cb (KgrPublishSection *self)
{
  next_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STEP]);
}

/* What is approved is what is on the screen of the first step, however the second is reached. */
static void
show_approve (KgrPublishSection *self)
{
  kgr_approve_section_set_seen (KGR_APPROVE_SECTION (self->approve),
                                kgr_review_section_get_document (self->review),
                                kgr_review_section_get_speakers (self->review));
}

static void
next_taken_cb (KgrPublishSection *self)
{
  KgrMeetingSection *step = get_step_section (self);

  if (step == KGR_MEETING_SECTION (self->review))
    {
      kgr_publish_section_set_step (self, "approve");
      gtk_widget_grab_focus (GTK_WIDGET (self->approve));
    }
  else if (step != NULL)
    {
      kgr_meeting_section_take_next (step);
    }
}

static void
notice_cb (KgrPublishSection *self,
           const char        *message,
           const char        *detail)
{
  kgr_meeting_section_notify (KGR_MEETING_SECTION (self), message, detail);
}

/* Looked at again means loaded again. */
static void
conflict_cb (KgrPublishSection *self)
{
  kgr_publish_section_set_step (self, "review");
  kgr_meeting_section_changed (KGR_MEETING_SECTION (self));
}

static void
check_again_cb (KgrPublishSection *self)
{
  if (is_open (kgr_meeting_section_get_meeting (KGR_MEETING_SECTION (self))))
    kgr_publish_section_set_step (self, "review");
  next_changed_cb (self);
}

static void
withdraw_left_cb (KgrPublishSection *self)
{
  kgr_publish_section_set_step (self, "files");
}

static const char *
get_first_step (KgrMeeting *meeting)
{
  if (is_open (meeting))
    return "review";
  if (meeting->last_version > 0)
    return "files";

  return "empty";
}

static void
update_steps (KgrPublishSection *self,
              KgrMeeting        *meeting)
{
  const char *step = kgr_publish_section_get_step (self);
  gboolean open = is_open (meeting);

  gtk_widget_set_visible (self->steps, g_strcmp0 (step, "empty") != 0);
  for (GtkWidget *child = gtk_widget_get_first_child (self->steps); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      const char *name = gtk_widget_get_name (child);

      if (g_strcmp0 (name, "review") == 0 || g_strcmp0 (name, "approve") == 0)
        gtk_widget_set_sensitive (child, open);
      else if (g_strcmp0 (name, "files") == 0)
        gtk_widget_set_sensitive (child, meeting->last_version > 0);
    }
}

static void
kgr_publish_section_set_meeting (KgrMeetingSection *section,
                                 KgrMeeting        *meeting,
                                 gboolean           shown)
{
  KgrPublishSection *self = KGR_PUBLISH_SECTION (section);
  KgrMeetingSection *steps[] = { KGR_MEETING_SECTION (self->review), self->approve, self->files,
                                 self->withdraw };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      kgr_meeting_section_set_session (steps[i], kgr_meeting_section_get_session (section));
      kgr_meeting_section_set_meeting (steps[i], meeting, shown);
    }
  /* A meeting that changes its state goes to the step of that state; otherwise nobody is moved. */
  if (self->meeting_id != meeting->id || self->status != meeting->status)
    {
      gboolean published = self->meeting_id == meeting->id
                           && meeting->status == KGR_MEETING_PUBLISHED;

      self->meeting_id = meeting->id;
      self->status = meeting->status;
      if (!published)
        kgr_publish_section_set_step (self, get_first_step (meeting));
    }
  else if (g_strcmp0 (kgr_publish_section_get_step (self), "approve") == 0)
    {
      /* The record under the approval may be another now: what was looked at is what is asked. */
      next_changed_cb (self);
    }
  update_steps (self, meeting);
}

static void
kgr_publish_section_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  g_assert (prop_id == PROP_STEP);
  g_value_set_string (value, kgr_publish_section_get_step (KGR_PUBLISH_SECTION (object)));
}

static void
kgr_publish_section_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  g_assert (prop_id == PROP_STEP);
  kgr_publish_section_set_step (KGR_PUBLISH_SECTION (object), g_value_get_string (value));
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/kaigiroku/Kaigiroku/ui/kgr-publish-section.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrPublishSection, steps);
  gtk_widget_class_bind_template_child (widget_class, KgrPublishSection, stack);
  gtk_widget_class_bind_template_child (widget_class, KgrPublishSection, review);
  gtk_widget_class_bind_template_child (widget_class, KgrPublishSection, approve);
  gtk_widget_class_bind_template_child (widget_class, KgrPublishSection, files);
  gtk_widget_class_bind_template_child (widget_class, KgrPublishSection, withdraw);
  gtk_widget_class_bind_template_callback (widget_class, step_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, notice_cb);
  gtk_widget_class_bind_template_callback (widget_class, conflict_cb);
  gtk_widget_class_bind_template_callback (widget_class, check_again_cb);
  gtk_widget_class_bind_template_callback (widget_class, withdraw_left_cb);
}

static void
kgr_publish_section_class_init (KgrPublishSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kgr_publish_section_get_property;
  object_class->set_property = kgr_publish_section_set_property;
  KGR_MEETING_SECTION_CLASS (klass)->set_meeting = kgr_publish_section_set_meeting;

  properties[PROP_STEP] =
    g_param_spec_string ("step", NULL, NULL, "empty",
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (KGR_TYPE_REVIEW_SECTION);
  g_type_ensure (KGR_TYPE_APPROVE_SECTION);
  g_type_ensure (KGR_TYPE_FILES_SECTION);
  g_type_ensure (KGR_TYPE_WITHDRAW_SECTION);
  gtk_widget_class_install_property_action (widget_class, "publish.step", "step");
  bind_template (widget_class);
}

static void
kgr_publish_section_init (KgrPublishSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "next-taken", G_CALLBACK (next_taken_cb), NULL);
}

void
kgr_publish_section_show_withdraw (KgrPublishSection *self)
{
  g_return_if_fail (KGR_IS_PUBLISH_SECTION (self));

  kgr_publish_section_set_step (self, "withdraw");
}

void
kgr_publish_section_set_step (KgrPublishSection *self,
                              const char        *name)
{
  g_return_if_fail (KGR_IS_PUBLISH_SECTION (self));

  if (gtk_stack_get_child_by_name (self->stack, name) == NULL)
    return;
  if (g_strcmp0 (name, "approve") == 0)
    show_approve (self);
  gtk_stack_set_visible_child_name (self->stack, name);
}

const char *
kgr_publish_section_get_step (KgrPublishSection *self)
{
  g_return_val_if_fail (KGR_IS_PUBLISH_SECTION (self), NULL);

  return gtk_stack_get_visible_child_name (self->stack);
}
