/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Making passages of a stored record confidential: by their words everywhere, or one by its
 * place. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kgr-error.h"
#include "meeting/kgr-meeting-repo-private.h"

typedef struct
{
  KgrStore         *store;
  gint64            meeting_id;
  const char       *needle;
  const char       *reason;
  KgrConcealResult *result;
} Concealing;

static guint
count_in (const char *text,
          const char *needle)
{
  guint n = 0;

  for (const char *p = text; p != NULL && (p = strstr (p, needle)) != NULL; p += strlen (needle))
    n++;

  return n;
}

/* A name is kept in several forms, of which one is printed: a hit in several is one. */
static guint
count_in_name (const KgrAttendance *one,
               const char          *needle)
{
  guint in_name = MAX (count_in (one->name, needle), count_in (one->public_name, needle));
  guint apart = in_name + count_in (one->role, needle) + count_in (one->affiliation, needle) +
                count_in (one->substitute, needle) +
                count_in (one->substitute_affiliation, needle);

  return MAX (apart, count_in (one->printed, needle));
}

/* Hits outside the record: they are counted and told, never changed. */
static void
count_elsewhere (KgrMeeting       *meeting,
                 const char       *needle,
                 KgrConcealResult *result)
{
  result->in_titles += count_in (meeting->title, needle) + count_in (meeting->venue, needle) +
                       count_in (meeting->when_printed, needle);
  for (guint i = 0; i < meeting->agenda->len; i++)
    {
      const KgrAgendaItem *item = meeting->agenda->pdata[i];

      result->in_titles += count_in (item->title, needle) + count_in (item->public_title, needle) +
                           count_in (item->ground, needle);
      result->in_names += count_in (item->presenter, needle);
    }
  for (guint i = 0; i < meeting->papers->len; i++)
    {
      const KgrPaper *paper = meeting->papers->pdata[i];

      result->in_papers += count_in (paper->title, needle) + count_in (paper->label, needle);
    }
  for (guint i = 0; i < meeting->attendance->len; i++)
    result->in_names += count_in_name (meeting->attendance->pdata[i], needle);
  for (guint i = 0; i < meeting->units->len; i++)
    result->in_names += count_in (kgr_unit_get (meeting->units->pdata[i])->speaker, needle);
}

static GPtrArray *
conceal_units (KgrMeeting *meeting,
               Concealing *concealing)
{
  GPtrArray *changed = g_ptr_array_new_with_free_func ((GDestroyNotify) kgr_unit_unref);

  for (guint i = 0; i < meeting->units->len; i++)
    {
      KgrUnit *unit = meeting->units->pdata[i];
      g_autoptr(KgrUnit) concealed = kgr_unit_conceal (unit, concealing->needle, concealing->reason,
                                                       &concealing->result->in_texts);

      if (concealed != unit)
        g_ptr_array_add (changed, g_steal_pointer (&concealed));
    }

  return changed;
}

static gboolean
conceal (KgrDb     *db,
         gpointer   data,
         GError   **error)
{
  Concealing *concealing = data;
  KgrConcealResult *result = concealing->result;
  g_autoptr(KgrMeeting) meeting = kgr_meeting_repo_read (concealing->store, concealing->meeting_id,
                                                         NULL, error);
  g_autoptr(GPtrArray) changed = NULL;

  if (meeting == NULL)
    return FALSE;
  memset (result, 0, sizeof *result);
  changed = conceal_units (meeting, concealing);
  count_elsewhere (meeting, concealing->needle, result);
  if (result->in_texts + result->in_titles + result->in_names + result->in_papers == 0)
    {
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_NOT_FOUND,
                           _("These words are nowhere in the minutes. Look whether they are "
                             "written as in the record."));
      return FALSE;
    }
  result->standing_version = meeting->standing_version;
  if (changed->len == 0)
    return TRUE;

  return kgr_meeting_repo_open_for_change (concealing->store, meeting, &result->next_version,
                                           error) &&
         kgr_meeting_repo_write_units (concealing->store, meeting->id, changed, error) &&
         kgr_meeting_repo_mark_versions (concealing->store, meeting->id, error);
}

