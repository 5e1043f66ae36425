/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "record/kgr-record-marks.h"

#define NUMBER_END   44
#define STAMP        "秘"
#define STAMP_X      24
#define STAMP_WIDTH  24
#define STAMP_HEIGHT 20
#define BAR_X        52
#define BAR_WIDTH    3
#define SQUARE       0.86 /* of a character's width: covers the letter that stands there */

typedef struct
{
  GtkTextView           *view;
  KgrRecordLayout       *layout;
  const KgrRecordColors *colors;
  GtkSnapshot           *snapshot;
} Painter;

typedef void (*LineFunc) (Painter             *painter,
                          const KgrRecordLine *line,
                          int                  index);

static void
for_lines_in_sight (Painter   *painter,
                    gboolean (*has_mark) (const KgrRecordLine *line),
                    LineFunc   func)
{
  GdkRectangle sight;
  GtkTextIter first;
  GtkTextIter last;

  gtk_text_view_get_visible_rect (painter->view, &sight);
  gtk_text_view_get_line_at_y (painter->view, &first, sight.y, NULL);
  gtk_text_view_get_line_at_y (painter->view, &last, sight.y + sight.height, NULL);
  for (int i = gtk_text_iter_get_line (&first); i <= gtk_text_iter_get_line (&last); i++)
    {
      KgrRecordLine line;

      /* Most are not, and where they stand costs more than to know that. */
      if (kgr_record_layout_get_line (painter->layout, i, &line)
          && has_mark (&line))
        func (painter, &line, i);
    }
}

static void
locate (Painter      *painter,
        int           line,
        int           column,
        GdkRectangle *location)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_line_offset (gtk_text_view_get_buffer (painter->view), &iter, line,
                                           column);
  gtk_text_view_get_iter_location (painter->view, &iter, location);
}

static int
get_first_column (const KgrRecordLine *line)
{
  KgrRecordRun from = { 0 };
  KgrRecordRun to = { 0 };

  if (!line->by_item && line->n_runs > 0)
    kgr_record_line_get_extent (line, &from, &to);

  return from.shown_start;
}

/* From where to where the confidential part of a line goes, down the page. */
static void
get_extent (Painter             *painter,
            const KgrRecordLine *line,
            int                  index,
            int                 *top,
            int                 *bottom)
{
  int last = MAX (line->n_chars - 1, 0);
  GdkRectangle location;

  if (!line->by_item && line->n_runs > 0)
    {
      KgrRecordRun from = { 0 };
      KgrRecordRun to = { 0 };

      kgr_record_line_get_extent (line, &from, &to);
      last = to.shown_start + to.shown_length - 1;
    }
  locate (painter, index, get_first_column (line), &location);
  *top = location.y;
  locate (painter, index, last, &location);
  *bottom = location.y + location.height;
}

static void
draw_stamp (Painter *painter,
            int      middle)
{
  g_autoptr (PangoLayout) text = gtk_widget_create_pango_layout (GTK_WIDGET (painter->view), STAMP);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  float widths[4] = { 1.5f, 1.5f, 1.5f, 1.5f };
  GdkRGBA colors[4];
  graphene_rect_t bounds;
  GskRoundedRect frame;
  int width;
  int height;

  for (guint i = 0; i < G_N_ELEMENTS (colors); i++)
    colors[i] = painter->colors->seal;
  graphene_rect_init (&bounds, STAMP_X, middle - STAMP_HEIGHT / 2, STAMP_WIDTH, STAMP_HEIGHT);
  gsk_rounded_rect_init_from_rect (&frame, &bounds, 4);
  gtk_snapshot_append_border (painter->snapshot, &frame, widths, colors);

  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_attr_list_insert (attributes, pango_attr_size_new_absolute (12 * PANGO_SCALE));
  pango_layout_set_attributes (text, attributes);
  pango_layout_get_pixel_size (text, &width, &height);
  gtk_snapshot_save (painter->snapshot);
  gtk_snapshot_translate (painter->snapshot,
                          &GRAPHENE_POINT_INIT (STAMP_X + (STAMP_WIDTH - width) / 2.0f,
                                                middle - height / 2.0f));
  gtk_snapshot_append_layout (painter->snapshot, text, &painter->colors->seal);
  gtk_snapshot_restore (painter->snapshot);
}

static void
draw_bar (Painter             *painter,
          const KgrRecordLine *line,
          int                  index)
{
  KgrRecordLine before;
  KgrRecordLine after;
  GdkRectangle next;
  int top;
  int bottom;

  get_extent (painter, line, index, &top, &bottom);
  /* One line down a whole closed item, without holes between its paragraphs. */
  if (line->by_item && kgr_record_layout_get_line (painter->layout, index + 1, &after)
      && after.by_item && after.kind != KGR_LINE_HEADING)
    {
      locate (painter, index + 1, 0, &next);
      bottom = next.y;
    }
  gtk_snapshot_append_color (painter->snapshot, &painter->colors->seal,
                             &GRAPHENE_RECT_INIT (BAR_X, top, BAR_WIDTH, bottom - top));

  if (line->kind == KGR_LINE_HEADING
      || !kgr_record_layout_get_line (painter->layout, index - 1, &before)
      || !kgr_record_line_is_sealed (&before))
    {
      locate (painter, index, get_first_column (line), &next);
      draw_stamp (painter, next.y + next.height / 2);
    }
}

