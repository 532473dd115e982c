-- A dish on the menu, ordered by An for themselves and for a neighbour; one order became an activity.
INSERT INTO dishes (id, slug, place_id, kind, name, threshold, minutes, state, made_by, made_at)
    VALUES (1, 'haircut', 1, 'hair', '"Haircut"', 6, 60, 'offered', 1, 1795391000);
INSERT INTO orders (dish_id, person_id, guest, phone, state, ordered_at, activity_id, closed_at) VALUES
    (1, 1, NULL, NULL, 'wanted', 1795391000, NULL, NULL),
    (1, 1, 'Wang', '0412', 'withdrawn', 1795391000, NULL, 1795391000),
    (1, 1, NULL, NULL, 'planned', 1795391000, 1, 1795391000);
