-- What the neighbours of a place are asked.
CREATE TABLE polls (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    place_id  BIGINT NOT NULL REFERENCES places (id),
    question  TEXT NOT NULL,
    -- What they choose from, one a line; none before it is written.
    answers   TEXT,
    -- Whether nobody ever reads who chose what.
    secret    BOOLEAN NOT NULL,
    closes_at BIGINT NOT NULL,
    state     TEXT NOT NULL,
    -- What will be done about the result.
    outcome   TEXT,
    made_by   BIGINT REFERENCES people (id) ON DELETE SET NULL,
    made_at   BIGINT NOT NULL,
    closed_at BIGINT
);
CREATE INDEX polls_place ON polls (place_id, id);
CREATE INDEX polls_made_by ON polls (made_by);
CREATE INDEX polls_open ON polls (id) WHERE state = 'open';
CREATE INDEX polls_closed ON polls (closed_at) WHERE closed_at IS NOT NULL;

-- Who chose what: the last that somebody tapped, or that was entered at the desk for a neighbour.
CREATE TABLE votes (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    poll_id    BIGINT NOT NULL REFERENCES polls (id) ON DELETE CASCADE,
    -- None for a vote at the desk, which has the name of a neighbour.
    person_id  BIGINT REFERENCES people (id) ON DELETE CASCADE,
    guest      TEXT,
    entered_by BIGINT REFERENCES people (id) ON DELETE SET NULL,
    answer     BIGINT NOT NULL,
    voted_at   BIGINT NOT NULL
);
CREATE UNIQUE INDEX votes_person ON votes (poll_id, person_id);
CREATE UNIQUE INDEX votes_guest ON votes (poll_id, guest);
CREATE INDEX votes_of_person ON votes (person_id);
CREATE INDEX votes_entered_by ON votes (entered_by);

-- What came out of a poll that is closed.
CREATE TABLE poll_results (
    poll_id BIGINT NOT NULL REFERENCES polls (id) ON DELETE CASCADE,
    answer  BIGINT NOT NULL,
    votes   BIGINT NOT NULL,
    desk    BIGINT NOT NULL,
    PRIMARY KEY (poll_id, answer)
);

-- Who is asked something about a poll, or for the question of a new one at a place.
CREATE TABLE poll_asking (
    person_id BIGINT PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
    asks      TEXT NOT NULL,
    place_id  BIGINT REFERENCES places (id) ON DELETE CASCADE,
    poll_id   BIGINT REFERENCES polls (id) ON DELETE CASCADE,
    -- Who votes at the desk, once that is known.
    guest     TEXT,
    asked_at  BIGINT NOT NULL
);
CREATE INDEX poll_asking_place ON poll_asking (place_id);
CREATE INDEX poll_asking_poll ON poll_asking (poll_id);
