-- Lin gives a place another name, and Bo makes one below another.
INSERT INTO naming (person_id, asked_at, place_id) VALUES (1, 1795391000, 2);
INSERT INTO naming (person_id, asked_at, below_id) VALUES (3, 1795391000, 1);
