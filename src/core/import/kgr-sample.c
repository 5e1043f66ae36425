/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The sample is made the way a user makes a file: a roster is entered, texts are imported,
 * passages concealed, an item closed, meetings approved, issues raised. Its words are resources, in
 * data/sample. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "council/kgr-council-repo.h"
#include "import/kgr-import.h"
#include "import/kgr-sample-private.h"
#include "import/kgr-sample.h"
#include "kgr-error.h"
#include "kgr-json.h"
#include "kgr-sample-resources.h"
#include "meeting/kgr-meeting-repo.h"
#include "record/kgr-version-repo.h"

#define SAMPLE_PATH "/io/github/kaigiroku/Kaigiroku/sample/"
#define KYOTEN "地域生活支援拠点等整備部会"
#define GROUND "個別事例・個人情報（障害者総合支援法第89条の３第５項）"

typedef struct
{
  const char       *text;         /* resource */
  const char       *body;
  KgrMeetingStatus  status;
  KgrMeetingForm    form;
  KgrCancellation   cancellation;
  const char       *confidential; /* resource: passages, one a line; NULL = none */
  const char       *closed;       /* number of the agenda item that is closed; NULL = none */
  const char       *public_title; /* what it is called outside */
  const char       *approved_by;  /* NULL = not approved */
  gboolean          published;
} Sample;

/* Oldest first. */
static const Sample samples[] = {
  { .text = "kodomo-r7-03.txt", .body = "こども部会", .status = KGR_MEETING_CANCELLED,
    .form = KGR_FORM_ROOM, .cancellation = KGR_CANCELLED_CALLED_OFF },
  { .text = "zentai-r7-02.txt", .body = "全体会", .status = KGR_MEETING_DRAFT,
    .form = KGR_FORM_ROOM, .approved_by = "長瀬会長", .published = TRUE },
  { .text = "unei-01.txt", .body = "運営会議", .status = KGR_MEETING_DRAFT,
    .form = KGR_FORM_ROOM, .approved_by = "長瀬会長" },
  { .text = "kyoten-03.txt", .body = KYOTEN, .status = KGR_MEETING_DRAFT, .form = KGR_FORM_ROOM,
    .approved_by = "森下副会長" },
  { .text = "sodan-02.txt", .body = "相談支援部会", .status = KGR_MEETING_DRAFT,
    .form = KGR_FORM_BOTH },
  { .text = "wg-02.txt", .body = "ワーキンググループ", .status = KGR_MEETING_DRAFT,
    .form = KGR_FORM_ROOM, .approved_by = "久住委員", .published = TRUE },
  { .text = "kodomo-01.txt", .body = "こども部会", .status = KGR_MEETING_DRAFT,
    .form = KGR_FORM_WRITTEN },
  { .text = "kyoten-04.txt", .body = KYOTEN, .status = KGR_MEETING_DRAFT, .form = KGR_FORM_BOTH,
    .confidential = "kyoten-04.confidential.txt", .closed = "（４）",
    .public_title = "個別事例の検討" },
  { .text = "zentai-02.txt", .body = "全体会", .status = KGR_MEETING_PLANNED,
    .form = KGR_FORM_ROOM },
};

#define CIRCULATED "sodan-02.txt" /* whose copies are out */
#define NEXT_MEETING "2026-12-10" /* of KYOTEN, as its body plans it */

static GBytes *
load_resource (const char *name,
               GError    **error)
{
  g_autofree char *path = g_strconcat (SAMPLE_PATH, name, NULL);

  return g_resource_lookup_data (kgr_sample_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE,
                                 error);
}

static KgrImport *
import_sample (const Sample *sample,
               GError      **error)
{
  g_autoptr (GBytes) bytes = load_resource (sample->text, error);
  gsize length;
  const char *text;

  if (bytes == NULL)
    return NULL;

  text = g_bytes_get_data (bytes, &length);
  return kgr_import_new_from_text (text, length, NULL, error);
}

