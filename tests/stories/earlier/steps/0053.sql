-- Story time was moved: An has no private chat with the bot and was not told yet, Grandma Wang was, by Lin.
INSERT INTO phone_calls (signup_id, activity_id, news_at, caller_id, called_at) VALUES
    (9, 2, 1795390900, NULL, NULL), (10, 2, 1795390900, 1, 1795391000);
