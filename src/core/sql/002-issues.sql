-- SPDX-FileCopyrightText: The Kaigiroku developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Schema 2. What carries over from meeting to meeting and from body to body. Where an issue belongs and what
-- became of it is nowhere but in its steps, so that nothing can disagree with them.

CREATE TABLE issue (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind INTEGER NOT NULL CHECK (kind IN (1, 2)),              -- 1 an action, 2 an issue
  due TEXT CHECK (due = 'next' OR due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  owner_body_id INTEGER REFERENCES body (id),
  owner_person_id INTEGER REFERENCES person (id),
  origin_meeting_id INTEGER REFERENCES meeting (id),
  origin_unit_id INTEGER REFERENCES unit (id) ON DELETE SET NULL,
  generalised_from INTEGER REFERENCES issue (id),
  row_key BLOB NOT NULL UNIQUE CHECK (length (row_key) = 16),
  revision INTEGER NOT NULL CHECK (revision > 0),
  cell BLOB NOT NULL
) STRICT;
CREATE INDEX issue_by_owner_body ON issue (owner_body_id) WHERE owner_body_id IS NOT NULL;
CREATE INDEX issue_by_owner_person ON issue (owner_person_id) WHERE owner_person_id IS NOT NULL;
CREATE INDEX issue_by_origin_meeting ON issue (origin_meeting_id) WHERE origin_meeting_id IS NOT NULL;
CREATE INDEX issue_by_origin_unit ON issue (origin_unit_id) WHERE origin_unit_id IS NOT NULL;
CREATE INDEX issue_by_source ON issue (generalised_from) WHERE generalised_from IS NOT NULL;

CREATE TABLE issue_step (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  issue_id INTEGER NOT NULL REFERENCES issue (id),
  kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 4),        -- 1 raised, 2 answered, 3 referred, 4 closed
  meeting_id INTEGER REFERENCES meeting (id),                -- dates it; NULL = before any meeting
  at_meeting INTEGER NOT NULL CHECK (at_meeting IN (0, 1)),  -- 0 = outside, after that meeting
  body_id INTEGER REFERENCES body (id) CHECK ((body_id IS NOT NULL) = (kind IN (1, 3))),
  state INTEGER NOT NULL CHECK (state BETWEEN 1 AND 5),      -- new, active, continued, done, dropped
  row_key BLOB NOT NULL UNIQUE CHECK (length (row_key) = 16),
  revision INTEGER NOT NULL CHECK (revision > 0),
  cell BLOB NOT NULL,
  CHECK (kind <> 4 OR state IN (4, 5)),
  CHECK (meeting_id IS NOT NULL OR at_meeting = 0)
) STRICT;
CREATE INDEX issue_step_by_issue ON issue_step (issue_id);
CREATE INDEX issue_step_by_meeting ON issue_step (meeting_id) WHERE meeting_id IS NOT NULL;
CREATE INDEX issue_step_by_body ON issue_step (body_id) WHERE body_id IS NOT NULL;
CREATE UNIQUE INDEX issue_is_raised_once ON issue_step (issue_id) WHERE kind = 1;

CREATE TRIGGER issue_is_kept BEFORE DELETE ON issue
BEGIN SELECT RAISE (ABORT, 'issues are kept'); END;
CREATE TRIGGER issue_step_is_kept BEFORE DELETE ON issue_step
BEGIN SELECT RAISE (ABORT, 'issues are kept'); END;
CREATE TRIGGER issue_comes_from BEFORE UPDATE OF id, origin_meeting_id, generalised_from, row_key ON issue
BEGIN SELECT RAISE (ABORT, 'where an issue comes from does not change'); END;
CREATE TRIGGER issue_step_stands
BEFORE UPDATE OF id, issue_id, kind, meeting_id, at_meeting, body_id, state, row_key ON issue_step
BEGIN SELECT RAISE (ABORT, 'steps do not change'); END;

PRAGMA user_version = 2;
