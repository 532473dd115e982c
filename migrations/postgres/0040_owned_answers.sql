-- Whose command a message in a group answers (their number in the messenger): it may be redrawn by their taps.
ALTER TABLE outbox ADD COLUMN owner_id BIGINT;
CREATE INDEX outbox_owner ON outbox (owner_id) WHERE owner_id IS NOT NULL;
CREATE INDEX outbox_owned_message ON outbox (chat_id, message_id) WHERE owner_id IS NOT NULL;
