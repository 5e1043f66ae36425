/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "kgr-speaker-role.h"

/* Roles that one person holds at a time. */
static const char * const offices[] = {
  "会長",     "副会長",   "会長代理", "会長職務代理者", "部会長",   "副部会長", "委員長",     "副委員長",
  "議長",     "副議長",   "座長",     "副座長",         "司会",     "事務局",   "事務局長",   "事務局次長",
  "幹事長",   "理事長",   "所長",     "副所長",         "施設長",   "センター長", "市長",     "副市長",
  "町長",     "副町長",   "村長",     "副村長",         "区長",     "副区長",   "教育長",     "局長",
  "部長",     "次長",     "参事",     "課長",           "課長補佐", "副課長",   "室長",       "主幹",
  "係長",     "主査",     "主任",     "主事",           "館長",     "園長",     "校長",       "副校長",
  "教頭",     "院長",
};

/* Roles of many. */
static const char * const seats[] = {
  "委員",     "特別委員", "臨時委員", "専門委員", "部会員", "構成員", "会員", "幹事",
  "オブザーバー", "オブザーバ", "参考人", "職員", "事務局員", "説明者", "発言者",
};

static const char *
longer (const char *one,
        const char *other)
{
  return one == NULL || strlen (other) > strlen (one) ? other : one;
}

/* What closes a bracket or is white space at the end of a label says nothing. */
static char *
trim_end (const char *label)
{
  const char *end = label + strlen (label);

  while (end > label)
    {
      const char *previous = g_utf8_prev_char (end);
      gunichar c = g_utf8_get_char (previous);

      if (!g_unichar_isspace (c) && g_unichar_type (c) != G_UNICODE_CLOSE_PUNCTUATION
          && c != 0xff1a && c != ':')
        break;
      end = previous;
    }
  return g_strndup (label, end - label);
}

/* A role at the beginning counts only where it is parted from what follows: 会長谷川 is no chair. */
static gboolean
begins_with_role (const char *label,
                  const char *role)
{
  gunichar next;

  if (!g_str_has_prefix (label, role))
    return FALSE;

  next = g_utf8_get_char (label + strlen (role));
  return g_unichar_isspace (next) || g_unichar_ispunct (next);
}

static const char *
find_in (const char         *label,
         const char * const *roles,
         guint               n_roles,
         gboolean            at_end,
         const char         *found)
{
  for (guint i = 0; i < n_roles; i++)
    if (at_end ? g_str_has_suffix (label, roles[i]) : begins_with_role (label, roles[i]))
      found = longer (found, roles[i]);

  return found;
}

static const char *
find_at (const char *label,
         gboolean    at_end)
{
  return find_in (label, seats, G_N_ELEMENTS (seats), at_end,
                  find_in (label, offices, G_N_ELEMENTS (offices), at_end, NULL));
}

const char *
kgr_speaker_role_find (const char *label,
                       gboolean   *has_name)
{
  g_autofree char *trimmed = trim_end (label);
  const char *role = find_at (trimmed, TRUE);
  const char *rest = trimmed;

  *has_name = TRUE;
  if (role == NULL)
    return find_at (trimmed, FALSE);

  /* 発言者：委員 is a role with a word before it that names nobody. */
  if (g_str_has_prefix (rest, "発言者：") || g_str_has_prefix (rest, "発言者:"))
    rest = g_utf8_offset_to_pointer (rest, 4);
  *has_name = strcmp (rest, role) != 0;
  return role;
}

gboolean
kgr_speaker_role_is_office (const char *role)
{
  for (guint i = 0; i < G_N_ELEMENTS (offices); i++)
    if (strcmp (offices[i], role) == 0)
      return TRUE;

  return FALSE;
}
