/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <signal.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

/* Processes of a test's own. A child runs one function and ends without the test's exit handlers;
 * what it asserts comes back as its end. */

typedef void (*KgrTestChildFunc) (gpointer data);

static inline pid_t
kgr_test_fork (KgrTestChildFunc func,
               gpointer         data)
{
  pid_t child = fork ();

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      func (data);
      _exit (0);
    }

  return child;
}

/* TRUE where the child came to its end, FALSE where it was killed. */
static inline gboolean
kgr_test_wait (pid_t child)
{
  int status = 0;

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true ((WIFEXITED (status) && WEXITSTATUS (status) == 0) ||
                 (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL));

  return WIFEXITED (status);
}

/* As somebody who has no rights to what the test's user made; a test that runs as an ordinary user
 * has taken the rights from itself. */
static inline void
kgr_test_become_nobody (void)
{
  if (geteuid () == 0)
    g_assert_cmpint (setresuid (65534, 65534, 65534), ==, 0);
}
