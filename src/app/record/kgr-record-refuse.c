/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrRecordSection: why a command did nothing, in words. */

#include "config.h"

#include <glib/gi18n.h>

#include "record/kgr-record-section-private.h"

void
kgr_record_section_say (KgrRecordSection *self,
                        const char       *title,
                        const char       *text)
{
  kgr_record_strip_say (self->strip, KGR_STRIP_WORD, title, text);
}

/* Showing is a decision, made once, with its consequence said. */
static void
refuse_hidden (KgrRecordSection *self)
{
  kgr_record_strip_say (self->strip, KGR_STRIP_HIDDEN,
                        _("What is not public is hidden, so nothing can be written here."),
                        _("When it is shown, a projected screen shows it too."));
}

static void
refuse_read_only (KgrRecordSection *self)
{
  KgrSession *session = kgr_meeting_section_get_session (KGR_MEETING_SECTION (self));

  if (kgr_session_is_read_only (session))
    kgr_record_section_say (self, _("This file is open for reading only."), NULL);
  else
    kgr_record_strip_say (self->strip, KGR_STRIP_APPROVED, _("These minutes are approved."),
                          _("What is written from here on is their next version. The approved one "
                            "stays as it is."));
}

void
kgr_record_section_refuse (KgrRecordSection *self,
                           KgrRefusal        why)
{
  switch (why)
    {
    case KGR_REFUSED_HIDDEN:
      refuse_hidden (self);
      break;
    case KGR_REFUSED_READ_ONLY:
      refuse_read_only (self);
      break;
    case KGR_REFUSED_LABEL:
      kgr_record_section_say (self, _("The line of the speaker is no text."),
                              _("Ctrl+Shift+S changes who speaks."));
      break;
    case KGR_REFUSED_ITEM:
      kgr_record_section_say (self, _("An agenda item stands in between."),
                              _("Alt+Shift and the arrows move a statement to another item."));
      break;
    case KGR_REFUSED_KIND:
      kgr_record_section_say (self, _("That can be done in a statement only."), NULL);
      break;
    case KGR_REFUSED_UNDO:
      kgr_record_section_say (self, _("There is nothing to take back."), NULL);
      break;
    case KGR_REFUSED_CLOSED:
      kgr_record_section_say (self, _("This item is closed as a whole."),
                              _("Ctrl+Shift+K without a selection opens one statement of it."));
      break;
    case KGR_REFUSED_NOT:
    case KGR_REFUSED_NOTHING:
    default:
      kgr_record_section_say (self, _("There is nothing to do here."), NULL);
    }
}
