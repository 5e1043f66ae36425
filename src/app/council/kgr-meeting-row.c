/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One row of a body's list. */

#include "config.h"

#include <glib/gi18n.h>

#include "council/kgr-meeting-list.h"
#include "council/kgr-meeting-row.h"
#include "kgr-row-name.h"
#include "text/kgr-era.h"

struct _KgrMeetingRow
{
  GtkWidget        parent_instance;

  GtkWidget       *root;
  GtkWidget       *year;
  GtkWidget       *meeting;
  GtkWidget       *number;
  GtkWidget       *date;
  GtkWidget       *subject;
  GtkWidget       *version;
  GtkWidget       *state;

  KgrMeetingEntry *entry;
};

G_DEFINE_FINAL_TYPE (KgrMeetingRow, kgr_meeting_row, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_ENTRY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
set_class (GtkWidget  *widget,
           const char *name,
           gboolean    on)
{
  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
show_year (KgrMeetingRow *self,
           int            fiscal_year)
{
  g_autofree char *words = fiscal_year > 0 ? kgr_era_format_fiscal_year (fiscal_year) : NULL;

  gtk_label_set_label (GTK_LABEL (self->year), words != NULL ? words : _("Date unknown"));
  kgr_row_name_give (GTK_WIDGET (self), gtk_label_get_label (GTK_LABEL (self->year)));
}

static void
show_meeting (KgrMeetingRow  *self,
              KgrMeetingItem *item)
{
  static const char *tones[] = { "here", "done", "due" };
  const KgrMeetingSummary *summary = kgr_meeting_item_get (item);
  g_autofree char *number = kgr_meeting_item_dup_number (item);
  g_autofree char *date = kgr_meeting_item_dup_date (item, FALSE);
  g_autofree char *version = kgr_meeting_item_dup_version (item);
  g_autofree char *words = NULL;
  const char *subject = summary->subject;

  if (subject == NULL || *subject == '\0')
    subject = summary->title != NULL ? summary->title : _("A title that does not open");

  gtk_label_set_label (GTK_LABEL (self->number), number);
  gtk_label_set_label (GTK_LABEL (self->date), date);
  gtk_label_set_label (GTK_LABEL (self->subject), subject);
  gtk_label_set_label (GTK_LABEL (self->version), version);
  gtk_label_set_label (GTK_LABEL (self->state),
                       kgr_meeting_state_to_label (summary->status, summary->cancellation));
  words = g_strjoin ("  ", number, date, subject, version,
                     kgr_meeting_state_to_label (summary->status, summary->cancellation), NULL);
  kgr_row_name_give (GTK_WIDGET (self), words);
  for (guint i = 0; i < G_N_ELEMENTS (tones); i++)
    set_class (self->state, tones[i],
               g_str_equal (tones[i], kgr_meeting_item_get_tone (item)));
}

static void
set_entry (KgrMeetingRow   *self,
           KgrMeetingEntry *entry)
{
  KgrMeetingItem *item = entry != NULL ? kgr_meeting_entry_get_item (entry) : NULL;

  g_set_object (&self->entry, entry);
  gtk_widget_set_visible (self->year, entry != NULL && item == NULL);
  gtk_widget_set_visible (self->meeting, item != NULL);
  if (entry == NULL)
    return;

  if (item == NULL)
    show_year (self, kgr_meeting_entry_get_fiscal_year (entry));
  else
    show_meeting (self, item);
  set_class (self->meeting, "first", kgr_meeting_entry_is_first (entry));
  set_class (self->meeting, "last", kgr_meeting_entry_is_last (entry));
}

static void
kgr_meeting_row_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ENTRY:
      g_value_set_object (value, KGR_MEETING_ROW (object)->entry);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kgr_meeting_row_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_ENTRY:
      set_entry (KGR_MEETING_ROW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kgr_meeting_row_dispose (GObject *object)
{
  g_clear_object (&KGR_MEETING_ROW (object)->entry);
  gtk_widget_dispose_template (GTK_WIDGET (object), KGR_TYPE_MEETING_ROW);

  G_OBJECT_CLASS (kgr_meeting_row_parent_class)->dispose (object);
}

static void
kgr_meeting_row_class_init (KgrMeetingRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kgr_meeting_row_get_property;
  object_class->set_property = kgr_meeting_row_set_property;
  object_class->dispose = kgr_meeting_row_dispose;

  /* GtkListItem gives its item as a GObject. */
  properties[PROP_ENTRY] = g_param_spec_object ("entry", NULL, NULL, G_TYPE_OBJECT,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/kaigiroku/Kaigiroku/ui/kgr-meeting-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrMeetingRow, root);
  gtk_widget_class_bind_template_child (widget_class, KgrMeetingRow, year);
  gtk_widget_class_bind_template_child (widget_class, KgrMeetingRow, meeting);
  gtk_widget_class_bind_template_child (widget_class, KgrMeetingRow, number);
  gtk_widget_class_bind_template_child (widget_class, KgrMeetingRow, date);
  gtk_widget_class_bind_template_child (widget_class, KgrMeetingRow, subject);
  gtk_widget_class_bind_template_child (widget_class, KgrMeetingRow, version);
  gtk_widget_class_bind_template_child (widget_class, KgrMeetingRow, state);
}

static void
kgr_meeting_row_init (KgrMeetingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
