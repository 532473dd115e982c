-- Ou became an owner by a link and was asked for a name; another link was never opened.
INSERT INTO owners (person_id) VALUES (5);
INSERT INTO owner_links (code, expires_at) VALUES ('OwnerLinkOfBefore123', 1795391000);
INSERT INTO naming (person_id, asked_at) VALUES (5, 1795391000);
