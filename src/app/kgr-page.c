/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What fills the window beside the left pane. */

#include "config.h"

#include "kgr-page.h"

typedef struct
{
  GtkWidget *side;
  GtkWidget *focus;   /* weak; NULL = none is remembered */
  GtkWidget *instead; /* weak: what has it until there is content */
  gboolean   rail;
  gboolean   narrow;
  gboolean   stale;
  guint      refresh_id;
} KgrPagePrivate;

enum
{
  PROP_0,
  PROP_SIDE,
  PROP_RAIL,
  PROP_NARROW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (KgrPage, kgr_page, ADW_TYPE_BIN)

static KgrPagePrivate *
get_private (KgrPage *self)
{
  return kgr_page_get_instance_private (self);
}

static void
kgr_page_get_property (GObject    *object,
                       guint       prop_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  KgrPagePrivate *priv = get_private (KGR_PAGE (object));

  switch (prop_id)
    {
    case PROP_SIDE:
      g_value_set_object (value, priv->side);
      break;
    case PROP_RAIL:
      g_value_set_boolean (value, priv->rail);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, priv->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kgr_page_set_property (GObject      *object,
                       guint         prop_id,
                       const GValue *value,
                       GParamSpec   *pspec)
{
  KgrPage *self = KGR_PAGE (object);

  switch (prop_id)
    {
    case PROP_SIDE:
      kgr_page_set_side (self, g_value_get_object (value));
      break;
    case PROP_RAIL:
      kgr_page_set_rail (self, g_value_get_boolean (value));
      break;
    case PROP_NARROW:
      kgr_page_set_narrow (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static gboolean
refresh_cb (gpointer user_data)
{
  KgrPage *self = user_data;

  get_private (self)->refresh_id = 0;
  kgr_page_refresh (self);

  return G_SOURCE_REMOVE;
}

/* Not while the page is being made, but before it is painted. */
static void
refresh_soon (KgrPage *self,
              int      priority)
{
  KgrPagePrivate *priv = get_private (self);

  g_clear_handle_id (&priv->refresh_id, g_source_remove);
  priv->refresh_id = g_idle_add_full (priority, refresh_cb, self, NULL);
}

static void
kgr_page_map (GtkWidget *widget)
{
  KgrPage *self = KGR_PAGE (widget);

  GTK_WIDGET_CLASS (kgr_page_parent_class)->map (widget);
  if (get_private (self)->stale)
    refresh_soon (self, G_PRIORITY_HIGH_IDLE);
}

/* A page fills what the window gives it, and what is too much for it scrolls. Asked how wide it has
 * to be at a height, as GtkPaned asks, GTK would try widths on every paragraph of it. */
static GtkSizeRequestMode
kgr_page_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static GtkWidget *
get_focus (KgrPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL ? gtk_root_get_focus (root) : NULL;
}

/* What is in the page below its header bar. */
static gboolean
focus_content (KgrPage *self)
{
  GtkWidget *box = adw_bin_get_child (ADW_BIN (self));
  GtkWidget *child = box != NULL ? gtk_widget_get_first_child (box) : NULL;

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    if (!ADW_IS_HEADER_BAR (child) && !GTK_IS_HEADER_BAR (child) &&
        gtk_widget_child_focus (child, GTK_DIR_TAB_FORWARD))
      return TRUE;

  return FALSE;
}

static void
kgr_page_dispose (GObject *object)
{
  KgrPagePrivate *priv = get_private (KGR_PAGE (object));

  g_clear_handle_id (&priv->refresh_id, g_source_remove);
  g_clear_object (&priv->side);
  g_clear_weak_pointer (&priv->focus);
  g_clear_weak_pointer (&priv->instead);

  G_OBJECT_CLASS (kgr_page_parent_class)->dispose (object);
}

static void
kgr_page_class_init (KgrPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = kgr_page_get_property;
  object_class->set_property = kgr_page_set_property;
  object_class->dispose = kgr_page_dispose;
  GTK_WIDGET_CLASS (klass)->get_request_mode = kgr_page_get_request_mode;
  GTK_WIDGET_CLASS (klass)->map = kgr_page_map;

  properties[PROP_SIDE] = g_param_spec_object ("side", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_RAIL] = g_param_spec_boolean ("rail", NULL, NULL, FALSE, flags);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
kgr_page_init (KgrPage *self)
{
}

/* (transfer none) (nullable) */
GtkWidget *
kgr_page_get_side (KgrPage *self)
{
  g_return_val_if_fail (KGR_IS_PAGE (self), NULL);

  return get_private (self)->side;
}

void
kgr_page_set_side (KgrPage   *self,
                   GtkWidget *side)
{
  KgrPagePrivate *priv = get_private (self);

  g_return_if_fail (KGR_IS_PAGE (self));
  g_return_if_fail (side == NULL || GTK_IS_WIDGET (side));

  if (priv->side == side)
    return;

  g_clear_object (&priv->side);
  priv->side = side != NULL ? g_object_ref_sink (side) : NULL;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SIDE]);
}

gboolean
kgr_page_get_rail (KgrPage *self)
{
  g_return_val_if_fail (KGR_IS_PAGE (self), FALSE);

  return get_private (self)->rail;
}

void
kgr_page_set_rail (KgrPage  *self,
                   gboolean  rail)
{
  KgrPagePrivate *priv = get_private (self);

  g_return_if_fail (KGR_IS_PAGE (self));

  if (priv->rail == rail)
    return;

  priv->rail = rail;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RAIL]);
}

gboolean
kgr_page_get_narrow (KgrPage *self)
{
  g_return_val_if_fail (KGR_IS_PAGE (self), FALSE);

  return get_private (self)->narrow;
}

void
kgr_page_set_narrow (KgrPage  *self,
                     gboolean  narrow)
{
  KgrPagePrivate *priv = get_private (self);

  g_return_if_fail (KGR_IS_PAGE (self));

  if (priv->narrow == narrow)
    return;

  priv->narrow = narrow;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

void
kgr_page_leave (KgrPage *self)
{
  g_return_if_fail (KGR_IS_PAGE (self));

  if (KGR_PAGE_GET_CLASS (self)->leave != NULL)
    KGR_PAGE_GET_CLASS (self)->leave (self);
}

/* A menu that led away is closed by the time somebody comes back: whoever opened it is meant. */
static GtkWidget *
leave_popovers (GtkWidget *focus)
{
  GtkWidget *popover;

  while (focus != NULL && (popover = gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER)) != NULL)
    focus = gtk_widget_get_parent (popover);

  return focus;
}

void
kgr_page_keep_focus (KgrPage *self)
{
  KgrPagePrivate *priv = get_private (self);
  GtkWidget *focus = leave_popovers (get_focus (self));

  g_return_if_fail (KGR_IS_PAGE (self));

  if (focus != NULL && !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    focus = NULL;
  g_set_weak_pointer (&priv->focus, focus);
}

gboolean
kgr_page_take_focus (KgrPage *self)
{
  KgrPagePrivate *priv = get_private (self);

  g_return_val_if_fail (KGR_IS_PAGE (self), FALSE);

  /* A row of a list may hold another thing by now, or none. */
  return priv->focus != NULL && gtk_widget_is_ancestor (priv->focus, GTK_WIDGET (self)) &&
         gtk_widget_grab_focus (priv->focus);
}

void
kgr_page_begin_focus (KgrPage *self)
{
  GtkWidget *box = adw_bin_get_child (ADW_BIN (self));

  g_return_if_fail (KGR_IS_PAGE (self));

  if (!focus_content (self) && box != NULL && gtk_widget_child_focus (box, GTK_DIR_TAB_FORWARD))
    g_set_weak_pointer (&get_private (self)->instead, get_focus (self));
}

void
kgr_page_filled (KgrPage *self)
{
  KgrPagePrivate *priv = get_private (self);
  GtkWidget *focus = get_focus (self);

  g_return_if_fail (KGR_IS_PAGE (self));

  /* A page is often filled before it is first drawn; one that another covers has no say. */
  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL &&
      gtk_widget_get_child_visible (GTK_WIDGET (self)) &&
      (focus == NULL || focus == priv->instead))
    focus_content (self);
  g_clear_weak_pointer (&priv->instead);
}

void
kgr_page_content_changed (KgrPage *self)
{
  g_return_if_fail (KGR_IS_PAGE (self));

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RAIL]);
}

void
kgr_page_queue_refresh (KgrPage *self)
{
  KgrPagePrivate *priv = get_private (self);
  gboolean seen;

  g_return_if_fail (KGR_IS_PAGE (self));

  seen = gtk_widget_get_mapped (GTK_WIDGET (self));
  priv->stale = TRUE;
  if (seen || priv->refresh_id == 0)
    refresh_soon (self, seen ? G_PRIORITY_HIGH_IDLE : G_PRIORITY_LOW);
}

void
kgr_page_refresh_when_seen (KgrPage *self)
{
  g_return_if_fail (KGR_IS_PAGE (self));

  get_private (self)->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh_soon (self, G_PRIORITY_HIGH_IDLE);
}

void
kgr_page_refresh (KgrPage *self)
{
  KgrPagePrivate *priv = get_private (self);

  g_return_if_fail (KGR_IS_PAGE (self));

  priv->stale = FALSE;
  g_clear_handle_id (&priv->refresh_id, g_source_remove);
  if (KGR_PAGE_GET_CLASS (self)->refresh != NULL)
    KGR_PAGE_GET_CLASS (self)->refresh (self);
}
