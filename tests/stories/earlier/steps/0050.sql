-- The groups of a series' place were told of its days until one of them.
UPDATE series SET told_until = '2026-11-21', tell_at = 1795000000 WHERE id = 1;
