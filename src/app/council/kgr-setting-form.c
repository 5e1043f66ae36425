/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "council/kgr-choice-row.h"
#include "council/kgr-lines-row.h"
#include "council/kgr-setting-form.h"
#include "meeting/kgr-form-row.h"

struct _KgrSettingForm
{
  GtkBox     parent_instance;

  GPtrArray *rows;     /* borrowed */
  GPtrArray *settings; /* KgrSetting: what each row is of; static */
  GPtrArray *lists;    /* GtkListBox, borrowed */
};

G_DEFINE_FINAL_TYPE (KgrSettingForm, kgr_setting_form, GTK_TYPE_BOX)

static guint commit_signal;

static const KgrSetting *
setting_of (KgrSettingForm *self,
            gpointer        row)
{
  guint index = 0;

  g_ptr_array_find (self->rows, row, &index);

  return self->settings->pdata[index];
}

static void
edited_cb (KgrSettingForm *self,
           const char     *text,
           KgrFormRow     *row)
{
  const char *complaint = kgr_setting_complain (setting_of (self, row), text);

  if (complaint != NULL)
    kgr_form_row_set_hint (row, complaint, TRUE);
}

static void
commit_cb (KgrSettingForm *self,
           const char     *text,
           GtkWidget      *row)
{
  g_signal_emit (self, commit_signal, 0, setting_of (self, row), text);
}

static void
chosen_cb (KgrSettingForm *self,
           guint           chosen,
           GtkWidget      *row)
{
  g_autofree char *text = g_strdup_printf ("%u", chosen);

  g_signal_emit (self, commit_signal, 0, setting_of (self, row), text);
}

static GtkWidget *
choice_row_new (const KgrSetting *setting)
{
  GtkWidget *row = kgr_choice_row_new (_(setting->label));
  g_autoptr(GPtrArray) words = g_ptr_array_new ();
  const char *label;

  g_ptr_array_add (words, (gpointer) _(setting->preset));
  for (int value = 1; (label = setting->to_label (value)) != NULL; value++)
    g_ptr_array_add (words, (gpointer) label);
  g_ptr_array_add (words, NULL);
  kgr_choice_row_set_choices (KGR_CHOICE_ROW (row), (const char * const *) words->pdata, 0);

  return row;
}

static void
add_row (KgrSettingForm   *self,
         GtkListBox       *list,
         const KgrSetting *setting)
{
  const char *hint = setting->hint != NULL ? _(setting->hint) : NULL;
  GtkWidget *row;

  if (setting->type == KGR_SETTING_CHOICE)
    {
      row = choice_row_new (setting);
      g_signal_connect_object (row, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
    }
  else if (setting->type == KGR_SETTING_LINES)
    {
      row = kgr_lines_row_new (_(setting->label), hint);
      g_signal_connect_object (row, "commit", G_CALLBACK (commit_cb), self, G_CONNECT_SWAPPED);
    }
  else
    {
      row = kgr_form_row_new (_(setting->label));
      kgr_form_row_set_advice (KGR_FORM_ROW (row), hint);
      g_signal_connect_object (row, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (row, "commit", G_CALLBACK (commit_cb), self, G_CONNECT_SWAPPED);
    }
  gtk_list_box_append (list, row);
  g_ptr_array_add (self->rows, row);
  g_ptr_array_add (self->settings, (gpointer) setting);
}

static void
kgr_setting_form_finalize (GObject *object)
{
  KgrSettingForm *self = KGR_SETTING_FORM (object);

  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->settings);
  g_ptr_array_unref (self->lists);

  G_OBJECT_CLASS (kgr_setting_form_parent_class)->finalize (object);
}

static void
kgr_setting_form_class_init (KgrSettingFormClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kgr_setting_form_finalize;

  commit_signal = g_signal_new ("commit", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_STRING);
}

static void
kgr_setting_form_init (KgrSettingForm *self)
{
  self->rows = g_ptr_array_new ();
  self->settings = g_ptr_array_new ();
  self->lists = g_ptr_array_new ();
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 24);
}

GtkListBox *
kgr_setting_form_add_group (KgrSettingForm *self,
                            const char     *title)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *list = gtk_list_box_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "t3");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_add_css_class (list, "tight");
  gtk_widget_add_css_class (list, "form");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (GTK_BOX (self), box);
  g_ptr_array_add (self->lists, list);

  return GTK_LIST_BOX (list);
}

void
kgr_setting_form_set_groups (KgrSettingForm        *self,
                             const KgrSettingGroup *groups)
{
  g_return_if_fail (KGR_IS_SETTING_FORM (self));

  for (guint i = 0; groups[i].title != NULL; i++)
    {
      GtkListBox *list = kgr_setting_form_add_group (self, _(groups[i].title));

      for (guint n = 0; n < groups[i].n_settings; n++)
        add_row (self, list, &groups[i].settings[n]);
    }
}

void
kgr_setting_form_show (KgrSettingForm *self,
                       gconstpointer   object)
{
  g_return_if_fail (KGR_IS_SETTING_FORM (self));

  for (guint i = 0; i < self->rows->len; i++)
    {
      gpointer row = self->rows->pdata[i];
      g_autofree char *text = kgr_setting_dup_text (self->settings->pdata[i], object);

      if (KGR_IS_CHOICE_ROW (row))
        kgr_choice_row_choose (row, (guint) g_ascii_strtoull (text, NULL, 10));
      else if (KGR_IS_LINES_ROW (row))
        kgr_lines_row_set_text (row, text);
      else
        kgr_form_row_set_text (row, text);
    }
}

void
kgr_setting_form_set_editable (KgrSettingForm *self,
                               gboolean        editable)
{
  g_return_if_fail (KGR_IS_SETTING_FORM (self));

  for (guint i = 0; i < self->rows->len; i++)
    {
      gpointer row = self->rows->pdata[i];

      if (KGR_IS_CHOICE_ROW (row))
        kgr_choice_row_set_editable (row, editable);
      else if (KGR_IS_LINES_ROW (row))
        kgr_lines_row_set_editable (row, editable);
      else
        kgr_form_row_set_editable (row, editable);
    }
}

void
kgr_setting_form_commit (KgrSettingForm *self)
{
  g_return_if_fail (KGR_IS_SETTING_FORM (self));

  for (guint i = 0; i < self->rows->len; i++)
    {
      gpointer row = self->rows->pdata[i];

      if (KGR_IS_LINES_ROW (row))
        kgr_lines_row_commit (row);
      else if (KGR_IS_FORM_ROW (row))
        kgr_form_row_commit (row);
    }
}

GtkListBox *
kgr_setting_form_get_list (KgrSettingForm *self,
                           guint           group)
{
  g_return_val_if_fail (KGR_IS_SETTING_FORM (self), NULL);
  g_return_val_if_fail (group < self->lists->len, NULL);

  return self->lists->pdata[group];
}
