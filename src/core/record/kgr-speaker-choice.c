/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Who speaks next, from as few keys as possible. */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "record/kgr-speaker-choice.h"
#include "text/kgr-fold.h"

/* How well somebody fits; less is better. */
typedef enum
{
  FIT_NUMBER,
  FIT_WHOLE,       /* label, role, name or surname, or their reading, in full */
  FIT_LABEL,       /* what begins so */
  FIT_ROLE_READING,
  FIT_READING,
  FIT_NAME,
  FIT_INSIDE,      /* the given name, a word in the middle */
  FIT_NOT,
} Fit;

typedef struct
{
  guint index;
  Fit   fit;
  guint age;    /* 0 = spoke last; G_MAXUINT = not yet */
  int   number;
} Match;

/* The roles of a council as they are read, so that ふく finds 副会長 before anybody's reading is in
 * the register. */
static const struct
{
  const char *word;
  const char *reading;
} role_readings[] = {
  { "副会長", "ふくかいちょう" },
  { "副部会長", "ふくぶかいちょう" },
  { "副委員長", "ふくいいんちょう" },
  { "副座長", "ふくざちょう" },
  { "会長", "かいちょう" },
  { "部会長", "ぶかいちょう" },
  { "委員長", "いいんちょう" },
  { "座長", "ざちょう" },
  { "議長", "ぎちょう" },
  { "委員", "いいん" },
  { "特別委員", "とくべついいん" },
  { "事務局", "じむきょく" },
  { "事務局長", "じむきょくちょう" },
  { "課長", "かちょう" },
  { "係長", "かかりちょう" },
  { "所長", "しょちょう" },
  { "オブザーバー", "おぶざーばー" },
  { "傍聴者", "ぼうちょうしゃ" },
  { "説明員", "せつめいいん" },
  { "講師", "こうし" },
};

static char *
fold (const char *text)
{
  g_autoptr(GArray) columns = g_array_new (FALSE, FALSE, sizeof (int));

  return text != NULL ? kgr_fold_text (text, columns) : g_strdup ("");
}

static gboolean
is_number (const char *folded)
{
  for (const char *p = folded; *p != '\0'; p++)
    if (!g_ascii_isdigit (*p))
      return FALSE;
  return folded[0] != '\0';
}

/* A better fit than @fit, by one of somebody's words. */
static Fit
fit_word (Fit         fit,
          const char *word,
          const char *typed,
          Fit         if_prefix)
{
  g_autofree char *folded = fold (word);

  if (folded[0] == '\0')
    return fit;
  if (strcmp (folded, typed) == 0)
    return MIN (fit, FIT_WHOLE);
  if (g_str_has_prefix (folded, typed))
    return MIN (fit, if_prefix);
  return strstr (folded, typed) != NULL ? MIN (fit, FIT_INSIDE) : fit;
}

/* A name or reading by its parts: the surname in full is a whole fit. */
static Fit
fit_parts (Fit         fit,
           const char *words,
           const char *typed,
           Fit         if_prefix)
{
  g_auto(GStrv) parts = words != NULL ? g_strsplit_set (words, " \t", -1) : NULL;
  g_autofree char *plain = NULL;

  if (words == NULL)
    return fit;
  /* 「真鍋　綾子」: the space is a wide one as often as not. */
  plain = g_strjoinv ("", parts);
  fit = fit_word (fit, plain, typed, if_prefix);
  if (parts[0] != NULL && strstr (parts[0], "　") != NULL)
    {
      g_auto(GStrv) wide = g_strsplit (parts[0], "　", 2);

      return fit_word (fit, wide[0], typed, if_prefix);
    }
  return parts[0] != NULL ? fit_word (fit, parts[0], typed, if_prefix) : fit;
}

static Fit
fit_role_reading (Fit         fit,
                  const char *role,
                  const char *typed)
{
  for (guint i = 0; role != NULL && i < G_N_ELEMENTS (role_readings); i++)
    if (strcmp (role, role_readings[i].word) == 0)
      return fit_word (fit, role_readings[i].reading, typed, FIT_ROLE_READING);
  return fit;
}

static Fit
get_fit (const KgrSpeakerCandidate *one,
         const char                *typed)
{
  Fit fit = FIT_NOT;

  if (is_number (typed))
    return one->number > 0 || strcmp (typed, "0") == 0
           ? (strtol (typed, NULL, 10) == one->number ? FIT_NUMBER : FIT_NOT) : FIT_NOT;
  fit = fit_word (fit, one->label, typed, FIT_LABEL);
  fit = fit_word (fit, one->role, typed, FIT_LABEL);
  fit = fit_role_reading (fit, one->role != NULL ? one->role : one->label, typed);
  fit = fit_parts (fit, one->reading, typed, FIT_READING);
  return fit_parts (fit, one->name, typed, FIT_NAME);
}

static guint
get_age (GArray *recent,
         guint   index)
{
  for (guint i = 0; recent != NULL && i < recent->len; i++)
    if (g_array_index (recent, guint, i) == index)
      return i;
  return G_MAXUINT;
}

