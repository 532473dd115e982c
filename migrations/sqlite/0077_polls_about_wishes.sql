-- The wish that a poll is about: once it is published, that has become of the wish.
ALTER TABLE polls ADD COLUMN wish_id BIGINT REFERENCES wishes (id) ON DELETE SET NULL;
CREATE INDEX polls_wish ON polls (wish_id);
