/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What cannot be read is refused in one sentence, soon, and without a word of it. */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "import/kgr-import.h"
#include "kgr-error.h"

#define HEAD "会議の名称 汐見市協議会\n会議内容\n○会長\n"
/* Far more than any machine needs, far less than a person waits for something quadratic. */
#define MAX_SECONDS 30.0

static void
assert_refused (const char *text,
                gsize       length,
                const char *part)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KgrImport) import = kgr_import_new_from_text (text, length, NULL, &error);

  g_assert_error (error, KGR_ERROR, KGR_ERROR_INVALID);
  g_assert_null (import);
  g_assert_nonnull (strstr (error->message, part));
  g_assert_null (strstr (error->message, "汐見"));
}

static void
test_refused (void)
{
  static const struct { const char *text; gsize length; const char *part; } cases[] = {
    { "", 0, "empty" },
    { "\n \r\n　\t\n", 9, "empty" },
    { "\xef\xbb\xbf", 3, "empty" },
    { "会議録\n汐見\0会議", 20, "line 2" },
    { "汐見\r\n\r\n\xff\n", 11, "line 3" },
    { "汐見\r\r\x89\xef\n", 11, "line 3" },
    { "汐\xe6\xb1", 5, "line 1" },
    { "PK\x03\x04\0\0", 6, "line 1" },
    { "汐見からの便り。\n○会長\nはい。\n", 44, "会議の名称" },
    { "会議の名称\n", 16, "会議の名称" },
    { "会議の名称について話した。\n", 40, "会議の名称" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_refused (cases[i].text, cases[i].length, cases[i].part);
}

static void
test_long_line (void)
{
  g_autofree char *line = g_malloc0 (10 * 1024 * 1024 + 1);
  g_autofree char *text = NULL;

  memset (line, 'a', 10 * 1024 * 1024);
  text = g_strconcat (HEAD, line, "\n", NULL);
  assert_refused (text, strlen (text), "Line 4");
}

/* @piece again and again behind the head, up to @length bytes. */
static char *
repeat (const char *piece,
        gsize       length)
{
  GString *string = g_string_sized_new (length + strlen (piece));

  g_string_append (string, HEAD);
  while (string->len + strlen (piece) <= length)
    g_string_append (string, piece);

  return g_string_free (string, FALSE);
}

static void
test_too_many (void)
{
  g_autofree char *bytes = repeat ("あいう\n", 64 * 1024 * 1024 + 64);
  g_autofree char *lines = repeat ("a\n", 4 * 1024 * 1024);

  assert_refused (bytes, strlen (bytes), "64 MB");
  assert_refused (lines, strlen (lines), "lines");
}

/* Texts that would hurt something quadratic: read or refused, but soon. */
static void
test_soon (void)
{
  static const char * const pieces[] = {
    "汐見の町で暮らし続けるために、必要なことを話し合った。そのための場を月に一度つくることとし、準備を\n",
    "○会長\nはい。\n",
    "○会長\n",
    "○あ\n",
    "（１）報告\n",
    "\n",
    "12\n\n",
    "１ 開会\n",
    "○「（【会長】）」：\n○\n",
    "\f\r\n 　\n",
    "議題 議題 議題\n",
    "開 催 日 時 開 催\n",
    "会議資料の\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autofree char *text = repeat (pieces[i], 512 * 1024);
      g_autoptr (KgrImport) import = NULL;
      g_autoptr (GError) error = NULL;

      g_test_timer_start ();
      import = kgr_import_new_from_text (text, strlen (text), NULL, &error);
      g_assert_cmpfloat (g_test_timer_elapsed (), <, MAX_SECONDS);
      g_assert_true ((import == NULL) == (error != NULL));
    }
}

static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (KgrImport) import = NULL;

  g_cancellable_cancel (cancellable);
  import = kgr_import_new_from_text (HEAD, strlen (HEAD), cancellable, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (import);
}

static void
test_files (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("kgr-import-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "minutes.txt", NULL);
  g_autoptr (KgrImport) import = NULL;

  g_assert_no_error (error);
  import = kgr_import_new_from_file (path, NULL, &error);
  g_assert_error (error, KGR_ERROR, KGR_ERROR_NOT_FOUND);
  g_clear_error (&error);

  import = kgr_import_new_from_file (folder, NULL, &error);
  g_assert_error (error, KGR_ERROR, KGR_ERROR_IO);
  g_clear_error (&error);

  import = kgr_import_new_from_file ("/dev/zero", NULL, &error);
  g_assert_error (error, KGR_ERROR, KGR_ERROR_INVALID);
  g_clear_error (&error);

  g_assert_true (g_file_set_contents (path, HEAD "はい。\n", -1, &error));
  import = kgr_import_new_from_file (path, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (import->meeting->units->len, ==, 1);

  g_unlink (path);
  g_rmdir (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/import/refusals/refused", test_refused);
  g_test_add_func ("/import/refusals/long-line", test_long_line);
  g_test_add_func ("/import/refusals/too-many", test_too_many);
  g_test_add_func ("/import/refusals/soon", test_soon);
  g_test_add_func ("/import/refusals/cancelled", test_cancelled);
  g_test_add_func ("/import/refusals/files", test_files);

  return g_test_run ();
}
