-- A contact knows whose it is, in a column and in JSON.
UPDATE activities SET contact = 'Ou, 028-3333', contact_id = 5 WHERE id = 2;
INSERT INTO templates (id, place_id, title, body) VALUES
    (2, 2, 'Origami', '{"title":"Origami","starts":"2026-11-21T14:00:00","minutes":60,"theme":"fun","station":null,"venue":null,"capacity":null,"points":[],"contact":{"text":"Ou, 028-3333","of":5},"picture":null,"closes":null,"rules":{"companions":3,"waitlist":"move-up"},"repeat":null}');
