/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "council/kgr-council.h"
#include "text/kgr-fold.h"

/* Words of the printed papers, Japanese whatever the locale. The categories are those a prefecture
 * asks its councils to report. */
static const char * const usual_reasons[] = {
  "個別事例・個人情報（障害者総合支援法第89条の３第５項）",
  "条例第◯条第◯号",
  "公正な審議",
  NULL,
};
static const char * const usual_categories[] = {
  "学識経験者",
  "医療関係者",
  "保健所",
  "相談支援事業者",
  "障害福祉サービス等事業者",
  "民生・児童委員",
  "地域住民",
  "行政職員(区市町村)",
  "行政職員(都道府県)",
  "社会福祉協議会",
  "法曹関係者",
  "教育関係機関",
  "雇用関係機関",
  "企業",
  "障害当事者・家族・関係団体",
  "身体・知的障害者相談員",
  "その他",
  NULL,
};

static const KgrField abbreviation_fields[] = {
  { "short", KGR_FIELD_TEXT, G_STRUCT_OFFSET (KgrAbbreviation, short_form) },
  { "long", KGR_FIELD_TEXT, G_STRUCT_OFFSET (KgrAbbreviation, long_form) },
};
const KgrFields kgr_abbreviation_fields = {
  sizeof (KgrAbbreviation), G_N_ELEMENTS (abbreviation_fields), abbreviation_fields,
};

static const char *
speakers_to_code (int value)
{
  return kgr_speaker_policy_to_code ((KgrSpeakerPolicy) value);
}

static int
speakers_from_code (const char *code)
{
  return (int) kgr_speaker_policy_from_code (code);
}

static const KgrField council_fields[] = {
  { "name", KGR_FIELD_TEXT, G_STRUCT_OFFSET (KgrCouncil, name) },
  { "mark", KGR_FIELD_WORDING, G_STRUCT_OFFSET (KgrCouncil, mark) },
  { "form_title", KGR_FIELD_TEXT, G_STRUCT_OFFSET (KgrCouncil, form.title) },
  { "form_content", KGR_FIELD_TEXT, G_STRUCT_OFFSET (KgrCouncil, form.content) },
  { "headings", KGR_FIELD_LIST, G_STRUCT_OFFSET (KgrCouncil, form.headings),
    .elements = &kgr_form_heading_fields },
  { "methods", KGR_FIELD_LINES, G_STRUCT_OFFSET (KgrCouncil, form.methods) },
  { "digits", KGR_FIELD_CODE, G_STRUCT_OFFSET (KgrCouncil, form.digits),
    .codes = kgr_digit_rules },
  { "first_year_one", KGR_FIELD_FLAG, G_STRUCT_OFFSET (KgrCouncil, form.is_first_year_one) },
  { "speakers", KGR_FIELD_CODE, G_STRUCT_OFFSET (KgrCouncil, speakers),
    .to_code = speakers_to_code, .from_code = speakers_from_code },
  { "reasons", KGR_FIELD_LINES, G_STRUCT_OFFSET (KgrCouncil, reasons) },
  { "categories", KGR_FIELD_LINES, G_STRUCT_OFFSET (KgrCouncil, categories) },
  { "abbreviations", KGR_FIELD_LIST, G_STRUCT_OFFSET (KgrCouncil, abbreviations),
    .elements = &kgr_abbreviation_fields },
};
const KgrFields kgr_council_fields = {
  sizeof (KgrCouncil), G_N_ELEMENTS (council_fields), council_fields,
};

void
kgr_council_free (KgrCouncil *self)
{
  kgr_fields_clear (&kgr_council_fields, self);
  g_free (self);
}

KgrCouncil *
kgr_council_copy (const KgrCouncil *self)
{
  return kgr_fields_copy (&kgr_council_fields, self);
}

KgrAbbreviation *
kgr_abbreviation_new (const char *short_form,
                      const char *long_form)
{
  KgrAbbreviation *self = g_new0 (KgrAbbreviation, 1);

  self->short_form = g_strdup (short_form);
  self->long_form = g_strdup (long_form);
  return self;
}

void
kgr_abbreviation_free (KgrAbbreviation *self)
{
  kgr_fields_clear (&kgr_abbreviation_fields, self);
  g_free (self);
}

const char * const *
kgr_council_get_reasons (const KgrCouncil *self)
{
  return self != NULL && self->reasons != NULL ? (const char * const *) self->reasons
                                               : usual_reasons;
}

const char * const *
kgr_council_get_categories (const KgrCouncil *self)
{
  return self != NULL && self->categories != NULL ? (const char * const *) self->categories
                                                  : usual_categories;
}

const KgrAbbreviation *
kgr_council_find_abbreviation (const KgrCouncil *self,
                               const char       *before)
{
  g_autofree char *folded = kgr_fold_label (before);
  const KgrAbbreviation *found = NULL;
  gsize longest = 0;

  for (guint i = 0; self->abbreviations != NULL && i < self->abbreviations->len; i++)
    {
      const KgrAbbreviation *one = self->abbreviations->pdata[i];
      g_autofree char *form = one->short_form != NULL ? kgr_fold_label (one->short_form) : NULL;

      if (form == NULL || one->long_form == NULL || strlen (form) <= longest ||
          !g_str_has_suffix (folded, form))
        continue;
      found = one;
      longest = strlen (form);
    }

  return found;
}
