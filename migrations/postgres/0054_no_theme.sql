-- What an activity is about is said, or not.
ALTER TABLE activities ALTER COLUMN theme DROP NOT NULL;
