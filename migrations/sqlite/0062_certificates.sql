-- Certificates of hours. Nothing of one changes but what becomes of it; of whoever is forgotten the name is emptied.
CREATE TABLE certificates (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    -- Its number is made of these three.
    place_id      BIGINT NOT NULL REFERENCES places (id),
    issued_year   BIGINT NOT NULL,
    serial        BIGINT NOT NULL,
    -- What its QR hands to the bot.
    code          TEXT NOT NULL UNIQUE,
    volunteer_id  BIGINT NOT NULL REFERENCES volunteers (id),
    -- The name that stands on it, and in which language it is.
    name          TEXT NOT NULL,
    language      TEXT NOT NULL,
    -- The year that it is for, and 0 for everything; the days that stand on it.
    period        BIGINT NOT NULL,
    first_day     TEXT NOT NULL,
    last_day      TEXT NOT NULL,
    -- Half hours, and the last row of the ledger of which they come.
    verified      BIGINT NOT NULL,
    attested      BIGINT NOT NULL,
    up_to_row     BIGINT NOT NULL,
    issued_at     BIGINT NOT NULL,
    issued_by     BIGINT REFERENCES people (id) ON DELETE SET NULL,
    state         TEXT NOT NULL,
    -- Why it was revoked.
    reason        TEXT,
    superseded_by BIGINT REFERENCES certificates (id),
    -- Whether its volunteer has read that it is superseded.
    told          BOOLEAN NOT NULL DEFAULT FALSE,
    UNIQUE (place_id, issued_year, serial)
);
CREATE INDEX certificates_volunteer ON certificates (volunteer_id);
CREATE INDEX certificates_issued_by ON certificates (issued_by);
CREATE INDEX certificates_superseded_by ON certificates (superseded_by);

-- Who asks for a certificate: for themselves, or for a volunteer without the messenger.
CREATE TABLE certificate_requests (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    volunteer_id BIGINT NOT NULL UNIQUE REFERENCES volunteers (id) ON DELETE CASCADE,
    place_id     BIGINT NOT NULL REFERENCES places (id),
    person_id    BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    period       BIGINT NOT NULL,
    -- The name that shall stand on it, once it is known; until then, since when they are asked to write it.
    name         TEXT,
    naming_at    BIGINT,
    begun_at     BIGINT NOT NULL,
    -- When organisers were asked.
    sent_at      BIGINT
);
CREATE INDEX certificate_requests_place ON certificate_requests (place_id);
CREATE INDEX certificate_requests_person ON certificate_requests (person_id);
