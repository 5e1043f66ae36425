/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The meetings of a body. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "council/kgr-body-page.h"
#include "council/kgr-meeting-list.h"
#include "council/kgr-meeting-row.h"
#include "council/kgr-new-meeting.h"
#include "kgr-gradual-model.h"
#include "text/kgr-era.h"

struct _KgrBodyPage
{
  KgrPage          parent_instance;

  GtkWidget       *name;
  GtkWidget       *facts;
  GtkWidget       *make;
  KgrNewMeeting   *maker;
  GtkStack        *stack;
  GtkWidget       *empty;
  GtkWidget       *list;
  GtkListView     *view;

  KgrSession      *session;
  KgrCatalogue    *catalogue;
  KgrMeetingList  *meetings;
  KgrGradualModel *rows;
  gint64           body_id;
  gboolean         seen;      /* its body was in the catalogue */
};

G_DEFINE_FINAL_TYPE (KgrBodyPage, kgr_body_page, KGR_TYPE_PAGE)

static char *
describe (KgrBodyPage *self,
          KgrBodyItem *body)
{
  guint n = kgr_meeting_list_get_n_meetings (self->meetings);
  g_autofree char *digits = kgr_digits_format (n);
  /* Translators: %s is a number of meetings */
  g_autofree char *count = g_strdup_printf (ngettext ("%s meeting", "%s meetings", n), digits);

  if (!kgr_catalogue_has_councils (self->catalogue))
    return g_steal_pointer (&count);

  /* Translators: facts about a body, with the field's own separator */
  return g_strdup_printf (_("%s  ・  %s"), kgr_body_item_get_council (body), count);
}

/* The newest meeting of the body that was not cancelled says when the next one is likely. */
static void
update_maker (KgrBodyPage *self)
{
  GPtrArray *meetings = kgr_catalogue_get_meetings (self->catalogue);
  const char *last = NULL;

  for (guint i = 0; i < meetings->len; i++)
    {
      const KgrMeetingSummary *one = kgr_meeting_item_get (meetings->pdata[i]);

      if (one->body_id != self->body_id || one->held_on == NULL ||
          one->status == KGR_MEETING_CANCELLED)
        continue;
      if (last == NULL || strncmp (one->held_on, last, strlen (one->held_on)) > 0)
        last = one->starts_at != NULL ? one->starts_at : one->held_on;
    }
  kgr_new_meeting_set_body (self->maker, self->session, self->body_id, last);
}

static void
kgr_body_page_refresh (KgrPage *page)
{
  KgrBodyPage *self = KGR_BODY_PAGE (page);
  KgrBodyItem *body = kgr_catalogue_find_body (self->catalogue, self->body_id);
  g_autofree char *facts = NULL;

  /* It was removed, or its making was taken back. One that was just made is not read yet. */
  if (body == NULL)
    {
      if (self->seen && gtk_widget_get_mapped (GTK_WIDGET (self)))
        gtk_widget_activate_action (GTK_WIDGET (self), "win.desk", NULL);
      else if (self->seen)
        kgr_page_refresh_when_seen (page);
      return;
    }
  self->seen = TRUE;

  kgr_meeting_list_update (self->meetings, kgr_catalogue_get_meetings (self->catalogue),
                           self->body_id);
  update_maker (self);
  facts = describe (self, body);
  gtk_label_set_label (GTK_LABEL (self->name), kgr_body_item_get_name (body));
  gtk_label_set_label (GTK_LABEL (self->facts), facts);
  gtk_stack_set_visible_child (self->stack,
                               kgr_meeting_list_get_n_meetings (self->meetings) > 0 ||
                               !kgr_catalogue_is_loaded (self->catalogue)
                               ? self->list : self->empty);
  if (kgr_catalogue_is_loaded (self->catalogue))
    kgr_page_filled (KGR_PAGE (self));
}

static void
activated_cb (KgrBodyPage *self,
              guint        position)
{
  g_autoptr(KgrMeetingEntry) entry =
    g_list_model_get_item (G_LIST_MODEL (self->meetings), position);
  KgrMeetingItem *item = kgr_meeting_entry_get_item (entry);

  if (item != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-meeting", "x",
                                kgr_meeting_item_get (item)->id);
}

