/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrAttendanceRow: one person of the attendance. */

#include "config.h"

#include <glib/gi18n.h>

#include "meeting/kgr-attendance-row.h"
#include "meeting/kgr-meeting-words.h"
#include "meeting/kgr-span-list.h"
#include "roster/kgr-person-entry.h"
#include "text/kgr-era.h"

#define N_STATES 6

struct _KgrAttendanceRow
{
  GtkListBoxRow    parent_instance;

  KgrAttendance   *line;
  char            *opening;
  gboolean         updating;
  gboolean         shown;
  gboolean         wants_opinion;

  GtkLabel        *number;
  GtkLabel        *name;
  GtkLabel        *untold;
  GtkLabel        *second;
  GtkBox          *chips;
  GtkToggleButton *states[N_STATES];
  GtkWidget       *menu;
  GtkBox          *fields;
  KgrSpanList     *spans;
  GtkBox          *substitution;
  KgrPersonEntry  *substitute;
  GtkWidget       *known;
  GtkEntry        *affiliation;
  GtkBox          *opinion_box;
  GtkTextView     *opinion;
  GtkWidget       *read_opinion;
};

G_DEFINE_FINAL_TYPE (KgrAttendanceRow, kgr_attendance_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  SIGNAL_TOGGLED,
  SIGNAL_EDITED,
  SIGNAL_LEFT,
  SIGNAL_ASKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_set (const char *text)
{
  return text != NULL && *text != '\0';
}

/* Who need not be named publicly is not given away by where he works. */
static const char *
get_affiliation (const KgrAttendance *line,
                 gboolean             shown)
{
  return shown || line->public_name == NULL ? line->affiliation : NULL;
}

static char *
dup_second_line (const KgrAttendance *line,
                 gboolean             shown)
{
  g_autoptr (GString) second = g_string_new (get_affiliation (line, shown));

  if (line->closed_only)
    g_string_append_printf (second, "%s%s", second->len > 0 ? "  ・  " : "",
                            _("Only for what is not public"));
  if (is_set (line->opinion) && (line->status & KGR_ATTENDANCE_ABSENT))
    g_string_append_printf (second, "%s%s", second->len > 0 ? "  ・  " : "",
                            line->opinion_unit != 0 ? _("Written opinion, in the record")
                                                    : _("There is a written opinion"));

  return g_string_free (g_steal_pointer (&second), FALSE);
}

/* "３ 遠山委員 オンライン": what somebody hears who does not see the row. */
static void
name_row (KgrAttendanceRow        *self,
          const KgrAttendanceLook *look,
          const char              *name,
          const char              *second)
{
  g_autofree char *digits = kgr_digits_format (look->number);
  g_autoptr (GString) words = g_string_new (look->number > 0 ? digits : NULL);

  g_string_append_printf (words, "%s%s", words->len > 0 ? " " : "", name);
  for (guint i = 0; i < N_STATES; i++)
    if (self->line->status & (1 << i))
      g_string_append_printf (words, " %s", kgr_attendance_status_to_label (1 << i));
  if (self->line->status == 0)
    g_string_append_printf (words, " %s", _("Nothing recorded yet"));
  if (look->untold)
    g_string_append_printf (words, " %s", gtk_label_get_label (self->untold));
  if (*second != '\0')
    g_string_append_printf (words, " %s", second);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words->str,
                                  -1);
}

/* What is being typed is not written over. */
static gboolean
is_in_use (gpointer widget)
{
  return (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0 &&
         gtk_widget_get_mapped (widget);
}

static void
set_entry (GtkEntry   *entry,
           const char *text)
{
  if (!is_in_use (entry))
    gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
}

static void
show_opinion (KgrAttendanceRow *self)
{
  const KgrAttendance *line = self->line;
  gboolean absent = (line->status & KGR_ATTENDANCE_ABSENT) != 0;
  gboolean there = self->shown && absent && (is_set (line->opinion) || self->wants_opinion);

  gtk_widget_set_visible (GTK_WIDGET (self->opinion_box), there);
  if (!there || !is_in_use (self->opinion))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->opinion),
                              there && line->opinion != NULL ? line->opinion : "", -1);
  gtk_widget_set_visible (self->read_opinion, there && line->opinion_unit == 0);
}

