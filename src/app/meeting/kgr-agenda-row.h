/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "meeting/kgr-agenda.h"

G_BEGIN_DECLS

/**
 * KgrAgendaRow:
 *
 * One line of the agenda, edited in place. It holds what may stand on the screen and nothing else.
 *
 * Signals:
 * - "renamed" (char *title): other words were typed, and left by Enter or by going elsewhere
 * - "entered": Enter was pressed in the title, after "renamed"
 * - "planned" (int minutes): other minutes were typed
 * - "details": the rest of it is asked for
 */
#define KGR_TYPE_AGENDA_ROW (kgr_agenda_row_get_type ())
G_DECLARE_FINAL_TYPE (KgrAgendaRow, kgr_agenda_row, KGR, AGENDA_ROW, GtkListBoxRow)

GtkWidget  *kgr_agenda_row_new          (gint64        id) G_GNUC_WARN_UNUSED_RESULT;
/* 0: the line in which a new entry is written. */
gint64      kgr_agenda_row_get_id       (KgrAgendaRow *self);
/* Shows @item of @agenda; @ends_at (nullable): "18時47分". FALSE: it may not stand on the screen. */
gboolean    kgr_agenda_row_show         (KgrAgendaRow        *self,
                                         KgrAgenda           *agenda,
                                         const KgrAgendaItem *item,
                                         gboolean             shown,
                                         gboolean             writable,
                                         const char          *ends_at);
/* Stands as deep as the entry behind which it will come. */
void        kgr_agenda_row_set_level    (KgrAgendaRow *self,
                                         guint         level);
void        kgr_agenda_row_edit         (KgrAgendaRow *self);
void        kgr_agenda_row_clear        (KgrAgendaRow *self);
/* While the input method composes no command acts. */
gboolean    kgr_agenda_row_is_composing (KgrAgendaRow *self);
gboolean    kgr_agenda_row_is_editing   (KgrAgendaRow *self);
GtkWidget  *kgr_agenda_row_get_button   (KgrAgendaRow *self);

G_END_DECLS
