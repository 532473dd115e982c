-- What a delivery is, and the number of what it is about, so that they are found by these and not by the text of the key.
-- The key has both already; a whisper's has what the messenger calls a tap, which is no number of ours.
ALTER TABLE outbox ADD COLUMN kind TEXT;
ALTER TABLE outbox ADD COLUMN subject_id BIGINT;
UPDATE outbox SET
        kind = substr(key, 1, instr(key, '/') - 1),
        subject_id = CASE
            WHEN key NOT GLOB 'whisper/*' AND substr(key, instr(key, '/') + 1) GLOB '[-0-9]*'
            -- It reads as far as there are digits.
            THEN CAST(substr(key, instr(key, '/') + 1) AS INTEGER) END
    WHERE instr(key, '/') > 0;
CREATE INDEX outbox_subject ON outbox (subject_id, kind);
