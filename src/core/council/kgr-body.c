/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "council/kgr-body.h"

/* Common local rules; each body may have others. */
#define NOTICE_DAYS 7
#define MINUTES_DAYS 45
#define CIRCULATION_DAYS 14

static const KgrStandingItem usual_standing[] = {
  { KGR_AGENDA_HEADING, (char *) "開会", FALSE },
  { KGR_AGENDA_HEADING, (char *) "資料の確認", FALSE },
  { KGR_AGENDA_HEADING, (char *) "前回会議録の確認", TRUE },
  { KGR_AGENDA_HEADING, (char *) "議題", FALSE },
  { KGR_AGENDA_HEADING, (char *) "閉会", FALSE },
};

static const char *
agenda_kind_to_code (int value)
{
  return kgr_agenda_kind_to_code ((KgrAgendaKind) value);
}

static int
agenda_kind_from_code (const char *code)
{
  return (int) kgr_agenda_kind_from_code (code);
}

static const char *
method_to_code (int value)
{
  return kgr_record_method_to_code ((KgrRecordMethod) value);
}

static int
method_from_code (const char *code)
{
  return (int) kgr_record_method_from_code (code);
}

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

static const KgrField standing_fields[] = {
  { "kind", KGR_FIELD_CODE, G_STRUCT_OFFSET (KgrStandingItem, kind),
    .to_code = agenda_kind_to_code, .from_code = agenda_kind_from_code },
  { "title", KGR_FIELD_TEXT, G_STRUCT_OFFSET (KgrStandingItem, title) },
  { "last_minutes", KGR_FIELD_FLAG, G_STRUCT_OFFSET (KgrStandingItem, is_last_minutes) },
};
const KgrFields kgr_standing_item_fields = {
  sizeof (KgrStandingItem), G_N_ELEMENTS (standing_fields), standing_fields,
};

#define AT(member) G_STRUCT_OFFSET (KgrBody, member)
static const KgrField body_fields[] = {
  { "name", KGR_FIELD_TEXT, AT (name) },
  { "former_names", KGR_FIELD_LINES, AT (former_names) },
  { "kind", KGR_FIELD_CODE, AT (kind), .codes = kgr_body_kinds },
  { "mandate", KGR_FIELD_CODE, AT (mandate), .codes = kgr_mandates },
  { "numbering", KGR_FIELD_CODE, AT (numbering), .codes = kgr_numberings },
  { "quorum", KGR_FIELD_CODE, AT (quorum), .codes = kgr_quorums },
  { "quorum_roles", KGR_FIELD_LINES, AT (quorum_roles) },
  { "quorum_in_person", KGR_FIELD_FLAG, AT (quorum_in_person) },
  { "method", KGR_FIELD_CODE, AT (method),
    .to_code = method_to_code, .from_code = method_from_code },
  { "openness", KGR_FIELD_CODE, AT (openness), .codes = kgr_opennesses },
  { "speakers", KGR_FIELD_CODE, AT (speakers),
    .to_code = speakers_to_code, .from_code = speakers_from_code },
  { "place", KGR_FIELD_TEXT, AT (place) },
  { "starts", KGR_FIELD_TIME, AT (starts) },
  { "ends", KGR_FIELD_TIME, AT (ends) },
  { "standing", KGR_FIELD_LIST, AT (standing), .elements = &kgr_standing_item_fields },
  { "notice_days", KGR_FIELD_NUMBER, AT (notice_days) },
  { "minutes_days", KGR_FIELD_NUMBER, AT (minutes_days) },
  { "circulation_days", KGR_FIELD_NUMBER, AT (circulation_days) },
  { "position", KGR_FIELD_NUMBER, AT (position), .is_own = TRUE },
  { "ended", KGR_FIELD_DAY, AT (ended) },
  { "removed", KGR_FIELD_FLAG, AT (is_removed), .is_own = TRUE },
};
#undef AT
const KgrFields kgr_body_fields = {
  sizeof (KgrBody), G_N_ELEMENTS (body_fields), body_fields,
};

KgrBody *
kgr_body_new (const char *name)
{
  KgrBody *self = g_new0 (KgrBody, 1);

  self->name = g_strdup (name);
  return self;
}

void
kgr_body_free (KgrBody *self)
{
  kgr_fields_clear (&kgr_body_fields, self);
  g_free (self);
}

KgrBody *
kgr_body_copy (const KgrBody *self)
{
  return kgr_fields_copy (&kgr_body_fields, self);
}

KgrStandingItem *
kgr_standing_item_new (KgrAgendaKind  kind,
                       const char    *title,
                       gboolean       is_last_minutes)
{
  KgrStandingItem *self = g_new0 (KgrStandingItem, 1);

  self->kind = kind;
  self->title = g_strdup (title);
  self->is_last_minutes = is_last_minutes;
  return self;
}

void
kgr_standing_item_free (KgrStandingItem *self)
{
  kgr_fields_clear (&kgr_standing_item_fields, self);
  g_free (self);
}

void
kgr_body_set_name (KgrBody    *self,
                   const char *name)
{
  kgr_fields_rename (&self->name, &self->former_names, name);
}

gboolean
kgr_body_is_called (const KgrBody *self,
                    const char    *name)
{
  return g_strcmp0 (self->name, name) == 0 ||
         (self->former_names != NULL && name != NULL &&
          g_strv_contains ((const char * const *) self->former_names, name));
}

KgrNumbering
kgr_body_get_numbering (const KgrBody *self)
{
  return self->numbering != 0 ? self->numbering : KGR_NUMBERING_FISCAL_YEAR;
}

KgrQuorum
kgr_body_get_quorum (const KgrBody *self)
{
  return self->quorum != 0 ? self->quorum : KGR_QUORUM_MAJORITY;
}

KgrOpenness
kgr_body_get_openness (const KgrBody *self)
{
  return self->openness != 0 ? self->openness : KGR_OPENNESS_OPEN;
}

int
kgr_body_get_notice_days (const KgrBody *self)
{
  return self->notice_days != 0 ? self->notice_days : NOTICE_DAYS;
}

int
kgr_body_get_minutes_days (const KgrBody *self)
{
  return self->minutes_days != 0 ? self->minutes_days : MINUTES_DAYS;
}

int
kgr_body_get_circulation_days (const KgrBody *self)
{
  return self->circulation_days != 0 ? self->circulation_days : CIRCULATION_DAYS;
}

GPtrArray *
kgr_body_dup_standing (const KgrBody *self)
{
  GDestroyNotify free_one = (GDestroyNotify) kgr_standing_item_free;
  GPtrArray *items = g_ptr_array_new_with_free_func (free_one);

  if (self->standing != NULL)
    for (guint i = 0; i < self->standing->len; i++)
      g_ptr_array_add (items,
                       kgr_fields_copy (&kgr_standing_item_fields, self->standing->pdata[i]));
  else
    for (guint i = 0; i < G_N_ELEMENTS (usual_standing); i++)
      g_ptr_array_add (items, kgr_fields_copy (&kgr_standing_item_fields, &usual_standing[i]));

  return items;
}

gboolean
kgr_body_stands_on (const KgrBody *self,
                    const char    *day)
{
  return !self->is_removed && (self->ended == NULL || strcmp (self->ended, day) >= 0);
}
