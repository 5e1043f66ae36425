/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrFormSection: the head of the printed minutes, same words, same order, changed in place. What
 * is counted out of other views (people, agenda, papers) it draws from the public projection;
 * while confidential matter is shown, from the same meeting with nothing closed. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "meeting/kgr-form-beside.h"
#include "meeting/kgr-form-load.h"
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
  GtkWidget        *method;
  GtkWidget        *method_key;
  GtkWidget        *boxes[3];
  GPtrArray        *drawn;     /* rows that are only shown, borrowed from the list */
  GHashTable       *places;    /* row → where it stands, from 1 */
  KgrFormBeside    *beside;
  KgrFormFacts     *facts;     /* NULL until they are read */
  gboolean          postponing;
  gboolean          setting;
};

G_DEFINE_FINAL_TYPE (KgrFormSection, kgr_form_section, KGR_TYPE_MEETING_SECTION)

static const KgrForm *
get_form (KgrFormSection *self)
{
  return self->facts != NULL ? &self->facts->council->form : NULL;
}

/* The row that is changed here and not only shown; NULL for none. */
static GtkWidget *
get_own_row (KgrFormSection *self,
             int             part)
{
  switch (part)
    {
    case KGR_FORM_NAME:
      return GTK_WIDGET (self->title);
    case KGR_FORM_TIME:
      return GTK_WIDGET (self->when);
    case KGR_FORM_PLACE:
      return GTK_WIDGET (self->venue);
    case KGR_FORM_METHOD:
      return self->method;
    default:
      return NULL;
    }
}

