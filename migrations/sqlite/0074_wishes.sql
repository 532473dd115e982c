-- What residents wish for, and what becomes of it.
CREATE TABLE wishes (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    -- Where it was wished.
    place_id   BIGINT NOT NULL REFERENCES places (id),
    -- Who answers for it: that place, or one above it to which it was handed up.
    with_id    BIGINT NOT NULL REFERENCES places (id),
    person_id  BIGINT REFERENCES people (id) ON DELETE SET NULL,
    -- What is wished: in writing, or as a voice message, which is a file in the messenger. Neither, once it is forgotten.
    words      TEXT,
    voice      TEXT,
    state      TEXT NOT NULL,
    -- How often those who answer for it have been told of it since it came to them.
    told       BIGINT NOT NULL,
    wished_at  BIGINT NOT NULL,
    begun_at   BIGINT NOT NULL,
    -- When they have to be told next; never once something has become of it.
    due_at     BIGINT,
    -- When whoever wished it said the last time that an answer was none.
    not_yet_at BIGINT,
    closed_at  BIGINT,
    CHECK ((state IN ('new', 'acknowledged', 'handed-up')) = (due_at IS NOT NULL)),
    CHECK ((due_at IS NULL) = (closed_at IS NOT NULL)),
    CHECK (words IS NULL OR voice IS NULL)
);
CREATE INDEX wishes_person ON wishes (person_id, place_id);
CREATE INDEX wishes_place ON wishes (place_id, id);
CREATE INDEX wishes_with ON wishes (with_id, begun_at);
CREATE INDEX wishes_closed ON wishes (closed_at) WHERE closed_at IS NOT NULL;

-- Who wishes the same.
CREATE TABLE wish_echoes (
    wish_id   BIGINT NOT NULL REFERENCES wishes (id) ON DELETE CASCADE,
    person_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    said_at   BIGINT NOT NULL,
    PRIMARY KEY (wish_id, person_id)
);
CREATE INDEX wish_echoes_person ON wish_echoes (person_id);

-- Who is asked something about a wish, or for a new one. What was wished waits here until it is said at which place.
CREATE TABLE wish_asking (
    person_id BIGINT PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
    asks      TEXT NOT NULL,
    place_id  BIGINT REFERENCES places (id) ON DELETE CASCADE,
    wish_id   BIGINT REFERENCES wishes (id) ON DELETE CASCADE,
    -- What kind of service the dish is.
    dish_kind TEXT,
    words     TEXT,
    voice     TEXT,
    asked_at  BIGINT NOT NULL
);
CREATE INDEX wish_asking_place ON wish_asking (place_id);
CREATE INDEX wish_asking_wish ON wish_asking (wish_id);
