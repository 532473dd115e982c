-- Lin enters people on the list of the choir.
INSERT INTO adding (person_id, activity_id, asked_at) VALUES (1, 1, 1795391000);
