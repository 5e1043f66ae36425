/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What comes in from outside: files, standard input, arguments. */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "kgr-cli-input.h"
#include "kgr-cli.h"
#include "kgr-error.h"

#define SECRET_LIMIT 4096
#define TEXT_LIMIT   (1024 * 1024)

void
kgr_cli_wipe_string (char *string)
{
  if (string != NULL)
    explicit_bzero (string, strlen (string));
  g_free (string);
}

static gboolean
set_read_error (GError     **error,
                const char  *path,
                int          number)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, KGR_ERROR, number == ENOENT ? KGR_ERROR_NOT_FOUND : KGR_ERROR_IO,
               _("“%s” cannot be read: %s."), name, g_strerror (number));
  return FALSE;
}

static gboolean
set_size_error (GError     **error,
                const char  *path)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, KGR_ERROR, KGR_ERROR_INVALID,
               _("“%s” is too large for what it should hold."), name);
  return FALSE;
}

/* Fills @data with what @fd gives. One piece of memory, never moved, so that it can be wiped
   whole. */
static gboolean
read_into (int          fd,
           const char  *path,
           char        *data,
           gsize        size,
           gsize       *length,
           GError     **error)
{
  gsize filled = 0;

  while (filled < size)
    {
      gssize n = read (fd, data + filled, size - filled);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return set_read_error (error, path, errno);
      if (n == 0)
        break;
      filled += n;
    }
  *length = filled;

  return TRUE;
}

/* The file with a NUL after it, or NULL. */
static char *
read_file (const char  *path,
           gsize        limit,
           gsize       *length,
           GError     **error)
{
  gboolean is_stdin = strcmp (path, "-") == 0;
  int fd = is_stdin ? STDIN_FILENO : open (path, O_RDONLY | O_CLOEXEC);
  char *data;
  gboolean done;

  if (fd < 0)
    {
      set_read_error (error, path, errno);
      return NULL;
    }
  data = g_malloc0 (limit + 2);
  done = read_into (fd, path, data, limit + 1, length, error) &&
         (*length <= limit || set_size_error (error, path));
  if (!is_stdin)
    close (fd);
  if (done)
    return data;

  explicit_bzero (data, limit + 2);
  g_free (data);

  return NULL;
}

static void
drop_trailing_newline (char  *data,
                       gsize *length)
{
  if (*length > 0 && data[*length - 1] == '\n')
    data[--*length] = '\0';
  if (*length > 0 && data[*length] == '\0' && data[*length - 1] == '\r')
    data[--*length] = '\0';
}

/* An exact copy, the whole of the first memory wiped. */
static char *
take_exact (char  *data,
            gsize  length,
            gsize  limit)
{
  char *exact = g_strndup (data, length);

  explicit_bzero (data, limit + 2);
  g_free (data);

  return exact;
}

char *
kgr_cli_read_secret (const char  *path,
                     GError     **error)
{
  g_autofree char *name = g_filename_display_name (path);
  gsize length = 0;
  char *data = read_file (path, SECRET_LIMIT, &length, error);
  gboolean has_newline;

  if (data == NULL)
    return NULL;
  has_newline = length > 0 && data[length - 1] == '\n';
  if (has_newline)
    drop_trailing_newline (data, &length);
  data = take_exact (data, length, SECRET_LIMIT);
  if (length > 0 && strlen (data) == length)
    return data;

  kgr_cli_wipe_string (data);
  g_set_error (error, KGR_ERROR, KGR_ERROR_INVALID, _("“%s” holds no passphrase or key."), name);

  return NULL;
}

KgrSlotSecret *
kgr_cli_read_new_passphrase (const char  *path,
                             GError     **error)
{
  char *passphrase = kgr_cli_read_secret (path, error);
  KgrSlotSecret *secret = NULL;

  if (passphrase != NULL && kgr_passphrase_check (passphrase, error))
    secret = kgr_store_derive_secret (passphrase, error);
  kgr_cli_wipe_string (passphrase);

  return secret;
}

