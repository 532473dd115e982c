-- A draft that its person has not touched for a while takes no more of what they write and send, and they were told.
ALTER TABLE drafts ADD COLUMN rests BOOLEAN NOT NULL DEFAULT FALSE;
