/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrRecordSection: what is said of storing. */

#include "config.h"

#include <glib/gi18n.h>

#include "kgr-error.h"
#include "record/kgr-record-section-private.h"
#include "text/kgr-era.h"

static void
show_saved (KgrRecordSection *self)
{
  KgrSaverState state = kgr_record_saver_get_state (self->saver);
  GDateTime *time = kgr_record_saver_get_time (self->saver);
  g_autofree char *clock = time != NULL ? g_date_time_format (time, _("%H:%M")) : NULL;
  g_autofree char *words = NULL;

  if (!kgr_record_section_is_writable (self))
    words = g_strdup (_("Open for reading only"));
  else if (state == KGR_SAVER_TROUBLE)
    words = clock != NULL ? g_strdup_printf (_("Stored up to %s"), clock)
                          : g_strdup (_("Not stored yet"));
  else if (clock != NULL)
    words = g_strdup_printf (_("Sealed and stored  %s"), clock);
  else
    words = g_strdup (_("Sealed and stored"));
  kgr_record_foot_set_saved (self->foot, words, state == KGR_SAVER_TROUBLE);
}

/* In the foot, until something is stored: nothing covers the text. */
void
kgr_record_section_tell (KgrRecordSection *self,
                         const char       *words)
{
  g_return_if_fail (KGR_IS_RECORD_SECTION (self));

  kgr_record_foot_set_saved (self->foot, words, FALSE);
}

/* Approved minutes were written on: the page has another state now. */
static void
tell_version (KgrRecordSection *self,
              int               number)
{
  g_autofree char *standing = kgr_digits_format (number - 1);
  g_autofree char *message = NULL;

  if (number == 0)
    return;
  message = g_strdup_printf (_("The next version is open. Version %s still stands as it was "
                               "approved."), standing);
  kgr_meeting_section_changed (KGR_MEETING_SECTION (self));
  kgr_meeting_section_notify (KGR_MEETING_SECTION (self), number > 1 ? message : NULL, NULL);
}

void
kgr_record_section_show_saving (KgrRecordSection *self)
{
  const GError *error = kgr_record_saver_get_error (self->saver);
  KgrSaverState state = kgr_record_saver_get_state (self->saver);

  if (state == KGR_SAVER_TROUBLE && error != NULL)
    kgr_record_strip_say (self->strip, KGR_STRIP_SAVING,
                          g_error_matches (error, KGR_ERROR, KGR_ERROR_NO_SPACE)
                          ? _("This cannot be stored. The disk is full.")
                          : g_error_matches (error, KGR_ERROR, KGR_ERROR_BUSY)
                          ? _("This cannot be stored. Another program holds the file.")
                          : _("This cannot be stored."),
                          _("What was written is still on this screen, and is stored by itself as "
                            "soon as that is possible."));
  else if (state == KGR_SAVER_STORED)
    {
      kgr_record_strip_clear (self->strip, KGR_STRIP_SAVING);
      self->stored_since = kgr_record_saver_get_time (self->saver) != NULL;
      kgr_record_section_raise_stored (self);
      tell_version (self, kgr_record_saver_take_next_version (self->saver));
    }
  show_saved (self);
}
