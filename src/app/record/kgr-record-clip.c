/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrRecordView: what goes to the clipboard and comes from it. Other programs get the public form;
 * inside this one a part of a record keeps its speakers and passages. */

#include "config.h"

#include <string.h>

#include "record/kgr-record-fragment.h"
#include "record/kgr-record-view-private.h"

/* The units of a selection, or NULL where it cannot be taken as it is: in the view of the items
 * what lies between two of them is not selected, and what is hidden is not taken unseen. */
static KgrRecordFragment *
copy_units (KgrRecordView *self,
            KgrShownPos    from,
            KgrShownPos    to)
{
  KgrRecordLayout *layout = kgr_record_view_get_layout (self);
  KgrTextPos first;
  KgrTextPos last;

  if (!kgr_record_buffer_find_stretch (self->buffer, from, to, &first, &last)
      || kgr_record_layout_is_hidden (layout, from, to)
      || (self->method == KGR_METHOD_ITEM_SUMMARY && first.unit != last.unit))
    return NULL;

  return kgr_record_doc_copy (kgr_record_view_get_doc (self), first, last);
}

static void
kgr_record_view_copy_clipboard (GtkTextView *view)
{
  KgrRecordView *self = KGR_RECORD_VIEW (view);
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));
  g_autoptr (KgrRecordFragment) fragment = NULL;
  g_autofree char *words = kgr_record_view_dup_public (self);
  GdkContentProvider *providers[2];
  g_autoptr (GdkContentProvider) all = NULL;
  KgrShownPos from;
  KgrShownPos to;

  if (!kgr_record_view_get_shown_selection (self, &from, &to))
    return;
  fragment = copy_units (self, from, to);
  if (fragment == NULL)
    {
      if (*words != '\0')
        gdk_clipboard_set_text (clipboard, words);
      return;
    }

  providers[0] = gdk_content_provider_new_typed (KGR_TYPE_RECORD_FRAGMENT, fragment);
  providers[1] = gdk_content_provider_new_typed (G_TYPE_STRING, words);
  all = gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
  if (gdk_clipboard_set_content (clipboard, all))
    g_set_object (&self->copied, all);
}

/* What is sealed does not stay on a clipboard when the record is left or locked. */
void
kgr_record_view_forget_copied (KgrRecordView *self)
{
  GdkClipboard *clipboard = gdk_display_get_clipboard (gtk_widget_get_display (GTK_WIDGET (self)));

  if (self->copied != NULL && gdk_clipboard_get_content (clipboard) == self->copied)
    {
      g_auto (GValue) words = G_VALUE_INIT;

      g_value_init (&words, G_TYPE_STRING);
      if (gdk_content_provider_get_value (self->copied, &words, NULL))
        gdk_clipboard_set_text (clipboard, g_value_get_string (&words));
    }
  g_clear_object (&self->copied);
}

static void
kgr_record_view_cut_clipboard (GtkTextView *view)
{
  KgrRecordView *self = KGR_RECORD_VIEW (view);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);

  if (self->composing || !gtk_text_buffer_get_has_selection (buffer))
    return;
  kgr_record_view_copy_clipboard (view);
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
}

/* Whether anything of it would be hidden as soon as it is there. */
static gboolean
has_passage (KgrRecordFragment *fragment)
{
  for (guint i = 0; i < kgr_record_fragment_get_n_units (fragment); i++)
    for (KgrLayer layer = 0; layer < KGR_N_LAYERS; layer++)
      {
        KgrUnit *unit = kgr_record_fragment_get_unit (fragment, i);
        g_autoptr (GArray) spans = kgr_unit_dup_spans (unit, layer);

        if (spans->len > 0)
          return TRUE;
      }

  return FALSE;
}

