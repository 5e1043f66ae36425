/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* 名簿. */

#include "config.h"

#include <glib/gi18n.h>

#include "kgr-gradual-model.h"
#include "kgr-row-name.h"
#include "kgr-window.h"
#include "roster/kgr-person-page.h"
#include "roster/kgr-roster-deeds.h"
#include "roster/kgr-roster-page.h"
#include "roster/kgr-roster.h"
#include "text/kgr-era.h"

struct _KgrRosterPage
{
  KgrPage            parent_instance;

  GtkWidget         *count;
  GtkWidget         *search;
  GtkWidget         *narrow_to;
  GtkWidget         *add;
  GtkStack          *stack;
  GtkWidget         *list;
  GtkWidget         *empty;
  GtkWidget         *nothing;
  GtkListView       *view;

  KgrSession        *session;
  KgrRoster         *roster;
  GtkCustomFilter   *filter;
  GtkFilterListModel *filtered;
  KgrGradualModel   *rows;
  GtkSingleSelection *selection;
  char              *query;
  KgrRosterFlags     wanted;
};

G_DEFINE_FINAL_TYPE (KgrRosterPage, kgr_roster_page, KGR_TYPE_PAGE)

/* In the order of the menu. */
static const KgrRosterFlags narrowings[] = {
  KGR_ROSTER_EVERYBODY,
  KGR_ROSTER_UNTOLD,
  KGR_ROSTER_EXPIRING,
  KGR_ROSTER_EXPIRED,
  KGR_ROSTER_VACANT,
};

static gboolean
is_wanted (gpointer object,
           gpointer user_data)
{
  KgrRosterPage *self = user_data;
  KgrRosterItem *item = KGR_ROSTER_ITEM (object);

  return (self->wanted == KGR_ROSTER_EVERYBODY ||
          (kgr_roster_item_get_flags (item) & self->wanted) != 0) &&
         (self->query == NULL ||
          kgr_person_matches (kgr_roster_item_get_haystack (item), self->query));
}

static void
update (KgrRosterPage *self)
{
  guint n, n_shown;
  g_autofree char *digits = NULL;
  g_autofree char *count = NULL;
  GtkWidget *child = self->list;

  /* The models change once more while the page goes. */
  if (self->view == NULL)
    return;

  n = g_list_model_get_n_items (kgr_roster_get_model (self->roster));
  n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->filtered));
  digits = kgr_digits_format (n_shown);
  /* Translators: %s is a number of people */
  count = g_strdup_printf (ngettext ("%s person", "%s people", n_shown), digits);
  gtk_label_set_label (GTK_LABEL (self->count), count);
  if (n == 0 && kgr_roster_is_loaded (self->roster))
    child = self->empty;
  else if (n > 0 && n_shown == 0 && gtk_filter_list_model_get_pending (self->filtered) == 0)
    child = self->nothing;
  gtk_stack_set_visible_child (self->stack, child);
}

static void
filter_now (gpointer data)
{
  KgrRosterPage *self = data;

  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  update (self);
}

/* Few rows at first, as when the page was opened: thousands that go or come back at once would hold
 * the next key press up. */
static void
filter_again (KgrRosterPage *self)
{
  kgr_gradual_model_begin_again (self->rows, filter_now, self);
}

static void
search_cb (KgrRosterPage *self)
{
  g_free (self->query);
  self->query = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  filter_again (self);
}

static void
narrow_cb (KgrRosterPage *self)
{
  guint chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->narrow_to));

  self->wanted = chosen < G_N_ELEMENTS (narrowings) ? narrowings[chosen] : KGR_ROSTER_EVERYBODY;
  filter_again (self);
}

static void
open_person (KgrRosterPage *self,
             gint64         id)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (KGR_IS_WINDOW (root))
    kgr_window_push_page (KGR_WINDOW (root), KGR_PAGE (kgr_person_page_new (self->session, id)));
}

static void
activated_cb (KgrRosterPage *self,
              guint          position)
{
  g_autoptr(KgrRosterItem) item = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (item != NULL)
    open_person (self, kgr_roster_item_get_id (item));
}

static void
add_person (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  open_person (KGR_ROSTER_PAGE (widget), 0);
}

