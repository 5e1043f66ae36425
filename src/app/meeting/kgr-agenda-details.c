/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "meeting/kgr-agenda-deed.h"
#include "meeting/kgr-agenda-details.h"
#include "meeting/kgr-paper-line.h"
#include "roster/kgr-person-entry.h"

struct _KgrAgendaDetails
{
  GtkPopover     parent_instance;

  KgrSession    *session;
  gint64         meeting_id;
  KgrAgendaItem *item;

  GtkDropDown   *matter;
  KgrPersonEntry *presenter;
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
  for (GtkWidget *line = gtk_widget_get_first_child (GTK_WIDGET (self->papers)); line != NULL;
       line = gtk_widget_get_next_sibling (line))
    kgr_paper_line_commit (KGR_PAPER_LINE (line));
  now = kgr_agenda_item_copy (self->item);
  now->matter = gtk_drop_down_get_selected (self->matter);
  take_text (&now->presenter, GTK_EDITABLE (kgr_person_entry_get_entry (self->presenter)));
  now->presenter_id = now->presenter != NULL ? kgr_person_entry_get_id (self->presenter) : 0;
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

static void
paper_changed_cb (KgrAgendaDetails *self,
                  KgrPaper         *paper)
{
  if (!kgr_session_is_ended (self->session))
    kgr_agenda_do_set_paper (self->session, self->meeting_id, paper);
}

static void
paper_removed_cb (KgrAgendaDetails *self,
                  KgrPaperLine     *line)
{
  gint64 id = kgr_paper_line_get_paper (line)->id;

  leave (self);
  kgr_agenda_do_remove_paper (self->session, self->meeting_id, id);
}

static void
show_paper (KgrAgendaDetails *self,
            const KgrPaper   *paper)
{
  GtkWidget *line = kgr_paper_line_new (paper);

  g_signal_connect_object (line, "changed", G_CALLBACK (paper_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (line, "removed", G_CALLBACK (paper_removed_cb), self,
                           G_CONNECT_SWAPPED);
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
  kgr_person_entry_set (self->presenter, item->presenter, item->presenter_id);
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
  g_type_ensure (KGR_TYPE_PERSON_ENTRY);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
follow_closed (KgrAgendaDetails *self,
               GtkWidget        *widget)
{
  g_object_bind_property (self->closed, "active", widget, "visible", G_BINDING_SYNC_CREATE);
}

/* Why, by whom and when is asked only of what is not public. */
static void
kgr_agenda_details_init (KgrAgendaDetails *self)
{
  GtkEditable *fields[4];

  gtk_widget_init_template (GTK_WIDGET (self));
  fields[0] = self->ground;
  fields[1] = self->decider;
  fields[2] = self->decided_on;
  fields[3] = self->public_title;
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autoptr (GList) labels = gtk_widget_list_mnemonic_labels (GTK_WIDGET (fields[i]));

      follow_closed (self, GTK_WIDGET (fields[i]));
      for (GList *l = labels; l != NULL; l = l->next)
        follow_closed (self, l->data);
    }
}

GtkWidget *
kgr_agenda_details_new (KgrSession          *session,
                        KgrAgenda           *agenda,
                        const KgrAgendaItem *item,
                        KgrPeople           *people)
{
  KgrAgendaDetails *self = g_object_new (KGR_TYPE_AGENDA_DETAILS, NULL);

  self->session = g_object_ref (session);
  self->meeting_id = agenda->meeting_id;
  self->item = kgr_agenda_item_copy (item);
  kgr_person_entry_set_people (self->presenter, people);
  show_item (self, agenda);

  return GTK_WIDGET (self);
}
