/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The left pane and the pages, while a file is unlocked. */

#include "config.h"

#include <glib/gi18n.h>

#include "council/kgr-body-page.h"
#include "council/kgr-body-settings-page.h"
#include "council/kgr-catalogue.h"
#include "council/kgr-council-settings-page.h"
#include "desk/kgr-desk-page.h"
#include "handout/kgr-handout-page.h"
#include "issues/kgr-fields-page.h"
#include "issues/kgr-issue-page.h"
#include "issues/kgr-issues-page.h"
#include "kgr-main.h"
#include "kgr-notice.h"
#include "kgr-pages.h"
#include "roster/kgr-composition-page.h"
#include "roster/kgr-roster-page.h"
#include "side/kgr-side.h"

#define RAIL_BELOW 1100
#define PANE_WIDTH 252
#define ROOM_TO_SHRINK 24
#define RAIL_WIDTH 48
#define TOAST_SECONDS 8

struct _KgrMain
{
  GtkWidget     parent_instance;

  GtkWidget    *paned;
  KgrSide      *side;
  KgrPages     *pages;
  KgrNotice    *standing;  /* what stays true for the whole session */
  KgrNotice    *trouble;
  GtkWidget    *toasts;

  KgrSession   *session;
  KgrCatalogue *catalogue;
  KgrIssueBook *book;
  AdwToast     *toast;  /* the one that stands; NULL if none */
  int           width;
  gboolean      folded;
};

G_DEFINE_FINAL_TYPE (KgrMain, kgr_main, GTK_TYPE_WIDGET)

/* Only pages of one meeting give up the left pane: lists need it to be left by. It goes before the
 * window cannot be made narrower, or GTK would never let it come to that. */
static gboolean
needs_room (KgrMain *self,
            KgrPage *page)
{
  int width = 0;

  if (!kgr_page_get_rail (page))
    return FALSE;

  gtk_widget_measure (GTK_WIDGET (page), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);

  return self->width < MAX (RAIL_BELOW, PANE_WIDTH + width + ROOM_TO_SHRINK);
}

static void
update_side (KgrMain *self)
{
  KgrPage *page = kgr_main_get_page (self);
  gboolean narrow = page != NULL && needs_room (self, page);
  gboolean rail = narrow || self->folded;

  kgr_side_set_outline (self->side, page != NULL ? kgr_page_get_side (page) : NULL);
  kgr_side_set_rail (self->side, rail);
  gtk_paned_set_position (GTK_PANED (self->paned), rail ? RAIL_WIDTH : PANE_WIDTH);
  if (page != NULL)
    kgr_page_set_narrow (page, rail);
}

void
kgr_main_begin_focus (KgrMain *self)
{
  KgrPage *page = kgr_main_get_page (self);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (page == NULL || root == NULL)
    return;
  gtk_root_set_focus (root, NULL);
  kgr_page_begin_focus (page);
}

static void
show_root (KgrMain *self,
           KgrPage *page)
{
  kgr_notice_hide (self->trouble);
  kgr_pages_show_root (self->pages, page);
}

static void
reload_cb (KgrMain *self)
{
  kgr_notice_hide (self->trouble);
  kgr_catalogue_reload (self->catalogue);
}

static void
failed_cb (KgrMain    *self,
           const char *message)
{
  kgr_notice_show (self->trouble, message, NULL, _("Read Again"));
}

static void
toast_gone_cb (KgrMain  *self,
               AdwToast *toast)
{
  if (self->toast == toast)
    self->toast = NULL;
}

/* libadwaita 1.2 crashes where one of two toasts is dismissed: there is never more than one. */
static void
done_cb (KgrMain    *self,
         const char *words)
{
  g_autofree char *title = g_markup_escape_text (words, -1);

  if (self->toast != NULL)
    {
      adw_toast_set_title (self->toast, title);
      return;
    }

  self->toast = adw_toast_new (title);
  adw_toast_set_button_label (self->toast, _("Undo"));
  adw_toast_set_action_name (self->toast, "win.undo");
  adw_toast_set_timeout (self->toast, TOAST_SECONDS);
  g_signal_connect_object (self->toast, "dismissed", G_CALLBACK (toast_gone_cb), self,
                           G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (self->toasts), self->toast);
}

