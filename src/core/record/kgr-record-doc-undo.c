/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Steps of a document: what one undo takes back. No command has an inverse: a step keeps the units
 * that stood there, and they are put back. */

#include "config.h"

#include "kgr-record-doc-private.h"

/* So many keys are one step at most, then undo would take back too much at once. */
#define KEYS_OF_A_STEP 40

static void
splice_free (gpointer data)
{
  KgrDocSplice *splice = data;

  g_ptr_array_unref (splice->old_units);
  g_ptr_array_unref (splice->new_units);
  g_free (splice);
}

static void
step_free (gpointer data)
{
  KgrDocStep *step = data;

  g_ptr_array_unref (step->splices);
  g_free (step);
}

void
kgr_record_doc_init_undo (KgrRecordDoc *self)
{
  self->undo = g_ptr_array_new_with_free_func (step_free);
  self->redo = g_ptr_array_new_with_free_func (step_free);
}

/**
 * kgr_record_doc_begin:
 * @self: a document
 *
 * Begins a step; pairs nest, the outermost counts.
 */
void
kgr_record_doc_begin (KgrRecordDoc *self)
{
  g_return_if_fail (KGR_IS_RECORD_DOC (self));

  if (self->depth++ > 0 || self->step != NULL)
    return;

  self->step = g_new0 (KgrDocStep, 1);
  self->step->splices = g_ptr_array_new_with_free_func (splice_free);
  self->step->before = self->caret;
}

/**
 * kgr_record_doc_end:
 * @self: a document, after kgr_record_doc_begin()
 *
 * Ends a step. One that changed nothing is none; one that changed something empties what can be
 * done again. Observers are told once.
 */
void
kgr_record_doc_end (KgrRecordDoc *self)
{
  KgrDocStep *step;

  g_return_if_fail (KGR_IS_RECORD_DOC (self) && self->depth > 0);

  if (--self->depth > 0)
    return;

  step = g_steal_pointer (&self->step);
  if (step->splices->len == 0)
    {
      step_free (step);
      return;
    }
  step->after = self->caret;
  g_ptr_array_set_size (self->redo, 0);
  g_ptr_array_add (self->undo, step);
  kgr_record_doc_note_visit (self);
  kgr_record_doc_tell_step (self);
}

/**
 * kgr_record_doc_is_in_step:
 * @self: a document
 *
 * Returns: %TRUE between kgr_record_doc_begin() and kgr_record_doc_end()
 */
gboolean
kgr_record_doc_is_in_step (KgrRecordDoc *self)
{
  g_return_val_if_fail (KGR_IS_RECORD_DOC (self), FALSE);

  return self->depth > 0;
}

/* A key on the unit that the last key made: the step keeps only the first and the last of them. */
static gboolean
merge_splice (KgrDocStep *step,
              guint       pos,
              GPtrArray  *old_units,
              GPtrArray  *new_units)
{
  KgrDocSplice *last = step->splices->len > 0
                       ? g_ptr_array_index (step->splices, step->splices->len - 1) : NULL;

  if (last == NULL || last->pos != pos || last->new_units->len != 1 || old_units->len != 1 ||
      last->new_units->pdata[0] != old_units->pdata[0])
    return FALSE;

  g_ptr_array_unref (last->new_units);
  last->new_units = g_ptr_array_ref (new_units);
  return TRUE;
}

void
kgr_record_doc_splice (KgrRecordDoc *self,
                       guint         pos,
                       guint         n_old,
                       GPtrArray    *new_units)
{
  g_autoptr(GPtrArray) old_units = kgr_units_new ();
  KgrDocSplice *splice;

  g_assert (self->step != NULL && (n_old > 0 || new_units->len > 0));

  for (guint i = 0; i < n_old; i++)
    g_ptr_array_add (old_units, kgr_unit_ref (self->units->pdata[pos + i]));
  if (!merge_splice (self->step, pos, old_units, new_units))
    {
      splice = g_new (KgrDocSplice, 1);
      splice->pos = pos;
      splice->old_units = g_ptr_array_ref (old_units);
      splice->new_units = g_ptr_array_ref (new_units);
      g_ptr_array_add (self->step->splices, splice);
    }
  kgr_record_doc_apply (self, pos, old_units, new_units);
  g_ptr_array_unref (new_units);
}

void
kgr_record_doc_replace (KgrRecordDoc *self,
                        guint         index,
                        KgrUnit      *unit)
{
  GPtrArray *one;

  if (unit == self->units->pdata[index])
    {
      kgr_unit_unref (unit);
      return;
    }
  one = kgr_units_new ();
  g_ptr_array_add (one, unit);
  kgr_record_doc_splice (self, index, 1, one);
}

void
kgr_record_doc_set_step_kind (KgrRecordDoc   *self,
                              KgrDocStepKind  kind,
                              gint64          now)
{
  self->step->kind = kind;
  self->step->at = now;
  self->step->n_keys++;
}

gboolean
kgr_record_doc_resume (KgrRecordDoc   *self,
                       KgrDocStepKind  kind,
                       KgrTextPos      pos,
                       gint64          now,
                       gint64          pause)
{
  KgrDocStep *last = self->undo->len > 0 ? self->undo->pdata[self->undo->len - 1] : NULL;

  /* GTK wraps every key in an action, so the step may have begun; but nothing has been done. */
  if ((self->step != NULL && self->step->splices->len > 0) || self->redo->len > 0 ||
      last == NULL || last->kind != kind || now - last->at > pause ||
      last->n_keys >= KEYS_OF_A_STEP ||
      !kgr_text_pos_equal (last->after.cursor, pos) ||
      !kgr_text_pos_equal (last->after.bound, pos))
    return FALSE;

  g_clear_pointer (&self->step, step_free);
  self->step = g_ptr_array_steal_index (self->undo, self->undo->len - 1);
  return TRUE;
}

