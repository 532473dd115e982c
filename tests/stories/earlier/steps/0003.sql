-- Cai's name is a dot, Bo wants no reminders, and An has asked for all that is kept of her.
UPDATE people SET hide_name = TRUE WHERE id = 4;
UPDATE people SET reminders = FALSE WHERE id = 3;
INSERT INTO chores (name, done_at) VALUES ('tidy', 1795360000);
INSERT INTO outbox (id, key, chat_id, rank, parcel, ready_at, created_at) VALUES
    (12, 'mydata/610000012', 5100000003, 0,
        '{"Message":{"text":"This is what I keep about you.","document":{"MyData":2}}}', 1795391996, 1795391996),
    (13, 'answer/610000013', 5100000005, 0,
        '{"Message":{"text":"您的设置","buttons":[[{"label":"🙂 显示我的名字","press":{"Do":{"HideName":false}}}],[{"label":"🔕 不要提醒","press":{"Do":{"Remind":false}}}],[{"label":"English","press":{"Do":{"Speak":"en"}}}],[{"label":"是的，忘记我","press":{"Do":"Forget"}},{"label":"不用","press":{"Do":"Remember"}}]]}}',
        1795391996, 1795391996);
