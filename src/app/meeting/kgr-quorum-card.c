/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrQuorumCard: whether enough members are there. */

#include "config.h"

#include <glib/gi18n.h>

#include "meeting/kgr-quorum-card.h"
#include "text/kgr-era.h"

struct _KgrQuorumCard
{
  GtkWidget       parent_instance;

  GtkLabel       *present;
  GtkLabel       *total;
  GtkLabel       *met;
  GtkProgressBar *bar;
  GtkLabel       *required;
  GtkLabel       *others;
  GtkLabel       *changes;
};

G_DEFINE_FINAL_TYPE (KgrQuorumCard, kgr_quorum_card, GTK_TYPE_WIDGET)

static guint
count (KgrMeeting          *meeting,
       KgrAttendanceStatus  state)
{
  guint n = 0;

  for (guint i = 0; i < meeting->attendance->len; i++)
    {
      const KgrAttendance *line = meeting->attendance->pdata[i];

      if (line->kind == KGR_ATTENDEE_MEMBER && (line->status & state))
        n++;
    }

  return n;
}

static void
set_or_hide (GtkLabel   *label,
             const char *text)
{
  gtk_label_set_label (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

/* "代理 １  ・  オンライン １  ・  遅参 １" */
static void
show_others (KgrQuorumCard *self,
             KgrMeeting    *meeting)
{
  static const KgrAttendanceStatus told[] = { KGR_ATTENDANCE_ABSENT, KGR_ATTENDANCE_REPRESENTED,
                                              KGR_ATTENDANCE_ONLINE, KGR_ATTENDANCE_LATE,
                                              KGR_ATTENDANCE_LEFT_EARLY };
  g_autoptr (GString) others = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    {
      guint n = count (meeting, told[i]);
      g_autofree char *digits = kgr_digits_format (n);

      if (n > 0)
        g_string_append_printf (others, "%s%s %s", others->len > 0 ? "  ・  " : "",
                                kgr_attendance_status_to_label (told[i]), digits);
    }
  set_or_hide (self->others, others->str);
}

/* Only what is worth a look: a quorum that held from the opening on needs no words. */
static void
show_changes (KgrQuorumCard        *self,
              KgrMeeting           *meeting,
              const KgrQuorumTerms *terms)
{
  g_autoptr (GPtrArray) changes = kgr_quorum_changes (meeting, terms);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 1; i < changes->len; i++)
    {
      const KgrQuorumChange *change = g_ptr_array_index (changes, i);
      g_autofree char *clock = kgr_era_format_clock (change->at);
      g_autofree char *line = g_strdup_printf (change->met ? _("Reached at %s") : _("Lost at %s"),
                                               clock != NULL ? clock : "");

      g_string_append_printf (words, "%s%s", words->len > 0 ? "\n" : "", line);
    }
  set_or_hide (self->changes, words->str);
}

static char *
dup_required (const KgrQuorumTerms *terms,
              KgrQuorumCount        quorum)
{
  g_autofree char *digits = kgr_digits_format (quorum.required);

  if (terms->rule == KGR_QUORUM_NONE)
    return g_strdup (_("This body needs no quorum"));

  return g_strdup_printf (terms->without_substitutes
                            ? _("%s are needed (%s), without substitutes")
                            : _("%s are needed (%s)"),
                          digits, kgr_code_label (kgr_quorums, terms->rule));
}

void
kgr_quorum_card_set_meeting (KgrQuorumCard        *self,
                             KgrMeeting           *meeting,
                             const KgrQuorumTerms *terms,
                             const char           *now)
{
  KgrQuorumCount quorum;
  g_autofree char *present = NULL;
  g_autofree char *total = NULL;
  g_autofree char *total_text = NULL;
  g_autofree char *required = NULL;

  g_return_if_fail (KGR_IS_QUORUM_CARD (self));

  quorum = kgr_quorum_at (meeting->attendance, terms, now);
  present = kgr_digits_format (quorum.present);
  total = kgr_digits_format (quorum.seated);
  total_text = g_strdup_printf (_("of %s people"), total);
  required = dup_required (terms, quorum);
  gtk_label_set_label (self->present, present);
  gtk_label_set_label (self->total, total_text);
  gtk_label_set_label (self->required, required);
  gtk_label_set_label (self->met, quorum.met ? _("Quorum is met") : _("Quorum is not met"));
  gtk_widget_set_visible (GTK_WIDGET (self->met), terms->rule != KGR_QUORUM_NONE);
  gtk_widget_remove_css_class (GTK_WIDGET (self->met), quorum.met ? "due" : "done");
  gtk_widget_add_css_class (GTK_WIDGET (self->met), quorum.met ? "done" : "due");
  gtk_progress_bar_set_fraction (self->bar,
                                 quorum.seated > 0 ? (double) quorum.present / quorum.seated : 0);
  show_others (self, meeting);
  show_changes (self, meeting, terms);
}

static void
kgr_quorum_card_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (kgr_quorum_card_parent_class)->dispose (object);
}

static void
kgr_quorum_card_class_init (KgrQuorumCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_quorum_card_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/kaigiroku/Kaigiroku/ui/kgr-quorum-card.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrQuorumCard, present);
  gtk_widget_class_bind_template_child (widget_class, KgrQuorumCard, total);
  gtk_widget_class_bind_template_child (widget_class, KgrQuorumCard, met);
  gtk_widget_class_bind_template_child (widget_class, KgrQuorumCard, bar);
  gtk_widget_class_bind_template_child (widget_class, KgrQuorumCard, required);
  gtk_widget_class_bind_template_child (widget_class, KgrQuorumCard, others);
  gtk_widget_class_bind_template_child (widget_class, KgrQuorumCard, changes);
}

static void
kgr_quorum_card_init (KgrQuorumCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
