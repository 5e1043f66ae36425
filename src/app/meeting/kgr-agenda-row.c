/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrAgendaRow: one line of the agenda. Enter is GtkText's "activate", which an input method never
 * lets through while it still converts. */

#include "config.h"

#include <glib/gi18n.h>

#include "meeting/kgr-agenda-row.h"
#include "meeting/kgr-meeting-words.h"
#include "text/kgr-era.h"

#define INDENT 22

/* As it is printed, Japanese in every language. */
#define UNTITLED "非公開案件"

struct _KgrAgendaRow
{
  GtkListBoxRow  parent_instance;

  gint64         id;
  char          *title;     /* as it is stored, where it may stand on the screen */
  int            minutes;
  gboolean       composing;

  GtkWidget     *handle;
  GtkLabel      *number;
  GtkText       *text;
  GtkWidget     *stamp;
  GtkBox        *chips;
  GtkLabel      *closing;
  GtkLabel      *notes;
  GtkText       *minutes_text;
  GtkLabel      *unit;
  GtkLabel      *until;
  GtkButton     *button;
};

G_DEFINE_FINAL_TYPE (KgrAgendaRow, kgr_agenda_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  SIGNAL_RENAMED,
  SIGNAL_ENTERED,
  SIGNAL_PLANNED,
  SIGNAL_DETAILS,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
commit (KgrAgendaRow *self)
{
  g_autofree char *title = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->text)));

  g_strstrip (title);
  if (!gtk_editable_get_editable (GTK_EDITABLE (self->text)) || g_strcmp0 (title, self->title) == 0)
    return;
  if (*title == '\0' && self->id != 0)
    {
      gtk_editable_set_text (GTK_EDITABLE (self->text), self->title);
      return;
    }
  g_free (self->title);
  self->title = g_strdup (title);
  g_signal_emit (self, signals[SIGNAL_RENAMED], 0, title);
}

static void
activate_cb (KgrAgendaRow *self)
{
  commit (self);
  g_signal_emit (self, signals[SIGNAL_ENTERED], 0);
}

static void
left_cb (KgrAgendaRow *self)
{
  commit (self);
}

static void
preedit_cb (KgrAgendaRow *self,
            const char   *preedit)
{
  self->composing = *preedit != '\0';
}

/* Full-width digits are what an input method gives. */
static int
read_minutes (const char *text)
{
  int minutes = 0;

  for (const char *p = text; *p != '\0' && minutes < KGR_MINUTES_MAX; p = g_utf8_next_char (p))
    {
      int digit = g_unichar_digit_value (g_utf8_get_char (p));

      if (digit >= 0)
        minutes = minutes * 10 + digit;
    }

  return MIN (minutes, KGR_MINUTES_MAX);
}

static void
commit_minutes (KgrAgendaRow *self)
{
  int minutes = read_minutes (gtk_editable_get_text (GTK_EDITABLE (self->minutes_text)));

  if (!gtk_editable_get_editable (GTK_EDITABLE (self->minutes_text)) || minutes == self->minutes)
    return;
  self->minutes = minutes;
  g_signal_emit (self, signals[SIGNAL_PLANNED], 0, minutes);
}

static void
minutes_activate_cb (KgrAgendaRow *self)
{
  commit_minutes (self);
}

static void
details_cb (KgrAgendaRow *self)
{
  g_signal_emit (self, signals[SIGNAL_DETAILS], 0);
}

static void
kgr_agenda_row_dispose (GObject *object)
{
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (object), NULL);

  G_OBJECT_CLASS (kgr_agenda_row_parent_class)->dispose (object);
}

