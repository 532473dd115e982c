-- An would cut hair; nobody has decided it. The dish that there is, An gives.
INSERT INTO proposals (id, place_id, person_id, words, begun_at, form, sent_at)
    VALUES (1, 1, 1, 'I cut hair on Thursdays', 1795390000, 'gathering', 1795391000);
UPDATE dishes SET given_by = 1 WHERE id = (SELECT MIN(id) FROM dishes);
