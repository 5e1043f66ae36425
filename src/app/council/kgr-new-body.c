/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "council/kgr-council-deeds.h"
#include "council/kgr-new-body.h"

/* What a body can stand below: a body, or a council itself. */
typedef struct
{
  gint64 council_id;
  gint64 parent_id;
} Place;

struct _KgrNewBody
{
  GtkPopover    parent_instance;

  GtkEditable  *name;
  GtkDropDown  *parent;
  GtkWidget    *make_it;

  KgrSession   *session;
  KgrCatalogue *catalogue;
  GArray       *places; /* Place, in the order of the choice */
};

G_DEFINE_FINAL_TYPE (KgrNewBody, kgr_new_body, GTK_TYPE_POPOVER)

static void
add_place (KgrNewBody    *self,
           GtkStringList *words,
           const char    *text,
           gint64         council_id,
           gint64         parent_id)
{
  Place place = { council_id, parent_id };

  gtk_string_list_append (words, text);
  g_array_append_val (self->places, place);
}

/* Bodies stand in tree order, those of a council together. */
static void
fill_places (KgrNewBody *self)
{
  GListModel *bodies = kgr_catalogue_get_bodies (self->catalogue);
  g_autoptr(GtkStringList) words = gtk_string_list_new (NULL);
  guint n = g_list_model_get_n_items (bodies);
  g_autoptr(GHashTable) councils = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                                          NULL);

  g_array_set_size (self->places, 0);
  if (!kgr_catalogue_has_councils (self->catalogue))
    add_place (self, words, _("Directly under the council"), 0, 0);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(KgrBodyItem) body = g_list_model_get_item (bodies, i);
      gint64 council_id = kgr_body_item_get_council_id (body);

      if (kgr_body_item_has_ended (body))
        continue;
      if (kgr_catalogue_has_councils (self->catalogue) &&
          g_hash_table_add (councils, g_memdup2 (&council_id, sizeof council_id)))
        add_place (self, words, kgr_body_item_get_council (body), council_id, 0);
      add_place (self, words, kgr_body_item_get_name (body), council_id,
                 kgr_body_item_get_id (body));
    }
  gtk_drop_down_set_model (self->parent, G_LIST_MODEL (words));
}

static char *
dup_name (KgrNewBody *self)
{
  return kgr_fields_dup_line (gtk_editable_get_text (self->name));
}

static void
changed_cb (KgrNewBody *self)
{
  g_autofree char *name = dup_name (self);

  gtk_widget_set_sensitive (self->make_it, name != NULL);
}

static void
made_cb (gpointer owner,
         gpointer data,
         gboolean good)
{
  if (good && owner != NULL && gtk_widget_get_root (GTK_WIDGET (owner)) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (owner), "win.open-body", "x",
                                kgr_body_done_get_id (data));
}

static void
make_cb (KgrNewBody *self)
{
  g_autofree char *name = dup_name (self);
  guint chosen = gtk_drop_down_get_selected (self->parent);
  Place place = { 0, 0 };

  if (name == NULL)
    return;
  if (chosen < self->places->len)
    place = g_array_index (self->places, Place, chosen);
  gtk_popover_popdown (GTK_POPOVER (self));
  kgr_body_do_add (self->session, name, place.council_id, place.parent_id, made_cb, self);
}

static void
shown_cb (KgrNewBody *self)
{
  gtk_editable_set_text (self->name, "");
  fill_places (self);
  changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

static void
kgr_new_body_dispose (GObject *object)
{
  KgrNewBody *self = KGR_NEW_BODY (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KGR_TYPE_NEW_BODY);
  g_clear_object (&self->session);
  g_clear_object (&self->catalogue);
  g_clear_pointer (&self->places, g_array_unref);

  G_OBJECT_CLASS (kgr_new_body_parent_class)->dispose (object);
}

static void
kgr_new_body_class_init (KgrNewBodyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_new_body_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/kaigiroku/Kaigiroku/ui/kgr-new-body.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrNewBody, name);
  gtk_widget_class_bind_template_child (widget_class, KgrNewBody, parent);
  gtk_widget_class_bind_template_child (widget_class, KgrNewBody, make_it);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, make_cb);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
}

static void
kgr_new_body_init (KgrNewBody *self)
{
  self->places = g_array_new (FALSE, FALSE, sizeof (Place));
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
kgr_new_body_set_catalogue (KgrNewBody   *self,
                            KgrSession   *session,
                            KgrCatalogue *catalogue)
{
  g_return_if_fail (KGR_IS_NEW_BODY (self));
  g_return_if_fail (self->catalogue == NULL);

  self->session = g_object_ref (session);
  self->catalogue = g_object_ref (catalogue);
}
