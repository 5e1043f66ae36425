/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "import/kgr-import-line.h"
#include "import/kgr-import-row.h"

/* Rows of one height, whatever fonts a line needs: GTK 4.8 jumps about in rows of several. */
#define ROW_HEIGHT 26

/* The children of a row, in order. */
enum
{
  NUMBER,
  KIND,
  WORDS,
};

static GtkLabel *
get_label (GtkWidget *row,
           guint      index)
{
  GtkWidget *child = gtk_widget_get_first_child (row);

  while (index-- > 0)
    child = gtk_widget_get_next_sibling (child);

  return GTK_LABEL (child);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *number = gtk_label_new (NULL);
  GtkWidget *kind = gtk_label_new (NULL);
  GtkWidget *words = gtk_label_new (NULL);

  gtk_widget_set_size_request (number, 36, -1);
  gtk_label_set_xalign (GTK_LABEL (number), 1);
  gtk_widget_add_css_class (number, "dim");
  gtk_widget_add_css_class (number, "num");
  gtk_widget_set_size_request (kind, 132, -1);
  gtk_label_set_ellipsize (GTK_LABEL (kind), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (kind), 0);
  gtk_widget_add_css_class (kind, "b");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_label_set_ellipsize (GTK_LABEL (words), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_widget_set_size_request (row, -1, ROW_HEIGHT);
  gtk_widget_set_margin_top (row, 7);
  gtk_widget_set_margin_bottom (row, 7);
  gtk_box_append (GTK_BOX (row), number);
  gtk_box_append (GTK_BOX (row), kind);
  gtk_box_append (GTK_BOX (row), words);
  gtk_list_item_set_child (item, row);
  gtk_list_item_set_activatable (item, FALSE);
}

static const char *
get_kind (KgrImportLine *line)
{
  switch (kgr_import_line_get_kind (line))
    {
    case KGR_IMPORT_LINE_ITEM:
      return kgr_import_line_get_speaker (line);
    case KGR_IMPORT_LINE_SPEECH:
      return kgr_import_line_get_speaker (line);
    case KGR_IMPORT_LINE_NOTE:
      return _("Note");
    default:
      g_assert_not_reached ();
    }
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  KgrImportLine *line = gtk_list_item_get_item (item);
  GtkWidget *row = gtk_list_item_get_child (item);
  gboolean speech = kgr_import_line_get_kind (line) == KGR_IMPORT_LINE_SPEECH;
  const char *kind = get_kind (line);
  g_autofree char *number = g_strdup_printf ("%u", kgr_import_line_get_number (line));
  g_autofree char *speaker = g_strconcat (speech ? "○" : "", kind != NULL ? kind : "", NULL);

  gtk_label_set_label (get_label (row, NUMBER), speech ? number : "");
  gtk_label_set_label (get_label (row, KIND), speaker);
  gtk_label_set_label (get_label (row, WORDS), kgr_import_line_get_words (line));
}

GtkListItemFactory *
kgr_import_row_factory_new (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);

  return factory;
}
