/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrRecordSection: what is seen of the record: its three views, what stands beside them, the size
 * of the letters, and the wall. */

#include "config.h"

#include <glib/gi18n.h>

#include "kgr-application.h"
#include "meeting/kgr-meeting-words.h"
#include "record/kgr-projection.h"
#include "record/kgr-record-beside.h"
#include "record/kgr-record-section-private.h"

/* Forty characters and the margins of the sheet (see kgr-record-view). */
#define CHARS_A_LINE 40
#define MARGINS 82
#define USUAL_SIZE 16
#define SIZE_KEY "record-text-size"

static void
see (KgrRecordSection *self,
     KgrRecordMethod   method)
{
  kgr_record_view_set_method (self->view, method);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* The words of a statement and its key points, the caret in the same statement. */
void
kgr_record_section_switch_layer (KgrRecordSection *self,
                                 GVariant         *parameter)
{
  see (self, kgr_record_view_get_method (self->view) == KGR_METHOD_VERBATIM
             ? KGR_METHOD_STATEMENT_SUMMARY : KGR_METHOD_VERBATIM);
}

/* A statement without key points gets its own words as such, selected: what is typed takes their
 * place, or they are cut down. */
void
kgr_record_section_begin_points (KgrRecordSection *self,
                                 GVariant         *parameter)
{
  KgrTextPos from = { 0, KGR_LAYER_SUMMARY, 0, 0 };
  guint index;

  if (!kgr_record_section_get_unit (self, &index)
      || kgr_unit_get (kgr_record_doc_get_unit (self->doc, index))->kind != KGR_UNIT_STATEMENT)
    {
      kgr_record_section_refuse (self, KGR_REFUSED_KIND);
      return;
    }
  if (!kgr_record_section_may_write (self))
    return;
  see (self, KGR_METHOD_STATEMENT_SUMMARY);
  if (!kgr_record_doc_begin_points (self->doc, index))
    return;
  from.unit = index;
  kgr_record_view_select (self->view, kgr_record_doc_get_cursor (self->doc), from);
  kgr_record_section_done (self, TRUE);
}

void
kgr_record_section_next_method (KgrRecordSection *self,
                                GVariant         *parameter)
{
  see (self, kgr_record_view_get_method (self->view) % KGR_METHOD_ITEM_SUMMARY + 1);
}

void
kgr_record_section_see (KgrRecordSection *self,
                        GVariant         *parameter)
{
  int method = g_variant_get_int32 (parameter);

  if (method >= KGR_METHOD_VERBATIM && method <= KGR_METHOD_ITEM_SUMMARY)
    see (self, method);
}

/* Beside the key points stand the words they are of; beside those of an item its statements. */
void
kgr_record_section_show_beside (KgrRecordSection *self)
{
  gboolean shown = kgr_meeting_section_is_shown (KGR_MEETING_SECTION (self));
  KgrRecordMethod method;
  g_autofree char *whose = NULL;
  g_autofree char *words = NULL;
  g_autofree char *length = NULL;
  guint index;

  if (self->doc == NULL)
    return;
  method = kgr_record_view_get_method (self->view);
  kgr_method_bar_set_view (self->methods, method);
  if (method == KGR_METHOD_VERBATIM)
    {
      kgr_record_pane_set_beside (self->pane, NULL, NULL, NULL, NULL);
      return;
    }
  if (kgr_record_section_get_unit (self, &index))
    {
      whose = kgr_beside_dup_whose (self->doc, index, method, shown);
      words = kgr_beside_dup_words (self->doc, index, method, shown);
      length = kgr_beside_dup_length (self->doc, index, method, shown);
    }
  kgr_record_pane_set_beside (self->pane, method == KGR_METHOD_STATEMENT_SUMMARY
                                          ? _("Words of this statement")
                                          : _("Statements under this item"),
                              whose, words, length);
}

static GSettings *
get_settings (KgrRecordSection *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkApplication *application = GTK_IS_WINDOW (root)
                                ? gtk_window_get_application (GTK_WINDOW (root)) : NULL;

  return KGR_IS_APPLICATION (application)
         ? kgr_application_get_settings (KGR_APPLICATION (application)) : NULL;
}

/* The sizes there are; each has a class of the style sheet. */
static const struct
{
  int         pixels;
  const char *css_class;
} sizes[] = {
  { 12, "size-12" }, { 14, "size-14" }, { USUAL_SIZE, "size-16" }, { 18, "size-18" },
  { 20, "size-20" }, { 22, "size-22" }, { 24, "size-24" }, { 26, "size-26" }, { 28, "size-28" },
};

void
kgr_record_section_apply_size (KgrRecordSection *self)
{
  GSettings *settings = get_settings (self);
  int pixels = settings != NULL ? g_settings_get_int (settings, SIZE_KEY) : USUAL_SIZE;
  int width;

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    if (pixels / 2 * 2 == sizes[i].pixels)
      gtk_widget_add_css_class (GTK_WIDGET (self->view), sizes[i].css_class);
    else
      gtk_widget_remove_css_class (GTK_WIDGET (self->view), sizes[i].css_class);
  /* A line has forty characters at every size, as long as the window is wide enough. */
  width = MARGINS + CHARS_A_LINE * (pixels / 2 * 2);
  g_object_set (self->clamp, "maximum-size", width, "tightening-threshold", width, NULL);
}

void
kgr_record_section_scale (KgrRecordSection *self,
                          GVariant         *parameter)
{
  GSettings *settings = get_settings (self);
  int pixels;

  if (settings == NULL)
    return;
  pixels = g_settings_get_int (settings, SIZE_KEY) / 2 * 2
           + 2 * g_variant_get_int32 (parameter);
  g_settings_set_int (settings, SIZE_KEY,
                      CLAMP (pixels, sizes[0].pixels, sizes[G_N_ELEMENTS (sizes) - 1].pixels));
  kgr_record_section_apply_size (self);
}

static void
projector_gone_cb (KgrRecordSection *self)
{
  self->projector = NULL;
}

/* The window is handed the public projection, never the record. */
void
kgr_record_section_show_board (KgrRecordSection *self)
{
  g_autoptr (KgrMeeting) now = NULL;
  g_autoptr (KgrPublicBoard) board = NULL;

  if (self->projector == NULL || self->doc == NULL)
    return;
  now = kgr_record_doc_snapshot (self->doc);
  board = kgr_public_board_new (now, self->agenda_id, KGR_MARK_DEFAULT);
  kgr_projector_show (self->projector, board);
}

void
kgr_record_section_project (KgrRecordSection *self,
                            GVariant         *parameter)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (self->projector != NULL)
    {
      gtk_window_destroy (GTK_WINDOW (self->projector));
      return;
    }
  self->projector = KGR_PROJECTOR (kgr_projector_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root)
                                                                          : NULL));
  g_signal_connect_object (self->projector, "destroy", G_CALLBACK (projector_gone_cb), self,
                           G_CONNECT_SWAPPED);
  kgr_record_section_show_board (self);
  kgr_projector_present (self->projector);
}

GdkRectangle
kgr_record_section_get_spot (KgrRecordSection *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self->view);
  GdkRectangle spot = { 0, 0, 1, 1 };
  double x;
  double y;

  gtk_text_view_get_cursor_locations (view, NULL, &spot, NULL);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, spot.x, spot.y, &spot.x,
                                         &spot.y);
  if (gtk_widget_translate_coordinates (GTK_WIDGET (view), GTK_WIDGET (self), spot.x, spot.y, &x,
                                        &y))
    {
      spot.x = (int) x;
      spot.y = (int) y;
    }
  /* A caret that is out of sight has nothing opened beside the window. */
  spot.x = CLAMP (spot.x, 0, MAX (gtk_widget_get_width (GTK_WIDGET (self)) - 1, 0));
  spot.y = CLAMP (spot.y, 0, MAX (gtk_widget_get_height (GTK_WIDGET (self)) - spot.height, 0));
  spot.width = MAX (spot.width, 1);

  return spot;
}
