-- The further messages of a post that is an album, as a JSON list of their numbers.
ALTER TABLE posts ADD COLUMN album TEXT NOT NULL DEFAULT '[]';
