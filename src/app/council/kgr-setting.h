/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "council/kgr-council-repo.h"

G_BEGIN_DECLS

/* How a setting is written in a form. */
typedef enum
{
  KGR_SETTING_LINE,    /* char *: one line; "" = none */
  KGR_SETTING_WORDING, /* char *: one line; empty is kept, and the preset is none */
  KGR_SETTING_TIME,    /* char *: "18:30" */
  KGR_SETTING_DAY,     /* char *: ISO date */
  KGR_SETTING_DAYS,    /* int: how many days; empty = no such rule */
  KGR_SETTING_CHOICE,  /* int: 0, which is the preset, or one of a list; also a gboolean */
  KGR_SETTING_LINES,   /* char **: several lines; empty = the preset */
} KgrSettingType;

/**
 * KgrSetting:
 * @type: what stands in the structure
 * @offset: where
 * @label: what it is called, to be translated
 * @hint: (nullable): what follows from it, to be translated
 * @preset: (nullable): what holds where nothing is set: the words of the first choice, to be
 *   translated; of a wording and of days what they are then
 * @to_label: for %KGR_SETTING_CHOICE: the words for a value from 1 on, translated; %NULL after the
 *   last
 * @get_lines: (nullable): for %KGR_SETTING_LINES: what holds; of %NULL the preset
 * @dup_text: (nullable): writes a setting that is none of the types
 * @set_text: (nullable): and takes it
 *
 * One setting of a body or a council as it is written in a form. The text of a choice is its
 * number.
 */
typedef struct
{
  KgrSettingType       type;
  gsize                offset;
  const char          *label;
  const char          *hint;
  const char          *preset;
  const char        *(*to_label)  (int            value);
  const char * const *(*get_lines) (gconstpointer self);
  char              *(*dup_text)  (gconstpointer  self);
  void               (*set_text)  (gpointer       self,
                                   const char    *text);
} KgrSetting;

/* A group of settings under a heading. */
typedef struct
{
  const char       *title; /* to be translated */
  const KgrSetting *settings;
  guint             n_settings;
} KgrSettingGroup;

/* What stands in the form for what @self has. */
char       *kgr_setting_dup_text  (const KgrSetting *setting,
                                   gconstpointer     self) G_GNUC_WARN_UNUSED_RESULT;
/* Why @text cannot be taken, translated; NULL where it can. Full width is read as half. */
const char *kgr_setting_complain  (const KgrSetting *setting,
                                   const char       *text);
/* Sets what was written, about which there was no complaint. */
void        kgr_setting_take_text (const KgrSetting *setting,
                                   gpointer          self,
                                   const char       *text);

/* The groups of a form; end with a title of NULL. */
extern const KgrSettingGroup kgr_body_settings[];
extern const KgrSettingGroup kgr_council_settings[];

G_END_DECLS
