-- SPDX-FileCopyrightText: The Kaigiroku developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Schema 1. Plain are only row ids, references, order, state, kind, numbers and calendar dates; everything
-- a person typed is in the sealed cell of its row, bound to row_key and revision.

CREATE TABLE vault (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  vault_id BLOB NOT NULL CHECK (length (vault_id) = 16)
) STRICT;

CREATE TABLE slot (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind INTEGER NOT NULL CHECK (kind IN (1, 2)),   -- 1 a passphrase, 2 the recovery key
  used INTEGER NOT NULL DEFAULT 0,                -- higher = used later
  ops INTEGER NOT NULL,
  mem_kib INTEGER NOT NULL,
  salt BLOB NOT NULL CHECK (length (salt) = 16),
  wrapped BLOB NOT NULL CHECK (length (wrapped) = 72),
  row_key BLOB NOT NULL UNIQUE CHECK (length (row_key) = 16),
  revision INTEGER NOT NULL CHECK (revision > 0),
  cell BLOB NOT NULL
) STRICT;

CREATE TABLE holder (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  row_key BLOB NOT NULL UNIQUE CHECK (length (row_key) = 16),
  revision INTEGER NOT NULL CHECK (revision > 0),
  cell BLOB NOT NULL
) STRICT;

CREATE TABLE council (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  row_key BLOB NOT NULL UNIQUE CHECK (length (row_key) = 16),
  revision INTEGER NOT NULL CHECK (revision > 0),
  cell BLOB NOT NULL
) STRICT;

CREATE TABLE body (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  council_id INTEGER NOT NULL REFERENCES council (id),
  parent_id INTEGER REFERENCES body (id),
  row_key BLOB NOT NULL UNIQUE CHECK (length (row_key) = 16),
  revision INTEGER NOT NULL CHECK (revision > 0),
  cell BLOB NOT NULL
) STRICT;
CREATE INDEX body_by_council ON body (council_id);
CREATE INDEX body_by_parent ON body (parent_id);

CREATE TABLE person (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  row_key BLOB NOT NULL UNIQUE CHECK (length (row_key) = 16),
  revision INTEGER NOT NULL CHECK (revision > 0),
  cell BLOB NOT NULL
) STRICT;

CREATE TABLE seat (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  body_id INTEGER NOT NULL REFERENCES body (id),
  person_id INTEGER NOT NULL REFERENCES person (id),
  row_key BLOB NOT NULL UNIQUE CHECK (length (row_key) = 16),
  revision INTEGER NOT NULL CHECK (revision > 0),
  cell BLOB NOT NULL
) STRICT;
CREATE INDEX seat_by_body ON seat (body_id);
CREATE INDEX seat_by_person ON seat (person_id);

CREATE TABLE meeting (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  body_id INTEGER NOT NULL REFERENCES body (id),
  fiscal_year INTEGER NOT NULL DEFAULT 0,         -- 0 = unknown
  number INTEGER NOT NULL DEFAULT 0,              -- 0 = unknown
  held_on TEXT CHECK (held_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  status INTEGER NOT NULL CHECK (status BETWEEN 1 AND 8),
  record_method INTEGER NOT NULL DEFAULT 0 CHECK (record_method BETWEEN 0 AND 3),
  row_key BLOB NOT NULL UNIQUE CHECK (length (row_key) = 16),
  revision INTEGER NOT NULL CHECK (revision > 0),
  cell BLOB NOT NULL
) STRICT;
CREATE INDEX meeting_by_body ON meeting (body_id);
CREATE INDEX meeting_by_date ON meeting (held_on);

CREATE TABLE attendance (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  meeting_id INTEGER NOT NULL REFERENCES meeting (id),
  position INTEGER NOT NULL,
  person_id INTEGER REFERENCES person (id),
  row_key BLOB NOT NULL UNIQUE CHECK (length (row_key) = 16),
  revision INTEGER NOT NULL CHECK (revision > 0),
  cell BLOB NOT NULL
) STRICT;
CREATE INDEX attendance_by_meeting ON attendance (meeting_id, position);
CREATE INDEX attendance_by_person ON attendance (person_id);

CREATE TABLE agenda_item (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  meeting_id INTEGER NOT NULL REFERENCES meeting (id),
  parent_id INTEGER REFERENCES agenda_item (id),
  position INTEGER NOT NULL,
  kind INTEGER NOT NULL CHECK (kind IN (1, 2)),   -- 1 a heading, 2 an item
  closed INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1)),
  row_key BLOB NOT NULL UNIQUE CHECK (length (row_key) = 16),
  revision INTEGER NOT NULL CHECK (revision > 0),
  cell BLOB NOT NULL
) STRICT;
CREATE INDEX agenda_item_by_meeting ON agenda_item (meeting_id, position);
CREATE INDEX agenda_item_by_parent ON agenda_item (parent_id);

