-- What organisers wrote for an activity's recap, in order.
CREATE TABLE recap_lines (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    activity_id BIGINT NOT NULL REFERENCES activities (id),
    line        TEXT NOT NULL
);
CREATE INDEX recap_lines_activity ON recap_lines (activity_id, id);
