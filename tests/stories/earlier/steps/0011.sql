-- Dance every Sunday, entered up to 6 December, with what it was like before the last change. An organiser's contact
-- was a text.
INSERT INTO series (id, slug, place_id, programme_id, organiser_id, body, running, made_until, due_at, previous,
        changed_at) VALUES
    (1, NULL, 2, 1, 1,
        '{"calendar":{"rule":{"weekly":{"every":1,"weekday":"Sun"}},"from":"2026-11-29","until":"2027-06-30","hour":"10:00:00","exceptions":{"2026-12-13":"skipped","2026-12-20":{"moved":"2026-12-21T15:00:00"}}},"pattern":{"activity":{"id":0,"place":2,"organiser":null,"title":"Dance","theme":"fun","zone":"Asia/Shanghai","wall_start":"2026-11-29T10:00:00","starts_at":"2026-11-29T02:00:00Z","ends_at":"2026-11-29T03:00:00Z","closes_at":null,"venue":"Square","position":null,"capacity":30,"picture":null,"contact":"Lin, 028-2222","state":"planned","rules":{"companions":3,"waitlist":"move-up"},"created_at":"2026-11-13T00:00:00Z"},"points":["Warm-up"]}}',
        TRUE, '2026-12-06', 1795363200,
        '{"calendar":{"rule":{"weekly":{"every":1,"weekday":"Sun"}},"from":"2026-11-29","until":null,"hour":"10:00:00","exceptions":{}},"pattern":{"activity":{"id":0,"place":2,"organiser":null,"title":"Dance","theme":"fun","zone":"Asia/Shanghai","wall_start":"2026-11-29T10:00:00","starts_at":"2026-11-29T02:00:00Z","ends_at":"2026-11-29T03:00:00Z","closes_at":null,"venue":"Square","position":null,"capacity":20,"picture":null,"contact":null,"state":"planned","rules":{"companions":3,"waitlist":"move-up"},"created_at":"2026-11-13T00:00:00Z"},"points":[]}}',
        1795300000);
INSERT INTO activities (id, place_id, programme_id, organiser_id, title, theme, wall_start, minutes, starts_at, ends_at,
        venue, capacity, contact, state, created_at, rules, series_id, series_day) VALUES
    (6, 2, 1, 1, '"Dance"', 'fun', '2026-11-29T10:00:00', 60, 1795917600, 1795921200, '"Square"', 30, 'Lin, 028-2222',
        'planned', 1794528000, '{"companions":3,"waitlist":"move-up"}', 1, '2026-11-29'),
    (7, 2, 1, 1, '"Dance"', 'fun', '2026-12-06T10:00:00', 60, 1796522400, 1796526000, '"Square"', 30, 'Lin, 028-2222',
        'cancelled', 1794528000, '{"companions":3,"waitlist":"move-up"}', 1, '2026-12-06');
INSERT INTO programme_points (activity_id, position, text) VALUES (6, 0, '"Warm-up"');
INSERT INTO outbox (id, key, chat_id, rank, parcel, ready_at, created_at) VALUES
    (25, 'edit/5100000002/4', 5100000002, 0,
        '{"Edit":[4,{"text":"🔁 Dance","buttons":[[{"label":"Leave out Sun 29 Nov","press":{"Do":{"SeriesDay":[1,"2026-11-29","out"]}}}],[{"label":"End the series","press":{"Do":{"RunSeries":[1,false]}}},{"label":"🔁 Series","press":{"Do":{"Series":1}}}]]}]}', 1795391998, 1795391998);
