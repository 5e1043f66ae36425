/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "meeting/kgr-meeting-words.h"
#include "record/kgr-reason-popover.h"

/* The wordings are those that are kept, so they are Japanese in every language. */
static const char * const reasons[] = {
  "個別事例・個人情報（障害者総合支援法第89条の３第５項）",
  "条例に基づく非公開",
  "公正な審議のため",
};

struct _KgrReasonPopover
{
  GtkPopover parent_instance;

  GtkWidget *buttons[G_N_ELEMENTS (reasons)];
  GtkWidget *own;
  GtkWidget *own_words;
  char      *reason;
  gboolean   telling; /* the buttons follow; nobody chose */
};

G_DEFINE_FINAL_TYPE (KgrReasonPopover, kgr_reason_popover, GTK_TYPE_POPOVER)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
choose (KgrReasonPopover *self,
        const char       *reason)
{
  if (self->telling || strcmp (self->reason, reason) == 0)
    return;
  g_free (self->reason);
  self->reason = g_strdup (reason);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

static void
toggled_cb (KgrReasonPopover *self,
            GtkCheckButton   *button)
{
  gboolean own = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->own));

  gtk_widget_set_visible (self->own_words, own);
  if (!gtk_check_button_get_active (button))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (self->buttons[i] == GTK_WIDGET (button))
      choose (self, reasons[i]);
  if (own && !self->telling)
    gtk_widget_grab_focus (self->own_words);
}

static void
own_activated_cb (KgrReasonPopover *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->own_words));

  if (*words != '\0')
    choose (self, words);
  gtk_popover_popdown (GTK_POPOVER (self));
}

/* Words are taken when they are done: each letter would be a change of its own. */
static void
closed_cb (KgrReasonPopover *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->own_words));

  if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->own)) && *words != '\0')
    choose (self, words);
}

static GtkWidget *
add_button (KgrReasonPopover *self,
            GtkBox           *box,
            const char       *reason,
            GtkWidget        *group)
{
  GtkWidget *button = gtk_check_button_new ();

  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), kgr_text_label_new (reason, NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, reason,
                                  -1);
  if (group != NULL)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (button), GTK_CHECK_BUTTON (group));
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (box, button);

  return button;
}

static void
kgr_reason_popover_finalize (GObject *object)
{
  g_free (KGR_REASON_POPOVER (object)->reason);

  G_OBJECT_CLASS (kgr_reason_popover_parent_class)->finalize (object);
}

static void
kgr_reason_popover_class_init (KgrReasonPopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kgr_reason_popover_finalize;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kgr_reason_popover_init (KgrReasonPopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  self->reason = g_strdup (reasons[0]);
  self->own_words = gtk_entry_new ();
  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    self->buttons[i] = add_button (self, GTK_BOX (box), reasons[i],
                                   i > 0 ? self->buttons[0] : NULL);
  self->own = add_button (self, GTK_BOX (box), _("Another reason"), self->buttons[0]);
  gtk_widget_set_visible (self->own_words, FALSE);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->own_words), _("Ordinance and article"));
  gtk_entry_set_input_hints (GTK_ENTRY (self->own_words), GTK_INPUT_HINT_PRIVATE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->own_words),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Another reason"), -1);
  g_signal_connect_object (self->own_words, "activate", G_CALLBACK (own_activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->own_words);
  gtk_widget_set_size_request (box, 320, -1);
  g_object_set (box, "margin-start", 6, "margin-end", 6, "margin-top", 6, "margin-bottom", 6,
                NULL);
  self->telling = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->buttons[0]), TRUE);
  self->telling = FALSE;
  gtk_popover_set_child (GTK_POPOVER (self), box);
  g_signal_connect (self, "closed", G_CALLBACK (closed_cb), NULL);
}

const char *
kgr_reason_popover_get_reason (KgrReasonPopover *self)
{
  g_return_val_if_fail (KGR_IS_REASON_POPOVER (self), "");

  return self->reason;
}

void
kgr_reason_popover_set_reason (KgrReasonPopover *self,
                               const char       *reason)
{
  GtkWidget *button;

  g_return_if_fail (KGR_IS_REASON_POPOVER (self));
  g_return_if_fail (reason != NULL);

  if (strcmp (self->reason, reason) == 0)
    return;
  button = self->own;
  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (strcmp (reasons[i], reason) == 0)
      button = self->buttons[i];
  self->telling = TRUE;
  g_free (self->reason);
  self->reason = g_strdup (reason);
  gtk_editable_set_text (GTK_EDITABLE (self->own_words), button == self->own ? reason : "");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), TRUE);
  self->telling = FALSE;
}
