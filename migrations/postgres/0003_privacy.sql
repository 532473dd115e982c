-- What a person wishes: their name not on cards, no reminders.
ALTER TABLE people ADD COLUMN hide_name BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE people ADD COLUMN reminders BOOLEAN NOT NULL DEFAULT TRUE;

-- What is done once in a while, and when it was done last.
CREATE TABLE chores (
    name    TEXT PRIMARY KEY,
    done_at BIGINT NOT NULL
);
