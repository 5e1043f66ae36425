/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "council/kgr-body-settings-page.h"
#include "council/kgr-choice-row.h"
#include "council/kgr-council-deeds.h"
#include "council/kgr-setting-form.h"
#include "council/kgr-setting-source.h"

/* After kind and mandate, in the first group. */
#define PARENT_ROW 3

struct _KgrBodySettingsPage
{
  KgrPage           parent_instance;

  GtkWidget        *title;
  GtkWidget        *dissolve;
  GtkWidget        *former;
  KgrSettingForm   *form;
  KgrChoiceRow     *parent;

  KgrSession       *session;
  KgrSettingSource *source;
  gint64            body_id;
  KgrBody          *body;       /* as it is, with what is on its way to the file */
  GArray           *parent_ids; /* in the order of the choice */
};

G_DEFINE_FINAL_TYPE (KgrBodySettingsPage, kgr_body_settings_page, KGR_TYPE_PAGE)

static KgrBody *
find_body (GPtrArray *bodies,
           gint64     id)
{
  for (guint i = 0; i < bodies->len; i++)
    if (((KgrBody *) bodies->pdata[i])->id == id)
      return bodies->pdata[i];

  return NULL;
}

/* Whether @body is below the body @id, or it. */
static gboolean
is_below (GPtrArray     *bodies,
          const KgrBody *body,
          gint64         id)
{
  for (guint depth = 0; body != NULL && depth < bodies->len; depth++)
    {
      if (body->id == id)
        return TRUE;
      body = find_body (bodies, body->parent_id);
    }

  return FALSE;
}

/* Those it can stand below: of its council, and not below itself. */
static void
show_parents (KgrBodySettingsPage *self,
              GPtrArray           *bodies)
{
  g_autoptr(GPtrArray) words = g_ptr_array_new ();
  gint64 none = 0;
  guint chosen = 0;

  g_array_set_size (self->parent_ids, 0);
  g_array_append_val (self->parent_ids, none);
  g_ptr_array_add (words, (gpointer) _("Directly under the council"));
  for (guint i = 0; i < bodies->len; i++)
    {
      const KgrBody *one = bodies->pdata[i];

      if (one->name == NULL || one->council_id != self->body->council_id ||
          is_below (bodies, one, self->body_id))
        continue;
      if (one->id == self->body->parent_id)
        chosen = words->len;
      g_ptr_array_add (words, one->name);
      g_array_append_val (self->parent_ids, one->id);
    }
  g_ptr_array_add (words, NULL);
  kgr_choice_row_set_choices (self->parent, (const char * const *) words->pdata, chosen);
}

static void
show_former_names (KgrBodySettingsPage *self)
{
  g_autofree char *names = self->body->former_names != NULL && *self->body->former_names != NULL
                           ? g_strjoinv ("、", self->body->former_names) : NULL;
  /* Translators: %s is a list of names */
  g_autofree char *words = names != NULL ? g_strdup_printf (_("Was called before: %s"), names)
                                         : NULL;

  gtk_label_set_label (GTK_LABEL (self->former), words != NULL ? words : "");
  gtk_widget_set_visible (self->former, words != NULL);
}

static void
show (KgrBodySettingsPage *self)
{
  g_autofree char *title = g_strdup_printf ("%s  ・  %s",
                                            self->body->name != NULL ? self->body->name : "",
                                            _("Settings"));

  gtk_label_set_label (GTK_LABEL (self->title), title);
  show_former_names (self);
  kgr_setting_form_show (self->form, self->body);
}

static void
take (KgrBodySettingsPage *self,
      GPtrArray           *bodies)
{
  KgrBody *body = find_body (bodies, self->body_id);

  if (self->title == NULL)
    return;
  /* It was removed, or its making taken back. */
  if (body == NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.desk", NULL);
      return;
    }
  g_clear_pointer (&self->body, kgr_body_free);
  self->body = kgr_body_copy (body);
  show_parents (self, bodies);
  show (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "body.dissolve",
                                 !kgr_session_is_read_only (self->session) &&
                                 self->body->ended == NULL);
}

static gpointer
read_job (KgrStore      *store,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  return kgr_body_repo_list (store, error);
}

