/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The publisher as a program: what it is given, what it answers. */

#include "config.h"

#include <fcntl.h>
#include <signal.h>
#include <glib/gstdio.h>
#include <gio/gio.h>

#include "kgr-inside-document.h"
#include "kgr-writer.h"

#define TARGET_FD 7

static GBytes *
new_paper (void)
{
  g_autoptr (KgrPublicDocument) document = kgr_public_document_new ("ja");

  kgr_public_document_add_title (document, "会議録");
  kgr_public_document_add_paragraph (document, "始めます。");

  return kgr_public_document_to_bytes (document);
}

static GBytes *
new_inside_paper (void)
{
  g_autoptr (KgrInsideDocument) document = kgr_inside_document_new ("ja");

  kgr_public_document_add_title (kgr_inside_document_get_blocks (document), "進行表");
  kgr_public_document_add_paragraph (kgr_inside_document_get_blocks (document), "時間に注意");

  return kgr_inside_document_to_bytes (document);
}

/* Runs it without any environment, with @target (or none) as descriptor 7. */
static int
publish (const char * const *arguments,
         GBytes             *input,
         const char         *target)
{
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autoptr (GSubprocess) child = NULL;
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDIN_PIPE |
                                        G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_subprocess_launcher_set_environ (launcher, (char *[]) { NULL });
  if (target != NULL)
    g_subprocess_launcher_take_fd (launcher, g_open (target, O_WRONLY | O_CREAT, 0600), TARGET_FD);

  g_ptr_array_add (argv, (char *) g_getenv ("KGR_PUBLISH"));
  for (guint i = 0; arguments[i] != NULL; i++)
    g_ptr_array_add (argv, (char *) arguments[i]);
  g_ptr_array_add (argv, NULL);

  child = g_subprocess_launcher_spawnv (launcher, (const char * const *) argv->pdata, &error);
  g_assert_no_error (error);
  /* A child that was called wrongly does not read: its broken pipe is no trouble. */
  g_subprocess_communicate (child, input, NULL, NULL, NULL, NULL);
  g_assert_true (g_subprocess_wait (child, NULL, &error));
  g_assert_true (g_subprocess_get_if_exited (child));

  return g_subprocess_get_exit_status (child);
}

static void
test_writes_to_its_descriptor (void)
{
  static const char *formats[] = { "txt", "html", "csv" };
  g_autoptr (GBytes) paper = new_paper ();
  g_autoptr (KgrPublicDocument) document = kgr_public_document_new_from_bytes (paper, NULL);
  g_autofree char *dir = g_dir_make_tmp ("kgr-publisher-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (dir, "file", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GBytes) expected = kgr_writer_find (formats[i])->write (document);
      g_autofree char *contents = NULL;
      gsize length;

      g_assert_cmpint (publish ((const char *[]) { formats[i], "7", NULL }, paper, path), ==, 0);
      g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
      g_assert_cmpmem (contents, length,
                       g_bytes_get_data (expected, NULL), g_bytes_get_size (expected));
      g_unlink (path);
    }
  g_rmdir (dir);
}

static void
test_called_wrongly (void)
{
  static const char * const calls[][4] = {
    { NULL },
    { "txt", NULL },
    { "txt", "7", "8", NULL },
    { "pdf", "7", NULL },
    { "", "7", NULL },
    { "txt", "file", NULL },
    { "txt", "-1", NULL },
    { "txt", "2", NULL },
    { "txt", "9", NULL },
    { "txt", "99999999999", NULL },
  };
  g_autoptr (GBytes) paper = new_paper ();

  for (guint i = 0; i < G_N_ELEMENTS (calls); i++)
    g_assert_cmpint (publish (calls[i], paper, "/dev/null"), ==, 2);
  g_assert_cmpint (publish ((const char *[]) { "txt", "7", NULL }, paper, NULL), ==, 2);
}

