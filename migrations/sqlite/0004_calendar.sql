-- Grows with each change that a calendar has to know of.
ALTER TABLE activities ADD COLUMN sequence BIGINT NOT NULL DEFAULT 0;

-- Who has an activity in their calendar, and which state of it.
CREATE TABLE calendar_entries (
    activity_id BIGINT NOT NULL REFERENCES activities (id),
    person_id   BIGINT NOT NULL REFERENCES people (id),
    sequence    BIGINT NOT NULL,
    PRIMARY KEY (activity_id, person_id)
);
