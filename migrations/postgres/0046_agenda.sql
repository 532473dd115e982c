-- When each subject has to be looked at again. It is made from the subjects as they stand, and can be made anew at any time.
CREATE TABLE agenda (
    subject_kind TEXT NOT NULL,
    subject_id   BIGINT NOT NULL,
    at           BIGINT NOT NULL,
    -- How often in a row it failed; `at` is then when it is tried again.
    tries        BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (subject_kind, subject_id)
);
CREATE INDEX agenda_at ON agenda (at);
CREATE INDEX agenda_failing ON agenda (tries) WHERE tries > 0;

-- What the moments above were made with, beyond the subjects: the hours of reminders, the rules of time zones.
CREATE TABLE agenda_basis (
    id    BIGINT PRIMARY KEY CHECK (id = 1),
    basis TEXT NOT NULL
);

-- When a sender was last told how far their broadcast is.
ALTER TABLE broadcasts ADD COLUMN counted_at BIGINT NOT NULL DEFAULT 0;
CREATE INDEX broadcasts_sending ON broadcasts (id) WHERE state = 'sending';
-- The agenda finds series by itself.
DROP INDEX series_due;

DROP INDEX signups_offers;
CREATE INDEX signups_offers ON signups (activity_id, offered_until) WHERE state = 'offered';
