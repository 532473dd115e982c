-- A station with one group, five people, and five activities: one for each place in its life. The bot of that time had
-- no stamps on its buttons, and a draft stood alone.
INSERT INTO places (id, slug, kind, parent_id, name, address, latitude, longitude, zone, announce_hour, contact) VALUES
    (1, 'qingyang', 'centre', NULL, '{"en":"Qingyang","zh":"青羊区"}', NULL, NULL, NULL, 'Asia/Shanghai', NULL, NULL),
    (2, 'yusha', 'station', 1, '"Yusha station"', '"Yusha Road 5"', 30.68, 104.06, 'Asia/Shanghai', '09:00:00', '028-1111');
INSERT INTO linked_groups (id, place_id, chat_id, thread_id, language, reachable) VALUES
    (1, 2, -4200000001, 0, 'en', TRUE);
INSERT INTO group_admins (chat_id, telegram_id) VALUES (-4200000001, 5100000002);
INSERT INTO people (id, telegram_id, name, language, reachable, created_at) VALUES
    (1, 5100000002, 'Lin', 'en', TRUE, 1794528000),
    (2, 5100000003, 'An', NULL, TRUE, 1794528100),
    (3, 5100000004, 'Bo', NULL, TRUE, 1794528200),
    (4, 5100000005, 'Cai', 'zh-CN', TRUE, 1794528300),
    (5, 5100000006, 'Ou', NULL, TRUE, 1794528400);
INSERT INTO programmes (id, slug, place_id, name, sponsor) VALUES
    (1, 'autumn', 2, '{"en":"Autumn together","zh":"金秋同行"}', 'department');
INSERT INTO activities (id, slug, place_id, programme_id, organiser_id, title, theme, wall_start, minutes, starts_at,
        ends_at, closes_at, venue, latitude, longitude, capacity, picture, contact, state, created_at) VALUES
    (1, 'choir', 2, 1, 1, '{"en":"Choir","zh":"合唱"}', 'fun', '2026-11-25T15:00:00', 120, 1795590000,
        1795597200, 1795586400, '{"en":"Culture hall","zh":"文化厅"}', 30.68, 104.06, 2, NULL, 'Lin, 028-2222',
        'planned', 1794528000),
    (2, NULL, 2, NULL, 1, '"Story time"', 'lecture', '2026-11-25T10:00:00', 90, 1795572000,
        1795577400, NULL, NULL, NULL, NULL, 4, NULL, NULL, 'planned', 1794528000),
    (3, NULL, 2, NULL, 1, '"Tea"', 'fun', '2026-11-20T15:00:00', 120, 1795158000,
        1795165200, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'planned', 1794528000),
    (4, NULL, 2, NULL, 1, '"Chess"', 'fun', '2026-11-22T15:00:00', 120, 1795330800,
        1795338000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'planned', 1794528000),
    (5, NULL, 2, NULL, 1, '"Dumplings"', 'celebrate', '2026-11-23T15:00:00', 120, 1795417200,
        1795424400, NULL, NULL, NULL, NULL, 10, NULL, NULL, 'planned', 1794528000);
INSERT INTO programme_points (activity_id, position, text) VALUES
    (1, 0, '{"en":"Warm-up","zh":"热身"}'), (1, 1, '"Three songs"');
INSERT INTO signups (id, activity_id, person_id, state, turn, attended, created_at) VALUES
    (1, 1, 2, 'going', 1, NULL, 1795310000),
    (2, 1, 3, 'going', 2, NULL, 1795310100),
    (3, 1, 4, 'waiting', 3, NULL, 1795310200),
    (4, 3, 2, 'going', 1, TRUE, 1795000000),
    (5, 3, 3, 'going', 2, FALSE, 1795000100),
    (6, 4, 2, 'going', 1, NULL, 1795100000),
    (7, 5, 2, 'going', 1, NULL, 1795200000),
    (8, 5, 3, 'cancelled', 2, NULL, 1795200100);
INSERT INTO posts (activity_id, group_id, kind, message_id, shown, posted_at) VALUES
    (5, 1, 'card', 6, 'af63bd4c8601b7df', 1795136400),
    (3, 1, 'recap', 7, 'af63bd4c8601b7de', 1795176000),
    (1, 1, 'card', 8, 'af63bd4c8601b7dd', 1795309200),
    (2, 1, 'card', 14, 'af63bd4c8601b7dc', 1795309200);
INSERT INTO ledger (activity_id, step, starts_at, done_at) VALUES
    (1, 'announce', 1795590000, 1795309200), (2, 'announce', 1795572000, 1795309200),
    (3, 'announce', 1795158000, 1794877200), (3, 'remind-evening', 1795158000, 1795086000),
    (3, 'remind-soon', 1795158000, 1795150800), (3, 'close', 1795158000, 1795158000),
    (3, 'start', 1795158000, 1795158000), (3, 'ask-attendance', 1795158000, 1795165200),
    (3, 'recap', 1795158000, 1795176000),
    (4, 'announce', 1795330800, 1795050000), (4, 'remind-evening', 1795330800, 1795258800),
    (4, 'remind-soon', 1795330800, 1795323600), (4, 'close', 1795330800, 1795330800),
    (4, 'start', 1795330800, 1795330800), (4, 'ask-attendance', 1795330800, 1795338000),
    (4, 'recap', 1795330800, 1795348800),
    (5, 'announce', 1795417200, 1795136400), (5, 'remind-evening', 1795417200, 1795345200);
