/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "kgr-extractor.h"

/* What is found in @size bytes at @data, each finding as "kind name=value" and a bar after it. The
 * bytes are a copy with nothing behind them, so that a memory checker sees a step too far. */
static char *
found_in (const char *format,
          const char *data,
          gsize       size)
{
  g_autofree char *copy = g_memdup2 (data, size);
  g_autoptr (KgrFindings) findings = kgr_findings_new ();
  g_autoptr (GBytes) wire = NULL;
  g_autoptr (GBytes) body = NULL;
  g_autoptr (GVariant) list = NULL;
  GString *found = g_string_new (NULL);
  GVariantIter iter;
  guchar kind;
  const char *name;
  const char *value;

  kgr_extractor_find (format)->extract (copy != NULL ? copy : "", size, findings);
  wire = kgr_findings_to_bytes (findings);
  g_assert_cmpmem (g_bytes_get_data (wire, NULL), 8, "KGRFND1\n", 8);
  body = g_bytes_new_from_bytes (wire, 8, g_bytes_get_size (wire) - 8);
  list = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE ("a(yss)"), body, FALSE));
  g_assert_true (g_variant_is_normal_form (list));

  g_variant_iter_init (&iter, list);
  while (g_variant_iter_next (&iter, "(y&s&s)", &kind, &name, &value))
    g_string_append_printf (found, "%c%s%s%s|", kind, name, *name && *value ? "=" : "", value);

  return g_string_free (found, FALSE);
}

static void
assert_found (const char *format,
              const char *file,
              const char *expected)
{
  g_autofree char *found = found_in (format, file, strlen (file));

  g_assert_cmpstr (found, ==, expected);
}

static void
test_text (void)
{
  assert_found ("txt", "会議録\n", "l会議録|");
  assert_found ("txt", "一\n\n○二\n", "l一|l|l○二|");
  assert_found ("txt", "一 \n", "l一 |");
  assert_found ("txt", "", "!last-line|");
  assert_found ("txt", "一", "!last-line|l一|");
  assert_found ("txt", "一\n\n", "!last-line|l一|l|");
  assert_found ("txt", "一\n ", "!last-line|l一|l |");
}

static void
test_characters (void)
{
  static const struct { const char *data; gsize size; const char *code; } cases[] = {
    { "一\0\n", 5, "!not-utf8|" },
    { "\0", 1, "!not-utf8|" },
    { "\xe4\xb8\n", 3, "!not-utf8|" },
    { "\xed\xa0\x80\n", 4, "!not-utf8|" },
    { "\xff\xfe" "a\0", 4, "!not-utf8|" },
    { "\xef\xbb\xbf" "a\n", 5, "!byte-order-mark|" },
    { "a\xef\xbb\xbf\n", 5, "!byte-order-mark|" },
    { "a\r\n", 3, "!control-character|" },
    { "a\tb\n", 4, "!control-character|" },
    { "\x1b[8m\n", 5, "!control-character|" },
    { "a\x7f\n", 3, "!control-character|" },
    { "a\xc2\x85\n", 4, "!control-character|" },
    { "a\xe2\x80\xa8\n", 5, "!control-character|" },
  };
  static const char *formats[] = { "txt", "html" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint j = 0; j < G_N_ELEMENTS (formats); j++)
      {
        g_autofree char *found = found_in (formats[j], cases[i].data, cases[i].size);

        g_assert_cmpstr (found, ==, cases[i].code);
      }
}

static void
test_html (void)
{
  assert_found ("html",
                "<!DOCTYPE html>\n"
                "<html lang=\"ja\">\n<p class=\"gap\">あ&amp;&lt;い&gt;\"</p><td></td></html>\n",
                "<html|@lang=ja|w\n|<p|@class=gap|wあ&<い>\"|>p|<td|>td|>html|");
  assert_found ("html", "<!DOCTYPE html>\n<html><meta charset=\"utf-8\"/></html>\n",
                "<html|<meta|@charset=utf-8|>meta|>html|");
}

