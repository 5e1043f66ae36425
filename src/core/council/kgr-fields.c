/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Fields in memory: copied, freed, and what was typed checked. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "council/kgr-fields-private.h"
#include "kgr-error.h"
#include "record/kgr-record-text.h"


static gboolean
is_text (KgrFieldType type)
{
  return type == KGR_FIELD_TEXT || type == KGR_FIELD_WORDING || type == KGR_FIELD_DAY ||
         type == KGR_FIELD_TIME;
}

static void
free_element (gpointer element,
              gpointer fields)
{
  kgr_fields_clear (fields, element);
  g_free (element);
}

/* Whatever the list would do to them itself. */
void
kgr_fields_free_list (const KgrFields *fields,
                      GPtrArray       *list)
{
  g_ptr_array_set_free_func (list, NULL);
  g_ptr_array_foreach (list, free_element, (gpointer) fields);
  g_ptr_array_unref (list);
}

void
kgr_fields_clear_list (const KgrFields  *fields,
                       GPtrArray       **list)
{
  if (*list != NULL)
    kgr_fields_free_list (fields, g_steal_pointer (list));
}

void
kgr_field_clear (const KgrField *field,
                 gpointer        self)
{
  if (is_text (field->type))
    g_clear_pointer (&KGR_FIELD_AT (self, field, char *), g_free);
  else if (field->type == KGR_FIELD_LINES)
    g_clear_pointer (&KGR_FIELD_AT (self, field, char **), g_strfreev);
  else if (field->type == KGR_FIELD_LIST && KGR_FIELD_AT (self, field, GPtrArray *) != NULL)
    {
      kgr_fields_free_list (field->elements, KGR_FIELD_AT (self, field, GPtrArray *));
      KGR_FIELD_AT (self, field, GPtrArray *) = NULL;
    }
  else if (field->type == KGR_FIELD_ID)
    KGR_FIELD_AT (self, field, gint64) = 0;
  else if (field->type != KGR_FIELD_LIST)
    KGR_FIELD_AT (self, field, int) = 0;
}

void
kgr_fields_clear (const KgrFields *fields,
                  gpointer         self)
{
  for (guint i = 0; i < fields->n_fields; i++)
    kgr_field_clear (&fields->fields[i], self);
}

/* Elements are freed by the field that holds the list, which knows what they are made of. */
GPtrArray *
kgr_fields_new_list (const KgrFields *fields)
{
  return g_ptr_array_new ();
}

static void
copy_field (const KgrField *field,
            gpointer        copy)
{
  if (is_text (field->type))
    KGR_FIELD_AT (copy, field, char *) = g_strdup (KGR_FIELD_AT (copy, field, char *));
  else if (field->type == KGR_FIELD_LINES)
    KGR_FIELD_AT (copy, field, char **) = g_strdupv (KGR_FIELD_AT (copy, field, char **));
  else if (field->type == KGR_FIELD_LIST && KGR_FIELD_AT (copy, field, GPtrArray *) != NULL)
    {
      GPtrArray *elements = KGR_FIELD_AT (copy, field, GPtrArray *);
      GPtrArray *fresh = kgr_fields_new_list (field->elements);

      for (guint i = 0; i < elements->len; i++)
        g_ptr_array_add (fresh, kgr_fields_copy (field->elements, elements->pdata[i]));
      KGR_FIELD_AT (copy, field, GPtrArray *) = fresh;
    }
}

gpointer
kgr_fields_copy (const KgrFields *fields,
                 gconstpointer    self)
{
  gpointer copy = g_memdup2 (self, fields->size);

  for (guint i = 0; i < fields->n_fields; i++)
    copy_field (&fields->fields[i], copy);

  return copy;
}

/* The name is one of the program's own, never a word of what was given. */
gboolean
kgr_field_refuse (const KgrField  *field,
                  GError         **error)
{
  if (error != NULL && *error == NULL)
    g_set_error (error, KGR_ERROR, KGR_ERROR_INVALID, _("“%s” cannot be set to this."),
                 field->name);

  return FALSE;
}

/* g_strstrip() knows ASCII only, and what surrounds Japanese is the wide space. */
static char *
dup_stripped (const char *text)
{
  const char *begin = text;
  const char *end = text + strlen (text);

  while (*begin != '\0' && g_unichar_isspace (g_utf8_get_char (begin)))
    begin = g_utf8_next_char (begin);
  while (end > begin)
    {
      const char *last = g_utf8_prev_char (end);

      if (!g_unichar_isspace (g_utf8_get_char (last)))
        break;
      end = last;
    }

  return g_strndup (begin, end - begin);
}

