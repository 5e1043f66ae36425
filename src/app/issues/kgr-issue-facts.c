/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What an issue says of itself. */

#include "config.h"

#include <glib/gi18n.h>

#include "issue/kgr-field-repo.h"
#include "issues/kgr-issue-deeds.h"
#include "issues/kgr-issue-facts.h"
#include "issues/kgr-issue-words.h"
#include "issues/kgr-owner-chooser.h"

struct _KgrIssueFacts
{
  GtkWidget    parent_instance;

  GtkWidget   *root;
  GtkEditable *title;
  GtkEditable *detail;
  GtkEditable *owner;
  GtkMenuButton *choose_owner;
  GtkLabel    *owner_chip;
  GtkEditable *due;
  GtkEditable *public_wording;
  AdwComboRow *kind;
  AdwComboRow *level;
  AdwComboRow *scope;
  AdwComboRow *horizon;
  AdwComboRow *field;
  GtkSwitch   *confidential;
  GtkLabel    *hint;

  KgrOwnerChooser *chooser;
  KgrSession  *session;
  KgrIssue    *issue;
  GPtrArray   *owners;  /* KgrOwner; NULL before they were read */
  gboolean     filling;
};

G_DEFINE_FINAL_TYPE (KgrIssueFacts, kgr_issue_facts, GTK_TYPE_WIDGET)

static const char *
non_empty (GtkEditable *editable)
{
  const char *text = gtk_editable_get_text (editable);

  return *text != '\0' ? text : NULL;
}

static void
change (KgrIssueFacts  *self,
        KgrIssue       *wanted,
        KgrIssueFields  fields)
{
  KgrIssueMoveOrder order = {
    .kind = KGR_MOVE_SET,
    .issue_id = self->issue->id,
    .draft = wanted,
    .fields = fields,
  };

  kgr_issue_move_do (self->session, &order, NULL, NULL);
}

/* An unknown day stays in its field, marked, until it is one. */
static gboolean
read_due (KgrIssueFacts *self,
          KgrIssue      *wanted)
{
  g_autofree char *today = kgr_issue_dup_today ();
  gboolean good = kgr_issue_read_due (gtk_editable_get_text (self->due), today, &wanted->due);

  if (good)
    gtk_widget_remove_css_class (GTK_WIDGET (self->due), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->due), "error");

  return good;
}

static void
take_owner (KgrIssue       *wanted,
            const KgrOwner *owner)
{
  wanted->owner_person_id = owner != NULL ? owner->person_id : 0;
  wanted->owner_body_id = owner != NULL ? owner->body_id : 0;
}

static void
owner_chosen_cb (KgrIssueFacts  *self,
                 const KgrOwner *owner)
{
  KgrIssue *wanted;

  if (self->issue == NULL)
    return;
  wanted = kgr_issue_new ();
  wanted->owner = owner != NULL ? g_strdup (owner->name) : NULL;
  gtk_editable_set_text (self->owner, owner != NULL ? owner->name : "");
  take_owner (wanted, owner);
  change (self, wanted, KGR_ISSUE_FIELD_OWNER);
}

static void
apply_cb (KgrIssueFacts *self,
          GtkEditable   *row)
{
  KgrIssue *wanted = kgr_issue_new ();

  if (row == self->due && !read_due (self, wanted))
    {
      kgr_issue_unref (wanted);
      return;
    }
  wanted->title = g_strdup (non_empty (self->title));
  wanted->detail = g_strdup (non_empty (self->detail));
  wanted->owner = g_strdup (non_empty (self->owner));
  if (self->owners != NULL)
    take_owner (wanted, kgr_owner_find (self->owners, wanted->owner));
  wanted->public_wording = g_strdup (non_empty (self->public_wording));
  change (self, wanted, row == self->title ? KGR_ISSUE_FIELD_TITLE
                        : row == self->detail ? KGR_ISSUE_FIELD_DETAIL
                        : row == self->owner ? KGR_ISSUE_FIELD_OWNER
                        : row == self->due ? KGR_ISSUE_FIELD_DUE : KGR_ISSUE_FIELD_PUBLIC);
}

