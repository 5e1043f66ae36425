/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is set of a council, in the order of its page; the rows of the form are not among it. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "council/kgr-setting.h"
#include "record/kgr-projection.h"

#define AT(field) G_STRUCT_OFFSET (KgrCouncil, field)

#define ARROW "→"

static char *
dup_name (gconstpointer self)
{
  const KgrCouncil *council = self;

  return g_strdup (council->name != NULL ? council->name : "");
}

static void
set_name (gpointer    self,
          const char *text)
{
  KgrCouncil *council = self;
  g_autofree char *name = kgr_fields_dup_line (text);

  if (name == NULL)
    return;
  g_free (council->name);
  council->name = g_steal_pointer (&name);
}

static const char *
digits_label (int value)
{
  return kgr_code_label (kgr_digit_rules, value);
}

static const char *
first_year_label (int value)
{
  return value == TRUE ? "１年" : NULL;
}

static const char *
speakers_label (int value)
{
  return kgr_speaker_policy_to_label ((KgrSpeakerPolicy) value);
}

static const char * const *
get_reasons (gconstpointer self)
{
  return kgr_council_get_reasons (self);
}

static const char * const *
get_categories (gconstpointer self)
{
  return kgr_council_get_categories (self);
}

static char *
dup_abbreviations (gconstpointer self)
{
  const KgrCouncil *council = self;
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; council->abbreviations != NULL && i < council->abbreviations->len; i++)
    {
      const KgrAbbreviation *one = council->abbreviations->pdata[i];

      g_string_append_printf (text, "%s%s " ARROW " %s", i > 0 ? "\n" : "", one->short_form,
                              one->long_form);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Where the short form ends: an arrow, or what is more easily typed. */
static const char *
find_parting (const char  *line,
              const char **after)
{
  static const char *const partings[] = { ARROW, "->", "＝", "=", "\t", "：", ":", "、", ",", "　",
                                          " " };

  for (guint i = 0; i < G_N_ELEMENTS (partings); i++)
    {
      const char *at = strstr (line, partings[i]);

      if (at != NULL)
        {
          *after = at + strlen (partings[i]);
          return at;
        }
    }

  return NULL;
}

static void
set_abbreviations (gpointer    self,
                   const char *text)
{
  KgrCouncil *council = self;
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  kgr_fields_clear_list (&kgr_abbreviation_fields, &council->abbreviations);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = g_strstrip (lines[i]);
      const char *after = NULL;
      const char *at = find_parting (line, &after);
      g_autofree char *head = at != NULL ? g_strndup (line, at - line) : NULL;
      g_autofree char *short_form = head != NULL ? kgr_fields_dup_line (head) : NULL;
      g_autofree char *long_form = after != NULL ? kgr_fields_dup_line (after) : NULL;

      if (short_form == NULL || long_form == NULL)
        continue;
      if (council->abbreviations == NULL)
        council->abbreviations = kgr_fields_new_list (&kgr_abbreviation_fields);
      g_ptr_array_add (council->abbreviations, kgr_abbreviation_new (short_form, long_form));
    }
}

static const KgrSetting itself[] = {
  { KGR_SETTING_LINE, AT (name), N_("Name"), .dup_text = dup_name, .set_text = set_name },
};

static const KgrSetting wording[] = {
  { KGR_SETTING_LINE, AT (form.title), N_("Over Everything"), N_("Empty: 会議録") },
  { KGR_SETTING_LINE, AT (form.content), N_("Over the Record"), N_("Empty: 会議内容") },
  { KGR_SETTING_LINES, AT (form.methods), N_("The Three Boxes"),
    N_("What stands at them, one a line: everything said, by speaker, by item. Empty: the usual"
       " words.") },
  { KGR_SETTING_CHOICE, AT (form.digits), N_("Digits"),
    .preset = N_("As usual: one digit wide, more narrow"),
    .to_label = digits_label },
  { KGR_SETTING_CHOICE, AT (form.is_first_year_one), N_("First Year of an Era"), .preset = "元年",
    .to_label = first_year_label },
};

static const KgrSetting confidential[] = {
  { KGR_SETTING_WORDING, AT (mark), N_("In Place of What Is Closed"),
    N_("Empty: nothing is printed there."), .preset = KGR_MARK_DEFAULT },
  { KGR_SETTING_CHOICE, AT (speakers), N_("Speakers in Public"), .preset = N_("As recorded"),
    .to_label = speakers_label },
  { KGR_SETTING_LINES, AT (reasons), N_("Reasons for Closing"),
    N_("One a line. Empty: as preset."), .get_lines = get_reasons },
};

static const KgrSetting lists[] = {
  { KGR_SETTING_LINES, AT (categories), N_("Categories of Members"),
    N_("One a line, in the order of the table. Empty: as preset."), .get_lines = get_categories },
  { KGR_SETTING_LINES, AT (abbreviations), N_("Abbreviations"),
    N_("One a line: 基幹 → 基幹相談支援センター"), .dup_text = dup_abbreviations,
    .set_text = set_abbreviations },
};

#define GROUP(title, settings) { title, settings, G_N_ELEMENTS (settings) }
const KgrSettingGroup kgr_council_settings[] = {
  GROUP (N_("The Council"), itself),
  GROUP (N_("Wording of the Minutes"), wording),
  GROUP (N_("What Is Confidential"), confidential),
  GROUP (N_("Lists"), lists),
  { NULL, NULL, 0 },
};
#undef GROUP
