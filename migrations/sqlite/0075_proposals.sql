-- What a volunteer would give themselves, until the organisers of the place have put it on the menu, or not.
CREATE TABLE proposals (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    place_id  BIGINT NOT NULL REFERENCES places (id),
    person_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    words     TEXT NOT NULL,
    begun_at  BIGINT NOT NULL,
    -- How it would take place, and when the organisers were asked; none before it is said.
    form      TEXT,
    sent_at   BIGINT,
    CHECK ((form IS NULL) = (sent_at IS NULL))
);
-- One at a time for each place.
CREATE UNIQUE INDEX proposals_one ON proposals (person_id, place_id);
CREATE INDEX proposals_place ON proposals (place_id);

-- Who gives a dish, where a volunteer proposed it.
ALTER TABLE dishes ADD COLUMN given_by BIGINT REFERENCES people (id) ON DELETE SET NULL;
CREATE INDEX dishes_given_by ON dishes (given_by);

-- Who is asked what they would give at a place.
ALTER TABLE naming ADD COLUMN proposes BOOLEAN NOT NULL DEFAULT FALSE;
