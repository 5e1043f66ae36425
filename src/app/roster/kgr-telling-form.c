/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "roster/kgr-roster.h"
#include "roster/kgr-telling-form.h"
#include "text/kgr-era.h"
#include "text/kgr-when.h"

#define DATE_LENGTH (sizeof "2021-10-28" - 1)

struct _KgrTellingForm
{
  GtkWidget  parent_instance;

  char      *day;
  char      *last;
  GtkEntry  *on;
  GtkEntry  *how;
  GtkLabel  *message;
};

G_DEFINE_FINAL_TYPE (KgrTellingForm, kgr_telling_form, GTK_TYPE_WIDGET)

static guint told_signal;

/* NULL for what is no day. */
static char *
dup_day (KgrTellingForm *self)
{
  g_autofree char *today = kgr_roster_dup_today ();
  g_autofree char *from = NULL;
  g_autofree char *until = NULL;

  if (!kgr_when_read_typed (gtk_editable_get_text (GTK_EDITABLE (self->on)), today,
                            self->day, &from, &until))
    return NULL;

  return g_strndup (from, DATE_LENGTH);
}

static void
set_message (KgrTellingForm *self,
             const char     *message,
             gboolean        is_complaint)
{
  gtk_label_set_label (self->message, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message), message != NULL);
  if (is_complaint)
    gtk_widget_add_css_class (GTK_WIDGET (self->on), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->on), "error");
}

/* A day after the meeting is true, and does not help those who spoke before. */
static void
changed_cb (KgrTellingForm *self)
{
  g_autofree char *day = dup_day (self);

  set_message (self, self->last != NULL && day != NULL && g_strcmp0 (day, self->last) > 0
                     ? _("After the day of the meeting: they stay untold for it.") : NULL, FALSE);
}

static void
tell_cb (KgrTellingForm *self)
{
  g_autofree char *day = dup_day (self);
  g_autofree char *how = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->how))));

  if (day == NULL)
    {
      set_message (self, _("Write a day as 4/1 or 2026-04-01."), TRUE);
      gtk_widget_grab_focus (GTK_WIDGET (self->on));
      return;
    }
  g_signal_emit (self, told_signal, 0, day, *how != '\0' ? how : NULL);
}

static void
kgr_telling_form_dispose (GObject *object)
{
  KgrTellingForm *self = KGR_TELLING_FORM (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->day, g_free);
  g_clear_pointer (&self->last, g_free);

  G_OBJECT_CLASS (kgr_telling_form_parent_class)->dispose (object);
}

static void
kgr_telling_form_class_init (KgrTellingFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_telling_form_dispose;

  told_signal = g_signal_new ("told", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                              NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/kaigiroku/Kaigiroku/ui/kgr-telling-form.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrTellingForm, on);
  gtk_widget_class_bind_template_child (widget_class, KgrTellingForm, how);
  gtk_widget_class_bind_template_child (widget_class, KgrTellingForm, message);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, tell_cb);
}

static void
kgr_telling_form_init (KgrTellingForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
kgr_telling_form_set_day (KgrTellingForm *self,
                          const char     *day,
                          const char     *last)
{
  g_autofree char *words = NULL;

  g_return_if_fail (KGR_IS_TELLING_FORM (self));

  g_free (self->last);
  self->last = g_strdup (last);
  if (g_strcmp0 (self->day, day) == 0)
    return;
  g_free (self->day);
  self->day = g_strdup (day);
  words = kgr_era_format_date (day, FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self->on), words != NULL ? words : "");
}