INSERT INTO recap_pictures (activity_id, file_id, position) VALUES
    (3, 'AgACAgUAAxkBAAIB00000020xAAMCAANx', 0);
-- Lin looks at the preview of this one.
INSERT INTO drafts (person_id, body, created_at) VALUES
    (1, '{"title":"Kite making","starts":"2026-11-29T10:00:00","minutes":120,"theme":"fun","station":null,"venue":"River bank","capacity":12,"points":["Fold","Fly"],"contact":"Lin, 028-2222","picture":null}', 1795350000);
INSERT INTO outbox (id, key, chat_id, thread_id, rank, parcel, state, ready_at, expires_at, lease_until, attempts,
        version, message_id, failure, created_at) VALUES
    (1, 'remind-evening/5/1795417200/person/2', 5100000003, 0, 1,
        '{"Message":{"text":"🔔 Tomorrow: Dumplings"}}', 'sent', 1795345200, 1795417200, 0, 1, 1, 2, NULL, 1795345200),
    (2, 'remind-evening/5/1795417200/person/5', 5100000006, 0, 1,
        '{"Message":{"text":"🔔 Tomorrow: Dumplings"}}', 'dropped', 1795345200, 1795417200, 0, 1, 1, NULL,
        'may not write: Forbidden: bot was blocked by the user', 1795345200),
    -- Bo and Cai have just tapped: the card is to change, and Cai is to be told.
    (3, 'card/1/1', -4200000001, 0, 3, '{"Card":[1,1]}', 'waiting', 1795391990, NULL, 0, 0, 4, NULL, NULL, 1795309200),
    (4, 'answer/610000007', 5100000005, 0, 0,
        '{"Message":{"text":"🕐 合唱 名额已满，您排在候补第 1 位。","buttons":[[{"label":"取消报名","press":{"Do":{"Cancel":1}}}],[{"label":"地图","press":{"Open":"https://map.example/?q=30.68,104.06"}}]]}}',
        'waiting', 1795391990, NULL, 0, 0, 1, NULL, NULL, 1795391990),
    (5, 'moved-up/1/3', 5100000004, 0, 1,
        '{"Message":{"text":"🎉 Good news: a seat is free and it is yours!\n<b>Choir</b>","buttons":[[{"label":"✅ Sign up","press":{"Do":{"SignUp":1}}}]]}}',
        'waiting', 1795391991, 1795590000, 0, 2, 1, NULL, 'out of reach: 502', 1795391991),
    (6, 'recap/4/1', -4200000001, 0, 2,
        '{"Recap":[1,4,{"text":"📣 <b>Chess</b>\n👥 1 neighbour had signed up."}]}',
        'waiting', 1795348800, NULL, 0, 3, 1, NULL, 'out of reach: 502', 1795348800),
    (7, 'edit/5100000002/3', 5100000002, 0, 0,
        '{"Edit":[3,{"text":"<b>Chess</b> is over. Who came?","buttons":[[{"label":"✅ An","press":{"Do":{"Tick":[4,2,0]}}}],[{"label":"Everyone came","press":{"Do":{"TickAll":4}}}],[{"label":"📣 Post the recap","press":{"Do":{"PostRecap":4}}}]]}]}',
        'waiting', 1795391992, NULL, 0, 0, 2, NULL, NULL, 1795391992),
    -- What these two offer has a stamp, or a reason, today.
    (8, 'answer/610000008', 5100000002, 0, 0,
        '{"Message":{"text":"This is how it will look: Kite making","buttons":[[{"label":"✅ Publish","press":{"Do":"PublishDraft"}},{"label":"Discard","press":{"Do":"DiscardDraft"}}]]}}',
        'waiting', 1795391993, NULL, 0, 0, 1, NULL, NULL, 1795391993),
    (9, 'answer/610000009', -4200000001, 0, 0,
        '{"Message":{"text":"Cancel Dumplings?","buttons":[[{"label":"❌ Cancel the activity","press":{"Do":{"CallOff":5}}},{"label":"Keep it","press":{"Do":{"KeepOn":5}}}]],"reply_to":5}}',
        'waiting', 1795391994, NULL, 0, 0, 1, NULL, NULL, 1795391994);
INSERT INTO handled_updates (update_id, handled_at) VALUES
    (610000007, 1795391990), (610000008, 1795391993), (610000009, 1795391994);
INSERT INTO dead_updates (update_id, body, failure, died_at) VALUES
    (610000005, '{"update_id":610000005,"message":{"message_id":4,"text":"/signup 1"}}', 'store: it broke', 1795391000);
