/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Making a 宿題 of a passage of the record. */

#include "config.h"

#include <glib/gi18n.h>

#include "issues/kgr-issue-deeds.h"
#include "issues/kgr-issue-raise.h"
#include "meeting/kgr-meeting-words.h"

/* As much of a selection as makes a title. */
#define TITLE_CHARS 60

typedef struct
{
  KgrSession *session;
  GtkWidget  *anchor;
  GtkWidget  *popover;
  GtkWidget  *entry;
  gint64      body_id;
  gint64      meeting_id;
  gint64      unit_id;
  KgrDeedFunc stored;
  guint       end_id;
  gboolean    confidential;
} Raising;

/* Nothing that was typed stays behind, whoever still holds the widgets. */
static void
end (Raising *raising)
{
  g_clear_handle_id (&raising->end_id, g_source_remove);
  g_signal_handlers_disconnect_by_data (raising->anchor, raising);
  g_signal_handlers_disconnect_by_data (raising->popover, raising);
  g_signal_handlers_disconnect_by_data (raising->entry, raising);
  gtk_editable_set_text (GTK_EDITABLE (raising->entry), "");
  /* A widget that goes may have let it go already. */
  if (gtk_widget_get_parent (raising->popover) != NULL)
    gtk_widget_unparent (raising->popover);
  g_object_unref (raising->entry);
  g_object_unref (raising->popover);
  g_object_unref (raising->session);
  g_free (raising);
}

static void
activate_cb (GtkEntry *entry,
             Raising  *raising)
{
  const char *title = gtk_editable_get_text (GTK_EDITABLE (entry));
  KgrIssueMoveOrder order = {
    .kind = KGR_MOVE_RAISE,
    .body_id = raising->body_id,
    .meeting_id = raising->meeting_id,
    .quiet = TRUE,
  };

  if (*title == '\0')
    return;
  order.draft = kgr_issue_new ();
  order.draft->kind = KGR_ISSUE_ACTION;
  order.draft->title = g_strdup (title);
  order.draft->due = g_strdup (KGR_ISSUE_DUE_NEXT);
  order.draft->origin_unit_id = raising->unit_id;
  order.draft->confidential = raising->confidential;
  kgr_issue_move_do (raising->session, &order, raising->stored, raising->anchor);
  gtk_popover_popdown (GTK_POPOVER (raising->popover));
}

static gboolean
end_cb (gpointer user_data)
{
  Raising *raising = user_data;

  raising->end_id = 0;
  /* Writing goes on where it was. */
  gtk_widget_grab_focus (raising->anchor);
  end (raising);

  return G_SOURCE_REMOVE;
}

/* Not at once: GTK is still closing it. */
static void
closed_cb (GtkWidget *popover,
           Raising   *raising)
{
  if (raising->end_id == 0)
    raising->end_id = g_idle_add (end_cb, raising);
}

static void
anchor_destroyed_cb (GtkWidget *anchor,
                     Raising   *raising)
{
  end (raising);
}

static char *
dup_title (const char *words)
{
  g_autofree char *line = g_strdelimit (g_strdup (words), "\r\n\t", ' ');

  g_strstrip (line);

  return g_utf8_substring (line, 0, MIN (g_utf8_strlen (line, -1), TITLE_CHARS));
}

static GtkWidget *
create_entry (const char *words,
              gboolean    confidential)
{
  GtkWidget *entry = gtk_entry_new ();
  const char *hint = confidential ? _("Say it in other words, without names")
                                  : _("What is to be done");

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), hint);
  gtk_entry_set_input_hints (GTK_ENTRY (entry), GTK_INPUT_HINT_PRIVATE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Title of the new issue"), -1);
  gtk_widget_set_hexpand (entry, TRUE);
  if (words != NULL && !confidential)
    {
      g_autofree char *title = dup_title (words);

      gtk_editable_set_text (GTK_EDITABLE (entry), title);
    }

  return entry;
}

void
kgr_issue_raise_popup (GtkWidget          *anchor,
                       const GdkRectangle *at,
                       KgrSession         *session,
                       gint64              body_id,
                       gint64              meeting_id,
                       gint64              unit_id,
                       const char         *words,
                       gboolean            confidential,
                       KgrDeedFunc         stored)
{
  Raising *raising;
  GtkWidget *box;
  GtkWidget *entry;

  g_return_if_fail (GTK_IS_WIDGET (anchor));
  g_return_if_fail (KGR_IS_SESSION (session));

  raising = g_new0 (Raising, 1);
  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  entry = create_entry (words, confidential);
  raising->session = g_object_ref (session);
  raising->anchor = anchor;
  raising->entry = g_object_ref (entry);
  raising->popover = g_object_ref_sink (gtk_popover_new ());
  raising->body_id = body_id;
  raising->meeting_id = meeting_id;
  raising->unit_id = unit_id;
  raising->confidential = confidential;
  raising->stored = stored;
  gtk_widget_set_size_request (box, 420, -1);
  if (confidential)
    gtk_box_append (GTK_BOX (box), kgr_seal_stamp_new ());
  gtk_box_append (GTK_BOX (box), entry);
  gtk_popover_set_child (GTK_POPOVER (raising->popover), box);
  gtk_widget_set_parent (raising->popover, anchor);
  if (at != NULL)
    gtk_popover_set_pointing_to (GTK_POPOVER (raising->popover), at);
  g_signal_connect (anchor, "destroy", G_CALLBACK (anchor_destroyed_cb), raising);
  g_signal_connect (raising->popover, "closed", G_CALLBACK (closed_cb), raising);
  g_signal_connect (entry, "activate", G_CALLBACK (activate_cb), raising);
  gtk_popover_popup (GTK_POPOVER (raising->popover));
}
