/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kgr-compat.h"
#include "record/kgr-record-marks.h"

#define NUMBER_END   44
#define NUMBER_SIZE  13
#define STAMP        "秘"
#define STAMP_X      24
#define STAMP_WIDTH  24
#define STAMP_HEIGHT 20
#define STAMP_SIZE   12
#define BAR_X        52
#define BAR_WIDTH    3
#define SQUARE       0.86 /* of a character's width: covers the letter that stands there */

struct _KgrRecordMarks
{
  GtkTextView     *view;
  KgrRecordColors  colors;
  GHashTable      *letters; /* (element-type utf8 GskRenderNode): setting them anew at every
                               painting costs more than what is between two keys */
};

/* One painting. */
typedef struct
{
  KgrRecordMarks        *marks;
  GtkTextView           *view;
  const KgrRecordColors *colors;
  KgrRecordLayout       *layout;
  GtkSnapshot           *snapshot;
} Painter;

typedef void (*LineFunc) (Painter             *painter,
                          const KgrRecordLine *line,
                          int                  index);

static void
for_lines_in_sight (Painter  *painter,
                    LineFunc  func)
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

      if (kgr_record_layout_get_line (painter->layout, i, &line))
        func (painter, &line, i);
    }
}

/* With the origin half way down, and @align of the width to the left of it. */
static GskRenderNode *
set_letters (Painter        *painter,
             const char     *words,
             int             size,
             PangoAttribute *look,
             const GdkRGBA  *color,
             float           align)
{
  g_autoptr (PangoLayout) text = gtk_widget_create_pango_layout (GTK_WIDGET (painter->view), words);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  int width;
  int height;

  pango_attr_list_insert (attributes, look);
  pango_attr_list_insert (attributes, pango_attr_size_new_absolute (size * PANGO_SCALE));
  pango_layout_set_attributes (text, attributes);
  pango_layout_get_pixel_size (text, &width, &height);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (-width * align, -height / 2.0f));
  gtk_snapshot_append_layout (snapshot, text, color);

  return gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
}

static void
append_letters (Painter       *painter,
                GskRenderNode *letters,
                float          x,
                float          middle)
{
  gtk_snapshot_save (painter->snapshot);
  gtk_snapshot_translate (painter->snapshot, &GRAPHENE_POINT_INIT (x, middle));
  gtk_snapshot_append_node (painter->snapshot, letters);
  gtk_snapshot_restore (painter->snapshot);
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
  GskRenderNode *letters = g_hash_table_lookup (painter->marks->letters, STAMP);
  float widths[4] = { 1.5f, 1.5f, 1.5f, 1.5f };
  GdkRGBA colors[4];
  graphene_rect_t bounds;
  GskRoundedRect frame;

  for (guint i = 0; i < G_N_ELEMENTS (colors); i++)
    colors[i] = painter->colors->seal;
  graphene_rect_init (&bounds, STAMP_X, middle - STAMP_HEIGHT / 2, STAMP_WIDTH, STAMP_HEIGHT);
  gsk_rounded_rect_init_from_rect (&frame, &bounds, 4);
  gtk_snapshot_append_border (painter->snapshot, &frame, widths, colors);

  if (letters == NULL)
    {
      letters = set_letters (painter, STAMP, STAMP_SIZE, pango_attr_weight_new (PANGO_WEIGHT_BOLD),
                             &painter->colors->seal, 0.5f);
      g_hash_table_insert (painter->marks->letters, g_strdup (STAMP), letters);
    }
  append_letters (painter, letters, STAMP_X + STAMP_WIDTH / 2.0f, middle);
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

static GskRenderNode *
get_number (Painter    *painter,
            const char *number)
{
  GskRenderNode *letters = g_hash_table_lookup (painter->marks->letters, number);

  if (letters == NULL)
    {
      letters = set_letters (painter, number, NUMBER_SIZE, pango_attr_font_features_new ("tnum"),
                             &painter->colors->dim, 1);
      g_hash_table_insert (painter->marks->letters, g_strdup (number), letters);
    }

  return letters;
}

/* The number to press for whoever speaks, as the pane beside has it; the stamp goes before it. */
static void
draw_number (Painter             *painter,
             const KgrRecordLine *line,
             int                  index)
{
  g_autofree char *number = kgr_record_layout_dup_seat (painter->layout, line->unit);
  KgrRecordLine before;
  GdkRectangle place;

  if (number == NULL || (kgr_record_line_is_sealed (line)
                      && kgr_record_layout_get_line (painter->layout, index - 1, &before)
                      && !kgr_record_line_is_sealed (&before)))
    return;

  locate (painter, index, 0, &place);
  append_letters (painter, get_number (painter, number), NUMBER_END, place.y + place.height / 2.0f);
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

static void
draw_above (Painter             *painter,
            const KgrRecordLine *line,
            int                  index)
{
  if (line->kind == KGR_LINE_SPEAKER)
    draw_number (painter, line, index);
  if (!kgr_record_line_is_sealed (line))
    return;

  draw_bar (painter, line, index);
  if (!kgr_record_layout_is_shown (painter->layout))
    draw_tokens (painter, line, index);
}

KgrRecordMarks *
kgr_record_marks_new (GtkTextView *view)
{
  KgrRecordMarks *self = g_new0 (KgrRecordMarks, 1);

  self->view = view;
  self->letters = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                         (GDestroyNotify) gsk_render_node_unref);

  return self;
}

void
kgr_record_marks_free (KgrRecordMarks *self)
{
  g_hash_table_unref (self->letters);
  g_free (self);
}

void
kgr_record_marks_restyle (KgrRecordMarks *self)
{
  GtkWidget *view = GTK_WIDGET (self->view);

  kgr_compat_lookup_color (view, "kgr_seal", &self->colors.seal);
  kgr_compat_lookup_color (view, "kgr_seal_wash", &self->colors.wash);
  kgr_compat_lookup_color (view, "kgr_dim", &self->colors.dim);
  g_hash_table_remove_all (self->letters);
}

const KgrRecordColors *
kgr_record_marks_get_colors (KgrRecordMarks *self)
{
  return &self->colors;
}

void
kgr_record_marks_draw_below (KgrRecordMarks  *self,
                             KgrRecordLayout *layout,
                             GtkSnapshot     *snapshot)
{
  Painter painter = { self, self->view, &self->colors, layout, snapshot };

  if (kgr_record_layout_is_shown (layout))
    for_lines_in_sight (&painter, draw_wash);
}

void
kgr_record_marks_draw_above (KgrRecordMarks  *self,
                             KgrRecordLayout *layout,
                             GtkSnapshot     *snapshot)
{
  Painter painter = { self, self->view, &self->colors, layout, snapshot };

  for_lines_in_sight (&painter, draw_above);
}
