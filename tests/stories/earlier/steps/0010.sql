-- What Lin wrote for the recap of the tea, and has just written for the one of the chess.
INSERT INTO recap_lines (id, activity_id, line) VALUES (1, 3, 'Grandma Wang sang.'), (2, 4, 'An won <twice>.');
INSERT INTO outbox (id, key, chat_id, rank, parcel, ready_at, created_at) VALUES
    (24, 'answer/610000024', 5100000002, 0,
        '{"Message":{"text":"✍️ Kept for the recap of Chess.","buttons":[[{"label":"✖️ Leave this out","press":{"Do":{"DropLine":[4,2]}}}]]}}', 1795391998, 1795391998);