static void
tell_selected (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  KgrRosterPage *self = KGR_ROSTER_PAGE (widget);
  KgrRosterItem *item = gtk_single_selection_get_selected_item (self->selection);
  g_autofree char *today = kgr_roster_dup_today ();

  if (item != NULL)
    kgr_roster_tell (self->session, kgr_roster_item_get_id (item), today, NULL);
}

/* Thousands of people are read when they are looked at, not whenever something changes. */
static void
kgr_roster_page_refresh (KgrPage *page)
{
  kgr_roster_read (KGR_ROSTER_PAGE (page)->roster);
}

static void
kgr_roster_page_dispose (GObject *object)
{
  KgrRosterPage *self = KGR_ROSTER_PAGE (object);

  if (self->view != NULL)
    gtk_list_view_set_model (self->view, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), KGR_TYPE_ROSTER_PAGE);
  self->view = NULL;
  if (self->filter != NULL)
    gtk_custom_filter_set_filter_func (self->filter, NULL, NULL, NULL);
  g_clear_object (&self->filter);
  g_clear_object (&self->filtered);
  g_clear_object (&self->rows);
  g_clear_object (&self->selection);
  if (self->roster != NULL)
    g_object_run_dispose (G_OBJECT (self->roster));
  g_clear_object (&self->roster);
  g_clear_object (&self->session);
  g_clear_pointer (&self->query, g_free);

  G_OBJECT_CLASS (kgr_roster_page_parent_class)->dispose (object);
}

static void
kgr_roster_page_class_init (KgrRosterPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_roster_page_dispose;
  KGR_PAGE_CLASS (klass)->refresh = kgr_roster_page_refresh;
  KGR_PAGE_CLASS (klass)->stays = TRUE;

  g_type_ensure (KGR_TYPE_ROSTER_ITEM);
  g_type_ensure (KGR_TYPE_ROW_NAME);
  gtk_widget_class_install_action (widget_class, "roster.add", NULL, add_person);
  gtk_widget_class_install_action (widget_class, "roster.tell", NULL, tell_selected);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/kaigiroku/Kaigiroku/ui/kgr-roster-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrRosterPage, count);
  gtk_widget_class_bind_template_child (widget_class, KgrRosterPage, search);
  gtk_widget_class_bind_template_child (widget_class, KgrRosterPage, narrow_to);
  gtk_widget_class_bind_template_child (widget_class, KgrRosterPage, add);
  gtk_widget_class_bind_template_child (widget_class, KgrRosterPage, stack);
  gtk_widget_class_bind_template_child (widget_class, KgrRosterPage, list);
  gtk_widget_class_bind_template_child (widget_class, KgrRosterPage, empty);
  gtk_widget_class_bind_template_child (widget_class, KgrRosterPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, KgrRosterPage, view);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
}

static void
kgr_roster_page_init (KgrRosterPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The filter works in pieces, so that thousands of rows do not hold a key press up. */
static void
chain (KgrRosterPage *self)
{
  self->filter = gtk_custom_filter_new (is_wanted, self, NULL);
  self->filtered = gtk_filter_list_model_new (g_object_ref (kgr_roster_get_model (self->roster)),
                                              g_object_ref (GTK_FILTER (self->filter)));
  gtk_filter_list_model_set_incremental (self->filtered, TRUE);
  self->rows = kgr_gradual_model_new (G_LIST_MODEL (self->filtered));
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->rows)));
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->filtered, "items-changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->filtered, "notify::pending", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
kgr_roster_page_new (KgrSession *session)
{
  KgrRosterPage *self = g_object_new (KGR_TYPE_ROSTER_PAGE, NULL);
  gboolean can_write = !kgr_session_is_read_only (session);

  g_set_object (&self->session, session);
  self->roster = kgr_roster_new (session);
  chain (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "roster.add", can_write);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "roster.tell", can_write);
  gtk_widget_set_visible (self->add, can_write);
  g_signal_connect_object (self->roster, "loaded", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "meetings-changed", G_CALLBACK (kgr_page_refresh_when_seen),
                           self, G_CONNECT_SWAPPED);
  kgr_page_refresh_when_seen (KGR_PAGE (self));
  update (self);

  return GTK_WIDGET (self);
}