/* A splice backwards or forwards. */
static void
swap_splice (KgrRecordDoc *self,
             KgrDocSplice *splice,
             gboolean      back)
{
  kgr_record_doc_apply (self, splice->pos, back ? splice->new_units : splice->old_units,
                        back ? splice->old_units : splice->new_units);
}

static gboolean
move_step (KgrRecordDoc *self,
           GPtrArray    *from,
           GPtrArray    *to,
           gboolean      back)
{
  KgrDocStep *step;

  if (self->depth > 0 || from->len == 0)
    return kgr_record_doc_refuse (self, KGR_REFUSED_UNDO);

  step = g_ptr_array_steal_index (from, from->len - 1);
  for (guint i = 0; i < step->splices->len; i++)
    swap_splice (self, step->splices->pdata[back ? step->splices->len - 1 - i : i], back);
  step->kind = KGR_STEP_OTHER;
  g_ptr_array_add (to, step);
  self->caret = back ? step->before : step->after;
  kgr_record_doc_forget_heir (self);
  kgr_record_doc_note_visit (self);
  self->refusal = KGR_REFUSED_NOT;
  kgr_record_doc_tell_step (self);
  return TRUE;
}

/**
 * kgr_record_doc_undo:
 * @self: a document, not in a step
 *
 * Takes the last step back: the units that stood there stand there again, the same pointers, and
 * the caret is where it was. A save in between changes nothing.
 *
 * Returns: %FALSE where there is nothing to undo, or in a step
 */
gboolean
kgr_record_doc_undo (KgrRecordDoc *self)
{
  g_return_val_if_fail (KGR_IS_RECORD_DOC (self), FALSE);

  return move_step (self, self->undo, self->redo, TRUE);
}

/**
 * kgr_record_doc_redo:
 * @self: a document, not in a step
 *
 * Does again what was undone last.
 *
 * Returns: %FALSE where there is nothing to do again, or in a step
 */
gboolean
kgr_record_doc_redo (KgrRecordDoc *self)
{
  g_return_val_if_fail (KGR_IS_RECORD_DOC (self), FALSE);

  return move_step (self, self->redo, self->undo, FALSE);
}

/**
 * kgr_record_doc_can_undo:
 * @self: a document
 *
 * Returns: whether kgr_record_doc_undo() would do something
 */
gboolean
kgr_record_doc_can_undo (KgrRecordDoc *self)
{
  g_return_val_if_fail (KGR_IS_RECORD_DOC (self), FALSE);

  return self->depth == 0 && self->undo->len > 0;
}

/**
 * kgr_record_doc_can_redo:
 * @self: a document
 *
 * Returns: whether kgr_record_doc_redo() would do something
 */
gboolean
kgr_record_doc_can_redo (KgrRecordDoc *self)
{
  g_return_val_if_fail (KGR_IS_RECORD_DOC (self), FALSE);

  return self->depth == 0 && self->redo->len > 0;
}

/**
 * kgr_record_doc_set_cursor:
 * @self: a document
 * @cursor: the caret
 * @bound: the other end of the selection; @cursor where nothing is selected
 *
 * Notes where the user is. Moving the caret ends a run of typing.
 */
void
kgr_record_doc_set_cursor (KgrRecordDoc *self,
                           KgrTextPos    cursor,
                           KgrTextPos    bound)
{
  g_return_if_fail (KGR_IS_RECORD_DOC (self));

  if (kgr_text_pos_equal (cursor, self->caret.cursor) &&
      kgr_text_pos_equal (bound, self->caret.bound))
    return;

  self->caret.cursor = cursor;
  self->caret.bound = bound;
  if (self->depth > 0)
    return;
  if (self->undo->len > 0)
    ((KgrDocStep *) self->undo->pdata[self->undo->len - 1])->kind = KGR_STEP_OTHER;
  if (self->typing == KGR_TYPING_OPEN)
    self->typing = KGR_TYPING_AS_AROUND;
  kgr_record_doc_forget_heir (self);
  kgr_record_doc_note_visit (self);
}

void
kgr_record_doc_note_visit (KgrRecordDoc *self)
{
  guint index = self->caret.cursor.unit;
  gint64 id = index < self->units->len ? kgr_unit_get (self->units->pdata[index])->id : 0;

  if (id == self->visit_id)
    return;
  self->visit_id = id;
  self->visit_kept = FALSE;
}

void
kgr_record_doc_place_caret (KgrRecordDoc *self,
                            KgrTextPos    pos)
{
  self->caret.cursor = pos;
  self->caret.bound = pos;
}

/**
 * kgr_record_doc_get_cursor:
 * @self: a document
 *
 * Returns: the caret
 */
KgrTextPos
kgr_record_doc_get_cursor (KgrRecordDoc *self)
{
  KgrTextPos none = { 0 };

  g_return_val_if_fail (KGR_IS_RECORD_DOC (self), none);

  return self->caret.cursor;
}

/**
 * kgr_record_doc_get_bound:
 * @self: a document
 *
 * Returns: the other end of the selection; the caret where nothing is selected
 */
KgrTextPos
kgr_record_doc_get_bound (KgrRecordDoc *self)
{
  KgrTextPos none = { 0 };

  g_return_val_if_fail (KGR_IS_RECORD_DOC (self), none);

  return self->caret.bound;
}
