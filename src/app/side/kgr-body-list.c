/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The desk and the bodies. */

#include "config.h"

#include <glib/gi18n.h>

#include "council/kgr-new-body.h"
#include "side/kgr-body-list.h"
#include "side/kgr-body-row.h"
#include "text/kgr-era.h"

struct _KgrBodyList
{
  GtkWidget     parent_instance;

  GtkWidget    *root;
  GtkListBox   *top;
  GtkListBox   *bodies;
  GtkListBox   *together;
  GtkLabel     *pressing; /* how much is overdue, beside the desk */
  GtkLabel     *overdue;
  GtkWidget    *make;
  KgrNewBody   *maker;

  KgrCatalogue *catalogue;
  KgrIssueBook *book;
  gint64        here;
  gboolean      marking;
};

G_DEFINE_FINAL_TYPE (KgrBodyList, kgr_body_list, GTK_TYPE_WIDGET)

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  return kgr_body_row_new (item);
}

/* Above the first body of each council; its name stands there only where there are several. Those
 * that have ended stand together below all others. */
static void
update_header (GtkListBoxRow *row,
               GtkListBoxRow *before,
               gpointer       user_data)
{
  KgrBodyList *self = user_data;
  KgrBodyItem *item = kgr_body_row_get_item (KGR_BODY_ROW (row));
  KgrBodyItem *above = before != NULL ? kgr_body_row_get_item (KGR_BODY_ROW (before)) : NULL;
  gboolean ended = kgr_body_item_has_ended (item);
  gboolean begins = above == NULL || kgr_body_item_has_ended (above) != ended ||
                    (!ended && kgr_body_item_get_council_id (above) !=
                               kgr_body_item_get_council_id (item));
  GtkWidget *label = NULL;

  if (begins)
    {
      label = gtk_label_new (ended ? _("Ended")
                             : kgr_catalogue_has_councils (self->catalogue)
                             ? kgr_body_item_get_council (item) : _("Bodies"));
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_widget_add_css_class (label, "head");
    }
  gtk_list_box_row_set_header (row, label);
}

/* The mark is where the page is. The arrow keys and Tab would take it with them, one mark in each
 * of the lists. */
static void
mark_here (KgrBodyList *self)
{
  GtkListBoxRow *row = NULL;

  if (self->marking || self->catalogue == NULL)
    return;
  self->marking = TRUE;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->bodies, i)) != NULL; i++)
    if (kgr_body_item_get_id (kgr_body_row_get_item (KGR_BODY_ROW (row))) == self->here)
      break;

  gtk_list_box_select_row (self->bodies, row);
  gtk_list_box_select_row (self->top, self->here == 0
                                      ? gtk_list_box_get_row_at_index (self->top, 0) : NULL);
  row = NULL;
  if (self->here == KGR_SIDE_ISSUES || self->here == KGR_SIDE_ROSTER)
    row = gtk_list_box_get_row_at_index (self->together, self->here == KGR_SIDE_ISSUES ? 0 : 1);
  gtk_list_box_select_row (self->together, row);
  self->marking = FALSE;
}

/* Meetings and issues together: the rows that stand on the desk as overdue. */
static void
count_pressing (KgrBodyList *self)
{
  guint n = kgr_catalogue_count_overdue (self->catalogue) +
            (self->book != NULL ? kgr_issue_book_count_overdue (self->book) : 0);
  g_autofree char *digits = kgr_digits_format (n);

  gtk_label_set_label (self->pressing, n > 0 ? digits : "");
}

static void
changed_cb (KgrBodyList *self)
{
  count_pressing (self);
  gtk_list_box_invalidate_headers (self->bodies);
  mark_here (self);
}

static void
desk_activated_cb (KgrBodyList *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.desk", NULL);
}

static void
body_activated_cb (KgrBodyList   *self,
                   GtkListBoxRow *row)
{
  KgrBodyItem *item = kgr_body_row_get_item (KGR_BODY_ROW (row));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-body", "x",
                              kgr_body_item_get_id (item));
}

static void
together_activated_cb (KgrBodyList   *self,
                       GtkListBoxRow *row)
{
  if (gtk_list_box_row_get_index (row) == 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.issues", "x", (gint64) 0);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.roster", NULL);
}

