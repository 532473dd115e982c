-- Arrivals of people who checked in by themselves, and whom an organiser unticked: ticked again, they have their own times.
CREATE TABLE unticked (
    signup_id BIGINT NOT NULL REFERENCES signups (id) ON DELETE CASCADE,
    day       TEXT NOT NULL,
    came_at   BIGINT NOT NULL,
    left_at   BIGINT,
    PRIMARY KEY (signup_id, day)
);
