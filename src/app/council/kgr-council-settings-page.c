/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "council/kgr-choice-row.h"
#include "council/kgr-council-deeds.h"
#include "council/kgr-council-settings-page.h"
#include "council/kgr-headings-section.h"
#include "council/kgr-setting-form.h"
#include "council/kgr-setting-source.h"

struct _KgrCouncilSettingsPage
{
  KgrPage             parent_instance;

  GtkWidget          *title;
  GtkWidget          *many;    /* which council */
  GtkWidget          *none;
  KgrSettingForm     *form;
  KgrHeadingsSection *headings;
  KgrChoiceRow       *choice;

  KgrSession         *session;
  KgrSettingSource   *source;
  gint64              council_id; /* 0 = the first */
  GPtrArray          *councils;   /* as read last */
  KgrCouncil         *council;    /* as it is, with what is on its way to the file */
};

G_DEFINE_FINAL_TYPE (KgrCouncilSettingsPage, kgr_council_settings_page, KGR_TYPE_PAGE)

static void
show_councils (KgrCouncilSettingsPage *self)
{
  g_autoptr(GPtrArray) words = g_ptr_array_new ();
  guint chosen = 0;

  for (guint i = 0; i < self->councils->len; i++)
    {
      const KgrCouncil *one = self->councils->pdata[i];

      if (one->id == self->council->id)
        chosen = i;
      g_ptr_array_add (words, one->name != NULL ? one->name
                                                : (gpointer) _("A name that does not open"));
    }
  g_ptr_array_add (words, NULL);
  kgr_choice_row_set_choices (self->choice, (const char * const *) words->pdata, chosen);
  gtk_widget_set_visible (self->many, self->councils->len > 1);
}

static void
show (KgrCouncilSettingsPage *self)
{
  const KgrCouncil *council = NULL;

  for (guint i = 0; i < self->councils->len && council == NULL; i++)
    if (self->council_id == 0 || ((KgrCouncil *) self->councils->pdata[i])->id == self->council_id)
      council = self->councils->pdata[i];
  gtk_widget_set_visible (GTK_WIDGET (self->form), council != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->headings), council != NULL);
  gtk_widget_set_visible (self->none, council == NULL);
  g_clear_pointer (&self->council, kgr_council_free);
  if (council == NULL)
    return;
  self->council = kgr_council_copy (council);
  show_councils (self);
  kgr_setting_form_show (self->form, self->council);
  kgr_headings_section_show (self->headings, &self->council->form,
                             !kgr_session_is_read_only (self->session));
}

static gpointer
read_job (KgrStore      *store,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  return kgr_council_repo_list (store, error);
}

static void
take (KgrCouncilSettingsPage *self,
      GPtrArray              *councils)
{
  if (self->title == NULL)
    return;
  g_clear_pointer (&self->councils, g_ptr_array_unref);
  self->councils = g_ptr_array_ref (councils);
  show (self);
}

/* (transfer full) of @after */
static void
store (KgrCouncilSettingsPage *self,
       KgrCouncil             *after)
{
  kgr_setting_source_wait (self->source);
  kgr_council_do_set (self->session, self->council, after, kgr_setting_source_stored, self->source);
  kgr_council_free (self->council);
  self->council = after;
}

static void
commit_cb (KgrCouncilSettingsPage *self,
           gpointer                setting,
           const char             *text)
{
  KgrCouncil *after;

  if (self->council == NULL || kgr_session_is_read_only (self->session))
    return;
  after = kgr_council_copy (self->council);
  kgr_setting_take_text (setting, after, text);
  store (self, after);
}

static void
headings_cb (KgrCouncilSettingsPage *self)
{
  KgrCouncil *after;

  if (self->council == NULL || kgr_session_is_read_only (self->session))
    return;
  after = kgr_council_copy (self->council);
  kgr_fields_clear_list (&kgr_form_heading_fields, &after->form.headings);
  after->form.headings = kgr_headings_section_dup_headings (self->headings);
  store (self, after);
}

static void
chosen_cb (KgrCouncilSettingsPage *self,
           guint                   chosen)
{
  if (self->councils == NULL || chosen >= self->councils->len)
    return;
  kgr_setting_form_commit (self->form);
  self->council_id = ((KgrCouncil *) self->councils->pdata[chosen])->id;
  show (self);
}

static void
ending_cb (KgrCouncilSettingsPage *self)
{
  kgr_setting_form_commit (self->form);
}

static void
kgr_council_settings_page_leave (KgrPage *page)
{
  kgr_setting_form_commit (KGR_COUNCIL_SETTINGS_PAGE (page)->form);
}

static void
kgr_council_settings_page_dispose (GObject *object)
{
  KgrCouncilSettingsPage *self = KGR_COUNCIL_SETTINGS_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), KGR_TYPE_COUNCIL_SETTINGS_PAGE);
  self->title = NULL;
  g_clear_pointer (&self->council, kgr_council_free);
  g_clear_pointer (&self->councils, g_ptr_array_unref);
  g_clear_object (&self->source);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (kgr_council_settings_page_parent_class)->dispose (object);
}

static void
kgr_council_settings_page_class_init (KgrCouncilSettingsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_council_settings_page_dispose;
  KGR_PAGE_CLASS (klass)->leave = kgr_council_settings_page_leave;

  g_type_ensure (KGR_TYPE_SETTING_FORM);
  g_type_ensure (KGR_TYPE_HEADINGS_SECTION);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/kaigiroku/Kaigiroku/ui/kgr-council-settings-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrCouncilSettingsPage, title);
  gtk_widget_class_bind_template_child (widget_class, KgrCouncilSettingsPage, many);
  gtk_widget_class_bind_template_child (widget_class, KgrCouncilSettingsPage, none);
  gtk_widget_class_bind_template_child (widget_class, KgrCouncilSettingsPage, form);
  gtk_widget_class_bind_template_child (widget_class, KgrCouncilSettingsPage, headings);
  gtk_widget_class_bind_template_callback (widget_class, commit_cb);
  gtk_widget_class_bind_template_callback (widget_class, headings_cb);
}

static void
kgr_council_settings_page_init (KgrCouncilSettingsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  kgr_setting_form_set_groups (self->form, kgr_council_settings);
  self->choice = KGR_CHOICE_ROW (kgr_choice_row_new (_("Council")));
  g_signal_connect_object (self->choice, "chosen", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_box_append (GTK_LIST_BOX (self->many), GTK_WIDGET (self->choice));
}

GtkWidget *
kgr_council_settings_page_new (KgrSession *session)
{
  KgrCouncilSettingsPage *self = g_object_new (KGR_TYPE_COUNCIL_SETTINGS_PAGE, NULL);

  g_set_object (&self->session, session);
  kgr_setting_form_set_editable (self->form, !kgr_session_is_read_only (session));
  self->source = kgr_setting_source_new (session, read_job,
                                         _("The settings of the council could not be read."));
  g_signal_connect_object (self->source, "read", G_CALLBACK (take), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "ending", G_CALLBACK (ending_cb), self, G_CONNECT_SWAPPED);
  kgr_setting_source_reload (self->source);

  return GTK_WIDGET (self);
}
