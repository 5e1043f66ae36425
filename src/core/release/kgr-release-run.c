/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Runs the two helpers. Whatever goes between them and us is in memory files: there is no pipe
 * that could fill up, what a helper has written is sealed before it is read, and how much it may
 * write is limited by the kernel. */

#include "config.h"

#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <sys/resource.h>

#include "kgr-error.h"
#include "kgr-platform.h"
#include "release/kgr-release-private.h"

#define FILE_FD       3
#define MAX_FILE_SIZE (512 * 1024 * 1024)

typedef struct
{
  const char *program;
  const char *format;
  guint       timeout_ms;
  int         input;  /* -1 for none */
  int         output; /* -1 for none */
  int         file;
} Call;

typedef struct
{
  GSubprocess *child;
  gboolean     ended;
  gboolean     too_slow;
} Wait;

static void
child_setup_cb (gpointer user_data)
{
  struct rlimit none = { 0, 0 };
  struct rlimit size;

  kgr_platform_die_with_parent ();
  setrlimit (RLIMIT_CORE, &none);
  getrlimit (RLIMIT_FSIZE, &size);
  size.rlim_max = MIN (size.rlim_max, MAX_FILE_SIZE);
  size.rlim_cur = size.rlim_max;
  setrlimit (RLIMIT_FSIZE, &size);
}

static void
ended_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  Wait *wait = user_data;

  /* It was not given a cancellable: there is nothing that could fail. */
  g_subprocess_wait_finish (wait->child, result, NULL);
  wait->ended = TRUE;
}

static gboolean
too_slow_cb (gpointer user_data)
{
  Wait *wait = user_data;

  wait->too_slow = TRUE;
  g_subprocess_force_exit (wait->child);

  return G_SOURCE_REMOVE;
}

static gboolean
cancelled_cb (GCancellable *cancellable,
              gpointer      user_data)
{
  Wait *wait = user_data;

  g_subprocess_force_exit (wait->child);

  return G_SOURCE_REMOVE;
}

/* Waits in a context of its own: the caller's thread may have none that runs. */
static gboolean
wait_for_end (GSubprocess  *child,
              guint         timeout_ms,
              GCancellable *cancellable)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  g_autoptr (GSource) timeout = g_timeout_source_new (timeout_ms);
  g_autoptr (GSource) cancel = g_cancellable_source_new (cancellable);
  Wait wait = { child, FALSE, FALSE };

  g_main_context_push_thread_default (context);
  g_subprocess_wait_async (child, NULL, ended_cb, &wait);
  g_source_set_callback (timeout, too_slow_cb, &wait, NULL);
  g_source_attach (timeout, context);
  g_source_set_callback (cancel, G_SOURCE_FUNC (cancelled_cb), &wait, NULL);
  g_source_attach (cancel, context);

  while (!wait.ended)
    g_main_context_iteration (context, TRUE);

  g_source_destroy (timeout);
  g_source_destroy (cancel);
  g_main_context_pop_thread_default (context);

  return !wait.too_slow;
}

/* The launcher closes what it is given; nobody else's child is to inherit it meanwhile. */
static int
copy_of (int fd)
{
  return fcntl (fd, F_DUPFD_CLOEXEC, 0);
}

static GSubprocess *
spawn (const Call  *call,
       GError     **error)
{
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autofree char *fd = g_strdup_printf ("%d", FILE_FD);
  GSubprocessFlags flags = G_SUBPROCESS_FLAGS_STDERR_SILENCE;
  char *no_environment[] = { NULL };

  if (call->output < 0)
    flags |= G_SUBPROCESS_FLAGS_STDOUT_SILENCE;
  launcher = g_subprocess_launcher_new (flags);
  g_subprocess_launcher_set_environ (launcher, no_environment);
  g_subprocess_launcher_set_cwd (launcher, "/");
  g_subprocess_launcher_set_child_setup (launcher, child_setup_cb, NULL, NULL);
  g_subprocess_launcher_take_fd (launcher, copy_of (call->file), FILE_FD);
  if (call->input >= 0)
    g_subprocess_launcher_take_stdin_fd (launcher, copy_of (call->input));
  if (call->output >= 0)
    g_subprocess_launcher_take_stdout_fd (launcher, copy_of (call->output));

  return g_subprocess_launcher_spawn (launcher, error, call->program,
                                      call->format, fd, NULL);
}

static gboolean
run (const Call    *call,
     GCancellable  *cancellable,
     GError       **error)
{
  g_autoptr (GError) trouble = NULL;
  g_autoptr (GSubprocess) child = NULL;
  gboolean in_time;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  child = spawn (call, &trouble);
  if (child == NULL)
    {
      g_set_error (error, KGR_ERROR, KGR_ERROR_IO,
                   _("A part of this program could not be started (%s). Install it again."),
                   trouble->message);
      return FALSE;
    }

  in_time = wait_for_end (child, call->timeout_ms, cancellable);
  if (g_subprocess_get_successful (child))
    return TRUE;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (!in_time)
    g_set_error_literal (error, KGR_ERROR, KGR_ERROR_IO,
                         _("Writing the file took too long and was stopped. Publish it again."));
  else
    g_set_error_literal (error, KGR_ERROR, KGR_ERROR_IO,
                         _("The file could not be written to the end. Publish it again; if that"
                           " does not help, install the program again."));

  return FALSE;
}

/**
 * kgr_release_publish:
 * @helpers: who publishes
 * @format: as which file, a code of the publisher
 * @document: what is published
 * @cancellable: (nullable): kills the publisher
 * @error: return location for an error
 *
 * Has the publisher write the file into memory.
 *
 * Returns: a descriptor of the sealed file, or -1 with @error set
 */
int
kgr_release_publish (const KgrReleaseHelpers *helpers,
                     const char              *format,
                     KgrPublicDocument       *document,
                     GCancellable            *cancellable,
                     GError                 **error)
{
  g_autoptr (GBytes) wire = kgr_public_document_to_bytes (document);
  g_auto (KgrFd) input = kgr_memory_new (error);
  g_auto (KgrFd) file = input >= 0 ? kgr_memory_new (error) : -1;
  Call call = { helpers->publish, format, helpers->timeout_ms, input, -1, file };
  int sealed = -1;

  if (file >= 0 && kgr_memory_fill (input, wire, error) &&
      run (&call, cancellable, error) && kgr_memory_seal (file, error))
    {
      sealed = file;
      file = -1;
    }

  return sealed;
}

/**
 * kgr_release_extract:
 * @helpers: who reads back
 * @format: what the file should be
 * @file: descriptor of the sealed file
 * @cancellable: (nullable): kills the extractor
 * @error: return location for an error
 *
 * Has the extractor say what is in the file.
 *
 * Returns: (transfer full): what it said, or %NULL with @error set
 */
GBytes *
kgr_release_extract (const KgrReleaseHelpers *helpers,
                     KgrFormat                format,
                     int                      file,
                     GCancellable            *cancellable,
                     GError                 **error)
{
  g_auto (KgrFd) output = kgr_memory_new (error);
  Call call = { helpers->extract, kgr_format_to_code (format), helpers->timeout_ms, -1, output,
                file };

  if (output < 0 || !run (&call, cancellable, error) || !kgr_memory_seal (output, error))
    return NULL;

  return kgr_memory_read (output, error);
}
