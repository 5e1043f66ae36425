/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "meeting/kgr-meeting-words.h"
#include "record/kgr-projector.h"
#include "text/kgr-era.h"

struct _KgrProjector
{
  GtkWindow  parent_instance;

  GtkLabel  *meeting;
  GtkLabel  *item;
  GtkWidget *decided;
  GtkBox    *decisions;
  GtkLabel  *next;
  GtkLabel  *clock;
  guint      tick_id;
};

G_DEFINE_FINAL_TYPE (KgrProjector, kgr_projector, GTK_TYPE_WINDOW)

/* Numbers of what was decided, as they are written in a resolution. */
static const char * const numerals[] = {
  "一", "二", "三", "四", "五", "六", "七", "八", "九", "十",
};

static void
show_time (KgrProjector *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  int hour = g_date_time_get_hour (now);
  g_autofree char *hours = kgr_digits_format (hour % 12);
  g_autofree char *minutes = kgr_digits_format (g_date_time_get_minute (now));
  /* Translators: a time of day; hours of twelve, then minutes */
  g_autofree char *words = g_strdup_printf (hour < 12 ? _("%s:%s in the morning")
                                                      : _("%s:%s in the afternoon"),
                                            hours, minutes);

  gtk_label_set_label (self->clock, words);
}

static gboolean
tick_cb (gpointer data)
{
  show_time (KGR_PROJECTOR (data));

  return G_SOURCE_CONTINUE;
}

static void
add_decision (KgrProjector *self,
              guint         index,
              const char   *words)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 28);
  GtkWidget *number = gtk_label_new (index < G_N_ELEMENTS (numerals) ? numerals[index] : "・");
  GtkWidget *label = kgr_text_label_new (words, "pj3");

  gtk_widget_set_valign (number, GTK_ALIGN_START);
  gtk_widget_add_css_class (number, "pj3");
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (row), number);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (self->decisions, row);
}

static void
close_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

static void
kgr_projector_dispose (GObject *object)
{
  KgrProjector *self = KGR_PROJECTOR (object);

  g_clear_handle_id (&self->tick_id, g_source_remove);

  G_OBJECT_CLASS (kgr_projector_parent_class)->dispose (object);
}

static void
kgr_projector_class_init (KgrProjectorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_projector_dispose;

  gtk_widget_class_install_action (widget_class, "projector.close", NULL, close_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "projector.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p,
                                       GDK_CONTROL_MASK | GDK_SHIFT_MASK, "projector.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/kaigiroku/Kaigiroku/ui/kgr-projector.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrProjector, meeting);
  gtk_widget_class_bind_template_child (widget_class, KgrProjector, item);
  gtk_widget_class_bind_template_child (widget_class, KgrProjector, decided);
  gtk_widget_class_bind_template_child (widget_class, KgrProjector, decisions);
  gtk_widget_class_bind_template_child (widget_class, KgrProjector, next);
  gtk_widget_class_bind_template_child (widget_class, KgrProjector, clock);
}

static void
kgr_projector_init (KgrProjector *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_window_set_title (GTK_WINDOW (self), _("Kaigiroku"));
  show_time (self);
  self->tick_id = g_timeout_add_seconds (5, tick_cb, self);
}

GtkWidget *
kgr_projector_new (GtkWindow *parent)
{
  /* Transient, so that locking takes it away with the other windows of the file. */
  return g_object_new (KGR_TYPE_PROJECTOR, "transient-for", parent, "destroy-with-parent", TRUE,
                       NULL);
}

void
kgr_projector_show (KgrProjector   *self,
                    KgrPublicBoard *board)
{
  g_autofree char *next = NULL;
  GtkWidget *child;

  g_return_if_fail (KGR_IS_PROJECTOR (self));
  g_return_if_fail (board != NULL);

  gtk_label_set_label (self->meeting, board->meeting);
  gtk_label_set_label (self->item, board->item != NULL ? board->item : "");
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->decisions))) != NULL)
    gtk_box_remove (self->decisions, child);
  for (guint i = 0; i < board->decisions->len; i++)
    add_decision (self, i, g_ptr_array_index (board->decisions, i));
  gtk_widget_set_visible (self->decided, board->decisions->len > 0);
  if (board->next != NULL)
    /* Translators: the agenda item that comes next */
    next = g_strdup_printf (_("Next item  %s"), board->next);
  gtk_label_set_label (self->next, next != NULL ? next : "");
}

static GdkMonitor *
find_other_monitor (KgrProjector *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  GdkDisplay *display = gtk_widget_get_display (GTK_WIDGET (self));
  GdkSurface *surface = parent != NULL ? gtk_native_get_surface (GTK_NATIVE (parent)) : NULL;
  GdkMonitor *own = surface != NULL ? gdk_display_get_monitor_at_surface (display, surface) : NULL;
  GListModel *monitors = gdk_display_get_monitors (display);

  for (guint i = 0; own != NULL && i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);

      if (monitor != own)
        return g_steal_pointer (&monitor);
    }

  return NULL;
}

void
kgr_projector_present (KgrProjector *self)
{
  g_autoptr (GdkMonitor) monitor = NULL;

  g_return_if_fail (KGR_IS_PROJECTOR (self));

  monitor = find_other_monitor (self);
  if (monitor != NULL)
    gtk_window_fullscreen_on_monitor (GTK_WINDOW (self), monitor);
  gtk_window_present (GTK_WINDOW (self));
}
