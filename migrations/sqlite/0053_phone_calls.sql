-- Who is to be told by telephone of the last change of an activity, and which organiser has told whom.
CREATE TABLE phone_calls (
    signup_id   BIGINT PRIMARY KEY REFERENCES signups (id) ON DELETE CASCADE,
    activity_id BIGINT NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
    news_at     BIGINT NOT NULL,
    caller_id   BIGINT REFERENCES people (id) ON DELETE SET NULL,
    called_at   BIGINT
);
CREATE INDEX phone_calls_activity ON phone_calls (activity_id);
CREATE INDEX phone_calls_caller ON phone_calls (caller_id);
