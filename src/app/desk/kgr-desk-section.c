/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A heading and a few rows. */

#include "config.h"

#include <glib/gi18n.h>

#include "desk/kgr-desk-row.h"
#include "desk/kgr-desk-section.h"
#include "text/kgr-era.h"

struct _KgrDeskSection
{
  GtkWidget   parent_instance;

  GtkWidget  *root;
  GtkWidget  *heading;
  GtkListBox *list;
  GtkWidget  *more;
  GPtrArray  *lines;   /* KgrDeskLine */
  guint       n_rows;  /* how many of them have a row */
};

G_DEFINE_FINAL_TYPE (KgrDeskSection, kgr_desk_section, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_TITLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint more_signal;

static void
more_clicked_cb (KgrDeskSection *self)
{
  g_signal_emit (self, more_signal, 0);
}

static void
kgr_desk_section_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  KgrDeskSection *self = KGR_DESK_SECTION (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, gtk_label_get_label (GTK_LABEL (self->heading)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kgr_desk_section_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  KgrDeskSection *self = KGR_DESK_SECTION (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      gtk_label_set_label (GTK_LABEL (self->heading), g_value_get_string (value));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, g_value_get_string (value),
                                      -1);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kgr_desk_section_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KGR_TYPE_DESK_SECTION);
  g_clear_pointer (&KGR_DESK_SECTION (object)->lines, g_ptr_array_unref);

  G_OBJECT_CLASS (kgr_desk_section_parent_class)->dispose (object);
}

static void
kgr_desk_section_class_init (KgrDeskSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kgr_desk_section_get_property;
  object_class->set_property = kgr_desk_section_set_property;
  object_class->dispose = kgr_desk_section_dispose;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  more_signal = g_signal_new ("more", KGR_TYPE_DESK_SECTION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                              G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/kaigiroku/Kaigiroku/ui/kgr-desk-section.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrDeskSection, root);
  gtk_widget_class_bind_template_child (widget_class, KgrDeskSection, heading);
  gtk_widget_class_bind_template_child (widget_class, KgrDeskSection, list);
  gtk_widget_class_bind_template_child (widget_class, KgrDeskSection, more);
  gtk_widget_class_bind_template_callback (widget_class, more_clicked_cb);
}

static void
kgr_desk_section_init (KgrDeskSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Rows that stand there take the words of their new lines; what is too many goes. */
static void
reuse_rows (KgrDeskSection *self,
            GPtrArray      *lines)
{
  GtkListBoxRow *row;

  for (guint i = 0; i < MIN (self->n_rows, lines->len); i++)
    if (!kgr_desk_line_equal (self->lines->pdata[i], lines->pdata[i]))
      kgr_desk_row_set_line (KGR_DESK_ROW (gtk_list_box_get_row_at_index (self->list, (int) i)),
                             lines->pdata[i]);
  while ((row = gtk_list_box_get_row_at_index (self->list, (int) lines->len)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  self->n_rows = MIN (self->n_rows, lines->len);
}

void
kgr_desk_section_set_lines (KgrDeskSection *self,
                            GPtrArray      *lines,
                            guint           n_lines)
{
  g_autofree char *digits = kgr_digits_format (n_lines > lines->len ? n_lines - lines->len : 0);
  /* Translators: %s is how many rows there are beside those that are listed */
  g_autofree char *words = g_strdup_printf (_("%s more"), digits);

  g_return_if_fail (KGR_IS_DESK_SECTION (self));

  reuse_rows (self, lines);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  self->lines = g_ptr_array_ref (lines);
  gtk_button_set_label (GTK_BUTTON (self->more), words);
  gtk_widget_set_visible (self->more, n_lines > lines->len);
  gtk_widget_set_visible (GTK_WIDGET (self), lines->len > 0);
}

gboolean
kgr_desk_section_fill (KgrDeskSection *self,
                       guint           max)
{
  g_return_val_if_fail (KGR_IS_DESK_SECTION (self), FALSE);

  if (self->lines == NULL || self->n_rows == self->lines->len)
    return FALSE;

  for (; self->n_rows < self->lines->len && max > 0; max--)
    {
      GtkWidget *row = kgr_desk_row_new ();

      kgr_desk_row_set_line (KGR_DESK_ROW (row), self->lines->pdata[self->n_rows]);
      gtk_list_box_append (self->list, row);
      self->n_rows++;
    }

  return TRUE;
}
