/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One person as the roster shows them. */

#include "config.h"

#include <glib/gi18n.h>

#include "roster/kgr-roster-item.h"
#include "text/kgr-era.h"

enum
{
  PROP_0,
  PROP_NAME,
  PROP_READING,
  PROP_AFFILIATION,
  PROP_SEATS,
  PROP_TOLD,
  PROP_MARK,
  PROP_WORDS,
  N_PROPS
};

struct _KgrRosterItem
{
  GObject         parent_instance;

  gint64          id;
  KgrRosterFlags  flags;
  char           *haystack;
  char           *texts[N_PROPS];
};

G_DEFINE_FINAL_TYPE (KgrRosterItem, kgr_roster_item, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];

static void
kgr_roster_item_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  KgrRosterItem *self = KGR_ROSTER_ITEM (object);

  if (prop_id > PROP_0 && prop_id < N_PROPS)
    g_value_set_string (value, self->texts[prop_id]);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
kgr_roster_item_finalize (GObject *object)
{
  KgrRosterItem *self = KGR_ROSTER_ITEM (object);

  for (guint i = 0; i < N_PROPS; i++)
    g_free (self->texts[i]);
  g_free (self->haystack);

  G_OBJECT_CLASS (kgr_roster_item_parent_class)->finalize (object);
}

static void
kgr_roster_item_class_init (KgrRosterItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  static const char *names[N_PROPS] = {
    NULL, "name", "reading", "affiliation", "seats", "told", "mark", "words",
  };

  object_class->get_property = kgr_roster_item_get_property;
  object_class->finalize = kgr_roster_item_finalize;
  for (guint i = PROP_0 + 1; i < N_PROPS; i++)
    properties[i] = g_param_spec_string (names[i], NULL, NULL, NULL,
                                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
kgr_roster_item_init (KgrRosterItem *self)
{
}

/* What has to be seen to first; secrecy has its own column. */
static const char *
mark_of (KgrRosterFlags flags)
{
  if (flags & KGR_ROSTER_EXPIRED)
    return kgr_code_label (kgr_seat_states, KGR_SEAT_EXPIRED);
  if (flags & KGR_ROSTER_VACANT)
    return kgr_code_label (kgr_seat_states, KGR_SEAT_VACANT);
  if (flags & KGR_ROSTER_EXPIRING)
    return kgr_code_label (kgr_seat_states, KGR_SEAT_EXPIRING);

  return "";
}

KgrRosterItem *
kgr_roster_item_new (const KgrPerson *person,
                     const char      *seats,
                     KgrRosterFlags   flags,
                     const char      *day)
{
  KgrRosterItem *self = g_object_new (KGR_TYPE_ROSTER_ITEM, NULL);
  const KgrTelling *telling = kgr_person_get_telling (person, day);
  g_autofree char *told_on = telling != NULL ? kgr_era_format_date (telling->on, TRUE) : NULL;
  g_autofree char *own = kgr_person_dup_haystack (person);
  g_autofree char *folded = kgr_person_fold (seats);

  self->id = person->id;
  self->flags = flags | (telling == NULL ? KGR_ROSTER_UNTOLD : 0);
  self->haystack = g_strconcat (own, folded, NULL);
  self->texts[PROP_NAME] = g_strdup (person->name != NULL ? person->name
                                                          : _("A name that does not open"));
  self->texts[PROP_READING] = g_strdup (person->reading != NULL ? person->reading : "");
  self->texts[PROP_AFFILIATION] = g_strdup (person->affiliation != NULL ? person->affiliation : "");
  self->texts[PROP_SEATS] = g_strdup (seats);
  self->texts[PROP_TOLD] = telling != NULL ? g_strdup_printf (_("Told %s"), told_on)
                                           : g_strdup (_("Not told yet"));
  self->texts[PROP_MARK] = g_strdup (mark_of (flags));

  self->texts[PROP_WORDS] = g_strjoin ("  ", self->texts[PROP_NAME], self->texts[PROP_READING],
                                       self->texts[PROP_AFFILIATION], self->texts[PROP_SEATS],
                                       self->texts[PROP_MARK], self->texts[PROP_TOLD], NULL);

  return self;
}

gint64
kgr_roster_item_get_id (KgrRosterItem *self)
{
  return self->id;
}

KgrRosterFlags
kgr_roster_item_get_flags (KgrRosterItem *self)
{
  return self->flags;
}

const char *
kgr_roster_item_get_haystack (KgrRosterItem *self)
{
  return self->haystack;
}

gboolean
kgr_roster_item_equal (KgrRosterItem *self,
                       KgrRosterItem *other)
{
  if (self->id != other->id || self->flags != other->flags ||
      g_strcmp0 (self->haystack, other->haystack) != 0)
    return FALSE;
  for (guint i = 0; i < N_PROPS; i++)
    if (g_strcmp0 (self->texts[i], other->texts[i]) != 0)
      return FALSE;

  return TRUE;
}
