-- What is named may be a place that has a name already, or a new one below another; neither is the community itself.
ALTER TABLE naming ADD COLUMN place_id BIGINT REFERENCES places (id) ON DELETE CASCADE;
ALTER TABLE naming ADD COLUMN below_id BIGINT REFERENCES places (id) ON DELETE CASCADE;
CREATE INDEX naming_place ON naming (place_id) WHERE place_id IS NOT NULL;
CREATE INDEX naming_below ON naming (below_id) WHERE below_id IS NOT NULL;
