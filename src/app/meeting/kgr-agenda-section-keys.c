/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The keys of the agenda. They act on the line that is worked on, and never while the input method
 * composes. */

#include "config.h"

#include "meeting/kgr-agenda-section-private.h"

/* The entry a key is for; 0 while the input method composes, and for what may not be changed. */
static gint64
get_key_id (KgrAgendaSection *self)
{
  KgrAgendaRow *row = kgr_agenda_section_get_focus_row (self);

  if (row == NULL || row == self->draft || !kgr_agenda_section_is_writable (self) ||
      kgr_agenda_row_is_composing (row))
    return 0;

  return kgr_agenda_row_get_id (row);
}

static gboolean
step_key_cb (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   user_data)
{
  KgrAgendaSection *self = user_data;
  gint64 id = get_key_id (self);

  if (id == 0)
    return FALSE;
  kgr_agenda_do_step (SESSION (self), id, g_variant_get_int32 (arguments));

  return TRUE;
}

static gboolean
indent_key_cb (GtkWidget *widget,
               GVariant  *arguments,
               gpointer   user_data)
{
  KgrAgendaSection *self = user_data;
  gint64 id = get_key_id (self);

  if (id == 0)
    return FALSE;
  kgr_agenda_do_indent (SESSION (self), id, g_variant_get_int32 (arguments));

  return TRUE;
}

/* In a title the key takes a character away. */
static gboolean
delete_key_cb (GtkWidget *widget,
               GVariant  *arguments,
               gpointer   user_data)
{
  KgrAgendaSection *self = user_data;
  gint64 id = get_key_id (self);

  if (id == 0 || kgr_agenda_row_is_editing (kgr_agenda_section_get_focus_row (self)))
    return FALSE;
  kgr_agenda_do_remove (SESSION (self), id);

  return TRUE;
}

static gboolean
escape_key_cb (GtkWidget *widget,
               GVariant  *arguments,
               gpointer   user_data)
{
  KgrAgendaSection *self = user_data;
  KgrAgendaRow *row = kgr_agenda_section_get_focus_row (self);

  if (row == NULL || kgr_agenda_row_is_composing (row) || !kgr_agenda_row_is_editing (row))
    return FALSE;
  if (row == self->draft)
    kgr_agenda_section_close_draft (self);
  else
    gtk_widget_grab_focus (GTK_WIDGET (row));

  return TRUE;
}

void
kgr_agenda_section_add_keys (KgrAgendaSection *self)
{
  static const struct
  {
    guint            key;
    GdkModifierType  state;
    GtkShortcutFunc  func;
    gint32           argument;
  } keys[] = {
    { GDK_KEY_Up, GDK_ALT_MASK, step_key_cb, -1 },
    { GDK_KEY_Down, GDK_ALT_MASK, step_key_cb, 1 },
    { GDK_KEY_bracketright, GDK_CONTROL_MASK, indent_key_cb, 1 },
    { GDK_KEY_bracketleft, GDK_CONTROL_MASK, indent_key_cb, -1 },
    { GDK_KEY_Delete, 0, delete_key_cb, 0 },
    { GDK_KEY_Escape, 0, escape_key_cb, 0 },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].key, keys[i].state),
                                                gtk_callback_action_new (keys[i].func, self, NULL));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (keys[i].argument));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }
  gtk_widget_add_controller (GTK_WIDGET (self->items), controller);
}
