-- Which organisers are asked whom they want to enter on a list.
CREATE TABLE adding (
    person_id   BIGINT PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
    activity_id BIGINT NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
    asked_at    BIGINT NOT NULL
);
CREATE INDEX adding_activity ON adding (activity_id);
