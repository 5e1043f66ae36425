/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A publisher that cannot be trusted. Its fault is the name it is called by: it writes the honest
 * file with one thing changed, or does not behave. */

#include "config.h"

#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "kgr-writer.h"

#define SECRET "秘密の氏名"

typedef struct
{
  const char *fault;
  const char *honest; /* NULL: at the end of the file */
  const char *forged;
} Change;

/* The first place where @honest stands becomes @forged. */
static const Change changes[] = {
  { "comment", "</main>", "<!--" SECRET "--></main>" },
  { "comment-behind", NULL, "<!--" SECRET "-->" },
  { "hidden-element", "</main>", "<p hidden=\"\">" SECRET "</p></main>" },
  { "hidden-by-style", "<h1>", "<h1 style=\"display:none\">" },
  { "attribute", "<h1>", "<h1 data-name=\"" SECRET "\">" },
  { "title-attribute", "<p>", "<p title=\"" SECRET "\">" },
  { "other-class", "class=\"speaker\"", "class=\"gap\"" },
  { "other-language", "lang=\"ja\"", "lang=\"en\"" },
  { "meta", "</head>", "<meta name=\"author\" content=\"" SECRET "\"/></head>" },
  { "page-title", "</title>", SECRET "</title>" },
  { "style-sheet", ".gap {", ".gap { display: none;" },
  { "style-words", "</style>", "/*" SECRET "*/</style>" },
  { "script", "</main>", "<script>" SECRET "</script></main>" },
  { "link", "始めます", "<a href=\"https://example.invalid/\">始めます</a>" },
  { "image", "</main>", "<img src=\"" SECRET "\"></img></main>" },
  { "cdata", "始めます", "<![CDATA[始めます]]>" },
  { "processing-instruction", "</main>", "<?x " SECRET "?></main>" },
  { "entity-for-a-letter", "始めます", "&#x59cb;めます" },
  { "document-type", "<html", "<!DOCTYPE html SYSTEM \"" SECRET "\"><html" },
  { "space-in-a-tag", "<h1>", "<h1 >" },
  { "new-line-between", "<h1>", "\n<h1>" },
  { "lost-end-tag", "</h1>", "" },
  { "element-for-another", "<h2>", "<h3>" },
  { "another-word", "始めます", "始めました" },
  { "added-word", "始めます", "始めます" SECRET },
  { "dropped-word", "始めます", "" },
  { "dropped-full-stop", "始めます。", "始めます" },
  { "dropped-gap", "（非公開）", "" },
  { "named-gap", "（非公開）", SECRET },
  { "swapped-paragraphs", "始めます。</p>\n<p>資料", "資料。</p>\n<p>始めます" },
  { "swapped-lines", "始めます。\n資料", "資料。\n始めます" },
  { "zero-width", "始めます", "始\u200bめます" },
  { "variation-selector", "始めます", "始\ufe00めます" },
  { "wider-digit", "２", "2" },
  { "no-break-space", "　", "\u00a0" },
  { "circle", "始めます", "○始めます" },
  { "byte-order-mark", "会議録", "\ufeff会議録" },
  { "carriage-return", "\n", "\r\n" },
  { "tab", "　", "\t" },
  { "trailing-byte", NULL, "x" },
  { "trailing-space", NULL, " " },
  { "trailing-new-line", NULL, "\n" },
  { "no-utf8", "始", "\xe5\xa7" },
};

static GString *
write_honestly (const char *format)
{
  g_autoptr (GByteArray) wire = g_byte_array_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (KgrPublicDocument) document = NULL;
  g_autoptr (GBytes) file = NULL;
  guint8 buffer[4096];
  gssize n;

  while ((n = read (STDIN_FILENO, buffer, sizeof buffer)) > 0)
    g_byte_array_append (wire, buffer, n);
  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&wire));
  document = kgr_public_document_new_from_bytes (bytes, NULL);
  file = kgr_writer_find (format)->write (document);

  return g_string_new_len (g_bytes_get_data (file, NULL), g_bytes_get_size (file));
}

static void
forge (GString    *file,
       const char *fault)
{
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      const Change *change = &changes[i];

      if (strcmp (change->fault, fault) != 0)
        continue;
      if (change->honest == NULL)
        g_string_append (file, change->forged);
      else if (g_string_replace (file, change->honest, change->forged, 1) != 1)
        exit (99);
      return;
    }

  if (strcmp (fault, "nul") == 0)
    g_string_append_len (file, "\0", 1);
  else if (strcmp (fault, "no-last-byte") == 0)
    g_string_truncate (file, file->len - 1);
  else if (strcmp (fault, "half") == 0)
    g_string_truncate (file, file->len / 2);
  else if (strcmp (fault, "nothing") == 0)
    g_string_truncate (file, 0);
  else if (strcmp (fault, "twice") == 0)
    g_string_append_len (file, file->str, file->len);
}

static void
write_all (int     fd,
           GString *file)
{
  for (gsize at = 0; at < file->len;)
    {
      gssize n = write (fd, file->str + at, file->len - at);

      if (n < 0)
        exit (98);
      at += n;
    }
}

/* Keeps the file mapped in a process that goes on, to change it once it was looked at. */
static void
keep_mapped (int   fd,
             gsize size)
{
  void *page = mmap (NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);

  if (page == MAP_FAILED)
    exit (97);
  if (fork () == 0)
    {
      g_usleep (2 * G_USEC_PER_SEC);
      _exit (0);
    }
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *fault = g_path_get_basename (argv[0]);
  g_autoptr (GString) file = write_honestly (argv[1]);
  int fd = atoi (argv[2]);

  forge (file, fault);
  write_all (fd, file);

  if (strcmp (fault, "crash") == 0)
    raise (SIGKILL);
  if (strcmp (fault, "hang") == 0)
    g_usleep (600 * G_USEC_PER_SEC);
  while (strcmp (fault, "endless") == 0)
    write_all (fd, file);
  if (strcmp (fault, "keep-mapped") == 0)
    keep_mapped (fd, file->len);

  return strcmp (fault, "fail") == 0;
}
