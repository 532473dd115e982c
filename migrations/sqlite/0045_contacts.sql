-- A contact is somebody's: it goes with them, wherever it was copied to. So far it was the organiser's.
ALTER TABLE activities ADD COLUMN contact_id BIGINT REFERENCES people (id);
CREATE INDEX activities_contact ON activities (contact_id) WHERE contact_id IS NOT NULL;
UPDATE activities SET contact_id = organiser_id WHERE contact IS NOT NULL;

UPDATE series SET previous = NULL;
UPDATE series SET body = json_set(body, '$.pattern.activity.contact',
        json_object('text', json_extract(body, '$.pattern.activity.contact'), 'of', organiser_id))
    WHERE json_extract(body, '$.pattern.activity.contact') IS NOT NULL;

-- Of those in templates and in earlier states of activities nobody knows whose they are.
UPDATE templates SET body = json_set(body, '$.contact', json('null'));
UPDATE editing SET proposal = NULL;
DELETE FROM changes WHERE tell_at IS NULL;
UPDATE changes SET before = NULL, told = json_set(told, '$.activity.contact', json('null'));
