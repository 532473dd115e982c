-- What nothing is said about.
UPDATE activities SET theme = NULL WHERE id = 2;
