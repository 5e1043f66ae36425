-- SPDX-FileCopyrightText: The Kaigiroku developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Schema 3. Steps of an issue that were taken back, and the texts of the fields of a support base by fiscal year.

-- A step is never deleted: that it was a mistake is a row of its own, and that it stands after all is another. The
-- last row of a step counts.
CREATE TABLE issue_void (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  step_id INTEGER NOT NULL REFERENCES issue_step (id),
  voided INTEGER NOT NULL CHECK (voided IN (0, 1)),          -- 1 taken back, 0 stands again
  row_key BLOB NOT NULL UNIQUE CHECK (length (row_key) = 16),
  revision INTEGER NOT NULL CHECK (revision > 0),
  cell BLOB NOT NULL
) STRICT;
CREATE INDEX issue_void_by_step ON issue_void (step_id);
CREATE TRIGGER issue_void_is_kept BEFORE DELETE ON issue_void
BEGIN SELECT RAISE (ABORT, 'issues are kept'); END;
CREATE TRIGGER issue_void_stands BEFORE UPDATE OF id, step_id, voided, row_key ON issue_void
BEGIN SELECT RAISE (ABORT, 'steps do not change'); END;

CREATE TABLE field_text (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  council_id INTEGER NOT NULL REFERENCES council (id),
  fiscal_year INTEGER NOT NULL CHECK (fiscal_year > 0),
  row_key BLOB NOT NULL UNIQUE CHECK (length (row_key) = 16),
  revision INTEGER NOT NULL CHECK (revision > 0),
  cell BLOB NOT NULL
) STRICT;
CREATE INDEX field_text_by_year ON field_text (council_id, fiscal_year);

PRAGMA user_version = 3;
