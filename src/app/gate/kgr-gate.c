/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands in the window before a file is unlocked. */

#include "config.h"

#include "gate/kgr-gate.h"

struct _KgrGate
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (KgrGate, kgr_gate, GTK_TYPE_WIDGET)

static void
kgr_gate_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KGR_TYPE_GATE);

  G_OBJECT_CLASS (kgr_gate_parent_class)->dispose (object);
}

static void
kgr_gate_class_init (KgrGateClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_gate_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/kaigiroku/Kaigiroku/ui/kgr-gate.ui");
}

static void
kgr_gate_init (KgrGate *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
