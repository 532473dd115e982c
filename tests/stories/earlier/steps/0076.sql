-- Nobody has been asked about those who wait for An's dish.
UPDATE dishes SET due_at = 1795391000;
