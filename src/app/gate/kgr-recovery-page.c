/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The recovery key, shown once. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gate/kgr-recovery-page.h"
#include "text/kgr-era.h"

#define GROUP_LENGTH 4
#define N_GROUPS 16
#define GROUPS_A_LINE 4

struct _KgrRecoveryPage
{
  AdwBin     parent_instance;

  GtkWidget *key_label;
  GtkWidget *first;
  GtkWidget *second;
  GtkWidget *kept;
  GtkWidget *message;
  GtkWidget *confirm;

  char       groups[N_GROUPS][GROUP_LENGTH + 1];
  int        asked[2];
};

G_DEFINE_FINAL_TYPE (KgrRecoveryPage, kgr_recovery_page, ADW_TYPE_BIN)

enum
{
  CONFIRMED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
wipe (KgrRecoveryPage *self)
{
  explicit_bzero (self->groups, sizeof self->groups);
  gtk_label_set_label (GTK_LABEL (self->key_label), "");
  gtk_editable_set_text (GTK_EDITABLE (self->first), "");
  gtk_editable_set_text (GTK_EDITABLE (self->second), "");
}

static gboolean
is_group (KgrRecoveryPage *self,
          GtkWidget       *entry,
          int              group)
{
  g_autofree char *typed = g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry)));

  return g_ascii_strcasecmp (g_strstrip (typed), self->groups[group]) == 0;
}

static void
update (KgrRecoveryPage *self)
{
  gtk_widget_set_visible (self->message, FALSE);
  gtk_widget_set_sensitive (self->confirm,
                            gtk_check_button_get_active (GTK_CHECK_BUTTON (self->kept)));
}

static void
say (KgrRecoveryPage *self,
     const char      *words)
{
  gtk_label_set_label (GTK_LABEL (self->message), words);
  gtk_widget_set_visible (self->message, TRUE);
}

static void
confirm_cb (KgrRecoveryPage *self)
{
  if (!gtk_check_button_get_active (GTK_CHECK_BUTTON (self->kept)))
    return;

  if (is_group (self, self->first, self->asked[0]) && is_group (self, self->second, self->asked[1]))
    {
      wipe (self);
      g_signal_emit (self, signals[CONFIRMED], 0);
      return;
    }

  say (self, _("This is not what stands above. Look at your paper once more, also at the letters"
               " that look alike."));
  gtk_widget_grab_focus (is_group (self, self->first, self->asked[0]) ? self->second : self->first);
}

/* What went through the clipboard is on no paper, and stays in the clipboard. */
static void
paste_cb (GtkText         *text,
          KgrRecoveryPage *self)
{
  g_signal_stop_emission_by_name (text, "paste-clipboard");
  say (self, _("Please type it from the paper: a copy in the clipboard does not help when the file"
               " has to be opened."));
}

static void
ask_for_group (KgrRecoveryPage *self,
               GtkWidget       *entry,
               int              group)
{
  g_autofree char *number = kgr_digits_format (group + 1);
  /* Translators: %s is a number: the 4th group of the recovery key */
  g_autofree char *title = g_strdup_printf (_("Group %s, to be sure"), number);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry), title);
}

static void
kgr_recovery_page_dispose (GObject *object)
{
  KgrRecoveryPage *self = KGR_RECOVERY_PAGE (object);

  explicit_bzero (self->groups, sizeof self->groups);
  gtk_widget_dispose_template (GTK_WIDGET (self), KGR_TYPE_RECOVERY_PAGE);

  G_OBJECT_CLASS (kgr_recovery_page_parent_class)->dispose (object);
}

static void
kgr_recovery_page_class_init (KgrRecoveryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_recovery_page_dispose;

  signals[CONFIRMED] = g_signal_new ("confirmed", KGR_TYPE_RECOVERY_PAGE, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/kaigiroku/Kaigiroku/ui/kgr-recovery-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrRecoveryPage, key_label);
  gtk_widget_class_bind_template_child (widget_class, KgrRecoveryPage, first);
  gtk_widget_class_bind_template_child (widget_class, KgrRecoveryPage, second);
  gtk_widget_class_bind_template_child (widget_class, KgrRecoveryPage, kept);
  gtk_widget_class_bind_template_child (widget_class, KgrRecoveryPage, message);
  gtk_widget_class_bind_template_child (widget_class, KgrRecoveryPage, confirm);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, confirm_cb);
}

static void
kgr_recovery_page_init (KgrRecoveryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_editable_get_delegate (GTK_EDITABLE (self->first)),
                           "paste-clipboard", G_CALLBACK (paste_cb), self, 0);
  g_signal_connect_object (gtk_editable_get_delegate (GTK_EDITABLE (self->second)),
                           "paste-clipboard", G_CALLBACK (paste_cb), self, 0);
}

void
kgr_recovery_page_set_key (KgrRecoveryPage *self,
                           const char      *recovery_key)
{
  g_autoptr(GString) shown = g_string_sized_new (128);
  int n = 0;

  g_return_if_fail (KGR_IS_RECOVERY_PAGE (self));

  for (const char *p = recovery_key; *p != '\0' && n < N_GROUPS * GROUP_LENGTH; p++)
    if (g_ascii_isalnum (*p))
      {
        self->groups[n / GROUP_LENGTH][n % GROUP_LENGTH] = *p;
        n++;
      }
  for (int i = 0; i < N_GROUPS; i++)
    {
      g_string_append (shown, self->groups[i]);
      if (i + 1 < N_GROUPS)
        g_string_append (shown, (i + 1) % GROUPS_A_LINE == 0 ? "\n" : "   ");
    }
  gtk_label_set_label (GTK_LABEL (self->key_label), shown->str);
  explicit_bzero (shown->str, shown->len);

  /* One of each half: whoever copied only a part is found out. */
  self->asked[0] = g_random_int_range (0, N_GROUPS / 2);
  self->asked[1] = g_random_int_range (N_GROUPS / 2, N_GROUPS);
  ask_for_group (self, self->first, self->asked[0]);
  ask_for_group (self, self->second, self->asked[1]);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->kept), FALSE);
  update (self);
}
