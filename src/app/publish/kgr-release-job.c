/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From the standing version to a file at its place: database, gate, database. */

#include "config.h"

#include "kgr-desk.h"
#include "publish/kgr-release-job.h"
#include "record/kgr-version-repo.h"

typedef struct
{
  KgrDesk           *desk;
  gint64             meeting_id;
  int                number;
  KgrFormat          format;
  char              *path;
  KgrPublicDocument *document;
  gboolean           written;
} Job;

/* What the database thread is asked for; it never sees the job itself. */
typedef struct
{
  gint64             meeting_id;
  int                number;
  KgrFormat          format;
  KgrPublicDocument *document;
} Question;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_object (&job->desk);
  g_clear_pointer (&job->document, kgr_public_document_unref);
  g_free (job->path);
  g_free (job);
}

static void
question_free (gpointer data)
{
  Question *question = data;

  g_clear_pointer (&question->document, kgr_public_document_unref);
  g_free (question);
}

/* Runs on the database thread. */
static gpointer
get_public (KgrStore      *store,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  Question *question = data;
  Question *answer;
  int number = 0;
  KgrPublicDocument *document = kgr_version_repo_get_public (store, question->meeting_id, &number,
                                                             error);

  if (document == NULL)
    return NULL;
  answer = g_new0 (Question, 1);
  answer->number = number;
  answer->document = document;

  return answer;
}

/* Runs on the database thread. */
static gpointer
note_published (KgrStore      *store,
                gpointer       data,
                GCancellable  *cancellable,
                GError       **error)
{
  Question *question = data;

  if (!kgr_version_repo_note_published (store, question->meeting_id, question->number,
                                        kgr_format_to_code (question->format), error))
    return NULL;

  return GINT_TO_POINTER (TRUE);
}

/* Runs on a thread of the pool: it waits for two processes. */
static void
write_file (GTask        *task,
            gpointer      source,
            gpointer      data,
            GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;

  if (kgr_release_write (job->document, job->format, job->path, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
noted_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (kgr_desk_run_finish (KGR_DESK (source), result, &error) != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Job *job = g_task_get_task_data (task);
  Question *question;
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_task_return_error (task, error);
      return;
    }
  job->written = TRUE;
  question = g_new0 (Question, 1);
  question->meeting_id = job->meeting_id;
  question->number = job->number;
  question->format = job->format;
  kgr_desk_run_async (job->desk, note_published, question, question_free, NULL, NULL, noted_cb,
                      g_steal_pointer (&task));
}

static void
got_public_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Job *job = g_task_get_task_data (task);
  GCancellable *cancellable = g_task_get_cancellable (task);
  g_autoptr (GTask) writing = NULL;
  GError *error = NULL;
  Question *answer = kgr_desk_run_finish (KGR_DESK (source), result, &error);

  if (answer == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  job->number = answer->number;
  job->document = g_steal_pointer (&answer->document);
  question_free (answer);

  /* The outer task keeps the job alive until the thread has answered. */
  writing = g_task_new (NULL, cancellable, written_cb, g_object_ref (task));
  g_task_set_check_cancellable (writing, FALSE);
  g_task_set_task_data (writing, job, NULL);
  g_task_run_in_thread (writing, write_file);
}

void
kgr_release_job_run_async (KgrSession          *session,
                           gint64               meeting_id,
                           KgrFormat            format,
                           const char          *path,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  Question *question = g_new0 (Question, 1);
  Job *job = g_new0 (Job, 1);

  /* A file that stands at its place stands there, whatever was pressed since. */
  g_task_set_check_cancellable (task, FALSE);
  job->desk = g_object_ref (kgr_session_get_desk (session));
  job->meeting_id = meeting_id;
  job->format = format;
  job->path = g_strdup (path);
  g_task_set_task_data (task, job, job_free);
  question->meeting_id = meeting_id;
  kgr_desk_run_async (job->desk, get_public, question, question_free, question_free, cancellable,
                      got_public_cb, task);
}

gboolean
kgr_release_job_run_finish (GAsyncResult  *result,
                            gboolean      *written,
                            GError       **error)
{
  Job *job = g_task_get_task_data (G_TASK (result));

  *written = job->written;

  return g_task_propagate_boolean (G_TASK (result), error);
}