static void
paste_units (KgrRecordView     *self,
             KgrRecordFragment *fragment)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->buffer);
  KgrRefusal why = KGR_REFUSED_NOT;
  KgrTextPos caret;

  if (!self->shown && has_passage (fragment))
    why = KGR_REFUSED_HIDDEN;
  gtk_text_buffer_begin_user_action (buffer);
  if (why == KGR_REFUSED_NOT)
    gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  if (why == KGR_REFUSED_NOT)
    why = gtk_text_buffer_get_has_selection (buffer) ? KGR_REFUSED_NOTHING
                                                     : kgr_record_view_find_refusal (self);
  if (why == KGR_REFUSED_NOT && kgr_record_view_get_caret (self, &caret)
      && !kgr_record_doc_paste (kgr_record_view_get_doc (self), caret, fragment))
    why = kgr_record_doc_get_refusal (kgr_record_view_get_doc (self));
  gtk_text_buffer_end_user_action (buffer);

  if (why == KGR_REFUSED_NOT)
    kgr_record_view_show_caret (self);
  else if (why != KGR_REFUSED_NOTHING)
    kgr_record_view_emit_refused (self, why);
}

static void
paste_line (KgrRecordView *self,
            const char    *text)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->buffer);

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  gtk_text_buffer_insert_at_cursor (buffer, text, -1);
  gtk_text_buffer_end_user_action (buffer);
}

/* What is no more than words goes in as if it were typed. */
static gboolean
is_line (KgrRecordView     *self,
         const char        *text,
         KgrRecordFragment *fragment)
{
  return self->method == KGR_METHOD_ITEM_SUMMARY
         || (strpbrk (text, "\r\n\t") == NULL
             && kgr_record_fragment_get_n_units (fragment) == 1
             && kgr_unit_get (kgr_record_fragment_get_unit (fragment, 0))->kind
                != KGR_UNIT_STATEMENT
             && kgr_unit_get_n_paras (kgr_record_fragment_get_unit (fragment, 0),
                                      KGR_LAYER_TEXT) == 1);
}

/* Text of another program, at the caret: pasted or dropped there. */
void
kgr_record_view_take_text (KgrRecordView *self,
                           const char    *text)
{
  KgrRecordDoc *doc = kgr_record_view_get_doc (self);
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr (KgrRecordFragment) fragment = NULL;

  fragment = kgr_record_fragment_new_for_meeting (valid, kgr_record_doc_get_meeting (doc));
  if (is_line (self, valid, fragment))
    paste_line (self, valid);
  else if (kgr_record_fragment_get_n_units (fragment) > 0)
    paste_units (self, fragment);
}

static void
text_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (KgrRecordView) self = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  /* Nothing that is text is on the clipboard, or the record was left meanwhile. */
  if (text != NULL && *text != '\0' && self->buffer != NULL && !self->composing)
    kgr_record_view_take_text (self, text);
}

static void
kgr_record_view_paste_clipboard (GtkTextView *view)
{
  KgrRecordView *self = KGR_RECORD_VIEW (view);
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));
  GdkContentProvider *own = gdk_clipboard_get_content (clipboard);
  g_auto (GValue) value = G_VALUE_INIT;

  if (self->composing || self->buffer == NULL)
    return;
  if (self->read_only)
    {
      kgr_record_view_emit_refused (self, KGR_REFUSED_READ_ONLY);
      return;
    }

  g_value_init (&value, KGR_TYPE_RECORD_FRAGMENT);
  if (own != NULL && self->method != KGR_METHOD_ITEM_SUMMARY
      && gdk_content_provider_get_value (own, &value, NULL))
    paste_units (self, g_value_get_boxed (&value));
  else
    gdk_clipboard_read_text_async (clipboard, NULL, text_read_cb, g_object_ref (self));
}

void
kgr_record_view_class_init_clip (GtkTextViewClass *klass)
{
  klass->copy_clipboard = kgr_record_view_copy_clipboard;
  klass->cut_clipboard = kgr_record_view_cut_clipboard;
  klass->paste_clipboard = kgr_record_view_paste_clipboard;
}

char *
kgr_record_view_dup_public (KgrRecordView *self)
{
  KgrShownPos from;
  KgrShownPos to;

  if (!kgr_record_view_get_shown_selection (self, &from, &to))
    return g_strdup ("");

  return kgr_record_layout_dup_public (kgr_record_view_get_layout (self), from, to, self->mark);
}
