/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "record/kgr-record-pane.h"

struct _KgrRecordPane
{
  GtkWidget    parent_instance;

  GtkWidget   *beside;
  GtkLabel    *beside_title;
  GtkLabel    *beside_whose;
  GtkLabel    *beside_words;
  GtkLabel    *beside_length;
  KgrSeatPane *seats;
  GtkWidget   *seal;
  GtkLabel    *seal_label;
  gboolean     low;
};

G_DEFINE_FINAL_TYPE (KgrRecordPane, kgr_record_pane, GTK_TYPE_WIDGET)

static void
update_compact (KgrRecordPane *self)
{
  kgr_seat_pane_set_compact (self->seats, self->low || gtk_widget_get_visible (self->beside));
}

static void
kgr_record_pane_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (kgr_record_pane_parent_class)->dispose (object);
}

static void
kgr_record_pane_class_init (KgrRecordPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_record_pane_dispose;

  g_type_ensure (KGR_TYPE_SEAT_PANE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/kaigiroku/Kaigiroku/ui/kgr-record-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrRecordPane, beside);
  gtk_widget_class_bind_template_child (widget_class, KgrRecordPane, beside_title);
  gtk_widget_class_bind_template_child (widget_class, KgrRecordPane, beside_whose);
  gtk_widget_class_bind_template_child (widget_class, KgrRecordPane, beside_words);
  gtk_widget_class_bind_template_child (widget_class, KgrRecordPane, beside_length);
  gtk_widget_class_bind_template_child (widget_class, KgrRecordPane, seats);
  gtk_widget_class_bind_template_child (widget_class, KgrRecordPane, seal);
  gtk_widget_class_bind_template_child (widget_class, KgrRecordPane, seal_label);
}

static void
kgr_record_pane_init (KgrRecordPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

KgrSeatPane *
kgr_record_pane_get_seats (KgrRecordPane *self)
{
  g_return_val_if_fail (KGR_IS_RECORD_PANE (self), NULL);

  return self->seats;
}

void
kgr_record_pane_set_sealing (KgrRecordPane *self,
                             KgrSealing     sealing)
{
  const char * const words[] = {
    [KGR_SEALING_OFF] = _("Not public from here on"),
    [KGR_SEALING_ON] = _("Writing what is not public"),
    [KGR_SEALING_CHOSEN] = _("Make the selection not public"),
    [KGR_SEALING_OPENS] = _("Make the selection public"),
  };

  g_return_if_fail (KGR_IS_RECORD_PANE (self));
  g_return_if_fail (sealing <= KGR_SEALING_OPENS);

  gtk_label_set_label (self->seal_label, words[sealing]);
  if (sealing == KGR_SEALING_ON)
    gtk_widget_add_css_class (self->seal, "sealing");
  else
    gtk_widget_remove_css_class (self->seal, "sealing");
}

void
kgr_record_pane_set_beside (KgrRecordPane *self,
                            const char    *title,
                            const char    *whose,
                            const char    *words,
                            const char    *length)
{
  g_return_if_fail (KGR_IS_RECORD_PANE (self));

  gtk_widget_set_visible (self->beside, title != NULL);
  gtk_label_set_label (self->beside_title, title != NULL ? title : "");
  gtk_label_set_label (self->beside_whose, whose != NULL ? whose : "");
  gtk_label_set_label (self->beside_words, words != NULL ? words : "");
  gtk_label_set_label (self->beside_length, length != NULL ? length : "");
  update_compact (self);
}

void
kgr_record_pane_set_low (KgrRecordPane *self,
                         gboolean       low)
{
  g_return_if_fail (KGR_IS_RECORD_PANE (self));

  self->low = low;
  update_compact (self);
}