static void
set_label (KgrFormSection *self,
           GtkWidget      *row,
           const char     *label)
{
  if (row != self->method)
    {
      kgr_form_row_set_label (KGR_FORM_ROW (row), label);
      return;
    }
  gtk_label_set_label (GTK_LABEL (self->method_key), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
set_place (KgrFormSection *self,
           GtkWidget      *row,
           guint           place)
{
  g_hash_table_insert (self->places, row, GUINT_TO_POINTER (place));
}

static int
compare_rows (GtkListBoxRow *a,
              GtkListBoxRow *b,
              gpointer       user_data)
{
  KgrFormSection *self = user_data;
  guint x = GPOINTER_TO_UINT (g_hash_table_lookup (self->places, a));
  guint y = GPOINTER_TO_UINT (g_hash_table_lookup (self->places, b));

  return (x > y) - (x < y);
}

/* What is left out of the print is still there to be changed, below what is printed. */
static void
drop_rows (KgrFormSection *self)
{
  static const int own[] = { KGR_FORM_NAME, KGR_FORM_TIME, KGR_FORM_PLACE, KGR_FORM_METHOD };

  for (guint i = 0; i < self->drawn->len; i++)
    gtk_list_box_remove (self->list, g_ptr_array_index (self->drawn, i));
  g_ptr_array_set_size (self->drawn, 0);
  g_hash_table_remove_all (self->places);
  for (guint i = 0; i < G_N_ELEMENTS (own); i++)
    set_place (self, get_own_row (self, own[i]), G_MAXINT - G_N_ELEMENTS (own) + i);
}

static void
draw_part (KgrFormSection    *self,
           KgrMeeting        *meeting,
           gboolean           shown,
           KgrPublicDocument *document,
           const char        *label,
           guint              place)
{
  for (guint i = 0; i < kgr_public_document_get_n_blocks (document); i++)
    {
      const KgrBlock *block = kgr_public_document_get_block (document, i);
      GtkWidget *row;

      if (block->kind != KGR_BLOCK_ROW || g_strcmp0 (block->text, label) != 0)
        continue;
      row = kgr_form_print_row_new (meeting, shown, block);
      set_place (self, row, place);
      g_ptr_array_add (self->drawn, row);
      gtk_list_box_append (self->list, row);
      return;
    }
}

/* In the order, and with the words, in which the council prints. */
static void
draw_rows (KgrFormSection *self,
           KgrMeeting     *meeting,
           gboolean        shown)
{
  const KgrBody *body = self->facts != NULL
                        ? kgr_form_facts_get_body (self->facts, meeting->body_id) : NULL;
  KgrEdition edition = { KGR_SPEAKERS_RECORDED, KGR_MARK_DEFAULT, get_form (self),
                         body != NULL ? kgr_body_get_openness (body) : 0 };
  g_autoptr (KgrMeeting) head = shown ? kgr_form_print_open (meeting) : kgr_meeting_ref (meeting);
  g_autoptr (KgrPublicDocument) document = kgr_projection_new_minutes (head, &edition);
  g_autoptr (GPtrArray) headings = kgr_form_dup_headings (get_form (self));

  drop_rows (self);
  for (guint i = 0; i < headings->len; i++)
    {
      const KgrFormHeading *heading = g_ptr_array_index (headings, i);
      const char *label = kgr_form_heading_get_label (heading);
      GtkWidget *own = get_own_row (self, heading->part);

      if (own == NULL)
        {
          draw_part (self, meeting, shown, document, label, i + 1);
          continue;
        }
      set_label (self, own, label);
      set_place (self, own, i + 1);
    }
  gtk_list_box_invalidate_sort (self->list);
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

  kgr_form_row_set_text (self->title, meeting->title);
  kgr_form_row_set_text (self->when, meeting->when_printed != NULL ? meeting->when_printed : when);
  kgr_form_row_set_text (self->venue, meeting->venue);
  kgr_form_row_set_editable (self->title, open);
  kgr_form_row_set_editable (self->when, open);
  kgr_form_row_set_editable (self->venue, open);
  show_method (self, meeting, open);
  kgr_form_beside_set_meeting (self->beside, meeting, self->facts, open, writable);
}

/* Without them the usual form stands; the pages of council and body tell what is damaged. */
static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (KgrFormSection) self = user_data;
  g_autoptr (KgrFormFacts) facts = kgr_form_load_finish (KGR_DESK (source), result, NULL);
  KgrMeetingSection *section = KGR_MEETING_SECTION (self);
  KgrMeeting *meeting = kgr_meeting_section_get_meeting (section);

  if (facts == NULL || meeting == NULL || self->places == NULL)
    return;
  g_clear_pointer (&self->facts, kgr_form_facts_free);
  self->facts = g_steal_pointer (&facts);
  show_fields (self, meeting);
  draw_rows (self, meeting, kgr_meeting_section_is_shown (section));
}

static void
load_facts (KgrFormSection *self,
            KgrMeeting     *meeting)
{
  KgrSession *session = kgr_meeting_section_get_session (KGR_MEETING_SECTION (self));

  if (session != NULL && meeting->body_id != 0)
    kgr_form_load_async (kgr_session_get_desk (session), meeting->body_id,
                         kgr_session_get_cancellable (session), loaded_cb, g_object_ref (self));
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
  load_facts (self, meeting);
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
beside_changed_cb (KgrFormSection *self,
                   KgrHeadChange  *change)
{
  do_change (self, *change);
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
create_choice_row (GtkWidget *key,
                   GtkWidget *choice)
{
  const char *label = gtk_label_get_label (GTK_LABEL (key));
  GtkWidget *grid = gtk_grid_new ();
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
  GtkWidget *boxes = gtk_grid_new ();

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
      /* In a narrow window they break. */
      gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->boxes[i]))), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->boxes[i]))),
                               PANGO_WRAP_WORD_CHAR);
      gtk_grid_attach (GTK_GRID (boxes), self->boxes[i], (int) i, 0, 1, 1);
    }
  gtk_grid_set_column_spacing (GTK_GRID (boxes), 6);
  gtk_widget_add_css_class (boxes, "boxes");
  self->method_key = kgr_text_label_new ("記録方法", "k");
  self->method = create_choice_row (self->method_key, boxes);
  gtk_list_box_append (self->list, self->method);
}

static void
kgr_form_section_dispose (GObject *object)
{
  KgrFormSection *self = KGR_FORM_SECTION (object);

  /* The rows go after this, and are not sorted any more. */
  if (self->places != NULL)
    gtk_list_box_set_sort_func (self->list, NULL, NULL, NULL);
  g_clear_pointer (&self->places, g_hash_table_unref);
  g_clear_pointer (&self->drawn, g_ptr_array_unref);
  g_clear_pointer (&self->facts, kgr_form_facts_free);

  G_OBJECT_CLASS (kgr_form_section_parent_class)->dispose (object);
}

static void
kgr_form_section_class_init (KgrFormSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kgr_form_section_dispose;
  KGR_MEETING_SECTION_CLASS (klass)->set_meeting = kgr_form_section_set_meeting;

  g_type_ensure (KGR_TYPE_FORM_BESIDE);

  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/io/github/kaigiroku/Kaigiroku/ui/kgr-form-section.ui");
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), KgrFormSection, list);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), KgrFormSection, beside);
  gtk_widget_class_bind_template_callback (GTK_WIDGET_CLASS (klass), beside_changed_cb);
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
  self->drawn = g_ptr_array_new ();
  self->places = g_hash_table_new (NULL, NULL);
  gtk_list_box_set_sort_func (self->list, compare_rows, self, NULL);
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
