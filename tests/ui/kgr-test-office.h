/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-test-shell.h"

G_BEGIN_DECLS

/* Somebody at the window who has nothing but the names that stand at the controls, and keys. */
typedef struct
{
  char      *folder;
  char      *path;     /* where the file will be */
  KgrWindow *window;
} KgrTestOffice;

/* A window on the screen, and no file. */
KgrTestOffice *kgr_office_new   (void) G_GNUC_WARN_UNUSED_RESULT;
void           kgr_office_free  (KgrTestOffice *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrTestOffice, kgr_office_free)

/* The page that stands. */
GtkWidget     *kgr_office_page  (KgrTestOffice *self);
/* The one control called @name that is on the screen and can be used now; waits for it. @in: only
 * below it; NULL: the whole window. */
GtkWidget     *kgr_office_find  (KgrTestOffice *self,
                                 gpointer       in,
                                 const char    *name);
/* Whether there is such a control now. */
gboolean       kgr_office_has   (KgrTestOffice *self,
                                 gpointer       in,
                                 const char    *name);

/* Puts the focus to it. */
void           kgr_office_go    (KgrTestOffice *self,
                                 gpointer       in,
                                 const char    *name);
/* Types @words over what stands in the text, and stays. */
void           kgr_office_replace (KgrTestOffice *self,
                                   gpointer       text,
                                   const char    *words);
/* Types @words over what stands there, and leaves the line with Enter. */
void           kgr_office_write (KgrTestOffice *self,
                                 gpointer       in,
                                 const char    *name,
                                 const char    *words);
/* The same, and leaves it with Tab. */
void           kgr_office_fill  (KgrTestOffice *self,
                                       gpointer       in,
                                       const char    *name,
                                       const char    *words);
/* Chooses @item of a list that folds out. */
void           kgr_office_choose (KgrTestOffice *self,
                                  gpointer       in,
                                  const char    *name,
                                  const char    *item);
/* Presses a button; turns a switch. */
void           kgr_office_take  (KgrTestOffice *self,
                                 gpointer       in,
                                 const char    *name);
/* An action of the window or the page that stands, as the menu and the keys do it. */
void           kgr_office_act   (KgrTestOffice *self,
                                 const char    *action);
void           kgr_office_act_on (KgrTestOffice *self,
                                  const char    *action,
                                  gint64         id);
/* Ctrl+Z where no text has the focus, waited for. */
void           kgr_office_undo  (KgrTestOffice *self);

/* Runs @func over the open file on its thread, when all that was done is stored. */
gpointer       kgr_office_ask   (KgrTestOffice *self,
                                 KgrDeskFunc    func,
                                 gpointer       data);

G_END_DECLS
