-- Check-in codes that did not work, by whom (their number in the messenger).
CREATE TABLE code_tries (
    telegram_id BIGINT NOT NULL,
    tried_at    BIGINT NOT NULL
);
CREATE INDEX code_tries_person ON code_tries (telegram_id, tried_at);
CREATE INDEX code_tries_time ON code_tries (tried_at);
