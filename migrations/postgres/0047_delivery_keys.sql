-- What a delivery is, and the number of what it is about, so that they are found by these and not by the text of the key.
-- The key has both already; a whisper's has what the messenger calls a tap, which is no number of ours.
ALTER TABLE outbox ADD COLUMN kind TEXT;
ALTER TABLE outbox ADD COLUMN subject_id BIGINT;
UPDATE outbox SET
        kind = split_part(key, '/', 1),
        subject_id = CASE
            WHEN key NOT LIKE 'whisper/%' AND split_part(key, '/', 2) ~ '^-?[0-9]{1,18}$'
            THEN CAST(split_part(key, '/', 2) AS BIGINT) END
    WHERE strpos(key, '/') > 0;
CREATE INDEX outbox_subject ON outbox (subject_id, kind);
