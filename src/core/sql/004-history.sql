-- SPDX-FileCopyrightText: The Kaigiroku developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Schema 4. What statements were before they were changed: one row for each visit that changed one. The unit
-- may be gone; then its last row is what was deleted, so unit_id refers to nothing.

CREATE TABLE unit_revision (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  meeting_id INTEGER NOT NULL REFERENCES meeting (id),
  unit_id INTEGER NOT NULL CHECK (unit_id > 0),
  row_key BLOB NOT NULL CHECK (length (row_key) = 16),
  revision INTEGER NOT NULL CHECK (revision > 0),
  cell BLOB NOT NULL
) STRICT;
CREATE INDEX unit_revision_by_unit ON unit_revision (meeting_id, unit_id);

CREATE TRIGGER unit_revision_is_kept BEFORE DELETE ON unit_revision
BEGIN SELECT RAISE (ABORT, 'history is kept'); END;
CREATE TRIGGER unit_revision_stands BEFORE UPDATE OF id, meeting_id, unit_id, row_key ON unit_revision
BEGIN SELECT RAISE (ABORT, 'history does not change'); END;

PRAGMA user_version = 4;
