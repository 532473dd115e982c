-- The thanks of Volunteers' Day, 5 December: for each place and year in which volunteers served there.
CREATE TABLE thanks (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    place_id   BIGINT NOT NULL REFERENCES places (id),
    year       BIGINT NOT NULL,
    standing   TEXT NOT NULL,
    -- What they tell of the year, once those who run the place are asked.
    people     BIGINT NOT NULL DEFAULT 0,
    activities BIGINT NOT NULL DEFAULT 0,
    half_hours BIGINT NOT NULL DEFAULT 0,
    -- What an organiser wrote in place of the bot's words.
    words      TEXT,
    -- Who is asked for words, and since when.
    writer_id  BIGINT REFERENCES people (id) ON DELETE SET NULL,
    writing_at BIGINT,
    decided_by BIGINT REFERENCES people (id) ON DELETE SET NULL,
    UNIQUE (place_id, year)
);
-- What the agenda asks: there are few on which something is to be done.
CREATE INDEX thanks_due ON thanks (id) WHERE standing IN ('waits', 'agreed');
CREATE INDEX thanks_writer ON thanks (writer_id);
CREATE INDEX thanks_decided_by ON thanks (decided_by);

-- Where volunteers served before this: a year by UTC is near enough, for what is told is counted by the place's clock.
INSERT INTO thanks (place_id, year, standing)
    SELECT DISTINCT place_id, CAST(strftime('%Y', from_at, 'unixepoch') AS BIGINT), 'waits' FROM hours_rows WHERE from_at IS NOT NULL;

-- What plans call volunteers, and who they are: whoever joins their own account is found again, and not entered twice.
CREATE TABLE planned_volunteers (
    place_id     BIGINT NOT NULL REFERENCES places (id),
    name         TEXT NOT NULL,
    phone        TEXT NOT NULL,
    volunteer_id BIGINT NOT NULL REFERENCES volunteers (id) ON DELETE CASCADE,
    PRIMARY KEY (place_id, name, phone)
);
CREATE INDEX planned_volunteers_volunteer ON planned_volunteers (volunteer_id);
