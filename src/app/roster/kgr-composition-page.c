/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "roster/kgr-composition-page.h"
#include "roster/kgr-composition-text.h"
#include "roster/kgr-roster.h"
#include "text/kgr-when.h"

#define DATE_LENGTH (sizeof "2021-10-28" - 1)

struct _KgrCompositionPage
{
  KgrPage         parent_instance;

  GtkWidget      *title;
  GtkEditable    *day;
  GtkLabel       *facts;
  GtkWidget      *hidden;
  GtkStack       *stack;
  GtkWidget      *tables;  /* a box: a table for each council */
  GtkWidget      *empty;

  KgrSession     *session;
  GPtrArray      *read;    /* KgrComposition: one for each council */
};

G_DEFINE_FINAL_TYPE (KgrCompositionPage, kgr_composition_page, KGR_TYPE_PAGE)

static gpointer
read_job (KgrStore      *store,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  g_autoptr(GPtrArray) councils = kgr_council_repo_list (store, error);
  GDestroyNotify free_one = (GDestroyNotify) kgr_composition_free;
  g_autoptr(GPtrArray) tables = g_ptr_array_new_with_free_func (free_one);

  if (councils == NULL)
    return NULL;
  for (guint i = 0; i < councils->len; i++)
    {
      KgrComposition *table = kgr_composition_repo_load (
        store, ((KgrCouncil *) councils->pdata[i])->id, data, error);

      if (table == NULL)
        return NULL;
      g_ptr_array_add (tables, table);
    }

  return g_steal_pointer (&tables);
}

static void
add_cell (GtkGrid    *grid,
          const char *text,
          int         column,
          int         row,
          const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0 : 1);
  gtk_label_set_wrap (GTK_LABEL (label), row == 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), row == 0 ? 12 : -1);
  gtk_label_set_justify (GTK_LABEL (label), column == 0 ? GTK_JUSTIFY_LEFT : GTK_JUSTIFY_RIGHT);
  gtk_widget_set_valign (label, GTK_ALIGN_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_grid_attach (grid, label, column, row, 1, 1);
}

static GtkWidget *
create_table (const KgrComposition *table,
              gboolean              lived)
{
  g_autofree char *text = kgr_composition_dup_text (table, lived);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GtkWidget *grid = gtk_grid_new ();
  guint n_rows = table->categories->len + 3;

  gtk_widget_add_css_class (grid, "composition");
  gtk_widget_set_halign (grid, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (grid), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Composition"), -1);
  /* The first line is the title. */
  for (guint row = 0; row < n_rows && lines[row + 1] != NULL; row++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[row + 1], "\t", -1);
      const char *css_class = row == 0 ? "dim" : row == n_rows - 2 ? "b" : NULL;

      for (guint column = 0; cells[column] != NULL; column++)
        add_cell (GTK_GRID (grid), cells[column], (int) column, (int) row, css_class);
    }

  return grid;
}

static gboolean
has_rows (GPtrArray *tables)
{
  for (guint i = 0; i < tables->len; i++)
    if (((KgrComposition *) tables->pdata[i])->bodies->len > 0)
      return TRUE;

  return FALSE;
}

/* Rebuilt whole: what is hidden is in no widget. */
static void
update (KgrCompositionPage *self)
{
  gboolean lived = kgr_session_get_shown (self->session);
  g_autofree char *words = NULL;
  GtkWidget *child;

  if (self->read == NULL)
    return;
  while ((child = gtk_widget_get_first_child (self->tables)) != NULL)
    gtk_box_remove (GTK_BOX (self->tables), child);
  for (guint i = 0; i < self->read->len; i++)
    gtk_box_append (GTK_BOX (self->tables), create_table (self->read->pdata[i], lived));
  if (self->read->len > 0)
    words = kgr_composition_dup_title (self->read->pdata[0]);
  gtk_label_set_label (self->facts, words != NULL ? words : "");
  gtk_widget_set_visible (self->hidden, !lived);
  gtk_stack_set_visible_child (self->stack, has_rows (self->read)
                                            ? gtk_widget_get_ancestor (self->tables,
                                                                       GTK_TYPE_SCROLLED_WINDOW)
                                            : self->empty);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "composition.copy", has_rows (self->read));
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(KgrCompositionPage) self = KGR_COMPOSITION_PAGE (user_data);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) tables = kgr_desk_run_finish (KGR_DESK (source), result, &error);

  if (self->session == NULL || kgr_session_is_ended (self->session) || self->title == NULL)
    return;
  if (tables == NULL)
    {
      kgr_session_report (self->session, _("The composition could not be read."), error);
      return;
    }
  g_clear_pointer (&self->read, g_ptr_array_unref);
  self->read = g_steal_pointer (&tables);
  update (self);
}