static void
test_not_a_paper (void)
{
  g_autoptr (GBytes) paper = new_paper ();
  g_autoptr (GBytes) half = g_bytes_new_from_bytes (paper, 0, g_bytes_get_size (paper) / 2);
  g_autoptr (GBytes) empty = g_bytes_new_static ("", 0);
  g_autoptr (GBytes) inside = new_inside_paper ();
  g_autoptr (GBytes) endless = g_bytes_new_take (g_malloc0 (70 * 1024 * 1024), 70 * 1024 * 1024);
  static const char * const call[] = { "txt", "7", NULL };

  g_assert_cmpint (publish (call, half, "/dev/full"), ==, 3);
  g_assert_cmpint (publish (call, empty, "/dev/full"), ==, 3);
  g_assert_cmpint (publish (call, inside, "/dev/full"), ==, 3);
  g_assert_cmpint (publish (call, endless, "/dev/full"), ==, 3);
}

/* What is for inside is written as such, and a public paper never is. */
static void
test_inside (void)
{
  static const char *formats[] = { "inside-txt", "inside-html" };
  g_autoptr (GBytes) paper = new_paper ();
  g_autoptr (GBytes) inside = new_inside_paper ();
  g_autofree char *dir = g_dir_make_tmp ("kgr-publisher-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (dir, "file", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *contents = NULL;

      g_assert_cmpint (publish ((const char *[]) { formats[i], "7", NULL }, inside, path), ==, 0);
      g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
      g_assert_nonnull (strstr (contents, KGR_INSIDE_BANNER));
      g_assert_nonnull (strstr (contents, "時間に注意"));
      if (i == 0)
        g_assert_true (g_str_has_prefix (contents, KGR_INSIDE_BANNER "\n\n進行表\n"));
      g_unlink (path);
      g_assert_cmpint (publish ((const char *[]) { formats[i], "7", NULL }, paper, "/dev/full"),
                       ==, 3);
    }
  for (guint i = 0; i < 3; i++)
    {
      static const char *public_formats[] = { "txt", "html", "csv" };

      g_assert_cmpint (publish ((const char *[]) { public_formats[i], "7", NULL }, inside,
                                "/dev/full"), ==, 3);
    }
  g_assert_cmpint (publish ((const char *[]) { "inside-csv", "7", NULL }, inside, "/dev/full"),
                   ==, 2);
  g_assert_cmpint (g_rmdir (dir), ==, 0);
}

/* Neither is read as the other, whatever is made of the blocks. */
static void
test_two_types (void)
{
  g_autoptr (GBytes) paper = new_paper ();
  g_autoptr (GBytes) bytes = new_inside_paper ();
  g_autoptr (KgrInsideDocument) inside = kgr_inside_document_new_from_bytes (bytes, NULL);
  g_autoptr (GBytes) blocks = NULL;

  g_assert_nonnull (inside);
  blocks = kgr_public_document_to_bytes (kgr_inside_document_get_blocks (inside));
  g_assert_true (g_bytes_equal (blocks, bytes));
  g_assert_null (kgr_inside_document_new_from_bytes (paper, NULL));
  g_assert_null (kgr_public_document_new_from_bytes (bytes, NULL));
}

static void
test_nowhere_to_write (void)
{
  g_autoptr (GBytes) paper = new_paper ();

  g_assert_cmpint (publish ((const char *[]) { "txt", "7", NULL }, paper, "/dev/full"), ==, 4);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  signal (SIGPIPE, SIG_IGN);
  g_test_add_func ("/publisher/writes", test_writes_to_its_descriptor);
  g_test_add_func ("/publisher/usage", test_called_wrongly);
  g_test_add_func ("/publisher/no-paper", test_not_a_paper);
  g_test_add_func ("/publisher/inside", test_inside);
  g_test_add_func ("/publisher/two-types", test_two_types);
  g_test_add_func ("/publisher/full", test_nowhere_to_write);
  return g_test_run ();
}
