-- A row knows of whom it speaks, what is delivered has no words, and an update that was set aside knows who is in it.
INSERT INTO outbox (id, key, chat_id, rank, parcel, ready_at, created_at) VALUES
    (31, 'moved-up/2/9/1795391999000', -4200000001, 1,
        '{"Message":{"text":"🎉 <a href=\"tg://user?id=5100000003\">Bo</a>, a seat is free and it is yours: Story time."}}',
        1795392001, 1795391999);
INSERT INTO outbox_people (outbox_id, person_id) VALUES (31, 3);
INSERT INTO dead_update_people (update_id, telegram_id) VALUES (610000005, 5100000003);
UPDATE outbox SET state = 'dropped', failure = 'expired' WHERE id = 17;
