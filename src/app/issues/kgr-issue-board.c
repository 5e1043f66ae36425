/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Issues side by side by their state. */

#include "config.h"

#include "issues/kgr-issue-board.h"
#include "issues/kgr-issue-lane.h"

static const KgrIssueState states[] = {
  KGR_ISSUE_NEW, KGR_ISSUE_ACTIVE, KGR_ISSUE_CONTINUED, KGR_ISSUE_DONE
};

#define N_LANES G_N_ELEMENTS (states)

struct _KgrIssueBoard
{
  GtkWidget      parent_instance;

  KgrIssueLane  *lanes[N_LANES];
  guint          growing;
};

G_DEFINE_FINAL_TYPE (KgrIssueBoard, kgr_issue_board, GTK_TYPE_WIDGET)

/* One lane at a time, so that no turn is long. */
static gboolean
grow_cb (gpointer user_data)
{
  KgrIssueBoard *self = user_data;

  for (guint i = 0; i < N_LANES; i++)
    if (!kgr_issue_lane_grow (self->lanes[i]))
      return G_SOURCE_CONTINUE;
  self->growing = 0;

  return G_SOURCE_REMOVE;
}

/* Past lanes in which nothing is. */
static gboolean
step_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  KgrIssueBoard *self = KGR_ISSUE_BOARD (widget);
  int step = g_variant_get_int32 (args);
  int at = -1;

  for (guint i = 0; i < N_LANES; i++)
    if (gtk_widget_get_focus_child (widget) == GTK_WIDGET (self->lanes[i]))
      at = (int) i;
  for (int i = at + step; at >= 0 && i >= 0 && i < (int) N_LANES; i += step)
    if (kgr_issue_lane_focus (self->lanes[i]))
      break;

  return TRUE;
}

/* The lists would take the keys for themselves, and do nothing with them. */
static void
add_keys (KgrIssueBoard *self)
{
  static const struct { guint key; int step; } keys[] = {
    { GDK_KEY_Left, -1 }, { GDK_KEY_Right, 1 }, { GDK_KEY_KP_Left, -1 }, { GDK_KEY_KP_Right, 1 },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].key, 0),
                                                gtk_callback_action_new (step_cb, NULL, NULL));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (keys[i].step));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
kgr_issue_board_dispose (GObject *object)
{
  KgrIssueBoard *self = KGR_ISSUE_BOARD (object);

  g_clear_handle_id (&self->growing, g_source_remove);
  for (guint i = 0; i < N_LANES; i++)
    if (self->lanes[i] != NULL)
      {
        gtk_widget_unparent (GTK_WIDGET (self->lanes[i]));
        self->lanes[i] = NULL;
      }

  G_OBJECT_CLASS (kgr_issue_board_parent_class)->dispose (object);
}

static void
kgr_issue_board_class_init (KgrIssueBoardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kgr_issue_board_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
kgr_issue_board_init (KgrIssueBoard *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_box_layout_set_homogeneous (layout, TRUE);
  gtk_box_layout_set_spacing (layout, 12);
  for (guint i = 0; i < N_LANES; i++)
    {
      self->lanes[i] = KGR_ISSUE_LANE (kgr_issue_lane_new (states[i]));
      gtk_widget_set_parent (GTK_WIDGET (self->lanes[i]), GTK_WIDGET (self));
    }
  add_keys (self);
}

guint
kgr_issue_board_show (KgrIssueBoard        *self,
                      GPtrArray            *items,
                      const KgrIssueFilter *filter,
                      const char           *today)
{
  guint n = 0;

  g_return_val_if_fail (KGR_IS_ISSUE_BOARD (self), 0);

  for (guint i = 0; i < N_LANES; i++)
    {
      kgr_issue_lane_show (self->lanes[i], items, filter, today);
      n += kgr_issue_lane_get_n_cards (self->lanes[i]);
    }
  if (self->growing == 0)
    self->growing = g_idle_add_full (G_PRIORITY_LOW, grow_cb, self, NULL);

  return n;
}
