/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One row of a list of issues. */

#include "config.h"

#include <glib/gi18n.h>

#include "issues/kgr-issue-row.h"
#include "issues/kgr-issue-words.h"

struct _KgrIssueRow
{
  GtkWidget  parent_instance;

  GtkWidget *root;
  GtkLabel  *heading;
  GtkWidget *issue;
  GtkLabel  *due;
  GtkLabel  *title;
  GtkLabel  *facts;
  GtkWidget *seal;
  GtkLabel  *state;
};

G_DEFINE_FINAL_TYPE (KgrIssueRow, kgr_issue_row, GTK_TYPE_WIDGET)

static const char *
get_heading (KgrDueGroup group)
{
  switch (group)
    {
    case KGR_DUE_OVER:
      return _("Past the Due Date");
    case KGR_DUE_NEXT:
      return _("Until the Next Meeting");
    case KGR_DUE_LATER:
      return _("Later");
    case KGR_DUE_NONE:
      return _("Without a Due Date");
    case KGR_DUE_CLOSED:
    default:
      return _("Closed");
    }
}

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

static void
show_issue (KgrIssueRow  *self,
            KgrIssueItem *item,
            const char   *today,
            gboolean      shown)
{
  const KgrIssue *issue = kgr_issue_item_get (item);
  g_autofree char *title = kgr_issue_dup_title (issue, shown);
  g_autofree char *facts = kgr_issue_dup_facts (issue, kgr_issue_item_get_body (item), shown);
  g_autofree char *due = kgr_issue_dup_due (issue, today);
  g_autofree char *name = g_strjoin ("  ", due, title, facts,
                                     kgr_issue_state_to_label (issue->state), NULL);
  gboolean over = kgr_issue_is_overdue (issue, today);

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->facts, facts);
  gtk_label_set_label (self->due, due);
  set_class (GTK_WIDGET (self->due), "due", over);
  set_class (GTK_WIDGET (self->due), "dim", !over);
  set_class (GTK_WIDGET (self->title), "sealed", g_str_equal (title, KGR_MASK));
  gtk_widget_set_visible (self->seal, kgr_issue_is_sealed (issue));
  kgr_issue_show_state (self->state, issue->state);
  kgr_issue_name_row (GTK_WIDGET (self), name);
}

void
kgr_issue_row_show (KgrIssueRow   *self,
                    KgrIssueEntry *entry,
                    const char    *today,
                    gboolean       shown)
{
  KgrIssueItem *item;

  g_return_if_fail (KGR_IS_ISSUE_ROW (self));

  item = entry != NULL ? kgr_issue_entry_get_item (entry) : NULL;
  gtk_widget_set_visible (GTK_WIDGET (self->heading), entry != NULL && item == NULL);
  gtk_widget_set_visible (self->issue, item != NULL);
  if (entry != NULL && item == NULL)
    gtk_label_set_label (self->heading, get_heading (kgr_issue_entry_get_group (entry)));
  if (item == NULL)
    {
      kgr_issue_name_row (GTK_WIDGET (self),
                          entry != NULL ? gtk_label_get_label (self->heading) : "");
      gtk_label_set_label (self->title, "");
      gtk_label_set_label (self->facts, "");
      return;
    }
  show_issue (self, item, today, shown);
  set_class (self->issue, "first", kgr_issue_entry_is_first (entry));
  set_class (self->issue, "last", kgr_issue_entry_is_last (entry));
}

static void
kgr_issue_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KGR_TYPE_ISSUE_ROW);

  G_OBJECT_CLASS (kgr_issue_row_parent_class)->dispose (object);
}

static void
kgr_issue_row_class_init (KgrIssueRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_issue_row_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/kaigiroku/Kaigiroku/ui/kgr-issue-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrIssueRow, root);
  gtk_widget_class_bind_template_child (widget_class, KgrIssueRow, heading);
  gtk_widget_class_bind_template_child (widget_class, KgrIssueRow, issue);
  gtk_widget_class_bind_template_child (widget_class, KgrIssueRow, due);
  gtk_widget_class_bind_template_child (widget_class, KgrIssueRow, title);
  gtk_widget_class_bind_template_child (widget_class, KgrIssueRow, facts);
  gtk_widget_class_bind_template_child (widget_class, KgrIssueRow, seal);
  gtk_widget_class_bind_template_child (widget_class, KgrIssueRow, state);
}

static void
kgr_issue_row_init (KgrIssueRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
kgr_issue_row_new (void)
{
  return g_object_new (KGR_TYPE_ISSUE_ROW, NULL);
}
