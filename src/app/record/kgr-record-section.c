/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrRecordSection: 記録: the sheet, its foot, and the tools beside it. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "record/kgr-record-section-private.h"
#include "text/kgr-era.h"

G_DEFINE_FINAL_TYPE (KgrRecordSection, kgr_record_section, KGR_TYPE_MEETING_SECTION)

enum
{
  SIGNAL_AGENDA_REACHED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

GArray *
kgr_record_section_get_pieces (KgrRecordSection *self)
{
  KgrRecordLayout *layout = kgr_record_view_get_layout (self->view);
  KgrShownPos from;
  KgrShownPos to;

  if (layout == NULL || !kgr_record_view_get_shown_selection (self->view, &from, &to))
    return g_array_new (FALSE, FALSE, sizeof (KgrRecordPiece));

  return kgr_record_layout_get_pieces (layout, from, to);
}

void
kgr_record_section_show_strip (KgrRecordSection *self,
                               const char       *title,
                               const char       *text,
                               gboolean          offer_to_show)
{
  gtk_widget_set_visible (self->strip, title != NULL);
  gtk_label_set_label (self->strip_title, title != NULL ? title : "");
  gtk_label_set_label (self->strip_text, text != NULL ? text : "");
  gtk_widget_set_visible (self->strip_show, offer_to_show);
  gtk_widget_set_visible (self->strip_seal, offer_to_show);
  if (offer_to_show)
    gtk_widget_add_css_class (self->strip, "sealed-n");
  else
    gtk_widget_remove_css_class (self->strip, "sealed-n");
}

void
kgr_record_section_update (KgrRecordSection *self)
{
  KgrSession *session = kgr_meeting_section_get_session (KGR_MEETING_SECTION (self));
  gboolean writable = session != NULL && !kgr_session_is_read_only (session);
  KgrRecordLayout *layout = kgr_record_view_get_layout (self->view);
  g_autoptr (GArray) pieces = kgr_record_section_get_pieces (self);
  gboolean idle = self->storing == NULL;

  kgr_record_tools_set_opening (self->tools, kgr_marking_is_opening (pieces));
  if (layout != NULL)
    {
      KgrShownPos caret = kgr_record_view_get_shown_caret (self->view);

      /* The ground of a closed item is printed; the reason of a passage is for the office. */
      kgr_record_tools_set_place (self->tools,
                                  kgr_record_layout_is_shown (layout)
                                  || kgr_record_layout_is_closed (layout, caret.line)
                                  ? kgr_record_layout_find_reason (layout, caret) : NULL);
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "record.mark", writable && idle);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "record.undo",
                                 writable && idle && self->undo->len > 0);
  gtk_label_set_label (self->state, !writable ? _("Open for reading only")
                                    : idle ? _("Sealed and stored") : _("Storing"));
}

static void
place_changed_cb (KgrRecordSection *self)
{
  KgrRecordLayout *layout = kgr_record_view_get_layout (self->view);
  gint64 agenda_id;

  if (layout == NULL)
    return;
  agenda_id = kgr_record_view_get_agenda (self->view);
  if (agenda_id != self->agenda_id)
    {
      self->agenda_id = agenda_id;
      g_signal_emit (self, signals[SIGNAL_AGENDA_REACHED], 0, agenda_id);
    }
  kgr_record_section_update (self);
}

/* What is seen is counted, so that a count says nothing about what is hidden. */
static void
show_length (KgrRecordSection *self)
{
  g_autofree char *text = kgr_record_layout_dup_text (kgr_record_view_get_layout (self->view));
  glong n_chars = 0;
  g_autofree char *words = NULL;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)) && strncmp (p, "■", strlen ("■")) != 0)
      n_chars++;

  words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%'ld character", "%'ld characters",
                                        (gulong) n_chars), n_chars);
  gtk_label_set_label (self->length, words);
}

static gboolean
has_key_points (KgrMeeting *meeting)
{
  for (guint i = 0; i < meeting->units->len; i++)
    {
      KgrUnit *unit = g_ptr_array_index (meeting->units, i);

      if (kgr_unit_get (unit)->kind != KGR_UNIT_ITEM
          && kgr_unit_get_n_paras (unit, KGR_LAYER_SUMMARY) > 0
          && kgr_unit_get_n_paras (unit, KGR_LAYER_TEXT) > 0)
        return TRUE;
    }

  return FALSE;
}

static void
show_method (KgrRecordSection *self,
             KgrMeeting       *meeting)
{
  g_autoptr (GString) boxes = g_string_new (NULL);

  for (KgrRecordMethod method = KGR_METHOD_VERBATIM; method <= KGR_METHOD_ITEM_SUMMARY; method++)
    g_string_append_printf (boxes, "%s%s%s", boxes->len > 0 ? "　" : "",
                            method == meeting->record_method ? "☑" : "□",
                            kgr_record_method_to_printed (method));
  gtk_label_set_label (self->method, boxes->str);
  gtk_widget_set_visible (self->layers, has_key_points (meeting));
}

