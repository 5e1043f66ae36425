/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/kgr-import-lines.h"
#include "kgr-error.h"

/* How often a long loop looks whether somebody gave up. */
#define LINES_BETWEEN_LOOKS 4096

static guint
number_of_line (const char *text,
                const char *place)
{
  guint number = 1;

  for (const char *p = text; p < place; p++)
    if (*p == '\n' || (*p == '\r' && p[1] != '\n'))
      number++;

  return number;
}

static gboolean
check_text (const char *text,
            gsize       length,
            GError    **error)
{
  const char *end = NULL;

  if (length > KGR_IMPORT_MAX_BYTES)
    {
      g_set_error (error, KGR_ERROR, KGR_ERROR_INVALID,
                   _("The text is too long: minutes of up to %d MB can be read."),
                   KGR_IMPORT_MAX_BYTES / (1024 * 1024));
      return FALSE;
    }

  end = memchr (text, '\0', length);
  if (end == NULL && g_utf8_validate_len (text, length, &end))
    return TRUE;

  g_set_error (error, KGR_ERROR, KGR_ERROR_INVALID,
               _("This is not text in UTF-8: line %u holds something else. "
                 "Save the minutes as UTF-8 text and read them again."),
               number_of_line (text, end));
  return FALSE;
}

/* Characters that no paper can hold and that nobody typed: what an extraction leaves of a picture,
 * and control characters other than line ends and tabs. */
static gboolean
is_unprintable (gunichar ch)
{
  return (ch < 0x20 && !(ch >= '\t' && ch <= '\r')) || (ch >= 0x7f && ch < 0xa0 && ch != 0x85) ||
         ch == 0xfffc || (ch & 0xfffe) == 0xfffe;
}

/* What NFC leaves as it is: the ranges nearly all minutes keep to. Normalising a whole text takes a
 * second, and four times its room. */
static gboolean
is_composed (gunichar ch)
{
  return ch < 0x300 || (ch >= 0x4e00 && ch <= 0x9fff) || (ch >= 0x3000 && ch <= 0x3029) ||
         (ch >= 0x3030 && ch <= 0x3098) || (ch >= 0x309b && ch <= 0x30ff) ||
         (ch >= 0xff01 && ch <= 0xffef) || (ch >= 0x2010 && ch <= 0x2027) ||
         (ch >= 0x2460 && ch <= 0x27bf) || ch == 0xfffc;
}

/* A copy in NFC, without what cannot be printed. */
static char *
dup_printable (const char *text,
               gsize       length,
               GPtrArray  *removed)
{
  g_autoptr (GString) string = g_string_sized_new (length);
  const char *end = text + length;
  const char *kept = text;
  gboolean composed = TRUE;
  guint number = 1;

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      gunichar ch = g_utf8_get_char (p);

      composed = composed && is_composed (ch);
      if (ch == '\n' || (ch == '\r' && (p + 1 == end || p[1] != '\n')))
        number++;
      if (!is_unprintable (ch))
        continue;

      g_ptr_array_add (removed, g_strdup_printf ("%u: U+%04X", number, ch));
      g_string_append_len (string, kept, p - kept);
      kept = g_utf8_next_char (p);
    }

  g_string_append_len (string, kept, end - kept);
  if (!composed)
    return g_utf8_normalize (string->str, string->len, G_NORMALIZE_NFC);

  return g_string_free (g_steal_pointer (&string), FALSE);
}

/* The length of the line end at @p, in bytes, 0 where there is none. */
static gsize
measure_line_end (const char *p)
{
  if (p[0] == '\r')
    return p[1] == '\n' ? 2 : 1;
  if (p[0] >= '\n' && p[0] <= '\f')
    return 1;
  if (p[0] == '\xc2')
    return p[1] == '\x85' ? 2 : 0;
  if (p[0] == '\xe2' && p[1] == '\x80')
    return p[2] == '\xa8' || p[2] == '\xa9' ? 3 : 0;

  return 0;
}

