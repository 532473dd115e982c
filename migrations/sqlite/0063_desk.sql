-- Who was asked to help, and what they answered. A call that waits for the morning is not asked yet.
CREATE TABLE calls (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    volunteer_id BIGINT NOT NULL REFERENCES volunteers (id) ON DELETE CASCADE,
    activity_id  BIGINT NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
    role         BIGINT NOT NULL,
    -- The team as which they are asked.
    team         TEXT NOT NULL,
    called_by    BIGINT REFERENCES people (id) ON DELETE SET NULL,
    -- When they are asked, and on which day by the clock of the place: more than one call a day goes to nobody.
    ask_at       BIGINT NOT NULL,
    day          TEXT NOT NULL,
    asked        BOOLEAN NOT NULL DEFAULT FALSE,
    answer       TEXT,
    UNIQUE (volunteer_id, activity_id, role),
    UNIQUE (volunteer_id, day)
);
CREATE INDEX calls_activity ON calls (activity_id, role);
CREATE INDEX calls_called_by ON calls (called_by);
CREATE INDEX calls_ask_at ON calls (ask_at);

-- The link by which a volunteer whom an organiser entered joins their own account: it works once.
CREATE TABLE phone_links (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    volunteer_id BIGINT NOT NULL UNIQUE REFERENCES volunteers (id) ON DELETE CASCADE,
    place_id     BIGINT NOT NULL REFERENCES places (id),
    code         TEXT NOT NULL UNIQUE,
    maker_id     BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    -- Who opened it last, and has not said yet whether it is they.
    opened_by    BIGINT REFERENCES people (id) ON DELETE SET NULL,
    expires_at   BIGINT NOT NULL
);
CREATE INDEX phone_links_place ON phone_links (place_id);
CREATE INDEX phone_links_maker ON phone_links (maker_id);
CREATE INDEX phone_links_opened_by ON phone_links (opened_by);

-- One table of who is asked for a name, whatever or whoever it is of.
ALTER TABLE naming ADD COLUMN activity_id BIGINT REFERENCES activities (id) ON DELETE CASCADE;
ALTER TABLE naming ADD COLUMN team TEXT;
CREATE INDEX naming_activity ON naming (activity_id);
INSERT INTO naming (person_id, activity_id, asked_at)
    SELECT person_id, activity_id, asked_at FROM adding WHERE TRUE
    ON CONFLICT (person_id) DO UPDATE
        SET place_id = NULL, below_id = NULL, activity_id = excluded.activity_id, asked_at = excluded.asked_at
        WHERE excluded.asked_at >= naming.asked_at;
DROP TABLE adding;
