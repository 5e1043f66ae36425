/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "handout/kgr-handout-private.h"

static const KgrPerson *
find_person (const KgrRoster *roster,
             gint64           id)
{
  for (guint i = 0; i < roster->people->len; i++)
    {
      const KgrPerson *person = g_ptr_array_index (roster->people, i);

      if (person->id == id)
        return person;
    }

  return NULL;
}

/* Where somebody works would tell who it is whom a public name stands for. */
static void
print_seat (KgrPublicDocument *document,
            const KgrPerson   *person,
            const KgrSeat     *seat)
{
  gboolean is_named = !kgr_is_set (person->public_name);

  kgr_handout_print_cell (document, is_named ? person->name : person->public_name);
  kgr_handout_print_cell (document, is_named ? person->affiliation : NULL);
  if (kgr_seat_get_kind (seat) == KGR_SEAT_MEMBER)
    kgr_handout_print_cell (document, seat->category);
  kgr_handout_print_cell (document, seat->role);
}

static void
print_seats (KgrPublicDocument *document,
             const KgrRoster   *roster,
             KgrSeatKind        kind)
{
  static const char * const of_members[] = { "氏名", "所属", "種別", "役職", NULL };
  static const char * const of_others[] = { "氏名", "所属", "役職", NULL };
  gboolean has_begun = FALSE;

  for (guint i = 0; i < roster->seats->len; i++)
    {
      const KgrSeat *seat = g_ptr_array_index (roster->seats, i);
      const KgrPerson *person = find_person (roster, seat->person_id);

      if (person == NULL || kgr_seat_get_kind (seat) != kind)
        continue;
      if (!has_begun && kind == KGR_SEAT_SECRETARIAT)
        kgr_public_document_add_heading (document, 2, "事務局");
      if (!has_begun)
        kgr_public_document_add_columns (document,
                                         kind == KGR_SEAT_MEMBER ? of_members : of_others);
      has_begun = TRUE;
      print_seat (document, person, seat);
    }
}

/**
 * kgr_handout_new_roster:
 * @roster: who sits there; all of it could be opened
 * @form: (nullable): the council's form; %NULL = the usual one
 *
 * The list of members (委員名簿), the secretariat apart. Who has a public name stands there by it,
 * without an affiliation. That somebody sits there from lived experience is never printed, nor are
 * observers and support staff. Pure; any thread. Publicly equal rosters give equal papers.
 *
 * Returns: (transfer full): the public projection
 */
KgrPublicDocument *
kgr_handout_new_roster (const KgrRoster *roster,
                        const KgrForm   *form)
{
  KgrPublicDocument *document = NULL;
  g_autoptr(GString) title = g_string_new (NULL);
  g_autofree char *day = NULL;
  g_autofree char *as_of = NULL;

  g_return_val_if_fail (roster != NULL && roster->day != NULL, NULL);

  if (kgr_is_set (roster->council) && g_strcmp0 (roster->council, roster->body) != 0)
    g_string_append_printf (title, "%s　", roster->council);
  g_string_append_printf (title, "%s　委員名簿", kgr_is_set (roster->body) ? roster->body : "");
  day = kgr_handout_dup_day (form, roster->day);
  as_of = day != NULL ? g_strconcat (day, "現在", NULL) : NULL;

  document = kgr_public_document_new ("ja");
  kgr_public_document_add_title (document, title->str);
  kgr_public_document_add_paragraph (document, as_of != NULL ? as_of : "");
  print_seats (document, roster, KGR_SEAT_MEMBER);
  print_seats (document, roster, KGR_SEAT_SECRETARIAT);

  return document;
}
