-- An invitation holds while its maker may make it. Of earlier ones nobody knows who made them: they are void.
DROP TABLE invitations;
CREATE TABLE invitations (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    code       TEXT NOT NULL UNIQUE,
    place_id   BIGINT NOT NULL REFERENCES places (id),
    purpose    TEXT NOT NULL CHECK (purpose IN ('group', 'organiser', 'coordinator')),
    maker_id   BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    expires_at BIGINT NOT NULL
);
CREATE INDEX invitations_place ON invitations (place_id);
CREATE INDEX invitations_maker ON invitations (maker_id);
CREATE INDEX invitations_end ON invitations (expires_at);
