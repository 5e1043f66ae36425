/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * KgrPage:
 *
 * What fills the window beside the left pane. A page brings its own header bar (AdwHeaderBar or
 * GtkHeaderBar, window buttons at the end) as the first thing in it. It is destroyed when it is
 * gone back from, when another root page is chosen (unless its class stays) and when the file is
 * locked: it holds no text anywhere else.
 *
 * What it shows it fills in with the vfunc refresh: before the next frame if it is on the screen,
 * else when nothing else is to be done, and in any case before it is seen again; once, however
 * often that was asked for in between.
 *
 * Properties a page sets:
 * - "side" (GtkWidget, nullable): what takes the place of the bodies in the left pane while this
 *   page stands (the outline of a record). Notify to change it.
 * - "rail" (gboolean): whether the left pane becomes a rail of icons in a window narrower than
 *   1100 px or than pane and page need (pages of one meeting).
 * Properties the window sets:
 * - "narrow" (gboolean): whether the rail stands now (then an outline goes into the header).
 *
 * Going back is the action "win.back" (Alt+Left); a header bar's back button has that action name.
 */
#define KGR_TYPE_PAGE (kgr_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (KgrPage, kgr_page, KGR, PAGE, AdwBin)

/**
 * KgrPageClass:
 * @leave: (nullable): before the page goes away while it is still whole: takes the words of what
 * is being typed
 * @refresh: (nullable): shows what there is now
 * @stays: whether the page is kept while another root page stands
 */
struct _KgrPageClass
{
  AdwBinClass parent_class;

  void (*leave)   (KgrPage *self);
  void (*refresh) (KgrPage *self);

  gboolean stays;

  gpointer padding[4];
};

GtkWidget *kgr_page_get_side   (KgrPage   *self);
void       kgr_page_set_side   (KgrPage   *self,
                                GtkWidget *side);
gboolean   kgr_page_get_rail   (KgrPage   *self);
void       kgr_page_set_rail   (KgrPage   *self,
                                gboolean   rail);
gboolean   kgr_page_get_narrow (KgrPage   *self);
void       kgr_page_set_narrow (KgrPage   *self,
                                gboolean   narrow);
void       kgr_page_leave      (KgrPage   *self);
/* There is more or less in it: whether the left pane leaves it room enough is asked again. */
void       kgr_page_content_changed (KgrPage *self);
/* What a page holds may have become confidential: one that is not seen is refreshed, too. */
void       kgr_page_queue_refresh (KgrPage *self);
/* For what is dear and never confidential. */
void       kgr_page_refresh_when_seen (KgrPage *self);
/* At once. */
void       kgr_page_refresh    (KgrPage   *self);
/* Remembers what in it has the focus, before another page covers it. */
void       kgr_page_keep_focus (KgrPage   *self);
/* Gives the focus back to that; FALSE where it is gone or nothing had it. */
gboolean   kgr_page_take_focus (KgrPage   *self);
/* Puts it to the first of the content, else into the header bar. Not gtk_widget_grab_focus(), which
 * GTK calls where Tab leaves the page: it would never get out. */
void       kgr_page_begin_focus (KgrPage  *self);
/* There is something to have the focus now: it comes in, unless it was put elsewhere since. */
void       kgr_page_filled     (KgrPage   *self);

G_END_DECLS
