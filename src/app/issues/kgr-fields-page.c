/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of a fiscal year, field by field. */

#include "config.h"

#include <glib/gi18n.h>

#include "issues/kgr-field-card.h"
#include "issues/kgr-fields-page.h"
#include "text/kgr-era.h"

struct _KgrFieldsPage
{
  KgrPage     parent_instance;

  GtkLabel   *year_label;
  GtkBox     *cards;

  KgrSession *session;
  int         year;
  int         shown_year; /* 0 = none yet */
};

G_DEFINE_FINAL_TYPE (KgrFieldsPage, kgr_fields_page, KGR_TYPE_PAGE)

/* One text, put in place of another. */
typedef struct
{
  int             year;
  KgrFieldColumn  column;
  char           *field;
  char           *text;
  char           *before;
} Change;

static void
change_free (gpointer data)
{
  Change *change = data;

  g_free (change->field);
  g_free (change->text);
  g_free (change->before);
  g_free (change);
}

/* The other texts of the row stay as they are by now. */
static gboolean
put (KgrStore      *store,
     const Change  *change,
     const char    *text,
     char         **before,
     GError       **error)
{
  g_autoptr(GPtrArray) rows = kgr_field_repo_list (store, 0, change->year, error);
  KgrFieldText *row = NULL;
  char **place;

  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len && row == NULL; i++)
    if (g_strcmp0 (((KgrFieldText *) rows->pdata[i])->field, change->field) == 0)
      row = rows->pdata[i];
  if (row == NULL)
    {
      row = g_new0 (KgrFieldText, 1);
      row->field = g_strdup (change->field);
      g_ptr_array_add (rows, row);
    }
  place = kgr_field_text_at (row, change->column);
  if (before != NULL)
    {
      g_free (*before);
      *before = g_strdup (*place);
    }
  g_free (*place);
  *place = text != NULL && *text != '\0' ? g_strdup (text) : NULL;

  return kgr_field_repo_set (store, 0, change->year, row, NULL, error);
}

/* Runs on the database thread. */
static gpointer
act (KgrStore      *store,
     gpointer       data,
     GCancellable  *cancellable,
     GError       **error)
{
  Change *change = data;

  return GINT_TO_POINTER (put (store, change, change->text, &change->before, error));
}

/* Runs on the database thread. */
static gpointer
take_back (KgrStore      *store,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  Change *change = data;

  return GINT_TO_POINTER (put (store, change, change->before, NULL, error));
}

static void load (KgrFieldsPage *self);

static void
stored_cb (gpointer owner,
           gpointer data,
           gboolean good)
{
  if (owner != NULL && KGR_FIELDS_PAGE (owner)->session != NULL)
    load (owner);
}

static void
commit_cb (KgrFieldsPage *self,
           guint          column,
           const char    *text,
           KgrFieldCard  *card)
{
  Change *change = g_new0 (Change, 1);
  KgrDeed deed = {
    .act = act,
    .take_back = take_back,
    .data = change,
    .data_free = change_free,
    .failed = _("The text was not stored."),
  };

  change->year = self->shown_year;
  change->column = column;
  change->field = g_strdup (kgr_field_card_get_field (card));
  change->text = g_strdup (text);
  kgr_deeds_do (kgr_session_get_deeds (self->session), &deed, stored_cb, self);
}

static KgrFieldCard *
find_card (KgrFieldsPage *self,
           const char    *field)
{
  GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->cards));

  while (card != NULL &&
         g_strcmp0 (kgr_field_card_get_field (KGR_FIELD_CARD (card)), field) != 0)
    card = gtk_widget_get_next_sibling (card);
  if (card != NULL)
    return KGR_FIELD_CARD (card);

  card = kgr_field_card_new (field, !kgr_session_is_read_only (self->session));
  g_signal_connect_object (card, "commit", G_CALLBACK (commit_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->cards, card);

  return KGR_FIELD_CARD (card);
}

/* A field that this year does not have goes. */
static void
drop_cards (KgrFieldsPage *self,
            GPtrArray     *rows)
{
  GtkWidget *next = gtk_widget_get_first_child (GTK_WIDGET (self->cards));

  while (next != NULL)
    {
      GtkWidget *card = next;
      gboolean wanted = FALSE;

      next = gtk_widget_get_next_sibling (card);
      for (guint i = 0; i < rows->len; i++)
        wanted |= g_strcmp0 (((KgrFieldText *) rows->pdata[i])->field,
                             kgr_field_card_get_field (KGR_FIELD_CARD (card))) == 0;
      if (!wanted)
        gtk_box_remove (self->cards, card);
    }
}