/* CRLF and CR as line feeds, in place: a passage is looked for in texts that have no others. */
static gsize
normalise_newlines (char *data)
{
  char *to = data;

  for (const char *from = data; *from != '\0'; from++)
    {
      if (*from == '\r' && from[1] == '\n')
        continue;
      *to++ = *from == '\r' ? '\n' : *from;
    }
  *to = '\0';

  return to - data;
}

char *
kgr_cli_read_text (const char  *path,
                   GError     **error)
{
  static const char byte_order_mark[] = "\xEF\xBB\xBF";
  g_autofree char *name = g_filename_display_name (path);
  gsize length = 0;
  char *data = read_file (path, TEXT_LIMIT, &length, error);

  if (data == NULL)
    return NULL;
  if (g_utf8_validate_len (data, length, NULL))
    {
      length = normalise_newlines (data);
      if (length > 0 && data[length - 1] == '\n')
        data[--length] = '\0';
      if (g_str_has_prefix (data, byte_order_mark))
        memmove (data, data + 3, length + 1 - 3);
      data = take_exact (data, strlen (data), TEXT_LIMIT);
      if (*data != '\0')
        return data;
      g_set_error (error, KGR_ERROR, KGR_ERROR_INVALID, _("“%s” is empty."), name);
      kgr_cli_wipe_string (data);
    }
  else
    {
      g_set_error (error, KGR_ERROR, KGR_ERROR_INVALID, _("“%s” is not text in UTF-8."), name);
      explicit_bzero (data, TEXT_LIMIT + 2);
      g_free (data);
    }

  return NULL;
}

GBytes *
kgr_cli_read_stdin (gsize    limit,
                    GError **error)
{
  gsize length = 0;
  char *data = read_file ("-", limit, &length, error);

  return data != NULL ? g_bytes_new_take (data, length) : NULL;
}

static gboolean
has_control_character (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_iscntrl (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

char *
kgr_cli_dup_name (const char  *argument,
                  const char  *what,
                  GError     **error)
{
  g_autofree char *name = g_utf8_normalize (argument, -1, G_NORMALIZE_NFC);

  if (name != NULL)
    g_strstrip (name);
  if (name != NULL && *name != '\0' && !has_control_character (name))
    return g_steal_pointer (&name);

  g_set_error (error, KGR_CLI_ERROR, KGR_CLI_ERROR_USAGE,
               _("%s must be one line of text in UTF-8, and not empty."), what);
  return NULL;
}

gint64
kgr_cli_get_id (const char  *argument,
                const char  *what,
                GError     **error)
{
  guint64 id = 0;

  if (!g_ascii_string_to_unsigned (argument, 10, 1, G_MAXINT64, &id, NULL))
    {
      g_set_error (error, KGR_CLI_ERROR, KGR_CLI_ERROR_USAGE, _("%s is a number, its id."), what);
      return 0;
    }

  return id;
}

char *
kgr_cli_dup_time (const char  *argument,
                  int         *year,
                  int         *month,
                  GError     **error)
{
  static const char iso[] = "^(\\d{4})-(\\d\\d)-(\\d\\d)[T ](\\d\\d):(\\d\\d)(?::(\\d\\d))?$";
  g_autoptr(GRegex) form = g_regex_new (iso, G_REGEX_RAW | G_REGEX_DOLLAR_ENDONLY, 0, NULL);
  g_autoptr(GMatchInfo) match = NULL;
  int n[7] = { 0 };

  if (g_regex_match (form, argument, 0, &match))
    for (int i = 1; i <= 6; i++)
      {
        g_autofree char *digits = g_match_info_fetch (match, i);

        n[i] = digits != NULL ? atoi (digits) : 0;
      }
  if (n[1] == 0 || !g_date_valid_dmy (n[3], n[2], n[1]) || n[4] > 23 || n[5] > 59 || n[6] > 59)
    {
      g_set_error_literal (error, KGR_CLI_ERROR, KGR_CLI_ERROR_USAGE,
                           _("--starts-at takes a local date and time, as 2026-04-23T18:30."));
      return NULL;
    }
  *year = n[1];
  *month = n[2];

  return g_strdup_printf ("%04d-%02d-%02dT%02d:%02d:%02d", n[1], n[2], n[3], n[4], n[5], n[6]);
}
