/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What goes to standard output. */

#include "config.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <stdio.h>

#include "kgr-cli-output.h"
#include "kgr-error.h"

#define GAP 2 /* columns between two cells */

/* A text that was imported must not steer the terminal. */
static void
print_safely (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_iscntrl (c) && c != '\n' && c != '\t')
        fputs ("\xEF\xBF\xBD", stdout);
      else
        fwrite (p, 1, g_utf8_next_char (p) - p, stdout);
    }
}

void
kgr_cli_print (const char *format,
               ...)
{
  g_autofree char *text = NULL;
  g_autofree char *valid = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  valid = g_utf8_make_valid (text, -1);
  print_safely (valid);
}

void
kgr_cli_print_json (JsonNode *node)
{
  g_autofree char *text = json_to_string (node, TRUE);

  fputs (text, stdout);
  fputc ('\n', stdout);
}

static int
width_of (const char *text)
{
  int width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_iszerowidth (c))
        width += g_unichar_iswide (c) ? 2 : 1;
    }

  return width;
}

static void
widen (int                *widths,
       const char * const *cells)
{
  for (guint i = 0; cells[i] != NULL; i++)
    widths[i] = MAX (widths[i], width_of (cells[i]));
}

static void
print_row (const int          *widths,
           const char * const *cells)
{
  for (guint i = 0; cells[i] != NULL; i++)
    {
      int padding = cells[i + 1] != NULL ? widths[i] - width_of (cells[i]) + GAP : 0;

      kgr_cli_print ("%s%*s", cells[i], padding, "");
    }
  kgr_cli_print ("\n");
}

void
kgr_cli_print_table (const char * const *headers,
                     GPtrArray          *rows)
{
  g_autofree int *widths = g_new0 (int, g_strv_length ((char **) headers));

  widen (widths, headers);
  for (guint i = 0; i < rows->len; i++)
    widen (widths, rows->pdata[i]);
  print_row (widths, headers);
  for (guint i = 0; i < rows->len; i++)
    print_row (widths, rows->pdata[i]);
}

void
kgr_cli_print_fact (const char *label,
                    const char *value)
{
  const int column = 16;

  kgr_cli_print ("%s%*s%s\n", label, MAX (column - width_of (label), GAP), "",
                 value != NULL ? value : "—");
}

static void
print_take_json (JsonNode *node)
{
  kgr_cli_print_json (node);
  json_node_unref (node);
}

void
kgr_cli_answer (gboolean    json,
                JsonObject *object,
                const char *sentence)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_node_take_object (node, object);
  if (!json)
    kgr_cli_print ("%s\n", sentence);
  else
    kgr_cli_print_json (node);
  json_node_unref (node);
}

void
kgr_cli_answer_list (JsonArray *array)
{
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);

  json_node_take_array (node, array);
  print_take_json (node);
}

gboolean
kgr_cli_flush (GError **error)
{
  gboolean had_error = ferror (stdout);

  if (fflush (stdout) == 0 && !had_error)
    return TRUE;

  g_set_error (error, KGR_ERROR, KGR_ERROR_IO, _("The answer could not be written out: %s."),
               g_strerror (errno));
  return FALSE;
}
