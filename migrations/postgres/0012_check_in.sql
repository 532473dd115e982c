-- What people send to say that they are at an activity.
CREATE TABLE check_in_codes (
    code        TEXT PRIMARY KEY,
    activity_id BIGINT NOT NULL UNIQUE REFERENCES activities (id)
);
