/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Who an issue can be given to. */

#include "config.h"

#include "council/kgr-council-repo.h"
#include "issue/kgr-owner.h"

static void
owner_free (gpointer data)
{
  KgrOwner *owner = data;

  g_free (owner->name);
  g_free (owner->note);
  g_free (owner->haystack);
  g_free (owner);
}

static void
add_person (GPtrArray       *owners,
            const KgrPerson *person)
{
  KgrOwner *owner = g_new0 (KgrOwner, 1);

  owner->person_id = person->id;
  owner->name = g_strdup (person->name);
  owner->note = g_strdup (person->affiliation);
  owner->haystack = kgr_person_dup_haystack (person);
  g_ptr_array_add (owners, owner);
}

static void
add_body (GPtrArray     *owners,
          const KgrBody *body)
{
  KgrOwner *owner = g_new0 (KgrOwner, 1);

  owner->body_id = body->id;
  owner->name = g_strdup (body->name);
  owner->haystack = kgr_person_fold (body->name);
  g_ptr_array_add (owners, owner);
}

/**
 * kgr_owner_list:
 * @store: an unlocked store
 * @error: return location for an error
 *
 * Everybody of the roster, then every body that still meets; whose name does not open is left out.
 * Database thread.
 *
 * Fails with %KGR_ERROR_LOCKED and as every reading does.
 *
 * Returns: (transfer full) (element-type KgrOwner): people in the order they were entered, bodies
 *   in that of the tree
 */
GPtrArray *
kgr_owner_list (KgrStore  *store,
                GError   **error)
{
  g_autoptr(GPtrArray) owners = g_ptr_array_new_with_free_func (owner_free);
  g_autoptr(GPtrArray) people = kgr_person_repo_list (store, error);
  g_autoptr(GPtrArray) bodies = people != NULL ? kgr_body_repo_list (store, error) : NULL;

  if (bodies == NULL)
    return NULL;
  for (guint i = 0; i < people->len; i++)
    if (((KgrPerson *) people->pdata[i])->name != NULL)
      add_person (owners, people->pdata[i]);
  for (guint i = 0; i < bodies->len; i++)
    {
      const KgrBody *body = bodies->pdata[i];

      if (body->name != NULL && body->ended == NULL)
        add_body (owners, body);
    }

  return g_steal_pointer (&owners);
}

/**
 * kgr_owner_match:
 * @owners: kgr_owner_list()
 * @words: what was typed: a name, a reading in any kana, an affiliation, or parts of them
 * @only_people: leave out bodies
 * @most: how many at most
 *
 * Those in whom every word of @words is found; all for "". Pure.
 *
 * Returns: (transfer container) (element-type KgrOwner): in their order, owned by @owners
 */
GPtrArray *
kgr_owner_match (GPtrArray  *owners,
                 const char *words,
                 gboolean    only_people,
                 guint       most)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < owners->len && found->len < most; i++)
    {
      KgrOwner *owner = owners->pdata[i];

      if ((!only_people || owner->person_id != 0) && kgr_person_matches (owner->haystack, words))
        g_ptr_array_add (found, owner);
    }

  return found;
}

/**
 * kgr_owner_find:
 * @owners: kgr_owner_list()
 * @name: (nullable): what was written as an owner
 *
 * Who is called exactly so, whatever the width and spaces of the name. Of two with one name it is
 * neither: then only the words say who is meant. Pure.
 *
 * Returns: (nullable): owned by @owners
 */
const KgrOwner *
kgr_owner_find (GPtrArray  *owners,
                const char *name)
{
  g_autofree char *folded = kgr_person_fold (name);
  const KgrOwner *found = NULL;

  for (guint i = 0; i < owners->len && *folded != '\0'; i++)
    {
      const KgrOwner *owner = owners->pdata[i];
      g_autofree char *own = kgr_person_fold (owner->name);

      if (!g_str_equal (own, folded))
        continue;
      if (found != NULL)
        return NULL;
      found = owner;
    }

  return found;
}

/**
 * kgr_owner_find_person:
 * @owners: kgr_owner_list()
 * @person_id: a person's id; 0 finds nobody
 *
 * Pure.
 *
 * Returns: (nullable): owned by @owners
 */
const KgrOwner *
kgr_owner_find_person (GPtrArray *owners,
                       gint64     person_id)
{
  for (guint i = 0; i < owners->len; i++)
    if (person_id != 0 && ((KgrOwner *) owners->pdata[i])->person_id == person_id)
      return owners->pdata[i];

  return NULL;
}
