/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is open, across bodies: as a list by due date, or as a board by state. */

#include "config.h"

#include <glib/gi18n.h>

#include "issue/kgr-field-repo.h"
#include "issues/kgr-issue-board.h"
#include "issues/kgr-issue-deeds.h"
#include "issues/kgr-issue-list.h"
#include "issues/kgr-issue-row.h"
#include "issues/kgr-issue-words.h"
#include "issues/kgr-issues-page.h"
#include "issues/kgr-own-button.h"
#include "text/kgr-era.h"

/* GtkListView makes two hundred rows at once; it gets the list in pieces (see kgr-body-page.c). */
#define FIRST_ROWS 16
#define MORE_ROWS 8
#define ROWS_OF_A_VIEW 220

struct _KgrIssuesPage
{
  KgrPage        parent_instance;

  GtkLabel      *count;
  GtkEditable   *words;
  GtkDropDown   *body;
  GtkDropDown   *state;
  GtkDropDown   *field;
  KgrOwnButton  *own;
  GtkWidget     *area;
  GtkWidget     *individual;
  GtkWidget     *add;
  GtkPopover    *add_popover;
  GtkEditable   *new_title;
  GtkDropDown   *new_body;
  AdwClamp      *clamp;
  GtkStack      *stack;
  GtkWidget     *list;
  KgrIssueBoard *board;
  GtkWidget     *empty;
  GtkListView   *view;

  KgrSession    *session;
  KgrCatalogue  *catalogue;
  KgrIssueBook  *book;
  KgrIssueList  *issues;
  GArray        *bodies;   /* gint64, as in the drop-downs without their first line */
  char          *today;
  gint64         body_id;
  guint          n_given;
  guint          growing;
  gboolean       mine;
  gboolean       by_state; /* the board stands, not the list */
  gboolean       filling;  /* the drop-downs are being filled */
};

G_DEFINE_FINAL_TYPE (KgrIssuesPage, kgr_issues_page, KGR_TYPE_PAGE)

enum
{
  PROP_0,
  PROP_MINE,
  PROP_VIEW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

#define LIST_WIDTH 820
/* Wider than screens are. */
#define BOARD_WIDTH 10000

static const struct { guint key; const char *view; } view_keys[] = {
  { GDK_KEY_1, "due" }, { GDK_KEY_2, "state" },
};

static gboolean
grow_cb (gpointer user_data)
{
  KgrIssuesPage *self = user_data;
  guint more = self->n_given < ROWS_OF_A_VIEW ? MORE_ROWS : G_MAXUINT;

  if (!kgr_issue_list_give_more (self->issues, more) && more != G_MAXUINT)
    {
      self->n_given += more;
      return G_SOURCE_CONTINUE;
    }
  self->growing = 0;

  return G_SOURCE_REMOVE;
}

static void
read_filter (KgrIssuesPage  *self,
             KgrIssueFilter *filter)
{
  const char *words = gtk_editable_get_text (self->words);
  guint body = gtk_drop_down_get_selected (self->body);
  guint state = gtk_drop_down_get_selected (self->state);
  guint field = gtk_drop_down_get_selected (self->field);

  filter->shown = kgr_session_get_shown (self->session);
  filter->words = *words != '\0' ? words : NULL;
  filter->mine = self->mine;
  filter->own_person = kgr_issue_book_get_own_person (self->book);
  filter->own_name = kgr_desk_get_slot_name (kgr_session_get_desk (self->session));
  if (body > 0 && body <= self->bodies->len)
    filter->body_id = g_array_index (self->bodies, gint64, body - 1);
  /* The first line is what is open, the last one is everything. */
  if (state >= KGR_ISSUE_NEW && state <= KGR_ISSUE_DROPPED)
    filter->state = (KgrIssueState) state;
  filter->closed = state >= KGR_ISSUE_DONE;
  if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->area)))
    filter->level = KGR_LEVEL_AREA;
  else if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->individual)))
    filter->level = KGR_LEVEL_INDIVIDUAL;
  if (field > 0 && field <= KGR_N_FIELDS)
    filter->field = kgr_field_names[field - 1];
}

