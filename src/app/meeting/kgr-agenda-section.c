/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrAgendaSection: 次第, edited in place. Enter in a title opens a line for the next one; that line
 * stays the same widget while entries come before it, so that what is being typed is never moved.
 * Alt+Up and Alt+Down move an entry, Ctrl+] and Ctrl+[ change its level, Delete on a line removes
 * it: all of them deeds that can be taken back. */

#include "config.h"

#include "meeting/kgr-agenda-details.h"
#include "meeting/kgr-agenda-parts.h"
#include "meeting/kgr-agenda-section-private.h"

G_DEFINE_FINAL_TYPE (KgrAgendaSection, kgr_agenda_section, KGR_TYPE_MEETING_SECTION)

gboolean
kgr_agenda_section_is_writable (KgrAgendaSection *self)
{
  KgrMeetingSection *section = KGR_MEETING_SECTION (self);
  KgrSession *session = kgr_meeting_section_get_session (section);
  KgrMeeting *meeting = kgr_meeting_section_get_meeting (section);

  return session != NULL && meeting != NULL && !kgr_session_is_read_only (session) &&
         (meeting->status == KGR_MEETING_PLANNED || meeting->status == KGR_MEETING_IN_SESSION ||
          meeting->status == KGR_MEETING_DRAFT || meeting->status == KGR_MEETING_CIRCULATED);
}

KgrSession *
kgr_agenda_section_get_session (KgrAgendaSection *self)
{
  return kgr_meeting_section_get_session (KGR_MEETING_SECTION (self));
}

gint64
kgr_agenda_section_get_meeting_id (KgrAgendaSection *self)
{
  KgrMeeting *meeting = kgr_meeting_section_get_meeting (KGR_MEETING_SECTION (self));

  return meeting != NULL ? meeting->id : 0;
}

KgrAgendaRow *
kgr_agenda_section_get_focus_row (KgrAgendaSection *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->items));

  return KGR_IS_AGENDA_ROW (focus) ? KGR_AGENDA_ROW (focus) : NULL;
}

void
kgr_agenda_section_close_draft (KgrAgendaSection *self)
{
  if (self->draft != NULL)
    gtk_list_box_remove (self->items, GTK_WIDGET (self->draft));
  self->draft = NULL;
  g_clear_pointer (&self->added, kgr_agenda_added_unref);
}

static void
renamed_cb (KgrAgendaSection *self,
            const char       *title,
            KgrAgendaRow     *row)
{
  const KgrAgendaItem *item = kgr_agenda_find (self->agenda, kgr_agenda_row_get_id (row));
  g_autoptr(KgrAgendaItem) now = NULL;

  if (row == self->draft && *title != '\0')
    {
      KgrAgendaAdded *added = kgr_agenda_do_add (SESSION (self), title, self->added,
                                                 self->after_id);

      g_clear_pointer (&self->added, kgr_agenda_added_unref);
      self->added = added;
      kgr_agenda_row_clear (row);
    }
  if (item == NULL)
    return;
  now = kgr_agenda_item_copy (item);
  g_free (now->title);
  now->title = g_strdup (title);
  kgr_agenda_do_set (SESSION (self), now);
}

static void
planned_cb (KgrAgendaSection *self,
            int               minutes,
            KgrAgendaRow     *row)
{
  const KgrAgendaItem *item = kgr_agenda_find (self->agenda, kgr_agenda_row_get_id (row));
  g_autoptr(KgrAgendaItem) now = item != NULL ? kgr_agenda_item_copy (item) : NULL;

  if (now == NULL)
    return;
  now->minutes = minutes;
  kgr_agenda_do_set (SESSION (self), now);
}

static void open_draft (KgrAgendaSection *self,
                        KgrAgendaRow     *after);

