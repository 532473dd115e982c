-- An served in a role that has a name of its own.
UPDATE hours_rows SET role = '"photos"' WHERE title = '"Tea"';
