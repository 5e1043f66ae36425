/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is set of a body, in the order of its page. */

#include "config.h"

#include <glib/gi18n.h>

#include "council/kgr-setting.h"

#define AT(field) G_STRUCT_OFFSET (KgrBody, field)

#define LAST_MINUTES "前回会議録の確認"

static char *
dup_name (gconstpointer self)
{
  const KgrBody *body = self;

  return g_strdup (body->name != NULL ? body->name : "");
}

static void
set_name (gpointer    self,
          const char *text)
{
  g_autofree char *name = kgr_fields_dup_line (text);

  if (name != NULL)
    kgr_body_set_name (self, name);
}

static const char *
kind_label (int value)
{
  return kgr_code_label (kgr_body_kinds, value);
}

static const char *
mandate_label (int value)
{
  return kgr_code_label (kgr_mandates, value);
}

static const char *
numbering_label (int value)
{
  return kgr_code_label (kgr_numberings, value);
}

static const char *
quorum_label (int value)
{
  return kgr_code_label (kgr_quorums, value);
}

static const char *
openness_label (int value)
{
  return kgr_code_label (kgr_opennesses, value);
}

static const char *
method_label (int value)
{
  return kgr_record_method_to_printed ((KgrRecordMethod) value);
}

static const char *
speakers_label (int value)
{
  return kgr_speaker_policy_to_label ((KgrSpeakerPolicy) value);
}

static const char *
in_person_label (int value)
{
  return value == TRUE ? _("Does not count as there") : NULL;
}

/* An item of the agenda is set in from the headings. */
static char *
dup_standing (gconstpointer self)
{
  g_autoptr(GPtrArray) items = kgr_body_dup_standing (self);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      const KgrStandingItem *item = items->pdata[i];

      g_string_append_printf (text, "%s%s%s", i > 0 ? "\n" : "",
                              item->kind == KGR_AGENDA_ITEM ? "　" : "", item->title);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* What was special about a line stays with its words. */
static gboolean
was_last_minutes (GPtrArray  *items,
                  const char *title)
{
  for (guint i = 0; i < items->len; i++)
    {
      const KgrStandingItem *item = items->pdata[i];

      if (g_strcmp0 (item->title, title) == 0)
        return item->is_last_minutes;
    }

  return g_str_equal (title, LAST_MINUTES);
}

static void
set_standing (gpointer    self,
              const char *text)
{
  KgrBody *body = self;
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr(GPtrArray) items = kgr_body_dup_standing (body);

  kgr_fields_clear_list (&kgr_standing_item_fields, &body->standing);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *title = kgr_fields_dup_line (lines[i]);
      gboolean is_item = g_unichar_isspace (g_utf8_get_char (lines[i]));

      if (title == NULL)
        continue;
      if (body->standing == NULL)
        body->standing = kgr_fields_new_list (&kgr_standing_item_fields);
      g_ptr_array_add (body->standing,
                       kgr_standing_item_new (is_item ? KGR_AGENDA_ITEM : KGR_AGENDA_HEADING, title,
                                              was_last_minutes (items, title)));
    }
}

static const KgrSetting itself[] = {
  { KGR_SETTING_LINE, AT (name), N_("Name"),
    N_("Meetings that were held keep the name they were held under."),
    .dup_text = dup_name, .set_text = set_name },
  { KGR_SETTING_CHOICE, AT (kind), N_("Kind"), .preset = N_("Not said"), .to_label = kind_label },
  { KGR_SETTING_CHOICE, AT (mandate), N_("Mandate"), .preset = N_("Not said"),
    .to_label = mandate_label },
  { KGR_SETTING_DAY, AT (ended), N_("Last Day"),
    N_("Empty while it still meets. Afterwards it stands apart, and its minutes stay.") },
};

static const KgrSetting meetings[] = {
  { KGR_SETTING_LINE, AT (place), N_("Usual Place") },
  { KGR_SETTING_TIME, AT (starts), N_("Begins At") },
  { KGR_SETTING_TIME, AT (ends), N_("Ends At") },
  { KGR_SETTING_CHOICE, AT (numbering), N_("Numbering"),
    .preset = N_("As usual: anew every fiscal year"),
    .to_label = numbering_label },
  { KGR_SETTING_CHOICE, AT (openness), N_("Openness"),
    .preset = N_("As usual: open"),
    .to_label = openness_label },
};

static const KgrSetting quorum[] = {
  { KGR_SETTING_CHOICE, AT (quorum), N_("Quorum"),
    .preset = N_("As usual: more than a half"),
    .to_label = quorum_label },
  { KGR_SETTING_LINES, AT (quorum_roles), N_("Whose Seats Count"),
    N_("Roles, one a line. Empty: every member’s seat.") },
  { KGR_SETTING_CHOICE, AT (quorum_in_person), N_("Who Is Represented"),
    .preset = N_("Counts as there"), .to_label = in_person_label },
};

static const KgrSetting record[] = {
  { KGR_SETTING_CHOICE, AT (method), N_("Method of the Record"), .preset = N_("None is ticked"),
    .to_label = method_label },
  { KGR_SETTING_CHOICE, AT (speakers), N_("Speakers in Public"),
    .preset = N_("As the council does"), .to_label = speakers_label },
};

static const KgrSetting standing[] = {
  { KGR_SETTING_LINES, AT (standing), N_("Standing Agenda"),
    N_("One a line; a line that is set in is an item of the agenda. 前回会議録の確認 only comes"
       " where minutes wait for approval. Empty: as preset."),
    .dup_text = dup_standing, .set_text = set_standing },
};

static const KgrSetting deadlines[] = {
  { KGR_SETTING_DAYS, AT (notice_days), N_("Notice, Days Before"), .preset = "7" },
  { KGR_SETTING_DAYS, AT (minutes_days), N_("Minutes, Days After"), .preset = "45" },
  { KGR_SETTING_DAYS, AT (circulation_days), N_("Proof Copy Out, Days"),
    N_("Empty: there is no such rule."), .preset = "14" },
};

#define GROUP(title, settings) { title, settings, G_N_ELEMENTS (settings) }
const KgrSettingGroup kgr_body_settings[] = {
  GROUP (N_("The Body"), itself),
  GROUP (N_("Its Meetings"), meetings),
  GROUP (N_("Quorum"), quorum),
  GROUP (N_("Record"), record),
  GROUP (N_("Standing Agenda"), standing),
  GROUP (N_("Deadlines"), deadlines),
  { NULL, NULL, 0 },
};
#undef GROUP
