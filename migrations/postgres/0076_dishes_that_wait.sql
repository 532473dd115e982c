-- When whoever runs the place is asked at the latest about those who wait for a dish: four weeks after the first of them.
ALTER TABLE dishes ADD COLUMN due_at BIGINT;
UPDATE dishes SET due_at = (SELECT MIN(ordered_at) + 2419200 FROM orders WHERE orders.dish_id = dishes.id AND orders.state = 'wanted');
