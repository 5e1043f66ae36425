-- SPDX-FileCopyrightText: The Kaigiroku developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Schema 5. Papers other than minutes that were issued: one row for each file. Which paper it was, when and by
-- whom is sealed; what it was about is plain, so that nothing it refers to goes.

CREATE TABLE handout (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  meeting_id INTEGER REFERENCES meeting (id),
  body_id INTEGER REFERENCES body (id),
  fiscal_year INTEGER CHECK (fiscal_year > 0),
  row_key BLOB NOT NULL UNIQUE CHECK (length (row_key) = 16),
  revision INTEGER NOT NULL CHECK (revision > 0),
  cell BLOB NOT NULL
) STRICT;
CREATE INDEX handout_by_meeting ON handout (meeting_id) WHERE meeting_id IS NOT NULL;
CREATE INDEX handout_by_body ON handout (body_id) WHERE body_id IS NOT NULL;

CREATE TRIGGER handout_is_kept BEFORE DELETE ON handout
BEGIN SELECT RAISE (ABORT, 'issued papers are kept'); END;
CREATE TRIGGER handout_stands BEFORE UPDATE OF id, meeting_id, body_id, fiscal_year, row_key ON handout
BEGIN SELECT RAISE (ABORT, 'issued papers do not change'); END;

PRAGMA user_version = 5;
