/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "meeting/kgr-attendance-entry.h"
#include "meeting/kgr-span-row.h"
#include "text/kgr-era.h"

struct _KgrSpanRow
{
  GtkBox           parent_instance;

  char            *was_from;  /* as stored: what is not typed over keeps its seconds */
  char            *was_until;
  GtkEntry        *from;
  GtkEntry        *until;
  GtkWidget       *manners;
  GtkToggleButton *online;
  GtkToggleButton *by_substitute;
  GtkWidget       *remove;
};

G_DEFINE_FINAL_TYPE (KgrSpanRow, kgr_span_row, GTK_TYPE_BOX)

enum
{
  SIGNAL_EDITED,
  SIGNAL_ACTIVATE,
  SIGNAL_REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
left_cb (KgrSpanRow *self)
{
  g_signal_emit (self, signals[SIGNAL_EDITED], 0);
}

static void
activated_cb (KgrSpanRow *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATE], 0);
}

static void
manner_cb (KgrSpanRow *self)
{
  g_signal_emit (self, signals[SIGNAL_EDITED], 0);
}

static void
remove_cb (KgrSpanRow *self)
{
  g_signal_emit (self, signals[SIGNAL_REMOVED], 0);
}

static void
kgr_span_row_finalize (GObject *object)
{
  KgrSpanRow *self = KGR_SPAN_ROW (object);

  g_free (self->was_from);
  g_free (self->was_until);

  G_OBJECT_CLASS (kgr_span_row_parent_class)->finalize (object);
}

static void
kgr_span_row_class_init (KgrSpanRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const char *const names[] = { "edited", "activate", "removed" };

  G_OBJECT_CLASS (klass)->finalize = kgr_span_row_finalize;

  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                               NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/kaigiroku/Kaigiroku/ui/kgr-span-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrSpanRow, from);
  gtk_widget_class_bind_template_child (widget_class, KgrSpanRow, until);
  gtk_widget_class_bind_template_child (widget_class, KgrSpanRow, manners);
  gtk_widget_class_bind_template_child (widget_class, KgrSpanRow, online);
  gtk_widget_class_bind_template_child (widget_class, KgrSpanRow, by_substitute);
  gtk_widget_class_bind_template_child (widget_class, KgrSpanRow, remove);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, manner_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
kgr_span_row_init (KgrSpanRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_button_set_label (GTK_BUTTON (self->online),
                        kgr_attendance_status_to_label (KGR_ATTENDANCE_ONLINE));
  gtk_button_set_label (GTK_BUTTON (self->by_substitute),
                        kgr_attendance_status_to_label (KGR_ATTENDANCE_REPRESENTED));
}

GtkWidget *
kgr_span_row_new (void)
{
  return g_object_new (KGR_TYPE_SPAN_ROW, NULL);
}

static void
set_time (GtkEntry    *entry,
          char       **was,
          const char  *iso)
{
  g_autofree char *clock = kgr_era_format_clock (iso);

  /* What was typed and could not be stored yet is not taken away by what happens elsewhere. */
  if (g_strcmp0 (*was, iso) == 0)
    return;
  g_free (*was);
  *was = g_strdup (iso);
  gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
  gtk_editable_set_text (GTK_EDITABLE (entry), clock != NULL ? clock : "");
}

void
kgr_span_row_set (KgrSpanRow        *self,
                  const KgrPresence *span,
                  gboolean           several)
{
  g_return_if_fail (KGR_IS_SPAN_ROW (self));

  set_time (self->from, &self->was_from, span->from);
  set_time (self->until, &self->was_until, span->until);
  gtk_toggle_button_set_active (self->online, span->online);
  gtk_toggle_button_set_active (self->by_substitute, span->by_substitute);
  gtk_widget_set_visible (self->manners, several);
  gtk_widget_set_visible (self->remove, several);
}

static gboolean
read_time (GtkEntry    *entry,
           const char  *was,
           const char  *opening,
           char       **time)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
  g_autofree char *shown = kgr_era_format_clock (was);

  gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
  if (*text == '\0')
    *time = NULL;
  else if (g_strcmp0 (text, shown) == 0)
    *time = g_strdup (was);
  else if ((*time = kgr_attendance_read_clock (text, opening)) == NULL)
    {
      gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
      return FALSE;
    }

  return TRUE;
}

gboolean
kgr_span_row_read (KgrSpanRow *self,
                   const char *opening,
                   GPtrArray  *spans)
{
  g_autofree char *from = NULL;
  g_autofree char *until = NULL;
  gboolean good;

  g_return_val_if_fail (KGR_IS_SPAN_ROW (self), FALSE);

  good = read_time (self->from, self->was_from, opening, &from);
  good = read_time (self->until, self->was_until, opening, &until) && good;
  if (good)
    kgr_presences_add (spans, from, until, gtk_toggle_button_get_active (self->online),
                       gtk_toggle_button_get_active (self->by_substitute));

  return good;
}

gboolean
kgr_span_row_enter (KgrSpanRow *self,
                    gboolean    until)
{
  GtkWidget *entry = GTK_WIDGET (until ? self->until : self->from);

  return gtk_widget_get_mapped (entry) && gtk_widget_grab_focus (entry);
}
