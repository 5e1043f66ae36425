/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "handout/kgr-handout-job.h"
#include "handout/kgr-handout-page.h"
#include "handout/kgr-handout-rows.h"
#include "kgr-compat.h"
#include "publish/kgr-public-view.h"
#include "text/kgr-era.h"

struct _KgrHandoutPage
{
  KgrPage        parent_instance;

  GtkListBox    *kinds;
  GtkListBox    *issued;
  GtkWidget     *issued_box;
  GtkStack      *stack;
  GtkWidget     *banner;
  KgrPublicView *view;
  GtkLabel      *message;
  GtkLabel      *withheld;
  GtkDropDown   *year;
  GtkDropDown   *format;
  GtkEntry      *by;
  GtkWidget     *issue;
  GtkWidget     *stop;
  GtkWidget     *spinner;

  KgrSession    *session;
  gint64         meeting_id;
  gint64         body_id;
  int            first_year;  /* what the year list begins with */
  KgrHandout    *handout;     /* what is looked at; NULL = nothing */
  KgrHandoutRequest *request; /* what it was made for */
  GCancellable  *reading;
  GCancellable  *writing;     /* NULL = nothing is being written */
};

G_DEFINE_FINAL_TYPE (KgrHandoutPage, kgr_handout_page, KGR_TYPE_PAGE)

static KgrHandoutKind
get_kind (KgrHandoutPage *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->kinds);

  return row != NULL ? kgr_handout_kind_row_get_kind (row) : 0;
}

static KgrFormat
get_format (KgrHandoutPage *self)
{
  static const KgrFormat formats[] = { KGR_FORMAT_HTML, KGR_FORMAT_TEXT, KGR_FORMAT_CSV };
  guint chosen = gtk_drop_down_get_selected (self->format);

  return chosen < G_N_ELEMENTS (formats) ? formats[chosen] : KGR_FORMAT_HTML;
}

static void
update_issue (KgrHandoutPage *self)
{
  gboolean is_writing = self->writing != NULL;
  gboolean has_name = gtk_entry_get_text_length (self->by) > 0;

  gtk_widget_set_sensitive (self->issue, kgr_handout_page_is_shown (self) && !is_writing &&
                                         has_name && !kgr_session_is_read_only (self->session));
  gtk_widget_set_visible (self->stop, is_writing);
  gtk_widget_set_visible (self->spinner, is_writing);
}

/* What is for inside holds what the screen may be hiding. */
static void
show_handout (KgrHandoutPage *self)
{
  KgrHandout *handout = self->handout;
  gboolean is_inside = handout != NULL && handout->inside != NULL;
  gboolean is_hidden = is_inside && !kgr_session_get_shown (self->session);
  g_autofree char *digits = kgr_digits_format (handout != NULL ? handout->n_withheld : 0);
  g_autofree char *withheld =
    g_strdup_printf (_("%s issues are left out because nobody wrote a public wording."), digits);

  if (handout == NULL)
    return;
  gtk_widget_set_visible (self->banner, is_inside);
  gtk_label_set_label (self->withheld, withheld);
  gtk_widget_set_visible (GTK_WIDGET (self->withheld), handout->n_withheld > 0);
  kgr_public_view_set_document (self->view, is_hidden ? NULL : kgr_handout_get_blocks (handout));
  if (is_hidden)
    gtk_label_set_label (self->message, _("This paper is for inside and names what is not public. "
                                          "Show confidential passages to look at it."));
  gtk_stack_set_visible_child_name (self->stack, is_hidden ? "message" : "paper");
  update_issue (self);
}

static void
show_message (KgrHandoutPage *self,
              const char     *message)
{
  g_clear_pointer (&self->handout, kgr_handout_free);
  kgr_public_view_set_document (self->view, NULL);
  gtk_widget_set_visible (self->banner, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->withheld), FALSE);
  gtk_label_set_label (self->message, message);
  gtk_stack_set_visible_child_name (self->stack, "message");
  update_issue (self);
}

