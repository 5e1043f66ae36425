/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The council and its bodies. */

#include "config.h"

#include <glib/gi18n.h>

#include "council/kgr-body-page.h"
#include "council/kgr-body-settings-page.h"
#include "council/kgr-council-repo.h"
#include "council/kgr-council-settings-page.h"
#include "council/kgr-setting.h"
#include "kgr-test-build.h"
#include "kgr-test-keys.h"
#include "kgr-test-likeness.h"

static void
set_one (KgrTestOffice    *office,
         const KgrSetting *setting,
         const char       *text)
{
  GtkWidget *page = kgr_office_page (office);
  const char *label = _(setting->label);
  int value;

  switch (setting->type)
    {
    case KGR_SETTING_CHOICE:
      value = (int) g_ascii_strtoll (text, NULL, 10);
      kgr_office_choose (office, page, label,
                         value != 0 ? setting->to_label (value) : _(setting->preset));
      break;
    case KGR_SETTING_LINES:
      kgr_office_fill (office, page, label, text);
      break;
    default:
      kgr_office_write (office, page, label, text);
      break;
    }
}

/* Everything in which @wanted differs from @now. */
static void
set_all (KgrTestOffice         *office,
         const KgrSettingGroup *groups,
         gconstpointer          wanted,
         gconstpointer          now)
{
  for (guint i = 0; groups[i].title != NULL; i++)
    for (guint n = 0; n < groups[i].n_settings; n++)
      {
        const KgrSetting *setting = &groups[i].settings[n];
        g_autofree char *text = kgr_setting_dup_text (setting, wanted);
        g_autofree char *before = kgr_setting_dup_text (setting, now);

        if (!g_str_equal (text, before))
          set_one (office, setting, text);
      }
}

static void
make_body (KgrTestOffice *office,
           const char    *name,
           const char    *under)
{
  GtkWidget *maker = kgr_shell_find (office->window, "maker");

  kgr_office_take (office, NULL, "Make a Body");
  kgr_office_find (office, maker, "Name of the Body");
  if (under != NULL)
    kgr_office_choose (office, maker, "Stands Below", under);
  kgr_office_write (office, maker, "Name of the Body", name);
  kgr_shell_wait_until (KGR_IS_BODY_PAGE (kgr_office_page (office)) &&
                        kgr_shell_says (kgr_office_page (office), name));
}

static GtkWidget *
find_printed (KgrTestOffice *office,
              const char    *part)
{
  GtkWidget *wording = kgr_office_find (office, kgr_office_page (office), part);

  return kgr_office_find (office, gtk_widget_get_ancestor (wording, GTK_TYPE_LIST_BOX_ROW),
                          "Is Printed");
}

/* A heading is not printed any more, which is taken back. */
static void
take_back_a_heading (KgrTestOffice *office)
{
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_printed (office, "出席者")), FALSE);
  kgr_office_undo (office);
  kgr_shell_wait_until (
    gtk_check_button_get_active (GTK_CHECK_BUTTON (find_printed (office, "出席者"))));
}

/* The first body brings its council with it, which is then called by its name. */
void
kgr_build_council (KgrTestBuild *self)
{
  KgrTestOffice *office = self->office;
  g_autoptr(GPtrArray) councils = kgr_council_repo_list (self->sample, NULL);
  const KgrCouncil now = { .name = (char *) "全体会" };
  GtkWidget *page;

  make_body (office, "全体会", NULL);
  kgr_office_act (office, "win.council-settings");
  page = kgr_office_page (office);
  g_assert_true (KGR_IS_COUNCIL_SETTINGS_PAGE (page));
  kgr_shell_wait_until (kgr_shell_says (page, "全体会"));
  set_all (office, kgr_council_settings, councils->pdata[0], &now);

  take_back_a_heading (office);
}

static void
settle_body (KgrTestOffice *office,
             const KgrBody *wanted)
{
  g_autoptr(KgrBody) now = kgr_body_new (wanted->name);
  GtkWidget *page;

  kgr_office_act (office, "body.settings");
  page = kgr_office_page (office);
  g_assert_true (KGR_IS_BODY_SETTINGS_PAGE (page));
  kgr_shell_wait_until (kgr_shell_says (page, wanted->name));
  set_all (office, kgr_body_settings, wanted, now);
}

static const char *
name_parent (GPtrArray     *bodies,
             const KgrBody *body)
{
  for (guint i = 0; i < bodies->len; i++)
    if (((KgrBody *) bodies->pdata[i])->id == body->parent_id)
      return ((KgrBody *) bodies->pdata[i])->name;

  return NULL;
}

/* A body that should not be there: dissolved, which is taken back, and so is its making. */
static void
take_back_a_body (KgrTestBuild *self)
{
  KgrTestOffice *office = self->office;

  make_body (office, "まちがい部会", "こども部会");
  kgr_office_act (office, "body.settings");
  kgr_shell_wait_until (kgr_shell_says (kgr_office_page (office), "まちがい部会"));
  kgr_office_act (office, "body.dissolve");
  kgr_shell_wait_until (!KGR_IS_BODY_SETTINGS_PAGE (kgr_office_page (office)));
  kgr_office_undo (office);
  kgr_office_undo (office);
}

void
kgr_build_bodies (KgrTestBuild *self)
{
  KgrTestOffice *office = self->office;
  g_autoptr(GPtrArray) bodies = kgr_body_repo_list (self->sample, NULL);

  kgr_office_act (office, "win.back");
  for (guint i = 0; i < bodies->len; i++)
    {
      const KgrBody *body = bodies->pdata[i];

      if (i > 0)
        make_body (office, body->name, name_parent (bodies, body));
      settle_body (office, body);
    }
  take_back_a_body (self);
  kgr_build_compare (self, kgr_likeness_bodies);
}
