-- What An ordered for the neighbour is a visit, and nobody has said yet that they go.
INSERT INTO visits (id, order_id, place_id, words, stage, tries, turn, due_at)
    SELECT 1, MIN(id), 1, 'Flat 4, 07700 900888', 'asking', 0, 1, 1795391000 FROM orders;
INSERT INTO visit_asks (visit_id, person_id, turn, asked_at, answer) VALUES (1, 1, 1, 1795391000, 'not-now');
