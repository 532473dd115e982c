-- Ou tapped *Cancel* in the line, and might take it back.
INSERT INTO signups (id, activity_id, role, person_id, seats, state, turn, passed, created_at, undo_state, undo_until)
VALUES (56, 1, 0, 5, 1, 'cancelled', 56, 0, 1795391000, 'waiting', 1795391120);
