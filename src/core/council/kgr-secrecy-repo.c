/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "council/kgr-council-repo-private.h"
#include "council/kgr-secrecy-repo.h"
#include "kgr-error.h"

typedef struct
{
  KgrStore   *store;
  gint64      person_id;
  const char *on;
  const char *how;      /* in its normal form */
  gboolean    take_back;
} Entry;

static void
add_telling (KgrPerson   *person,
             const Entry *entry)
{
  KgrTelling *telling = g_new0 (KgrTelling, 1);

  telling->on = g_strdup (entry->on);
  telling->how = g_strdup (entry->how);
  if (person->tellings == NULL)
    person->tellings = g_ptr_array_new ();
  g_ptr_array_add (person->tellings, telling);
}

static gboolean
take_telling (KgrPerson    *person,
              const Entry  *entry,
              GError      **error)
{
  for (guint i = person->tellings != NULL ? person->tellings->len : 0; i > 0; i--)
    {
      KgrTelling *one = person->tellings->pdata[i - 1];

      if (g_strcmp0 (one->on, entry->on) != 0 || g_strcmp0 (one->how, entry->how) != 0)
        continue;
      g_ptr_array_remove_index (person->tellings, i - 1);
      g_free (one->on);
      g_free (one->how);
      g_free (one);
      return TRUE;
    }
  g_set_error_literal (error, KGR_ERROR, KGR_ERROR_NOT_FOUND,
                       _("The ledger has no such entry for this person."));

  return FALSE;
}

static gboolean
write_entry (KgrDb     *db,
             gpointer   data,
             GError   **error)
{
  const Entry *entry = data;
  g_autoptr(KgrPerson) person = kgr_person_repo_load (entry->store, entry->person_id, error);

  if (person == NULL || (entry->take_back && !take_telling (person, entry, error)))
    return FALSE;
  if (!entry->take_back)
    add_telling (person, entry);

  return kgr_council_cell_update (entry->store, KGR_CELL_PERSON, person->id, &kgr_person_fields,
                                  person, error);
}

static gboolean
run (KgrStore    *store,
     gint64       person_id,
     const char  *on,
     const char  *how,
     gboolean     take_back,
     GError     **error)
{
  g_autofree char *line = kgr_fields_dup_line (how);
  Entry entry = { store, person_id, on, line, take_back };

  if (!kgr_is_day (on))
    {
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_INVALID,
                           _("Say on which day, as 2026-04-23."));
      return FALSE;
    }

  return kgr_council_write (store, write_entry, &entry, error);
}

/**
 * kgr_secrecy_repo_tell:
 * @store: a store that can write
 * @person_id: a person
 * @on: the day, ISO
 * @how: (nullable): in which way, one line
 * @error: return location for an error
 *
 * Records that the duty of secrecy was told; the entry is sealed with the person. Several entries
 * stand beside each other. Joins the caller's transaction if there is one. Fails with
 * %KGR_ERROR_NOT_FOUND, %KGR_ERROR_INVALID. Database thread.
 *
 * Returns: %TRUE when it is stored
 */
gboolean
kgr_secrecy_repo_tell (KgrStore    *store,
                       gint64       person_id,
                       const char  *on,
                       const char  *how,
                       GError     **error)
{
  return run (store, person_id, on, how, FALSE, error);
}

gboolean
kgr_secrecy_repo_untell (KgrStore    *store,
                         gint64       person_id,
                         const char  *on,
                         const char  *how,
                         GError     **error)
{
  return run (store, person_id, on, how, TRUE, error);
}

gboolean
kgr_secrecy_repo_is_told (KgrStore    *store,
                          gint64       person_id,
                          const char  *day,
                          gboolean    *told,
                          GError     **error)
{
  g_autoptr(KgrPerson) person = kgr_person_repo_load (store, person_id, error);

  if (person == NULL)
    return FALSE;
  *told = kgr_person_is_told (person, day);

  return TRUE;
}

GPtrArray *
kgr_secrecy_repo_list_untold (KgrStore      *store,
                              const gint64  *ids,
                              guint          n_ids,
                              const char    *day,
                              GError       **error)
{
  g_autoptr(GPtrArray) people = g_ptr_array_new_with_free_func ((GDestroyNotify) kgr_person_free);

  for (guint i = 0; i < n_ids; i++)
    {
      g_autoptr(KgrPerson) person = NULL;

      if (ids[i] == 0)
        continue;
      person = kgr_person_repo_load (store, ids[i], error);
      if (person == NULL)
        return NULL;
      if (!kgr_person_is_told (person, day))
        g_ptr_array_add (people, g_steal_pointer (&person));
    }

  return g_steal_pointer (&people);
}
