/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrFormSection: the head of the printed minutes, same words, same order, changed in place. What
 * is counted out of other views (people, agenda, papers) it draws from the public projection;
 * while confidential matter is shown, from the same meeting with nothing closed. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "meeting/kgr-form-print.h"
#include "meeting/kgr-form-row.h"
#include "meeting/kgr-form-section.h"
#include "meeting/kgr-meeting-deeds.h"
#include "meeting/kgr-meeting-words.h"
#include "record/kgr-projection.h"
#include "text/kgr-era.h"
#include "text/kgr-when.h"

#define LABEL_WIDTH 112

struct _KgrFormSection
{
  KgrMeetingSection parent_instance;

  GtkListBox       *list;

  KgrFormRow       *title;
  KgrFormRow       *when;
  KgrFormRow       *venue;
  KgrFormRow       *observers;
  KgrFormRow       *memo;
  GtkWidget        *method;    /* the last row of the head */
  GtkWidget        *boxes[3];
  GtkDropDown      *form;
  GtkListBox       *beside;
  gboolean          postponing;
  gboolean          setting;
};

G_DEFINE_FINAL_TYPE (KgrFormSection, kgr_form_section, KGR_TYPE_MEETING_SECTION)

/* The rows that are changed here, in the words of the print. */
static gboolean
is_own_row (const char *label)
{
  static const char *const own[] = { "会議の名称", "開催日時", "開催場所", "記録方法", NULL };

  return g_strv_contains (own, label);
}

static void
drop_drawn_rows (KgrFormSection *self)
{
  GtkWidget *row = gtk_widget_get_next_sibling (GTK_WIDGET (self->venue));

  while (row != NULL && row != self->method)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (row);

      gtk_list_box_remove (self->list, row);
      row = next;
    }
}

static void
draw_rows (KgrFormSection *self,
           KgrMeeting     *meeting,
           gboolean        shown)
{
  KgrEdition edition = { KGR_SPEAKERS_RECORDED, KGR_MARK_DEFAULT };
  g_autoptr (KgrMeeting) head = shown ? kgr_form_print_open (meeting) : kgr_meeting_ref (meeting);
  g_autoptr (KgrPublicDocument) document = kgr_projection_new_minutes (head, &edition);

  drop_drawn_rows (self);
  for (guint i = 0; i < kgr_public_document_get_n_blocks (document); i++)
    {
      const KgrBlock *block = kgr_public_document_get_block (document, i);

      if (block->kind == KGR_BLOCK_ROW && !is_own_row (block->text))
        gtk_list_box_insert (self->list, kgr_form_print_row_new (meeting, shown, block),
                             gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (self->method)));
    }
}

static void
show_method (KgrFormSection *self,
             KgrMeeting     *meeting,
             gboolean        open)
{
  self->setting = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (self->boxes); i++)
    {
      KgrRecordMethod method = KGR_METHOD_VERBATIM + i;
      gboolean ticked = meeting->record_method == method;
      g_autofree char *label = g_strconcat (ticked ? "☑" : "□",
                                            kgr_record_method_to_printed (method), NULL);

      gtk_button_set_label (GTK_BUTTON (self->boxes[i]), label);
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->boxes[i]), ticked);
      gtk_widget_set_sensitive (self->boxes[i], open || ticked);
    }
  gtk_drop_down_set_selected (self->form, meeting->form);
  gtk_widget_set_sensitive (GTK_WIDGET (self->form), open);
  self->setting = FALSE;
}

static void
show_fields (KgrFormSection *self,
             KgrMeeting     *meeting)
{
  KgrSession *session = kgr_meeting_section_get_session (KGR_MEETING_SECTION (self));
  gboolean writable = session != NULL && !kgr_session_is_read_only (session);
  gboolean open = writable && kgr_meeting_is_open (meeting);
  g_autofree char *when = kgr_era_format_meeting_time (meeting->starts_at, meeting->ends_at);
  g_autofree char *observers = meeting->observers >= 0
                               ? g_strdup_printf ("%d", meeting->observers) : NULL;

  kgr_form_row_set_text (self->title, meeting->title);
  kgr_form_row_set_text (self->when, meeting->when_printed != NULL ? meeting->when_printed : when);
  kgr_form_row_set_text (self->venue, meeting->venue);
  kgr_form_row_set_text (self->observers, observers);
  kgr_form_row_set_text (self->memo, meeting->memo);
  kgr_form_row_set_editable (self->title, open);
  kgr_form_row_set_editable (self->when, open);
  kgr_form_row_set_editable (self->venue, open);
  kgr_form_row_set_editable (self->observers, open);
  kgr_form_row_set_editable (self->memo, writable);
  show_method (self, meeting, open);
}

