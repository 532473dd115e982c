-- Message 13 of the group answers a command of Lin's.
INSERT INTO outbox (id, key, chat_id, rank, parcel, state, ready_at, message_id, created_at, owner_id) VALUES
    (34, 'answer/610000034', -4200000001, 0, '{"Message":{"text":""}}', 'sent', 1795391000, 13, 1795391000, 5100000002);
