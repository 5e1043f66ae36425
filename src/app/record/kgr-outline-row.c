/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "meeting/kgr-meeting-words.h"
#include "record/kgr-outline-row.h"
#include "text/kgr-era.h"

struct _KgrOutlineRow
{
  GtkListBoxRow parent_instance;

  GtkWidget    *counts;
  GtkWidget    *minutes;
  char         *name;
  gboolean      silent; /* a closed item of which nothing may be said */
};

G_DEFINE_FINAL_TYPE (KgrOutlineRow, kgr_outline_row, GTK_TYPE_LIST_BOX_ROW)

static void
kgr_outline_row_finalize (GObject *object)
{
  g_free (KGR_OUTLINE_ROW (object)->name);

  G_OBJECT_CLASS (kgr_outline_row_parent_class)->finalize (object);
}

static void
kgr_outline_row_class_init (KgrOutlineRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kgr_outline_row_finalize;
}

static void
kgr_outline_row_init (KgrOutlineRow *self)
{
}

static void
set_name (KgrOutlineRow *self,
          const char    *facts)
{
  g_autofree char *words = g_strdup_printf ("%s %s", self->name, facts);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
set_label (GtkWidget  *label,
           const char *words)
{
  gtk_label_set_label (GTK_LABEL (label), words);
  gtk_widget_set_visible (label, *words != '\0');
}

static void
fill (KgrOutlineRow *self,
      KgrAgendaItem *item,
      const char    *digits,
      const char    *title,
      gboolean       sealed)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *number = kgr_text_label_new (digits, "num");

  gtk_widget_set_size_request (number, 40, -1);
  gtk_widget_set_valign (number, GTK_ALIGN_START);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), kgr_text_label_new (title, NULL));
  self->counts = kgr_text_label_new (NULL, "dim");
  gtk_widget_add_css_class (self->counts, "small");
  gtk_box_append (GTK_BOX (words), self->counts);
  self->minutes = kgr_text_label_new (NULL, "dim");
  gtk_widget_add_css_class (self->minutes, "small");
  gtk_label_set_wrap (GTK_LABEL (self->minutes), FALSE);
  gtk_box_append (GTK_BOX (box), number);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), self->minutes);
  if (sealed)
    gtk_box_append (GTK_BOX (box), kgr_seal_stamp_new ());
  gtk_widget_set_margin_top (box, 5);
  gtk_widget_set_margin_bottom (box, 5);
  if (item->kind == KGR_AGENDA_ITEM)
    gtk_widget_set_margin_start (box, 12);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
}

GtkWidget *
kgr_outline_row_new (KgrMeeting    *meeting,
                     KgrAgendaItem *item,
                     gboolean       shown)
{
  KgrOutlineRow *self = g_object_new (KGR_TYPE_OUTLINE_ROW, NULL);
  const char *title = kgr_agenda_item_get_title (meeting, item, shown);
  const char *digits = title != NULL && item->number != NULL ? item->number : "";
  gboolean closed = kgr_agenda_item_find_closed (meeting, item) != NULL;

  self->silent = closed && !shown;
  self->name = g_strdup_printf ("%s %s", digits, title != NULL ? title : "");
  fill (self, item, digits, title, closed);
  /* The row stays, so that rows and items count alike; there is nothing in it. */
  gtk_widget_set_visible (GTK_WIDGET (self), title != NULL);
  kgr_outline_row_set_facts (self, NULL);

  return GTK_WIDGET (self);
}

void
kgr_outline_row_set_facts (KgrOutlineRow      *self,
                           const KgrItemFacts *facts)
{
  g_autofree char *counts = g_strdup ("");
  g_autofree char *minutes = g_strdup ("");
  g_autofree char *all = NULL;

  g_return_if_fail (KGR_IS_OUTLINE_ROW (self));

  if (facts != NULL && !self->silent && facts->n_statements > 0)
    {
      g_autofree char *statements = kgr_count_dup_words (facts->n_statements);
      g_autofree char *chars = kgr_count_dup_words (facts->n_chars);

      g_free (counts);
      /* Translators: what stands under an item: statements and their characters */
      counts = g_strdup_printf (_("%s statements  ・  %s characters"), statements, chars);
    }
  if (facts != NULL && !self->silent && facts->minutes > 0)
    {
      g_autofree char *number = kgr_digits_format (facts->minutes);

      g_free (minutes);
      /* Translators: how long an item took */
      minutes = g_strdup_printf (_("%s min"), number);
    }
  set_label (self->counts, counts);
  set_label (self->minutes, minutes);
  all = g_strconcat (counts, " ", minutes, NULL);
  set_name (self, all);
}
