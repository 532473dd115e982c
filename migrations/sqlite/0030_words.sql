-- Whom a row of the outbox speaks of: where one of them is forgotten, it does not go out any more.
CREATE TABLE outbox_people (
    outbox_id BIGINT NOT NULL REFERENCES outbox (id) ON DELETE CASCADE,
    person_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    PRIMARY KEY (outbox_id, person_id)
);
CREATE INDEX outbox_people_person ON outbox_people (person_id);

-- What is delivered or given up has no words any more: its key tells what it was.
UPDATE outbox SET parcel = '{"Message":{"text":""}}' WHERE state <> 'waiting';

-- Who stands in an update that was set aside, by their number in the messenger.
CREATE TABLE dead_update_people (
    update_id   BIGINT NOT NULL REFERENCES dead_updates (update_id) ON DELETE CASCADE,
    telegram_id BIGINT NOT NULL,
    PRIMARY KEY (update_id, telegram_id)
);
CREATE INDEX dead_update_people_person ON dead_update_people (telegram_id);
CREATE INDEX dead_updates_died ON dead_updates (died_at);

-- However a row is done with, its words go.
CREATE TRIGGER outbox_done AFTER UPDATE OF state ON outbox WHEN NEW.state <> 'waiting'
BEGIN
    UPDATE outbox SET parcel = '{"Message":{"text":""}}' WHERE id = NEW.id;
END;

-- Whose a row is: it is asked when they want to know, or to be forgotten.
CREATE INDEX signups_entered_by ON signups (entered_by) WHERE entered_by IS NOT NULL;
CREATE INDEX activities_organiser ON activities (organiser_id) WHERE organiser_id IS NOT NULL;
CREATE INDEX series_organiser ON series (organiser_id) WHERE organiser_id IS NOT NULL;
CREATE INDEX feedback_person ON feedback (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX audit_person ON audit (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX broadcasts_person ON broadcasts (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX calendar_entries_person ON calendar_entries (person_id);
