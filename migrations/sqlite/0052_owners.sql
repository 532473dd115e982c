-- Who owns the bot beside those whom bot.toml names.
CREATE TABLE owners (
    person_id BIGINT PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE
);

-- The link that makes whoever opens it an owner.
CREATE TABLE owner_links (
    code       TEXT PRIMARY KEY,
    expires_at BIGINT NOT NULL
);

-- Which owners are asked what their community is called, so that the first place can be made.
CREATE TABLE naming (
    person_id BIGINT PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
    asked_at  BIGINT NOT NULL
);
