/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "council/kgr-form.h"
#include "text/kgr-era.h"

#define WIDE_ZERO 0xff10

static const KgrFormPart usual_parts[] = {
  KGR_FORM_NAME, KGR_FORM_TIME, KGR_FORM_PLACE, KGR_FORM_PRESENT, KGR_FORM_ABSENT, KGR_FORM_AGENDA,
  KGR_FORM_PAPERS, KGR_FORM_METHOD,
};

static const KgrField heading_fields[] = {
  { "part", KGR_FIELD_CODE, G_STRUCT_OFFSET (KgrFormHeading, part), .codes = kgr_form_parts },
  { "label", KGR_FIELD_TEXT, G_STRUCT_OFFSET (KgrFormHeading, label) },
  { "text", KGR_FIELD_TEXT, G_STRUCT_OFFSET (KgrFormHeading, text) },
};
const KgrFields kgr_form_heading_fields = {
  sizeof (KgrFormHeading), G_N_ELEMENTS (heading_fields), heading_fields,
};

KgrFormHeading *
kgr_form_heading_new (KgrFormPart part)
{
  KgrFormHeading *self = g_new0 (KgrFormHeading, 1);

  self->part = part;
  return self;
}

void
kgr_form_heading_free (KgrFormHeading *self)
{
  kgr_fields_clear (&kgr_form_heading_fields, self);
  g_free (self);
}

const char *
kgr_form_heading_get_label (const KgrFormHeading *self)
{
  for (guint i = 0; self->label == NULL && kgr_form_parts[i].value != 0; i++)
    if (kgr_form_parts[i].value == self->part)
      return kgr_form_parts[i].label;

  return self->label;
}

GPtrArray *
kgr_form_dup_headings (const KgrForm *self)
{
  GDestroyNotify free_one = (GDestroyNotify) kgr_form_heading_free;
  GPtrArray *headings = g_ptr_array_new_with_free_func (free_one);

  if (self != NULL && self->headings != NULL)
    for (guint i = 0; i < self->headings->len; i++)
      g_ptr_array_add (headings,
                       kgr_fields_copy (&kgr_form_heading_fields, self->headings->pdata[i]));
  else
    for (guint i = 0; i < G_N_ELEMENTS (usual_parts); i++)
      g_ptr_array_add (headings, kgr_form_heading_new (usual_parts[i]));

  return headings;
}

const char *
kgr_form_get_method (const KgrForm   *self,
                     KgrRecordMethod  method)
{
  guint n = self != NULL && self->methods != NULL ? g_strv_length (self->methods) : 0;

  return method >= KGR_METHOD_VERBATIM && (guint) method <= n
         ? self->methods[method - KGR_METHOD_VERBATIM]
         : kgr_record_method_to_printed (method);
}

static int
digit_of (gunichar c)
{
  if (c >= '0' && c <= '9')
    return (int) (c - '0');

  return c >= WIDE_ZERO && c <= WIDE_ZERO + 9 ? (int) (c - WIDE_ZERO) : -1;
}

static void
append_number (GString    *out,
               const int  *digits,
               guint       n,
               KgrDigits   rule)
{
  gboolean wide = rule == KGR_DIGITS_WIDE || (rule != KGR_DIGITS_NARROW && n == 1);

  for (guint i = 0; i < n; i++)
    g_string_append_unichar (out, (wide ? WIDE_ZERO : '0') + (gunichar) digits[i]);
}

static char *
dup_digits (const char *written,
            KgrDigits   rule)
{
  g_autoptr(GArray) run = g_array_new (FALSE, FALSE, sizeof (int));
  GString *out = g_string_new (NULL);

  for (const char *p = written;; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      int digit = digit_of (c);

      if (digit >= 0)
        {
          g_array_append_val (run, digit);
          continue;
        }
      append_number (out, (const int *) run->data, run->len, rule);
      g_array_set_size (run, 0);
      if (c == 0)
        return g_string_free (out, FALSE);
      g_string_append_unichar (out, c);
    }
}

char *
kgr_form_dup_notation (const KgrForm *self,
                       const char    *written)
{
  KgrDigits rule = self != NULL && self->digits != 0 ? self->digits : KGR_DIGITS_ONE_WIDE;
  g_autoptr(GString) text = NULL;

  if (written == NULL)
    return NULL;
  text = g_string_new (written);
  if (self != NULL && self->is_first_year_one)
    g_string_replace (text, "元年", "1年", 0);

  return dup_digits (text->str, rule);
}
