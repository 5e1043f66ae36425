/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "roster/kgr-people.h"

G_BEGIN_DECLS

/**
 * KgrPersonEntry:
 *
 * A field for somebody: a free name, or one of the people of the file. While something is typed
 * those whom it can mean stand below; ↓ chooses among them, Enter takes the chosen one, Esc leaves
 * the words as they are. A reading (kana) chooses the first of them by itself; words that can be a
 * name do not.
 *
 * Properties:
 * - "label" (gchararray): its accessible name
 * - "placeholder" (gchararray)
 *
 * Signals:
 * - "chosen" (KgrPerson *person): one of the file was taken; the field holds the name
 * - "activate": Enter, with nobody chosen below
 * - "left": the focus left the field
 */
#define KGR_TYPE_PERSON_ENTRY (kgr_person_entry_get_type ())
G_DECLARE_FINAL_TYPE (KgrPersonEntry, kgr_person_entry, KGR, PERSON_ENTRY, GtkWidget)

GtkWidget  *kgr_person_entry_new        (void) G_GNUC_WARN_UNUSED_RESULT;
/* @people: (nullable): where is looked. */
void        kgr_person_entry_set_people (KgrPersonEntry *self,
                                         KgrPeople      *people);
/* What stands in it, and whose person that is (0 = nobody's of the file). Typed words are
 * nobody's. */
void        kgr_person_entry_set        (KgrPersonEntry *self,
                                         const char     *text,
                                         gint64          person_id);
const char *kgr_person_entry_get_text   (KgrPersonEntry *self);
gint64      kgr_person_entry_get_id     (KgrPersonEntry *self);
/* The entry itself, for who has to watch it. Borrowed. */
GtkEntry   *kgr_person_entry_get_entry  (KgrPersonEntry *self);

G_END_DECLS
