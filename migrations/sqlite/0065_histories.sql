-- Lists of hours from before the bot, which organisers sent: one a person, until they say what is to become of it.
CREATE TABLE histories (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id BIGINT NOT NULL UNIQUE REFERENCES people (id) ON DELETE CASCADE,
    -- In which language they are answered.
    language  TEXT NOT NULL,
    -- The file in the messenger; it is fetched while there is no body.
    file_id   TEXT NOT NULL,
    name      TEXT NOT NULL,
    body      TEXT,
    sent_at   BIGINT NOT NULL
);
