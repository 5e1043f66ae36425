/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#include "issues/kgr-issue-words.h"
#include "text/kgr-era.h"
#include "text/kgr-fold.h"

char *
kgr_issue_dup_title (const KgrIssue *issue,
                     gboolean        shown)
{
  if (!shown && kgr_issue_is_sealed (issue))
    return g_strdup (issue->public_wording != NULL ? issue->public_wording : KGR_MASK);

  return g_strdup (issue->title != NULL ? issue->title : _("A title that does not open"));
}

char *
kgr_issue_dup_text (const KgrIssue *issue,
                    const char     *text,
                    gboolean        shown)
{
  if (text != NULL && !shown && kgr_issue_is_sealed (issue))
    return g_strdup (KGR_MASK);

  return g_strdup (text);
}

gboolean
kgr_issue_is_overdue (const KgrIssue *issue,
                      const char     *today)
{
  return kgr_issue_state_is_open (issue->state) && issue->due != NULL &&
         g_strcmp0 (issue->due, KGR_ISSUE_DUE_NEXT) != 0 && g_strcmp0 (issue->due, today) < 0;
}

static int
count_days (const char *from,
            const char *until)
{
  g_autoptr(GDate) a = g_date_new_dmy ((GDateDay) atoi (from + 8), atoi (from + 5),
                                       (GDateYear) atoi (from));
  g_autoptr(GDate) b = g_date_new_dmy ((GDateDay) atoi (until + 8), atoi (until + 5),
                                       (GDateYear) atoi (until));

  return g_date_days_between (a, b);
}

char *
kgr_issue_dup_due (const KgrIssue *issue,
                   const char     *today)
{
  if (issue->due == NULL)
    return g_strdup ("");
  if (g_strcmp0 (issue->due, KGR_ISSUE_DUE_NEXT) == 0)
    return g_strdup (_("By the next meeting"));
  if (kgr_issue_is_overdue (issue, today))
    {
      g_autofree char *days = kgr_digits_format (count_days (issue->due, today));

      /* Translators: %s is a number of days */
      return g_strdup_printf (_("%s days over"), days);
    }

  return kgr_era_format_date (issue->due, g_ascii_strncasecmp (issue->due, today, 4) != 0);
}

const char *
kgr_issue_get_tone (KgrIssueState state)
{
  switch (state)
    {
    case KGR_ISSUE_ACTIVE:
    case KGR_ISSUE_CONTINUED:
      return "here";
    case KGR_ISSUE_DONE:
      return "done";
    case KGR_ISSUE_NEW:
    case KGR_ISSUE_DROPPED:
    default:
      return "";
    }
}

char *
kgr_issue_dup_facts (const KgrIssue *issue,
                     const char     *body,
                     gboolean        shown)
{
  g_autoptr(GString) facts = g_string_new (body);
  const char *kind = issue->level != 0 ? kgr_issue_level_to_label (issue->level)
                                       : kgr_issue_kind_to_label (issue->kind);
  const char *owner = shown || !kgr_issue_is_sealed (issue) ? issue->owner : NULL;

  if (facts->len > 0)
    g_string_append (facts, "  ・  ");
  g_string_append (facts, kind);
  if (owner != NULL)
    g_string_append_printf (facts, "  ・  %s", owner);

  return g_string_free (g_steal_pointer (&facts), FALSE);
}

char *
kgr_issue_dup_today (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

/* A day without a year is the next one of that name. */
static gboolean
read_day (const char  *folded,
          const char  *today,
          char       **due)
{
  g_autoptr(GRegex) regex = g_regex_new ("^(?:([0-9]{4})[-/.年])?([0-9]{1,2})[-/.月]([0-9]{1,2})日?$",
                                         0, 0, NULL);
  g_autoptr(GMatchInfo) match = NULL;
  g_autofree char *year = NULL;
  g_autofree char *month = NULL;
  g_autofree char *day = NULL;
  int y;

  if (!g_regex_match (regex, folded, 0, &match))
    return FALSE;
  year = g_match_info_fetch (match, 1);
  month = g_match_info_fetch (match, 2);
  day = g_match_info_fetch (match, 3);
  y = *year != '\0' ? atoi (year) : atoi (today);
  for (int i = 0; i < 2; i++, y++)
    {
      g_autofree char *iso = g_strdup_printf ("%04d-%02d-%02d", y, atoi (month), atoi (day));

      if (!g_date_valid_dmy ((GDateDay) atoi (day), atoi (month), (GDateYear) y))
        return FALSE;
      if (*year == '\0' && g_strcmp0 (iso, today) < 0)
        continue;
      *due = g_steal_pointer (&iso);
      return TRUE;
    }

  return FALSE;
}

gboolean
kgr_issue_read_due (const char  *words,
                    const char  *today,
                    char       **due)
{
  g_autofree char *folded = kgr_fold_label (words);

  *due = NULL;
  if (*folded == '\0')
    return TRUE;
  if (g_str_has_prefix (folded, "次") || g_str_equal (folded, KGR_ISSUE_DUE_NEXT))
    {
      *due = g_strdup (KGR_ISSUE_DUE_NEXT);
      return TRUE;
    }

  return read_day (folded, today, due);
}

void
kgr_issue_show_state (GtkLabel      *chip,
                      KgrIssueState  state)
{
  const char *classes[] = { "chip", kgr_issue_get_tone (state), NULL };

  if (*classes[1] == '\0')
    classes[1] = NULL;
  gtk_label_set_label (chip, kgr_issue_state_to_label (state));
  gtk_widget_set_css_classes (GTK_WIDGET (chip), classes);
}

void
kgr_issue_name_row (GtkWidget  *content,
                    const char *name)
{
  GtkWidget *row = gtk_widget_get_parent (content);

  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
