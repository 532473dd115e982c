-- An wished for a bench, which nobody has answered, and for a song, which was; An is asked for another wish.
INSERT INTO wishes (id, place_id, with_id, person_id, words, voice, state, told, wished_at, begun_at, due_at, not_yet_at, closed_at) VALUES
    (1, 1, 1, 1, 'A bench by the gate', NULL, 'new', 0, 1795391000, 1795391000, 1795391000, NULL, NULL),
    (2, 1, 1, 1, NULL, 'AwAC', 'answered', 1, 1795300000, 1795300000, NULL, NULL, 1795391000);
INSERT INTO wish_echoes (wish_id, person_id, said_at) VALUES (1, 1, 1795391000);
INSERT INTO wish_asking (person_id, asks, place_id, words, asked_at) VALUES (1, 'wish', 1, 'Tea', 1795391000);
