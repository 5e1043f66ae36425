/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "record/kgr-find-bar.h"
#include "text/kgr-era.h"

struct _KgrFindBar
{
  GtkWidget  parent_instance;

  GtkEntry  *words;
  GtkEntry  *with;
  GtkLabel  *count;
  GtkWidget *replacing;
  gboolean   composing;
};

G_DEFINE_FINAL_TYPE (KgrFindBar, kgr_find_bar, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_FIND,
  SIGNAL_REPLACE,
  SIGNAL_CHANGED,
  SIGNAL_CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
find (KgrFindBar *self,
      gboolean    forward)
{
  const char *words = kgr_find_bar_get_words (self);

  if (*words != '\0' && !self->composing)
    g_signal_emit (self, signals[SIGNAL_FIND], 0, words, forward);
}

static void
next_cb (KgrFindBar *self)
{
  find (self, TRUE);
}

static void
previous_cb (KgrFindBar *self)
{
  find (self, FALSE);
}

static void
replace (KgrFindBar *self,
         gboolean    all)
{
  const char *words = kgr_find_bar_get_words (self);

  if (*words != '\0' && !self->composing)
    g_signal_emit (self, signals[SIGNAL_REPLACE], 0, words,
                   gtk_editable_get_text (GTK_EDITABLE (self->with)), all);
}

static void
replace_cb (KgrFindBar *self)
{
  replace (self, FALSE);
}

static void
replace_all_cb (KgrFindBar *self)
{
  replace (self, TRUE);
}

static void
changed_cb (KgrFindBar *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, kgr_find_bar_get_words (self));
}

static void
preedit_changed_cb (KgrFindBar *self,
                    const char *preedit)
{
  self->composing = preedit != NULL && *preedit != '\0';
}

static void
close_cb (KgrFindBar *self)
{
  kgr_find_bar_close (self);
}

static void
close_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  kgr_find_bar_close (KGR_FIND_BAR (widget));
}

static void
watch (KgrFindBar *self,
       GtkEntry   *entry)
{
  g_signal_connect_object (gtk_editable_get_delegate (GTK_EDITABLE (entry)), "preedit-changed",
                           G_CALLBACK (preedit_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
kgr_find_bar_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (kgr_find_bar_parent_class)->dispose (object);
}

static void
install_signals (GType type)
{
  signals[SIGNAL_FIND] = g_signal_new ("find", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
  signals[SIGNAL_REPLACE] = g_signal_new ("replace", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_STRING,
                                          G_TYPE_BOOLEAN);
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_CLOSED] = g_signal_new ("closed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 0);
}

static void
kgr_find_bar_class_init (KgrFindBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_find_bar_dispose;
  install_signals (G_TYPE_FROM_CLASS (klass));

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "find.close", NULL, close_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "find.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/kaigiroku/Kaigiroku/ui/kgr-find-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrFindBar, words);
  gtk_widget_class_bind_template_child (widget_class, KgrFindBar, with);
  gtk_widget_class_bind_template_child (widget_class, KgrFindBar, count);
  gtk_widget_class_bind_template_child (widget_class, KgrFindBar, replacing);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, replace_cb);
  gtk_widget_class_bind_template_callback (widget_class, replace_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
}

static void
kgr_find_bar_init (KgrFindBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  watch (self, self->words);
  watch (self, self->with);
}

void
kgr_find_bar_open (KgrFindBar *self,
                   const char *words)
{
  g_return_if_fail (KGR_IS_FIND_BAR (self));

  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  if (words != NULL && *words != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->words), words);
  gtk_editable_select_region (GTK_EDITABLE (self->words), 0, -1);
  gtk_widget_grab_focus (GTK_WIDGET (self->words));
  changed_cb (self);
}

void
kgr_find_bar_close (KgrFindBar *self)
{
  g_return_if_fail (KGR_IS_FIND_BAR (self));

  if (!kgr_find_bar_is_open (self))
    return;
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_emit (self, signals[SIGNAL_CLOSED], 0);
}

gboolean
kgr_find_bar_is_open (KgrFindBar *self)
{
  g_return_val_if_fail (KGR_IS_FIND_BAR (self), FALSE);

  return gtk_widget_get_visible (GTK_WIDGET (self));
}

const char *
kgr_find_bar_get_words (KgrFindBar *self)
{
  g_return_val_if_fail (KGR_IS_FIND_BAR (self), "");

  return gtk_editable_get_text (GTK_EDITABLE (self->words));
}

void
kgr_find_bar_show_count (KgrFindBar *self,
                         guint       at,
                         guint       total)
{
  g_autofree char *words = NULL;
  g_autofree char *place = NULL;
  g_autofree char *number = NULL;

  g_return_if_fail (KGR_IS_FIND_BAR (self));

  place = kgr_digits_format (at);
  number = kgr_digits_format (total);
  if (*kgr_find_bar_get_words (self) == '\0')
    words = g_strdup ("");
  else if (total == 0)
    words = g_strdup (_("Not found"));
  else if (at == 0)
    /* Translators: how many places were found */
    words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s place", "%s places", total),
                             number);
  else
    /* Translators: which of how many places */
    words = g_strdup_printf (_("%s of %s"), place, number);
  gtk_label_set_label (self->count, words);
}

void
kgr_find_bar_set_writable (KgrFindBar *self,
                           gboolean    writable)
{
  g_return_if_fail (KGR_IS_FIND_BAR (self));

  gtk_widget_set_visible (self->replacing, writable);
}

gboolean
kgr_find_bar_is_composing (KgrFindBar *self)
{
  g_return_val_if_fail (KGR_IS_FIND_BAR (self), FALSE);

  return self->composing;
}
