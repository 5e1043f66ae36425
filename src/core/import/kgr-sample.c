/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The sample is made the way a user makes a file: texts are imported, passages concealed, an item
 * closed, a meeting approved. Its texts are resources, in data/sample. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "import/kgr-import.h"
#include "import/kgr-sample.h"
#include "kgr-error.h"
#include "kgr-sample-resources.h"
#include "meeting/kgr-meeting-repo.h"
#include "record/kgr-version-repo.h"

#define SAMPLE_PATH "/io/github/kaigiroku/Kaigiroku/sample/"
#define GROUND "個別事例・個人情報（障害者総合支援法第89条の３第５項）"

typedef struct
{
  const char       *text;         /* resource */
  const char       *confidential; /* resource: passages, one a line; NULL = none */
  KgrMeetingStatus  status;
  const char       *closed;       /* number of the agenda item that is closed; NULL = none */
  const char       *public_title; /* what it is called outside */
  const char       *approved_by;  /* NULL = not approved */
} Sample;

/* In the order in which the bodies are listed. */
static const Sample samples[] = {
  { .text = "zentai-02.txt", .status = KGR_MEETING_PLANNED },
  { .text = "sodan-02.txt", .status = KGR_MEETING_DRAFT },
  { .text = "kyoten-03.txt", .status = KGR_MEETING_DRAFT, .approved_by = "森下副会長" },
  { .text = "kyoten-04.txt", .status = KGR_MEETING_DRAFT,
    .confidential = "kyoten-04.confidential.txt", .closed = "（４）",
    .public_title = "個別事例の検討" },
};

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
         kgr_version_repo_approve (store, id, sample->approved_by, KGR_SPEAKERS_RECORDED, NULL,
                                   &number, error);
}

static gboolean
add_sample (KgrStore     *store,
            const Sample *sample,
            GError      **error)
{
  g_autoptr (KgrImport) import = import_sample (sample, error);
  gint64 id;

  if (import == NULL)
    return FALSE;

  import->meeting->status = sample->status;
  return kgr_meeting_repo_add (store, import->meeting, 0, &id, error) &&
         conceal_passages (store, id, sample, error) && close_item (store, id, sample, error) &&
         approve (store, id, sample, error);
}

/**
 * kgr_sample_fill:
 * @store: a store, open for writing and unlocked, new
 * @error: return location for an error
 *
 * Fills a new file with the sample: 汐見市障害者自立支援協議会 with 全体会 (one meeting planned), 相談支援部会
 * (one draft) and 地域生活支援拠点等整備部会 (one meeting approved; one draft with a full record, a confidential
 * passage and a closed item). All of it is invented. Call on the thread of @store.
 *
 * Fails as the repositories do; what was stored before the failure stays.
 *
 * Returns: %TRUE when all is stored
 */
gboolean
kgr_sample_fill (KgrStore *store,
                 GError  **error)
{
  g_return_val_if_fail (store != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    if (!add_sample (store, &samples[i], error))
      return FALSE;

  return TRUE;
}
