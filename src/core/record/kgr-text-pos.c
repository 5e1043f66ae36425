/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "record/kgr-text-pos.h"

/**
 * kgr_text_pos_is_label:
 * @self: a place
 *
 * Whether it is on the line that says who speaks. Pure; any thread.
 *
 * Returns: %TRUE if it is
 */
gboolean
kgr_text_pos_is_label (KgrTextPos self)
{
  return self.para == KGR_LABEL_PARA;
}

/**
 * kgr_text_pos_equal:
 * @a: a place
 * @b: a place
 *
 * Whether two places are the same. Pure; any thread.
 *
 * Returns: %TRUE if they are
 */
gboolean
kgr_text_pos_equal (KgrTextPos a,
                    KgrTextPos b)
{
  return kgr_text_pos_compare (a, b) == 0;
}

/**
 * kgr_text_pos_compare:
 * @a: a place
 * @b: a place
 *
 * Compares two places in the order of the record: by unit; in a unit the label stands first, then
 * the text, then the key points. Pure; any thread.
 *
 * Returns: less than, equal to or greater than 0, as for sorting
 */
int
kgr_text_pos_compare (KgrTextPos a,
                      KgrTextPos b)
{
  gboolean a_label = kgr_text_pos_is_label (a);
  gboolean b_label = kgr_text_pos_is_label (b);

  if (a.unit != b.unit)
    return a.unit < b.unit ? -1 : 1;
  if (a_label != b_label)
    return a_label ? -1 : 1;
  if (!a_label && a.layer != b.layer)
    return a.layer < b.layer ? -1 : 1;
  if (!a_label && a.para != b.para)
    return a.para < b.para ? -1 : 1;
  return (a.column > b.column) - (a.column < b.column);
}
