-- What people sent in private and have not said yet what for: a JSON list of one text, or of the files of pictures.
-- It goes nowhere without their tap. `activity_id` is there where they answered a message that is about an activity.
CREATE TABLE set_aside (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id   BIGINT NOT NULL REFERENCES people (id),
    kind        TEXT NOT NULL CHECK (kind IN ('words', 'pictures')),
    body        TEXT NOT NULL,
    album       TEXT,
    activity_id BIGINT REFERENCES activities (id),
    put_at      BIGINT NOT NULL
);
CREATE INDEX set_aside_person ON set_aside (person_id, id);
CREATE INDEX set_aside_time ON set_aside (put_at);

-- The activity that a message is about: an answer to it is about the same.
ALTER TABLE outbox ADD COLUMN activity_id BIGINT REFERENCES activities (id);
CREATE INDEX outbox_about ON outbox (chat_id, message_id) WHERE activity_id IS NOT NULL;

-- When it was asked: what was asked last is what is answered.
ALTER TABLE answers ADD COLUMN asked_at BIGINT NOT NULL DEFAULT 0;