/**
 * kgr_meeting_repo_conceal:
 * @store: a store that can write
 * @meeting_id: a meeting's id
 * @needle: UTF-8, brought to NFC; a line feed is the end of a paragraph
 * @reason: (nullable): why it is confidential
 * @result: (out caller-allocates): what was found where
 * @error: return location for an error
 *
 * Makes every occurrence confidential, in texts, key points and summaries. What it finds elsewhere
 * is counted and left. Where anything changed, an approved meeting is opened for its next version
 * and no version so far can be published any more. One transaction; database thread.
 *
 * Fails with %KGR_ERROR_NOT_FOUND where the words are nowhere, %KGR_ERROR_INVALID where there are
 * none or the meeting was called off, %KGR_ERROR_CORRUPT where a cell of the meeting does not
 * open, and as every write does.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
kgr_meeting_repo_conceal (KgrStore          *store,
                          gint64             meeting_id,
                          const char        *needle,
                          const char        *reason,
                          KgrConcealResult  *result,
                          GError           **error)
{
  g_autofree char *normal = g_utf8_normalize (needle, -1, G_NORMALIZE_NFC);
  Concealing concealing = { store, meeting_id, normal, reason != NULL ? reason : "", result };

  if (normal == NULL || *normal == '\0')
    {
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_INVALID,
                           _("Give the words that are to be confidential; there are none."));
      return FALSE;
    }

  return kgr_store_write (store, conceal, &concealing, error);
}

typedef struct
{
  KgrStore   *store;
  gint64      meeting_id;
  gint64      unit_id;
  KgrLayer    layer;
  int         start;
  int         length;
  const char *reason;
} Marking;

static gboolean
mark (KgrDb     *db,
      gpointer   data,
      GError   **error)
{
  Marking *marking = data;
  g_autoptr(KgrMeeting) meeting = kgr_meeting_repo_read (marking->store, marking->meeting_id, NULL,
                                                         error);
  int next_version;

  if (meeting == NULL)
    return FALSE;
  for (guint i = 0; i < meeting->units->len; i++)
    {
      KgrUnit *unit = meeting->units->pdata[i];
      g_autoptr(GPtrArray) changed = NULL;
      KgrUnit *marked;

      if (kgr_unit_get (unit)->id != marking->unit_id)
        continue;
      marked = kgr_unit_mark (unit, marking->layer, marking->start, marking->length,
                              marking->reason);
      changed = g_ptr_array_new_with_free_func ((GDestroyNotify) kgr_unit_unref);
      g_ptr_array_add (changed, marked);
      if (marked == unit)
        return TRUE;
      return kgr_meeting_repo_open_for_change (marking->store, meeting, &next_version, error) &&
             kgr_meeting_repo_write_units (marking->store, meeting->id, changed, error) &&
             (marking->reason == NULL ||
              kgr_meeting_repo_mark_versions (marking->store, meeting->id, error));
    }
  g_set_error_literal (error, KGR_ERROR, KGR_ERROR_NOT_FOUND,
                       _("This statement is not in the record any more. Open the record again."));

  return FALSE;
}

/**
 * kgr_meeting_repo_mark:
 * @store: a store that can write
 * @meeting_id: a meeting's id
 * @unit_id: one of its units
 * @layer: which of its texts
 * @start: first character of the layer's text, from 0
 * @length: characters; a line feed is one
 * @reason: (nullable): "" for none; %NULL opens the passage
 * @error: return location for an error
 *
 * kgr_unit_mark() of a stored unit, with what kgr_meeting_repo_conceal() says of approved meetings
 * and their versions. Where nothing changes nothing is written. One transaction; database thread.
 *
 * Fails with %KGR_ERROR_NOT_FOUND, %KGR_ERROR_INVALID for a meeting that was called off,
 * %KGR_ERROR_CORRUPT, and as every write does.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
kgr_meeting_repo_mark (KgrStore    *store,
                       gint64       meeting_id,
                       gint64       unit_id,
                       KgrLayer     layer,
                       int          start,
                       int          length,
                       const char  *reason,
                       GError     **error)
{
  Marking marking = { store, meeting_id, unit_id, layer, start, length, reason };

  return kgr_store_write (store, mark, &marking, error);
}
