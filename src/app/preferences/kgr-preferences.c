/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The preferences. */

#include "config.h"

#include "kgr-compat.h"
#include "preferences/kgr-general-page.h"
#include "preferences/kgr-keys-page.h"
#include "preferences/kgr-preferences.h"

GtkWindow *
kgr_preferences_present (GtkWindow  *parent,
                         GSettings  *settings,
                         KgrSession *session)
{
  GtkWidget *keys = session != NULL ? kgr_keys_page_new (session) : NULL;

  /* The list ends at the first NULL: without a session there is no page of keys. */
  return kgr_compat_present_preferences (parent,
                                         ADW_PREFERENCES_PAGE (kgr_general_page_new (settings)),
                                         keys,
                                         NULL);
}
