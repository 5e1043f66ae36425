/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The people, where they sit, and whom the duty of secrecy was told. */

#include "config.h"

#include "council/kgr-council-repo.h"
#include "kgr-test-build.h"
#include "kgr-test-keys.h"
#include "kgr-test-likeness.h"
#include "roster/kgr-person-page.h"
#include "roster/kgr-roster-page.h"

static void
fill_in (KgrTestOffice *office,
         const char    *name,
         const char    *words)
{
  if (words != NULL)
    kgr_office_fill (office, kgr_office_page (office), name, words);
}

static void
add_person (KgrTestOffice   *office,
            const KgrPerson *person)
{
  GtkWidget *page;

  kgr_office_act (office, "roster.add");
  page = kgr_office_page (office);
  g_assert_true (KGR_IS_PERSON_PAGE (page));
  kgr_shell_wait_until (kgr_shell_says (page, "Somebody New"));
  fill_in (office, "Reading", person->reading);
  fill_in (office, "Affiliation", person->affiliation);
  fill_in (office, "Public name", person->public_name);
  kgr_office_write (office, page, "Name", person->name);
  kgr_office_find (office, page, "Add a Seat");
}

static const char *
name_body (GPtrArray *bodies,
           gint64     id)
{
  for (guint i = 0; i < bodies->len; i++)
    if (((KgrBody *) bodies->pdata[i])->id == id)
      return ((KgrBody *) bodies->pdata[i])->name;

  g_assert_not_reached ();
}

/* The duty of secrecy lies on whoever sits there from lived experience, too: the switch is there
 * while what is confidential is shown. */
static void
add_seat (KgrTestOffice *office,
          const KgrSeat *seat,
          const char    *body)
{
  GtkWidget *form = kgr_shell_find (kgr_office_page (office), "form");

  kgr_office_take (office, kgr_office_page (office), "Add a Seat");
  kgr_office_choose (office, form, "Body", body);
  if (g_strcmp0 (seat->role, "委員") != 0)
    kgr_office_fill (office, form, "Role", seat->role);
  if (seat->category != NULL)
    kgr_office_choose (office, form, "Category", seat->category);
  if (seat->lived_experience)
    kgr_office_take (office, form, "From lived experience");
  if (seat->from != NULL)
    kgr_office_fill (office, form, "First day of the term, as 2026-04-01", seat->from);
  if (seat->until != NULL)
    kgr_office_fill (office, form, "Last day of the term, as 2030-03-31", seat->until);
  if (seat->left != NULL)
    kgr_office_fill (office, form, "Last day there, where it was left before the term was over",
                     seat->left);
  kgr_office_go (office, form, "Role");
  kgr_keys_press ("Return");
  g_assert_false (gtk_widget_get_visible (form));
}

static void
tell (KgrTestOffice    *office,
      const KgrTelling *telling)
{
  GtkWidget *ledger = kgr_shell_find (kgr_office_page (office), "ledger");

  kgr_office_replace (office, kgr_shell_find (ledger, "on"), telling->on);
  kgr_office_replace (office, kgr_shell_find (ledger, "how"), telling->how);
  kgr_keys_press ("Return");
}

static void
build_person (KgrTestBuild    *self,
              const KgrPerson *person,
              GPtrArray       *bodies)
{
  g_autoptr(GPtrArray) seats = kgr_seat_repo_list_of_person (self->sample, person->id, NULL);

  add_person (self->office, person);
  for (guint i = 0; i < seats->len; i++)
    {
      const KgrSeat *seat = seats->pdata[i];

      add_seat (self->office, seat, name_body (bodies, seat->body_id));
    }
  for (guint i = 0; person->tellings != NULL && i < person->tellings->len; i++)
    tell (self->office, person->tellings->pdata[i]);
}

/* The last one is removed, and so is a seat of the one before; both come back. */
static void
take_back (KgrTestBuild *self)
{
  KgrTestOffice *office = self->office;
  GtkWidget *page = kgr_office_page (office);
  GtkWidget *seats = kgr_shell_find (page, "seats");

  kgr_office_take (office, gtk_widget_get_first_child (seats), "Remove This Seat");
  kgr_office_undo (office);
  kgr_office_act (office, "person.remove");
  kgr_shell_wait_until (KGR_IS_ROSTER_PAGE (kgr_office_page (office)));
  kgr_office_undo (office);
}

void
kgr_build_people (KgrTestBuild *self)
{
  KgrTestOffice *office = self->office;
  g_autoptr(GPtrArray) people = kgr_person_repo_list (self->sample, NULL);
  g_autoptr(GPtrArray) bodies = kgr_body_repo_list (self->sample, NULL);

  g_assert_cmpuint (people->len, ==, 20);
  kgr_office_act (office, "win.roster");
  for (guint i = 0; i < people->len; i++)
    {
      if (i > 0)
        kgr_office_act (office, "win.back");
      g_assert_true (KGR_IS_ROSTER_PAGE (kgr_office_page (office)));
      build_person (self, people->pdata[i], bodies);
    }
  take_back (self);
  kgr_build_compare (self, kgr_likeness_people);
  kgr_build_compare (self, kgr_likeness_seats);
}
