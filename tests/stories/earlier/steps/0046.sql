-- What is due is found in a table; how far a broadcast is was last looked at some time ago.
UPDATE broadcasts SET counted_at = 1763600000;
INSERT INTO agenda (subject_kind, subject_id, at, tries) VALUES
    ('activity', 1, 1763600000, 0),
    ('activity', 4711, 1763600000, 3),
    ('what nobody knows any more', 1, 0, 0);
INSERT INTO agenda_basis (id, basis) VALUES (1, 'an edition of before');
