-- Lin is asked for the words of the first place's thanks; they were decided the year before.
INSERT INTO thanks (place_id, year, standing, people, activities, half_hours, words, decided_by)
    VALUES (1, 2025, 'posted', 3, 2, 8, 'Thank you!', 1);
UPDATE thanks SET standing = 'asked', writer_id = 1, writing_at = 1795391000 WHERE year = 2026;
-- A plan called An so.
INSERT INTO planned_volunteers (place_id, name, phone, volunteer_id) VALUES (1, 'Auntie An', '0412', 1);