static gboolean
conceal_passages (KgrStore     *store,
                  gint64        id,
                  const Sample *sample,
                  GError      **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_auto (GStrv) passages = NULL;

  if (sample->confidential == NULL)
    return TRUE;

  bytes = load_resource (sample->confidential, error);
  if (bytes == NULL)
    return FALSE;

  passages = g_strsplit (g_bytes_get_data (bytes, NULL), "\n", -1);
  for (guint i = 0; passages[i] != NULL && *passages[i] != '\0'; i++)
    {
      KgrConcealResult result;

      if (!kgr_meeting_repo_conceal (store, id, passages[i], GROUND, &result, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
close_item (KgrStore     *store,
            gint64        id,
            const Sample *sample,
            GError      **error)
{
  g_autoptr (KgrMeeting) meeting = NULL;

  if (sample->closed == NULL)
    return TRUE;

  meeting = kgr_meeting_repo_load (store, id, NULL, error);
  if (meeting == NULL)
    return FALSE;

  for (guint i = 0; i < meeting->agenda->len; i++)
    {
      const KgrAgendaItem *item = g_ptr_array_index (meeting->agenda, i);

      if (g_strcmp0 (item->number, sample->closed) == 0)
        return kgr_meeting_repo_close_item (store, id, item->id, TRUE, GROUND, NULL, NULL,
                                            sample->public_title, error);
    }

  g_set_error_literal (error, KGR_ERROR, KGR_ERROR_CORRUPT,
                       _("The sample is not whole. Install the program again."));
  return FALSE;
}

static gboolean
approve (KgrStore     *store,
         gint64        id,
         const Sample *sample,
         GError      **error)
{
  int number;

  return sample->approved_by == NULL ||
         (kgr_version_repo_approve (store, id, sample->approved_by, KGR_SPEAKERS_RECORDED, NULL,
                                    &number, error) &&
          (!sample->published ||
           kgr_version_repo_note_published (store, id, number, "html", error)));
}

static gboolean
circulate (KgrStore     *store,
           gint64        id,
           const Sample *sample,
           GError      **error)
{
  const KgrMeetingMove move = { .to = KGR_MEETING_CIRCULATED };

  return !g_str_equal (sample->text, CIRCULATED) ||
         kgr_meeting_repo_move (store, id, &move, error);
}

/* The minutes have surnames only; the roster knows whose they are. */
static void
find_people (KgrMeeting *meeting,
             GPtrArray  *people)
{
  for (guint i = 0; i < meeting->attendance->len; i++)
    {
      KgrAttendance *line = meeting->attendance->pdata[i];

      for (guint j = 0; j < people->len; j++)
        {
          const KgrPerson *person = people->pdata[j];

          if (line->name == NULL || !g_str_has_prefix (person->name, line->name))
            continue;
          line->person_id = person->id;
          line->affiliation = g_strdup (person->affiliation);
          line->public_name = g_strdup (person->public_name);
          break;
        }
    }
}

static gboolean
add_sample (KgrSampleMaking *making,
            const Sample    *sample,
            GError         **error)
{
  KgrStore *store = making->store;
  g_autoptr(KgrImport) import = import_sample (sample, error);
  gint64 *body = g_hash_table_lookup (making->bodies, sample->body);
  gint64 id;

  if (import == NULL)
    return FALSE;

  import->meeting->status = sample->status;
  import->meeting->form = sample->form;
  import->meeting->cancellation = sample->cancellation;
  find_people (import->meeting, making->people);
  if (!kgr_meeting_repo_add (store, import->meeting, *body, &id, error) ||
      !conceal_passages (store, id, sample, error) || !close_item (store, id, sample, error) ||
      !approve (store, id, sample, error) || !circulate (store, id, sample, error))
    return FALSE;
  kgr_sample_note (making->meetings, sample->text, id);

  return TRUE;
}

/* As the body has it: its next number, its usual place and time, its seats, its standing agenda. */
static gboolean
plan_next (KgrSampleMaking *making,
           GError         **error)
{
  gint64 *body = g_hash_table_lookup (making->bodies, KYOTEN);
  const KgrMeetingPlan plan = { .body_id = *body, .starts_at = NEXT_MEETING };

  return kgr_meeting_repo_plan (making->store, &plan, 1, NULL, error);
}

void
kgr_sample_note (GHashTable *ids,
                 const char *name,
                 gint64      id)
{
  g_hash_table_insert (ids, g_strdup (name), g_memdup2 (&id, sizeof id));
}

static JsonObject *
load_sample (GError **error)
{
  g_autoptr(GBytes) bytes = load_resource ("sample.json", error);
  gsize length = 0;
  const char *data = bytes != NULL ? g_bytes_get_data (bytes, &length) : NULL;

  return data != NULL ? kgr_json_parse_object (data, (gssize) length, error) : NULL;
}

static gboolean
fill (KgrSampleMaking *making,
      JsonObject      *sample,
      GError         **error)
{
  if (!kgr_sample_add_roster (making, sample, error))
    return FALSE;
  making->people = kgr_person_repo_list (making->store, error);
  if (making->people == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    if (!add_sample (making, &samples[i], error))
      return FALSE;

  return plan_next (making, error) && kgr_sample_add_issues (making, sample, error);
}

/**
 * kgr_sample_fill:
 * @store: a store, open for writing and unlocked, new
 * @error: return location for an error
 *
 * Fills a new file with the sample: 汐見市障害者自立支援協議会 with six bodies, twenty people and their seats
 * (one is vacant, one term ends soon, one person has a public name), ten meetings of two fiscal
 * years in every state (one in writing, one called off, one with a confidential passage and a
 * closed item) and what is carried over between them. All of it is invented. Call on the thread of
 * @store.
 *
 * Fails as the repositories do; what was stored before the failure stays.
 *
 * Returns: %TRUE when all is stored
 */
gboolean
kgr_sample_fill (KgrStore *store,
                 GError  **error)
{
  g_autoptr(JsonObject) sample = NULL;
  g_autoptr(GHashTable) bodies = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr(GHashTable) meetings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  KgrSampleMaking making = { store, bodies, meetings, NULL };
  gboolean good;

  g_return_val_if_fail (store != NULL, FALSE);

  sample = load_sample (error);
  good = sample != NULL && fill (&making, sample, error);
  g_clear_pointer (&making.people, g_ptr_array_unref);

  return good;
}
