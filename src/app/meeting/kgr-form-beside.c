/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "council/kgr-choice-row.h"
#include "meeting/kgr-attendance-entry.h"
#include "meeting/kgr-form-beside.h"
#include "meeting/kgr-form-row.h"
#include "text/kgr-era.h"

struct _KgrFormBeside
{
  GtkWidget     parent_instance;

  GtkListBox   *list;
  KgrChoiceRow *form;
  KgrChoiceRow *joint;
  KgrFormRow   *opened;
  KgrFormRow   *closed;
  KgrFormRow   *observers;
  KgrFormRow   *memo;

  KgrMeeting   *meeting;
  GArray       *bodies; /* gint64, as they stand in @joint after the first */
};

G_DEFINE_FINAL_TYPE (KgrFormBeside, kgr_form_beside, GTK_TYPE_WIDGET)

static guint change_signal;

static void
change (KgrFormBeside *self,
        KgrHeadChange  wanted)
{
  if (self->meeting != NULL)
    g_signal_emit (self, change_signal, 0, &wanted);
}

static void
form_chosen_cb (KgrFormBeside *self,
                guint          chosen)
{
  change (self, (KgrHeadChange) { .parts = KGR_HEAD_FORM, .form = (KgrMeetingForm) chosen });
}

static void
joint_chosen_cb (KgrFormBeside *self,
                 guint          chosen)
{
  gint64 body = chosen > 0 && chosen <= self->bodies->len
                ? g_array_index (self->bodies, gint64, chosen - 1) : 0;

  change (self, (KgrHeadChange) { .parts = KGR_HEAD_JOINT, .joint_body_id = body });
}

/* NULL for nothing; FALSE where it is no time of the meeting. */
static gboolean
read_clock (KgrFormBeside  *self,
            const char     *text,
            char          **time)
{
  *time = *text != '\0' && self->meeting != NULL
          ? kgr_attendance_read_clock (text, self->meeting->starts_at) : NULL;

  return *text == '\0' || *time != NULL;
}

static void
clock_edited_cb (KgrFormBeside *self,
                 const char    *text,
                 KgrFormRow    *row)
{
  g_autofree char *time = NULL;

  if (!read_clock (self, text, &time))
    kgr_form_row_set_hint (row, _("Write a time as 18:45."), TRUE);
}

