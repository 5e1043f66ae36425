/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "council/kgr-heading-row.h"
#include "council/kgr-headings-section.h"

struct _KgrHeadingsSection
{
  GtkBox      parent_instance;

  GtkListBox *list;
  gboolean    editable;
};

G_DEFINE_FINAL_TYPE (KgrHeadingsSection, kgr_headings_section, GTK_TYPE_BOX)

static guint commit_signal;

static void
commit_cb (KgrHeadingsSection *self)
{
  g_signal_emit (self, commit_signal, 0);
}

static void
moved_cb (KgrHeadingsSection *self,
          int                 by,
          GtkListBoxRow      *row)
{
  int index = gtk_list_box_row_get_index (row) + by;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (!self->editable || index < 0 || gtk_list_box_get_row_at_index (self->list, index) == NULL)
    return;
  g_object_ref (row);
  gtk_list_box_remove (self->list, GTK_WIDGET (row));
  gtk_list_box_insert (self->list, GTK_WIDGET (row), index);
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (row)))
    gtk_widget_grab_focus (focus);
  g_object_unref (row);
  g_signal_emit (self, commit_signal, 0);
}

static void
kgr_headings_section_class_init (KgrHeadingsSectionClass *klass)
{
  commit_signal = g_signal_new ("commit", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 0);
}

static void
kgr_headings_section_init (KgrHeadingsSection *self)
{
  GtkWidget *title = gtk_label_new (_("Rows of the Form"));
  GtkWidget *hint = gtk_label_new (_("In this order, where they are ticked. A wording that is empty"
                                     " is the usual one."));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "t3");
  gtk_label_set_xalign (GTK_LABEL (hint), 0);
  gtk_label_set_wrap (GTK_LABEL (hint), TRUE);
  gtk_widget_add_css_class (hint, "dim");
  gtk_widget_add_css_class (hint, "small");
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "tight");
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "form");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Rows of the Form"), -1);
  gtk_box_append (GTK_BOX (self), title);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (self), hint);
}

static gboolean
is_in (GPtrArray *headings,
       int        part)
{
  for (guint i = 0; i < headings->len; i++)
    if (((KgrFormHeading *) headings->pdata[i])->part == part)
      return TRUE;

  return FALSE;
}

static gboolean
is_shown (KgrHeadingsSection *self,
          GPtrArray          *headings)
{
  g_autoptr(GPtrArray) shown = kgr_headings_section_dup_headings (self);

  if (gtk_widget_get_first_child (GTK_WIDGET (self->list)) == NULL || shown->len != headings->len)
    return FALSE;
  for (guint i = 0; i < shown->len; i++)
    {
      const KgrFormHeading *a = shown->pdata[i];
      const KgrFormHeading *b = headings->pdata[i];

      if (a->part != b->part || g_strcmp0 (a->label, b->label) != 0 ||
          g_strcmp0 (a->text, b->text) != 0)
        return FALSE;
    }

  return TRUE;
}

static void
add_row (KgrHeadingsSection   *self,
         const KgrFormHeading *heading,
         gboolean              printed)
{
  GtkWidget *row = kgr_heading_row_new (heading, printed, self->editable);

  g_signal_connect_object (row, "changed", G_CALLBACK (commit_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->list, row);
}

void
kgr_headings_section_show (KgrHeadingsSection *self,
                           const KgrForm      *form,
                           gboolean            editable)
{
  g_autoptr(GPtrArray) headings = kgr_form_dup_headings (form);
  GtkWidget *row;

  g_return_if_fail (KGR_IS_HEADINGS_SECTION (self));

  self->editable = editable;
  if (is_shown (self, headings))
    return;
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < headings->len; i++)
    add_row (self, headings->pdata[i], TRUE);
  for (guint i = 0; kgr_form_parts[i].value != 0; i++)
    if (!is_in (headings, kgr_form_parts[i].value))
      add_row (self, &(KgrFormHeading) { .part = kgr_form_parts[i].value }, FALSE);
}

GPtrArray *
kgr_headings_section_dup_headings (KgrHeadingsSection *self)
{
  GDestroyNotify free_one = (GDestroyNotify) kgr_form_heading_free;
  g_autoptr(GPtrArray) headings = g_ptr_array_new_with_free_func (free_one);

  g_return_val_if_fail (KGR_IS_HEADINGS_SECTION (self), NULL);

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (KGR_IS_HEADING_ROW (row) && kgr_heading_row_is_printed (KGR_HEADING_ROW (row)))
      g_ptr_array_add (headings, kgr_heading_row_dup_heading (KGR_HEADING_ROW (row)));

  return g_steal_pointer (&headings);
}
