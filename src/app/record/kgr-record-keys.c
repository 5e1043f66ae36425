/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrRecordSection: the commands by name, and the keys that call them. One rule holds for all:
 * while something is being composed no command acts, and the key goes to the input method. */

#include "config.h"

#include "record/kgr-record-section-private.h"

typedef struct
{
  const char *name;
  const char *type;   /* of the parameter; NULL for none */
  gboolean    writes;
  void      (*run) (KgrRecordSection *self,
                    GVariant         *parameter);
} Command;

static const Command commands[] = {
  { "record.speak", "i", TRUE, kgr_record_section_speak },
  { "record.choose", NULL, TRUE, kgr_record_section_choose },
  { "record.alternate", NULL, TRUE, kgr_record_section_alternate },
  { "record.change-speaker", NULL, TRUE, kgr_record_section_change_speaker },
  { "record.split", NULL, TRUE, kgr_record_section_split },
  { "record.join", NULL, TRUE, kgr_record_section_join },
  { "record.move", "i", TRUE, kgr_record_section_move },
  { "record.move-to-item", "i", TRUE, kgr_record_section_move_to_item },
  { "record.note", NULL, TRUE, kgr_record_section_note },
  { "record.decide", NULL, TRUE, kgr_record_section_decide },
  { "record.history", NULL, TRUE, kgr_record_section_history },
  { "record.deleted", NULL, TRUE, kgr_record_section_deleted },
  { "record.next-item", NULL, TRUE, kgr_record_section_next_item },
  { "record.go-item", "i", FALSE, kgr_record_section_go_item },
  { "record.raise-issue", NULL, TRUE, kgr_record_section_raise },
  { "record.seal", NULL, TRUE, kgr_record_section_seal },
  { "record.undo", NULL, TRUE, kgr_record_section_undo },
  { "record.redo", NULL, TRUE, kgr_record_section_redo },
  { "record.find", NULL, FALSE, kgr_record_section_find },
  { "record.find-next", "i", FALSE, kgr_record_section_find_next },
  { "record.write-out", NULL, TRUE, kgr_record_section_write_out },
  { "record.unheard", NULL, TRUE, kgr_record_section_unheard },
  { "record.next-unheard", NULL, FALSE, kgr_record_section_next_unheard },
  { "record.switch-layer", NULL, FALSE, kgr_record_section_switch_layer },
  { "record.begin-points", NULL, TRUE, kgr_record_section_begin_points },
  { "record.next-method", NULL, FALSE, kgr_record_section_next_method },
  { "record.see", "i", FALSE, kgr_record_section_see },
  { "record.scale", "i", FALSE, kgr_record_section_scale },
  { "record.project", NULL, FALSE, kgr_record_section_project },
};

/* What is not here is refused because an input method, a desktop or GTK has it: F2, F6 to F10,
 * Ctrl+P, Ctrl+T; Ctrl+Shift+I, D, U, E, A; Ctrl+. and Ctrl+; Ctrl+Space. */
typedef struct
{
  guint           key;
  GdkModifierType modifiers;
  const char     *command;
  int             parameter;
} Key;

#define CTRL       GDK_CONTROL_MASK
#define CTRL_SHIFT (GDK_CONTROL_MASK | GDK_SHIFT_MASK)

