-- Story time takes families, has helpers and asks something. An comes with a child, Lin entered Grandma Wang, Bo is
-- offered a seat, Cai waits, Ou helps and has not answered yet.
UPDATE activities SET rules = '{"companions":2,"waitlist":"move-up"}' WHERE id = 1;
UPDATE activities SET rules = '{"cancel_by":"2026-11-24T18:00:00","minimum":2,"companions":2,"waitlist":"offer","roles":[{"name":{"en":"helper","zh":"帮手"},"seats":2}],"questions":["How old is the child?"]}',
    roster_version = 5 WHERE id = 2;
INSERT INTO signups (id, activity_id, role, person_id, guest, phone, entered_by, seats, state, turn, passed,
        offered_until, attended, created_at) VALUES
    (9, 2, 0, 2, NULL, NULL, NULL, 2, 'going', 1, 0, NULL, NULL, 1795380000),
    (10, 2, 0, NULL, 'Grandma Wang', '1234', 1, 1, 'going', 2, 0, NULL, NULL, 1795380100),
    (11, 2, 0, 3, NULL, NULL, NULL, 1, 'offered', 3, 1, 1795435200, NULL, 1795380200),
    (12, 2, 0, 4, NULL, NULL, NULL, 2, 'waiting', 4, 1, NULL, NULL, 1795380300),
    (13, 2, 1, 5, NULL, NULL, NULL, 1, 'going', 5, 0, NULL, NULL, 1795380400);
INSERT INTO answers (signup_id, question, answer) VALUES (9, 0, 'six'), (13, 0, NULL);
INSERT INTO outbox (id, key, chat_id, rank, parcel, ready_at, created_at) VALUES
    (10, 'question/13/0/1795391995000', 5100000006, 0,
        '{"Message":{"text":"A question from the organiser of Story time:\nHow old is the child?","buttons":[[{"label":"Skip","press":{"Do":{"Skip":[2,0]}}}]]}}',
        1795391995, 1795391995),
    (11, 'offer/11/1', 5100000004, 1,
        '{"Message":{"text":"A seat is free: Story time. Will you come?","buttons":[[{"label":"✅ Yes, I will come","press":{"Do":{"SignUp":2}}},{"label":"No, thank you","press":{"Do":{"Cancel":2}}}],[{"label":"🙋 Sign up: helper","press":{"Do":{"SignUpAs":[2,1]}}},{"label":"❓ Where do I stand?","press":{"Do":{"Why":2}}}],[{"label":"➕ Bring one more","press":{"Do":{"More":2}}},{"label":"➖ Bring one less","press":{"Do":{"Fewer":2}}}]]}}',
        1795391995, 1795391995);
