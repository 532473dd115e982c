-- An asked whether there is to be tea; it is closed, and another runs, in which An and a neighbour have voted.
INSERT INTO polls (id, place_id, question, answers, secret, closes_at, state, outcome, made_by, made_at, closed_at) VALUES
    (1, 1, 'Tea?', 'Yes
No', TRUE, 1795391000, 'closed', 'There is tea.', 1, 1795300000, 1795391000),
    (2, 1, 'Cake?', 'Yes
No', FALSE, 4102444800, 'open', NULL, 1, 1795391000, NULL);
INSERT INTO poll_results (poll_id, answer, votes, desk) VALUES (1, 0, 5, 1), (1, 1, 2, 0);
INSERT INTO votes (poll_id, person_id, guest, entered_by, answer, voted_at) VALUES
    (2, 1, NULL, NULL, 0, 1795391000),
    (2, NULL, 'Wang', 1, 1, 1795391000);
INSERT INTO poll_asking (person_id, asks, place_id, poll_id, guest, asked_at) VALUES (1, 'voter', NULL, 2, 'Zhao', 1795391000);