/* Amber, and only where something is overdue: a count of what is open would always stand there. */
static void
issues_changed_cb (KgrBodyList *self)
{
  guint n = kgr_issue_book_count_overdue (self->book);
  g_autofree char *digits = kgr_digits_format (n);

  gtk_label_set_label (self->overdue, n > 0 ? digits : "");
  if (self->catalogue != NULL)
    count_pressing (self);
}

/* The lists are one to whoever goes through them with the arrow keys. */
static gboolean
keynav_failed_cb (KgrBodyList      *self,
                  GtkDirectionType  direction,
                  GtkListBox       *from)
{
  GtkListBoxRow *row = NULL;

  if (from == self->top && direction == GTK_DIR_DOWN)
    row = gtk_list_box_get_row_at_index (self->bodies, 0);
  else if (from == self->bodies && direction == GTK_DIR_UP)
    row = gtk_list_box_get_row_at_index (self->top, 0);
  else if (from == self->bodies && direction == GTK_DIR_DOWN)
    row = gtk_list_box_get_row_at_index (self->together, 0);
  else if (from == self->together && direction == GTK_DIR_UP)
    row = gtk_list_box_get_row_at_index (
      self->bodies,
      (int) g_list_model_get_n_items (kgr_catalogue_get_bodies (self->catalogue)) - 1);
  if (row == NULL)
    return FALSE;

  return gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
kgr_body_list_dispose (GObject *object)
{
  KgrBodyList *self = KGR_BODY_LIST (object);

  self->marking = TRUE; /* rows that go have nothing to mark any more */
  gtk_widget_dispose_template (GTK_WIDGET (self), KGR_TYPE_BODY_LIST);
  g_clear_object (&self->catalogue);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (kgr_body_list_parent_class)->dispose (object);
}

static void
kgr_body_list_class_init (KgrBodyListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_body_list_dispose;

  g_type_ensure (KGR_TYPE_NEW_BODY);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/kaigiroku/Kaigiroku/ui/kgr-body-list.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrBodyList, root);
  gtk_widget_class_bind_template_child (widget_class, KgrBodyList, top);
  gtk_widget_class_bind_template_child (widget_class, KgrBodyList, bodies);
  gtk_widget_class_bind_template_child (widget_class, KgrBodyList, together);
  gtk_widget_class_bind_template_child (widget_class, KgrBodyList, pressing);
  gtk_widget_class_bind_template_child (widget_class, KgrBodyList, overdue);
  gtk_widget_class_bind_template_child (widget_class, KgrBodyList, make);
  gtk_widget_class_bind_template_child (widget_class, KgrBodyList, maker);
  gtk_widget_class_bind_template_callback (widget_class, together_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, desk_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, body_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, keynav_failed_cb);
  gtk_widget_class_bind_template_callback (widget_class, mark_here);
}

static void
kgr_body_list_init (KgrBodyList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
kgr_body_list_set_catalogue (KgrBodyList  *self,
                             KgrSession   *session,
                             KgrCatalogue *catalogue)
{
  g_return_if_fail (KGR_IS_BODY_LIST (self));
  g_return_if_fail (self->catalogue == NULL);

  self->catalogue = g_object_ref (catalogue);
  kgr_new_body_set_catalogue (self->maker, session, catalogue);
  gtk_widget_set_visible (self->make, !kgr_session_is_read_only (session));
  gtk_list_box_bind_model (self->bodies, kgr_catalogue_get_bodies (catalogue), create_row,
                           NULL, NULL);
  gtk_list_box_set_header_func (self->bodies, update_header, self, NULL);
  g_signal_connect_object (catalogue, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  mark_here (self);
}

void
kgr_body_list_set_issues (KgrBodyList  *self,
                          KgrIssueBook *book)
{
  g_return_if_fail (KGR_IS_BODY_LIST (self));
  g_return_if_fail (self->book == NULL);

  self->book = g_object_ref (book);
  g_signal_connect_object (book, "changed", G_CALLBACK (issues_changed_cb), self,
                           G_CONNECT_SWAPPED);
  issues_changed_cb (self);
}

void
kgr_body_list_set_here (KgrBodyList *self,
                        gint64       body_id)
{
  g_return_if_fail (KGR_IS_BODY_LIST (self));

  self->here = body_id;
  mark_here (self);
}
