-- Words and pictures that wait to be told what for; a message knows what it is about.
INSERT INTO set_aside (id, person_id, kind, body, album, activity_id, put_at) VALUES
    (1, 1, 'words', '["We laughed a lot."]', NULL, 4, 1795391900),
    (2, 1, 'pictures', '["AgACAgUAAxkBAAIB00000021xAAMCAANx","AgACAgUAAxkBAAIB00000022xAAMCAANx"]', '138', NULL, 1795391950);
UPDATE answers SET asked_at = 1795391995 WHERE signup_id = 13;
INSERT INTO outbox (id, key, chat_id, rank, parcel, ready_at, created_at, activity_id) VALUES
    (32, 'answer/610000032', 5100000003, 0,
        '{"Message":{"text":"Cancel your sign-up for Story time?","buttons":[[{"label":"Yes, cancel","press":{"Do":{"GiveBack":2}}}],[{"label":"What can I do here?","press":{"Do":"Help"}}]],"about":2}}',
        1795391999, 1795391999, 2),
    -- What this one offers has a stamp today.
    (33, 'aside/2', 5100000002, 0,
        '{"Message":{"text":"Put these 2 pictures into the recap of Chess?","buttons":[[{"label":"Yes, put it in","press":{"Do":{"IsFor":[2,{"Recap":4}]}}}],[{"label":"No","press":{"Do":{"IsFor":[2,"Nothing"]}}}]],"about":4}}',
        1795391999, 1795391999, 4);
