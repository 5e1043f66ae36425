/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "record/kgr-history-popover.h"
#include "record/kgr-record-layout.h"
#include "text/kgr-era.h"

/* Enough to know which it was; the statement itself shows the rest once it is back. */
#define PREVIEW_CHARS 160
#define MIN_HEIGHT    120
#define MAX_HEIGHT    360

struct _KgrHistoryPopover
{
  GtkPopover  parent_instance;

  GtkListBox *list;
  GPtrArray  *revisions; /* KgrUnitRevision; NULL while it is closed */
};

G_DEFINE_FINAL_TYPE (KgrHistoryPopover, kgr_history_popover, GTK_TYPE_POPOVER)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
append_hidden (GString *words,
               KgrPara *para)
{
  const char *text = kgr_para_get_text (para);
  guint n_spans;
  const KgrSpan *spans = kgr_para_get_spans (para, &n_spans);
  const char *at = text;

  for (guint i = 0; i < n_spans; i++)
    {
      const char *start = g_utf8_offset_to_pointer (text, spans[i].start);

      g_string_append_len (words, at, start - at);
      g_string_append (words, KGR_HIDDEN_TOKEN);
      at = g_utf8_offset_to_pointer (start, spans[i].length);
    }
  g_string_append (words, at);
}

/* How it began, as far as it may be seen. */
static char *
dup_preview (const KgrUnitRevision *revision,
             gboolean               shown)
{
  const KgrUnitFields *fields = kgr_unit_get (revision->unit);
  g_autoptr (GString) words = g_string_new (NULL);

  if (revision->closed && !fields->opened && !shown)
    return g_strdup (KGR_HIDDEN_TOKEN);

  for (int layer = 0; layer < KGR_N_LAYERS; layer++)
    for (guint i = 0; i < kgr_unit_get_n_paras (revision->unit, layer); i++)
      {
        KgrPara *para = kgr_unit_get_para (revision->unit, layer, i);

        if (words->len > 0)
          g_string_append (words, "  ");
        if (shown)
          g_string_append (words, kgr_para_get_text (para));
        else
          append_hidden (words, para);
      }
  if (g_utf8_strlen (words->str, -1) > PREVIEW_CHARS)
    {
      g_string_truncate (words, g_utf8_offset_to_pointer (words->str, PREVIEW_CHARS) - words->str);
      g_string_append (words, "…");
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static char *
dup_when (const KgrUnitRevision *revision)
{
  g_autofree char *date = kgr_era_format_date (revision->at, TRUE);
  g_autofree char *clock = kgr_era_format_clock (revision->at);

  /* Translators: before that day and time somebody changed it; the last is who */
  return g_strdup_printf (_("Before %s %s  ・  %s"), date, clock,
                          revision->by != NULL ? revision->by : _("the recovery key"));
}

static GtkWidget *
new_label (const char *words,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
add_row (KgrHistoryPopover     *self,
         const KgrUnitRevision *revision,
         gboolean               shown)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *when = dup_when (revision);
  g_autofree char *preview = dup_preview (revision, shown);
  g_autofree char *name = g_strdup_printf ("%s  %s", when, preview);

  gtk_box_append (GTK_BOX (box), new_label (when, "small"));
  gtk_box_append (GTK_BOX (box), new_label (preview, NULL));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_list_box_append (self->list, row);
}

static void
clear (KgrHistoryPopover *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  g_clear_pointer (&self->revisions, g_ptr_array_unref);
}

static void
row_activated_cb (KgrHistoryPopover *self,
                  GtkListBoxRow     *row)
{
  g_autoptr (GPtrArray) revisions = g_ptr_array_ref (self->revisions);
  KgrUnitRevision *revision = revisions->pdata[gtk_list_box_row_get_index (row)];

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, revision);
}

static void
kgr_history_popover_finalize (GObject *object)
{
  g_clear_pointer (&KGR_HISTORY_POPOVER (object)->revisions, g_ptr_array_unref);

  G_OBJECT_CLASS (kgr_history_popover_parent_class)->finalize (object);
}

static void
kgr_history_popover_class_init (KgrHistoryPopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kgr_history_popover_finalize;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
kgr_history_popover_init (KgrHistoryPopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What it was before"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), MIN_HEIGHT);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), MAX_HEIGHT);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_box_append (GTK_BOX (box), new_label (_("Enter brings it back  ・  Esc leaves it"), "small"));
  gtk_widget_set_size_request (box, 420, -1);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  gtk_popover_set_has_arrow (GTK_POPOVER (self), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self), GTK_POS_BOTTOM);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self), "chooser");
  g_signal_connect (self, "closed", G_CALLBACK (clear), NULL);
}

GtkWidget *
kgr_history_popover_new (void)
{
  return g_object_new (KGR_TYPE_HISTORY_POPOVER, NULL);
}

void
kgr_history_popover_open (KgrHistoryPopover  *self,
                          GPtrArray          *revisions,
                          gboolean            shown,
                          const GdkRectangle *at)
{
  GtkListBoxRow *first;

  g_return_if_fail (KGR_IS_HISTORY_POPOVER (self));
  g_return_if_fail (revisions != NULL && revisions->len > 0);

  clear (self);
  self->revisions = revisions;
  for (guint i = 0; i < revisions->len; i++)
    add_row (self, revisions->pdata[i], shown);
  gtk_popover_set_pointing_to (GTK_POPOVER (self), at);
  gtk_popover_popup (GTK_POPOVER (self));
  first = gtk_list_box_get_row_at_index (self->list, 0);
  gtk_list_box_select_row (self->list, first);
  gtk_widget_grab_focus (GTK_WIDGET (first));
}