static void
show_fields (KgrAttendanceRow *self)
{
  const KgrAttendance *line = self->line;
  gboolean represented = (line->status & KGR_ATTENDANCE_REPRESENTED) != 0;

  kgr_span_list_set (self->spans, line->presences, self->opening);
  gtk_widget_set_visible (GTK_WIDGET (self->substitution), represented);
  if (!is_in_use (self->substitute))
    kgr_person_entry_set (self->substitute, represented ? line->substitute : NULL,
                          represented ? line->substitute_id : 0);
  gtk_widget_set_visible (self->known, represented && line->substitute_id != 0);
  set_entry (self->affiliation, represented ? line->substitute_affiliation : NULL);
  show_opinion (self);
  gtk_widget_set_visible (GTK_WIDGET (self->fields),
                          gtk_widget_get_visible (GTK_WIDGET (self->spans)) || represented
                            || gtk_widget_get_visible (GTK_WIDGET (self->opinion_box)));
}

void
kgr_attendance_row_set_line (KgrAttendanceRow        *self,
                             const KgrAttendance     *line,
                             const KgrAttendanceLook *look)
{
  KgrAttendance *copy = kgr_attendance_copy (line);
  g_autofree char *name = kgr_attendance_dup_name (copy, look->shown);
  g_autofree char *second = dup_second_line (copy, look->shown);
  g_autofree char *number = look->number > 0 ? g_strdup_printf ("%d", look->number) : NULL;

  g_return_if_fail (KGR_IS_ATTENDANCE_ROW (self));

  self->updating = TRUE;
  if (self->line != NULL && self->line->id != line->id)
    {
      self->wants_opinion = FALSE;
      kgr_span_list_set (self->spans, NULL, NULL);
    }
  g_clear_pointer (&self->line, kgr_attendance_free);
  self->line = copy;
  self->shown = look->shown;
  kgr_person_entry_set_people (self->substitute, look->people);
  g_free (self->opening);
  self->opening = g_strdup (look->meeting->starts_at);
  gtk_label_set_label (self->number, number != NULL ? number : "");
  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->second, second);
  gtk_widget_set_visible (GTK_WIDGET (self->second), *second != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->untold), look->untold);
  for (guint i = 0; i < N_STATES; i++)
    gtk_toggle_button_set_active (self->states[i], (copy->status & (1 << i)) != 0);
  show_fields (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->chips), look->editable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->fields), look->editable);
  gtk_widget_set_visible (self->menu, look->editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "attendance-row.opinion",
                                 look->editable && look->shown
                                 && (copy->status & KGR_ATTENDANCE_ABSENT) != 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "attendance-row.come-back",
                                 look->editable
                                 && (copy->status & KGR_ATTENDANCE_LEFT_EARLY) != 0);
  name_row (self, look, name, second);
  self->updating = FALSE;
}

const KgrAttendance *
kgr_attendance_row_get_line (KgrAttendanceRow *self)
{
  g_return_val_if_fail (KGR_IS_ATTENDANCE_ROW (self), NULL);

  return self->line;
}

gboolean
kgr_attendance_row_enter (KgrAttendanceRow    *self,
                          KgrAttendanceStatus  flag)
{
  g_return_val_if_fail (KGR_IS_ATTENDANCE_ROW (self), FALSE);

  if (flag & KGR_ATTENDANCE_REPRESENTED)
    return gtk_widget_get_mapped (GTK_WIDGET (self->substitute))
           && gtk_widget_grab_focus (GTK_WIDGET (self->substitute));
  if (flag & KGR_ATTENDANCE_LATE)
    return kgr_span_list_enter_first (self->spans);

  return (flag & KGR_ATTENDANCE_LEFT_EARLY) && kgr_span_list_enter_last (self->spans, TRUE);
}

gboolean
kgr_attendance_row_enter_return (KgrAttendanceRow *self)
{
  g_return_val_if_fail (KGR_IS_ATTENDANCE_ROW (self), FALSE);

  return kgr_span_list_enter_last (self->spans, FALSE);
}

