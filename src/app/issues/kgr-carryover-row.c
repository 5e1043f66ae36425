/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One issue on a meeting. */

#include "config.h"

#include <glib/gi18n.h>

#include "issues/kgr-carryover-row.h"
#include "issues/kgr-issue-words.h"
#include "text/kgr-era.h"

struct _KgrCarryoverRow
{
  GtkListBoxRow  parent_instance;

  GtkWidget     *open;
  GtkLabel      *title;
  GtkWidget     *seal;
  GtkLabel      *due;
  GtkLabel      *state;
  GtkLabel      *facts;
  GtkLabel      *last;
  GtkWidget     *answer_box;
  GtkEntry      *answer;
  GtkDropDown   *next_state;

  gint64         issue_id;
};

G_DEFINE_FINAL_TYPE (KgrCarryoverRow, kgr_carryover_row, GTK_TYPE_LIST_BOX_ROW)

static guint answered_signal;

static void
send (KgrCarryoverRow *self,
      guint            state)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->answer));

  if (*text != '\0')
    g_signal_emit (self, answered_signal, 0, text, state);
}

static void
answer_cb (KgrCarryoverRow *self)
{
  send (self, gtk_drop_down_get_selected (self->next_state) + KGR_ISSUE_NEW);
}

static void
open_cb (KgrCarryoverRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-issue", "x", self->issue_id);
}

static gboolean
close_key_cb (GtkWidget *widget,
              GVariant  *args,
              gpointer   user_data)
{
  send (user_data, KGR_ISSUE_DONE);

  return TRUE;
}

static void
kgr_carryover_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KGR_TYPE_CARRYOVER_ROW);

  G_OBJECT_CLASS (kgr_carryover_row_parent_class)->dispose (object);
}

static void
kgr_carryover_row_class_init (KgrCarryoverRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_carryover_row_dispose;
  answered_signal = g_signal_new ("answered", KGR_TYPE_CARRYOVER_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_UINT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/kaigiroku/Kaigiroku/ui/kgr-carryover-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrCarryoverRow, open);
  gtk_widget_class_bind_template_child (widget_class, KgrCarryoverRow, title);
  gtk_widget_class_bind_template_child (widget_class, KgrCarryoverRow, seal);
  gtk_widget_class_bind_template_child (widget_class, KgrCarryoverRow, due);
  gtk_widget_class_bind_template_child (widget_class, KgrCarryoverRow, state);
  gtk_widget_class_bind_template_child (widget_class, KgrCarryoverRow, facts);
  gtk_widget_class_bind_template_child (widget_class, KgrCarryoverRow, last);
  gtk_widget_class_bind_template_child (widget_class, KgrCarryoverRow, answer_box);
  gtk_widget_class_bind_template_child (widget_class, KgrCarryoverRow, answer);
  gtk_widget_class_bind_template_child (widget_class, KgrCarryoverRow, next_state);
  gtk_widget_class_bind_template_callback (widget_class, answer_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
}

static void
kgr_carryover_row_init (KgrCarryoverRow *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  g_autoptr(GtkStringList) states = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = KGR_ISSUE_NEW; i <= KGR_ISSUE_DROPPED; i++)
    gtk_string_list_append (states, kgr_issue_state_to_label ((KgrIssueState) i));
  gtk_drop_down_set_model (self->next_state, G_LIST_MODEL (states));
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (controller),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Return, GDK_CONTROL_MASK),
                      gtk_callback_action_new (close_key_cb, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->answer), controller);
}

GtkWidget *
kgr_carryover_row_new (gint64 issue_id)
{
  KgrCarryoverRow *self = g_object_new (KGR_TYPE_CARRYOVER_ROW, NULL);

  self->issue_id = issue_id;

  return GTK_WIDGET (self);
}

gint64
kgr_carryover_row_get_id (KgrCarryoverRow *self)
{
  g_return_val_if_fail (KGR_IS_CARRYOVER_ROW (self), 0);

  return self->issue_id;
}

/* What was said last, and on which day. */
static char *
dup_last (KgrIssue *issue,
          gboolean  shown)
{
  for (guint i = issue->history->len; i > 0; i--)
    {
      const KgrIssueStep *step = issue->history->pdata[i - 1];
      g_autofree char *text = kgr_issue_dup_text (issue, step->text, shown);
      g_autofree char *date = step->held_on != NULL ? kgr_era_format_date (step->held_on, FALSE)
                                                    : NULL;

      if (text == NULL)
        continue;
      if (date == NULL)
        return g_steal_pointer (&text);

      /* Translators: a day, and what was reported on it */
      return g_strdup_printf (_("%s: %s"), date, text);
    }

  return NULL;
}

void
kgr_carryover_row_show (KgrCarryoverRow *self,
                        KgrIssue        *issue,
                        const char      *body,
                        const char      *today,
                        gboolean         shown,
                        gboolean         answerable)
{
  g_autofree char *title = kgr_issue_dup_title (issue, shown);
  g_autofree char *facts = kgr_issue_dup_facts (issue, body, shown);
  g_autofree char *due = kgr_issue_dup_due (issue, today);
  g_autofree char *last = dup_last (issue, shown);
  gboolean sealed = kgr_issue_is_sealed (issue);
  gboolean over = kgr_issue_is_overdue (issue, today);
  const char *due_classes[] = { over ? "due" : "dim", NULL };
  const char *last_classes[] = { "small", !shown && sealed ? "sealed" : NULL, NULL };
  const char *title_classes[] = { g_str_equal (title, KGR_MASK) ? "sealed" : NULL, NULL };

  gtk_label_set_label (self->title, title);
  gtk_widget_set_css_classes (GTK_WIDGET (self->title), title_classes);
  gtk_label_set_label (self->facts, facts);
  gtk_label_set_label (self->due, due);
  gtk_widget_set_css_classes (GTK_WIDGET (self->due), due_classes);
  gtk_label_set_label (self->last, last != NULL ? last : "");
  gtk_widget_set_css_classes (GTK_WIDGET (self->last), last_classes);
  gtk_widget_set_visible (GTK_WIDGET (self->last), last != NULL);
  gtk_widget_set_visible (self->seal, sealed);
  kgr_issue_show_state (self->state, issue->state);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->open), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->answer), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  if (sealed && !shown)
    gtk_editable_set_text (GTK_EDITABLE (self->answer), "");
  gtk_widget_set_visible (self->answer_box, answerable && (shown || !sealed));
  gtk_drop_down_set_selected (self->next_state,
                              issue->state == KGR_ISSUE_NEW ? KGR_ISSUE_ACTIVE - KGR_ISSUE_NEW
                                                            : issue->state - KGR_ISSUE_NEW);
}

void
kgr_carryover_row_clear (KgrCarryoverRow *self)
{
  g_return_if_fail (KGR_IS_CARRYOVER_ROW (self));

  gtk_editable_set_text (GTK_EDITABLE (self->answer), "");
}

gboolean
kgr_carryover_row_begin (KgrCarryoverRow *self)
{
  g_return_val_if_fail (KGR_IS_CARRYOVER_ROW (self), FALSE);

  return gtk_widget_get_visible (self->answer_box) &&
         gtk_widget_grab_focus (GTK_WIDGET (self->answer));
}
