-- A row knows what it is, and what it is about, if that has a number.
INSERT INTO outbox (id, key, kind, subject_id, chat_id, rank, parcel, state, ready_at, created_at) VALUES
    (36, 'moved-up/2/9/1795391000000/anew', 'moved-up', 2, 5100000003, 1, '{"Message":{"text":""}}', 'sent', 1795391000,
        1795391000),
    (37, 'whisper/4180000000002', 'whisper', NULL, -4200000001, 3, '{"Message":{"text":""}}', 'sent', 1795391000, 1795391000);
