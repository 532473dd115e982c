-- How people found an activity, from 1 to 5; 0 for somebody who was not there. A person who was forgotten leaves the
-- number.
CREATE TABLE feedback (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    activity_id BIGINT NOT NULL REFERENCES activities (id),
    person_id   BIGINT REFERENCES people (id),
    face        BIGINT NOT NULL CHECK (face BETWEEN 0 AND 5),
    given_at    BIGINT NOT NULL,
    UNIQUE (activity_id, person_id)
);
