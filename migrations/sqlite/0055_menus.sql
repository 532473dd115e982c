-- Whose private chat has a menu of its own, that of an organiser, and which it was told last.
CREATE TABLE menus (
    person_id BIGINT PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
    shows     TEXT NOT NULL
);