static void
show_count (KgrIssuesPage *self,
            guint          n)
{
  GtkWidget *view = self->by_state ? GTK_WIDGET (self->board) : self->list;
  g_autofree char *digits = kgr_digits_format (n);
  g_autofree char *words = NULL;

  /* Translators: %s is a number of issues */
  words = g_strdup_printf (ngettext ("%s issue", "%s issues", n), digits);
  gtk_label_set_label (self->count, kgr_issue_book_is_loaded (self->book) ? words : "");
  gtk_stack_set_visible_child (self->stack,
                               n > 0 || !kgr_issue_book_is_loaded (self->book) ? view
                                                                              : self->empty);
}

static void
filter (KgrIssuesPage *self)
{
  GPtrArray *items;
  KgrIssueFilter wanted = { 0 };

  if (self->filling || self->session == NULL)
    return;
  items = kgr_issue_book_get_items (self->book);
  read_filter (self, &wanted);
  if (self->by_state)
    {
      show_count (self, kgr_issue_board_show (self->board, items, &wanted, self->today));
      return;
    }
  kgr_issue_list_update (self->issues, items, &wanted, FIRST_ROWS);
  self->n_given = FIRST_ROWS;
  if (self->growing == 0)
    self->growing = g_idle_add_full (G_PRIORITY_LOW, grow_cb, self, NULL);
  show_count (self, kgr_issue_list_get_n_issues (self->issues));
}

static void
filter_cb (KgrIssuesPage *self)
{
  filter (self);
}

static void
set_strings (GtkDropDown        *drop_down,
             const char * const *strings)
{
  g_autoptr(GtkStringList) list = gtk_string_list_new (strings);

  gtk_drop_down_set_model (drop_down, G_LIST_MODEL (list));
}

/* The bodies by their place in the tree; what was chosen stays chosen. */
static void
fill_bodies (KgrIssuesPage *self)
{
  GListModel *bodies = kgr_catalogue_get_bodies (self->catalogue);
  g_autoptr(GtkStringList) all = gtk_string_list_new (NULL);
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = gtk_drop_down_get_selected (self->body);
  gint64 id = self->body_id;
  guint selected = 0;

  if (chosen > 0 && chosen <= self->bodies->len)
    id = g_array_index (self->bodies, gint64, chosen - 1);
  self->filling = TRUE;
  g_array_set_size (self->bodies, 0);
  gtk_string_list_append (all, _("All Bodies"));
  for (guint i = 0; i < g_list_model_get_n_items (bodies); i++)
    {
      g_autoptr(KgrBodyItem) item = g_list_model_get_item (bodies, i);
      const char *name = kgr_body_item_get_name (item);
      gint64 body_id = kgr_body_item_get_id (item);

      g_array_append_val (self->bodies, body_id);
      gtk_string_list_append (all, name != NULL ? name : "—");
      gtk_string_list_append (names, name != NULL ? name : "—");
      if (body_id == id)
        selected = i + 1;
    }
  gtk_drop_down_set_model (self->body, G_LIST_MODEL (all));
  gtk_drop_down_set_selected (self->body, selected);
  gtk_drop_down_set_model (self->new_body, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->new_body, selected > 0 ? selected - 1 : 0);
  self->filling = FALSE;
}

static void
fill_choices (KgrIssuesPage *self)
{
  const char *states[KGR_ISSUE_DROPPED + 3] = { C_("issues", "Open") };
  const char *fields[KGR_N_FIELDS + 2] = { _("Every Field") };

  for (guint i = KGR_ISSUE_NEW; i <= KGR_ISSUE_DROPPED; i++)
    states[i] = kgr_issue_state_to_label ((KgrIssueState) i);
  states[KGR_ISSUE_DROPPED + 1] = _("Closed Ones Too");
  for (guint i = 0; i < KGR_N_FIELDS; i++)
    fields[i + 1] = kgr_field_names[i];
  gtk_button_set_label (GTK_BUTTON (self->area), kgr_issue_level_to_label (KGR_LEVEL_AREA));
  gtk_button_set_label (GTK_BUTTON (self->individual),
                        kgr_issue_level_to_label (KGR_LEVEL_INDIVIDUAL));
  self->filling = TRUE;
  set_strings (self->state, states);
  set_strings (self->field, fields);
  self->filling = FALSE;
}

