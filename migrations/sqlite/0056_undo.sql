-- Whoever taps *Cancel* can take it back for a while: what they had before, and until when it is kept for them.
ALTER TABLE signups ADD COLUMN undo_state TEXT CHECK (undo_state IN ('going', 'offered', 'waiting'));
ALTER TABLE signups ADD COLUMN undo_until BIGINT;
CREATE INDEX signups_undo ON signups (activity_id, undo_until) WHERE undo_until IS NOT NULL;
-- A roster is counted from its index alone.
DROP INDEX signups_line;
CREATE INDEX signups_line ON signups (activity_id, role, state, turn, seats, undo_state);