static void
commit_cb (KgrBodySettingsPage *self,
           gpointer             setting,
           const char          *text)
{
  g_autoptr(KgrBody) after = NULL;

  if (self->body == NULL || kgr_session_is_read_only (self->session))
    return;
  after = kgr_body_copy (self->body);
  kgr_setting_take_text (setting, after, text);
  kgr_setting_source_wait (self->source);
  kgr_body_do_set (self->session, self->body, after, kgr_setting_source_stored, self->source);
  g_clear_pointer (&self->body, kgr_body_free);
  self->body = g_steal_pointer (&after);
}

static void
parent_chosen_cb (KgrBodySettingsPage *self,
                  guint                chosen)
{
  if (self->body == NULL || chosen >= self->parent_ids->len)
    return;
  kgr_setting_source_wait (self->source);
  kgr_body_do_place (self->session, self->body_id,
                     g_array_index (self->parent_ids, gint64, chosen), kgr_setting_source_stored,
                     self->source);
}

static void
dissolve (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  KgrBodySettingsPage *self = KGR_BODY_SETTINGS_PAGE (widget);
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");

  if (self->body == NULL)
    return;
  kgr_setting_source_wait (self->source);
  kgr_body_do_dissolve (self->session, self->body, today, kgr_setting_source_stored, self->source);
}

static void
ending_cb (KgrBodySettingsPage *self)
{
  kgr_setting_form_commit (self->form);
}

static void
kgr_body_settings_page_leave (KgrPage *page)
{
  kgr_setting_form_commit (KGR_BODY_SETTINGS_PAGE (page)->form);
}

static void
kgr_body_settings_page_dispose (GObject *object)
{
  KgrBodySettingsPage *self = KGR_BODY_SETTINGS_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), KGR_TYPE_BODY_SETTINGS_PAGE);
  self->title = NULL;
  g_clear_pointer (&self->body, kgr_body_free);
  g_clear_pointer (&self->parent_ids, g_array_unref);
  g_clear_object (&self->source);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (kgr_body_settings_page_parent_class)->dispose (object);
}

static void
kgr_body_settings_page_class_init (KgrBodySettingsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_body_settings_page_dispose;
  KGR_PAGE_CLASS (klass)->leave = kgr_body_settings_page_leave;

  g_type_ensure (KGR_TYPE_SETTING_FORM);
  gtk_widget_class_install_action (widget_class, "body.dissolve", NULL, dissolve);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/kaigiroku/Kaigiroku/ui/kgr-body-settings-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrBodySettingsPage, title);
  gtk_widget_class_bind_template_child (widget_class, KgrBodySettingsPage, dissolve);
  gtk_widget_class_bind_template_child (widget_class, KgrBodySettingsPage, former);
  gtk_widget_class_bind_template_child (widget_class, KgrBodySettingsPage, form);
  gtk_widget_class_bind_template_callback (widget_class, commit_cb);
}

static void
kgr_body_settings_page_init (KgrBodySettingsPage *self)
{
  self->parent_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
  kgr_setting_form_set_groups (self->form, kgr_body_settings);
  self->parent = KGR_CHOICE_ROW (kgr_choice_row_new (_("Stands Below")));
  g_signal_connect_object (self->parent, "chosen", G_CALLBACK (parent_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_box_insert (kgr_setting_form_get_list (self->form, 0), GTK_WIDGET (self->parent),
                       PARENT_ROW);
}

GtkWidget *
kgr_body_settings_page_new (KgrSession *session,
                            gint64      body_id)
{
  KgrBodySettingsPage *self = g_object_new (KGR_TYPE_BODY_SETTINGS_PAGE, NULL);
  gboolean can_write = !kgr_session_is_read_only (session);

  g_set_object (&self->session, session);
  self->body_id = body_id;
  kgr_setting_form_set_editable (self->form, can_write);
  kgr_choice_row_set_editable (self->parent, can_write);
  gtk_widget_set_visible (self->dissolve, can_write);
  self->source = kgr_setting_source_new (session, read_job,
                                         _("The settings of the body could not be read."));
  g_signal_connect_object (self->source, "read", G_CALLBACK (take), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "ending", G_CALLBACK (ending_cb), self, G_CONNECT_SWAPPED);
  kgr_setting_source_reload (self->source);

  return GTK_WIDGET (self);
}
