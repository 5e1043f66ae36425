/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrRecordSection: 記録: the sheet, its foot, and what stands beside it. */

#include "config.h"

#include <glib/gi18n.h>

#include "meeting/kgr-meeting-words.h"
#include "record/kgr-record-facts.h"
#include "record/kgr-record-section-private.h"
#include "text/kgr-era.h"

/* Counts are for a glance: they need not follow every letter. */
#define FACTS_MS 400
#define LOW_BELOW 640

G_DEFINE_FINAL_TYPE (KgrRecordSection, kgr_record_section, KGR_TYPE_MEETING_SECTION)

enum
{
  SIGNAL_AGENDA_REACHED,
  SIGNAL_FACTS_CHANGED,
  SIGNAL_RAISE_ISSUE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

char *
kgr_record_section_dup_now (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%S");
}

gboolean
kgr_record_section_is_writable (KgrRecordSection *self)
{
  KgrMeetingSection *section = KGR_MEETING_SECTION (self);
  KgrSession *session = kgr_meeting_section_get_session (section);
  KgrMeeting *meeting = kgr_meeting_section_get_meeting (section);

  return session != NULL && !kgr_session_is_read_only (session) && self->doc != NULL
         && (self->correcting
             || (meeting->status != KGR_MEETING_APPROVED
                 && meeting->status != KGR_MEETING_PUBLISHED
                 && meeting->status != KGR_MEETING_WITHDRAWN));
}

gboolean
kgr_record_section_get_unit (KgrRecordSection *self,
                             guint            *index)
{
  KgrTextPos pos;

  if (self->doc == NULL || !kgr_record_view_get_caret (self->view, &pos)
      || pos.unit >= kgr_record_doc_get_n_units (self->doc))
    return FALSE;
  *index = pos.unit;

  return TRUE;
}

/* What would be written in a closed item, or while «from here on» holds, would not be seen. */
static gboolean
is_hidden_here (KgrRecordSection *self)
{
  KgrMeeting *meeting = kgr_record_doc_get_meeting (self->doc);
  gint64 agenda_id = kgr_record_view_get_agenda (self->view);
  KgrAgendaItem *item = agenda_id != 0 ? kgr_meeting_find_agenda (meeting, agenda_id) : NULL;

  return !kgr_meeting_section_is_shown (KGR_MEETING_SECTION (self))
         && (kgr_record_doc_is_sealing (self->doc)
             || (item != NULL && kgr_agenda_item_find_closed (meeting, item) != NULL));
}

gboolean
kgr_record_section_may_write (KgrRecordSection *self)
{
  KgrRefusal why = KGR_REFUSED_NOT;

  if (!kgr_record_section_is_writable (self))
    why = KGR_REFUSED_READ_ONLY;
  else if (is_hidden_here (self))
    why = KGR_REFUSED_HIDDEN;
  if (why != KGR_REFUSED_NOT)
    kgr_record_section_refuse (self, why);

  return why == KGR_REFUSED_NOT;
}

void
kgr_record_section_done (KgrRecordSection *self,
                         gboolean          good)
{
  KgrTextPos pos;

  if (!good)
    {
      kgr_record_section_refuse (self, kgr_record_doc_get_refusal (self->doc));
      return;
    }
  kgr_record_strip_clear (self->strip, KGR_STRIP_WORD);
  if (kgr_record_view_get_caret (self->view, &pos))
    kgr_record_view_scroll_to (self->view, pos);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static gboolean
facts_cb (gpointer data)
{
  KgrRecordSection *self = KGR_RECORD_SECTION (data);
  KgrMeetingSection *section = KGR_MEETING_SECTION (self);
  g_autofree char *now = kgr_record_section_dup_now ();
  gboolean held;
  g_autoptr (GArray) facts = NULL;
  guint n_chars = 0;

  self->facts_id = 0;
  held = kgr_meeting_section_get_meeting (section)->status == KGR_MEETING_IN_SESSION;
  facts = kgr_record_facts_new (self->doc, kgr_meeting_section_is_shown (section),
                                held ? now : NULL);
  for (guint i = 0; i < facts->len; i++)
    n_chars += g_array_index (facts, KgrItemFacts, i).n_chars;
  kgr_record_foot_set_length (self->foot, n_chars);
  g_signal_emit (self, signals[SIGNAL_FACTS_CHANGED], 0, facts);
  kgr_record_section_show_board (self);

  return G_SOURCE_REMOVE;
}

static void
show_hint (KgrRecordSection *self)
{
  gboolean empty = TRUE;

  for (guint i = 0; empty && i < kgr_record_doc_get_n_units (self->doc); i++)
    empty = kgr_unit_get (kgr_record_doc_get_unit (self->doc, i))->kind == KGR_UNIT_ITEM;
  gtk_widget_set_visible (self->hint, empty);
}

static void
place_changed_cb (KgrRecordSection *self)
{
  gint64 agenda_id;

  if (self->doc == NULL)
    return;
  agenda_id = kgr_record_view_get_agenda (self->view);
  if (agenda_id != self->agenda_id)
    {
      self->agenda_id = agenda_id;
      g_signal_emit (self, signals[SIGNAL_AGENDA_REACHED], 0, agenda_id);
      kgr_record_section_show_board (self);
    }
  kgr_record_section_show_sealing (self);
  kgr_record_section_show_turn (self);
  kgr_record_section_show_beside (self);
}

static void
record_changed_cb (KgrRecordSection *self)
{
  if (self->doc == NULL)
    return;
  if (self->facts_id == 0)
    self->facts_id = g_timeout_add (FACTS_MS, facts_cb, self);
  show_hint (self);
}

static void
refused_cb (KgrRecordSection *self,
            int               why)
{
  kgr_record_section_refuse (self, why);
}

static void
method_changed_cb (KgrRecordSection *self)
{
  kgr_record_section_show_beside (self);
}

static void
method_chosen_cb (KgrRecordSection *self,
                  int               method)
{
  kgr_record_view_set_method (self->view, method);
}

static void
strip_answered_cb (KgrRecordSection *self,
                   int               kind,
                   gboolean          yes)
{
  KgrSession *session = kgr_meeting_section_get_session (KGR_MEETING_SECTION (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  if (!yes && kind == KGR_STRIP_HIDDEN)
    kgr_record_section_leave_hidden (self);
  if (!yes)
    return;
  if (kind == KGR_STRIP_SAVING)
    kgr_record_saver_flush (self->saver);
  else if (kind == KGR_STRIP_HIDDEN)
    kgr_session_set_shown (session, TRUE);
  else if (kind == KGR_STRIP_APPROVED)
    kgr_record_section_correct (self);
  else if (kind == KGR_STRIP_SCREEN && self->projector == NULL)
    kgr_record_section_project (self, NULL);
}

/* The focus goes when somebody turns to another program, page or lock: nothing waits then. */
static void
focus_left_cb (KgrRecordSection *self)
{
  if (self->saver != NULL && kgr_record_section_is_writable (self))
    kgr_record_saver_flush (self->saver);
}

static void
chosen_cb (KgrRecordSection *self,
           KgrSpeakerSeat   *seat)
{
  kgr_record_section_take_speaker (self, seat);
}

static void
chooser_closed_cb (KgrRecordSection *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
seat_chosen_cb (KgrRecordSection *self,
                int               index)
{
  if (self->doc == NULL || kgr_record_view_is_composing (self->view)
      || index < 0 || (guint) index >= self->seats->len)
    return;
  self->choose_for = KGR_CHOOSE_NEXT;
  kgr_record_section_take_speaker (self, g_ptr_array_index (self->seats, index));
}

static void
find_cb (KgrRecordSection *self,
         const char       *words,
         gboolean          forward)
{
  kgr_record_section_seek (self, words, forward);
}

static void
find_closed_cb (KgrRecordSection *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* A screen that lights up may be a projector: the window for the wall is offered first. */
static void
monitors_changed_cb (KgrRecordSection *self,
                     guint             position,
                     guint             removed,
                     guint             added,
                     GListModel       *monitors)
{
  if (added > removed && self->projector == NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    kgr_record_strip_say (self->strip, KGR_STRIP_SCREEN, _("There is another screen now."),
                          _("The window for the wall shows the item and what was decided, never "
                            "the record."));
}

static void
kgr_record_section_set_meeting (KgrMeetingSection *section,
                                KgrMeeting        *meeting,
                                gboolean           shown)
{
  KgrRecordSection *self = KGR_RECORD_SECTION (section);

  kgr_record_section_take_meeting (self, meeting, shown);
  record_changed_cb (self);
  place_changed_cb (self);
}

static gboolean
kgr_record_section_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (KGR_RECORD_SECTION (widget)->view));
}

static void
height_changed_cb (KgrRecordSection *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  int height = 0;

  if (!GTK_IS_WINDOW (root))
    return;
  g_object_get (root, "default-height", &height, NULL);
  if (gtk_window_is_maximized (GTK_WINDOW (root)) || gtk_window_is_fullscreen (GTK_WINDOW (root)))
    height = gtk_widget_get_height (GTK_WIDGET (root));
  kgr_record_pane_set_low (self->pane, height > 0 && height < LOW_BELOW);
}

static void
kgr_record_section_map (GtkWidget *widget)
{
  KgrRecordSection *self = KGR_RECORD_SECTION (widget);

  GTK_WIDGET_CLASS (kgr_record_section_parent_class)->map (widget);
  height_changed_cb (self);
  kgr_record_section_apply_size (self);
}

/* Another view or page, the lock: what is written goes into the file, and the others hear of it. */
static void
kgr_record_section_unmap (GtkWidget *widget)
{
  KgrRecordSection *self = KGR_RECORD_SECTION (widget);

  GTK_WIDGET_CLASS (kgr_record_section_parent_class)->unmap (widget);
  focus_left_cb (self);
  if (self->stored_since)
    {
      self->stored_since = FALSE;
      kgr_meeting_section_changed (KGR_MEETING_SECTION (self));
    }
}

static void
kgr_record_section_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (kgr_record_section_parent_class)->root (widget);
  if (GTK_IS_WINDOW (gtk_widget_get_root (widget)))
    g_signal_connect_object (gtk_widget_get_root (widget), "notify::default-height",
                             G_CALLBACK (height_changed_cb), widget, G_CONNECT_SWAPPED);
}

static void
kgr_record_section_dispose (GObject *object)
{
  KgrRecordSection *self = KGR_RECORD_SECTION (object);

  if (self->projector != NULL)
    gtk_window_destroy (GTK_WINDOW (self->projector));
  kgr_record_section_close_doc (self);
  g_clear_pointer (&self->seats, g_ptr_array_unref);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_clear_pointer (&self->council, kgr_council_free);
  g_clear_pointer (&self->raise_words, g_free);

  G_OBJECT_CLASS (kgr_record_section_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/kaigiroku/Kaigiroku/ui/kgr-record-section.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrRecordSection, view);
  gtk_widget_class_bind_template_child (widget_class, KgrRecordSection, methods);
  gtk_widget_class_bind_template_child (widget_class, KgrRecordSection, find);
  gtk_widget_class_bind_template_child (widget_class, KgrRecordSection, strip);
  gtk_widget_class_bind_template_child (widget_class, KgrRecordSection, foot);
  gtk_widget_class_bind_template_child (widget_class, KgrRecordSection, pane);
  gtk_widget_class_bind_template_child (widget_class, KgrRecordSection, clamp);
  gtk_widget_class_bind_template_child (widget_class, KgrRecordSection, hint);
  gtk_widget_class_bind_template_callback (widget_class, place_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, record_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, refused_cb);
  gtk_widget_class_bind_template_callback (widget_class, method_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, method_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, kgr_record_section_tick);
  gtk_widget_class_bind_template_callback (widget_class, strip_answered_cb);
  gtk_widget_class_bind_template_callback (widget_class, find_cb);
  gtk_widget_class_bind_template_callback (widget_class, find_closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, kgr_record_section_count);
  gtk_widget_class_bind_template_callback (widget_class, kgr_record_section_replace);
  gtk_widget_class_bind_template_callback (widget_class, kgr_record_section_take_reason);
}

static void
install_signals (GType type)
{
  signals[SIGNAL_AGENDA_REACHED] =
    g_signal_new ("agenda-reached", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                  G_TYPE_INT64);
  signals[SIGNAL_FACTS_CHANGED] =
    g_signal_new ("facts-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                  G_TYPE_POINTER);
  signals[SIGNAL_RAISE_ISSUE] =
    g_signal_new ("raise-issue", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                  G_TYPE_INT64, G_TYPE_STRING);
}

static void
kgr_record_section_class_init (KgrRecordSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_record_section_dispose;
  widget_class->grab_focus = kgr_record_section_grab_focus;
  widget_class->map = kgr_record_section_map;
  widget_class->unmap = kgr_record_section_unmap;
  widget_class->root = kgr_record_section_root;
  KGR_MEETING_SECTION_CLASS (klass)->set_meeting = kgr_record_section_set_meeting;
  install_signals (G_TYPE_FROM_CLASS (klass));

  g_type_ensure (KGR_TYPE_RECORD_VIEW);
  g_type_ensure (KGR_TYPE_METHOD_BAR);
  g_type_ensure (KGR_TYPE_FIND_BAR);
  g_type_ensure (KGR_TYPE_RECORD_STRIP);
  g_type_ensure (KGR_TYPE_RECORD_FOOT);
  g_type_ensure (KGR_TYPE_RECORD_PANE);
  kgr_record_section_install_commands (widget_class);
  bind_template (widget_class);
}

static void
add_choosers (KgrRecordSection *self)
{
  self->chooser = KGR_SPEAKER_CHOOSER (kgr_speaker_chooser_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->chooser), GTK_WIDGET (self));
  g_signal_connect_object (self->chooser, "chosen", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->chooser, "closed", G_CALLBACK (chooser_closed_cb), self,
                           G_CONNECT_SWAPPED);
  self->decisions = KGR_DECISION_CHOOSER (kgr_decision_chooser_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->decisions), GTK_WIDGET (self));
  g_signal_connect_object (self->decisions, "chosen",
                           G_CALLBACK (kgr_record_section_take_decision), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->decisions, "closed", G_CALLBACK (chooser_closed_cb), self,
                           G_CONNECT_SWAPPED);
  self->history = KGR_HISTORY_POPOVER (kgr_history_popover_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->history), GTK_WIDGET (self));
  g_signal_connect_object (self->history, "chosen",
                           G_CALLBACK (kgr_record_section_take_revision), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->history, "closed", G_CALLBACK (chooser_closed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
kgr_record_section_init (KgrRecordSection *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  add_choosers (self);
  kgr_record_section_add_keys (self);
  g_signal_connect_object (kgr_record_pane_get_seats (self->pane), "chosen",
                           G_CALLBACK (seat_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), focus);
  g_signal_connect_object (gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (self))),
                           "items-changed", G_CALLBACK (monitors_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

void
kgr_record_section_emit_raise (KgrRecordSection *self,
                               gint64            unit_id,
                               const char       *passage)
{
  g_signal_emit (self, signals[SIGNAL_RAISE_ISSUE], 0, unit_id, passage);
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

gboolean
kgr_record_section_is_stored (KgrRecordSection *self)
{
  g_return_val_if_fail (KGR_IS_RECORD_SECTION (self), FALSE);

  return self->saver != NULL && kgr_record_saver_get_state (self->saver) == KGR_SAVER_STORED
         && !kgr_record_doc_is_dirty (self->doc);
}