static void
kgr_form_section_set_meeting (KgrMeetingSection *section,
                              KgrMeeting        *meeting,
                              gboolean           shown)
{
  KgrFormSection *self = KGR_FORM_SECTION (section);

  self->postponing = FALSE;
  show_fields (self, meeting);
  draw_rows (self, meeting, shown);
}

static void
do_change (KgrFormSection *self,
           KgrHeadChange   change)
{
  KgrMeetingSection *section = KGR_MEETING_SECTION (self);
  KgrMeeting *meeting = kgr_meeting_section_get_meeting (section);

  if (meeting != NULL)
    kgr_meeting_do_change (kgr_meeting_section_get_session (section), meeting->id, &change, NULL);
}

static void
title_edited_cb (KgrFormSection *self,
                 const char     *text)
{
  if (*text == '\0')
    kgr_form_row_set_hint (self->title, _("Give the meeting a title."), TRUE);
}

static void
title_commit_cb (KgrFormSection *self,
                 const char     *text)
{
  do_change (self, (KgrHeadChange) { .parts = KGR_HEAD_TITLE, .title = text });
}

static void
venue_commit_cb (KgrFormSection *self,
                 const char     *text)
{
  do_change (self, (KgrHeadChange) { .parts = KGR_HEAD_VENUE,
                                     .venue = *text != '\0' ? text : NULL });
}

static void
memo_commit_cb (KgrFormSection *self,
                const char     *text)
{
  do_change (self, (KgrHeadChange) { .parts = KGR_HEAD_MEMO,
                                     .memo = *text != '\0' ? text : NULL });
}

/* FALSE where it is no count; an empty text is one that is not recorded. */
static gboolean
read_observers (const char *text,
                int        *count)
{
  g_autofree char *digits = g_utf8_normalize (text, -1, G_NORMALIZE_NFKC);
  guint64 number = 0;

  if (digits == NULL)
    return FALSE;
  *count = -1;
  if (*digits == '\0')
    return TRUE;
  if (g_str_has_suffix (digits, "名") || g_str_has_suffix (digits, "人"))
    digits[strlen (digits) - strlen ("名")] = '\0';
  if (!g_ascii_string_to_unsigned (digits, 10, 0, 99999, &number, NULL))
    return FALSE;
  *count = (int) number;

  return TRUE;
}

static void
observers_edited_cb (KgrFormSection *self,
                     const char     *text)
{
  int count;

  if (!read_observers (text, &count))
    kgr_form_row_set_hint (self->observers, _("Write a number, or nothing."), TRUE);
}

static void
observers_commit_cb (KgrFormSection *self,
                     const char     *text)
{
  int count = -1;

  if (read_observers (text, &count))
    do_change (self, (KgrHeadChange) { .parts = KGR_HEAD_OBSERVERS, .observers = count });
}

static gboolean
read_when (KgrFormSection  *self,
           const char      *text,
           char           **starts_at,
           char           **ends_at)
{
  KgrMeeting *meeting = kgr_meeting_section_get_meeting (KGR_MEETING_SECTION (self));
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");

  return kgr_when_read_typed (text, today, meeting != NULL ? meeting->starts_at : NULL, starts_at,
                              ends_at);
}

/* What was read is said in full, so that a wrong day is seen before the line is left. */
static void
when_edited_cb (KgrFormSection *self,
                const char     *text)
{
  g_autofree char *starts_at = NULL;
  g_autofree char *ends_at = NULL;
  g_autofree char *full = NULL;

  if (*text == '\0')
    return;
  if (!read_when (self, text, &starts_at, &ends_at))
    {
      kgr_form_row_set_hint (self->when, _("Write a day, as 10/22 18:30-20:30."), TRUE);
      return;
    }
  full = kgr_era_format_meeting_time (starts_at, ends_at);
  kgr_form_row_set_hint (self->when, full, full == NULL);
}

static void
when_commit_cb (KgrFormSection *self,
                const char     *text)
{
  KgrMeetingSection *section = KGR_MEETING_SECTION (self);
  KgrMeeting *meeting = kgr_meeting_section_get_meeting (section);
  g_autofree char *starts_at = NULL;
  g_autofree char *ends_at = NULL;

  if (*text != '\0' && !read_when (self, text, &starts_at, &ends_at))
    return;
  if (self->postponing && meeting != NULL && starts_at != NULL)
    kgr_meeting_do_postpone (kgr_meeting_section_get_session (section), meeting->id, starts_at,
                             ends_at, _("Meeting postponed"));
  else
    do_change (self, (KgrHeadChange) { .parts = KGR_HEAD_WHEN, .starts_at = starts_at,
                                       .ends_at = ends_at });
  self->postponing = FALSE;
}

