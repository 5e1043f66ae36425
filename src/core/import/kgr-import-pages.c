/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "import/kgr-import-form.h"
#include "import/kgr-import-lines.h"

#define MAX_PAGE 999
#define MAX_PAGE_BYTES 32

/* Reads "9", "- 9 -", "9/14", "P.9", "9ページ". */
static gboolean
read_page_number (const KgrImportLine *line,
                  int                 *page)
{
  g_autofree char *folded = NULL;
  const char *p;
  gsize length;
  int last;

  if (line->slice.length > MAX_PAGE_BYTES)
    return FALSE;

  folded = kgr_slice_fold (line->slice);
  p = folded + strspn (folded, "-~p.");
  while (g_utf8_strchr ("‐‑–—―ー−", -1, g_utf8_get_char (p)) != NULL && *p != '\0')
    p = g_utf8_next_char (p);

  length = kgr_slice_read_number ((KgrSlice) { p, strlen (p) }, page);
  if (length == 0 || *page > MAX_PAGE)
    return FALSE;

  p += length;
  if (*p == '/')
    p += 1 + kgr_slice_read_number ((KgrSlice) { p + 1, strlen (p + 1) }, &last);
  if (g_str_has_prefix (p, "ページ"))
    p += strlen ("ページ");
  else if (g_str_has_prefix (p, "頁"))
    p += strlen ("頁");
  p += strspn (p, "-~");
  while (*p != '\0' && g_utf8_strchr ("‐‑–—―ー−", -1, g_utf8_get_char (p)) != NULL)
    p = g_utf8_next_char (p);

  return *p == '\0';
}

/* A number that a label on the line before asks for is a value (傍聴者 / ３). */
static gboolean
is_asked_for (KgrImportText *self,
              guint          index)
{
  KgrSlice rest;

  return index > 0 &&
         kgr_import_form_match (kgr_import_text_line (self, index - 1)->slice, NULL, &rest) &&
         rest.length == 0;
}

static gboolean
stands_alone (KgrImportText *self,
              guint          index,
              guint          blanks)
{
  const KgrImportLine *line = kgr_import_text_line (self, index);
  const KgrImportLine *next = index + 1 < self->lines->len ? line + 1 : NULL;
  gboolean is_last = next == NULL || next->page;

  /* At the very foot of a page, or apart on both sides. */
  if (is_last && (line->blanks >= blanks || (next != NULL && next->form_feed)))
    return TRUE;

  return (index == 0 || line->page || line->blanks >= blanks) &&
         (is_last || next->blanks >= blanks);
}

/* In a double-spaced text every number is between blank lines: there it must stand further apart,
 * or the numbers of the text must count up one by one. */
static gboolean
numbers_count_up (KgrImportText *self)
{
  int page, before = -1;
  guint n_pages = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      if (!read_page_number (kgr_import_text_line (self, i), &page) || is_asked_for (self, i))
        continue;
      if (before >= 0 && page != before + 1)
        return FALSE;
      before = page;
      n_pages++;
    }

  return n_pages >= 2;
}

/**
 * kgr_import_text_remove_page_numbers:
 * @self: the lines; changed
 * @removed: (element-type utf8): takes "LINE: TEXT" for each line that was taken out
 *
 * Takes out what an extraction has left of page numbers: a number alone between blank lines or at a
 * form feed. The line after one begins a page, so that a paragraph goes on over it.
 */
void
kgr_import_text_remove_page_numbers (KgrImportText *self,
                                     GPtrArray     *removed)
{
  guint blanks = self->double_spaced && !numbers_count_up (self) ? 2 : 1;
  gboolean page = FALSE;
  gboolean form_feed = FALSE;
  guint kept = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      KgrImportLine line = *kgr_import_text_line (self, i);
      int number;

      if (read_page_number (&line, &number) && stands_alone (self, i, blanks) &&
          !is_asked_for (self, i))
        {
          g_ptr_array_add (removed, g_strdup_printf ("%u: %.*s", line.number,
                                                     (int) line.slice.length, line.slice.text));
          form_feed = form_feed || line.form_feed;
          page = TRUE;
          continue;
        }

      line.page = line.page || page;
      line.form_feed = line.form_feed || form_feed;
      if (page)
        line.blanks = 0;
      page = FALSE;
      form_feed = FALSE;
      *kgr_import_text_line (self, kept++) = line;
    }

  g_array_set_size (self->lines, kept);
}
