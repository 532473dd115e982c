-- An has the choir in her calendar; a command in the group and its answer are to be removed; somebody tapped in a
-- supergroup a while ago.
UPDATE activities SET sequence = 1 WHERE id = 1;
INSERT INTO calendar_entries (activity_id, person_id, sequence) VALUES (1, 2, 1), (2, 2, 0);
INSERT INTO outbox (id, key, chat_id, rank, parcel, ready_at, expires_at, created_at) VALUES
    (14, 'calendar/1/1/2', 5100000003, 1,
        '{"Message":{"text":"📅 Choir, for your calendar","document":{"Calendar":[1,"en"]}}}', 1795391996, NULL, 1795391996),
    (15, 'answer/610000015', -4200000001, 0,
        '{"Message":{"text":"An: ✅ You are in! Story time","fleeting":60,"reply_to":9}}', 1795391996, NULL, 1795391996),
    (16, 'remove/-4200000001/10', -4200000001, 4, '{"Remove":[10,9]}', 1795392060, NULL, 1795391996),
    (17, 'whisper/4180000000001', -1004200000099, 3,
        '{"Whisper":{"person":5100000003,"tap":"4180000000001","text":"You are number 1 on the waitlist."}}',
        1795391900, 1795391915, 1795391900),
    (18, 'roster/2/1/1795391996000', 5100000002, 0,
        '{"Message":{"text":"📋 Story time: the list","buttons":[[{"label":"📄 As a sheet (XLSX)","press":{"Do":{"Sheet":2}}}]],"document":{"Roster":[2,"en"]}}}',
        1795391996, NULL, 1795391996);