/* The ISO day that is written, or NULL. */
static char *
dup_day (KgrCompositionPage *self)
{
  g_autofree char *today = kgr_roster_dup_today ();
  g_autofree char *written = kgr_fields_dup_line (gtk_editable_get_text (self->day));
  g_autofree char *starts_at = NULL;
  g_autofree char *ends_at = NULL;

  if (written == NULL || kgr_is_day (written))
    return written != NULL ? g_steal_pointer (&written) : g_steal_pointer (&today);
  if (!kgr_when_read_typed (written, today, NULL, &starts_at, &ends_at) || starts_at == NULL)
    return NULL;

  return g_strndup (starts_at, DATE_LENGTH);
}

static void
reload (KgrCompositionPage *self)
{
  char *day = self->session != NULL ? dup_day (self) : NULL;

  if (day == NULL)
    {
      gtk_label_set_label (self->facts, _("Write a day as 2026-04-01."));
      return;
    }
  kgr_desk_run_async (kgr_session_get_desk (self->session), read_job, day, g_free,
                      (GDestroyNotify) g_ptr_array_unref,
                      kgr_session_get_cancellable (self->session), read_cb, g_object_ref (self));
}

static void
copy (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  KgrCompositionPage *self = KGR_COMPOSITION_PAGE (widget);
  gboolean lived = kgr_session_get_shown (self->session);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; self->read != NULL && i < self->read->len; i++)
    {
      g_autofree char *one = kgr_composition_dup_text (self->read->pdata[i], lived);

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", one);
    }
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text->str);
}

static void
kgr_composition_page_dispose (GObject *object)
{
  KgrCompositionPage *self = KGR_COMPOSITION_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), KGR_TYPE_COMPOSITION_PAGE);
  self->title = NULL;
  g_clear_pointer (&self->read, g_ptr_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (kgr_composition_page_parent_class)->dispose (object);
}

static void
kgr_composition_page_class_init (KgrCompositionPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_composition_page_dispose;

  gtk_widget_class_install_action (widget_class, "composition.copy", NULL, copy);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/kaigiroku/Kaigiroku/ui/kgr-composition-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrCompositionPage, title);
  gtk_widget_class_bind_template_child (widget_class, KgrCompositionPage, day);
  gtk_widget_class_bind_template_child (widget_class, KgrCompositionPage, facts);
  gtk_widget_class_bind_template_child (widget_class, KgrCompositionPage, hidden);
  gtk_widget_class_bind_template_child (widget_class, KgrCompositionPage, stack);
  gtk_widget_class_bind_template_child (widget_class, KgrCompositionPage, tables);
  gtk_widget_class_bind_template_child (widget_class, KgrCompositionPage, empty);
  gtk_widget_class_bind_template_callback (widget_class, reload);
}

static void
kgr_composition_page_init (KgrCompositionPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
kgr_composition_page_new (KgrSession *session)
{
  KgrCompositionPage *self = g_object_new (KGR_TYPE_COMPOSITION_PAGE, NULL);
  g_autofree char *today = kgr_roster_dup_today ();

  g_set_object (&self->session, session);
  gtk_editable_set_text (self->day, today);
  g_signal_connect_object (session, "meetings-changed", G_CALLBACK (reload), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::shown", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  reload (self);

  return GTK_WIDGET (self);
}
