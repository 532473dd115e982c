-- An helps in the kitchen at the first place, and leads a team there.
INSERT INTO volunteers (person_id, name, occupation, age, joined_at) VALUES (2, 'An', 'resident', 'adult', 1795391000);
INSERT INTO team_members (volunteer_id, place_id, team, standing, leads, since) VALUES (1, 1, 'volunteers', 'in', TRUE, 1795391000);
INSERT INTO volunteer_skills (volunteer_id, skill, proven_until) VALUES (1, 'kitchen', NULL);
