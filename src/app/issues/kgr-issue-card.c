/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One issue on the board. */

#include "config.h"

#include <glib/gi18n.h>

#include "issues/kgr-issue-card.h"
#include "issues/kgr-issue-words.h"
#include "text/kgr-era.h"

struct _KgrIssueCard
{
  GtkWidget  parent_instance;

  GtkWidget *root;
  GtkLabel  *title;
  GtkLabel  *body;
  GtkLabel  *due;
  GtkLabel  *owner;
  GtkWidget *seal;
  GtkLabel  *state;
};

G_DEFINE_FINAL_TYPE (KgrIssueCard, kgr_issue_card, GTK_TYPE_WIDGET)

static void
set_class (GtkWidget  *widget,
           const char *name,
           gboolean    on)
{
  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

/* What is closed has no due date any more, but a day on which it was. */
static char *
dup_day (KgrIssueItem *item,
         const char   *today)
{
  const char *closed_on = kgr_issue_item_get_closed_on (item);

  if (kgr_issue_item_get_group (item) != KGR_DUE_CLOSED)
    return kgr_issue_dup_due (kgr_issue_item_get (item), today);
  if (closed_on == NULL)
    return g_strdup ("");

  return kgr_era_format_date (closed_on, g_ascii_strncasecmp (closed_on, today, 4) != 0);
}

static void
show_nothing (KgrIssueCard *self)
{
  gtk_label_set_label (self->title, "");
  gtk_label_set_label (self->body, "");
  gtk_label_set_label (self->due, "");
  gtk_label_set_label (self->owner, "");
  kgr_issue_name_row (GTK_WIDGET (self), "");
}

void
kgr_issue_card_show (KgrIssueCard *self,
                     KgrIssueItem *item,
                     const char   *today,
                     gboolean      shown)
{
  const KgrIssue *issue;
  g_autofree char *title = NULL;
  g_autofree char *day = NULL;
  g_autofree char *name = NULL;
  const char *body, *owner;

  g_return_if_fail (KGR_IS_ISSUE_CARD (self));

  if (item == NULL)
    {
      show_nothing (self);
      return;
    }
  issue = kgr_issue_item_get (item);
  title = kgr_issue_dup_title (issue, shown);
  day = dup_day (item, today);
  body = kgr_issue_item_get_body (item);
  owner = shown || !kgr_issue_is_sealed (issue) ? issue->owner : NULL;
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->body, body != NULL ? body : "—");
  gtk_label_set_label (self->due, day);
  gtk_label_set_label (self->owner, owner != NULL ? owner : "");
  set_class (GTK_WIDGET (self->due), "due", kgr_issue_is_overdue (issue, today));
  set_class (GTK_WIDGET (self->due), "dim", !kgr_issue_is_overdue (issue, today));
  set_class (GTK_WIDGET (self->title), "sealed", g_str_equal (title, KGR_MASK));
  gtk_widget_set_visible (self->seal, kgr_issue_is_sealed (issue));
  /* The lane says the others. */
  gtk_widget_set_visible (GTK_WIDGET (self->state), issue->state == KGR_ISSUE_DROPPED);
  kgr_issue_show_state (self->state, issue->state);
  name = g_strjoin ("  ", title, gtk_label_get_label (self->body), day,
                    kgr_issue_state_to_label (issue->state), NULL);
  kgr_issue_name_row (GTK_WIDGET (self), name);
}

static void
kgr_issue_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KGR_TYPE_ISSUE_CARD);

  G_OBJECT_CLASS (kgr_issue_card_parent_class)->dispose (object);
}

static void
kgr_issue_card_class_init (KgrIssueCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_issue_card_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/kaigiroku/Kaigiroku/ui/kgr-issue-card.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrIssueCard, root);
  gtk_widget_class_bind_template_child (widget_class, KgrIssueCard, title);
  gtk_widget_class_bind_template_child (widget_class, KgrIssueCard, body);
  gtk_widget_class_bind_template_child (widget_class, KgrIssueCard, due);
  gtk_widget_class_bind_template_child (widget_class, KgrIssueCard, owner);
  gtk_widget_class_bind_template_child (widget_class, KgrIssueCard, seal);
  gtk_widget_class_bind_template_child (widget_class, KgrIssueCard, state);
}

static void
kgr_issue_card_init (KgrIssueCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
kgr_issue_card_new (void)
{
  return g_object_new (KGR_TYPE_ISSUE_CARD, NULL);
}
