-- The recap of the tea is an album by now.
UPDATE posts SET album = '[11,12]', shown = '{"words":"af63bd4c8601b7de","pictures":["AgACAgUAAxkBAAIB00000020xAAMCAANx"]}'
    WHERE activity_id = 3 AND kind = 'recap';
INSERT INTO outbox (id, key, chat_id, rank, parcel, ready_at, created_at) VALUES
    (27, 'answer/610000027', 5100000002, 0,
        '{"Message":{"text":"👆 The recap of Tea is posted.","buttons":[[{"label":"🗑 Picture 1","press":{"Do":{"DropPicture":[3,0]}}},{"label":"👀 See the recap","press":{"Do":{"Recap":3}}}]]}}', 1795391999, 1795391999);
