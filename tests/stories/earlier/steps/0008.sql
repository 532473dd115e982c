-- Lin is asked for a new name, Ou has one ready; Dumplings was moved to another room a moment ago, the choir earlier.
INSERT INTO editing (person_id, activity_id, field, proposal, reason, asked_at) VALUES
    (1, 1, 'title', NULL, NULL, 1795391000),
    (5, 2, 'title', '[{"activity":{"id":2,"place":2,"organiser":1,"title":"Story time","theme":"lecture","zone":"Asia/Shanghai","wall_start":"2026-11-25T10:00:00","starts_at":"2026-11-25T02:00:00Z","ends_at":"2026-11-25T03:30:00Z","closes_at":null,"venue":null,"position":null,"capacity":4,"picture":null,"contact":null,"state":"planned","rules":{"cancel_by":"2026-11-24T18:00:00","minimum":2,"companions":2,"waitlist":"offer","roles":[{"name":{"en":"helper","zh":"帮手"},"seats":2}],"questions":["How old is the child?"]},"created_at":"2026-11-13T00:00:00Z"},"points":[]},{"activity":{"id":2,"place":2,"organiser":1,"title":"Tales","theme":"lecture","zone":"Asia/Shanghai","wall_start":"2026-11-25T10:00:00","starts_at":"2026-11-25T02:00:00Z","ends_at":"2026-11-25T03:30:00Z","closes_at":null,"venue":null,"position":null,"capacity":4,"picture":null,"contact":null,"state":"planned","rules":{"cancel_by":"2026-11-24T18:00:00","minimum":2,"companions":2,"waitlist":"offer","roles":[{"name":{"en":"helper","zh":"帮手"},"seats":2}],"questions":["How old is the child?"]},"created_at":"2026-11-13T00:00:00Z"},"points":[]}]', NULL, 1795391500);
UPDATE activities SET venue = '"Kitchen"' WHERE id = 5;
INSERT INTO changes (activity_id, told, before, reason, changed_at, tell_at) VALUES
    (5, '{"activity":{"id":5,"place":2,"organiser":1,"title":"Dumplings","theme":"celebrate","zone":"Asia/Shanghai","wall_start":"2026-11-23T15:00:00","starts_at":"2026-11-23T07:00:00Z","ends_at":"2026-11-23T09:00:00Z","closes_at":null,"venue":"Hall","position":null,"capacity":10,"picture":null,"contact":"Lin, 028-2222","state":"planned","rules":{"companions":3,"waitlist":"move-up"},"created_at":"2026-11-13T00:00:00Z"},"points":[]}',
        '{"activity":{"id":5,"place":2,"organiser":1,"title":"Dumplings","theme":"celebrate","zone":"Asia/Shanghai","wall_start":"2026-11-23T15:00:00","starts_at":"2026-11-23T07:00:00Z","ends_at":"2026-11-23T09:00:00Z","closes_at":null,"venue":"Hall","position":null,"capacity":10,"picture":null,"contact":"Lin, 028-2222","state":"planned","rules":{"companions":3,"waitlist":"move-up"},"created_at":"2026-11-13T00:00:00Z"},"points":[]}',
        NULL, 1795391970, 1795392030),
    (1, '{"activity":{"id":1,"place":2,"organiser":1,"title":{"en":"Choir","zh":"合唱"},"theme":"fun","zone":"Asia/Shanghai","wall_start":"2026-11-25T14:00:00","starts_at":"2026-11-25T06:00:00Z","ends_at":"2026-11-25T08:00:00Z","closes_at":null,"venue":null,"position":null,"capacity":2,"picture":null,"contact":null,"state":"planned","rules":{"companions":2,"waitlist":"move-up"},"created_at":"2026-11-13T00:00:00Z"},"points":[]}',
        NULL, '{"en":"the hall is painted","zh":"礼堂刷墙"}', 1795300000, NULL);
INSERT INTO audit (id, at, person_id, place_id, activity_id, deed, detail) VALUES
    (1, 1795300000, 1, 2, 1, 'changed', 'time'), (2, 1795391970, 1, 2, 5, 'changed', 'venue'),
    (3, 1795300000, NULL, 2, NULL, 'linked', 'yusha');
INSERT INTO place_people (place_id, person_id, role) VALUES (2, 5, 'organiser'), (1, 5, 'coordinator');
INSERT INTO invitations (code, place_id, purpose, expires_at) VALUES
    ('0123456789abcdef0123456789abcdef', 2, 'organiser', 1795500000);
INSERT INTO held_steps (activity_id, step, starts_at) VALUES (2, 'remind-soon', 1795572000);
INSERT INTO broadcasts (id, place_id, person_id, body, state, message_id, groups, shown, created_at) VALUES
    (1, 1, 5, 'The library is closed on Friday.', 'done', 3, 1, 1, 1795200000),
    (2, 1, 5, 'The library opens on Monday.', 'sending', 4, 1, 0, 1795391990),
    (3, 1, 5, 'The library has new books.', 'draft', 0, 0, 0, 1795391999);
INSERT INTO outbox (id, key, chat_id, rank, parcel, ready_at, expires_at, created_at) VALUES
    (19, 'broadcast/2/1', -4200000001, 2, '{"Message":{"text":"The library opens on Monday."}}', 1795391990, 1795478390, 1795391990),
    (20, 'answer/610000020', 5100000006, 0,
        '{"Message":{"text":"The library has new books.","buttons":[[{"label":"📣 Send it","press":{"Do":{"SendBroadcast":3}}},{"label":"Discard","press":{"Do":{"DropBroadcast":3}}}]]}}', 1795391996, NULL, 1795391996),
    (21, 'answer/610000021', 5100000002, 0,
        '{"Message":{"text":"🗓 What will still go out for Choir","buttons":[[{"label":"👀 Recap","press":{"Do":{"Coming":[1,"recap"]}}}],[{"label":"⏸ Hold back","press":{"Do":{"Steer":[1,"recap","hold"]}}}],[{"label":"✏️ Name","press":{"Do":{"EditField":[1,"title"]}}},{"label":"◀️ Back","press":{"Do":{"Edit":1}}}]]}}', 1795391996, NULL, 1795391996),
    -- What this one offers has a stamp today.
    (22, 'answer/610000022', 5100000006, 0,
        '{"Message":{"text":"👀 This is how the card will look: Tales","buttons":[[{"label":"✅ Save","press":{"Do":{"SaveEdit":2}}},{"label":"◀️ Back","press":{"Do":{"Edit":2}}}]]}}', 1795391997, NULL, 1795391997);
