/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "record/kgr-method-bar.h"

#define N_METHODS KGR_METHOD_ITEM_SUMMARY

struct _KgrMethodBar
{
  GtkWidget  parent_instance;

  GtkBox    *boxes;
  GtkBox    *views;
  GtkWidget *none;                 /* ticked where no box is */
  GtkWidget *box_of[N_METHODS];
  GtkWidget *view_of[N_METHODS];
  gboolean   telling;              /* the buttons follow; nobody chose */
};

G_DEFINE_FINAL_TYPE (KgrMethodBar, kgr_method_bar, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_TICKED,
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
box_toggled_cb (KgrMethodBar   *self,
                GtkCheckButton *box)
{
  if (self->telling || !gtk_check_button_get_active (box))
    return;
  for (int i = 0; i < N_METHODS; i++)
    if (self->box_of[i] == GTK_WIDGET (box))
      g_signal_emit (self, signals[SIGNAL_TICKED], 0, i + 1);
}

static void
view_toggled_cb (KgrMethodBar    *self,
                 GtkToggleButton *view)
{
  if (self->telling || !gtk_toggle_button_get_active (view))
    return;
  for (int i = 0; i < N_METHODS; i++)
    if (self->view_of[i] == GTK_WIDGET (view))
      g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, i + 1);
}

static void
add_box (KgrMethodBar    *self,
         KgrRecordMethod  method)
{
  const char *words = kgr_record_method_to_printed (method);
  GtkWidget *box = gtk_check_button_new ();
  GtkWidget *label = gtk_label_new (words);

  /* Three long names give way in a small window, where forty characters a line come first. */
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (box), label);
  gtk_widget_set_tooltip_text (box, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_check_button_set_group (GTK_CHECK_BUTTON (box), GTK_CHECK_BUTTON (self->none));
  gtk_widget_add_css_class (box, "small");
  g_signal_connect_object (box, "toggled", G_CALLBACK (box_toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->boxes, box);
  self->box_of[method - 1] = box;
}

static void
add_view (KgrMethodBar    *self,
          KgrRecordMethod  method,
          const char      *words,
          const char      *tooltip)
{
  GtkWidget *view = gtk_toggle_button_new_with_label (words);

  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (view),
                               method > 1 ? GTK_TOGGLE_BUTTON (self->view_of[0]) : NULL);
  gtk_widget_set_tooltip_text (view, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip,
                                  -1);
  g_signal_connect_object (view, "toggled", G_CALLBACK (view_toggled_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->views, view);
  self->view_of[method - 1] = view;
}

static void
kgr_method_bar_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&KGR_METHOD_BAR (object)->none);

  G_OBJECT_CLASS (kgr_method_bar_parent_class)->dispose (object);
}

static void
kgr_method_bar_class_init (KgrMethodBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_method_bar_dispose;

  signals[SIGNAL_TICKED] = g_signal_new ("ticked", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_INT);
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/kaigiroku/Kaigiroku/ui/kgr-method-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrMethodBar, boxes);
  gtk_widget_class_bind_template_child (widget_class, KgrMethodBar, views);
}

static void
kgr_method_bar_init (KgrMethodBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->none = g_object_ref_sink (gtk_check_button_new ());
  for (KgrRecordMethod method = KGR_METHOD_VERBATIM; method <= N_METHODS; method++)
    add_box (self, method);
  self->telling = TRUE;
  add_view (self, KGR_METHOD_VERBATIM, C_("record view", "Words"),
            _("See the words of the statements (Ctrl+7)"));
  add_view (self, KGR_METHOD_STATEMENT_SUMMARY, C_("record view", "Key points"),
            _("See the key points of the statements (Ctrl+8)"));
  add_view (self, KGR_METHOD_ITEM_SUMMARY, C_("record view", "By item"),
            _("See the key points of the items (Ctrl+9)"));
  self->telling = FALSE;
}

void
kgr_method_bar_set_ticked (KgrMethodBar    *self,
                           KgrRecordMethod  method)
{
  g_return_if_fail (KGR_IS_METHOD_BAR (self));
  g_return_if_fail (method <= N_METHODS);

  self->telling = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (method > 0 ? self->box_of[method - 1]
                                                            : self->none), TRUE);
  self->telling = FALSE;
}

void
kgr_method_bar_set_view (KgrMethodBar    *self,
                         KgrRecordMethod  method)
{
  g_return_if_fail (KGR_IS_METHOD_BAR (self));
  g_return_if_fail (method >= 1 && method <= N_METHODS);

  self->telling = TRUE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->view_of[method - 1]), TRUE);
  self->telling = FALSE;
}

void
kgr_method_bar_set_writable (KgrMethodBar *self,
                             gboolean      writable)
{
  g_return_if_fail (KGR_IS_METHOD_BAR (self));

  for (int i = 0; i < N_METHODS; i++)
    gtk_widget_set_sensitive (self->box_of[i], writable);
}
