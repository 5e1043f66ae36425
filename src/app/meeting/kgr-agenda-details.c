/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "meeting/kgr-agenda-deed.h"
#include "meeting/kgr-agenda-details.h"
#include "meeting/kgr-meeting-words.h"

struct _KgrAgendaDetails
{
  GtkPopover     parent_instance;

  KgrSession    *session;
  gint64         meeting_id;
  KgrAgendaItem *item;

  GtkDropDown   *matter;
  GtkEditable   *presenter;
  GtkEditable   *notes;
  GtkSwitch     *closed;
  GtkEditable   *ground;
  GtkEditable   *decider;
  GtkEditable   *decided_on;
  GtkEditable   *public_title;
  GtkBox        *papers;
  GtkEditable   *new_paper;
};

G_DEFINE_FINAL_TYPE (KgrAgendaDetails, kgr_agenda_details, GTK_TYPE_POPOVER)

/* "" is nothing. */
static char *
dup_text (GtkEditable *entry)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (entry));

  g_strstrip (text);

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

static void
take_text (char        **to,
           GtkEditable  *entry)
{
  g_free (*to);
  *to = dup_text (entry);
}

static void
commit (KgrAgendaDetails *self)
{
  g_autoptr(KgrAgendaItem) now = NULL;

  if (self->item == NULL || kgr_session_is_ended (self->session))
    return;
  now = kgr_agenda_item_copy (self->item);
  now->matter = gtk_drop_down_get_selected (self->matter);
  take_text (&now->presenter, self->presenter);
  if (g_strcmp0 (now->presenter, self->item->presenter) != 0)
    now->presenter_id = 0;
  take_text (&now->notes, self->notes);
  now->closed = gtk_switch_get_active (self->closed);
  take_text (&now->ground, self->ground);
  take_text (&now->decider, self->decider);
  take_text (&now->decided_on, self->decided_on);
  take_text (&now->public_title, self->public_title);
  if (!kgr_agenda_item_equal (now, self->item))
    kgr_agenda_do_set (self->session, self->meeting_id, now);
  g_clear_pointer (&self->item, kgr_agenda_item_free);
}

static void
closed_cb (KgrAgendaDetails *self)
{
  commit (self);
}