/* Runs on the database thread. */
static gpointer
make (KgrStore      *store,
      gpointer       data,
      GCancellable  *cancellable,
      GError       **error)
{
  return kgr_handout_repo_make (store, data, error);
}

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(KgrHandoutPage) self = user_data;
  g_autoptr(GError) error = NULL;
  KgrHandout *made = kgr_desk_run_finish (KGR_DESK (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->session == NULL ||
      (made != NULL && made->kind != get_kind (self)))
    {
      g_clear_pointer (&made, kgr_handout_free);
      return;
    }
  if (made == NULL)
    {
      show_message (self, error->message);
      return;
    }
  g_clear_pointer (&self->handout, kgr_handout_free);
  self->handout = made;
  show_handout (self);
}

static KgrHandoutRequest *
new_request (KgrHandoutPage *self)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  KgrHandoutKind kind = get_kind (self);
  KgrHandoutScope scope = kgr_handout_kind_get_scope (kind);
  KgrHandoutRequest request = { kind, 0, 0, 0, today };

  if (self->meeting_id != 0)
    request.meeting_id = self->meeting_id;
  else
    request.body_id = self->body_id;
  if (scope & (KGR_HANDOUT_OF_BODY_YEAR | KGR_HANDOUT_OF_YEAR))
    request.fiscal_year = self->first_year - (int) gtk_drop_down_get_selected (self->year);

  return kgr_handout_request_copy (&request);
}

static void
read_issued_free (gpointer data)
{
  g_ptr_array_unref (data);
}

/* Runs on the database thread. */
static gpointer
list_issued (KgrStore      *store,
             gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  const KgrHandoutRequest *request = data;

  return kgr_handout_repo_list_issued (store, request->meeting_id, request->body_id, 0, error);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(KgrHandoutPage) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) list = kgr_desk_run_finish (KGR_DESK (source), result, &error);
  GtkWidget *row;

  if (list == NULL || self->session == NULL)
    {
      if (self->session != NULL && !kgr_session_is_ended (self->session))
        kgr_session_report (self->session, _("The issued papers could not be read."), error);
      return;
    }
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->issued))) != NULL)
    gtk_list_box_remove (self->issued, row);
  for (guint i = 0; i < list->len; i++)
    {
      const KgrIssuedHandout *issued = list->pdata[i];
      KgrHandoutScope scope = kgr_handout_kind_get_scope (issued->kind);

      if (self->meeting_id != 0 || self->body_id != 0 || scope & KGR_HANDOUT_OF_YEAR)
        gtk_list_box_prepend (self->issued, kgr_handout_issued_row_new (issued));
    }
  gtk_widget_set_visible (self->issued_box,
                          gtk_widget_get_first_child (GTK_WIDGET (self->issued)) != NULL);
}

static void
load_issued (KgrHandoutPage *self)
{
  const KgrHandoutRequest request = { 0, self->meeting_id,
                                      self->meeting_id == 0 ? self->body_id : 0, 0, "" };

  kgr_desk_run_async (kgr_session_get_desk (self->session), list_issued,
                      kgr_handout_request_copy (&request),
                      (GDestroyNotify) kgr_handout_request_free, read_issued_free,
                      kgr_session_get_cancellable (self->session), listed_cb,
                      g_object_ref (self));
}

static void
load (KgrHandoutPage *self)
{
  if (get_kind (self) == 0 || kgr_session_is_ended (self->session))
    return;
  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  g_clear_pointer (&self->request, kgr_handout_request_free);
  self->request = new_request (self);
  kgr_desk_run_async (kgr_session_get_desk (self->session), make,
                      kgr_handout_request_copy (self->request),
                      (GDestroyNotify) kgr_handout_request_free, (GDestroyNotify) kgr_handout_free,
                      self->reading, made_cb, g_object_ref (self));
}

