-- Activities as they usually are at a place, to begin another one with: all but the day.
CREATE TABLE templates (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    place_id BIGINT NOT NULL REFERENCES places (id),
    title    TEXT NOT NULL,
    body     TEXT NOT NULL,
    UNIQUE (place_id, title)
);
