/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* kaigiroku-publish FORMAT FD: writes the public paper on standard input as a file of that format
 * to a descriptor it was started with; a format of papers for inside writes those, and refuses
 * public ones as the others refuse them. It has no key, no database and, after its first lines, no
 * way to open anything. Exit status: 0 written, 2 called wrongly, 3 not a paper of that kind, 4
 * reading or writing failed. */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include "kgr-inside-writer.h"
#include "kgr-writer.h"

enum
{
  EXIT_WRITTEN = 0,
  EXIT_USAGE = 2,
  EXIT_NO_PAPER = 3,
  EXIT_IO = 4,
};

#define MAX_PAPER_SIZE (64 * 1024 * 1024)

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

/* No core file and no debugger sees the paper; with no free descriptor number nothing can be
 * opened. */
static gboolean
shut_in (void)
{
  struct rlimit none = { 0, 0 };

  return setrlimit (RLIMIT_CORE, &none) == 0 && setrlimit (RLIMIT_NOFILE, &none) == 0 &&
         prctl (PR_SET_DUMPABLE, 0, 0, 0, 0) == 0;
}

/* NULL where reading failed; one byte too many is enough to be refused as too large. */
static GBytes *
read_input (void)
{
  g_autoptr(GByteArray) input = g_byte_array_new ();
  guint8 buffer[65536];
  gssize n;

  do
    {
      n = read (STDIN_FILENO, buffer, sizeof buffer);
      if (n > 0)
        g_byte_array_append (input, buffer, n);
    }
  while ((n > 0 && input->len <= MAX_PAPER_SIZE) || (n < 0 && errno == EINTR));

  return n >= 0 ? g_byte_array_free_to_bytes (g_steal_pointer (&input)) : NULL;
}

static gboolean
write_output (int     fd,
              GBytes *file)
{
  gsize left;
  const char *data = g_bytes_get_data (file, &left);

  while (left > 0)
    {
      gssize n = write (fd, data, left);

      if (n < 0 && errno != EINTR)
        return FALSE;
      if (n > 0)
        {
          data += n;
          left -= n;
        }
    }

  return TRUE;
}

/* The file, or NULL where what came in is no paper of the kind that the writer writes. */
static GBytes *
make_file (const KgrWriter       *writer,
           const KgrInsideWriter *inside_writer,
           GBytes                *input)
{
  g_autoptr(KgrPublicDocument) document = NULL;
  g_autoptr(KgrInsideDocument) inside = NULL;

  if (writer != NULL)
    document = kgr_public_document_new_from_bytes (input, NULL);
  else
    inside = kgr_inside_document_new_from_bytes (input, NULL);
  if (document != NULL)
    return writer->write (document);

  return inside != NULL ? inside_writer->write (inside) : NULL;
}

int
main (int    argc,
      char **argv)
{
  const KgrWriter *writer = argc == 3 ? kgr_writer_find (argv[1]) : NULL;
  const KgrInsideWriter *inside = argc == 3 ? kgr_inside_writer_find (argv[1]) : NULL;
  guint64 fd = 0;
  g_autoptr(GBytes) input = NULL;
  g_autoptr(GBytes) file = NULL;

  if ((writer == NULL && inside == NULL) ||
      !g_ascii_string_to_unsigned (argv[2], 10, 3, G_MAXINT, &fd, NULL) ||
      fcntl ((int) fd, F_GETFD) < 0)
    {
      fputs ("Usage: kaigiroku-publish txt|html|csv|inside-txt|inside-html FD\n", stderr);
      return EXIT_USAGE;
    }
  if (!shut_in ())
    return EXIT_IO;

  input = read_input ();
  if (input == NULL)
    return EXIT_IO;
  file = make_file (writer, inside, input);
  if (file == NULL)
    return EXIT_NO_PAPER;

  return write_output ((int) fd, file) ? EXIT_WRITTEN : EXIT_IO;
}
