/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "record/kgr-record-strip.h"

struct _KgrRecordStrip
{
  GtkWidget    parent_instance;

  GtkWidget   *box;
  GtkWidget   *stamp;
  GtkWidget   *warning;
  GtkLabel    *title;
  GtkLabel    *text;
  GtkWidget   *leave;
  GtkButton   *act;

  KgrStripKind kind;
  char        *trouble[2]; /* what is said while saving does not work: title and text */
};

G_DEFINE_FINAL_TYPE (KgrRecordStrip, kgr_record_strip, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_ANSWERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What the second button does. */
static const char *
get_act (KgrStripKind kind)
{
  switch (kind)
    {
    case KGR_STRIP_HIDDEN:
      return _("Show It and Write");
    case KGR_STRIP_APPROVED:
      return _("Make a Corrected Version");
    case KGR_STRIP_SCREEN:
      return _("Show the Window for the Wall");
    case KGR_STRIP_SAVING:
      return _("Save Once More");
    case KGR_STRIP_NONE:
    case KGR_STRIP_WORD:
    default:
      return NULL;
    }
}

static void
show_kind (KgrRecordStrip *self,
           KgrStripKind    kind,
           const char     *title,
           const char     *text)
{
  const char *act = get_act (kind);

  self->kind = kind;
  gtk_label_set_label (self->title, title != NULL ? title : "");
  gtk_label_set_label (self->text, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->text), text != NULL);
  gtk_widget_set_visible (self->stamp, kind == KGR_STRIP_HIDDEN);
  gtk_widget_set_visible (self->warning, kind != KGR_STRIP_HIDDEN);
  gtk_widget_set_visible (self->leave, kind != KGR_STRIP_SAVING);
  gtk_widget_set_visible (GTK_WIDGET (self->act), act != NULL);
  gtk_button_set_label (self->act, act != NULL ? act : "");
  if (kind == KGR_STRIP_HIDDEN)
    gtk_widget_add_css_class (self->box, "sealed-n");
  else
    gtk_widget_remove_css_class (self->box, "sealed-n");
  gtk_widget_set_visible (GTK_WIDGET (self), kind != KGR_STRIP_NONE);
}

/* After whatever was said, what still holds. */
static void
fall_back (KgrRecordStrip *self)
{
  if (self->trouble[0] != NULL)
    show_kind (self, KGR_STRIP_SAVING, self->trouble[0], self->trouble[1]);
  else
    show_kind (self, KGR_STRIP_NONE, NULL, NULL);
}

static void
leave_cb (KgrRecordStrip *self)
{
  KgrStripKind kind = self->kind;

  fall_back (self);
  g_signal_emit (self, signals[SIGNAL_ANSWERED], 0, kind, FALSE);
}

static void
act_cb (KgrRecordStrip *self)
{
  KgrStripKind kind = self->kind;

  if (kind != KGR_STRIP_SAVING)
    fall_back (self);
  g_signal_emit (self, signals[SIGNAL_ANSWERED], 0, kind, TRUE);
}

static void
forget_trouble (KgrRecordStrip *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->trouble); i++)
    g_clear_pointer (&self->trouble[i], g_free);
}

static void
kgr_record_strip_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (kgr_record_strip_parent_class)->dispose (object);
}

static void
kgr_record_strip_finalize (GObject *object)
{
  forget_trouble (KGR_RECORD_STRIP (object));

  G_OBJECT_CLASS (kgr_record_strip_parent_class)->finalize (object);
}

static void
kgr_record_strip_class_init (KgrRecordStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_record_strip_dispose;
  G_OBJECT_CLASS (klass)->finalize = kgr_record_strip_finalize;

  signals[SIGNAL_ANSWERED] =
    g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_BOOLEAN);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/kaigiroku/Kaigiroku/ui/kgr-record-strip.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrRecordStrip, box);
  gtk_widget_class_bind_template_child (widget_class, KgrRecordStrip, stamp);
  gtk_widget_class_bind_template_child (widget_class, KgrRecordStrip, warning);
  gtk_widget_class_bind_template_child (widget_class, KgrRecordStrip, title);
  gtk_widget_class_bind_template_child (widget_class, KgrRecordStrip, text);
  gtk_widget_class_bind_template_child (widget_class, KgrRecordStrip, leave);
  gtk_widget_class_bind_template_child (widget_class, KgrRecordStrip, act);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, act_cb);
}

static void
kgr_record_strip_init (KgrRecordStrip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show_kind (self, KGR_STRIP_NONE, NULL, NULL);
}

void
kgr_record_strip_say (KgrRecordStrip *self,
                      KgrStripKind    kind,
                      const char     *title,
                      const char     *text)
{
  g_return_if_fail (KGR_IS_RECORD_STRIP (self));
  g_return_if_fail (kind != KGR_STRIP_NONE && title != NULL);

  if (kind == KGR_STRIP_SAVING)
    {
      forget_trouble (self);
      self->trouble[0] = g_strdup (title);
      self->trouble[1] = g_strdup (text);
    }
  show_kind (self, kind, title, text);
}

void
kgr_record_strip_clear (KgrRecordStrip *self,
                        KgrStripKind    kind)
{
  g_return_if_fail (KGR_IS_RECORD_STRIP (self));

  if (kind == KGR_STRIP_SAVING)
    forget_trouble (self);
  if (self->kind == kind)
    fall_back (self);
}

KgrStripKind
kgr_record_strip_get_kind (KgrRecordStrip *self)
{
  g_return_val_if_fail (KGR_IS_RECORD_STRIP (self), KGR_STRIP_NONE);

  return self->kind;
}
