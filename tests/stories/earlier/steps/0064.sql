-- An was granted a star, about which Bo had said something.
INSERT INTO star_notices (volunteer_id, place_id, star, half_hours, noticed_at, noticed_by, until, standing, decided_at, decided_by)
    VALUES (1, 1, 1, 200, 1795391000, 1, '2026-11-30', 'granted', 1795391000, 1);
INSERT INTO star_objections (notice_id, person_id, made_at) VALUES (1, 3, 1795391000);
