-- Instants are UTC seconds since 1970 (BIGINT); wall-clock times are text, `2026-11-28T10:00:00`.
-- Names in several languages are JSON: a string, or an object from language to string.

CREATE TABLE places (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    slug          TEXT NOT NULL UNIQUE,
    kind          TEXT NOT NULL CHECK (kind IN ('centre', 'sub-centre', 'station')),
    parent_id     BIGINT REFERENCES places (id),
    name          TEXT NOT NULL,
    address       TEXT,
    latitude      DOUBLE PRECISION,
    longitude     DOUBLE PRECISION,
    zone          TEXT NOT NULL,
    announce_hour TEXT,
    contact       TEXT
);

CREATE TABLE linked_groups (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    place_id  BIGINT NOT NULL REFERENCES places (id),
    chat_id   BIGINT NOT NULL,
    thread_id BIGINT NOT NULL DEFAULT 0,
    language  TEXT NOT NULL CHECK (language IN ('zh-CN', 'en')),
    reachable BOOLEAN NOT NULL DEFAULT TRUE,
    UNIQUE (chat_id, thread_id)
);
CREATE INDEX linked_groups_place ON linked_groups (place_id);

CREATE TABLE group_admins (
    chat_id     BIGINT NOT NULL,
    telegram_id BIGINT NOT NULL,
    PRIMARY KEY (chat_id, telegram_id)
);

CREATE TABLE people (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    telegram_id BIGINT NOT NULL UNIQUE,
    name        TEXT NOT NULL,
    language    TEXT CHECK (language IN ('zh-CN', 'en')),
    reachable   BOOLEAN NOT NULL DEFAULT FALSE,
    created_at  BIGINT NOT NULL
);

CREATE TABLE programmes (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    slug     TEXT NOT NULL UNIQUE,
    place_id BIGINT REFERENCES places (id),
    name     TEXT NOT NULL,
    sponsor  TEXT NOT NULL CHECK (sponsor IN ('department', 'social-organisation', 'residents'))
);

CREATE TABLE activities (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    slug         TEXT UNIQUE,
    place_id     BIGINT NOT NULL REFERENCES places (id),
    programme_id BIGINT REFERENCES programmes (id),
    organiser_id BIGINT REFERENCES people (id),
    title        TEXT NOT NULL,
    theme        TEXT NOT NULL CHECK (theme IN ('lecture', 'appraise', 'help', 'fun', 'celebrate')),
    wall_start   TEXT NOT NULL,
    minutes      BIGINT NOT NULL CHECK (minutes > 0),
    starts_at    BIGINT NOT NULL,
    ends_at      BIGINT NOT NULL,
    closes_at    BIGINT,
    venue        TEXT,
    latitude     DOUBLE PRECISION,
    longitude    DOUBLE PRECISION,
    capacity     BIGINT CHECK (capacity > 0),
    picture      TEXT,
    contact      TEXT,
    state        TEXT NOT NULL DEFAULT 'planned' CHECK (state IN ('planned', 'cancelled')),
    created_at   BIGINT NOT NULL
);
CREATE INDEX activities_time ON activities (ends_at);
CREATE INDEX activities_place ON activities (place_id, starts_at);

CREATE TABLE programme_points (
    activity_id BIGINT NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
    position    BIGINT NOT NULL,
    text        TEXT NOT NULL,
    PRIMARY KEY (activity_id, position)
);

-- `turn` is the place in line: who signs up later has a greater one, for good.
CREATE TABLE signups (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    activity_id BIGINT NOT NULL REFERENCES activities (id),
    person_id   BIGINT NOT NULL REFERENCES people (id),
    state       TEXT NOT NULL CHECK (state IN ('going', 'waiting', 'cancelled')),
    turn        BIGINT NOT NULL,
    attended    BOOLEAN,
    created_at  BIGINT NOT NULL,
    UNIQUE (activity_id, person_id),
    UNIQUE (activity_id, turn)
);
CREATE INDEX signups_line ON signups (activity_id, state, turn);
CREATE INDEX signups_person ON signups (person_id, state);

-- The messages that groups hold: the card and the recap of an activity.
CREATE TABLE posts (
    activity_id BIGINT NOT NULL REFERENCES activities (id),
    group_id    BIGINT NOT NULL REFERENCES linked_groups (id) ON DELETE CASCADE,
    kind        TEXT NOT NULL CHECK (kind IN ('card', 'recap')),
    message_id  BIGINT NOT NULL,
    shown       TEXT NOT NULL,
    posted_at   BIGINT NOT NULL,
    PRIMARY KEY (activity_id, group_id, kind)
);
CREATE INDEX posts_message ON posts (message_id);

-- The steps of an activity's life that are done: each happens once for one start time.
CREATE TABLE ledger (
    activity_id BIGINT NOT NULL REFERENCES activities (id),
    step        TEXT NOT NULL,
    starts_at   BIGINT NOT NULL,
    done_at     BIGINT NOT NULL,
    PRIMARY KEY (activity_id, step, starts_at)
);

CREATE TABLE recap_pictures (
    activity_id BIGINT NOT NULL REFERENCES activities (id),
    file_id     TEXT NOT NULL,
    position    BIGINT NOT NULL,
    PRIMARY KEY (activity_id, file_id)
);

-- What an organiser has typed and not yet published.
CREATE TABLE drafts (
    person_id  BIGINT PRIMARY KEY REFERENCES people (id),
    body       TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE outbox (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    key         TEXT NOT NULL UNIQUE,
    chat_id     BIGINT NOT NULL,
    thread_id   BIGINT NOT NULL DEFAULT 0,
    rank        BIGINT NOT NULL,
    parcel      TEXT NOT NULL,
    state       TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'dropped')),
    ready_at    BIGINT NOT NULL,
    expires_at  BIGINT,
    lease_until BIGINT NOT NULL DEFAULT 0,
    attempts    BIGINT NOT NULL DEFAULT 0,
    version     BIGINT NOT NULL DEFAULT 1,
    message_id  BIGINT,
    failure     TEXT,
    created_at  BIGINT NOT NULL
);
CREATE INDEX outbox_waiting ON outbox (chat_id, rank, id) WHERE state = 'waiting';

CREATE TABLE handled_updates (
    update_id  BIGINT PRIMARY KEY,
    handled_at BIGINT NOT NULL
);

-- Updates that failed three times: kept for the operator, out of the way of the others.
CREATE TABLE dead_updates (
    update_id BIGINT PRIMARY KEY,
    body      TEXT NOT NULL,
    failure   TEXT NOT NULL,
    died_at   BIGINT NOT NULL
);
