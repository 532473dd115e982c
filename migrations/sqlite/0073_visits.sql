-- A dish is for many at one time, or a volunteer comes to one person's home.
ALTER TABLE dishes ADD COLUMN form TEXT NOT NULL DEFAULT 'gathering';

-- What somebody ordered who is visited at home. The order says whether it is open, and what became of it.
CREATE TABLE visits (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    order_id  BIGINT NOT NULL UNIQUE REFERENCES orders (id),
    -- Whose organisers it comes to where no volunteer is found.
    place_id  BIGINT NOT NULL REFERENCES places (id),
    -- Where to come and whom to call; none once the visit is over.
    words     TEXT,
    stage     TEXT NOT NULL,
    -- How often nothing has come of that, and how often volunteers were asked from the start.
    tries     BIGINT NOT NULL,
    turn      BIGINT NOT NULL,
    -- When it has to be looked at; never once it is over.
    due_at    BIGINT,
    -- How long the volunteer was there, by their own word, and how it was.
    minutes   BIGINT,
    rating    TEXT,
    served_at BIGINT,
    ended_at  BIGINT,
    CHECK ((stage = 'over') = (due_at IS NULL))
);
CREATE INDEX visits_place ON visits (place_id);

-- Which volunteers were asked, and what they answered.
CREATE TABLE visit_asks (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    visit_id  BIGINT NOT NULL REFERENCES visits (id) ON DELETE CASCADE,
    person_id BIGINT REFERENCES people (id) ON DELETE SET NULL,
    turn      BIGINT NOT NULL,
    asked_at  BIGINT NOT NULL,
    answer    TEXT
);
CREATE UNIQUE INDEX visit_asks_once ON visit_asks (visit_id, turn, person_id);
CREATE INDEX visit_asks_person ON visit_asks (person_id);
-- Whoever is first goes, and nobody else.
CREATE UNIQUE INDEX visit_asks_goes ON visit_asks (visit_id) WHERE answer = 'goes';

-- Who is asked where a volunteer is to come.
ALTER TABLE naming ADD COLUMN order_id BIGINT REFERENCES orders (id) ON DELETE CASCADE;
CREATE INDEX naming_order ON naming (order_id);
