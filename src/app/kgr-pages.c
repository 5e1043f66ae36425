/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The pages of the window, of which the last is seen. */

#include "config.h"

#include "kgr-pages.h"

struct _KgrPages
{
  GtkWidget  parent_instance;

  GtkStack  *stack;    /* owns every page */
  GPtrArray *open;     /* KgrPage, the one that is seen last */
  GPtrArray *staying;  /* KgrPage, roots, open or not */
  GPtrArray *left;     /* KgrPage, that are still to be dropped */
  guint      drop_id;
};

G_DEFINE_FINAL_TYPE (KgrPages, kgr_pages, GTK_TYPE_WIDGET)

static guint changed_signal;

static void
tell_change (KgrPages *self)
{
  g_signal_emit (self, changed_signal, 0);
}

/* One at a time, when nothing else is to be done: to take thousands of widgets apart needs longer
 * than a frame has. */
static gboolean
drop_cb (gpointer user_data)
{
  KgrPages *self = user_data;

  if (self->left->len > 0)
    gtk_stack_remove (self->stack, g_ptr_array_steal_index (self->left, 0));
  if (self->left->len > 0)
    return G_SOURCE_CONTINUE;
  self->drop_id = 0;

  return G_SOURCE_REMOVE;
}

static void
drop_later (KgrPages *self,
            KgrPage  *page)
{
  g_signal_handlers_disconnect_by_data (page, self);
  g_ptr_array_add (self->left, page);
  if (self->drop_id == 0)
    self->drop_id = g_idle_add_full (G_PRIORITY_LOW, drop_cb, self, NULL);
}

/* A page loses the focus first: that commits the words of a running composition. */
static void
release_focus (KgrPages *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root != NULL)
    gtk_root_set_focus (root, NULL);
}

/* @page takes the place of @old, which stays hidden from sight and from assistive technology. */
static void
turn_to (KgrPages *self,
         KgrPage  *page,
         KgrPage  *old)
{
  gtk_widget_set_visible (GTK_WIDGET (page), TRUE);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (page));
  if (old != NULL && old != page)
    gtk_widget_set_visible (GTK_WIDGET (old), FALSE);
  tell_change (self);
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL || kgr_page_take_focus (page))
    return;

  /* The stack has put the focus somewhere into the page, where that which went had it. */
  release_focus (self);
  kgr_page_begin_focus (page);
}

static void
take_in (KgrPages *self,
         KgrPage  *page)
{
  gtk_stack_add_child (self->stack, GTK_WIDGET (page));
  g_signal_connect_object (page, "notify::side", G_CALLBACK (tell_change), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "notify::rail", G_CALLBACK (tell_change), self,
                           G_CONNECT_SWAPPED);
}

static void
kgr_pages_dispose (GObject *object)
{
  KgrPages *self = KGR_PAGES (object);

  g_clear_handle_id (&self->drop_id, g_source_remove);
  g_ptr_array_set_size (self->left, 0);
  g_ptr_array_set_size (self->open, 0);
  g_ptr_array_set_size (self->staying, 0);
  if (self->stack != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->stack));
  self->stack = NULL;

  G_OBJECT_CLASS (kgr_pages_parent_class)->dispose (object);
}

static void
kgr_pages_finalize (GObject *object)
{
  KgrPages *self = KGR_PAGES (object);

  g_ptr_array_unref (self->left);
  g_ptr_array_unref (self->open);
  g_ptr_array_unref (self->staying);

  G_OBJECT_CLASS (kgr_pages_parent_class)->finalize (object);
}

static void
kgr_pages_class_init (KgrPagesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = kgr_pages_dispose;
  object_class->finalize = kgr_pages_finalize;

  changed_signal = g_signal_new ("changed", KGR_TYPE_PAGES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
kgr_pages_init (KgrPages *self)
{
  self->open = g_ptr_array_new ();
  self->staying = g_ptr_array_new ();
  self->left = g_ptr_array_new ();
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_widget_set_parent (GTK_WIDGET (self->stack), GTK_WIDGET (self));
}

KgrPage *
kgr_pages_find (KgrPages *self,
                GType     type)
{
  g_return_val_if_fail (KGR_IS_PAGES (self), NULL);

  for (guint i = 0; i < self->staying->len; i++)
    if (G_TYPE_CHECK_INSTANCE_TYPE (self->staying->pdata[i], type))
      return self->staying->pdata[i];

  return NULL;
}

void
kgr_pages_show_root (KgrPages *self,
                     KgrPage  *page)
{
  KgrPage *old = kgr_pages_get_page (self);

  g_return_if_fail (KGR_IS_PAGES (self));
  g_return_if_fail (KGR_IS_PAGE (page));

  if (old != NULL)
    kgr_page_keep_focus (old);
  release_focus (self);
  for (guint i = self->open->len; i > 0; i--)
    {
      KgrPage *one = self->open->pdata[i - 1];

      if (one == page)
        continue;
      kgr_page_leave (one);
      if (!g_ptr_array_find (self->staying, one, NULL))
        drop_later (self, one);
    }
  g_ptr_array_set_size (self->open, 0);
  g_ptr_array_add (self->open, page);
  if (gtk_widget_get_parent (GTK_WIDGET (page)) == NULL)
    {
      take_in (self, page);
      if (KGR_PAGE_GET_CLASS (page)->stays)
        g_ptr_array_add (self->staying, page);
    }
  turn_to (self, page, old);
}

void
kgr_pages_push (KgrPages *self,
                KgrPage  *page)
{
  KgrPage *old = kgr_pages_get_page (self);

  g_return_if_fail (KGR_IS_PAGES (self));
  g_return_if_fail (KGR_IS_PAGE (page));

  kgr_page_keep_focus (old);
  g_ptr_array_add (self->open, page);
  take_in (self, page);
  turn_to (self, page, old);
}

gboolean
kgr_pages_can_go_back (KgrPages *self)
{
  g_return_val_if_fail (KGR_IS_PAGES (self), FALSE);

  return self->open->len > 1;
}

void
kgr_pages_go_back (KgrPages *self)
{
  KgrPage *page = kgr_pages_get_page (self);

  g_return_if_fail (KGR_IS_PAGES (self));

  if (!kgr_pages_can_go_back (self))
    return;

  release_focus (self);
  kgr_page_leave (page);
  g_ptr_array_set_size (self->open, (int) self->open->len - 1);
  drop_later (self, page);
  turn_to (self, kgr_pages_get_page (self), page);
}

/* (transfer none) (nullable) */
KgrPage *
kgr_pages_get_page (KgrPages *self)
{
  g_return_val_if_fail (KGR_IS_PAGES (self), NULL);

  return self->open->len > 0 ? g_ptr_array_index (self->open, self->open->len - 1) : NULL;
}