/* Each says something beside the tree, or the same in another way: all must be seen. */
static void
test_odd_pages (void)
{
  static const struct { const char *page; const char *code; } cases[] = {
    { "<html></html>\n", "!doctype|" },
    { "<!doctype html>\n<html></html>\n", "!doctype|" },
    { " <!DOCTYPE html>\n<html></html>\n", "!doctype|" },
    { "<!DOCTYPE html>\n", "!not-well-formed|" },
    { "<!DOCTYPE html>\n<html>", "!not-well-formed|" },
    { "<!DOCTYPE html>\n<html></html>\nwords", "!not-well-formed|" },
    { "<!DOCTYPE html>\n<html></html>\n<html></html>\n", "!not-well-formed|" },
    { "<!DOCTYPE html>\n<html>&nbsp;</html>\n", "!not-well-formed|" },
    { "<!DOCTYPE html>\n<html><br></html>\n", "!not-well-formed|" },
    { "<!DOCTYPE html>\n<html a=\"1\" a=\"2\"></html>\n", "!not-well-formed|" },
    { "<!DOCTYPE html>\n<html><!--x--></html>\n", "!comment|" },
    { "<!DOCTYPE html>\n<html></html>\n<!--x-->", "!comment|" },
    { "<!DOCTYPE html>\n<!--x--><html></html>\n", "!comment|" },
    { "<!DOCTYPE html>\n<html><![CDATA[x]]></html>\n", "!cdata|" },
    { "<!DOCTYPE html>\n<html><?x y?></html>\n", "!processing-instruction|" },
    { "<!DOCTYPE html>\n<!DOCTYPE html><html></html>\n", "!doctype|" },
    { "<!DOCTYPE html>\n<!DOCTYPE html [<!ENTITY a \"b\">]><html>&a;</html>\n", "!doctype|" },
    { "<!DOCTYPE html>\n<html>&#x3042;</html>\n", "!not-canonical|" },
    { "<!DOCTYPE html>\n<html>&quot;</html>\n", "!not-canonical|" },
    { "<!DOCTYPE html>\n<html>></html>\n", "!not-canonical|" },
    { "<!DOCTYPE html>\n<html></html>\n\n", "!not-canonical|" },
    { "<!DOCTYPE html>\n<html></html>\n ", "!not-canonical|" },
    { "<!DOCTYPE html>\n<html></html>", "!not-canonical|" },
    { "<!DOCTYPE html>\n<html ></html>\n", "!not-canonical|" },
    { "<!DOCTYPE html>\n<html></html >\n", "!not-canonical|" },
    { "<!DOCTYPE html>\n<html/>\n", "!not-canonical|" },
    { "<!DOCTYPE html>\n<html a='1'></html>\n", "!not-canonical|" },
    { "<!DOCTYPE html>\n<html a=\"1\"  b=\"2\"></html>\n", "!not-canonical|" },
    { "<!DOCTYPE html>\n<html a=\"1\n2\"></html>\n", "!not-canonical|" },
    { "<!DOCTYPE html>\n<html xmlns=\"x\"></html>\n", "!not-canonical|" },
    { "<!DOCTYPE html>\n<html xmlns:h=\"x\" h:a=\"1\"></html>\n", "!not-canonical|" },
    { "<!DOCTYPE html>\n<html xml:lang=\"ja\"></html>\n", "!not-canonical|" },
    { "<!DOCTYPE html>\n<html><meta></meta></html>\n", "!not-canonical|" },
    { "<!DOCTYPE html>\n<?xml version=\"1.0\"?>\n<html></html>\n", "!not-canonical|" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = found_in ("html", cases[i].page, strlen (cases[i].page));

      g_test_message ("%s", cases[i].page);
      g_assert_nonnull (strstr (found, cases[i].code));
    }
}

static void
test_bombs (void)
{
  g_autoptr (GString) deep = g_string_new ("<!DOCTYPE html>\n");
  g_autoptr (GString) laughs = g_string_new ("<!DOCTYPE html>\n<!DOCTYPE html [");
  g_autofree char *found = NULL;

  for (guint i = 0; i < 1000; i++)
    g_string_append (deep, "<b>");
  for (guint i = 0; i < 1000; i++)
    g_string_append (deep, "</b>");
  g_string_append_c (deep, '\n');
  found = found_in ("html", deep->str, deep->len);
  g_assert_nonnull (strstr (found, "!depth|"));
  g_free (found);

  g_string_append (laughs, "<!ENTITY a0 \"ha\">");
  for (guint i = 1; i < 12; i++)
    {
      g_string_append_printf (laughs, "<!ENTITY a%u \"", i);
      for (guint j = 0; j < 10; j++)
        g_string_append_printf (laughs, "&a%u;", i - 1);
      g_string_append (laughs, "\">");
    }
  g_string_append (laughs, "]><html>&a11;</html>\n");
  found = found_in ("html", laughs->str, laughs->len);
  g_assert_true (strstr (found, "!doctype|") != NULL ||
                 strstr (found, "!not-well-formed|") != NULL);
}

/* Any change of any byte of a page is either odd or a difference in what is found. */
static void
test_every_byte_counts (void)
{
  static const char page[] =
    "<!DOCTYPE html>\n"
    "<html lang=\"ja\">\n<meta charset=\"utf-8\"/>\n<p class=\"gap\">あ&amp;い</p>\n</html>\n";
  gsize size = sizeof page - 1;
  g_autofree char *honest = found_in ("html", page, size);
  g_autofree char *changed = g_strdup (page);

  g_assert_null (strchr (honest, '!'));
  for (gsize at = 0; at < size; at++)
    for (int value = 0; value < 256; value++)
      {
        g_autofree char *found = NULL;

        if ((char) value == page[at])
          continue;
        changed[at] = (char) value;
        found = found_in ("html", changed, size);
        changed[at] = page[at];
        g_assert_cmpstr (found, !=, honest);
      }
}

static int
extract (const char * const *arguments,
         int                 fd)
{
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autoptr (GSubprocess) child = NULL;
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE |
                                        G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_subprocess_launcher_set_environ (launcher, (char *[]) { NULL });
  if (fd >= 0)
    g_subprocess_launcher_take_fd (launcher, fd, 7);

  g_ptr_array_add (argv, (char *) g_getenv ("KGR_EXTRACT"));
  for (guint i = 0; arguments[i] != NULL; i++)
    g_ptr_array_add (argv, (char *) arguments[i]);
  g_ptr_array_add (argv, NULL);

  child = g_subprocess_launcher_spawnv (launcher, (const char * const *) argv->pdata, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait (child, NULL, &error));
  g_assert_true (g_subprocess_get_if_exited (child));

  return g_subprocess_get_exit_status (child);
}

static void
test_program (void)
{
  static const char * const calls[][4] = {
    { NULL },
    { "txt", NULL },
    { "pdf", "7", NULL },
    { "txt", "0", NULL },
    { "txt", "9", NULL },
    { "txt", "7", "7", NULL },
  };
  static const char * const text[] = { "txt", "7", NULL };
  static const char * const page[] = { "html", "7", NULL };
  g_autofree char *path = NULL;
  int fd = g_file_open_tmp ("kgr-extractor-XXXXXX", &path, NULL);

  g_assert_cmpint (fd, >=, 0);
  for (guint i = 0; i < G_N_ELEMENTS (calls); i++)
    g_assert_cmpint (extract (calls[i], g_open (path, O_RDONLY, 0)), ==, 2);
  g_assert_cmpint (extract (text, -1), ==, 2);
  g_assert_cmpint (extract (text, g_open (path, O_RDONLY, 0)), ==, 0);

  /* A hole: it takes no space on the disk. */
  g_assert_cmpint (ftruncate (fd, 257 * 1024 * 1024), ==, 0);
  g_assert_cmpint (extract (page, g_open (path, O_RDONLY, 0)), ==, 3);
  g_assert_cmpint (extract (text, g_open (path, O_WRONLY, 0)), ==, 4);

  close (fd);
  g_unlink (path);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/extractor/text", test_text);
  g_test_add_func ("/extractor/characters", test_characters);
  g_test_add_func ("/extractor/html", test_html);
  g_test_add_func ("/extractor/odd", test_odd_pages);
  g_test_add_func ("/extractor/bombs", test_bombs);
  g_test_add_func ("/extractor/every-byte", test_every_byte_counts);
  g_test_add_func ("/extractor/program", test_program);
  return g_test_run ();
}
