-- Whom the bot could write to once and may not any more: unlike those who never opened it, they expect to hear from it.
ALTER TABLE people ADD COLUMN blocked BOOLEAN NOT NULL DEFAULT FALSE;
