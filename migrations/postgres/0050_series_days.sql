-- Until which day the groups were told of days of a series that go another way, and when it is looked again.
ALTER TABLE series ADD COLUMN told_until TEXT;
ALTER TABLE series ADD COLUMN tell_at BIGINT;