static void
kind_chosen_cb (KgrHandoutPage *self)
{
  KgrHandoutKind kind = self->session != NULL ? get_kind (self) : 0;
  KgrHandoutScope scope = kgr_handout_kind_get_scope (kind);
  g_autoptr(GListModel) formats = NULL;

  if (kind == 0)
    return;
  formats = kgr_handout_formats_new (kind);
  gtk_drop_down_set_model (self->format, formats);
  gtk_widget_set_visible (GTK_WIDGET (self->year),
                          scope & (KGR_HANDOUT_OF_BODY_YEAR | KGR_HANDOUT_OF_YEAR));
  g_clear_pointer (&self->handout, kgr_handout_free);
  update_issue (self);
  load (self);
}

static void
issued_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(KgrHandoutPage) self = user_data;
  g_autoptr(GError) error = NULL;
  gboolean written = FALSE;
  gboolean noted = kgr_deliver_finish (result, &written, &error);

  g_clear_object (&self->writing);
  if (self->session == NULL || kgr_session_is_ended (self->session))
    return;
  update_issue (self);
  if (!noted && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    kgr_session_report (self->session,
                        written ? _("The file is there, but that it was issued could not be noted.")
                                : _("The paper was not issued."), error);
  if (noted && self->meeting_id != 0)
    kgr_session_meetings_changed (self->session, self->meeting_id);
  load_issued (self);
  load (self);
}

void
kgr_handout_page_issue (KgrHandoutPage *self,
                        const char     *path)
{
  g_return_if_fail (KGR_IS_HANDOUT_PAGE (self));
  g_return_if_fail (self->handout != NULL && self->writing == NULL);

  self->writing = g_cancellable_new ();
  update_issue (self);
  kgr_handout_job_run_async (self->session, self->request, self->handout->digest,
                             get_format (self), path,
                             gtk_editable_get_text (GTK_EDITABLE (self->by)),
                             self->writing, issued_cb, g_object_ref (self));
}

static void
place_chosen_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(KgrHandoutPage) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = kgr_compat_save_file_finish (result, &error);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (self->session == NULL || kgr_session_is_ended (self->session) || self->writing != NULL ||
      self->handout == NULL)
    return;
  if (path != NULL)
    kgr_handout_page_issue (self, path);
  else if (file != NULL)
    show_message (self, _("Files can be put only into a folder of this computer."));
}

/* Offered names are made of the paper and the day, never of words of the meeting. */
static void
issue_cb (KgrHandoutPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autofree char *name = NULL;

  if (!kgr_handout_page_is_shown (self) || self->writing != NULL ||
      !gtk_widget_get_sensitive (self->issue))
    return;
  name = g_strdup_printf ("%s-%s.%s", kgr_handout_kind_to_label (self->handout->kind),
                          self->request->on, kgr_format_to_code (get_format (self)));
  kgr_compat_save_file_async (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                              _("Where to Put the File"), name, place_chosen_cb,
                              g_object_ref (self));
}

/* Also when the file is locked: what is half made then must not be handed over. */
static void
stop_cb (KgrHandoutPage *self)
{
  if (self->writing != NULL)
    g_cancellable_cancel (self->writing);
}

static void
add_kinds (KgrHandoutPage *self)
{
  KgrHandoutScope wanted = KGR_HANDOUT_OF_YEAR;

  if (self->meeting_id != 0)
    wanted = KGR_HANDOUT_OF_MEETING;
  else if (self->body_id != 0)
    wanted = KGR_HANDOUT_OF_BODY | KGR_HANDOUT_OF_BODY_YEAR | KGR_HANDOUT_OF_YEAR;
  for (KgrHandoutKind kind = 1; kind <= KGR_N_HANDOUTS; kind++)
    if (kgr_handout_kind_get_scope (kind) & wanted)
      gtk_list_box_append (self->kinds, kgr_handout_kind_row_new (kind));
}