static void
toggled_cb (KgrAttendanceRow *self,
            GtkToggleButton  *button)
{
  for (guint i = 0; i < N_STATES && !self->updating; i++)
    if (self->states[i] == button)
      g_signal_emit (self, signals[SIGNAL_TOGGLED], 0, 1u << i);
}

static void
set_text (char       **field,
          const char  *text)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));

  g_free (*field);
  *field = *trimmed != '\0' ? g_utf8_normalize (trimmed, -1, G_NORMALIZE_NFC) : NULL;
}

/* FALSE where what stands there is no time. */
static gboolean
take_spans (KgrAttendanceRow *self,
            KgrAttendance    *line)
{
  GPtrArray *spans;

  if (!gtk_widget_get_visible (GTK_WIDGET (self->spans)))
    return TRUE;
  spans = kgr_span_list_dup_spans (self->spans);
  if (spans == NULL)
    return FALSE;
  kgr_attendance_take_presences (line, spans);

  return TRUE;
}

/* Who came instead is told again of the duty of secrecy when it is somebody else. */
static void
take_substitute (KgrAttendanceRow *self,
                 KgrAttendance    *line)
{
  if ((self->line->status & KGR_ATTENDANCE_REPRESENTED) == 0)
    return;
  set_text (&line->substitute, kgr_person_entry_get_text (self->substitute));
  set_text (&line->substitute_affiliation,
            gtk_editable_get_text (GTK_EDITABLE (self->affiliation)));
  line->substitute_id = kgr_person_entry_get_id (self->substitute);
  if (g_strcmp0 (line->substitute, self->line->substitute) != 0
      || line->substitute_id != self->line->substitute_id)
    g_clear_pointer (&line->substitute_told_on, g_free);
}

static void
take_opinion (KgrAttendanceRow *self,
              KgrAttendance    *line)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->opinion);
  g_autofree char *text = NULL;
  GtkTextIter start, end;

  if (!gtk_widget_get_visible (GTK_WIDGET (self->opinion_box)))
    return;
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  set_text (&line->opinion, text);
}

/* What stands in the fields becomes the line's; FALSE where it is nothing that can. */
static gboolean
commit (KgrAttendanceRow *self)
{
  g_autoptr (KgrAttendance) line = NULL;

  if (self->updating || self->line == NULL)
    return TRUE;
  line = kgr_attendance_copy (self->line);
  if (!take_spans (self, line))
    return FALSE;
  take_substitute (self, line);
  take_opinion (self, line);
  if (!kgr_attendance_equal (line, self->line))
    g_signal_emit (self, signals[SIGNAL_EDITED], 0, line);

  return TRUE;
}

static void
field_left_cb (KgrAttendanceRow *self)
{
  if (self->line != NULL)
    commit (self);
}

static void
field_activated_cb (KgrAttendanceRow *self)
{
  if (commit (self))
    g_signal_emit (self, signals[SIGNAL_LEFT], 0);
}

/* Where somebody of the file works is known; who is chosen is the person, whatever the name. */
static void
person_chosen_cb (KgrAttendanceRow *self,
                  KgrPerson        *person)
{
  if (person->affiliation != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->affiliation), person->affiliation);
  commit (self);
}

static void
opinion_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  KgrAttendanceRow *self = KGR_ATTENDANCE_ROW (widget);

  self->wants_opinion = TRUE;
  self->updating = TRUE;
  show_fields (self);
  self->updating = FALSE;
  gtk_widget_grab_focus (GTK_WIDGET (self->opinion));
}

static void
ask_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  KgrAttendanceRow *self = KGR_ATTENDANCE_ROW (widget);

  commit (self);
  g_signal_emit (self, signals[SIGNAL_ASKED], 0, name + strlen ("attendance-row."));
}

