-- What else an organiser has to say of an activity: in one language or in several, as its title is.
ALTER TABLE activities ADD COLUMN more TEXT;