static void
popdown_cb (KgrAgendaDetails *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

/* What else was changed is stored first, so that taking back goes step by step. */
static gint64
leave (KgrAgendaDetails *self)
{
  gint64 id = self->item != NULL ? self->item->id : 0;

  commit (self);
  gtk_popover_popdown (GTK_POPOVER (self));

  return id;
}

static void
remove_cb (KgrAgendaDetails *self)
{
  gint64 id = leave (self);

  if (id != 0)
    kgr_agenda_do_remove (self->session, self->meeting_id, id);
}

static void
carry_cb (KgrAgendaDetails *self)
{
  gint64 id = leave (self);

  if (id != 0)
    kgr_agenda_do_carry (self->session, self->meeting_id, id);
}

static void
add_paper (KgrAgendaDetails *self,
           KgrPaperSeries    series)
{
  g_autofree char *title = dup_text (self->new_paper);
  KgrPaper paper = { .title = title, .series = series, .copies = -1, .collected = -1,
                     .handling = KGR_HANDLING_SENT };

  if (title == NULL || self->item == NULL)
    return;
  paper.agenda_id = self->item->id;
  leave (self);
  kgr_agenda_do_add_paper (self->session, self->meeting_id, &paper);
}

static void
add_paper_cb (KgrAgendaDetails *self)
{
  add_paper (self, KGR_SERIES_PAPER);
}

static void
add_reference_cb (KgrAgendaDetails *self)
{
  add_paper (self, KGR_SERIES_REFERENCE);
}

/* A paper's line: its title, how it is handled, how many came back, and away with it. */
typedef struct
{
  KgrAgendaDetails *details; /* borrowed: it owns the line */
  KgrPaper         *paper;
} Line;

static void
line_free (gpointer  data,
           GClosure *closure)
{
  Line *line = data;

  kgr_paper_free (line->paper);
  g_free (line);
}

static Line *
line_new (KgrAgendaDetails *self,
          const KgrPaper   *paper)
{
  Line *line = g_new0 (Line, 1);

  line->details = self;
  line->paper = kgr_paper_copy (paper);

  return line;
}

static void
collected_cb (GtkToggleButton *button,
              Line            *line)
{
  g_autoptr(KgrPaper) paper = kgr_paper_copy (line->paper);

  paper->series = kgr_paper_get_series (paper);
  paper->handling ^= KGR_HANDLING_COLLECTED;
  kgr_agenda_do_set_paper (line->details->session, line->details->meeting_id, paper);
  line->paper->handling = paper->handling;
}

static void
remove_paper_cb (GtkButton *button,
                 Line      *line)
{
  KgrAgendaDetails *self = line->details;
  gint64 id = line->paper->id;

  leave (self);
  kgr_agenda_do_remove_paper (self->session, self->meeting_id, id);
}

static void
show_paper (KgrAgendaDetails *self,
            const KgrPaper   *paper)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *words = kgr_text_label_new (paper->title, NULL);
  GtkWidget *collected = gtk_toggle_button_new_with_label (
    kgr_paper_handling_to_label (KGR_HANDLING_COLLECTED));
  GtkWidget *away = gtk_button_new_from_icon_name ("list-remove-symbolic");

  gtk_widget_set_hexpand (words, TRUE);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (collected),
                                (paper->handling & KGR_HANDLING_COLLECTED) != 0);
  g_signal_connect_data (collected, "toggled", G_CALLBACK (collected_cb), line_new (self, paper),
                         line_free, 0);
  gtk_widget_set_tooltip_text (away, _("Remove Paper"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (away), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Remove Paper"), -1);
  g_signal_connect_data (away, "clicked", G_CALLBACK (remove_paper_cb), line_new (self, paper),
                         line_free, 0);
  gtk_box_append (GTK_BOX (line), kgr_text_label_new (paper->label, "dim"));
  gtk_box_append (GTK_BOX (line), words);
  gtk_box_append (GTK_BOX (line), collected);
  gtk_box_append (GTK_BOX (line), away);
  gtk_box_append (self->papers, line);
}

static void
show_item (KgrAgendaDetails *self,
           KgrAgenda        *agenda)
{
  const KgrAgendaItem *item = self->item;
  const char *matters[] = {
    _("Not said"), kgr_agenda_matter_to_label (KGR_MATTER_DISCUSSION),
    kgr_agenda_matter_to_label (KGR_MATTER_REPORT), kgr_agenda_matter_to_label (KGR_MATTER_OTHER),
    NULL,
  };
  g_autoptr(GtkStringList) model = gtk_string_list_new (matters);

#define TEXT(text) ((text) != NULL ? (text) : "")
  gtk_drop_down_set_model (self->matter, G_LIST_MODEL (model));
  gtk_drop_down_set_selected (self->matter, item->matter);
  gtk_editable_set_text (self->presenter, TEXT (item->presenter));
  gtk_editable_set_text (self->notes, TEXT (item->notes));
  gtk_switch_set_active (self->closed, item->closed);
  gtk_editable_set_text (self->ground, TEXT (item->ground));
  gtk_editable_set_text (self->decider, TEXT (item->decider));
  gtk_editable_set_text (self->decided_on, TEXT (item->decided_on));
  gtk_editable_set_text (self->public_title, TEXT (item->public_title));
#undef TEXT
  for (guint i = 0; i < agenda->papers->len; i++)
    if (((KgrPaper *) agenda->papers->pdata[i])->agenda_id == item->id)
      show_paper (self, agenda->papers->pdata[i]);
}

static void
kgr_agenda_details_dispose (GObject *object)
{
  KgrAgendaDetails *self = KGR_AGENDA_DETAILS (object);

  g_clear_pointer (&self->item, kgr_agenda_item_free);
  g_clear_object (&self->session);
  gtk_popover_set_child (GTK_POPOVER (self), NULL);

  G_OBJECT_CLASS (kgr_agenda_details_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/kaigiroku/Kaigiroku/ui/kgr-agenda-details.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrAgendaDetails, matter);
  gtk_widget_class_bind_template_child (widget_class, KgrAgendaDetails, presenter);
  gtk_widget_class_bind_template_child (widget_class, KgrAgendaDetails, notes);
  gtk_widget_class_bind_template_child (widget_class, KgrAgendaDetails, closed);
  gtk_widget_class_bind_template_child (widget_class, KgrAgendaDetails, ground);
  gtk_widget_class_bind_template_child (widget_class, KgrAgendaDetails, decider);
  gtk_widget_class_bind_template_child (widget_class, KgrAgendaDetails, decided_on);
  gtk_widget_class_bind_template_child (widget_class, KgrAgendaDetails, public_title);
  gtk_widget_class_bind_template_child (widget_class, KgrAgendaDetails, papers);
  gtk_widget_class_bind_template_child (widget_class, KgrAgendaDetails, new_paper);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, popdown_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, carry_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_paper_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_reference_cb);
}

static void
kgr_agenda_details_class_init (KgrAgendaDetailsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kgr_agenda_details_dispose;
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
kgr_agenda_details_init (KgrAgendaDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
kgr_agenda_details_new (KgrSession          *session,
                        KgrAgenda           *agenda,
                        const KgrAgendaItem *item)
{
  KgrAgendaDetails *self = g_object_new (KGR_TYPE_AGENDA_DETAILS, NULL);

  self->session = g_object_ref (session);
  self->meeting_id = agenda->meeting_id;
  self->item = kgr_agenda_item_copy (item);
  show_item (self, agenda);

  return GTK_WIDGET (self);
}
