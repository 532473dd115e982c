-- The rules of an activity's sign-up are JSON: companions, waitlist, roles, questions, and times on the wall.
-- `roster_version` grows with every change of the roster: what a process remembers of one holds for one version.
ALTER TABLE activities ADD COLUMN rules TEXT NOT NULL DEFAULT '{}';
ALTER TABLE activities ADD COLUMN roster_version BIGINT NOT NULL DEFAULT 0;

-- A sign-up is a party: a person with companions, or a guest whom somebody entered for them. A sign-up without a
-- person and without a guest is one whose person was forgotten: it only counts.
-- `role` 0 takes part; the others are the activity's roles, from 1.
CREATE TABLE parties (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    activity_id   BIGINT NOT NULL REFERENCES activities (id),
    role          BIGINT NOT NULL DEFAULT 0,
    person_id     BIGINT REFERENCES people (id),
    guest         TEXT,
    phone         TEXT,
    entered_by    BIGINT REFERENCES people (id),
    seats         BIGINT NOT NULL DEFAULT 1 CHECK (seats > 0),
    state         TEXT NOT NULL CHECK (state IN ('going', 'offered', 'waiting', 'cancelled')),
    turn          BIGINT NOT NULL,
    passed        BIGINT NOT NULL DEFAULT 0,
    offered_until BIGINT,
    attended      BOOLEAN,
    created_at    BIGINT NOT NULL,
    CHECK (person_id IS NULL OR guest IS NULL),
    CHECK ((state = 'offered') = (offered_until IS NOT NULL)),
    UNIQUE (activity_id, person_id),
    UNIQUE (activity_id, turn)
);
INSERT INTO parties (activity_id, person_id, state, turn, attended, created_at)
    SELECT activity_id, person_id, state, turn, attended, created_at FROM signups ORDER BY id;
DROP TABLE signups;
ALTER TABLE parties RENAME TO signups;
CREATE INDEX signups_line ON signups (activity_id, role, state, turn, seats);
CREATE INDEX signups_person ON signups (person_id, state);
CREATE INDEX signups_offers ON signups (offered_until) WHERE state = 'offered';

-- What was asked of a sign-up, from question 0; no answer while it is open, an empty one where it was skipped.
CREATE TABLE answers (
    signup_id BIGINT NOT NULL REFERENCES signups (id) ON DELETE CASCADE,
    question  BIGINT NOT NULL,
    answer    TEXT,
    PRIMARY KEY (signup_id, question)
);