CREATE TABLE paper (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  meeting_id INTEGER NOT NULL REFERENCES meeting (id),
  position INTEGER NOT NULL,
  row_key BLOB NOT NULL UNIQUE CHECK (length (row_key) = 16),
  revision INTEGER NOT NULL CHECK (revision > 0),
  cell BLOB NOT NULL
) STRICT;
CREATE INDEX paper_by_meeting ON paper (meeting_id, position);

-- The record: its units in the order of position, whose numbers leave gaps for what comes between. An index
-- of random keys would cost as much as all the rest of storing a unit, so row_key has none here: 16 random
-- bytes do not meet, and a copied row is found by the check. (IN with three values opens a temporary table
-- for each row; BETWEEN does not.)
CREATE TABLE unit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  meeting_id INTEGER NOT NULL REFERENCES meeting (id),
  position INTEGER NOT NULL,
  kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 3),         -- an item's place, a statement, a note
  statement_kind INTEGER NOT NULL CHECK (statement_kind BETWEEN 0 AND 3),
  agenda_id INTEGER REFERENCES agenda_item (id),
  person_id INTEGER REFERENCES person (id),
  row_key BLOB NOT NULL CHECK (length (row_key) = 16),
  revision INTEGER NOT NULL CHECK (revision > 0),
  cell BLOB NOT NULL
) STRICT;
CREATE INDEX unit_by_meeting ON unit (meeting_id, position);
CREATE INDEX unit_by_agenda ON unit (agenda_id) WHERE agenda_id IS NOT NULL;
CREATE INDEX unit_by_person ON unit (person_id) WHERE person_id IS NOT NULL;

-- Approved versions. What they hold is in version_part; only the state of a version and the envelope of a
-- cell (a new master key) may ever change.
CREATE TABLE version (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  meeting_id INTEGER NOT NULL REFERENCES meeting (id),
  number INTEGER NOT NULL CHECK (number > 0),
  state INTEGER NOT NULL CHECK (state IN (1, 2)),            -- 1 approved, 2 withdrawn
  concealed_since INTEGER NOT NULL DEFAULT 0 CHECK (concealed_since IN (0, 1)),
  row_key BLOB NOT NULL UNIQUE CHECK (length (row_key) = 16),
  revision INTEGER NOT NULL CHECK (revision > 0),
  cell BLOB NOT NULL,
  UNIQUE (meeting_id, number)
) STRICT;

CREATE TABLE version_part (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  version_id INTEGER NOT NULL REFERENCES version (id),
  kind INTEGER NOT NULL CHECK (kind IN (1, 2)),              -- 1 the record, 2 its public projection
  row_key BLOB NOT NULL UNIQUE CHECK (length (row_key) = 16),
  revision INTEGER NOT NULL CHECK (revision > 0),
  cell BLOB NOT NULL,
  UNIQUE (version_id, kind)
) STRICT;

CREATE TABLE version_event (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  version_id INTEGER NOT NULL REFERENCES version (id),
  kind INTEGER NOT NULL CHECK (kind IN (1, 2)),              -- 1 withdrawn, 2 a file handed over
  row_key BLOB NOT NULL UNIQUE CHECK (length (row_key) = 16),
  revision INTEGER NOT NULL CHECK (revision > 0),
  cell BLOB NOT NULL
) STRICT;
CREATE INDEX version_event_by_version ON version_event (version_id);

CREATE TRIGGER version_is_kept BEFORE DELETE ON version
BEGIN SELECT RAISE (ABORT, 'versions are kept'); END;
CREATE TRIGGER version_part_is_kept BEFORE DELETE ON version_part
BEGIN SELECT RAISE (ABORT, 'versions are kept'); END;
CREATE TRIGGER version_event_is_kept BEFORE DELETE ON version_event
BEGIN SELECT RAISE (ABORT, 'versions are kept'); END;
CREATE TRIGGER version_stands BEFORE UPDATE OF id, meeting_id, number, row_key ON version
BEGIN SELECT RAISE (ABORT, 'versions do not change'); END;
CREATE TRIGGER version_part_stands BEFORE UPDATE OF id, version_id, kind, row_key ON version_part
BEGIN SELECT RAISE (ABORT, 'versions do not change'); END;
CREATE TRIGGER version_event_stands BEFORE UPDATE OF id, version_id, kind, row_key ON version_event
BEGIN SELECT RAISE (ABORT, 'versions do not change'); END;

PRAGMA user_version = 1;
