-- An served two hours at the first place; it is not right, and was decided.
INSERT INTO hours_rows (volunteer_id, place_id, title, skill, zone, from_at, until_at, class, noted_at)
    VALUES (1, 1, '"Tea"', 'kitchen', 'Asia/Shanghai', 1795300000, 1795307200, 'attested', 1795391000);
INSERT INTO objections (volunteer_id, row_id, says, made_at, decided_at, decision, decided_by)
    VALUES (1, 1, 'absent', 1795391000, 1795391000, 'stands', 1);