static void
show_record (KgrRecordSection *self)
{
  KgrMeetingSection *section = KGR_MEETING_SECTION (self);
  KgrMeeting *meeting = kgr_meeting_section_get_meeting (section);
  g_autoptr (KgrRecordDoc) doc = kgr_record_doc_new (meeting);

  kgr_record_view_set_method (self->view, gtk_toggle_button_get_active (self->words_layer)
                                          ? KGR_METHOD_VERBATIM : KGR_METHOD_STATEMENT_SUMMARY);
  kgr_record_view_set_shown (self->view, kgr_meeting_section_is_shown (section));
  kgr_record_view_set_doc (self->view, doc);
  show_length (self);
}

static void
layer_toggled_cb (KgrRecordSection *self)
{
  if (kgr_meeting_section_get_meeting (KGR_MEETING_SECTION (self)) != NULL)
    show_record (self);
}

static void
strip_close_cb (KgrRecordSection *self)
{
  kgr_record_section_show_strip (self, NULL, NULL, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
strip_show_cb (KgrRecordSection *self)
{
  strip_close_cb (self);
  kgr_session_set_shown (kgr_meeting_section_get_session (KGR_MEETING_SECTION (self)), TRUE);
}

static void
mark_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  kgr_record_section_mark (KGR_RECORD_SECTION (widget));
}

static void
undo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  kgr_record_section_take_back (KGR_RECORD_SECTION (widget));
}

static void
kgr_record_section_set_meeting (KgrMeetingSection *section,
                                KgrMeeting        *meeting,
                                gboolean           shown)
{
  KgrRecordSection *self = KGR_RECORD_SECTION (section);
  gboolean first = self->undo_meeting != meeting->id;

  if (first)
    {
      self->undo_meeting = meeting->id;
      g_ptr_array_set_size (self->undo, 0);
      g_signal_handlers_block_by_func (self->words_layer, layer_toggled_cb, self);
      gtk_toggle_button_set_active (self->words_layer,
                                    meeting->record_method != KGR_METHOD_STATEMENT_SUMMARY);
      g_signal_handlers_unblock_by_func (self->words_layer, layer_toggled_cb, self);
    }
  if (shown)
    kgr_record_section_show_strip (self, NULL, NULL, FALSE);
  show_method (self, meeting);
  show_record (self);
  gtk_stack_set_visible_child_name (self->stack, meeting->units->len > 0 ? "sheet" : "empty");
  kgr_record_section_update (self);
}

static gboolean
kgr_record_section_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (KGR_RECORD_SECTION (widget)->view));
}

static void
kgr_record_section_finalize (GObject *object)
{
  KgrRecordSection *self = KGR_RECORD_SECTION (object);

  g_clear_pointer (&self->storing, kgr_marking_free);
  g_ptr_array_unref (self->undo);

  G_OBJECT_CLASS (kgr_record_section_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/kaigiroku/Kaigiroku/ui/kgr-record-section.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrRecordSection, view);
  gtk_widget_class_bind_template_child (widget_class, KgrRecordSection, tools);
  gtk_widget_class_bind_template_child (widget_class, KgrRecordSection, stack);
  gtk_widget_class_bind_template_child (widget_class, KgrRecordSection, method);
  gtk_widget_class_bind_template_child (widget_class, KgrRecordSection, layers);
  gtk_widget_class_bind_template_child (widget_class, KgrRecordSection, words_layer);
  gtk_widget_class_bind_template_child (widget_class, KgrRecordSection, strip);
  gtk_widget_class_bind_template_child (widget_class, KgrRecordSection, strip_title);
  gtk_widget_class_bind_template_child (widget_class, KgrRecordSection, strip_text);
  gtk_widget_class_bind_template_child (widget_class, KgrRecordSection, strip_show);
  gtk_widget_class_bind_template_child (widget_class, KgrRecordSection, strip_seal);
  gtk_widget_class_bind_template_child (widget_class, KgrRecordSection, state);
  gtk_widget_class_bind_template_child (widget_class, KgrRecordSection, length);
  gtk_widget_class_bind_template_callback (widget_class, place_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, layer_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, strip_close_cb);
  gtk_widget_class_bind_template_callback (widget_class, strip_show_cb);
}

static void
kgr_record_section_class_init (KgrRecordSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = kgr_record_section_finalize;
  widget_class->grab_focus = kgr_record_section_grab_focus;
  KGR_MEETING_SECTION_CLASS (klass)->set_meeting = kgr_record_section_set_meeting;

  signals[SIGNAL_AGENDA_REACHED] =
    g_signal_new ("agenda-reached", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  g_type_ensure (KGR_TYPE_RECORD_VIEW);
  g_type_ensure (KGR_TYPE_RECORD_TOOLS);
  gtk_widget_class_install_action (widget_class, "record.mark", NULL, mark_action);
  gtk_widget_class_install_action (widget_class, "record.undo", NULL, undo_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_k, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "record.mark", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK,
                                       "record.undo", NULL);
  bind_template (widget_class);
}

static void
kgr_record_section_init (KgrRecordSection *self)
{
  self->undo = g_ptr_array_new_with_free_func ((GDestroyNotify) kgr_marking_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

KgrRecordView *
kgr_record_section_get_view (KgrRecordSection *self)
{
  g_return_val_if_fail (KGR_IS_RECORD_SECTION (self), NULL);

  return self->view;
}

void
kgr_record_section_jump_to_agenda (KgrRecordSection *self,
                                   gint64            agenda_id)
{
  g_return_if_fail (KGR_IS_RECORD_SECTION (self));

  kgr_record_view_jump_to_agenda (self->view, agenda_id);
}
