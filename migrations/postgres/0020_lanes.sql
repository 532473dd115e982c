-- Whose answer it is, while it waits: nobody has many waiting in one chat.
ALTER TABLE outbox ADD COLUMN asker_id BIGINT REFERENCES people (id) ON DELETE SET NULL;
CREATE INDEX outbox_asker ON outbox (asker_id, chat_id) WHERE asker_id IS NOT NULL;
-- Until when its chat rests. Apart from `ready_at`, for how long it has waited is not forgotten while it rests.
ALTER TABLE outbox ADD COLUMN held_until BIGINT NOT NULL DEFAULT 0;
-- Since when it alone fails, while others go out.
ALTER TABLE outbox ADD COLUMN failing_since BIGINT;
CREATE INDEX outbox_expiry ON outbox (expires_at) WHERE state = 'waiting' AND expires_at IS NOT NULL;

-- How many posts in a row a group got that were no answers: in a crowded group they take turns with answers.
CREATE TABLE lanes (
    chat_id BIGINT PRIMARY KEY,
    others  BIGINT NOT NULL
);
