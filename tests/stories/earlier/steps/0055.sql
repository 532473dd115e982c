-- One whose menu is of before, and one who organises nothing any more.
INSERT INTO menus (person_id, shows) VALUES (1, '00000000');
