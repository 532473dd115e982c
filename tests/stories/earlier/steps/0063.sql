-- Lin has asked An to help at the first activity, and shows somebody a link; Mei is asked whom to enter in a team.
INSERT INTO calls (volunteer_id, activity_id, role, team, called_by, ask_at, day, asked, answer)
    VALUES (1, 1, 1, 'volunteers', 1, 1795391000, '2026-11-23', TRUE, 'not-this-time');
INSERT INTO volunteers (entered_by, name, occupation, age, joined_at) VALUES (1, 'Grandma Zhao', 'resident', 'adult', 1795391000);
INSERT INTO phone_links (volunteer_id, place_id, code, maker_id, expires_at) VALUES (2, 1, 'NobodyOpensThisLink2', 1, 1795995800);
INSERT INTO naming (person_id, place_id, team, asked_at) VALUES (4, 1, 'volunteers', 1795391000);