static void
clock_commit_cb (KgrFormBeside *self,
                 const char    *text,
                 KgrFormRow    *row)
{
  g_autofree char *time = NULL;
  KgrHeadChange wanted = { .parts = KGR_HEAD_REAL };

  if (self->meeting == NULL || !read_clock (self, text, &time))
    return;
  wanted.opened_at = row == self->opened ? time : self->meeting->opened_at;
  wanted.closed_at = row == self->closed ? time : self->meeting->closed_at;
  change (self, wanted);
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
observers_edited_cb (KgrFormBeside *self,
                     const char    *text)
{
  int count;

  if (!read_observers (text, &count))
    kgr_form_row_set_hint (self->observers, _("Write a number, or nothing."), TRUE);
}

static void
observers_commit_cb (KgrFormBeside *self,
                     const char    *text)
{
  int count = -1;

  if (read_observers (text, &count))
    change (self, (KgrHeadChange) { .parts = KGR_HEAD_OBSERVERS, .observers = count });
}

static void
memo_commit_cb (KgrFormBeside *self,
                const char    *text)
{
  change (self, (KgrHeadChange) { .parts = KGR_HEAD_MEMO, .memo = *text != '\0' ? text : NULL });
}

static void
kgr_form_beside_dispose (GObject *object)
{
  KgrFormBeside *self = KGR_FORM_BESIDE (object);

  g_clear_pointer ((GtkWidget **) &self->list, gtk_widget_unparent);
  g_clear_pointer (&self->meeting, kgr_meeting_unref);
  g_clear_pointer (&self->bodies, g_array_unref);

  G_OBJECT_CLASS (kgr_form_beside_parent_class)->dispose (object);
}

static void
kgr_form_beside_class_init (KgrFormBesideClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kgr_form_beside_dispose;

  change_signal = g_signal_new ("change", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static KgrFormRow *
add_field (KgrFormBeside *self,
           const char    *label,
           GCallback      edited,
           GCallback      commit)
{
  GtkWidget *row = kgr_form_row_new (label);

  if (edited != NULL)
    g_signal_connect_object (row, "edited", edited, self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "commit", commit, self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->list, row);

  return KGR_FORM_ROW (row);
}

static KgrChoiceRow *
add_choice (KgrFormBeside *self,
            const char    *label,
            GCallback      chosen)
{
  GtkWidget *row = kgr_choice_row_new (label);

  g_signal_connect_object (row, "chosen", chosen, self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->list, row);

  return KGR_CHOICE_ROW (row);
}

static void
fill_forms (KgrFormBeside *self)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  g_ptr_array_add (labels, (gpointer) _("Not said"));
  for (KgrMeetingForm form = KGR_FORM_ROOM; form <= KGR_FORM_WRITTEN; form++)
    g_ptr_array_add (labels, (gpointer) kgr_meeting_form_to_label (form));
  g_ptr_array_add (labels, NULL);
  kgr_choice_row_set_choices (self->form, (const char * const *) labels->pdata, 0);
}

static void
kgr_form_beside_init (KgrFormBeside *self)
{
  GtkWidget *list = gtk_list_box_new ();

  self->bodies = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->list = GTK_LIST_BOX (list);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_set_valign (list, GTK_ALIGN_START);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_add_css_class (list, "tight");
  gtk_widget_add_css_class (list, "form");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Beside the head"), -1);
  gtk_widget_set_parent (list, GTK_WIDGET (self));
  self->form = add_choice (self, _("How It Is Held"), G_CALLBACK (form_chosen_cb));
  fill_forms (self);
  self->joint = add_choice (self, _("Joint Meeting"), G_CALLBACK (joint_chosen_cb));
  self->opened = add_field (self, _("Really opened"), G_CALLBACK (clock_edited_cb),
                            G_CALLBACK (clock_commit_cb));
  self->closed = add_field (self, _("Really closed"), G_CALLBACK (clock_edited_cb),
                            G_CALLBACK (clock_commit_cb));
  self->observers = add_field (self, _("Observers"), G_CALLBACK (observers_edited_cb),
                               G_CALLBACK (observers_commit_cb));
  self->memo = add_field (self, _("Memo, never printed"), NULL, G_CALLBACK (memo_commit_cb));
}

/* The second body keeps the name it had, also where it does not meet any more. */
static void
show_joint (KgrFormBeside      *self,
            KgrMeeting         *meeting,
            const KgrFormFacts *facts,
            gboolean            open)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  guint chosen = 0;

  g_array_set_size (self->bodies, 0);
  g_ptr_array_add (labels, (gpointer) _("Of this body alone"));
  for (guint i = 0; facts != NULL && i < facts->bodies->len; i++)
    {
      const KgrBody *body = g_ptr_array_index (facts->bodies, i);
      gboolean is_it = body->id == meeting->joint_body_id;

      if (body->id == meeting->body_id || body->name == NULL || (body->ended != NULL && !is_it))
        continue;
      g_array_append_val (self->bodies, body->id);
      g_ptr_array_add (labels, is_it && meeting->joint_body != NULL ? meeting->joint_body
                                                                   : body->name);
      if (is_it)
        chosen = self->bodies->len;
    }
  g_ptr_array_add (labels, NULL);
  kgr_choice_row_set_choices (self->joint, (const char * const *) labels->pdata, chosen);
  kgr_choice_row_set_editable (self->joint, open && facts != NULL);
}

void
kgr_form_beside_set_meeting (KgrFormBeside      *self,
                             KgrMeeting         *meeting,
                             const KgrFormFacts *facts,
                             gboolean            open,
                             gboolean            writable)
{
  g_autofree char *opened = kgr_era_format_clock (meeting->opened_at);
  g_autofree char *closed = kgr_era_format_clock (meeting->closed_at);
  g_autofree char *observers = meeting->observers >= 0
                               ? g_strdup_printf ("%d", meeting->observers) : NULL;
  gboolean was_held = meeting->status != KGR_MEETING_PLANNED
                      && meeting->status != KGR_MEETING_CANCELLED;

  g_return_if_fail (KGR_IS_FORM_BESIDE (self));

  kgr_meeting_ref (meeting);
  g_clear_pointer (&self->meeting, kgr_meeting_unref);
  kgr_choice_row_choose (self->form, meeting->form);
  kgr_choice_row_set_editable (self->form, open);
  show_joint (self, meeting, facts, open);
  self->meeting = meeting;
  kgr_form_row_set_text (self->opened, opened);
  kgr_form_row_set_text (self->closed, closed);
  kgr_form_row_set_text (self->observers, observers);
  kgr_form_row_set_text (self->memo, meeting->memo);
  kgr_form_row_set_editable (self->opened, open);
  kgr_form_row_set_editable (self->closed, open);
  kgr_form_row_set_editable (self->observers, open);
  kgr_form_row_set_editable (self->memo, writable);
  gtk_widget_set_visible (GTK_WIDGET (self->opened), was_held || meeting->opened_at != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->closed), was_held || meeting->closed_at != NULL);
}
