/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "publish/kgr-public-view.h"

#define MARGIN      24
#define LABEL_WIDTH 124

struct _KgrPublicView
{
  GtkTextView parent_instance;
};

G_DEFINE_FINAL_TYPE (KgrPublicView, kgr_public_view, GTK_TYPE_TEXT_VIEW)

/* One line of the buffer and the tag that dresses it. */
typedef struct
{
  GString        *text;
  GPtrArray      *tags;    /* (element-type utf8): the tag of each line, borrowed */
  const KgrBlock *columns; /* of the grid that has begun; NULL before one has */
} Page;

static void
add_line (Page       *page,
          const char *tag,
          const char *before,
          const char *text)
{
  if (page->tags->len > 0)
    g_string_append_c (page->text, '\n');
  g_string_append (page->text, before);
  g_string_append (page->text, text);
  g_ptr_array_add (page->tags, (gpointer) tag);
}

/* A cell of a grid stands behind the label of its column, as a row does; one that is empty is not
 * shown. */
static void
add_row (Page           *page,
         const KgrBlock *block,
         const char     *text)
{
  g_autofree char *label = g_strconcat (text, "\t", NULL);

  for (guint i = 0; block->lines[i] != NULL; i++)
    add_line (page, i == 0 ? "row" : "row-more", i == 0 ? label : "\t", block->lines[i]);
}

static void
add_block (Page           *page,
           const KgrBlock *block)
{
  switch (block->kind)
    {
    case KGR_BLOCK_TITLE:
      add_line (page, "title", "", block->text);
      break;
    case KGR_BLOCK_HEADING:
      add_line (page, "heading", "", block->text);
      break;
    case KGR_BLOCK_ROW:
      add_row (page, block, block->text);
      break;
    case KGR_BLOCK_COLUMNS:
      page->columns = block;
      break;
    case KGR_BLOCK_CELL:
      if (block->level == 1)
        add_line (page, NULL, "", "");
      if (block->lines[0] != NULL && (block->lines[0][0] != '\0' || block->lines[1] != NULL))
        add_row (page, block, page->columns->lines[block->level - 1]);
      break;
    case KGR_BLOCK_SPEAKER:
      add_line (page, "speaker", "○", block->text);
      break;
    case KGR_BLOCK_PARAGRAPH:
    case KGR_BLOCK_GAP:
      add_line (page, NULL, "", block->text);
      break;
    default:
      g_assert_not_reached ();
    }
}

static GtkTextBuffer *
create_buffer (void)
{
  GtkTextBuffer *buffer = gtk_text_buffer_new (NULL);
  g_autoptr (PangoTabArray) tabs = pango_tab_array_new_with_positions (1, TRUE, PANGO_TAB_LEFT,
                                                                       LABEL_WIDTH);

  gtk_text_buffer_create_tag (buffer, "title", "weight", PANGO_WEIGHT_BOLD, "scale", 1.4,
                              "justification", GTK_JUSTIFY_CENTER, "pixels-below-lines", 14, NULL);
  gtk_text_buffer_create_tag (buffer, "heading", "weight", PANGO_WEIGHT_BOLD, "scale", 1.1,
                              "pixels-above-lines", 16, "pixels-below-lines", 6, NULL);
  gtk_text_buffer_create_tag (buffer, "speaker", "weight", PANGO_WEIGHT_BOLD,
                              "pixels-above-lines", 12, "pixels-below-lines", 2, NULL);
  gtk_text_buffer_create_tag (buffer, "row", "left-margin", MARGIN, "indent", -LABEL_WIDTH,
                              "tabs", tabs, "pixels-above-lines", 4, NULL);
  gtk_text_buffer_create_tag (buffer, "row-more", "left-margin", MARGIN, "indent", -LABEL_WIDTH,
                              "tabs", tabs, NULL);
  gtk_text_buffer_set_enable_undo (buffer, FALSE);

  return buffer;
}

static void
kgr_public_view_class_init (KgrPublicViewClass *klass)
{
}

static void
kgr_public_view_init (KgrPublicView *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);

  gtk_text_view_set_editable (view, FALSE);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_left_margin (view, MARGIN);
  gtk_text_view_set_right_margin (view, MARGIN);
  gtk_text_view_set_top_margin (view, 18);
  gtk_text_view_set_bottom_margin (view, 36);
  gtk_text_view_set_pixels_above_lines (view, 2);
  gtk_text_view_set_pixels_below_lines (view, 2);
  gtk_text_view_set_pixels_inside_wrap (view, 5);
  gtk_text_view_set_input_hints (view, GTK_INPUT_HINT_PRIVATE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Public edition"), -1);
}

void
kgr_public_view_set_document (KgrPublicView     *self,
                              KgrPublicDocument *document)
{
  g_autoptr (GtkTextBuffer) buffer = NULL;
  Page page;

  g_return_if_fail (KGR_IS_PUBLIC_VIEW (self));

  buffer = create_buffer ();
  page.text = g_string_new (NULL);
  page.tags = g_ptr_array_new ();
  for (guint i = 0; document != NULL && i < kgr_public_document_get_n_blocks (document); i++)
    add_block (&page, kgr_public_document_get_block (document, i));

  gtk_text_buffer_set_text (buffer, page.text->str, page.text->len);
  for (guint i = 0; i < page.tags->len; i++)
    {
      GtkTextIter from;
      GtkTextIter to;

      if (g_ptr_array_index (page.tags, i) == NULL)
        continue;
      gtk_text_buffer_get_iter_at_line (buffer, &from, (int) i);
      to = from;
      gtk_text_iter_forward_line (&to);
      gtk_text_buffer_apply_tag_by_name (buffer, g_ptr_array_index (page.tags, i), &from, &to);
    }
  gtk_text_view_set_buffer (GTK_TEXT_VIEW (self), buffer);

  g_string_free (page.text, TRUE);
  g_ptr_array_unref (page.tags);
}
