-- Lin is asked what a dish is to be called.
UPDATE naming SET dish_id = (SELECT MIN(id) FROM dishes), dish_field = 'name' WHERE (SELECT MIN(id) FROM dishes) IS NOT NULL;