static const char *
get_due (const KgrIssue *issue)
{
  return g_strcmp0 (issue->due, KGR_ISSUE_DUE_NEXT) == 0 ? "次回" : issue->due;
}

/* What the issue says in the field of @row. */
static const char *
get_said (KgrIssueFacts *self,
          GtkEditable   *row)
{
  const KgrIssue *issue = self->issue;
  const char *said = row == self->title ? issue->title : row == self->detail ? issue->detail
                     : row == self->owner ? issue->owner : row == self->due ? get_due (issue)
                     : issue->public_wording;

  return said != NULL ? said : "";
}

/* What was written and not put down by Enter is put down when the field is left: no word is lost by
 * going on. */
static void
leave_cb (GtkEventController *controller,
          KgrIssueFacts      *self)
{
  GtkEditable *row = GTK_EDITABLE (gtk_event_controller_get_widget (controller));

  if (!self->filling && self->issue != NULL &&
      !g_str_equal (gtk_editable_get_text (row), get_said (self, row)))
    apply_cb (self, row);
}

static void
watch_leaving (KgrIssueFacts *self,
               GtkEditable   *row)
{
  GtkEventController *controller = gtk_event_controller_focus_new ();

  g_signal_connect_object (controller, "leave", G_CALLBACK (leave_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (row), controller);
}

static KgrIssueFields
find_changed (KgrIssueFacts *self,
              KgrIssue      *wanted)
{
  const KgrIssue *issue = self->issue;
  KgrIssueFields fields = 0;
  guint field = adw_combo_row_get_selected (self->field);

  wanted->kind = (KgrIssueKind) adw_combo_row_get_selected (self->kind) + 1;
  wanted->level = (KgrIssueLevel) adw_combo_row_get_selected (self->level);
  wanted->scope = (KgrIssueScope) adw_combo_row_get_selected (self->scope);
  wanted->horizon = (KgrIssueHorizon) adw_combo_row_get_selected (self->horizon);
  wanted->confidential = gtk_switch_get_active (self->confidential);
  if (field > KGR_N_FIELDS)
    wanted->field = g_strdup (issue->field);
  else if (field > 0)
    wanted->field = g_strdup (kgr_field_names[field - 1]);
  fields |= wanted->kind != issue->kind ? KGR_ISSUE_FIELD_KIND : 0;
  fields |= wanted->level != issue->level ? KGR_ISSUE_FIELD_LEVEL : 0;
  fields |= wanted->scope != issue->scope ? KGR_ISSUE_FIELD_SCOPE : 0;
  fields |= wanted->horizon != issue->horizon ? KGR_ISSUE_FIELD_HORIZON : 0;
  fields |= wanted->confidential != issue->confidential ? KGR_ISSUE_FIELD_CONFIDENTIAL : 0;
  fields |= g_strcmp0 (wanted->field, issue->field) != 0 ? KGR_ISSUE_FIELD_FIELD : 0;

  return fields;
}

static void
chosen_cb (KgrIssueFacts *self)
{
  KgrIssue *wanted;
  KgrIssueFields fields;

  if (self->filling || self->issue == NULL)
    return;
  wanted = kgr_issue_new ();
  fields = find_changed (self, wanted);
  if (fields != 0)
    change (self, wanted, fields);
  else
    kgr_issue_unref (wanted);
}

/* What a person is writing stays, and what is marked as none; @was is what stood there. */
static void
set_text (GtkEditable *editable,
          const char  *was,
          const char  *text,
          gboolean     hidden)
{
  const char *wanted = text != NULL && !hidden ? text : "";
  const char *now = gtk_editable_get_text (editable);
  gboolean typing = (gtk_widget_get_focus_child (GTK_WIDGET (editable)) != NULL ||
                     gtk_widget_has_css_class (GTK_WIDGET (editable), "error")) &&
                    g_strcmp0 (now, was != NULL ? was : "") != 0;

  gtk_widget_set_sensitive (GTK_WIDGET (editable), !hidden);
  if ((hidden || !typing) && g_strcmp0 (now, wanted) != 0)
    gtk_editable_set_text (editable, wanted);
}

static void
set_texts (KgrIssueFacts  *self,
           const KgrIssue *was,
           const KgrIssue *issue,
           gboolean        hidden)
{
  set_text (self->title, was != NULL ? was->title : NULL, issue->title, hidden);
  set_text (self->detail, was != NULL ? was->detail : NULL, issue->detail, hidden);
  set_text (self->owner, was != NULL ? was->owner : NULL, issue->owner, hidden);
  set_text (self->due, was != NULL ? get_due (was) : NULL, get_due (issue), FALSE);
  set_text (self->public_wording, was != NULL ? was->public_wording : NULL,
            issue->public_wording, FALSE);
}

static guint
find_field (const char *field)
{
  if (field == NULL)
    return 0;
  for (guint i = 0; i < KGR_N_FIELDS; i++)
    if (g_str_equal (kgr_field_names[i], field))
      return i + 1;

  return KGR_N_FIELDS + 1;
}

static void
set_choices (AdwComboRow        *row,
             const char * const *labels)
{
  g_autoptr(GtkStringList) list = gtk_string_list_new (labels);

  adw_combo_row_set_model (row, G_LIST_MODEL (list));
}

static void
fill_choices (KgrIssueFacts *self)
{
  const char *none = _("Not said");
  const char *kinds[] = { kgr_issue_kind_to_label (KGR_ISSUE_ACTION),
                          kgr_issue_kind_to_label (KGR_ISSUE_ISSUE), NULL };
  const char *levels[KGR_LEVEL_AREA + 2] = { none };
  const char *scopes[KGR_SCOPE_MACRO + 2] = { none };
  const char *horizons[KGR_HORIZON_LONG_TERM + 2] = { none };
  const char *fields[KGR_N_FIELDS + 3] = { none };

  for (guint i = 1; i <= KGR_LEVEL_AREA; i++)
    levels[i] = kgr_issue_level_to_label ((KgrIssueLevel) i);
  for (guint i = 1; i <= KGR_SCOPE_MACRO; i++)
    scopes[i] = kgr_issue_scope_to_label ((KgrIssueScope) i);
  for (guint i = 1; i <= KGR_HORIZON_LONG_TERM; i++)
    horizons[i] = kgr_issue_horizon_to_label ((KgrIssueHorizon) i);
  for (guint i = 0; i < KGR_N_FIELDS; i++)
    fields[i + 1] = kgr_field_names[i];
  fields[KGR_N_FIELDS + 1] = _("Another");
  set_choices (self->kind, kinds);
  set_choices (self->level, levels);
  set_choices (self->scope, scopes);
  set_choices (self->horizon, horizons);
  set_choices (self->field, fields);
}

/* Whether the words are only words, or somebody of the file is meant. */
static void
show_owner_chip (KgrIssueFacts  *self,
                 const KgrIssue *issue,
                 gboolean        hidden)
{
  const char *chip = hidden ? NULL
                     : issue->owner_person_id != 0 ? C_("owner", "On the roster")
                     : issue->owner_body_id != 0 ? C_("owner", "Body") : NULL;

  gtk_label_set_label (self->owner_chip, chip != NULL ? chip : "");
  gtk_widget_set_visible (GTK_WIDGET (self->owner_chip), chip != NULL);
}

void
kgr_issue_facts_set_owners (KgrIssueFacts *self,
                            GPtrArray     *owners)
{
  g_return_if_fail (KGR_IS_ISSUE_FACTS (self));
  g_return_if_fail (owners != NULL);

  kgr_owner_chooser_set_owners (self->chooser, owners);
  g_ptr_array_ref (owners);
  g_clear_pointer (&self->owners, g_ptr_array_unref);
  self->owners = owners;
}

void
kgr_issue_facts_show (KgrIssueFacts *self,
                      KgrIssue      *issue)
{
  gboolean hidden = kgr_issue_is_sealed (issue) && !kgr_session_get_shown (self->session);
  g_autoptr(KgrIssue) was = NULL;

  g_return_if_fail (KGR_IS_ISSUE_FACTS (self));

  self->filling = TRUE;
  was = g_steal_pointer (&self->issue);
  self->issue = kgr_issue_ref (issue);
  set_texts (self, was, issue, hidden);
  show_owner_chip (self, issue, hidden);
  adw_combo_row_set_selected (self->kind, issue->kind - 1);
  adw_combo_row_set_selected (self->level, issue->level);
  adw_combo_row_set_selected (self->scope, issue->scope);
  adw_combo_row_set_selected (self->horizon, issue->horizon);
  adw_combo_row_set_selected (self->field, find_field (issue->field));
  gtk_switch_set_active (self->confidential, issue->confidential);
  /* What makes it confidential is not taken away unseen: its words would stand there at once. */
  gtk_widget_set_sensitive (GTK_WIDGET (self->level), !hidden);
  gtk_widget_set_sensitive (GTK_WIDGET (self->confidential), !hidden);
  self->filling = FALSE;
  gtk_widget_set_sensitive (self->root, !kgr_session_is_read_only (self->session));
  gtk_label_set_label (self->hint, issue->public_wording != NULL
                                   ? _("Public lists print the public wording and nothing else.")
                                   : _("Public lists leave it out until a public wording is"
                                       " written."));
}

static void
kgr_issue_facts_dispose (GObject *object)
{
  KgrIssueFacts *self = KGR_ISSUE_FACTS (object);

  g_clear_pointer (&self->issue, kgr_issue_unref);
  g_clear_pointer (&self->owners, g_ptr_array_unref);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), KGR_TYPE_ISSUE_FACTS);

  G_OBJECT_CLASS (kgr_issue_facts_parent_class)->dispose (object);
}

