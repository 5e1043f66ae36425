/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One lane of the board. */

#include "config.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#include "issues/kgr-issue-card.h"
#include "issues/kgr-issue-lane.h"
#include "text/kgr-era.h"

/* GtkListView makes two hundred rows at once; it gets them in pieces (see kgr-body-page.c). */
#define FIRST_CARDS 5
#define MORE_CARDS 3
#define CARDS_OF_A_VIEW 220

struct _KgrIssueLane
{
  GtkWidget      parent_instance;

  GtkWidget     *root;
  GtkLabel      *name;
  GtkLabel      *count;
  GtkListView   *view;

  KgrIssueList  *issues;
  KgrIssueState  state;
  char          *today;
  guint          n_given;
  gboolean       shown;
};

G_DEFINE_FINAL_TYPE (KgrIssueLane, kgr_issue_lane, GTK_TYPE_WIDGET)

static void
activated_cb (KgrIssueLane *self,
              guint         position)
{
  g_autoptr(KgrIssueEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->issues), position);

  if (entry != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-issue", "x",
                                kgr_issue_item_get (kgr_issue_entry_get_item (entry))->id);
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *list_item)
{
  gtk_list_item_set_child (list_item, kgr_issue_card_new ());
}

static void
bind_cb (KgrIssueLane       *self,
         GtkListItem        *list_item,
         GtkListItemFactory *factory)
{
  KgrIssueEntry *entry = gtk_list_item_get_item (list_item);

  kgr_issue_card_show (KGR_ISSUE_CARD (gtk_list_item_get_child (list_item)),
                       kgr_issue_entry_get_item (entry), self->today, self->shown);
}

static void
unbind_cb (KgrIssueLane       *self,
           GtkListItem        *list_item,
           GtkListItemFactory *factory)
{
  kgr_issue_card_show (KGR_ISSUE_CARD (gtk_list_item_get_child (list_item)), NULL, "", FALSE);
}

static void
kgr_issue_lane_dispose (GObject *object)
{
  KgrIssueLane *self = KGR_ISSUE_LANE (object);

  if (self->view != NULL)
    gtk_list_view_set_model (self->view, NULL);
  self->view = NULL;
  g_clear_object (&self->issues);
  g_clear_pointer (&self->today, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), KGR_TYPE_ISSUE_LANE);

  G_OBJECT_CLASS (kgr_issue_lane_parent_class)->dispose (object);
}

static void
kgr_issue_lane_class_init (KgrIssueLaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_issue_lane_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/kaigiroku/Kaigiroku/ui/kgr-issue-lane.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrIssueLane, root);
  gtk_widget_class_bind_template_child (widget_class, KgrIssueLane, name);
  gtk_widget_class_bind_template_child (widget_class, KgrIssueLane, count);
  gtk_widget_class_bind_template_child (widget_class, KgrIssueLane, view);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
kgr_issue_lane_init (KgrIssueLane *self)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr(GtkNoSelection) selection = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->today = g_strdup ("");
  self->issues = kgr_issue_list_new ();
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->view, factory);
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->issues)));
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
}

GtkWidget *
kgr_issue_lane_new (KgrIssueState state)
{
  KgrIssueLane *self = g_object_new (KGR_TYPE_ISSUE_LANE, NULL);
  const char *name = state == KGR_ISSUE_DONE ? C_("issues", "Closed")
                                             : kgr_issue_state_to_label (state);

  self->state = state;
  gtk_label_set_label (self->name, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);

  return GTK_WIDGET (self);
}

static void
show_count (KgrIssueLane *self)
{
  g_autofree char *digits = kgr_digits_format (kgr_issue_list_get_n_issues (self->issues));
  /* Translators: %s is a number of issues that were closed since April */
  g_autofree char *words = self->state == KGR_ISSUE_DONE
                           ? g_strdup_printf (_("This fiscal year %s"), digits) : NULL;

  gtk_label_set_label (self->count, words != NULL ? words : digits);
}

/* The first of April before @today. */
static char *
dup_year_start (const char *today)
{
  return g_strdup_printf ("%04d-04-01", kgr_fiscal_year_of (atoi (today), atoi (today + 5)));
}

void
kgr_issue_lane_show (KgrIssueLane         *self,
                     GPtrArray            *items,
                     const KgrIssueFilter *filter,
                     const char           *today)
{
  KgrIssueFilter own = *filter;
  g_autofree char *since = dup_year_start (today);

  g_return_if_fail (KGR_IS_ISSUE_LANE (self));

  own.flat = TRUE;
  own.state = self->state != KGR_ISSUE_DONE ? self->state : 0;
  own.closed = own.only_closed = self->state == KGR_ISSUE_DONE;
  own.since = since;
  self->shown = filter->shown;
  g_free (self->today);
  self->today = g_strdup (today);
  kgr_issue_list_update (self->issues, items, &own, FIRST_CARDS);
  self->n_given = FIRST_CARDS;
  show_count (self);
}

gboolean
kgr_issue_lane_grow (KgrIssueLane *self)
{
  guint more;

  g_return_val_if_fail (KGR_IS_ISSUE_LANE (self), TRUE);

  if (self->n_given == G_MAXUINT)
    return TRUE;
  more = self->n_given < CARDS_OF_A_VIEW ? MORE_CARDS : G_MAXUINT;
  if (kgr_issue_list_give_more (self->issues, more) || more == G_MAXUINT)
    self->n_given = G_MAXUINT;
  else
    self->n_given += more;

  return self->n_given == G_MAXUINT;
}

guint
kgr_issue_lane_get_n_cards (KgrIssueLane *self)
{
  g_return_val_if_fail (KGR_IS_ISSUE_LANE (self), 0);

  return kgr_issue_list_get_n_issues (self->issues);
}

gboolean
kgr_issue_lane_focus (KgrIssueLane *self)
{
  g_return_val_if_fail (KGR_IS_ISSUE_LANE (self), FALSE);

  return g_list_model_get_n_items (G_LIST_MODEL (self->issues)) > 0 &&
         gtk_widget_grab_focus (GTK_WIDGET (self->view));
}
