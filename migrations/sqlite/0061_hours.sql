-- What volunteers served. A row is never changed: one that does not hold is reversed by a later one.
CREATE TABLE hours_rows (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    volunteer_id BIGINT NOT NULL REFERENCES volunteers (id),
    place_id     BIGINT NOT NULL REFERENCES places (id),
    activity_id  BIGINT REFERENCES activities (id) ON DELETE SET NULL,
    -- The sign-up that it comes from, and on which day; none where it was entered by hand.
    signup_id    BIGINT REFERENCES signups (id) ON DELETE SET NULL,
    day          TEXT,
    title        TEXT NOT NULL,
    skill        TEXT,
    zone         TEXT NOT NULL,
    from_at      BIGINT,
    until_at     BIGINT,
    class        TEXT,
    reverses     BIGINT REFERENCES hours_rows (id),
    noted_at     BIGINT NOT NULL,
    -- The organiser who decided or entered it; none where it was noted by itself.
    noted_by     BIGINT REFERENCES people (id) ON DELETE SET NULL,
    CHECK ((reverses IS NULL) = (from_at IS NOT NULL AND until_at IS NOT NULL AND class IS NOT NULL))
);
CREATE INDEX hours_rows_volunteer ON hours_rows (volunteer_id, id);
CREATE INDEX hours_rows_activity ON hours_rows (activity_id);
CREATE INDEX hours_rows_signup ON hours_rows (signup_id);
CREATE INDEX hours_rows_place ON hours_rows (place_id, from_at);
CREATE INDEX hours_rows_noted_by ON hours_rows (noted_by);
CREATE INDEX hours_rows_reverses ON hours_rows (reverses);

-- The activities whose hours are to be looked at: it was noted who came, or something about them is not as it was.
CREATE TABLE hours_due (
    activity_id BIGINT PRIMARY KEY REFERENCES activities (id) ON DELETE CASCADE
);

-- What volunteers say is not right, and what was decided.
CREATE TABLE objections (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    volunteer_id BIGINT NOT NULL REFERENCES volunteers (id),
    -- The row that it is about.
    row_id       BIGINT NOT NULL UNIQUE REFERENCES hours_rows (id),
    says         TEXT NOT NULL,
    made_at      BIGINT NOT NULL,
    decided_at   BIGINT,
    decision     TEXT,
    decided_by   BIGINT REFERENCES people (id) ON DELETE SET NULL,
    -- Whether its volunteer has read what was decided.
    told         BOOLEAN NOT NULL DEFAULT FALSE
);
CREATE INDEX objections_volunteer ON objections (volunteer_id);
CREATE INDEX objections_decided_by ON objections (decided_by);
CREATE INDEX objections_open ON objections (decided_at);
