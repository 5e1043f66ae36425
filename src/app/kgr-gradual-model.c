/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A list that is handed over in pieces. */

#include "config.h"

#include "kgr-gradual-model.h"

#define FIRST_ROWS 18
#define MORE_ROWS 8
/* Rows are dropped faster than they are made. */
#define FEWER_ROWS 24
/* More than GtkListView makes rows for. */
#define ROWS_OF_A_VIEW 220

struct _KgrGradualModel
{
  GObject         parent_instance;

  GListModel     *source;
  guint           limit;
  guint           grow_id;
  guint           shrink_id;
  KgrGradualFunc  func;  /* once there are few rows */
  gpointer        data;
};

static GType
kgr_gradual_model_get_item_type (GListModel *model)
{
  return g_list_model_get_item_type (KGR_GRADUAL_MODEL (model)->source);
}

static guint
kgr_gradual_model_get_n_items (GListModel *model)
{
  KgrGradualModel *self = KGR_GRADUAL_MODEL (model);

  return self->source != NULL ? MIN (g_list_model_get_n_items (self->source), self->limit) : 0;
}

static gpointer
kgr_gradual_model_get_item (GListModel *model,
                            guint       position)
{
  return position < kgr_gradual_model_get_n_items (model)
         ? g_list_model_get_item (KGR_GRADUAL_MODEL (model)->source, position) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = kgr_gradual_model_get_item_type;
  iface->get_n_items = kgr_gradual_model_get_n_items;
  iface->get_item = kgr_gradual_model_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (KgrGradualModel, kgr_gradual_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
set_limit (KgrGradualModel *self,
           guint            limit)
{
  GListModel *model = G_LIST_MODEL (self);
  guint n_old = g_list_model_get_n_items (model);
  guint n_new;

  self->limit = limit;
  n_new = g_list_model_get_n_items (model);
  if (n_new > n_old)
    g_list_model_items_changed (model, n_old, 0, n_new - n_old);
  else if (n_new < n_old)
    g_list_model_items_changed (model, n_new, n_old - n_new, 0);
}

static gboolean
grow_cb (gpointer user_data)
{
  KgrGradualModel *self = user_data;
  guint limit = self->limit + MORE_ROWS;

  if (limit < ROWS_OF_A_VIEW)
    {
      set_limit (self, limit);
      return G_SOURCE_CONTINUE;
    }
  self->grow_id = 0;
  set_limit (self, G_MAXUINT);

  return G_SOURCE_REMOVE;
}

static void
grow (KgrGradualModel *self)
{
  if (self->grow_id == 0 && self->shrink_id == 0 && self->limit != G_MAXUINT &&
      g_list_model_get_n_items (self->source) > self->limit)
    self->grow_id = g_idle_add_full (G_PRIORITY_LOW, grow_cb, self, NULL);
}

static void
call (KgrGradualModel *self)
{
  set_limit (self, FIRST_ROWS);
  self->func (self->data);
  grow (self);
}

static gboolean
shrink_cb (gpointer user_data)
{
  KgrGradualModel *self = user_data;
  guint n = MIN (g_list_model_get_n_items (G_LIST_MODEL (self)), ROWS_OF_A_VIEW);

  set_limit (self, MAX (n, FIRST_ROWS + FEWER_ROWS) - FEWER_ROWS);
  if (self->limit > FIRST_ROWS)
    return G_SOURCE_CONTINUE;
  self->shrink_id = 0;
  call (self);

  return G_SOURCE_REMOVE;
}

static void
source_changed_cb (KgrGradualModel *self,
                   guint            position,
                   guint            removed,
                   guint            added)
{
  guint n_new = g_list_model_get_n_items (self->source);
  guint n_old = n_new - added + removed;

  if (MAX (n_old, n_new) > self->limit)
    {
      position = MIN (position, self->limit);
      removed = MIN (n_old, self->limit) - position;
      added = MIN (n_new, self->limit) - position;
    }
  if (removed > 0 || added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
  grow (self);
}

static void
kgr_gradual_model_dispose (GObject *object)
{
  KgrGradualModel *self = KGR_GRADUAL_MODEL (object);

  g_clear_handle_id (&self->grow_id, g_source_remove);
  g_clear_handle_id (&self->shrink_id, g_source_remove);
  g_clear_object (&self->source);

  G_OBJECT_CLASS (kgr_gradual_model_parent_class)->dispose (object);
}

static void
kgr_gradual_model_class_init (KgrGradualModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kgr_gradual_model_dispose;
}

static void
kgr_gradual_model_init (KgrGradualModel *self)
{
  self->limit = FIRST_ROWS;
}

KgrGradualModel *
kgr_gradual_model_new (GListModel *source)
{
  KgrGradualModel *self;

  g_return_val_if_fail (G_IS_LIST_MODEL (source), NULL);

  self = g_object_new (KGR_TYPE_GRADUAL_MODEL, NULL);
  self->source = g_object_ref (source);
  g_signal_connect_object (source, "items-changed", G_CALLBACK (source_changed_cb), self,
                           G_CONNECT_SWAPPED);
  grow (self);

  return self;
}

void
kgr_gradual_model_begin_again (KgrGradualModel *self,
                               KgrGradualFunc   func,
                               gpointer         data)
{
  g_return_if_fail (KGR_IS_GRADUAL_MODEL (self));

  self->func = func;
  self->data = data;
  if (self->shrink_id != 0)
    return;

  g_clear_handle_id (&self->grow_id, g_source_remove);
  if (g_list_model_get_n_items (G_LIST_MODEL (self)) > FIRST_ROWS + FEWER_ROWS)
    self->shrink_id = g_idle_add (shrink_cb, self);
  else
    call (self);
}
