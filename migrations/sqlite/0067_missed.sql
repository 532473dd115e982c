-- What volunteers say they helped at though nothing is noted of it, and what was decided.
CREATE TABLE missed_services (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    volunteer_id BIGINT NOT NULL REFERENCES volunteers (id) ON DELETE CASCADE,
    activity_id  BIGINT NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
    said_at      BIGINT NOT NULL,
    -- Whether they helped, as an organiser decided; nothing while it is open.
    helped       BOOLEAN,
    decided_at   BIGINT,
    decided_by   BIGINT REFERENCES people (id) ON DELETE SET NULL,
    -- Whether its volunteer has read that nothing is noted.
    told         BOOLEAN NOT NULL DEFAULT FALSE,
    UNIQUE (volunteer_id, activity_id)
);
CREATE INDEX missed_services_activity ON missed_services (activity_id);
CREATE INDEX missed_services_decided_by ON missed_services (decided_by);
CREATE INDEX missed_services_said_at ON missed_services (said_at);