/* In the line for a new entry the words are stored by now; an empty one is the end of it. */
static void
entered_cb (KgrAgendaSection *self,
            KgrAgendaRow     *row)
{
  GtkListBoxRow *before = NULL;
  int index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));

  if (!kgr_agenda_section_is_writable (self))
    return;
  if (row != self->draft)
    {
      open_draft (self, row);
      return;
    }
  if (self->added != NULL && kgr_agenda_added_get_id (self->added) == 0)
    return;
  if (self->added == NULL || kgr_agenda_find (self->agenda,
                                              kgr_agenda_added_get_id (self->added)) != NULL)
    {
      before = index > 0 ? gtk_list_box_get_row_at_index (self->items, index - 1) : NULL;
      if (before != NULL)
        gtk_widget_grab_focus (GTK_WIDGET (before));
      kgr_agenda_section_close_draft (self);
    }
}

static void
details_closed_cb (KgrAgendaSection *self)
{
  GtkWidget *details = g_steal_pointer (&self->details);

  if (details != NULL)
    gtk_widget_unparent (details);
}

static void
details_cb (KgrAgendaSection *self,
            KgrAgendaRow     *row)
{
  const KgrAgendaItem *item = kgr_agenda_find (self->agenda, kgr_agenda_row_get_id (row));

  if (item == NULL || !kgr_agenda_section_is_writable (self))
    return;
  details_closed_cb (self);
  self->details = kgr_agenda_details_new (kgr_agenda_section_get_session (self), self->agenda,
                                          item, self->facts != NULL ? self->facts->found : NULL);
  gtk_widget_set_parent (self->details, kgr_agenda_row_get_button (row));
  g_signal_connect_object (self->details, "closed", G_CALLBACK (details_closed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  gtk_popover_popup (GTK_POPOVER (self->details));
}

static GdkContentProvider *
drag_cb (KgrAgendaRow *row)
{
  return gdk_content_provider_new_typed (KGR_TYPE_AGENDA_ROW, row);
}

static gboolean
drop_cb (KgrAgendaSection *self,
         const GValue     *value,
         double            x,
         double            y,
         GtkDropTarget    *target)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  KgrAgendaRow *dragged = g_value_get_object (value);
  gint64 id = dragged != NULL ? kgr_agenda_row_get_id (dragged) : 0;
  gint64 target_id = kgr_agenda_row_get_id (KGR_AGENDA_ROW (row));

  if (id == 0 || target_id == 0 || id == target_id || !kgr_agenda_section_is_writable (self))
    return FALSE;
  kgr_agenda_do_move (SESSION (self), id, target_id, y > gtk_widget_get_height (row) / 2.0);

  return TRUE;
}

static KgrAgendaRow *
create_row (KgrAgendaSection *self,
            gint64            id)
{
  KgrAgendaRow *row = KGR_AGENDA_ROW (kgr_agenda_row_new (id));
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (KGR_TYPE_AGENDA_ROW, GDK_ACTION_MOVE);

  g_signal_connect_object (row, "renamed", G_CALLBACK (renamed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "planned", G_CALLBACK (planned_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "entered", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "details", G_CALLBACK (details_cb), self, G_CONNECT_SWAPPED);
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_swapped (source, "prepare", G_CALLBACK (drag_cb), row);
  gtk_widget_add_controller (GTK_WIDGET (row), GTK_EVENT_CONTROLLER (source));
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (row), GTK_EVENT_CONTROLLER (target));

  return row;
}

static void
open_draft (KgrAgendaSection *self,
            KgrAgendaRow     *after)
{
  int index = after != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (after)) + 1 : -1;
  const KgrAgendaItem *item;

  kgr_agenda_section_close_draft (self);
  self->after_id = after != NULL ? kgr_agenda_row_get_id (after) : 0;
  if (self->after_id == 0 && self->agenda->items->len > 0)
    self->after_id = ((KgrAgendaItem *) g_ptr_array_index (self->agenda->items,
                                                           self->agenda->items->len - 1))->id;
  item = kgr_agenda_find (self->agenda, self->after_id);
  self->draft = create_row (self, 0);
  if (item != NULL)
    kgr_agenda_row_set_level (self->draft, kgr_agenda_get_level (self->agenda, item) +
                                           (kgr_agenda_takes_below (self->agenda, item) ? 1 : 0));
  gtk_list_box_insert (self->items, GTK_WIDGET (self->draft), index);
  gtk_stack_set_visible_child_name (self->stack, "list");
  kgr_agenda_row_edit (self->draft);
}

static void
add_cb (KgrAgendaSection *self)
{
  if (kgr_agenda_section_is_writable (self))
    open_draft (self, NULL);
}

static void
copy_cb (KgrAgendaSection *self)
{
  if (kgr_agenda_section_is_writable (self))
    kgr_agenda_do_copy (SESSION (self));
}

static void
standing_cb (KgrAgendaSection *self)
{
  if (kgr_agenda_section_is_writable (self))
    kgr_agenda_do_standing (SESSION (self));
}

static void
row_activated_cb (KgrAgendaSection *self,
                  KgrAgendaRow     *row)
{
  kgr_agenda_row_edit (row);
}

static void
show_summary (KgrAgendaSection *self,
              KgrMeeting       *meeting)
{
  gboolean too_long = FALSE;
  g_autofree char *text = kgr_agenda_dup_summary (self->agenda, meeting, &too_long);

  gtk_label_set_label (self->summary, text);
  if (too_long)
    gtk_widget_add_css_class (GTK_WIDGET (self->summary), "due");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->summary), "due");
}

