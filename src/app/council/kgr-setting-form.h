/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "council/kgr-setting.h"

G_BEGIN_DECLS

/**
 * KgrSettingForm:
 *
 * Groups of settings, each with its rows, made from a table and changed in place.
 *
 * Signals:
 * - "commit" (gpointer setting, char *text): take it with kgr_setting_take_text()
 */
#define KGR_TYPE_SETTING_FORM (kgr_setting_form_get_type ())
G_DECLARE_FINAL_TYPE (KgrSettingForm, kgr_setting_form, KGR, SETTING_FORM, GtkBox)

/* @groups: static, ends with a title of NULL. Once. */
void        kgr_setting_form_set_groups   (KgrSettingForm        *self,
                                           const KgrSettingGroup *groups);
/* Shows what the structure @object has; what is being typed is left alone. */
void        kgr_setting_form_show         (KgrSettingForm        *self,
                                           gconstpointer          object);
void        kgr_setting_form_set_editable (KgrSettingForm        *self,
                                           gboolean               editable);
/* Hands over what is being typed in any row. */
void        kgr_setting_form_commit       (KgrSettingForm        *self);
/* The rows of a group, for one that no table knows. (transfer none) */
GtkListBox *kgr_setting_form_get_list     (KgrSettingForm        *self,
                                           guint                  group);
/* One more group with rows of its own: a heading and an empty list. (transfer none) */
GtkListBox *kgr_setting_form_add_group    (KgrSettingForm        *self,
                                           const char            *title);

G_END_DECLS
