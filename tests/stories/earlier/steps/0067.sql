-- An said that they helped at what is noted of nobody, and it was decided.
INSERT INTO missed_services (volunteer_id, activity_id, said_at, helped, decided_at, decided_by, told)
    VALUES (1, 1, 1795391000, FALSE, 1795391000, 1, TRUE);