typedef struct
{
  int        year;
  GPtrArray *rows;
} Reading;

static void
reading_free (Reading *self)
{
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_free)

/* Runs on the database thread. */
static gpointer
read_year (KgrStore      *store,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr(Reading) reading = g_new0 (Reading, 1);

  reading->year = GPOINTER_TO_INT (data);
  reading->rows = kgr_field_repo_list (store, 0, reading->year, error);

  return reading->rows != NULL ? g_steal_pointer (&reading) : NULL;
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(KgrFieldsPage) self = KGR_FIELDS_PAGE (user_data);
  g_autoptr(GError) error = NULL;
  g_autoptr(Reading) reading = kgr_desk_run_finish (KGR_DESK (source), result, &error);

  if (self->session == NULL || kgr_session_is_ended (self->session))
    return;
  if (reading == NULL)
    {
      kgr_session_report (self->session, _("What is written of the fields could not be read."),
                          error);
      return;
    }
  if (reading->year != self->year)
    return;
  self->shown_year = reading->year;
  drop_cards (self, reading->rows);
  for (guint i = 0; i < reading->rows->len; i++)
    {
      KgrFieldText *row = reading->rows->pdata[i];

      if (row->field != NULL)
        kgr_field_card_show (find_card (self, row->field), row, reading->year);
    }
}

static void
load (KgrFieldsPage *self)
{
  kgr_desk_run_async (kgr_session_get_desk (self->session), read_year,
                      GINT_TO_POINTER (self->year), NULL, (GDestroyNotify) reading_free,
                      kgr_session_get_cancellable (self->session), read_cb, g_object_ref (self));
}

static void
flush (KgrFieldsPage *self)
{
  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->cards)); card != NULL;
       card = gtk_widget_get_next_sibling (card))
    kgr_field_card_flush (KGR_FIELD_CARD (card));
}

static void
set_year (KgrFieldsPage *self,
          int            year)
{
  g_autofree char *words = kgr_era_format_fiscal_year (year);

  self->year = year;
  gtk_label_set_label (self->year_label, words);
  load (self);
}

/* What is being typed belongs to the year that stands there. */
static void
turn (GtkWidget  *widget,
      const char *name,
      GVariant   *parameter)
{
  KgrFieldsPage *self = KGR_FIELDS_PAGE (widget);

  flush (self);
  set_year (self, self->year + (g_str_equal (name, "fields.next-year") ? 1 : -1));
}

static void
kgr_fields_page_leave (KgrPage *page)
{
  KgrFieldsPage *self = KGR_FIELDS_PAGE (page);

  if (!kgr_session_is_ended (self->session))
    flush (self);
}

static void
kgr_fields_page_dispose (GObject *object)
{
  KgrFieldsPage *self = KGR_FIELDS_PAGE (object);

  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), KGR_TYPE_FIELDS_PAGE);

  G_OBJECT_CLASS (kgr_fields_page_parent_class)->dispose (object);
}

static void
kgr_fields_page_class_init (KgrFieldsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_fields_page_dispose;
  KGR_PAGE_CLASS (klass)->leave = kgr_fields_page_leave;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/kaigiroku/Kaigiroku/ui/kgr-fields-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrFieldsPage, year_label);
  gtk_widget_class_bind_template_child (widget_class, KgrFieldsPage, cards);
  gtk_widget_class_install_action (widget_class, "fields.next-year", NULL, turn);
  gtk_widget_class_install_action (widget_class, "fields.previous-year", NULL, turn);
}

static void
kgr_fields_page_init (KgrFieldsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
kgr_fields_page_new (KgrSession *session)
{
  KgrFieldsPage *self = g_object_new (KGR_TYPE_FIELDS_PAGE, NULL);
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();

  g_set_object (&self->session, session);
  g_signal_connect_object (session, "ending", G_CALLBACK (flush), self, G_CONNECT_SWAPPED);
  set_year (self, kgr_fiscal_year_of (g_date_time_get_year (now), g_date_time_get_month (now)));

  return GTK_WIDGET (self);
}

gboolean
kgr_fields_page_is_loaded (KgrFieldsPage *self)
{
  g_return_val_if_fail (KGR_IS_FIELDS_PAGE (self), FALSE);

  return self->shown_year == self->year;
}