static const Key keys[] = {
  { GDK_KEY_0, GDK_ALT_MASK, "record.speak", 0 },
  { GDK_KEY_1, GDK_ALT_MASK, "record.speak", 1 },
  { GDK_KEY_2, GDK_ALT_MASK, "record.speak", 2 },
  { GDK_KEY_3, GDK_ALT_MASK, "record.speak", 3 },
  { GDK_KEY_4, GDK_ALT_MASK, "record.speak", 4 },
  { GDK_KEY_5, GDK_ALT_MASK, "record.speak", 5 },
  { GDK_KEY_6, GDK_ALT_MASK, "record.speak", 6 },
  { GDK_KEY_7, GDK_ALT_MASK, "record.speak", 7 },
  { GDK_KEY_8, GDK_ALT_MASK, "record.speak", 8 },
  { GDK_KEY_9, GDK_ALT_MASK, "record.speak", 9 },
  { GDK_KEY_Return, CTRL, "record.choose", 0 },
  { GDK_KEY_KP_Enter, CTRL, "record.choose", 0 },
  { GDK_KEY_Return, CTRL_SHIFT, "record.alternate", 0 },
  { GDK_KEY_KP_Enter, CTRL_SHIFT, "record.alternate", 0 },
  { GDK_KEY_s, CTRL_SHIFT, "record.change-speaker", 0 },
  { GDK_KEY_x, CTRL_SHIFT, "record.split", 0 },
  { GDK_KEY_j, CTRL, "record.join", 0 },
  { GDK_KEY_Up, GDK_ALT_MASK, "record.move", -1 },
  { GDK_KEY_Down, GDK_ALT_MASK, "record.move", 1 },
  { GDK_KEY_Up, GDK_ALT_MASK | GDK_SHIFT_MASK, "record.move-to-item", -1 },
  { GDK_KEY_Down, GDK_ALT_MASK | GDK_SHIFT_MASK, "record.move-to-item", 1 },
  { GDK_KEY_g, CTRL_SHIFT, "record.note", 0 },
  { GDK_KEY_r, CTRL_SHIFT, "record.decide", 0 },
  { GDK_KEY_y, CTRL_SHIFT, "record.history", 0 },
  { GDK_KEY_n, CTRL_SHIFT, "record.next-item", 0 },
  { GDK_KEY_Page_Up, CTRL, "record.go-item", -1 },
  { GDK_KEY_Page_Down, CTRL, "record.go-item", 1 },
  { GDK_KEY_t, CTRL_SHIFT, "record.raise-issue", 0 },
  { GDK_KEY_k, CTRL_SHIFT, "record.seal", 0 },
  { GDK_KEY_z, CTRL, "record.undo", 0 },
  { GDK_KEY_z, CTRL_SHIFT, "record.redo", 0 },
  { GDK_KEY_f, CTRL, "record.find", 0 },
  { GDK_KEY_F3, 0, "record.find-next", 1 },
  { GDK_KEY_F3, GDK_SHIFT_MASK, "record.find-next", -1 },
  { GDK_KEY_d, CTRL, "record.write-out", 0 },
  { GDK_KEY_F4, GDK_SHIFT_MASK, "record.unheard", 0 },
  { GDK_KEY_F4, 0, "record.next-unheard", 0 },
  { GDK_KEY_Tab, CTRL, "record.switch-layer", 0 },
  { GDK_KEY_ISO_Left_Tab, CTRL_SHIFT, "record.begin-points", 0 },
  { GDK_KEY_m, CTRL_SHIFT, "record.next-method", 0 },
  { GDK_KEY_7, CTRL, "record.see", KGR_METHOD_VERBATIM },
  { GDK_KEY_8, CTRL, "record.see", KGR_METHOD_STATEMENT_SUMMARY },
  { GDK_KEY_9, CTRL, "record.see", KGR_METHOD_ITEM_SUMMARY },
  { GDK_KEY_plus, CTRL, "record.scale", 1 },
  { GDK_KEY_semicolon, CTRL_SHIFT, "record.scale", 1 },
  { GDK_KEY_KP_Add, CTRL, "record.scale", 1 },
  { GDK_KEY_minus, CTRL, "record.scale", -1 },
  { GDK_KEY_KP_Subtract, CTRL, "record.scale", -1 },
  { GDK_KEY_p, CTRL_SHIFT, "record.project", 0 },
};

static const Command *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_strcmp0 (commands[i].name, name) == 0)
      return &commands[i];

  return NULL;
}

/* What is open over the text has the keys. */
static gboolean
is_elsewhere (KgrRecordSection *self)
{
  return kgr_record_view_is_composing (self->view) || kgr_find_bar_is_composing (self->find)
         || gtk_widget_get_visible (GTK_WIDGET (self->chooser))
         || gtk_widget_get_visible (GTK_WIDGET (self->decisions))
         || gtk_widget_get_visible (GTK_WIDGET (self->history));
}

static void
command_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  KgrRecordSection *self = KGR_RECORD_SECTION (widget);

  if (self->doc != NULL && !is_elsewhere (self))
    find_command (name)->run (self, parameter);
}

/* An entry takes its own words back. */
static gboolean
is_of_an_entry (KgrRecordSection *self,
                const Key        *key)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return key->key == GDK_KEY_z && root != NULL
         && gtk_root_get_focus (root) != GTK_WIDGET (self->view);
}

static gboolean
key_cb (GtkWidget *widget,
        GVariant  *arguments,
        gpointer   data)
{
  KgrRecordSection *self = KGR_RECORD_SECTION (widget);
  const Key *key = data;
  const Command *command = find_command (key->command);
  g_autoptr (GVariant) parameter = NULL;

  if (!gtk_widget_get_mapped (widget) || self->doc == NULL || is_elsewhere (self)
      || is_of_an_entry (self, key))
    return FALSE;
  if (command->type != NULL)
    parameter = g_variant_ref_sink (g_variant_new_int32 (key->parameter));
  command->run (self, parameter);

  return TRUE;
}

void
kgr_record_section_install_commands (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    gtk_widget_class_install_action (widget_class, commands[i].name, commands[i].type,
                                     command_action);
}

/* In a file for reading only what would write looks so; approved minutes say why, and what to
 * do. */
void
kgr_record_section_update_commands (KgrRecordSection *self)
{
  KgrSession *session = kgr_meeting_section_get_session (KGR_MEETING_SECTION (self));

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (commands[i].writes)
      gtk_widget_action_set_enabled (GTK_WIDGET (self), commands[i].name,
                                     !kgr_session_is_read_only (session));
}

/* The keys work wherever the focus is in the window. They come before the text and its input
 * method, so each of them asks first whether something is being composed. */
void
kgr_record_section_add_keys (KgrRecordSection *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller),
                                     GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].key, keys[i].modifiers),
                        gtk_callback_action_new (key_cb, (gpointer) &keys[i], NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}
