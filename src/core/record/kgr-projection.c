/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kgr-projection-private.h"
#include "text/kgr-era.h"

static void
print_observers (KgrPublicDocument *document,
                 int                observers,
                 const KgrForm     *form)
{
  g_autofree char *number = observers >= 0 ? kgr_digits_format (observers) : NULL;
  g_autofree char *written = number != NULL ? g_strconcat ("傍聴", number, "名", NULL) : NULL;
  g_autofree char *line = kgr_form_dup_notation (form, written);

  if (line != NULL)
    kgr_public_document_add_paragraph (document, line);
}

/**
 * kgr_projection_new_minutes:
 * @meeting: a meeting all of whose texts could be opened
 * @edition: what the edition decides
 *
 * The one function that makes minutes public. The head is made of public facts alone; the record is
 * read into tokens, in which of what is confidential is left only that it was there, and the tokens
 * are printed in one pass. Of each item its summary is printed if it has one, else its statements;
 * of a statement its key points if that is the method and it has some, else its text. An item is
 * printed only where something, a mark too, stands under it; a closed one wherever it stands in the
 * record. Pure: no database, no key, no clock, no locale; on any thread.
 *
 * Publicly equal meetings give equal documents.
 *
 * Returns: (transfer full): the public projection
 */
KgrPublicDocument *
kgr_projection_new_minutes (KgrMeeting       *meeting,
                            const KgrEdition *edition)
{
  KgrPublicDocument *document = NULL;
  g_autoptr(GArray) tokens = NULL;
  const KgrForm *form;
  gboolean observers_printed;

  g_return_val_if_fail (meeting != NULL, NULL);
  g_return_val_if_fail (edition != NULL && edition->mark != NULL, NULL);

  form = edition->form;
  document = kgr_public_document_new ("ja");
  kgr_public_document_add_title (document, form != NULL && form->title != NULL ? form->title
                                                                              : "会議録");
  observers_printed = kgr_projection_print_head (document, meeting, edition);
  kgr_public_document_add_heading (document, 2, form != NULL && form->content != NULL
                                                ? form->content : "会議内容");
  if (!observers_printed)
    print_observers (document, meeting->observers, form);
  tokens = kgr_projection_read_body (meeting, edition->speakers);
  kgr_projection_print_body (document, tokens, edition->mark);
  return document;
}