static void
kgr_agenda_row_finalize (GObject *object)
{
  g_free (KGR_AGENDA_ROW (object)->title);

  G_OBJECT_CLASS (kgr_agenda_row_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/kaigiroku/Kaigiroku/ui/kgr-agenda-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrAgendaRow, handle);
  gtk_widget_class_bind_template_child (widget_class, KgrAgendaRow, number);
  gtk_widget_class_bind_template_child (widget_class, KgrAgendaRow, text);
  gtk_widget_class_bind_template_child (widget_class, KgrAgendaRow, stamp);
  gtk_widget_class_bind_template_child (widget_class, KgrAgendaRow, chips);
  gtk_widget_class_bind_template_child (widget_class, KgrAgendaRow, closing);
  gtk_widget_class_bind_template_child (widget_class, KgrAgendaRow, notes);
  gtk_widget_class_bind_template_child (widget_class, KgrAgendaRow, minutes_text);
  gtk_widget_class_bind_template_child (widget_class, KgrAgendaRow, unit);
  gtk_widget_class_bind_template_child (widget_class, KgrAgendaRow, until);
  gtk_widget_class_bind_template_child (widget_class, KgrAgendaRow, button);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
  gtk_widget_class_bind_template_callback (widget_class, preedit_cb);
  gtk_widget_class_bind_template_callback (widget_class, commit_minutes);
  gtk_widget_class_bind_template_callback (widget_class, minutes_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, details_cb);
}

static void
kgr_agenda_row_class_init (KgrAgendaRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = kgr_agenda_row_dispose;
  object_class->finalize = kgr_agenda_row_finalize;

  signals[SIGNAL_RENAMED] = g_signal_new ("renamed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_ENTERED] = g_signal_new ("entered", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
  signals[SIGNAL_PLANNED] = g_signal_new ("planned", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_INT);
  signals[SIGNAL_DETAILS] = g_signal_new ("details", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
kgr_agenda_row_init (KgrAgendaRow *self)
{
  self->title = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
kgr_agenda_row_new (gint64 id)
{
  KgrAgendaRow *self = g_object_new (KGR_TYPE_AGENDA_ROW, NULL);

  self->id = id;

  return GTK_WIDGET (self);
}

gint64
kgr_agenda_row_get_id (KgrAgendaRow *self)
{
  return self->id;
}

static void
set_optional (GtkLabel   *label,
              const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
add_chip (KgrAgendaRow *self,
          const char   *text,
          const char   *css_class)
{
  GtkWidget *chip = kgr_text_label_new (text, css_class);

  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  gtk_box_append (self->chips, chip);
}

static void
add_paper (KgrAgendaRow   *self,
           const KgrPaper *paper,
           gboolean        named)
{
  const char *collected = paper->handling & KGR_HANDLING_COLLECTED
                          ? kgr_paper_handling_to_label (KGR_HANDLING_COLLECTED) : NULL;
  const char *name = paper->label != NULL ? paper->label : named ? paper->title : NULL;
  g_autofree char *words = NULL;
  GtkWidget *chip;

  if (name == NULL)
    return;
  words = collected != NULL ? g_strconcat (name, "  ", collected, NULL) : g_strdup (name);
  add_chip (self, words, "chip");
  chip = gtk_widget_get_last_child (GTK_WIDGET (self->chips));
  if (named)
    gtk_widget_set_tooltip_text (chip, paper->title);
}

static void
show_chips (KgrAgendaRow        *self,
            KgrAgenda           *agenda,
            const KgrAgendaItem *item,
            gboolean             named)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->chips))) != NULL)
    gtk_box_remove (self->chips, child);
  if (item->matter != 0)
    add_chip (self, kgr_agenda_matter_to_label (item->matter), "dim");
  if (named && item->presenter != NULL && *item->presenter != '\0')
    add_chip (self, item->presenter, "dim");
  for (guint i = 0; i < agenda->papers->len; i++)
    {
      const KgrPaper *paper = agenda->papers->pdata[i];

      if (paper->agenda_id == item->id)
        add_paper (self, paper, named);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->chips),
                          gtk_widget_get_first_child (GTK_WIDGET (self->chips)) != NULL);
}

/* The ground is public; what the title says outside is worth a line only where it differs. */
static char *
dup_closing (const KgrAgendaItem *item,
             const char          *public_title,
             gboolean             shown)
{
  g_autofree char *ground = NULL;

  if (!item->closed)
    return NULL;
  ground = item->ground != NULL && *item->ground != '\0'
           ? g_strdup_printf (_("Not public: %s"), item->ground) : g_strdup (_("Not public"));
  if (!shown)
    return g_steal_pointer (&ground);

  return g_strdup_printf (_("%s  ・  printed as “%s”"), ground, public_title);
}

