/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "record/kgr-seat-pane.h"

G_BEGIN_DECLS

typedef enum
{
  KGR_SEALING_OFF,    /* the key begins: from here on not public */
  KGR_SEALING_ON,     /* the key ends it */
  KGR_SEALING_CHOSEN, /* the key seals what is selected */
  KGR_SEALING_OPENS,  /* the key opens what is selected */
} KgrSealing;

/**
 * KgrRecordPane:
 *
 * The pane at the right of a record, of one width in every view: what belongs beside the text, who
 * may speak, and the two keys of the moment.
 */
#define KGR_TYPE_RECORD_PANE (kgr_record_pane_get_type ())
G_DECLARE_FINAL_TYPE (KgrRecordPane, kgr_record_pane, KGR, RECORD_PANE, GtkWidget)

KgrSeatPane *kgr_record_pane_get_seats   (KgrRecordPane *self);
void         kgr_record_pane_set_sealing (KgrRecordPane *self,
                                          KgrSealing     sealing);
/* What stands beside the text: whose words, the words, how many of both. @title NULL: nothing. */
void         kgr_record_pane_set_beside  (KgrRecordPane *self,
                                          const char    *title,
                                          const char    *whose,
                                          const char    *words,
                                          const char    *length);
/* A low window has no room for hints. */
void         kgr_record_pane_set_low     (KgrRecordPane *self,
                                          gboolean       low);

G_END_DECLS