static void
show_standing_notice (KgrMain *self)
{
  const char *holder = kgr_desk_get_holder (kgr_session_get_desk (self->session));
  g_autofree char *words = NULL;

  if (kgr_session_is_sample (self->session))
    {
      kgr_notice_show (self->standing,
                       _("This is the sample. Everything in it is invented, and it is thrown away"
                         " when it is closed."), NULL, NULL);
      return;
    }
  if (!kgr_session_is_read_only (self->session))
    return;

  /* Translators: %s is the name of a person */
  words = holder != NULL ? g_strdup_printf (_("For reading only: %s is writing in this file."),
                                            holder)
                         : g_strdup (_("For reading only: this file cannot be written here."));
  kgr_notice_show (self->standing, words, NULL, NULL);
}

static void
kgr_main_dispose (GObject *object)
{
  KgrMain *self = KGR_MAIN (object);

  if (self->side != NULL)
    kgr_side_set_outline (self->side, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), KGR_TYPE_MAIN);
  self->side = NULL;
  self->toast = NULL;
  if (self->catalogue != NULL)
    g_object_run_dispose (G_OBJECT (self->catalogue));
  g_clear_object (&self->catalogue);
  if (self->book != NULL)
    g_object_run_dispose (G_OBJECT (self->book));
  g_clear_object (&self->book);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (kgr_main_parent_class)->dispose (object);
}

static void
kgr_main_class_init (KgrMainClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_main_dispose;

  g_type_ensure (KGR_TYPE_NOTICE);
  g_type_ensure (KGR_TYPE_PAGES);
  g_type_ensure (KGR_TYPE_SIDE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/kaigiroku/Kaigiroku/ui/kgr-main.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrMain, paned);
  gtk_widget_class_bind_template_child (widget_class, KgrMain, side);
  gtk_widget_class_bind_template_child (widget_class, KgrMain, pages);
  gtk_widget_class_bind_template_child (widget_class, KgrMain, standing);
  gtk_widget_class_bind_template_child (widget_class, KgrMain, trouble);
  gtk_widget_class_bind_template_child (widget_class, KgrMain, toasts);
  gtk_widget_class_bind_template_callback (widget_class, reload_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_side);
}

