-- A group that somebody opened a link in, until Telegram has said whether they run it, and, where the link's maker does
-- not, until the maker has said yes.
CREATE TABLE link_claims (
    id            BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    invitation_id BIGINT NOT NULL UNIQUE REFERENCES invitations (id) ON DELETE CASCADE,
    chat_id       BIGINT NOT NULL,
    thread_id     BIGINT NOT NULL,
    person_id     BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    asked         BOOLEAN NOT NULL DEFAULT FALSE
);
CREATE INDEX link_claims_chat ON link_claims (chat_id);
CREATE INDEX link_claims_person ON link_claims (person_id);
