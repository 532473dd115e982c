-- What of a dish somebody is asked for: how many have to want it, how long it takes, what it is called.
ALTER TABLE naming ADD COLUMN dish_field TEXT;
