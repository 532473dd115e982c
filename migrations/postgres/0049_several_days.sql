-- An activity may be on several days in a row, at the same hours on each: `starts_at` is the start of the first, `ends_at`
-- the end of the last.
ALTER TABLE activities ADD COLUMN days BIGINT NOT NULL DEFAULT 1 CHECK (days BETWEEN 1 AND 60);

-- On which of its days a party came, as the clock on the wall of the place has them. `signups.attended` says whether at all.
CREATE TABLE arrivals (
    signup_id BIGINT NOT NULL REFERENCES signups (id) ON DELETE CASCADE,
    day       TEXT NOT NULL,
    PRIMARY KEY (signup_id, day)
);
INSERT INTO arrivals (signup_id, day)
    SELECT s.id, substr(a.wall_start, 1, 10) FROM signups s JOIN activities a ON a.id = s.activity_id
    WHERE s.attended;