static void
kgr_attendance_row_dispose (GObject *object)
{
  KgrAttendanceRow *self = KGR_ATTENDANCE_ROW (object);

  g_clear_pointer (&self->line, kgr_attendance_free);
  g_clear_pointer (&self->opening, g_free);

  G_OBJECT_CLASS (kgr_attendance_row_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, KgrAttendanceRow, number);
  gtk_widget_class_bind_template_child (widget_class, KgrAttendanceRow, name);
  gtk_widget_class_bind_template_child (widget_class, KgrAttendanceRow, untold);
  gtk_widget_class_bind_template_child (widget_class, KgrAttendanceRow, second);
  gtk_widget_class_bind_template_child (widget_class, KgrAttendanceRow, chips);
  gtk_widget_class_bind_template_child (widget_class, KgrAttendanceRow, menu);
  gtk_widget_class_bind_template_child (widget_class, KgrAttendanceRow, fields);
  gtk_widget_class_bind_template_child (widget_class, KgrAttendanceRow, spans);
  gtk_widget_class_bind_template_child (widget_class, KgrAttendanceRow, substitution);
  gtk_widget_class_bind_template_child (widget_class, KgrAttendanceRow, substitute);
  gtk_widget_class_bind_template_child (widget_class, KgrAttendanceRow, known);
  gtk_widget_class_bind_template_child (widget_class, KgrAttendanceRow, affiliation);
  gtk_widget_class_bind_template_child (widget_class, KgrAttendanceRow, opinion_box);
  gtk_widget_class_bind_template_child (widget_class, KgrAttendanceRow, opinion);
  gtk_widget_class_bind_template_child (widget_class, KgrAttendanceRow, read_opinion);
  gtk_widget_class_bind_template_callback (widget_class, field_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, field_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, person_chosen_cb);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const char *const asked[] = { "attendance-row.remove", "attendance-row.up",
                                       "attendance-row.down", "attendance-row.closed-only",
                                       "attendance-row.read-opinion",
                                       "attendance-row.come-back" };

  gtk_widget_class_install_action (widget_class, "attendance-row.opinion", NULL, opinion_action);
  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    gtk_widget_class_install_action (widget_class, asked[i], NULL, ask_action);
}

static void
kgr_attendance_row_class_init (KgrAttendanceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_attendance_row_dispose;

  signals[SIGNAL_TOGGLED] = g_signal_new ("toggled", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SIGNAL_EDITED] = g_signal_new ("edited", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[SIGNAL_LEFT] = g_signal_new ("left", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 0);
  signals[SIGNAL_ASKED] = g_signal_new ("asked", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, G_TYPE_STRING);
  install_actions (widget_class);
  g_type_ensure (KGR_TYPE_PERSON_ENTRY);
  g_type_ensure (KGR_TYPE_SPAN_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/kaigiroku/Kaigiroku/ui/kgr-attendance-row.ui");
  bind_children (widget_class);
}

/* Six of them stand in a row, below one another over all rows. */
static const char *
get_short_word (KgrAttendanceStatus status)
{
  switch (status)
    {
    case KGR_ATTENDANCE_LATE:
      return C_("attendance, in short", "Late");
    case KGR_ATTENDANCE_LEFT_EARLY:
      return C_("attendance, in short", "Left");
    case KGR_ATTENDANCE_REPRESENTED:
      return C_("attendance, in short", "Proxy");
    default:
      return kgr_attendance_status_to_label (status);
    }
}

/* A state is one touch; from the keys it is the row that has them, so that Tab leads through rows
 * and fields and not through sixty states. */
static void
kgr_attendance_row_init (KgrAttendanceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < N_STATES; i++)
    {
      const char *word = kgr_attendance_status_to_label (1 << i);
      GtkWidget *button = gtk_toggle_button_new_with_label (get_short_word (1 << i));

      self->states[i] = GTK_TOGGLE_BUTTON (button);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, word,
                                      -1);
      gtk_widget_set_focusable (button, FALSE);
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      if ((1 << i) == KGR_ATTENDANCE_ABSENT)
        gtk_widget_add_css_class (button, "off");
      g_signal_connect_object (button, "clicked", G_CALLBACK (toggled_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (self->chips, button);
    }
}

GtkWidget *
kgr_attendance_row_new (void)
{
  return g_object_new (KGR_TYPE_ATTENDANCE_ROW, NULL);
}
