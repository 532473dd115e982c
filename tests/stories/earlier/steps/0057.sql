-- Ou blocked the bot.
UPDATE people SET reachable = FALSE, blocked = TRUE WHERE id = 5;
