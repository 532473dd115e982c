-- An answer knows whose it is; one parcel has failed alone for a while, and one rests with its chat.
INSERT INTO outbox (id, key, chat_id, rank, parcel, ready_at, attempts, failure, created_at, asker_id, held_until,
        failing_since) VALUES
    (29, 'answer/610000029', -4200000001, 0, '{"Message":{"text":"An: /mine in private","reply_to":9}}', 1795391999,
        0, NULL, 1795391999, 2, 0, NULL),
    (30, 'changed/1/1795300060/person/2', 5100000003, 1, '{"Message":{"text":"✏️ Choir is at another time."}}',
        1795300060, 4, 'refused: Bad Request', 1795300060, NULL, 1795392010, 1795390000);
INSERT INTO lanes (chat_id, others) VALUES (-4200000001, 1);
