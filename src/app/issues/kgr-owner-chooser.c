/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds who an issue is given to. */

#include "config.h"

#include <glib/gi18n.h>

#include "issues/kgr-owner-chooser.h"

#define MOST_ROWS 8
#define WIDTH 340

struct _KgrOwnerChooser
{
  KgrFinder  parent_instance;

  GPtrArray *owners; /* KgrOwner */
  char      *nobody;
  gboolean   only_people;
};

G_DEFINE_FINAL_TYPE (KgrOwnerChooser, kgr_owner_chooser, KGR_TYPE_FINDER)

static guint chosen_signal;

static void
kgr_owner_chooser_find (KgrFinder  *finder,
                        const char *words)
{
  KgrOwnerChooser *self = KGR_OWNER_CHOOSER (finder);
  g_autoptr(GPtrArray) found = NULL;

  if (self->owners == NULL)
    return;
  found = kgr_owner_match (self->owners, words, self->only_people, MOST_ROWS);
  for (guint i = 0; i < found->len; i++)
    {
      KgrOwner *owner = found->pdata[i];

      kgr_finder_add_row (finder, NULL, owner->name,
                          owner->body_id != 0 ? C_("owner", "Body") : owner->note, owner);
    }
  /* Whoever looks for somebody does not mean nobody. */
  if (*words == '\0')
    kgr_finder_add_row (finder, NULL, self->nobody, NULL, NULL);
}

static void
kgr_owner_chooser_chosen (KgrFinder *finder,
                          gpointer   owner)
{
  gtk_popover_popdown (GTK_POPOVER (finder));
  g_signal_emit (finder, chosen_signal, 0, owner);
}

static void
kgr_owner_chooser_dispose (GObject *object)
{
  g_clear_pointer (&KGR_OWNER_CHOOSER (object)->owners, g_ptr_array_unref);

  G_OBJECT_CLASS (kgr_owner_chooser_parent_class)->dispose (object);
}

static void
kgr_owner_chooser_finalize (GObject *object)
{
  g_free (KGR_OWNER_CHOOSER (object)->nobody);

  G_OBJECT_CLASS (kgr_owner_chooser_parent_class)->finalize (object);
}

static void
kgr_owner_chooser_class_init (KgrOwnerChooserClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kgr_owner_chooser_dispose;
  G_OBJECT_CLASS (klass)->finalize = kgr_owner_chooser_finalize;
  KGR_FINDER_CLASS (klass)->find = kgr_owner_chooser_find;
  KGR_FINDER_CLASS (klass)->chosen = kgr_owner_chooser_chosen;

  chosen_signal = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
kgr_owner_chooser_init (KgrOwnerChooser *self)
{
  kgr_finder_set_up (KGR_FINDER (self), _("Name, reading or affiliation"),
                     _("Name, reading or affiliation"), NULL, WIDTH);
}

GtkWidget *
kgr_owner_chooser_new (gboolean    only_people,
                       const char *nobody)
{
  KgrOwnerChooser *self = g_object_new (KGR_TYPE_OWNER_CHOOSER, NULL);

  self->only_people = only_people;
  self->nobody = g_strdup (nobody);

  return GTK_WIDGET (self);
}

void
kgr_owner_chooser_set_owners (KgrOwnerChooser *self,
                              GPtrArray       *owners)
{
  g_return_if_fail (KGR_IS_OWNER_CHOOSER (self));
  g_return_if_fail (owners != NULL);

  /* What is shown of the old ones goes before they do. */
  kgr_finder_clear (KGR_FINDER (self));
  g_ptr_array_ref (owners);
  g_clear_pointer (&self->owners, g_ptr_array_unref);
  self->owners = owners;
  kgr_finder_find (KGR_FINDER (self));
}
