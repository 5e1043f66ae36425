/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A published page is XML in one form only. The page is parsed and written again in that form: what
 * does not come out the same byte for byte holds something the tree does not show (an entity for a
 * letter, a space in a tag, bytes after the end). */

#include "config.h"

#include <libxml/parser.h>
#include <libxml/tree.h>

#include "kgr-extractor.h"

#define DOCTYPE   "<!DOCTYPE html>\n"
#define MAX_DEPTH 32

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)

typedef struct
{
  KgrFindings *findings;
  GString     *canonical;
} Reading;

static void read_nodes (Reading *reading,
                        xmlNode *first,
                        guint    depth);

static void
append_escaped (GString    *canonical,
                const char *words,
                const char *special)
{
  for (const char *p = words; *p != '\0'; p++)
    {
      if (strchr (special, *p) == NULL)
        g_string_append_c (canonical, *p);
      else if (*p == '&')
        g_string_append (canonical, "&amp;");
      else if (*p == '<')
        g_string_append (canonical, "&lt;");
      else if (*p == '>')
        g_string_append (canonical, "&gt;");
      else
        g_string_append (canonical, "&quot;");
    }
}

static void
read_attribute (Reading *reading,
                xmlAttr *attribute)
{
  const char *name = (const char *) attribute->name;
  const char *value = "";

  if (attribute->children != NULL)
    value = (const char *) attribute->children->content;
  if (value == NULL || (attribute->children != NULL && attribute->children->next != NULL))
    {
      kgr_findings_add_odd (reading->findings, "entity");
      value = "";
    }

  kgr_findings_add (reading->findings, KGR_FOUND_ATTRIBUTE, name, value);
  g_string_append_printf (reading->canonical, " %s=\"", name);
  append_escaped (reading->canonical, value, "&<>\"");
  g_string_append_c (reading->canonical, '"');
}

static void
read_element (Reading *reading,
              xmlNode *element,
              guint    depth)
{
  const char *name = (const char *) element->name;

  kgr_findings_add (reading->findings, KGR_FOUND_ELEMENT, name, NULL);
  g_string_append_printf (reading->canonical, "<%s", name);
  for (xmlAttr *attribute = element->properties; attribute != NULL; attribute = attribute->next)
    read_attribute (reading, attribute);

  if (element->children == NULL && strcmp (name, "meta") == 0)
    g_string_append (reading->canonical, "/>");
  else
    {
      g_string_append_c (reading->canonical, '>');
      read_nodes (reading, element->children, depth + 1);
      g_string_append_printf (reading->canonical, "</%s>", name);
    }
  kgr_findings_add (reading->findings, KGR_FOUND_END, name, NULL);
}

static const char *
code_of_odd_node (xmlNode *node)
{
  switch (node->type)
    {
    case XML_COMMENT_NODE:
      return "comment";
    case XML_CDATA_SECTION_NODE:
      return "cdata";
    case XML_PI_NODE:
      return "processing-instruction";
    case XML_DTD_NODE:
      return "doctype";
    default:
      return "entity";
    }
}

static void
read_nodes (Reading *reading,
            xmlNode *first,
            guint    depth)
{
  if (depth > MAX_DEPTH)
    {
      kgr_findings_add_odd (reading->findings, "depth");
      return;
    }

  for (xmlNode *node = first; node != NULL; node = node->next)
    {
      if (node->type == XML_ELEMENT_NODE)
        read_element (reading, node, depth);
      else if (node->type == XML_TEXT_NODE)
        {
          const char *words = (const char *) node->content;

          kgr_findings_add (reading->findings, KGR_FOUND_WORDS, NULL, words);
          append_escaped (reading->canonical, words, "&<>");
        }
      else
        kgr_findings_add_odd (reading->findings, code_of_odd_node (node));
    }
}

/**
 * kgr_extract_html:
 * @data: a page
 * @size: its bytes, at most what an int counts
 * @findings: takes its elements, attributes and words
 *
 * Reads a published page. Nothing is loaded from elsewhere and no entity is expanded.
 */
void
kgr_extract_html (const char  *data,
                  gsize        size,
                  KgrFindings *findings)
{
  int options = XML_PARSE_NONET | XML_PARSE_HUGE | XML_PARSE_NOERROR | XML_PARSE_NOWARNING;
  g_autoptr (GString) canonical = g_string_new (DOCTYPE);
  g_autoptr (xmlDoc) page = NULL;
  Reading reading = { findings, canonical };
  gsize head = strlen (DOCTYPE);

  if (!kgr_extract_characters (data, size, findings))
    return;
  if (size < head || memcmp (data, DOCTYPE, head) != 0)
    {
      kgr_findings_add_odd (findings, "doctype");
      return;
    }

  /* Without its first line there is no document type, so there are no entities that could grow, and
   * the parser's own limit on the length of a text can be lifted: the caller limits the file. */
  page = xmlReadMemory (data + head, size - head, NULL, "UTF-8", options);
  if (page == NULL)
    {
      kgr_findings_add_odd (findings, "not-well-formed");
      return;
    }

  read_nodes (&reading, page->children, 0);
  g_string_append_c (canonical, '\n');
  if (canonical->len != size || memcmp (canonical->str, data, size) != 0)
    kgr_findings_add_odd (findings, "not-canonical");
}
