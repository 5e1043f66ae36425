/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Settings as text. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "council/kgr-setting.h"

#define MOST_DAYS 9999
#define NO_RULE -1

static char *
dup_plain (const char *text)
{
  g_autofree char *line = kgr_fields_dup_line (text);
  g_autofree char *plain = line != NULL ? g_utf8_normalize (line, -1, G_NORMALIZE_NFKC) : NULL;

  return plain != NULL ? g_steal_pointer (&plain) : g_strdup ("");
}

static gboolean
read_number (const char *text,
             int        *number)
{
  g_autofree char *plain = dup_plain (text);
  guint64 read = 0;

  if (g_str_has_suffix (plain, "日"))
    plain[strlen (plain) - strlen ("日")] = '\0';
  if (!g_ascii_string_to_unsigned (plain, 10, 1, MOST_DAYS, &read, NULL))
    return FALSE;
  *number = (int) read;

  return TRUE;
}

/* "18:30" of "18時30分", "9：00", "18時半" and the like; NULL for what is no time. */
static char *
dup_time (const char *text)
{
  g_autofree char *plain = dup_plain (text);
  g_auto (GStrv) parts = NULL;
  guint64 hour = 0;
  guint64 minute = 0;
  g_autoptr(GString) written = g_string_new (plain);

  g_string_replace (written, "時半", ":30", 0);
  g_string_replace (written, "時", ":", 0);
  g_string_replace (written, "分", "", 0);
  parts = g_strsplit (written->str, ":", 2);
  if (parts[0] == NULL || !g_ascii_string_to_unsigned (parts[0], 10, 0, 23, &hour, NULL) ||
      (parts[1] != NULL && *parts[1] != '\0' &&
       !g_ascii_string_to_unsigned (parts[1], 10, 0, 59, &minute, NULL)))
    return NULL;

  return g_strdup_printf ("%02u:%02u", (guint) hour, (guint) minute);
}

static char **
dup_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr(GPtrArray) kept = g_ptr_array_new ();

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *line = kgr_fields_dup_line (lines[i]);

      if (line != NULL)
        g_ptr_array_add (kept, line);
    }
  g_ptr_array_add (kept, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&kept), FALSE);
}

char *
kgr_setting_dup_text (const KgrSetting *setting,
                      gconstpointer     self)
{
  gconstpointer field = G_STRUCT_MEMBER_P (self, setting->offset);
  const char *text;
  int number;

  if (setting->dup_text != NULL)
    return setting->dup_text (self);
  switch (setting->type)
    {
    case KGR_SETTING_CHOICE:
      return g_strdup_printf ("%d", *(const int *) field);
    case KGR_SETTING_DAYS:
      number = *(const int *) field;
      return number == NO_RULE ? g_strdup ("")
             : number == 0 ? g_strdup (setting->preset) : g_strdup_printf ("%d", number);
    case KGR_SETTING_LINES:
      {
        const char * const *lines = setting->get_lines != NULL
                                    ? setting->get_lines (self)
                                    : *(const char * const * const *) field;

        return lines != NULL ? g_strjoinv ("\n", (char **) lines) : g_strdup ("");
      }
    case KGR_SETTING_WORDING:
      text = *(const char * const *) field;
      return g_strdup (text != NULL ? text : setting->preset);
    case KGR_SETTING_LINE:
    case KGR_SETTING_TIME:
    case KGR_SETTING_DAY:
    default:
      text = *(const char * const *) field;
      return g_strdup (text != NULL ? text : "");
    }
}

const char *
kgr_setting_complain (const KgrSetting *setting,
                      const char       *text)
{
  g_autofree char *plain = dup_plain (text);
  g_autofree char *time = NULL;
  int number;

  if (*plain == '\0')
    return setting->set_text != NULL && setting->type == KGR_SETTING_LINE
           ? _("It needs a name.") : NULL;
  switch (setting->type)
    {
    case KGR_SETTING_TIME:
      time = dup_time (text);
      return time == NULL ? _("Write a time as 18:30, or leave it empty.") : NULL;
    case KGR_SETTING_DAY:
      return !kgr_is_day (plain) ? _("Write a day as 2026-04-01, or leave it empty.") : NULL;
    case KGR_SETTING_DAYS:
      return !read_number (text, &number)
             ? _("Write how many days, or leave it empty where there is no such rule.") : NULL;
    case KGR_SETTING_LINE:
    case KGR_SETTING_WORDING:
    case KGR_SETTING_CHOICE:
    case KGR_SETTING_LINES:
    default:
      return NULL;
    }
}

static void
take_lines (const KgrSetting   *setting,
            char             ***field,
            const char         *text)
{
  const char * const *preset = setting->get_lines != NULL ? setting->get_lines (NULL) : NULL;
  g_auto (GStrv) lines = dup_lines (text);

  g_clear_pointer (field, g_strfreev);
  if (*lines != NULL &&
      (preset == NULL || !g_strv_equal ((const char * const *) lines, preset)))
    *field = g_steal_pointer (&lines);
}

static void
take_wording (const KgrSetting  *setting,
              char             **field,
              const char        *text)
{
  g_autofree char *line = kgr_fields_dup_line (text);

  g_clear_pointer (field, g_free);
  if (g_strcmp0 (line, setting->preset) != 0)
    *field = g_strdup (line != NULL ? line : "");
}

static void
take_days (const KgrSetting *setting,
           int              *field,
           const char       *text)
{
  int number = NO_RULE;

  if (read_number (text, &number) && g_ascii_strtoll (setting->preset, NULL, 10) == number)
    number = 0;
  *field = number;
}

void
kgr_setting_take_text (const KgrSetting *setting,
                       gpointer          self,
                       const char       *text)
{
  gpointer field = G_STRUCT_MEMBER_P (self, setting->offset);
  char *kept = NULL;

  if (setting->set_text != NULL)
    {
      setting->set_text (self, text);
      return;
    }
  switch (setting->type)
    {
    case KGR_SETTING_CHOICE:
      *(int *) field = (int) g_ascii_strtoll (text, NULL, 10);
      return;
    case KGR_SETTING_DAYS:
      take_days (setting, field, text);
      return;
    case KGR_SETTING_LINES:
      take_lines (setting, field, text);
      return;
    case KGR_SETTING_WORDING:
      take_wording (setting, field, text);
      return;
    case KGR_SETTING_TIME:
      kept = dup_time (text);
      break;
    case KGR_SETTING_DAY:
      kept = dup_plain (text);
      break;
    case KGR_SETTING_LINE:
    default:
      kept = kgr_fields_dup_line (text);
      break;
    }
  g_free (*(char **) field);
  *(char **) field = kept;
  if (kept != NULL && *kept == '\0')
    g_clear_pointer ((char **) field, g_free);
}
