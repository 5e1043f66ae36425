/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "handout/kgr-handout-rows.h"
#include "text/kgr-era.h"

#define N_YEARS 6

static void
set_margins (GtkWidget *widget,
             int        height)
{
  gtk_widget_set_margin_top (widget, height);
  gtk_widget_set_margin_bottom (widget, height);
  gtk_widget_set_margin_start (widget, 12);
  gtk_widget_set_margin_end (widget, 12);
}

GtkWidget *
kgr_handout_kind_row_new (KgrHandoutKind kind)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *name = gtk_label_new (kgr_handout_kind_to_label (kind));

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  kgr_handout_kind_to_label (kind), -1);
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_box_append (GTK_BOX (box), name);
  if (kgr_handout_kind_is_inside (kind))
    {
      GtkWidget *seal = gtk_label_new (_("Inside"));

      gtk_widget_add_css_class (seal, "seal");
      gtk_widget_set_valign (seal, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (box), seal);
    }
  set_margins (box, 9);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data (G_OBJECT (row), "kind", GINT_TO_POINTER (kind));

  return row;
}

KgrHandoutKind
kgr_handout_kind_row_get_kind (GtkListBoxRow *row)
{
  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "kind"));
}

GtkWidget *
kgr_handout_issued_row_new (const KgrIssuedHandout *issued)
{
  const char *label = kgr_handout_kind_to_label (issued->kind);
  const char *format = kgr_format_to_code (issued->format);
  g_autofree char *code = g_ascii_strup (format != NULL ? format : "—", -1);
  g_autofree char *date = g_strndup (issued->at != NULL ? issued->at : "", 10);
  g_autofree char *day = kgr_era_format_date (date, TRUE);
  g_autofree char *words = NULL;
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line;

  /* Translators: the paper, the kind of file, the day, who issued it */
  words = g_strdup_printf (_("%s (%s)\n%s, %s"), label != NULL ? label : "—", code,
                           day != NULL ? day : "—", issued->by != NULL ? issued->by : "—");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  line = gtk_label_new (words);
  gtk_label_set_xalign (GTK_LABEL (line), 0);
  gtk_label_set_wrap (GTK_LABEL (line), TRUE);
  gtk_widget_add_css_class (line, "small");
  set_margins (line, 6);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);

  return row;
}

GListModel *
kgr_handout_years_new (int first)
{
  GtkStringList *years = gtk_string_list_new (NULL);

  for (int i = 0; i < N_YEARS; i++)
    {
      g_autofree char *year = kgr_era_format_fiscal_year (first - i);

      gtk_string_list_append (years, year);
    }

  return G_LIST_MODEL (years);
}

GListModel *
kgr_handout_formats_new (KgrHandoutKind kind)
{
  GtkStringList *formats = gtk_string_list_new (NULL);

  gtk_string_list_append (formats, "HTML");
  gtk_string_list_append (formats, _("Text"));
  if (kgr_handout_kind_has_format (kind, KGR_FORMAT_CSV))
    gtk_string_list_append (formats, _("Table (CSV)"));

  return G_LIST_MODEL (formats);
}