/* Of the window, for the body that is seen. */
static void
go_cb (GtkWidget  *widget,
       const char *action,
       GVariant   *parameter)
{
  KgrBodyPage *self = KGR_BODY_PAGE (widget);

  if (g_str_equal (action, "body.issues"))
    gtk_widget_activate_action (widget, "win.issues", "x", self->body_id);
  else if (g_str_equal (action, "body.papers"))
    gtk_widget_activate_action (widget, "win.papers", "(xx)", (gint64) 0, self->body_id);
  else if (g_str_equal (action, "body.import"))
    gtk_widget_activate_action (widget, "win.import", "x", self->body_id);
  else
    gtk_widget_activate_action (widget, "win.body-settings", "x", self->body_id);
}

static void
kgr_body_page_dispose (GObject *object)
{
  KgrBodyPage *self = KGR_BODY_PAGE (object);

  if (self->view != NULL)
    gtk_list_view_set_model (self->view, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), KGR_TYPE_BODY_PAGE);
  self->view = NULL;
  g_clear_object (&self->rows);
  g_clear_object (&self->meetings);
  g_clear_object (&self->catalogue);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (kgr_body_page_parent_class)->dispose (object);
}

static void
kgr_body_page_class_init (KgrBodyPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_body_page_dispose;
  KGR_PAGE_CLASS (klass)->refresh = kgr_body_page_refresh;
  KGR_PAGE_CLASS (klass)->stays = TRUE;

  gtk_widget_class_install_action (widget_class, "body.issues", NULL, go_cb);
  gtk_widget_class_install_action (widget_class, "body.papers", NULL, go_cb);
  gtk_widget_class_install_action (widget_class, "body.import", NULL, go_cb);
  gtk_widget_class_install_action (widget_class, "body.settings", NULL, go_cb);

  g_type_ensure (KGR_TYPE_MEETING_ROW);
  g_type_ensure (KGR_TYPE_NEW_MEETING);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/kaigiroku/Kaigiroku/ui/kgr-body-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrBodyPage, name);
  gtk_widget_class_bind_template_child (widget_class, KgrBodyPage, facts);
  gtk_widget_class_bind_template_child (widget_class, KgrBodyPage, make);
  gtk_widget_class_bind_template_child (widget_class, KgrBodyPage, maker);
  gtk_widget_class_bind_template_child (widget_class, KgrBodyPage, stack);
  gtk_widget_class_bind_template_child (widget_class, KgrBodyPage, empty);
  gtk_widget_class_bind_template_child (widget_class, KgrBodyPage, list);
  gtk_widget_class_bind_template_child (widget_class, KgrBodyPage, view);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
kgr_body_page_init (KgrBodyPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
kgr_body_page_new (KgrSession   *session,
                   KgrCatalogue *catalogue)
{
  KgrBodyPage *self = g_object_new (KGR_TYPE_BODY_PAGE, NULL);
  g_autoptr(GtkNoSelection) selection = NULL;

  g_set_object (&self->catalogue, catalogue);
  g_set_object (&self->session, session);
  self->meetings = kgr_meeting_list_new ();
  self->rows = kgr_gradual_model_new (G_LIST_MODEL (self->meetings));
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->rows)));
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "body.import",
                                 !kgr_session_is_read_only (session));
  gtk_widget_set_visible (self->make, !kgr_session_is_read_only (session));
  g_signal_connect_object (catalogue, "changed", G_CALLBACK (kgr_page_queue_refresh), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

void
kgr_body_page_set_body (KgrBodyPage *self,
                        gint64       body_id)
{
  g_return_if_fail (KGR_IS_BODY_PAGE (self));

  if (self->body_id == body_id)
    return;

  self->body_id = body_id;
  self->seen = FALSE;
  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view)), 0);
  /* The page may have been another body's: none of its meetings is made here by a quick hand. */
  update_maker (self);
  kgr_gradual_model_begin_again (self->rows, (KgrGradualFunc) kgr_page_queue_refresh, self);
}

gint64
kgr_body_page_get_body_id (KgrBodyPage *self)
{
  g_return_val_if_fail (KGR_IS_BODY_PAGE (self), 0);

  return self->body_id;
}