static KgrAgendaRow *
find_row (KgrAgendaSection *self,
          gint64            id)
{
  for (int i = 0;; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->items, i);

      if (row == NULL)
        return NULL;
      if (kgr_agenda_row_get_id (KGR_AGENDA_ROW (row)) == id)
        return KGR_AGENDA_ROW (row);
    }
}

static void
drop_rows (KgrAgendaSection *self)
{
  for (int i = 0;;)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->items, i);

      if (row == NULL)
        return;
      if (KGR_AGENDA_ROW (row) != self->draft &&
          kgr_agenda_find (self->agenda, kgr_agenda_row_get_id (KGR_AGENDA_ROW (row))) == NULL)
        gtk_list_box_remove (self->items, GTK_WIDGET (row));
      else
        i++;
    }
}

/* Puts the row of the entry at @index; the line for a new one lets others come before it. */
static KgrAgendaRow *
place_row (KgrAgendaSection *self,
           gint64            id,
           int               index)
{
  KgrAgendaRow *row = find_row (self, id);

  if (row == NULL)
    {
      row = create_row (self, id);
      gtk_list_box_insert (self->items, GTK_WIDGET (row), index);
    }
  else if (gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) != index)
    {
      g_object_ref (row);
      gtk_list_box_remove (self->items, GTK_WIDGET (row));
      gtk_list_box_insert (self->items, GTK_WIDGET (row), index);
      g_object_unref (row);
    }

  return row;
}

static void
show_rows (KgrAgendaSection *self,
           KgrMeeting       *meeting,
           gboolean          shown)
{
  gint64 before_draft = self->added != NULL ? kgr_agenda_added_get_id (self->added)
                                            : self->after_id;
  gboolean writable = kgr_agenda_section_is_writable (self);
  int index = 0, minutes = 0;

  if (self->added != NULL && kgr_agenda_find (self->agenda, before_draft) == NULL)
    before_draft = self->after_id;
  for (guint i = 0; i < self->agenda->items->len; i++)
    {
      const KgrAgendaItem *item = g_ptr_array_index (self->agenda->items, i);
      KgrAgendaRow *row = place_row (self, item->id, index);
      int own = kgr_agenda_get_minutes (self->agenda, item) == item->minutes ? item->minutes : 0;
      g_autofree char *end = own > 0 ? kgr_agenda_dup_end (meeting, minutes + own) : NULL;

      minutes += own;
      if (kgr_agenda_row_show (row, self->agenda, item, shown, writable, end))
        index++;
      else
        gtk_list_box_remove (self->items, GTK_WIDGET (row));
      if (self->draft != NULL && item->id == before_draft)
        index++;
    }
}

/* Without them who speaks to an item is a free name. */
static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (KgrAgendaSection) self = user_data;
  KgrAttendanceFacts *facts = kgr_attendance_load_finish (KGR_DESK (source), result, NULL);

  if (facts == NULL)
    return;
  g_clear_pointer (&self->facts, kgr_attendance_facts_free);
  self->facts = facts;
}

