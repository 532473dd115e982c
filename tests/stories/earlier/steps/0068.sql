-- Somebody checked in by themselves, and was unticked.
INSERT INTO unticked (signup_id, day, came_at, left_at) VALUES (9, '2026-11-28', 1795391000, NULL);
