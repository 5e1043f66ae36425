/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is done with an issue next. */

#include "config.h"

#include <glib/gi18n.h>

#include "issues/kgr-issue-composer.h"
#include "issues/kgr-issue-deeds.h"
#include "issues/kgr-issue-moments.h"
#include "issues/kgr-issue-words.h"

struct _KgrIssueComposer
{
  GtkWidget      parent_instance;

  GtkWidget     *root;
  GtkDropDown   *verb;
  GtkDropDown   *body;
  GtkEntry      *line;
  GtkTextView   *text;
  GtkLabel      *found;
  GtkDropDown   *meeting;
  GtkLabel      *never;
  GtkWidget     *done;

  KgrSession    *session;
  KgrCatalogue  *catalogue;
  KgrIssue      *issue;
  KgrHunt       *hunt;
  GArray        *bodies;      /* gint64, as in the drop-down */
  GtkTextTag    *mark;
  GArray        *meetings;    /* gint64, as in the drop-down; 0 = outside one */
  gboolean       closed;      /* the verbs are those of a closed issue */
};

G_DEFINE_FINAL_TYPE (KgrIssueComposer, kgr_issue_composer, GTK_TYPE_WIDGET)

typedef struct
{
  KgrIssueMoveKind  kind;
  KgrIssueState     state;
  const char       *label;
} Verb;

static const Verb open_verbs[] = {
  { KGR_MOVE_ANSWER, 0, N_("Report") },
  { KGR_MOVE_REFER, 0, N_("Refer or Report Up") },
  { KGR_MOVE_GENERALISE, 0, N_("Make an Issue of the Area") },
  { KGR_MOVE_ESCALATE, 0, N_("Carry beyond the Council") },
  { KGR_MOVE_CLOSE, KGR_ISSUE_DONE, N_("Close as Done") },
  { KGR_MOVE_CLOSE, KGR_ISSUE_DROPPED, N_("Drop") },
};
static const Verb closed_verbs[] = {
  { KGR_MOVE_REOPEN, 0, N_("Take Up Again") },
  { KGR_MOVE_GENERALISE, 0, N_("Make an Issue of the Area") },
};

static const Verb *
get_verb (KgrIssueComposer *self)
{
  guint i = gtk_drop_down_get_selected (self->verb);

  if (self->closed)
    return i < G_N_ELEMENTS (closed_verbs) ? &closed_verbs[i] : &closed_verbs[0];

  return i < G_N_ELEMENTS (open_verbs) ? &open_verbs[i] : &open_verbs[0];
}

static gboolean
travels (const Verb *verb)
{
  return verb->kind == KGR_MOVE_REFER || verb->kind == KGR_MOVE_GENERALISE ||
         verb->kind == KGR_MOVE_ESCALATE;
}

static char *
dup_text (KgrIssueComposer *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (gtk_text_view_get_buffer (self->text), &start, &end);

  return gtk_text_iter_get_text (&start, &end);
}

static guint
mark_text (KgrIssueComposer *self,
           gboolean          looks)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  g_autofree char *text = dup_text (self);
  g_autoptr(GArray) ranges = looks ? kgr_hunt_find (self->hunt, text) : NULL;
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_remove_tag (buffer, self->mark, &start, &end);
  for (guint i = 0; ranges != NULL && i < ranges->len; i++)
    {
      const KgrHuntRange *range = &g_array_index (ranges, KgrHuntRange, i);

      gtk_text_buffer_get_iter_at_offset (buffer, &start, range->start);
      gtk_text_buffer_get_iter_at_offset (buffer, &end, range->start + range->length);
      gtk_text_buffer_apply_tag (buffer, self->mark, &start, &end);
    }

  return ranges != NULL ? ranges->len : 0;
}

static guint
mark_line (KgrIssueComposer *self,
           gboolean          looks)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->line));
  g_autoptr(GArray) ranges = looks ? kgr_hunt_find (self->hunt, text) : NULL;
  g_autoptr(PangoAttrList) attrs = pango_attr_list_new ();

  for (guint i = 0; ranges != NULL && i < ranges->len; i++)
    {
      const KgrHuntRange *range = &g_array_index (ranges, KgrHuntRange, i);
      const char *start = g_utf8_offset_to_pointer (text, range->start);
      PangoAttribute *attr = pango_attr_underline_new (PANGO_UNDERLINE_DOUBLE);

      attr->start_index = (guint) (start - text);
      attr->end_index = (guint) (g_utf8_offset_to_pointer (start, range->length) - text);
      pango_attr_list_insert (attrs, attr);
    }
  gtk_entry_set_attributes (self->line, attrs);

  return ranges != NULL ? ranges->len : 0;
}