static void
kgr_handout_page_dispose (GObject *object)
{
  KgrHandoutPage *self = KGR_HANDOUT_PAGE (object);

  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_pointer (&self->handout, kgr_handout_free);
  g_clear_pointer (&self->request, kgr_handout_request_free);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), KGR_TYPE_HANDOUT_PAGE);

  G_OBJECT_CLASS (kgr_handout_page_parent_class)->dispose (object);
}

static void
kgr_handout_page_class_init (KgrHandoutPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_handout_page_dispose;
  g_type_ensure (KGR_TYPE_PUBLIC_VIEW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/kaigiroku/Kaigiroku/ui/kgr-handout-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrHandoutPage, kinds);
  gtk_widget_class_bind_template_child (widget_class, KgrHandoutPage, issued);
  gtk_widget_class_bind_template_child (widget_class, KgrHandoutPage, issued_box);
  gtk_widget_class_bind_template_child (widget_class, KgrHandoutPage, stack);
  gtk_widget_class_bind_template_child (widget_class, KgrHandoutPage, banner);
  gtk_widget_class_bind_template_child (widget_class, KgrHandoutPage, view);
  gtk_widget_class_bind_template_child (widget_class, KgrHandoutPage, message);
  gtk_widget_class_bind_template_child (widget_class, KgrHandoutPage, withheld);
  gtk_widget_class_bind_template_child (widget_class, KgrHandoutPage, year);
  gtk_widget_class_bind_template_child (widget_class, KgrHandoutPage, format);
  gtk_widget_class_bind_template_child (widget_class, KgrHandoutPage, by);
  gtk_widget_class_bind_template_child (widget_class, KgrHandoutPage, issue);
  gtk_widget_class_bind_template_child (widget_class, KgrHandoutPage, stop);
  gtk_widget_class_bind_template_child (widget_class, KgrHandoutPage, spinner);
  gtk_widget_class_bind_template_callback (widget_class, kind_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, issue_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
}

static void
kgr_handout_page_init (KgrHandoutPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
kgr_handout_page_new (KgrSession *session,
                      gint64      meeting_id,
                      gint64      body_id)
{
  KgrHandoutPage *self = g_object_new (KGR_TYPE_HANDOUT_PAGE, NULL);
  const char *name = kgr_desk_get_slot_name (kgr_session_get_desk (session));
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autoptr(GListModel) years = NULL;

  g_set_object (&self->session, session);
  self->meeting_id = meeting_id;
  self->body_id = body_id;
  gtk_editable_set_text (GTK_EDITABLE (self->by), name != NULL ? name : "");
  self->first_year = kgr_fiscal_year_of (g_date_time_get_year (now), g_date_time_get_month (now));
  years = kgr_handout_years_new (self->first_year);
  gtk_drop_down_set_model (self->year, years);
  add_kinds (self);
  g_signal_connect_object (self->by, "changed", G_CALLBACK (update_issue), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->year, "notify::selected", G_CALLBACK (load), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::shown", G_CALLBACK (show_handout), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "ending", G_CALLBACK (stop_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_select_row (self->kinds, gtk_list_box_get_row_at_index (self->kinds, 0));
  load_issued (self);

  return GTK_WIDGET (self);
}

void
kgr_handout_page_choose (KgrHandoutPage *self,
                         KgrHandoutKind  kind)
{
  GtkListBoxRow *row;

  g_return_if_fail (KGR_IS_HANDOUT_PAGE (self));

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->kinds, i)) != NULL; i++)
    if (kgr_handout_kind_row_get_kind (row) == kind)
      gtk_list_box_select_row (self->kinds, row);
}

gboolean
kgr_handout_page_is_shown (KgrHandoutPage *self)
{
  g_return_val_if_fail (KGR_IS_HANDOUT_PAGE (self), FALSE);

  return self->handout != NULL && self->handout->kind == get_kind (self) &&
         g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "paper") == 0;
}

gboolean
kgr_handout_page_is_busy (KgrHandoutPage *self)
{
  g_return_val_if_fail (KGR_IS_HANDOUT_PAGE (self), FALSE);

  return self->writing != NULL;
}