static gboolean
is_speaker (const KgrRecordLine *line)
{
  return line->kind == KGR_LINE_SPEAKER;
}

/* The number to press for whoever speaks, as the pane beside has it; the stamp goes before it. */
static void
draw_number (Painter             *painter,
             const KgrRecordLine *line,
             int                  index)
{
  g_autofree char *number = kgr_record_layout_dup_seat (painter->layout, line->unit);
  g_autoptr (PangoLayout) text = NULL;
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  KgrRecordLine before;
  GdkRectangle place;
  int width;
  int height;

  if (number == NULL || (kgr_record_line_is_sealed (line)
                      && kgr_record_layout_get_line (painter->layout, index - 1, &before)
                      && !kgr_record_line_is_sealed (&before)))
    return;

  text = gtk_widget_create_pango_layout (GTK_WIDGET (painter->view), number);
  pango_attr_list_insert (attributes, pango_attr_size_new_absolute (13 * PANGO_SCALE));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  pango_layout_set_attributes (text, attributes);
  pango_layout_get_pixel_size (text, &width, &height);
  locate (painter, index, 0, &place);
  gtk_snapshot_save (painter->snapshot);
  gtk_snapshot_translate (painter->snapshot,
                          &GRAPHENE_POINT_INIT (NUMBER_END - width,
                                                place.y + (place.height - height) / 2.0f));
  gtk_snapshot_append_layout (painter->snapshot, text, &painter->colors->dim);
  gtk_snapshot_restore (painter->snapshot);
}

static void
draw_wash (Painter             *painter,
           const KgrRecordLine *line,
           int                  index)
{
  GtkTextIter iter;
  int top;
  int height;

  if (!line->by_item || line->kind == KGR_LINE_HEADING)
    return;

  gtk_text_buffer_get_iter_at_line (gtk_text_view_get_buffer (painter->view), &iter, index);
  gtk_text_view_get_line_yrange (painter->view, &iter, &top, &height);
  gtk_snapshot_append_color (painter->snapshot, &painter->colors->wash,
                             &GRAPHENE_RECT_INIT (KGR_SHEET_MARGIN - 5, top,
                                                  KGR_SHEET_TEXT + 10, height));
}

static void
draw_token (Painter *painter,
            int      line,
            int      start)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (painter->view);
  GtkTextIter iter;
  gboolean selected;

  gtk_text_buffer_get_iter_at_line_offset (buffer, &iter, line, start);
  selected = gtk_text_buffer_get_has_selection (buffer);
  if (selected)
    {
      GtkTextIter from;
      GtkTextIter to;

      gtk_text_buffer_get_selection_bounds (buffer, &from, &to);
      selected = gtk_text_iter_in_range (&iter, &from, &to);
    }

  for (int i = 0; i < KGR_HIDDEN_TOKEN_CHARS; i++)
    {
      GdkRectangle cell;
      float side;

      locate (painter, line, start + i, &cell);
      side = cell.width * SQUARE;
      if (!selected)
        gtk_snapshot_append_color (painter->snapshot, &painter->colors->wash,
                                   &GRAPHENE_RECT_INIT (cell.x, cell.y, cell.width, cell.height));
      gtk_snapshot_append_color (painter->snapshot, &painter->colors->seal,
                                 &GRAPHENE_RECT_INIT (cell.x + (cell.width - side) / 2,
                                                      cell.y + (cell.height - side) / 2 + 1,
                                                      side, side));
    }
}

static void
draw_tokens (Painter             *painter,
             const KgrRecordLine *line,
             int                  index)
{
  KgrRecordRun run = { 0 };
  guint next = 0;

  if (line->kind == KGR_LINE_SEALED)
    draw_token (painter, index, 0);
  while (kgr_record_line_next_run (line, &next, &run))
    draw_token (painter, index, run.shown_start);
}

void
kgr_record_marks_draw_below (GtkTextView           *view,
                             KgrRecordLayout       *layout,
                             const KgrRecordColors *colors,
                             GtkSnapshot           *snapshot)
{
  Painter painter = { view, layout, colors, snapshot };

  if (kgr_record_layout_is_shown (layout))
    for_lines_in_sight (&painter, kgr_record_line_is_sealed, draw_wash);
}

void
kgr_record_marks_draw_above (GtkTextView           *view,
                             KgrRecordLayout       *layout,
                             const KgrRecordColors *colors,
                             GtkSnapshot           *snapshot)
{
  Painter painter = { view, layout, colors, snapshot };

  for_lines_in_sight (&painter, is_speaker, draw_number);
  for_lines_in_sight (&painter, kgr_record_line_is_sealed, draw_bar);
  if (!kgr_record_layout_is_shown (layout))
    for_lines_in_sight (&painter, kgr_record_line_is_sealed, draw_tokens);
}
