-- Dancing is on two days in a row; a template has three; and somebody came on a day.
UPDATE activities SET days = 2, ends_at = 1796612400 WHERE id = 7;
INSERT INTO templates (id, place_id, title, body) VALUES
    (4, 2, 'Fair', '{"title":"Fair","starts":"2026-11-21T14:00:00","minutes":60,"days":3,"theme":"fun","station":null,"venue":null,"capacity":null,"points":[],"contact":null,"picture":null,"closes":null,"rules":{"companions":3,"waitlist":"move-up"},"repeat":null}');
INSERT INTO arrivals (signup_id, day) VALUES (9, '2026-11-28');
