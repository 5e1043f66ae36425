/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The sample council, built from nothing through the window alone: by the names that stand at the
 * controls, by actions and by keys. Then the file says the same as the sample does. */

#include "config.h"

#include "kgr-test-build.h"
#include "kgr-test-keys.h"

int
main (int    argc,
      char **argv)
{
  g_autoptr(KgrTestBuild) build = NULL;
  int status;

  kgr_shell_init (&argc, &argv);
  if (!kgr_keys_are_here ())
    {
      g_print ("1..0 # SKIP not here: xdotool\n");
      return 0;
    }

  build = kgr_build_new ();
#define ADD(path, func) g_test_add_data_func (path, build, (GTestDataFunc) func)
  ADD ("/from-nothing/file", kgr_build_file);
  ADD ("/from-nothing/council", kgr_build_council);
  ADD ("/from-nothing/bodies", kgr_build_bodies);
  ADD ("/from-nothing/people", kgr_build_people);
  ADD ("/from-nothing/meetings", kgr_build_meetings);
  ADD ("/from-nothing/year", kgr_build_year);
#undef ADD
  status = g_test_run ();

  return status;
}
