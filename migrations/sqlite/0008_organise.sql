-- What an organiser is asked about an activity, and what they answered and have not saved yet.
CREATE TABLE editing (
    person_id   BIGINT PRIMARY KEY REFERENCES people (id),
    activity_id BIGINT NOT NULL REFERENCES activities (id),
    field       TEXT NOT NULL,
    proposal    TEXT,
    reason      TEXT,
    asked_at    BIGINT NOT NULL
);

-- The last change of an activity. `told` is the activity as people know it: they are told of the difference at
-- `tell_at`, and then there is none. `before` is what the last change can be taken back to.
CREATE TABLE changes (
    activity_id BIGINT PRIMARY KEY REFERENCES activities (id),
    told        TEXT NOT NULL,
    before      TEXT,
    reason      TEXT,
    changed_at  BIGINT NOT NULL,
    tell_at     BIGINT
);

-- What organisers did. A person who was forgotten leaves the line, not the name.
CREATE TABLE audit (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    at          BIGINT NOT NULL,
    person_id   BIGINT REFERENCES people (id),
    place_id    BIGINT REFERENCES places (id),
    activity_id BIGINT REFERENCES activities (id),
    deed        TEXT NOT NULL,
    detail      TEXT NOT NULL
);
CREATE INDEX audit_place ON audit (place_id, id);
CREATE INDEX audit_activity ON audit (activity_id, id);

-- Who helps to run a place without being an admin of its groups. A coordinator runs all below it, too.
CREATE TABLE place_people (
    place_id  BIGINT NOT NULL REFERENCES places (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    role      TEXT NOT NULL CHECK (role IN ('organiser', 'coordinator')),
    PRIMARY KEY (place_id, person_id)
);
CREATE INDEX place_people_person ON place_people (person_id);

-- Links that can be used once.
CREATE TABLE invitations (
    code       TEXT PRIMARY KEY,
    place_id   BIGINT NOT NULL REFERENCES places (id),
    purpose    TEXT NOT NULL CHECK (purpose IN ('group', 'organiser', 'coordinator')),
    expires_at BIGINT NOT NULL
);

-- Messages of an activity that an organiser holds back, for one start time.
CREATE TABLE held_steps (
    activity_id BIGINT NOT NULL REFERENCES activities (id),
    step        TEXT NOT NULL,
    starts_at   BIGINT NOT NULL,
    PRIMARY KEY (activity_id, step, starts_at)
);

-- What a coordinator tells all groups below a place.
CREATE TABLE broadcasts (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    place_id   BIGINT NOT NULL REFERENCES places (id),
    person_id  BIGINT REFERENCES people (id),
    body       TEXT NOT NULL,
    state      TEXT NOT NULL CHECK (state IN ('draft', 'sending', 'done')),
    message_id BIGINT NOT NULL DEFAULT 0,
    groups     BIGINT NOT NULL DEFAULT 0,
    shown      BIGINT NOT NULL DEFAULT 0,
    created_at BIGINT NOT NULL
);
