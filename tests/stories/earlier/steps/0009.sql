-- Those who were at the tea were asked how it was; one of them is forgotten since. A new activity is asked for step by
-- step by now: Ou is at the hour.
INSERT INTO ledger (activity_id, step, starts_at, done_at) VALUES (3, 'ask-feedback', 1795158000, 1795226400);
INSERT INTO feedback (id, activity_id, person_id, face, given_at) VALUES (1, 3, 2, 4, 1795230000), (2, 3, NULL, 5, 1795230100);
INSERT INTO drafts (person_id, body, created_at) VALUES
    (5, '{"draft":{"title":"Paper cutting","starts":"2027-09-19T08:00:00","minutes":120,"theme":"fun","station":"yusha","venue":null,"capacity":8,"points":[],"contact":null,"picture":null,"closes":null,"rules":{"companions":3,"waitlist":"move-up"}},"day":"2026-11-30","hour":null,"question":"hour","only_the_needed":false,"once_more":false}', 1795391600);
INSERT INTO outbox (id, key, chat_id, rank, parcel, ready_at, created_at) VALUES
    (23, 'ask-feedback/3/3', 5100000004, 1,
        '{"Message":{"text":"How was Tea? One tap is enough.","buttons":[[{"label":"😞","press":{"Do":{"Rate":[3,1]}}},{"label":"😀","press":{"Do":{"Rate":[3,5]}}}],[{"label":"I was not there","press":{"Do":{"Rate":[3,0]}}}]]}}',
        1795391996, 1795391996);
