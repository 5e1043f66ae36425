/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "import/kgr-import-line.h"
#include "import/kgr-import-preview.h"
#include "import/kgr-import-row.h"
#include "meeting/kgr-form-section.h"
#include "meeting/kgr-meeting-words.h"
#include "text/kgr-era.h"

struct _KgrImportPreview
{
  GtkWidget          parent_instance;

  GtkLabel          *summary;
  GtkLabel          *body;
  KgrMeetingSection *form;
  GtkWidget         *unread_box;
  GtkBox            *unread;
  GtkWidget         *removed_box;
  GtkLabel          *removed_title;
  GtkBox            *removed;
  GtkListView       *units;
};

G_DEFINE_FINAL_TYPE (KgrImportPreview, kgr_import_preview, GTK_TYPE_WIDGET)

static guint
count_speeches (KgrMeeting *meeting)
{
  guint n = 0;

  for (guint i = 0; i < meeting->units->len; i++)
    if (kgr_unit_get (g_ptr_array_index (meeting->units, i))->kind == KGR_UNIT_STATEMENT)
      n++;

  return n;
}

static guint
count_items (KgrMeeting *meeting)
{
  guint n = 0;

  for (guint i = 0; i < meeting->agenda->len; i++)
    if (((KgrAgendaItem *) g_ptr_array_index (meeting->agenda, i))->kind == KGR_AGENDA_ITEM)
      n++;

  return n;
}

static void
show_summary (KgrImportPreview *self,
              KgrMeeting       *meeting)
{
  g_autofree char *speeches = kgr_digits_format (count_speeches (meeting));
  g_autofree char *items = kgr_digits_format (count_items (meeting));
  g_autofree char *papers = kgr_digits_format (meeting->papers->len);
  g_autofree char *text = g_strdup_printf (_("Read: statements %s, agenda items %s, papers %s. The "
                                             "file itself is not changed."),
                                           speeches, items, papers);
  g_autofree char *body = NULL;

  if (meeting->council != NULL && meeting->body != NULL)
    body = g_strdup_printf (_("It will stand under: %s  %s"), meeting->council, meeting->body);
  gtk_label_set_label (self->summary, text);
  gtk_label_set_label (self->body, body != NULL ? body : "");
  gtk_widget_set_visible (GTK_WIDGET (self->body), body != NULL);
}

static void
show_lines (GtkWidget *container,
            GtkBox    *box,
            GPtrArray *lines)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
  for (guint i = 0; i < lines->len; i++)
    gtk_box_append (box, kgr_text_label_new (g_ptr_array_index (lines, i), "small"));
  gtk_widget_set_visible (container, lines->len > 0);
}

static void
kgr_import_preview_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (kgr_import_preview_parent_class)->dispose (object);
}

static void
kgr_import_preview_class_init (KgrImportPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_import_preview_dispose;

  g_type_ensure (KGR_TYPE_FORM_SECTION);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/kaigiroku/Kaigiroku/ui/kgr-import-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrImportPreview, summary);
  gtk_widget_class_bind_template_child (widget_class, KgrImportPreview, body);
  gtk_widget_class_bind_template_child (widget_class, KgrImportPreview, form);
  gtk_widget_class_bind_template_child (widget_class, KgrImportPreview, unread_box);
  gtk_widget_class_bind_template_child (widget_class, KgrImportPreview, unread);
  gtk_widget_class_bind_template_child (widget_class, KgrImportPreview, removed_box);
  gtk_widget_class_bind_template_child (widget_class, KgrImportPreview, removed_title);
  gtk_widget_class_bind_template_child (widget_class, KgrImportPreview, removed);
  gtk_widget_class_bind_template_child (widget_class, KgrImportPreview, units);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
kgr_import_preview_init (KgrImportPreview *self)
{
  g_autoptr (GtkListItemFactory) factory = kgr_import_row_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_view_set_factory (self->units, factory);
}

void
kgr_import_preview_show (KgrImportPreview *self,
                         KgrImport        *import)
{
  g_autoptr (GtkNoSelection) selection = NULL;
  g_autofree char *n_removed = NULL;
  g_autofree char *removed = NULL;

  g_return_if_fail (KGR_IS_IMPORT_PREVIEW (self));

  n_removed = kgr_digits_format (import->removed->len);
  removed = g_strdup_printf (_("Lines taken out: %s (page numbers and the like)"), n_removed);
  show_summary (self, import->meeting);
  kgr_meeting_section_set_meeting (self->form, import->meeting, TRUE);
  show_lines (self->unread_box, self->unread, import->unread);
  show_lines (self->removed_box, self->removed, import->removed);
  gtk_label_set_label (self->removed_title, removed);

  selection = gtk_no_selection_new (kgr_import_lines_new (import->meeting));
  gtk_list_view_set_model (self->units, GTK_SELECTION_MODEL (selection));
}
