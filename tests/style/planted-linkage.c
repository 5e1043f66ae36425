/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Needs a database and a key: what the test of the helpers' linkage has to catch. */

#include "config.h"

#include <sodium.h>
#include <sqlite3.h>

int
main (void)
{
  return sqlite3_libversion_number () == 0 || sodium_init () < 0;
}