/* Says that there is something, never what: the words are underlined where they stand. */
static void
hunt_cb (KgrIssueComposer *self)
{
  const Verb *verb = get_verb (self);
  gboolean looks = self->hunt != NULL && travels (verb);
  guint n = mark_text (self, looks) +
            mark_line (self, looks && verb->kind == KGR_MOVE_GENERALISE);

  gtk_label_set_label (self->found, n == 0 ? ""
                                    : _("What is underlined may tell who is meant."
                                        " Only this text travels."));
  gtk_widget_set_visible (GTK_WIDGET (self->found), n > 0);
}

static void
update_actions (KgrIssueComposer *self)
{
  gboolean writable = self->issue != NULL && !kgr_session_is_read_only (self->session);
  gboolean hidden = self->issue != NULL && kgr_issue_is_sealed (self->issue) &&
                    !kgr_session_get_shown (self->session);

  gtk_widget_set_visible (GTK_WIDGET (self), writable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->text), !hidden);
  gtk_widget_set_sensitive (GTK_WIDGET (self->line), !hidden);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "issue.note",
                                 writable && !hidden && self->meetings->len > 0);
}

static gint64
get_meeting (KgrIssueComposer *self)
{
  guint i = gtk_drop_down_get_selected (self->meeting);

  return i < self->meetings->len ? g_array_index (self->meetings, gint64, i) : 0;
}

/* The last one, unless another was chosen that still goes. */
static void
fill_meetings (KgrIssueComposer *self,
               KgrIssueMoveKind  kind)
{
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);
  gint64 chosen = get_meeting (self);
  gboolean had = self->meetings->len > 0;
  guint selected = 0;

  g_array_unref (self->meetings);
  self->meetings = kgr_issue_list_moments (self->issue, kind, self->catalogue, labels);
  for (guint i = 0; had && i < self->meetings->len; i++)
    if (g_array_index (self->meetings, gint64, i) == chosen)
      selected = i;
  gtk_drop_down_set_model (self->meeting, G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (self->meeting, selected);
  gtk_widget_set_visible (GTK_WIDGET (self->meeting), self->meetings->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->never), self->meetings->len == 0);
}

static void
verb_cb (KgrIssueComposer *self)
{
  const Verb *verb = get_verb (self);
  gboolean has_line = verb->kind == KGR_MOVE_GENERALISE || verb->kind == KGR_MOVE_ESCALATE;

  if (self->issue == NULL)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->body), verb->kind == KGR_MOVE_REFER);
  gtk_widget_set_visible (GTK_WIDGET (self->line), has_line);
  gtk_entry_set_placeholder_text (self->line, verb->kind == KGR_MOVE_ESCALATE
                                              ? _("To whom: the prefecture …")
                                              : _("A new title, without the case"));
  fill_meetings (self, verb->kind);
  hunt_cb (self);
  update_actions (self);
}

static void
noted_cb (gpointer owner,
          gpointer data,
          gboolean good)
{
  KgrIssueComposer *self = owner;

  if (!good || self->issue == NULL)
    return;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), "", 0);
  gtk_editable_set_text (GTK_EDITABLE (self->line), "");
  if (kgr_issue_move_get_id (data) != self->issue->id)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-issue", "x",
                                kgr_issue_move_get_id (data));
}

static KgrIssue *
create_general (KgrIssueComposer *self,
                const char       *text)
{
  KgrIssue *draft = kgr_issue_new ();

  draft->title = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->line)));
  draft->detail = g_strdup (text);
  draft->level = KGR_LEVEL_AREA;

  return draft;
}

static void
note_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  KgrIssueComposer *self = KGR_ISSUE_COMPOSER (widget);
  const Verb *verb = get_verb (self);
  guint body = gtk_drop_down_get_selected (self->body);
  g_autofree char *text = dup_text (self);
  KgrIssueMoveOrder order = {
    .kind = verb->kind,
    .issue_id = self->issue->id,
    .meeting_id = get_meeting (self),
    .state = verb->state,
    .text = text,
    .to = gtk_editable_get_text (GTK_EDITABLE (self->line)),
  };

  if (verb->kind == KGR_MOVE_ANSWER && self->issue->state == KGR_ISSUE_NEW)
    order.state = KGR_ISSUE_ACTIVE;
  if (body < self->bodies->len)
    order.body_id = g_array_index (self->bodies, gint64, body);
  if (verb->kind == KGR_MOVE_GENERALISE)
    order.draft = create_general (self, text);
  kgr_issue_move_do (self->session, &order, noted_cb, self);
}