static void
catalogue_changed_cb (KgrIssuesPage *self)
{
  fill_bodies (self);
  filter (self);
}

static void
activated_cb (KgrIssuesPage *self,
              guint          position)
{
  g_autoptr(KgrIssueEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->issues), position);
  KgrIssueItem *item = entry != NULL ? kgr_issue_entry_get_item (entry) : NULL;

  if (item != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-issue", "x",
                                kgr_issue_item_get (item)->id);
}

static void
add_cb (KgrIssuesPage *self)
{
  const char *title = gtk_editable_get_text (self->new_title);
  guint body = gtk_drop_down_get_selected (self->new_body);
  KgrIssueMoveOrder order = { .kind = KGR_MOVE_RAISE };

  if (*title == '\0' || body >= self->bodies->len)
    return;
  order.body_id = g_array_index (self->bodies, gint64, body);
  order.draft = kgr_issue_new ();
  order.draft->title = g_strdup (title);
  gtk_editable_set_text (self->new_title, "");
  gtk_popover_popdown (self->add_popover);
  kgr_issue_move_do (self->session, &order, NULL, NULL);
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *list_item)
{
  gtk_list_item_set_child (list_item, kgr_issue_row_new ());
}

static void
bind_cb (KgrIssuesPage      *self,
         GtkListItem        *list_item,
         GtkListItemFactory *factory)
{
  KgrIssueEntry *entry = gtk_list_item_get_item (list_item);

  gtk_list_item_set_activatable (list_item, kgr_issue_entry_get_item (entry) != NULL);
  kgr_issue_row_show (KGR_ISSUE_ROW (gtk_list_item_get_child (list_item)), entry, self->today,
                      kgr_session_get_shown (self->session));
}

static void
unbind_cb (KgrIssuesPage      *self,
           GtkListItem        *list_item,
           GtkListItemFactory *factory)
{
  kgr_issue_row_show (KGR_ISSUE_ROW (gtk_list_item_get_child (list_item)), NULL, "", FALSE);
}

static void
kgr_issues_page_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  KgrIssuesPage *self = KGR_ISSUES_PAGE (object);

  if (prop_id == PROP_MINE)
    g_value_set_boolean (value, self->mine);
  else
    g_value_set_static_string (value, self->by_state ? "state" : "due");
}

static void
set_by_state (KgrIssuesPage *self,
              gboolean       by_state)
{
  self->by_state = by_state;
  /* The lanes are the states. */
  gtk_widget_set_visible (GTK_WIDGET (self->state), !by_state);
  adw_clamp_set_tightening_threshold (self->clamp, by_state ? BOARD_WIDTH : LIST_WIDTH);
  adw_clamp_set_maximum_size (self->clamp, by_state ? BOARD_WIDTH : LIST_WIDTH);
}

static void
kgr_issues_page_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  KgrIssuesPage *self = KGR_ISSUES_PAGE (object);

  if (prop_id == PROP_MINE && self->mine != g_value_get_boolean (value))
    self->mine = g_value_get_boolean (value);
  else if (prop_id == PROP_VIEW &&
           self->by_state != (g_strcmp0 (g_value_get_string (value), "state") == 0))
    set_by_state (self, !self->by_state);
  else
    return;
  filter (self);
  g_object_notify_by_pspec (object, pspec);
}

