/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* kaigiroku-extract FORMAT FD: reads the file behind a descriptor it was started with and writes
 * what it found to standard output. It has no key, no database and, after its first lines, no way
 * to open anything. Exit status: 0 read, however odd the file is, 2 called wrongly, 3 the file is
 * too large, 4 reading or writing failed. */

#include "config.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#include "kgr-extractor.h"

enum
{
  EXIT_READ = 0,
  EXIT_USAGE = 2,
  EXIT_TOO_LARGE = 3,
  EXIT_IO = 4,
};

#define MAX_FILE_SIZE (256 * 1024 * 1024)

#ifdef KGR_ADDRESS_SANITIZER
const char *__asan_default_options (void);

/* The leak checker would trace this process, which nobody may; tests look for leaks in the
 * library. */
const char *
__asan_default_options (void)
{
  return "detect_leaks=0";
}
#endif

static gboolean
shut_in (void)
{
  struct rlimit none = { 0, 0 };

  return setrlimit (RLIMIT_CORE, &none) == 0 && setrlimit (RLIMIT_NOFILE, &none) == 0 &&
         prctl (PR_SET_DUMPABLE, 0, 0, 0, 0) == 0;
}

static gboolean
print_findings (KgrFindings *findings)
{
  g_autoptr(GBytes) wire = kgr_findings_to_bytes (findings);
  gsize size;
  const void *data = g_bytes_get_data (wire, &size);

  return fwrite (data, 1, size, stdout) == size && fflush (stdout) == 0;
}

int
main (int    argc,
      char **argv)
{
  const KgrExtractor *extractor = argc == 3 ? kgr_extractor_find (argv[1]) : NULL;
  guint64 fd = 0;
  const char *data;
  g_autoptr(GMappedFile) file = NULL;
  g_autoptr(KgrFindings) findings = NULL;

  if (extractor == NULL || !g_ascii_string_to_unsigned (argv[2], 10, 3, G_MAXINT, &fd, NULL) ||
      fcntl ((int) fd, F_GETFD) < 0)
    {
      fputs ("Usage: kaigiroku-extract txt|html|csv FD\n", stderr);
      return EXIT_USAGE;
    }
  if (!shut_in ())
    return EXIT_IO;

  file = g_mapped_file_new_from_fd ((int) fd, FALSE, NULL);
  if (file == NULL)
    return EXIT_IO;
  if (g_mapped_file_get_length (file) > MAX_FILE_SIZE)
    return EXIT_TOO_LARGE;

  findings = kgr_findings_new ();
  data = g_mapped_file_get_contents (file);
  extractor->extract (data != NULL ? data : "", g_mapped_file_get_length (file), findings);

  return print_findings (findings) ? EXIT_READ : EXIT_IO;
}
