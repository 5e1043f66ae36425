/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The deeds of the attendance. act and take_back run on the database thread. */

#include "config.h"

#include <glib/gi18n.h>

#include "meeting/kgr-attendance-deeds.h"
#include "meeting/kgr-attendance-repo.h"

typedef struct
{
  gint64         meeting_id;
  KgrAttendance *before;
  KgrAttendance *after;
  GPtrArray     *lines; /* KgrAttendance, once they were put in */
  char          *now;
  gint64         id;
  int            index;
  int            was;
} Data;

static void
data_free (gpointer pointer)
{
  Data *data = pointer;

  g_clear_pointer (&data->before, kgr_attendance_free);
  g_clear_pointer (&data->after, kgr_attendance_free);
  g_clear_pointer (&data->lines, g_ptr_array_unref);
  g_free (data->now);
  g_free (data);
}

static Data *
data_new (gint64               meeting_id,
          const KgrAttendance *before,
          const KgrAttendance *after,
          const char          *now)
{
  Data *data = g_new0 (Data, 1);

  data->meeting_id = meeting_id;
  data->before = before != NULL ? kgr_attendance_copy (before) : NULL;
  data->after = after != NULL ? kgr_attendance_copy (after) : NULL;
  data->now = g_strdup (now);

  return data;
}

/* A result is never NULL. */
static gpointer
answer (gboolean good)
{
  return GINT_TO_POINTER (good ? 1 : 0);
}

static void
run (KgrDeeds    *deeds,
     Data        *data,
     KgrDeskFunc  act,
     KgrDeskFunc  take_back,
     const char  *done,
     KgrDeedFunc  func,
     gpointer     owner)
{
  KgrDeed deed = {
    .act = act,
    .take_back = take_back,
    .data = data,
    .data_free = data_free,
    .failed = _("The attendance was not stored."),
    .done = done,
    .meeting_id = data->meeting_id,
  };

  kgr_deeds_do (deeds, &deed, func, owner);
}

static gboolean
save (KgrStore             *store,
      Data                 *data,
      const KgrAttendance  *line,
      GError              **error)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();

  g_ptr_array_add (lines, (gpointer) line);

  return kgr_attendance_repo_save (store, data->meeting_id, lines, data->now, error);
}

static gpointer
save_act (KgrStore      *store,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  return answer (save (store, data, ((Data *) data)->after, error));
}

static gpointer
save_back (KgrStore      *store,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  return answer (save (store, data, ((Data *) data)->before, error));
}

void
kgr_attendance_do_save (KgrDeeds            *deeds,
                        gint64               meeting_id,
                        const KgrAttendance *before,
                        const KgrAttendance *after,
                        const char          *now,
                        KgrDeedFunc          func,
                        gpointer             owner)
{
  run (deeds, data_new (meeting_id, before, after, now), save_act, save_back, NULL, func, owner);
}

static gboolean
put_in (KgrStore       *store,
        Data           *data,
        KgrAttendance  *line,
        GError        **error)
{
  return kgr_attendance_repo_insert (store, data->meeting_id, line, data->index, data->now, error);
}

static gboolean
take_out (KgrStore             *store,
          Data                 *data,
          const KgrAttendance  *line,
          GError              **error)
{
  return kgr_attendance_repo_remove (store, data->meeting_id, line->id, &data->index, error);
}

static gpointer
insert_act (KgrStore      *store,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  return answer (put_in (store, data, ((Data *) data)->after, error));
}

static gpointer
insert_back (KgrStore      *store,
             gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  return answer (take_out (store, data, ((Data *) data)->after, error));
}

void
kgr_attendance_do_insert (KgrDeeds            *deeds,
                          gint64               meeting_id,
                          const KgrAttendance *line,
                          const char          *now,
                          KgrDeedFunc          func,
                          gpointer             owner)
{
  Data *data = data_new (meeting_id, NULL, line, now);

  data->index = -1;
  run (deeds, data, insert_act, insert_back, NULL, func, owner);
}

static gpointer
remove_act (KgrStore      *store,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  return answer (take_out (store, data, ((Data *) data)->before, error));
}

static gpointer
remove_back (KgrStore      *store,
             gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  return answer (put_in (store, data, ((Data *) data)->before, error));
}

void
kgr_attendance_do_remove (KgrDeeds            *deeds,
                          gint64               meeting_id,
                          const KgrAttendance *line,
                          KgrDeedFunc          func,
                          gpointer             owner)
{
  run (deeds, data_new (meeting_id, line, NULL, NULL), remove_act, remove_back,
       _("Taken out of the attendance"), func, owner);
}

static gpointer
move_act (KgrStore      *store,
          gpointer       pointer,
          GCancellable  *cancellable,
          GError       **error)
{
  Data *data = pointer;

  return answer (kgr_attendance_repo_move (store, data->meeting_id, data->id, data->index,
                                           &data->was, error));
}

static gpointer
move_back (KgrStore      *store,
           gpointer       pointer,
           GCancellable  *cancellable,
           GError       **error)
{
  Data *data = pointer;

  return answer (kgr_attendance_repo_move (store, data->meeting_id, data->id, data->was, NULL,
                                           error));
}

