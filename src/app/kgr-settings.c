/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Nothing of a council's file is kept in the settings but the path of the last one. */

#include "config.h"

#include "kgr-paths.h"
#include "kgr-settings.h"

/**
 * kgr_settings_new:
 *
 * Returns: (transfer full): the settings, with the schema of the build folder where the program
 * runs from there
 */
GSettings *
kgr_settings_new (void)
{
  g_autofree char *dir = kgr_paths_dup_schema_dir ();
  g_autoptr(GSettingsSchemaSource) source = NULL;
  g_autoptr(GSettingsSchema) schema = NULL;
  g_autoptr(GError) error = NULL;

  if (dir == NULL)
    return g_settings_new (KGR_APPLICATION_ID);

  source = g_settings_schema_source_new_from_directory (dir,
                                                        g_settings_schema_source_get_default (),
                                                        FALSE,
                                                        &error);
  if (source == NULL)
    {
      g_warning ("No compiled schema beside the program: %s", error->message);
      return g_settings_new (KGR_APPLICATION_ID);
    }
  schema = g_settings_schema_source_lookup (source, KGR_APPLICATION_ID, TRUE);

  return g_settings_new_full (schema, NULL, NULL);
}