static void
kgr_main_init (KgrMain *self)
{
  self->width = RAIL_BELOW;
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
kgr_main_new (KgrSession *session)
{
  KgrMain *self = g_object_new (KGR_TYPE_MAIN, NULL);

  g_set_object (&self->session, session);
  self->catalogue = kgr_catalogue_new (session);
  self->book = kgr_issue_book_new (session);
  g_signal_connect_object (self->catalogue, "failed", G_CALLBACK (failed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "trouble", G_CALLBACK (kgr_main_notify), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (kgr_session_get_deeds (session), "done", G_CALLBACK (done_cb), self,
                           G_CONNECT_SWAPPED);
  kgr_side_set_session (self->side, session, self->catalogue, self->book);
  show_standing_notice (self);
  kgr_main_show_desk (self);

  return GTK_WIDGET (self);
}

void
kgr_main_show_desk (KgrMain *self)
{
  KgrPage *page;

  g_return_if_fail (KGR_IS_MAIN (self));

  page = kgr_pages_find (self->pages, KGR_TYPE_DESK_PAGE);
  if (page == NULL)
    page = KGR_PAGE (kgr_desk_page_new (self->session, self->catalogue, self->book));
  kgr_side_set_here (self->side, 0);
  show_root (self, page);
}

void
kgr_main_show_body (KgrMain *self,
                    gint64   body_id)
{
  KgrPage *page;

  g_return_if_fail (KGR_IS_MAIN (self));

  page = kgr_pages_find (self->pages, KGR_TYPE_BODY_PAGE);
  if (page == NULL)
    page = KGR_PAGE (kgr_body_page_new (self->session, self->catalogue));
  kgr_body_page_set_body (KGR_BODY_PAGE (page), body_id);
  kgr_side_set_here (self->side, body_id);
  show_root (self, page);
}

void
kgr_main_show_issues (KgrMain *self,
                      gint64   body_id)
{
  g_return_if_fail (KGR_IS_MAIN (self));

  kgr_side_set_here (self->side, KGR_SIDE_ISSUES);
  show_root (self, KGR_PAGE (kgr_issues_page_new (self->session, self->catalogue, self->book,
                                                  body_id)));
}

void
kgr_main_show_fields (KgrMain *self)
{
  g_return_if_fail (KGR_IS_MAIN (self));

  kgr_main_push (self, KGR_PAGE (kgr_fields_page_new (self->session)));
}

void
kgr_main_open_issue (KgrMain *self,
                     gint64   issue_id)
{
  g_return_if_fail (KGR_IS_MAIN (self));

  kgr_main_push (self, KGR_PAGE (kgr_issue_page_new (self->session, self->catalogue, issue_id)));
}

void
kgr_main_show_papers (KgrMain *self,
                      gint64   meeting_id,
                      gint64   body_id)
{
  g_return_if_fail (KGR_IS_MAIN (self));

  kgr_main_push (self, KGR_PAGE (kgr_handout_page_new (self->session, meeting_id, body_id)));
}

void
kgr_main_show_roster (KgrMain *self)
{
  KgrPage *page;

  g_return_if_fail (KGR_IS_MAIN (self));

  page = kgr_pages_find (self->pages, KGR_TYPE_ROSTER_PAGE);
  if (page == NULL)
    page = KGR_PAGE (kgr_roster_page_new (self->session));
  kgr_side_set_here (self->side, KGR_SIDE_ROSTER);
  show_root (self, page);
}

void
kgr_main_show_council_settings (KgrMain *self)
{
  g_return_if_fail (KGR_IS_MAIN (self));

  if (!KGR_IS_COUNCIL_SETTINGS_PAGE (kgr_main_get_page (self)))
    kgr_main_push (self, KGR_PAGE (kgr_council_settings_page_new (self->session)));
}

void
kgr_main_show_body_settings (KgrMain *self,
                             gint64   body_id)
{
  g_return_if_fail (KGR_IS_MAIN (self));

  kgr_main_push (self, KGR_PAGE (kgr_body_settings_page_new (self->session, body_id)));
}

void
kgr_main_show_composition (KgrMain *self)
{
  g_return_if_fail (KGR_IS_MAIN (self));

  if (!KGR_IS_COMPOSITION_PAGE (kgr_main_get_page (self)))
    kgr_main_push (self, KGR_PAGE (kgr_composition_page_new (self->session)));
}

void
kgr_main_notify (KgrMain    *self,
                 const char *message,
                 const char *detail)
{
  g_return_if_fail (KGR_IS_MAIN (self));

  kgr_notice_show (self->trouble, message, detail, NULL);
}

void
kgr_main_push (KgrMain *self,
               KgrPage *page)
{
  g_return_if_fail (KGR_IS_MAIN (self));
  g_return_if_fail (KGR_IS_PAGE (page));

  kgr_pages_push (self->pages, page);
}

gboolean
kgr_main_can_go_back (KgrMain *self)
{
  g_return_val_if_fail (KGR_IS_MAIN (self), FALSE);

  return kgr_pages_can_go_back (self->pages);
}

void
kgr_main_go_back (KgrMain *self)
{
  g_return_if_fail (KGR_IS_MAIN (self));

  kgr_pages_go_back (self->pages);
}

/* (transfer none) (nullable) */
KgrPage *
kgr_main_get_page (KgrMain *self)
{
  g_return_val_if_fail (KGR_IS_MAIN (self), NULL);

  return kgr_pages_get_page (self->pages);
}

void
kgr_main_set_width (KgrMain *self,
                    int      width)
{
  g_return_if_fail (KGR_IS_MAIN (self));

  if (self->width == width)
    return;

  self->width = width;
  update_side (self);
}

void
kgr_main_fold_side (KgrMain *self)
{
  g_return_if_fail (KGR_IS_MAIN (self));

  self->folded = !self->folded;
  update_side (self);
}
