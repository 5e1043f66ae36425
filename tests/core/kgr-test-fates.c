/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "kgr-test-fates.h"

static guint
note_speaker (KgrUnit *unit)
{
  const KgrUnitFields *fields = kgr_unit_get (unit);

  if (fields->kind != KGR_UNIT_STATEMENT)
    return (guint) fields->kind;
  return g_str_hash (fields->speaker) | 16;
}

static void
note_para (KgrFate  *fates,
           KgrPara  *para,
           gboolean  sealed,
           guint     speaker)
{
  guint n_spans;
  const KgrSpan *spans = kgr_para_get_spans (para, &n_spans);
  const char *p = kgr_para_get_text (para);
  guint next = 0;

  for (int column = 0; *p != '\0'; column++, p = g_utf8_next_char (p))
    {
      gunichar ch = g_utf8_get_char (p);
      gboolean covered;

      while (next < n_spans && spans[next].start + spans[next].length <= column)
        next++;
      covered = next < n_spans && spans[next].start <= column;
      if (ch >= KGR_FATE_FIRST && ch < KGR_FATE_FIRST + KGR_N_FATES)
        fates[ch - KGR_FATE_FIRST] = (KgrFate) { TRUE, sealed || covered, speaker };
    }
}

void
kgr_fates_note (KgrRecordDoc *doc,
                KgrFate      *fates)
{
  gboolean closed = FALSE;

  memset (fates, 0, KGR_N_FATES * sizeof *fates);
  for (guint i = 0; i < kgr_record_doc_get_n_units (doc); i++)
    {
      KgrUnit *unit = kgr_record_doc_get_unit (doc, i);
      const KgrUnitFields *fields = kgr_unit_get (unit);

      if (fields->kind == KGR_UNIT_ITEM)
        closed = fields->agenda_id == 2 || fields->agenda_id == 4;
      for (guint layer = 0; layer < KGR_N_LAYERS; layer++)
        for (guint j = 0; j < kgr_unit_get_n_paras (unit, layer); j++)
          note_para (fates, kgr_unit_get_para (unit, layer, j), closed && !fields->opened,
                     note_speaker (unit));
    }
}

void
kgr_fates_check (const KgrFate *before_all,
                 const KgrFate *after_all,
                 KgrMay         may)
{
  for (guint i = 0; i < KGR_N_FATES; i++)
    {
      const KgrFate *before = &before_all[i];
      const KgrFate *after = &after_all[i];

      if (!before->there || !after->there)
        continue;
      g_assert_true ((may & KGR_MAY_SPEAK) || before->speaker == after->speaker);
      g_assert_true ((may & KGR_MAY_OPEN) || !before->sealed || after->sealed);
    }
}
