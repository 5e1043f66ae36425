/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "meeting/kgr-agenda-codes.h"

typedef struct
{
  int         value;
  const char *code;
  const char *label; /* to translate, or as it is printed; NULL = none */
} Code;

static const Code matters[] = {
  { KGR_MATTER_DISCUSSION, "discussion", N_("For discussion") },
  { KGR_MATTER_REPORT, "report", N_("For report") },
  { KGR_MATTER_OTHER, "other", N_("Other matter") },
  { 0 },
};

static const Code series_codes[] = {
  { KGR_SERIES_PAPER, "paper", "資料" },
  { KGR_SERIES_REFERENCE, "reference", "参考資料" },
  { KGR_SERIES_UNNUMBERED, "unnumbered", NULL },
  { 0 },
};

static const Code handlings[] = {
  { KGR_HANDLING_SENT, "sent", N_("Sent before") },
  { KGR_HANDLING_HANDED_OUT, "handed-out", N_("Handed out") },
  { KGR_HANDLING_COLLECTED, "collected", N_("Collected again") },
  { 0 },
};

static const Code *
find (const Code *codes,
      int         value)
{
  static const Code none = { 0 };

  for (guint i = 0; codes[i].code != NULL; i++)
    if (codes[i].value == value)
      return &codes[i];

  return &none;
}

static int
value_of (const Code *codes,
          const char *code)
{
  for (guint i = 0; codes[i].code != NULL; i++)
    if (g_strcmp0 (codes[i].code, code) == 0)
      return codes[i].value;

  return 0;
}

static const char *
translated (const char *label)
{
  return label != NULL ? _(label) : NULL;
}

const char *
kgr_agenda_matter_to_code (KgrAgendaMatter matter)
{
  return find (matters, matter)->code;
}

KgrAgendaMatter
kgr_agenda_matter_from_code (const char *code)
{
  return value_of (matters, code);
}

const char *
kgr_agenda_matter_to_label (KgrAgendaMatter matter)
{
  return translated (find (matters, matter)->label);
}

const char *
kgr_paper_series_to_code (KgrPaperSeries series)
{
  return find (series_codes, series)->code;
}

KgrPaperSeries
kgr_paper_series_from_code (const char *code)
{
  return value_of (series_codes, code);
}

const char *
kgr_paper_series_to_printed (KgrPaperSeries series)
{
  return find (series_codes, series)->label;
}

const char *
kgr_paper_handling_to_code (KgrPaperHandling one_flag)
{
  return find (handlings, one_flag)->code;
}

KgrPaperHandling
kgr_paper_handling_from_code (const char *code)
{
  return value_of (handlings, code);
}

const char *
kgr_paper_handling_to_label (KgrPaperHandling one_flag)
{
  return translated (find (handlings, one_flag)->label);
}