static void
kgr_issue_facts_class_init (KgrIssueFactsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_issue_facts_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/kaigiroku/Kaigiroku/ui/kgr-issue-facts.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrIssueFacts, root);
  gtk_widget_class_bind_template_child (widget_class, KgrIssueFacts, title);
  gtk_widget_class_bind_template_child (widget_class, KgrIssueFacts, detail);
  gtk_widget_class_bind_template_child (widget_class, KgrIssueFacts, owner);
  gtk_widget_class_bind_template_child (widget_class, KgrIssueFacts, choose_owner);
  gtk_widget_class_bind_template_child (widget_class, KgrIssueFacts, owner_chip);
  gtk_widget_class_bind_template_child (widget_class, KgrIssueFacts, due);
  gtk_widget_class_bind_template_child (widget_class, KgrIssueFacts, public_wording);
  gtk_widget_class_bind_template_child (widget_class, KgrIssueFacts, kind);
  gtk_widget_class_bind_template_child (widget_class, KgrIssueFacts, level);
  gtk_widget_class_bind_template_child (widget_class, KgrIssueFacts, scope);
  gtk_widget_class_bind_template_child (widget_class, KgrIssueFacts, horizon);
  gtk_widget_class_bind_template_child (widget_class, KgrIssueFacts, field);
  gtk_widget_class_bind_template_child (widget_class, KgrIssueFacts, confidential);
  gtk_widget_class_bind_template_child (widget_class, KgrIssueFacts, hint);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
kgr_issue_facts_init (KgrIssueFacts *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_choices (self);
  self->chooser = KGR_OWNER_CHOOSER (kgr_owner_chooser_new (FALSE, _("Nobody")));
  g_signal_connect_object (self->chooser, "chosen", G_CALLBACK (owner_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (self->choose_owner, GTK_WIDGET (self->chooser));
  watch_leaving (self, self->title);
  watch_leaving (self, self->detail);
  watch_leaving (self, self->owner);
  watch_leaving (self, self->due);
  watch_leaving (self, self->public_wording);
  self->filling = FALSE;
}

void
kgr_issue_facts_set_session (KgrIssueFacts *self,
                             KgrSession    *session)
{
  g_return_if_fail (KGR_IS_ISSUE_FACTS (self));

  g_set_object (&self->session, session);
}
