/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "roster/kgr-person-ledger.h"
#include "roster/kgr-roster-deeds.h"
#include "roster/kgr-roster.h"
#include "roster/kgr-telling-form.h"
#include "text/kgr-era.h"

struct _KgrPersonLedger
{
  GtkBox          parent_instance;

  GtkWidget      *untold;
  GtkListBox     *tellings;
  KgrTellingForm *form;

  KgrSession     *session;
  KgrPerson      *person;
};

G_DEFINE_FINAL_TYPE (KgrPersonLedger, kgr_person_ledger, GTK_TYPE_BOX)

static void
told_cb (KgrPersonLedger *self,
         const char      *on,
         const char      *how)
{
  if (self->person != NULL && self->person->id != 0)
    kgr_roster_tell (self->session, self->person->id, on, how);
}

static void
untell_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  KgrPersonLedger *self = KGR_PERSON_LEDGER (widget);
  guint index = g_variant_get_uint32 (parameter);
  const KgrTelling *telling;

  if (self->person == NULL || self->person->tellings == NULL
      || index >= self->person->tellings->len)
    return;
  telling = g_ptr_array_index (self->person->tellings, index);
  kgr_roster_untell (self->session, self->person->id, telling->on, telling->how);
}

static GtkWidget *
take_out_button_new (guint index)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  const char *label = _("Take Out of the Ledger");

  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "ledger.untell");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", index);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");

  return button;
}

static GtkWidget *
row_new (KgrPersonLedger  *self,
         const KgrTelling *telling,
         guint             index)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *on = telling->on != NULL ? kgr_era_format_date (telling->on, TRUE) : NULL;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), on != NULL ? on : "");
  if (telling->how != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), telling->how);
  if (!kgr_session_is_read_only (self->session))
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), take_out_button_new (index));

  return row;
}

static void
kgr_person_ledger_dispose (GObject *object)
{
  KgrPersonLedger *self = KGR_PERSON_LEDGER (object);

  g_clear_pointer (&self->person, kgr_person_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (kgr_person_ledger_parent_class)->dispose (object);
}

static void
kgr_person_ledger_class_init (KgrPersonLedgerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_person_ledger_dispose;

  g_type_ensure (KGR_TYPE_TELLING_FORM);
  gtk_widget_class_install_action (widget_class, "ledger.untell", "u", untell_action);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/kaigiroku/Kaigiroku/ui/kgr-person-ledger.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrPersonLedger, untold);
  gtk_widget_class_bind_template_child (widget_class, KgrPersonLedger, tellings);
  gtk_widget_class_bind_template_child (widget_class, KgrPersonLedger, form);
  gtk_widget_class_bind_template_callback (widget_class, told_cb);
}

static void
kgr_person_ledger_init (KgrPersonLedger *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
kgr_person_ledger_set_session (KgrPersonLedger *self,
                               KgrSession      *session)
{
  g_autofree char *today = kgr_roster_dup_today ();

  g_return_if_fail (KGR_IS_PERSON_LEDGER (self));

  g_set_object (&self->session, session);
  gtk_widget_set_visible (GTK_WIDGET (self->form), !kgr_session_is_read_only (session));
  kgr_telling_form_set_day (self->form, today, NULL);
}

void
kgr_person_ledger_set_person (KgrPersonLedger *self,
                              const KgrPerson *person)
{
  guint n_tellings = person != NULL && person->tellings != NULL ? person->tellings->len : 0;
  GtkWidget *row;

  g_return_if_fail (KGR_IS_PERSON_LEDGER (self));

  g_clear_pointer (&self->person, kgr_person_free);
  self->person = person != NULL ? kgr_person_copy (person) : NULL;
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->tellings))) != NULL)
    gtk_list_box_remove (self->tellings, row);
  for (guint i = 0; i < n_tellings; i++)
    gtk_list_box_append (self->tellings, row_new (self, person->tellings->pdata[i], i));
  gtk_widget_set_visible (GTK_WIDGET (self->tellings), n_tellings > 0);
  gtk_widget_set_visible (self->untold, n_tellings == 0);
}
