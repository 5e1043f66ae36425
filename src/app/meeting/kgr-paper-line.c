/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "meeting/kgr-paper-line.h"

#define N_HANDLINGS 3
#define MOST_COPIES 9999

struct _KgrPaperLine
{
  GtkBox           parent_instance;

  KgrPaper        *paper;
  gboolean         setting;
  GtkLabel        *label;
  GtkEntry        *title;
  GtkBox          *handlings;
  GtkToggleButton *handling[N_HANDLINGS];
  GtkEntry        *copies;
  GtkWidget       *collected_word;
  GtkEntry        *collected;
};

G_DEFINE_FINAL_TYPE (KgrPaperLine, kgr_paper_line, GTK_TYPE_BOX)

enum
{
  SIGNAL_CHANGED,
  SIGNAL_REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* -1 for nothing; FALSE for what is no count. */
static gboolean
read_count (GtkEntry *entry,
            int      *count)
{
  g_autofree char *digits = g_utf8_normalize (gtk_editable_get_text (GTK_EDITABLE (entry)), -1,
                                              G_NORMALIZE_NFKC);
  guint64 number = 0;

  *count = -1;
  gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
  if (digits == NULL || *g_strstrip (digits) == '\0')
    return TRUE;
  if (!g_ascii_string_to_unsigned (digits, 10, 0, MOST_COPIES, &number, NULL))
    {
      gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
      return FALSE;
    }
  *count = (int) number;

  return TRUE;
}

static void
show_counts (KgrPaperLine *self)
{
  gboolean collected = (self->paper->handling & KGR_HANDLING_COLLECTED) != 0;

  gtk_widget_set_visible (self->collected_word, collected);
  gtk_widget_set_visible (GTK_WIDGET (self->collected), collected);
}

/* A paper keeps a title: without words the old one comes back. */
static void
take_title (KgrPaperLine *self,
            KgrPaper     *paper)
{
  g_autofree char *title = g_strstrip (g_strdup (gtk_editable_get_text (
                                                   GTK_EDITABLE (self->title))));

  if (*title == '\0')
    {
      gtk_editable_set_text (GTK_EDITABLE (self->title), paper->title != NULL ? paper->title : "");
      return;
    }
  g_free (paper->title);
  paper->title = g_utf8_normalize (title, -1, G_NORMALIZE_NFC);
}

void
kgr_paper_line_commit (KgrPaperLine *self)
{
  g_autoptr (KgrPaper) now = NULL;

  g_return_if_fail (KGR_IS_PAPER_LINE (self));

  if (self->setting)
    return;
  now = kgr_paper_copy (self->paper);
  take_title (self, now);
  now->handling = 0;
  for (guint i = 0; i < N_HANDLINGS; i++)
    if (gtk_toggle_button_get_active (self->handling[i]))
      now->handling |= KGR_HANDLING_SENT << i;
  if (!read_count (self->copies, &now->copies) || !read_count (self->collected, &now->collected)
      || kgr_paper_equal (now, self->paper))
    return;
  kgr_paper_free (self->paper);
  self->paper = kgr_paper_copy (now);
  show_counts (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, now);
}

static void
commit_cb (KgrPaperLine *self)
{
  kgr_paper_line_commit (self);
}

static void
remove_cb (KgrPaperLine *self)
{
  g_signal_emit (self, signals[SIGNAL_REMOVED], 0);
}

static void
kgr_paper_line_dispose (GObject *object)
{
  KgrPaperLine *self = KGR_PAPER_LINE (object);

  /* The fields lose the focus after this, and have nothing to say any more. */
  self->setting = TRUE;

  G_OBJECT_CLASS (kgr_paper_line_parent_class)->dispose (object);
}

static void
kgr_paper_line_finalize (GObject *object)
{
  g_clear_pointer (&KGR_PAPER_LINE (object)->paper, kgr_paper_free);

  G_OBJECT_CLASS (kgr_paper_line_parent_class)->finalize (object);
}

static void
kgr_paper_line_class_init (KgrPaperLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_paper_line_dispose;
  G_OBJECT_CLASS (klass)->finalize = kgr_paper_line_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[SIGNAL_REMOVED] = g_signal_new ("removed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/kaigiroku/Kaigiroku/ui/kgr-paper-line.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrPaperLine, label);
  gtk_widget_class_bind_template_child (widget_class, KgrPaperLine, title);
  gtk_widget_class_bind_template_child (widget_class, KgrPaperLine, handlings);
  gtk_widget_class_bind_template_child (widget_class, KgrPaperLine, copies);
  gtk_widget_class_bind_template_child (widget_class, KgrPaperLine, collected_word);
  gtk_widget_class_bind_template_child (widget_class, KgrPaperLine, collected);
  gtk_widget_class_bind_template_callback (widget_class, commit_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
kgr_paper_line_init (KgrPaperLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < N_HANDLINGS; i++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (
        kgr_paper_handling_to_label (KGR_HANDLING_SENT << i));

      self->handling[i] = GTK_TOGGLE_BUTTON (button);
      g_signal_connect_object (button, "toggled", G_CALLBACK (commit_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->handlings, button);
    }
}

static void
set_count (GtkEntry *entry,
           int       count)
{
  g_autofree char *digits = count >= 0 ? g_strdup_printf ("%d", count) : g_strdup ("");

  gtk_editable_set_text (GTK_EDITABLE (entry), digits);
}

GtkWidget *
kgr_paper_line_new (const KgrPaper *paper)
{
  KgrPaperLine *self = g_object_new (KGR_TYPE_PAPER_LINE, NULL);

  self->setting = TRUE;
  self->paper = kgr_paper_copy (paper);
  self->paper->series = kgr_paper_get_series (paper);
  gtk_label_set_label (self->label, paper->label != NULL ? paper->label : "");
  gtk_editable_set_text (GTK_EDITABLE (self->title), paper->title != NULL ? paper->title : "");
  for (guint i = 0; i < N_HANDLINGS; i++)
    gtk_toggle_button_set_active (self->handling[i],
                                  (paper->handling & (KGR_HANDLING_SENT << i)) != 0);
  set_count (self->copies, paper->copies);
  set_count (self->collected, paper->collected);
  show_counts (self);
  self->setting = FALSE;

  return GTK_WIDGET (self);
}

const KgrPaper *
kgr_paper_line_get_paper (KgrPaperLine *self)
{
  g_return_val_if_fail (KGR_IS_PAPER_LINE (self), NULL);

  return self->paper;
}
