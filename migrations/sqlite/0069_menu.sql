-- What a place offers, so that residents can order it.
CREATE TABLE dishes (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    -- What a plan calls it.
    slug      TEXT UNIQUE,
    place_id  BIGINT NOT NULL REFERENCES places (id),
    kind      TEXT NOT NULL,
    name      TEXT NOT NULL,
    -- How many have to want it, and how many minutes it lasts.
    threshold BIGINT NOT NULL CHECK (threshold > 0),
    minutes   BIGINT NOT NULL CHECK (minutes > 0),
    state     TEXT NOT NULL,
    made_by   BIGINT REFERENCES people (id) ON DELETE SET NULL,
    made_at   BIGINT NOT NULL
);
CREATE INDEX dishes_place ON dishes (place_id);
CREATE INDEX dishes_made_by ON dishes (made_by);

-- What residents order from it, for themselves or for a neighbour without a phone.
CREATE TABLE orders (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    dish_id     BIGINT NOT NULL REFERENCES dishes (id),
    person_id   BIGINT REFERENCES people (id) ON DELETE SET NULL,
    -- The neighbour whom it is for, and the last digits of their telephone number.
    guest       TEXT,
    phone       TEXT,
    state       TEXT NOT NULL,
    ordered_at  BIGINT NOT NULL,
    -- What it became.
    activity_id BIGINT REFERENCES activities (id) ON DELETE SET NULL,
    closed_at   BIGINT
);
CREATE UNIQUE INDEX orders_once ON orders (dish_id, person_id, COALESCE(guest, '')) WHERE state = 'wanted';
CREATE INDEX orders_dish ON orders (dish_id, state);
CREATE INDEX orders_person ON orders (person_id);
CREATE INDEX orders_activity ON orders (activity_id);

-- Who is asked for the name of a dish, or of a neighbour whom a dish is for.
ALTER TABLE naming ADD COLUMN dish_id BIGINT REFERENCES dishes (id) ON DELETE CASCADE;
ALTER TABLE naming ADD COLUMN dish_kind TEXT;
CREATE INDEX naming_dish ON naming (dish_id);
