-- Rules that make activities. `body` has the rule and what each activity is like; the activities whose day lies not
-- after `made_until` are entered, and at `due_at` the next one is; none is ahead where that is empty.
-- `previous` is the body before the last change, which was at `changed_at`.
CREATE TABLE series (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    slug         TEXT UNIQUE,
    place_id     BIGINT NOT NULL REFERENCES places (id),
    programme_id BIGINT REFERENCES programmes (id),
    organiser_id BIGINT REFERENCES people (id),
    body         TEXT NOT NULL,
    running      BOOLEAN NOT NULL DEFAULT TRUE,
    made_until   TEXT NOT NULL,
    due_at       BIGINT,
    previous     TEXT,
    changed_at   BIGINT
);
CREATE INDEX series_place ON series (place_id);
CREATE INDEX series_due ON series (due_at);

-- The activity that a series has on a day of its rule, wherever it was moved: one at most.
ALTER TABLE activities ADD COLUMN series_id BIGINT REFERENCES series (id);
ALTER TABLE activities ADD COLUMN series_day TEXT;
CREATE UNIQUE INDEX activities_series ON activities (series_id, series_day);
