-- An organiser has something more to say: in a column, in both languages, and in JSON.
UPDATE activities SET more = '{"en":"Bring a cushion.\nFree for all.\nFor children from five.\nParents may stay.","zh":"请带坐垫。"}' WHERE id = 2;
INSERT INTO templates (id, place_id, title, body) VALUES
    (3, 2, 'Kites', '{"title":"Kites","starts":"2026-11-21T14:00:00","minutes":60,"theme":"fun","station":null,"venue":null,"capacity":null,"points":[],"contact":null,"picture":null,"closes":null,"rules":{"companions":3,"waitlist":"move-up"},"repeat":null,"more":"Bring string"}');