static void
load_facts (KgrAgendaSection *self,
            KgrMeeting       *meeting)
{
  KgrSession *session = kgr_agenda_section_get_session (self);

  if (session != NULL && meeting->body_id != 0)
    kgr_attendance_load_async (kgr_session_get_desk (session), meeting->body_id,
                               kgr_session_get_cancellable (session), loaded_cb,
                               g_object_ref (self));
}

static void
kgr_agenda_section_set_meeting (KgrMeetingSection *section,
                                KgrMeeting        *meeting,
                                gboolean           shown)
{
  KgrAgendaSection *self = KGR_AGENDA_SECTION (section);
  KgrAgendaRow *focus = kgr_agenda_section_get_focus_row (self);
  gboolean editing = focus != NULL && kgr_agenda_row_is_editing (focus);
  gint64 id = focus != NULL ? kgr_agenda_row_get_id (focus) : 0;

  g_clear_pointer (&self->agenda, kgr_agenda_free);
  self->agenda = kgr_agenda_new_from_meeting (meeting);
  kgr_agenda_normalize (self->agenda);
  if (!kgr_agenda_section_is_writable (self))
    kgr_agenda_section_close_draft (self);
  if (!shown && self->details != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->details));
  load_facts (self, meeting);
  drop_rows (self);
  show_rows (self, meeting, shown);
  show_summary (self, meeting);
  kgr_agenda_show_papers (self->papers, self->agenda, shown);
  gtk_widget_set_visible (self->papers_box, self->agenda->papers->len > 0);
  gtk_widget_set_visible (self->add_button, kgr_agenda_section_is_writable (self));
  gtk_widget_set_visible (self->copy_button, kgr_agenda_section_is_writable (self));
  gtk_stack_set_visible_child_name (self->stack, self->agenda->items->len > 0 ||
                                                 self->draft != NULL ? "list" : "empty");
  /* A row that was moved has lost the focus it had. */
  focus = id != 0 && kgr_agenda_section_get_focus_row (self) == NULL ? find_row (self, id) : NULL;
  if (focus != NULL && editing)
    kgr_agenda_row_edit (focus);
  else if (focus != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (focus));
}

static gboolean
kgr_agenda_section_grab_focus (GtkWidget *widget)
{
  KgrAgendaSection *self = KGR_AGENDA_SECTION (widget);

  return gtk_widget_child_focus (GTK_WIDGET (self->items), GTK_DIR_TAB_FORWARD);
}

static void
kgr_agenda_section_dispose (GObject *object)
{
  KgrAgendaSection *self = KGR_AGENDA_SECTION (object);

  if (self->details != NULL)
    gtk_widget_unparent (g_steal_pointer (&self->details));
  g_clear_pointer (&self->added, kgr_agenda_added_unref);
  g_clear_pointer (&self->agenda, kgr_agenda_free);
  g_clear_pointer (&self->facts, kgr_attendance_facts_free);

  G_OBJECT_CLASS (kgr_agenda_section_parent_class)->dispose (object);
}

static void
kgr_agenda_section_class_init (KgrAgendaSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_agenda_section_dispose;
  widget_class->grab_focus = kgr_agenda_section_grab_focus;
  KGR_MEETING_SECTION_CLASS (klass)->set_meeting = kgr_agenda_section_set_meeting;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/kaigiroku/Kaigiroku/ui/kgr-agenda-section.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrAgendaSection, summary);
  gtk_widget_class_bind_template_child (widget_class, KgrAgendaSection, items);
  gtk_widget_class_bind_template_child (widget_class, KgrAgendaSection, papers_box);
  gtk_widget_class_bind_template_child (widget_class, KgrAgendaSection, papers);
  gtk_widget_class_bind_template_child (widget_class, KgrAgendaSection, add_button);
  gtk_widget_class_bind_template_child (widget_class, KgrAgendaSection, copy_button);
  gtk_widget_class_bind_template_child (widget_class, KgrAgendaSection, stack);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, standing_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
kgr_agenda_section_init (KgrAgendaSection *self)
{
  self->agenda = kgr_agenda_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  kgr_agenda_section_add_keys (self);
}
