-- A draft that was left lying, and one that was not.
UPDATE drafts SET rests = TRUE WHERE person_id = (SELECT MIN(person_id) FROM drafts);