static void
kgr_issue_composer_dispose (GObject *object)
{
  KgrIssueComposer *self = KGR_ISSUE_COMPOSER (object);

  g_clear_pointer (&self->issue, kgr_issue_unref);
  g_clear_pointer (&self->hunt, kgr_hunt_free);
  g_clear_object (&self->session);
  g_clear_object (&self->catalogue);
  g_clear_pointer (&self->bodies, g_array_unref);
  g_clear_pointer (&self->meetings, g_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), KGR_TYPE_ISSUE_COMPOSER);

  G_OBJECT_CLASS (kgr_issue_composer_parent_class)->dispose (object);
}

static void
kgr_issue_composer_class_init (KgrIssueComposerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_issue_composer_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/kaigiroku/Kaigiroku/ui/kgr-issue-composer.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrIssueComposer, root);
  gtk_widget_class_bind_template_child (widget_class, KgrIssueComposer, verb);
  gtk_widget_class_bind_template_child (widget_class, KgrIssueComposer, body);
  gtk_widget_class_bind_template_child (widget_class, KgrIssueComposer, line);
  gtk_widget_class_bind_template_child (widget_class, KgrIssueComposer, text);
  gtk_widget_class_bind_template_child (widget_class, KgrIssueComposer, found);
  gtk_widget_class_bind_template_child (widget_class, KgrIssueComposer, meeting);
  gtk_widget_class_bind_template_child (widget_class, KgrIssueComposer, never);
  gtk_widget_class_bind_template_child (widget_class, KgrIssueComposer, done);
  gtk_widget_class_bind_template_callback (widget_class, verb_cb);
  gtk_widget_class_bind_template_callback (widget_class, hunt_cb);
  gtk_widget_class_install_action (widget_class, "issue.note", NULL, note_action);
}

static void
kgr_issue_composer_init (KgrIssueComposer *self)
{
  GtkTextBuffer *buffer;

  self->bodies = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->meetings = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
  buffer = gtk_text_view_get_buffer (self->text);
  self->mark = gtk_text_buffer_create_tag (buffer, NULL, "underline", PANGO_UNDERLINE_DOUBLE, NULL);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (hunt_cb), self, G_CONNECT_SWAPPED);
}

void
kgr_issue_composer_set_session (KgrIssueComposer *self,
                                KgrSession       *session,
                                KgrCatalogue     *catalogue)
{
  g_return_if_fail (KGR_IS_ISSUE_COMPOSER (self));

  g_set_object (&self->session, session);
  g_set_object (&self->catalogue, catalogue);
}

static void
fill_bodies (KgrIssueComposer *self)
{
  GListModel *all = kgr_catalogue_get_bodies (self->catalogue);
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);

  g_array_set_size (self->bodies, 0);
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr(KgrBodyItem) item = g_list_model_get_item (all, i);
      gint64 id = kgr_body_item_get_id (item);
      const char *name = kgr_body_item_get_name (item);

      if (id == self->issue->body_id)
        continue;
      g_array_append_val (self->bodies, id);
      gtk_string_list_append (names, name != NULL ? name : "—");
    }
  gtk_drop_down_set_model (self->body, G_LIST_MODEL (names));
}

static void
fill_verbs (KgrIssueComposer *self)
{
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);
  const Verb *verbs = self->closed ? closed_verbs : open_verbs;
  guint n = self->closed ? G_N_ELEMENTS (closed_verbs) : G_N_ELEMENTS (open_verbs);

  for (guint i = 0; i < n; i++)
    gtk_string_list_append (labels, _(verbs[i].label));
  gtk_drop_down_set_model (self->verb, G_LIST_MODEL (labels));
}

void
kgr_issue_composer_show (KgrIssueComposer *self,
                         KgrIssue         *issue,
                         KgrHunt          *hunt)
{
  gboolean closed = !kgr_issue_state_is_open (issue->state);
  gboolean same = self->issue != NULL && closed == self->closed &&
                  self->issue->body_id == issue->body_id;

  g_clear_pointer (&self->issue, kgr_issue_unref);
  g_clear_pointer (&self->hunt, kgr_hunt_free);
  self->issue = kgr_issue_ref (issue);
  self->hunt = hunt;
  self->closed = closed;
  /* What hides takes along what is being written of it. */
  if (kgr_issue_is_sealed (issue) && !kgr_session_get_shown (self->session))
    {
      gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), "", 0);
      gtk_editable_set_text (GTK_EDITABLE (self->line), "");
    }
  if (!same)
    {
      fill_verbs (self);
      fill_bodies (self);
    }
  verb_cb (self);
}