static void
show_title (KgrAgendaRow *self,
            const char   *title,
            gboolean      editable)
{
  /* What is being typed is not taken away. */
  if (!gtk_widget_has_focus (GTK_WIDGET (self->text)) || g_strcmp0 (title, self->title) != 0)
    {
      if (g_strcmp0 (title, gtk_editable_get_text (GTK_EDITABLE (self->text))) != 0)
        gtk_editable_set_text (GTK_EDITABLE (self->text), title);
      g_free (self->title);
      self->title = g_strdup (title);
    }
  gtk_editable_set_editable (GTK_EDITABLE (self->text), editable);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->text),
                               g_utf8_strlen (title, -1) > 26 ? title : NULL);
}

static void
show_minutes (KgrAgendaRow *self,
              int           planned,
              int           own,
              gboolean      editable)
{
  g_autofree char *digits = planned > 0 ? kgr_digits_format (planned) : g_strdup ("");

  self->minutes = own;
  if (!gtk_widget_has_focus (GTK_WIDGET (self->minutes_text)))
    gtk_editable_set_text (GTK_EDITABLE (self->minutes_text), digits);
  gtk_editable_set_editable (GTK_EDITABLE (self->minutes_text), editable && planned == own);
  gtk_widget_set_visible (GTK_WIDGET (self->minutes_text), editable || planned > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->unit), editable || planned > 0);
}

gboolean
kgr_agenda_row_show (KgrAgendaRow        *self,
                     KgrAgenda           *agenda,
                     const KgrAgendaItem *item,
                     gboolean             shown,
                     gboolean             writable,
                     const char          *ends_at)
{
  const KgrAgendaItem *closed = kgr_agenda_find_closed (agenda, item);
  gboolean named = shown || closed == NULL;
  const char *public_title = item->public_title != NULL && *item->public_title != '\0'
                             ? item->public_title : UNTITLED;
  const char *title = named ? (item->title != NULL ? item->title : "") : public_title;
  g_autofree char *closing = dup_closing (item, public_title, shown);
  g_autofree char *name = NULL;

  if (!named && closed != item)
    return FALSE;
  name = g_strdup_printf ("%s %s", item->number != NULL ? item->number : "", title);
  kgr_agenda_row_set_level (self, kgr_agenda_get_level (agenda, item));
  gtk_label_set_label (self->number, item->number != NULL ? item->number : "");
  show_title (self, title, writable && named);
  gtk_widget_set_visible (self->stamp, closed != NULL);
  show_chips (self, agenda, item, named);
  set_optional (self->closing, closing);
  set_optional (self->notes, shown ? item->notes : NULL);
  show_minutes (self, kgr_agenda_get_minutes (agenda, item), item->minutes, writable && named);
  set_optional (self->until, ends_at);
  gtk_widget_set_visible (GTK_WIDGET (self->button), writable && named);
  gtk_widget_set_visible (self->handle, writable && named);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return TRUE;
}

void
kgr_agenda_row_set_level (KgrAgendaRow *self,
                          guint         level)
{
  gtk_widget_set_margin_start (GTK_WIDGET (self->number), (int) level * INDENT);
}

void
kgr_agenda_row_edit (KgrAgendaRow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

void
kgr_agenda_row_clear (KgrAgendaRow *self)
{
  g_free (self->title);
  self->title = g_strdup ("");
  gtk_editable_set_text (GTK_EDITABLE (self->text), "");
}

gboolean
kgr_agenda_row_is_composing (KgrAgendaRow *self)
{
  return self->composing;
}

gboolean
kgr_agenda_row_is_editing (KgrAgendaRow *self)
{
  return gtk_widget_has_focus (GTK_WIDGET (self->text)) ||
         gtk_widget_has_focus (GTK_WIDGET (self->minutes_text));
}

GtkWidget *
kgr_agenda_row_get_button (KgrAgendaRow *self)
{
  return GTK_WIDGET (self->button);
}