char *
kgr_fields_dup_line (const char *text)
{
  g_autofree char *valid = text != NULL ? g_utf8_make_valid (text, -1) : NULL;
  g_autofree char *line = valid != NULL ? kgr_record_text_normalize_line (valid) : NULL;
  g_autofree char *stripped = line != NULL ? dup_stripped (line) : NULL;

  return stripped != NULL && *stripped != '\0' ? g_steal_pointer (&stripped) : NULL;
}

/* Going back to a former name takes it off the former ones, so that a change taken back, or made
 * twice, leaves each name once. */
void
kgr_fields_rename (char       **name,
                   char      ***former_names,
                   const char  *other)
{
  g_autoptr(GStrvBuilder) former = NULL;
  char **names = *former_names;

  if (g_strcmp0 (*name, other) == 0)
    return;

  former = g_strv_builder_new ();
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    if (g_strcmp0 (names[i], other) != 0 && g_strcmp0 (names[i], *name) != 0)
      g_strv_builder_add (former, names[i]);
  if (*name != NULL)
    g_strv_builder_add (former, *name);
  g_strfreev (names);
  *former_names = g_strv_builder_end (former);
  /* Who had none is as somebody who never had another. */
  if (**former_names == NULL)
    g_clear_pointer (former_names, g_strfreev);
  g_free (*name);
  *name = g_strdup (other);
}

gboolean
kgr_is_day (const char *text)
{
  return text != NULL &&
         g_regex_match_simple ("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", text, G_REGEX_DOLLAR_ENDONLY, 0) &&
         g_date_valid_dmy (atoi (text + 8), atoi (text + 5), atoi (text));
}

static gboolean
is_time (const char *text)
{
  return g_regex_match_simple ("^([01][0-9]|2[0-3]):[0-5][0-9]$", text, G_REGEX_DOLLAR_ENDONLY, 0);
}

static void
normalize_lines (char ***lines)
{
  g_autoptr(GStrvBuilder) kept = g_strv_builder_new ();

  for (guint i = 0; *lines != NULL && (*lines)[i] != NULL; i++)
    {
      g_autofree char *line = kgr_fields_dup_line ((*lines)[i]);

      if (line != NULL)
        g_strv_builder_add (kept, line);
    }
  if (*lines != NULL)
    {
      g_strfreev (*lines);
      *lines = g_strv_builder_end (kept);
    }
}

static void
normalize_text (const KgrField  *field,
                char           **text)
{
  char *line = kgr_fields_dup_line (*text);

  if (line == NULL && *text != NULL && field->type == KGR_FIELD_WORDING)
    line = g_strdup ("");
  g_free (*text);
  *text = line;
}

static gboolean
normalize_field (const KgrField  *field,
                 gpointer         self,
                 GError         **error)
{
  if (is_text (field->type))
    {
      char **text = &KGR_FIELD_AT (self, field, char *);

      normalize_text (field, text);
      return *text == NULL ||
             (field->type == KGR_FIELD_DAY && kgr_is_day (*text)) ||
             (field->type == KGR_FIELD_TIME && is_time (*text)) ||
             field->type == KGR_FIELD_TEXT || field->type == KGR_FIELD_WORDING ||
             kgr_field_refuse (field, error);
    }
  if (field->type == KGR_FIELD_LINES)
    normalize_lines (&KGR_FIELD_AT (self, field, char **));
  if (field->type == KGR_FIELD_NUMBER)
    return (KGR_FIELD_AT (self, field, int) >= -1 &&
            KGR_FIELD_AT (self, field, int) <= KGR_FIELD_MAX_NUMBER) ||
           kgr_field_refuse (field, error);
  if (field->type == KGR_FIELD_LIST && KGR_FIELD_AT (self, field, GPtrArray *) != NULL)
    {
      GPtrArray *list = KGR_FIELD_AT (self, field, GPtrArray *);

      for (guint i = 0; i < list->len; i++)
        if (!kgr_fields_normalize (field->elements, list->pdata[i], error))
          return FALSE;
    }

  return TRUE;
}

gboolean
kgr_fields_normalize (const KgrFields  *fields,
                      gpointer          self,
                      GError          **error)
{
  for (guint i = 0; i < fields->n_fields; i++)
    if (!normalize_field (&fields->fields[i], self, error))
      return FALSE;

  return TRUE;
}