void
kgr_attendance_do_move (KgrDeeds    *deeds,
                        gint64       meeting_id,
                        gint64       id,
                        int          index,
                        KgrDeedFunc  func,
                        gpointer     owner)
{
  Data *data = data_new (meeting_id, NULL, NULL, NULL);

  data->id = id;
  data->index = index;
  run (deeds, data, move_act, move_back, NULL, func, owner);
}

static gpointer
observers_act (KgrStore      *store,
               gpointer       pointer,
               GCancellable  *cancellable,
               GError       **error)
{
  Data *data = pointer;

  return answer (kgr_attendance_repo_set_observers (store, data->meeting_id, data->index,
                                                    &data->was, error));
}

static gpointer
observers_back (KgrStore      *store,
                gpointer       pointer,
                GCancellable  *cancellable,
                GError       **error)
{
  Data *data = pointer;

  return answer (kgr_attendance_repo_set_observers (store, data->meeting_id, data->was, NULL,
                                                    error));
}

void
kgr_attendance_do_observers (KgrDeeds    *deeds,
                             gint64       meeting_id,
                             int          observers,
                             KgrDeedFunc  func,
                             gpointer     owner)
{
  Data *data = data_new (meeting_id, NULL, NULL, NULL);

  data->index = observers;
  run (deeds, data, observers_act, observers_back, NULL, func, owner);
}

static gpointer
read_act (KgrStore      *store,
          gpointer       pointer,
          GCancellable  *cancellable,
          GError       **error)
{
  Data *data = pointer;

  return answer (kgr_attendance_repo_read_opinion (store, data->meeting_id, data->id, FALSE,
                                                   error));
}

static gpointer
read_back (KgrStore      *store,
           gpointer       pointer,
           GCancellable  *cancellable,
           GError       **error)
{
  Data *data = pointer;

  return answer (kgr_attendance_repo_read_opinion (store, data->meeting_id, data->id, TRUE,
                                                   error));
}

void
kgr_attendance_do_read (KgrDeeds            *deeds,
                        gint64               meeting_id,
                        const KgrAttendance *line,
                        KgrDeedFunc          func,
                        gpointer             owner)
{
  Data *data = data_new (meeting_id, NULL, NULL, NULL);

  data->id = line->id;
  run (deeds, data, read_act, read_back, _("Put at the end of the record"), func, owner);
}

/* Once more after it was taken back, they are the same lines, not new ones. */
static gpointer
expect_act (KgrStore      *store,
            gpointer       pointer,
            GCancellable  *cancellable,
            GError       **error)
{
  Data *data = pointer;

  if (data->lines != NULL)
    return answer (kgr_attendance_repo_put (store, data->meeting_id, data->lines, TRUE, error));

  return answer (kgr_attendance_repo_expect (store, data->meeting_id, &data->lines, error));
}

static gpointer
expect_back (KgrStore      *store,
             gpointer       pointer,
             GCancellable  *cancellable,
             GError       **error)
{
  Data *data = pointer;

  return answer (kgr_attendance_repo_put (store, data->meeting_id, data->lines, FALSE, error));
}

void
kgr_attendance_do_expect (KgrDeeds    *deeds,
                          gint64       meeting_id,
                          KgrDeedFunc  func,
                          gpointer     owner)
{
  run (deeds, data_new (meeting_id, NULL, NULL, NULL), expect_act, expect_back,
       _("Members of that day put in"), func, owner);
}

typedef struct
{
  GPtrArray *untold;
  char      *on;
  char      *how;
} Telling;

static void
telling_free (gpointer pointer)
{
  Telling *telling = pointer;

  g_ptr_array_unref (telling->untold);
  g_free (telling->on);
  g_free (telling->how);
  g_free (telling);
}

static gpointer
tell_act (KgrStore      *store,
          gpointer       pointer,
          GCancellable  *cancellable,
          GError       **error)
{
  Telling *telling = pointer;

  return answer (kgr_closed_room_tell (store, telling->untold, telling->on, telling->how,
                                       FALSE, error));
}

static gpointer
tell_back (KgrStore      *store,
           gpointer       pointer,
           GCancellable  *cancellable,
           GError       **error)
{
  Telling *telling = pointer;

  return answer (kgr_closed_room_tell (store, telling->untold, telling->on, telling->how,
                                       TRUE, error));
}

void
kgr_attendance_do_tell (KgrDeeds   *deeds,
                        KgrMeeting *meeting,
                        GPtrArray  *untold,
                        const char *on,
                        const char *how)
{
  Telling *telling = g_new0 (Telling, 1);
  KgrDeed deed = {
    .act = tell_act,
    .take_back = tell_back,
    .data = telling,
    .data_free = telling_free,
    .failed = _("That they were told was not stored."),
    .done = _("Recorded as told"),
    .meeting_id = meeting->id,
  };

  telling->on = g_strdup (on);
  telling->how = g_strdup (how);
  telling->untold = g_ptr_array_new_with_free_func ((GDestroyNotify) kgr_untold_free);
  for (guint i = 0; i < untold->len; i++)
    g_ptr_array_add (telling->untold, kgr_untold_copy (untold->pdata[i]));
  kgr_deeds_do (deeds, &deed, NULL, NULL);
}
