/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "meeting/kgr-meeting-words.h"
#include "record/kgr-reason-popover.h"
#include "record/kgr-record-foot.h"

struct _KgrRecordFoot
{
  GtkWidget         parent_instance;

  GtkWidget        *box;
  GtkWidget        *sealing;
  GtkLabel         *what;    /* the reason is for */
  GtkWidget        *why;
  GtkLabel         *reason;
  KgrReasonPopover *reasons;
  char             *chosen;  /* for what is sealed next, wherever the caret goes meanwhile */
  GtkWidget        *facts;
  GtkImage         *icon;
  GtkLabel         *saved;
  GtkLabel         *writer;
  GtkLabel         *length;
};

G_DEFINE_FINAL_TYPE (KgrRecordFoot, kgr_record_foot, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_REASON_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show_reason (KgrRecordFoot *self)
{
  gtk_label_set_label (self->reason, kgr_reason_popover_get_reason (self->reasons));
}

static void
keep_reason (KgrRecordFoot *self)
{
  g_free (self->chosen);
  self->chosen = g_strdup (kgr_reason_popover_get_reason (self->reasons));
  show_reason (self);
}

static void
reason_chosen_cb (KgrRecordFoot *self)
{
  keep_reason (self);
  g_signal_emit (self, signals[SIGNAL_REASON_CHOSEN], 0);
}

static void
kgr_record_foot_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (kgr_record_foot_parent_class)->dispose (object);
}

static void
kgr_record_foot_finalize (GObject *object)
{
  g_free (KGR_RECORD_FOOT (object)->chosen);

  G_OBJECT_CLASS (kgr_record_foot_parent_class)->finalize (object);
}

static void
kgr_record_foot_class_init (KgrRecordFootClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_record_foot_dispose;
  G_OBJECT_CLASS (klass)->finalize = kgr_record_foot_finalize;

  signals[SIGNAL_REASON_CHOSEN] =
    g_signal_new ("reason-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 0);

  g_type_ensure (KGR_TYPE_REASON_POPOVER);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/kaigiroku/Kaigiroku/ui/kgr-record-foot.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrRecordFoot, box);
  gtk_widget_class_bind_template_child (widget_class, KgrRecordFoot, sealing);
  gtk_widget_class_bind_template_child (widget_class, KgrRecordFoot, what);
  gtk_widget_class_bind_template_child (widget_class, KgrRecordFoot, why);
  gtk_widget_class_bind_template_child (widget_class, KgrRecordFoot, reason);
  gtk_widget_class_bind_template_child (widget_class, KgrRecordFoot, reasons);
  gtk_widget_class_bind_template_child (widget_class, KgrRecordFoot, facts);
  gtk_widget_class_bind_template_child (widget_class, KgrRecordFoot, icon);
  gtk_widget_class_bind_template_child (widget_class, KgrRecordFoot, saved);
  gtk_widget_class_bind_template_child (widget_class, KgrRecordFoot, writer);
  gtk_widget_class_bind_template_child (widget_class, KgrRecordFoot, length);
  gtk_widget_class_bind_template_callback (widget_class, reason_chosen_cb);
}

static void
kgr_record_foot_init (KgrRecordFoot *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  keep_reason (self);
}

void
kgr_record_foot_set_saved (KgrRecordFoot *self,
                           const char    *words,
                           gboolean       trouble)
{
  g_return_if_fail (KGR_IS_RECORD_FOOT (self));

  gtk_label_set_label (self->saved, words);
  gtk_image_set_from_icon_name (self->icon, trouble ? "dialog-warning-symbolic"
                                                    : "system-lock-screen-symbolic");
}

void
kgr_record_foot_set_writer (KgrRecordFoot *self,
                            const char    *name)
{
  g_autofree char *words = NULL;

  g_return_if_fail (KGR_IS_RECORD_FOOT (self));

  /* Translators: who writes the minutes */
  words = name != NULL ? g_strdup_printf (_("Written by %s"), name) : g_strdup ("");
  gtk_label_set_label (self->writer, words);
}

void
kgr_record_foot_set_length (KgrRecordFoot *self,
                            guint          n_chars)
{
  g_autofree char *number = kgr_count_dup_words (n_chars);
  g_autofree char *words = NULL;

  g_return_if_fail (KGR_IS_RECORD_FOOT (self));

  words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s character", "%s characters", n_chars),
                           number);
  gtk_label_set_label (self->length, words);
}

void
kgr_record_foot_set_sealing (KgrRecordFoot *self,
                             gboolean       sealing,
                             gboolean       selected,
                             const char    *reason)
{
  g_return_if_fail (KGR_IS_RECORD_FOOT (self));

  /* What a place has for a reason is told there, and goes no further. */
  kgr_reason_popover_set_reason (self->reasons, reason != NULL && *reason != '\0' ? reason
                                                                                  : self->chosen);
  show_reason (self);
  /* Translators: the words that would be sealed, before the choice of a reason */
  gtk_label_set_label (self->what, sealing ? _("Writing what is not public")
                                           : _("What is selected"));
  gtk_widget_set_visible (self->sealing, sealing || selected);
  gtk_widget_set_visible (self->facts, !sealing && !selected);
  if (sealing)
    gtk_widget_add_css_class (self->box, "sealing");
  else
    gtk_widget_remove_css_class (self->box, "sealing");
}

const char *
kgr_record_foot_get_reason (KgrRecordFoot *self)
{
  g_return_val_if_fail (KGR_IS_RECORD_FOOT (self), "");

  return self->chosen;
}

void
kgr_record_foot_set_reasons (KgrRecordFoot      *self,
                             const char * const *reasons)
{
  g_return_if_fail (KGR_IS_RECORD_FOOT (self));

  kgr_reason_popover_set_reasons (self->reasons, reasons);
  keep_reason (self);
}
