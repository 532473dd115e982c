-- No poll is about a wish yet.
UPDATE polls SET wish_id = NULL;
