/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "handout/kgr-handout-repo.h"

typedef struct
{
  const char      *code;
  const char      *label;
  KgrHandoutScope  scope;
  gboolean         is_inside;
  gboolean         has_csv; /* somebody goes on working with the table */
} Kind;

/* By KgrHandoutKind. */
static const Kind kinds[KGR_N_HANDOUTS + 1] = {
  { NULL, NULL, 0, FALSE, FALSE },
  { "notice", N_("Notice of Meeting"), KGR_HANDOUT_OF_MEETING, FALSE, FALSE },
  { "agenda", N_("Agenda to Hand Out"), KGR_HANDOUT_OF_MEETING, FALSE, FALSE },
  { "roster", N_("List of Members"), KGR_HANDOUT_OF_MEETING | KGR_HANDOUT_OF_BODY, FALSE, FALSE },
  { "standing", N_("List of Matters Carried Over"), KGR_HANDOUT_OF_MEETING, FALSE, TRUE },
  { "report", N_("Report of a Year"), KGR_HANDOUT_OF_BODY_YEAR, FALSE, FALSE },
  { "fields", N_("Issues by Field"), KGR_HANDOUT_OF_YEAR, FALSE, TRUE },
  { "run-sheet", N_("Run Sheet"), KGR_HANDOUT_OF_MEETING, TRUE, FALSE },
  { "attendance-book", N_("Attendance Book"), KGR_HANDOUT_OF_MEETING, TRUE, FALSE },
};

static const Kind *
get_kind (KgrHandoutKind kind)
{
  return (guint) kind < G_N_ELEMENTS (kinds) ? &kinds[kind] : &kinds[0];
}

/**
 * kgr_handout_kind_to_code:
 * @kind: a kind
 *
 * Returns: (nullable): its code ("notice"), %NULL for a number that is none
 */
const char *
kgr_handout_kind_to_code (KgrHandoutKind kind)
{
  return get_kind (kind)->code;
}

/**
 * kgr_handout_kind_from_code:
 * @code: (nullable): a code
 *
 * Returns: the kind, 0 if there is none of that code
 */
KgrHandoutKind
kgr_handout_kind_from_code (const char *code)
{
  for (guint i = 1; code != NULL && i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].code, code))
      return i;

  return 0;
}

/**
 * kgr_handout_kind_to_label:
 * @kind: a kind
 *
 * Returns: (nullable): what it is called on a screen, %NULL for a number that is none
 */
const char *
kgr_handout_kind_to_label (KgrHandoutKind kind)
{
  return get_kind (kind)->label != NULL ? _(get_kind (kind)->label) : NULL;
}

/**
 * kgr_handout_kind_get_scope:
 * @kind: a kind
 *
 * Returns: what it can be asked of; 0 for a number that is none
 */
KgrHandoutScope
kgr_handout_kind_get_scope (KgrHandoutKind kind)
{
  return get_kind (kind)->scope;
}

/**
 * kgr_handout_kind_is_inside:
 * @kind: a kind
 *
 * Returns: whether the paper stays in the office
 */
gboolean
kgr_handout_kind_is_inside (KgrHandoutKind kind)
{
  return get_kind (kind)->is_inside;
}

/**
 * kgr_handout_kind_has_format:
 * @kind: a kind
 * @format: a format
 *
 * Returns: whether the paper is written as such a file
 */
gboolean
kgr_handout_kind_has_format (KgrHandoutKind kind,
                             KgrFormat      format)
{
  return get_kind (kind)->code != NULL && (format != KGR_FORMAT_CSV || get_kind (kind)->has_csv);
}
