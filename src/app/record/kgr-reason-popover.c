/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "council/kgr-council.h"
#include "meeting/kgr-meeting-words.h"
#include "record/kgr-reason-popover.h"

struct _KgrReasonPopover
{
  GtkPopover parent_instance;

  GtkWidget *list;
  GPtrArray *buttons;  /* GtkCheckButton of each reason; owned by the list */
  char     **reasons;
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
  for (guint i = 0; i < self->buttons->len; i++)
    if (g_ptr_array_index (self->buttons, i) == button)
      choose (self, self->reasons[i]);
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
            GtkWidget        *box,
            const char       *reason)
{
  GtkWidget *button = gtk_check_button_new ();

  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), kgr_text_label_new (reason, NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, reason,
                                  -1);
  if (self->own != NULL)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (button), GTK_CHECK_BUTTON (self->own));
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);

  return button;
}

static void
kgr_reason_popover_finalize (GObject *object)
{
  KgrReasonPopover *self = KGR_REASON_POPOVER (object);

  g_free (self->reason);
  g_strfreev (self->reasons);
  g_ptr_array_unref (self->buttons);

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

  self->reason = g_strdup ("");
  self->buttons = g_ptr_array_new ();
  self->own_words = gtk_entry_new ();
  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_box_append (GTK_BOX (box), self->list);
  self->own = add_button (self, box, _("Another reason"));
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
  kgr_reason_popover_set_reasons (self, kgr_council_get_reasons (NULL));
  gtk_popover_set_child (GTK_POPOVER (self), box);
  g_signal_connect (self, "closed", G_CALLBACK (closed_cb), NULL);
}

void
kgr_reason_popover_set_reasons (KgrReasonPopover   *self,
                                const char * const *reasons)
{
  GtkWidget *button;

  g_return_if_fail (KGR_IS_REASON_POPOVER (self));
  g_return_if_fail (reasons != NULL);

  while ((button = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_box_remove (GTK_BOX (self->list), button);
  g_ptr_array_set_size (self->buttons, 0);
  g_strfreev (self->reasons);
  self->reasons = g_strdupv ((char **) reasons);
  for (guint i = 0; reasons[i] != NULL; i++)
    g_ptr_array_add (self->buttons, add_button (self, self->list, reasons[i]));
  g_free (self->reason);
  self->reason = g_strdup ("");
  if (reasons[0] != NULL)
    kgr_reason_popover_set_reason (self, reasons[0]);
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
  for (guint i = 0; i < self->buttons->len; i++)
    if (strcmp (self->reasons[i], reason) == 0)
      button = g_ptr_array_index (self->buttons, i);
  self->telling = TRUE;
  g_free (self->reason);
  self->reason = g_strdup (reason);
  gtk_editable_set_text (GTK_EDITABLE (self->own_words), button == self->own ? reason : "");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), TRUE);
  self->telling = FALSE;
}
