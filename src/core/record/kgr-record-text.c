/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kgr-record-text.h"

#define OBJECT_REPLACEMENT 0xfffc

/* GTK ends a line at CR and U+2029 too, and an editor's paragraph must be one line of its
 * buffer. */
static gboolean
is_separator (gunichar c)
{
  switch (c)
    {
    case '\n':
    case '\v':
    case '\f':
    case '\r':
    case 0x85:   /* NEL */
    case 0x2028: /* LINE SEPARATOR */
    case 0x2029: /* PARAGRAPH SEPARATOR */
      return TRUE;
    default:
      return FALSE;
    }
}

/* What NFC leaves alone whatever stands beside it: the ranges minutes are written in. Normalising
 * costs 50 ns a character, this test one or two; a character outside only takes the slow way. Left
 * out are the combining marks (U+0300, U+302A, U+3099 …) and the singletons (U+2000, U+2126,
 * U+F900 …). */
static gboolean
is_plain (gunichar c)
{
  return (c >= 0x20 && c < 0x7f)
         || (c >= 0x4e00 && c <= 0x9fff)
         || (c >= 0x3000 && c <= 0x3029)
         || (c >= 0x3030 && c <= 0x3098)
         || (c >= 0x309b && c <= 0x30ff)
         || (c >= 0xff01 && c <= 0xffef)
         || (c >= 0xa0 && c <= 0x2ff)
         || (c >= 0x2010 && c <= 0x2027)
         || (c >= 0x2460 && c <= 0x27bf)
         || (c >= 0x3200 && c <= 0x33ff)
         || c == '\t';
}

static char *
normalize_slowly (const char *text,
                  const char *plain_end,
                  char        separator)
{
  g_autoptr(GString) out = g_string_new_len (text, plain_end - text);
  gboolean composed = TRUE;

  for (const char *p = plain_end; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\r' && p[1] == '\n')
        continue;
      else if (is_separator (c))
        g_string_append_c (out, separator);
      else if (c != OBJECT_REPLACEMENT)
        g_string_append_unichar (out, c);
      composed = composed && (is_plain (c) || is_separator (c) || c == OBJECT_REPLACEMENT);
    }
  if (composed)
    return g_string_free (g_steal_pointer (&out), FALSE);

  return g_utf8_normalize (out->str, out->len, G_NORMALIZE_NFC);
}

static char *
normalize (const char *text,
           char        separator)
{
  const char *p = text;

  while (*p != '\0')
    {
      gunichar c = g_utf8_get_char (p);

      if (!is_plain (c) && c != (gunichar) separator)
        return normalize_slowly (text, p, separator);
      p = g_utf8_next_char (p);
    }
  return g_strndup (text, p - text);
}

/**
 * kgr_record_text_normalize:
 * @text: valid UTF-8
 *
 * Brings typed, pasted or read text into the form a record holds: NFC, CRLF, CR, VT, FF, NEL,
 * U+2028 and U+2029 each as one line feed, and no U+FFFC. What was dropped or turned is looked at
 * before NFC, so that normalising twice changes nothing.
 *
 * Returns: (transfer full): the normal form
 */
char *
kgr_record_text_normalize (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return normalize (text, '\n');
}

/**
 * kgr_record_text_normalize_line:
 * @text: valid UTF-8
 *
 * As kgr_record_text_normalize(), with a space for each line separator.
 *
 * Returns: (transfer full): the normal form, one line
 */
char *
kgr_record_text_normalize_line (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return normalize (text, ' ');
}

/**
 * kgr_record_text_is_line:
 * @text: bytes that end with NUL
 *
 * Checks what is read from a cell. NFC is not asked for: a later Unicode may compose what this one
 * left alone, and that must not make a record unreadable.
 *
 * Returns: %TRUE if @text can be a paragraph
 */
gboolean
kgr_record_text_is_line (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  if (!g_utf8_validate (text, -1, NULL))
    return FALSE;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_separator (c) || c == OBJECT_REPLACEMENT)
        return FALSE;
    }
  return TRUE;
}
