-- What an activity is about is said, or not.
-- SQLite cannot take the limit off a column, so another one takes its name.
ALTER TABLE activities ADD COLUMN about TEXT
    CHECK (about IN ('lecture', 'appraise', 'help', 'fun', 'celebrate'));
UPDATE activities SET about = theme;
ALTER TABLE activities DROP COLUMN theme;
ALTER TABLE activities RENAME COLUMN about TO theme;