/* By fit, then who spoke last, then by number; who has none comes last. */
static int
compare_matches (gconstpointer a,
                 gconstpointer b)
{
  const Match *one = a;
  const Match *other = b;

  if (one->fit != other->fit)
    return one->fit < other->fit ? -1 : 1;
  if (one->age != other->age)
    return one->age < other->age ? -1 : 1;
  if ((one->number > 0) != (other->number > 0))
    return one->number > 0 ? -1 : 1;
  if (one->number != other->number)
    return one->number < other->number ? -1 : 1;
  return one->index < other->index ? -1 : one->index > other->index;
}

/**
 * kgr_speaker_candidates_match:
 * @candidates: (array length=n_candidates): who may speak
 * @n_candidates: how many
 * @typed: what was typed: a number, the beginning of a reading, of a role or its reading, of a name
 *   or a label; width, kana and variants of characters make no difference
 * @recent: (nullable) (element-type guint): indices of who spoke, the last first
 *
 * Finds speakers, so that ふく, 副 and the number of the seat all find the 副会長. Digits are the
 * number and nothing else. Ordered by how well they fit, then by who spoke last, then by number.
 * With nothing typed everybody fits. Pure; any thread.
 *
 * Returns: (transfer full) (element-type guint): indices, best first
 */
GArray *
kgr_speaker_candidates_match (const KgrSpeakerCandidate *candidates,
                              guint                      n_candidates,
                              const char                *typed,
                              GArray                    *recent)
{
  g_autoptr(GArray) matches = g_array_new (FALSE, FALSE, sizeof (Match));
  g_autofree char *folded = NULL;
  GArray *result;

  g_return_val_if_fail (candidates != NULL || n_candidates == 0, NULL);
  g_return_val_if_fail (typed != NULL, NULL);

  folded = fold (typed);
  for (guint i = 0; i < n_candidates; i++)
    {
      Match match = { i, FIT_WHOLE, get_age (recent, i), candidates[i].number };

      if (folded[0] != '\0')
        match.fit = get_fit (&candidates[i], folded);
      if (match.fit != FIT_NOT)
        g_array_append_val (matches, match);
    }
  g_array_sort (matches, compare_matches);
  result = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < matches->len; i++)
    g_array_append_val (result, g_array_index (matches, Match, i).index);
  return result;
}

/**
 * kgr_speaker_guest_dup_label:
 * @typed: what was typed
 *
 * The label of a guest who is on no list: what was typed, without white space around it. A number
 * is no guest.
 *
 * Returns: (transfer full) (nullable): the label; %NULL where there is none
 */
char *
kgr_speaker_guest_dup_label (const char *typed)
{
  g_autofree char *folded = NULL;
  g_autofree char *label = NULL;
  const char *start = typed;
  const char *end;

  g_return_val_if_fail (typed != NULL, NULL);

  folded = fold (typed);
  if (folded[0] == '\0' || is_number (folded))
    return NULL;
  while (g_unichar_isspace (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  end = start + strlen (start);
  while (end > start && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  label = g_strndup (start, end - start);
  return g_steal_pointer (&label);
}

static gboolean
is_same_speaker (const KgrSpeaker *a,
                 const KgrSpeaker *b)
{
  return a->person_id == b->person_id && g_strcmp0 (a->label, b->label) == 0;
}

/**
 * kgr_record_doc_recent_speakers:
 * @self: a document
 * @index: of a unit, or the number of units
 * @limit: how many at most
 *
 * Who spoke up to and including the unit at @index, the last first, each once.
 *
 * Returns: (transfer full) (element-type KgrSpeaker): the speakers; their labels are the document's
 *   until it changes
 */
GArray *
kgr_record_doc_recent_speakers (KgrRecordDoc *self,
                                guint         index,
                                guint         limit)
{
  GArray *speakers;
  guint n_units;

  g_return_val_if_fail (KGR_IS_RECORD_DOC (self), NULL);

  speakers = g_array_new (FALSE, FALSE, sizeof (KgrSpeaker));
  n_units = kgr_record_doc_get_n_units (self);
  for (guint i = index < n_units ? index + 1 : n_units; i > 0 && speakers->len < limit; i--)
    {
      const KgrUnitFields *fields = kgr_unit_get (kgr_record_doc_get_unit (self, i - 1));
      KgrSpeaker speaker = { fields->person_id, fields->speaker };
      gboolean known = fields->kind != KGR_UNIT_STATEMENT;

      for (guint s = 0; !known && s < speakers->len; s++)
        known = is_same_speaker (&g_array_index (speakers, KgrSpeaker, s), &speaker);
      if (!known)
        g_array_append_val (speakers, speaker);
    }
  return speakers;
}

/**
 * kgr_record_doc_other_speaker:
 * @self: a document
 * @index: of the unit where the caret is, or the number of units
 * @speaker: (out): who it is; the label is the document's until it changes
 *
 * Of the last two who spoke up to @index the one who does not speak there: two who talk to each
 * other take turns by one key.
 *
 * Returns: %FALSE where not yet two have spoken
 */
gboolean
kgr_record_doc_other_speaker (KgrRecordDoc *self,
                              guint         index,
                              KgrSpeaker   *speaker)
{
  g_autoptr(GArray) speakers = kgr_record_doc_recent_speakers (self, index, 2);

  if (speakers->len < 2)
    return FALSE;
  *speaker = g_array_index (speakers, KgrSpeaker, 1);
  return TRUE;
}
