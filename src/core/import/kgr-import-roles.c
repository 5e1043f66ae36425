/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "import/kgr-import-chars.h"
#include "import/kgr-import-roles.h"

/* Where one ends with another the longer one is meant: 副会長, not 会長. */
static const char * const roles[] = {
  "会長職務代理者", "会長職務代理", "職務代理者", "副会長", "会長", "副部会長", "部会長", "部会員",
  "副委員長", "委員長", "副座長", "座長", "副議長", "議長", "特別委員", "臨時委員", "専門委員",
  "委員", "構成員", "オブザーバー", "オブザーバ", "アドバイザー", "事務局長", "事務局次長", "事務局員",
  "事務局", "課長補佐", "副課長", "課長", "係長", "副部長", "部長", "次長", "局長", "室長",
  "所長", "副所長", "副館長", "館長", "センター長", "施設長", "園長", "校長", "教頭", "理事長",
  "理事", "管理者", "副市長", "市長", "副区長", "区長", "副町長", "町長", "副村長", "村長", "教育長",
  "主幹", "副主幹", "主査", "主任", "主事", "参事", "顧問", "監事", "幹事長", "幹事", "書記",
  "司会", "説明者", "参考人", "傍聴者", "傍聴人", "出席者", "参加者", "弁護士", "教授", "准教授",
  "議員", "氏",
};

static const char * const speaker_heads[] = { "発言者", "発言:", "質問者", "回答者" };

static gboolean
ends_with_role (const char *label,
                gsize       length,
                const char *role)
{
  gsize role_length = strlen (role);

  return length >= role_length && memcmp (label + length - role_length, role, role_length) == 0;
}

static gsize
longest_role (const char *label,
              gsize       length)
{
  gsize longest = 0;

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    if (ends_with_role (label, length, roles[i]))
      longest = MAX (longest, strlen (roles[i]));

  return longest;
}

/**
 * kgr_role_find_suffix:
 * @label: a person as printed
 *
 * Looks for the role at the end of a label.
 *
 * Returns: (nullable): where in @label its role begins, %NULL where it ends with none
 */
const char *
kgr_role_find_suffix (const char *label)
{
  gsize length = strlen (label);
  gsize longest = longest_role (label, length);

  return longest > 0 ? label + length - longest : NULL;
}

/* What may stand after a role: a bracket 事務局(福祉課), a letter or number 委員A, 委員1. */
static gsize
measure_without_affix (const char *folded)
{
  gsize length = strlen (folded);

  if (length > 0 && folded[length - 1] == ')')
    {
      const char *open = strrchr (folded, '(');

      if (open != NULL && open > folded)
        length = open - folded;
    }
  while (length > 0 && g_ascii_isalnum (folded[length - 1]))
    length--;

  return length;
}

/**
 * kgr_role_is_speaker:
 * @folded: a label, folded by kgr_fold_label()
 *
 * Tells a speaker from text that begins with a circle as well (午後2時20分開会): a speaker is a role, a
 * name and a role, or stands after 発言者.
 *
 * Returns: whether @folded names a speaker by itself
 */
gboolean
kgr_role_is_speaker (const char *folded)
{
  for (guint i = 0; i < G_N_ELEMENTS (speaker_heads); i++)
    if (g_str_has_prefix (folded, speaker_heads[i]))
      return TRUE;

  return longest_role (folded, measure_without_affix (folded)) > 0;
}
