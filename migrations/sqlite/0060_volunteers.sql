-- Volunteers: somebody with the messenger, or somebody whom an organiser entered. Whoever is forgotten leaves a row without
-- a name, for what they served counts on.
CREATE TABLE volunteers (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id  BIGINT UNIQUE REFERENCES people (id) ON DELETE SET NULL,
    entered_by BIGINT REFERENCES people (id) ON DELETE SET NULL,
    name       TEXT NOT NULL,
    phone      TEXT,
    occupation TEXT NOT NULL,
    age        TEXT NOT NULL,
    consent_at BIGINT,
    joined_at  BIGINT NOT NULL,
    -- Up to which row of their hours they have read, and on which day by the clock of its place.
    told_row   BIGINT NOT NULL DEFAULT 0,
    told_on    TEXT
);
CREATE INDEX volunteers_entered_by ON volunteers (entered_by);

-- Which teams they are in, where, and who leads them.
CREATE TABLE team_members (
    volunteer_id BIGINT NOT NULL REFERENCES volunteers (id) ON DELETE CASCADE,
    place_id     BIGINT NOT NULL REFERENCES places (id),
    team         TEXT NOT NULL,
    standing     TEXT NOT NULL,
    leads        BOOLEAN NOT NULL DEFAULT FALSE,
    since        BIGINT NOT NULL,
    PRIMARY KEY (volunteer_id, place_id, team)
);
CREATE INDEX team_members_place ON team_members (place_id, team, standing);

-- What they can do, and until when a paper that an organiser saw proves it.
CREATE TABLE volunteer_skills (
    volunteer_id BIGINT NOT NULL REFERENCES volunteers (id) ON DELETE CASCADE,
    skill        TEXT NOT NULL,
    proven_until TEXT,
    PRIMARY KEY (volunteer_id, skill)
);

-- When somebody checked in on a day, and when they said that they left; nothing, where an organiser ticked them.
ALTER TABLE arrivals ADD COLUMN came_at BIGINT;
ALTER TABLE arrivals ADD COLUMN left_at BIGINT;
