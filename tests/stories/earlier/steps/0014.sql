-- Calligraphy as it usually is.
INSERT INTO templates (id, place_id, title, body) VALUES
    (1, 2, 'Calligraphy', '{"title":"Calligraphy","starts":"2026-11-21T09:30:00","minutes":90,"theme":"lecture","station":null,"venue":"Room 2","capacity":8,"points":["Ink","Brush"],"contact":"Lin, 028-2222","picture":null,"closes":null,"rules":{"companions":0,"waitlist":"move-up"},"repeat":null}');
INSERT INTO outbox (id, key, chat_id, rank, parcel, ready_at, created_at) VALUES
    -- What this one offers has a stamp today.
    (28, 'answer/610000028', 5100000006, 0,
        '{"Message":{"text":"🕙 At what time?","buttons":[[{"label":"8:00","press":{"Do":{"Create":{"Hour":480}}}},{"label":"◀️ Back","press":{"Do":{"Create":"Back"}}}]]}}', 1795391999, 1795391999);
