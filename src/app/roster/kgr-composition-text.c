/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "roster/kgr-composition-text.h"
#include "text/kgr-era.h"

char *
kgr_composition_dup_count (const KgrMemberCount *count,
                           gboolean              lived)
{
  g_autofree char *members = kgr_digits_format (count->members);
  g_autofree char *of_them = kgr_digits_format (count->lived);

  if (!lived || count->lived == 0)
    return g_steal_pointer (&members);

  return g_strdup_printf ("%s（%s）", members, of_them);
}

char *
kgr_composition_dup_category (const char *category)
{
  return g_strdup (*category != '\0' ? category : _("Without a category"));
}

char *
kgr_composition_dup_title (const KgrComposition *table)
{
  g_autofree char *day = kgr_era_format_date (table->day, TRUE);
  g_autofree char *year = kgr_era_format_fiscal_year_on (table->fiscal_year, table->day);

  /* Translators: a day, and a fiscal year as it is printed: 令和８年度 */
  return g_strdup_printf (_("As of %s  ・  meetings of %s"), day != NULL ? day : table->day,
                          year != NULL ? year : "");
}

/* @row: after the categories the totals, then the meetings. */
static char *
dup_cell (const KgrComposition *table,
          guint                 row,
          guint                 column,
          gboolean              lived)
{
  if (row < table->categories->len)
    return kgr_composition_dup_count (kgr_composition_get (table, row, column), lived);
  if (row == table->categories->len)
    return kgr_composition_dup_count (&table->totals[column], lived);

  return kgr_digits_format (table->meetings[column]);
}

char *
kgr_composition_dup_text (const KgrComposition *table,
                          gboolean              lived)
{
  g_autofree char *title = kgr_composition_dup_title (table);
  g_autoptr(GString) text = g_string_new (title);

  g_string_append_printf (text, "\n%s", _("Category"));
  for (guint i = 0; i < table->bodies->len; i++)
    {
      const char *name = ((KgrBody *) table->bodies->pdata[i])->name;

      g_string_append_printf (text, "\t%s", name != NULL ? name : "");
    }
  for (guint row = 0; row < table->categories->len + 2; row++)
    {
      g_autofree char *head = row < table->categories->len
                              ? kgr_composition_dup_category (table->categories->pdata[row])
                              : g_strdup (row == table->categories->len ? _("Total")
                                                                        : _("Meetings held"));

      g_string_append_printf (text, "\n%s", head);
      for (guint i = 0; i < table->bodies->len; i++)
        {
          g_autofree char *cell = dup_cell (table, row, i, lived);

          g_string_append_printf (text, "\t%s", cell);
        }
    }
  g_string_append_c (text, '\n');

  return g_string_free (g_steal_pointer (&text), FALSE);
}
