-- One of them was opened in a group that Ou does not run, and Ou is asked.
INSERT INTO link_claims (id, invitation_id, chat_id, thread_id, person_id, asked) VALUES
    (1, 2, -4200000007, 0, 3, TRUE);
INSERT INTO outbox (id, key, chat_id, rank, parcel, ready_at, created_at) VALUES
    (35, 'claim/1/asked', 5100000006, 1,
        '{"Message":{"text":"🔗 Bo opened your link in the group “Casino”.","buttons":[[{"label":"✅ Yes, link it","press":{"Do":{"Claim":[1,true]}}},{"label":"No, I do not know it","press":{"Do":{"Claim":[1,false]}}}]]}}',
        1795391999, 1795391999);
