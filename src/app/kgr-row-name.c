/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* GtkListItem has an accessible label of its own from GTK 4.12 on. */

#include "config.h"

#include "kgr-row-name.h"

struct _KgrRowName
{
  GtkWidget  parent_instance;

  char      *words;
};

enum
{
  PROP_0,
  PROP_WORDS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (KgrRowName, kgr_row_name, GTK_TYPE_WIDGET)

void
kgr_row_name_give (GtkWidget  *child,
                   const char *words)
{
  GtkWidget *row = child;

  while (row != NULL && !GTK_IS_LIST_VIEW (gtk_widget_get_parent (row)))
    row = gtk_widget_get_parent (row);
  if (row != NULL && words != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
kgr_row_name_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  KgrRowName *self = KGR_ROW_NAME (object);

  g_assert (prop_id == PROP_WORDS);
  g_free (self->words);
  self->words = g_value_dup_string (value);
  kgr_row_name_give (GTK_WIDGET (self), self->words);
}

/* What was given before the row was in its list. */
static void
kgr_row_name_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (kgr_row_name_parent_class)->root (widget);

  kgr_row_name_give (widget, KGR_ROW_NAME (widget)->words);
}

static void
kgr_row_name_finalize (GObject *object)
{
  g_free (KGR_ROW_NAME (object)->words);

  G_OBJECT_CLASS (kgr_row_name_parent_class)->finalize (object);
}

static void
kgr_row_name_class_init (KgrRowNameClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = kgr_row_name_set_property;
  object_class->finalize = kgr_row_name_finalize;
  GTK_WIDGET_CLASS (klass)->root = kgr_row_name_root;

  properties[PROP_WORDS] = g_param_spec_string ("words", NULL, NULL, NULL,
                                                G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass),
                                        GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
kgr_row_name_init (KgrRowName *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
