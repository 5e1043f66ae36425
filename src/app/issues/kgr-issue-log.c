/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What an issue said before. */

#include "config.h"

#include <glib/gi18n.h>

#include "issues/kgr-issue-log.h"
#include "issues/kgr-issue-words.h"
#include "meeting/kgr-meeting-words.h"
#include "text/kgr-era.h"

struct _KgrIssueLog
{
  GtkWidget  parent_instance;

  GtkWidget *expander;
  GtkWidget *lines;
};

G_DEFINE_FINAL_TYPE (KgrIssueLog, kgr_issue_log, GTK_TYPE_WIDGET)

/* What was written by hand, and so may name somebody. */
#define FREE_TEXTS (KGR_ISSUE_FIELD_TITLE | KGR_ISSUE_FIELD_DETAIL | KGR_ISSUE_FIELD_OWNER | \
                    KGR_ISSUE_FIELD_PUBLIC | KGR_ISSUE_FIELD_FIELD)

static const char *
get_name (KgrIssueFields field)
{
  switch (field)
    {
    case KGR_ISSUE_FIELD_TITLE:
      return C_("issue", "Title");
    case KGR_ISSUE_FIELD_DETAIL:
      return C_("issue", "Detail");
    case KGR_ISSUE_FIELD_PUBLIC:
      return C_("issue", "Public wording");
    case KGR_ISSUE_FIELD_OWNER:
      return C_("issue", "Owner");
    case KGR_ISSUE_FIELD_DUE:
      return C_("issue", "Due");
    case KGR_ISSUE_FIELD_KIND:
      return _("Kind");
    case KGR_ISSUE_FIELD_LEVEL:
      return _("Level");
    case KGR_ISSUE_FIELD_SCOPE:
      return _("Scope");
    case KGR_ISSUE_FIELD_HORIZON:
      return _("Horizon");
    case KGR_ISSUE_FIELD_FIELD:
      return _("Field");
    case KGR_ISSUE_FIELD_CONFIDENTIAL:
    default:
      return _("Not public");
    }
}

static char *
dup_due (const char *due)
{
  g_autofree char *day = g_strcmp0 (due, KGR_ISSUE_DUE_NEXT) != 0
                         ? kgr_era_format_date (due, TRUE) : NULL;

  return g_strdup (day != NULL ? day : _("By the next meeting"));
}

/* A code as it is called on the screen. */
static const char *
get_label (KgrIssueFields  field,
           const char     *code)
{
  switch (field)
    {
    case KGR_ISSUE_FIELD_KIND:
      return kgr_issue_kind_to_label (kgr_issue_kind_from_code (code));
    case KGR_ISSUE_FIELD_LEVEL:
      return kgr_issue_level_to_label (kgr_issue_level_from_code (code));
    case KGR_ISSUE_FIELD_SCOPE:
      return kgr_issue_scope_to_label (kgr_issue_scope_from_code (code));
    case KGR_ISSUE_FIELD_HORIZON:
      return kgr_issue_horizon_to_label (kgr_issue_horizon_from_code (code));
    case KGR_ISSUE_FIELD_CONFIDENTIAL:
      return C_("confidential", "Yes");
    default:
      return code;
    }
}

/* What was changed while it was confidential is not open because it no longer is. */
static gboolean
was_ever_sealed (const KgrIssue *issue)
{
  gboolean sealed = kgr_issue_is_sealed (issue);

  for (guint i = 0; i < issue->changes->len; i++)
    {
      const KgrIssueChange *change = issue->changes->pdata[i];

      sealed |= change->field == KGR_ISSUE_FIELD_CONFIDENTIAL ||
                (change->field == KGR_ISSUE_FIELD_LEVEL &&
                 kgr_issue_level_from_code (change->was) == KGR_LEVEL_INDIVIDUAL);
    }

  return sealed;
}

static char *
dup_was (const KgrIssueChange *change,
         gboolean              hidden)
{
  if (change->was == NULL)
    return g_strdup (C_("issue", "nothing"));
  if ((change->field & FREE_TEXTS) != 0)
    return g_strdup (hidden ? KGR_MASK : change->was);
  if (change->field == KGR_ISSUE_FIELD_DUE)
    return dup_due (change->was);

  return g_strdup (get_label (change->field, change->was));
}

static void
add_line (KgrIssueLog          *self,
          const KgrIssueChange *change,
          gboolean              hidden)
{
  g_autofree char *day = kgr_era_format_date (change->on, TRUE);
  g_autofree char *was = dup_was (change, hidden);
  g_autofree char *what = NULL;
  g_autofree char *words = NULL;

  /* Translators: "Owner: 相原 until then" */
  what = g_strdup_printf (_("%s: %s until then"), get_name (change->field), was);
  words = g_strjoin ("  ・  ", day != NULL ? day : "—", change->by != NULL ? change->by : "—",
                     what, NULL);
  gtk_box_append (GTK_BOX (self->lines), kgr_text_label_new (words, "dim"));
}

static void
kgr_issue_log_dispose (GObject *object)
{
  g_clear_pointer (&KGR_ISSUE_LOG (object)->expander, gtk_widget_unparent);

  G_OBJECT_CLASS (kgr_issue_log_parent_class)->dispose (object);
}

static void
kgr_issue_log_class_init (KgrIssueLogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kgr_issue_log_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
kgr_issue_log_init (KgrIssueLog *self)
{
  self->expander = gtk_expander_new (_("What it said before"));
  self->lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_widget_set_margin_top (self->lines, 6);
  gtk_widget_set_margin_start (self->lines, 18);
  gtk_expander_set_child (GTK_EXPANDER (self->expander), self->lines);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->expander), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What it said before"), -1);
  gtk_widget_set_parent (self->expander, GTK_WIDGET (self));
}

void
kgr_issue_log_show (KgrIssueLog    *self,
                    const KgrIssue *issue,
                    gboolean        shown)
{
  GtkWidget *line;
  gboolean hidden;

  g_return_if_fail (KGR_IS_ISSUE_LOG (self));
  g_return_if_fail (issue != NULL);

  hidden = !shown && was_ever_sealed (issue);
  while ((line = gtk_widget_get_first_child (self->lines)) != NULL)
    gtk_box_remove (GTK_BOX (self->lines), line);
  /* The newest first. */
  for (guint i = issue->changes->len; i > 0; i--)
    add_line (self, issue->changes->pdata[i - 1], hidden);
  gtk_widget_set_visible (GTK_WIDGET (self), issue->changes->len > 0);
}
