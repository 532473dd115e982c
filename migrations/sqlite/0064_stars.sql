-- The stars that volunteers have, or that a notice says they are to have: until a day everybody may say privately that it
-- is not right.
CREATE TABLE star_notices (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    volunteer_id BIGINT NOT NULL REFERENCES volunteers (id),
    place_id     BIGINT NOT NULL REFERENCES places (id),
    star         BIGINT NOT NULL CHECK (star BETWEEN 1 AND 10),
    half_hours   BIGINT NOT NULL,
    noticed_at   BIGINT NOT NULL,
    noticed_by   BIGINT REFERENCES people (id) ON DELETE SET NULL,
    -- The last day of the notice, by the clock of its place.
    until        TEXT NOT NULL,
    standing     TEXT NOT NULL,
    decided_at   BIGINT,
    decided_by   BIGINT REFERENCES people (id) ON DELETE SET NULL,
    UNIQUE (volunteer_id, star)
);
CREATE INDEX star_notices_place ON star_notices (place_id, noticed_at);
CREATE INDEX star_notices_noticed_by ON star_notices (noticed_by);
CREATE INDEX star_notices_decided_by ON star_notices (decided_by);

-- Who says that a star is not right: only those who run the place read it.
CREATE TABLE star_objections (
    notice_id BIGINT NOT NULL REFERENCES star_notices (id) ON DELETE CASCADE,
    person_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    made_at   BIGINT NOT NULL,
    PRIMARY KEY (notice_id, person_id)
);
CREATE INDEX star_objections_person ON star_objections (person_id);
