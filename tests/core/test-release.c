/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The gate with the two helpers as they are, and with a publisher that cannot be trusted. */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "kgr-error.h"
#include "kgr-paths.h"
#include "release/kgr-release-private.h"

#define OLDER   "an older file\n"
#define TIMEOUT (60 * 1000)

typedef struct
{
  char              *folder;
  char              *path;
  char              *publish;
  char              *extract;
  KgrPublicDocument *document;
} Fixture;

static KgrPublicDocument *
new_minutes (void)
{
  static const char * const name[] = { "令和６年度　第２回ひばり市協議会", "相談支援部会", NULL };
  static const char * const items[] = { "（１）　報告について", "（２）　その他", NULL };
  KgrPublicDocument *document = kgr_public_document_new ("ja");

  kgr_public_document_add_title (document, "会議録");
  kgr_public_document_add_row (document, "会議の名称", name);
  kgr_public_document_add_row (document, "議題", items);
  kgr_public_document_add_heading (document, 2, "会議内容");
  kgr_public_document_add_heading (document, 3, "１　開会");
  kgr_public_document_add_speaker (document, "部会長");
  kgr_public_document_add_paragraph (document, "始めます。");
  kgr_public_document_add_paragraph (document, "資料は２つです。");
  kgr_public_document_add_gap (document, "（非公開）");

  return document;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("kgr-release-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "会議録", NULL);
  fixture->publish = kgr_paths_dup_helper ("kaigiroku-publish");
  fixture->extract = kgr_paths_dup_helper ("kaigiroku-extract");
  fixture->document = new_minutes ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_unlink (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->publish);
  g_free (fixture->extract);
  kgr_public_document_unref (fixture->document);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
assert_file_says (const char *path,
                  const char *expected)
{
  g_autofree char *contents = NULL;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, expected);
}

/* A message tells the place, never a word of the file or of a helper. */
static void
assert_says_no_word (const GError *error)
{
  static const char *words[] = { "秘密", "始め", "資料", "会議録", "ひばり" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_null (strstr (error->message, words[i]));
  g_assert_true (g_str_has_suffix (error->message, "."));
}

/* Without and with an older file there: nothing stays, and the older file stays as it was. */
static void
assert_refused (Fixture                 *fixture,
                const KgrReleaseHelpers *helpers,
                KgrFormat                format,
                KgrError                 code)
{
  for (guint with_older = 0; with_older < 2; with_older++)
    {
      g_autoptr (GError) error = NULL;

      if (with_older)
        g_assert_true (g_file_set_contents (fixture->path, OLDER, -1, NULL));
      g_assert_false (kgr_release_write_with (helpers, fixture->document, format, fixture->path,
                                              NULL, &error));
      g_test_message ("%s", error->message);
      g_assert_error (error, KGR_ERROR, (int) code);
      assert_says_no_word (error);
      g_assert_cmpuint (count_files (fixture->folder), ==, with_older);
      if (with_older)
        assert_file_says (fixture->path, OLDER);
    }
  g_unlink (fixture->path);
}

/* Runs the untrustworthy publisher under the name of its fault. */
static void
assert_fault_refused (Fixture    *fixture,
                      const char *fault,
                      KgrFormat   format,
                      KgrError    code,
                      guint       timeout_ms)
{
  g_autofree char *dir = g_dir_make_tmp ("kgr-dishonest-XXXXXX", NULL);
  g_autofree char *publish = g_build_filename (dir, fault, NULL);
  KgrReleaseHelpers helpers = { publish, fixture->extract, timeout_ms };

  g_test_message ("%s as %s", fault, kgr_format_to_code (format));
  g_assert_cmpint (symlink (g_getenv ("KGR_DISHONEST_PUBLISH"), publish), ==, 0);
  assert_refused (fixture, &helpers, format, code);
  g_unlink (publish);
  g_rmdir (dir);
}

static void
test_good (Fixture       *fixture,
           gconstpointer  data)
{
  static const char text[] =
    "会議録\n\n会議の名称　令和６年度　第２回ひばり市協議会\n　　　　　　相談支援部会\n"
    "議題　　　　（１）　報告について\n　　　　　　（２）　その他\n\n会議内容\n１　開会\n\n"
    "○部会長\n始めます。\n資料は２つです。\n\n（非公開）\n";
  g_autoptr (GError) error = NULL;
  g_autofree char *html = NULL;
  struct stat info;
  mode_t mask = umask (0027);

  g_assert_true (kgr_release_write (fixture->document, KGR_FORMAT_TEXT, fixture->path,
                                    NULL, &error));
  g_assert_no_error (error);
  assert_file_says (fixture->path, text);
  g_assert_cmpint (stat (fixture->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0640);

  /* An older file is replaced. */
  g_assert_true (kgr_release_write (fixture->document, KGR_FORMAT_HTML, fixture->path,
                                    NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (fixture->path, &html, NULL, NULL));
  g_assert_true (g_str_has_prefix (html, "<!DOCTYPE html>\n"));
  g_assert_nonnull (strstr (html, "<p>始めます。</p>"));
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
  umask (mask);
}

static void
test_large (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *paragraph = g_strnfill (12 * 1024 * 1024, '&');

  for (guint i = 0; i < 2000; i++)
    {
      kgr_public_document_add_speaker (fixture->document, "委員");
      kgr_public_document_add_paragraph (fixture->document, "賛成です。<b>&amp;👩‍👩‍👧");
    }
  kgr_public_document_add_paragraph (fixture->document, paragraph);

  for (KgrFormat format = KGR_FORMAT_TEXT; format <= KGR_FORMAT_HTML; format++)
    {
      g_assert_true (kgr_release_write (fixture->document, format, fixture->path, NULL, &error));
      g_assert_no_error (error);
    }
}

static void
test_forged_pages (Fixture       *fixture,
                   gconstpointer  data)
{
  static const char *faults[] = {
    "comment", "comment-behind", "hidden-element", "hidden-by-style", "attribute",
    "title-attribute", "other-class", "other-language", "meta", "page-title", "style-sheet",
    "style-words", "script",
    "link", "image", "cdata", "processing-instruction", "entity-for-a-letter", "document-type",
    "space-in-a-tag", "new-line-between", "lost-end-tag", "element-for-another", "another-word",
    "added-word", "dropped-word", "dropped-full-stop", "dropped-gap", "named-gap",
    "swapped-paragraphs", "zero-width", "variation-selector", "wider-digit", "no-break-space",
    "circle", "byte-order-mark", "carriage-return", "tab", "trailing-byte", "trailing-space",
    "trailing-new-line", "no-utf8", "nul", "no-last-byte", "half", "nothing", "twice",
  };

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    assert_fault_refused (fixture, faults[i], KGR_FORMAT_HTML, KGR_ERROR_WITHHELD, TIMEOUT);
}

static void
test_forged_texts (Fixture       *fixture,
                   gconstpointer  data)
{
  static const char *faults[] = {
    "another-word", "added-word", "dropped-word", "dropped-full-stop", "dropped-gap", "named-gap",
    "swapped-lines", "zero-width", "variation-selector", "wider-digit", "no-break-space", "circle",
    "byte-order-mark", "carriage-return", "tab", "trailing-byte", "trailing-space",
    "trailing-new-line", "no-utf8", "nul", "no-last-byte", "half", "nothing", "twice",
  };

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    assert_fault_refused (fixture, faults[i], KGR_FORMAT_TEXT, KGR_ERROR_WITHHELD, TIMEOUT);
}

static void
test_misbehaviour (Fixture       *fixture,
                   gconstpointer  data)
{
  static const char *faults[] = { "crash", "fail", "endless", "keep-mapped" };

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    assert_fault_refused (fixture, faults[i], KGR_FORMAT_HTML, KGR_ERROR_IO, TIMEOUT);
  assert_fault_refused (fixture, "hang", KGR_FORMAT_TEXT, KGR_ERROR_IO, 300);
}

static void
test_helpers (Fixture       *fixture,
              gconstpointer  data)
{
  KgrReleaseHelpers no_publisher = { "/nowhere/publish", fixture->extract, TIMEOUT };
  KgrReleaseHelpers no_extractor = { fixture->publish, "/nowhere/extract", TIMEOUT };
  KgrReleaseHelpers silent = { fixture->publish, "/bin/true", TIMEOUT };
  KgrReleaseHelpers failing = { fixture->publish, "/bin/false", TIMEOUT };
  KgrReleaseHelpers babbling = { fixture->publish, "/bin/echo", TIMEOUT };

  assert_refused (fixture, &no_publisher, KGR_FORMAT_TEXT, KGR_ERROR_IO);
  assert_refused (fixture, &no_extractor, KGR_FORMAT_TEXT, KGR_ERROR_IO);
  assert_refused (fixture, &silent, KGR_FORMAT_TEXT, KGR_ERROR_WITHHELD);
  assert_refused (fixture, &failing, KGR_FORMAT_TEXT, KGR_ERROR_IO);
  assert_refused (fixture, &babbling, KGR_FORMAT_HTML, KGR_ERROR_WITHHELD);
}

static void
test_no_title (Fixture       *fixture,
               gconstpointer  data)
{
  KgrReleaseHelpers helpers = { fixture->publish, fixture->extract, TIMEOUT };

  kgr_public_document_unref (fixture->document);
  fixture->document = kgr_public_document_new ("ja");
  assert_refused (fixture, &helpers, KGR_FORMAT_TEXT, KGR_ERROR_INVALID);
  kgr_public_document_add_paragraph (fixture->document, "始めます。");
  assert_refused (fixture, &helpers, KGR_FORMAT_HTML, KGR_ERROR_INVALID);
}

static void
assert_target_refused (Fixture    *fixture,
                       const char *path,
                       KgrError    code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (kgr_release_write (fixture->document, KGR_FORMAT_TEXT, path, NULL, &error));
  g_test_message ("%s", error->message);
  g_assert_error (error, KGR_ERROR, (int) code);
}

static void
test_bad_targets (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autofree char *absent = g_build_filename (fixture->folder, "absent", "file", NULL);
  g_autofree char *below = g_build_filename (fixture->path, "file", NULL);
  g_autofree char *name = g_strnfill (300, 'n');
  g_autofree char *long_name = g_build_filename (fixture->folder, name, NULL);
  g_autofree char *device = g_build_filename (fixture->folder, "device", NULL);

  g_assert_true (g_file_set_contents (fixture->path, OLDER, -1, NULL));
  g_assert_cmpint (symlink ("/dev/null", device), ==, 0);

  assert_target_refused (fixture, absent, KGR_ERROR_NOT_FOUND);
  assert_target_refused (fixture, below, KGR_ERROR_NOT_FOUND);
  assert_target_refused (fixture, long_name, KGR_ERROR_INVALID);
  assert_target_refused (fixture, device, KGR_ERROR_INVALID);
  assert_target_refused (fixture, fixture->folder, KGR_ERROR_INVALID);
  assert_target_refused (fixture, "/sys/kernel/kaigiroku.txt", KGR_ERROR_READ_ONLY);

  g_unlink (device);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
  assert_file_says (fixture->path, OLDER);
}

/* The limit is this process's: its children are given their own. */
static void
test_no_room (Fixture       *fixture,
              gconstpointer  data)
{
  KgrReleaseHelpers helpers = { fixture->publish, fixture->extract, TIMEOUT };
  struct rlimit before;
  struct rlimit tight;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  tight = before;
  tight.rlim_cur = 1024;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &tight), ==, 0);
  assert_refused (fixture, &helpers, KGR_FORMAT_HTML, KGR_ERROR_NO_SPACE);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
}

static void
test_full_disk (Fixture       *fixture,
                gconstpointer  data)
{
  KgrReleaseHelpers helpers = { fixture->publish, fixture->extract, TIMEOUT };
  g_autofree char *filler = g_build_filename (fixture->folder, "filler", NULL);
  g_autofree char *words = g_strnfill (64 * 1024, 'x');
  g_autoptr (GError) error = NULL;

  if (mount ("none", fixture->folder, "tmpfs", 0, "size=16k") != 0)
    {
      g_test_skip ("no right to mount a small disk");
      return;
    }

  for (guint with_older = 0; with_older < 2; with_older++)
    {
      if (with_older)
        g_assert_true (g_file_set_contents (fixture->path, OLDER, -1, NULL));
      g_assert_false (g_file_set_contents_full (filler, words, -1, G_FILE_SET_CONTENTS_NONE,
                                                0600, NULL));
      g_assert_false (kgr_release_write_with (&helpers, fixture->document, KGR_FORMAT_HTML,
                                              fixture->path, NULL, &error));
      g_assert_error (error, KGR_ERROR, KGR_ERROR_NO_SPACE);
      g_clear_error (&error);
      g_unlink (filler);
      g_assert_cmpuint (count_files (fixture->folder), ==, with_older);
    }
  assert_file_says (fixture->path, OLDER);
  g_assert_cmpint (umount (fixture->folder), ==, 0);
}

static gpointer
cancel_thread (gpointer data)
{
  g_usleep (G_USEC_PER_SEC / 5);
  g_cancellable_cancel (data);

  return NULL;
}

static void
test_cancel (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *dir = g_dir_make_tmp ("kgr-dishonest-XXXXXX", NULL);
  g_autofree char *hang = g_build_filename (dir, "hang", NULL);
  KgrReleaseHelpers helpers = { hang, fixture->extract, TIMEOUT };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static (OLDER, strlen (OLDER));
  gint64 begun = g_get_monotonic_time ();
  GThread *thread;

  g_assert_cmpint (symlink (g_getenv ("KGR_DISHONEST_PUBLISH"), hang), ==, 0);
  thread = g_thread_new ("cancel", cancel_thread, cancellable);
  g_assert_false (kgr_release_write_with (&helpers, fixture->document, KGR_FORMAT_TEXT,
                                          fixture->path, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (g_get_monotonic_time () - begun, <, 30 * G_USEC_PER_SEC);
  g_clear_error (&error);
  g_thread_join (thread);

  /* Cancelled before it begins, and at the last moment. */
  g_assert_false (kgr_release_write (fixture->document, KGR_FORMAT_TEXT, fixture->path,
                                     cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_false (kgr_release_put (bytes, fixture->path, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_files (fixture->folder), ==, 0);

  g_unlink (hang);
  g_rmdir (dir);
}

static void
test_codes (void)
{
  g_assert_cmpint (kgr_format_from_code ("txt"), ==, KGR_FORMAT_TEXT);
  g_assert_cmpint (kgr_format_from_code ("html"), ==, KGR_FORMAT_HTML);
  g_assert_cmpint (kgr_format_from_code ("pdf"), ==, 0);
  g_assert_cmpint (kgr_format_from_code (NULL), ==, 0);
  g_assert_cmpstr (kgr_format_to_code (KGR_FORMAT_HTML), ==, "html");
  g_assert_null (kgr_format_to_code (0));
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

/* A paper for inside goes through its own door only, and says what it is. */
static void
test_inside (Fixture       *fixture,
             gconstpointer  data)
{
  static const char * const columns[] = { "時刻", "議題", NULL };
  static const char * const cell[] = { "18:30", "開会", NULL };
  g_autoptr (KgrInsideDocument) inside = kgr_inside_document_new ("ja");
  KgrPublicDocument *blocks = kgr_inside_document_get_blocks (inside);
  const KgrFormat formats[] = { KGR_FORMAT_TEXT, KGR_FORMAT_HTML };

  kgr_public_document_add_title (blocks, "進行表");
  kgr_public_document_add_columns (blocks, columns);
  kgr_public_document_add_cell (blocks, cell);
  kgr_public_document_add_cell (blocks, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *contents = NULL;

      g_assert_true (kgr_release_write_inside (inside, formats[i], fixture->path, NULL, &error));
      g_assert_no_error (error);
      g_assert_true (g_file_get_contents (fixture->path, &contents, NULL, NULL));
      g_assert_nonnull (strstr (contents, KGR_INSIDE_BANNER));
      g_unlink (fixture->path);

      g_assert_false (kgr_release_write (blocks, formats[i], fixture->path, NULL, &error));
      g_assert_error (error, KGR_ERROR, KGR_ERROR_INVALID);
      g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
    }
  g_assert_false (kgr_release_write_inside (inside, KGR_FORMAT_CSV, fixture->path, NULL, NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/release/codes", test_codes);
  ADD ("/release/good", test_good);
  ADD ("/release/large", test_large);
  ADD ("/release/forged-pages", test_forged_pages);
  ADD ("/release/forged-texts", test_forged_texts);
  ADD ("/release/misbehaviour", test_misbehaviour);
  ADD ("/release/helpers", test_helpers);
  ADD ("/release/no-title", test_no_title);
  ADD ("/release/inside", test_inside);
  ADD ("/release/bad-targets", test_bad_targets);
  ADD ("/release/no-room", test_no_room);
  ADD ("/release/full-disk", test_full_disk);
  ADD ("/release/cancel", test_cancel);
  return g_test_run ();
}