static void
box_toggled_cb (KgrFormSection  *self,
                GtkToggleButton *box)
{
  if (self->setting || !gtk_toggle_button_get_active (box))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (self->boxes); i++)
    if (self->boxes[i] == GTK_WIDGET (box))
      do_change (self, (KgrHeadChange) { .parts = KGR_HEAD_METHOD,
                                         .record_method = KGR_METHOD_VERBATIM + i });
}

static void
form_selected_cb (KgrFormSection *self)
{
  if (!self->setting)
    do_change (self, (KgrHeadChange) { .parts = KGR_HEAD_FORM,
                                       .form = gtk_drop_down_get_selected (self->form) });
}

static KgrFormRow *
add_field (KgrFormSection *self,
           GtkListBox     *list,
           const char     *label,
           GCallback       edited,
           GCallback       commit)
{
  GtkWidget *row = kgr_form_row_new (label);

  if (edited != NULL)
    g_signal_connect_object (row, "edited", edited, self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "commit", commit, self, G_CONNECT_SWAPPED);
  gtk_list_box_append (list, row);

  return KGR_FORM_ROW (row);
}

static GtkWidget *
create_choice_row (const char *label,
                   GtkWidget  *choice)
{
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *key = kgr_text_label_new (label, "k");
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_widget_set_size_request (key, LABEL_WIDTH, -1);
  gtk_widget_set_hexpand (choice, TRUE);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_attach (GTK_GRID (grid), key, 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), choice, 1, 0, 1, 1);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), grid);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);

  return row;
}

static void
add_method (KgrFormSection *self)
{
  GtkWidget *boxes = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  for (guint i = 0; i < G_N_ELEMENTS (self->boxes); i++)
    {
      const char *printed = kgr_record_method_to_printed (KGR_METHOD_VERBATIM + i);

      self->boxes[i] = gtk_toggle_button_new_with_label (printed);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->boxes[i]),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, printed, -1);
      if (i > 0)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->boxes[i]),
                                     GTK_TOGGLE_BUTTON (self->boxes[0]));
      g_signal_connect_object (self->boxes[i], "toggled", G_CALLBACK (box_toggled_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (boxes), self->boxes[i]);
    }
  gtk_widget_add_css_class (boxes, "boxes");
  self->method = create_choice_row ("記録方法", boxes);
  gtk_list_box_append (self->list, self->method);
}

static void
add_form (KgrFormSection *self)
{
  GtkStringList *forms = gtk_string_list_new (NULL);

  gtk_string_list_append (forms, _("Not said"));
  for (KgrMeetingForm form = KGR_FORM_ROOM; form <= KGR_FORM_WRITTEN; form++)
    gtk_string_list_append (forms, kgr_meeting_form_to_label (form));
  self->form = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (forms), NULL));
  gtk_widget_set_halign (GTK_WIDGET (self->form), GTK_ALIGN_START);
  g_signal_connect_object (self->form, "notify::selected", G_CALLBACK (form_selected_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_box_append (self->beside, create_choice_row (_("How It Is Held"),
                                                        GTK_WIDGET (self->form)));
}

static void
kgr_form_section_class_init (KgrFormSectionClass *klass)
{
  KGR_MEETING_SECTION_CLASS (klass)->set_meeting = kgr_form_section_set_meeting;

  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/io/github/kaigiroku/Kaigiroku/ui/kgr-form-section.ui");
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), KgrFormSection, list);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), KgrFormSection, beside);
}

/* The labels of the head are those of the print, Japanese in every language. */
static void
kgr_form_section_init (KgrFormSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->title = add_field (self, self->list, "会議の名称", G_CALLBACK (title_edited_cb),
                           G_CALLBACK (title_commit_cb));
  self->when = add_field (self, self->list, "開催日時", G_CALLBACK (when_edited_cb),
                          G_CALLBACK (when_commit_cb));
  self->venue = add_field (self, self->list, "開催場所", NULL, G_CALLBACK (venue_commit_cb));
  add_method (self);
  add_form (self);
  self->observers = add_field (self, self->beside, _("Observers"),
                               G_CALLBACK (observers_edited_cb), G_CALLBACK (observers_commit_cb));
  self->memo = add_field (self, self->beside, _("Memo, never printed"), NULL,
                          G_CALLBACK (memo_commit_cb));
}

void
kgr_form_section_postpone (KgrFormSection *self)
{
  g_return_if_fail (KGR_IS_FORM_SECTION (self));

  self->postponing = TRUE;
  kgr_form_row_set_hint (self->when, _("Write the new day. The old one stays in the course of the "
                                       "meeting."), FALSE);
  gtk_widget_child_focus (GTK_WIDGET (self->when), GTK_DIR_TAB_FORWARD);
}
