/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the meetings of the sample carry over. */

#include "config.h"

#include "import/kgr-sample-private.h"
#include "issue/kgr-issue-repo.h"
#include "kgr-json.h"

static gint64
find (GHashTable *ids,
      JsonObject *object,
      const char *name)
{
  gint64 *id = g_hash_table_lookup (ids, kgr_json_get_string (object, name));

  g_assert (id != NULL);

  return *id;
}

static KgrIssue *
read_issue (JsonObject *object)
{
  KgrIssue *issue = kgr_issue_new ();

  issue->kind = kgr_issue_kind_from_code (kgr_json_get_string (object, "kind"));
  issue->title = kgr_json_dup_string (object, "title");
  issue->public_wording = kgr_json_dup_string (object, "public_wording");
  issue->owner = kgr_json_dup_string (object, "owner");
  issue->due = kgr_json_dup_string (object, "due");
  issue->level = kgr_issue_level_from_code (kgr_json_get_string (object, "level"));
  issue->scope = kgr_issue_scope_from_code (kgr_json_get_string (object, "scope"));
  issue->horizon = kgr_issue_horizon_from_code (kgr_json_get_string (object, "horizon"));
  issue->field = kgr_json_dup_string (object, "field");
  issue->confidential = kgr_json_get_boolean (object, "confidential");

  return issue;
}

static gboolean
add_issue (KgrSampleMaking *making,
           JsonObject      *object,
           GError         **error)
{
  g_autoptr(KgrIssue) issue = read_issue (object);
  JsonArray *answers = kgr_json_get_array (object, "answers");
  JsonObject *refer = json_object_has_member (object, "refer")
                      ? json_object_get_object_member (object, "refer") : NULL;
  gint64 id;

  if (!kgr_issue_repo_add (making->store, issue, find (making->bodies, object, "body"),
                           find (making->meetings, object, "meeting"), &id, error))
    return FALSE;
  if (refer != NULL &&
      !kgr_issue_repo_refer (making->store, id, find (making->bodies, refer, "body"),
                             find (making->meetings, refer, "meeting"),
                             kgr_json_get_string (refer, "text"), error))
    return FALSE;
  for (guint i = 0; answers != NULL && i < json_array_get_length (answers); i++)
    {
      JsonObject *answer = json_array_get_object_element (answers, i);

      if (!kgr_issue_repo_answer (making->store, id, find (making->meetings, answer, "meeting"),
                                  kgr_json_get_string (answer, "text"),
                                  kgr_issue_state_from_code (kgr_json_get_string (answer, "state")),
                                  error))
        return FALSE;
    }

  return TRUE;
}

gboolean
kgr_sample_add_issues (KgrSampleMaking *making,
                       JsonObject      *sample,
                       GError         **error)
{
  JsonArray *issues = kgr_json_get_array (sample, "issues");

  for (guint i = 0; i < json_array_get_length (issues); i++)
    if (!add_issue (making, json_array_get_object_element (issues, i), error))
      return FALSE;

  return TRUE;
}