static void
kgr_issues_page_dispose (GObject *object)
{
  KgrIssuesPage *self = KGR_ISSUES_PAGE (object);

  g_clear_handle_id (&self->growing, g_source_remove);
  if (self->view != NULL)
    gtk_list_view_set_model (self->view, NULL);
  self->view = NULL;
  g_clear_object (&self->issues);
  g_clear_object (&self->book);
  g_clear_object (&self->catalogue);
  g_clear_object (&self->session);
  g_clear_pointer (&self->bodies, g_array_unref);
  g_clear_pointer (&self->today, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), KGR_TYPE_ISSUES_PAGE);

  G_OBJECT_CLASS (kgr_issues_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/kaigiroku/Kaigiroku/ui/kgr-issues-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrIssuesPage, count);
  gtk_widget_class_bind_template_child (widget_class, KgrIssuesPage, words);
  gtk_widget_class_bind_template_child (widget_class, KgrIssuesPage, body);
  gtk_widget_class_bind_template_child (widget_class, KgrIssuesPage, state);
  gtk_widget_class_bind_template_child (widget_class, KgrIssuesPage, own);
  gtk_widget_class_bind_template_child (widget_class, KgrIssuesPage, area);
  gtk_widget_class_bind_template_child (widget_class, KgrIssuesPage, individual);
  gtk_widget_class_bind_template_child (widget_class, KgrIssuesPage, field);
  gtk_widget_class_bind_template_child (widget_class, KgrIssuesPage, add);
  gtk_widget_class_bind_template_child (widget_class, KgrIssuesPage, add_popover);
  gtk_widget_class_bind_template_child (widget_class, KgrIssuesPage, new_title);
  gtk_widget_class_bind_template_child (widget_class, KgrIssuesPage, new_body);
  gtk_widget_class_bind_template_child (widget_class, KgrIssuesPage, clamp);
  gtk_widget_class_bind_template_child (widget_class, KgrIssuesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, KgrIssuesPage, list);
  gtk_widget_class_bind_template_child (widget_class, KgrIssuesPage, board);
  gtk_widget_class_bind_template_child (widget_class, KgrIssuesPage, empty);
  gtk_widget_class_bind_template_child (widget_class, KgrIssuesPage, view);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
kgr_issues_page_class_init (KgrIssuesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kgr_issues_page_get_property;
  object_class->set_property = kgr_issues_page_set_property;
  object_class->dispose = kgr_issues_page_dispose;
  properties[PROP_MINE] =
    g_param_spec_boolean ("mine", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_VIEW] =
    g_param_spec_string ("view", NULL, NULL, "due",
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  g_type_ensure (KGR_TYPE_ISSUE_BOARD);
  g_type_ensure (KGR_TYPE_OWN_BUTTON);
  gtk_widget_class_install_property_action (widget_class, "issues.mine", "mine");
  gtk_widget_class_install_property_action (widget_class, "issues.view", "view");
  bind_template (widget_class);
}

/* As the views of a meeting: wherever the focus is in the window. */
static void
add_shortcuts (KgrIssuesPage *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller),
                                     GTK_SHORTCUT_SCOPE_GLOBAL);
  for (guint i = 0; i < G_N_ELEMENTS (view_keys); i++)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (view_keys[i].key,
                                                                        GDK_CONTROL_MASK),
                                                gtk_named_action_new ("issues.view"));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_string (view_keys[i].view));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
kgr_issues_page_init (KgrIssuesPage *self)
{
  self->filling = TRUE;
  self->bodies = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->today = kgr_issue_dup_today ();
  gtk_widget_init_template (GTK_WIDGET (self));
  add_shortcuts (self);
  self->filling = FALSE;
}

static void
set_up_view (KgrIssuesPage *self)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr(GtkNoSelection) selection = NULL;

  self->issues = kgr_issue_list_new ();
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->view, factory);
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->issues)));
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
}

GtkWidget *
kgr_issues_page_new (KgrSession   *session,
                     KgrCatalogue *catalogue,
                     KgrIssueBook *book,
                     gint64        body_id)
{
  KgrIssuesPage *self = g_object_new (KGR_TYPE_ISSUES_PAGE, NULL);

  g_set_object (&self->session, session);
  g_set_object (&self->catalogue, catalogue);
  g_set_object (&self->book, book);
  self->body_id = body_id;
  kgr_own_button_set_session (self->own, session, book);
  set_up_view (self);
  fill_choices (self);
  fill_bodies (self);
  gtk_widget_set_visible (self->add, !kgr_session_is_read_only (session));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "issues.mine",
                                 kgr_desk_get_slot_name (kgr_session_get_desk (session)) != NULL);
  g_signal_connect_object (book, "changed", G_CALLBACK (filter), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (catalogue, "changed", G_CALLBACK (catalogue_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::shown", G_CALLBACK (filter), self,
                           G_CONNECT_SWAPPED);
  filter (self);

  return GTK_WIDGET (self);
}