static gboolean
check_line (KgrImportText *self,
            gsize          length,
            guint          number,
            GCancellable  *cancellable,
            GError       **error)
{
  if (self->lines->len % LINES_BETWEEN_LOOKS == 0 &&
      g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  if (length > KGR_IMPORT_MAX_LINE)
    {
      g_set_error (error, KGR_ERROR, KGR_ERROR_INVALID,
                   _("Line %u is longer than any minutes: the text seems to have lost its line "
                     "ends."),
                   number);
      return FALSE;
    }
  if (self->lines->len >= KGR_IMPORT_MAX_LINES)
    {
      g_set_error (error, KGR_ERROR, KGR_ERROR_INVALID,
                   _("The text is too long: minutes of up to %d lines can be read."),
                   KGR_IMPORT_MAX_LINES);
      return FALSE;
    }

  return TRUE;
}

static void
add_line (KgrImportText *self,
          KgrSlice       raw,
          guint          number,
          guint         *blanks,
          gboolean      *form_feed)
{
  KgrImportLine line = { .slice = kgr_slice_trim (raw), .number = number, .place = -1 };

  if (line.slice.length == 0)
    {
      *blanks += 1;
      return;
    }

  line.width = kgr_slice_width (line.slice);
  line.indent = kgr_slice_width ((KgrSlice) { raw.text, line.slice.text - raw.text });
  line.space_after = line.slice.text + line.slice.length < raw.text + raw.length;
  line.blanks = *blanks;
  line.page = *form_feed;
  line.form_feed = *form_feed;
  g_array_append_val (self->lines, line);

  *blanks = 0;
  *form_feed = FALSE;
}

static gboolean
split_lines (KgrImportText *self,
             GCancellable  *cancellable,
             GError       **error)
{
  const char *start = self->text;
  gboolean form_feed = FALSE;
  guint number = 1;
  guint blanks = 0;

  for (const char *p = start;; p++)
    {
      gsize end = measure_line_end (p);

      if (end == 0 && *p != '\0')
        continue;
      if (!check_line (self, p - start, number, cancellable, error))
        return FALSE;

      /* A form feed stands between two lines, or alone on one: no blank line comes of it. */
      if (*p == '\f' && p == start)
        form_feed = TRUE;
      else if (p > start || *p != '\0')
        add_line (self, (KgrSlice) { start, p - start }, number, &blanks, &form_feed);

      if (*p == '\0')
        return TRUE;
      form_feed = form_feed || *p == '\f';
      if (*p == '\n' || *p == '\r')
        number++;
      p += end - 1;
      start = p + 1;
    }
}

/* An extraction that puts a blank line after each line leaves hardly two lines together: at the
 * page ends only. */
static gboolean
is_double_spaced (KgrImportText *self)
{
  guint n_apart = 0;

  for (guint i = 1; i < self->lines->len; i++)
    if (kgr_import_text_line (self, i)->blanks > 0)
      n_apart++;

  return self->lines->len > 2 && n_apart * 3 >= (self->lines->len - 1) * 2;
}

/**
 * kgr_import_text_read:
 * @text: what was given; need not end with NUL
 * @length: its bytes
 * @removed: (element-type utf8): takes a line for each character that was left out
 * @cancellable: (nullable): to give up
 * @error: return location for an error
 *
 * Reads a text as lines: UTF-8 with or without a byte order mark, lines ended by LF, CRLF, CR, VT,
 * FF, NEL, U+2028 or U+2029. Characters that cannot be printed are left out and listed as "LINE:
 * U+0007".
 *
 * Fails with %KGR_ERROR_INVALID, naming the line, for what is no UTF-8 text, for a line or a text
 * that is too long, and for one that holds nothing; %G_IO_ERROR_CANCELLED. Linear.
 *
 * Returns: (transfer full): the lines, or %NULL with @error set
 */
KgrImportText *
kgr_import_text_read (const char   *text,
                      gsize         length,
                      GPtrArray    *removed,
                      GCancellable *cancellable,
                      GError      **error)
{
  g_autoptr (KgrImportText) self = NULL;

  if (!check_text (text, length, error))
    return NULL;
  if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    {
      text += 3;
      length -= 3;
    }

  self = g_new0 (KgrImportText, 1);
  self->lines = g_array_new (FALSE, FALSE, sizeof (KgrImportLine));
  self->text = dup_printable (text, length, removed);
  if (!split_lines (self, cancellable, error))
    return NULL;
  if (self->lines->len == 0)
    {
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_INVALID,
                           _("The text is empty. Choose the file that holds the minutes."));
      return NULL;
    }

  self->double_spaced = is_double_spaced (self);
  return g_steal_pointer (&self);
}

/**
 * kgr_import_text_free:
 * @self: (transfer full): lines
 *
 * Frees the lines and the text they point into.
 */
void
kgr_import_text_free (KgrImportText *self)
{
  g_array_unref (self->lines);
  g_free (self->text);
  g_free (self);
}

/**
 * kgr_import_text_is_apart:
 * @self: the lines
 * @line: one of them
 *
 * Tells the document's own blank lines from those the extraction has put after every line.
 *
 * Returns: whether the document has a blank line before @line
 */
gboolean
kgr_import_text_is_apart (KgrImportText       *self,
                          const KgrImportLine *line)
{
  return line->blanks >= (self->double_spaced ? 2 : 1);
}
