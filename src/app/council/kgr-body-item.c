/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One body as lists show it. */

#include "config.h"

#include <glib/gi18n.h>

#include "council/kgr-body-item.h"

struct _KgrBodyItem
{
  GObject  parent_instance;

  gint64   id;
  gint64   council_id;
  int      depth;
  char    *name;
  char    *council;
  gboolean has_ended;
};

G_DEFINE_FINAL_TYPE (KgrBodyItem, kgr_body_item, G_TYPE_OBJECT)

static void
kgr_body_item_finalize (GObject *object)
{
  KgrBodyItem *self = KGR_BODY_ITEM (object);

  g_free (self->name);
  g_free (self->council);

  G_OBJECT_CLASS (kgr_body_item_parent_class)->finalize (object);
}

static void
kgr_body_item_class_init (KgrBodyItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kgr_body_item_finalize;
}

static void
kgr_body_item_init (KgrBodyItem *self)
{
}

KgrBodyItem *
kgr_body_item_new (gint64      id,
                   int         depth,
                   const char *name,
                   gint64      council_id,
                   const char *council,
                   gboolean    has_ended)
{
  KgrBodyItem *self = g_object_new (KGR_TYPE_BODY_ITEM, NULL);

  self->id = id;
  self->depth = depth;
  self->name = g_strdup (name != NULL ? name : _("A name that does not open"));
  self->council_id = council_id;
  self->has_ended = has_ended;
  self->council = g_strdup (council != NULL ? council : "");

  return self;
}

gint64
kgr_body_item_get_id (KgrBodyItem *self)
{
  return self->id;
}

int
kgr_body_item_get_depth (KgrBodyItem *self)
{
  return self->depth;
}

const char *
kgr_body_item_get_name (KgrBodyItem *self)
{
  return self->name;
}

gint64
kgr_body_item_get_council_id (KgrBodyItem *self)
{
  return self->council_id;
}

const char *
kgr_body_item_get_council (KgrBodyItem *self)
{
  return self->council;
}

gboolean
kgr_body_item_has_ended (KgrBodyItem *self)
{
  return self->has_ended;
}

gboolean
kgr_body_item_equal (KgrBodyItem *self,
                     KgrBodyItem *other)
{
  return self->id == other->id && self->depth == other->depth &&
         self->council_id == other->council_id && self->has_ended == other->has_ended &&
         g_str_equal (self->name, other->name) && g_str_equal (self->council, other->council);
}
